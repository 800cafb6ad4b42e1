//! The indexes of the registries: countries, topics, actors, people, places, stories and terms, by
//! name.

use serde::Serialize;
use tera::Context;

use crate::address::{Url, routes};
use crate::content::{Term, TermKind};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::board::Mark;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::letters::{FirstOf, first_of_each, letter_of, links};
use crate::pages::parts::names::Name;
use crate::pages::parts::pager::Order;
use crate::pages::parts::status::StatusView;
use crate::pages::sizes::{DESCRIBED_TERMS, TERMS_BY_LETTER, TERMS_PER_PAGE, WORDS_BY_LETTER};
use crate::text::{Called, name_order};

/// A country or term in an index.
#[derive(Debug, Serialize)]
struct IndexRow<'a> {
    #[serde(flatten)]
    name: Name<'a>,
    region: Option<Called<'a>>,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    description: Option<Called<'a>>,
    /// Other words for a term of the glossary.
    aliases: Vec<Called<'a>>,
    /// How a country stands, in place of what it is.
    status: Option<StatusView<'a>>,
    marks: Vec<Mark<'a>>,
    /// The letter of its name, where it is the first with it on its page; nothing in a short index.
    letter: Option<String>,
}

impl Views {
    pub(crate) fn countries(&self, page: &Page) -> Context {
        let rows: Vec<IndexRow<'_>> = self
            .model
            .countries
            .iter()
            .map(|record| {
                let status = record.entry().and_then(|country| country.status.last());
                let status = status.map(|status| self.status(status, unnumbered));
                IndexRow {
                    name: Name {
                        flag: self.parts.directory.flag(record.code),
                        ..self.name_of_country(record)
                    },
                    region: (record.entry().and_then(|country| country.region.as_deref()))
                        .map(|region| self.of_record(region)),
                    article_count: record.articles.len(),
                    events: self.count_events(record.events.iter().copied()),
                    description: record.file.and_then(|file| self.called_summary(file)),
                    aliases: Vec::new(),
                    marks: status.as_ref().map_or_else(Vec::new, StatusView::marks),
                    status,
                    letter: None,
                }
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
                name: self.name_of_term(record),
                region: None,
                article_count: record.articles.len(),
                events: self.count_events(record.events.iter().copied()),
                description: record.file.and_then(|file| self.called_summary(file)),
                aliases: match record.entry() {
                    Some(term @ Term::Glossary(_)) => {
                        term.aliases().map(|alias| self.of_file(alias, record.file)).collect()
                    }
                    _ => Vec::new(),
                },
                status: None,
                marks: Vec::new(),
                letter: None,
            })
            .collect();
        self.index(page, rows, page_number)
    }

    /// An index, sorted by name.
    fn index(&self, page: &Page, mut rows: Vec<IndexRow<'_>>, page_number: usize) -> Context {
        rows.sort_by_cached_key(|row| (name_order(row.name.name.text), row.name.key.to_owned()));
        if rows.len() > DESCRIBED_TERMS {
            rows.iter_mut().for_each(|row| row.description = None);
        }
        let mut context = self.page_context(page, self.titled(page));
        let facts = page.kind.facts(&self.model.config.registries);
        let list = routes::registry(facts.section.unwrap_or_default());
        let order = Order::Other;
        self.insert_letters(&mut context, &list, &mut rows, page_number);
        let shown =
            self.insert_pager(&mut context, &list, order, &rows, page_number, TERMS_PER_PAGE);
        context.insert("terms", shown);
        context
    }

    /// The letters of a long index, and the rows that begin one.
    fn insert_letters(
        &self,
        context: &mut Context,
        list: &Url,
        rows: &mut [IndexRow<'_>],
        page_number: usize,
    ) {
        let glossary = routes::registry(&self.model.config.registries[TermKind::Glossary].folder);
        let by_letter = if *list == glossary { WORDS_BY_LETTER } else { TERMS_BY_LETTER };
        let is_long = rows.len() >= by_letter;
        let names = rows.iter().filter(|_| is_long).map(|row| row.name.name.text);
        let letters = first_of_each(names);
        if !letters.is_empty() {
            let mut before = None;
            for (position, row) in rows.iter_mut().enumerate() {
                let letter = letter_of(row.name.name.text);
                // A letter that goes on from the page before stands again.
                let begins = before.as_ref() != Some(&letter);
                let begins = begins || position.is_multiple_of(TERMS_PER_PAGE);
                row.letter = begins.then(|| letter.clone());
                before = Some(letter);
            }
        }
        let on_page = (page_number, TERMS_PER_PAGE);
        let id = |first: &FirstOf, _| format!("page-{}", first.letter);
        context.insert("letters", &links(&letters, (list, &self.base_url), on_page, id));
    }
}
