//! Builds the model: what is published, where it stands, and what refers to what.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::article_files::{ArticleFile, article_files, page_files, translations};
use super::authors::authors;
use super::broken::{Broken, BrokenFile};
use super::entries::Shown;
use super::events::Events;
use super::history::{Guard, ParsedRevisions, histories};
use super::index::{ArticleIndex, EventIndex, List};
use super::known::KnownNames;
use super::make_records::{
    alias_paths, article_records, citing_pages, country_lists, country_records, own_language,
    page_records, registry_sources,
};
use super::names::Names;
use super::paths::{PathEntry, article_path};
use super::projection::Projection;
use super::protected::protection;
use super::selection::{Selection, Withheld};
use super::shown::shown_citations;
use super::spellings::KeySet;
use super::term_records::{Outside, term_lists, term_records, written};
use super::terms::{self, TermAliases};
use super::timeline::{self, EventLists};
use super::withheld;
use super::{
    Claims, Register, SiteModel, as_of, checks, chronology, corrections, country_topics, editions,
    forecasts, front, kinds, merge, problems, quotes, related, relations,
};
use crate::address::Url;
use crate::config::Config;
use crate::content::{Entry, Parsed, PerKind, TermKind};
use crate::diagnostics::Diagnostic;
use crate::text::Key;

/// What a model is built of.
struct Parts<'a> {
    config: Arc<Config>,
    selection: Selection,
    entries: &'a [Arc<Parsed>],
    broken: &'a [BrokenFile<'a>],
    revisions: Option<&'a ParsedRevisions>,
}

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
        let parts = Parts { config, selection, entries, broken, revisions };
        Self::build_of(parts, None, problems)
    }

    /// Builds the model of what there is of a site in a further language, which that of the site
    /// has been checked for; nothing where there is nothing to read in it. `config` is that of the
    /// site with this language as its own.
    pub fn in_language(site: &Self, config: Arc<Config>) -> Option<Self> {
        let projection = Projection::of(site, &config.language)?;
        let entries = projection.entries(&site.entries);
        let selection = site.selection;
        let parts = Parts { config, selection, entries: &entries, broken: &[], revisions: None };
        // Whatever is wrong has been told of the site.
        Some(Self::build_of(parts, Some((site, projection)), &mut Vec::new()))
    }

    fn build_of(
        parts: Parts<'_>,
        further: Option<(&Self, Projection)>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let Parts { config, selection, entries, broken, revisions } = parts;
        let today = selection.now.to_zoned_datetime((*config.time_zone).clone()).date();
        let until_day = if selection.future { Date::MAX } else { today };
        let mut by_path = FxHashMap::default();
        by_path.reserve(entries.len());
        by_path.extend(broken.iter().map(|file| (file.path.clone(), PathEntry::Silent)));
        let own = further.as_ref().map_or(&config, |(site, _)| &site.config);
        let own_language = own_language(own, entries, broken);
        let broken = Broken::of(broken, &config);

        let mut originals: Vec<&Arc<Parsed>> = Vec::with_capacity(entries.len());
        let mut protected = KeySet::default();
        let earlier = revisions.into_iter().flat_map(ParsedRevisions::articles);
        let names = Names::of(entries, earlier);
        let reasons = match &further {
            Some((site, projection)) => projection.reasons(site),
            None => withheld::reasons(&config, &selection, entries, names.as_deref()),
        };
        for (parsed, reason) in entries.iter().zip(&reasons) {
            match *reason {
                None => originals.push(parsed),
                Some(withheld) => {
                    by_path.insert(parsed.source.path.clone(), PathEntry::Withheld(withheld));
                    if let (Withheld::Protected, Entry::Term(_, key, _)) = (withheld, &parsed.entry)
                    {
                        protected.insert(key.clone());
                    }
                }
            }
        }

        alias_paths(&own_language, &mut by_path);
        problems.extend(own_language.iter().filter_map(|(plain, actual)| {
            let is_there = |parsed: &Arc<Parsed>| parsed.source.path.cmp(plain);
            let there = entries.binary_search_by(is_there).ok().and_then(|at| entries.get(at));
            let own_lang = |parsed: &&Arc<Parsed>| match &parsed.entry {
                Entry::Article(article) => {
                    article.lang.clone().filter(|lang| **lang != *config.language)
                }
                _ => None,
            };
            match there.and_then(|parsed| Some((parsed, own_lang(&parsed)?))) {
                Some((parsed, lang)) => Some(problems::translated_home(actual, parsed, &lang)),
                None if there.is_some() || broken.has_file(plain) => {
                    Some(problems::two_originals(actual, plain))
                }
                None => None,
            }
        }));

        // The files of what is published, and what of them may be shown.
        let in_part = further.iter().flat_map(|(site, projection)| projection.in_part(site));
        let (withheld_keys, shown) =
            withheld::redact(&config, entries, &reasons, in_part, today, problems);
        let only_tells = |shown: &&Shown| {
            further.as_ref().is_some_and(|(_, projection)| projection.only_tells(shown.file))
        };
        let (tellers, mut published): (Vec<&Shown>, Vec<&Shown>) =
            shown.iter().partition(only_tells);
        protected.extend(withheld_keys.people());
        let mut article_files = article_files(&config, selection.now, today, &published);
        if let Some((_, projection)) = &further {
            // The page of what was written in this language has the address of an original.
            for file in &mut article_files {
                if projection.is_written(file.shown.file) {
                    file.url = Url::of_site(file.url.as_str());
                }
            }
        }
        let page_files = page_files(&published);
        let translations = translations(
            &config,
            &published,
            &own_language,
            &article_files,
            &page_files,
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

        // First what refers to what, as lists of positions; then the records, each whole.
        let country_lists = country_lists(&published, &article_files);
        let registries = &config.registries;
        let term_lists = PerKind::of(registries, |kind| {
            let outside =
                Outside { protected: &protected, withheld: &withheld_keys, broken: &broken };
            term_lists(kind, &config, &published, &outside, &article_files, problems)
        });
        let merged =
            merge::merge(&article_files, &tellers, &published, &config, until_day, problems);
        let event_by_id: FxHashMap<Key, EventIndex> =
            merged.positioned().map(|(index, merged)| (merged.event().id.clone(), index)).collect();
        let years = timeline::by_year(&merged);
        let event_types = timeline::by_type(&merged);
        let urls = timeline::event_urls(&merged, &years, config.timeline.events);
        let lists = timeline::event_lists(
            registries,
            &merged,
            &event_by_id,
            &article_files,
            &country_lists,
            &term_lists,
        );
        for (index, file) in article_files.positioned() {
            by_path.insert(file.shown.source.path.clone(), PathEntry::Article(index));
        }
        alias_paths(&own_language, &mut by_path);
        let superseding = |file: &ArticleFile<'_>| match by_path
            .get(&article_path(file.article.superseded_by.as_deref()?)?)
        {
            Some(PathEntry::Article(index)) => Some(*index),
            _ => None,
        };
        let superseded: List<ArticleIndex, _> = article_files.iter().map(superseding).collect();
        let related = related::related(&related::Lists {
            registries,
            countries: &country_lists,
            terms: &term_lists,
            superseded: &superseded,
        });

        let EventLists { of_articles, mentioned_by, of_countries, mut of_terms } = lists;
        let events: Events = merged
            .into_iter()
            .zip(urls)
            .zip(mentioned_by)
            .map(|((merged, url), mentioned_by)| merged.record(url, mentioned_by))
            .collect();
        let (countries, countries_of) =
            country_records((&config, &own.language), country_lists, of_countries);
        let mut term_aliases = TermAliases::of(registries, |_| BTreeMap::new());
        let mut terms_of = PerKind::of(registries, |_| List::default());
        let terms = term_lists.map(|kind, lists| {
            let written = written(kind, &lists, &article_files);
            let made = term_records(
                &registries[kind],
                lists,
                std::mem::take(&mut of_terms[kind]),
                written,
                |shown| further.as_ref()?.1.language_of_name(shown),
            );
            term_aliases[kind] = made.aliases;
            terms_of[kind] = made.of_articles;
            made.records
        });
        let mut articles = article_records(
            article_files,
            translations.of_articles,
            countries_of,
            terms_of,
            of_articles,
            superseded,
            related,
        );
        if let Some((site, projection)) = &further {
            projection.share_pictures(site, &mut articles);
        }
        let pages = page_records(page_files, translations.of_pages);
        let front = front::record(&published, &selection, today);
        let editions = editions::build(
            &editions::Parts {
                length: config.editions.period,
                today,
                until: until_day,
                countries: &countries,
                articles: &articles,
                events: &events,
                years: &years,
            },
            &published,
        );
        // Nothing of these depends on another of them.
        let ((claims, register), (relations, country_topics, quotes, known_days)) = rayon::join(
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
                        let others = citing_pages(
                            &countries,
                            &terms,
                            &pages,
                            front.as_ref(),
                            &editions,
                            entries,
                        );
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
                    quotes::by_speaker(&articles, |key| {
                        let (people, aliases) = (&terms[TermKind::Person], &term_aliases);
                        let aliases = &aliases[TermKind::Person];
                        terms::index_of(people, aliases, key.as_str())
                            .map_or(key, |person| &people[person].key)
                    }),
                    as_of::known_days(&events, today),
                )
            },
        );

        for (index, record) in articles.positioned() {
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
                    let entry = match record.has_page {
                        true => PathEntry::Term(kind, index),
                        false => PathEntry::Unpaged,
                    };
                    by_path.insert(parsed.source.path.clone(), entry);
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
                Entry::Edition(edition) => {
                    // One of days to come is not shown yet.
                    let entry = match editions.contains_key(&edition.period) {
                        true => PathEntry::Edition(edition.period),
                        false => PathEntry::Withheld(Withheld::Future),
                    };
                    by_path.insert(parsed.source.path.clone(), entry);
                }
                Entry::Front(_) => {
                    by_path.insert(parsed.source.path.clone(), PathEntry::Front);
                }
                Entry::Source(source) => {
                    let url = register.url_of(&source.id);
                    by_path.insert(parsed.source.path.clone(), PathEntry::Source(url));
                }
                _ => {}
            }
        }

        if let Some((site, projection)) = &further {
            projection.lead_elsewhere(site, &mut by_path);
        }
        alias_paths(&own_language, &mut by_path);
        // What is kept back and who is protected is looked for in all languages by the model of the
        // site, which knows of everything.
        let withheld_addresses = match &further {
            Some(_) => withheld::WithheldAddresses::default(),
            None => withheld::WithheldAddresses::of(&withheld::Parts {
                config: &config,
                entries,
                by_path: &by_path,
                keys: &withheld_keys,
                protected: &protected,
                countries: &countries,
                terms: &terms,
            }),
        };
        let protection = match &further {
            Some(_) => None,
            None => protection(&config, &protected, entries, &originals).map(Arc::new),
        };
        problems.extend(protection.iter().flat_map(|protection| protection.problems()));
        let histories = revisions.map_or_else(BTreeMap::new, |revisions| {
            let guard = Guard {
                config: &config,
                selection,
                by_path: &by_path,
                withheld: &withheld_keys,
                protected: &protected,
                protected_names: protection.as_ref().map(|protection| &protection.names),
                names: names.as_deref(),
                addresses: &withheld_addresses,
                entries,
            };
            histories(&articles, &guard, revisions)
        });
        let known = KnownNames::new(&config.registries);
        let people = &terms[TermKind::Person];
        let authors = authors(&config, &articles, people, &term_aliases);
        let model = Self {
            config,
            withheld_addresses,
            selection,
            today,
            countries,
            terms,
            term_aliases,
            events,
            event_by_id,
            years,
            event_types,
            relations,
            country_topics,
            editions,
            quotes,
            known_days,
            sources,
            pages,
            front,
            projection: further.map(|(_, projection)| projection),
            authors,
            kinds: kinds::by_kind(&articles),
            article_months: kinds::by_month(&articles),
            claims,
            corrections: corrections::all(&articles, until_day),
            forecasts: forecasts::all(&articles, today),
            register,
            articles,
            entries: entries.to_vec().into(),
            protected,
            protection,
            withheld: withheld_keys,
            histories,
            by_path,
            names,
            broken,
            known,
        };
        if model.projection.is_none() {
            problems.extend(checks::check(&model, &originals));
            problems.extend(chronology::check(&model));
        }
        model
    }
}
