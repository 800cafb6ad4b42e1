//! What a value may be, in words for people and in a form for editors.

use super::Record;

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
    Record(&'static Record),
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
    /// How a value is written.
    pub(crate) fn example(&self) -> String {
        match self {
            Self::Words([first @ .., last]) if first.len() == 2 => {
                format!("{} or {last}", first.join(", "))
            }
            Self::Words([first, ..]) => (*first).to_owned(),
            Self::Form { example, .. } | Self::Degrees { example, .. } => (*example).to_owned(),
            Self::Flag => "true".into(),
            Self::Integer | Self::Number => "1".into(),
            Self::Either([first, ..]) => first.example(),
            Self::Country => "PK".into(),
            _ => "…".into(),
        }
    }
}
