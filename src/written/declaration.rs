//! The declaration of a map that the desk writes, and what is known of its keys.

use std::borrow::Cow;

use super::Field;
use super::node::Node;

/// What a field is where it is absent, as it stands in a declaration.
#[derive(Debug)]
pub(crate) struct Preset<T>(pub(crate) T);

impl Preset<bool> {
    pub(crate) const fn node(self) -> Node<'static> {
        Node::Bool(self.0)
    }
}

impl Preset<i64> {
    pub(crate) const fn node(self) -> Node<'static> {
        Node::Int(self.0)
    }
}

impl Preset<&'static str> {
    pub(crate) const fn node(self) -> Node<'static> {
        Node::Text(Cow::Borrowed(self.0))
    }
}

/// How many spellings fields have.
pub(crate) const fn count(fields: &[Field]) -> usize {
    let (mut count, mut index) = (fields.len(), 0);
    while index < fields.len() {
        count += fields[index].also.len();
        index += 1;
    }
    count
}

/// Spelling and field, sorted by spelling, for `Declaration::keys`.
pub(crate) const fn sorted<const N: usize>(
    fields: &'static [Field],
) -> [(&'static str, &'static str); N] {
    let mut keys = [("", ""); N];
    let (mut used, mut index) = (0, 0);
    while index < fields.len() {
        let field = &fields[index];
        keys = with(keys, used, (field.name, field.name));
        used += 1;
        let mut other = 0;
        while other < field.also.len() {
            keys = with(keys, used, (field.also[other], field.name));
            used += 1;
            other += 1;
        }
        index += 1;
    }
    keys
}

/// The keys with one more at its place among the first `used`.
const fn with<const N: usize>(
    mut keys: [(&'static str, &'static str); N],
    used: usize,
    key: (&'static str, &'static str),
) -> [(&'static str, &'static str); N] {
    let mut at = used;
    while at > 0 && is_less(key.0, keys[at - 1].0) {
        keys[at] = keys[at - 1];
        at -= 1;
    }
    assert!(at == 0 || is_less(keys[at - 1].0, key.0), "a key is declared twice");
    keys[at] = key;
    keys
}

const fn is_less(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

/// Whether the word before other spellings is `freely` rather than `also`.
pub(crate) const fn is_freely(word: &str) -> bool {
    word.as_bytes()[0] == b'f'
}

/// Declares a map that the desk writes: a struct, how it is read, and what is known of its keys.
///
/// ```text
/// declare! {
///     FrontMatter;
///
///     /// A listing of an actor.
///     pub struct Designation as "a designation" {
///         /// Who lists it.
///         by: Box<str> = required Text,
///         /// Where it is told.
///         source: Option<Key> = optional Key of "sources" (also "src"),
///     }
///     besides {
///         /// A key that the struct has no field for.
///         title: optional Text,
///     }
///     made {
///         /// A field that is not written.
///         listed_at: usize = 0,
///     }
///     then |fields| { /* checks between fields; each is an `Option` here */ }
/// }
/// ```
///
/// The name before the map says where it stands ([`Origin`](super::Origin)). A field says how many
/// values it has (`Number`), of which form (`Form`), optionally what it is where it is absent
/// (`or`: a literal, as it would be written), by which function it is read (`by`), its key where
/// that is no name of Rust's (`as`), the registry that it refers to (`of`), and what other tools
/// call it (`also`; `freely`: in any case, with or without hyphens). After `as`, `|` names the form
/// of a value that is no map, and who reads it; `, extra` gives unknown keys a place, `, free` lets
/// the desk allow them, and `, each FORM` makes of them names that the desk chooses, each with a
/// value of that form. `map` in place of `struct` declares keys that a function reads by itself.
macro_rules! declare {
    (
        $origin:ident;
        $(#[doc = $doc:literal])*
        $vis:vis struct $name:ident as $what:literal
        $(| $short:ident by $of_short:ident)? $(, $unknown:ident $($each:ident)?)? {
            $($(#[doc = $field_doc:literal])*
            $field:ident: $type:ty = $number:ident $form:ident
                $(or $default:literal)? $(by $read:ident)? $(as $key:literal)?
                $(of $registry:literal)? $(($mode:ident $($also:literal)*))?,)*
        }
        $(besides {
            $($(#[doc = $more_doc:literal])*
            $more:ident: $more_number:ident $more_form:ident
                $(or $more_default:literal)? $(of $more_registry:literal)? $(($more_mode:ident $($more_also:literal)*))?,)*
        })?
        $(made {
            $($(#[doc = $made_doc:literal])* $made:ident: $made_type:ty = $value:expr,)*
        })?
        $(then |$fields:ident| { $($then:tt)* })?
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        $vis struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
            $($($(#[doc = $made_doc])* pub $made: $made_type,)*)?
        }

        impl $name {
            /// What is known of its keys.
            pub(crate) const DECLARATION: &'static $crate::written::Declaration = $crate::written::declare!(
                @declaration $origin [$($doc,)*] $what [$($unknown $($each)?)?]
                [$([$($field_doc,)*] $field [$($key)?] $number $form
                    [$($default)?] [$($registry)?] [$($mode $($also)*)?];)*
                $($([$($more_doc,)*] $more [] $more_number $more_form
                    [$($more_default)?] [$($more_registry)?] [$($more_mode $($more_also)*)?];)*)?]
            );

            /// Reads it from its map; everything that is wrong with it is reported.
            pub(crate) fn of_fields(
                fields: &$crate::written::Fields<'_, '_, $origin>,
            ) -> Option<Self> {
                $(let $field: Option<$type> = $crate::written::declare!(
                    @read fields [$field $($key)?] $number $form $($read)?
                );)*
                $(let $fields = fields; $($then)*)?
                Some(Self { $($($made: $value,)*)? $($field: $field?,)* })
            }
        }

        $crate::written::declare!(@form $origin $name $($short $of_short)?);
    };
    (
        $origin:ident;
        $(#[doc = $doc:literal])*
        map $name:ident as $what:literal $(, $unknown:ident $($each:ident)?)? {
            $($(#[doc = $field_doc:literal])*
            $field:ident: $number:ident $form:ident
                $(or $default:literal)? $(of $registry:literal)? $(($mode:ident $($also:literal)*))?,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug)]
        pub(crate) struct $name;

        impl $name {
            /// What is known of its keys.
            pub(crate) const DECLARATION: &'static $crate::written::Declaration = $crate::written::declare!(
                @declaration $origin [$($doc,)*] $what [$($unknown $($each)?)?]
                [$([$($field_doc,)*] $field [] $number $form
                    [$($default)?] [$($registry)?] [$($mode $($also)*)?];)*]
            );
        }
    };
    (@declaration $origin:ident [$($doc:literal,)*] $what:literal [$($unknown:ident $($each:ident)?)?] [
        $([$($field_doc:literal,)*] $field:ident [$($key:literal)?] $number:ident $form:ident
            [$($default:literal)?] [$($registry:literal)?] [$($mode:ident $($also:literal)*)?];)*
    ]) => {{
        const FIELDS: &[$crate::written::Field] = &[$($crate::written::Field {
            name: $crate::written::declare!(@key $field $($key)?),
            doc: &[$($field_doc),*],
            kind: <$form as $crate::written::Form<$origin>>::KIND,
            number: $crate::written::declare!(@number $number),
            default: $crate::written::declare!(@default $($default)?),
            registry: $crate::written::declare!(@option $($registry)?),
            also: &[$($($also),*)?],
            freely: false $(|| $crate::written::is_freely(stringify!($mode)))?,
        }),*];
        const COUNT: usize = $crate::written::count(FIELDS);
        const KEYS: [(&str, &str); COUNT] = $crate::written::sorted(FIELDS);
        &$crate::written::Declaration {
            what: $what,
            doc: &[$($doc),*],
            unknown: $crate::written::declare!(@unknown $origin $($unknown $($each)?)?),
            fields: FIELDS,
            keys: &KEYS,
        }
    }};
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@option) => { None };
    (@option $some:literal) => { Some($some) };
    (@default) => { None };
    (@default $default:literal) => {
        Some(const { &$crate::written::Preset($default).node() })
    };
    (@unknown $origin:ident) => { $crate::written::Unknown::Told };
    (@unknown $origin:ident extra) => { $crate::written::Unknown::Extra };
    (@unknown $origin:ident free) => { $crate::written::Unknown::Free };
    (@unknown $origin:ident renamed) => { $crate::written::Unknown::Renamed };
    (@unknown $origin:ident each $form:ident) => {
        $crate::written::Unknown::Each(<$form as $crate::written::Form<$origin>>::KIND)
    };
    (@number required) => { $crate::written::Number::Required };
    (@number optional) => { $crate::written::Number::Optional };
    (@number default) => { $crate::written::Number::Default };
    (@number preset) => { $crate::written::Number::Default };
    (@number table) => { $crate::written::Number::Table };
    (@number list) => { $crate::written::Number::List };
    (@number set) => { $crate::written::Number::Set };
    (@read $fields:ident [$field:ident $($key:literal)?] $number:ident $form:ident $read:ident) => {
        $read($fields, $crate::written::declare!(@key $field $($key)?))
    };
    (@read $fields:ident [$field:ident $($key:literal)?] $number:ident $form:ident) => {
        $fields.$number::<$form>($crate::written::declare!(@key $field $($key)?))
    };
    (@form $origin:ident $name:ident) => {
        impl $crate::written::Form<$origin> for $name {
            type Value = Self;
            const KIND: $crate::written::Kind = $crate::written::Kind::Declared(Self::DECLARATION);
            fn read(value: &$crate::written::Value<'_, '_, $origin>) -> Option<Self> {
                Self::of_fields(&value.fields(Self::DECLARATION)?)
            }
        }
    };
    (@form $origin:ident $name:ident $short:ident $of_short:ident) => {
        impl $crate::written::Form<$origin> for $name {
            type Value = Self;
            const KIND: $crate::written::Kind = $crate::written::Kind::Either(&[
                <$short as $crate::written::Form<$origin>>::KIND,
                $crate::written::Kind::Declared(Self::DECLARATION),
            ]);
            fn read(value: &$crate::written::Value<'_, '_, $origin>) -> Option<Self> {
                match value.is_map() {
                    true => Self::of_fields(&value.fields(Self::DECLARATION)?),
                    false => $of_short(value),
                }
            }
        }
    };
}
pub(crate) use declare;
