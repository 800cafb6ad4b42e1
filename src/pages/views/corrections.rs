//! The log of corrections and its feed.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::content::Extra;
use crate::formats::FeedEntry;
use crate::model::{CorrectionRef, correction_id};
use crate::pages::ledgers;
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::marks::marks;
use crate::pages::parts::pager::Order;
use crate::pages::sizes::CORRECTIONS_PER_PAGE;
use crate::pages::{FeedScope, Page};
use crate::words::dates::when_rfc3339;

/// One line of the log.
#[derive(Debug, Serialize)]
struct LoggedCorrection<'a> {
    id: String,
    url: String,
    date: String,
    datetime: String,
    year: i16,
    kind: &'static str,
    kind_label: &'a str,
    text: Value,
    /// The attributes of the text.
    marks: Value,
    article: ArticleLink<'a>,
    extra: &'a Extra,
}

impl Views {
    /// `/corrections/`.
    pub(super) fn corrections(&self, page: &Page, page_number: usize) -> Context {
        let model = &*self.model;
        let above = ledgers::corrections_page(model);
        let body = above.map(|record| &self.entries[record.file]);
        let own = |text| Words { text, lang: &model.config.language };
        let head = Head {
            title: above
                .map_or_else(|| self.titled(page).title, |record| own(&record.page().title)),
            description: above
                .and_then(|record| record.page().description.as_deref().map(own))
                .or_else(|| self.about("corrections_about")),
            lang: &model.config.language,
            has_code: body.is_some_and(|parsed| parsed.body.has_code),
            feed: Some((self.titled(page).title, FeedScope::Corrections)),
        };
        let lang = &*model.config.language;
        let mut context = Context::new();
        context.insert("page", &self.page_view(page, head));
        let body = body.filter(|parsed| page_number == 1 && !parsed.body.html.is_empty());
        context.insert_value(
            "body",
            body.map_or_else(Value::none, |parsed| self.body(parsed, &page.url)),
        );
        let (list, order) = (routes::corrections(), Order::NewestFirst);
        let (all, per_page) = (&model.corrections, CORRECTIONS_PER_PAGE);
        let shown = self.insert_pager(&mut context, &list, order, all, page_number, per_page);
        let shown: Vec<LoggedCorrection<'_>> =
            shown.iter().map(|logged| self.logged(logged, lang)).collect();
        context.insert("corrections", &shown);
        context.insert("correction_count", &model.corrections.len());
        let policy = ledgers::corrections_policy(model)
            .filter(|record| record.url != routes::corrections())
            .map(|record| ArticleLink {
                title: self.called(&record.page().title, None),
                url: record.url.href(&self.base_url),
                date: String::new(),
                lang: None,
                written_in: None,
                retracted: false,
            });
        context.insert("policy", &policy);
        context
    }

    fn logged<'a>(&'a self, logged: &CorrectionRef, lang: &str) -> LoggedCorrection<'a> {
        let model = &*self.model;
        let record = &model.articles[logged.article];
        let correction = logged.correction(&model.articles);
        let id = correction_id(self.entries.article(record), logged.position);
        LoggedCorrection {
            url: format!("{}#{id}", record.url.href(&self.base_url)),
            id,
            date: self.long_day(correction.date),
            datetime: correction.date.to_string(),
            year: correction.date.year(),
            kind: correction.kind.as_str(),
            kind_label: self.words().label(correction.kind),
            text: crate::pages::parts::body::unnumbered(&correction.text),
            marks: marks(self.language_of(record), lang),
            extra: &correction.extra,
            article: ArticleLink::of(self, record, lang),
        }
    }

    /// The newest corrections as entries of a feed. A title is put together here, so the entries
    /// borrow from `titles`.
    pub(super) fn correction_titles(&self) -> Vec<String> {
        let model = &*self.model;
        self.newest_corrections()
            .map(|logged| {
                let kind = self.words().label(logged.correction(&model.articles).kind);
                let title = &self.entries.article(&model.articles[logged.article]).title;
                self.with_part(kind, title)
            })
            .collect()
    }

    pub(super) fn correction_entries<'a>(&'a self, titles: &'a [String]) -> Vec<FeedEntry<'a>> {
        let model = &*self.model;
        let zone = &model.config.time_zone;
        self.newest_corrections()
            .zip(titles)
            .map(|(logged, title)| {
                let record = &model.articles[logged.article];
                let correction = logged.correction(&model.articles);
                let id = correction_id(self.entries.article(record), logged.position);
                let moment = crate::content::When::from_day(correction.date, zone)
                    .map_or_else(String::new, |when| when_rfc3339(&when, zone));
                FeedEntry {
                    lang: self.foreign_language(self.entries.article(record)),
                    title: title.as_str().into(),
                    permalink: format!("{}#{id}", record.url.permalink(&self.base_url)),
                    published: moment.clone(),
                    updated: moment,
                    summary: Some(correction.text.plain()),
                    authors: Vec::new(),
                    categories: vec![(
                        correction.kind.as_str(),
                        self.words().label(correction.kind),
                    )],
                }
            })
            .collect()
    }

    fn newest_corrections(&self) -> impl Iterator<Item = &CorrectionRef> {
        self.model.corrections.iter().take(self.model.config.feeds.entries)
    }
}
