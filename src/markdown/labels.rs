//! Words that rendering itself adds to a body. They stand here alone, so that they can be had in
//! other languages.

use crate::text::{THEME_LANGUAGE, language_marks, theme_marks};

/// The words for one language.
#[derive(Debug)]
pub(super) struct Labels {
    pub(super) footnotes: &'static str,
    pub(super) footnote: &'static str,
    pub(super) back_to_reference: &'static str,
    pub(super) source: &'static str,
    pub(super) link_to_section: &'static str,
    pub(super) table: &'static str,
    pub(super) done: &'static str,
    pub(super) not_done: &'static str,
}

/// The attributes that say in which language the words are.
#[derive(Debug)]
pub(super) struct LabelMarks {
    /// Of an element that holds such a word, also in an attribute; nothing in an English body.
    pub(super) word: &'static str,
    /// Of text of the body within such an element.
    pub(super) text: String,
}

impl LabelMarks {
    /// Those within a body in a BCP 47 language.
    pub(super) fn within(lang: &str) -> Self {
        let word = theme_marks(lang);
        let text =
            if word.is_empty() { String::new() } else { language_marks(lang, THEME_LANGUAGE) };
        Self { word, text }
    }

    /// Appends a word that stands in an element of the body.
    pub(super) fn push(&self, label: &str, out: &mut String) {
        if self.word.is_empty() {
            return out.push_str(label);
        }
        for part in ["<span", self.word, ">", label, "</span>"] {
            out.push_str(part);
        }
    }
}

static ENGLISH: Labels = Labels {
    footnotes: "Footnotes",
    footnote: "Footnote",
    back_to_reference: "Back to reference",
    source: "Source",
    link_to_section: "Link to this section",
    table: "Table",
    done: "Done",
    not_done: "Not done",
};

impl Labels {
    /// The words for a BCP 47 language; English where there are none.
    pub(super) fn for_language(_lang: &str) -> &'static Self {
        &ENGLISH
    }
}
