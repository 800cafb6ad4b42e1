//! The lead picture, in the forms in which other tools write it: a text, a map, the first of a list.

use super::super::fields::Fields;
use super::super::front_matter::read_front_matter;
use super::super::locate::Part;
use super::super::node::Node;
use super::super::reader::{Path, Reader};
use super::super::source::SourceText;
use super::super::value::Value;
use super::super::{Picture, schema};
use crate::config::Config;
use crate::diagnostics::Place;
use crate::input::SourceFile;
use crate::markdown::{PictureSource, field_picture, missing_alt_of_field, remote_picture};

/// The name of the field.
const FIELD: &str = "image";

/// Whether a picture may be nothing but words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Required,
    /// Those of a translation, for its original's picture.
    OfOriginal,
}

/// The lead picture of an article.
pub(super) fn of_article(fields: &Fields<'_, '_>) -> Option<Picture> {
    picture(fields, Source::Required)
}

/// The lead picture of an article's translation.
pub(super) fn of_translation(fields: &Fields<'_, '_>) -> Option<Picture> {
    picture(fields, Source::OfOriginal)
}

/// Where the lead picture of a file is named.
pub(crate) fn locate_picture(file: &SourceFile, config: &Config) -> Place {
    let whole = || Place::File(file.path.clone());
    let Ok(source) = SourceText::split(file) else { return whole() };
    let Ok((Node::Map(pairs), _)) = read_front_matter(&source) else { return whole() };
    let reader = Reader::new(&source, config);
    let fields = Fields::unchecked(&reader, &Path::Root, &pairs, &schema::ARTICLE);
    let Some(value) = fields.get(FIELD) else { return source.front_matter_place() };
    let place = first_of(&value, |value| {
        let place = |value: &Value<'_, '_>| value.reader.place(&value.path, Part::Value);
        let Node::Map(pairs) = value.node else { return place(value) };
        let fields = Fields::unchecked(value.reader, &value.path, pairs, &schema::IMAGE);
        fields.get("src").map_or_else(|| place(value), |src| place(&src))
    });
    place.unwrap_or_else(|| source.front_matter_place())
}

fn picture(fields: &Fields<'_, '_>, source: Source) -> Option<Picture> {
    let value = fields.get_as(FIELD, |one, other| {
        let name = file_of(one);
        name.is_some() && name == file_of(other)
    })?;
    first_of(&value, |value| match value.node {
        // `image: false`, as themes have it.
        Node::Bool(false) => None,
        Node::Map(_) => of_map(value, source),
        Node::List(_) => value.wrong_type("the name of a picture"),
        _ => {
            let src = source_of(value)?;
            with_words(value, Picture { src: Some(src), alt: None, caption: None, credit: None })
        }
    })?
}

/// What `read` makes of the first value of a list, or of what is no list.
fn first_of<T>(value: &Value<'_, '_>, read: impl FnOnce(&Value<'_, '_>) -> T) -> Option<T> {
    let Node::List(items) = value.node else { return Some(read(value)) };
    let (index, node) = items.iter().enumerate().find(|(_, node)| !node.is_absent())?;
    Some(read(&Value { reader: value.reader, path: Path::Index(&value.path, index), node }))
}

/// The file that a value names, as it is written: the same picture may be given as a text, and again
/// as a list for previews.
fn file_of<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let none = std::collections::BTreeMap::new();
    match node {
        Node::Text(text) => Some(text.trim()),
        Node::List(items) => items.iter().find(|node| !node.is_absent()).and_then(file_of),
        Node::Map(pairs) => {
            let mut named = pairs
                .iter()
                .filter(|(key, _)| schema::IMAGE.field(key, &none) == Some("src"))
                .map(|(_, node)| node);
            named.find(|node| !node.is_absent()).and_then(file_of)
        }
        _ => None,
    }
}

fn of_map(value: &Value<'_, '_>, source: Source) -> Option<Picture> {
    let fields = value.fields(&schema::IMAGE)?;
    let mut is_hidden = false;
    fields.each("hidden", |value| is_hidden |= value.flag() == Some(true));
    // What the theme did not show on the page is not shown now.
    if is_hidden {
        return None;
    }
    let picture = Picture {
        src: None,
        alt: fields.get("alt").and_then(|value| value.text()),
        caption: fields.get("caption").and_then(|value| value.short_text()),
        credit: fields.get("credit").and_then(|value| value.short_text()),
    };
    let src = match fields.get("src") {
        Some(value) => Some(source_of(&value)?),
        // The map of a theme's example, of which nothing was filled in.
        None if picture.alt.is_none() && picture.caption.is_none() && picture.credit.is_none() => {
            return None;
        }
        None if source == Source::OfOriginal => None,
        None => {
            fields.report_missing("src");
            return None;
        }
    };
    with_words(value, Picture { src, ..picture })
}

/// The picture, which must say what it shows. One of another host is a link, and says what it says.
fn with_words(value: &Value<'_, '_>, picture: Picture) -> Option<Picture> {
    let is_shown = !matches!(picture.src, Some(PictureSource::Remote(_)));
    if is_shown && picture.alt.is_none() {
        value.report(missing_alt_of_field);
    }
    Some(picture)
}

fn source_of(value: &Value<'_, '_>) -> Option<PictureSource> {
    let written = value.verbatim()?;
    let config = value.reader.config;
    let weight = config.markdown.broken_links;
    match field_picture(&written, &value.reader.source.file.path) {
        Ok(source) => {
            if matches!(source, PictureSource::Remote(_)) {
                value.report(|place| remote_picture(&written, weight, place));
            }
            Some(source)
        }
        Err(wrong) => value.refuse(|place| wrong.problem(&written, weight, place)),
    }
}
