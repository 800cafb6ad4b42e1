//! Builds the model: what is published, where it stands, and what refers to what.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::broken::{Broken, BrokenFile};
use super::events::{self, EventRecord};
use super::history::ArticleHistory;
use super::known::KnownNames;
use super::names::Names;
use super::protected::Protection;
use super::selection::{Selection, Withheld};
use super::shown::shown_citations;
use super::term_records::{Outside, term_records};
use super::terms::{self, CountryRecord, TermKind, TermRecord};
use super::withheld::{self, WithheldKeys};
use super::{
    CitingPage, Claims, CorrectionRef, CountryTopicRecord, EditionRecord, ForecastRef, KnownDay,
    QuoteIndex, Register, RelationRecord, as_of, checks, chronology, corrections, country_topics,
    editions, forecasts, kinds, languages, quotes, related, relations,
};
use crate::config::Config;
use crate::content::{
    Article, ArticleKind, CountryCode, Entry, EntryKind, Key, Month, Page, Parsed, Source, When,
    without_own_language,
};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::LazyNames;
use crate::input::SourcePath;
use crate::pages::Url;

/// Index into [`SiteModel::articles`].
pub type ArticleIndex = u32;
/// Index into [`SiteModel::events`].
pub type EventIndex = u32;

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
    pub articles: Vec<ArticleRecord>,
    /// Countries by code.
    pub countries: Vec<CountryRecord>,
    /// Terms by key, a list for each of [`TermKind::ALL`].
    pub terms: [Vec<TermRecord>; 5],
    /// Keys that mean a term of another key: synonyms of topics, and the same word from another
    /// keyboard. A map for each of [`TermKind::ALL`].
    pub term_aliases: [BTreeMap<Key, u32>; 5],
    /// Events in the order of the timeline.
    pub events: Vec<EventRecord>,
    /// Events by id.
    pub event_by_id: FxHashMap<Key, EventIndex>,
    /// Events by year and month.
    pub years: BTreeMap<i16, YearRecord>,
    /// Pairs of countries, by their codes.
    pub relations: Vec<RelationRecord>,
    /// Topics of countries, by country, then by topic.
    pub country_topics: Vec<CountryTopicRecord>,
    /// Editions by month.
    pub editions: BTreeMap<Month, EditionRecord>,
    /// Quotations by speaker, those of the newest article first.
    pub quotes: FxHashMap<Key, Vec<QuoteIndex>>,
    /// Days up to today on which events were reported or revised.
    pub known_days: BTreeMap<Date, KnownDay>,
    /// Sources of `content/sources` by id.
    pub sources: BTreeMap<Key, Arc<Parsed>>,
    /// Plain pages by slug.
    pub pages: Vec<PageRecord>,
    /// Articles by type of work, newest first.
    pub kinds: BTreeMap<ArticleKind, Vec<ArticleIndex>>,
    /// What there is in each further language, in the order of `site.toml`.
    pub languages: Vec<languages::LanguageRecord>,
    /// Claims by what they are about.
    pub claims: Claims,
    /// Corrections, newest first.
    pub corrections: Vec<CorrectionRef>,
    /// Judgements: due, open, resolved.
    pub forecasts: Vec<ForecastRef>,
    /// Every source and its uses.
    pub register: Register,
    /// Every entry, published or not, by path.
    pub entries: Vec<Arc<Parsed>>,
    /// People who must not be named anywhere, and those whose files are kept back.
    pub protected: Vec<Key>,
    /// Their names, and where the content names them; nothing if there are none.
    pub(crate) protection: Option<Arc<Protection>>,
    /// What else is not published, for what refers to it.
    pub(crate) withheld: WithheldKeys,
    /// The versions of articles, where the history was read.
    pub histories: BTreeMap<ArticleIndex, ArticleHistory>,
    by_path: FxHashMap<SourcePath, PathEntry>,
    /// What pages are called, where a body asks for one by name.
    names: Option<Arc<Names>>,
    /// What files that could not be read would have defined.
    pub(crate) broken: Broken,
    /// Names for the help of references that mean nothing.
    pub(super) known: KnownNames,
}

/// An article that is published.
#[derive(Debug, Clone)]
pub struct ArticleRecord {
    /// Its file.
    pub parsed: Arc<Parsed>,
    /// Its address.
    pub url: Url,
    /// Indices of its countries, in its own order.
    pub countries: SmallVec<[u32; 4]>,
    /// Indices of its terms, a list for each of [`TermKind::ALL`], in its own order.
    pub terms: [SmallVec<[u32; 4]>; 5],
    /// Its events, in its own order.
    pub events: SmallVec<[EventIndex; 4]>,
    /// When it was last changed, if that is after its publication: its one date of change, for
    /// pages, feeds, lists and sitemaps alike.
    pub updated: Option<When>,
    /// The article that replaces it.
    pub superseded_by: Option<ArticleIndex>,
    /// Articles like it, likest first.
    pub related: SmallVec<[ArticleIndex; 4]>,
    /// Its translations by language.
    pub translations: Vec<TranslationRecord>,
}

/// A translation of a published entry.
#[derive(Debug, Clone)]
pub struct TranslationRecord {
    /// Its file; the entry is a [`crate::content::Translation`].
    pub parsed: Arc<Parsed>,
    /// Its language.
    pub lang: Box<str>,
    /// Its address.
    pub url: Url,
}

/// A plain page that is published.
#[derive(Debug, Clone)]
pub struct PageRecord {
    /// Its file.
    pub parsed: Arc<Parsed>,
    /// Its address.
    pub url: Url,
    /// Its translations by language.
    pub translations: Vec<TranslationRecord>,
}

/// The events of a year.
#[derive(Debug, Clone, Default)]
pub struct YearRecord {
    /// Those of which no month is known.
    pub whole_year: Vec<EventIndex>,
    /// Those of each month.
    pub months: BTreeMap<i8, Vec<EventIndex>>,
}

/// What stands at a source path.
#[derive(Debug, Clone)]
enum PathEntry {
    Article(ArticleIndex),
    ArticleTranslation(ArticleIndex, u32),
    Page(u32),
    PageTranslation(u32, u32),
    Country(u32),
    Term(TermKind, u32),
    Event(EventIndex),
    Source(Url),
    Withheld(Withheld),
    /// It exists and has no page of its own, or could not be read: a link to it is no second error.
    Silent,
}

/// What a path in a link leads to.
#[derive(Debug, Clone)]
pub(crate) enum Resolved<'a> {
    /// A page, with its body for the check of fragments.
    Page(&'a Url, Option<&'a Parsed>),
    /// Something that is not published.
    Withheld(Withheld),
    /// Something of which nothing more is to be said.
    Silent,
    /// Nothing.
    Missing,
}

impl ArticleRecord {
    /// What its front matter says.
    pub fn article(&self) -> &Article {
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

    /// How many events it has.
    pub fn event_count(&self) -> usize {
        self.whole_year.len() + self.months.values().map(Vec::len).sum::<usize>()
    }
}

impl SiteModel {
    /// Builds the model of `entries`, sorted by path. `broken` are the files that gave no entry:
    /// a reference to one of them adds no second error.
    pub fn build(
        config: Arc<Config>,
        selection: Selection,
        entries: &[Arc<Parsed>],
        broken: &[BrokenFile<'_>],
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let today = selection.now.to_zoned_datetime(config.time_zone.clone()).date();
        let until_day = if selection.future { Date::MAX } else { today };
        let mut by_path = FxHashMap::default();
        by_path.reserve(entries.len());
        by_path.extend(broken.iter().map(|file| (file.path.clone(), PathEntry::Silent)));
        let own_language = own_language(&config, entries, broken);
        let broken = Broken::of(broken, &config);

        let mut originals: Vec<&Arc<Parsed>> = Vec::with_capacity(entries.len());
        let mut protected = Vec::new();
        let names = Names::of(entries);
        let reasons = withheld::reasons(&config, &selection, entries, names.as_deref());
        for (parsed, reason) in entries.iter().zip(&reasons) {
            match *reason {
                None => originals.push(parsed),
                Some(withheld) => {
                    by_path.insert(parsed.source.path.clone(), PathEntry::Withheld(withheld));
                    if let (Withheld::Protected, Entry::Person(key, _)) = (withheld, &parsed.entry)
                    {
                        protected.push(key.clone());
                    }
                }
            }
        }

        alias_paths(&own_language, &mut by_path);
        problems.extend(own_language.iter().filter_map(|(plain, actual)| {
            let is_there = |parsed: &Arc<Parsed>| parsed.source.path.cmp(plain);
            let is_twice = entries.binary_search_by(is_there).is_ok() || broken.has_file(plain);
            is_twice.then(|| checks::two_originals(actual, plain))
        }));

        // The files of what is published, and what of them may be shown.
        let (withheld_keys, shown) =
            withheld::redact(&config, entries, &reasons, &originals, today, problems);
        let mut published: Vec<&Arc<Parsed>> = shown.iter().collect();
        protected.extend(withheld_keys.people().cloned());
        let mut articles = article_records(&config, selection.now, today, &published);
        let mut pages = page_records(&published);
        attach_translations(
            &published,
            &own_language,
            &mut articles,
            &mut pages,
            &mut by_path,
            problems,
        );
        let goes_with_original = |parsed: &&Arc<Parsed>| {
            matches!(parsed.entry, Entry::Translation(_))
                && matches!(by_path.get(&parsed.source.path), Some(PathEntry::Withheld(_)))
        };
        published.retain(|parsed| !goes_with_original(parsed));
        originals.retain(|parsed| !goes_with_original(parsed));
        let sources = registry_sources(&published);
        let mut countries = country_records(&config, &published, &mut articles);
        let mut term_aliases: [BTreeMap<Key, u32>; 5] = Default::default();
        let mut terms = TermKind::ALL.map(|kind| {
            let outside =
                Outside { protected: &protected, withheld: &withheld_keys, broken: &broken };
            let (records, aliases) =
                term_records(kind, &config, &published, &outside, &mut articles, problems);
            term_aliases[kind as usize] = aliases;
            records
        });
        let mut events = events::merge(&articles, &published, &config, problems);
        let event_by_id: FxHashMap<Key, EventIndex> = events
            .iter()
            .enumerate()
            .map(|(index, record)| (record.id().clone(), index as u32))
            .collect();
        events::attach(
            &mut events,
            &event_by_id,
            &mut articles,
            &mut countries,
            &mut terms,
            &term_aliases,
        );
        terms::attach_authors(&articles, &mut terms);
        let years = events::by_year(&events);
        events::number_pages(&mut events, &years, config.timeline_events);
        // Nothing of these depends on another of them.
        let ((claims, register), (relations, country_topics, editions, quotes, known_days)) =
            rayon::join(
                || {
                    rayon::join(
                        || Claims::build(&articles, &events, &event_by_id, &countries, &sources),
                        || {
                            let others = citing_pages(&countries, &terms, &pages);
                            Register::build(sources.values(), &articles, others, |page, parsed| {
                                shown_citations(page, parsed, selection.until(), until_day)
                            })
                        },
                    )
                },
                || {
                    let topics = &terms[TermKind::Topic as usize];
                    (
                        relations::build(&countries, &articles, &events),
                        country_topics::build(&countries, topics, &articles),
                        editions::build(today, &countries, &articles, &years),
                        quotes::by_speaker(&articles),
                        as_of::known_days(&events, today),
                    )
                },
            );

        for (index, record) in articles.iter().enumerate() {
            by_path.insert(record.parsed.source.path.clone(), PathEntry::Article(index as u32));
            for (translation_index, translation) in record.translations.iter().enumerate() {
                by_path.insert(
                    translation.parsed.source.path.clone(),
                    PathEntry::ArticleTranslation(index as u32, translation_index as u32),
                );
            }
        }
        for (index, record) in pages.iter().enumerate() {
            by_path.insert(record.parsed.source.path.clone(), PathEntry::Page(index as u32));
            for (translation_index, translation) in record.translations.iter().enumerate() {
                by_path.insert(
                    translation.parsed.source.path.clone(),
                    PathEntry::PageTranslation(index as u32, translation_index as u32),
                );
            }
        }
        for (index, record) in countries.iter().enumerate() {
            if let Some(parsed) = &record.parsed {
                by_path.insert(parsed.source.path.clone(), PathEntry::Country(index as u32));
            }
        }
        for (kind, records) in TermKind::ALL.into_iter().zip(&terms) {
            for (index, record) in records.iter().enumerate() {
                if let Some(parsed) = &record.parsed {
                    by_path.insert(parsed.source.path.clone(), PathEntry::Term(kind, index as u32));
                }
            }
        }
        for parsed in &published {
            match &parsed.entry {
                Entry::Event(event) => {
                    if let Some(&index) = event_by_id.get(&event.id) {
                        by_path.insert(parsed.source.path.clone(), PathEntry::Event(index));
                    }
                }
                Entry::Source(source) => {
                    let url =
                        crate::pages::source_url(register.position_of(&source.id), &source.id);
                    by_path.insert(parsed.source.path.clone(), PathEntry::Source(url));
                }
                _ => {}
            }
        }

        alias_paths(&own_language, &mut by_path);
        let language_records = languages::records(&config, &articles);
        let mut model = Self {
            config,
            selection,
            today,
            countries,
            terms,
            term_aliases,
            events,
            event_by_id,
            years,
            relations,
            country_topics,
            editions,
            quotes,
            known_days,
            sources,
            pages,
            languages: language_records,
            kinds: kinds::by_kind(&articles),
            claims,
            corrections: corrections::all(&articles, until_day),
            forecasts: forecasts::all(&articles, today),
            register,
            articles,
            entries: entries.to_vec(),
            protected,
            protection: None,
            withheld: withheld_keys,
            histories: BTreeMap::new(),
            by_path,
            names,
            broken,
            known: KnownNames::default(),
        };
        model.resolve_superseded();
        let related = related::related(&model);
        for (record, related) in model.articles.iter_mut().zip(related) {
            record.related = related;
        }
        problems.extend(checks::check(&model, &originals));
        problems.extend(chronology::check(&model));
        model.protection = Protection::check(&model, &originals).map(Arc::new);
        problems.extend(model.protection.iter().flat_map(|protection| protection.problems()));
        model
    }

    /// The same site after an edit of words: `entries` are those of the model, some of them in a
    /// newer state that differs in wording only. Nothing if that is not so.
    pub fn with_wording(&self, entries: &[Arc<Parsed>]) -> Option<Self> {
        let same_files = entries.len() == self.entries.len()
            && entries
                .iter()
                .zip(&self.entries)
                .all(|(new, old)| new.source.path == old.source.path);
        let changed =
            || entries.iter().zip(&self.entries).filter(|(new, old)| !Arc::ptr_eq(new, old));
        // Where somebody is protected, every text is checked for their name.
        let is_protected = |parsed: &Arc<Parsed>| matches!(&parsed.entry, Entry::Person(_, person) if person.protect);
        if !same_files
            || self.withheld.has_redacted()
            || entries.iter().any(is_protected)
            // A new title may be the name that a link asks for.
            || self.names.is_some()
            || !changed().all(|(new, old)| {
                new.facts_hash == old.facts_hash || new.differs_in_wording_only(old)
            })
        {
            return None;
        }
        let mut model = Self { entries: entries.to_vec(), ..self.clone() };
        for (new, old) in changed() {
            model.replace(new, old);
        }
        Some(model)
    }

    /// Puts the newer state of an entry in every place where the older stands.
    fn replace(&mut self, new: &Arc<Parsed>, old: &Arc<Parsed>) {
        let swap = |place: &mut Arc<Parsed>| {
            if Arc::ptr_eq(place, old) {
                *place = Arc::clone(new);
            }
        };
        match self.by_path.get(&new.source.path) {
            Some(&PathEntry::Article(index)) => {
                let record = &mut self.articles[index as usize];
                swap(&mut record.parsed);
                for &event in &record.events {
                    let accounts = &mut self.events[event as usize].accounts;
                    accounts.iter_mut().for_each(|account| swap(&mut account.parsed));
                }
                self.register.replace(old, new);
            }
            Some(&PathEntry::ArticleTranslation(index, translation)) => {
                let translations = &mut self.articles[index as usize].translations;
                swap(&mut translations[translation as usize].parsed);
            }
            Some(&PathEntry::Page(index)) => swap(&mut self.pages[index as usize].parsed),
            Some(&PathEntry::PageTranslation(index, translation)) => {
                let translations = &mut self.pages[index as usize].translations;
                swap(&mut translations[translation as usize].parsed);
            }
            Some(&PathEntry::Country(index)) => {
                self.countries[index as usize].parsed.iter_mut().for_each(swap);
            }
            Some(&PathEntry::Term(kind, index)) => {
                self.terms[kind as usize][index as usize].parsed.iter_mut().for_each(swap);
            }
            Some(&PathEntry::Event(index)) => {
                let accounts = &mut self.events[index as usize].accounts;
                accounts.iter_mut().for_each(|account| swap(&mut account.parsed));
            }
            Some(PathEntry::Source(_)) => {
                self.sources.values_mut().for_each(swap);
                self.register.replace(old, new);
            }
            Some(PathEntry::Withheld(_) | PathEntry::Silent) | None => {}
        }
    }

    /// The last day of which corrections are shown.
    pub fn until_day(&self) -> Date {
        if self.selection.future { Date::MAX } else { self.today }
    }

    /// The terms of a kind, by key.
    pub fn terms(&self, kind: TermKind) -> &[TermRecord] {
        &self.terms[kind as usize]
    }

    /// The term that this key means.
    pub fn term(&self, kind: TermKind, key: &str) -> Option<&TermRecord> {
        self.terms(kind).get(self.term_index(kind, key)? as usize)
    }

    /// The index of the term that this key means.
    pub fn term_index(&self, kind: TermKind, key: &str) -> Option<u32> {
        terms::index_of(self.terms(kind), &self.term_aliases[kind as usize], key)
    }

    /// The country with this code.
    pub fn country(&self, code: CountryCode) -> Option<&CountryRecord> {
        self.countries
            .binary_search_by(|country| country.code.cmp(&code))
            .ok()
            .and_then(|index| self.countries.get(index))
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&EventRecord> {
        self.event_by_id.get(id).and_then(|&index| self.events.get(index as usize))
    }

    /// The source that `parsed` means by `id`: its own, or one of `content/sources`.
    pub fn source<'a>(&'a self, parsed: &'a Parsed, id: &Key) -> Option<&'a Source> {
        find_source(&self.sources, parsed, id)
    }

    /// What the content file at `path` leads to.
    pub(crate) fn resolve(&self, path: &SourcePath) -> Resolved<'_> {
        match self.by_path.get(path) {
            None => Resolved::Missing,
            Some(PathEntry::Silent) => Resolved::Silent,
            Some(PathEntry::Withheld(withheld)) => Resolved::Withheld(*withheld),
            Some(PathEntry::Article(index)) => {
                let record = &self.articles[*index as usize];
                Resolved::Page(&record.url, Some(&record.parsed))
            }
            Some(PathEntry::ArticleTranslation(index, translation_index)) => {
                let record =
                    &self.articles[*index as usize].translations[*translation_index as usize];
                Resolved::Page(&record.url, Some(&record.parsed))
            }
            Some(PathEntry::Page(index)) => {
                let record = &self.pages[*index as usize];
                Resolved::Page(&record.url, Some(&record.parsed))
            }
            Some(PathEntry::PageTranslation(index, translation_index)) => {
                let record = &self.pages[*index as usize].translations[*translation_index as usize];
                Resolved::Page(&record.url, Some(&record.parsed))
            }
            Some(PathEntry::Country(index)) => {
                let record = &self.countries[*index as usize];
                Resolved::Page(&record.url, record.parsed.as_deref())
            }
            Some(PathEntry::Term(kind, index)) => {
                let record = &self.terms(*kind)[*index as usize];
                Resolved::Page(&record.url, record.parsed.as_deref())
            }
            Some(PathEntry::Source(url)) => Resolved::Page(url, None),
            Some(PathEntry::Event(index)) => {
                Resolved::Page(&self.events[*index as usize].url, None)
            }
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

    fn resolve_superseded(&mut self) {
        let superseded: Vec<Option<ArticleIndex>> = self
            .articles
            .iter()
            .map(|record| self.article_at(record.article().superseded_by.as_deref()?))
            .collect();
        for (record, superseded_by) in self.articles.iter_mut().zip(superseded) {
            record.superseded_by = superseded_by;
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

fn article_records(
    config: &Config,
    now: Timestamp,
    today: Date,
    published: &[&Arc<Parsed>],
) -> Vec<ArticleRecord> {
    let mut articles: Vec<ArticleRecord> = published
        .par_iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Article(article) => Some(ArticleRecord {
                parsed: Arc::clone(parsed),
                url: article_url(&config.article_path, article),
                countries: SmallVec::new(),
                terms: Default::default(),
                events: SmallVec::new(),
                updated: corrections::last_change(article, now, today, &config.time_zone),
                superseded_by: None,
                related: SmallVec::new(),
                translations: Vec::new(),
            }),
            _ => None,
        })
        .collect();
    articles.par_sort_unstable_by(|a, b| {
        let (left, right) = (a.article(), b.article());
        right
            .date
            .timestamp
            .cmp(&left.date.timestamp)
            .then_with(|| left.weight.cmp(&right.weight))
            .then_with(|| a.parsed.source.path.cmp(&b.parsed.source.path))
    });
    articles
}

/// Fills the pattern of `site.toml` for one article.
fn article_url(pattern: &str, article: &Article) -> Url {
    use std::fmt::Write;
    let mut path = String::with_capacity(pattern.len() + article.slug.as_str().len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        path.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        // Writing to a string cannot fail.
        let _ = match name {
            "year" => write!(path, "{:04}", article.date.day.year()),
            "month" => write!(path, "{:02}", article.date.day.month()),
            "day" => write!(path, "{:02}", article.date.day.day()),
            _ => write!(path, "{}", article.slug),
        };
        rest = after;
    }
    path.push_str(rest);
    Url::new(path)
}

fn page_records(published: &[&Arc<Parsed>]) -> Vec<PageRecord> {
    let mut pages: Vec<PageRecord> = published
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Page(page) => Some(PageRecord {
                parsed: Arc::clone(parsed),
                url: Url::new(format!("/{}/", page.slug)),
                translations: Vec::new(),
            }),
            _ => None,
        })
        .collect();
    pages.sort_by(|a, b| {
        a.url.cmp(&b.url).then_with(|| a.parsed.source.path.cmp(&b.parsed.source.path))
    });
    pages
}

fn registry_sources(published: &[&Arc<Parsed>]) -> BTreeMap<Key, Arc<Parsed>> {
    published
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Source(source) => Some((source.id.clone(), Arc::clone(parsed))),
            _ => None,
        })
        .collect()
}

/// The originals that say their own language, by the path that they would have without it.
fn own_language(
    config: &Config,
    entries: &[Arc<Parsed>],
    broken: &[BrokenFile<'_>],
) -> BTreeMap<SourcePath, SourcePath> {
    let paths = entries.iter().map(|parsed| &parsed.source.path);
    paths
        .chain(broken.iter().map(|file| file.path))
        .filter_map(|path| Some((without_own_language(path, config)?, path.clone())))
        .collect()
}

/// Lets links and translations name these originals by either path.
fn alias_paths(
    own_language: &BTreeMap<SourcePath, SourcePath>,
    by_path: &mut FxHashMap<SourcePath, PathEntry>,
) {
    for (plain, actual) in own_language {
        if let Some(entry) = by_path.get(actual).cloned() {
            by_path.insert(plain.clone(), entry);
        }
    }
}

/// The pages other than those of articles that may cite sources: the file of each, and the same file or
/// that which it translates before it.
fn citing_pages<'a>(
    countries: &'a [CountryRecord],
    terms: &'a [Vec<TermRecord>; 5],
    pages: &'a [PageRecord],
) -> impl Iterator<Item = (CitingPage, &'a Parsed, &'a Parsed)> {
    let own = |page: CitingPage, parsed: &'a Option<Arc<Parsed>>| {
        parsed.as_deref().map(|parsed| (page, parsed, parsed))
    };
    let of_countries = (0..)
        .zip(countries)
        .filter_map(move |(index, record)| own(CitingPage::Country(index), &record.parsed));
    let of_terms = TermKind::ALL.into_iter().zip(terms).flat_map(move |(kind, terms)| {
        (0..)
            .zip(terms)
            .filter_map(move |(index, term)| own(CitingPage::Term(kind, index), &term.parsed))
    });
    let of_pages = (0..).zip(pages).flat_map(|(index, record)| {
        let translations = record.translations.iter().map(|translation| &*translation.parsed);
        let files = std::iter::once(&*record.parsed).chain(translations);
        files.map(move |parsed| (CitingPage::Page(index), &*record.parsed, parsed))
    });
    of_countries.chain(of_terms).chain(of_pages)
}

/// Ties translations of published articles and pages to their originals. Those of withheld
/// entries are withheld with them.
fn attach_translations(
    published: &[&Arc<Parsed>],
    own_language: &BTreeMap<SourcePath, SourcePath>,
    articles: &mut [ArticleRecord],
    pages: &mut [PageRecord],
    by_path: &mut FxHashMap<SourcePath, PathEntry>,
    problems: &mut Vec<Diagnostic>,
) {
    let translations: Vec<_> = published
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Translation(translation) => Some((*parsed, translation)),
            _ => None,
        })
        .collect();
    if translations.is_empty() {
        return;
    }
    let mut originals: FxHashMap<&SourcePath, (&Url, &mut Vec<TranslationRecord>)> =
        FxHashMap::default();
    for record in articles {
        originals.insert(&record.parsed.source.path, (&record.url, &mut record.translations));
    }
    for record in pages {
        originals.insert(&record.parsed.source.path, (&record.url, &mut record.translations));
    }
    let known = LazyNames::default();
    for (parsed, translation) in translations {
        let original = own_language.get(&translation.original).unwrap_or(&translation.original);
        if let Some((url, translations)) = originals.get_mut(original) {
            translations.push(TranslationRecord {
                parsed: Arc::clone(parsed),
                lang: translation.lang.clone(),
                url: Url::new(format!("/{}{url}", translation.lang)),
            });
            continue;
        }
        let original = by_path.get(&translation.original).cloned();
        let is_missing = original.is_none();
        by_path.insert(parsed.source.path.clone(), original.unwrap_or(PathEntry::Silent));
        let has_pages = matches!(translation.kind, EntryKind::Article | EntryKind::Page);
        if has_pages && is_missing {
            let near = known.nearest(translation.original.as_str(), || {
                originals.keys().map(|path| path.as_str())
            });
            let original = &translation.original;
            problems.push(checks::translation_without_original(parsed, original, near));
        }
    }
}

fn country_records(
    config: &Config,
    published: &[&Arc<Parsed>],
    articles: &mut [ArticleRecord],
) -> Vec<CountryRecord> {
    let mut countries: BTreeMap<CountryCode, Option<Arc<Parsed>>> = BTreeMap::new();
    for parsed in published {
        match &parsed.entry {
            Entry::Country(country) => {
                countries.insert(country.code, Some(Arc::clone(parsed)));
            }
            Entry::Article(article) => {
                for code in article
                    .countries
                    .iter()
                    .chain(article.events.iter().flat_map(|event| &event.countries))
                {
                    countries.entry(*code).or_default();
                }
            }
            Entry::Event(event) => {
                for code in &event.countries {
                    countries.entry(*code).or_default();
                }
            }
            _ => {}
        }
    }
    let mut records: Vec<CountryRecord> = countries
        .into_iter()
        .map(|(code, parsed)| {
            let mut record = CountryRecord {
                code,
                name: "".into(),
                lang: None,
                parsed,
                url: Url::new(format!("/countries/{}/", code.slug())),
                articles: Vec::new(),
                events: Vec::new(),
            };
            let own =
                record.entry().and_then(|country| country.names.get(&config.language).cloned());
            if own.is_none() {
                record.lang = CountryCode::name_language(&config.language);
            }
            record.name = own.unwrap_or_else(|| code.name(&config.language).into());
            record
        })
        .collect();
    let index_of: FxHashMap<CountryCode, u32> =
        records.iter().enumerate().map(|(index, record)| (record.code, index as u32)).collect();
    for (article_index, record) in articles.iter_mut().enumerate() {
        record.countries = record
            .article()
            .countries
            .iter()
            .filter_map(|code| index_of.get(code).copied())
            .collect();
        for &index in &record.countries {
            records[index as usize].articles.push(article_index as u32);
        }
    }
    records
}
