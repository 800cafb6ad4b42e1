//! Lists of articles, newest first: all of them, and those of a type of work.

use serde::Serialize;
use tera::Context;

use crate::address::{Url, routes};
use crate::content::ArticleKind;
use crate::diagnostics::Diagnostic;
use crate::model::ArticleIndex;
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::pager::Order;
use crate::pages::sizes::ARTICLES_OF_KIND;

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

impl Views {
    /// `/articles/`.
    pub(crate) fn articles(
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
    pub(crate) fn articles_of_kind(
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
        let (order, all, per_page) = (Order::NewestFirst, list.articles, list.per_page);
        let shown = self.insert_pager(&mut context, &list.url, order, all, page_number, per_page);
        context.insert_value("cards", self.cards(shown, problems));
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
}
