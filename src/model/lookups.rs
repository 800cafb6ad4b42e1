//! What a path, a key, a code or an id leads to in the model.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::SiteModel;
use super::events::{Account, EventRecord};

use super::index::{
    ArticleIndex, CountryIndex, EntryIndex, EventIndex, PageIndex, TermIndex, TranslationIndex,
};
use super::selection::Withheld;
use super::terms::Terms;
use super::terms::{self, CountryRecord, TermRecord};
use crate::address::{SourcePath, Url};
use crate::content::{CountryCode, Entry, Parsed, Source, TermKind};
use crate::text::Key;

/// What stands at a source path.
#[derive(Debug, Clone)]
pub(super) enum PathEntry {
    Article(ArticleIndex),
    ArticleTranslation(ArticleIndex, TranslationIndex),
    Page(PageIndex),
    PageTranslation(PageIndex, TranslationIndex),
    Country(CountryIndex),
    Term(TermKind, TermIndex),
    Event(EventIndex),
    Source(Url),
    Withheld(Withheld),
    /// It exists and has no page of its own, or could not be read: a link to it is no second error.
    Silent,
}

/// What a path in a link leads to.
#[derive(Debug, Clone)]
pub(crate) enum Resolved<'a> {
    /// A page, and the file of its body.
    Page(&'a Url, Option<EntryIndex>),
    /// Something that is not published.
    Withheld(Withheld),
    /// Something of which nothing more is to be said.
    Silent,
    /// Nothing.
    Missing,
}

impl SiteModel {
    /// The last day of which corrections are shown.
    pub fn until_day(&self) -> Date {
        if self.selection.future { Date::MAX } else { self.today }
    }

    /// The terms of a kind, by key.
    pub fn terms(&self, kind: TermKind) -> &Terms {
        &self.terms[kind]
    }

    /// The term that this key means.
    pub fn term(&self, kind: TermKind, key: &str) -> Option<&TermRecord> {
        self.terms(kind).get(self.term_index(kind, key)?)
    }

    /// The index of the term that this key means.
    pub fn term_index(&self, kind: TermKind, key: &str) -> Option<TermIndex> {
        terms::index_of(self.terms(kind), &self.term_aliases[kind], key)
    }

    /// The country with this code.
    pub fn country(&self, code: CountryCode) -> Option<&CountryRecord> {
        self.countries.get(self.countries.search(|country| country.code.cmp(&code))?)
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&EventRecord> {
        self.event_by_id.get(id).and_then(|&index| self.events.get(index))
    }

    /// The source that `parsed` means by `id`: its own, or one of `content/sources`.
    pub fn source<'a>(&'a self, parsed: &'a Parsed, id: &Key) -> Option<&'a Source> {
        find_source(&self.sources, parsed, id)
    }

    /// The source that an account of an event means by `id`.
    pub fn account_source<'a>(&'a self, account: &'a Account, id: &Key) -> Option<&'a Source> {
        find_source(&self.sources, &account.parsed, id)
    }

    /// What the content file at `path` leads to.
    pub(crate) fn resolve(&self, path: &SourcePath) -> Resolved<'_> {
        match self.by_path.get(path) {
            None => Resolved::Missing,
            Some(PathEntry::Silent) => Resolved::Silent,
            Some(PathEntry::Withheld(withheld)) => Resolved::Withheld(*withheld),
            Some(PathEntry::Article(index)) => {
                let record = &self.articles[*index];
                Resolved::Page(&record.url, Some(record.file))
            }
            Some(PathEntry::ArticleTranslation(index, translation_index)) => {
                let record = &self.articles[*index].translations[*translation_index];
                Resolved::Page(&record.url, Some(record.file))
            }
            Some(PathEntry::Page(index)) => {
                let record = &self.pages[*index];
                Resolved::Page(&record.url, Some(record.file))
            }
            Some(PathEntry::PageTranslation(index, translation_index)) => {
                let record = &self.pages[*index].translations[*translation_index];
                Resolved::Page(&record.url, Some(record.file))
            }
            Some(PathEntry::Country(index)) => {
                let record = &self.countries[*index];
                Resolved::Page(&record.url, record.file)
            }
            Some(PathEntry::Term(kind, index)) => {
                let record = &self.terms(*kind)[*index];
                Resolved::Page(&record.url, record.file)
            }
            Some(PathEntry::Source(url)) => Resolved::Page(url, None),
            Some(PathEntry::Event(index)) => Resolved::Page(&self.events[*index].url, None),
        }
    }

    /// The address of the content file at `path`, if it has one.
    pub(crate) fn address_of(&self, path: &SourcePath) -> Option<&Url> {
        match self.resolve(path) {
            Resolved::Page(url, _) => Some(url),
            _ => None,
        }
    }

    /// The file of the page that is called `name`, if there is one alone.
    pub(crate) fn page_called(&self, name: &str) -> Option<&SourcePath> {
        self.names.as_ref()?.page(name)
    }

    /// The article that a reference of the front matter means: a path from `content/`, with or
    /// without `@/`.
    pub(crate) fn article_at(&self, reference: &str) -> Option<ArticleIndex> {
        match self.by_path.get(&article_path(reference)?) {
            Some(PathEntry::Article(index)) => Some(*index),
            _ => None,
        }
    }
}

/// The path that a reference of the front matter names.
pub(super) fn article_path(reference: &str) -> Option<SourcePath> {
    let reference = reference.strip_prefix("@/").unwrap_or(reference).trim_start_matches('/');
    SourcePath::new(&format!("content/{reference}"))
}

/// The source that `parsed` means by `id`: its own, or one of `content/sources`.
pub(super) fn find_source<'a>(
    sources: &'a BTreeMap<Key, Arc<Parsed>>,
    parsed: &'a Parsed,
    id: &Key,
) -> Option<&'a Source> {
    let own = match &parsed.entry {
        Entry::Article(article) => article.sources.iter().find(|source| source.id == *id),
        _ => None,
    };
    own.or_else(|| match &sources.get(id)?.entry {
        Entry::Source(source) => Some(source),
        _ => None,
    })
}
