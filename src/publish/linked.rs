//! Finds where the links of a site's source lead, so that no site is published onto its own source.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders of a site in which links are followed when it is read.
const FOLLOWED: [&str; 3] = ["content", "templates", "static"];

/// More folders than this are not looked through: reading the site refuses far fewer linked ones.
const MAX_FOLDERS: usize = 1_000_000;

/// A link of the site in `root`, by its path from there, that leads to `target`, into it or to a
/// folder above it. Both paths are real.
pub(super) fn link_to(target: &Path, root: &Path) -> Option<PathBuf> {
    let mut seen = BTreeSet::new();
    let mut folders: Vec<PathBuf> = FOLLOWED.iter().map(|name| root.join(name)).collect();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(path),
                Ok(kind) if kind.is_symlink() => {
                    let Ok(real) = path.canonicalize() else { continue };
                    if target.starts_with(&real) || real.starts_with(target) {
                        return Some(path.strip_prefix(root).unwrap_or(&path).to_owned());
                    }
                    // One that leads out of the site is not read, and so need not be looked
                    // through.
                    if real.starts_with(root) && real.is_dir() && seen.insert(real.clone()) {
                        folders.push(real);
                    }
                }
                _ => {}
            }
        }
        if folders.len() > MAX_FOLDERS {
            return None;
        }
    }
    None
}
