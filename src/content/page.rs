//! Plain pages, and what they share with articles: addresses, templates, free values.

use super::context::{Fields, FrontMatter, Value};
use super::form::{Line, Text};
use super::lists::{fields_of_desk, own_registry};
use super::withholding::words;
use super::{When, problems};
use crate::config::UnknownKeys;
use crate::text::{Key, composed};
use crate::written::{Form, Free, Kind, Node, Part, Path, declare, unread};

declare! {
    FrontMatter;

    /// `content/pages/about.md`: a page that belongs to no registry.
    pub struct Page as "a page", extra {
        /// Its title, plain text.
        title: Box<str> = required Line,
        /// Its address under the root: `about` for `/about/`; the file's name where absent.
        slug: Key = optional Slug by slug,
        /// Older addresses, which redirect here; one written as a title is another title, by which
        /// notes find it.
        aliases: Vec<Box<str>> = list Address by addresses (also "redirect_from"),
        /// A sentence that stands under the headline and in search engines, plain text; without it,
        /// the first paragraph stands in search engines alone.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt"),
        /// Place in the navigation; not in it where absent.
        weight: Option<i64> = optional i64,
        /// A template in place of `page.html`.
        template: Option<Box<str>> = optional Template,
        /// When it was last changed in substance.
        updated: Option<When> = optional When (also "lastmod" "last_modified_at"),
        /// Anything, for templates.
        extra: serde_json::Map<String, serde_json::Value> = optional Free by extra (also "params"),
    }
    besides {
        /// When it was published; it is not shown before.
        date: optional When,
        /// Of Hugo (`url`): where there is no `slug`, the last part of a plain one is taken.
        permalink: optional Permalink (also "url"),
        /// Of Jekyll: passed over.
        layout: optional Text,
        /// Its key, which must be the file's name.
        key: optional Text,
    }
    made {
        /// Other titles by which notes of a vault may name it.
        other_titles: Vec<Box<str>> = other_titles(fields, "aliases"),
    }
    then |fields| {
        let date = date(fields);
        let updated = updated.map(|updated| updated.or(date));
    }
}

fn date(fields: &Fields<'_, '_>) -> Option<When> {
    let date = match fields.get("date") {
        Some(value) => value.when(),
        None => fields.reader.context.reading.borrow().published_on,
    };
    fields.reader.context.reading.borrow_mut().withholding.date = date;
    date
}

/// The last part of an address.
#[derive(Debug)]
pub(super) struct Slug;

/// An address of another tool.
#[derive(Debug)]
pub(super) struct Permalink;

unread! {
    Slug: Kind::Text;
    Permalink: Kind::Either(&[Kind::Text, Kind::Flag]);
}

/// The slug that is given, that of a simple permalink, or the file's name.
pub(super) fn slug(fields: &Fields<'_, '_>, name: &str) -> Option<Key> {
    // `permalink: false` asks for no page at all.
    let permalink = fields.get("permalink").filter(|value| !words::is_switch(value.node));
    let permalink = permalink.and_then(|value| permalink_slug(&value));
    if let Some(value) = fields.get(name) {
        if matches!(value.node, Node::Bool(_)) {
            return value.wrong_type("text");
        }
        let text = value.text()?;
        let Some(key) = Key::from_text(&text) else {
            return value.bad_value("bad-key", &text, "write letters, digits and hyphens");
        };
        if *key.as_str() != *composed(&text) {
            value.report(|place| problems::slug_spelling(place, &text, key.as_str()));
        }
        return Some(key);
    }
    permalink.or_else(|| Key::from_text(fields.reader.context.name?.stem)).or_else(|| {
        let path = &fields.reader.source.file.path;
        fields.reader.report(&Path::Root, Part::Value, |_| {
            problems::bad_file_name(path, "holds no letter or digit for an address", None)
        });
        None
    })
}

/// `/about/` is the slug `about`; patterns and longer paths are not taken over.
fn permalink_slug(value: &Value<'_, '_>) -> Option<Key> {
    let text = value.text()?;
    let name = text.trim_matches('/');
    let name = name.strip_suffix(".html").unwrap_or(name);
    Key::new(name).or_else(|| value.refuse(|place| problems::unsupported_permalink(place, &text)))
}

/// Whether an alias is another title of a note, as Obsidian has it, and no address: it is written
/// as people write titles.
fn is_title(text: &str) -> bool {
    let is_path = text.contains(['/', '\\', '?', '#', '%', '<'])
        || text.rsplit_once('.').is_some_and(|(_, ending)| {
            ["html", "htm", "php", "aspx", "md"].contains(&ending.to_ascii_lowercase().as_str())
        });
    !is_path && Key::new(text).is_none() && text.chars().any(char::is_alphanumeric)
}

/// The aliases that are older addresses.
pub(super) fn addresses(fields: &Fields<'_, '_>, name: &str) -> Option<Vec<Box<str>>> {
    Some(fields.values(name, |value| match value.node {
        Node::Text(text) if is_title(text.trim()) => None,
        _ => Address::read(value),
    }))
}

/// The aliases that are other titles.
pub(super) fn other_titles(fields: &Fields<'_, '_>, name: &str) -> Vec<Box<str>> {
    fields.values(name, |value| match value.node {
        Node::Text(text) if is_title(text.trim()) => value.text(),
        _ => None,
    })
}

/// An older address.
#[derive(Debug)]
pub(super) struct Address;

impl Form<FrontMatter> for Address {
    type Value = Box<str>;
    const KIND: Kind = Kind::Text;

    /// With a slash at its start. Hosts decode what a browser asks for before they look for a file,
    /// so it is decoded here.
    fn read(value: &Value<'_, '_>) -> Option<Box<str>> {
        let written = value.verbatim()?;
        let text: Box<str> =
            percent_encoding::percent_decode_str(&written).decode_utf8().unwrap_or_default().into();
        let valid = !text.contains(|c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '\\' | '?' | '#' | '<' | '>' | '"')
        }) && !text.contains("//")
            && !text.split('/').any(|part| matches!(part, "." | ".."))
            && !text.trim_matches('/').is_empty();
        match (valid, text.starts_with('/')) {
            (false, _) => value.bad_value(
                "bad-alias",
                &written,
                "write a path of this site, such as `/2015/06/old-name/`",
            ),
            (true, true) => Some(text),
            (true, false) => Some(format!("/{text}").into()),
        }
    }
}

/// The path of a template.
#[derive(Debug)]
pub(super) struct Template;

impl Form<FrontMatter> for Template {
    type Value = Box<str>;
    const KIND: Kind = Kind::Text;

    fn read(value: &Value<'_, '_>) -> Option<Box<str>> {
        let text = value.verbatim()?;
        if let Some(path) = crate::address::SourcePath::new(&text) {
            return Some(path.as_str().into());
        }
        value.bad_value(
            "bad-template",
            &text,
            "write the path of a file in `templates/`, such as `article.html`",
        )
    }
}

/// Free values of a map, for templates.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The free values, with those of unknown keys where these are allowed. What stands at the top
/// counts before the rest.
pub(super) fn extra(fields: &Fields<'_, '_>, name: &str) -> Option<Extra> {
    let mut extra = serde_json::Map::new();
    let context = &fields.reader.context;
    let allows_unknown = context.config.front_matter.unknown == UnknownKeys::Allow;
    // A key of the original that stands in a translation says nothing, however free keys are.
    let is_translation = context.name.is_some_and(|name| name.translation.is_some());
    let is_root = matches!(fields.path, Path::Root) && !is_translation;
    if is_root && (allows_unknown || fields_of_desk(context).next().is_some()) {
        for fields in fields.more.into_iter().chain([fields]) {
            let is_free = |key: &str| {
                fields_of_desk(context).any(|name| name == key)
                    || allows_unknown
                        && !words::is_ours(key)
                        && own_registry(context.config, key).is_none()
            };
            let free = fields.unknown().filter(|(key, _)| is_free(key));
            extra.extend(free.filter_map(|(key, node)| {
                let path = Path::Key(fields.path, key);
                let value = Value { reader: fields.reader, path, node };
                Some((value.free_text(key, Part::Key)?, value.free_value()?))
            }));
        }
    }
    fields.each(name, |value| match value.is_map() {
        true => {
            if let Some(serde_json::Value::Object(map)) = value.free_value() {
                extra.extend(map);
            }
        }
        false => _ = value.wrong_type::<()>("a map of `key: value`"),
    });
    Some(extra)
}
