//! Articles, pages and years as they are published.
//!
//! A record keeps the entry of which it was made, besides its position: without the references to
//! what is kept back, which the entries of the model still have. Where none was taken out, both
//! share one entry. Its words and its body may be older than those of [`Entries`](super::Entries),
//! where whoever shows either looks them up by the position.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use smallvec::SmallVec;

use super::index::{
    ArticleIndex, CountryIndex, EntryIndex, EventIndex, List, PageIndex, TermIndex,
    TranslationIndex,
};
use super::terms::SHOWN_EVENTS;
use crate::address::Url;
use crate::content::{Article, Entry, Page, Parsed, PerKind, When};

/// Articles, newest first.
pub type Articles = List<ArticleIndex, ArticleRecord>;
/// Plain pages by slug.
pub type Pages = List<PageIndex, PageRecord>;

/// An article that is published.
#[derive(Debug, Clone)]
pub struct ArticleRecord {
    /// Its file.
    pub file: EntryIndex,
    /// What it was when the model was made; its words and body may have changed since.
    pub(super) parsed: Arc<Parsed>,
    /// Its address.
    pub url: Url,
    /// Indices of its countries, in its own order.
    pub countries: SmallVec<[CountryIndex; 4]>,
    /// Indices of its terms by kind, in its own order.
    pub terms: PerKind<SmallVec<[TermIndex; 4]>>,
    /// Its events, in its own order.
    pub events: SmallVec<[EventIndex; 4]>,
    /// When it was last changed, if that is after its publication: its one date of change, for
    /// pages, feeds, lists and sitemaps alike.
    pub updated: Option<When>,
    /// The article that replaces it.
    pub superseded_by: Option<ArticleIndex>,
    /// Articles like it, most similar first.
    pub related: SmallVec<[ArticleIndex; 4]>,
    /// Its translations by language.
    pub translations: List<TranslationIndex, TranslationRecord>,
    /// The page beside which its lead picture lies, where that is another: of a translation with
    /// the picture of its original.
    pub(super) beside: Option<Url>,
}

/// A translation of a published entry.
#[derive(Debug, Clone)]
pub struct TranslationRecord {
    /// Its file; the entry is a [`crate::content::Translation`].
    pub file: EntryIndex,
    /// What it was when the model was made; its words and body may have changed since.
    pub(super) parsed: Arc<Parsed>,
    /// Its language.
    pub lang: Box<str>,
    /// Its address.
    pub url: Url,
}

/// A plain page that is published.
#[derive(Debug, Clone)]
pub struct PageRecord {
    /// Its file.
    pub file: EntryIndex,
    /// What it was when the model was made; its words and body may have changed since.
    pub(super) parsed: Arc<Parsed>,
    /// Its address.
    pub url: Url,
    /// Its translations by language.
    pub translations: List<TranslationIndex, TranslationRecord>,
}

/// The events of a year.
#[derive(Debug, Clone, Default)]
pub struct YearRecord {
    /// Those of which no month is known.
    pub whole_year: Vec<EventIndex>,
    /// Those of each month.
    pub months: BTreeMap<i8, Vec<EventIndex>>,
    /// Those of each day that has a page of its own, as its month would be long by it.
    pub days: BTreeMap<Date, Vec<EventIndex>>,
}

impl ArticleRecord {
    /// The page beside which its lead picture lies.
    pub(crate) fn picture_page(&self) -> &Url {
        self.beside.as_ref().unwrap_or(&self.url)
    }

    /// Older addresses.
    pub(crate) fn aliases(&self) -> &[Box<str>] {
        &self.article().aliases
    }

    /// What its front matter said when the model was made. Whoever shows it asks [`Entries`].
    ///
    /// [`Entries`]: super::Entries
    pub(super) fn article(&self) -> &Article {
        match &self.parsed.entry {
            Entry::Article(article) => article,
            _ => unreachable!("an article record is made of articles only"),
        }
    }
}

impl PageRecord {
    /// What its front matter says.
    pub fn page(&self) -> &Page {
        match &self.parsed.entry {
            Entry::Page(page) => page,
            _ => unreachable!("a page record is made of pages only"),
        }
    }
}

impl YearRecord {
    /// All its events, in the order of the timeline.
    pub fn events(&self) -> impl Iterator<Item = EventIndex> {
        self.whole_year.iter().chain(self.months.values().flatten()).copied()
    }

    /// How many events stand on the pages of a month: those of long days stand on pages of their
    /// own, but for the first few.
    pub fn month_len(&self, month: i8) -> usize {
        let of_month = self.months.get(&month).map_or(0, Vec::len);
        let long_days = self.days.iter().filter(|(day, _)| day.month() == month);
        let hidden = long_days.map(|(_, events)| events.len().saturating_sub(SHOWN_EVENTS));
        of_month.saturating_sub(hidden.sum())
    }

    /// How many events it has.
    pub fn event_count(&self) -> usize {
        self.whole_year.len() + self.months.values().map(Vec::len).sum::<usize>()
    }
}
