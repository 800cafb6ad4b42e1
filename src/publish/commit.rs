//! Puts the new site in the place of the old one, with everything of others that stood there.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs::{self, FileType};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::manifest::{MANIFEST, Manifest, name_of};
use super::output::{Fate, Overwrite, Published, Written, fingerprint_of};
use super::staging::Staging;
use super::stamp::Stamp;
use super::swap::{self, Leftover, Sweep};
use super::target::{Old, Target};
use super::{OutputPath, problems};
use crate::diagnostics::Diagnostic;

/// Everything needed to swap a new site in.
pub(super) struct Commit<'a> {
    pub(super) target: &'a Target,
    pub(super) overwrite: Overwrite,
    /// The mark of a site for a smaller circle.
    pub(super) level: Option<&'a str>,
    pub(super) old: &'a Old,
    pub(super) staging: &'a Staging,
    pub(super) files: BTreeMap<OutputPath, Written>,
    /// Called when everything is ready and nothing has been swapped.
    pub(super) before_swap: &'a dyn Fn(),
}

/// What stands at the target and is not ours: it goes into the new site as it is.
#[derive(Debug, Default)]
pub(super) struct Foreign {
    /// Files, links and whatever else is no folder.
    pub(super) entries: BTreeMap<PathBuf, FileType>,
    /// Folders without anything in them.
    empty_folders: Vec<PathBuf>,
}

/// The files of others that stand in the new site too, each as it was when it was brought there.
type Carried = BTreeMap<PathBuf, Stamp>;

/// Everything in a folder, by relative path, in no particular order.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) entries: Vec<(PathBuf, FileType)>,
    empty_folders: Vec<PathBuf>,
}

impl Commit<'_> {
    pub(super) fn run(&self) -> Result<Published, Diagnostic> {
        let (known_unknown, mut unknown) = (self.still_unknown()?, Vec::new());
        let mut manifest = Manifest {
            files: self.files.iter().map(|(path, file)| (path.clone(), file.fingerprint)).collect(),
            level: self.level.map(Into::into),
            unknown: known_unknown.iter().map(|path| name_of(path)).collect(),
        };
        let kept = self.files.values().filter(|file| file.fate == Fate::Kept).count();
        let mut published = Published {
            files: self.files.len(),
            bytes: self.files.values().map(|file| file.fingerprint.bytes).sum(),
            written: self.files.len() - kept,
            unchanged: kept,
            ..Published::default()
        };
        if self.is_published(&manifest) {
            published.warnings.extend(self.unknown_files(&known_unknown));
            return Ok(published);
        }

        self.check_folders()?;
        self.link_kept()?;
        let mut known: FxHashSet<OsString> = FxHashSet::default();
        let mut carried = Carried::new();
        let mut empty_folders = Vec::new();
        let none = Manifest::default();
        let old = match self.old {
            Old::Missing => None,
            Old::Listed(manifest) => Some(manifest),
            Old::Unlisted => Some(&none),
        };
        if let Some(old) = old {
            let tree = walk(&self.target.path)
                .map_err(|error| problems::unreadable(&self.target.path, &error))?;
            known.extend(tree.entries.iter().map(|(path, _)| path.as_os_str().to_owned()));
            let foreign = self.foreign(tree, old)?;
            published.removed = old
                .files
                .keys()
                .filter(|path| !self.files.contains_key(*path))
                .filter(|path| known.contains(OsStr::new(path.as_str())))
                .filter(|path| !foreign.entries.contains_key(Path::new(path.as_str())))
                .count();
            carried = self.carry(&foreign)?;
            if matches!(self.old, Old::Unlisted) {
                let paths = known.iter().map(Path::new);
                published.warnings.extend(self.unknown_level(paths));
            }
            unknown = self.unknown_of(known_unknown, &foreign);
            published.warnings.extend(self.unknown_files(&unknown));
            empty_folders = foreign.empty_folders;
        }
        manifest.unknown = unknown.iter().map(|path| name_of(path)).collect();
        self.staging
            .create_file(MANIFEST)
            .and_then(|mut file| file.write_all(&manifest.render()))
            .map_err(|error| problems::failed(MANIFEST, &error))?;
        if old.is_some() {
            // Last: a folder that nobody may write in takes no manifest.
            copy_permissions(&self.target.path, self.staging.path())
                .map_err(|error| problems::failed(MANIFEST, &error))?;
        }

        (self.before_swap)();
        let aside = swap::swap(self.staging, self.target, self.old)
            .map_err(|error| problems::not_swapped(&self.target.path, &error))?;
        if let Some(aside) = aside {
            let (target, files) = (self.target.path.as_path(), &self.files);
            follow_removals(&aside, target, &carried, &empty_folders);
            let leftover = |path: &Path| match carried.get(path) {
                Some(stamp) => changed_meanwhile(&aside, target, path, stamp),
                None if known.contains(path.as_os_str()) => Leftover::Remove,
                None if path.to_str().is_some_and(|path| files.contains_key(path)) => {
                    Leftover::Keep
                }
                None => came_late(&aside.join(path), &target.join(path)),
            };
            let sweep = Sweep { old: &aside, target, leftover: &leftover };
            published.warnings.extend(sweep.run());
        }
        Ok(published)
    }

    /// Whether the target holds exactly this site already, so that nothing need be touched.
    fn is_published(&self, manifest: &Manifest) -> bool {
        matches!(self.old, Old::Listed(old) if old == manifest)
            && self.files.values().all(|file| file.fate == Fate::Kept)
            && fs::read(self.target.path.join(MANIFEST))
                .is_ok_and(|bytes| bytes == manifest.render())
    }

    /// No path may be a file and a folder.
    fn check_folders(&self) -> Result<(), Diagnostic> {
        for path in self.files.keys() {
            if let Some(folder) = folders_above(path.as_str()).find(|folder| self.has_file(folder))
            {
                return Err(problems::file_is_folder(folder));
            }
        }
        Ok(())
    }

    fn has_file(&self, path: &str) -> bool {
        path == MANIFEST || self.files.contains_key(path)
    }

    fn link_kept(&self) -> Result<(), Diagnostic> {
        self.files
            .par_iter()
            .filter(|(_, file)| file.fate == Fate::Kept)
            .map(|(path, _)| {
                let path = path.as_str();
                self.staging
                    .create_parent(path)
                    .and_then(|()| {
                        carry_file(&self.target.path.join(path), &self.staging.path().join(path))
                    })
                    .map_err(|error| problems::failed(path, &error))
            })
            // All of them run, and the first by path is told, whatever the threads do.
            .collect::<Vec<_>>()
            .into_iter()
            .collect()
    }

    /// What of the old tree is not ours. Fails where the site has something at the same path, and
    /// where others changed what we wrote and what is no longer part of the site: to keep it would
    /// be to publish what was withdrawn.
    fn foreign(&self, tree: Tree, old: &Manifest) -> Result<Foreign, Diagnostic> {
        let mut in_the_way = Vec::new();
        let mut withdrawn = Vec::new();
        let mut foreign = Foreign::default();
        for (path, kind) in tree.entries {
            let name = path.to_str();
            let ours = name.filter(|_| kind.is_file()).and_then(|name| old.files.get(name));
            let new = name.and_then(|name| self.files.get(name));
            let is_manifest = path == Path::new(MANIFEST);
            let is_in_the_way = match (new, ours) {
                (Some(new), _) if new.fate == Fate::Kept && kind.is_file() => continue,
                (Some(_), Some(_)) => continue,
                (Some(_), None) if self.overwrite == Overwrite::Force => continue,
                (Some(_), None) => true,
                (None, _) if is_manifest => continue,
                (None, Some(ours)) => {
                    match fingerprint_of(&self.target.path.join(&path)) {
                        Ok(now) if now == *ours => {}
                        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                        _ => withdrawn.push(path.display().to_string()),
                    }
                    continue;
                }
                // A link in its place, or the packed twin that web servers hand out instead of it.
                (None, None) if name.is_some_and(|name| self.stands_for_withdrawn(name, old)) => {
                    withdrawn.push(path.display().to_string());
                    continue;
                }
                (None, None) => self.blocks(&path),
            };
            match is_in_the_way {
                true => in_the_way.push(path.display().to_string()),
                false => drop(foreign.entries.insert(path, kind)),
            }
        }
        for folder in tree.empty_folders {
            let is_file = folder.to_str().is_some_and(|folder| self.has_file(folder));
            match is_file || self.is_under_file(&folder) {
                true => in_the_way.push(folder.display().to_string()),
                false => foreign.empty_folders.push(folder),
            }
        }
        withdrawn.sort();
        if !withdrawn.is_empty() && self.overwrite == Overwrite::OnlyOwn {
            return Err(problems::withdrawn(&withdrawn));
        }
        in_the_way.sort();
        match in_the_way.is_empty() {
            true => Ok(foreign),
            false => Err(problems::in_the_way(&in_the_way)),
        }
    }

    /// Whether what stands at `name` is, to a reader, a file that we wrote and that is no longer
    /// part of the site.
    fn stands_for_withdrawn(&self, name: &str, old: &Manifest) -> bool {
        let is_withdrawn =
            |name: &str| old.files.contains_key(name) && !self.files.contains_key(name);
        let packed = [".gz", ".br", ".zst"].iter().find_map(|end| name.strip_suffix(end));
        is_withdrawn(name) || packed.is_some_and(is_withdrawn)
    }

    /// Whether something that is no folder of ours stands where the site has a folder, or under
    /// one of its files.
    fn blocks(&self, path: &Path) -> bool {
        path.to_str().is_some_and(|path| self.staging.has_folder(path)) || self.is_under_file(path)
    }

    fn is_under_file(&self, path: &Path) -> bool {
        path.ancestors().skip(1).any(|folder| folder.to_str().is_some_and(|it| self.has_file(it)))
    }

    /// Brings what is not ours into the new site. What is gone by now is gone.
    fn carry(&self, foreign: &Foreign) -> Result<Carried, Diagnostic> {
        let old = &self.target.path;
        let new = self.staging.path();
        let mut folders: BTreeSet<&Path> = BTreeSet::new();
        let paths = foreign.entries.keys().chain(&foreign.empty_folders);
        for path in paths {
            folders
                .extend(path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()));
        }
        folders.extend(foreign.empty_folders.iter().map(PathBuf::as_path));
        // Folders that only others use keep their permissions; a closed one closes in the end.
        let others: Vec<&Path> =
            folders.iter().copied().filter(|folder| !new.join(folder).exists()).collect();
        let failed = |path: &Path, error| problems::failed(&path.display().to_string(), &error);
        for folder in &others {
            if is_closed_to_us(&old.join(folder)) {
                return Err(problems::closed_folder(&old.join(folder)));
            }
            fs::create_dir(new.join(folder)).map_err(|error| failed(folder, error))?;
        }
        let mut carried = Carried::new();
        for (path, kind) in &foreign.entries {
            let (from, to) = (old.join(path), new.join(path));
            let stamp = Stamp::of(&from).and_then(|stamp| {
                match kind.is_symlink() {
                    true => carry_link(&from, &to)?,
                    false => carry_file(&from, &to)?,
                }
                Ok(stamp)
            });
            match stamp {
                Ok(stamp) => drop(carried.insert(path.clone(), stamp)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(failed(path, error)),
            }
        }
        for folder in others.iter().rev() {
            match copy_permissions(&old.join(folder), &new.join(folder)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(failed(folder, error));
                }
                _ => {}
            }
        }
        Ok(carried)
    }
}

/// Takes out of the new site what others took out of the old one after it was carried over.
fn follow_removals(aside: &Path, target: &Path, carried: &Carried, empty_folders: &[PathBuf]) {
    let is_gone = |path: &Path| {
        fs::symlink_metadata(aside.join(path))
            .is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
    };
    let mut folders: BTreeSet<&Path> = empty_folders.iter().map(PathBuf::as_path).collect();
    for (path, stamp) in carried.iter().filter(|(path, _)| is_gone(path)) {
        let new = target.join(path);
        if Stamp::of(&new).is_ok_and(|now| now.is_copy_of(stamp)) {
            // What cannot be removed is there as it was before.
            drop(fs::remove_file(new));
        }
        folders.extend(path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()));
    }
    for folder in folders.into_iter().rev().filter(|folder| is_gone(folder)) {
        // Fails, as it should, where something is in it by now.
        drop(fs::remove_dir(target.join(folder)));
    }
}

/// What is to be done with the old name of a file of others, which was like `stamp` when it was
/// carried over.
fn changed_meanwhile(aside: &Path, target: &Path, path: &Path, stamp: &Stamp) -> Leftover {
    let (Ok(old), new) = (Stamp::of(&aside.join(path)), Stamp::of(&target.join(path))) else {
        return Leftover::Remove;
    };
    match new {
        _ if old == *stamp => Leftover::Remove,
        Ok(new) if new.is_copy_of(&old) => Leftover::Remove,
        Ok(new) if new.is_copy_of(stamp) => Leftover::Replace,
        // Somebody wrote there after the swap, which is later still.
        Ok(_) => Leftover::Remove,
        Err(_) => Leftover::Keep,
    }
}

/// What becomes of a file that others put into the old site after it was listed: where they put one
/// into the new site too, the one written last is theirs to have.
fn came_late(old: &Path, new: &Path) -> Leftover {
    let is_folder = fs::symlink_metadata(new).is_ok_and(|metadata| metadata.is_dir());
    match (Stamp::of(old), Stamp::of(new)) {
        (Ok(old), Ok(new)) if !is_folder => match old.is_newer_than(&new) {
            true => Leftover::Replace,
            false => Leftover::Remove,
        },
        _ => Leftover::Keep,
    }
}

/// Whether a folder belongs to somebody else and nothing in it can be removed.
#[cfg(unix)]
fn is_closed_to_us(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let is_ours = fs::symlink_metadata(folder)
        .is_ok_and(|metadata| metadata.uid() == rustix::process::geteuid().as_raw());
    let access = rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK;
    !is_ours && rustix::fs::access(folder, access) == Err(rustix::io::Errno::ACCESS)
}

#[cfg(not(unix))]
fn is_closed_to_us(_folder: &Path) -> bool {
    false
}

/// Brings a file to another name, by a second link where the file system allows it.
fn carry_file(from: &Path, to: &Path) -> io::Result<()> {
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

fn copy_permissions(from: &Path, to: &Path) -> io::Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())
}

fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(slash, _)| path.get(..slash))
}

/// Lists a tree without following links.
pub(super) fn walk(root: &Path) -> io::Result<Tree> {
    if !fs::symlink_metadata(root)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    walk_folder(root, Path::new(""))
}

fn walk_folder(root: &Path, relative: &Path) -> io::Result<Tree> {
    let entries: Vec<_> = match fs::read_dir(root.join(relative)) {
        // Others may remove a folder of theirs while its parent is listed.
        Err(error)
            if error.kind() == io::ErrorKind::NotFound && !relative.as_os_str().is_empty() =>
        {
            return Ok(Tree::default());
        }
        entries => entries?.collect::<io::Result<_>>()?,
    };
    let mut tree = Tree::default();
    if entries.is_empty() && !relative.as_os_str().is_empty() {
        tree.empty_folders.push(relative.to_owned());
    }
    let mut folders = Vec::new();
    for entry in entries {
        let path = relative.join(entry.file_name());
        let kind = match entry.file_type() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            kind => kind?,
        };
        match kind.is_dir() {
            true => folders.push(path),
            false => tree.entries.push((path, kind)),
        }
    }
    let below = folders.par_iter().map(|path| walk_folder(root, path)).try_reduce(
        Tree::default,
        |mut one, mut other| {
            if one.entries.len() < other.entries.len() {
                std::mem::swap(&mut one, &mut other);
            }
            one.entries.extend(other.entries);
            one.empty_folders.extend(other.empty_folders);
            Ok(one)
        },
    )?;
    tree.entries.extend(below.entries);
    tree.empty_folders.extend(below.empty_folders);
    Ok(tree)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_keep_the_time_of_change() {
        let temp = tempfile::tempdir().unwrap();
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
