//! The register of sources and how they are balanced.

use std::borrow::Cow;

use serde::Serialize;
use tera::Context;

use crate::address::routes;
use crate::content::Period;
use crate::model::{CitingPage, List, SOURCES_PER_PAGE, SourceIndex, SourceRecord};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::called::language_of_configured;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::head::Head;
use crate::pages::parts::language_names::name_in;
use crate::pages::parts::letters::{FirstOf, first_of_each, links};
use crate::pages::parts::pager::Order;
use crate::pages::parts::sources::{SourceView, grade_code, grade_label};

/// Articles named behind one source.
const USES: usize = 10;

/// Sources from which on they stand under their publishers.
const BY_PUBLISHER: usize = 20;

/// A source of the register.
#[derive(Debug, Serialize)]
struct RegisterRow<'a> {
    /// The id of a heading, where the sources of another publisher begin.
    heading: Option<String>,
    source: SourceView<'a>,
    /// The name of its language.
    language: Option<&'a str>,
    anchor: Option<String>,
    grades: Vec<GradeView>,
    use_count: usize,
    articles: Vec<ArticleLink<'a>>,
    page_count: usize,
    pages: Vec<PageLink<'a>>,
}

/// A page that cites a source, and is no article.
#[derive(Debug, Serialize)]
struct PageLink<'a> {
    title: Cow<'a, str>,
    /// The language of a name that is not in the site's.
    lang: Option<&'a str>,
    url: String,
}

/// A grade and what it means.
#[derive(Debug, Serialize)]
struct GradeView {
    code: String,
    label: String,
}

/// The id of the heading above the source at a place of its page.
fn heading(position: usize) -> String {
    format!("page-publisher-{position}")
}

/// The letters of a register that goes over several pages.
fn publishers(records: &List<SourceIndex, SourceRecord>) -> Vec<FirstOf> {
    let is_long = records.len() > SOURCES_PER_PAGE;
    // Those without a publisher stand behind all others.
    let names = records.iter().filter_map(|record| record.source().publisher.as_deref());
    first_of_each(names.filter(|_| is_long))
}

impl Views {
    /// `/sources/`.
    pub(crate) fn register(&self, page: &Page, page_number: usize) -> Context {
        let register = &self.model.register;
        let head = Head { description: self.about("sources_about"), ..self.titled(page) };
        let mut context = self.page_context(page, head);
        let (list, order) = (routes::sources(), Order::Other);
        let (all, per_page) = (&register.records, SOURCES_PER_PAGE);
        let shown = self.insert_pager(&mut context, &list, order, all, page_number, per_page);
        let mut rows: Vec<RegisterRow<'_>> =
            shown.iter().map(|record| self.register_row(record)).collect();
        let publisher = |record: &'_ SourceRecord| record.source().publisher.clone();
        let of_shown: Vec<_> = shown.iter().map(publisher).collect();
        for (position, row) in rows.iter_mut().enumerate().filter(|_| all.len() >= BY_PUBLISHER) {
            let before = position.checked_sub(1).and_then(|before| of_shown.get(before));
            let begins = before != of_shown.get(position);
            row.heading = begins.then(|| heading(position));
        }
        context.insert("sources", &rows);
        let letters = self.parts.publishers.get_or_init(|| publishers(all));
        let on_page = (page_number, per_page);
        let links = links(letters, (&list, &self.base_url), on_page, |_, at| heading(at));
        context.insert("letters", &links);
        context.insert("source_count", &register.records.len());
        let balance = (page_number == 1).then(|| self.balance(None));
        context.insert("balance", &balance);
        context
    }

    fn register_row<'a>(&'a self, record: &'a SourceRecord) -> RegisterRow<'a> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let source = record.source();
        RegisterRow {
            heading: None,
            source: self.source_view(source, (None, Vec::new()), self.words()),
            language: source.lang.as_deref().map(|lang| name_in(lang, self.words())),
            anchor: record.is_registered().then(|| format!("source-{}", source.id)),
            grades: record
                .grades
                .iter()
                .map(|&grade| GradeView {
                    code: grade_code(grade),
                    label: grade_label(grade, self.words()),
                })
                .collect(),
            use_count: record.uses.len(),
            articles: record
                .uses
                .iter()
                .take(USES)
                .map(|&article| ArticleLink::of(self, &model.articles[article], lang))
                .collect(),
            page_count: record.pages.len(),
            pages: record.pages.iter().take(USES).map(|page| self.citing_page(*page)).collect(),
        }
    }

    fn citing_page(&self, page: CitingPage) -> PageLink<'_> {
        let model = &*self.model;
        let (title, lang, url) = match page {
            CitingPage::Edition(period) => return self.citing_edition(period),
            CitingPage::Front => {
                let lang = language_of_configured(model, &model.config.titles);
                (&*model.config.title, lang, &routes::home())
            }
            CitingPage::Country(index) => {
                let country = &model.countries[index];
                (&*country.name, country.lang.as_deref(), &country.url)
            }
            CitingPage::Term(kind, index) => {
                let term = &model.terms(kind)[index];
                (&*term.name, term.lang.as_deref(), &term.url)
            }
            CitingPage::Page(index) => {
                let page = &model.pages[index];
                (&*page.page().title, None, &page.url)
            }
        };
        PageLink { title: title.into(), lang, url: url.href(&self.base_url) }
    }

    /// An edition by its headline, else by the days that it covers.
    fn citing_edition(&self, period: Period) -> PageLink<'_> {
        let record = self.model.editions.get(&period);
        let file = record.and_then(|record| self.edition_file(record));
        let title = file.and_then(|(edition, _)| edition.title.as_deref());
        let name = || Cow::Owned(self.period_name(period));
        PageLink {
            title: title.map_or_else(name, Cow::Borrowed),
            lang: None,
            url: routes::edition(period).href(&self.base_url),
        }
    }
}
