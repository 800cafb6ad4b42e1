//! The register of sources and how they are balanced.

use std::borrow::Cow;

use serde::Serialize;
use tera::Context;

use crate::address::routes;
use crate::content::Period;
use crate::model::{CitingPage, SOURCES_PER_PAGE, SourceRecord};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::head::Head;
use crate::pages::parts::pager::Order;
use crate::pages::parts::sources::{SourceView, grade_code};

/// Articles named behind one source.
const USES: usize = 10;

/// Sources from which on they stand under their publishers.
const BY_PUBLISHER: usize = 20;
/// Pages of a register up to which each says what stands on all of them.
const MOST_RANGES: usize = 40;

/// A source of the register.
#[derive(Debug, Serialize)]
struct RegisterRow<'a> {
    /// The id of a heading, where the sources of another publisher begin.
    heading: Option<String>,
    source: SourceView<'a>,
    anchor: Option<String>,
    grades: Vec<GradeView>,
    use_count: usize,
    articles: Vec<ArticleLink<'a>>,
    page_count: usize,
    pages: Vec<PageLink<'a>>,
}

/// A page of the register: from which letter of publishers to which.
#[derive(Debug, Serialize)]
struct RangeView {
    number: usize,
    from: String,
    to: String,
    url: String,
    is_current: bool,
}

/// A page that cites a source, and is no article.
#[derive(Debug, Serialize)]
struct PageLink<'a> {
    title: Cow<'a, str>,
    /// The language of a name that is not in the site's.
    lang: Option<&'static str>,
    url: String,
}

/// A grade and what it means.
#[derive(Debug, Serialize)]
struct GradeView {
    code: String,
    label: String,
}

impl Views {
    /// `/sources/`.
    pub(crate) fn register(&self, page: &Page, page_number: usize) -> Context {
        let register = &self.model.register;
        let head = Head { description: self.about("sources_about"), ..self.titled(page) };
        let mut context = self.page_context(page, head);
        let (list, order) = (routes::sources(), Order::NewestFirst);
        let (all, per_page) = (&register.records, SOURCES_PER_PAGE);
        let shown = self.insert_pager(&mut context, &list, order, all, page_number, per_page);
        let mut rows: Vec<RegisterRow<'_>> =
            shown.iter().map(|record| self.register_row(record)).collect();
        let publisher = |record: &'_ SourceRecord| record.source().publisher.clone();
        let of_shown: Vec<_> = shown.iter().map(publisher).collect();
        for (position, row) in rows.iter_mut().enumerate().filter(|_| all.len() >= BY_PUBLISHER) {
            let before = position.checked_sub(1).and_then(|before| of_shown.get(before));
            let begins = before != of_shown.get(position);
            row.heading = begins.then(|| format!("page-publisher-{position}"));
        }
        context.insert("sources", &rows);
        context.insert("ranges", &self.ranges(page_number));
        context.insert("source_count", &register.records.len());
        let balance = (page_number == 1).then(|| self.balance(None));
        context.insert("balance", &balance);
        context
    }

    /// What stands on each page of a register that goes over several: of a long one its first alone
    /// says it.
    fn ranges(&self, page_number: usize) -> Vec<RangeView> {
        let pages = self.model.register.records.chunks(SOURCES_PER_PAGE);
        fn letter(record: &SourceRecord) -> String {
            let publisher = record.source().publisher.as_deref().unwrap_or_default();
            let first = publisher.chars().find(|letter| letter.is_alphanumeric());
            first.map_or_else(|| "…".to_owned(), |letter| letter.to_uppercase().collect())
        }
        let ranges = (1..).zip(pages).filter_map(|(number, records)| {
            Some(RangeView {
                number,
                from: letter(records.first()?),
                to: letter(records.last()?),
                url: routes::sources().numbered(number).href(&self.base_url),
                is_current: number == page_number,
            })
        });
        let ranges: Vec<RangeView> = ranges.collect();
        let is_shown = ranges.len() > 1 && (page_number == 1 || ranges.len() <= MOST_RANGES);
        if is_shown { ranges } else { Vec::new() }
    }

    fn register_row<'a>(&'a self, record: &'a SourceRecord) -> RegisterRow<'a> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let source = record.source();
        RegisterRow {
            heading: None,
            source: self.source_view(source, None, Vec::new()),
            anchor: record.is_registered().then(|| format!("source-{}", source.id)),
            grades: record
                .grades
                .iter()
                .map(|&grade| GradeView { code: grade_code(grade), label: self.grade_label(grade) })
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
            CitingPage::Front => (&*model.config.title, None, &self.parts.home),
            CitingPage::Country(index) => {
                let country = &model.countries[index];
                (&*country.name, country.lang, &country.url)
            }
            CitingPage::Term(kind, index) => {
                let term = &model.terms(kind)[index];
                (&*term.name, None, &term.url)
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
