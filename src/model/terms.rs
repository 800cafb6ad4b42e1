//! Countries, topics, actors, people, places and stories, with what refers to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::{CountryIndex, EntryIndex, List, TermIndex};
use super::{ArticleIndex, EventIndex};
use crate::address::Url;
use crate::content::{CountryCode, Entry, Parsed, PerKind, Term, of_any_keyboard};
use crate::text::Key;

/// Events on a page from which a timeline leads to the rest: what an eye takes in.
pub(crate) const SHOWN_EVENTS: usize = 5;

/// The terms of one kind by key.
pub type Terms = List<TermIndex, TermRecord>;
/// Countries by code.
pub type Countries = List<CountryIndex, CountryRecord>;
/// By kind: keys that mean a term of another key.
pub type TermAliases = PerKind<BTreeMap<Key, TermIndex>>;

/// A key that is used or has a file, and what refers to it.
#[derive(Debug, Clone)]
pub struct TermRecord {
    /// The key.
    pub key: Key,
    /// House name; the text of the first use where there is no file.
    pub name: Box<str>,
    /// The language of the name where it is not that of the pages.
    pub lang: Option<Arc<str>>,
    /// Its registry file.
    pub file: Option<EntryIndex>,
    /// What that was when the model was made; its body may have changed since.
    pub(super) parsed: Option<Arc<Parsed>>,
    /// Its address, whether there is a page or not.
    pub url: Url,
    /// Whether it has a page.
    pub has_page: bool,
    /// Articles, newest first.
    pub articles: Vec<ArticleIndex>,
    /// Articles that a person wrote, newest first.
    pub written: Vec<ArticleIndex>,
    /// Events, in the order of the timeline.
    pub events: Vec<EventIndex>,
    /// Those of them that do not name it: events of its articles that say nothing of their own.
    pub inherited_events: Vec<EventIndex>,
    /// Keys of the same word from another keyboard; their addresses lead here.
    pub variants: Vec<Key>,
}

/// The events of a term, in the order of the timeline.
#[derive(Debug, Clone, Default)]
pub(super) struct TermEvents {
    pub(super) all: Vec<EventIndex>,
    /// Those of them that do not name it: events of its articles that say nothing of their own.
    pub(super) inherited: Vec<EventIndex>,
}

/// The term that a key means: its own, or one that it is another spelling or a synonym of.
pub(super) fn index_of(
    records: &Terms,
    aliases: &BTreeMap<Key, TermIndex>,
    key: &str,
) -> Option<TermIndex> {
    of_any_keyboard(key, |key| {
        let own = records.search(|term| term.key.as_str().cmp(key));
        own.or_else(|| aliases.get(key).copied())
    })
}

impl TermRecord {
    /// What its file says, if it has one.
    pub fn entry(&self) -> Option<&Term> {
        term_entry(self.parsed.as_ref()?)
    }
}

/// What the file of a term says.
pub(super) fn term_entry(parsed: &Parsed) -> Option<&Term> {
    match &parsed.entry {
        Entry::Term(_, _, term) => Some(term),
        _ => None,
    }
}

/// A country that is used or has a file, and what refers to it.
#[derive(Debug, Clone)]
pub struct CountryRecord {
    /// The code.
    pub code: CountryCode,
    /// Its name in the site's language, in English where neither its file nor CLDR's table has it.
    pub name: Box<str>,
    /// The language of the name where it is not that of the pages.
    pub lang: Option<Arc<str>>,
    /// Its registry file.
    pub file: Option<EntryIndex>,
    /// What that was when the model was made; its body may have changed since.
    pub(super) parsed: Option<Arc<Parsed>>,
    /// Its address.
    pub url: Url,
    /// Articles, newest first.
    pub articles: Vec<ArticleIndex>,
    /// Events, in the order of the timeline.
    pub events: Vec<EventIndex>,
}

impl CountryRecord {
    /// Whether it has a timeline of its own: its page does not show all of its events.
    pub fn has_timeline(&self) -> bool {
        self.events.len() > SHOWN_EVENTS
    }

    /// What its file says, if it has one.
    pub fn entry(&self) -> Option<&crate::content::Country> {
        match &self.parsed.as_ref()?.entry {
            Entry::Country(country) => Some(country),
            _ => None,
        }
    }

    /// Whether there is anything to show by month: statuses or events.
    pub fn has_figures(&self) -> bool {
        !self.events.is_empty() || self.entry().is_some_and(|country| !country.status.is_empty())
    }
}
