//! Translations: title, summary, lead picture and text of another entry in another language.

use std::borrow::Cow;

use jiff::civil::Date;

use super::context::{Fields, FrontMatter};
use super::form::{Blocks, Line, Paragraph, Passage, Prose, Sentence, Text};
use super::page::{Extra, extra};
use super::picture::{PictureForm, of_translation};
use super::{Article, EntryKind, Month, Picture, ShortText, When, problems};
use crate::address::SourcePath;
use crate::text::{Key, slugify};
use crate::written::{Free, Id, Part, Path, declare};

declare! {
    FrontMatter;

    /// `x.ur.md`: title and body of `x.md` in another language; the rest is inherited.
    pub struct Translation as "a translation" {
        /// Title in this language.
        title: Box<str> = required Line (also "name"),
        /// Summary in this language.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt"),
        /// Main points in this language.
        takeaways: Vec<ShortText> = list Sentence,
        /// A lead picture of its own, or its words for that of the original.
        image: Option<Picture> = optional PictureForm by image (
            freely "images" "featured_image" "feature_image" "cover" "cover_image" "thumbnail"
            "banner" "hero_image" "header_image" "lead_image"
        ),
        /// What its events are called in this language.
        events: Vec<EventTexts> = list EventTexts,
        /// What the statuses of a country rest on, in this language.
        statuses: Vec<StatusTexts> = list StatusTexts,
        /// Its judgements in this language.
        judgements: Vec<JudgementTexts> = list JudgementTexts,
        /// What its claims are about, in this language.
        claims: Vec<ClaimTexts> = list ClaimTexts,
        /// Its quotations in this language.
        quotes: Vec<QuoteTexts> = list QuoteTexts,
        /// Its corrections in this language.
        corrections: Vec<CorrectionTexts> = list CorrectionTexts,
        /// Its updates in this language.
        updates: Vec<UpdateTexts> = list UpdateTexts,
        /// Anything, for templates; keys that the original has too are exchanged.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// BCP 47 language.
        lang: Box<str> = lang,
        /// Path of the original: `content/articles/x.md`.
        original: SourcePath = original,
        /// What the original is.
        kind: EntryKind = fields.reader.context.kind,
    }
    then |fields| {
        let (lang, original) = fields.reader.context.name?.translation.clone()?;
    }
}

declare! {
    FrontMatter;

    /// An event of the original in another language.
    pub struct EventTexts as "an event in another language" {
        /// Its id.
        id: Key = required Id of "events",
        /// What happened, in one line.
        title: Box<str> = required Line,
        /// What came of it, in a few words.
        outcome: Option<Box<str>> = optional Line,
        /// What was promised, all of it in the order of the original.
        commitments: Vec<Box<str>> = list Line,
    }
}

declare! {
    FrontMatter;

    /// A status of a country in another language.
    pub struct StatusTexts as "a status in another language" {
        /// Its month.
        month: Month = required Month,
        /// Why, in a sentence.
        reason: ShortText = required Sentence,
    }
}

declare! {
    FrontMatter;

    /// A judgement of the original in another language.
    pub struct JudgementTexts as "a judgement in another language" {
        /// Its id.
        id: Key = required Id,
        /// The judgement.
        text: Box<str> = required Paragraph,
    }
}

declare! {
    FrontMatter;

    /// What is claimed of one thing, in another language.
    pub struct ClaimTexts as "a claim in another language" {
        /// What it is about, in the words of the original.
        about: Box<str> = required Text,
        /// The same in this language.
        title: Box<str> = required Line,
        /// Its units, and its values in words.
        words: Vec<ClaimWord> = list ClaimWord,
    }
}

declare! {
    FrontMatter;

    /// A unit or a value of a claim in another language.
    pub struct ClaimWord as "a unit or a value in another language" {
        /// As the original has it.
        original: Box<str> = required Text,
        /// The same in this language.
        text: Box<str> = required Line,
    }
}

declare! {
    FrontMatter;

    /// A quotation of the original in another language.
    pub struct QuoteTexts as "a quotation in another language" {
        /// Who said it; of several of one speaker the first are meant, in their order.
        speaker: Key = required Key,
        /// The words.
        text: Box<str> = required Prose,
        /// Their office, where the original gives one.
        role: Option<Box<str>> = optional Text,
    }
}

declare! {
    FrontMatter;

    /// A correction of the original in another language.
    pub struct CorrectionTexts as "a correction in another language" {
        /// Its day; of several of one day the first are meant, in their order.
        date: Date = required Date,
        /// What was wrong and what is right now.
        text: ShortText = required Passage,
    }
}

declare! {
    FrontMatter;

    /// An update of the original in another language.
    pub struct UpdateTexts as "an update in another language" {
        /// When; of several of one moment the first are meant, in their order.
        date: When = required When,
        /// Its text.
        text: ShortText = required Blocks,
        /// Headline.
        title: Option<Box<str>> = optional Line,
    }
}

impl ClaimTexts {
    /// What makes claims be about one thing: the letters of what they are about.
    pub(crate) fn subject(about: &str) -> String {
        slugify(about)
    }
}

/// Of each text of a translation the place of what it translates: the first with the same mark that
/// no text before it has taken.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    pub(crate) quotes: Vec<Option<usize>>,
    pub(crate) corrections: Vec<Option<usize>>,
    pub(crate) updates: Vec<Option<usize>>,
}

impl Pairs {
    pub(crate) fn of(texts: &Translation, article: &Article) -> Self {
        Self {
            quotes: pairs(&article.quotes, &texts.quotes, |own, text| own.speaker == text.speaker),
            corrections: pairs(&article.corrections, &texts.corrections, |own, text| {
                own.date == text.date
            }),
            updates: pairs(&article.updates, &texts.updates, |own, text| {
                own.date.timestamp == text.date.timestamp
            }),
        }
    }
}

fn pairs<O, T>(
    originals: &[O],
    texts: &[T],
    is_same: impl Fn(&O, &T) -> bool,
) -> Vec<Option<usize>> {
    let mut taken = vec![false; originals.len()];
    let pair = |text| {
        let mut free = originals.iter().zip(&mut taken);
        let at = free.position(|(own, taken)| !*taken && is_same(own, text))?;
        taken[at] = true;
        Some(at)
    };
    texts.iter().map(pair).collect()
}

impl Translation {
    /// The free values of its page: those of the original, with its own in their place.
    pub(crate) fn extra_over<'a>(&'a self, original: &'a Extra) -> Cow<'a, Extra> {
        if self.extra.is_empty() {
            return Cow::Borrowed(original);
        }
        let mut extra = original.clone();
        extra.extend(self.extra.iter().map(|(key, value)| (key.clone(), value.clone())));
        Cow::Owned(extra)
    }
}

/// The lead picture of an article's translation; nothing else has one.
fn image(fields: &Fields<'_, '_>, name: &str) -> Option<Option<Picture>> {
    if fields.reader.context.kind == EntryKind::Article {
        return Some(of_translation(fields, name));
    }
    for (key, _) in fields.named(name) {
        let path = Path::Key(&Path::Root, key);
        let make = |place| problems::ignored_in_translation(place, key, false);
        fields.reader.report(&path, Part::Key, make);
    }
    Some(None)
}
