//! Makes the records of what is published, and ties them to their articles.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::article_files::{ArticleFile, ArticleFiles, PageFile, PageFiles, TranslationsOf};
use super::broken::BrokenFile;
use super::entries::Shown;
use super::index::{ArticleIndex, CountryIndex, EventIndex, List, PageIndex, Position, TermIndex};
use super::paths::PathEntry;
use super::records::{ArticleRecord, Articles, PageRecord, Pages};
use super::terms::{Countries, CountryRecord, Terms};
use super::{CitingPage, EditionRecord, FrontRecord};
use crate::address::{SourcePath, routes};
use crate::config::Config;
use crate::content::{CountryCode, Entry, Event, Parsed, PerKind, Period, without_own_language};
use crate::text::Key;

pub(super) fn registry_sources(published: &[&Shown]) -> BTreeMap<Key, Arc<Parsed>> {
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

/// The pages other than those of articles that may cite sources: the file of each, and the same
/// file or that which it translates before it.
pub(super) fn citing_pages<'a>(
    countries: &'a Countries,
    terms: &'a PerKind<Terms>,
    pages: &'a Pages,
    front: Option<&'a FrontRecord>,
    editions: &'a BTreeMap<Period, EditionRecord>,
    entries: &'a [Arc<Parsed>],
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
            .filter(|(_, term)| term.has_page)
            .filter_map(move |(index, term)| own(CitingPage::Term(kind, index), &term.parsed))
    });
    let of_pages = pages.positioned().flat_map(|(index, record)| {
        let translations = record.translations.iter().map(|translation| &*translation.parsed);
        let files = std::iter::once(&*record.parsed).chain(translations);
        files.map(move |parsed| (CitingPage::Page(index), &*record.parsed, parsed))
    });
    let front = front.filter(|front| front.is_current).map(|front| &*front.parsed);
    let of_front = front.map(|parsed| (CitingPage::Front, parsed, parsed));
    let of_editions = editions.iter().filter_map(|(&period, edition)| {
        let parsed = &**entries.get(edition.file?.get())?;
        Some((CitingPage::Edition(period), parsed, parsed))
    });
    of_countries.chain(of_terms).chain(of_pages).chain(of_front).chain(of_editions)
}

/// Which countries there are, and which articles each has.
pub(super) struct CountryLists<'a> {
    /// By code, each with its file if it has one.
    pub(super) files: List<CountryIndex, (CountryCode, Option<&'a Shown>)>,
    /// The countries of each article, in its own order.
    pub(super) of_articles: List<ArticleIndex, SmallVec<[CountryIndex; 4]>>,
    /// The articles of each country, newest first.
    pub(super) articles: List<CountryIndex, Vec<ArticleIndex>>,
}

/// The countries that have a file or that articles and events name.
pub(super) fn country_lists<'a>(
    published: &[&'a Shown],
    articles: &ArticleFiles<'_>,
) -> CountryLists<'a> {
    let mut countries: BTreeMap<CountryCode, Option<&Shown>> = BTreeMap::new();
    for shown in published {
        let (own, of_events): (&[CountryCode], &[Event]) = match &shown.parsed.entry {
            Entry::Country(country) => {
                countries.insert(country.code, Some(*shown));
                continue;
            }
            Entry::Article(article) => (&article.countries, &article.events),
            Entry::Event(event) => (&event.countries, &[]),
            _ => continue,
        };
        for code in own.iter().chain(of_events.iter().flat_map(|event| &event.countries)) {
            countries.entry(*code).or_default();
        }
    }
    let files: List<CountryIndex, _> = countries.into_iter().collect();
    let index_of: FxHashMap<CountryCode, CountryIndex> =
        files.positioned().map(|(index, (code, _))| (*code, index)).collect();
    let indices = |file: &ArticleFile<'_>| {
        let codes = file.article.countries.iter();
        codes.filter_map(|code| index_of.get(code).copied()).collect()
    };
    let of_articles: List<ArticleIndex, SmallVec<[CountryIndex; 4]>> =
        articles.iter().map(indices).collect();
    let mut of_countries: List<CountryIndex, Vec<ArticleIndex>> = empty_lists(files.len());
    for (article, countries) in of_articles.positioned() {
        countries.iter().for_each(|&country| of_countries[country].push(article));
    }
    CountryLists { files, of_articles, articles: of_countries }
}

/// The records of countries, with the events of each; `own` is the language of the site.
pub(super) fn country_records(
    (config, own): (&Config, &str),
    lists: CountryLists<'_>,
    events: List<CountryIndex, Vec<EventIndex>>,
) -> (Countries, List<ArticleIndex, SmallVec<[CountryIndex; 4]>>) {
    let record = |(((code, shown), articles), events): (((CountryCode, Option<&Shown>), _), _)| {
        let named = |lang: &str| match &shown?.parsed.entry {
            Entry::Country(country) => country.names.get(lang).cloned(),
            _ => None,
        };
        // What the desk alone names has a name in its own language at least.
        let by_desk = || code.is_own().then(|| Some((named(own)?, Some(Arc::from(own))))).flatten();
        let by_cldr = || {
            let lang = CountryCode::name_language(&config.language).map(Arc::from);
            (code.name(&config.language).into(), lang)
        };
        let in_language = named(&config.language).map(|name| (name, None));
        let (name, lang) = in_language.or_else(by_desk).unwrap_or_else(by_cldr);
        CountryRecord {
            code,
            lang,
            name,
            file: shown.map(|shown| shown.file),
            parsed: shown.map(|shown| Arc::clone(shown)),
            url: routes::term("countries", code.slug()),
            articles,
            events,
        }
    };
    let all = lists.files.into_iter().zip(lists.articles).zip(events);
    (all.map(record).collect(), lists.of_articles)
}

/// As many lists as there are records, with nothing in them yet.
pub(super) fn empty_lists<I: Position, T: Clone + Default>(count: usize) -> List<I, T> {
    vec![T::default(); count].into()
}

/// The records of articles, of all that is known of them.
pub(super) fn article_records(
    files: ArticleFiles<'_>,
    mut translations: FxHashMap<ArticleIndex, TranslationsOf>,
    countries: List<ArticleIndex, SmallVec<[CountryIndex; 4]>>,
    mut terms: PerKind<List<ArticleIndex, SmallVec<[TermIndex; 4]>>>,
    events: List<ArticleIndex, SmallVec<[EventIndex; 4]>>,
    superseded: List<ArticleIndex, Option<ArticleIndex>>,
    related: Vec<SmallVec<[ArticleIndex; 4]>>,
) -> Articles {
    let indices = files.positions();
    let files = files.into_iter().zip(indices).zip(countries).zip(events);
    files
        .zip(superseded)
        .zip(related)
        .map(|(((((file, index), countries), events), superseded_by), related)| ArticleRecord {
            file: file.shown.file,
            parsed: Arc::clone(file.shown),
            url: file.url,
            countries,
            terms: terms.each_mut(|terms| std::mem::take(&mut terms[index])),
            events,
            updated: file.updated,
            superseded_by,
            related,
            translations: translations.remove(&index).unwrap_or_default(),
            beside: None,
        })
        .collect()
}

/// The records of pages.
pub(super) fn page_records(
    files: PageFiles<'_>,
    mut translations: FxHashMap<PageIndex, TranslationsOf>,
) -> Pages {
    let indices = files.positions();
    let record = |(file, index): (PageFile<'_>, PageIndex)| PageRecord {
        file: file.shown.file,
        parsed: Arc::clone(file.shown),
        url: file.url,
        translations: translations.remove(&index).unwrap_or_default(),
    };
    files.into_iter().zip(indices).map(record).collect()
}
