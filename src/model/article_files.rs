//! The files of articles and pages in their order: what is known of them before anything refers to
//! them by their positions.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::entries::Shown;
use super::index::{ArticleIndex, List, PageIndex, TranslationIndex};
use super::paths::PathEntry;
use super::records::TranslationRecord;
use super::{corrections, problems};
use crate::address::{SourcePath, Url, routes};
use crate::config::Config;
use crate::content::{Article, Entry, EntryKind, When};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::{LazyNames, beside};

/// The file of a published article.
pub(super) struct ArticleFile<'a> {
    pub(super) shown: &'a Shown,
    pub(super) article: &'a Article,
    pub(super) url: Url,
    /// When it was last changed.
    pub(super) updated: Option<When>,
}

/// Newest first; of one date by weight, then by path.
pub(super) type ArticleFiles<'a> = List<ArticleIndex, ArticleFile<'a>>;

/// The file of a published page.
pub(super) struct PageFile<'a> {
    pub(super) shown: &'a Shown,
    pub(super) url: Url,
}

/// By address, then by path.
pub(super) type PageFiles<'a> = List<PageIndex, PageFile<'a>>;

/// The translations of an entry.
pub(super) type TranslationsOf = List<TranslationIndex, TranslationRecord>;

/// The translations of those articles and pages that have some.
#[derive(Default)]
pub(super) struct Translations {
    pub(super) of_articles: FxHashMap<ArticleIndex, TranslationsOf>,
    pub(super) of_pages: FxHashMap<PageIndex, TranslationsOf>,
}

/// What a translation translates.
#[derive(Clone, Copy)]
enum Original {
    Article(ArticleIndex),
    Page(PageIndex),
}

/// The articles among what is published.
pub(super) fn article_files<'a>(
    config: &Config,
    now: Timestamp,
    today: Date,
    published: &[&'a Shown],
) -> ArticleFiles<'a> {
    let of_article = |shown: &&'a Shown| match &shown.parsed.entry {
        Entry::Article(article) => Some(ArticleFile {
            shown,
            article,
            url: article_url(&config.article_path, article),
            updated: corrections::last_change(article, now, today, &config.time_zone),
        }),
        _ => None,
    };
    let mut files: Vec<ArticleFile<'_>> = published.par_iter().filter_map(of_article).collect();
    files.par_sort_unstable_by(|a, b| {
        let one = |file: &ArticleFile<'a>| (file.article, &file.shown.source.path);
        compare_newest(one(a), one(b))
    });
    files.into()
}

/// The order of articles: newest first.
pub(super) fn compare_newest(
    (one, path): (&Article, &SourcePath),
    (other, other_path): (&Article, &SourcePath),
) -> Ordering {
    let dates = other.date.timestamp.cmp(&one.date.timestamp);
    dates.then_with(|| one.weight.cmp(&other.weight)).then_with(|| path.cmp(other_path))
}

/// Fills the pattern of `site.toml` for one article.
pub(super) fn article_url(pattern: &str, article: &Article) -> Url {
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

/// The pages among what is published.
pub(super) fn page_files<'a>(published: &[&'a Shown]) -> PageFiles<'a> {
    let of_page = |shown: &&'a Shown| match &shown.parsed.entry {
        Entry::Page(page) => Some(PageFile { shown, url: routes::page(&page.slug) }),
        _ => None,
    };
    let mut files: Vec<PageFile<'_>> = published.iter().filter_map(of_page).collect();
    files.sort_by(|a, b| {
        a.url.cmp(&b.url).then_with(|| a.shown.source.path.cmp(&b.shown.source.path))
    });
    files.into()
}

/// The translations of published articles and pages. Those of withheld entries are withheld with
/// them.
pub(super) fn translations(
    config: &Config,
    published: &[&Shown],
    own_language: &BTreeMap<SourcePath, SourcePath>,
    articles: &ArticleFiles<'_>,
    pages: &PageFiles<'_>,
    by_path: &mut FxHashMap<SourcePath, PathEntry>,
    problems: &mut Vec<Diagnostic>,
) -> Translations {
    let mut made = Translations::default();
    let translations: Vec<_> = published
        .iter()
        .filter_map(|shown| match &shown.parsed.entry {
            Entry::Translation(translation) => Some((*shown, translation)),
            _ => None,
        })
        .collect();
    if translations.is_empty() {
        return made;
    }
    let mut originals: FxHashMap<&SourcePath, (&Url, Original)> = FxHashMap::default();
    originals.extend(
        articles
            .positioned()
            .map(|(index, file)| (&file.shown.source.path, (&file.url, Original::Article(index)))),
    );
    originals.extend(
        pages
            .positioned()
            .map(|(index, file)| (&file.shown.source.path, (&file.url, Original::Page(index)))),
    );
    let known = LazyNames::default();
    for (shown, translation) in translations {
        let original = own_language.get(&translation.original).unwrap_or(&translation.original);
        if let Some((url, original)) = originals.get(original) {
            let record = TranslationRecord {
                file: shown.file,
                parsed: Arc::clone(shown),
                lang: translation.lang.clone(),
                url: routes::translation(&translation.lang, url),
            };
            if let Original::Article(index) = *original {
                let article = articles[index].article;
                let written = article.lang.as_deref().and_then(|lang| config.language_for(lang));
                if written == Some(&record.lang) {
                    let original = &articles[index].shown.source.path;
                    problems.push(problems::translation::two_files(&record, original));
                }
            }
            let known = match *original {
                Original::Article(index) => made.of_articles.entry(index).or_default(),
                Original::Page(index) => made.of_pages.entry(index).or_default(),
            };
            match known.iter().find(|one| one.lang == record.lang) {
                Some(other) => problems
                    .push(problems::translation::two_files(&record, &other.parsed.source.path)),
                None => {
                    known.push(record);
                }
            }
            continue;
        }
        let original = by_path.get(&translation.original).cloned();
        let is_published = |parsed: &&Shown| parsed.source.path.cmp(&translation.original);
        let is_missing = original.is_none() && published.binary_search_by(is_published).is_err();
        let is_withheld = matches!(original, Some(PathEntry::Withheld(_)));
        by_path.insert(shown.source.path.clone(), original.unwrap_or(PathEntry::Silent));
        if translation.kind == EntryKind::Source && !is_withheld {
            problems.push(problems::translation::unshown(shown, translation));
        } else if is_missing {
            let near = known.nearest(translation.original.as_str(), || {
                let is_original =
                    |other: &&&Shown| !matches!(other.parsed.entry, Entry::Translation(_));
                let others = published.iter().filter(is_original);
                others.map(|other| other.source.path.as_str())
            });
            let original = &translation.original;
            let near = near.filter(|near| beside(original.as_str(), near).is_some());
            problems.push(problems::translation::without_original(shown, original, near));
        }
    }
    made
}
