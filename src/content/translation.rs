//! Translations: title, summary, lead picture and text of another entry in another language.

use std::borrow::Cow;

use super::context::{Fields, FrontMatter};
use super::form::{Line, Paragraph, Sentence};
use super::page::{Extra, extra};
use super::picture::{PictureForm, of_translation};
use super::{EntryKind, Month, Picture, ShortText, problems};
use crate::address::SourcePath;
use crate::text::Key;
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
