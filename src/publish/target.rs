//! Decides whether a folder may be the output: what is refused here can never be lost.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::fingerprint::read_quietly;
use super::manifest::{MANIFEST, Manifest, ManifestError};
use super::problems;
use crate::diagnostics::Diagnostic;

/// Folders of a site that hold its source.
const SOURCES: [&str; 6] = ["content", "templates", "static", "src", ".git", "site.toml"];

/// Folders of others in an output that are looked into for another site.
const MAX_FOLDERS: usize = 10_000;

/// No file system in use takes a longer name, in bytes.
const MAX_NAME: usize = 255;

/// What may be done with a folder that holds files without a manifest of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Nothing: it is refused, and so is any file of others where the site has one.
    OnlyOwn,
    /// The site is published among them. Files of others stay, save where the site has a file at
    /// the same path.
    Force,
}

/// An output folder that may be written, by its resolved path.
#[derive(Debug)]
pub(super) struct Target {
    /// The folder; its parent has no links.
    pub(super) path: PathBuf,
    /// The folder above.
    pub(super) parent: PathBuf,
    /// Its name.
    pub(super) name: OsString,
}

/// What stands at the target.
#[derive(Debug)]
pub(super) enum Old {
    /// Nothing.
    Missing,
    /// A folder, with what our manifest there lists.
    Listed(Manifest),
    /// A folder with something in it and without a manifest of ours.
    Unlisted,
}

impl Target {
    /// Resolves `target`, and refuses it where publishing there would endanger something else.
    pub(super) fn resolve(target: &Path, root: &Path) -> Result<Self, Diagnostic> {
        let path = resolve(target)?;
        let refuse = |what: &str| Err(problems::unsafe_target(&path, what));
        let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
            return refuse("the root of the file system");
        };
        let root = root.canonicalize().map_err(|error| problems::unreadable(root, &error))?;
        if path == root {
            return refuse("the site's root");
        }
        if root.starts_with(&path) {
            return refuse("a folder above the site's root");
        }
        for source in SOURCES {
            let source_path = root.join(source);
            let real = source_path.canonicalize().ok();
            if path.starts_with(&source_path) || real.is_some_and(|real| path.starts_with(real)) {
                return refuse(&format!("inside the site's `{source}`"));
            }
        }
        if let Some(link) = super::linked::link_to(&path, &root) {
            return refuse(&format!("where the site's link `{}` leads", link.display()));
        }
        if let Some(home) = std::env::home_dir().and_then(|home| home.canonicalize().ok()) {
            if path == home {
                return refuse("your home folder");
            }
            if home.starts_with(&path) {
                return refuse("a folder above your home folder");
            }
        }
        let (parent, name) = (parent.to_owned(), name.to_owned());
        let name_length = name.len();
        let target = Self { parent, name, path };
        // The folders beside it bear its name and a little more.
        let longest = target.beside("-lock").file_name().map_or(0, |name| name.len());
        match longest > MAX_NAME {
            true => Err(problems::long_name(&target.path, name_length + MAX_NAME - longest)),
            false => Ok(target),
        }
    }

    /// A path beside the target, on the same file system: `.public.dateline-new`.
    pub(super) fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".dateline");
        name.push(suffix);
        self.parent.join(name)
    }

    /// Looks at what stands at the target, and refuses it if it is not ours to replace.
    ///
    /// A site for one circle never takes the place of one for another: `level` is the mark of the
    /// new one. Nor does it come to stand inside of one, or around it.
    pub(super) fn old(&self, overwrite: Overwrite, level: Option<&str>) -> Result<Old, Diagnostic> {
        let path = &self.path;
        for above in path.ancestors().skip(1) {
            if let Ok(manifest) = read_manifest(&above.join(MANIFEST))
                && manifest.level.as_deref() != level
            {
                return Err(problems::level_around(path, above, manifest.level.as_deref(), level));
            }
        }
        let metadata = match fs::symlink_metadata(path) {
            Ok(metadata) => metadata,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Old::Missing),
            Err(error) => return Err(problems::unreadable(path, &error)),
        };
        if !metadata.is_dir() {
            return Err(problems::unsafe_target(path, "not a folder"));
        }
        if is_mount_point(path, &self.parent) {
            return Err(problems::mount_point(path));
        }
        let mut entries = fs::read_dir(path).map_err(|error| problems::unreadable(path, &error))?;
        if entries.next().is_none() {
            return Ok(Old::Listed(Manifest::default()));
        }
        let manifest = read_manifest(&path.join(MANIFEST));
        if let Some((inside, other)) = other_site(path, manifest.as_ref().ok(), level) {
            return Err(problems::level_inside(path, &inside, other.as_deref(), level));
        }
        match (manifest, overwrite) {
            (Ok(manifest), _) if manifest.level.as_deref() != level => {
                Err(problems::other_level(path, manifest.level.as_deref(), level))
            }
            (Ok(manifest), _) => Ok(Old::Listed(manifest)),
            (Err(ManifestError::NotOurs), Overwrite::Force) => Ok(Old::Unlisted),
            (Err(ManifestError::NotOurs), Overwrite::OnlyOwn) => Err(problems::not_ours(path)),
            (Err(ManifestError::Newer(version)), _) => Err(problems::newer_manifest(path, version)),
        }
    }
}

/// A site of another level in a folder at `path` that our manifest there does not list, and its
/// level.
fn other_site(
    path: &Path,
    manifest: Option<&Manifest>,
    level: Option<&str>,
) -> Option<(PathBuf, Option<Box<str>>)> {
    let own: BTreeSet<&str> = manifest
        .into_iter()
        .flat_map(|manifest| manifest.files.keys())
        .filter_map(|file| file.as_str().split_once('/').map(|(folder, _)| folder))
        .collect();
    let mut folders = vec![path.to_owned()];
    let mut looked_into = 0;
    while let Some(folder) = folders.pop() {
        if folder != path
            && let Ok(found) = read_manifest(&folder.join(MANIFEST))
            && found.level.as_deref() != level
        {
            return Some((folder, found.level));
        }
        looked_into += 1;
        if looked_into > MAX_FOLDERS {
            break;
        }
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let is_own =
                folder == path && entry.file_name().to_str().is_some_and(|name| own.contains(name));
            if !is_own && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(entry.path());
            }
        }
    }
    None
}

fn read_manifest(path: &Path) -> Result<Manifest, ManifestError> {
    let bytes = read_quietly(path).map_err(|_| ManifestError::NotOurs)?;
    Manifest::parse(&bytes)
}

/// The absolute path of the folder, its parent without links and `..`. The folder need not exist.
fn resolve(target: &Path) -> Result<PathBuf, Diagnostic> {
    let unreadable = |error| problems::unreadable(target, &error);
    // Collecting drops a slash at the end, behind which a link would be followed unseen.
    let absolute: PathBuf = std::path::absolute(target).map_err(unreadable)?.components().collect();
    let existing = absolute
        .ancestors()
        .find(|ancestor| fs::symlink_metadata(ancestor).is_ok())
        .unwrap_or(&absolute);
    let missing = absolute.strip_prefix(existing).unwrap_or(Path::new(""));
    if missing.components().any(|part| part == Component::ParentDir) {
        return Err(problems::unsafe_target(target, "behind a folder that does not exist"));
    }
    let Some(name) = existing.file_name().filter(|_| missing.as_os_str().is_empty()) else {
        // The root, a path that ends in `..`, or a folder yet to be made.
        let real = existing.canonicalize().map_err(unreadable)?;
        return match real.is_dir() {
            true if missing.as_os_str().is_empty() => Ok(real),
            true => Ok(real.join(missing)),
            false => Err(problems::unsafe_target(target, "inside a file")),
        };
    };
    let metadata = fs::symlink_metadata(existing).map_err(unreadable)?;
    if metadata.is_symlink() {
        return Err(problems::unsafe_target(target, "a symbolic link"));
    }
    if !metadata.is_dir() {
        return Err(problems::unsafe_target(target, "not a folder"));
    }
    let parent = existing.parent().unwrap_or(existing).canonicalize().map_err(unreadable)?;
    Ok(parent.join(name))
}

#[cfg(unix)]
fn is_mount_point(path: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(path), fs::metadata(parent)) {
        (Ok(folder), Ok(above)) => folder.dev() != above.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_mount_point(_path: &Path, _parent: &Path) -> bool {
    false
}
