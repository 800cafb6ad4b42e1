//! Builds the model: what is published, where it stands, and what refers to what.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::broken::{Broken, BrokenFile};
use super::events::Events;
use super::events::{self};
use super::history::ArticleHistory;
use super::index::{
    ArticleIndex, CountryTopicIndex, EventIndex, LanguageIndex, List, RelationIndex,
};
use super::known::KnownNames;
use super::lookups::PathEntry;
use super::make_records::{
    alias_paths, article_records, attach_translations, citing_pages, country_records, own_language,
    page_records, registry_sources,
};
use super::names::Names;
use super::protected::Protection;
use super::records::YearRecord;
use super::records::{Articles, Pages};
use super::selection::{Selection, Withheld};
use super::shown::shown_citations;
use super::term_records::{Outside, term_records};
use super::terms;
use super::terms::{Countries, TermAliases, Terms};
use super::withheld::{self, WithheldKeys};
use super::{
    Claims, CorrectionRef, CountryTopicRecord, EditionRecord, ForecastRef, KnownDay, QuoteIndex,
    Register, RelationRecord, as_of, checks, chronology, corrections, country_topics, editions,
    forecasts, kinds, languages, quotes, related, relations,
};
use crate::address::SourcePath;
use crate::config::Config;
use crate::content::{ArticleKind, Entry, Month, Parsed, PerKind, TermKind};
use crate::diagnostics::Diagnostic;
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
    /// Pairs of countries, by their codes.
    pub relations: List<RelationIndex, RelationRecord>,
    /// Topics of countries, by country, then by topic.
    pub country_topics: List<CountryTopicIndex, CountryTopicRecord>,
    /// Editions by month.
    pub editions: BTreeMap<Month, EditionRecord>,
    /// Quotations by speaker, those of the newest article first.
    pub quotes: FxHashMap<Key, Vec<QuoteIndex>>,
    /// Days up to today on which events were reported or revised.
    pub known_days: BTreeMap<Date, KnownDay>,
    /// Sources of `content/sources` by id.
    pub sources: BTreeMap<Key, Arc<Parsed>>,
    /// Plain pages by slug.
    pub pages: Pages,
    /// Articles by type of work, newest first.
    pub kinds: BTreeMap<ArticleKind, Vec<ArticleIndex>>,
    /// What there is in each further language, in the order of `site.toml`.
    pub languages: List<LanguageIndex, languages::LanguageRecord>,
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
    pub(super) by_path: FxHashMap<SourcePath, PathEntry>,
    /// What pages are called, where a body asks for one by name.
    pub(super) names: Option<Arc<Names>>,
    /// What files that could not be read would have defined.
    pub(crate) broken: Broken,
    /// Names for the help of references that mean nothing.
    pub(super) known: KnownNames,
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
        let mut term_aliases = TermAliases::default();
        let mut terms = PerKind::of(|kind| {
            let outside =
                Outside { protected: &protected, withheld: &withheld_keys, broken: &broken };
            let (records, aliases) =
                term_records(kind, &config, &published, &outside, &mut articles, problems);
            term_aliases[kind] = aliases;
            records
        });
        let mut events = events::merge(&articles, &published, &config, problems);
        let event_by_id: FxHashMap<Key, EventIndex> =
            events.positioned().map(|(index, record)| (record.id().clone(), index)).collect();
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
                        || {
                            Claims::build(
                                &articles,
                                &events,
                                &event_by_id,
                                &countries,
                                &sources,
                                until_day,
                            )
                        },
                        || {
                            let others = citing_pages(&countries, &terms, &pages);
                            Register::build(sources.values(), &articles, others, |page, parsed| {
                                shown_citations(page, parsed, selection.until(), until_day)
                            })
                        },
                    )
                },
                || {
                    let topics = &terms[TermKind::Topic];
                    (
                        relations::build(&countries, &articles, &events),
                        country_topics::build(&countries, topics, &articles),
                        editions::build(today, &countries, &articles, &years),
                        quotes::by_speaker(&articles),
                        as_of::known_days(&events, today),
                    )
                },
            );

        for (index, record) in articles.positioned() {
            by_path.insert(record.parsed.source.path.clone(), PathEntry::Article(index));
            for (translation_index, translation) in record.translations.positioned() {
                by_path.insert(
                    translation.parsed.source.path.clone(),
                    PathEntry::ArticleTranslation(index, translation_index),
                );
            }
        }
        for (index, record) in pages.positioned() {
            by_path.insert(record.parsed.source.path.clone(), PathEntry::Page(index));
            for (translation_index, translation) in record.translations.positioned() {
                by_path.insert(
                    translation.parsed.source.path.clone(),
                    PathEntry::PageTranslation(index, translation_index),
                );
            }
        }
        for (index, record) in countries.positioned() {
            if let Some(parsed) = &record.parsed {
                by_path.insert(parsed.source.path.clone(), PathEntry::Country(index));
            }
        }
        for (kind, records) in terms.iter() {
            for (index, record) in records.positioned() {
                if let Some(parsed) = &record.parsed {
                    by_path.insert(parsed.source.path.clone(), PathEntry::Term(kind, index));
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
                    let url = register.url_of(&source.id);
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
                let record = &mut self.articles[index];
                swap(&mut record.parsed);
                for &event in &record.events {
                    let accounts = &mut self.events[event].accounts;
                    accounts.iter_mut().for_each(|account| swap(&mut account.parsed));
                }
                self.register.replace(old, new);
            }
            Some(&PathEntry::ArticleTranslation(index, translation)) => {
                let translations = &mut self.articles[index].translations;
                swap(&mut translations[translation].parsed);
            }
            Some(&PathEntry::Page(index)) => swap(&mut self.pages[index].parsed),
            Some(&PathEntry::PageTranslation(index, translation)) => {
                let translations = &mut self.pages[index].translations;
                swap(&mut translations[translation].parsed);
            }
            Some(&PathEntry::Country(index)) => {
                self.countries[index].parsed.iter_mut().for_each(swap);
            }
            Some(&PathEntry::Term(kind, index)) => {
                self.terms[kind][index].parsed.iter_mut().for_each(swap);
            }
            Some(&PathEntry::Event(index)) => {
                let accounts = &mut self.events[index].accounts;
                accounts.iter_mut().for_each(|account| swap(&mut account.parsed));
            }
            Some(PathEntry::Source(_)) => {
                self.sources.values_mut().for_each(swap);
                self.register.replace(old, new);
            }
            Some(PathEntry::Withheld(_) | PathEntry::Silent) | None => {}
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
