//! By what a file of others is known again, so that one that changed while a build ran is kept as
//! it is now.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a file, a link or whatever else stands at a path was like when it was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    inode: Option<(u64, u64)>,
    len: u64,
    modified: Option<SystemTime>,
    is_folder: bool,
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
            is_folder: metadata.is_dir(),
            link,
        })
    }

    /// Whether both are names of one file, so that what is written to one is written to the other.
    pub(super) fn is_same_file(&self, other: &Self) -> bool {
        self.inode.is_some() && self.inode == other.inode
    }

    /// Whether it is a folder.
    pub(super) fn is_folder(&self) -> bool {
        self.is_folder
    }

    /// Whether it is a symbolic link.
    pub(super) fn is_link(&self) -> bool {
        self.link.is_some()
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
