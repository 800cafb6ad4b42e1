//! The forms of values that only front matter has, its vocabularies among them.

use jiff::civil::Date;

use super::context::{FrontMatter, Value};
use super::{
    ActorRole, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, CountryCode, Edtf,
    Effect, EventStatus, Extensible, Nature, PlacePrecision, ShortText, StixType, Trend, When,
    Word,
};
use crate::text::Key;
use crate::written::{Form, Kind, forms, unread, word_forms};

forms! {
    FrontMatter;

    /// Text of one line.
    struct Text: Box<str> = Value::text, Kind::Text;
    /// The same for readers, with the quotation marks of its language.
    struct Line: Box<str> = Value::line_of_prose, Kind::Text;
    /// Text of any number of lines.
    struct Prose: Box<str> = Value::prose, Kind::Text;
    /// The same for readers, with the quotation marks of its language.
    struct Paragraph: Box<str> = Value::paragraph, Kind::Text;
    /// A sentence that may hold emphasis, links and citations.
    struct Sentence: ShortText = Value::short_text, Kind::Markdown;
    /// The same of any number of lines.
    struct Passage: ShortText = Value::short_prose, Kind::Markdown;
    /// The same of paragraphs.
    struct Blocks: ShortText = Value::short_blocks, Kind::Markdown;
    /// A web address.
    struct Url: Box<str> = Value::url, Kind::Form {
        what: "a web address",
        pattern: "",
        example: "https://…",
    };
    /// The key of an entry of a registry, with the text as written.
    struct Reference: (Key, Box<str>) = Value::reference, Kind::Key;
    type Key: Self = Value::key, Kind::Key;
    type CountryCode: Self = Value::country, Kind::Country;
    type When: Self = Value::when, Kind::Form {
        what: "a day, or a day and a time",
        pattern: "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
        example: "2025-10-29",
    };
    type Date: Self = Value::day, Kind::Form {
        what: "a day",
        pattern: "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
        example: "2025-10-29",
    };
    type Edtf: Self = Value::edtf, Kind::Form {
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
