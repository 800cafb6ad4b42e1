//! Brings what is not ours into the new site, and keeps it as others leave it while a build runs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::access::is_closed_to_us;
use super::problems;
use super::stamp::Stamp;
use super::sweep::{Leftover, is_gone};
use crate::diagnostics::Diagnostic;

/// How often a file is looked at that others replace while it is being brought.
const ROUNDS: usize = 100;

/// What stands at the target and is not ours: it goes into the new site as it is.
#[derive(Debug, Default)]
pub(super) struct Foreign {
    /// Files, links and whatever else is no folder.
    pub(super) entries: BTreeSet<PathBuf>,
    /// Folders without anything in them.
    pub(super) empty_folders: Vec<PathBuf>,
}

/// What of others stands in the new site too.
#[derive(Debug, Default)]
pub(super) struct Carried {
    files: BTreeMap<PathBuf, Twin>,
    /// Folders that only others use, each behind those above it.
    folders: Vec<PathBuf>,
}

/// A file of others in both sites, as it was when it was brought from the old one.
#[derive(Debug)]
struct Twin {
    old: Stamp,
    new: Stamp,
}

impl Twin {
    /// Whether `now`, what stands in the new site, is what was brought there.
    fn is_untouched(&self, now: &Stamp) -> bool {
        match self.old.is_same_file(&self.new) {
            // What is written to the one is written to the other.
            true => now.is_same_file(&self.new),
            false => *now == self.new,
        }
    }
}

impl Carried {
    /// Brings everything from the site at `old` into the one at `new`. What is gone by now is gone.
    pub(super) fn bring(foreign: &Foreign, old: &Path, new: &Path) -> Result<Self, Diagnostic> {
        let mut folders: BTreeSet<&Path> = BTreeSet::new();
        for path in foreign.entries.iter().chain(&foreign.empty_folders) {
            folders
                .extend(path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()));
        }
        folders.extend(foreign.empty_folders.iter().map(PathBuf::as_path));
        folders.retain(|folder| !new.join(folder).exists());
        let failed = |path: &Path, error| problems::failed(&path.display().to_string(), &error);
        let mut carried = Self::default();
        for folder in folders {
            if is_closed_to_us(&old.join(folder)) {
                return Err(problems::closed_folder(&old.join(folder)));
            }
            fs::create_dir(new.join(folder)).map_err(|error| failed(folder, error))?;
            carried.folders.push(folder.to_owned());
        }
        for path in &foreign.entries {
            let twin = bring_entry(&old.join(path), &new.join(path))
                .map_err(|error| failed(path, error))?;
            carried.files.extend(twin.map(|twin| (path.clone(), twin)));
        }
        // Folders that only others use keep their permissions; a closed one closes in the end.
        for folder in carried.folders.iter().rev() {
            match copy_permissions(&old.join(folder), &new.join(folder)) {
                Err(error) if !is_gone(&error) => return Err(failed(folder, error)),
                _ => {}
            }
        }
        Ok(carried)
    }

    /// Takes out of the new site what others took out of the old one, which is `aside` now, after
    /// it was brought.
    pub(super) fn follow_removals(&self, aside: &Path, target: &Path) {
        for (path, twin) in &self.files {
            let is_there = Stamp::of(&aside.join(path)).is_ok_and(|now| !now.is_folder());
            let new = target.join(path);
            if !is_there && Stamp::of(&new).is_ok_and(|now| twin.is_untouched(&now)) {
                // What cannot be removed is there as it was before.
                drop(fs::remove_file(new));
            }
        }
        for folder in self.folders.iter().rev() {
            if !Stamp::of(&aside.join(folder)).is_ok_and(|now| now.is_folder()) {
                // Fails, as it should, where something is in it by now.
                drop(fs::remove_dir(target.join(folder)));
            }
        }
    }

    /// What is to be done with the old name of a file that was brought; nothing if it was not.
    pub(super) fn leftover(&self, path: &Path, aside: &Path, target: &Path) -> Option<Leftover> {
        let twin = self.files.get(path)?;
        let (Ok(old), new) = (Stamp::of(&aside.join(path)), Stamp::of(&target.join(path))) else {
            return Some(Leftover::Remove);
        };
        Some(match new {
            _ if old == twin.old => Leftover::Remove,
            Ok(new) if new.is_same_file(&old) => Leftover::Remove,
            Ok(new) if twin.is_untouched(&new) => Leftover::Replace(new),
            Ok(new) => later(&old, new),
            // The same file was there too, and somebody took it away.
            Err(_) if old.is_same_file(&twin.new) => Leftover::Remove,
            Err(_) => Leftover::Keep,
        })
    }
}

/// What becomes of a file that others put into the old site after it was listed.
pub(super) fn came_late(old: &Path, new: &Path) -> Leftover {
    match (Stamp::of(old), Stamp::of(new)) {
        (Ok(old), Ok(new)) if !new.is_folder() => later(&old, new),
        _ => Leftover::Keep,
    }
}

/// Where others wrote in both sites, what was written last is theirs to have.
fn later(old: &Stamp, new: Stamp) -> Leftover {
    if old.is_newer_than(&new) { Leftover::Replace(new) } else { Leftover::Remove }
}

/// Brings what stands at `from`, whatever it is by now. A folder is none of what is brought here:
/// it came late, as does what others replace again and again.
fn bring_entry(from: &Path, to: &Path) -> io::Result<Option<Twin>> {
    for _ in 0..ROUNDS {
        let old = match Stamp::of(from) {
            Ok(old) if old.is_folder() => return Ok(None),
            Err(error) if is_gone(&error) => return Ok(None),
            old => old?,
        };
        let brought = if old.is_link() { carry_link(from, to) } else { carry_file(from, to) };
        match brought.and_then(|()| Stamp::of(to)) {
            Ok(new) => return Ok(Some(Twin { old, new })),
            Err(error) if Stamp::of(from).is_ok_and(|now| now == old) => return Err(error),
            // It was another by then.
            Err(_) => drop(fs::remove_file(to)),
        }
    }
    Ok(None)
}

/// Brings a file to another name, by a second link where the file system allows it.
pub(super) fn carry_file(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => Ok(()),
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists) =>
        {
            Err(error)
        }
        Err(_) => copy_file(from, to),
    }
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let metadata = fs::symlink_metadata(from)?;
    if !metadata.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it can be neither linked nor copied",
        ));
    }
    fs::copy(from, to)?;
    let times = fs::FileTimes::new().set_modified(metadata.modified()?);
    fs::File::options().write(true).open(to)?.set_times(times)
}

#[cfg(unix)]
fn carry_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, to)
}

#[cfg(not(unix))]
fn carry_link(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to)
}

pub(super) fn copy_permissions(from: &Path, to: &Path) -> io::Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_keep_the_time_of_change() {
        let temp = crate::test_folder::test_folder();
        let (from, to) = (temp.path().join("from"), temp.path().join("to"));
        fs::write(&from, "x").unwrap();
        let time = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        let times = fs::FileTimes::new().set_modified(time);
        fs::File::options().write(true).open(&from).unwrap().set_times(times).unwrap();
        copy_file(&from, &to).unwrap();
        assert_eq!(fs::metadata(&to).unwrap().modified().unwrap(), time);
        assert_eq!(fs::read(&to).unwrap(), b"x");
    }
}
