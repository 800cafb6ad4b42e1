//! What becomes of the files of a new site, and what is told of them in the end.

use super::fingerprint::Fingerprint;
use crate::diagnostics::Diagnostic;

/// What was published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Files of the site, without the manifest.
    pub files: usize,
    /// Their length in bytes.
    pub bytes: u64,
    /// Files that are new or were changed.
    pub written: usize,
    /// Files that were the same already.
    pub unchanged: usize,
    /// Files of the old site that are gone.
    pub removed: usize,
    /// What could not be cleaned up; the new site is in place all the same.
    pub warnings: Vec<Diagnostic>,
}

/// A file of the new site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) fingerprint: Fingerprint,
    pub(super) bytes: Bytes,
}

/// Where a file's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bytes {
    /// At the target already.
    Kept,
    /// In the staging folder.
    Staged,
}
