//! Puts the new site in the place of the old one, with everything of others that stood there.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs::{self, FileType};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::carry::{Carried, Foreign, came_late, carry_file, copy_permissions};
use super::fingerprint::{fingerprint_of, read_quietly};
use super::interrupt;
use super::manifest::{MANIFEST, Manifest, name_of};
use super::problems;
use super::published::{Bytes, Published, Written};
use super::staging::Staging;
use super::swap;
use super::sweep::{Leftover, Sweep, is_gone};
use super::target::{Old, Overwrite, Target};
use crate::address::OutputPath;
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
        let kept = self.files.values().filter(|file| file.bytes == Bytes::Kept).count();
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
        let mut carried = Carried::default();
        let mut others = Foreign::default();
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
                .filter(|path| !foreign.entries.contains(Path::new(path.as_str())))
                .count();
            carried = Carried::bring(&foreign, &self.target.path, self.staging.path())?;
            if matches!(self.old, Old::Unlisted) {
                let paths = known.iter().map(Path::new);
                published.warnings.extend(self.unknown_level(paths));
            }
            unknown = self.unknown_of(known_unknown, &foreign);
            published.warnings.extend(self.unknown_files(&unknown));
            for path in &foreign.entries {
                known.remove(path.as_os_str());
            }
            others = foreign;
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
        // Told to stop, the process finishes this first, so that nothing is left beside the site.
        let mut uninterrupted = interrupt::hold();
        let aside = swap::swap(self.staging, self.target, self.old, &mut uninterrupted)
            .map_err(|error| problems::not_swapped(&self.target.path, &error))?;
        if let Some(aside) = aside {
            let (target, files) = (self.target.path.as_path(), &self.files);
            carried.follow_removals(&aside, target);
            let leftover = |path: &Path| match carried.leftover(path, &aside, target) {
                Some(leftover) => leftover,
                None if known.contains(path.as_os_str()) => Leftover::Remove,
                None if path.to_str().is_some_and(|path| files.contains_key(path)) => {
                    Leftover::Keep
                }
                None => came_late(&aside.join(path), &target.join(path)),
            };
            // Few builds ask.
            let listed = LazyLock::new(|| folders_of(&known, &others));
            let is_late_folder = |path: &Path| !listed.contains(path);
            let sweep = Sweep::new(&aside, target, &leftover, &is_late_folder);
            published.warnings.extend(sweep.run());
        }
        Ok(published)
    }

    /// Whether the target holds exactly this site already, so that nothing need be touched.
    fn is_published(&self, manifest: &Manifest) -> bool {
        matches!(self.old, Old::Listed(old) if old == manifest)
            && self.files.values().all(|file| file.bytes == Bytes::Kept)
            && read_quietly(&self.target.path.join(MANIFEST))
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
            .filter(|(_, file)| file.bytes == Bytes::Kept)
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
                (Some(new), _) if new.bytes == Bytes::Kept && kind.is_file() => continue,
                (Some(_), Some(_)) => continue,
                (Some(_), None) if self.overwrite == Overwrite::Force => continue,
                (Some(_), None) => true,
                (None, _) if is_manifest => continue,
                (None, Some(ours)) => {
                    match fingerprint_of(&self.target.path.join(&path)) {
                        Ok(now) if now == *ours => {}
                        Err(error) if is_gone(&error) => {}
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
                false => drop(foreign.entries.insert(path)),
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
}

/// The folders that were listed: those of our files, those of others', and those without any.
fn folders_of<'a>(ours: &'a FxHashSet<OsString>, others: &'a Foreign) -> FxHashSet<&'a Path> {
    let files = ours.iter().map(Path::new).chain(others.entries.iter().map(PathBuf::as_path));
    let of_files = files.filter_map(Path::parent);
    let mut folders: FxHashSet<&Path> = FxHashSet::default();
    for folder in of_files.chain(others.empty_folders.iter().map(PathBuf::as_path)) {
        // What stands above a folder that is known is known.
        let _ = folder.ancestors().all(|folder| folders.insert(folder));
    }
    folders
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
    let entries: Vec<_> = match fs::read_dir(root.join(relative)).and_then(Iterator::collect) {
        // Others may remove a folder of theirs while it is listed, or put a file in its place.
        Err(error) if is_gone(&error) && !relative.as_os_str().is_empty() => {
            return Ok(Tree::default());
        }
        entries => entries?,
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
