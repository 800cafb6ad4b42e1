//! Takes the files of the new site as they are rendered, from any thread.
//!
//! Only files that are new or changed are written, into a folder beside the target; a file equal
//! to the one published is remembered and linked in at the end. Nothing is flushed to the disk:
//! the swap guards against errors, kills and full disks, while after a power failure the newest
//! files may be empty, which the next build finds, as it compares bytes, and repairs. Flushing
//! 15,000 files would take longer than the whole build.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use super::access::check_writable;
use super::commit::Commit;
use super::fingerprint::{Fingerprint, for_each_piece, holds, same_bytes};
use super::lock::{Lock, LockError};
use super::manifest::MANIFEST;
use super::problems;
use super::published::{Bytes, Published, Written};
use super::staging::{MadeFolders, Staging};
use super::target::{Old, Overwrite, Target};
use crate::address::OutputPath;
use crate::diagnostics::Diagnostic;
use crate::input::open_quietly;

/// A site on its way to the disk. Dropped without [`Publisher::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Publisher {
    target: Target,
    overwrite: Overwrite,
    level: Option<Box<str>>,
    old: Old,
    files: Mutex<BTreeMap<OutputPath, Written>>,
    /// The first path, in their order, that could not be written, and why.
    failure: Mutex<Option<(OutputPath, io::Error)>>,
    // Dropped in this order: first what the lock guards.
    staging: Staging,
    lock: Lock,
    made_folders: MadeFolders,
}

impl Publisher {
    /// Begins to publish to `target` the site whose source is in `root`.
    ///
    /// Refuses a target that is or holds something else than a published site, and one that
    /// another build is publishing to, and one with a site of another mark than `level`, that of
    /// the new site. Makes the folders above the target.
    pub fn open(
        target: &Path,
        root: &Path,
        overwrite: Overwrite,
        level: Option<&str>,
    ) -> Result<Self, Diagnostic> {
        let target = Target::resolve(target, root)?;
        check_writable(&target, root)?;
        let unwritable = |error| problems::unwritable(&target.parent, &error);
        let made_folders = MadeFolders::create(&target.parent).map_err(unwritable)?;
        let lock = Lock::take(target.beside(".lock")).map_err(|error| match error {
            LockError::Taken => problems::locked(&target.path),
            LockError::Io(error) => unwritable(error),
        })?;
        super::swap::recover(&target).map_err(unwritable)?;
        let old = target.old(overwrite, level)?;
        let staging = Staging::create(target.beside("-new")).map_err(unwritable)?;
        Ok(Self {
            target,
            overwrite,
            level: level.map(Into::into),
            old,
            files: Mutex::default(),
            failure: Mutex::default(),
            staging,
            lock,
            made_folders,
        })
    }

    /// Adds a file with these bytes. A path can be added once.
    ///
    /// After an error the site can no longer be committed.
    pub fn write(&self, path: &OutputPath, bytes: &[u8]) -> io::Result<()> {
        self.noting_failure(path, || {
            let fingerprint = Fingerprint { bytes: bytes.len() as u64, xxh3: xxh3_64(bytes) };
            // An old file that cannot be read is as good as one that differs.
            let is_kept = self
                .open_old(path, fingerprint.bytes)
                .is_some_and(|mut old| holds(&mut old, bytes).unwrap_or(false));
            if is_kept {
                return self.reserve(path, Written { fingerprint, bytes: Bytes::Kept });
            }
            self.reserve(path, Written { fingerprint, bytes: Bytes::Staged })?;
            self.staging.create_file(path.as_str())?.write_all(bytes)
        })
    }

    /// Adds a copy of the regular file `from`, with the permissions of a new file.
    pub fn copy(&self, path: &OutputPath, from: &Path) -> io::Result<()> {
        self.noting_failure(path, || {
            let mut source = open_quietly(from)?;
            let metadata = source.metadata()?;
            if !metadata.is_file() {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
            }
            if let Some(mut old) = self.open_old(path, metadata.len()) {
                if let Some(fingerprint) = same_bytes(&mut source, &mut old).unwrap_or(None) {
                    return self.reserve(path, Written { fingerprint, bytes: Bytes::Kept });
                }
                source.rewind()?;
            }
            let mut new = self.staging.create_file(path.as_str())?;
            let fingerprint = for_each_piece(&mut source, |piece| new.write_all(piece))?;
            self.reserve(path, Written { fingerprint, bytes: Bytes::Staged })
        })
    }

    /// Swaps the new site in. On an error the old site is as it was.
    pub fn commit(self) -> Result<Published, Diagnostic> {
        self.commit_after(&|| ())
    }

    /// The same, calling `before_swap` when everything is ready and nothing has been swapped.
    pub(super) fn commit_after(self, before_swap: &dyn Fn()) -> Result<Published, Diagnostic> {
        if let Some((path, error)) = lock(&self.failure).take() {
            return Err(problems::failed(path.as_str(), &error));
        }
        let files = std::mem::take(&mut *lock(&self.files));
        let Self { target, overwrite, level, old, staging, lock, made_folders, .. } = self;
        let published = Commit {
            target: &target,
            overwrite,
            level: level.as_deref(),
            old: &old,
            staging: &staging,
            files,
            before_swap,
        }
        .run();
        // The lock guards the staging folder, and lies in the folders that may be empty again.
        drop(staging);
        drop(lock);
        drop(made_folders);
        published
    }

    /// The regular file at the target with this length, if there is one.
    fn open_old(&self, path: &OutputPath, len: u64) -> Option<File> {
        if matches!(self.old, Old::Missing) {
            return None;
        }
        let file = open_quietly(&self.target.path.join(path.as_str())).ok()?;
        let metadata = file.metadata().ok()?;
        (metadata.is_file() && metadata.len() == len).then_some(file)
    }

    fn reserve(&self, path: &OutputPath, written: Written) -> io::Result<()> {
        if path.as_str() == MANIFEST {
            let message = format!("the name {MANIFEST} is taken by Dateline's own list of files");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        match lock(&self.files).entry(path.clone()) {
            Entry::Vacant(entry) => {
                entry.insert(written);
                Ok(())
            }
            Entry::Occupied(_) => {
                Err(io::Error::new(io::ErrorKind::AlreadyExists, "the path was written before"))
            }
        }
    }

    /// Runs `add` and keeps its error for the commit: the one of the first path, so that the
    /// message does not depend on threads. The error that is kept and the one that is returned
    /// say the same.
    fn noting_failure(
        &self,
        path: &OutputPath,
        add: impl FnOnce() -> io::Result<()>,
    ) -> io::Result<()> {
        add().inspect_err(|error| {
            let mut failure = lock(&self.failure);
            if failure.as_ref().is_none_or(|(first, _)| path < first) {
                *failure = Some((path.clone(), io::Error::new(error.kind(), error.to_string())));
            }
        })
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
