//! What pages are called, for links that ask for one by its name: `[[Harrow Front]]`.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::{SmallVec, smallvec};
use unicode_normalization::UnicodeNormalization;

use crate::address::SourcePath;
use crate::content::{Entry, Parsed, keyboard_form, of_any_keyboard};
use crate::diagnostics::{Diagnostic, Span};
use crate::markdown::TargetKind;
use crate::text::{Key, single_spaced};

/// How well a name belongs to a page; the first one counts before the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The path of its file from `content/`.
    Path,
    /// The name of its file.
    File,
    /// Its title.
    Title,
    /// Another name of it.
    Alias,
    /// Any of these from another keyboard.
    OtherKeyboard,
}

/// Pages by everything that they are called.
#[derive(Debug)]
pub(super) struct Names {
    /// The paths of those that have the name with the same right.
    by_name: FxHashMap<Box<str>, (Rank, SmallVec<[SourcePath; 1]>)>,
}

impl Names {
    /// The names of all entries; nothing if no body of theirs and none of `others` asks for one.
    pub(super) fn of<'p>(
        entries: &'p [Arc<Parsed>],
        mut others: impl Iterator<Item = &'p Parsed>,
    ) -> Option<Arc<Self>> {
        let asks = |parsed: &Parsed| {
            let mut targets = parsed.body.targets.iter();
            targets.any(|target| matches!(target.kind, TargetKind::Named { .. }))
        };
        if !entries.iter().any(|parsed| asks(parsed)) && !others.any(asks) {
            return None;
        }
        let mut names = Self { by_name: FxHashMap::default() };
        for parsed in entries {
            names.add_entry(parsed);
        }
        Some(Arc::new(names))
    }

    /// The page that is called so, if it is one alone. One that `is_kept_back` does not take the
    /// name away from one that is published.
    pub(in crate::model) fn page(
        &self,
        name: &str,
        is_kept_back: impl Fn(&SourcePath) -> bool,
    ) -> Option<&SourcePath> {
        let folded = folded(name);
        let name = folded.trim_start_matches("./").trim_start_matches('/');
        let (_, paths) = of_any_keyboard(name, |name| self.by_name.get(name))?;
        if let [path] = &**paths {
            return Some(path);
        }
        let mut published = paths.iter().filter(|path| !is_kept_back(path));
        published.next().filter(|_| published.next().is_none())
    }

    fn add_entry(&mut self, parsed: &Parsed) {
        let path = &parsed.source.path;
        let inside = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
        self.add(Rank::Path, inside, path);
        self.add(Rank::File, inside.rsplit('/').next().unwrap_or(inside), path);
        match &parsed.entry {
            Entry::Article(article) => {
                self.add(Rank::Title, &article.title, path);
                self.add(Rank::Alias, article.slug.as_str(), path);
                article.aliases.iter().for_each(|alias| self.add(Rank::Alias, alias, path));
                article.other_titles.iter().for_each(|title| self.add(Rank::Alias, title, path));
            }
            Entry::Page(page) => {
                self.add(Rank::Title, &page.title, path);
                page.aliases.iter().for_each(|alias| self.add(Rank::Alias, alias, path));
                page.other_titles.iter().for_each(|title| self.add(Rank::Alias, title, path));
            }
            Entry::Country(country) => {
                country.names.values().for_each(|name| self.add(Rank::Title, name, path));
                self.add(Rank::Title, country.code.name("en"), path);
            }
            Entry::Term(_, key, term) => {
                self.add(Rank::Title, term.name(), path);
                let keys = term.synonyms().iter().chain([key]).map(Key::as_str);
                term.other_names().chain(keys).for_each(|name| self.add(Rank::Alias, name, path));
            }
            Entry::Event(event) => {
                self.add(Rank::Title, &event.title, path);
                self.add(Rank::Alias, event.id.as_str(), path);
            }
            Entry::Source(source) => {
                source.title.iter().for_each(|title| self.add(Rank::Title, title, path));
            }
            Entry::Edition(edition) => {
                edition.title.iter().for_each(|title| self.add(Rank::Title, title, path));
            }
            Entry::Front(_) => {}
            Entry::Translation(translation) => self.add(Rank::Title, &translation.title, path),
        }
    }

    fn add(&mut self, rank: Rank, name: &str, path: &SourcePath) {
        let folded = folded(name);
        let name = folded.trim_matches('/');
        if name.is_empty() {
            return;
        }
        if rank != Rank::OtherKeyboard && !name.is_ascii() {
            self.add(Rank::OtherKeyboard, &keyboard_form(name), path);
        }
        match self.by_name.get_mut(name) {
            None => {
                self.by_name.insert(name.into(), (rank, smallvec![path.clone()]));
            }
            Some(known) if rank < known.0 => *known = (rank, smallvec![path.clone()]),
            // The names of one entry come one behind the other.
            Some((known, paths)) if rank == *known && paths.last() != Some(path) => {
                paths.push(path.clone());
            }
            Some(_) => {}
        }
    }
}

/// A name without case, without the ending of its file, with single spaces.
fn folded(name: &str) -> String {
    let name: String = name.nfc().flat_map(char::to_lowercase).collect();
    let name = name.strip_suffix(".md").unwrap_or(&name);
    single_spaced(name)
}

/// A link of a vault to something that no page, or more than one, is called.
pub(super) fn unknown_name(name: &str, span: Span) -> Diagnostic {
    let shown: String = single_spaced(name).chars().take(60).collect();
    Diagnostic::warning(
        "wikilink",
        span,
        format!(
            "no page, or more than one, is called `{shown}`: `[[{shown}]]` is shown without a link"
        ),
    )
    .help("write the name of the file, or a link as `[text](@/articles/x.md)`")
}
