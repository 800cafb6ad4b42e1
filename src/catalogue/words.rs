//! The words of the theme for pages in one language.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::labels::{Labelled, Labels};
use super::manner::Manner;
use super::message::{Argument, Escape, Message};
use super::numbers;
use crate::text::is_at_home;

/// The language of the built-in messages, and of every one that a language does not have.
pub(super) const REFERENCE: &str = "en";

/// The words of the theme for pages in one language.
#[derive(Debug)]
pub struct Words {
    lang: Box<str>,
    /// The tag by which it writes numbers: its digits are in it, where the desk decided.
    counting: Box<str>,
    messages: FxHashMap<Box<str>, Found>,
    labels: Labels,
}

/// A message, and where it was found.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) message: Arc<Message>,
    pub(super) lang: Arc<str>,
}

impl Words {
    pub(super) fn new(manner: Manner<'_>, messages: FxHashMap<Box<str>, Found>) -> Self {
        let counting = manner.locale().map_or_else(String::new, |locale| locale.to_string()).into();
        Self { lang: manner.lang.into(), counting, messages, labels: Labels::default() }
    }

    /// Every message, in no order.
    pub(super) fn found(&self) -> impl Iterator<Item = (Box<str>, Found)> {
        self.messages.iter().map(|(key, found)| (key.clone(), found.clone()))
    }

    /// The language that most of them are in.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The tag by which numbers are written, also by scripts: `ur-u-nu-arabext`.
    pub fn counting(&self) -> &str {
        &self.counting
    }

    /// The language of a message, which is the reference where this one does not have it.
    pub fn lang_of(&self, key: &str) -> &str {
        self.messages.get(key).map_or(REFERENCE, |found| &found.lang)
    }

    /// Whether a message is one of the language that the others are in.
    pub fn is_at_home(&self, key: &str) -> bool {
        is_at_home(self.lang_of(key), &self.lang)
    }

    /// A message without arguments. One that is not there is its own key: a test holds that the
    /// program asks for none.
    pub fn word<'a>(&'a self, key: &'a str) -> &'a str {
        let found = self.messages.get(key).and_then(|found| found.message.as_word());
        debug_assert!(found.is_some(), "the catalogue has no message `{key}` without arguments");
        found.unwrap_or(key)
    }

    /// What readers see in place of a word of a list.
    pub fn label<W: Labelled>(&self, word: W) -> &str {
        self.labels.of(word, |key| self.word(key).into())
    }

    /// A message with its arguments.
    pub fn said(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        debug_assert!(
            self.arguments(key).is_some_and(|needed| {
                let told = |name: &str| arguments.iter().any(|(known, _)| *known == name);
                needed.len() == arguments.len() && needed.iter().all(|name| told(name))
            }),
            "the message `{key}` is not told what it needs"
        );
        let mut text = String::with_capacity(48);
        self.write(&mut text, key, arguments, Escape::Nothing);
        text
    }

    /// Writes a message. Nothing is written for an argument that is missing.
    pub fn write(
        &self,
        text: &mut String,
        key: &str,
        arguments: &[(&str, Argument<'_>)],
        escape: Escape,
    ) {
        match self.messages.get(key) {
            Some(found) => {
                let counts = is_at_home(&found.lang, &self.lang);
                let lang = if counts { &*self.counting } else { &*found.lang };
                found.message.write(text, lang, arguments, escape);
            }
            None => text.push_str(key),
        }
    }

    /// Several texts one after the other, as this language separates them.
    pub fn list<T: std::borrow::Borrow<str>>(&self, texts: &[T]) -> String {
        texts.join(self.word("list_separator"))
    }

    /// A label at the head of a column or a line, where this language has a capital. Tera's
    /// `capitalize` would make small letters of the rest (`NGO`), and knows no Turkish `İ`.
    pub fn head(&self, label: &str) -> String {
        let mut letters = label.chars();
        let first = letters.next();
        let first = match first {
            Some('i') if is_at_home("tr", &self.lang) => vec!['İ'],
            first => first.into_iter().flat_map(char::to_uppercase).collect(),
        };
        first.into_iter().chain(letters).collect()
    }

    /// A number as this language writes it.
    pub fn number(&self, number: u64) -> String {
        let mut text = String::new();
        numbers::write(&mut text, number, &self.counting);
        text
    }

    /// A number that counts nothing, such as a year or a version, as this language writes it.
    pub fn figures(&self, number: u64) -> String {
        let mut text = String::new();
        numbers::write_figures(&mut text, number, &self.counting);
        text
    }

    /// A text of figures and signs, such as a time of day, in the digits of this language.
    pub fn digits(&self, text: &str) -> String {
        let mut written = String::with_capacity(2 * text.len());
        numbers::write_digits(&mut written, text, &self.counting);
        written
    }

    /// A number of as many decimals as `text` has, such as a score.
    pub fn decimal(&self, text: &str) -> String {
        let mut written = String::new();
        numbers::write_decimal(&mut written, text, &self.counting);
        written
    }

    /// A number of thousandths as this language writes it.
    pub fn thousandths(&self, value: i128) -> String {
        let mut text = String::new();
        numbers::write_thousandths(&mut text, value, &self.counting);
        text
    }

    /// The names of what a message needs to be told; nothing if there is no such message.
    pub fn arguments(&self, key: &str) -> Option<&[Box<str>]> {
        self.messages.get(key).map(|found| found.message.arguments())
    }

    /// Every message without arguments, in no order.
    pub fn plain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.messages.iter().filter_map(|(key, found)| Some((&**key, found.message.as_word()?)))
    }

    /// The keys of all messages, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(|key| &**key)
    }
}
