//! Reads a site's folder into a [`Snapshot`].

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Snapshot, SourceFile, SourcePath};

/// Bounds on what is read.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest text file in bytes.
    pub text_bytes: u64,
}

/// Reads the files of one site.
#[derive(Debug)]
pub struct FileStore {
    root: PathBuf,
}

impl FileStore {
    /// A reader of the site in `root`.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// PLACEHOLDER: only `site.toml`.
    pub fn read(&self) -> io::Result<Snapshot> {
        let mut snapshot = Snapshot::default();
        if let Some(path) = SourcePath::new("site.toml")
            && let Ok(bytes) = std::fs::read(self.path_of(&path))
        {
            snapshot.files.insert(path.clone(), Arc::new(SourceFile::text(path, bytes)));
        }
        Ok(snapshot)
    }

    /// Where a file of the site is on disk.
    pub fn path_of(&self, path: &SourcePath) -> PathBuf {
        self.root.join(path.as_str())
    }

    /// The bytes of a file that is copied.
    pub fn read_asset(&self, file: &SourceFile) -> io::Result<Vec<u8>> {
        std::fs::read(self.path_of(&file.path))
    }
}
