//! Nothing that is published leads to what is kept back, or says its address: a page, a feed, a
//! table, a file that is copied as it is.
//!
//! An address can come from a text, a template, a word, a value of `site.toml`, or from several of
//! these together, so what is made of them is searched. Only when something is found the files are
//! searched for the place. Nothing is read where nothing is kept back.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::address::{Searched, SourcePath, Surroundings, Written};
use crate::assets::{Kind, Text, text_of, texts, words_in};
use crate::config::CONFIG_FILE;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::{Origin, Snapshot, SourceFile};
use crate::model::{Entries, KeptBack, LINK_TO_WITHHELD, Resolved, SiteModel};

/// Keeps addresses of what is kept back from being published.
#[derive(Debug)]
pub struct AddressGuard {
    model: Arc<SiteModel>,
    entries: Arc<Entries>,
    /// What is published beside the content: templates, words, `site.toml`.
    frame: Vec<Arc<SourceFile>>,
    /// Where the files say the addresses that were found.
    explained: Mutex<BTreeMap<String, Vec<Diagnostic>>>,
}

impl AddressGuard {
    /// For the site that is made of `snapshot`; nothing where nothing is kept back.
    pub fn new(
        model: &Arc<SiteModel>,
        entries: &Arc<Entries>,
        snapshot: &Snapshot,
    ) -> Option<Self> {
        if model.withheld_addresses.is_empty() {
            return None;
        }
        let folders = ["templates", "words"].into_iter().flat_map(|folder| snapshot.under(folder));
        let frame = folders.chain(snapshot.get(CONFIG_FILE));
        Some(Self {
            model: Arc::clone(model),
            entries: Arc::clone(entries),
            frame: frame.filter(|file| file.origin == Origin::Site).cloned().collect(),
            explained: Mutex::default(),
        })
    }

    /// The problems of a page at `url` with these bytes. `owner` is the file to which it is due, if
    /// there is one; `is_published` says of a path whether something stands there.
    pub fn check<'o>(
        &self,
        url: &str,
        owner: impl Fn() -> Option<&'o SourcePath>,
        bytes: &[u8],
        is_published: impl Fn(&str) -> bool,
    ) -> Vec<Diagnostic> {
        let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
        let surroundings = Surroundings::on(url, text);
        let searched = Searched { text, written: Written::Text, surroundings: &surroundings };
        let found = self.found_in(searched, is_published);
        let problems = found.into_iter().flat_map(|address| {
            let mut explained = self.explained(&address);
            if explained.is_empty() {
                // What is relative to the page says so in few of the files.
                let own = owner().and_then(|path| {
                    self.entries.iter().find(|parsed| parsed.source.path == *path)
                });
                let own = own.map(|parsed| &*parsed.source);
                let files = self.frame.iter().map(|file| &**file).chain(own);
                explained = self.places(files, &address, &surroundings);
            }
            if !explained.is_empty() {
                return explained;
            }
            let place = owner().map_or(Place::Nowhere, |path| Place::File(path.clone()));
            let message =
                format!("the page `{url}` has the address `{address}`, which is not published");
            let help = "take it out of what the page is made of: it tells of what is kept back";
            vec![Diagnostic::error(LINK_TO_WITHHELD, place, message).help(help)]
        });
        problems.collect()
    }

    /// The problems of a file that is published at `url` as it is written.
    pub fn check_copy(
        &self,
        url: &str,
        file: &SourcePath,
        bytes: &[u8],
        is_published: impl Fn(&str) -> bool,
    ) -> Vec<Diagnostic> {
        let problem = |what: &str, address: &str| {
            let message = format!("{what} leads to `{address}`, which is not published");
            Diagnostic::error(LINK_TO_WITHHELD, Place::File(file.clone()), message)
                .help("take the address out: the file is published as it is, and tells of the page")
        };
        let kind = Kind::of(file, bytes);
        if kind == Kind::Archive {
            return Vec::new();
        }
        if let Some(texts) = texts(file, bytes).filter(|_| kind == Kind::Document) {
            let found = texts.iter().flat_map(|Text { part, text }| {
                let surroundings = Surroundings::default();
                let searched =
                    Searched { text, written: Written::Text, surroundings: &surroundings };
                let what = part.as_ref().map_or_else(|| "this".into(), |it| format!("its `{it}`"));
                let found = self.found_in(searched, &is_published).into_iter();
                found.map(move |address| (what.clone(), address)).collect::<Vec<_>>()
            });
            return found.map(|(what, address)| problem(&what, &address)).collect();
        }
        let text = text_of(bytes).unwrap_or_else(|| words_in(bytes).into());
        let is_script = file.extension().is_some_and(|ending| ["js", "mjs"].contains(&ending));
        let written = if is_script { Written::Script } else { Written::Text };
        let surroundings = Surroundings::on(url, &text);
        let searched = Searched { text: &text, written, surroundings: &surroundings };
        let found = self.found_in(searched, is_published);
        let problems = found.into_iter().map(|address| {
            let places = self.model.withheld_addresses.places_of(searched, &address);
            let before = text.get(..places.first().copied().unwrap_or(0)).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            problem(&format!("line {line}, column {column} of this"), &address)
        });
        problems.collect()
    }

    /// The addresses in a text at which nothing stands.
    fn found_in(&self, searched: Searched<'_>, is_published: impl Fn(&str) -> bool) -> Vec<String> {
        let found = self.model.withheld_addresses.found_in(searched);
        let is_kept_back = |kept: &KeptBack| !kept.may_be.iter().any(|path| is_published(path));
        found.into_iter().filter(is_kept_back).map(|kept| kept.address).collect()
    }

    /// Where files of the desk say an address, whatever page shows it.
    fn explained(&self, address: &str) -> Vec<Diagnostic> {
        let mut explained = self.explained.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = explained.get(address) {
            return known.clone();
        }
        let is_published =
            |path: &SourcePath| !matches!(self.model.resolve(path), Resolved::Withheld(_));
        let content = self.entries.iter().map(|parsed| &*parsed.source);
        let content = content.filter(|file| is_published(&file.path));
        let files = self.frame.iter().map(|file| &**file).chain(content);
        let problems = self.places(files, address, &Surroundings::default());
        explained.insert(address.to_owned(), problems.clone());
        problems
    }

    /// Where files say an address that stands on a page.
    fn places<'f>(
        &self,
        files: impl Iterator<Item = &'f SourceFile>,
        address: &str,
        surroundings: &Surroundings<'_>,
    ) -> Vec<Diagnostic> {
        let of_file = |file: &'f SourceFile| {
            let text = std::str::from_utf8(&file.bytes).unwrap_or_default();
            let searched = Searched { text, written: Written::Text, surroundings };
            let starts = self.model.withheld_addresses.places_of(searched, address);
            let mut last = 0;
            // An address that stands in another one is no second place.
            let starts = starts.into_iter().filter(move |start| {
                let is_new = *start >= last;
                last = last.max(end_of_address(text, *start));
                is_new
            });
            starts.map(|start| {
                let span = Span::new(&file.path, start..end_of_address(text, start));
                let message = format!("this leads to `{address}`, which is not published");
                Diagnostic::error(LINK_TO_WITHHELD, span, message)
                    .help("take the address out: it is published from here, and tells of the page")
            })
        };
        files.flat_map(of_file).collect()
    }
}

/// The end of what is marked of an address.
fn end_of_address(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let is_around = |letter: char| letter.is_whitespace() || "\"'`<>()[]{}|”".contains(letter);
    start + rest.find(is_around).unwrap_or(rest.len())
}
