//! What can be wrong with a key that keeps an entry back: one constructor for each kind of problem.

use super::super::problems::shown;
use crate::diagnostics::{Diagnostic, Place};

/// A key that keeps back, without a value.
pub(in crate::content) fn empty_withholding(place: Place, key: &str, help: &str) -> Diagnostic {
    Diagnostic::error("empty-withholding", place, format!("`{}` has no value", shown(key)))
        .help(help)
}

/// A word of a workflow that is not known: it may well mean that this is not to be published.
pub(in crate::content) fn unclear_word(place: Place, key: &str, word: &str) -> Diagnostic {
    let (key, word) = (shown(key), shown(word));
    unclear(place, format!("`{key}: {word}` may mean that this is not for everybody")).help(
        "write `draft: true` or `tlp: AMBER` to keep it back, or remove the line to publish it",
    )
}

/// A page that nothing links to.
pub(in crate::content) fn unlisted(place: Place, key: &str) -> Diagnostic {
    let key = shown(key);
    unclear(
        place,
        format!("`{key}` asks for a page that is in no list, which Dateline never makes"),
    )
    .help("write `draft: true` to keep it back, or remove the line to publish it")
}

/// A page that only some may open.
pub(in crate::content) fn password(place: Place, key: &str) -> Diagnostic {
    let key = shown(key);
    unclear(place, format!("`{key}` asks for a page behind a password, which Dateline never makes"))
        .help(
            "write `draft: true` or `tlp: AMBER` to keep it back, or remove the line to publish it",
        )
}

/// `protected: true` of a person.
pub(in crate::content) fn protect_spelling(place: Place, key: &str) -> Diagnostic {
    unclear(place, format!("`{}` does not protect a person", shown(key)))
        .help("write `protect: true`")
}

/// `protect: true` of what is no person, or of a person in another language.
pub(in crate::content) fn protect_elsewhere(place: Place, key: &str) -> Diagnostic {
    let message =
        format!("`{}` protects people, in their own file under `content/people/`", shown(key));
    unclear(place, message).help(
        "write it there, write `draft: true` or `tlp: AMBER` to keep this back, or remove the line to publish it",
    )
}

/// `pubDate` of a source, which is no embargo.
pub(in crate::content) fn publish_date_of_source(place: Place, key: &str) -> Diagnostic {
    unclear(place, format!("`{}` of a source may be its date or an embargo", shown(key)))
        .help("write `published: 2025-10-29` for its date, or `publish_date: …` to hold it back")
}

/// Values for a whole folder, which Dateline does not take over.
pub(in crate::content) fn withholding_cascade(place: Place, words: &str) -> Diagnostic {
    unclear(place, format!("`{}` keeps other pages back, which is not taken over", shown(words)))
        .help("write `draft: true` into each of them, or move them to a folder `_drafts`")
}

/// A section file that keeps its folder back.
pub(in crate::content) fn withholding_section(place: Place, words: &str) -> Diagnostic {
    let words = shown(words);
    unclear(place, format!("`{words}` keeps this folder back, but section files are not read"))
        .help("write `draft: true` into each file of the folder, or move them to a folder `_drafts`; then delete this file")
}

/// A part of a file that is to be kept back by itself.
pub(in crate::content) fn nested_withholding(place: Place, key: &str, what: &str) -> Diagnostic {
    let message = format!("`{}` of {what} inside another file keeps nothing back", shown(key));
    Diagnostic::error("nested-withholding", place, message)
        .help("remove the part, or give it a file of its own, which can be kept back")
}

/// A free value that would keep the entry back if it stood elsewhere.
pub(in crate::content) fn free_withholding(place: Place, key: &str, under: &str) -> Diagnostic {
    let message = format!("`{}` under `{under}` keeps nothing back", shown(key));
    Diagnostic::warning("free-withholding", place, message)
        .help(format!("if it should, write it at the top of the front matter, not under `{under}`"))
}

fn unclear(place: Place, message: String) -> Diagnostic {
    Diagnostic::error("unclear-withholding", place, message)
}
