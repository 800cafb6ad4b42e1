//! Which entries are left out: those that keep themselves back, and the files of registries that
//! nothing but such entries leads to.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::names::Names;
use super::super::selection::{Selection, Withheld};
use super::references::{Reference, references, registry_address};
use crate::address::SourcePath;
use crate::config::Config;
use crate::content::{Entry, EntryKind, Parsed, Term, TermKind, keyboard_form};
use crate::text::{Key, Mentions, Wanted, slugify};

/// Why each of `entries` is left out; nothing for those that are published. `names` is what they
/// are called, where a link asks for that.
pub(in crate::model) fn reasons(
    config: &Config,
    selection: &Selection,
    entries: &[Arc<Parsed>],
    names: Option<&Names>,
) -> Vec<Option<Withheld>> {
    let mut reasons: Vec<Option<Withheld>> =
        entries.iter().map(|parsed| selection.withholds(parsed)).collect();
    if reasons.iter().any(Option::is_some) {
        withhold_unused(config, entries, names, &mut reasons);
    }
    reasons
}

/// Leaves out the registry files that withheld entries use and that nothing published leads to,
/// directly or through others. What nobody uses stays: it may be the desk's list of terms.
fn withhold_unused(
    config: &Config,
    entries: &[Arc<Parsed>],
    names: Option<&Names>,
    reasons: &mut [Option<Withheld>],
) {
    let paths: FxHashSet<&SourcePath> = entries
        .iter()
        .zip(reasons.iter())
        .filter(|(_, reason)| reason.is_some())
        .map(|(parsed, _)| &parsed.source.path)
        .collect();
    let registry = Registry::of(config, entries, names, &paths);
    let is_withheld = |parsed: &Parsed| match &parsed.entry {
        _ if paths.contains(&parsed.source.path) => true,
        Entry::Translation(translation) => paths.contains(&translation.original),
        _ => false,
    };
    // What withheld entries lead to.
    let mut suspects: FxHashSet<usize> = FxHashSet::default();
    let mut open: Vec<&Arc<Parsed>> = entries.iter().filter(|parsed| is_withheld(parsed)).collect();
    while let Some(parsed) = open.pop() {
        references(parsed, |reference| {
            if let Some((found, of)) = registry.find(reference)
                && !is_withheld(of)
                && suspects.insert(found)
            {
                open.push(of);
            }
        });
    }
    if suspects.is_empty() {
        return;
    }
    // Of that, what published entries and the menu lead to as well.
    let is_root = |index: usize, parsed: &Parsed| {
        let has_page = match &parsed.entry {
            Entry::Translation(translation) => {
                matches!(translation.kind, EntryKind::Article | EntryKind::Page)
            }
            _ => true,
        };
        has_page && !suspects.contains(&index) && !is_withheld(parsed)
    };
    let mut open: Vec<&Arc<Parsed>> = Vec::new();
    let mut left = suspects.clone();
    let published = entries.iter().enumerate().filter(|(index, one)| is_root(*index, one));
    for index in mentioned_terms(entries, &suspects, published.map(|(_, parsed)| parsed)) {
        if left.remove(&index) {
            open.extend(entries.get(index));
        }
    }
    let mut clear = |reference: Reference<'_>, open: &mut Vec<_>| {
        if let Some((found, of)) = registry.find(reference)
            && left.remove(&found)
        {
            open.push(of);
        }
    };
    for item in &config.menu {
        let below = item.entries.iter().map(|entry| &entry.url);
        for url in item.url.iter().chain(below) {
            clear(Reference::Address(url), &mut open);
        }
    }
    for (_, parsed) in entries.iter().enumerate().filter(|(index, one)| is_root(*index, one)) {
        references(parsed, |reference| clear(reference, &mut open));
    }
    while let Some(parsed) = open.pop() {
        references(parsed, |reference| clear(reference, &mut open));
    }
    for (index, reason) in reasons.iter_mut().enumerate() {
        if left.contains(&index) {
            *reason = Some(Withheld::Unused);
        }
    }
}

/// Those of the suspects that are terms of the glossary and stand in what is published: an article
/// uses a term by its word alone.
fn mentioned_terms<'a>(
    entries: &'a [Arc<Parsed>],
    suspects: &FxHashSet<usize>,
    published: impl Iterator<Item = &'a Arc<Parsed>>,
) -> Vec<usize> {
    let term = |index: usize| match &entries.get(index)?.entry {
        Entry::Term(TermKind::Glossary, _, term) => Some((index, term)),
        _ => None,
    };
    let terms: Vec<(usize, &Term)> = suspects.iter().filter_map(|&index| term(index)).collect();
    let wanted = terms.iter().flat_map(|(index, term)| {
        let names = std::iter::once(term.name()).chain(term.other_names());
        names.map(|name| Wanted { name, target: Some(*index), is_proper: false })
    });
    let Some(mentions) = Mentions::new(wanted) else { return Vec::new() };
    let found = |parsed: &Arc<Parsed>| mentions.first(&parsed.body.html, &[], |_| "");
    published.flat_map(found).map(|mention| mention.target).collect()
}

/// The files of the registries, by all that may refer to them.
struct Registry<'a> {
    config: &'a Config,
    by_key: FxHashMap<(EntryKind, &'a str), usize>,
    /// Those of the keys that are not ASCII, as one keyboard writes them.
    by_form: FxHashMap<(EntryKind, String), usize>,
    by_path: FxHashMap<&'a SourcePath, usize>,
    /// Terms by the addresses of their other names, which redirect to them.
    by_alias: FxHashMap<(EntryKind, String), usize>,
    names: Option<&'a Names>,
    /// The files of entries that keep themselves back.
    withheld: &'a FxHashSet<&'a SourcePath>,
    entries: &'a [Arc<Parsed>],
}

impl<'a> Registry<'a> {
    fn of(
        config: &'a Config,
        entries: &'a [Arc<Parsed>],
        names: Option<&'a Names>,
        withheld: &'a FxHashSet<&'a SourcePath>,
    ) -> Self {
        let mut registry = Self {
            config,
            by_key: FxHashMap::default(),
            by_form: FxHashMap::default(),
            by_path: FxHashMap::default(),
            by_alias: FxHashMap::default(),
            names,
            withheld,
            entries,
        };
        // A word that two files claim is the published one's.
        let of = |is_kept_back: bool| {
            let all = entries.iter().enumerate();
            all.filter(move |(_, parsed)| withheld.contains(&parsed.source.path) == is_kept_back)
        };
        for (index, parsed) in of(false).chain(of(true)) {
            let (kind, key) = match &parsed.entry {
                Entry::Term(kind, key, term) => {
                    let kind = EntryKind::Term(*kind);
                    for synonym in term.synonyms() {
                        registry.by_key.entry((kind, synonym.as_str())).or_insert(index);
                        registry.add_form(kind, synonym, index);
                    }
                    for alias in term.aliases() {
                        registry.by_alias.entry((kind, slugify(alias))).or_insert(index);
                    }
                    registry.add_form(kind, key, index);
                    (kind, key)
                }
                Entry::Source(source) => (EntryKind::Source, &source.id),
                _ => continue,
            };
            registry.by_key.insert((kind, key.as_str()), index);
            registry.by_path.insert(&parsed.source.path, index);
        }
        registry
    }

    fn add_form(&mut self, kind: EntryKind, key: &Key, index: usize) {
        if !key.as_str().is_ascii() {
            let form = keyboard_form(key.as_str()).into_owned();
            self.by_form.entry((kind, form)).or_insert(index);
        }
    }

    fn of_key(&self, kind: EntryKind, key: &str) -> Option<usize> {
        let form = || match key.is_ascii() || self.by_form.is_empty() {
            true => None,
            false => self.by_form.get(&(kind, keyboard_form(key).into_owned())).copied(),
        };
        self.by_key.get(&(kind, key)).copied().or_else(form)
    }

    fn find(&self, reference: Reference<'_>) -> Option<(usize, &'a Arc<Parsed>)> {
        let index = match reference {
            Reference::Key(kind, key) => self.of_key(kind, key),
            Reference::Path(path) => self.by_path.get(path).copied(),
            Reference::Name(name) => {
                let is_kept_back = |path: &SourcePath| self.withheld.contains(path);
                self.by_path.get(self.names?.page(name, is_kept_back)?).copied()
            }
            Reference::Address(address) => {
                let (kind, key) = registry_address(&self.config.registries, address)?;
                let kind = EntryKind::Term(kind);
                let alias = || self.by_alias.get(&(kind, key.to_owned())).copied();
                self.of_key(kind, key).or_else(alias)
            }
            // What follows its own file alone.
            Reference::Country(_) | Reference::File(_) => None,
        };
        index.map(|index| (index, &self.entries[index]))
    }
}
