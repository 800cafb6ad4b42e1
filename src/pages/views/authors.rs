//! Who wrote what: the list of authors, and the page of each.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::content::TermKind;
use crate::diagnostics::Diagnostic;
use crate::model::{AuthorIndex, AuthorRecord};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::pager::Order;
use crate::pages::sizes::TERMS_PER_PAGE;
use crate::text::{Called, name_order};

/// Somebody who wrote articles.
#[derive(Debug, Serialize)]
struct AuthorRow<'a> {
    key: &'a str,
    name: Called<'a>,
    url: String,
    article_count: usize,
}

impl Views {
    /// `/authors/`.
    pub(crate) fn authors(&self, page: &Page, page_number: usize) -> Context {
        let row = |record| self.author_row(record);
        let mut rows: Vec<AuthorRow<'_>> = self.model.authors.iter().map(row).collect();
        rows.sort_by_cached_key(|row| (name_order(&row.name), row.key.to_owned()));
        let mut context = self.page_context(page, self.titled(page));
        let (list, order) = (routes::authors(), Order::Other);
        let shown =
            self.insert_pager(&mut context, &list, order, &rows, page_number, TERMS_PER_PAGE);
        context.insert("authors", shown);
        context
    }

    /// `/authors/jane-doe/`.
    pub(crate) fn author(
        &self,
        page: &Page,
        index: AuthorIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.authors[index];
        let lang = &*self.model.config.language;
        let of_name = self.language_of_author(record);
        let head = Head::of(Words { text: &record.name, lang: of_name.unwrap_or(lang) }, lang);
        let mut context = self.page_context(page, head);
        context.insert("author", &self.author_row(record));
        let people = &self.parts.names.terms[TermKind::Person];
        let person = record.person.and_then(|person| people.get(person));
        context.insert_value("person", person.map_or_else(Value::none, Clone::clone));
        let person = record.person.and_then(|at| self.model.terms(TermKind::Person).get(at));
        let office = person.and_then(|person| self.office_of(person, self.model.today));
        context.insert("office", &office);
        let file = person.and_then(|person| person.file);
        context.insert("biography", &file.and_then(|file| self.called_summary(file)));
        let per_page = self.model.config.paginate_by;
        let (all, order) = (&record.articles, Order::NewestFirst);
        let shown = self.insert_pager(&mut context, &record.url, order, all, page_number, per_page);
        context.insert_value("cards", self.cards(shown, problems));
        context
    }

    /// The language of a name where it is not that of the pages: of a free one that of the first
    /// article that has it.
    fn language_of_author<'a>(&'a self, record: &'a AuthorRecord) -> Option<&'a str> {
        let person = record.person.and_then(|at| self.model.terms(TermKind::Person).get(at));
        match (person, record.articles.first()) {
            (Some(person), _) => person.lang.as_deref(),
            (None, Some(&article)) => Some(self.language_of(&self.model.articles[article])),
            (None, None) => None,
        }
    }

    fn author_row<'a>(&'a self, record: &'a AuthorRecord) -> AuthorRow<'a> {
        AuthorRow {
            key: record.key.as_str(),
            name: self.called(&record.name, self.language_of_author(record)),
            url: record.url.href(&self.base_url),
            article_count: record.articles.len(),
        }
    }
}
