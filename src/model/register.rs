//! The register of sources: those of `content/sources` and the articles' own, each address once.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::ArticleIndex;
use super::index::{CountryIndex, List, PageIndex, Position, SourceIndex, TermIndex};
use super::records::Articles;
use crate::address::{Url, routes};
use crate::content::{CountryCode, Entry, Grade, Nature, Parsed, Period, Source, TermKind};
use crate::text::{Key, name_order};

/// Sources on one page of the register.
pub(crate) const SOURCES_PER_PAGE: usize = 60;

/// Every source of the site.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// By publisher, whatever its capitals, title, address and id.
    pub records: List<SourceIndex, SourceRecord>,
    of_article: List<ArticleIndex, SmallVec<[SourceIndex; 4]>>,
    registered: FxHashMap<Key, SourceIndex>,
}

/// A source and the articles that use it.
#[derive(Debug, Clone)]
pub struct SourceRecord {
    /// The file that describes it: one of `content/sources`, else the newest article.
    parsed: Arc<Parsed>,
    /// Its place in the article's list.
    position: usize,
    /// Every grade that it was given, best first: the digit is about the information, which is
    /// not the same in two articles.
    pub grades: SmallVec<[Grade; 1]>,
    /// The articles that use it, newest first.
    pub uses: Vec<ArticleIndex>,
    /// The other pages that cite it.
    pub pages: Vec<CitingPage>,
}

/// A page other than an article's that cites sources of `content/sources`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CitingPage {
    /// The front page.
    Front,
    /// An edition.
    Edition(Period),
    /// That of a country: its text, or the reasons of its statuses.
    Country(CountryIndex),
    /// That of a topic, actor, person, place or story.
    Term(TermKind, TermIndex),
    /// A plain page, or a translation of it.
    Page(PageIndex),
}

/// How many sources have which country, language and nature. Each list adds up to `total`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// How many sources.
    pub total: usize,
    /// By the country whose media or statement it is; most first.
    pub countries: Vec<(Option<CountryCode>, usize)>,
    /// By language.
    pub langs: Vec<(Option<Box<str>>, usize)>,
    /// By nature.
    pub natures: Vec<(Option<Nature>, usize)>,
}

/// What makes two sources the same.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'a> {
    Registry(&'a Key),
    Url(&'a str),
    Words(Option<&'a str>, Option<&'a str>, Option<&'a str>),
}

impl SourceRecord {
    /// What is said of it.
    pub fn source(&self) -> &Source {
        match &self.parsed.entry {
            Entry::Source(source) => source,
            Entry::Article(article) => &article.sources[self.position],
            _ => unreachable!("a source is made of a source's file or of an article"),
        }
    }

    /// Whether it has a file in `content/sources`.
    pub fn is_registered(&self) -> bool {
        matches!(self.parsed.entry, Entry::Source(_))
    }
}

impl Register {
    /// The sources that an article uses.
    pub fn of_article(&self, article: ArticleIndex) -> &[SourceIndex] {
        self.of_article.get(article).map_or(&[], |list| list.as_slice())
    }

    /// How the sources of some articles, or all of the register's, are distributed.
    pub fn balance(&self, articles: Option<&[ArticleIndex]>) -> Balance {
        let records: Vec<SourceIndex> = match articles {
            None => self.records.positions().collect(),
            Some(articles) => {
                let lists = articles.iter().flat_map(|&article| self.of_article(article));
                let mut records: Vec<SourceIndex> = lists.copied().collect();
                records.sort_unstable();
                records.dedup();
                records
            }
        };
        let sources = || records.iter().map(|&index| self.records[index].source());
        Balance {
            total: records.len(),
            countries: counted(sources().map(|source| source.country)),
            langs: counted(sources().map(|source| source.lang.as_deref()))
                .into_iter()
                .map(|(lang, count)| (lang.map(Into::into), count))
                .collect(),
            natures: counted(sources().map(|source| source.nature)),
        }
    }

    /// The address of a source of `content/sources`: its place on a page of the register.
    pub fn url_of(&self, id: &Key) -> Url {
        let page_number = self.index_of(id).map_or(0, Position::get) / SOURCES_PER_PAGE + 1;
        routes::sources().numbered(page_number).with_fragment(format_args!("source-{id}"))
    }

    /// The index of a source of `content/sources`.
    pub fn index_of(&self, id: &Key) -> Option<SourceIndex> {
        self.registered.get(id).copied()
    }

    /// Brings the sources of `registry` and `articles` (newest first) together. `others` are the
    /// files of the other pages, each with that which it translates, and `shown` gives what a page
    /// cites by the time of the build.
    pub(super) fn build<'a, C: Iterator<Item = &'a Key>>(
        registry: impl Iterator<Item = &'a Arc<Parsed>>,
        articles: &'a Articles,
        others: impl Iterator<Item = (CitingPage, &'a Parsed, &'a Parsed)>,
        shown: impl Fn(&'a Parsed, &'a Parsed) -> C,
    ) -> Self {
        let mut register = Self::default();
        let mut known: FxHashMap<Identity<'_>, SourceIndex> = FxHashMap::default();
        for parsed in registry {
            let Entry::Source(source) = &parsed.entry else { continue };
            let index = SourceIndex::new(register.records.len());
            register.records.push(SourceRecord {
                parsed: Arc::clone(parsed),
                position: 0,
                grades: source.grade.into_iter().collect(),
                uses: Vec::new(),
                pages: Vec::new(),
            });
            known.insert(Identity::Registry(&source.id), index);
            if let Some(url) = source.url.as_deref() {
                known.entry(Identity::Url(url)).or_insert(index);
            }
        }
        for (article_index, record) in articles.positioned() {
            let article = record.article();
            let mut used: SmallVec<[SourceIndex; 4]> = SmallVec::new();
            for (position, source) in article.sources.iter().enumerate() {
                let next = SourceIndex::new(register.records.len());
                let index = *known.entry(identity(source)).or_insert(next);
                if index == next {
                    register.records.push(SourceRecord {
                        parsed: Arc::clone(&record.parsed),
                        position,
                        grades: SmallVec::new(),
                        uses: Vec::new(),
                        pages: Vec::new(),
                    });
                }
                let grades = &mut register.records[index].grades;
                grades.extend(source.grade.filter(|grade| !grades.contains(grade)));
                used.push(index);
            }
            let translations = record.translations.iter().map(|one| &*one.parsed);
            let pages = std::iter::once(&*record.parsed).chain(translations);
            let cited = pages.flat_map(|parsed| shown(&record.parsed, parsed));
            let of_events = article.events.iter().flat_map(|event| &event.sources);
            let of_claims = article.claims.iter().map(|claim| &claim.source);
            let of_quotes = article.quotes.iter().map(|quote| &quote.source);
            for id in cited.chain(of_events).chain(of_claims).chain(of_quotes) {
                // An article's own source hides the registry's of the same id.
                if !article.sources.iter().any(|source| source.id == *id)
                    && let Some(&index) = known.get(&Identity::Registry(id))
                {
                    used.push(index);
                }
            }
            used.sort_unstable();
            used.dedup();
            for &index in &used {
                register.records[index].uses.push(article_index);
            }
            register.of_article.push(used);
        }
        for (page, original, parsed) in others {
            for id in shown(original, parsed) {
                let Some(&index) = known.get(&Identity::Registry(id)) else { continue };
                let pages = &mut register.records[index].pages;
                if !pages.contains(&page) {
                    pages.push(page);
                }
            }
        }
        drop(known);
        register.sort();
        register
    }

    fn sort(&mut self) {
        // One without a publisher comes last.
        let names: Vec<(bool, String)> = (self.records.iter())
            .map(|record| record.source().publisher.as_deref())
            .map(|name| (name.is_none(), name_order(name.unwrap_or_default())))
            .collect();
        let names: List<SourceIndex, (bool, String)> = names.into();
        let mut order: Vec<SourceIndex> = self.records.positions().collect();
        order.par_sort_unstable_by(|&a, &b| {
            let (left, right) = (self.records[a].source(), self.records[b].source());
            (names[a].cmp(&names[b]))
                .then_with(|| left.publisher.cmp(&right.publisher))
                .then_with(|| left.title.cmp(&right.title))
                .then_with(|| left.url.cmp(&right.url))
                .then_with(|| left.published.cmp(&right.published))
                .then_with(|| left.id.cmp(&right.id))
        });
        let mut place: List<SourceIndex, SourceIndex> = order.clone().into();
        for (position, &index) in order.iter().enumerate() {
            place[index] = SourceIndex::new(position);
        }
        let mut records: List<SourceIndex, Option<SourceRecord>> =
            std::mem::take(&mut self.records).into_iter().map(Some).collect();
        self.records = order.iter().filter_map(|&index| records[index].take()).collect();
        for record in &mut self.records {
            record.grades.sort_unstable();
        }
        let registered = self.records.positioned().filter(|(_, record)| record.is_registered());
        self.registered =
            registered.map(|(index, record)| (record.source().id.clone(), index)).collect();
        for used in &mut self.of_article {
            for index in used.iter_mut() {
                *index = place[*index];
            }
            used.sort_unstable();
        }
    }
}

fn identity(source: &Source) -> Identity<'_> {
    if source.refers {
        return Identity::Registry(&source.id);
    }
    match source.url.as_deref() {
        Some(url) => Identity::Url(url),
        None => Identity::Words(
            source.publisher.as_deref(),
            source.title.as_deref(),
            source.published.as_ref().map(|date| &*date.text),
        ),
    }
}

/// How often each value comes, most first; of equal ones in their order, what is missing last.
fn counted<T: Ord + std::hash::Hash + Copy>(
    values: impl Iterator<Item = Option<T>>,
) -> Vec<(Option<T>, usize)> {
    let mut counts: FxHashMap<Option<T>, usize> = FxHashMap::default();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(Option<T>, usize)> = counts.into_iter().collect();
    counts.sort_unstable_by(|(left, left_count), (right, right_count)| {
        (left.is_none().cmp(&right.is_none()))
            .then_with(|| right_count.cmp(left_count))
            .then_with(|| left.cmp(right))
    });
    counts
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_comes_last() {
        let values = [None, Some(2), Some(1), Some(3), Some(3), None, None];
        let expected = vec![(Some(3), 2), (Some(1), 1), (Some(2), 1), (None, 3)];
        assert_eq!(counted(values.into_iter()), expected);
    }
}
