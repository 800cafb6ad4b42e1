//! The forms that the values of fields have: how each is read, and what it is in words.
//!
//! The vocabularies and the maps of a kind of file are forms too.

use super::Kind;
use super::fields::Fields;
use super::node::Node;
use super::path::Path;
use super::reader::Origin;
use super::value::Value;
use crate::text::Key;

/// A form of values.
pub(crate) trait Form<O: Origin> {
    /// What a value becomes.
    type Value;
    /// What a value may be.
    const KIND: Kind;
    /// Reads a value, or reports what is wrong with it.
    fn read(value: &Value<'_, '_, O>) -> Option<Self::Value>;
}

/// A BCP 47 tag.
#[derive(Debug)]
pub(crate) struct Language;

/// An id, as it stands in addresses.
#[derive(Debug)]
pub(crate) struct Id;

/// Text as it is written.
#[derive(Debug)]
pub(crate) struct Verbatim;

/// Defines forms of an origin, or of any: what a value becomes, how it is read, and what it may be.
/// A `type` is there already, a `struct` stands for nothing but its form.
macro_rules! forms {
    (
        $origin:ident;
        $($(#[$doc:meta])* $word:ident $name:ident: $type:ty = $read:expr, $kind:expr;)*
    ) => {
        $($crate::written::forms! { @$word $(#[$doc])* $name }
        impl $crate::written::Form<$origin> for $name {
            $crate::written::forms! { @of $origin, $type, $read, $kind }
        })*
    };
    ($($name:ident: $type:ty = $read:expr, $kind:expr;)*) => {
        $(impl<O: Origin> Form<O> for $name {
            $crate::written::forms! { @of O, $type, $read, $kind }
        })*
    };
    (@of $origin:ident, $type:ty, $read:expr, $kind:expr) => {
        type Value = $type;
        const KIND: $crate::written::Kind = $kind;
        fn read(value: &$crate::written::Value<'_, '_, $origin>) -> Option<$type> {
            ($read)(value)
        }
    };
    (@type $name:ident) => {};
    (@struct $(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name;
    };
}
pub(crate) use forms;

forms! {
    Language: Box<str> = Value::language, Kind::Form {
        what: "a language tag",
        pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        example: "en",
    };
    Id: Key = Value::id, Kind::Form {
        what: "an id",
        pattern: "^[^\\sA-Z!-/:-@\\[-`{-~]+(-[^\\sA-Z!-/:-@\\[-`{-~]+)*$",
        example: "…",
    };
    Verbatim: Box<str> = Value::verbatim, Kind::Text;
    bool: bool = Value::flag, Kind::Flag;
    i64: i64 = Value::integer, Kind::Integer;
}

/// Anything, for templates.
#[derive(Debug)]
pub(crate) struct Free;

/// What other tools have there, and nobody reads.
#[derive(Debug)]
pub(crate) struct Ignored;

/// Values that are read by a function of their field's own.
macro_rules! unread {
    ($($name:ident: $kind:expr;)*) => {
        $(impl<O: $crate::written::Origin> $crate::written::Form<O> for $name {
            type Value = ();
            const KIND: $crate::written::Kind = $kind;
            fn read(_: &$crate::written::Value<'_, '_, O>) -> Option<()> {
                None
            }
        })*
    };
}
pub(crate) use unread;

unread! {
    Free: Kind::Free;
    Ignored: Kind::Ignored;
}

/// What the typed fields of a map come to.
impl<'t, O: Origin> Fields<'_, 't, O> {
    /// The value of a field that must be there.
    pub(crate) fn required<F: Form<O>>(&self, name: &'static str) -> Option<F::Value> {
        F::read(&self.must(name)?)
    }

    /// The value of a field, if there is one.
    pub(crate) fn optional<F: Form<O>>(&self, name: &str) -> Option<Option<F::Value>> {
        Some(self.get(name).and_then(|value| F::read(&value)))
    }

    /// The value of a field, or the one that its type begins with.
    pub(crate) fn default<F: Form<O>>(&self, name: &str) -> Option<F::Value>
    where
        F::Value: Default,
    {
        Some(self.get(name).and_then(|value| F::read(&value)).unwrap_or_default())
    }

    /// The value of a field, or the one that its declaration has in its place.
    pub(crate) fn preset<F: Form<O>>(&self, name: &'static str) -> Option<F::Value> {
        F::read(&self.given(name)?)
    }

    /// The map of a field; where there is none, what an empty one says.
    pub(crate) fn table<F: Form<O>>(&self, name: &str) -> Option<F::Value> {
        match self.get(name) {
            Some(value) => F::read(&value),
            None => {
                let path = Path::Key(self.path, name);
                F::read(&Value { reader: self.reader, path, node: &Node::Map(Vec::new()) })
            }
        }
    }

    /// The values of a list field.
    pub(crate) fn list<F: Form<O>>(&self, name: &str) -> Option<Vec<F::Value>> {
        Some(self.values(name, F::read))
    }

    /// The values of a list field, in the order given, each once.
    pub(crate) fn set<F: Form<O>>(&self, name: &str) -> Option<Vec<F::Value>>
    where
        F::Value: Clone + Eq + std::hash::Hash,
    {
        Some(self.gather(name, |value| F::read(value).map(|value| (value.clone(), value))))
    }
}
