//! What there is of a site in one of its further languages: the same entries at the same positions,
//! where a translation takes the place of its original, and what is in no way in the language is
//! not part of it. The model of that language is built of them as that of the site is built of its
//! own, so that no view has to ask in which language it is.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::entries::Shown;
use super::index::{EntryIndex, Position};
use crate::content::{Entry, IntoLanguage, Parsed};
use crate::text::Key;

/// Which entries of a site are in a language, and by which translations.
#[derive(Debug, Clone)]
pub(super) struct Projection {
    pub(super) lang: Box<str>,
    /// The entries of the site that the model was made of.
    pub(super) of: Vec<Arc<Parsed>>,
    /// The language of the site.
    pub(super) own: Box<str>,
    /// Originals, each with the translation that takes its place.
    pub(super) translated: Vec<(EntryIndex, EntryIndex)>,
    /// Files of registries of which no text is in the language: their names and facts are shown.
    pub(super) untranslated: Vec<EntryIndex>,
    /// Articles that are not in the language and tell of events that others there tell of or name.
    pub(super) tellers: Vec<EntryIndex>,
    /// The events of which articles in the language tell, or that they name.
    pub(super) told: FxHashSet<Key>,
    /// Whether an entry is part of the site in this language, by its position.
    pub(super) is_here: Vec<bool>,
}

impl Projection {
    /// Whether these are the entries that the model was made of.
    pub(super) fn is_of(&self, entries: &[Arc<Parsed>]) -> bool {
        self.of.len() == entries.len()
            && self.of.iter().zip(entries).all(|(one, other)| Arc::ptr_eq(one, other))
    }

    /// The entries as they are in this language, at the positions that they have in `entries`.
    pub(super) fn entries(&self, entries: &[Arc<Parsed>]) -> Vec<Arc<Parsed>> {
        let mut projected = entries.to_vec();
        let translations = self.translated.iter().filter_map(|(_, file)| entries.get(file.get()));
        let into = IntoLanguage::of(&self.lang, &self.own, translations.map(|parsed| &**parsed));
        for &file in &self.untranslated {
            if let Some(parsed) = projected.get_mut(file.get()) {
                *parsed = Arc::new(parsed.named_in(&into));
            }
        }
        for &file in &self.tellers {
            if let Some(parsed) = projected.get_mut(file.get()) {
                *parsed = Arc::new(parsed.told_in(&into, |id| self.told.contains(id)));
            }
        }
        for &(original, translation) in &self.translated {
            if let (Some(of), Some(by)) =
                (entries.get(original.get()), entries.get(translation.get()))
                && let Some(projected) = projected.get_mut(original.get())
            {
                *projected = Arc::new(of.translated_by(by, &into));
            }
        }
        projected
    }

    /// Whether of an entry no more is shown than what it tells of events.
    pub(super) fn only_tells(&self, file: EntryIndex) -> bool {
        self.tellers.binary_search(&file).is_ok()
    }

    /// The translation that takes the place of an entry.
    pub(super) fn translation_of(&self, file: EntryIndex) -> Option<EntryIndex> {
        let found = self.translated.binary_search_by_key(&file, |&(original, _)| original);
        self.translated.get(found.ok()?).map(|&(_, translation)| translation)
    }

    /// The language of what a term is called, where it is called as on the site's own pages.
    pub(super) fn language_of_name(&self, shown: Option<&Shown>) -> Option<Arc<str>> {
        let is_named = |shown: &Shown| match &shown.parsed.entry {
            Entry::Term(_, _, term) => {
                term.names().is_some_and(|names| names.contains_key(&self.lang))
                    || self.translation_of(shown.file).is_some()
            }
            _ => false,
        };
        (!shown.is_some_and(is_named)).then(|| Arc::from(&*self.own))
    }

    /// Whether an entry was written in this language.
    pub(super) fn is_written(&self, file: EntryIndex) -> bool {
        self.translation_of(file).is_none()
    }
}
