//! Who wrote what. A byline is a key of a person, or a free name; the desk itself, under whatever
//! word it signs, is nobody who could have a page.

use std::collections::BTreeMap;

use super::index::{ArticleIndex, AuthorIndex, List, TermIndex};
use super::records::Articles;
use super::terms;
use crate::address::{Url, routes};
use crate::config::Config;
use crate::content::{PerKind, TermKind};
use crate::text::{Key, fold};

/// Authors by key.
pub type Authors = List<AuthorIndex, AuthorRecord>;

/// Bylines, folded, that name no author.
const NOBODY: &str = " admin administrator anonymous desk editor editorial editors newsdesk newsroom \
                      reporter staff staffreporter staffwriter thedesk theeditors unknown webdesk ";

/// Somebody who wrote articles.
#[derive(Debug, Clone)]
pub struct AuthorRecord {
    /// The key of the person, else one made of the name.
    pub key: Key,
    /// The name of the person, else that of the newest article.
    pub name: Box<str>,
    /// The person of the registry.
    pub person: Option<TermIndex>,
    /// The address.
    pub url: Url,
    /// What they wrote, newest first.
    pub articles: Vec<ArticleIndex>,
}

/// The authors of the articles that are published.
pub(super) fn authors(
    config: &Config,
    articles: &Articles,
    people: &terms::Terms,
    aliases: &PerKind<BTreeMap<Key, TermIndex>>,
) -> Authors {
    let mut authors: BTreeMap<Key, AuthorRecord> = BTreeMap::new();
    for (index, record) in articles.positioned() {
        for who in &record.article().authors {
            let find = |key: &str| terms::index_of(people, &aliases[TermKind::Person], key);
            let free = key_of(who);
            let person = find(who).or_else(|| find(free.as_ref()?.as_str()));
            let (key, name) = match (person, free) {
                (Some(person), _) => (people[person].key.clone(), &*people[person].name),
                (None, Some(key)) if !is_desk(config, who) => (key, &**who),
                (None, _) => continue,
            };
            let author = authors.entry(key).or_insert_with_key(|key| AuthorRecord {
                key: key.clone(),
                name: name.into(),
                person,
                url: routes::author(key),
                articles: Vec::new(),
            });
            if author.articles.last() != Some(&index) {
                author.articles.push(index);
            }
        }
    }
    authors.into_values().collect()
}

/// The key of a free name.
pub(super) fn key_of(name: &str) -> Option<Key> {
    Key::new(name).or_else(|| Key::from_text(name))
}

/// Whether a byline names the desk, or nobody.
fn is_desk(config: &Config, who: &str) -> bool {
    let who = fold(who);
    let bare = who.strip_prefix("the").unwrap_or(&who);
    let is_own = |name: &str| [&*who, bare].contains(&&*fold(name));
    NOBODY.split(' ').any(|word| word == who)
        || is_own(&config.title)
        || config.desk.name.as_deref().is_some_and(is_own)
}
