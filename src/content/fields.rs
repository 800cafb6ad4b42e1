//! Walks over a map of the front matter: finds its fields and reports keys that are not known.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::locate::Part;
use super::node::Node;
use super::odd_characters::odd_space;
use super::problems;
use super::reader::{Path, Reader};
use super::value::Value;
use super::withholding;
use crate::config::UnknownKeys;
use crate::diagnostics::Place;
use crate::written::{Record, Unknown};

/// Most items of a list of keys. There are pages of what an article names together, so that a list
/// without an end would make pages without an end.
const MOST_ITEMS: usize = 250;

/// A map whose keys are known.
pub(crate) struct Fields<'v, 't> {
    /// What is shared while the file is read.
    pub(super) reader: &'v Reader<'t>,
    /// Where the map stands.
    pub(super) path: &'v Path<'v>,
    /// Another map that gives more values to lists.
    pub(super) more: Option<&'v Fields<'v, 't>>,
    record: &'static Record,
    pairs: &'v [(Cow<'t, str>, Node<'t>)],
    /// The field that each pair gives; none for a key that is not known.
    names: SmallVec<[Option<&'static str>; 32]>,
}

impl<'v, 't> Fields<'v, 't> {
    /// The fields of a map. Keys that are not known are reported at once.
    pub(super) fn new(
        reader: &'v Reader<'t>,
        path: &'v Path<'v>,
        pairs: &'v [(Cow<'t, str>, Node<'t>)],
        record: &'static Record,
    ) -> Self {
        let fields = Self::unchecked(reader, path, pairs, record);
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
                fields.report_unknown(key, node, record);
            }
        }
        fields
    }

    /// The fields of a map in which any key may stand.
    pub(super) fn unchecked(
        reader: &'v Reader<'t>,
        path: &'v Path<'v>,
        pairs: &'v [(Cow<'t, str>, Node<'t>)],
        record: &'static Record,
    ) -> Self {
        let rename = &reader.config.front_matter.rename;
        // Renamings are for the keys of posts, so that an event's `type` stays what it is.
        let is_renamed = matches!(path, Path::Root) || record.unknown == Unknown::Renamed;
        let no_rename = std::collections::BTreeMap::new();
        let rename = if is_renamed { rename } else { &no_rename };
        let names = pairs.iter().map(|(key, _)| record.field(key, rename)).collect();
        Self { reader, path, more: None, record, pairs, names }
    }

    /// The same with another map that gives more values to lists.
    pub(super) fn with<'s>(self, more: Option<&'s Fields<'s, 't>>) -> Fields<'s, 't>
    where
        'v: 's,
    {
        Fields { more, ..self }
    }

    /// Whether there is a field of this name.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.record.has(name)
    }

    /// The entries whose keys are not known.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (&'v str, &'v Node<'t>)> {
        let pairs = self.pairs.iter().zip(&self.names);
        pairs.filter(|(_, name)| name.is_none()).map(|((key, node), _)| (&**key, node))
    }

    /// Whether a key for a field stands there, with or without a value.
    pub(super) fn is_written(&self, name: &str) -> bool {
        self.names.contains(&Some(name))
    }

    /// The value of a field; one that is empty counts as absent.
    pub(super) fn get(&self, name: &str) -> Option<Value<'v, 't>> {
        self.get_as(name, |one, other| one == other)
    }

    /// The same of a field that several keys may give; `is_same` tells which values say the same.
    pub(super) fn get_as(
        &self,
        name: &str,
        is_same: impl Fn(&Node<'t>, &Node<'t>) -> bool,
    ) -> Option<Value<'v, 't>> {
        debug_assert!(self.record.has(name), "there is no field `{name}`");
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
    pub(super) fn must(&self, name: &'static str) -> Option<Value<'v, 't>> {
        let value = self.get(name);
        if value.is_none() {
            self.report_missing(name);
        }
        value
    }

    /// Reports that a field is missing.
    pub(super) fn report_missing(&self, name: &'static str) {
        // An empty value has a key to point at; otherwise this is the map that lacks it.
        let key = self.pairs.iter().zip(&self.names).find(|(_, known)| **known == Some(name));
        let path = Path::Key(self.path, key.map_or(name, |((key, _), _)| key));
        self.reader.report(&path, Part::Key, |place| {
            problems::missing_field(place, &path.name(), &self.record.example(name))
        });
    }

    /// Every value of a list field, of all keys that give it; a single value is a list of one.
    pub(super) fn each(&self, name: &str, mut visit: impl FnMut(&Value<'_, 't>)) {
        debug_assert!(self.record.has(name), "there is no field `{name}`");
        for fields in std::iter::once(self).chain(self.more) {
            for (key, node) in fields.named(name) {
                let path = Path::Key(fields.path, key);
                Value { reader: self.reader, path, node }.each(&mut visit);
            }
        }
    }

    /// What `read` makes of the values of a list field; those of which it makes nothing have been
    /// reported.
    pub(super) fn values<T>(
        &self,
        name: &str,
        mut read: impl FnMut(&Value<'_, 't>) -> Option<T>,
    ) -> Vec<T> {
        let mut list = Vec::new();
        self.each(name, |value| list.extend(read(value)));
        list
    }

    /// What `read` makes of the values of a list field, by what tells them apart.
    pub(super) fn gather<K: Eq + std::hash::Hash, T>(
        &self,
        name: &str,
        read: impl Fn(&Value<'_, 't>) -> Option<(K, T)>,
    ) -> Vec<T> {
        let mut list = Vec::new();
        let mut known = rustc_hash::FxHashSet::default();
        self.each(name, |value| {
            // One more is looked at, to say that it is one too many.
            if known.len() > MOST_ITEMS {
                return;
            }
            let Some((key, item)) = read(value) else { return };
            if known.insert(key) {
                list.push(item);
            }
            if known.len() > MOST_ITEMS {
                value.report(|place| problems::too_many_items(place, name, MOST_ITEMS));
            }
        });
        list
    }

    /// The entries of a field that are not absent, in the file's order.
    pub(super) fn named(&self, name: &str) -> impl Iterator<Item = (&'v str, &'v Node<'t>)> {
        let pairs = self.pairs.iter().zip(&self.names);
        pairs
            .filter(move |((_, node), known)| **known == Some(name) && !node.is_absent())
            .map(|((key, node), _)| (&**key, node))
    }

    /// Whether a key is the rest of a value in `{…}` that holds a comma.
    fn is_cut_value(&self, key: &str, node: &Node<'_>) -> bool {
        if matches!(self.path, Path::Root) || !node.is_absent() && !key.contains(' ') {
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

    fn report_unknown(&self, key: &str, node: &Node<'_>, record: &Record) {
        let is_root = matches!(self.path, Path::Root);
        if is_root && withholding::is_known(self.reader.config, key, node) {
            return;
        }
        let has_extra = record.unknown == Unknown::Extra;
        let is_free = matches!(record.unknown, Unknown::Free | Unknown::Renamed);
        let path = Path::Key(self.path, key);
        if !is_root && !is_free && withholding::is_nested(key, node, record) {
            let make = |place| withholding::nested_withholding(place, key, record.what);
            return self.reader.report(&path, Part::Key, make);
        }
        let policy = match self.reader.config.front_matter.unknown {
            // No policy lets a slip of the pen publish what was to be kept back.
            _ if is_root && withholding::is_near(key, node) => UnknownKeys::Error,
            UnknownKeys::Allow if is_free || is_root && has_extra => return,
            // Where there is no `extra`, an unknown key's value would be lost without a word.
            UnknownKeys::Allow => UnknownKeys::Warn,
            policy => policy,
        };
        let more = is_root.then_some(withholding::Withheld::RECORD);
        self.reader.report(&path, Part::Key, |place| {
            let odd = key.chars().find_map(odd_space);
            let help = if let Some(what) = odd {
                format!("there is {what} in it: write it with ordinary letters alone")
            } else if let Some(near) = record.nearest(key, more) {
                format!("did you mean `{near}`?")
            } else if has_extra && is_list_of_subjects(key) {
                format!(
                    "put `{key} = \"topics\"` under `[front_matter.rename]` in site.toml to read it as topics, or `unknown = \"allow\"` under `[front_matter]` to let such keys be"
                )
            } else if has_extra {
                "put it under `extra:`, or set `unknown = \"allow\"` or a `rename` under `[front_matter]` in site.toml".into()
            } else {
                let known: Vec<&str> = record.names().collect();
                format!("{} has the keys `{}`", record.what, known.join("`, `"))
            };
            problems::unknown_key(place, key, help, policy)
        });
    }
}

/// Whether other generators keep subjects under the key, which a site may want to read as topics.
fn is_list_of_subjects(key: &str) -> bool {
    matches!(key, "categories" | "category" | "keywords" | "series" | "tag" | "tags")
}
