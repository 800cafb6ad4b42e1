//! What one article's front matter says.

use super::{
    ArticleKind, Claim, Correction, CountryCode, Event, EventMention, Judgement, Picture, Quote,
    ShortText, Source, Update, When,
};
use crate::text::Key;

/// One article, complete as soon as it is made: everything here comes from its own file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Article {
    /// Headline.
    pub title: Box<str>,
    /// The picture at its head.
    pub image: Option<Picture>,
    /// When it was published.
    pub date: When,
    /// When it was last changed in substance.
    pub updated: Option<When>,
    /// Summary, plain text.
    pub description: Option<Box<str>>,
    /// Last part of its address.
    pub slug: Key,
    /// Older addresses, each starting with `/`.
    pub aliases: Vec<Box<str>>,
    /// Other titles by which notes of a vault may name it.
    pub other_titles: Vec<Box<str>>,
    /// Place among articles of the same date; lower comes first.
    pub weight: i64,
    /// Template in place of `article.html`.
    pub template: Option<Box<str>>,
    /// BCP 47 language; the site's where absent.
    pub lang: Option<Box<str>>,
    /// Person keys or free names.
    pub authors: Vec<Box<str>>,
    /// Person keys or free names.
    pub reviewed_by: Vec<Box<str>>,
    /// Free values for templates.
    pub extra: serde_json::Map<String, serde_json::Value>,

    /// Cities, as printed: `TEHRAN / ISLAMABAD`.
    pub dateline: Option<Box<str>>,
    /// Type of work.
    pub kind: Option<ArticleKind>,
    /// The main points.
    pub takeaways: Vec<ShortText>,
    /// The moment up to which information was taken into account.
    pub information_cutoff: Option<When>,
    /// What the article does and does not cover.
    pub scope_note: Option<ShortText>,
    /// Story key.
    pub story: Option<Key>,
    /// Source path (relative to `content/`, or `@/…`) of the article that replaces it.
    pub superseded_by: Option<Box<str>>,

    /// To be looked at again by.
    pub review_by: Option<When>,

    /// The country it is mainly about; also one of `countries`.
    pub primary_country: Option<CountryCode>,
    /// Countries, in the order given, without repeats.
    pub countries: Vec<CountryCode>,
    /// Topics, in the order given, without repeats. The display text is kept for open vocabularies.
    pub topics: Vec<(Key, Box<str>)>,
    /// Actors.
    pub actors: Vec<(Key, Box<str>)>,
    /// People.
    pub people: Vec<(Key, Box<str>)>,
    /// Places.
    pub places: Vec<(Key, Box<str>)>,

    /// Events it reports.
    pub events: Vec<Event>,
    /// Events that it is about too, and of which other files tell.
    pub mentions: Vec<EventMention>,
    /// Its own sources.
    pub sources: Vec<Source>,
    /// Claims it reports.
    pub claims: Vec<Claim>,
    /// Quotations.
    pub quotes: Vec<Quote>,
    /// Our own assessments.
    pub judgements: Vec<Judgement>,
    /// Corrections made to it.
    pub corrections: Vec<Correction>,
    /// Entries of a rolling report.
    pub updates: Vec<Update>,
}
