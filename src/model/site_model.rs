//! Everything that is published, as pages and checks read it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::authors::Authors;
use super::broken::Broken;
use super::entries::Entries;
use super::events::Events;
use super::index::{ArticleIndex, CountryTopicIndex, EntryIndex, EventIndex, List, RelationIndex};
use super::known::KnownNames;
use super::names::Names;
use super::paths::PathEntry;
use super::projection::Projection;
use super::protected::Protection;
use super::records::{Articles, Pages, YearRecord};
use super::selection::Selection;
use super::spellings::KeySet;
use super::terms::{Countries, TermAliases, Terms};
use super::versions::ArticleHistory;
use super::withheld::{WithheldAddresses, WithheldKeys};
use super::{
    Claims, CorrectionRef, CountryTopicRecord, EditionRecord, ForecastRef, FrontRecord, KnownDay,
    QuoteIndex, Register, RelationRecord,
};
use crate::address::SourcePath;
use crate::config::Config;
use crate::content::{ArticleKind, EventType, Month, Parsed, PerKind, Period};
use crate::text::Key;

/// Everything that is published, and how it hangs together.
#[derive(Debug, Clone)]
pub struct SiteModel {
    /// The configuration.
    pub config: Arc<Config>,
    /// What is published.
    pub selection: Selection,
    /// The day of the build in the site's time zone.
    pub today: Date,
    /// Articles, newest first; of one date by weight, then by path.
    pub articles: Articles,
    /// Countries by code.
    pub countries: Countries,
    /// Terms by kind and key.
    pub terms: PerKind<Terms>,
    /// Keys that mean a term of another key: synonyms of topics, and the same word from another
    /// keyboard.
    pub term_aliases: TermAliases,
    /// Events in the order of the timeline.
    pub events: Events,
    /// Events by id.
    pub event_by_id: FxHashMap<Key, EventIndex>,
    /// Events by year and month.
    pub years: BTreeMap<i16, YearRecord>,
    /// Events of each type, in the order of the timeline.
    pub event_types: BTreeMap<EventType, Vec<EventIndex>>,
    /// Pairs of countries, by their codes.
    pub relations: List<RelationIndex, RelationRecord>,
    /// Topics of countries, by country, then by topic.
    pub country_topics: List<CountryTopicIndex, CountryTopicRecord>,
    /// Editions by period.
    pub editions: BTreeMap<Period, EditionRecord>,
    /// Quotations by speaker, those of the newest article first.
    pub quotes: FxHashMap<Key, Vec<QuoteIndex>>,
    /// Days up to today on which events were reported or revised.
    pub known_days: BTreeMap<Date, KnownDay>,
    /// Sources of `content/sources` by id.
    pub(super) sources: BTreeMap<Key, Arc<Parsed>>,
    /// Plain pages by slug.
    pub pages: Pages,
    /// What the desk chose for the front page.
    pub front: Option<FrontRecord>,
    /// Articles by type of work, newest first.
    pub kinds: BTreeMap<ArticleKind, Vec<ArticleIndex>>,
    /// Who wrote articles, by key.
    pub authors: Authors,
    /// Articles by month, newest first.
    pub article_months: BTreeMap<Month, Vec<ArticleIndex>>,
    /// What this model has of the site, where it is that of a further language.
    pub(super) projection: Option<Projection>,
    /// Claims by what they are about.
    pub claims: Claims,
    /// Corrections, newest first.
    pub corrections: Vec<CorrectionRef>,
    /// Judgements: due, open, resolved.
    pub forecasts: Vec<ForecastRef>,
    /// Every source and its uses.
    pub register: Register,
    /// Every entry, published or not, by path, as it was when the model was made: its words and
    /// body may have changed since. What pages show stands in [`Entries`].
    pub(crate) entries: List<EntryIndex, Arc<Parsed>>,
    /// People who must not be named anywhere, and those whose files are kept back.
    pub protected: KeySet,
    /// Their names, and where the content names them; nothing if there are none.
    pub(crate) protection: Option<Arc<Protection>>,
    /// What else is not published, for what refers to it.
    pub(crate) withheld: WithheldKeys,
    /// The addresses of all that is kept back.
    pub(crate) withheld_addresses: WithheldAddresses,
    /// The versions of articles, where the history was read.
    pub histories: BTreeMap<ArticleIndex, ArticleHistory>,
    pub(super) by_path: FxHashMap<SourcePath, PathEntry>,
    /// What pages are called, where a body asks for one by name.
    pub(super) names: Option<Arc<Names>>,
    /// What files that could not be read would have defined.
    pub(crate) broken: Broken,
    /// Names for the help of references that mean nothing.
    pub(super) known: KnownNames,
}

impl SiteModel {
    /// The languages of the site's pages, some more than once.
    pub(crate) fn page_languages(&self) -> impl Iterator<Item = &str> {
        let config = &self.config;
        let own = std::iter::once(&*config.language);
        let articles = self.articles.iter().filter_map(|record| record.article().lang.as_deref());
        own.chain(articles)
    }

    /// The entries as pages show them now. They are those of the model, some of them with other
    /// words or another body.
    pub fn shown(&self, entries: &[Arc<Parsed>]) -> Entries {
        match &self.projection {
            Some(projection) if projection.is_of(entries) => {
                self.withheld.shown(&self.entries, self.today)
            }
            Some(projection) => self.withheld.shown(&projection.entries(entries), self.today),
            None => self.withheld.shown(entries, self.today),
        }
    }
}
