//! The addresses at which nothing stands because what would stand there is kept back, and where a
//! text leads to one of them.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::article_files::article_url;
use super::super::authors::key_of;
use super::super::claims::anchors_of_all;
use super::super::paths::PathEntry;
use super::super::spellings::KeySet;
use super::super::terms::{Countries, Terms};
use super::WithheldKeys;
use super::references::{Reference, references};
use crate::address::{Behind, Ends, Firsts, OwnAddresses, SourcePath, Url, Written, routes};
use crate::config::Config;
use crate::content::{CountryCode, Entry, EntryKind, Parsed, PerKind, TermKind, keyboard_form};
use crate::text::{composed, slugify};

/// The addresses of all that is kept back.
#[derive(Debug, Clone, Default)]
pub(crate) struct WithheldAddresses {
    own: OwnAddresses,
    /// Those of pages, old ones among them, without slashes around them.
    pages: FxHashSet<Box<str>>,
    /// Anchors of events, claims and sources, each with the folder of the pages that would have it;
    /// the home has none.
    anchors: FxHashSet<(Box<str>, Box<str>)>,
    /// What a filter of the timeline would ask for: its name and a key.
    filters: FxHashSet<(Box<str>, Box<str>)>,
    /// The folder of the topics, which have pages below countries too.
    topics: Box<str>,
    /// The last parts of all these, and how they begin.
    ends: FxHashSet<Box<str>>,
    firsts: Firsts,
}

/// An address of what is kept back, in a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeptBack {
    /// As messages show it: `/articles/2026/11/x/`.
    pub(crate) address: String,
    /// Those at which something else may stand, so that it tells of that.
    pub(crate) may_be: Vec<String>,
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
            addresses.add_anchor("sources", id.as_str());
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

    /// The part of a path that is the address of what is kept back: the whole, or what it is below.
    pub(crate) fn part_of<'p>(&self, path: &'p str) -> Option<&'p str> {
        let path = path.trim_matches('/');
        let mut ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.find_map(|end| {
            path.get(..end)
                .filter(|part| self.pages.contains(&*form(part)) || self.is_of_topic(part))
        })
    }

    /// Whether this would be the page of a country for a topic.
    fn is_of_topic(&self, path: &str) -> bool {
        path.strip_prefix("countries/").and_then(|rest| rest.split_once('/')).is_some_and(
            |(_, key)| {
                !key.contains('/') && self.pages.contains(&*form(&format!("{}/{key}", self.topics)))
            },
        )
    }

    /// What of it a text leads to or names, each once.
    pub(crate) fn found_in(&self, text: &str, written: Written) -> Vec<KeptBack> {
        let mut found: Vec<KeptBack> = Vec::new();
        if self.is_empty() {
            return found;
        }
        let is_wanted = |part: &str| match part.is_ascii() {
            true => self.ends.contains(part),
            false => self.ends.contains(&*form(part)),
        };
        let ends = Ends { firsts: &self.firsts, is_wanted };
        self.own.look_for(text, written, &ends, |path, behind| {
            let kept = match behind {
                Behind::Nothing => self.part_of(&path).map(|part| KeptBack {
                    may_be: vec![format!("/{part}/"), format!("/{part}"), path.clone()],
                    address: format!("/{part}/"),
                }),
                Behind::Anchor(id) => self
                    .has_anchor(&path, id)
                    .then(|| KeptBack { address: format!("{path}#{id}"), may_be: Vec::new() }),
                Behind::Query(query) => self.asked_for(&path, query).map(|asked| KeptBack {
                    address: format!("{path}?{asked}"),
                    may_be: Vec::new(),
                }),
            };
            found.extend(kept.filter(|kept| !found.contains(kept)));
        });
        found
    }

    fn has_anchor(&self, path: &str, id: &str) -> bool {
        let folder = path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
        let folder = if folder == "index.html" { "" } else { folder };
        self.anchors.contains(&(folder.into(), form(id)))
    }

    /// The name and the key that a query asks of the timeline, if it is of what is kept back.
    fn asked_for(&self, path: &str, query: &str) -> Option<String> {
        path.starts_with("/timeline/").then_some(())?;
        let values = query.split('&').filter_map(|pair| pair.split_once('='));
        let mut values =
            values.flat_map(|(name, values)| values.split(',').map(move |key| (name, key)));
        values.find_map(|(name, key)| {
            let key = key.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
            let is_it = self.filters.contains(&(name.into(), form(&key)));
            is_it.then(|| format!("{name}={key}"))
        })
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
        // Any filter may stand before it.
        for letter in 'a'..='z' {
            self.firsts.add(&format!("?{letter}"));
        }
        self.filters.insert((name.into(), form(key)));
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
