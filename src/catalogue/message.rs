//! A message as it is told: texts, arguments, and choices by a number or a word.

use super::numbers;
use crate::text::escape;

/// A compiled message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Message {
    parts: Vec<Part>,
    /// The names of its arguments, sorted.
    arguments: Vec<Box<str>>,
}

/// A part of a message.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    Text(Box<str>),
    Argument(Box<str>),
    Choice(Choice),
}

/// Texts of which an argument chooses one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) by: Box<str>,
    /// By a number, a plural category or a word.
    pub(super) variants: Vec<(Box<str>, Vec<Part>)>,
    /// The variant for all others.
    pub(super) other: usize,
}

/// What a message is told.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// A count: it is written with its language's digits and groups, and chooses the plural.
    Number(u64),
    /// A text, which stands as it is.
    Text(&'a str),
}

/// What is escaped when a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escape {
    /// The message is to be a text.
    Nothing,
    /// The message is to be HTML, as its arguments are.
    Html,
    /// The message is to be the value of an attribute, as its arguments are.
    Attribute,
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl Message {
    pub(super) fn new(parts: Vec<Part>) -> Self {
        let mut arguments = Vec::new();
        collect(&parts, &mut arguments);
        arguments.sort();
        arguments.dedup();
        Self { parts, arguments }
    }

    /// The text of a message that needs to be told nothing.
    pub(super) fn as_word(&self) -> Option<&str> {
        match &*self.parts {
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    pub(super) fn arguments(&self) -> &[Box<str>] {
        &self.arguments
    }

    pub(super) fn write(
        &self,
        out: &mut String,
        lang: &str,
        arguments: &[(&str, Argument<'_>)],
        escape: Escape,
    ) {
        write_parts(out, &self.parts, lang, arguments, escape);
    }
}

fn collect(parts: &[Part], names: &mut Vec<Box<str>>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Argument(name) => names.push(name.clone()),
            Part::Choice(choice) => {
                names.push(choice.by.clone());
                choice.variants.iter().for_each(|(_, parts)| collect(parts, names));
            }
        }
    }
}

fn write_parts(
    out: &mut String,
    parts: &[Part],
    lang: &str,
    arguments: &[(&str, Argument<'_>)],
    escape: Escape,
) {
    let value =
        |name: &str| arguments.iter().find_map(|(known, value)| (*known == name).then_some(*value));
    for part in parts {
        match part {
            Part::Text(text) if escape == Escape::Html => out.push_str(&escape::text(text)),
            Part::Text(text) if escape == Escape::Attribute => escape::push_attribute(out, text),
            Part::Text(text) => out.push_str(text),
            Part::Argument(name) => match value(name) {
                Some(Argument::Number(number)) => numbers::write(out, number, lang),
                Some(Argument::Text(text)) => out.push_str(text),
                None => {}
            },
            Part::Choice(choice) => {
                let chosen = choice.chosen(value(&choice.by), lang);
                write_parts(out, chosen, lang, arguments, escape);
            }
        }
    }
}

impl Choice {
    fn chosen(&self, value: Option<Argument<'_>>, lang: &str) -> &[Part] {
        let by = |key: &str| self.variants.iter().position(|(known, _)| **known == *key);
        let found = match value {
            Some(Argument::Number(number)) => {
                let digits =
                    |(key, _): &(Box<str>, _)| key.starts_with(|c: char| c.is_ascii_digit());
                let exact = self.variants.iter().any(digits);
                let exact = exact.then(|| by(&number.to_string())).flatten();
                exact.or_else(|| by(numbers::category(number, lang)))
            }
            Some(Argument::Text(text)) => by(text),
            None => None,
        };
        self.variants.get(found.unwrap_or(self.other)).map_or(&[], |(_, parts)| parts)
    }
}

impl Message {
    /// Calls `see` with what each of its choices chooses by.
    pub(super) fn each_variant(&self, see: &mut impl FnMut(&str)) {
        each_variant(&self.parts, see);
    }
}

fn each_variant(parts: &[Part], see: &mut impl FnMut(&str)) {
    for part in parts {
        if let Part::Choice(choice) = part {
            for (key, parts) in &choice.variants {
                see(key);
                each_variant(parts, see);
            }
        }
    }
}
