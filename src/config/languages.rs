//! A site in one of its further languages: the same configuration with that language for its own,
//! and with what the desk calls things in it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Config, MenuEntry, MenuItem, Registry};

impl Config {
    /// The language of the site in which a text stands that is in `lang`: that itself, or a wider
    /// one (`ur` for `ur-PK`).
    pub(crate) fn language_for(&self, lang: &str) -> Option<&str> {
        let mut wider = Some(lang);
        while let Some(lang) = wider {
            if let Some(known) = self.languages.iter().find(|known| ***known == *lang) {
                return Some(known);
            }
            wider = lang.rsplit_once('-').map(|(wider, _)| wider);
        }
        None
    }

    /// The configuration of the pages in a further language.
    pub(crate) fn in_language(&self, lang: &str) -> Self {
        let mut config = self.clone();
        config.language = lang.into();
        config.base_url = self.base_url.of_language(lang);
        exchange(&mut config.title, &self.titles, lang);
        if let Some(description) = &mut config.description {
            exchange(description, &self.descriptions, lang);
        }
        if let Some(name) = &mut config.desk.name {
            exchange(name, &self.desk.names, lang);
        }
        for MenuItem { title, titles, entries, .. } in &mut config.menu {
            exchange(title, titles, lang);
            for MenuEntry { title, titles, .. } in entries {
                exchange(title, titles, lang);
            }
        }
        for Registry { title, titles, title_lang, .. } in &mut config.registries.rows {
            match titles.get(lang) {
                Some(other) => *title = Cow::Owned(other.to_string()),
                None => *title_lang = Some(self.language.clone()),
            }
        }
        config
    }
}

/// Puts the text in a language in the place of the site's own, where there is one.
fn exchange(text: &mut Box<str>, texts: &BTreeMap<Box<str>, Box<str>>, lang: &str) {
    if let Some(other) = texts.get(lang) {
        *text = other.clone();
    }
}
