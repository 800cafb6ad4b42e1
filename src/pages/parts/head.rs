//! What every page says of itself: `page`, with its head, its place in the navigation and the links
//! to other languages.

use std::borrow::Cow;

use serde::Serialize;
use tera::{Context, Value};

use super::Views;
use super::crumbs::Crumb;
use super::marks::marks;
use crate::pages::{DataSet, FeedScope, Page};
use crate::text::{THEME_LANGUAGE, direction};

/// A page as templates see it: `page`.
#[derive(Debug, Serialize)]
pub(crate) struct PageView<'a> {
    pub(crate) kind: &'a str,
    pub(crate) section: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) title_lang: &'a str,
    pub(crate) title_marks: Value,
    pub(crate) description: Option<&'a str>,
    pub(crate) description_marks: Value,
    pub(crate) url: String,
    pub(crate) permalink: String,
    pub(crate) lang: &'a str,
    pub(crate) dir: &'static str,
    pub(crate) alternates: Vec<Alternate<'a>>,
    pub(crate) feeds: Vec<FeedLink<'a>>,
    pub(crate) has_code: bool,
    pub(crate) json_ld: Option<Value>,
    pub(crate) open_graph: Vec<OpenGraph<'a>>,
    pub(crate) menu: Option<Value>,
    pub(crate) crumbs: Vec<Crumb<'a>>,
    pub(crate) footer: Value,
}

/// The page in one language.
#[derive(Debug, Serialize)]
pub(crate) struct Alternate<'a> {
    pub(crate) lang: &'a str,
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) permalink: String,
}

/// A feed to link in the head.
#[derive(Debug, Serialize)]
pub(crate) struct FeedLink<'a> {
    pub(crate) title: &'a str,
    pub(crate) marks: Value,
    pub(crate) url: String,
}

/// One Open Graph property (ogp.me).
#[derive(Debug, Serialize)]
pub(crate) struct OpenGraph<'a> {
    pub(crate) property: &'static str,
    pub(crate) content: Cow<'a, str>,
}

/// A text of a page's head and its language, which for the theme's own words is not the page's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) text: &'a str,
    pub(crate) lang: &'a str,
}

/// The theme's own words.
pub(crate) fn theme_words(text: &str) -> Words<'_> {
    Words { text, lang: THEME_LANGUAGE }
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

impl Views {
    /// The common part of a page's context.
    pub(crate) fn page_view<'a>(&'a self, page: &Page, head: Head<'a>) -> PageView<'a> {
        let config = &*self.model.config;
        let facts = page.kind.facts(&config.registries);
        let mut open_graph = vec![
            OpenGraph { property: "og:title", content: head.title.text.into() },
            OpenGraph {
                property: "og:type",
                content: if facts.name == "article" { "article" } else { "website" }.into(),
            },
            OpenGraph { property: "og:url", content: page.url.permalink(&self.base_url).into() },
            OpenGraph { property: "og:site_name", content: (&*config.title).into() },
            OpenGraph { property: "og:locale", content: head.lang.replace('-', "_").into() },
        ];
        if let Some(description) = head.description {
            open_graph
                .push(OpenGraph { property: "og:description", content: description.text.into() });
        }
        let mut feeds = vec![FeedLink {
            title: &config.title,
            marks: marks(&config.language, head.lang),
            url: self.data_url(DataSet::Feed(FeedScope::Site)),
        }];
        if let Some((Words { text: title, lang }, scope)) = head.feed {
            let (marks, url) = (marks(lang, head.lang), self.data_url(DataSet::Feed(scope)));
            feeds.push(FeedLink { title, marks, url });
        }
        let url = page.url.href(&self.base_url);
        PageView {
            menu: self.parts.frame.menu(facts.section, &url),
            crumbs: self.crumbs(page, head.title.text, head.title.lang),
            footer: self.parts.frame.footer(),
            kind: facts.name,
            section: facts.section,
            title: head.title.text,
            title_lang: head.title.lang,
            title_marks: marks(head.title.lang, head.lang),
            description: head.description.map(|description| description.text),
            description_marks: marks(
                head.description.map_or(head.lang, |description| description.lang),
                head.lang,
            ),
            url,
            permalink: page.url.permalink(&self.base_url),
            lang: head.lang,
            dir: direction(head.lang),
            alternates: Vec::new(),
            feeds,
            has_code: head.has_code,
            json_ld: None,
            open_graph,
        }
    }

    /// The head of a page in the site's language with a title in the theme's own words.
    pub(crate) fn head<'a>(&'a self, title: &'a str) -> Head<'a> {
        Head::of(theme_words(title), &self.model.config.language)
    }

    /// The same where the title is always the same.
    pub(crate) fn titled(&self, page: &Page) -> Head<'_> {
        let config = &*self.model.config;
        let facts = page.kind.facts(&config.registries);
        let lang = if facts.is_desks { &*config.language } else { THEME_LANGUAGE };
        let title = Words { text: facts.title.unwrap_or_default(), lang };
        Head::of(title, &config.language)
    }

    /// The context of a page of which no more is said than its title.
    pub(crate) fn page_context(&self, page: &Page, head: Head<'_>) -> Context {
        let mut context = Context::new();
        context.insert("page", &self.page_view(page, head));
        context
    }
}
