//! Translations: title, summary, lead picture and text of another entry in another language.

use super::fields::Fields;
use super::form::{Sentence, Text};
use super::locate::Part;
use super::picture::{PictureForm, of_translation};
use super::reader::Path;
use super::value::Value;
use super::{EntryKind, Picture, ShortText, problems, record_of, withholding};
use crate::address::SourcePath;
use crate::written::record;

record! {
    /// `x.ur.md`: title and body of `x.md` in another language; the rest is inherited.
    pub struct Translation as "a translation" {
        /// Title in this language.
        title: Box<str> = required Text (also "name"),
        /// Summary in this language.
        description: Option<Box<str>> = optional Text (also "summary" "excerpt"),
        /// Main points in this language.
        takeaways: Vec<ShortText> = list Sentence,
        /// A lead picture of its own, or its words for that of the original.
        image: Option<Picture> = optional PictureForm by image (
            freely "images" "featured_image" "feature_image" "cover" "cover_image" "thumbnail"
            "banner" "hero_image" "header_image" "lead_image"
        ),
    }
    made {
        /// BCP 47 language.
        lang: Box<str> = lang,
        /// Path of the original: `content/articles/x.md`.
        original: SourcePath = original,
        /// What the original is.
        kind: EntryKind = fields.reader.kind,
    }
    then |fields| {
        let (lang, original) = fields.reader.name?.translation.clone()?;
    }
}

/// Tells of the keys that mean nothing in a translation.
pub(super) fn check_keys(fields: &Fields<'_, '_>) {
    let reader = fields.reader;
    for (key, node) in fields.unknown().filter(|(_, node)| !node.is_absent()) {
        let path = Path::Key(&Path::Root, key);
        if withholding::is_known(reader.config, key, node) {
            continue;
        }
        let rename = &reader.config.front_matter.rename;
        if record_of(reader.kind).field(key, rename) == Some("date") {
            // Pages show the date of the original, but nothing comes out before its own.
            let date = Value { reader, path, node }.when();
            let withholding = &mut reader.reading.borrow_mut().withholding;
            withholding.date = withholding.date.max(date);
        }
        let is_near = withholding::is_near(key, node);
        let make = |place| problems::ignored_in_translation(place, key, is_near);
        reader.report(&path, Part::Key, make);
    }
}

/// The lead picture of an article's translation; nothing else has one.
fn image(fields: &Fields<'_, '_>, name: &str) -> Option<Option<Picture>> {
    if fields.reader.kind == EntryKind::Article {
        return Some(of_translation(fields, name));
    }
    for (key, _) in fields.named(name) {
        let path = Path::Key(&Path::Root, key);
        let make = |place| problems::ignored_in_translation(place, key, false);
        fields.reader.report(&path, Part::Key, make);
    }
    Some(None)
}
