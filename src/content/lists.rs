//! Lists of references, and ids that may stand in a list but once.

use super::context::{Context, Fields, Value};
use super::{EntryKind, TermKind, plain_spelling, problems};
use crate::config::Config;
use crate::diagnostics::{Diagnostic, Place};
use crate::text::Key;
use crate::written::{Node, Part, Path};

/// References of a list field, in the order given, each key once.
pub(super) fn references(fields: &Fields<'_, '_>, name: &str) -> Option<Vec<(Key, Box<str>)>> {
    Some(fields.gather(name, |value| reference(value, name)))
}

/// A key, with the text as written.
type Named = (Key, Box<str>);

/// A reference, and what tells it apart: one key of two words is two references, so that neither is
/// lost without a word.
fn reference(value: &Value<'_, '_>, name: &str) -> Option<((Key, String), Named)> {
    let (key, text) = value.reference()?;
    one_name(value, name, &text, &[", "]);
    Some(((key.clone(), plain_spelling(&text)), (key, text)))
}

/// What a map names of the desk's own registries, each in a list of its folder's name, by the
/// number of the registry; nothing where it names none.
pub(super) fn own_references(fields: &Fields<'_, '_>) -> Vec<Vec<(Key, Box<str>)>> {
    let config = fields.reader.context.config;
    let own = config.registries.own();
    if config.registries.own().next().is_none()
        || fields.unknown().next().is_none() && fields.more.is_none()
    {
        return Vec::new();
    }
    let lists: Vec<_> = own
        .map(|(kind, registry)| {
            let is_it = |key: &str, field: Option<&str>| {
                field.is_none() && own_registry(config, key) == Some(kind)
            };
            fields.gather_of(is_it, &registry.folder, |value| reference(value, &registry.folder))
        })
        .collect();
    if lists.iter().all(Vec::is_empty) { Vec::new() } else { lists }
}

/// The registry of the desk's own that a key of the front matter names, by its folder or by the
/// name that site.toml has for that.
pub(super) fn own_registry(config: &Config, key: &str) -> Option<TermKind> {
    let renamed = config.front_matter.rename.get(key).map_or(key, |name| name);
    config.registries.own().find(|(_, registry)| registry.folder == renamed).map(|(kind, _)| kind)
}

/// The fields that site.toml gives the entries of the registry that is read.
pub(super) fn fields_of_desk<'c>(context: &Context<'c>) -> impl Iterator<Item = &'c str> {
    let registry = match context.kind {
        EntryKind::Term(kind) => Some(&context.config.registries[kind]),
        _ => None,
    };
    registry.into_iter().flat_map(|registry| &registry.extra).map(|name| &**name)
}

/// Says of a text that is no item of a list, and is written for one name, that several may be
/// meant: it holds one of the marks that stand `between` names.
pub(super) fn one_name(value: &Value<'_, '_>, name: &str, text: &str, between: &[&str]) {
    if !matches!(value.path, Path::Key(..)) || !between.iter().any(|mark| text.contains(mark)) {
        return;
    }
    let mut names = vec![text];
    for mark in between {
        names = names.into_iter().flat_map(|name| name.split(mark)).collect();
    }
    let names: Vec<&str> = names.into_iter().map(str::trim).collect();
    value.report(|place| comma_in_name(place, name, text, &names.join(", ")));
}

/// One name where several may be meant.
fn comma_in_name(place: Place, name: &str, text: &str, list: &str) -> Diagnostic {
    let (text, list) = (problems::shown(text), problems::shown(list));
    Diagnostic::warning(
        "comma-in-name",
        place,
        format!("`{text}` is one of the {name}, by that name"),
    )
    .help(format!(
        "for several write `{name}: [{list}]`; for one with a comma `{name}: [\"{text}\"]`"
    ))
}

/// The id of what may have a file of its own, which is then its name.
pub(super) fn own_id(fields: &Fields<'_, '_>, name: &'static str) -> Option<Key> {
    match (fields.get(name), fields.path) {
        (Some(value), _) => value.id(),
        (None, Path::Root) => fields.reader.file_key(),
        (None, _) => {
            fields.report_missing(name);
            None
        }
    }
}

/// Reports every id of a list that an item before has; `what` has the ids. An item that is no map
/// is an id itself.
pub(super) fn report_repeated_ids(fields: &Fields<'_, '_>, name: &str, what: &'static str) {
    for (key, node) in fields.named(name) {
        let Node::List(items) = node else { continue };
        let list = Path::Key(fields.path, key);
        let mut known = rustc_hash::FxHashMap::default();
        for (index, node) in items.iter().enumerate() {
            let item = Path::Index(&list, index);
            let (path, node) = id_of(&item, node);
            if matches!(node, Node::Null | Node::List(_) | Node::Map(_)) {
                continue;
            }
            let value = Value { reader: fields.reader, path, node };
            let Some(id) = value.raw().filter(|text| Key::new(text.trim()).is_some()) else {
                continue;
            };
            let first = *known.entry(id.trim().to_owned()).or_insert(index);
            let Some(node) = items.get(first).filter(|_| first != index) else { continue };
            let (first, id) = (Path::Index(&list, first), id.trim());
            let first = value.reader.place(&id_of(&first, node).0, Part::Value);
            value.report(|place| problems::duplicate_id(place, what, id, first));
        }
    }
}

/// The id of an item, or what is no map.
fn id_of<'p, 'n, 't>(item: &'p Path<'p>, node: &'n Node<'t>) -> (Path<'p>, &'n Node<'t>) {
    match node {
        Node::Map(pairs) => match pairs.iter().find(|(key, _)| key == "id") {
            Some((_, id)) => (Path::Key(item, "id"), id),
            None => (*item, &Node::Null),
        },
        node => (*item, node),
    }
}
