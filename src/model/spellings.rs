//! Keys that several spellings share, and spellings of one word that have several keys.
//!
//! An address holds few signs, so `C++` and `C#` have the same key: that is told, as nobody meant
//! them to be one. What differs by the keyboard alone (Arabic ي and Persian ی) has two keys and is
//! one word: the later key leads to the older.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::problems;
use crate::config::Config;
use crate::content::{Entry, Parsed, Step, TermKind, keyboard_form, plain_spelling};
use crate::diagnostics::{Diagnostic, Place};
use crate::text::Key;

/// The spellings met of each key.
pub(super) struct Spellings<'a> {
    kind: TermKind,
    config: &'a Config,
    of_key: FxHashMap<&'a Key, Vec<Spelling<'a>>>,
}

struct Spelling<'a> {
    plain: String,
    text: &'a str,
    /// Where it is first met, and whether that is the registry.
    place: Use<'a>,
    is_registered: bool,
}

/// A place where a file names a term: in a list of its own, or in one of an event.
#[derive(Clone, Copy)]
pub(super) struct Use<'a> {
    pub(super) parsed: &'a Arc<Parsed>,
    /// Which of the file's events, and its place in the event's list.
    pub(super) event: Option<(usize, usize)>,
}

impl<'a> Spellings<'a> {
    /// None so far.
    pub(super) fn new(kind: TermKind, config: &'a Config) -> Self {
        Self { kind, config, of_key: FxHashMap::default() }
    }

    /// Notes what a registry file calls its entry.
    pub(super) fn register(&mut self, key: &'a Key, text: &'a str, parsed: &'a Arc<Parsed>) {
        let known = self.of_key.entry(key).or_default();
        let place = Use { parsed, event: None };
        known.push(Spelling { plain: plain_spelling(text), text, place, is_registered: true });
    }

    /// Notes what an article calls it, and tells where that is another word.
    pub(super) fn note(
        &mut self,
        key: &'a Key,
        text: &'a str,
        place: Use<'a>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let known = self.of_key.get(key).map_or(&[][..], Vec::as_slice);
        // Nearly always the same letters were met before.
        if known.iter().any(|spelling| spelling.text == text) {
            return;
        }
        let plain = plain_spelling(text);
        if known.iter().any(|spelling| spelling.plain == plain) {
            return;
        }
        if let Some(first) = known.first() {
            let registry = &self.config.registries[self.kind];
            let here = self.locate(place, text);
            let other = match first.is_registered {
                true => Place::File(first.place.parsed.source.path.clone()),
                false => self.locate(first.place, first.text),
            };
            problems.push(problems::merged_keys(registry, key, [text, first.text], here, other));
        }
        let spelling = Spelling { plain, text, place, is_registered: false };
        self.of_key.entry(key).or_default().push(spelling);
    }

    fn locate(&self, place: Use<'_>, text: &str) -> Place {
        let Use { parsed, event } = place;
        match (&parsed.entry, event) {
            (Entry::Article(_), Some((event, position))) => {
                let list = Step::Key(&self.config.registries[self.kind].folder);
                let steps = [Step::Index(event), list, Step::Index(position)];
                parsed.places.of_field(self.config, "events", &steps)
            }
            _ => problems::term_place(parsed, self.config, self.kind, text),
        }
    }
}

/// A set of keys in which a word is found whatever keyboard it was written with.
#[derive(Debug, Clone, Default)]
pub struct KeySet {
    keys: BTreeSet<Key>,
    /// Those of them that are not ASCII, as one keyboard writes them.
    forms: FxHashSet<Box<str>>,
}

impl KeySet {
    /// Adds a key.
    pub(super) fn insert(&mut self, key: Key) {
        if !key.as_str().is_ascii() {
            self.forms.insert(keyboard_form(key.as_str()).into());
        }
        self.keys.insert(key);
    }

    /// Takes out a key, and every spelling of it.
    pub(super) fn remove(&mut self, key: &Key) {
        self.keys.remove(key);
        self.yield_to(key);
    }

    /// Each key.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Key> {
        self.keys.iter()
    }

    /// Whether a word is one of the keys, or would be from another keyboard.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.keys.contains(word)
            || !self.forms.is_empty()
                && !word.is_ascii()
                && self.forms.contains(&*keyboard_form(word))
    }

    /// From now on the spellings of `key` mean that, apart from those that are in the set as they
    /// are.
    pub(super) fn yield_to(&mut self, key: &Key) {
        if !self.forms.is_empty() {
            self.forms.remove(&*keyboard_form(key.as_str()));
        }
    }

    /// Adds what another set has.
    pub(super) fn extend(&mut self, other: &Self) {
        self.keys.extend(other.keys.iter().cloned());
        self.forms.extend(other.forms.iter().cloned());
    }
}

/// The keys that lead to other keys of the same word, apart from the keyboard. What is `registered`
/// leads to the key beside it; of `used`, given oldest first, the first stays.
pub(super) fn keyboard_variants<'a>(
    registered: impl Iterator<Item = (&'a Key, &'a Key)>,
    used: impl Iterator<Item = &'a Key>,
) -> BTreeMap<&'a Key, &'a Key> {
    let mut first: FxHashMap<Cow<'a, str>, &'a Key> = FxHashMap::default();
    for (word, key) in registered.filter(|(word, _)| !word.as_str().is_ascii()) {
        first.entry(keyboard_form(word.as_str())).or_insert(key);
    }
    let mut variants = BTreeMap::new();
    for key in used.filter(|key| !key.as_str().is_ascii()) {
        let kept = *first.entry(keyboard_form(key.as_str())).or_insert(key);
        if kept != key {
            variants.insert(key, kept);
        }
    }
    variants
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_key_stays() {
        let key = |text: &str| Key::new(text).unwrap();
        let (arabic, urdu, latin) = (key("كشمير"), key("کشمیر"), key("kashmir"));
        let variants = keyboard_variants([].into_iter(), [&arabic, &latin, &urdu].into_iter());
        assert_eq!(variants, BTreeMap::from([(&urdu, &arabic)]));
        let variants =
            keyboard_variants([(&urdu, &urdu)].into_iter(), [&arabic, &urdu].into_iter());
        assert_eq!(variants, BTreeMap::from([(&arabic, &urdu)]));
        // A synonym leads where it belongs.
        let variants = keyboard_variants([(&urdu, &latin)].into_iter(), [&arabic].into_iter());
        assert_eq!(variants, BTreeMap::from([(&arabic, &latin)]));
    }
}
