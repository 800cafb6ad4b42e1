//! The register of sources and how they are balanced.

use serde::Serialize;
use tera::Context;

use super::pager::{Pager, page_of};
use super::parts::ArticleLink;
use super::sources::{SourceView, grade_code, grade_label};
use super::{Head, Views, theme_words};
use crate::address::routes;
use crate::content::{CountryCode, Nature};
use crate::model::{ArticleIndex, CitingPage, SOURCES_PER_PAGE, SourceRecord};
use crate::pages::Page;

/// Articles named behind one source.
const USES: usize = 10;

/// A source of the register.
#[derive(Debug, Serialize)]
struct RegisterRow<'a> {
    source: SourceView<'a>,
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
    title: &'a str,
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

/// How sources are distributed: every list adds up to `total`.
#[derive(Debug, Serialize)]
pub(super) struct BalanceView {
    total: usize,
    parts: Vec<BalancePart>,
}

#[derive(Debug, Serialize)]
struct BalancePart {
    key: &'static str,
    title: &'static str,
    rows: Vec<Share>,
}

#[derive(Debug, Serialize)]
struct Share {
    label: String,
    /// The language of a name that is not in the site's.
    lang: Option<&'static str>,
    is_known: bool,
    count: usize,
    percent: usize,
}

impl Views {
    /// `/sources/`.
    pub(super) fn register(&self, page: &Page, page_number: usize) -> Context {
        let register = &self.model.register;
        let about = "Every source that the articles rest on, with the desk’s grade.";
        let head = Head { description: Some(theme_words(about)), ..self.titled(page) };
        let rows: Vec<RegisterRow<'_>> = page_of(&register.records, page_number, SOURCES_PER_PAGE)
            .iter()
            .map(|record| self.register_row(record))
            .collect();
        let mut context = self.page_context(page, head);
        context.insert("sources", &rows);
        context.insert("source_count", &register.records.len());
        let balance = (page_number == 1).then(|| self.balance(None));
        context.insert("balance", &balance);
        let list = routes::sources();
        let count = register.records.len();
        let pager = Pager::new(&list, &self.base_url, page_number, count, SOURCES_PER_PAGE);
        context.insert("pager", &pager);
        context
    }

    fn register_row<'a>(&'a self, record: &'a SourceRecord) -> RegisterRow<'a> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let source = record.source();
        RegisterRow {
            source: self.source_view(source, None, Vec::new()),
            anchor: record.is_registered().then(|| format!("source-{}", source.id)),
            grades: record
                .grades
                .iter()
                .map(|&grade| GradeView { code: grade_code(grade), label: grade_label(grade) })
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
        PageLink { title, lang, url: url.href(&self.base_url) }
    }

    /// The balance of the sources of some articles, or of all.
    pub(super) fn balance(&self, articles: Option<&[ArticleIndex]>) -> BalanceView {
        let model = &*self.model;
        let balance = model.register.balance(articles);
        let total = balance.total;
        let share = |label: Option<String>, count: usize| Share {
            is_known: label.is_some(),
            label: label.unwrap_or_else(|| "not given".to_owned()),
            lang: None,
            count,
            percent: (count * 100 + total / 2) / total.max(1),
        };
        let lang = &*model.config.language;
        let country = |code: CountryCode| match model.country(code) {
            Some(country) => (country.name.to_string(), country.lang),
            None => (code.name(lang).to_owned(), CountryCode::name_language(lang)),
        };
        let country_share = |(code, count): (Option<CountryCode>, usize)| {
            let (label, lang) = code.map(country).unzip();
            Share { lang: lang.flatten(), ..share(label, count) }
        };
        let countries = balance.countries.into_iter();
        let langs = balance.langs.into_iter();
        let natures = balance.natures.into_iter();
        BalanceView {
            total,
            parts: vec![
                BalancePart {
                    key: "country",
                    title: "Side",
                    rows: countries.map(country_share).collect(),
                },
                BalancePart {
                    key: "language",
                    title: "Language",
                    rows: langs
                        .map(|(lang, count)| share(lang.map(|lang| language_name(&lang)), count))
                        .collect(),
                },
                BalancePart {
                    key: "nature",
                    title: "Nature and ownership",
                    rows: natures
                        .map(|(nature, count)| {
                            let label = |nature: Nature| nature.label().to_owned();
                            share(nature.map(label), count)
                        })
                        .collect(),
                },
            ],
        }
    }
}

/// A language's name in English.
fn language_name(lang: &str) -> String {
    match lang.split('-').next().unwrap_or(lang) {
        "en" => "English",
        "ur" => "Urdu",
        "fa" => "Persian",
        "prs" => "Dari",
        "ar" => "Arabic",
        "ps" => "Pashto",
        "bal" => "Balochi",
        "sd" => "Sindhi",
        "pa" | "pnb" => "Punjabi",
        "fr" => "French",
        "de" => "German",
        "es" => "Spanish",
        "ru" => "Russian",
        "tr" => "Turkish",
        "zh" => "Chinese",
        "hi" => "Hindi",
        "uz" => "Uzbek",
        "tg" => "Tajik",
        _ => lang,
    }
    .to_owned()
}
