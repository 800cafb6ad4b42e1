//! Builds the model: what is published, where it stands, and what refers to what.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::broken::{Broken, BrokenFile};
use super::entries::Shown;
use super::events;
use super::history::{ParsedRevisions, histories};
use super::index::{ArticleIndex, EventIndex};
use super::known::KnownNames;
use super::lookups::PathEntry;
use super::make_records::{
    alias_paths, article_records, attach_translations, citing_pages, country_records, own_language,
    page_records, registry_sources,
};
use super::names::Names;
use super::protected::Protection;
use super::selection::{Selection, Withheld};
use super::shown::shown_citations;
use super::term_records::{Outside, term_records};
use super::terms::{self, TermAliases};
use super::withheld;
use super::{
    Claims, Register, SiteModel, as_of, checks, chronology, corrections, country_topics, editions,
    forecasts, kinds, languages, problems, quotes, related, relations, timeline,
};
use crate::config::Config;
use crate::content::{Entry, Parsed, PerKind, TermKind};
use crate::diagnostics::Diagnostic;
use crate::text::Key;

impl SiteModel {
    /// Builds the model of `entries`, sorted by path. `broken` are the files that gave no entry:
    /// a reference to one of them adds no second error. `revisions` are what articles said before,
    /// where that is known.
    pub fn build(
        config: Arc<Config>,
        selection: Selection,
        entries: &[Arc<Parsed>],
        broken: &[BrokenFile<'_>],
        revisions: Option<&ParsedRevisions>,
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
            is_twice.then(|| problems::two_originals(actual, plain))
        }));

        // The files of what is published, and what of them may be shown.
        let (withheld_keys, shown) = withheld::redact(&config, entries, &reasons, today, problems);
        let mut published: Vec<&Shown> = shown.iter().collect();
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
        let goes_with_original = |parsed: &Parsed| {
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
        timeline::attach(
            &mut events,
            &event_by_id,
            &mut articles,
            &mut countries,
            &mut terms,
            &term_aliases,
        );
        terms::attach_authors(&articles, &mut terms);
        let years = timeline::by_year(&events);
        timeline::number_pages(&mut events, &years, config.timeline_events);
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
                    let url = crate::pages::source_url(register.index_of(&source.id), &source.id);
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
            entries: entries.to_vec().into(),
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
        if let Some(revisions) = revisions {
            model.histories = histories(&model, revisions);
        }
        model
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
