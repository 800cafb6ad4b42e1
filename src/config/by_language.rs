//! What `site.toml` says by language: texts, digits, calendars.

use std::collections::BTreeMap;

use super::origin::SiteToml;
use super::problems;
use crate::catalogue::{Calendar, Digits};
use crate::written::{
    self, Declaration, Form, Kind, Node, Part, Path, Verbatim, declare, forms, language,
};

type Value<'v, 't> = written::Value<'v, 't, SiteToml>;

forms! {
    SiteToml;

    /// Digits by language.
    struct OwnDigits: BTreeMap<Box<str>, Digits> =
        |value: &Value<'_, '_>| by_language::<Digits>(value, DigitsOf::DECLARATION),
        Kind::Declared(DigitsOf::DECLARATION);
    /// Calendars by language.
    struct OwnCalendars: BTreeMap<Box<str>, Calendar> =
        |value: &Value<'_, '_>| by_language::<Calendar>(value, CalendarsOf::DECLARATION),
        Kind::Declared(CalendarsOf::DECLARATION);
    /// A text in further languages of the site.
    struct ByLanguage: BTreeMap<Box<str>, Box<str>> = texts_by_language,
        Kind::Declared(TextsByLanguage::DECLARATION);
}

declare! {
    SiteToml;

    /// A text of the site in its further languages, by BCP 47 tag.
    map TextsByLanguage as "a text by language", each Verbatim {}
}

declare! {
    SiteToml;

    /// Digits by language.
    map DigitsOf as "digits by language", each Digits {}
}

declare! {
    SiteToml;

    /// Calendars by language.
    map CalendarsOf as "calendars by language", each Calendar {}
}

/// Words that the lists of manners have, with what else they are called.
macro_rules! manners {
    ($($type:ident: $($($other:literal)|+ => $word:literal),+;)*) => {
        $(impl<O: written::Origin> Form<O> for $type {
            type Value = Self;
            const KIND: Kind = Kind::Words(Self::WORDS);
            fn read(value: &written::Value<'_, '_, O>) -> Option<Self> {
                let raw = value.raw()?;
                let meant = match raw.trim().to_lowercase().replace(['_', ' '], "-").as_str() {
                    $($($other)|+ => $word,)+
                    _ => return value.word(Self::parse, || Self::WORDS.to_vec()),
                };
                value.bad_value("unknown-word", &raw, format!("write `{meant}`"))
            }
        })*
    };
}
manners! {
    Calendar:
        "jalali" | "shamsi" | "solar" | "solar-hijri" | "hijri-shamsi" | "khorshidi" | "iranian"
            | "afghan" | "fa" => "persian",
        "hijri" | "lunar" | "lunar-hijri" | "hijri-qamari" | "qamari" | "umm-al-qura" | "umalqura"
            | "muslim" | "ar" => "islamic";
    Digits:
        "urdu" | "farsi" | "eastern" | "extended-arabic" | "arabext" | "fa" | "ur" => "persian",
        "arab" | "arabic-indic" | "ar" => "arabic",
        "western" | "english" | "european" | "en" => "latin";
}

/// A text of the site by language, of which only pages in the site's own languages show one.
fn texts_by_language(value: &Value<'_, '_>) -> Option<BTreeMap<Box<str>, Box<str>>> {
    if let (Some(known), Node::Map(pairs)) = (value.reader.context.languages, value.node) {
        for (name, _) in pairs {
            if let Some(tag) = language(name).ok().filter(|tag| !known.contains(tag)) {
                let key = Path::Key(&value.path, name);
                let make = |place| problems::unused_language(place, &tag, known);
                value.reader.report(&key, Part::Key, make);
            }
        }
    }
    by_language::<Verbatim>(value, TextsByLanguage::DECLARATION)
}

/// Words by the language that they are for.
fn by_language<F: Form<SiteToml>>(
    value: &Value<'_, '_>,
    declaration: &'static Declaration,
) -> Option<BTreeMap<Box<str>, F::Value>> {
    let mut map = BTreeMap::new();
    value.fields(declaration)?.each_named(|name, value| match language(name) {
        Ok(lang) => map.extend(F::read(value).map(|word| (lang, word))),
        Err(help) => value.report_key(|place| problems::no_language(place, name, help)),
    });
    Some(map)
}
