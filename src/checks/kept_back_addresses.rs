//! Nothing that is published leads to what is kept back, or says its address: a page, a feed, a
//! table, a file that is copied as it is.
//!
//! An address can come from a text, a template, a word, a value of `site.toml`, or from several of
//! these together, so what is made of them is searched. Only when something is found the files are
//! searched for the place. Nothing is read where nothing is kept back.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::address::{SourcePath, Written};
use crate::assets::{Kind, text_of, words_in};
use crate::config::CONFIG_FILE;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::{Origin, Snapshot, SourceFile};
use crate::model::{Entries, KeptBack, LINK_TO_WITHHELD, Resolved, SiteModel, may_hold_text};

/// Over how many lines an address is looked for that is broken.
const MOST_LINES: usize = 3;

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

    /// Whether a copy of this file must be looked at before it is published.
    pub fn must_check_copy(&self, file: &SourcePath) -> bool {
        may_hold_text(file, &self.model.config.images)
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
        let found = self.found_in(text, Written::Text, is_published);
        let problems = found.into_iter().flat_map(|address| {
            let explained = self.explained(&address);
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

    /// The problems of a file that is published as it is written.
    pub fn check_copy(
        &self,
        file: &SourcePath,
        bytes: &[u8],
        is_published: impl Fn(&str) -> bool,
    ) -> Vec<Diagnostic> {
        if matches!(Kind::of(file, bytes), Kind::Document | Kind::Archive) {
            return Vec::new();
        }
        let text = text_of(bytes).unwrap_or_else(|| words_in(bytes).into());
        let is_script = file.extension().is_some_and(|ending| ["js", "mjs"].contains(&ending));
        let written = if is_script { Written::Script } else { Written::Text };
        let found = self.found_in(&text, written, is_published);
        let problems = found.into_iter().map(|address| {
            let place = self.places_in(&text, written, &address).into_iter().next();
            let start = place.map_or(0, |range| range.start);
            let line = text.get(..start).map_or(1, |before| before.matches('\n').count() + 1);
            let message =
                format!("line {line} of this leads to `{address}`, which is not published");
            Diagnostic::error(LINK_TO_WITHHELD, Place::File(file.clone()), message)
                .help("take the address out: the file is published as it is, and tells of the page")
        });
        problems.collect()
    }

    /// The addresses in a text at which nothing stands.
    fn found_in(
        &self,
        text: &str,
        written: Written,
        is_published: impl Fn(&str) -> bool,
    ) -> Vec<String> {
        let found = self.model.withheld_addresses.found_in(text, written);
        let is_kept_back = |kept: &KeptBack| !kept.may_be.iter().any(|path| is_published(path));
        found.into_iter().filter(is_kept_back).map(|kept| kept.address).collect()
    }

    /// Where files of the desk say an address.
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
        let mut problems = Vec::new();
        for file in files {
            let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
            problems.extend(self.places_in(text, Written::Text, address).into_iter().map(
                |range| {
                    let message = format!("this leads to `{address}`, which is not published");
                    Diagnostic::error(LINK_TO_WITHHELD, Span::new(&file.path, range), message).help(
                        "take the address out: it is published from here, and tells of the page",
                    )
                },
            ));
        }
        explained.insert(address.to_owned(), problems.clone());
        problems
    }

    /// Where a text has an address: in which lines, or in these, what is written without escapes.
    fn places_in(&self, text: &str, written: Written, address: &str) -> Vec<Range<usize>> {
        let has = |part: &str| {
            let found = self.model.withheld_addresses.found_in(part, written);
            found.iter().any(|kept| kept.address == address)
        };
        if !has(text) {
            return Vec::new();
        }
        let starts: Vec<usize> = std::iter::once(0)
            .chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1))
            .chain([text.len()])
            .collect();
        for count in 1..=MOST_LINES {
            let windows = starts.windows(count + 1).filter_map(|window| {
                let range = *window.first()?..*window.last()?;
                let part = text.get(range.clone())?;
                has(part).then(|| written_out(part, address, range.start))
            });
            let places: Vec<_> = windows.collect();
            if !places.is_empty() {
                return places;
            }
        }
        // It is broken over more lines than anybody would.
        std::iter::once(0..text.len()).collect()
    }
}

/// Where a part of a text, which begins at `start`, has an address: the letters of it, or all that
/// is not white.
fn written_out(part: &str, address: &str, start: usize) -> Range<usize> {
    let is_around = |letter: char| letter.is_whitespace() || "\"'`<>()[]{}|".contains(letter);
    let plain = part.find(address.trim_matches('/')).and_then(|at| {
        let (before, after) = (part.get(..at)?, part.get(at..)?);
        let from = before.rsplit(is_around).next().map_or(at, |rest| at - rest.len());
        let to = at + after.find(is_around).unwrap_or(after.len());
        Some(from..to)
    });
    let white = part.len() - part.trim_start().len();
    let range = plain.unwrap_or(white..white + part.trim().len());
    start + range.start..start + range.end
}
