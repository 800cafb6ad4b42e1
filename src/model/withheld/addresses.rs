//! The addresses at which nothing stands because what would stand there is kept back, and where a
//! text leads to one of them.

mod found;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

pub(crate) use self::found::KeptBack;
use super::super::article_files::article_url;
use super::super::authors::key_of;
use super::super::claims::anchors_of_all;
use super::super::paths::PathEntry;
use super::super::selection::Withheld;
use super::super::spellings::KeySet;
use super::super::terms::{Countries, Terms};
use super::WithheldKeys;
use super::references::{Reference, references};
use crate::address::{Firsts, OwnAddresses, SourcePath, Url, routes};
use crate::config::Config;
use crate::content::{CountryCode, Entry, EntryKind, Parsed, PerKind, TermKind, keyboard_form};
use crate::text::{composed, slugify};

/// The addresses of all that is kept back.
#[derive(Debug, Clone, Default)]
pub(crate) struct WithheldAddresses {
    own: OwnAddresses,
    /// Those of pages, old ones among them, without slashes around them.
    pages: FxHashSet<Box<str>>,
    /// Those of them at which entries will stand once they are published.
    due: FxHashSet<Box<str>>,
    /// Anchors of events, claims and sources, each with the folder of the pages that would have it;
    /// the home has none.
    anchors: FxHashSet<(Box<str>, Box<str>)>,
    /// What a filter of the timeline would ask for: keys by its name.
    filters: FxHashMap<Box<str>, FxHashSet<Box<str>>>,
    /// The folder of the topics, which have pages below countries too.
    topics: Box<str>,
    /// Those of further languages, which have all pages again.
    languages: Box<[Box<str>]>,
    /// The last parts of all these, and how they begin.
    ends: FxHashSet<Box<str>>,
    firsts: Firsts,
}

/// What the addresses are taken from.
pub(in crate::model) struct Parts<'a> {
    pub(in crate::model) config: &'a Config,
    pub(in crate::model) entries: &'a [Arc<Parsed>],
    pub(in crate::model) by_path: &'a FxHashMap<SourcePath, PathEntry>,
    pub(in crate::model) keys: &'a WithheldKeys,
    pub(in crate::model) protected: &'a KeySet,
    /// What has a page.
    pub(in crate::model) countries: &'a Countries,
    pub(in crate::model) terms: &'a PerKind<Terms>,
}

impl WithheldAddresses {
    /// Those of a site.
    pub(in crate::model) fn of(parts: &Parts<'_>) -> Self {
        let mut addresses = Self {
            topics: parts.config.registries[TermKind::Topic].folder[..].into(),
            languages: parts.config.languages.iter().map(|language| (**language).into()).collect(),
            ..Self::default()
        };
        let registries = &parts.config.registries;
        for kind in registries.kinds() {
            let people = Some(parts.protected).filter(|_| kind == TermKind::Person);
            for key in
                [Some(&parts.keys.terms[kind]), people].into_iter().flatten().flat_map(KeySet::iter)
            {
                addresses.add_term(parts.config, kind, key.as_str());
            }
        }
        let is_withheld = |parsed: &&Arc<Parsed>| {
            matches!(parts.by_path.get(&parsed.source.path), Some(PathEntry::Withheld(_)))
        };
        for parsed in parts.entries.iter().filter(is_withheld) {
            addresses.add_entry(parts, parsed);
        }
        let folders = ["", "timeline", "countries", "relations", "editions"].into_iter();
        let terms = registries.kinds().map(|kind| &*registries[kind].folder);
        let languages = parts.config.languages.iter().map(|language| &**language);
        let folders: Vec<&str> = folders.chain(terms).chain(languages).collect();
        for id in parts.keys.events.keys() {
            folders.iter().for_each(|folder| addresses.add_anchor(folder, id.as_str()));
        }
        for id in parts.keys.sources.keys() {
            addresses.add_anchor("sources", &format!("source-{id}"));
        }
        if !addresses.anchors.is_empty() {
            addresses.leave_out_published(parts, |parsed| is_withheld(&parsed));
        }
        if !addresses.is_empty() {
            addresses.own = parts.config.own_addresses.clone();
        }
        addresses
    }

    /// Whether nothing that would have an address is kept back.
    pub(crate) fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.anchors.is_empty()
    }

    /// What published files have by the same name is no secret: a heading of a country may be
    /// called as an event is.
    fn leave_out_published(
        &mut self,
        parts: &Parts<'_>,
        is_withheld: impl Fn(&Arc<Parsed>) -> bool,
    ) {
        for parsed in parts.entries.iter().filter(|parsed| !is_withheld(parsed)) {
            let folder = match &parsed.entry {
                Entry::Country(_) => "countries",
                Entry::Edition(_) => "editions",
                Entry::Term(kind, ..) => &*parts.config.registries[*kind].folder,
                Entry::Front(_) => "",
                Entry::Article(article) => {
                    for id in anchors_of_all(&article.claims) {
                        self.anchors.remove(&("claims".into(), id.into()));
                    }
                    continue;
                }
                _ => continue,
            };
            for id in &parsed.body.ids {
                self.anchors.remove(&(folder.into(), id.clone()));
            }
        }
    }

    fn add_entry(&mut self, parts: &Parts<'_>, parsed: &Parsed) {
        let Parts { config, entries, .. } = parts;
        match &parsed.entry {
            Entry::Article(article) => {
                article.aliases.iter().for_each(|alias| self.add_path(alias));
                for id in anchors_of_all(&article.claims) {
                    self.add_anchor("claims", &id);
                }
                article.authors.iter().filter_map(|who| key_of(who)).for_each(|key| {
                    self.add(&routes::author(key));
                });
            }
            Entry::Page(page) => page.aliases.iter().for_each(|alias| self.add_path(alias)),
            Entry::Translation(translation) => {
                let original = &translation.original;
                let at = entries.binary_search_by(|entry| entry.source.path.cmp(original));
                let original = at.ok().and_then(|at| entries.get(at));
                if let Some(url) = original.and_then(|original| page_of(config, original)) {
                    self.add(&routes::translation(&translation.lang, &url));
                }
            }
            Entry::Term(kind, _, term) => {
                let folder = &*config.registries[*kind].folder;
                for alias in term.aliases() {
                    self.add(&routes::term(folder, slugify(alias)));
                }
            }
            _ => {}
        }
        if let Some(url) = page_of(config, parsed) {
            self.add(&url);
            let path = parts.by_path.get(&parsed.source.path);
            if !matches!(path, Some(PathEntry::Withheld(Withheld::Expired))) {
                self.due.insert(form(url.as_str().trim_matches('/')));
            }
        }
        // What only this names has no page either.
        references(parsed, |reference| match reference {
            Reference::Key(EntryKind::Term(kind), key)
                if parts.terms[kind].search(|term| term.key.as_str().cmp(key)).is_none() =>
            {
                self.add_term(config, kind, key);
            }
            Reference::Country(code) => self.add_country(parts.countries, code),
            _ => {}
        });
    }

    fn add_country(&mut self, countries: &Countries, code: CountryCode) {
        if countries.search(|country| country.code.cmp(&code)).is_none() {
            self.add(&routes::term("countries", code.slug()));
            self.add(&routes::timeline_of_country(code.slug()));
            if let Some(alpha3) = code.alpha3() {
                self.add(&routes::term("countries", alpha3.to_ascii_lowercase()));
            }
            for other in countries {
                self.add(&routes::relation(&code.slug(), &other.code.slug()));
                self.add(&routes::relation(&other.code.slug(), &code.slug()));
            }
            self.add_filter("country", &code.slug());
        }
    }

    fn add_term(&mut self, config: &Config, kind: TermKind, key: &str) {
        let registry = &config.registries[kind];
        self.add(&routes::term(&registry.folder, key));
        if registry.is_filter {
            self.add_filter(&registry.singular, key);
        }
    }

    fn add_filter(&mut self, name: &str, key: &str) {
        self.filters.entry(name.into()).or_default().insert(form(key));
    }

    fn add(&mut self, url: &Url) {
        self.add_path(url.as_str());
    }

    fn add_path(&mut self, path: &str) {
        let path = form(path.trim_matches('/'));
        if !path.is_empty() {
            let end = path.rsplit('/').next().unwrap_or_default();
            self.firsts.add(end);
            self.ends.insert(end.into());
            self.pages.insert(path);
        }
    }

    fn add_anchor(&mut self, folder: &str, id: &str) {
        self.firsts.add(&form(id));
        self.ends.insert(form(id));
        self.anchors.insert((folder.into(), form(id)));
    }
}

/// The address of the page of an entry.
fn page_of(config: &Config, parsed: &Parsed) -> Option<Url> {
    match &parsed.entry {
        Entry::Article(article) => Some(article_url(&config.article_path, article)),
        Entry::Page(page) => Some(routes::page(&page.slug)),
        Entry::Country(country) => Some(routes::term("countries", country.code.slug())),
        Entry::Edition(edition) => Some(routes::edition(edition.period)),
        _ => None,
    }
}

/// An address as one keyboard writes it, in one spelling of its letters.
fn form(path: &str) -> Box<str> {
    match path.is_ascii() {
        true => path.into(),
        false => keyboard_form(&composed(path)).into(),
    }
}
