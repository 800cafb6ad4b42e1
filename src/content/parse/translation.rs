//! Translations: title, summary and text of another entry in another language.

use std::borrow::Cow;

use super::super::fields::Fields;
use super::super::file_name::FileName;
use super::super::locate::Part;
use super::super::node::Node;
use super::super::reader::{Path, Reader};
use super::super::{Entry, EntryKind, Translation, problems, schema};

/// The translation that a file's front matter describes.
pub(super) fn read<'t>(
    reader: &Reader<'t>,
    name: &FileName<'_>,
    kind: EntryKind,
    pairs: &[(Cow<'t, str>, Node<'t>)],
) -> Option<Entry> {
    let fields = Fields::unchecked(reader, &Path::Root, pairs, &schema::TRANSLATION);
    for (key, _) in fields.unknown() {
        let path = Path::Key(&Path::Root, key);
        reader.report(&path, Part::Key, |place| problems::ignored_in_translation(place, key));
    }
    let title = fields.required("title").and_then(|value| value.text());
    let description = fields.get("description").and_then(|value| value.text());
    let takeaways = fields.list("takeaways", |value| value.text());
    let (lang, original) = name.translation.clone()?;
    Some(Entry::Translation(Translation {
        lang,
        original,
        kind,
        title: title?,
        description,
        takeaways,
    }))
}
