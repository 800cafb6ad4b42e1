//! Which terms there are: what has a file, and what articles and events name.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::broken::Broken;
use super::index::{Position, TermIndex};
use super::known::KnownTerms;
use super::records::Articles;
use super::spellings::{Spellings, Use, keyboard_variants};
use super::terms::TermRecord;
use super::terms::Terms;
use super::withheld::WithheldKeys;
use super::{checks, events};
use crate::address::routes;
use crate::config::{Config, Vocabulary};
use crate::content::{Article, Entry, Parsed, TermKind};
use crate::diagnostics::Diagnostic;
use crate::text::Key;

/// The keys that an article uses of a kind, with the text that it gives them.
fn keys_of(article: &Article, kind: TermKind) -> impl Iterator<Item = (&Key, &str)> {
    let list = match kind {
        TermKind::Topic => article.topics.as_slice(),
        TermKind::Actor => article.actors.as_slice(),
        TermKind::Person => article.people.as_slice(),
        TermKind::Place => article.places.as_slice(),
        TermKind::Story => &[],
    };
    let story = article.story.as_ref().filter(|_| kind == TermKind::Story);
    list.iter().map(|(key, text)| (key, &**text)).chain(story.map(|key| (key, key.as_str())))
}

/// Keys of a registry whose files are no entries of the site.
pub(super) struct Outside<'a> {
    /// People who must not be named.
    pub(super) protected: &'a [Key],
    /// Files that are kept back.
    pub(super) withheld: &'a WithheldKeys,
    /// Files that could not be read.
    pub(super) broken: &'a Broken,
}

/// The terms of a kind by key, with their articles, and the keys that mean a term of another key.
/// Articles learn of their terms.
pub(super) fn term_records(
    kind: TermKind,
    config: &Config,
    published: &[&Arc<Parsed>],
    outside: &Outside<'_>,
    articles: &mut Articles,
    problems: &mut Vec<Diagnostic>,
) -> (Terms, BTreeMap<Key, TermIndex>) {
    let protected = outside.protected;
    // The articles are borrowed to look at while their records are filled, so their files are
    // held apart.
    let parsed_articles: Vec<Arc<Parsed>> =
        articles.iter().map(|record| Arc::clone(&record.parsed)).collect();
    let mut names: BTreeMap<&Key, (Box<str>, Option<&Arc<Parsed>>)> = BTreeMap::new();
    let mut synonyms: BTreeMap<&Key, &Key> = BTreeMap::new();
    let mut spellings = Spellings::new(kind, config);
    for parsed in published {
        let (key, name) = match &parsed.entry {
            Entry::Topic(key, topic) if kind == TermKind::Topic => {
                synonyms.extend(topic.synonyms.iter().map(|synonym| (synonym, key)));
                (key, topic.names.get(&config.language).unwrap_or(&topic.name))
            }
            Entry::Actor(key, actor) if kind == TermKind::Actor => (key, &actor.name),
            Entry::Person(key, person) if kind == TermKind::Person => {
                (key, person.names.get(&config.language).unwrap_or(&person.name))
            }
            Entry::Place(key, place) if kind == TermKind::Place => {
                (key, place.names.get(&config.language).unwrap_or(&place.name))
            }
            Entry::Story(key, story) if kind == TermKind::Story => (key, &story.title),
            _ => continue,
        };
        for text in [&**name, key.as_str()].into_iter().chain(names_in_file(&parsed.entry)) {
            spellings.register(key, text, parsed);
        }
        names.insert(key, (name.clone(), Some(*parsed)));
    }
    let of_articles = parsed_articles.iter().rev().filter_map(|parsed| match &parsed.entry {
        Entry::Article(article) => Some(keys_of(article, kind).map(|(key, _)| key)),
        _ => None,
    });
    let of_events = published
        .iter()
        .flat_map(|parsed| events::events_of(parsed))
        .flat_map(|event| events::keys_of(event, kind).map(|(key, _)| key));
    let variants = keyboard_variants(names.keys().copied(), of_articles.flatten().chain(of_events));
    synonyms.extend(variants.iter().map(|(variant, key)| (*variant, *key)));
    let closed = match config.registries.get(kind.folder()) {
        Some(vocabulary) => *vocabulary == Vocabulary::Closed,
        // A file that is kept back is one of the registry's, though it is not published.
        None => {
            !names.is_empty()
                || outside.broken.has_any(kind.entry_kind())
                || outside.withheld.has_files(kind)
        }
    };
    let mut unknown: Vec<(&Arc<Parsed>, &Key)> = Vec::new();

    let mut used: Vec<SmallVec<[&Key; 4]>> = Vec::with_capacity(articles.len());
    let mut index_of: FxHashMap<&Key, TermIndex> = FxHashMap::default();
    if closed {
        index_of.extend(names.keys().enumerate().map(|(index, key)| (*key, TermIndex::new(index))));
    }
    for parsed in &parsed_articles {
        let Entry::Article(article) = &parsed.entry else { continue };
        let mut keys = SmallVec::new();
        for (key, text) in keys_of(article, kind) {
            let written = key;
            let key = synonyms.get(key).copied().unwrap_or(key);
            if written == key {
                spellings.note(key, text, Use { parsed, event: None }, problems);
            }
            if protected.contains(key) && kind == TermKind::Person || keys.contains(&key) {
                continue;
            }
            if closed && !index_of.contains_key(key) {
                if !outside.broken.has_term(kind, key) {
                    unknown.push((parsed, key));
                }
                continue;
            }
            if !closed {
                names.entry(key).or_insert_with(|| (text.into(), None));
            }
            keys.push(key);
        }
        used.push(keys);
    }
    for parsed in published {
        for (index, event) in events::events_of(parsed).iter().enumerate() {
            for (position, (key, text)) in events::keys_of(event, kind).enumerate() {
                if !synonyms.contains_key(key) {
                    let event = Some((index, position));
                    spellings.note(key, text, Use { parsed, event }, problems);
                }
            }
        }
    }
    // Events name terms too; in an open registry these get a page like any other.
    if !closed {
        for event in published.iter().flat_map(|parsed| events::events_of(parsed)) {
            for (key, text) in events::keys_of(event, kind) {
                let key = synonyms.get(key).copied().unwrap_or(key);
                if !(protected.contains(key) && kind == TermKind::Person) {
                    names.entry(key).or_insert_with(|| (text.into(), None));
                }
            }
        }
        index_of =
            names.keys().enumerate().map(|(index, key)| (*key, TermIndex::new(index))).collect();
    }

    let mut records: Terms = names
        .iter()
        .map(|(key, (name, parsed))| TermRecord {
            key: (*key).clone(),
            name: name.clone(),
            parsed: parsed.cloned(),
            url: routes::term(kind.folder(), key),
            articles: Vec::new(),
            written: Vec::new(),
            events: Vec::new(),
            inherited_events: Vec::new(),
            variants: variants
                .iter()
                .filter(|(_, kept)| *kept == key)
                .map(|(v, _)| (*v).clone())
                .collect(),
        })
        .collect();
    for ((article_index, record), keys) in articles.positioned_mut().zip(used) {
        record.terms[kind] = keys.iter().filter_map(|key| index_of.get(*key).copied()).collect();
        for &index in &record.terms[kind] {
            records[index].articles.push(article_index);
        }
    }
    let known = KnownTerms::default();
    problems.extend(unknown.into_iter().map(|(parsed, key)| {
        let place = checks::term_place(parsed, config, kind, key.as_str());
        checks::unknown_term(kind, key, place, known.help(kind, key, &records))
    }));
    let aliases = synonyms
        .into_iter()
        .filter_map(|(alias, key)| Some((alias.clone(), index_of.get(key).copied()?)))
        .collect();
    (records, aliases)
}

/// What a registry file calls its entry besides: its own names in every language, those that others
/// use.
fn names_in_file(entry: &Entry) -> Vec<&str> {
    let (name, names) = match entry {
        Entry::Topic(_, topic) => (&topic.name, &topic.names),
        Entry::Person(_, person) => (&person.name, &person.names),
        Entry::Place(_, place) => (&place.name, &place.names),
        Entry::Actor(_, actor) => {
            return actor.aliases.iter().map(|alias| &*alias.text).collect();
        }
        _ => return Vec::new(),
    };
    std::iter::once(name).chain(names.values()).map(|name| &**name).collect()
}
