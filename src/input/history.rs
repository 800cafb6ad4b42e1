//! What the files of `content/` said before, as far as it can be told.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use crate::address::SourcePath;

/// What is known of earlier versions.
#[derive(Debug, Clone, Default)]
pub enum History {
    /// Nobody has asked.
    #[default]
    NotRead,
    /// It cannot be told.
    Missing(NoHistory),
    /// Every version on the main line.
    Known(Arc<Revisions>),
}

/// Why earlier versions cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NoHistory {
    /// This program was built without its feature `history`.
    NotBuilt,
    /// The site is not in a git repository.
    NoRepository,
    /// The repository has no commit that holds `content/`.
    NoCommits,
    /// The clone was made without its older commits.
    Shallow,
    /// It could not be read, for this reason.
    Unreadable(Box<str>),
}

/// Which versions are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// Those of files that have more than one.
    Changed,
    /// Those of all files.
    All,
}

/// The versions of the files of `content/` that the newest commit holds.
#[derive(Debug)]
pub struct Revisions {
    /// Name of the newest commit, which decides everything else.
    pub head: Box<str>,
    /// How deep was read.
    pub depth: Depth,
    /// Versions by path from the site's root, oldest first.
    pub files: BTreeMap<SourcePath, Vec<Revision>>,
}

/// What one commit made of a file.
#[derive(Debug, Clone)]
pub struct Revision {
    /// When the change was written (git's author date).
    pub time: Timestamp,
    /// Where the file was: what it was there decides whether it was public.
    pub path: SourcePath,
    /// The text; nothing where the commit took the file away, or where it is too long.
    pub bytes: Option<Arc<[u8]>>,
}

impl History {
    /// Whether both were read from the same newest commit.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotRead, Self::NotRead) => true,
            (Self::Missing(left), Self::Missing(right)) => left == right,
            (Self::Known(left), Self::Known(right)) => left.head == right.head,
            _ => false,
        }
    }
}

#[cfg(not(feature = "history"))]
impl History {
    /// What there is to read without the feature `history`.
    pub fn read(_root: &std::path::Path, _depth: Depth, _known: &Self) -> Self {
        Self::Missing(NoHistory::NotBuilt)
    }
}
