//! The names that a reference of a file may have meant, for the help of one that means nothing.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::SiteModel;
use super::lookups::Resolved;
use super::selection::folder_of;
use super::terms::TermEntry;
use super::terms::Terms;
use crate::content::{PerKind, TermKind};
use crate::diagnostics::suggest::LazyNames;
use crate::text::Key;

/// What can be named, put in order when the first mistake asks for it.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownNames {
    pub(super) terms: PerKind<KnownTerms>,
    articles: LazyNames,
    paths: LazyNames,
    events: LazyNames,
    sources: LazyNames,
}

/// The keys of a registry, and the names that its files give them.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownTerms {
    keys: LazyNames,
    names: Arc<OnceLock<OtherNames>>,
}

/// By the form that a name has as a key: the name, and the key of the file that gives it.
type OtherNames = FxHashMap<Key, (Box<str>, Key)>;

impl KnownTerms {
    /// What to write in place of a key that has no file.
    pub(super) fn help(&self, kind: TermKind, key: &Key, terms: &Terms) -> String {
        let names = self.names.get_or_init(|| names_of(terms));
        if let Some((name, meant)) = names.get(key) {
            return format!("`{name}` is a name of `{meant}`: write that");
        }
        let folder = folder_of(kind.entry_kind());
        match self.keys.nearest(key.as_str(), || terms.iter().map(|term| term.key.as_str())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "add `content/{folder}/{key}.md`, or set `registries.{folder} = \"open\"` at the top \
                 of site.toml"
            ),
        }
    }
}

/// The other names of terms. What is a name of two is none of either.
fn names_of(terms: &Terms) -> OtherNames {
    let mut names: FxHashMap<Key, Option<(Box<str>, Key)>> = FxHashMap::default();
    for term in terms {
        let mut add = |name: &str| {
            let Some(key) = Key::from_text(name).filter(|key| *key != term.key) else { return };
            let meant = (Box::from(name), term.key.clone());
            names
                .entry(key)
                .and_modify(|known| {
                    if known.as_ref().is_some_and(|(_, key)| *key != meant.1) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(meant.clone()));
        };
        add(&term.name);
        match term.entry() {
            Some(TermEntry::Topic(topic)) => {
                add(&topic.name);
                topic.names.values().for_each(|name| add(name));
            }
            Some(TermEntry::Actor(actor)) => {
                actor.aliases.iter().for_each(|alias| add(&alias.text));
            }
            Some(TermEntry::Person(person)) => {
                add(&person.name);
                person.names.values().for_each(|name| add(name));
            }
            Some(TermEntry::Place(place)) => {
                add(&place.name);
                place.names.values().for_each(|name| add(name));
            }
            Some(TermEntry::Story(_)) | None => {}
        }
    }
    let names = names.into_iter().filter_map(|(key, meant)| Some((key, meant?)));
    // What is itself a key needs no explanation.
    names.filter(|(key, _)| terms.search(|term| term.key.cmp(key)).is_none()).collect()
}

impl SiteModel {
    /// The published article whose path from `content/` is nearest to `reference`.
    pub(crate) fn nearest_article(&self, reference: &str) -> Option<&str> {
        let paths = || {
            let paths = self.articles.iter().map(|record| record.parsed.source.path.as_str());
            paths.filter_map(|path| path.strip_prefix("content/"))
        };
        self.known.articles.nearest(reference.trim_start_matches("@/"), paths)
    }

    /// The path of a content file with a page that is nearest to `path`.
    pub(super) fn nearest_path(&self, path: &str) -> Option<&str> {
        let has_page =
            |path: &&crate::address::SourcePath| matches!(self.resolve(path), Resolved::Page(..));
        let paths = || self.entries.iter().map(|parsed| &parsed.source.path).filter(has_page);
        self.known.paths.nearest(path, || paths().map(|path| path.as_str()))
    }

    /// The event whose id is nearest to `id`.
    pub(crate) fn nearest_event(&self, id: &str) -> Option<&str> {
        self.known.events.nearest(id, || self.events.iter().map(|event| event.id().as_str()))
    }

    /// The source of `content/sources` whose id is nearest to `id`.
    pub(super) fn nearest_source(&self, id: &str) -> Option<&str> {
        self.known.sources.nearest(id, || self.sources.keys().map(Key::as_str))
    }

    /// What to write in place of a key of a registry that has none such.
    pub(crate) fn term_help(&self, kind: TermKind, key: &Key) -> String {
        self.known.terms[kind].help(kind, key, self.terms(kind))
    }

    /// The key of a registry that is nearest to `key`.
    pub(crate) fn nearest_term(&self, kind: TermKind, key: &str) -> Option<&str> {
        let keys = || self.terms(kind).iter().map(|term| term.key.as_str());
        self.known.terms[kind].keys.nearest(key, keys)
    }
}
