//! The indexes of the registries: countries, topics, actors, people, places and stories by name.

use serde::Serialize;
use tera::Context;

use crate::address::routes;
use crate::content::TermKind;
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::names::{Name, name_order};
use crate::pages::parts::pager::Order;
use crate::pages::sizes::TERMS_PER_PAGE;

/// A country or term in an index.
#[derive(Debug, Serialize)]
struct IndexRow<'a> {
    #[serde(flatten)]
    name: Name<'a>,
    region: Option<&'a str>,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    description: Option<&'a str>,
}

impl Views {
    pub(crate) fn countries(&self, page: &Page) -> Context {
        let rows: Vec<IndexRow<'_>> = self
            .model
            .countries
            .iter()
            .map(|record| IndexRow {
                name: Name {
                    flag: self.parts.directory.flag(record.code),
                    ..Name::of_country(record, &self.base_url)
                },
                region: record.entry().and_then(|country| country.region.as_deref()),
                article_count: record.articles.len(),
                events: self.count_events(record.events.iter().copied()),
                description: record.file.and_then(|file| self.summary(&self.entries[file])),
            })
            .collect();
        self.index(page, rows, 1)
    }

    pub(crate) fn terms(&self, page: &Page, kind: TermKind, page_number: usize) -> Context {
        let rows: Vec<IndexRow<'_>> = self
            .model
            .terms(kind)
            .iter()
            .map(|record| IndexRow {
                name: Name::of_term(record, &self.base_url),
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
        rows.sort_by_cached_key(|row| (name_order(row.name.name), row.name.key.to_owned()));
        let mut context = self.page_context(page, self.titled(page));
        let facts = page.kind.facts(&self.model.config.registries);
        let list = routes::registry(facts.section.unwrap_or_default());
        let order = Order::Other;
        let shown =
            self.insert_pager(&mut context, &list, order, &rows, page_number, TERMS_PER_PAGE);
        context.insert("terms", shown);
        context
    }
}
