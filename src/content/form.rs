//! The forms of values that only front matter has, its vocabularies among them.

use jiff::civil::Date;

use super::context::{FrontMatter, Value};
use super::{
    ActorRole, ActorType, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, CountryCode,
    Edtf, Effect, EventStatus, EventType, Nature, PlacePrecision, ShortText, StixType, Tlp, Trend,
    When, problems,
};
use crate::text::Key;
use crate::written::{Form, Kind, unread};

/// Defines forms that are read by a method of [`Value`].
macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $read:ident, $kind:expr;)*) => {
        $($(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name;
        impl Form<FrontMatter> for $name {
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
        $(impl Form<FrontMatter> for $type {
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
        $(impl Form<FrontMatter> for $type {
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
    /// The key of an entry of a registry, with the text as written.
    Reference: (Key, Box<str>) = reference, Kind::Key;
}

types! {
    Key = key, Kind::Key;
    CountryCode = country, Kind::Country;
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

impl Form<FrontMatter> for Tlp {
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

/// Names by language.
#[derive(Debug)]
pub(crate) struct Names;

unread! {
    Names: Kind::Map("names by language");
}
