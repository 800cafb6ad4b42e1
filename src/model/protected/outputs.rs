//! Looks for protected people in what is made of the content, the templates, the words and the
//! configuration.

use std::sync::Arc;

use super::Protection;
use crate::address::{SourcePath, Url};

use crate::assets::{Images, Kind, Text, text_of, texts, words_in};
use crate::config::CONFIG_FILE;
use crate::diagnostics::{Diagnostic, Place, Secret, Span};
use crate::input::{Origin, Snapshot, SourceFile};
use crate::text::{Where, single_spaced};

/// How many pages without a file to blame are told.
const PAGES: usize = 5;
/// How many letters of a finding a message shows.
const SHOWN: usize = 60;
/// Kinds of files that hold no text in a form that could be searched.
const BINARY: [&str; 42] = [
    "7z", "avi", "avif", "bmp", "bz2", "db", "eot", "exe", "flac", "gif", "gz", "heic", "heif",
    "ico", "jpeg", "jpg", "jxl", "m4a", "mkv", "mov", "mp3", "mp4", "ogg", "otf", "parquet", "png",
    "pmtiles", "psd", "sqlite", "tar", "tif", "tiff", "ttf", "wasm", "wav", "webm", "webp", "woff",
    "woff2", "xz", "zip", "zst",
];

/// Those of them that may tell by whom they were made, if the site lets them.
const PICTURES: [&str; 13] = [
    "avif", "bmp", "gif", "heic", "heif", "jpeg", "jpg", "jxl", "png", "psd", "tif", "tiff", "webp",
];

/// Keeps what names a protected person from being published.
#[derive(Debug)]
pub(crate) struct OutputGuard {
    protection: Arc<Protection>,
    /// Places outside of the content that name somebody. They are no problem by themselves: a
    /// comment is not shown.
    suspects: Vec<(usize, Diagnostic)>,
}

impl OutputGuard {
    /// For the site that is made of `snapshot`.
    pub(crate) fn new(protection: &Arc<Protection>, snapshot: &Snapshot) -> Self {
        let names = &protection.names;
        let files = snapshot.files.values().filter(|file| {
            let path = file.path.as_str();
            let is_frame = path == CONFIG_FILE
                || ["templates/", "words/"].iter().any(|folder| path.starts_with(folder));
            is_frame && file.origin == Origin::Site
        });
        let mut suspects = Vec::new();
        for file in files {
            let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
            let found = names.finder.iter().flat_map(|finder| finder.all(text, Where::Text));
            suspects.extend(found.map(|found| {
                let place = Span::new(&file.path, found.range).into();
                let problem = names.problem(found.person, place, "this");
                (found.person, problem.help("leave the name out: it is published from here"))
            }));
        }
        Self { protection: Arc::clone(protection), suspects }
    }

    /// The problems of a page at `url` with these bytes. `owner` is the file to which it is
    /// due, if there is one.
    pub(crate) fn check<'o>(
        &self,
        url: &str,
        owner: impl FnOnce() -> Option<&'o SourcePath>,
        bytes: &[u8],
    ) -> Vec<Diagnostic> {
        let Some(text) = text_of(bytes) else { return Vec::new() };
        let found = self.protection.names.in_text(&text, Where::Text);
        self.explained(&found, owner, |person| {
            let (shown, _) = self.shown(&text, person);
            (format!("the page `{url}`"), format!("leave the name out: the page says {shown}"))
        })
    }

    /// The problems of a copy of `file` that is published at `url`.
    pub(crate) fn check_copy(&self, url: &str, file: &SourcePath, bytes: &[u8]) -> Vec<Diagnostic> {
        if let Some(texts) = texts(file, bytes) {
            return self.check_document(url, file, &texts);
        }
        let text = text_of(bytes).unwrap_or_else(|| words_in(bytes).into());
        let found = self.protection.names.in_text(&text, Where::Text);
        let mut problems = self.explained(&found, || Some(file), |person| {
            let (shown, line) = self.shown(&text, person);
            let help = format!(
                "leave the name out of line {line}, which says {shown}: it is published at `{url}`"
            );
            ("this".into(), help)
        });
        if problems.is_empty() && text.contains(char::REPLACEMENT_CHARACTER) {
            let message = format!(
                "`{file}` is published as it is, and cannot be looked into: it is no UTF-8"
            );
            let place = Place::File(file.clone());
            problems.push(
                Diagnostic::warning("opaque-file", place, message)
                    .help("save it as UTF-8; nobody who is protected is looked for in it"),
            );
        }
        problems
    }

    /// The problems of a document that is published at `url`: of each person the first place.
    fn check_document(&self, url: &str, file: &SourcePath, texts: &[Text]) -> Vec<Diagnostic> {
        let mut told: Vec<usize> = Vec::new();
        let mut problems = Vec::new();
        for Text { part, text } in texts {
            let mut found = self.protection.names.in_text(text, Where::Text);
            found.retain(|person| !told.contains(person));
            problems.extend(self.explained(&found, || Some(file), |person| {
                let (shown, _) = self.shown(text, person);
                let part = part.as_ref().map_or_else(String::new, |part| format!(" in `{part}`"));
                let help = format!(
                    "take the name out of the file, which says {shown}{part}: it is published at `{url}`"
                );
                ("this".into(), help)
            }));
            told.extend(found);
        }
        problems
    }

    /// The problems of the address of a page, which is due to the file `owner`.
    pub(crate) fn check_address<'o>(
        &self,
        url: &Url,
        owner: impl FnOnce() -> Option<&'o SourcePath>,
    ) -> Vec<Diagnostic> {
        let found = self.protection.names.in_text(url.as_str(), Where::Address);
        let help = "give the file, or what the page is called after, another name";
        self.explained(&found, owner, |_| (format!("the address `{url}`"), help.into()))
    }

    /// What is told of people who are named: the place in the content, or else in a template or
    /// `site.toml`; where no file explains it, what `unexplained` says in message and help.
    fn explained<'o>(
        &self,
        people: &[usize],
        owner: impl FnOnce() -> Option<&'o SourcePath>,
        unexplained: impl Fn(usize) -> (String, String),
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if people.is_empty() {
            return problems;
        }
        let place = owner().map_or(Place::Nowhere, |path| Place::File(path.clone()));
        for &person in people {
            let mut found = self.protection.found.iter();
            if let Some(naming) = found.find(|naming| naming.person == person) {
                problems.push(naming.problem.clone());
                continue;
            }
            let before = problems.len();
            let suspects = self.suspects.iter().filter(|(of, _)| *of == person);
            problems.extend(suspects.map(|(_, problem)| problem.clone()));
            if problems.len() == before {
                let (what, help) = unexplained(person);
                problems.push(
                    self.protection
                        .names
                        .problem(person, place.clone(), &what)
                        .help(help)
                        .secret(Secret::SourceAndHelp),
                );
            }
        }
        problems
    }

    /// What a text says where it names somebody, for a message, and in which line.
    fn shown(&self, text: &str, person: usize) -> (String, usize) {
        let finder = self.protection.names.finder.as_ref();
        let found = finder.and_then(|finder| {
            finder.all(text, Where::Text).into_iter().find(|found| found.person == person)
        });
        let range = found.map_or(0..0, |found| found.range);
        let line = text.get(..range.start).map_or(1, |before| before.matches('\n').count() + 1);
        let said = text.get(range).unwrap_or_default();
        let mut shown = single_spaced(said);
        if let Some((end, _)) = shown.char_indices().nth(SHOWN) {
            shown.truncate(end);
            shown.push('…');
        }
        (format!("`{shown}`"), line)
    }
}

/// What no file explains, a name or an address, stands on every page at worst: of the problems with
/// this code the first pages are told, and how many more there are, which do what `they_do` says.
pub(crate) fn keep_first_pages(problems: &mut Vec<Diagnostic>, code: &str, they_do: &str) {
    let is_page = |problem: &Diagnostic| problem.code == code && problem.place == Place::Nowhere;
    let pages = problems.iter().filter(|problem| is_page(problem)).count();
    let Some(more) = pages.checked_sub(PAGES).filter(|more| *more > 0) else { return };
    let mut told = 0;
    problems.retain_mut(|problem| {
        if !is_page(problem) {
            return true;
        }
        told += 1;
        if told == PAGES
            && let Some(help) = &mut problem.help
        {
            help.push_str(&format!("; {more} more pages {they_do}"));
        }
        told <= PAGES
    });
}

/// Whether a file of the site may be published with text in which a name could stand. A text may be
/// called a picture, and is sent as one.
pub(crate) fn may_hold_text(file: &SourceFile, images: &Images) -> bool {
    file.path.extension().is_none_or(|extension| {
        let extension = extension.to_ascii_lowercase();
        let is_text = || {
            let kind = file.asset.as_ref().map(|asset| asset.traits.kind);
            matches!(kind, None | Some(Kind::Other | Kind::Svg | Kind::Document))
        };
        !BINARY.contains(&&*extension)
            || PICTURES.contains(&&*extension) && (images.may_tell() || is_text())
    })
}
