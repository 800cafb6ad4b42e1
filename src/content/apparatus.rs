//! The apparatus of an article: sources, quotes, judgements, corrections, updates.

use jiff::civil::Date;

use super::context::{Fields, FrontMatter, Value};
use super::estimative::mixed_sentence;
use super::form::{Blocks, Line, Paragraph, Passage, Prose, Text, Url};
use super::lists::{own_id, report_repeated_ids};
use super::page::{Extra, extra};
use super::withholding::words::is_switch;
use super::{
    Confidence, CorrectionKind, CountryCode, Edtf, Likelihood, Nature, Outcome, ShortText, When,
    problems,
};
use crate::text::Key;
use crate::written::{Form, Free, Id, Kind, Language, Node, Path, declare, unread};

declare! {
    FrontMatter;

    /// Where something was said or printed. Cited in a body as `[@id]`.
    pub struct Source as "a source" {
        /// Name within the article or, for a file of `content/sources`, in the whole site.
        id: Key = required Id by own_id,
        /// Its address; `http` or `https`.
        url: Option<Box<str>> = optional Url,
        /// Headline or title.
        title: Option<Box<str>> = optional Text,
        /// Who published it.
        publisher: Option<Box<str>> = optional Text,
        /// When (EDTF, as sources often know just the month).
        published: Option<Edtf> = optional Edtf by published,
        /// Its language.
        lang: Option<Box<str>> = optional Language,
        /// Address of an archived copy.
        archived: Option<Box<str>> = optional Url,
        /// The day on which the desk read it.
        accessed: Option<Date> = optional Date,
        /// Admiralty grade: how reliable the source is, how credible what it says.
        grade: Option<Grade> = optional Grade,
        /// What kind of source it is.
        nature: Option<Nature> = optional Nature,
        /// Whose media or statement it is, where a state's.
        country: Option<CountryCode> = optional CountryCode,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// Whether it is the one of `content/sources` that has this id, and what stands here are
        /// details of its use.
        refers: bool = refers,
    }
    then |fields| {
        let names = ["url", "title", "publisher"];
        let is_described = names.iter().any(|name| fields.get(name).is_some());
        let refers = !matches!(fields.path, Path::Root)
            && fields.get("id").is_some()
            && !names.iter().any(|name| fields.is_written(name));
        if !is_described && !refers {
            fields.report_missing("url");
        }
    }
}

impl Source {
    /// The source of `content/sources` that has this id.
    fn of_id(id: Key) -> Self {
        Self {
            id,
            url: None,
            title: None,
            publisher: None,
            published: None,
            lang: None,
            archived: None,
            accessed: None,
            grade: None,
            nature: None,
            country: None,
            extra: Extra::new(),
            refers: true,
        }
    }

    /// Fills in what the file of `told` says of it. When it was read, how it is graded and which
    /// copy was kept is of each use.
    pub(crate) fn complete(&mut self, told: &Source) {
        let own = std::mem::replace(self, told.clone());
        self.refers = own.refers;
        self.archived = own.archived.or(self.archived.take());
        self.accessed = own.accessed.or(self.accessed);
        self.grade = own.grade.or(self.grade);
        self.extra.extend(own.extra);
    }
}

/// A source of an article, or the id of one of `content/sources`, with or without details.
#[derive(Debug)]
pub(super) struct SourceOrId;

unread! {
    SourceOrId: Kind::Either(&[Kind::Text, Kind::Details(Source::DECLARATION)]);
}

/// An Admiralty grade: reliability of the source `A`–`F`, credibility of the information `1`–`6`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade {
    /// `A` (completely reliable) to `F` (cannot be judged).
    pub reliability: char,
    /// 1 (confirmed) to 6 (cannot be judged).
    pub credibility: u8,
}

impl Form<FrontMatter> for Grade {
    type Value = Self;
    const KIND: Kind =
        Kind::Form { what: "an Admiralty grade", pattern: "^[A-Fa-f][1-6]$", example: "B2" };

    fn read(value: &Value<'_, '_>) -> Option<Self> {
        let raw = value.raw()?;
        match raw.trim().to_ascii_uppercase().as_bytes() {
            [reliability @ b'A'..=b'F', credibility @ b'1'..=b'6'] => Some(Grade {
                reliability: char::from(*reliability),
                credibility: credibility - b'0',
            }),
            _ => value.bad_value("bad-grade", &raw, "write an Admiralty grade from `A1` to `F6`"),
        }
    }
}

/// The sources of an article.
pub(super) fn sources(fields: &Fields<'_, '_>, name: &str) -> Option<Vec<Source>> {
    let sources = fields.values(name, |value| {
        let Node::Text(text) = value.node else { return Source::read(value) };
        match (Key::new(text.trim()), Key::from_text(text)) {
            (Some(id), _) => Some(Source::of_id(id)),
            (None, Some(key)) => value.refuse(|place| problems::source_by_name(place, text, &key)),
            (None, None) => Source::read(value),
        }
    });
    report_repeated_ids(fields, name, "the source");
    Some(sources)
}

/// A flag of that name says whether a file is published, not when.
fn published(fields: &Fields<'_, '_>, name: &str) -> Option<Option<Edtf>> {
    let value = fields.get(name);
    let value = value.filter(|value| !(matches!(fields.path, Path::Root) && is_switch(value.node)));
    Some(value.and_then(|value| value.edtf()))
}

declare! {
    FrontMatter;

    /// Somebody's words.
    pub struct Quote as "a quote" {
        /// The words.
        text: Box<str> = required Prose,
        /// Who said them.
        speaker: Key = required Key of "people",
        /// Ids of the source.
        source: Key = required Key of "sources",
        /// Office as given in the article; the registry's office on that day otherwise.
        role: Option<Box<str>> = optional Text,
        /// When they were said.
        said_on: Option<Edtf> = optional Edtf,
        /// Where.
        venue: Option<Key> = optional Key of "places",
        /// Language in which they were said.
        lang: Option<Box<str>> = optional Language,
        /// Whether this is a translation.
        translated: bool = default bool,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
}

impl Quote {
    /// The language of the words as they stand in a text in `lang`.
    pub(crate) fn lang_in<'a>(&'a self, lang: &'a str) -> &'a str {
        self.lang.as_deref().filter(|_| !self.translated).unwrap_or(lang)
    }
}

declare! {
    FrontMatter;

    /// Our own assessment.
    pub struct Judgement as "a judgement" {
        /// The judgement, without a word about confidence.
        text: Box<str> = required Paragraph,
        /// How likely it is (ICD 203).
        likelihood: Likelihood = required Likelihood,
        /// How well founded.
        confidence: Option<Confidence> = optional Confidence,
        /// The day by which it can be judged.
        resolves_by: Option<Date> = optional Date,
        /// What came of it; `true` and `false` are read too.
        outcome: Option<Outcome> = optional Outcome,
        /// Countries it concerns; the article's own where empty.
        countries: Vec<CountryCode> = set CountryCode,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// Its name in the ledger of forecasts; made of the text where absent.
        id: optional Id,
    }
    made {
        /// The language of the text, where it has been translated.
        lang: Option<Box<str>> = None,
        /// Name within the site, for the forecast ledger; made of the text where absent.
        id: Key = id?,
    }
    then |fields| {
        let value = fields.get("text");
        if let (Some(value), Some(text)) = (&value, &text)
            && let Some((likelihood, confidence)) = mixed_sentence(text)
        {
            value.report(|place| {
                problems::likelihood_and_confidence(place, likelihood, confidence)
            });
        }
        let id = match fields.get("id") {
            Some(value) => value.id(),
            None => text.as_deref().and_then(Key::from_text).or_else(|| {
                let help = "add an `id`; the text holds no letter to make one of";
                value.filter(|_| text.is_some())?.bad_value("bad-key", "", help)
            }),
        };
    }
}

/// The judgements of an article.
pub(super) fn judgements(fields: &Fields<'_, '_>, name: &str) -> Option<Vec<Judgement>> {
    let judgements = fields.list::<Judgement>(name);
    report_repeated_ids(fields, name, "the judgement");
    judgements
}

impl Form<FrontMatter> for Likelihood {
    type Value = Self;
    const KIND: Kind = Kind::Words(Self::WORDS);

    /// An ICD 203 word. The second word that the directive has for each range is named as the
    /// first.
    fn read(value: &Value<'_, '_>) -> Option<Self> {
        let raw = value.raw()?;
        let words = raw.trim().to_lowercase().replace(['_', '-'], " ");
        let meant = match words.as_str() {
            "remote" => "almost-no-chance",
            "highly improbable" => "very-unlikely",
            "improbable" | "improbably" => "unlikely",
            "roughly even odds" | "even chance" => "roughly-even-chance",
            "probable" | "probably" => "likely",
            "highly probable" => "very-likely",
            "nearly certain" | "almost certainly" => "almost-certain",
            _ => return value.word(Likelihood::parse, || Likelihood::WORDS.to_vec()),
        };
        value.bad_value(
            "unknown-word",
            &raw,
            format!("write `{meant}`, which has the same range in ICD 203"),
        )
    }
}

impl Form<FrontMatter> for Outcome {
    type Value = Self;
    const KIND: Kind = Kind::Either(&[Kind::Words(Self::WORDS), Kind::Flag]);

    fn read(value: &Value<'_, '_>) -> Option<Self> {
        let parse = |word: &str| match word.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some(Self::Happened),
            "false" | "no" => Some(Self::DidNotHappen),
            word => Self::parse(word),
        };
        value.word(parse, || Self::WORDS.to_vec())
    }
}

declare! {
    FrontMatter;

    /// A change to an article that its readers are told of.
    pub struct Correction as "a correction" {
        /// The day.
        date: Date = required Date,
        /// What was wrong and what is right now.
        text: ShortText = required Passage,
        /// What kind; a correction where absent.
        kind: CorrectionKind = default CorrectionKind,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// The language of the text, where it has been translated.
        lang: Option<Box<str>> = None,
    }
}

declare! {
    FrontMatter;

    /// One entry of a rolling report.
    pub struct Update as "an update" {
        /// When.
        date: When = required When,
        /// Text, Markdown of one or more paragraphs.
        text: ShortText = required Blocks,
        /// Headline.
        title: Option<Box<str>> = optional Line,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// The language of the text, where it has been translated.
        lang: Option<Box<str>> = None,
    }
}
