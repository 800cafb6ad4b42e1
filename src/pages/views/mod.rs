//! What templates may see: one file a family of pages, written down in `docs/guide/templates.md`.
//!
//! A page's context holds what that page shows and nothing else. What many pages show of one thing
//! (a country's name, an article's card, an event) is made once and shared; Tera's values are
//! reference-counted, so putting one into a context copies nothing.

mod actors;
mod article;
mod as_of;
mod cite;
mod claims;
mod corrections;
mod country;
mod density;
mod editions;
mod event_count;
mod event_data;
mod feed;
mod filters;
mod forecasts;
mod frame;
mod history;
mod home;
mod languages;
mod lists;
mod marks;
mod names;
mod news_article;
mod pager;
mod parts;
mod picture;
mod plain;
mod register;
mod relations;
mod site;
mod sources;
mod terms;
mod timeline;
mod watch;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Value};

pub(crate) use article::claim_value;
pub(crate) use cite::citation_file;
pub(crate) use claims::claims_csv;
pub(crate) use country::status_csv;
pub(crate) use event_data::timeline_data;
pub(crate) use feed::feed;
pub(crate) use forecasts::forecasts_csv;
pub(crate) use frame::Frame;
pub(crate) use history::history_url;
pub(crate) use lists::TERMS_PER_PAGE;
pub(crate) use parts::Parts;
pub(crate) use relations::matrix_rows;
pub(crate) use site::site_view;
pub(crate) use watch::watch_calendar;

use self::marks::marks;
use super::{FeedScope, Page, PageKind};
use crate::address::{BaseUrl, SourcePath, Url};
use crate::content::{Parsed, THEME_LANGUAGE, TermKind};
use crate::diagnostics::Diagnostic;
use crate::input::Dimensions;
use crate::markdown::{HoleKind, TargetKind};
use crate::model::{Entries, Resolved, SiteModel};
use crate::pages::plan::NOT_FOUND;
use crate::render::SiteTemplates;
pub(crate) use crate::text::direction;

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
    kind: &'static str,
    section: Option<&'static str>,
    title: Words<'a>,
    description: Option<Words<'a>>,
    lang: &'a str,
    has_code: bool,
    feed: Option<(Words<'a>, Url)>,
}

impl Views {
    /// The template of a page and its context. Problems are those of rendering its parts.
    pub(crate) fn view(
        &self,
        page: &Page,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<(&str, Context)> {
        let (template, mut context) = self.template_and_context(page, problems)?;
        self.insert_marks(&mut context);
        Some((template, context))
    }

    fn template_and_context(
        &self,
        page: &Page,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<(&str, Context)> {
        match &page.kind {
            PageKind::Home => Some(("home.html", self.home(page, problems))),
            PageKind::Language { language, page_number } => {
                Some(("language.html", self.language_home(page, *language, *page_number, problems)))
            }
            PageKind::Articles { page_number } => {
                Some(("articles.html", self.articles(page, *page_number, problems)))
            }
            PageKind::ArticlesOfKind { kind, page_number } => {
                Some(("articles.html", self.articles_of_kind(page, *kind, *page_number, problems)))
            }
            PageKind::Article { article, translation } => {
                let template =
                    self.entries.article(&self.model.articles[*article]).template.as_deref();
                let context = self.article(page, *article, *translation, problems);
                Some((template.unwrap_or("article.html"), context))
            }
            PageKind::History { article } => Some(("history.html", self.history(page, *article))),
            PageKind::Countries => Some(("terms.html", self.countries(page))),
            PageKind::Country { country, page_number } => {
                Some(("country.html", self.country(page, *country, *page_number, problems)))
            }
            PageKind::CountryTopic { country_topic, page_number } => Some((
                "country-topic.html",
                self.country_topic(page, *country_topic, *page_number, problems),
            )),
            PageKind::Relations { page_number } => {
                Some(("relations.html", self.relations(page, *page_number)))
            }
            PageKind::Relation { relation, page_number } => {
                Some(("relation.html", self.relation(page, *relation, *page_number, problems)))
            }
            PageKind::Editions => Some(("editions.html", self.editions(page))),
            PageKind::Edition { month } => {
                Some(("edition.html", self.edition(page, *month, problems)))
            }
            PageKind::Terms { kind, page_number } => {
                Some(("terms.html", self.terms(page, *kind, *page_number)))
            }
            PageKind::Term { kind, term, page_number } => {
                let template = match kind {
                    TermKind::Topic => "topic.html",
                    TermKind::Actor => "actor.html",
                    TermKind::Person => "person.html",
                    TermKind::Place => "place.html",
                    TermKind::Story => "story.html",
                };
                Some((template, self.term(page, *kind, *term, *page_number, problems)))
            }
            PageKind::Timeline => Some(("timeline.html", self.timeline(page, problems))),
            PageKind::TimelineYear { year, page_number } => Some((
                "timeline-year.html",
                self.timeline_year(page, *year, *page_number, problems),
            )),
            PageKind::TimelineMonth { year, month, page_number } => Some((
                "timeline-month.html",
                self.timeline_month(page, *year, *month, *page_number, problems),
            )),
            PageKind::Sources { page_number } => {
                Some(("sources.html", self.register(page, *page_number)))
            }
            PageKind::Claims { page_number } => {
                Some(("claims.html", self.claims(page, *page_number)))
            }
            PageKind::Forecasts { page_number } => {
                Some(("forecasts.html", self.forecasts(page, *page_number)))
            }
            PageKind::Corrections { page_number } => {
                Some(("corrections.html", self.corrections(page, *page_number)))
            }
            PageKind::AsOfDays => Some(("as-of-days.html", self.as_of_days(page))),
            PageKind::AsOf { day } => Some(("as-of.html", self.as_of(page, *day, problems))),
            PageKind::Plain { page: index, translation } => {
                let template = self.model.pages[*index].page().template.as_deref();
                Some((template.unwrap_or("page.html"), self.plain(page, *index, *translation)))
            }
            PageKind::NotFound => Some(("not-found.html", self.not_found(page))),
            PageKind::Redirect { target } => Some(("redirect.html", self.redirect(page, target))),
            PageKind::Feed(
                FeedScope::Site
                | FeedScope::Language(_)
                | FeedScope::Country(_)
                | FeedScope::Topic(_)
                | FeedScope::Corrections,
            )
            | PageKind::ClaimsCsv
            | PageKind::ForecastsCsv
            | PageKind::Citation { .. }
            | PageKind::TimelineData(_)
            | PageKind::Sitemap { .. }
            | PageKind::SitemapIndex { .. }
            | PageKind::StatusCsv { .. }
            | PageKind::WatchCalendar { .. }
            | PageKind::Robots
            | PageKind::HighlightCss
            | PageKind::Copy(_) => None,
        }
    }

    /// The common part of a page's context.
    fn page_view<'a>(&'a self, page: &Page, head: Head<'a>) -> PageView<'a> {
        let config = &*self.model.config;
        let mut open_graph = vec![
            OpenGraph { property: "og:title", content: head.title.text.into() },
            OpenGraph {
                property: "og:type",
                content: if head.kind == "article" { "article" } else { "website" }.into(),
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
            url: Url::new("/atom.xml").href(&self.base_url),
        }];
        if let Some((title, url)) = head.feed {
            let Words { text: title, lang } = title;
            let marks = marks(lang, head.lang);
            feeds.push(FeedLink { title, marks, url: url.href(&self.base_url) });
        }
        let url = page.url.href(&self.base_url);
        PageView {
            menu: self.menu_html(head.section, &url),
            parent: self.parent(head.section, &url),
            footer: self.footer_html(),
            kind: head.kind,
            section: head.section,
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
    /// unless the site lets broken links be: then a page that does not exist is the one that says so.
    fn write_target(&self, parsed: &Parsed, url: &Url, target: &TargetKind, out: &mut String) {
        match target {
            TargetKind::Page { path, fragment } => {
                let Resolved::Page(target, page) = self.model.resolve(path) else {
                    out.push_str(&Url::new(NOT_FOUND).href(&self.base_url));
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
