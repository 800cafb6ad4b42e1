//! The lead picture of an article, in the forms in which other tools write it: a text, a map, the
//! first of a list.

use super::ShortText;
use super::context::{Fields, FrontMatter, Value};
use super::form::{Sentence, Text};
use crate::markdown::{
    PictureSource, TargetKind, field_picture, missing_alt_of_field, remote_picture,
};
use crate::written::{Form, Ignored, Kind, Node, Path, declare, unread};

declare! {
    FrontMatter;

    /// A picture at the head of an article, with its words.
    pub struct Picture as "a lead picture", free {
        /// What it shows, for those who do not see it.
        alt: Option<Box<str>> = optional Text (freely "alt_text" "image_description"),
        /// What stands below it; emphasis, links and citations.
        caption: Option<ShortText> = optional Sentence (freely),
        /// Who made it; likewise.
        credit: Option<ShortText> = optional Sentence (
            freely "credits" "attribution" "copyright" "photographer"
        ),
        /// Where it lies: beside the article, from `content` with `@/`, or in `static` as
        /// `/img/x.jpg`. Nothing where a translation has words of its own for its original's
        /// picture.
        src: Option<PictureSource> = optional PictureSource (
            freely "path" "url" "file" "file_name" "image" "overlay_image" "teaser"
        ),
    }
    besides {
        /// Whether its theme did not show it on the page: then it is not taken.
        hidden: optional bool (freely "hidden_in_single"),
        /// What themes have besides.
        width: optional Ignored (
            freely "height" "class" "focal_point" "hidden_in_list" "link_full_images" "lqip"
            "placement" "position" "preview_only" "relative" "responsive_images" "style"
            "overlay_color" "overlay_filter" "og_image" "show_overlay_excerpt" "video"
        ),
    }
}

impl Picture {
    /// The file of the site that it is.
    pub fn target(&self) -> Option<&TargetKind> {
        match self.src.as_ref()? {
            PictureSource::Site { target, .. } => Some(target),
            PictureSource::Remote(_) => None,
        }
    }
}

/// A lead picture: the name of a file, a map, or a list of these.
#[derive(Debug)]
pub(super) struct PictureForm;

unread! {
    PictureForm: Kind::Either(&[Kind::Text, Kind::Declared(Picture::DECLARATION)]);
}

/// Whether a picture may be nothing but words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Required,
    /// Those of a translation, for its original's picture.
    OfOriginal,
}

/// The lead picture of an article.
pub(super) fn of_article(fields: &Fields<'_, '_>, name: &str) -> Option<Option<Picture>> {
    Some(picture(fields, name, Source::Required))
}

/// The lead picture of an article's translation.
pub(super) fn of_translation(fields: &Fields<'_, '_>, name: &str) -> Option<Picture> {
    picture(fields, name, Source::OfOriginal)
}

fn picture(fields: &Fields<'_, '_>, name: &str, source: Source) -> Option<Picture> {
    let value = fields.get_as(name, |one, other| {
        let name = file_of(one);
        name.is_some() && name == file_of(other)
    })?;
    // Beside the picture, as WordPress and Ghost have it.
    let alt = match source {
        Source::Required => fields.get("image_alt").and_then(|value| value.text()),
        Source::OfOriginal => None,
    };
    first_of(&value, |value| match value.node {
        // Of themes of Jekyll it is a map; a text is the words of some other head.
        Node::Text(_) if matches!(value.path, Path::Key(_, "header")) => None,
        // `image: false`, as themes have it.
        Node::Bool(false) => None,
        Node::Map(_) => of_map(value, source, alt),
        Node::List(_) => value.wrong_type("the name of a picture"),
        _ => {
            let src = PictureSource::read(value)?;
            with_words(value, Picture { src: Some(src), alt, caption: None, credit: None })
        }
    })?
}

/// What `read` makes of the first value of a list, or of what is no list.
pub(super) fn first_of<T>(
    value: &Value<'_, '_>,
    read: impl FnOnce(&Value<'_, '_>) -> T,
) -> Option<T> {
    let Node::List(items) = value.node else { return Some(read(value)) };
    let (index, node) = items.iter().enumerate().find(|(_, node)| !node.is_absent())?;
    Some(read(&Value { reader: value.reader, path: Path::Index(&value.path, index), node }))
}

/// The file that a value names, as it is written: the same picture may be given as a text, and
/// again as a list for previews.
fn file_of<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match node {
        Node::Text(text) => Some(text.trim()),
        Node::List(items) => items.iter().find(|node| !node.is_absent()).and_then(file_of),
        Node::Map(pairs) => {
            let mut named = pairs
                .iter()
                .filter(|(key, _)| Picture::DECLARATION.field(key, None) == Some("src"))
                .map(|(_, node)| node);
            named.find(|node| !node.is_absent()).and_then(file_of)
        }
        _ => None,
    }
}

fn of_map(value: &Value<'_, '_>, source: Source, alt: Option<Box<str>>) -> Option<Picture> {
    let fields = value.fields(Picture::DECLARATION)?;
    let mut is_hidden = false;
    fields.each("hidden", |value| is_hidden |= value.flag() == Some(true));
    // What the theme did not show on the page is not shown now.
    if is_hidden {
        return None;
    }
    let mut picture = Picture::of_fields(&fields)?;
    if picture.src.is_none() {
        let has_words =
            picture.alt.is_some() || picture.caption.is_some() || picture.credit.is_some();
        match source {
            // One that was refused has been told so.
            _ if fields.get("src").is_some() => return None,
            // The map of a theme's example, of which nothing was filled in.
            _ if !has_words => return None,
            Source::OfOriginal => {}
            Source::Required => {
                fields.report_missing("src");
                return None;
            }
        }
    }
    picture.alt = picture.alt.or(alt);
    with_words(value, picture)
}

/// The picture, which must say what it shows. One of another host is a link, and says what it says.
fn with_words(value: &Value<'_, '_>, picture: Picture) -> Option<Picture> {
    let is_shown = !matches!(picture.src, Some(PictureSource::Remote(_)));
    if is_shown && picture.alt.is_none() {
        value.report(missing_alt_of_field);
    }
    Some(picture)
}

impl Form<FrontMatter> for PictureSource {
    type Value = Self;
    const KIND: Kind =
        Kind::Form { what: "the name of a picture", pattern: "", example: "photo.jpg" };

    fn read(value: &Value<'_, '_>) -> Option<PictureSource> {
        let written = value.verbatim()?;
        let config = value.reader.context.config;
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
}
