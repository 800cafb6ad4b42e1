//! Translations: title, summary, lead picture and text of another entry in another language.

use std::borrow::Cow;

use super::context::{Fields, FrontMatter};
use super::form::{Line, Sentence};
use super::page::{Extra, extra};
use super::picture::{PictureForm, of_translation};
use super::{EntryKind, Picture, ShortText, problems};
use crate::address::SourcePath;
use crate::written::{Free, Part, Path, declare};

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
