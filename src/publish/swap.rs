//! Swaps the new site in, and finishes what a killed build began.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::carry::came_late;
use super::exchange::exchange;
use super::fingerprint::read_quietly;
use super::interrupt::Uninterrupted;
use super::manifest::{MANIFEST, Manifest};
use super::staging::Staging;
use super::sweep::{Leftover, Sweep};
use super::target::{Old, Target};
use crate::address::OutputPath;

/// Makes the new site stand at the target; returns where the old one is now.
pub(super) fn swap(
    staging: &Staging,
    target: &Target,
    old: &Old,
    interrupt: &mut Uninterrupted,
) -> io::Result<Option<PathBuf>> {
    let (new, path) = (staging.path(), target.path.as_path());
    if matches!(old, Old::Missing) {
        // Should something have come to stand there, this fails: a folder cannot be renamed over a
        // file or over a folder with something in it.
        fs::rename(new, path)?;
        staging.release(interrupt);
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
            staging.release(interrupt);
            Ok(Some(fs::rename(new, &aside).map_or(new.to_owned(), |()| aside)))
        }
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {
            swap_by_renames(new, path, &aside)?;
            staging.release(interrupt);
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
    // Killed while the list of files was being written, it is neither: everything in it is ours.
    match manifest_of(&new).is_some() && fs::symlink_metadata(&target.path).is_ok() {
        true => finish(target, &new),
        false => Ok(()),
    }
}

/// What a site says of its own files, if that is whole.
fn manifest_of(site: &Path) -> Option<Manifest> {
    read_quietly(&site.join(MANIFEST)).ok().and_then(|bytes| Manifest::parse(&bytes).ok())
}

/// Removes an old site that a killed build left.
fn finish(target: &Target, aside: &Path) -> io::Result<()> {
    // Killed while it removed the old site. The old manifest goes last, and so tells still what
    // was ours; the rest is in the new site already, or came too late to be seen.
    let manifest = manifest_of(aside);
    let leftover = |path: &Path| {
        let output_path = path.to_str().and_then(OutputPath::new);
        let is_ours = output_path
            .zip(manifest.as_ref())
            .is_some_and(|(path, manifest)| manifest.files.contains_key(&path));
        match is_ours {
            true => Leftover::Remove,
            false => came_late(&aside.join(path), &target.path.join(path)),
        }
    };
    let left = Sweep::new(aside, &target.path, &leftover, &|_| false).run();
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

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn renames_swap_and_roll_back() {
        let temp = crate::test_folder::test_folder();
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
}
