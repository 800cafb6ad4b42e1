//! Assembles the new site beside the old one and swaps it in.

use std::io;
use std::path::{Path, PathBuf};

use super::OutputPath;
use crate::diagnostics::Diagnostic;

/// What may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Only what an earlier build wrote.
    OnlyOwn,
    /// Anything.
    Force,
}

/// What was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Files of the site.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Files that changed.
    pub written: usize,
    /// Files that are gone.
    pub removed: usize,
}

/// PLACEHOLDER: writes in place.
#[derive(Debug)]
pub struct Publisher {
    target: PathBuf,
}

impl Publisher {
    /// Starts a publication.
    pub fn open(target: &Path, _root: &Path, _overwrite: Overwrite) -> Result<Self, Diagnostic> {
        Ok(Self { target: target.to_owned() })
    }

    /// Writes one file.
    pub fn write(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        let path = self.target.join(path.as_str());
        std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
        std::fs::write(path, bytes)
    }

    /// Swaps the new site in.
    pub fn commit(self) -> Result<Published, Diagnostic> {
        Ok(Published { files: 0, bytes: 0, written: 0, removed: 0 })
    }
}
