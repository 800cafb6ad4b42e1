//! What becomes of keys of the front matter that are not known.

use std::collections::BTreeMap;

use super::article::Taxonomies;
use super::context::{Context, Fields, FrontMatter, Reader, Value};
use super::declarations::declaration_of;
use super::lists::{fields_of_desk, own_registry};
use super::{Article, Event, OwnTerm, Withheld, problems, withheld, withholding};
use crate::config::{Config, UnknownKeys};
use crate::diagnostics::suggest::nearest;
use crate::text::odd_space;
use crate::written::{Declaration, Node, Origin, Part, Path, SiteField, Unknown};

impl Origin for FrontMatter {
    type Context<'t> = Context<'t>;

    fn rename<'c>(context: &'c Context<'_>) -> Option<&'c BTreeMap<Box<str>, Box<str>>> {
        Some(&context.config.front_matter.rename)
    }

    fn report_unknown<'t>(
        reader: &Reader<'t>,
        map: &Path<'_>,
        (key, node): (&str, &Node<'t>),
        declaration: &'static Declaration,
    ) {
        let is_root = matches!(map, Path::Root);
        if is_root && withheld::is_known(reader.context.config, key, node) {
            return;
        }
        if is_of_desk(&reader.context, key, declaration) {
            return;
        }
        let has_extra = matches!(declaration.unknown, Unknown::Extra);
        let is_free = matches!(declaration.unknown, Unknown::Free | Unknown::Renamed);
        let path = Path::Key(map, key);
        if !is_root && !is_free && withheld::is_nested(key, node, declaration) {
            let make =
                |place| withholding::problems::nested_withholding(place, key, declaration.what);
            return reader.report(&path, Part::Key, make);
        }
        let policy = match reader.context.config.front_matter.unknown {
            // No policy lets a slip of the pen publish what was to be kept back.
            _ if is_root && withholding::words::is_near(key, node) => UnknownKeys::Error,
            UnknownKeys::Allow if is_free || is_root && has_extra => return,
            // Where there is no `extra`, an unknown key's value would be lost without a word.
            UnknownKeys::Allow => UnknownKeys::Warn,
            policy => policy,
        };
        let more = is_root.then_some(Withheld::DECLARATION);
        reader.report(&path, Part::Key, |place| {
            let odd = key.chars().find_map(odd_space);
            let help = if let Some(what) = odd {
                format!("there is {what} in it: write it with ordinary letters alone")
            } else if let Some(ours) = of_other_tool(key, declaration) {
                format!("write {ours}")
            } else if is_about_picture(key) && declaration.has("image") {
                "it stands with its picture: `image: {src: x.jpg, alt: …, caption: …, credit: …}`".into()
            } else if let Some(near) = nearest_of_desk(&reader.context, key, declaration) {
                format!("did you mean `{near}`?")
            } else if let Some(near) = declaration.nearest(key, more) {
                format!("did you mean `{near}`?")
            } else if has_extra && is_list_of_subjects(key) {
                format!(
                    "write `topics:`, or put `{key} = \"topics\"` under `[front_matter.rename]` in site.toml to read it as topics, or `unknown = \"allow\"` under `[front_matter]` to let such keys be"
                )
            } else if has_extra {
                "put it under `extra:`, or set `unknown = \"allow\"` or a `rename` under `[front_matter]` in site.toml".into()
            } else {
                let known: Vec<&str> = declaration.names().collect();
                format!("{} has the keys `{}`", declaration.what, known.join("`, `"))
            };
            problems::unknown_key(place, key, help, policy)
        });
    }
}

/// The declarations whose files name entries of registries in lists.
const NAMING: [&Declaration; 3] =
    [Article::DECLARATION, Taxonomies::DECLARATION, Event::DECLARATION];

/// Whether site.toml gives a key a meaning: that of a list of entries of a registry of the desk's
/// own, or of a field of such an entry.
fn is_of_desk(context: &Context<'_>, key: &str, declaration: &'static Declaration) -> bool {
    let config = context.config;
    if NAMING.iter().any(|naming| naming.what == declaration.what) {
        return own_registry(config, key).is_some();
    }
    declaration.what == OwnTerm::DECLARATION.what && fields_of_desk(context).any(|name| name == key)
}

/// The keys that site.toml gives to the maps of a kind of file, by the name of its schema.
pub(crate) fn fields_of_site(kind: &str, config: &Config) -> Vec<SiteField> {
    let mut fields = Vec::new();
    for (_, registry) in config.registries.own() {
        fields.extend(NAMING.iter().map(|declaration| SiteField {
            of: declaration.what,
            name: registry.folder.to_string(),
            holds_keys: true,
        }));
        if registry.singular == kind {
            fields.extend(registry.extra.iter().map(|name| SiteField {
                of: OwnTerm::DECLARATION.what,
                name: name.to_string(),
                holds_keys: false,
            }));
        }
    }
    fields
}

/// The key of the desk's that is nearest to one that is not known.
fn nearest_of_desk<'c>(
    context: &Context<'c>,
    key: &str,
    declaration: &'static Declaration,
) -> Option<&'c str> {
    let folders = context.config.registries.own().map(|(_, registry)| &*registry.folder);
    let folders = folders.filter(|_| NAMING.iter().any(|naming| naming.what == declaration.what));
    let fields = fields_of_desk(context).filter(|_| declaration.what == OwnTerm::DECLARATION.what);
    nearest(key, folders.chain(fields))
}

/// Tells of the keys that mean nothing in a translation.
pub(super) fn check_translation(fields: &Fields<'_, '_>) {
    let reader = fields.reader;
    for (key, node) in fields.unknown().filter(|(_, node)| !node.is_absent()) {
        let path = Path::Key(&Path::Root, key);
        if withheld::is_known(reader.context.config, key, node) {
            continue;
        }
        let rename = Some(&reader.context.config.front_matter.rename);
        if declaration_of(reader.context.kind).field(key, rename) == Some("date") {
            // Pages show the date of the original, but nothing comes out before its own.
            let date = Value { reader, path, node }.when();
            let mut reading = reader.context.reading.borrow_mut();
            let withholding = &mut reading.withholding;
            withholding.date = withholding.date.max(date);
            drop(reading);
            let make = |place| problems::date_of_translation(place, key);
            reader.report(&path, Part::Key, make);
            continue;
        }
        let is_near = withholding::words::is_near(key, node);
        let make = |place| problems::ignored_in_translation(place, key, is_near);
        reader.report(&path, Part::Key, make);
    }
}

/// What WordPress and other tools call a field of ours. Its value is not read, for they mean
/// something a little different by it.
const OF_OTHER_TOOLS: [(&[&str], &[&str]); 7] = [
    (&["title", "name"], &["headline", "heading", "posttitle"]),
    (&["authors"], &["byline", "postauthor", "writer", "writers", "reporter", "creator"]),
    (&["date"], &["postdate", "posted", "datepublished", "publishedat", "publishedon", "created"]),
    (&["updated"], &["modified", "postmodified", "datemodified", "lastmodified", "modifiedat"]),
    (
        &["description"],
        &[
            "postexcerpt",
            "subtitle",
            "subheadline",
            "subhead",
            "dek",
            "deck",
            "standfirst",
            "teaser",
            "abstract",
            "lede",
            "metadescription",
        ],
    ),
    (&["slug"], &["postname"]),
    (&["places", "dateline"], &["location", "locations", "city", "where"]),
];

/// The fields of a map that another tool calls by a key.
fn of_other_tool(key: &str, declaration: &'static Declaration) -> Option<String> {
    let key = plain(key);
    let (ours, _) = OF_OTHER_TOOLS.iter().find(|(_, theirs)| theirs.contains(&&*key))?;
    let ours: Vec<&str> = ours.iter().copied().filter(|name| declaration.has(name)).collect();
    (!ours.is_empty()).then(|| problems::words(&ours))
}

/// Whether other generators keep subjects under the key, which a site may want to read as topics.
fn is_list_of_subjects(key: &str) -> bool {
    matches!(key, "categories" | "category" | "keywords" | "series" | "tag" | "tags")
}

/// Whether a key is what others write beside a lead picture of theirs: who made it, what stands
/// below it.
fn is_about_picture(key: &str) -> bool {
    let key = plain(key);
    let word = ["featured", "feature", "cover", "image", "picture", "photo"]
        .iter()
        .fold(&*key, |rest, what| rest.strip_prefix(what).unwrap_or(rest));
    matches!(word, "caption" | "credit" | "credits")
}

/// The first letters of a key without signs and in small letters.
fn plain(key: &str) -> String {
    let is_sign = |letter: &char| !matches!(letter, '-' | '_' | ' ');
    key.chars().filter(is_sign).take(32).collect::<String>().to_ascii_lowercase()
}
