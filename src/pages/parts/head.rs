//! What every page says of itself: `page`, with its head, its place in the navigation and the links
//! to other languages.

use std::borrow::Cow;

use serde::Serialize;
use tera::{Context, Value};

use super::Views;
use super::breadcrumbs::breadcrumbs;
use super::crumbs::Crumb;
use super::languages::{Alternate, Choice};
use super::marks::marks;
use crate::address::routes;
use crate::assets::{CARD_HEIGHT, CARD_WIDTH};
use crate::pages::{DataSet, FeedScope, Page, PageKind, card_url};
use crate::text::{direction, language_and_territory};
use crate::theme::Typeface;

/// A page as templates see it: `page`.
#[derive(Debug, Serialize)]
pub(crate) struct PageView<'a> {
    pub(crate) kind: &'a str,
    pub(crate) section: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) title_lang: &'a str,
    pub(crate) title_marks: Value,
    pub(crate) description: Option<Cow<'a, str>>,
    pub(crate) description_marks: Value,
    pub(crate) url: String,
    pub(crate) permalink: String,
    pub(crate) lang: &'a str,
    pub(crate) dir: &'static str,
    alternates: Vec<Alternate<'a>>,
    /// The page for whoever reads none of these languages.
    x_default: Option<String>,
    languages: Vec<Choice<'a>>,
    pub(crate) feeds: Vec<FeedLink<'a>>,
    pub(crate) has_code: bool,
    pub(crate) style_sheet: Option<&'static str>,
    /// The style sheet of its language's typeface.
    typeface: Option<&'static str>,
    json_ld: Option<Value>,
    open_graph: Vec<OpenGraph<'a>>,
    pub(crate) menu_html: Option<Value>,
    pub(crate) crumbs: Vec<Crumb<'a>>,
    pub(crate) footer_html: Value,
}

/// A feed to link in the head.
#[derive(Debug, Serialize)]
pub(crate) struct FeedLink<'a> {
    pub(crate) title: &'a str,
    pub(crate) marks: Value,
    pub(crate) url: String,
}

/// One property of Open Graph (ogp.me), or of the cards that X made of it.
#[derive(Debug, Serialize)]
struct OpenGraph<'a> {
    /// The attribute that names it: `property`, or `name` for a card.
    attribute: &'static str,
    property: &'static str,
    content: Cow<'a, str>,
}

/// A text of a page's head and its language, which for the theme's own words is not the page's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    pub(crate) lang: &'a str,
}

/// What the head of a page says, before it becomes a [`PageView`].
pub(crate) struct Head<'a> {
    pub(crate) title: Words<'a>,
    pub(crate) description: Option<Words<'a>>,
    pub(crate) lang: &'a str,
    pub(crate) has_code: bool,
    pub(crate) feed: Option<(Words<'a>, FeedScope)>,
}

impl<'a> Head<'a> {
    /// The head of a page in `lang` of which no more is said than its title.
    pub(crate) fn of(title: Words<'a>, lang: &'a str) -> Self {
        Self { title, description: None, lang, has_code: false, feed: None }
    }
}

/// The card of a page that has no picture.
const SMALL_CARD: &str = "summary";

impl<'a> PageView<'a> {
    /// Adds a property for who shares the page.
    pub(crate) fn push_property(
        &mut self,
        property: &'static str,
        content: impl Into<Cow<'a, str>>,
    ) {
        let attribute = if property.starts_with("twitter:") { "name" } else { "property" };
        self.open_graph.push(OpenGraph { attribute, property, content: content.into() });
    }

    /// Says that the page has a picture for who shares it, which then is most of its card.
    pub(crate) fn enlarge_card(&mut self) {
        for property in &mut self.open_graph {
            if property.property == "twitter:card" {
                property.content = "summary_large_image".into();
            }
        }
    }

    /// Puts what describes the thing that the page is about before what every page has.
    pub(crate) fn describe(&mut self, script: &Value) {
        let scripts = [Some(script), self.json_ld.as_ref()];
        let html: Vec<&str> = scripts.into_iter().flatten().filter_map(Value::as_str).collect();
        self.json_ld = Some(Value::safe_string(&html.join("\n")));
    }
}

impl Views {
    /// The common part of a page's context.
    pub(crate) fn page_view<'a>(&'a self, page: &Page, head: Head<'a>) -> PageView<'a> {
        let config = &*self.model.config;
        let facts = page.kind.facts(&config.registries);
        let made = match head.description {
            Some(_) => None,
            None => self.description(&page.kind, head.title.text).map(Cow::Owned),
        };
        let made_lang = match page.kind {
            PageKind::Plain { .. } => head.title.lang,
            _ => self.words().lang(),
        };
        let description_lang = head.description.map_or(made_lang, |words| words.lang);
        let description = head.description.map(|words| Cow::Borrowed(words.text)).or(made);
        let mut feeds = vec![FeedLink {
            title: &config.title,
            marks: marks(&config.language, head.lang),
            url: self.data_url(DataSet::Feed(FeedScope::Site)),
        }];
        if let Some((Words { text: title, lang }, scope)) = head.feed {
            let (marks, url) = (marks(lang, head.lang), self.data_url(DataSet::Feed(scope)));
            feeds.push(FeedLink { title, marks, url });
        }
        let words = config.words.of(head.lang);
        let url = page.url.href(&self.base_url);
        let permalink = page.url.permalink(&self.base_url);
        let twins = self.twins(page);
        let alternates = self.alternates(&twins);
        let crumbs = self.crumbs(page, (head.title.text, head.title.lang), words);
        let frame = self.parts.frames.of(words.lang());
        let mut view = PageView {
            menu_html: frame.menu(facts.section, &url),
            json_ld: breadcrumbs(&crumbs, &self.base_url),
            crumbs,
            footer_html: frame.footer(),
            kind: facts.name,
            section: facts.section,
            title: head.title.text,
            title_lang: head.title.lang,
            title_marks: marks(head.title.lang, head.lang),
            description: description.clone(),
            description_marks: marks(description_lang, head.lang),
            url,
            permalink: permalink.clone(),
            lang: head.lang,
            dir: direction(head.lang),
            x_default: alternates.first().map(|first| first.permalink.clone()),
            alternates,
            languages: self.choices(&twins),
            feeds,
            has_code: head.has_code,
            style_sheet: facts.style_sheet,
            typeface: Typeface::of(config, head.lang).map(Typeface::style_sheet),
            open_graph: Vec::with_capacity(12),
        };
        view.push_property("og:title", head.title.text);
        view.push_property("og:type", if facts.name == "article" { "article" } else { "website" });
        view.push_property("og:url", permalink);
        view.push_property("og:site_name", &*config.title);
        view.push_property("og:locale", language_and_territory(head.lang));
        let others = view.alternates.iter().filter(|alternate| alternate.lang != head.lang);
        let others: Vec<_> = others.map(|other| language_and_territory(other.lang)).collect();
        for locale in others {
            view.push_property("og:locale:alternate", locale);
        }
        if let Some(description) = description {
            view.push_property("og:description", description);
        }
        view.push_property("twitter:card", SMALL_CARD);
        if let Some(card) = card_url(&self.model, &self.entries, &page.kind) {
            view.push_property("og:image", card.permalink(&self.base_url));
            view.push_property("og:image:width", CARD_WIDTH.to_string());
            view.push_property("og:image:height", CARD_HEIGHT.to_string());
            let is_own = card != routes::card(&routes::home());
            view.push_property(
                "og:image:alt",
                if is_own { head.title.text } else { &config.title },
            );
            view.enlarge_card();
        }
        view
    }

    /// A phrase of the theme's own words.
    pub(crate) fn in_words<'a>(&'a self, text: &'a str) -> Words<'a> {
        Words { text, lang: self.words().lang() }
    }

    /// The message of the theme that says what a page is about.
    pub(crate) fn about(&self, key: &'static str) -> Option<Words<'_>> {
        Some(self.in_words(self.words().word(key)))
    }

    /// The head of a page in the site's language with a title in the theme's own words.
    pub(crate) fn head<'a>(&'a self, title: &'a str) -> Head<'a> {
        Head::of(self.in_words(title), &self.model.config.language)
    }

    /// The same where the title is always the same.
    pub(crate) fn titled(&self, page: &Page) -> Head<'_> {
        let config = &*self.model.config;
        let facts = page.kind.facts(&config.registries);
        let (text, lang) = facts.title_in(config, self.words());
        Head::of(Words { text, lang }, &config.language)
    }

    /// The context of a page of which no more is said than its title.
    pub(crate) fn page_context(&self, page: &Page, head: Head<'_>) -> Context {
        let mut context = Context::new();
        context.insert("page", &self.page_view(page, head));
        context
    }
}
