//! Finds what there is of a site in one of its further languages.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::SiteModel;
use super::index::{EntryIndex, Position};
use super::paths::{PathEntry, Resolved};
use super::projection::Projection;
use super::records::Articles;
use super::selection::Withheld;
use super::withheld::references::{Reference, references};
use crate::address::SourcePath;
use crate::content::{Entry, EntryKind, Parsed};

impl Projection {
    /// What of a site is in a language; nothing where no article and no page is.
    pub(super) fn of(site: &SiteModel, lang: &str) -> Option<Self> {
        let translated = translated(site, lang);
        let written = site.articles.iter().filter(|record| {
            let article = record.article();
            let own = article.lang.as_deref();
            own.and_then(|own| site.config.language_for(own)) == Some(lang)
        });
        let mut here: BTreeSet<EntryIndex> = translated.iter().map(|&(file, _)| file).collect();
        here.extend(written.map(|record| record.file));
        let is_read = |file: &EntryIndex| {
            matches!(site.entries[*file].entry, Entry::Article(_) | Entry::Page(_))
        };
        if !here.iter().any(is_read) {
            return None;
        }
        here.extend(site.front.iter().map(|front| front.file));
        let translation_of: FxHashMap<EntryIndex, EntryIndex> =
            translated.iter().copied().collect();
        let named = named(site, lang, &here, &translation_of);
        let is_bare = |file: &EntryIndex| !translation_of.contains_key(file);
        let front = site.front.iter().map(|front| front.file);
        let untranslated = named.iter().copied().chain(front).filter(is_bare).collect();
        let mut is_here = vec![false; site.entries.len()];
        for file in here.iter().chain(&named) {
            is_here[file.get()] = true;
        }
        let own = site.config.language.clone();
        Some(Self { lang: lang.into(), own, translated, untranslated, is_here })
    }

    /// Why each entry is not part of the site in this language; nothing for those that are.
    pub(super) fn reasons(&self, site: &SiteModel) -> Vec<Option<Withheld>> {
        let of_entry = |(parsed, is_here): (&Arc<Parsed>, &bool)| match site
            .by_path
            .get(&parsed.source.path)
        {
            Some(PathEntry::Withheld(reason)) => Some(*reason),
            _ => (!is_here).then_some(Withheld::Elsewhere),
        };
        site.entries.iter().zip(&self.is_here).map(of_entry).collect()
    }

    /// Leaves the lead picture of an original where it is for translations that have no other.
    pub(super) fn share_pictures(&self, site: &SiteModel, articles: &mut Articles) {
        for (_, record) in articles.positioned_mut() {
            let Some(translation) = self.translation_of(record.file) else { continue };
            let Entry::Translation(texts) = &site.entries[translation].entry else { continue };
            let has_own = texts.image.as_ref().is_some_and(|image| image.src.is_some());
            let original = site.article_of(&site.entries[record.file].source.path);
            if let Some(original) = original.filter(|_| !has_own) {
                record.beside = Some(site.articles[original].url.whole(&site.config.base_url));
            }
        }
    }

    /// Lets links to what is not in this language lead to the pages of the site's own, and links to
    /// a translation where those to its original lead.
    pub(super) fn lead_elsewhere(
        &self,
        site: &SiteModel,
        by_path: &mut FxHashMap<SourcePath, PathEntry>,
    ) {
        let path = |file: EntryIndex| &site.entries[file].source.path;
        for &(original, translation) in &self.translated {
            if let Some(entry) = by_path.get(path(original)).cloned() {
                by_path.insert(path(translation).clone(), entry);
            }
        }
        for (parsed, _) in site.entries.iter().zip(&self.is_here).filter(|(_, is_here)| !**is_here)
        {
            let path = &parsed.source.path;
            if matches!(by_path.get(path), Some(PathEntry::Withheld(Withheld::Elsewhere)))
                && let Resolved::Page(url, file) = site.resolve(path)
            {
                let url = url.whole(&site.config.base_url);
                by_path.insert(path.clone(), PathEntry::Elsewhere(url, file));
            }
        }
    }
}

/// Every published entry that has a translation into a language, by its position.
fn translated(site: &SiteModel, lang: &str) -> Vec<(EntryIndex, EntryIndex)> {
    let of_articles = site.articles.iter().map(|record| (record.file, &record.translations));
    let of_pages = site.pages.iter().map(|record| (record.file, &record.translations));
    let of_both = of_articles.chain(of_pages).filter_map(|(file, translations)| {
        Some((file, translations.iter().find(|one| *one.lang == *lang)?.file))
    });
    let others = site.entries.positioned().filter_map(|(file, parsed)| match &parsed.entry {
        Entry::Translation(translation)
            if *translation.lang == *lang
                && !matches!(translation.kind, EntryKind::Article | EntryKind::Page) =>
        {
            let original = site.entries.search(|one| one.source.path.cmp(&translation.original))?;
            let both = [&site.entries[original], parsed];
            both.iter().all(|one| is_published(site, one)).then_some((original, file))
        }
        _ => None,
    });
    let mut translated: Vec<_> = of_both.chain(others).collect();
    translated.sort_unstable();
    translated.dedup_by_key(|(original, _)| *original);
    translated
}

/// The files of registries and events that what is `here` names, directly or through others. What a
/// country borders on is not followed: the whole world would come with it.
fn named(
    site: &SiteModel,
    lang: &str,
    here: &BTreeSet<EntryIndex>,
    translation_of: &FxHashMap<EntryIndex, EntryIndex>,
) -> BTreeSet<EntryIndex> {
    // What the desk has named in the language may be met in any text.
    let has_name = |parsed: &Parsed| match &parsed.entry {
        Entry::Term(_, _, term) => term.names().is_some_and(|names| names.contains_key(lang)),
        _ => false,
    };
    let mut named: BTreeSet<EntryIndex> = site
        .entries
        .positioned()
        .filter(|(_, parsed)| has_name(parsed) && is_published(site, parsed))
        .map(|(file, _)| file)
        .collect();
    let mut left: Vec<EntryIndex> = here.union(&named).copied().collect();
    let mut seen: FxHashSet<EntryIndex> = left.iter().copied().collect();
    while let Some(file) = left.pop() {
        let parsed = &site.entries[file];
        if matches!(parsed.entry, Entry::Country(_) | Entry::Front(_)) {
            continue;
        }
        let translation = translation_of.get(&file).map(|&file| &*site.entries[file]);
        for parsed in std::iter::once(&**parsed).chain(translation) {
            references(parsed, |reference| {
                if let Some(file) = file_of(site, reference)
                    && seen.insert(file)
                {
                    named.insert(file);
                    left.push(file);
                }
            });
        }
    }
    named
}

/// The file of a registry, a source or an event to which a reference leads.
fn file_of(site: &SiteModel, reference: Reference<'_>) -> Option<EntryIndex> {
    let at = |parsed: &Parsed| site.entries.search(|one| one.source.path.cmp(&parsed.source.path));
    match reference {
        Reference::Key(EntryKind::Term(kind), key) => site.term(kind, key)?.file,
        Reference::Key(EntryKind::Source, id) => at(site.sources.get(id)?),
        Reference::Key(EntryKind::Event, id) => {
            let accounts = &site.event(id)?.accounts;
            at(&accounts.iter().find(|account| account.article.is_none())?.parsed)
        }
        Reference::Country(code) => site.country(code)?.file,
        _ => None,
    }
}

/// Whether what stands at the path of an entry is published.
fn is_published(site: &SiteModel, parsed: &Parsed) -> bool {
    !matches!(site.by_path.get(&parsed.source.path), None | Some(PathEntry::Withheld(_)))
}
