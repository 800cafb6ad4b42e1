//! An article as schema.org describes it: `NewsArticle`, and `LiveBlogPosting` where it has
//! updates. The fields stand in the order of their names, so the bytes do not depend on a map.

use std::borrow::Cow;

use serde::Serialize;
use tera::Value;

use super::picture::{ImageObject, PictureView};
use super::view::{ArticleView, UpdateView};
use crate::address::routes;
use crate::content::{Parsed, TermKind};
use crate::formats::json_ld;
use crate::model::ArticleRecord;
use crate::pages::Page;
use crate::pages::parts::Views;

/// <https://schema.org/NewsArticle>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    types: Types,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<Named<'a>>,
    author: Author<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    backstory: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    citation: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_location: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_reference_time: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<CorrectionComment<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_end_time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_start_time: Option<&'a str>,
    date_modified: &'a str,
    date_published: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    dateline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'a str>,
    headline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<ImageObject<'a>>,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    live_blog_update: Vec<BlogPosting<'a>>,
    main_entity_of_page: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mentions: Vec<Named<'a>>,
    publisher: Organization<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spatial_coverage: Vec<Named<'a>>,
    url: &'a str,
    word_count: usize,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Types {
    One(&'static str),
    Two([&'static str; 2]),
}

/// The people who wrote it, else the desk.
#[derive(Serialize)]
#[serde(untagged)]
enum Author<'a> {
    People(Vec<Named<'a>>),
    Desk(Organization<'a>),
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    name: &'a str,
}

#[derive(Clone, Copy, Serialize)]
struct Organization<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CorrectionComment<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    date_published: &'a str,
    text: &'a str,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BlogPosting<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    article_body: &'a str,
    date_published: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    url: String,
}

impl Views {
    /// The script element that describes an article, or a translation of it, to machines; `parsed`
    /// is the file of the page.
    pub(crate) fn news_article(
        &self,
        page: &Page,
        record: &ArticleRecord,
        parsed: &Parsed,
        view: &ArticleView<'_>,
        lang: &str,
    ) -> Value {
        let model = &*self.model;
        let home = routes::home().permalink(&self.base_url);
        let publisher = Organization {
            of_type: "NewsMediaOrganization",
            name: model.config.desk.name.as_deref().unwrap_or(&model.config.title),
            url: &home,
        };
        let permalink = page.url.permalink(&self.base_url);
        let original = match page.url == record.url {
            true => Cow::Borrowed(&*permalink),
            false => Cow::Owned(record.url.permalink(&self.base_url)),
        };
        let names = |kind: TermKind| self.own_names(record, kind).into_iter().map(|(_, name)| name);
        let named = |of_type, name| Named { of_type, name };
        let authors: Vec<Named<'_>> =
            view.authors.iter().map(|author| named("Person", author.name)).collect();
        // In the order in which the page lists them: a translation has its own.
        let numbered = self.numbered_sources(parsed, &self.entries[record.file]);
        let cited = numbered.iter().filter_map(|key| model.source(&self.entries[record.file], key));
        let own = self.entries.article(record).sources.iter();
        let uncited = own.filter(|source| !numbered.contains(&&source.id));
        let mentions = names(TermKind::Actor).chain(names(TermKind::Person));
        let about = model.config.registries.own().flat_map(|(kind, _)| names(kind));
        let countries = record.countries.iter().map(|&index| &model.countries[index]);
        // Newest first, as the page shows them.
        let (newest, oldest) = (view.updates.first(), view.updates.last());
        let data = NewsArticle {
            context: "https://schema.org",
            types: match newest {
                None => Types::One("NewsArticle"),
                Some(_) => Types::Two(["NewsArticle", "LiveBlogPosting"]),
            },
            about: about.map(|name| named("Thing", name)).collect(),
            author: match authors.is_empty() {
                true => Author::Desk(publisher),
                false => Author::People(authors),
            },
            backstory: view.plain_scope_note,
            citation: cited.chain(uncited).filter_map(|source| source.url.as_deref()).collect(),
            content_location: self
                .entries
                .article(record)
                .primary_country
                .and_then(|code| model.country(code))
                .map(|country| named("Country", &country.name)),
            content_reference_time: view.information_cutoff_datetime.as_deref(),
            correction: view
                .corrections
                .iter()
                .map(|correction| CorrectionComment {
                    of_type: "CorrectionComment",
                    date_published: &correction.datetime,
                    text: correction.plain,
                    url: format!("{original}#{}", correction.id),
                })
                .collect(),
            coverage_end_time: newest.map(|update| &*update.datetime),
            coverage_start_time: oldest.map(|update| &*update.datetime),
            date_modified: view.updated_datetime.as_ref().unwrap_or(&view.datetime),
            date_published: &view.datetime,
            dateline: view.dateline,
            description: view.description.or_else(|| self.summary(parsed)),
            genre: view.kind_label,
            headline: view.title,
            image: view.image.as_ref().and_then(PictureView::image_object),
            in_language: lang,
            keywords: names(TermKind::Topic).collect(),
            live_blog_update: view
                .updates
                .iter()
                .map(|update| posting(update, &permalink))
                .collect(),
            main_entity_of_page: &permalink,
            mentions: mentions.map(|name| named("Thing", name)).collect(),
            publisher,
            spatial_coverage: countries.map(|country| named("Country", &country.name)).collect(),
            url: &permalink,
            word_count: view.word_count,
        };
        Value::safe_string(&json_ld::script(&data))
    }
}

fn posting<'a>(update: &'a UpdateView<'_>, permalink: &str) -> BlogPosting<'a> {
    BlogPosting {
        of_type: "BlogPosting",
        article_body: update.plain,
        date_published: &update.datetime,
        headline: update.title,
        url: format!("{permalink}#{}", update.id),
    }
}
