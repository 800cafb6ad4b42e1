//! Lists of articles, and the indexes of the registries.

use serde::Serialize;
use tera::Context;

use super::Views;
use super::event_count::EventCount;
use super::names::name_order;
use super::pager::{Pager, page_of};
use crate::address::{Url, routes};
use crate::content::{ArticleKind, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::ArticleIndex;
use crate::pages::Page;
use crate::pages::sizes::{ARTICLES_OF_KIND, TERMS_PER_PAGE};

/// A list of articles, newest first.
struct ArticleList<'a> {
    /// The type of work that it is limited to.
    kind: Option<ArticleKind>,
    url: Url,
    articles: &'a [ArticleIndex],
    per_page: usize,
}

/// A type of work by which the list can be limited.
#[derive(Debug, Serialize)]
struct KindRow {
    kind: &'static str,
    label: &'static str,
    url: String,
    article_count: usize,
    is_current: bool,
}

/// A country or term in an index.
#[derive(Debug, Serialize)]
struct IndexRow<'a> {
    key: &'a str,
    name: &'a str,
    lang: Option<&'static str>,
    url: String,
    code: Option<&'a str>,
    flag: Option<String>,
    region: Option<&'a str>,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    description: Option<&'a str>,
}

impl Views {
    /// `/articles/`.
    pub(super) fn articles(
        &self,
        page: &Page,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let all: Vec<ArticleIndex> = self.model.articles.positions().collect();
        let list = ArticleList {
            kind: None,
            url: routes::articles(),
            articles: &all,
            per_page: self.model.config.paginate_by,
        };
        self.article_list(page, &list, page_number, problems)
    }

    /// `/articles/kind/analysis/`.
    pub(super) fn articles_of_kind(
        &self,
        page: &Page,
        kind: ArticleKind,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let list = ArticleList {
            kind: Some(kind),
            url: routes::articles_of_kind(kind.as_str()),
            articles: self.model.kinds.get(&kind).map_or(&[], Vec::as_slice),
            per_page: ARTICLES_OF_KIND,
        };
        self.article_list(page, &list, page_number, problems)
    }

    fn article_list(
        &self,
        page: &Page,
        list: &ArticleList<'_>,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let head = list.kind.map_or_else(|| self.titled(page), |kind| self.head(kind.label()));
        let mut context = self.page_context(page, head);
        let shown = page_of(list.articles, page_number, list.per_page);
        context.insert_value("cards", self.cards(shown, problems));
        let count = list.articles.len();
        let pager = Pager::new(&list.url, &self.base_url, page_number, count, list.per_page);
        context.insert("pager", &pager);
        let kinds: Vec<KindRow> = self
            .model
            .kinds
            .iter()
            .map(|(&kind, articles)| KindRow {
                kind: kind.as_str(),
                label: kind.label(),
                url: routes::articles_of_kind(kind.as_str()).href(&self.base_url),
                article_count: articles.len(),
                is_current: list.kind == Some(kind),
            })
            .collect();
        context.insert("kinds", &kinds);
        context.insert("articles_url", &routes::articles().href(&self.base_url));
        context.insert("article_count", &self.model.articles.len());
        context
    }

    pub(super) fn countries(&self, page: &Page) -> Context {
        let rows: Vec<IndexRow<'_>> = self
            .model
            .countries
            .iter()
            .map(|record| IndexRow {
                key: record.code.as_str(),
                name: &record.name,
                lang: record.lang,
                url: record.url.href(&self.base_url),
                code: Some(record.code.as_str()),
                flag: Some(record.code.flag()),
                region: record.entry().and_then(|country| country.region.as_deref()),
                article_count: record.articles.len(),
                events: self.count_events(record.events.iter().copied()),
                description: record.file.and_then(|file| self.summary(&self.entries[file])),
            })
            .collect();
        self.index(page, rows, 1)
    }

    pub(super) fn terms(&self, page: &Page, kind: TermKind, page_number: usize) -> Context {
        let rows: Vec<IndexRow<'_>> = self
            .model
            .terms(kind)
            .iter()
            .map(|record| IndexRow {
                key: record.key.as_str(),
                name: &record.name,
                lang: None,
                url: record.url.href(&self.base_url),
                code: None,
                flag: None,
                region: None,
                article_count: record.articles.len(),
                events: self.count_events(record.events.iter().copied()),
                description: record.file.and_then(|file| self.summary(&self.entries[file])),
            })
            .collect();
        self.index(page, rows, page_number)
    }

    /// An index, sorted by name.
    fn index(&self, page: &Page, mut rows: Vec<IndexRow<'_>>, page_number: usize) -> Context {
        rows.sort_by_cached_key(|row| (name_order(row.name), row.key.to_owned()));
        let mut context = self.page_context(page, self.titled(page));
        context.insert("terms", page_of(&rows, page_number, TERMS_PER_PAGE));
        // There are no more countries than stand on one page.
        let index = routes::registry(page.kind.facts().name);
        let items = rows.len().max(1);
        context.insert(
            "pager",
            &Pager::new(&index, &self.base_url, page_number, items, TERMS_PER_PAGE),
        );
        context
    }
}
