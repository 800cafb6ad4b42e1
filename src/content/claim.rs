//! A value that somebody asserts, and how figures are read.

use std::fmt;

use super::context::{FrontMatter, Value};
use super::form::{Line, Text};
use super::page::{Extra, extra};
use super::{ClaimStatus, problems};
use crate::text::Key;
use crate::written::{Form, Free, Id, Kind, Node, declare};

declare! {
    FrontMatter;

    /// A value that somebody asserts. Two claims about one thing stand side by side.
    pub struct Claim as "a claim" {
        /// What it is about, in words; claims with the same words stand together.
        about: Box<str> = required Line,
        /// The value: a number, a range (`20-25`) or text.
        value: ClaimValue = required ClaimValue,
        /// Who asserts it: key of an actor, person or source, a country code, or a name in words.
        claimant: Box<str> = required Text,
        /// Id of its source.
        source: Key = required Key of "sources",
        /// Unit of the value.
        unit: Option<Box<str>> = optional Text,
        /// How it stands.
        status: Option<ClaimStatus> = optional ClaimStatus,
        /// Event it belongs to.
        event: Option<Key> = optional Id of "events",
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// The language of what it is about, where that has been translated.
        lang: Option<Box<str>> = None,
        /// That of its unit and of a value in words, where these have been translated.
        words_lang: Option<Box<str>> = None,
    }
}

/// A claim's value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ClaimValue {
    /// One number or a range of numbers (`20-25`), in thousandths so that it can be compared.
    Number(Range),
    /// Anything else, as written ("nearly 900", "took place").
    Text(Box<str>),
}

/// As people read it; a range keeps both ends.
impl fmt::Display for ClaimValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(Range { low, high }) => {
                f.write_str(&thousandths(i128::from(*low)))?;
                if low != high {
                    write!(f, "–{}", thousandths(i128::from(*high)))?;
                }
                Ok(())
            }
        }
    }
}

/// A number of thousandths as text.
pub fn thousandths(value: i128) -> String {
    let sign = if value < 0 { "−" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / 1000, value.unsigned_abs() % 1000);
    let mut text = format!("{sign}{whole}");
    if rest > 0 {
        text.push_str(format!(".{rest:03}").trim_end_matches('0'));
    }
    text
}

/// A closed range of numbers in thousandths; both ends are the same for one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    /// Lowest.
    pub low: i64,
    /// Highest.
    pub high: i64,
}

impl Form<FrontMatter> for ClaimValue {
    type Value = Self;
    const KIND: Kind = Kind::Either(&[
        Kind::Form { what: "a number or a range", pattern: "", example: "23" },
        Kind::Number,
        Kind::Text,
    ]);

    fn read(value: &Value<'_, '_>) -> Option<Self> {
        if let Node::Int(number) = value.node
            && let Some(thousandths) = number.checked_mul(1000)
        {
            return Some(ClaimValue::Number(Range { low: thousandths, high: thousandths }));
        }
        let text = value.text()?;
        let (low, high) = match text.split_once(['-', '–', '—']).filter(|(low, _)| !low.is_empty())
        {
            Some((low, high)) => (read_thousandths(low), read_thousandths(high)),
            None => (read_thousandths(&text), read_thousandths(&text)),
        };
        if is_grouped_by_points(&text) {
            value.report(|place| problems::ambiguous_figure(place, &text));
        }
        match (low, high) {
            (Some(low), Some(high)) if low <= high => Some(ClaimValue::Number(Range { low, high })),
            _ => {
                // It reads as a figure and would silently count for nothing.
                let is_day = text.parse::<jiff::civil::Date>().is_ok();
                if text.chars().any(char::is_numeric) && !is_day {
                    value.report(|place| problems::value_not_a_number(place, &text));
                }
                Some(ClaimValue::Text(text))
            }
        }
    }
}

/// Whether a figure may have points between its thousands, as many languages write them: `1.500`.
fn is_grouped_by_points(text: &str) -> bool {
    text.split(['-', '–']).any(|figure| {
        let figure = figure.trim().as_bytes();
        let is_digit = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
        // A decimal fraction has no nought at its end.
        figure.ends_with(b"0")
            && figure.iter().rev().nth(3) == Some(&b'.')
            && figure.split(|byte| *byte == b'.').all(is_digit)
            && (2..=4).contains(&(figure.len() - 3))
    })
}

/// The thousandths of `20`, `-3.5`, `1,200` or `1e3`; nothing where a text says more or something
/// else, or more exactly.
fn read_thousandths(text: &str) -> Option<i64> {
    let text: String = text.trim().chars().map(ascii_digit).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, &*text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| !first.is_empty())?;
    let mut number = String::with_capacity(digits.len() + 3);
    number.push_str(first);
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        number.push_str(group);
    }
    if fraction.len() > 3 || digits.ends_with('.') {
        return None;
    }
    number.push_str(fraction);
    number.extend(std::iter::repeat_n('0', 3 - fraction.len()));
    let valid = number.len() <= 18 && number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse::<i64>().ok().filter(|_| valid).map(|number| sign * number)
}

/// The digits of Arabic, Persian and Urdu as those of ASCII.
fn ascii_digit(letter: char) -> char {
    let value = match letter {
        '٠'..='٩' => u32::from(letter) - u32::from('٠'),
        '۰'..='۹' => u32::from(letter) - u32::from('۰'),
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_claims_keep_both_ends() {
        let check = |low, high, expected: &str| {
            assert_eq!(ClaimValue::Number(Range { low, high }).to_string(), expected);
        };
        check(23_000, 23_000, "23");
        check(20_000, 25_000, "20–25");
        check(1_500, 1_500, "1.5");
        check(-250, -250, "−0.25");
        check(12_345, 12_345, "12.345");
        assert_eq!(ClaimValue::Text("nearly 900".into()).to_string(), "nearly 900");
    }
}
