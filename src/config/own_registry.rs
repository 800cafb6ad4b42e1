//! `[registries]`: which registries need a file for each key, and those that the desk declares.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::by_language::ByLanguage;
use super::origin::SiteToml;
use super::registries::{Registries, Registry};
use super::{Vocabulary, problems};
use crate::address::routes;
use crate::text::Key;
use crate::written::{Form, Kind, Part, Path, Value, Verbatim, declare};

/// Most registries of a site.
const MOST: usize = 100;

/// What `url()` in templates, `dateline schema` or a filter of the timeline calls something else.
const WORDS: &[&str] = &[
    "article",
    "country",
    "event",
    "page",
    "path",
    "site",
    "source",
    "status",
    "translation",
    "type",
];

declare! {
    SiteToml;

    /// Whether keys of registries need a file.
    map RegistryRules as "the registries", each OwnRegistry {
        /// Whether keys of `content/actors` need a file.
        actors: optional Vocabulary,
        /// Whether codes of countries need a file in `content/countries`.
        countries: optional Vocabulary,
        /// Whether keys of `content/people` need a file.
        people: optional Vocabulary,
        /// Whether keys of `content/places` need a file.
        places: optional Vocabulary,
        /// Whether keys of `content/stories` need a file.
        stories: optional Vocabulary,
        /// Whether keys of `content/topics` need a file.
        topics: optional Vocabulary,
    }
}

declare! {
    SiteToml;

    /// A registry of the desk's own: `content/NAME/` has a file an entry, and articles and events
    /// name them in a list `NAME`.
    pub(super) struct OwnRegistry as "a registry of your own" {
        /// The title of its list, in the language of the site.
        title: Box<str> = required Verbatim,
        /// The same in further languages.
        titles: BTreeMap<Box<str>, Box<str>> = default ByLanguage,
        /// One of its entries, in a sentence and as a filter of the timeline; without it, the
        /// folder's name without an `s`.
        singular: Option<Box<str>> = optional Word,
        /// Whether there is a list at `/NAME/` and a page of each entry.
        pages: bool = preset bool or true,
        /// Whether the page of each entry has a feed.
        feed: bool = preset bool or false,
        /// Whether the first mention of an entry in an article is explained in place: a glossary.
        explain: bool = preset bool or false,
        /// Keys that its files may have besides the common ones; they are listed on the page, and
        /// stand under `term.extra` in templates.
        extra: Vec<Box<str>> = list Word,
        /// Whether its keys need a file.
        keys: Option<Vocabulary> = optional Vocabulary,
    }
}

/// A word as keys and parameters are: letters, digits, `-` and `_`.
#[derive(Debug)]
pub(super) struct Word;

impl Form<SiteToml> for Word {
    type Value = Box<str>;
    const KIND: Kind = Kind::Form {
        what: "a word of small letters",
        pattern: "^[a-z][a-z0-9_-]*$",
        example: "operation",
    };

    fn read(value: &Value<'_, '_, SiteToml>) -> Option<Box<str>> {
        let word = value.verbatim()?;
        match is_word(&word) {
            true => Some(word),
            false => value.refuse(|place| problems::invalid_field_name(place, &word)),
        }
    }
}

fn is_word(word: &str) -> bool {
    word.len() <= 64
        && word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

impl Form<SiteToml> for Registries {
    type Value = Self;
    const KIND: Kind = Kind::Declared(RegistryRules::DECLARATION);

    fn read(value: &Value<'_, '_, SiteToml>) -> Option<Self> {
        let fields = value.fields(RegistryRules::DECLARATION)?;
        let mut lines = value.reader.source.text.lines();
        let is_table = lines.any(|line| line.trim_start().starts_with("[registries]"));
        let mut registries = Self { is_table, ..Self::default() };
        for name in RegistryRules::DECLARATION.fields.iter().map(|field| field.name) {
            if let Some(Some(rule)) = fields.optional::<Vocabulary>(name) {
                registries.rules.insert(name.into(), rule);
            }
        }
        fields.each_named(|folder, own| registries.declare(folder, own, value));
        Some(registries)
    }
}

impl Registries {
    /// Adds a registry of the desk's own; what is wrong with it is told.
    fn declare(
        &mut self,
        folder: &str,
        value: &Value<'_, '_, SiteToml>,
        parent: &Value<'_, '_, SiteToml>,
    ) {
        if !value.is_map() {
            let declaration = RegistryRules::DECLARATION;
            let make = |place| {
                problems::unknown_key(
                    place,
                    &parent.path,
                    folder,
                    (declaration, parent.reader.context.top),
                )
            };
            return value.report_key(make);
        }
        let Some(own) = OwnRegistry::read(value) else { return };
        let singular = own.singular.unwrap_or_else(|| {
            folder.strip_suffix('s').filter(|word| !word.is_empty()).unwrap_or(folder).into()
        });
        let is_taken = holds_else(folder)
            || routes::is_ours(folder)
            || WORDS.contains(&folder)
            || self.rows.iter().any(|row| row.folder == folder);
        let is_word_taken =
            WORDS.contains(&&*singular) || self.rows.iter().any(|row| row.singular == *singular);
        if !is_word(folder) || Key::new(folder).is_none() {
            value.report_key(|place| problems::invalid_registry(place, folder));
        } else if is_taken {
            value.report_key(|place| problems::taken_registry(place, folder));
        } else if is_word_taken {
            value.report_key(|place| problems::taken_singular(place, folder, &singular));
        } else if self.rows.len() >= MOST {
            value.report_key(|place| problems::too_many_registries(place, MOST));
        } else {
            if own.feed && !own.pages {
                let key = Path::Key(&value.path, "feed");
                value.reader.report(&key, Part::Key, problems::feed_without_pages);
            }
            self.rules.extend(own.keys.map(|rule| (folder.into(), rule)));
            self.rows.push(Registry {
                singular: Cow::Owned(singular.into()),
                title: Cow::Owned(own.title.into()),
                titles: own.titles,
                has_pages: own.pages,
                has_feeds: own.feed && own.pages,
                is_explained: own.explain,
                extra: own.extra,
                place: Some(value.reader.place(&value.path, Part::Key)),
                ..Registry::own(folder)
            });
        }
    }
}

/// Whether a folder under `content/` means something else than articles on every site.
pub(super) fn holds_else(folder: &str) -> bool {
    let apart = ["countries", "editions", "events", "pages", "sources"];
    apart.contains(&folder) || Registry::ours().iter().any(|registry| registry.folder == folder)
}
