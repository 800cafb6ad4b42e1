//! What is known of the keys of a map: what each may hold, and what other tools call it.

use std::collections::BTreeMap;

use super::format::Format;
use super::node::Node;
use super::problems;
use crate::diagnostics::suggest;

/// A map that the desk writes.
#[derive(Debug)]
pub(crate) struct Declaration {
    /// What the map is, for messages: `an event`.
    pub(crate) what: &'static str,
    /// What it is, in the lines of its declaration.
    pub(crate) doc: &'static [&'static str],
    /// What becomes of keys that are not known.
    pub(crate) unknown: Unknown,
    /// Its fields, in the order of their declaration.
    pub(crate) fields: &'static [Field],
    /// Spelling and field, sorted by spelling.
    pub(crate) keys: &'static [(&'static str, &'static str)],
}

/// A field of a map.
#[derive(Debug)]
pub(crate) struct Field {
    /// Our own name for it.
    pub(crate) name: &'static str,
    /// What it says, in the lines of its declaration.
    pub(crate) doc: &'static [&'static str],
    /// What its value may be.
    pub(crate) kind: Kind,
    /// How many values it has.
    pub(crate) number: Number,
    /// What it is where it is absent.
    pub(crate) default: Option<&'static Node<'static>>,
    /// The registry whose keys it holds: the folder under `content/`.
    pub(crate) registry: Option<&'static str>,
    /// What other tools call it.
    pub(crate) also: &'static [&'static str],
    /// Whether its names count in any case and with or without hyphens: every theme of every tool
    /// has its own way to write those of pictures.
    pub(crate) freely: bool,
}

/// How many values a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// One, and without it the map is not read.
    Required,
    /// One or none.
    Optional,
    /// One; if there is none, what stands in the field's declaration or in that of its type.
    Default,
    /// A map; without it, what an empty one says.
    Table,
    /// Any number of them; one alone needs no list.
    List,
    /// The same, each counted once.
    Set,
}

/// What becomes of keys of a map that are not known.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unknown {
    /// They are told of.
    Told,
    /// They are told of, and have a place under `extra`.
    Extra,
    /// They are told of unless the desk allows unknown keys: only what we know of is wanted.
    Free,
    /// The same, and the desk's renamings count as they do at the top.
    Renamed,
    /// They are names that the desk chooses, each with a value of this kind.
    Each(Kind),
}

impl Declaration {
    /// The field that a key gives, by its own name, one accepted from another generator, or a
    /// renaming of the site's.
    pub(crate) fn field(
        &self,
        key: &str,
        rename: Option<&BTreeMap<Box<str>, Box<str>>>,
    ) -> Option<&'static str> {
        let rename = rename.filter(|rename| !rename.is_empty());
        let renamed = rename.and_then(|rename| rename.get(key));
        renamed.and_then(|name| self.lookup(name)).or_else(|| self.lookup(key))
    }

    /// Whether it has a field of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.named(name).is_some()
    }

    /// The field of this name.
    pub(crate) fn named(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// How a field that is missing is written.
    pub(crate) fn example(&self, name: &str, format: Format) -> String {
        self.named(name).map_or(name.to_owned(), |field| field.kind.line(name, format))
    }

    /// What to do about a field that is missing. A value that somebody might leave as it is, as
    /// if it were what is meant, is no line to be copied.
    pub(crate) fn missing_help(&self, name: &str, format: Format) -> String {
        let is_yaml = format == Format::Yaml;
        match self.named(name).map(|field| &field.kind).filter(|_| is_yaml) {
            Some(Kind::Words(words) | Kind::OpenWords { ours: words, .. }) => {
                format!("add `{name}: …` with one of {}", problems::words(words))
            }
            Some(Kind::Form { example, .. })
                if example.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                format!("add `{name}: …`, such as `{example}`")
            }
            _ => format!("add `{}`", self.example(name, format)),
        }
    }

    /// The least that such a map of YAML says: its required fields; nothing if there are none.
    pub(crate) fn least(&self) -> Option<String> {
        let required = self.fields.iter().filter(|field| field.number == Number::Required);
        let field = |field: &Field| {
            let example = field.kind.example();
            // Of a few words that all are named, the first.
            format!("{}: {}", field.name, example.split(", ").next().unwrap_or(&example))
        };
        let fields: Vec<String> = required.map(field).collect();
        (!fields.is_empty()).then(|| format!("{{{}}}", fields.join(", ")))
    }

    /// The known key nearest to one that is not known; those of `more` are known besides its own.
    pub(crate) fn nearest(
        &self,
        key: &str,
        more: Option<&'static Declaration>,
    ) -> Option<&'static str> {
        let near = |keys: &mut dyn Iterator<Item = &'static str>| {
            (key.len() <= 64).then(|| suggest::nearest(key, keys)).flatten()
        };
        // Our own names first, so that `sumary` is not answered with a foreign spelling.
        near(&mut self.names().chain(more.into_iter().flat_map(Declaration::names)))
            .or_else(|| near(&mut self.keys.iter().map(|(spelling, _)| *spelling)))
    }

    /// The fields by their own names, sorted, without those that nobody reads.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + use<'_> {
        let own = self.keys.iter().filter(|(spelling, field)| spelling == field);
        own.map(|(_, field)| *field).filter(|name| !self.is_ignored(name))
    }

    fn is_ignored(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name && matches!(field.kind, Kind::Ignored))
    }

    fn lookup(&self, key: &str) -> Option<&'static str> {
        match self.keys.binary_search_by(|(spelling, _)| (*spelling).cmp(key)) {
            Ok(index) => self.keys.get(index).map(|(_, field)| *field),
            Err(_) => {
                let mut free = self.fields.iter().filter(|field| field.freely);
                let is_it = |spelling: &&str| is_same_name(spelling, key);
                free.find(|field| is_it(&field.name) || field.also.iter().any(is_it))
                    .map(|field| field.name)
            }
        }
    }
}

/// What a value of a field may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Text without marks.
    Text,
    /// Text that may hold emphasis, links and citations.
    Markdown,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Integer,
    /// A whole number from 1 on.
    Count {
        /// The most there can be.
        most: u32,
    },
    /// Any number.
    Number,
    /// Degrees of latitude or longitude.
    Degrees {
        /// The most there can be.
        most: u8,
        /// Some.
        example: &'static str,
    },
    /// One of a few words.
    Words(&'static [&'static str]),
    /// One of a few words, or of those that the desk adds to them.
    OpenWords {
        /// The few.
        ours: &'static [&'static str],
        /// What `[vocabulary]` calls the list.
        list: &'static str,
    },
    /// Text or a number of one form.
    Form {
        /// What it is: `a day`.
        what: &'static str,
        /// What it looks like, as a regular expression of JSON Schema.
        pattern: &'static str,
        /// One of its form.
        example: &'static str,
    },
    /// A country.
    Country,
    /// The key of an entry of a registry, or a name that makes one.
    Key,
    /// A map.
    Declared(&'static Declaration),
    /// The same, to which a file of its own may give what is missing: nothing but the id must be
    /// there.
    Details(&'static Declaration),
    /// Any of these.
    Either(&'static [Kind]),
    /// A map of any keys; what it is a map of.
    Map(&'static str),
    /// Anything.
    Free,
    /// What other tools have there, and nobody reads.
    Ignored,
}

impl Kind {
    /// How a field of it is written.
    fn line(&self, name: &str, format: Format) -> String {
        match (format, self) {
            (Format::Yaml, _) => format!("{name}: {}", self.example()),
            (Format::Toml, Self::Words([first, ..])) => format!("{name} = \"{first}\""),
            (
                Format::Toml,
                Self::Flag
                | Self::Integer
                | Self::Count { .. }
                | Self::Number
                | Self::Degrees { .. },
            ) => format!("{name} = {}", self.example()),
            (Format::Toml, _) => format!("{name} = \"{}\"", self.example()),
        }
    }

    /// How a value is written.
    pub(crate) fn example(&self) -> String {
        match self {
            Self::Words([first @ .., last]) if first.len() == 2 => {
                format!("{} or {last}", first.join(", "))
            }
            Self::Words([first, ..]) | Self::OpenWords { ours: [first, ..], .. } => {
                (*first).to_owned()
            }
            Self::Form { example, .. } | Self::Degrees { example, .. } => (*example).to_owned(),
            Self::Flag => "true".into(),
            Self::Integer | Self::Count { .. } | Self::Number => "1".into(),
            Self::Either([first, ..]) => first.example(),
            Self::Country => "PK".into(),
            _ => "…".into(),
        }
    }
}

/// Whether two names of ASCII letters differ in case, space, hyphen and underscore alone.
fn is_same_name(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = u8> {
        let letters = name.bytes().filter(|letter| !matches!(letter, b' ' | b'-' | b'_'));
        letters.map(|letter| letter.to_ascii_lowercase())
    }
    letters(one).eq(letters(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields_are_spelt_in_many_ways() {
        for name in ["hero_image", "heroImage", "Hero-Image", "HEROIMAGE"] {
            assert!(is_same_name("hero_image", name), "{name}");
        }
        for name in ["hero_images", "hero", "", "héro_image"] {
            assert!(!is_same_name("hero_image", name), "{name}");
        }
    }
}
