//! Finds what there is of a site in one of its further languages.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::SiteModel;
use super::index::{ArticleIndex, EntryIndex, Position};
use super::paths::{PathEntry, Resolved};
use super::projection::Projection;
use super::records::Articles;
use super::selection::Withheld;
use super::withheld::references::{Reference, references, references_of_event};
use crate::address::SourcePath;
use crate::content::{Entry, EntryKind, Parsed};
use crate::text::Key;

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
        let Company { named, tellers, told, .. } = Company::of(site, lang, &here, &translation_of);
        let is_bare = |file: &EntryIndex| !translation_of.contains_key(file);
        let front = site.front.iter().map(|front| front.file);
        let untranslated = named.iter().copied().chain(front).filter(is_bare).collect();
        let mut is_here = vec![false; site.entries.len()];
        for file in here.iter().chain(&named) {
            is_here[file.get()] = true;
        }
        let own = site.config.language.clone();
        let (lang, tellers) = (lang.into(), tellers.into_iter().collect());
        let of = site.entries.to_vec();
        Some(Self { lang, of, own, translated, untranslated, tellers, told, is_here })
    }

    /// The files of which no more is shown in this language than what they tell of events, whole.
    pub(super) fn in_part<'a>(
        &'a self,
        site: &'a SiteModel,
    ) -> impl Iterator<Item = &'a Arc<Parsed>> {
        self.tellers.iter().map(|&file| &site.entries[file])
    }

    /// Why each entry is not part of the site in this language; nothing for those that are.
    pub(super) fn reasons(&self, site: &SiteModel) -> Vec<Option<Withheld>> {
        let of_entry = |(file, parsed): (EntryIndex, &Arc<Parsed>)| match site
            .by_path
            .get(&parsed.source.path)
        {
            Some(PathEntry::Withheld(reason)) => Some(*reason),
            _ if self.is_here[file.get()] || self.only_tells(file) => None,
            _ => Some(Withheld::Elsewhere),
        };
        site.entries.positioned().map(of_entry).collect()
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
        for (file, parsed) in site.entries.positioned() {
            let path = &parsed.source.path;
            let is_elsewhere = self.only_tells(file)
                || matches!(by_path.get(path), Some(PathEntry::Withheld(Withheld::Elsewhere)));
            if is_elsewhere && let Resolved::Page(url, file) = site.resolve(path) {
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

/// What goes with what is in a language.
struct Company<'a> {
    site: &'a SiteModel,
    /// The articles, pages and translated files that are in it.
    here: &'a BTreeSet<EntryIndex>,
    /// The files of registries, sources and events that these name, directly or through others.
    named: BTreeSet<EntryIndex>,
    /// The articles elsewhere that tell of events of these, or name them.
    tellers: BTreeSet<EntryIndex>,
    /// These events.
    told: FxHashSet<Key>,
    seen: FxHashSet<EntryIndex>,
    left: Vec<EntryIndex>,
}

impl<'a> Company<'a> {
    fn of(
        site: &'a SiteModel,
        lang: &str,
        here: &'a BTreeSet<EntryIndex>,
        translation_of: &FxHashMap<EntryIndex, EntryIndex>,
    ) -> Self {
        // What the desk has named in the language may be met in any text.
        let has_name = |parsed: &Parsed| match &parsed.entry {
            Entry::Term(_, _, term) => term.names().is_some_and(|names| names.contains_key(lang)),
            _ => false,
        };
        let named: BTreeSet<EntryIndex> = site
            .entries
            .positioned()
            .filter(|(_, parsed)| has_name(parsed) && is_published(site, parsed))
            .map(|(file, _)| file)
            .collect();
        let left: Vec<EntryIndex> = here.union(&named).copied().collect();
        let seen = left.iter().copied().collect();
        let (tellers, told) = (BTreeSet::new(), FxHashSet::default());
        let mut company = Self { site, here, named, tellers, told, seen, left };
        while let Some(file) = company.left.pop() {
            company.follow(file, translation_of.get(&file).copied());
        }
        company
    }

    /// Takes in what a file and its translation name.
    fn follow(&mut self, file: EntryIndex, translation: Option<EntryIndex>) {
        let site = self.site;
        let parsed = &*site.entries[file];
        match &parsed.entry {
            Entry::Front(_) => return,
            Entry::Article(article) => {
                let named = article.mentions.iter().map(|mention| &mention.id);
                article.events.iter().map(|event| &event.id).chain(named).for_each(|id| {
                    self.tell(id);
                });
            }
            Entry::Event(event) => self.tell(&event.id),
            _ => {}
        }
        // What a country borders on is not followed: the whole world would come with it.
        let is_country = matches!(parsed.entry, Entry::Country(_));
        for parsed in std::iter::once(parsed).chain(translation.map(|file| &*site.entries[file])) {
            references(parsed, |reference| {
                if !(is_country && matches!(reference, Reference::Country(_))) {
                    self.name(reference);
                }
            });
        }
    }

    fn name(&mut self, reference: Reference<'_>) {
        if let Some(file) = file_of(self.site, reference)
            && self.seen.insert(file)
        {
            self.named.insert(file);
            self.left.push(file);
        }
    }

    /// Takes in what articles elsewhere tell of an event.
    fn tell(&mut self, id: &Key) {
        let site = self.site;
        let Some(record) = site.event(id.as_str()) else { return };
        if !self.told.insert(id.clone()) {
            return;
        }
        for account in &record.accounts {
            let Some(article) = account.article.filter(|&article| self.is_elsewhere(article))
            else {
                continue;
            };
            self.tellers.insert(site.articles[article].file);
            references_of_event(&account.parsed, account.event(), |reference| match reference {
                Reference::Key(EntryKind::Event, _) => {}
                reference => self.name(reference),
            });
        }
        for &article in &record.mentioned_by {
            if self.is_elsewhere(article) {
                self.tellers.insert(site.articles[article].file);
            }
        }
    }

    fn is_elsewhere(&self, article: ArticleIndex) -> bool {
        !self.here.contains(&self.site.articles[article].file)
    }
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
