//! Walks the site's folders in parallel and decides what is read, what is followed, what is not.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::{self, DirEntry, FileType};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::ignored::is_ignored;
use super::problems;
use super::read::{Refusal, read_file};
use super::snapshot::SourceFile;
use super::spot::Spot;
use crate::address::SourcePath;
use crate::diagnostics::Diagnostic;

/// Bounds on what is read.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest text file in bytes.
    pub text_bytes: u64,
    /// Deepest nesting of folders.
    pub depth: usize,
    /// Most symbolic links to folders that are followed, so that a few links that lead to each
    /// other cannot multiply a site without end.
    pub folder_links: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text_bytes: 8 << 20, depth: 64, folder_links: 64 }
    }
}

/// What was found. Files and problems are in no particular order.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files read.
    pub(super) files: Vec<SourceFile>,
    /// What went wrong.
    pub(super) problems: Vec<Diagnostic>,
    /// Whether a symbolic link was met, followed or not.
    pub(super) has_links: bool,
    /// Whether the disk spells the path of a file otherwise.
    pub(super) has_spellings: bool,
    links: Vec<Spot>,
}

/// One walk over parts of a site.
pub(super) struct Walk<'a> {
    reader: Reader<'a>,
    found: Found,
}

impl<'a> Walk<'a> {
    /// A walk in the folder `real_root`, which must be canonical.
    pub(super) fn new(real_root: &'a Path, limits: Limits) -> Self {
        Self { reader: Reader { real_root, limits }, found: Found::default() }
    }

    /// Reads the file or folder at `path`, if there is one, however the disk spells it. Fails if
    /// the root is not a folder.
    pub(super) fn visit_spellings(&mut self, path: &SourcePath) -> io::Result<()> {
        for spot in Spot::find(path, self.reader.real_root) {
            self.visit(&spot)?;
        }
        Ok(())
    }

    /// Reads the file or folder at `spot`, if there is one. Fails if the root is not a folder.
    pub(super) fn visit(&mut self, spot: &Spot) -> io::Result<()> {
        let path = &spot.path;
        let disk = self.reader.disk(spot);
        match fs::symlink_metadata(&disk) {
            Ok(metadata) => self.found.add(self.reader.entry(&disk, spot, metadata.file_type())),
            Err(_) if !self.reader.real_root.is_dir() => {
                return Err(io::Error::new(
                    io::ErrorKind::NotADirectory,
                    "the root is not a folder",
                ));
            }
            Err(error) if is_absent(&error) => {}
            Err(error) => self.found.problems.push(problems::unreadable(path, &error)),
        }
        Ok(())
    }

    /// Why nothing may be made in the folder at `path`: it is a link that is not followed.
    pub(super) fn refusal(&self, path: SourcePath) -> Option<Diagnostic> {
        let spot = Spot::new(path);
        let metadata = fs::symlink_metadata(self.reader.disk(&spot)).ok()?;
        metadata.is_symlink().then(|| self.reader.follow(&spot, &mut Vec::new()).err()).flatten()
    }

    /// Follows the links that were met, and returns everything found.
    ///
    /// Links are followed one after the other in the order of their paths, so that the limit on
    /// linked folders strikes the same ones however the threads ran.
    pub(super) fn finish(mut self) -> Found {
        self.found.has_links = !self.found.links.is_empty();
        // Each link with the real folders that lead to it, to tell a loop.
        let mut queue: BTreeMap<Spot, Vec<PathBuf>> =
            self.found.links.drain(..).map(|link| (link, Vec::new())).collect();
        let mut folders_followed = 0;
        while let Some((link, mut chain)) = queue.pop_first() {
            match self.reader.follow(&link, &mut chain) {
                Ok(Target::File(real)) => self.found.add(self.reader.file(&real, &link)),
                Ok(Target::Folder(_)) if folders_followed == self.reader.limits.folder_links => {
                    let limit = self.reader.limits.folder_links;
                    self.found.problems.push(problems::too_many_links(&link.path, limit));
                }
                Ok(Target::Folder(real)) => {
                    folders_followed += 1;
                    let mut below = self.reader.folder(&real, &link);
                    queue.extend(below.links.drain(..).map(|link| (link, chain.clone())));
                    self.found.add(below);
                }
                Err(problem) => self.found.problems.push(problem),
            }
        }
        self.found.has_spellings = self.found.files.iter().any(|file| file.disk.is_some());
        if self.found.has_spellings {
            self.found.keep_one_spelling();
        }
        self.found
    }
}

/// Whether a canonical path in the root is hidden, or lies in a hidden folder.
pub(super) fn is_hidden(real: &Path, real_root: &Path) -> bool {
    let from_root = real.strip_prefix(real_root).unwrap_or(real);
    from_root.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
}

/// Whether a canonical path lies in the root.
pub(super) fn is_inside(real: &Path, real_root: &Path) -> bool {
    real.starts_with(real_root)
}

impl Found {
    fn add(&mut self, other: Self) {
        self.files.extend(other.files);
        self.problems.extend(other.problems);
        self.links.extend(other.links);
    }

    fn join(mut self, other: Self) -> Self {
        // The longer list is kept and the shorter one moved, as a fold over folders has it.
        if self.files.len() < other.files.len() {
            return other.join(self);
        }
        self.add(other);
        self
    }

    /// Of files whose names are one in two spellings the first is kept and the others are told of:
    /// they would have one address.
    fn keep_one_spelling(&mut self) {
        self.files.sort_by(|left, right| (&left.path, &left.disk).cmp(&(&right.path, &right.disk)));
        let problems = &mut self.problems;
        self.files.dedup_by(|file, kept| {
            let is_same = file.path == kept.path;
            if is_same {
                problems.push(problems::two_spellings(kept, file));
            }
            is_same
        });
    }

    fn file(file: SourceFile) -> Self {
        Self { files: vec![file], ..Self::default() }
    }

    fn problem(problem: Diagnostic) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

/// Where a link leads.
enum Target {
    File(PathBuf),
    Folder(PathBuf),
}

struct Reader<'a> {
    real_root: &'a Path,
    limits: Limits,
}

impl Reader<'_> {
    fn disk(&self, spot: &Spot) -> PathBuf {
        self.real_root.join(spot.on_disk())
    }

    fn entry(&self, disk: &Path, spot: &Spot, kind: FileType) -> Found {
        if kind.is_symlink() {
            Found { links: vec![spot.clone()], ..Found::default() }
        } else if kind.is_dir() {
            self.folder(disk, spot)
        } else if kind.is_file() {
            self.file(disk, spot)
        } else {
            Found::problem(problems::special_file(&spot.path))
        }
    }

    fn file(&self, disk: &Path, spot: &Spot) -> Found {
        let path = &spot.path;
        if matches!(path.as_str(), "content" | "templates" | "static" | "words") {
            return Found::problem(problems::wrong_kind(path, "folder"));
        }
        match read_file(disk, path.clone(), self.limits.text_bytes) {
            Ok(file) => Found::file(SourceFile { disk: spot.disk.clone(), ..file }),
            // It went away between listing and opening; the next change event will say so.
            Err(Refusal::Io(error)) if is_absent(&error) => Found::default(),
            Err(Refusal::Io(error)) => Found::problem(problems::unreadable(path, &error)),
            Err(Refusal::TooLarge(len)) => {
                Found::problem(problems::too_large(path, len, self.limits.text_bytes))
            }
            Err(Refusal::Special) => Found::problem(problems::special_file(path)),
        }
    }

    fn folder(&self, disk: &Path, spot: &Spot) -> Found {
        let path = &spot.path;
        if path.as_str() == "site.toml" {
            return Found::problem(problems::wrong_kind(path, "file"));
        }
        if path.as_str().split('/').count() > self.limits.depth {
            return Found::problem(problems::too_deep(path, self.limits.depth));
        }
        let entries: Vec<DirEntry> = match fs::read_dir(disk).and_then(Iterator::collect) {
            Ok(entries) => entries,
            Err(error) if is_absent(&error) => return Found::default(),
            Err(error) => return Found::problem(problems::unreadable(path, &error)),
        };
        entries
            .into_par_iter()
            .map(|entry| self.dir_entry(&entry, spot))
            .reduce(Found::default, Found::join)
    }

    fn dir_entry(&self, entry: &DirEntry, folder: &Spot) -> Found {
        let name = entry.file_name();
        if is_ignored(folder.path.as_str(), &name.to_string_lossy()) {
            return Found::default();
        }
        let Some(spot) = name.to_str().and_then(|name| folder.child(name)) else {
            return match nearby(&folder.path, &name) {
                Some(place) => Found::problem(problems::bad_name(&place, &format!("{name:?}"))),
                None => Found::default(),
            };
        };
        match entry.file_type() {
            Ok(kind) => self.entry(&entry.path(), &spot, kind),
            Err(error) if is_absent(&error) => Found::default(),
            Err(error) => Found::problem(problems::unreadable(&spot.path, &error)),
        }
    }

    /// Resolves a link and adds the real folder that holds it to `chain`.
    fn follow(&self, spot: &Spot, chain: &mut Vec<PathBuf>) -> Result<Target, Diagnostic> {
        let disk = self.disk(spot);
        let link = &spot.path;
        let resolved = disk.canonicalize().and_then(|real| {
            let folder = disk.parent().unwrap_or(&disk).canonicalize()?;
            let kind = fs::metadata(&real)?.file_type();
            Ok((real, folder, kind))
        });
        let (real, folder, kind) = resolved.map_err(|error| problems::unreadable(link, &error))?;
        if !is_inside(&real, self.real_root) {
            return Err(problems::link_out_of_root(link));
        }
        if is_hidden(&real, self.real_root) {
            return Err(problems::link_to_hidden(link));
        }
        // What is linked from `static/` is published as it is, and with it the text of drafts.
        let target = real.strip_prefix(self.real_root).unwrap_or(&real);
        if link.as_str().starts_with("static") && !target.starts_with("static") {
            return Err(problems::static_link_out(link));
        }
        chain.push(folder);
        if kind.is_dir() {
            match chain.iter().any(|folder| folder.starts_with(&real)) {
                true => Err(problems::link_loop(link)),
                false => Ok(Target::Folder(real)),
            }
        } else if kind.is_file() {
            Ok(Target::File(real))
        } else {
            Err(problems::special_file(link))
        }
    }
}

/// A path that can be shown for a name that no path can hold.
fn nearby(folder: &SourcePath, name: &OsStr) -> Option<SourcePath> {
    let name = name.to_string_lossy().replace('\\', "\u{fffd}");
    SourcePath::new(&format!("{folder}/{name}"))
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
