//! What the template of a share card sees: `card`. Texts are as long as a card has room for.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::Url;
use crate::assets::{CARD_HEIGHT, CARD_WIDTH, check_card};
use crate::content::Status;
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, ArticleRecord, CountryIndex};
use crate::pages::parts::Views;
use crate::pages::parts::cards::headline;
use crate::pages::{CardOf, Page, PageKind};
use crate::text::{direction, without_calls};
use crate::theme::{self, Stop};
use crate::words::dates::{DateStyle, dateline};

/// The template of all cards.
const TEMPLATE: &str = "card.svg";

/// Letters of a headline or a name that a card may get.
const MOST_LETTERS: usize = 400;

/// Countries that a card names.
const SHOWN_COUNTRIES: usize = 3;

/// A share card as its template sees it.
#[derive(Debug, Default, Serialize)]
struct CardView {
    kind: &'static str,
    title: String,
    /// What kind of article it is, or where a country stands.
    label: Option<String>,
    /// A sentence under the title.
    note: Option<String>,
    date: Option<String>,
    /// The countries, as a list in words.
    countries: Option<String>,
    retracted: bool,
    lang: String,
    dir: &'static str,
    accent: String,
    width: u32,
    height: u32,
}

impl Views {
    /// What the template of a card sees.
    pub(crate) fn share_card(&self, page: &Page, of: CardOf) -> Context {
        let config = &*self.model.config;
        let site = || CardView {
            lang: config.language.to_string(),
            title: shortened(&config.title),
            ..CardView::default()
        };
        let view = match of {
            CardOf::Site => CardView {
                kind: "site",
                note: match &config.description {
                    Some(description) => Some(shortened(description)),
                    None => self.description(&PageKind::Home, &config.title),
                },
                ..site()
            },
            CardOf::Article { article } => self.article_card(article),
            CardOf::Edition { period } => {
                let name = self.period_name(period);
                let record = self.model.editions.get(&period);
                let file = record.and_then(|record| self.edition_file(record));
                let title = file.and_then(|(edition, _)| edition.title.as_deref());
                let told = file.and_then(|(edition, parsed)| {
                    self.told_of(edition.description.as_deref(), parsed).map(shortened)
                });
                let counted = || self.description(&PageKind::Edition { period }, &name);
                CardView {
                    kind: "edition",
                    note: told.or_else(counted),
                    title: shortened(title.unwrap_or(&name)),
                    date: title.map(|_| name.clone()),
                    ..site()
                }
            }
            CardOf::Country { country } => {
                let record = &self.model.countries[country];
                let page = PageKind::Country { country, page_number: 1 };
                let status = record.entry().and_then(|entry| entry.status.last());
                let note = status.map(|status| shortened(status.reason.plain()));
                CardView {
                    kind: "country",
                    title: shortened(&record.name),
                    note: note.or_else(|| self.description(&page, &record.name)),
                    label: status.map(|status| self.standing_of_card(status)),
                    date: status
                        .map(|Status { month, .. }| self.month_name(month.year, month.month)),
                    ..site()
                }
            }
        };
        let view = CardView {
            dir: direction(&view.lang),
            accent: theme::accent(config),
            width: CARD_WIDTH,
            height: CARD_HEIGHT,
            ..view
        };
        let mut context = Context::new();
        if *view.lang != *config.language {
            self.templates.insert_words(&mut context, &view.lang);
        }
        context.insert("url", page.url.as_str());
        context.insert_value("card", Value::from_serializable(&view));
        context
    }

    /// Where a country stands, in words: "Deteriorated · Conflict risk".
    fn standing_of_card(&self, status: &Status) -> String {
        let words = self.words();
        let trend = words.label(status.trend);
        match status.alert {
            Some(alert) => format!("{trend} · {}", words.label(alert)),
            None => trend.to_owned(),
        }
    }

    fn article_card(&self, index: ArticleIndex) -> CardView {
        let model = &*self.model;
        let record = &model.articles[index];
        let article = self.entries.article(record);
        let lang = article.lang.as_deref().unwrap_or(&model.config.language);
        let words = model.config.words.of(lang);
        let retracted = self.is_retracted(record);
        CardView {
            kind: "article",
            title: shortened(&headline(words, &article.title, retracted)),
            label: article.kind.map(|kind| words.label(kind).into()),
            date: Some(
                dateline(article.date.day, DateStyle::Long, lang, &model.config.words).to_string(),
            ),
            countries: self.countries_of_card(record, article.primary_country, lang),
            retracted,
            lang: lang.to_owned(),
            ..CardView::default()
        }
    }

    /// The countries of an article in a language, the first of them first, as many as fit.
    fn countries_of_card(
        &self,
        record: &ArticleRecord,
        first: Option<crate::content::CountryCode>,
        lang: &str,
    ) -> Option<String> {
        let countries = &self.model.countries;
        let name = |index: CountryIndex| {
            let country = &countries[index];
            let own = country.entry().and_then(|entry| entry.names.get(lang));
            match own {
                Some(name) => name.to_string(),
                // What nobody but the desk names has its name in the desk's language.
                None if country.code.is_own() || lang == &*self.model.config.language => {
                    country.name.to_string()
                }
                None => country.code.name(lang).to_owned(),
            }
        };
        let mut indexes = record.countries.to_vec();
        indexes.sort_by_key(|&index| Some(countries[index].code) != first);
        let shown = indexes.iter().take(SHOWN_COUNTRIES).map(|&index| name(index));
        let mut names: Vec<String> = shown.collect();
        let more = indexes.len() - names.len();
        if more > 0 {
            names.push(format!("+{more}"));
        }
        (!names.is_empty()).then(|| self.model.config.words.of(lang).list(&names))
    }

    /// The drawing of a card, looked at: what is wrong with it is told at its template.
    pub(crate) fn card_drawing(
        &self,
        url: &Url,
        context: &Context,
        stop: Option<&Stop>,
    ) -> Result<String, Diagnostic> {
        let bytes = without_calls(self.templates.render_bytes(TEMPLATE, context, stop)?);
        // Templates and values are text.
        let svg = String::from_utf8(bytes).unwrap_or_default();
        match check_card(&svg) {
            Ok(()) => Ok(svg),
            Err(fault) => {
                // What a fault names stands in the template, if no value brought it.
                let place = match fault.split('`').nth(1) {
                    Some(named) => {
                        self.templates.place_of_words(TEMPLATE, named.trim_end_matches('>'))
                    }
                    None => self.templates.place_of(TEMPLATE),
                };
                let message = format!("the share card cannot be drawn: {fault}");
                Err(Diagnostic::error("card-not-drawn", place, message).help(format!(
                    "draw it with plain shapes, gradients and `<text>`; the guide's page on templates \
                     lists them. It was met on the page `{url}`"
                )))
            }
        }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
