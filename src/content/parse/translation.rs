//! Translations: title, summary, lead picture and text of another entry in another language.

use std::borrow::Cow;

use super::super::fields::Fields;
use super::super::file_name::FileName;
use super::super::locate::Part;
use super::super::node::Node;
use super::super::reader::{Path, Reader};
use super::super::value::Value;
use super::super::withholding::{self, Reading};
use super::super::{Entry, EntryKind, Translation, problems, schema};
use super::picture;

/// The translation that a file's front matter describes.
pub(super) fn read<'t>(
    reader: &Reader<'t>,
    name: &FileName<'_>,
    kind: EntryKind,
    pairs: &[(Cow<'t, str>, Node<'t>)],
    reading: &mut Reading,
) -> Option<Entry> {
    let fields = Fields::unchecked(reader, &Path::Root, pairs, &schema::TRANSLATION);
    for (key, node) in fields.unknown().filter(|(_, node)| !node.is_absent()) {
        let path = Path::Key(&Path::Root, key);
        if withholding::is_known(reader.config, key, node) {
            continue;
        }
        if schema::of(kind).field(key, &reader.config.front_matter.rename) == Some("date") {
            // Pages show the date of the original, but nothing comes out before its own.
            let date = Value { reader, path, node }.when();
            reading.withholding.date = reading.withholding.date.max(date);
        }
        let is_near = withholding::is_near(key, node);
        let make = |place| problems::ignored_in_translation(place, key, is_near);
        reader.report(&path, Part::Key, make);
    }
    let title = fields.required("title").and_then(|value| value.text());
    let description = fields.get("description").and_then(|value| value.text());
    let takeaways = fields.list("takeaways", |value| value.short_text());
    let image = match kind {
        EntryKind::Article => picture::of_translation(&fields),
        _ => {
            for (key, _) in fields.named("image") {
                let path = Path::Key(&Path::Root, key);
                let make = |place| problems::ignored_in_translation(place, key, false);
                reader.report(&path, Part::Key, make);
            }
            None
        }
    };
    let (lang, original) = name.translation.clone()?;
    Some(Entry::Translation(Translation {
        lang,
        original,
        kind,
        title: title?,
        description,
        takeaways,
        image,
    }))
}
