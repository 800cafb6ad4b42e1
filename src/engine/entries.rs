//! The content files as entries: what has not changed is not parsed again.

use std::hash::Hash;
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use super::territories::help_with_territories;
use crate::address::SourcePath;
use crate::config::Config;
use crate::content::{Entry, Parsed, Reach, misnamed_translation};
use crate::diagnostics::Diagnostic;
use crate::input::{Snapshot, SourceFile};
use crate::model::BrokenFile;

/// Files that a thread parses before another may take over: few enough that none is left with many
/// when the others are done.
const PARSED_AT_ONCE: usize = 32;

/// The content files of the last build, by path.
#[derive(Debug, Default)]
pub(super) struct KnownFiles(Vec<(SourcePath, KnownFile)>);

/// What parsing a file gave, and of what.
#[derive(Debug, Clone)]
struct KnownFile {
    key: EntryKey,
    parsed: Option<Arc<Parsed>>,
    problems: Arc<[Diagnostic]>,
}

/// Everything that the parsing of a content file depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct EntryKey {
    file: u64,
    config: u64,
}

/// Every entry of `content/`.
pub(super) struct Entries {
    /// By path.
    pub(super) all: Vec<Arc<Parsed>>,
    /// The files that were read and gave none.
    broken: Vec<SourcePath>,
    /// How many were parsed.
    pub(super) parsed: usize,
}

impl KnownFiles {
    /// The entries of a snapshot. What was parsed before from the same bytes and configuration is
    /// taken as it is.
    pub(super) fn parse(
        &mut self,
        snapshot: &Snapshot,
        config: &Config,
        problems: &mut Vec<Diagnostic>,
    ) -> Entries {
        let files: Vec<&Arc<SourceFile>> =
            snapshot.under("content").filter(|file| file.path.markdown_stem().is_some()).collect();
        let known = std::mem::take(&mut self.0);
        let read: Vec<(SourcePath, KnownFile, bool)> = files
            .par_iter()
            .enumerate()
            .with_max_len(PARSED_AT_ONCE)
            .map(|(index, file)| {
                let key = EntryKey { file: file.hash, config: config.hash };
                let kept = find(&known, index, &file.path).filter(|known| known.key == key);
                let is_new = kept.is_none();
                let entry = kept.cloned().unwrap_or_else(|| {
                    let checked = Entry::parse(file, config);
                    KnownFile {
                        key,
                        parsed: checked.value.map(Arc::new),
                        problems: checked.problems.into(),
                    }
                });
                (file.path.clone(), entry, is_new)
            })
            .collect();
        let mut entries =
            Entries { all: Vec::with_capacity(read.len()), broken: Vec::new(), parsed: 0 };
        self.0.reserve(read.len());
        for (path, file, is_new) in read {
            let source = snapshot.files.get(&path);
            let text = source.and_then(|file| std::str::from_utf8(&file.bytes).ok());
            let exists = |path: &SourcePath| snapshot.files.contains_key(path);
            // Whatever else is wrong with it comes of this.
            let misnamed = misnamed_translation(&path, text.unwrap_or_default(), config, exists);
            if let Some(problem) = misnamed {
                problems.push(problem);
                entries.broken.push(path.clone());
                self.0.push((path, file));
                continue;
            }
            problems.extend(file.problems.iter().cloned());
            entries.parsed += usize::from(is_new);
            match &file.parsed {
                Some(parsed) => entries.all.push(Arc::clone(parsed)),
                None => entries.broken.push(path.clone()),
            }
            self.0.push((path, file));
        }
        help_with_territories(problems, &entries.all, |path| {
            std::str::from_utf8(&snapshot.files.get(path)?.bytes).ok()
        });
        entries
    }
}

/// The entry of a file, which stands where it stood unless files came or went.
fn find<'a>(
    known: &'a [(SourcePath, KnownFile)],
    index: usize,
    path: &SourcePath,
) -> Option<&'a KnownFile> {
    let at_its_place = known.get(index).filter(|(known, _)| known == path);
    let found = at_its_place.or_else(|| {
        let index = known.binary_search_by(|(known, _)| known.cmp(path)).ok()?;
        known.get(index)
    });
    found.map(|(_, file)| file)
}

impl Entries {
    /// The files of `content/` that gave no entry: those that were read, and those that could not
    /// be.
    pub(super) fn broken<'s>(&'s self, snapshot: &'s Snapshot) -> Vec<BrokenFile<'s>> {
        let of = |path: &'s SourcePath| BrokenFile {
            path,
            file: snapshot.files.get(path).map(|file| &**file),
        };
        let unread = snapshot.problems.iter().filter_map(|problem| problem.place.file());
        let unread = unread
            .filter(|path| path.markdown_stem().is_some() && !snapshot.files.contains_key(*path));
        self.broken.iter().chain(unread).map(of).collect()
    }

    /// Hash of all that the model is made of: the shapes of the entries, and as much more of them
    /// as one of them asks for.
    pub(super) fn facts(&self) -> u64 {
        let reach = self.all.iter().map(|parsed| parsed.hashes.reach).max();
        let mut hasher = Xxh3::new();
        for parsed in &self.all {
            parsed.hashes.shape.hash(&mut hasher);
            if reach >= Some(Reach::Words) {
                parsed.hashes.words.hash(&mut hasher);
            }
            if reach >= Some(Reach::Text) {
                parsed.source.hash.hash(&mut hasher);
            }
        }
        hasher.digest()
    }

    /// Hash of the words that other pages show of the entries.
    pub(super) fn words(&self) -> u64 {
        let mut hasher = Xxh3::new();
        self.all.iter().for_each(|parsed| parsed.hashes.words.hash(&mut hasher));
        hasher.digest()
    }
}
