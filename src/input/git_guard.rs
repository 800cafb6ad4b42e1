//! What is looked at before git's own files are opened and its objects unpacked: a repository may
//! come from anybody, and must neither hang a build nor fill its memory.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use gix::objs::Kind;
use gix::{ObjectId, Repository};

/// Largest of the small files that say where things are: `HEAD`, a reference, a `.git` file.
const MAX_POINTER: u64 = 64 << 10;
/// Largest configuration, and list of packed references.
const MAX_LIST: u64 = 64 << 20;
/// Other folders of objects that a repository may lean on, each of which may name others.
const MAX_ALTERNATES: usize = 32;
/// Files in `objects/pack`.
const MAX_PACKS: usize = 10_000;
/// References that may lead to one another.
const MAX_REFERENCES: usize = 8;
/// Largest commit.
const MAX_COMMIT: u64 = 4 << 20;
/// Largest folder: about 500,000 files.
const MAX_TREE: u64 = 32 << 20;
/// Bytes of objects that are unpacked for one history.
const MAX_BYTES: u64 = 64 << 30;
/// Entries of folders that are compared for one history.
const MAX_ENTRIES: u64 = 2_000_000_000;
/// How often one commit may hold the same change of a folder in several places.
const MAX_REPEATS: u64 = 20_000;
/// The last guard: what takes longer was not made to be read.
const MAX_TIME: Duration = Duration::from_secs(120);

/// What may still be spent on a history.
#[derive(Debug)]
pub(super) struct Budget {
    bytes: u64,
    entries: u64,
    repeats: u64,
    until: Instant,
    /// The folders in which objects lie.
    objects: Vec<PathBuf>,
}

impl Budget {
    /// For the repository in whose files nothing was found; see [`check_files`].
    pub(super) fn new(objects: Vec<PathBuf>) -> Self {
        let until = Instant::now() + MAX_TIME;
        Self { bytes: MAX_BYTES, entries: MAX_ENTRIES, repeats: MAX_REPEATS, until, objects }
    }

    /// Looks at an object before it is unpacked: whether it is one, of its kind, and how long it
    /// says that it is.
    pub(super) fn unpack(
        &mut self,
        repository: &Repository,
        id: ObjectId,
        kind: Kind,
    ) -> Result<u64, String> {
        let size = self.size(repository, id, kind)?;
        let limit = if kind == Kind::Commit { MAX_COMMIT } else { MAX_TREE };
        if kind != Kind::Blob && size > limit {
            return Err(format!("the {kind} {id} says that it has {size} bytes"));
        }
        if kind != Kind::Blob {
            self.spend(size)?;
        }
        Ok(size)
    }

    /// Takes the bytes of an object, and looks at the clock.
    pub(super) fn spend(&mut self, bytes: u64) -> Result<(), String> {
        self.bytes = self.bytes.checked_sub(bytes).ok_or("its objects are too large together")?;
        if Instant::now() > self.until {
            return Err(format!("it takes longer than {} seconds", MAX_TIME.as_secs()));
        }
        Ok(())
    }

    /// One more entry of a folder.
    pub(super) fn entry(&mut self) -> Result<(), String> {
        self.entries = self.entries.checked_sub(1).ok_or("its folders have too many entries")?;
        Ok(())
    }

    /// A folder that one commit changed in the same way at another place too.
    pub(super) fn repeat(&mut self) -> Result<(), String> {
        self.repeats =
            self.repeats.checked_sub(1).ok_or("its folders hold the same folder too often")?;
        Ok(())
    }

    /// The next commit may repeat itself as often.
    pub(super) fn next_commit(&mut self) {
        self.repeats = MAX_REPEATS;
    }

    fn size(&self, repository: &Repository, id: ObjectId, kind: Kind) -> Result<u64, String> {
        let name = id.to_string();
        let (folder, file) = name.split_at_checked(2).unwrap_or((&name, ""));
        for objects in &self.objects {
            let path = objects.join(folder).join(file);
            if fs::symlink_metadata(&path).is_ok_and(|metadata| !metadata.is_file()) {
                return Err(format!("the object {id} is no file"));
            }
        }
        let header = repository.find_header(id).map_err(|error| first_line(&error))?;
        if header.kind() != kind {
            return Err(format!("the object {id} is a {}, not a {kind}", header.kind()));
        }
        Ok(header.size())
    }
}

/// Looks at the files of the repository around `root` before anything opens them: links, pipes and
/// devices are refused, and what is far too long. The folders of its objects, or nothing where
/// there is no repository; the error is a reason.
pub(super) fn check_files(root: &Path) -> Result<Option<Vec<PathBuf>>, String> {
    let found = root.ancestors().map(|folder| folder.join(".git")).find_map(|path| {
        let metadata = fs::symlink_metadata(&path).ok()?;
        Some((path, metadata))
    });
    let Some((path, metadata)) = found else { return Ok(None) };
    let git = if metadata.is_dir() {
        path
    } else {
        // A work tree of its own: the file says where the repository is.
        let text = pointer(&path)?.unwrap_or_default();
        let target = text.strip_prefix("gitdir:").ok_or("`.git` is no folder")?.trim();
        path.parent().unwrap_or(root).join(target)
    };
    let common = match pointer(&git.join("commondir"))? {
        Some(text) => git.join(text.trim()),
        None => git.clone(),
    };
    for folder in [&git, &common] {
        for name in ["config", "config.worktree", "packed-refs", "shallow"] {
            sized(&folder.join(name), MAX_LIST)?;
        }
    }
    let mut reference = pointer(&git.join("HEAD"))?;
    let mut count = 0;
    while let Some(name) = reference.as_deref().and_then(|text| text.strip_prefix("ref:")) {
        count += 1;
        let name = Path::new(name.trim());
        let is_inside = name.is_relative()
            && name.components().all(|part| matches!(part, std::path::Component::Normal(_)));
        if count > MAX_REFERENCES || !is_inside {
            return Err("`HEAD` leads nowhere".into());
        }
        reference = match pointer(&git.join(name))? {
            None => pointer(&common.join(name))?,
            found => found,
        };
    }
    let mut objects = vec![common.join("objects")];
    let mut at = 0;
    while let Some(folder) = objects.get(at).cloned() {
        at += 1;
        check_packs(&folder.join("pack"))?;
        sized(&folder.join("info/commit-graph"), u64::MAX)?;
        let alternates = pointer(&folder.join("info/alternates"))?.unwrap_or_default();
        for line in alternates.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            objects.push(folder.join(line));
            if objects.len() > MAX_ALTERNATES {
                return Err("it leans on too many other repositories".into());
            }
        }
    }
    Ok(Some(objects))
}

fn check_packs(folder: &Path) -> Result<(), String> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for (index, entry) in entries.enumerate() {
        let is_file = entry
            .as_ref()
            .is_ok_and(|entry| entry.file_type().is_ok_and(|kind| kind.is_file() || kind.is_dir()));
        if index >= MAX_PACKS || !is_file {
            return Err("`objects/pack` holds what is no pack".into());
        }
    }
    Ok(())
}

/// The text of a small file, if there is such a file.
fn pointer(path: &Path) -> Result<Option<String>, String> {
    if !sized(path, MAX_POINTER)? {
        return Ok(None);
    }
    let file = fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut text = Vec::new();
    file.take(MAX_POINTER).read_to_end(&mut text).map_err(|error| unreadable(path, &error))?;
    Ok(Some(String::from_utf8_lossy(&text).into_owned()))
}

/// Whether there is a file; one that is no regular file, or longer than `limit`, is an error.
fn sized(path: &Path, limit: u64) -> Result<bool, String> {
    let Ok(metadata) = fs::symlink_metadata(path) else { return Ok(false) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if metadata.is_symlink() {
        return Err(format!("`{name}` is a link"));
    }
    if !metadata.is_file() {
        return Err(format!("`{name}` is no file"));
    }
    if metadata.len() > limit {
        return Err(format!("`{name}` has {} bytes", metadata.len()));
    }
    Ok(true)
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    format!("`{name}` cannot be read: {error}")
}

/// The first line of what a library says, as it becomes part of a message.
pub(super) fn first_line(error: &impl std::fmt::Display) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}
