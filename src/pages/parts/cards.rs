//! What other pages show of an article: its card, drawn once, a link to it, and what it names.
//!
//! A list prints the ready HTML of its cards, so a card that stands in eight lists is drawn by Tera
//! once.

use std::borrow::Cow;

use serde::Serialize;
use smallvec::SmallVec;
use tera::{Context, Value};

use super::language_names::name_in;
use super::names::Name;
use super::views::{Views, list};
use crate::catalogue::Words;
use crate::content::{Picture, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, ArticleRecord, TermIndex, TermRecord};
use crate::pages::file_url;
use crate::text::{Called, direction};
use crate::words::dates::{DateStyle, dateline, day_text, when_iso, when_text};

/// What other pages may show of an article.
#[derive(Debug, Serialize)]
struct Card<'a> {
    url: String,
    title: &'a str,
    date: String,
    datetime: String,
    updated: Option<String>,
    updated_datetime: Option<String>,
    year: i16,
    description: Option<&'a str>,
    dateline: Option<&'a str>,
    kind: Option<&'static str>,
    kind_label: Option<&'a str>,
    lang: &'a str,
    dir: &'static str,
    /// The language of the page on which the card stands, in which its dates and names are.
    page_lang: &'a str,
    page_dir: &'static str,
    /// What the article is written in, where the page is in another language.
    written_in: Option<String>,
    ui: Value,
    countries: Value,
    topics: Value,
    superseded: bool,
    retracted: bool,
    image: Option<Thumbnail>,
}

/// The lead picture of an article in its smallest file.
#[derive(Debug, Serialize)]
struct Thumbnail {
    src: String,
    width: u32,
    height: u32,
}

/// An article as a link.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleLink<'a> {
    pub(crate) title: Called<'a>,
    pub(crate) url: String,
    pub(crate) date: String,
    /// The language of the title where it is not the site's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lang: Option<&'a str>,
    /// What that language is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) written_in: Option<&'a str>,
    /// Whether the desk has taken the article back. Absent rather than false, as it is of nearly
    /// every link, and an event keeps several.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) retracted: bool,
}

impl<'a> ArticleLink<'a> {
    /// A link to an article, with its day in `lang`.
    pub(crate) fn of(views: &'a Views, record: &'a ArticleRecord, lang: &str) -> Self {
        let article = views.entries.article(record);
        let foreign = article.lang.as_deref().filter(|own| **own != *views.model.config.language);
        Self {
            title: views.called(&article.title, article.lang.as_deref()),
            url: record.url.href(&views.base_url),
            date: day_text(article.date.day, DateStyle::Long, lang, &views.model.config.words)
                .to_string(),
            lang: foreign,
            written_in: foreign.map(|lang| name_in(lang, views.words())),
            retracted: views.is_retracted(record),
        }
    }
}

/// The headline of an article where nothing beside it can say that the desk has taken it back.
pub(crate) fn headline<'t>(words: &Words, title: &'t str, is_retracted: bool) -> Cow<'t, str> {
    match is_retracted {
        true => words.said("retracted_title", &[("title", title.into())]).into(),
        false => Cow::Borrowed(title),
    }
}

impl Views {
    /// The card of an article.
    pub(crate) fn card(&self, article: ArticleIndex, problems: &mut Vec<Diagnostic>) -> Value {
        let part = self.parts.cards[article].get_or_init(|| {
            let card = self.card_view(article, &self.model.config.language);
            self.draw("card", "partials/card.html", Value::from_serializable(&card))
        });
        keep(part, problems)
    }

    /// The card of an article on a page in `lang`: one in that language that is not the site's has
    /// its dates in it too.
    pub(crate) fn card_in(
        &self,
        article: ArticleIndex,
        lang: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        let of_article = self.entries.article(&self.model.articles[article]).lang.as_deref();
        match of_article.filter(|of| *of == lang && *of != &*self.model.config.language) {
            Some(lang) => {
                let card = Value::from_serializable(&self.card_view(article, lang));
                keep(&self.draw("card", "partials/card.html", card), problems)
            }
            None => self.card(article, problems),
        }
    }

    /// Cards of several articles. A picture that the card above has too does not stand again.
    pub(crate) fn cards(&self, articles: &[ArticleIndex], problems: &mut Vec<Diagnostic>) -> Value {
        let mut above: Option<Value> = None;
        list(articles.iter().map(|&article| {
            let card = self.card(article, problems);
            let picture = card.get_from_path("image.src").filter(|src| src.as_str().is_some());
            let picture = picture.cloned();
            let is_repeated = picture.is_some() && picture == above;
            above = picture;
            match is_repeated {
                true => keep(&self.card_without_picture(article), problems),
                false => card,
            }
        }))
    }

    fn card_without_picture(&self, article: ArticleIndex) -> Result<Value, Box<Diagnostic>> {
        let card = Card { image: None, ..self.card_view(article, &self.model.config.language) };
        self.draw("card", "partials/card.html", Value::from_serializable(&card))
    }

    /// Cards of the first articles of a list, and links to some of those behind them.
    pub(crate) fn cards_and_links(
        &self,
        articles: &[ArticleIndex],
        [cards, links]: [usize; 2],
        problems: &mut Vec<Diagnostic>,
    ) -> (Value, Vec<ArticleLink<'_>>) {
        let (shown, others) = articles.split_at(articles.len().min(cards));
        let lang = &*self.model.config.language;
        let link = |&index| ArticleLink::of(self, &self.model.articles[index], lang);
        (self.cards(shown, problems), others.iter().take(links).map(link).collect())
    }

    /// Draws a part and puts the HTML beside its values.
    pub(crate) fn draw(
        &self,
        name: &'static str,
        template: &str,
        value: Value,
    ) -> Result<Value, Box<Diagnostic>> {
        let mut context = Context::new();
        let of_page = ["page_lang", "lang"].into_iter().find_map(|key| value.get_from_path(key));
        let lang = of_page.and_then(|lang| lang.as_str());
        if let Some(lang) = lang.filter(|lang| **lang != *self.model.config.language) {
            self.templates.insert_words(&mut context, lang);
        }
        context.insert_value(name, value.clone());
        let html = self.templates.render(template, &context).map_err(Box::new)?;
        drop(context);
        let mut map = value.into_map().unwrap_or_default();
        map.insert("html".into(), Value::safe_string(html.trim_end()));
        Ok(Value::from(map))
    }

    /// Whether the desk has taken an article back.
    pub(crate) fn is_retracted(&self, record: &ArticleRecord) -> bool {
        record.retracted_on(self.model.until_day()).is_some()
    }

    fn thumbnail(&self, record: &ArticleRecord, image: &Picture) -> Option<Thumbnail> {
        let target = image.target()?;
        let url = file_url(record.picture_page(), &self.entries[record.file].source.path, target)?;
        let (url, size) = self.smallest(target, &url)?;
        let src = url.href(&self.base_url);
        Some(Thumbnail { src, width: size.width, height: size.height })
    }

    fn card_view<'a>(&'a self, article: ArticleIndex, page_lang: &'a str) -> Card<'a> {
        let record = &self.model.articles[article];
        let article = self.entries.article(record);
        let config = &*self.model.config;
        let lang = article.lang.as_deref().unwrap_or(&config.language);
        let names = &self.parts.names;
        let words = config.words.of(page_lang);
        let is_foreign = lang.split('-').next() != page_lang.split('-').next();
        let updated = |date| when_text(&date, &config.time_zone, page_lang, &config.words);
        Card {
            url: record.url.href(&self.base_url),
            title: &article.title,
            date: dateline(article.date.day, DateStyle::Long, page_lang, &config.words).to_string(),
            datetime: when_iso(&article.date, &config.time_zone),
            updated: record.updated.map(updated),
            updated_datetime: record.updated.map(|date| when_iso(&date, &config.time_zone)),
            year: article.date.day.year(),
            description: article.description.as_deref().or_else(|| {
                Some(&*self.entries[record.file].body.summary).filter(|summary| !summary.is_empty())
            }),
            dateline: article.dateline.as_deref(),
            kind: article.kind.map(|kind| kind.as_str()),
            kind_label: article.kind.map(|kind| words.label(kind)),
            lang,
            dir: direction(lang),
            page_lang,
            page_dir: direction(page_lang),
            written_in: is_foreign.then(|| name_in(lang, words).to_owned()),
            ui: self.theme_marks(page_lang),
            countries: list(record.countries.iter().map(|&index| names.countries[index].clone())),
            topics: self.own_links(record, TermKind::Topic),
            superseded: record.superseded_by.is_some(),
            retracted: self.is_retracted(record),
            image: article.image.as_ref().and_then(|image| self.thumbnail(record, image)),
        }
    }
}

impl Views {
    /// What an article names of a kind, in its order: the index of the term, and its house name.
    /// Where the term has no file there is no house name but the words of each article.
    pub(crate) fn own_names<'a>(
        &'a self,
        record: &'a ArticleRecord,
        kind: TermKind,
    ) -> SmallVec<[(TermIndex, &'a str); 4]> {
        let terms = self.model.terms(kind);
        let mut names: SmallVec<[(TermIndex, &str); 4]> = SmallVec::new();
        for (key, text) in self.entries.article(record).named(kind) {
            let Some(index) = self.model.term_index(kind, key.as_str()) else { continue };
            let Some(term) = terms.get(index) else { continue };
            let is_own = term.file.is_none() && **text != *key.as_str();
            let name = (index, if is_own { &**text } else { &*term.name });
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// A term by the house name, or in the words of an article.
    pub(super) fn name_in_article<'a>(
        &'a self,
        record: &'a ArticleRecord,
        term: &'a TermRecord,
        name: &'a str,
    ) -> Called<'a> {
        match *name == *term.name {
            true => self.called(name, term.lang.as_deref()),
            false => self.called(name, Some(self.language_of(record))),
        }
    }

    /// The same as links.
    pub(crate) fn own_links(&self, record: &ArticleRecord, kind: TermKind) -> Value {
        let terms = self.model.terms(kind);
        list(self.own_names(record, kind).into_iter().map(|(index, name)| {
            let term = &terms[index];
            if *name == *term.name {
                return self.parts.names.terms[kind][index].clone();
            }
            let name = self.name_in_article(record, term, name);
            Value::from_serializable(&Name { name, ..self.name_of_term(term) })
        }))
    }
}

pub(crate) fn keep(part: &Result<Value, Box<Diagnostic>>, problems: &mut Vec<Diagnostic>) -> Value {
    match part {
        Ok(value) => value.clone(),
        Err(problem) => {
            problems.push((**problem).clone());
            Value::none()
        }
    }
}
