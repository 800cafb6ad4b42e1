//! Front matter as a tree of plain values, before anything is known about fields.
//!
//! The tree keeps the order of keys, borrows its text from the file and carries no positions;
//! [`super::Marked`] finds those again in the rare case that they are needed.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use rustc_hash::FxHashSet;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// Deepest nesting of lists and maps.
pub(crate) const MAX_DEPTH: usize = 32;

/// A value of the front matter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node<'t> {
    /// Nothing: `null`, `~`, or no value at all.
    Null,
    /// `true` or `false`. (`yes`, `no`, `on` and `off` are text in YAML 1.2.)
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Node<'t>>),
    /// A map, in the order of the file, no key twice.
    Map(Pairs<'t>),
}

/// The entries of a map.
pub(crate) type Pairs<'t> = Vec<(Cow<'t, str>, Node<'t>)>;

impl Node<'_> {
    /// Whether it counts as not given: nothing, or blank text.
    pub(crate) fn is_absent(&self) -> bool {
        match self {
            Node::Null => true,
            Node::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// What it is, with an article, for messages.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Node::Null => "nothing",
            Node::Bool(_) => "true or false",
            Node::Int(_) | Node::Float(_) => "a number",
            Node::Text(_) => "text",
            Node::List(_) => "a list",
            Node::Map(_) => "a map",
        }
    }

    /// The same value as JSON, for `extra`.
    pub(crate) fn to_json(&self) -> serde_json::Value {
        match self {
            Node::Null => serde_json::Value::Null,
            Node::Bool(value) => (*value).into(),
            Node::Int(number) => (*number).into(),
            Node::Float(number) => (*number).into(),
            Node::Text(text) => text.as_ref().into(),
            Node::List(items) => items.iter().map(Node::to_json).collect(),
            Node::Map(pairs) => {
                let pairs =
                    pairs.iter().map(|(key, value)| (key.as_ref().to_owned(), value.to_json()));
                serde_json::Value::Object(pairs.collect())
            }
        }
    }
}

/// Bounds on a tree, and what was met while it was made.
#[derive(Debug)]
pub(crate) struct Limits {
    /// What may still be made: one for every node and one for every byte of text. Aliases repeat
    /// parts of a file, so its length alone bounds nothing.
    budget: Cell<usize>,
    /// The bound that was met, if one was.
    pub(crate) met: Cell<Option<Limit>>,
    /// Whether a map had a key twice. The first of the two values is kept.
    pub(crate) has_duplicates: Cell<bool>,
}

/// A bound on a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// Lists and maps nested too deep.
    Depth,
    /// Aliases made too much of too little.
    Budget,
}

impl Limits {
    /// The bounds for a text of `bytes` bytes. Without aliases no text comes near them.
    pub(crate) fn of(bytes: usize) -> Self {
        Self {
            budget: Cell::new(bytes.saturating_mul(4).saturating_add(1000)),
            met: Cell::new(None),
            has_duplicates: Cell::new(false),
        }
    }

    fn spend<E: Error>(&self, cost: usize) -> Result<(), E> {
        match self.budget.get().checked_sub(cost) {
            Some(left) => {
                self.budget.set(left);
                Ok(())
            }
            None => Err(self.stop(Limit::Budget)),
        }
    }

    fn stop<E: Error>(&self, limit: Limit) -> E {
        self.met.set(Some(limit));
        E::custom("limit")
    }
}

/// Reads one node.
#[derive(Clone, Copy)]
pub(crate) struct NodeSeed<'l> {
    /// The bounds of the whole tree.
    pub(crate) limits: &'l Limits,
    /// How many lists and maps are around it.
    pub(crate) depth: usize,
}

impl NodeSeed<'_> {
    fn inside<E: Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.limits.stop(Limit::Depth));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        self.limits.spend(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node<'de>, E> {
        // What serde_yaml says of a text without any value.
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(Node::Int(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(i64::try_from(number).map_or(Node::Float(number as f64), Node::Int))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Node<'de>, E> {
        Ok(Node::Float(number as f64))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Node<'de>, E> {
        Ok(Node::Float(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node<'de>, E> {
        Ok(Node::Float(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        // It costs nothing here, but whoever reads the tree may copy it as often as it is there.
        self.limits.spend(text.len())?;
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'de>, E> {
        self.limits.spend(text.len())?;
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let inside = self.inside()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inside)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node<'de>, A::Error> {
        let inside = self.inside()?;
        let mut pairs = Pairs::with_capacity(8);
        let mut keys = Keys::default();
        let mut merged = Vec::new();
        while let Some(key) = entries.next_key_seed(KeySeed(self.limits))? {
            let value = entries.next_value_seed(inside)?;
            if key == "<<" {
                merged.push(value);
            } else if keys.add(&pairs, &key) {
                pairs.push((key, value));
            } else {
                self.limits.has_duplicates.set(true);
            }
        }
        for value in merged {
            merge(&mut pairs, &mut keys, value)?;
        }
        Ok(Node::Map(pairs))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Node<'de>, A::Error> {
        // A tag such as `!binary` means nothing to us; the value under it counts.
        let (_, value) = tagged.variant::<IgnoredAny>()?;
        value.newtype_variant_seed(self)
    }
}

/// Adds what a `<<` brings: a map, or a list of maps of which the earlier ones win.
fn merge<'t, E: Error>(pairs: &mut Pairs<'t>, keys: &mut Keys, value: Node<'t>) -> Result<(), E> {
    match value {
        Node::Map(more) => {
            for (key, value) in more {
                if keys.add(pairs, &key) {
                    pairs.push((key, value));
                }
            }
            Ok(())
        }
        Node::List(maps) if maps.iter().all(|map| matches!(map, Node::Map(_))) => {
            maps.into_iter().try_for_each(|map| merge(pairs, keys, map))
        }
        _ => Err(E::custom("`<<` must be a map or a list of maps")),
    }
}

/// Knows whether a key was met before; a set only where there are many.
#[derive(Default)]
struct Keys {
    set: FxHashSet<Box<str>>,
}

impl Keys {
    /// Whether `key` is new to `pairs`, all of whose keys were added before.
    fn add(&mut self, pairs: &Pairs<'_>, key: &str) -> bool {
        if pairs.len() < 48 {
            return pairs.iter().all(|(known, _)| known != key);
        }
        if self.set.is_empty() {
            self.set.extend(pairs.iter().map(|(known, _)| Box::from(&**known)));
        }
        self.set.insert(key.into())
    }
}

/// Reads a key as the text that was written, whatever YAML takes it for.
struct KeySeed<'l>(&'l Limits);

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_> {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        self.0.spend(1 + text.len())?;
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.0.spend(1 + text.len())?;
        Ok(Cow::Owned(text.to_owned()))
    }
}
