//! Reads a site's folder into a [`Snapshot`], whole or just what changed.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::built_in;
use super::ignored::is_ignored;
use super::read::{Outgoing, outgoing};
use super::spot::Spot;
use super::walk::{self, Found, Limits, Walk};
use super::{History, Origin, Snapshot, SourceFile};
use crate::address::SourcePath;
use crate::assets::Images;
use crate::diagnostics::{Diagnostic, Place, sort_diagnostics};
use crate::text::composed;

/// What of the root belongs to the site; everything else there is not looked at.
const PARTS: [&str; 5] = ["site.toml", "content", "templates", "static", "words"];

/// More changed paths than this are read as a whole site: it is as fast, and simpler.
const MAX_CHANGED: usize = 256;

/// Reads the files of one site.
///
/// Symbolic links are followed where they lead to a file or folder of the root; a link that leads
/// out of it is an error and is left out, so that a site from a stranger cannot publish the files
/// of whoever builds it.
#[derive(Debug)]
pub struct FileStore {
    root: PathBuf,
    limits: Limits,
    built_in: BTreeMap<SourcePath, Arc<SourceFile>>,
}

impl FileStore {
    /// The site in the folder `root`.
    pub fn new(root: &Path) -> Self {
        Self::with_limits(root, Limits::default())
    }

    /// The site in the folder `root`, read within `limits`.
    pub fn with_limits(root: &Path, limits: Limits) -> Self {
        Self { root: root.to_owned(), limits, built_in: built_in::files() }
    }

    /// Reads `site.toml`, `content/`, `templates/` and `static/`, and puts the built-in templates
    /// and static files where the site has none of its own.
    ///
    /// Fails only if the root itself cannot be read; whatever else goes wrong is in
    /// [`Snapshot::problems`].
    pub fn read(&self) -> io::Result<Snapshot> {
        let real_root = self.root.canonicalize()?;
        let mut walk = Walk::new(&real_root, self.limits);
        for part in PARTS {
            if let Some(path) = SourcePath::new(part) {
                walk.visit(&Spot::new(path))?;
            }
        }
        let mut found = walk.finish();
        let files = std::mem::take(&mut found.files);
        let files = files.into_iter().map(|file| (file.path.clone(), Arc::new(file))).collect();
        Ok(self.snapshot(files, found))
    }

    /// The file at `path`, as [`FileStore::read`] finds it; nothing where it does not.
    pub fn file(&self, path: &SourcePath) -> Option<SourceFile> {
        let real_root = self.root.canonicalize().ok()?;
        let mut walk = Walk::new(&real_root, self.limits);
        walk.visit(&Spot::new(path.clone())).ok()?;
        walk.finish().files.into_iter().find(|file| file.path == *path)
    }

    /// Why no file may be made at `path`: a folder on the way is a link that leads where nothing is
    /// read from, and may be anybody's.
    pub fn refusal_of_new(&self, path: &SourcePath) -> io::Result<Option<Diagnostic>> {
        let real_root = self.root.canonicalize()?;
        let walk = Walk::new(&real_root, self.limits);
        let ends = path.as_str().match_indices('/').filter_map(|(end, _)| path.as_str().get(..end));
        Ok(ends.filter_map(SourcePath::new).find_map(|folder| walk.refusal(folder)))
    }

    /// The site after `changed` (absolute, or relative to the root) may have been written, moved
    /// or deleted; a folder stands for everything in it. Equals [`FileStore::read`], but reads
    /// nothing else.
    pub fn refresh(&self, snapshot: &Snapshot, changed: &[PathBuf]) -> io::Result<Snapshot> {
        // A change behind a symbolic link shows at another path than the one that changed.
        if snapshot.has_links || changed.len() > MAX_CHANGED {
            return self.read();
        }
        let real_root = self.root.canonicalize()?;
        let mut paths = Vec::new();
        let mut has_spellings = snapshot.has_spellings;
        for path in changed {
            match self.changed_part(path, &real_root, snapshot) {
                Changed::Part(path, spelling) => {
                    has_spellings |= spelling == Spelling::Several;
                    paths.push(path);
                }
                Changed::Nothing => {}
                Changed::Everything => return self.read(),
            }
        }
        paths.sort();
        paths.dedup();

        let mut files = snapshot.files.clone();
        let mut problems = snapshot.problems.clone();
        for path in &paths {
            // Keys under a folder stand behind it, with `folder-2` and the like in between.
            let gone: Vec<SourcePath> = files
                .range(path.clone()..)
                .map(|(key, _)| key)
                .take_while(|key| key.as_str().starts_with(path.as_str()))
                .filter(|key| is_at_or_under(key, path))
                .cloned()
                .collect();
            for key in gone {
                files.remove(&key);
            }
            problems.retain(|problem| match &problem.place {
                Place::File(place) => !is_at_or_under(place, path),
                Place::Nowhere | Place::Span(_) => true,
            });
        }

        let mut walk = Walk::new(&real_root, self.limits);
        for path in paths {
            match has_spellings {
                true => walk.visit_spellings(&path)?,
                false => walk.visit(&Spot::new(path))?,
            }
        }
        let mut found = walk.finish();
        if found.has_links {
            return self.read();
        }
        let new = std::mem::take(&mut found.files);
        files.extend(new.into_iter().map(|file| (file.path.clone(), Arc::new(file))));
        found.problems.extend(problems);
        found.has_spellings |= snapshot.has_spellings;
        Ok(self.snapshot(files, found))
    }

    /// Where `file` is on disk with every link resolved, checked again to lie in the root and not
    /// to be hidden there: it may have become a link since the snapshot was taken. Copy from here.
    pub fn resolve(&self, file: &SourceFile) -> io::Result<PathBuf> {
        let real_root = self.root.canonicalize()?;
        let disk = file.disk.as_deref().unwrap_or(file.path.as_str());
        let real = self.root.join(disk).canonicalize()?;
        let refuse = |why: &str| {
            let message = format!("{} leads {why}", file.path);
            Err(io::Error::new(io::ErrorKind::PermissionDenied, message))
        };
        if !walk::is_inside(&real, &real_root) {
            return refuse("out of the site's root");
        }
        // A file that is no link may be hidden: `/.well-known/` is.
        if real != real_root.join(disk) && walk::is_hidden(&real, &real_root) {
            return refuse("to a hidden file");
        }
        Ok(real)
    }

    /// What is published of an asset, as it is now; of a built-in file as embedded. Every file that
    /// leaves the site without having been rendered passes here, in a build and in the preview.
    pub fn outgoing(&self, file: &SourceFile, images: &Images) -> io::Result<Outgoing> {
        match file.origin {
            Origin::Site => outgoing(&self.resolve(file)?, &file.path, images),
            Origin::BuiltIn => built_in::bytes(&file.path)
                .map(|bytes| Outgoing::Bytes(bytes.into_owned()))
                .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "no such built-in file")),
        }
    }

    fn snapshot(&self, mut files: BTreeMap<SourcePath, Arc<SourceFile>>, found: Found) -> Snapshot {
        for (path, file) in &self.built_in {
            files.entry(path.clone()).or_insert_with(|| Arc::clone(file));
        }
        let Found { mut problems, has_links, has_spellings, .. } = found;
        sort_diagnostics(&mut problems);
        Snapshot {
            files,
            built_in: self.built_in.clone(),
            problems,
            has_links,
            has_spellings,
            history: History::default(),
        }
    }

    /// What of the site a changed path concerns.
    fn changed_part(&self, path: &Path, real_root: &Path, snapshot: &Snapshot) -> Changed {
        let relative = match path.is_absolute() {
            true => path.strip_prefix(real_root).or_else(|_| path.strip_prefix(&self.root)).ok(),
            false => Some(path),
        };
        let Some(relative) = relative else { return Changed::Nothing };
        let mut names: Vec<&OsStr> = Vec::new();
        for component in relative.components() {
            match component {
                Component::Normal(name) => names.push(name),
                Component::CurDir => {}
                Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                    return Changed::Everything;
                }
            }
        }
        let Some((first, below)) = names.split_first() else { return Changed::Everything };
        let Some(part) = PARTS.into_iter().find(|part| *part == *first) else {
            return Changed::Nothing;
        };
        let mut source = part.to_owned();
        for name in below {
            // A name that no path of ours can hold makes a problem that stands at a similar name;
            // two such names may share one, so the folder is read again.
            let Some(name) = name.to_str().filter(|name| !name.contains('\\')) else { break };
            if is_ignored(&source, name) {
                return Changed::Nothing;
            }
            // Under a link or a file the path is not what it seems; and where the snapshot knows
            // anything else than a folder, the folder is new.
            let is_folder =
                real_root.join(&source).symlink_metadata().is_ok_and(|entry| entry.is_dir());
            if !is_folder || is_known(snapshot, &source) {
                break;
            }
            source.push('/');
            source.push_str(name);
        }
        let spelling = if source.is_ascii() { Spelling::One } else { Spelling::Several };
        SourcePath::new(&source).map_or(Changed::Everything, |path| Changed::Part(path, spelling))
    }
}

/// What of the site a changed path concerns.
enum Changed {
    /// This file or folder, in this many spellings.
    Part(SourcePath, Spelling),
    /// Nothing that is read.
    Nothing,
    /// It cannot be told.
    Everything,
}

/// In how many ways the disk may spell the name of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// It is ASCII.
    One,
    /// It has letters that can be stored in two ways.
    Several,
}

/// Whether the snapshot has a file of the site or a problem at exactly this path, as the disk
/// spells it.
fn is_known(snapshot: &Snapshot, path: &str) -> bool {
    let path = &*composed(path);
    snapshot.get(path).is_some_and(|file| file.origin == Origin::Site)
        || snapshot
            .problems
            .iter()
            .any(|problem| matches!(&problem.place, Place::File(place) if place.as_str() == path))
}

fn is_at_or_under(path: &SourcePath, folder: &SourcePath) -> bool {
    path.as_str()
        .strip_prefix(folder.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
