//! What one article's front matter says.

use super::apparatus::{SourceOrId, judgements, sources};
use super::context::{Fields, FrontMatter, Value};
use super::event::{EventOrId, events, mentions};
use super::form::{Line, Passage, Reference, Sentence, Text};
use super::lists::{one_name, own_references, references};
use super::page::{Address, Permalink, Slug, Template, addresses, extra, other_titles, slug};
use super::picture::{PictureForm, of_article};
use super::{
    ArticleKind, Claim, Correction, CountryCode, Event, EventMention, Judgement, Picture, Quote,
    ShortText, Source, TermKind, Update, When,
};
use crate::text::Key;
use crate::written::{Form, Free, Ignored, Kind, Language, declare, unread};

declare! {
    FrontMatter;

    /// An article: everything here comes from its own file.
    pub struct Article as "an article", extra {
        /// Its language; the site's where absent.
        lang: Option<Box<str>> = optional Language by lang (also "language" "locale"),
        /// Headline, plain text.
        title: Box<str> = required Line,
        /// When it was published: a day, or a day and a time. The file's name may give it.
        date: When = optional When by date,
        /// Last part of its address; the file's name where absent.
        slug: Key = optional Slug by slug,
        /// The country that it is mainly about: the first of `countries`, whether it is named there
        /// too or not.
        primary_country: Option<CountryCode> = optional CountryCode,
        /// Countries.
        countries: Vec<CountryCode> = set CountryCode,
        /// Events that it tells of; those of other files are named by their ids, with or without
        /// details.
        events: Vec<Event> = list EventOrId by events of "events",
        /// Its sources; those of `content/sources` are named by their ids, with or without details.
        sources: Vec<Source> = list SourceOrId by sources of "sources",
        /// Older addresses, which redirect here; one written as a title is another title, by which
        /// notes find it.
        aliases: Vec<Box<str>> = list Address by addresses (also "redirect_from"),
        /// When it was last changed in substance.
        updated: Option<When> = optional When (also "lastmod" "last_modified_at"),
        /// A sentence that stands under the headline and in lists, feeds and search engines, plain
        /// text; without it, the first paragraph stands in lists, feeds and search engines alone.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt"),
        /// The picture at its head.
        image: Option<Picture> = optional PictureForm by of_article (
            freely "images" "featured_image" "feature_image" "cover" "cover_image" "thumbnail"
            "banner" "hero_image" "header_image" "lead_image" "header"
        ),
        /// Order among articles of one date, lower first; of the last seven days, what has the
        /// lowest leads the front page.
        weight: i64 = default i64,
        /// Whether the first mention of a person, an actor or a place leads to its page; as
        /// `markdown.link_names` says where absent.
        link_names: Option<bool> = optional bool,
        /// Whether the first mention of a term of the glossary is explained; as
        /// `markdown.explain_terms` says where absent.
        explain_terms: Option<bool> = optional bool,
        /// A template in place of `article.html`.
        template: Option<Box<str>> = optional Template,
        /// Who wrote it: keys of people, or names.
        authors: Vec<Box<str>> = set Author of "people" (also "author"),
        /// Who looked it over: keys of people, or names.
        reviewed_by: Vec<Box<str>> = list Author of "people",
        /// Anything, for templates.
        extra: serde_json::Map<String, serde_json::Value> = optional Free by extra (also "params"),

        /// Cities, as printed: `TEHRAN / ISLAMABAD`.
        dateline: Option<Box<str>> = optional Text,
        /// Type of work.
        kind: Option<ArticleKind> = optional ArticleKind,
        /// The main points.
        takeaways: Vec<ShortText> = list Sentence,
        /// The moment up to which information was taken into account.
        information_cutoff: Option<When> = optional When,
        /// What the article does and does not cover.
        scope_note: Option<ShortText> = optional Passage,
        /// Whether `updates` follow what happens as it happens: for machines, a live blog.
        live: bool = default bool,
        /// The run of articles that it belongs to.
        story: Option<Key> = optional Key of "stories",
        /// The article that replaces it: its path from `content/`, or `@/…`.
        superseded_by: Option<Box<str>> = optional Text,
        /// To be looked at again by.
        review_by: Option<When> = optional When,

        /// Topics.
        topics: Vec<(Key, Box<str>)> = list Reference by references of "topics",
        /// Actors.
        actors: Vec<(Key, Box<str>)> = list Reference by references of "actors",
        /// People.
        people: Vec<(Key, Box<str>)> = list Reference by references of "people",
        /// Places.
        places: Vec<(Key, Box<str>)> = list Reference by references of "places",

        /// Claims that it reports.
        claims: Vec<Claim> = list Claim,
        /// Quotations.
        quotes: Vec<Quote> = list Quote,
        /// Our own assessments.
        judgements: Vec<Judgement> = list Judgement by judgements (also "judgments"),
        /// Corrections made to it.
        corrections: Vec<Correction> = list Correction,
        /// Entries of a rolling report.
        updates: Vec<Update> = list Update,
    }
    besides {
        /// Of Hugo (`url`): where there is no `slug`, the last part of a plain one is taken.
        permalink: optional Permalink (also "url"),
        /// Of other tools: what the picture shows, where `image` does not say it.
        image_alt: optional Text (
            freely "featured_image_alt" "feature_image_alt" "cover_alt" "cover_image_alt"
            "thumbnail_alt" "image_description"
        ),
        /// Of Jekyll: passed over.
        layout: optional Text,
        /// Of Zola: lists of keys, as at the top.
        taxonomies: optional TaxonomiesForm,
    }
    made {
        /// What it names of the desk's own registries, by their number; nothing where it names
        /// none.
        own: Vec<Vec<(Key, Box<str>)>> = own_references(fields),
        /// Other titles by which notes of a vault may name it.
        other_titles: Vec<Box<str>> = other_titles(fields, "aliases"),
        /// Events that it is about too, and of which other files tell.
        mentions: Vec<EventMention> = mentions(fields, "events"),
    }
    then |fields| {
        let countries = countries.map(|mut countries| {
            if let Some(primary) = primary_country.flatten() {
                countries.retain(|country| *country != primary);
                countries.insert(0, primary);
            }
            countries
        });
    }
}

declare! {
    FrontMatter;

    /// `taxonomies` of an article, as Zola has it.
    map Taxonomies as "`taxonomies`", renamed {
        /// Topics.
        topics: list Reference of "topics",
        /// Actors.
        actors: list Reference of "actors",
        /// People.
        people: list Reference of "people",
        /// Places.
        places: list Reference of "places",
        /// Countries.
        countries: list CountryCode,
        /// Who wrote it.
        authors: list Author of "people" (also "author"),
    }
}

declare! {
    FrontMatter;

    /// An author given as a map.
    map AuthorMap as "an author", free {
        /// Name or key.
        name: required Text,
        /// An address, which is not shown.
        email: optional Ignored (also "url"),
    }
}

/// `taxonomies`.
#[derive(Debug)]
struct TaxonomiesForm;

unread! {
    TaxonomiesForm: Kind::Declared(Taxonomies::DECLARATION);
}

/// A person's key or name, also as a map with `name`.
#[derive(Debug)]
struct Author;

/// What stands between several names that are written as one.
const BETWEEN_AUTHORS: &[&str] = &[", ", "، ", "; ", " and ", " & ", " اور ", " و "];

impl Form<FrontMatter> for Author {
    type Value = Box<str>;
    const KIND: Kind = Kind::Either(&[Kind::Key, Kind::Declared(AuthorMap::DECLARATION)]);

    fn read(value: &Value<'_, '_>) -> Option<Box<str>> {
        match value.is_map() {
            true => value.fields(AuthorMap::DECLARATION)?.required::<Text>("name"),
            false => {
                let text = value.text()?;
                one_name(value, "authors", &text, BETWEEN_AUTHORS);
                Some(text)
            }
        }
    }
}

impl Article {
    /// The terms of a kind that it names in a list, each with the text as written.
    pub fn named(&self, kind: TermKind) -> &[(Key, Box<str>)] {
        match kind {
            TermKind::Topic => &self.topics,
            TermKind::Actor => &self.actors,
            TermKind::Person => &self.people,
            TermKind::Place => &self.places,
            TermKind::Story | TermKind::Glossary => &[],
            TermKind::Own(number) => {
                self.own.get(usize::from(number)).map_or(&[][..], Vec::as_slice)
            }
        }
    }
}

/// The language, which must be known before any text is rendered.
fn lang(fields: &Fields<'_, '_>, name: &str) -> Option<Option<Box<str>>> {
    let lang = fields.get(name).and_then(|value| value.language());
    if let Some(lang) = &lang {
        let _ = fields.reader.context.lang.set(lang.clone());
    }
    Some(lang)
}

/// The date that is given, that of the file's name, or the day of publication. A draft may be
/// without one, as in a folder `_drafts` of Jekyll; it then stands at the beginning of time, which
/// nobody sees: it is published in no build.
fn date(fields: &Fields<'_, '_>, name: &'static str) -> Option<When> {
    let mut reading = fields.reader.context.reading.borrow_mut();
    let of_name = fields.reader.context.name.and_then(|name| name.date);
    let date = match (fields.get(name), of_name) {
        (Some(value), _) => Some(value.when()?),
        (None, Some(day)) => When::from_day(day, &fields.reader.context.config.time_zone),
        (None, None) => reading.published_on,
    };
    reading.withholding.date = date;
    if date.is_none() && reading.withholding.draft.is_some() {
        reading.withholding.is_undated = true;
        return Some(When::UNKNOWN);
    }
    if date.is_none() {
        fields.report_missing(name);
    }
    date
}
