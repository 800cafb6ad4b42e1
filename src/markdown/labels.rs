//! Words that rendering itself adds to a body, from the catalogue, and the marks of their language.

use crate::catalogue::{Argument, Escape, Words};
use crate::text::{escape, is_at_home, language_marks};

/// The words of the theme in a body, with the attributes that say in which language they are.
#[derive(Debug)]
pub(super) struct Labels<'a> {
    words: &'a Words,
    /// Of an element that holds such a word, also in an attribute; nothing where the words are in
    /// the language of the body.
    pub(super) mark: String,
    /// Of text of the body within such an element.
    pub(super) text_mark: String,
}

impl<'a> Labels<'a> {
    /// Those within a body in a BCP 47 language.
    pub(super) fn within(lang: &str, words: &'a Words) -> Self {
        if is_at_home(words.lang(), lang) {
            return Self { words, mark: String::new(), text_mark: String::new() };
        }
        let mark = language_marks(words.lang(), lang);
        Self { words, mark, text_mark: language_marks(lang, words.lang()) }
    }

    /// A word as it stands in a text without markup.
    pub(super) fn word(&self, key: &'static str) -> &str {
        self.words.word(key)
    }

    /// A number that counts nothing, in the digits of the body's language.
    pub(super) fn figure(&self, number: usize) -> String {
        match self.mark.is_empty() {
            true => self.words.figures(number as u64),
            false => number.to_string(),
        }
    }

    /// What stands between two parts of the body, as its language separates them.
    pub(super) fn comma(&self) -> &str {
        if self.mark.is_empty() { self.words.word("list_separator") } else { ", " }
    }

    /// What stands between two parts of which one has such parts.
    pub(super) fn semicolon(&self) -> &'static str {
        if self.comma().starts_with('،') { "؛ " } else { "; " }
    }

    /// Appends a word that stands in an element of the body.
    pub(super) fn push(&self, label: &str, out: &mut String) {
        if self.mark.is_empty() {
            return escape::push_text(out, label);
        }
        for part in ["<span", &self.mark, ">"] {
            out.push_str(part);
        }
        escape::push_text(out, label);
        out.push_str("</span>");
    }

    /// Appends an `aria-label` with the marks of its language. Arguments must be escaped.
    pub(super) fn push_aria(
        &self,
        out: &mut String,
        key: &'static str,
        arguments: &[(&str, Argument<'_>)],
    ) {
        out.push_str(" aria-label=\"");
        self.words.write(out, key, arguments, Escape::Attribute);
        out.push('"');
        out.push_str(&self.mark);
    }
}
