//! What the files that could not be read would have defined.
//!
//! A tab in the file of a topic is one mistake. Were its key forgotten, every article that names
//! the topic would be told to add the file that is there. So a file without an entry still counts
//! as its key, and the ids that can be made out in its text as defined.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::address::SourcePath;
use crate::config::Config;
use crate::content::{
    CountryCode, EntryKind, TermKind, keyboard_form, named_entry, of_any_keyboard,
};
use crate::input::SourceFile;
use crate::text::{Key, composed};

/// What is known of a file that gave no entry.
#[derive(Debug, Clone, Copy)]
pub struct BrokenFile<'s> {
    /// Where it is.
    pub path: &'s SourcePath,
    /// Its text; nothing where it could not even be read.
    pub file: Option<&'s SourceFile>,
}

/// Keys, ids and addresses that broken files stand for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Broken {
    keys: FxHashMap<EntryKind, FxHashSet<Box<str>>>,
    ids: FxHashSet<Box<str>>,
    /// Words, and addresses, of the files' beginnings.
    words: FxHashSet<Box<str>>,
    paths: FxHashSet<SourcePath>,
}

/// Bytes of a broken file in which ids are looked for.
const LOOKED_AT: usize = 64 * 1024;

impl Broken {
    /// What `files` stand for.
    pub(super) fn of(files: &[BrokenFile<'_>], config: &Config) -> Self {
        let mut broken = Self::default();
        for file in files {
            broken.paths.insert(file.path.clone());
            let Some((kind, stem)) = named_entry(file.path, config) else { continue };
            let keys = broken.keys.entry(kind).or_default();
            keys.extend([stem.into(), keyboard_form(stem).into()]);
            broken.words.extend(Key::from_text(stem).map(|key| key.as_str().into()));
            let bytes = file.file.map_or(&[][..], |file| &file.bytes);
            let text = String::from_utf8_lossy(bytes.get(..LOOKED_AT).unwrap_or(bytes));
            let text = composed(&text);
            for id in values_of(&text, "id") {
                broken.ids.insert(id.into());
            }
            broken.ids.insert(stem.into());
            let words = text.split(|c: char| c.is_whitespace() || ",:[]{}\"'".contains(c));
            broken.words.extend(words.filter(|word| !word.is_empty()).map(|word| {
                if word.starts_with('/') { word.into() } else { word.to_lowercase().into() }
            }));
        }
        broken
    }

    /// Whether there are no broken files.
    pub(crate) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether this file is broken.
    pub(super) fn has_file(&self, path: &SourcePath) -> bool {
        self.paths.contains(path)
    }

    /// Whether a registry has a broken file: then it is one that has files.
    pub(super) fn has_any(&self, kind: EntryKind) -> bool {
        self.keys.contains_key(&kind)
    }

    /// Whether a broken file may be that of the term `key`, or give it as another name of its own.
    pub(super) fn has_term(&self, kind: TermKind, key: &Key) -> bool {
        let keys = self.keys.get(&EntryKind::Term(kind));
        keys.is_some_and(|keys| of_any_keyboard(key.as_str(), |key| keys.get(key)).is_some())
    }

    /// Whether a broken file is that of a country.
    pub(super) fn has_country(&self, code: CountryCode) -> bool {
        let keys = self.keys.get(&EntryKind::Country);
        keys.is_some_and(|keys| keys.contains(&*code.slug()) || keys.contains(code.as_str()))
    }

    /// Whether a broken file may define this id, of a source or of an event.
    pub(super) fn has_id(&self, id: &Key) -> bool {
        self.ids.contains(id.as_str())
    }

    /// Whether a broken file may be what stands at an address of the site, or be all that makes
    /// there be a page, as an article does that is the only one to name a country.
    pub(crate) fn has_address(&self, path: &str) -> bool {
        if self.is_empty() || self.words.contains(path) {
            return !self.is_empty();
        }
        let last = path.split('/').rfind(|part| !part.is_empty() && *part != "feed.xml");
        last.is_some_and(|last| {
            // Years, months, days and further pages are there for what is dated in them.
            let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
            is_number
                && [EntryKind::Article, EntryKind::Event].iter().any(|kind| self.has_any(*kind))
                || self.words.contains(last)
        })
    }
}

/// What stands behind `key:` (or `key =`) in a text that is no YAML, up to the next sign that ends
/// a value.
fn values_of<'t>(text: &'t str, key: &'t str) -> impl Iterator<Item = &'t str> {
    text.match_indices(key).filter_map(move |(at, _)| {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
        let before = text.get(..at)?.chars().next_back();
        let rest = text.get(at + key.len()..)?.trim_start_matches([' ', '"', '\'']);
        let rest =
            rest.strip_prefix([':', '='])?.trim_start_matches([' ', '\t', '\u{a0}', '"', '\'']);
        let value = rest.split(['\n', '\r', ',', '}', '"', '\'', '#']).next()?.trim();
        (!before.is_some_and(is_word) && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_text_that_is_no_yaml() {
        let text =
            "events:\n  - {id: one, a: [}\n\t- id:\"two\"\n  - id : three # x\nvalid: no\nids: 3";
        assert_eq!(values_of(text, "id").collect::<Vec<_>>(), ["one", "two", "three"]);
    }
}
