//! What `site.toml` says by language: texts, digits, calendars.

use std::collections::BTreeMap;

use super::origin::SiteToml;
use super::problems;
use crate::catalogue::{Calendar, Digits};
use crate::text::known_language_tag;
use crate::written::{
    self, Declaration, Form, Kind, Node, Part, Path, Verbatim, declare, forms, word_forms,
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

word_forms! { Calendar Digits }

/// A text of the site by language, of which only pages in the site's own languages show one.
fn texts_by_language(value: &Value<'_, '_>) -> Option<BTreeMap<Box<str>, Box<str>>> {
    if let (Some(known), Node::Map(pairs)) = (value.reader.context.languages, value.node) {
        for (name, _) in pairs {
            if let Some(tag) = known_language_tag(name).filter(|tag| !known.contains(tag)) {
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
    value.fields(declaration)?.each_named(|name, value| match known_language_tag(name) {
        Some(lang) => map.extend(F::read(value).map(|word| (lang, word))),
        None => value.report_key(|place| problems::no_language(place, name)),
    });
    Some(map)
}
