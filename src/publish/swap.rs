//! Swaps the new site in, and removes the old one without losing what is not ours.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::interrupt;
use super::manifest::{MANIFEST, Manifest};
use super::staging::Staging;
use super::stamp::Stamp;
use super::target::{Old, Target};
use super::{OutputPath, problems};
use crate::diagnostics::Diagnostic;

/// Makes the new site stand at the target; returns where the old one is now.
pub(super) fn swap(staging: &Staging, target: &Target, old: &Old) -> io::Result<Option<PathBuf>> {
    let (new, path) = (staging.path(), target.path.as_path());
    // Told to stop, the process finishes this first.
    let mut interrupt = interrupt::hold();
    if matches!(old, Old::Missing) {
        // Should something have come to stand there, this fails: a folder cannot be renamed over a
        // file or over a folder with something in it.
        fs::rename(new, path)?;
        staging.release(&mut interrupt);
        return Ok(None);
    }
    // A link put there meanwhile would be swapped, and what it leads to be swept.
    if !fs::symlink_metadata(path)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let aside = target.beside("-old");
    match exchange(new, path) {
        Ok(()) => {
            // From here on the staging folder's name stands for the old site.
            staging.release(&mut interrupt);
            Ok(Some(fs::rename(new, &aside).map_or(new.to_owned(), |()| aside)))
        }
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {
            swap_by_renames(new, path, &aside)?;
            staging.release(&mut interrupt);
            Ok(Some(aside))
        }
        Err(error) => Err(error),
    }
}

/// Finishes or undoes what a killed build left beside the target.
pub(super) fn recover(target: &Target) -> io::Result<()> {
    let aside = target.beside("-old");
    if fs::symlink_metadata(&aside).is_ok() {
        if fs::symlink_metadata(&target.path).is_err() {
            // Killed between moving the old site away and the new one in.
            return fs::rename(&aside, &target.path);
        }
        finish(target, &aside)?;
    }
    // Killed just before the exchange, or between it and the move: then this is the old site, in
    // which others may have put something.
    let new = target.beside("-new");
    let is_whole = fs::symlink_metadata(new.join(MANIFEST)).is_ok();
    match is_whole && fs::symlink_metadata(&target.path).is_ok() {
        true => finish(target, &new),
        false => Ok(()),
    }
}

/// Removes an old site that a killed build left.
fn finish(target: &Target, aside: &Path) -> io::Result<()> {
    // Killed while it removed the old site. The old manifest goes last, and so tells still what
    // was ours; the rest is in the new site already, or came too late to be seen.
    let manifest =
        fs::read(aside.join(MANIFEST)).ok().and_then(|bytes| Manifest::parse(&bytes).ok());
    let leftover = |path: &Path| {
        let output_path = path.to_str().and_then(OutputPath::new);
        let is_ours = output_path
            .zip(manifest.as_ref())
            .is_some_and(|(path, manifest)| manifest.files.contains_key(&path));
        match (Stamp::of(&aside.join(path)), Stamp::of(&target.path.join(path))) {
            _ if is_ours => Leftover::Remove,
            (_, Err(_)) => Leftover::Keep,
            (Ok(old), Ok(new)) if old.is_newer_than(&new) => Leftover::Replace,
            _ => Leftover::Remove,
        }
    };
    let left = Sweep { old: aside, target: &target.path, leftover: &leftover }.run();
    match left.is_empty() {
        true => Ok(()),
        // The name is needed for the next old site.
        false => Err(io::Error::new(
            io::ErrorKind::DirectoryNotEmpty,
            format!("{} is left of an earlier build; remove it", aside.display()),
        )),
    }
}

/// For file systems that cannot exchange two names at once. Between the two steps the site is
/// missing; should the process end there, [`recover`] puts the old one back.
fn swap_by_renames(new: &Path, target: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(target, aside)?;
    fs::rename(new, target).or_else(|error| {
        fs::rename(aside, target)?;
        Err(error)
    })
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Err(io::ErrorKind::Unsupported.into()),
        result => Ok(result?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes the old site, but no file that it does not know: one that somebody put there after the
/// tree was listed is moved into the new site.
pub(super) struct Sweep<'a> {
    /// The old site.
    pub(super) old: &'a Path,
    /// The new site.
    pub(super) target: &'a Path,
    /// What is to be done with the file at a relative path.
    pub(super) leftover: &'a (dyn Fn(&Path) -> Leftover + Sync),
}

/// What becomes of a file of the old site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leftover {
    /// It goes: it was ours, or stands in the new site too.
    Remove,
    /// It moves into the new site, where nothing may stand in its place.
    Keep,
    /// It moves into the new site, over what stands there.
    Replace,
}

impl Sweep<'_> {
    /// Removes the tree; returns what could not be removed.
    pub(super) fn run(&self) -> Vec<Diagnostic> {
        if !fs::symlink_metadata(self.old).is_ok_and(|metadata| metadata.is_dir()) {
            return vec![problems::left_behind(self.old, &io::ErrorKind::NotADirectory.into())];
        }
        let mut warnings = self.folder(Path::new(""));
        // The manifest goes last; until then it tells a later build what is ours.
        if warnings.is_empty() {
            let removed = match unlocking(self.old, || fs::remove_file(self.old.join(MANIFEST))) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => fs::remove_dir(self.old),
            };
            warnings.extend(removed.err().map(|error| problems::left_behind(self.old, &error)));
        }
        warnings
    }

    fn folder(&self, relative: &Path) -> Vec<Diagnostic> {
        let disk = self.old.join(relative);
        let entries: Vec<_> = match fs::read_dir(&disk).and_then(Iterator::collect) {
            Ok(entries) => entries,
            Err(error) => return vec![problems::left_behind(&disk, &error)],
        };
        entries
            .into_par_iter()
            .filter(|entry: &fs::DirEntry| {
                !relative.as_os_str().is_empty() || entry.file_name() != MANIFEST
            })
            .flat_map_iter(|entry| {
                let path = relative.join(entry.file_name());
                let disk = self.old.join(&path);
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let mut warnings = match is_folder {
                    true => self.folder(&path),
                    false => Vec::new(),
                };
                let folder = self.old.join(relative);
                let removed = match is_folder {
                    true if warnings.is_empty() => unlocking(&folder, || fs::remove_dir(&disk)),
                    true => Ok(()),
                    false => match (self.leftover)(&path) {
                        Leftover::Remove => unlocking(&folder, || fs::remove_file(&disk)),
                        Leftover::Keep => self.rescue(&path),
                        Leftover::Replace => fs::rename(&disk, self.target.join(&path)),
                    },
                };
                // What is gone meanwhile need not be removed.
                let failure = removed.err().filter(|error| error.kind() != io::ErrorKind::NotFound);
                warnings.extend(failure.map(|error| problems::left_behind(&disk, &error)));
                warnings
            })
            .collect()
    }

    fn rescue(&self, path: &Path) -> io::Result<()> {
        let to = self.target.join(path);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        match fs::symlink_metadata(&to) {
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(self.old.join(path), to),
        }
    }
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
    fn renames_swap_and_roll_back() {
        let temp = tempfile::tempdir().unwrap();
        let path = |name: &str| temp.path().join(name);
        fs::create_dir(path("new")).unwrap();
        fs::write(path("new/x"), "new").unwrap();
        fs::create_dir(path("target")).unwrap();
        fs::write(path("target/x"), "old").unwrap();
        assert!(swap_by_renames(&path("missing"), &path("target"), &path("aside")).is_err());
        assert_eq!(fs::read(path("target/x")).unwrap(), b"old");
        assert!(!path("aside").exists());
        swap_by_renames(&path("new"), &path("target"), &path("aside")).unwrap();
        assert_eq!(fs::read(path("target/x")).unwrap(), b"new");
        assert_eq!(fs::read(path("aside/x")).unwrap(), b"old");
    }

    #[test]
    fn sweeping_moves_what_it_does_not_know_into_the_new_site() {
        let temp = tempfile::tempdir().unwrap();
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
        let sweep = Sweep { old: &old, target: &target, leftover: &leftover };
        let codes: Vec<_> = sweep.run().iter().map(|warning| warning.code).collect();
        assert_eq!(codes, ["old-site-left"]);
        assert_eq!(fs::read(target.join("a/b/late")).unwrap(), b"a/b/late");
        assert_eq!(fs::read(target.join("a/b/taken")).unwrap(), b"new");
        assert_eq!(fs::read(old.join("a/b/taken")).unwrap(), b"a/b/taken");
        assert!(!old.join("a/known").exists());
    }

    #[test]
    fn sweeping_does_not_go_through_a_link() {
        let temp = tempfile::tempdir().unwrap();
        let elsewhere = temp.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join("x"), "x").unwrap();
        let old = temp.path().join("old");
        std::os::unix::fs::symlink(&elsewhere, &old).unwrap();
        let sweep = Sweep { old: &old, target: temp.path(), leftover: &|_| Leftover::Remove };
        assert_eq!(sweep.run().len(), 1);
        assert!(elsewhere.join("x").exists());
    }
}
