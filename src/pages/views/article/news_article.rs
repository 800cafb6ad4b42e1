//! An article as schema.org describes it: the kind of `NewsArticle` that its kind is, and
//! `LiveBlogPosting` where the desk says that it is live. The fields stand in the order of their
//! names, so the bytes do not depend on a map.

use serde::Serialize;
use tera::Value;

use super::picture::{ImageObject, PictureView};
use super::view::{ArticleView, UpdateView};
use crate::address::routes;
use crate::content::{ArticleKind, Term, TermKind};
use crate::formats::json_ld;
use crate::model::{ArticleRecord, CountryRecord, TermIndex};
use crate::pages::parts::Views;
use crate::pages::parts::organization::Organization;
use crate::pages::{Page, card_url};

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
    author: Vec<Author<'a>>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Work<'a>>,
    url: &'a str,
    word_count: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work_translation: Vec<Work<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Types {
    One(&'static str),
    Two([&'static str; 2]),
}

/// Whoever wrote it: people, or the desk.
#[derive(Serialize)]
#[serde(untagged)]
enum Author<'a> {
    Person(Named<'a>),
    Desk(Organization<'a>),
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Named<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    same_as: &'a [Box<str>],
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// The same article in another language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    headline: &'a str,
    in_language: &'a str,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CorrectionComment<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    date_published: &'a str,
    in_language: &'a str,
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
    in_language: &'a str,
    url: String,
}

impl Views {
    /// The script element that describes an article to machines; `description` is what its head
    /// says.
    pub(crate) fn news_article(
        &self,
        page: &Page,
        record: &ArticleRecord,
        view: &ArticleView<'_>,
        description: Option<&str>,
        lang: &str,
    ) -> Value {
        let model = &*self.model;
        let entry = self.entries.article(record);
        let home = routes::home().permalink(&self.base_url);
        let desk = self.desk(&home);
        let permalink = page.url.permalink(&self.base_url);
        let original = self.original(record);
        // In the order in which the page lists them: a translation has its own.
        let numbered = self.numbered_sources(&self.entries[record.file]);
        let cited = numbered.iter().filter_map(|key| model.source(&self.entries[record.file], key));
        let own = entry.sources.iter();
        let uncited = own.filter(|source| !numbered.contains(&&source.id));
        let mentioned = [TermKind::Actor, TermKind::Person, TermKind::Place];
        let about = model.config.registries.own();
        let countries = record.countries.iter().map(|&index| &model.countries[index]);
        // Newest first, as the page shows them.
        let updates = if entry.live { &*view.updates } else { &[] };
        let (newest, oldest) = (updates.first(), updates.last());
        let of_type = type_of(entry.kind);
        let mut author: Vec<Author<'_>> = Vec::new();
        for writer in &view.authors {
            author.push(match self.is_desk(&writer.name) {
                true => Author::Desk(desk),
                false => Author::Person(Named {
                    of_type: "Person",
                    name: writer.name.text,
                    url: writer.url.as_ref().map(|url| format!("{}{url}", self.base_url.origin)),
                    ..Named::default()
                }),
            });
        }
        if author.is_empty() {
            author.push(Author::Desk(desk));
        }
        let picture = view.image.as_ref().and_then(PictureView::image_object);
        let card = card_url(model, &self.entries, &page.kind);
        let card = card.map(|card| card.permalink(&self.base_url));
        let data = NewsArticle {
            context: "https://schema.org",
            types: match entry.live {
                false => Types::One(of_type),
                true => Types::Two([of_type, "LiveBlogPosting"]),
            },
            about: about.flat_map(|(kind, _)| self.described_names(record, kind)).collect(),
            author,
            backstory: view.plain_scope_note,
            citation: cited.chain(uncited).filter_map(|source| source.url.as_deref()).collect(),
            content_location: entry
                .primary_country
                .and_then(|code| model.country(code))
                .map(|country| self.described_country(country)),
            content_reference_time: view.information_cutoff_datetime.as_deref(),
            correction: view
                .corrections
                .iter()
                .map(|correction| CorrectionComment {
                    of_type: "CorrectionComment",
                    date_published: &correction.datetime,
                    in_language: correction.lang,
                    text: correction.plain,
                    url: format!("{permalink}#{}", correction.id),
                })
                .collect(),
            coverage_end_time: newest.map(|update| &*update.datetime),
            coverage_start_time: oldest.map(|update| &*update.datetime),
            date_modified: view.updated_datetime.as_ref().unwrap_or(&view.datetime),
            date_published: &view.datetime,
            dateline: view.dateline,
            description,
            genre: view.kind_label,
            headline: view.title,
            image: picture.or_else(|| card.map(ImageObject::of_card)),
            in_language: lang,
            // Topics without a name in the language of the page are no words of it.
            keywords: {
                let topics = self.own_names(record, TermKind::Topic).into_iter();
                let is_here =
                    |index: &TermIndex| self.model.terms(TermKind::Topic)[*index].lang.is_none();
                topics.filter(|(index, _)| is_here(index)).map(|(_, name)| name).collect()
            },
            live_blog_update: updates
                .iter()
                .map(|update| posting(update, &permalink, update.lang))
                .collect(),
            main_entity_of_page: &permalink,
            mentions: mentioned
                .into_iter()
                .flat_map(|kind| self.described_names(record, kind))
                .collect(),
            publisher: desk,
            spatial_coverage: countries.map(|country| self.described_country(country)).collect(),
            translation_of_work: original.as_ref().map(|original| Work {
                of_type,
                headline: original.title,
                in_language: original.lang,
                url: original.url.permalink(&self.base_url),
            }),
            url: &permalink,
            word_count: view.word_count,
            work_translation: match original {
                None => self
                    .translations(record)
                    .map(|(headline, in_language, url)| Work {
                        of_type,
                        headline,
                        in_language,
                        url,
                    })
                    .collect(),
                Some(_) => Vec::new(),
            },
        };
        Value::safe_string(&json_ld::script(&data))
    }

    /// What an article names of a kind, each with its page.
    fn described_names<'a>(&'a self, record: &'a ArticleRecord, kind: TermKind) -> Vec<Named<'a>> {
        let terms = self.model.terms(kind);
        let named = |(index, name): (TermIndex, &'a str)| {
            let term = &terms[index];
            Named {
                of_type: match kind {
                    TermKind::Actor => "Organization",
                    TermKind::Person => "Person",
                    TermKind::Place => "Place",
                    TermKind::Topic | TermKind::Story | TermKind::Glossary | TermKind::Own(_) => {
                        "Thing"
                    }
                },
                name,
                same_as: match term.entry() {
                    Some(Term::Actor(actor)) => &actor.same_as,
                    _ => &[],
                },
                url: term.has_page.then(|| term.url.permalink(&self.base_url)),
            }
        };
        self.own_names(record, kind).into_iter().map(named).collect()
    }

    fn described_country<'a>(&self, country: &'a CountryRecord) -> Named<'a> {
        Named {
            of_type: "Country",
            name: &country.name,
            url: Some(country.url.permalink(&self.base_url)),
            ..Named::default()
        }
    }
}

/// The type of news that a kind of article is: what happened, what it means, what lies behind it.
fn type_of(kind: Option<ArticleKind>) -> &'static str {
    match kind {
        None => "NewsArticle",
        Some(ArticleKind::News) => "ReportageNewsArticle",
        // Expertise with interpretations and conclusions; schema.org has nothing nearer to a
        // judgement on what comes.
        Some(ArticleKind::Analysis | ArticleKind::Assessment | ArticleKind::Forecast) => {
            "AnalysisNewsArticle"
        }
        Some(ArticleKind::Explainer) => "BackgroundNewsArticle",
    }
}

fn posting<'a>(update: &'a UpdateView<'_>, permalink: &str, lang: &'a str) -> BlogPosting<'a> {
    BlogPosting {
        of_type: "BlogPosting",
        article_body: update.plain,
        date_published: &update.datetime,
        headline: update.title,
        in_language: lang,
        url: format!("{permalink}#{}", update.id),
    }
}
