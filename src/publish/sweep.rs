//! Removes the old site after the swap without losing what is not ours.
//!
//! Others may go on writing there: a program that was about to, or one that works in that folder.
//! So a folder that was just emptied may have something in it again, and what is decided about a
//! file is looked at once more after it was done.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::exchange::{exchange, rename_to_free};
use super::manifest::MANIFEST;
use super::problems;
use super::stamp::Stamp;
use crate::diagnostics::Diagnostic;

/// How often something is tried while others are at it too.
const ROUNDS: usize = 100;

/// Removes the old site, but nothing that it does not know: what somebody put there after the tree
/// was listed is moved into the new site.
pub(super) struct Sweep<'a> {
    /// The old site.
    old: &'a Path,
    /// The new site.
    target: &'a Path,
    /// What is to be done with the file at a relative path.
    leftover: &'a (dyn Fn(&Path) -> Leftover + Sync),
    /// Whether others made the folder at a relative path after the tree was listed. Asked only of
    /// those that are not in the new site.
    is_late_folder: &'a (dyn Fn(&Path) -> bool + Sync),
    /// What was moved into the new site.
    moved: Mutex<BTreeMap<PathBuf, Stamp>>,
}

/// What becomes of a file of the old site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leftover {
    /// It goes: it was ours, or stands in the new site too.
    Remove,
    /// It moves into the new site, where nothing may stand in its place.
    Keep,
    /// It moves into the new site, over what stands there and is still like this.
    Replace(Stamp),
}

impl<'a> Sweep<'a> {
    /// A sweep that has moved nothing yet.
    pub(super) fn new(
        old: &'a Path,
        target: &'a Path,
        leftover: &'a (dyn Fn(&Path) -> Leftover + Sync),
        is_late_folder: &'a (dyn Fn(&Path) -> bool + Sync),
    ) -> Self {
        Self { old, target, leftover, is_late_folder, moved: Mutex::default() }
    }

    /// Removes the tree; returns what could not be removed.
    pub(super) fn run(&self) -> Vec<Diagnostic> {
        if !fs::symlink_metadata(self.old).is_ok_and(|metadata| metadata.is_dir()) {
            return vec![problems::left_behind(self.old, &io::ErrorKind::NotADirectory.into())];
        }
        self.until_empty(Path::new(""), || {
            // The manifest goes last; until then it tells a later build what is ours.
            let manifest = self.old.join(MANIFEST);
            unless_gone(unlocking(self.old, || fs::remove_file(&manifest)))?;
            fs::remove_dir(self.old)
        })
    }

    /// Removes what is in a folder and then, by `remove`, the folder, until nothing is in it.
    fn until_empty(&self, relative: &Path, remove: impl Fn() -> io::Result<()>) -> Vec<Diagnostic> {
        let disk = self.old.join(relative);
        let mut removed = Ok(());
        for _ in 0..ROUNDS {
            let entries = match fs::read_dir(&disk).and_then(Iterator::collect) {
                Ok(entries) => entries,
                // Whoever put something else in its place will find that in the new site.
                Err(error) if is_gone(&error) => return Vec::new(),
                Err(error) => return vec![problems::left_behind(&disk, &error)],
            };
            let warnings = self.entries(relative, entries);
            if !warnings.is_empty() {
                return warnings;
            }
            removed = unless_gone(remove());
            match &removed {
                Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {}
                _ => break,
            }
        }
        removed.err().map(|error| problems::left_behind(&disk, &error)).into_iter().collect()
    }

    fn entries(&self, relative: &Path, entries: Vec<fs::DirEntry>) -> Vec<Diagnostic> {
        let is_root = relative.as_os_str().is_empty();
        entries
            .into_par_iter()
            .filter(|entry| !is_root || entry.file_name() != MANIFEST)
            .flat_map_iter(|entry| {
                let path = relative.join(entry.file_name());
                match entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    true => self.folder(&path),
                    false => {
                        let removed = unless_gone(self.file(&path)).err();
                        let disk = self.old.join(&path);
                        removed
                            .map(|error| problems::left_behind(&disk, &error))
                            .into_iter()
                            .collect()
                    }
                }
            })
            .collect()
    }

    fn folder(&self, path: &Path) -> Vec<Diagnostic> {
        let (disk, new) = (self.old.join(path), self.target.join(path));
        let is_missing = |path: &Path| {
            fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
        };
        // At once, with everything that is still being put into it.
        if is_missing(&new)
            && (self.is_late_folder)(path)
            && self.place(path).and_then(|new| rename_to_free(&disk, &new)).is_ok()
        {
            return Vec::new();
        }
        let parent = disk.parent().unwrap_or(self.old);
        self.until_empty(path, || unlocking(parent, || fs::remove_dir(&disk)))
    }

    fn file(&self, path: &Path) -> io::Result<()> {
        let disk = self.old.join(path);
        let folder = disk.parent().unwrap_or(self.old);
        let mut done = Ok(());
        for _ in 0..ROUNDS {
            done = match self.decide(path) {
                Leftover::Remove => return unlocking(folder, || fs::remove_file(&disk)),
                Leftover::Keep => unlocking(folder, || self.rescue(path)),
                Leftover::Replace(expected) => unlocking(folder, || self.replace(path, &expected)),
            };
            match &done {
                // Something came to stand there, and may be the one to keep.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(_) => {}
                Ok(()) => {
                    let stamp = Stamp::of(&self.target.join(path)).ok();
                    self.moved().extend(stamp.map(|stamp| (path.to_owned(), stamp)));
                }
            }
            break;
        }
        done
    }

    /// What becomes of a file. Where one of that name was moved already, it came later.
    fn decide(&self, path: &Path) -> Leftover {
        let moved = self.moved().get(path).cloned();
        let now = moved.and_then(|moved| {
            Stamp::of(&self.target.join(path)).ok().filter(|now| now.is_same_file(&moved))
        });
        now.map_or_else(|| (self.leftover)(path), Leftover::Replace)
    }

    fn moved(&self) -> MutexGuard<'_, BTreeMap<PathBuf, Stamp>> {
        self.moved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a file goes in the new site: never through a link that others put in a folder's place.
    fn place(&self, path: &Path) -> io::Result<PathBuf> {
        let is_link = |folder: &Path| {
            fs::symlink_metadata(self.target.join(folder)).is_ok_and(|it| it.is_symlink())
        };
        match path
            .ancestors()
            .skip(1)
            .any(|folder| !folder.as_os_str().is_empty() && is_link(folder))
        {
            true => Err(io::Error::other("a link stands in the way")),
            false => Ok(self.target.join(path)),
        }
    }

    /// Moves a file into the new site, where nothing stands in its place.
    fn rescue(&self, path: &Path) -> io::Result<()> {
        let to = self.place(path)?;
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        rename_to_free(&self.old.join(path), &to)
    }

    /// Moves a file into the new site over what stands there, if that is as `expected`.
    fn replace(&self, path: &Path, expected: &Stamp) -> io::Result<()> {
        let (disk, to) = (self.old.join(path), self.place(path)?);
        match exchange(&disk, &to) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => fs::rename(&disk, &to),
            Err(error) => Err(error),
            Ok(()) => match Stamp::of(&disk) {
                Ok(stamp) if stamp == *expected => fs::remove_file(&disk),
                // Somebody wrote there just now, which is later still.
                _ => exchange(&disk, &to).and(Err(io::ErrorKind::AlreadyExists.into())),
            },
        }
    }
}

/// What is gone meanwhile need not be removed.
fn unless_gone(removed: io::Result<()>) -> io::Result<()> {
    removed.or_else(|error| if is_gone(&error) { Ok(()) } else { Err(error) })
}

/// Whether an error says that others took something away, or put something else in its place.
pub(super) fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{IsADirectory, NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory | IsADirectory)
}

/// Removes something from a folder, which is made writable if it is not: others may have closed a
/// folder of theirs, and its twin in the new site stays closed.
fn unlocking(folder: &Path, remove: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match remove() {
        #[cfg(unix)]
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
            remove()
        }
        result => result,
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn sweeping_moves_what_it_does_not_know_into_the_new_site() {
        let temp = crate::test_folder::test_folder();
        let (old, target) = (temp.path().join("old"), temp.path().join("target"));
        fs::create_dir_all(old.join("a/b")).unwrap();
        fs::create_dir(&target).unwrap();
        for path in ["manifest.json", "a/known", "a/b/late", "a/b/taken"] {
            fs::write(old.join(path), path).unwrap();
        }
        fs::create_dir_all(target.join("a/b")).unwrap();
        fs::write(target.join("a/b/taken"), "new").unwrap();
        let leftover = |path: &Path| match path == Path::new("a/known") {
            true => Leftover::Remove,
            false => Leftover::Keep,
        };
        let sweep = Sweep::new(&old, &target, &leftover, &|_| false);
        let codes: Vec<_> = sweep.run().iter().map(|warning| warning.code).collect();
        assert_eq!(codes, ["old-site-left"]);
        assert_eq!(fs::read(target.join("a/b/late")).unwrap(), b"a/b/late");
        assert_eq!(fs::read(target.join("a/b/taken")).unwrap(), b"new");
        assert_eq!(fs::read(old.join("a/b/taken")).unwrap(), b"a/b/taken");
        assert!(!old.join("a/known").exists());
    }

    #[test]
    fn nothing_is_moved_through_a_link() {
        let temp = crate::test_folder::test_folder();
        let path = |name: &str| temp.path().join(name);
        for folder in ["old/sub", "target", "elsewhere"] {
            fs::create_dir_all(path(folder)).unwrap();
        }
        std::os::unix::fs::symlink("../elsewhere", path("target/sub")).unwrap();
        for leftover in [Leftover::Keep, Leftover::Replace(Stamp::of(&path("old")).unwrap())] {
            fs::write(path("old/sub/x"), "late").unwrap();
            let leftover = |_: &Path| leftover.clone();
            let warnings = Sweep::new(&path("old"), &path("target"), &leftover, &|_| true).run();
            assert_eq!(warnings.len(), 1, "{warnings:?}");
            assert!(warnings[0].message.ends_with("a link stands in the way"), "{warnings:?}");
            assert_eq!(fs::read(path("old/sub/x")).unwrap(), b"late");
            assert!(!path("elsewhere/x").exists());
        }
    }

    #[test]
    fn sweeping_does_not_go_through_a_link() {
        let temp = crate::test_folder::test_folder();
        let elsewhere = temp.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join("x"), "x").unwrap();
        let old = temp.path().join("old");
        std::os::unix::fs::symlink(&elsewhere, &old).unwrap();
        let sweep = Sweep::new(&old, temp.path(), &|_| Leftover::Remove, &|_| false);
        assert_eq!(sweep.run().len(), 1);
        assert!(elsewhere.join("x").exists());
    }
}
