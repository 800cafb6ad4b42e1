//! Protected people are named nowhere: a published entry that names one is a problem.
//!
//! The whole text of every published file is read for their names, front matter and body alike, so
//! that no field can be forgotten. Names are compared word by word, whatever stands between the
//! words: a name is found across line ends and emphasis, and in a file's name with hyphens. Files
//! are read only if somebody is protected.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::SiteModel;
use crate::content::{Article, Entry, Key, Parsed, Step, locate_field, locate_item};
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::SourcePath;
use crate::pages::Url;

/// The names of everybody who is protected.
pub(super) struct ProtectedNames<'a>(Vec<Name<'a>>);

impl<'a> ProtectedNames<'a> {
    /// Those of a site.
    pub(super) fn of(model: &'a SiteModel) -> Self {
        Self(names(model))
    }

    /// Whether a text holds one of them, whatever stands between their words.
    pub(super) fn are_in(&self, text: &str) -> bool {
        !self.0.is_empty() && !occurrences(&self.0, text).is_empty()
    }
}

/// One name of a protected person.
struct Name<'a> {
    key: &'a Key,
    file: &'a SourcePath,
    words: Vec<String>,
    /// Whether it is the key itself, which must be written as it is to be meant.
    is_key: bool,
}

/// Finds the names of protected people in what is published.
pub(super) fn check(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    let names = names(model);
    if names.is_empty() {
        return Vec::new();
    }
    let mut problems: Vec<Diagnostic> =
        published.par_iter().flat_map_iter(|parsed| check_text(model, &names, parsed)).collect();
    let articles = model.articles.iter().map(|record| (&record.url, &record.parsed));
    let pages = model.pages.iter().map(|record| (&record.url, &record.parsed));
    for (url, parsed) in articles.chain(pages) {
        problems.extend(check_address(&names, url, parsed));
    }
    problems
}

fn names(model: &SiteModel) -> Vec<Name<'_>> {
    let mut names = Vec::new();
    for parsed in &model.entries {
        let Entry::Person(key, person) = &parsed.entry else { continue };
        if !person.protect {
            continue;
        }
        let file = &parsed.source.path;
        let texts = std::iter::once(&person.name).chain(person.names.values());
        let mut add = |text: &str, is_key: bool| {
            let words: Vec<String> = words(text).map(|range| folded(&text[range])).collect();
            if !words.is_empty() {
                names.push(Name { key, file, words, is_key });
            }
        };
        texts.for_each(|text| add(text, false));
        add(key.as_str(), true);
    }
    names
}

/// Every place where a file names somebody. `people` and `speaker` may: what they say of a
/// protected person is not shown.
fn check_text(model: &SiteModel, names: &[Name<'_>], parsed: &Parsed) -> Vec<Diagnostic> {
    let Ok(text) = std::str::from_utf8(&parsed.source.bytes) else { return Vec::new() };
    let mut found = occurrences(names, text);
    if found.is_empty() {
        return Vec::new();
    }
    if let Entry::Article(article) = &parsed.entry {
        let allowed = allowed(model, article, parsed);
        found.retain(|(_, range)| {
            !allowed.iter().any(|span| span.start <= range.start && range.end <= span.end)
        });
    }
    found
        .into_iter()
        .map(|(name, range)| named(name, Span::new(&parsed.source.path, range).into()))
        .collect()
}

/// Where an article may name protected people.
fn allowed(model: &SiteModel, article: &Article, parsed: &Parsed) -> Vec<Span> {
    let (file, config) = (&parsed.source, &*model.config);
    let people = article.people.iter().map(|(key, _)| key);
    let people = people
        .filter(|key| model.protected.contains(key))
        .map(|key| locate_item(file, config, "people", key.as_str()));
    let quotes = article.quotes.iter().enumerate();
    let speakers =
        quotes.filter(|(_, quote)| model.protected.contains(&quote.speaker)).map(|(index, _)| {
            locate_field(file, config, "quotes", &[Step::Index(index), Step::Key("speaker")])
        });
    people
        .chain(speakers)
        .filter_map(|place| match place {
            Place::Span(span) => Some(span),
            _ => None,
        })
        .collect()
}

fn check_address(names: &[Name<'_>], url: &Url, parsed: &Parsed) -> Option<Diagnostic> {
    let found = occurrences(names, url.as_str());
    found.first().map(|(name, _)| named(name, Place::File(parsed.source.path.clone())))
}

/// Each name in a text, with its range of bytes; of several that begin at one word the first.
fn occurrences<'n, 'a>(names: &'n [Name<'a>], text: &str) -> Vec<(&'n Name<'a>, Range<usize>)> {
    let words: Vec<Range<usize>> = words(text).collect();
    let mut found: Vec<(&Name<'_>, Range<usize>)> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let first = folded(&text[word.clone()]);
        let hit = names.iter().filter(|name| name.words[0] == first).find_map(|name| {
            let rest = &name.words[1..];
            let there = words.get(index + 1..index + 1 + rest.len())?;
            let same =
                rest.iter().zip(there).all(|(want, range)| *want == folded(&text[range.clone()]));
            let end = there.last().map_or(word.end, |last| last.end);
            let is_meant = !name.is_key || text[word.start..end] == *name.key.as_str();
            (same && is_meant).then_some((name, word.start..end))
        });
        found.extend(hit);
    }
    found
}

/// The words of a text as ranges of bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let is_part = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
        while letters.next_if(|(_, letter)| !is_part(*letter)).is_some() {}
        let start = letters.peek()?.0;
        while letters.next_if(|(_, letter)| is_part(*letter)).is_some() {}
        let end = letters.peek().map_or(text.len(), |(offset, _)| *offset);
        Some(start..end)
    })
}

/// A word in the form in which words are compared.
fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd().flat_map(char::to_lowercase).filter(|letter| !is_combining_mark(*letter)).collect()
}

fn named(name: &Name<'_>, place: Place) -> Diagnostic {
    Diagnostic::error(
        "protected-person",
        place,
        format!("this names `{}`, who is protected", name.key),
    )
    .related(Place::File(name.file.clone()), "protected here")
    .help("leave the name out: it may stand in `people` and as a `speaker`, where it is not shown")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let key = Key::new("source-7").unwrap();
        let file = SourcePath::new("content/people/source-7.md").unwrap();
        let name = |text: &str, is_key: bool| Name {
            key: &key,
            file: &file,
            words: words(text).map(|range| folded(&text[range])).collect(),
            is_key,
        };
        let names = [name("Jane O’Doe", false), name("جین ڈو", false), name("source-7", true)];
        let found: Vec<&str> =
            occurrences(&names, text).into_iter().map(|(_, range)| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_are_found_word_by_word() {
        check("", &[]);
        check("Jane O’Doe", &["Jane O’Doe"]);
        check("a JANE o'doe's b", &["JANE o'doe"]);
        check("**Jane**\n  _O’Doe_", &["Jane**\n  _O’Doe"]);
        check("/jane-o-doe-arrested/", &["jane-o-doe"]);
        check("Jane, then John O’Doe, and Janet O’Doe", &[]);
        check("Jane Jane O’Doe Jane O", &["Jane O’Doe"]);
        check("کہا جین ڈو نے", &["جین ڈو"]);
        check("Jane O\u{2019}Doe\u{301}", &["Jane O’Doe\u{301}"]);
    }

    #[test]
    fn a_key_is_found_as_it_is_written() {
        check("people: [source-7]", &["source-7"]);
        check("source 7, Source-7", &[]);
        check("source-71", &[]);
    }
}
