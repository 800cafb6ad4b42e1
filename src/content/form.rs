//! The forms of values that only front matter has, its vocabularies among them.

use jiff::civil::Date;

use super::context::{FrontMatter, Value};
use super::{
    ActorRole, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, CountryCode, Edtf,
    Effect, EventStatus, Extensible, Nature, PlacePrecision, ShortText, StixType, Trend, When,
    Word,
};
use crate::text::Key;
use crate::written::{Form, Kind, unread, word_forms};

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

word_forms! {
    ActorRole Alert ArticleKind ClaimStatus Confidence CorrectionKind Effect EventStatus Nature
    PlacePrecision StixType Trend
}

impl<V: Extensible> Form<FrontMatter> for Word<V> {
    type Value = Self;
    const KIND: Kind = Kind::OpenWords { ours: V::WORDS, list: V::NAME };

    fn read(value: &Value<'_, '_>) -> Option<Self> {
        let own = &value.reader.context.config.vocabulary;
        value.open_word(|word| Self::parse(word, own), || Self::words(own), V::NAME)
    }
}

/// Names by language.
#[derive(Debug)]
pub(crate) struct Names;

unread! {
    Names: Kind::Map("names by language");
}
