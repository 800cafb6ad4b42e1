//! Lists of articles, newest first: all of them, those of a type of work, of a year and of a month.

use serde::Serialize;
use tera::Context;

use crate::address::{Url, routes};
use crate::content::{ArticleKind, Month};
use crate::diagnostics::Diagnostic;
use crate::model::ArticleIndex;
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::pager::{Order, PagerPage, later_pages};
use crate::pages::sizes::ARTICLES_OF_KIND;

/// A list of articles, newest first.
struct ArticleList<'a> {
    /// The type of work that it is limited to.
    kind: Option<ArticleKind>,
    /// The year, and its month, that it is limited to.
    period: Option<(i16, Option<i8>)>,
    url: Url,
    articles: &'a [ArticleIndex],
    per_page: usize,
}

/// A type of work by which the list can be limited.
#[derive(Debug, Serialize)]
struct KindRow<'a> {
    kind: &'static str,
    label: &'a str,
    url: String,
    article_count: usize,
    is_current: bool,
}

/// A year or a month of the archive.
#[derive(Debug, Serialize)]
struct PeriodRow {
    name: String,
    url: String,
    article_count: usize,
    is_current: bool,
    /// Of a month: its pages after the first.
    later: Vec<PagerPage>,
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
            period: None,
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
            period: None,
            url: routes::articles_of_kind(kind.as_str()),
            articles: self.model.kinds.get(&kind).map_or(&[], Vec::as_slice),
            per_page: ARTICLES_OF_KIND,
        };
        self.article_list(page, &list, page_number, problems)
    }

    /// `/articles/2025/`, `/articles/2025/10/`.
    pub(crate) fn articles_of(
        &self,
        page: &Page,
        (year, month): (i16, Option<i8>),
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let months = self.model.article_months.iter().rev();
        let wanted = |of: &Month| of.year == year && month.is_none_or(|month| of.month == month);
        let articles: Vec<ArticleIndex> = months
            .filter(|(of, _)| wanted(of))
            .flat_map(|(_, of_month)| of_month)
            .copied()
            .collect();
        let list = ArticleList {
            kind: None,
            period: Some((year, month)),
            url: match month {
                Some(month) => routes::articles_of_month(year, month),
                None => routes::articles_of_year(year),
            },
            articles: &articles,
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
        let articles_of =
            |period: &str| self.words().said("articles_of", &[("period", period.into())]);
        let title = match (list.kind, list.period) {
            (Some(kind), _) => Some(self.words().label(kind).to_owned()),
            (_, Some((year, None))) => Some(articles_of(&self.year_name(year))),
            (_, Some((year, Some(month)))) => Some(articles_of(&self.month_in_phrase(year, month))),
            _ => None,
        };
        let head = title.as_deref().map_or_else(|| self.titled(page), |title| self.head(title));
        let mut context = self.page_context(page, head);
        let (order, all, per_page) = (Order::NewestFirst, list.articles, list.per_page);
        let shown = self.insert_pager(&mut context, &list.url, order, all, page_number, per_page);
        context.insert_value("cards", self.cards(shown, problems));
        let kinds: Vec<KindRow<'_>> = self
            .model
            .kinds
            .iter()
            .map(|(&kind, articles)| KindRow {
                kind: kind.as_str(),
                label: self.words().label(kind),
                url: routes::articles_of_kind(kind.as_str()).href(&self.base_url),
                article_count: articles.len(),
                is_current: list.kind == Some(kind),
            })
            .collect();
        context.insert("kinds", &kinds);
        context.insert("articles_url", &routes::articles().href(&self.base_url));
        context.insert("article_count", &self.model.articles.len());
        let has_archive = self.model.articles.len() > self.model.config.paginate_by;
        let shows_it = has_archive && list.kind.is_none() && page_number == 1;
        self.insert_archive(&mut context, list.period.filter(|_| shows_it), shows_it);
        context
    }

    /// Every year with articles, and the months of the year of the page, else of the newest.
    fn insert_archive(
        &self,
        context: &mut Context,
        period: Option<(i16, Option<i8>)>,
        is_shown: bool,
    ) {
        let (mut years, mut months) = (Vec::<PeriodRow>::new(), Vec::new());
        let newest = self.model.article_months.keys().next_back().map(|month| month.year);
        let of_months = self.model.article_months.iter().rev().filter(|_| is_shown);
        for (&Month { year, month }, articles) in of_months {
            let article_count = articles.len();
            let name = self.year_name(year);
            match years.last_mut() {
                Some(last) if last.name == name => last.article_count += article_count,
                _ => years.push(PeriodRow {
                    name,
                    url: routes::articles_of_year(year).href(&self.base_url),
                    article_count,
                    is_current: period == Some((year, None)),
                    later: Vec::new(),
                }),
            }
            if Some(year) == period.map(|(year, _)| year).or(newest) {
                let list = routes::articles_of_month(year, month);
                let page = |number: usize| list.numbered(number).href(&self.base_url);
                months.push(PeriodRow {
                    name: self.month_name(year, month),
                    url: list.href(&self.base_url),
                    article_count,
                    later: later_pages(article_count, ARTICLES_OF_KIND, page),
                    is_current: period == Some((year, Some(month))),
                });
            }
        }
        context.insert("years", &years);
        context.insert("months", &months);
    }
}
