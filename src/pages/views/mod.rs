//! What templates may see: one file a family of pages, written down in `docs/guide/templates.md`.
//!
//! A page's context holds what that page shows and nothing else. What many pages show of one thing
//! (a country's name, an article's card, an event) is made once and shared; Tera's values are
//! reference-counted, so putting one into a context copies nothing.

mod actors;
mod article;
mod as_of;
mod cite;
mod claimant;
mod claims;
mod claims_csv;
mod corrections;
mod country;
mod density;
mod described;
mod editions;
mod event_count;
mod event_data;
mod event_map;
mod feed;
mod filters;
mod forecasts;
mod frame;
mod history;
mod home;
mod languages;
mod lists;
mod made;
mod marks;
mod names;
mod news_article;
mod pager;
mod parts;
mod people;
mod picture;
mod places;
mod plain;
mod register;
mod relations;
mod site;
mod sitemap;
mod sources;
mod terms;
mod timeline;
mod topics;
mod watch;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Value};

pub(crate) use frame::Frame;
pub(crate) use made::Made;
pub(crate) use parts::Parts;
pub(crate) use site::site_view;

use self::marks::marks;
use super::{DataSet, FeedScope, Page};
use crate::address::{BaseUrl, SourcePath, Url, routes};
use crate::content::Parsed;
use crate::input::Dimensions;
use crate::markdown::{HoleKind, TargetKind};
use crate::model::{Entries, Resolved, SiteModel};
use crate::text::THEME_LANGUAGE;
pub(crate) use crate::text::direction;
use crate::theme::SiteTemplates;

/// Everything that views are made of.
#[derive(Debug, Clone)]
pub struct Views {
    /// The site.
    pub model: Arc<SiteModel>,
    /// Where it is published.
    pub base_url: BaseUrl,
    /// The templates.
    pub templates: Arc<SiteTemplates>,
    /// Sizes of the images of the site.
    pub dimensions: Arc<BTreeMap<SourcePath, Dimensions>>,
    /// The entries as they are now: where every word and every body is read.
    pub entries: Arc<Entries>,
    pub(crate) parts: Arc<Parts>,
}

/// A page as templates see it: `page`.
#[derive(Debug, Serialize)]
struct PageView<'a> {
    kind: &'static str,
    section: Option<&'static str>,
    title: &'a str,
    title_lang: &'a str,
    title_marks: Value,
    description: Option<&'a str>,
    description_marks: Value,
    url: String,
    permalink: String,
    lang: &'a str,
    dir: &'static str,
    alternates: Vec<Alternate<'a>>,
    feeds: Vec<FeedLink<'a>>,
    has_code: bool,
    json_ld: Option<Value>,
    open_graph: Vec<OpenGraph<'a>>,
    menu: Option<Value>,
    parent: Option<frame::Parent<'a>>,
    footer: Value,
}

/// The page in one language.
#[derive(Debug, Serialize)]
struct Alternate<'a> {
    lang: &'a str,
    name: String,
    url: String,
    permalink: String,
}

/// A feed to link in the head.
#[derive(Debug, Serialize)]
struct FeedLink<'a> {
    title: &'a str,
    marks: Value,
    url: String,
}

/// One Open Graph property (ogp.me).
#[derive(Debug, Serialize)]
struct OpenGraph<'a> {
    property: &'static str,
    content: std::borrow::Cow<'a, str>,
}

/// A text of a page's head and its language, which for the theme's own words is not the page's.
#[derive(Debug, Clone, Copy)]
struct Words<'a> {
    text: &'a str,
    lang: &'a str,
}

/// The theme's own words.
fn theme_words(text: &str) -> Words<'_> {
    Words { text, lang: THEME_LANGUAGE }
}

/// What the head of a page says, before it becomes a [`PageView`].
struct Head<'a> {
    title: Words<'a>,
    description: Option<Words<'a>>,
    lang: &'a str,
    has_code: bool,
    feed: Option<(Words<'a>, FeedScope)>,
}

impl<'a> Head<'a> {
    /// The head of a page in `lang` of which no more is said than its title.
    fn of(title: Words<'a>, lang: &'a str) -> Self {
        Self { title, description: None, lang, has_code: false, feed: None }
    }
}

impl Views {
    /// The common part of a page's context.
    fn page_view<'a>(&'a self, page: &Page, head: Head<'a>) -> PageView<'a> {
        let config = &*self.model.config;
        let facts = page.kind.facts();
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
            menu: self.menu_html(facts.section, &url),
            parent: self.parent(facts.section, &url),
            footer: self.footer_html(),
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
    fn head<'a>(&'a self, title: &'a str) -> Head<'a> {
        Head::of(theme_words(title), &self.model.config.language)
    }

    /// The same where the title is always the same.
    fn titled(&self, page: &Page) -> Head<'_> {
        self.head(page.kind.facts().title.unwrap_or_default())
    }

    /// The context of a page of which no more is said than its title.
    fn page_context(&self, page: &Page, head: Head<'_>) -> Context {
        let mut context = Context::new();
        context.insert("page", &self.page_view(page, head));
        context
    }

    /// What leads to a file for other programs.
    fn data_url(&self, set: DataSet) -> String {
        set.url(&self.model).href(&self.base_url)
    }

    /// A body with its holes filled; `url` is the address of its page.
    fn body(&self, parsed: &Parsed, url: &Url) -> Value {
        if parsed.body.holes.is_empty() {
            return Value::safe_string(&parsed.body.html);
        }
        let html = parsed.body.fill(|target, kind, out| match kind {
            HoleKind::Url => self.write_target(parsed, url, &target.kind, out),
            HoleKind::Href => {
                if let TargetKind::Named { name, fragment } = &target.kind
                    && let Some(path) = self.model.page_called(name)
                    && self.model.address_of(path).is_some()
                {
                    out.push_str(" href=\"");
                    let (path, fragment) = (path.clone(), fragment.clone());
                    self.write_target(parsed, url, &TargetKind::Page { path, fragment }, out);
                    out.push('"');
                }
            }
            HoleKind::Dimensions => {
                if let Some(size) = self.size_of(&target.kind) {
                    use std::fmt::Write;
                    // Writing to a string cannot fail.
                    let _ = write!(out, " width=\"{}\" height=\"{}\"", size.width, size.height);
                }
            }
        });
        Value::safe_string(&html)
    }

    /// The size of a picture of the site, if it is known.
    fn size_of(&self, target: &TargetKind) -> Option<Dimensions> {
        match target {
            TargetKind::Asset(path) => self.dimensions.get(path).copied(),
            TargetKind::Site { path, .. } => {
                self.dimensions.get(&SourcePath::new(&format!("static{path}"))?).copied()
            }
            TargetKind::Page { .. } | TargetKind::Named { .. } => None,
        }
    }

    /// Writes where a link or image of a body leads. The checks have seen that it leads somewhere,
    /// unless the site lets broken links be: then a page that does not exist is the one that says
    /// so.
    fn write_target(&self, parsed: &Parsed, url: &Url, target: &TargetKind, out: &mut String) {
        match target {
            TargetKind::Page { path, fragment } => {
                let Resolved::Page(target, page) = self.model.resolve(path) else {
                    out.push_str(&routes::not_found().href(&self.base_url));
                    return;
                };
                out.push_str(&target.href_with_fragment(&self.base_url));
                if let Some(fragment) = fragment {
                    let id = page.and_then(|page| self.entries[page].body.id_of(fragment));
                    out.push('#');
                    push_escaped(out, id.unwrap_or(fragment));
                }
            }
            // It is a link only where it is known, which is another kind of hole.
            TargetKind::Named { .. } => {}
            TargetKind::Asset(path) => {
                out.push_str(
                    &super::asset_url(url, &parsed.source.path, path).href(&self.base_url),
                );
            }
            TargetKind::Site { path, suffix } => {
                out.push_str(&Url::new(&**path).href(&self.base_url));
                push_escaped(out, suffix);
            }
        }
    }

    /// The contents of a body, for a table of contents.
    fn toc(&self, parsed: &Parsed) -> Value {
        #[derive(Serialize)]
        struct Entry<'a> {
            level: u8,
            id: &'a str,
            text: &'a str,
        }
        let entries: Vec<Entry<'_>> = parsed
            .body
            .headings
            .iter()
            .map(|heading| Entry { level: heading.level, id: &heading.id, text: &heading.text })
            .collect();
        Value::from_serializable(&entries)
    }
}

fn push_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
}

/// A list of shared values.
fn list(values: impl Iterator<Item = Value>) -> Value {
    Value::from(values.collect::<Vec<Value>>())
}
