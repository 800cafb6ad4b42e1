//! Makes the records of what is published, and ties them to their articles.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::broken::BrokenFile;
use super::index::CountryIndex;
use super::lookups::PathEntry;
use super::records::{ArticleRecord, PageRecord, TranslationRecord};
use super::records::{Articles, Pages};
use super::terms::CountryRecord;
use super::terms::{Countries, Terms};
use super::{CitingPage, checks, corrections};
use crate::address::{SourcePath, Url, routes};
use crate::config::Config;
use crate::content::{
    Article, CountryCode, Entry, EntryKind, Parsed, PerKind, without_own_language,
};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::LazyNames;
use crate::model::{List, TranslationIndex};
use crate::text::Key;

pub(super) fn article_records(
    config: &Config,
    now: Timestamp,
    today: Date,
    published: &[&Arc<Parsed>],
) -> Articles {
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
                translations: List::default(),
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
    articles.into()
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

pub(super) fn page_records(published: &[&Arc<Parsed>]) -> Pages {
    let mut pages: Vec<PageRecord> = published
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Page(page) => Some(PageRecord {
                parsed: Arc::clone(parsed),
                url: routes::page(&page.slug),
                translations: List::default(),
            }),
            _ => None,
        })
        .collect();
    pages.sort_by(|a, b| {
        a.url.cmp(&b.url).then_with(|| a.parsed.source.path.cmp(&b.parsed.source.path))
    });
    pages.into()
}

pub(super) fn registry_sources(published: &[&Arc<Parsed>]) -> BTreeMap<Key, Arc<Parsed>> {
    published
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Source(source) => Some((source.id.clone(), Arc::clone(parsed))),
            _ => None,
        })
        .collect()
}

/// The originals that say their own language, by the path that they would have without it.
pub(super) fn own_language(
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
pub(super) fn alias_paths(
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
pub(super) fn citing_pages<'a>(
    countries: &'a Countries,
    terms: &'a PerKind<Terms>,
    pages: &'a Pages,
) -> impl Iterator<Item = (CitingPage, &'a Parsed, &'a Parsed)> {
    let own = |page: CitingPage, parsed: &'a Option<Arc<Parsed>>| {
        parsed.as_deref().map(|parsed| (page, parsed, parsed))
    };
    let of_countries = countries
        .positioned()
        .filter_map(move |(index, record)| own(CitingPage::Country(index), &record.parsed));
    let of_terms = terms.iter().flat_map(move |(kind, terms)| {
        terms
            .positioned()
            .filter_map(move |(index, term)| own(CitingPage::Term(kind, index), &term.parsed))
    });
    let of_pages = pages.positioned().flat_map(|(index, record)| {
        let translations = record.translations.iter().map(|translation| &*translation.parsed);
        let files = std::iter::once(&*record.parsed).chain(translations);
        files.map(move |parsed| (CitingPage::Page(index), &*record.parsed, parsed))
    });
    of_countries.chain(of_terms).chain(of_pages)
}

/// Ties translations of published articles and pages to their originals. Those of withheld
/// entries are withheld with them.
pub(super) fn attach_translations(
    published: &[&Arc<Parsed>],
    own_language: &BTreeMap<SourcePath, SourcePath>,
    articles: &mut Articles,
    pages: &mut Pages,
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
    let mut originals: FxHashMap<
        &SourcePath,
        (&Url, &mut List<TranslationIndex, TranslationRecord>),
    > = FxHashMap::default();
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
                url: routes::translation(&translation.lang, url),
            });
            continue;
        }
        let original = by_path.get(&translation.original).cloned();
        let is_missing = original.is_none();
        let is_withheld = matches!(original, Some(PathEntry::Withheld(_)));
        by_path.insert(parsed.source.path.clone(), original.unwrap_or(PathEntry::Silent));
        let has_pages = matches!(translation.kind, EntryKind::Article | EntryKind::Page);
        if !has_pages && !is_withheld {
            problems.push(checks::unshown_translation(parsed, translation));
        } else if has_pages && is_missing {
            let near = known.nearest(translation.original.as_str(), || {
                originals.keys().map(|path| path.as_str())
            });
            let original = &translation.original;
            problems.push(checks::translation_without_original(parsed, original, near));
        }
    }
}

pub(super) fn country_records(
    config: &Config,
    published: &[&Arc<Parsed>],
    articles: &mut Articles,
) -> Countries {
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
    let mut records: Countries = countries
        .into_iter()
        .map(|(code, parsed)| {
            let mut record = CountryRecord {
                code,
                name: "".into(),
                lang: None,
                parsed,
                url: routes::term("countries", code.slug()),
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
    let index_of: FxHashMap<CountryCode, CountryIndex> =
        records.positioned().map(|(index, record)| (record.code, index)).collect();
    for (article_index, record) in articles.positioned_mut() {
        record.countries = record
            .article()
            .countries
            .iter()
            .filter_map(|code| index_of.get(code).copied())
            .collect();
        for &index in &record.countries {
            records[index].articles.push(article_index);
        }
    }
    records
}
