//! Walks over a map: finds its fields and reports keys that are not known.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::format::Format;
use super::node::Node;
use super::path::{Part, Path};
use super::problems;
use super::reader::{Origin, Reader};
use super::value::Value;
use super::{Declaration, Number, Unknown};
use crate::diagnostics::Place;

/// Most items of a list of keys. There are pages of what an article names together, so that a list
/// without an end would make pages without an end.
const MAX_ITEMS: usize = 250;

/// A map whose keys are known.
pub(crate) struct Fields<'v, 't, O: Origin> {
    /// What is shared while the file is read.
    pub(crate) reader: &'v Reader<'t, O>,
    /// Where the map stands.
    pub(crate) path: &'v Path<'v>,
    /// Another map that gives more values to lists.
    pub(crate) more: Option<&'v Fields<'v, 't, O>>,
    declaration: &'static Declaration,
    pairs: &'v [(Cow<'t, str>, Node<'t>)],
    /// The field that each pair gives; none for a key that is not known.
    names: SmallVec<[Option<&'static str>; 32]>,
}

impl<'v, 't, O: Origin> Fields<'v, 't, O> {
    /// The fields of a map. Keys that are not known are reported at once.
    pub(crate) fn new(
        reader: &'v Reader<'t, O>,
        path: &'v Path<'v>,
        pairs: &'v [(Cow<'t, str>, Node<'t>)],
        declaration: &'static Declaration,
    ) -> Self {
        let fields = Self::unchecked(reader, path, pairs, declaration);
        if matches!(declaration.unknown, Unknown::Each(_)) {
            return fields;
        }
        let mut in_value = false;
        for (index, (key, node)) in pairs.iter().map(|(key, node)| (&**key, node)).enumerate() {
            if fields.names.get(index).is_some_and(Option::is_some) {
                in_value = false;
            } else if fields.is_cut_value(key, node) {
                // Of a text with several commas every part became a key: one is told.
                if !in_value {
                    fields.report_comma(key, index);
                }
                in_value = true;
            } else {
                O::report_unknown(reader, path, (key, node), declaration);
            }
        }
        fields
    }

    /// The fields of a map in which any key may stand.
    pub(crate) fn unchecked(
        reader: &'v Reader<'t, O>,
        path: &'v Path<'v>,
        pairs: &'v [(Cow<'t, str>, Node<'t>)],
        declaration: &'static Declaration,
    ) -> Self {
        // Renamings are for the keys of posts, so that an event's `type` stays what it is.
        let is_renamed =
            matches!(path, Path::Root) || matches!(declaration.unknown, Unknown::Renamed);
        let rename = if is_renamed { O::rename(&reader.context) } else { None };
        let names = pairs.iter().map(|(key, _)| declaration.field(key, rename)).collect();
        Self { reader, path, more: None, declaration, pairs, names }
    }

    /// The same with another map that gives more values to lists.
    pub(crate) fn with<'s>(self, more: Option<&'s Fields<'s, 't, O>>) -> Fields<'s, 't, O>
    where
        'v: 's,
    {
        Fields { more, ..self }
    }

    /// A name that nobody declared would be read as a field that nobody wrote.
    fn check_declared(&self, name: &str) {
        if cfg!(any(test, debug_assertions)) {
            assert!(self.declaration.has(name), "there is no field `{name}`");
        }
    }

    /// Whether there is a field of this name.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.declaration.has(name)
    }

    /// The entries whose keys are not known.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = (&'v str, &'v Node<'t>)> {
        let pairs = self.pairs.iter().zip(&self.names);
        pairs.filter(|(_, name)| name.is_none()).map(|((key, node), _)| (&**key, node))
    }

    /// Whether a key for a field stands there, with or without a value.
    pub(crate) fn is_written(&self, name: &str) -> bool {
        self.names.contains(&Some(name))
    }

    /// The value of a field; one that is empty counts as absent.
    pub(crate) fn get(&self, name: &str) -> Option<Value<'v, 't, O>> {
        self.get_as(name, |one, other| one == other)
    }

    /// The same of a field that several keys may give; `is_same` tells which values say the same.
    pub(crate) fn get_as(
        &self,
        name: &str,
        is_same: impl Fn(&Node<'t>, &Node<'t>) -> bool,
    ) -> Option<Value<'v, 't, O>> {
        self.check_declared(name);
        // Our own name for a field counts before other spellings, then the first that is there.
        let own = self.named(name).find(|(key, _)| *key == name);
        let (key, node) = own.or_else(|| self.named(name).next())?;
        for (other, value) in self.named(name) {
            if other == key || is_same(value, node) {
                continue;
            }
            let path = Path::Key(self.path, other);
            let make = |place| problems::ignored_field(place, other, key);
            self.reader.report(&path, Part::Key, make);
        }
        Some(Value { reader: self.reader, path: Path::Key(self.path, key), node })
    }

    /// The value of a field that must be there.
    pub(crate) fn must(&self, name: &'static str) -> Option<Value<'v, 't, O>> {
        let value = self.get(name);
        if value.is_none() {
            self.report_missing(name);
        }
        value
    }

    /// Reports that a field is missing.
    pub(crate) fn report_missing(&self, name: &'static str) {
        // An empty value has a key to point at; otherwise this is the map that lacks it.
        let key = self.pairs.iter().zip(&self.names).find(|(_, known)| **known == Some(name));
        let path = Path::Key(self.path, key.map_or(name, |((key, _), _)| key));
        self.reader.report(&path, Part::Key, |place| {
            problems::missing_field(
                place,
                &path.name(),
                self.declaration.missing_help(name, self.reader.source.format),
            )
        });
    }

    /// Every value of a list field, of all keys that give it; a single value is a list of one.
    pub(crate) fn each(&self, name: &str, visit: impl FnMut(&Value<'_, 't, O>)) {
        self.check_declared(name);
        self.each_of(|_, field| field == Some(name), visit);
    }

    /// The same of the keys that `is_it` picks by what they are and which field they give.
    fn each_of(
        &self,
        is_it: impl Fn(&str, Option<&str>) -> bool,
        mut visit: impl FnMut(&Value<'_, 't, O>),
    ) {
        for fields in std::iter::once(self).chain(self.more) {
            let pairs = fields.pairs.iter().zip(&fields.names);
            for ((key, node), field) in pairs.filter(|((key, _), field)| is_it(key, **field)) {
                let path = Path::Key(fields.path, key);
                if node.is_absent() {
                    continue;
                }
                let value = Value { reader: self.reader, path, node };
                if let Node::Text(text) = node {
                    match is_tight_item(text) {
                        true => value.report(|place| problems::tight_item(place, text)),
                        false if fields.is_list(*field) => value.check_dashes(text),
                        false => {}
                    }
                }
                value.each(&mut visit);
            }
        }
    }

    /// Whether a key is that of a list; one that is not known is that of a desk's own.
    fn is_list(&self, name: Option<&str>) -> bool {
        let number = name.and_then(|name| self.declaration.named(name)).map(|field| field.number);
        number.is_none_or(|number| matches!(number, Number::List | Number::Set))
    }

    /// The value of a field, or what its declaration has in its place.
    pub(crate) fn given(&self, name: &'static str) -> Option<Value<'_, 't, O>> {
        let node = || self.declaration.named(name)?.default;
        let path = Path::Key(self.path, name);
        self.get(name).or_else(|| Some(Value { reader: self.reader, path, node: node()? }))
    }

    /// Visits the values under names that the desk chose. Empty ones are reported.
    pub(crate) fn each_named(&self, mut visit: impl FnMut(&'v str, &Value<'_, 't, O>)) {
        for (name, node) in self.unknown() {
            let value = Value { reader: self.reader, path: Path::Key(self.path, name), node };
            if node.is_absent() {
                value.report(|place| problems::empty_item(place, &value.path.name()));
            } else {
                visit(name, &value);
            }
        }
    }

    /// What `read` makes of the values of a list field; those of which it makes nothing have been
    /// reported.
    pub(crate) fn values<T>(
        &self,
        name: &str,
        mut read: impl FnMut(&Value<'_, 't, O>) -> Option<T>,
    ) -> Vec<T> {
        let mut list = Vec::new();
        self.each(name, |value| list.extend(read(value)));
        list
    }

    /// What `read` makes of the values of a list field, by what tells them apart.
    pub(crate) fn gather<K: Eq + std::hash::Hash, T>(
        &self,
        name: &str,
        read: impl Fn(&Value<'_, 't, O>) -> Option<(K, T)>,
    ) -> Vec<T> {
        self.check_declared(name);
        self.gather_of(|_, field| field == Some(name), name, read)
    }

    /// The same of the keys that `is_it` picks; `name` is what the list is called.
    pub(crate) fn gather_of<K: Eq + std::hash::Hash, T>(
        &self,
        is_it: impl Fn(&str, Option<&str>) -> bool,
        name: &str,
        read: impl Fn(&Value<'_, 't, O>) -> Option<(K, T)>,
    ) -> Vec<T> {
        let mut list = Vec::new();
        let mut known = rustc_hash::FxHashSet::default();
        self.each_of(is_it, |value| {
            // One more is looked at, to say that it is one too many.
            if known.len() > MAX_ITEMS {
                return;
            }
            let Some((key, item)) = read(value) else { return };
            if known.insert(key) {
                list.push(item);
            }
            if known.len() > MAX_ITEMS {
                value.report(|place| problems::too_many_items(place, name, MAX_ITEMS));
            }
        });
        list
    }

    /// The entries of a field that are not absent, in the file's order.
    pub(crate) fn named(&self, name: &str) -> impl Iterator<Item = (&'v str, &'v Node<'t>)> {
        let pairs = self.pairs.iter().zip(&self.names);
        pairs
            .filter(move |((_, node), known)| **known == Some(name) && !node.is_absent())
            .map(|((key, node), _)| (&**key, node))
    }

    /// Whether a key is the rest of a value in `{…}` that holds a comma.
    fn is_cut_value(&self, key: &str, node: &Node<'_>) -> bool {
        let is_yaml = self.reader.source.format == Format::Yaml;
        if !is_yaml || matches!(self.path, Path::Root) || !node.is_absent() && !key.contains(' ') {
            return false;
        }
        let path = Path::Key(self.path, key);
        let Place::Span(span) = self.reader.place(&path, Part::Key) else { return false };
        let text = self.reader.source.text;
        let before = text.get(..span.start).unwrap_or("").trim_end();
        let after = text.get(span.end..).unwrap_or("").trim_start();
        before.ends_with([',', '{']) && (!node.is_absent() || after.starts_with([',', '}']))
    }

    fn report_comma(&self, key: &str, index: usize) {
        let before = index.checked_sub(1).and_then(|before| self.pairs.get(before));
        let path = Path::Key(self.path, key);
        self.reader.report(&path, Part::Key, |place| {
            problems::comma_in_map(place, key, before.map(|(key, _)| &**key))
        });
    }
}

/// Whether a text is the first item of a list to its writer, and no list to YAML.
fn is_tight_item(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|item| item.starts_with(char::is_alphabetic))
}

impl<'v, 't, O: Origin> Value<'v, 't, O> {
    /// Its fields, if it is a map.
    pub(crate) fn fields<'s>(
        &'s self,
        declaration: &'static Declaration,
    ) -> Option<Fields<'s, 't, O>> {
        match self.node {
            Node::Map(pairs) => Some(Fields::new(self.reader, &self.path, pairs, declaration)),
            node if self.reader.source.format == Format::Toml => self.refuse(|place| {
                problems::no_table(place, &self.path.name(), node.type_name(), &self.path.header())
            }),
            node => self.refuse(|place| {
                let found = node.type_name();
                let problem =
                    problems::wrong_type(place, &self.path.name(), "a map of `key: value`", found);
                match declaration.least() {
                    Some(least) => {
                        let dash = if matches!(self.path, Path::Index(..)) { "- " } else { "" };
                        problem
                            .help(format!("write a map of `key: value`, such as `{dash}{least}`"))
                    }
                    None => problem,
                }
            }),
        }
    }
}
