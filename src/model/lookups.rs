//! What a path, a key, a code or an id leads to in the model.

use jiff::civil::Date;

use super::authors::{AuthorRecord, key_of};
use super::editions::first_month;
use super::events::{Account, EventRecord};
use super::index::{CountryIndex, EntryIndex, TermIndex};
use super::paths::{PathEntry, Resolved, article_path};
use super::register::find_source;
use super::terms::{self, CountryRecord, TermRecord, Terms};
use super::{ArticleIndex, EditionRecord, KnownDay, RelationRecord, SiteModel};
use crate::address::{SourcePath, Url};
use crate::config::AsOf;
use crate::content::{
    CountryCode, Entry, Month, Parsed, Source, TermKind, Translation, of_any_keyboard,
};
use crate::text::Key;

/// How many events all pages of what was known list together where the configuration leaves it to
/// us: enough for a small site to be complete, a few per cent of the output of a large one.
const AUTOMATIC_EVENTS: usize = 3000;
/// How many events such a page lists at least.
const MIN_EVENTS: usize = 25;

impl SiteModel {
    /// The month of the first article, with which the coverage begins.
    pub fn first_month(&self) -> Option<Month> {
        first_month(&self.articles)
    }

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

    /// The author whom a byline names, if they have a page.
    pub fn author(&self, who: &str) -> Option<&AuthorRecord> {
        let person = self.term(TermKind::Person, who).map(|person| person.key.clone());
        let key = person.or_else(|| key_of(who))?;
        let by_key = |key: &str| self.authors.search(|author| author.key.as_str().cmp(key));
        self.authors.get(of_any_keyboard(key.as_str(), by_key)?)
    }

    /// The country with this code.
    pub fn country(&self, code: CountryCode) -> Option<&CountryRecord> {
        self.countries.get(self.countries.search(|country| country.code.cmp(&code))?)
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&EventRecord> {
        self.event_by_id.get(id).and_then(|&index| self.events.get(index))
    }

    /// Whether `id` is an event that some file tells in full, published or not, or may be one of a
    /// file that could not be read.
    pub(super) fn has_event(&self, id: &Key) -> bool {
        self.event(id.as_str()).is_some()
            || self.withheld.event(id).is_some()
            || self.broken.has_id(id)
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
            Some(PathEntry::Unpaged) => Resolved::Unpaged,
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
            Some(PathEntry::Elsewhere(url, file)) => Resolved::Page(url, *file),
            Some(PathEntry::Source(url)) => Resolved::Page(url, None),
            Some(PathEntry::Event(index)) => Resolved::Page(&self.events[*index].url, None),
            Some(PathEntry::Edition(period)) => match self.editions.get(period) {
                Some(edition) => Resolved::Page(&edition.url, edition.file),
                None => Resolved::Silent,
            },
            Some(PathEntry::Front) => match &self.front {
                Some(front) => Resolved::Page(&front.url, Some(front.file)),
                None => Resolved::Silent,
            },
        }
    }

    /// The address of the content file at `path`, if it has one.
    pub(crate) fn address_of(&self, path: &SourcePath) -> Option<&Url> {
        match self.resolve(path) {
            Resolved::Page(url, _) => Some(url),
            _ => None,
        }
    }

    /// The address of the content file at `path` among the pages of this model, if it has one.
    pub(crate) fn own_address_of(&self, path: &SourcePath) -> Option<&Url> {
        let is_elsewhere = matches!(self.by_path.get(path), Some(PathEntry::Elsewhere(..)));
        self.address_of(path).filter(|_| !is_elsewhere)
    }

    /// The article of the content file at `path`.
    pub(crate) fn article_of(&self, path: &SourcePath) -> Option<ArticleIndex> {
        match self.by_path.get(path) {
            Some(PathEntry::Article(index)) => Some(*index),
            _ => None,
        }
    }

    /// The path of the file in which an entry stands: of a translation its own, by whose original
    /// others refer to it.
    pub(crate) fn path_of(&self, file: EntryIndex) -> &SourcePath {
        let translation = self.projection.as_ref().and_then(|one| one.translation_of(file));
        &self.entries[translation.unwrap_or(file)].source.path
    }

    /// The translation that an entry is made of, in the model of a further language.
    pub(crate) fn translation_of(&self, file: EntryIndex) -> Option<&Translation> {
        let translation = self.projection.as_ref()?.translation_of(file)?;
        match &self.entries[translation].entry {
            Entry::Translation(translation) => Some(translation),
            _ => None,
        }
    }

    /// The language of the site, whose texts stand where nothing is translated.
    pub(crate) fn record_language(&self) -> &str {
        self.projection.as_ref().map_or(&self.config.language, |projection| &projection.own)
    }

    /// Whether this is the model of a further language.
    pub(crate) fn is_further(&self) -> bool {
        self.projection.is_some()
    }

    /// The translation of an entry into the language in which `parsed` is written, to whose page
    /// links in it lead.
    pub(super) fn translation_beside(&self, entry: &Parsed, parsed: &Parsed) -> Option<&Parsed> {
        let lang = match &parsed.entry {
            Entry::Translation(translation) => &*translation.lang,
            Entry::Article(article) => self.config.language_for(article.lang.as_deref()?)?,
            _ => return None,
        };
        let stem = entry.source.path.as_str().strip_suffix(".md")?;
        let path = SourcePath::new(&format!("{stem}.{lang}.md"))?;
        let found = self.entries.search(|one| one.source.path.cmp(&path))?;
        Some(&self.entries[found])
    }

    /// Whether an entry is a translation, in the model of a further language.
    pub(crate) fn is_translated(&self, file: EntryIndex) -> bool {
        self.projection.as_ref().is_some_and(|projection| !projection.is_written(file))
    }

    /// Whether an address, by its path, is that of what is kept back, or of something below it.
    pub(crate) fn keeps_address_back(&self, path: &str) -> bool {
        self.withheld_addresses.part_of(path).is_some()
    }

    /// The file of the page that is called `name`, if there is one alone.
    pub(crate) fn page_called(&self, name: &str) -> Option<&SourcePath> {
        let is_kept_back =
            |path: &SourcePath| matches!(self.by_path.get(path), Some(PathEntry::Withheld(_)));
        self.names.as_ref()?.page(name, is_kept_back)
    }

    /// The article that a reference of the front matter means: a path from `content/`, with or
    /// without `@/`.
    pub(crate) fn article_at(&self, reference: &str) -> Option<ArticleIndex> {
        self.article_of(&article_path(reference)?)
    }

    /// The articles of an edition: those that the desk chose for it and that are published, in its
    /// order, else every one of its days, newest first.
    pub(crate) fn edition_articles(&self, edition: &EditionRecord) -> Vec<ArticleIndex> {
        let parsed = edition.file.and_then(|file| self.entries.get(file));
        let mut chosen = Vec::new();
        if let Some(Entry::Edition(edition)) = parsed.map(|parsed| &parsed.entry) {
            for reference in &edition.articles {
                let article = self.article_at(reference);
                chosen.extend(article.filter(|article| !chosen.contains(article)));
            }
        }
        if chosen.is_empty() { edition.articles.clone() } else { chosen }
    }

    /// The days that have a page of what was known by then, earliest first.
    pub fn as_of_days(&self) -> impl DoubleEndedIterator<Item = (Date, &KnownDay)> {
        let shown = match self.config.timeline.as_of {
            AsOf::Never => 0,
            AsOf::Auto | AsOf::Always => self.config.timeline.as_of_days,
        };
        let left_out = self.known_days.len().saturating_sub(shown);
        self.known_days.iter().skip(left_out).map(|(&day, known)| (day, known))
    }

    /// How many events such a page lists at most.
    pub fn as_of_events(&self) -> usize {
        let most = self.config.timeline.events;
        match self.config.timeline.as_of {
            AsOf::Always | AsOf::Never => most,
            AsOf::Auto => {
                let days = self.known_days.len().min(self.config.timeline.as_of_days).max(1);
                most.min((AUTOMATIC_EVENTS / days).max(MIN_EVENTS))
            }
        }
    }

    /// What two countries have to do with each other; indices in any order.
    pub fn relation(&self, one: CountryIndex, other: CountryIndex) -> Option<&RelationRecord> {
        let pair = [one.min(other), one.max(other)];
        self.relations.get(self.relations.search(|relation| relation.countries.cmp(&pair))?)
    }

    /// The countries that are in some relation, by code.
    pub fn related_countries(&self) -> Vec<CountryIndex> {
        let mut related: Vec<CountryIndex> =
            self.relations.iter().flat_map(|relation| relation.countries).collect();
        related.sort_unstable();
        related.dedup();
        related
    }

    /// The relations of a country, each with the other country's index, by its code.
    pub fn relations_of(
        &self,
        country: CountryIndex,
    ) -> impl Iterator<Item = (CountryIndex, &RelationRecord)> {
        self.countries
            .positions()
            .filter_map(move |other| Some((other, self.relation(country, other)?)))
    }

    /// Whether an article has a page of its versions.
    pub(crate) fn has_history_page(&self, index: ArticleIndex) -> bool {
        self.config.history.enabled
            && self.histories.get(&index).is_some_and(|history| history.versions.len() > 1)
    }
}
