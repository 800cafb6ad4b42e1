//! By what a file of others is known again, so that one that changed while a build ran is kept as it
//! is now.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a file, a link or whatever else is no folder was like when it was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    inode: Option<(u64, u64)>,
    len: u64,
    modified: Option<SystemTime>,
    /// Where it leads, if it is a link.
    link: Option<PathBuf>,
}

impl Stamp {
    /// Looks at what is at `path`, without following a link.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::symlink_metadata(path)?;
        let link = if metadata.is_symlink() { Some(fs::read_link(path)?) } else { None };
        Ok(Self {
            inode: inode(&metadata),
            len: metadata.len(),
            modified: metadata.modified().ok(),
            link,
        })
    }

    /// Whether `other` is the same, or a copy or second link of it.
    pub(super) fn is_copy_of(&self, other: &Self) -> bool {
        match (&self.link, &other.link) {
            (None, None) => {
                self.inode.is_some() && self.inode == other.inode
                    || (self.len, self.modified) == (other.len, other.modified)
            }
            (one, other) => one == other,
        }
    }

    /// Whether it was changed after `other`.
    pub(super) fn is_newer_than(&self, other: &Self) -> bool {
        self.modified > other.modified
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "not every system has inodes")]
fn inode(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn inode(_metadata: &Metadata) -> Option<(u64, u64)> {
    None
}
