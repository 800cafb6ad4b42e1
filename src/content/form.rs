//! The forms that the values of fields have: how each is read, and what it is in words.
//!
//! The vocabularies and the records of the front matter are forms too.

use jiff::civil::Date;

use super::fields::Fields;
use super::value::Value;
use super::{
    ActorRole, ActorType, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, CountryCode,
    Edtf, Effect, EventStatus, EventType, Nature, PlacePrecision, ShortText, StixType, Tlp, Trend,
    When, problems,
};
use crate::text::Key;
use crate::written::Kind;

/// A form of values.
pub(crate) trait Form {
    /// What a value becomes.
    type Value;
    /// What a value may be.
    const KIND: Kind;
    /// Reads a value, or reports what is wrong with it.
    fn read(value: &Value<'_, '_>) -> Option<Self::Value>;
}

/// Defines forms that are read by a method of [`Value`].
macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $read:ident, $kind:expr;)*) => {
        $($(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name;
        impl Form for $name {
            type Value = $type;
            const KIND: Kind = $kind;
            fn read(value: &Value<'_, '_>) -> Option<$type> {
                value.$read()
            }
        })*
    };
}

/// The same of types that have one form.
macro_rules! types {
    ($($type:ty = $read:ident, $kind:expr;)*) => {
        $(impl Form for $type {
            type Value = $type;
            const KIND: Kind = $kind;
            fn read(value: &Value<'_, '_>) -> Option<$type> {
                value.$read()
            }
        })*
    };
}

/// The same of vocabularies.
macro_rules! words {
    ($($type:ty)*) => {
        $(impl Form for $type {
            type Value = Self;
            const KIND: Kind = Kind::Words(Self::WORDS);
            fn read(value: &Value<'_, '_>) -> Option<Self> {
                value.word(Self::parse, Self::WORDS)
            }
        })*
    };
}

forms! {
    /// Text of one line.
    Text: Box<str> = text, Kind::Text;
    /// Text of any number of lines.
    Prose: Box<str> = prose, Kind::Text;
    /// A sentence that may hold emphasis, links and citations.
    Sentence: ShortText = short_text, Kind::Markdown;
    /// The same of any number of lines.
    Passage: ShortText = short_prose, Kind::Markdown;
    /// The same of paragraphs.
    Blocks: ShortText = short_blocks, Kind::Markdown;
    /// A web address.
    Url: Box<str> = url, Kind::Form {
        what: "a web address",
        pattern: "",
        example: "https://…",
    };
    /// A BCP 47 tag.
    Language: Box<str> = language, Kind::Form {
        what: "a language tag",
        pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        example: "en",
    };
    /// An id, as it stands in addresses.
    Id: Key = id, Kind::Text;
    /// The key of an entry of a registry, with the text as written.
    Reference: (Key, Box<str>) = reference, Kind::Key;
}

types! {
    Key = key, Kind::Key;
    CountryCode = country, Kind::Country;
    bool = flag, Kind::Flag;
    i64 = integer, Kind::Integer;
    When = when, Kind::Form {
        what: "a day, or a day and a time",
        pattern: "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
        example: "2025-10-29",
    };
    Date = day, Kind::Form {
        what: "a day",
        pattern: "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
        example: "2025-10-29",
    };
    Edtf = edtf, Kind::Form {
        what: "a date of EDTF",
        pattern: concat!(
            "^(\\.\\.|[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?)?",
            "(/(\\.\\.|[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?)?)?$",
        ),
        example: "2025-10-29",
    };
}

words! {
    ActorRole ActorType Alert ArticleKind ClaimStatus Confidence CorrectionKind Effect EventStatus
    EventType Nature PlacePrecision StixType Trend
}

impl Form for Tlp {
    type Value = Self;
    const KIND: Kind = Kind::Words(Self::WORDS);

    fn read(value: &Value<'_, '_>) -> Option<Self> {
        let raw = value.raw()?;
        let text = raw.trim().to_ascii_uppercase();
        let label = text.strip_prefix("TLP:").unwrap_or(&text).trim();
        Tlp::parse(label).or_else(|| {
            if label == "WHITE" {
                return value.bad_value("unknown-word", &raw, "TLP 2.0 calls it `CLEAR`");
            }
            value.refuse(|place| {
                let nearest = problems::near(label, Tlp::WORDS.iter().copied());
                problems::unknown_word(place, &value.path.name(), &raw, nearest, Tlp::WORDS)
            })
        })
    }
}

/// Anything, for templates.
#[derive(Debug)]
pub(crate) struct Free;

/// What other tools have there, and nobody reads.
#[derive(Debug)]
pub(crate) struct Ignored;

/// Names by language.
#[derive(Debug)]
pub(crate) struct Names;

/// Values that are read by a function of their field's own.
macro_rules! unread {
    ($($name:ident: $kind:expr;)*) => {
        $(impl Form for $name {
            type Value = ();
            const KIND: Kind = $kind;
            fn read(_: &Value<'_, '_>) -> Option<()> {
                None
            }
        })*
    };
}
pub(super) use unread;

unread! {
    Free: Kind::Free;
    Ignored: Kind::Ignored;
    Names: Kind::Map("names by language");
}

/// What the typed fields of a record come to.
impl<'t> Fields<'_, 't> {
    /// The value of a field that must be there.
    pub(crate) fn required<F: Form>(&self, name: &'static str) -> Option<F::Value> {
        F::read(&self.must(name)?)
    }

    /// The value of a field, if there is one.
    pub(crate) fn optional<F: Form>(&self, name: &str) -> Option<Option<F::Value>> {
        Some(self.get(name).and_then(|value| F::read(&value)))
    }

    /// The value of a field, or the one that its type begins with.
    pub(crate) fn default<F: Form>(&self, name: &str) -> Option<F::Value>
    where
        F::Value: Default,
    {
        Some(self.get(name).and_then(|value| F::read(&value)).unwrap_or_default())
    }

    /// The values of a list field.
    pub(crate) fn list<F: Form>(&self, name: &str) -> Option<Vec<F::Value>> {
        Some(self.values(name, F::read))
    }

    /// The values of a list field, in the order given, each once.
    pub(crate) fn set<F: Form>(&self, name: &str) -> Option<Vec<F::Value>>
    where
        F::Value: Clone + Eq + std::hash::Hash,
    {
        Some(self.gather(name, |value| F::read(value).map(|value| (value.clone(), value))))
    }
}
