//! What each stage depends on, as values that can be compared and printed: whoever wonders why a
//! stage was made anew prints two keys.

use std::hash::{Hash, Hasher};

use jiff::Timestamp;
use xxhash_rust::xxh3::Xxh3;

use crate::address::BaseUrl;
use crate::catalogue::Catalogue;
use crate::config::{CONFIG_FILE, Config, Options};
use crate::input::{Depth, History, Revisions, Snapshot};
use crate::model::{BrokenFile, Selection};
use crate::theme::Templates;

/// The configuration.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct ConfigKey {
    /// Nothing where there is no file, or none that could be read.
    file: Option<u64>,
    /// The words that the site replaces, and the templates that may name words of its own.
    words: (u64, Option<u64>),
    base_url: Option<BaseUrl>,
    origin: Option<Box<str>>,
    /// Whether reading the files has told why there is none.
    is_told: bool,
}

impl ConfigKey {
    pub(super) fn of(snapshot: &Snapshot, options: &Options) -> Self {
        Self {
            file: snapshot.get(CONFIG_FILE).map(|file| file.hash),
            words: match Catalogue::key(snapshot) {
                0 => (0, None),
                words => (words, Some(Templates::key(snapshot))),
            },
            base_url: options.base_url.clone(),
            origin: options.origin.clone(),
            is_told: Config::is_told_unreadable(snapshot),
        }
    }
}

/// The templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct TemplatesKey {
    pub(super) files: u64,
}

/// What articles said before.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct RevisionsKey {
    head: Box<str>,
    depth: Depth,
    config: u64,
    now: Timestamp,
}

impl RevisionsKey {
    pub(super) fn of(revisions: &Revisions, config: u64, now: Timestamp) -> Self {
        Self { head: revisions.head.clone(), depth: revisions.depth, config, now }
    }
}

/// The model, the plan of every page, and their checks. Hashes stand for what is long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ModelKey {
    pub(super) config: u64,
    pub(super) selection: Selection,
    /// The files that are published as written.
    pub(super) assets: u64,
    /// The files of `content/` that gave no entry.
    pub(super) broken: u64,
    pub(super) history: u64,
    /// The entries without words and bodies, unless these count for the whole site.
    pub(super) entries: u64,
}

/// What looks for protected people in what is made; templates may name them too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct GuardKey {
    pub(super) model: ModelKey,
    pub(super) templates: TemplatesKey,
}

/// What the pages share: the templates of this site, its frame, its cards and events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct LookKey {
    pub(super) model: ModelKey,
    pub(super) templates: TemplatesKey,
    /// The words that other pages show of the entries.
    pub(super) words: u64,
}

/// Hash of the files that are published as written.
pub(super) fn assets(snapshot: &Snapshot) -> u64 {
    let assets = snapshot
        .files
        .iter()
        .filter_map(|(path, file)| Some((path, file.asset.as_ref()?, file.hash)));
    hash_all(assets)
}

/// Hash of the files that gave no entry.
pub(super) fn broken(files: &[BrokenFile<'_>]) -> u64 {
    hash_all(files.iter().map(|file| (file.path, file.file.map(|file| file.hash))))
}

/// Hash of what is known of the past.
pub(super) fn history(history: &History) -> u64 {
    hash_all(std::iter::once(match history {
        History::NotRead => (0_u8, None, None),
        History::Missing(reason) => (1, Some(reason), None),
        History::Known(revisions) => (2, None, Some((&revisions.head, revisions.depth))),
    }))
}

/// Hash of a key.
pub(super) fn hash(key: &impl Hash) -> u64 {
    hash_all(std::iter::once(key))
}

fn hash_all<T: Hash>(values: impl Iterator<Item = T>) -> u64 {
    let mut hasher = Xxh3::new();
    values.for_each(|value| value.hash(&mut hasher));
    hasher.finish()
}
