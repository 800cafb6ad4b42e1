//! What stays in a folder whose manifest was lost: nobody knows who wrote it, nor for whom.
//!
//! Some of it may be pages that were withdrawn, and readers see them. To remove them could destroy
//! the work of others, so that they are named instead, in every build until they are gone.

use std::path::{Path, PathBuf};

use super::carry::Foreign;
use super::commit::{Commit, walk};
use super::manifest::name_of;
use super::problems;
use super::target::Old;
use crate::diagnostics::Diagnostic;

impl Commit<'_> {
    /// That a site stood in the folder, of which nobody can tell whether it was public; nothing
    /// where none of these files is a page.
    pub(super) fn unknown_level<'p>(
        &self,
        mut paths: impl Iterator<Item = &'p Path>,
    ) -> Option<Diagnostic> {
        paths.any(is_page).then(|| problems::unlisted(&self.target.path))
    }

    /// Of the files that nobody knew when the manifest was lost, those that still stand there.
    /// Nothing is looked at where all are known, as in nearly every folder.
    pub(super) fn still_unknown(&self) -> Result<Vec<PathBuf>, Diagnostic> {
        let Old::Listed(old) = self.old else { return Ok(Vec::new()) };
        if old.unknown.is_empty() {
            return Ok(Vec::new());
        }
        let tree = walk(&self.target.path)
            .map_err(|error| problems::unreadable(&self.target.path, &error))?;
        let is_new = |path: &Path| path.to_str().is_some_and(|path| self.files.contains_key(path));
        let paths = tree.entries.into_iter().map(|(path, _)| path);
        let mut paths: Vec<PathBuf> =
            paths.filter(|path| old.unknown.contains(&name_of(path)) && !is_new(path)).collect();
        paths.sort();
        Ok(paths)
    }

    /// Files that stay and of which nobody knows who wrote them: some may be pages that were
    /// withdrawn. What is hidden never was one.
    pub(super) fn unknown_of(&self, known: Vec<PathBuf>, foreign: &Foreign) -> Vec<PathBuf> {
        let is_hidden = |path: &Path| {
            path.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
        };
        match self.old {
            Old::Unlisted => {
                foreign.entries.iter().filter(|path| !is_hidden(path)).cloned().collect()
            }
            Old::Missing | Old::Listed(_) => {
                known.into_iter().filter(|path| foreign.entries.contains(path)).collect()
            }
        }
    }

    pub(super) fn unknown_files(&self, paths: &[PathBuf]) -> Option<Diagnostic> {
        let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        (!names.is_empty()).then(|| problems::unknown_files(&self.target.path, &names))
    }
}

/// Whether a file is one that a site is made of.
fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("html"))
}
