//! Keeps two builds from publishing to one folder at once.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::interrupt;

/// Held while a build publishes. The system releases it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub(super) enum LockError {
    /// Another build has it.
    Taken,
    /// The lock file cannot be made.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock whose file is at `path`.
    pub(super) fn take(path: PathBuf) -> Result<Self, LockError> {
        let mut interrupt = interrupt::hold();
        loop {
            let mut options = OpenOptions::new();
            options.write(true).create(true).truncate(false);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt;
                // Nobody reads a pipe of that name: it is an error at once.
                let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
                options.custom_flags(flags.bits().cast_signed());
            }
            let file = options.open(&path).map_err(LockError::Io)?;
            match file.try_lock() {
                // The one before may have removed the file between our opening and our locking it;
                // a lock on a file without a name keeps nobody out.
                Ok(()) if is_at(&file, &path) => {
                    interrupt.register(&path);
                    return Ok(Self { path, _file: file });
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::Taken),
                Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While the lock is still held, so that nobody else's file is removed. Where that fails
        // an empty file is left, which the next build takes.
        let mut interrupt = interrupt::hold();
        drop(fs::remove_file(&self.path));
        interrupt.forget(&self.path);
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(ours), Ok(theirs)) => (ours.dev(), ours.ino()) == (theirs.dev(), theirs.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    // An open file cannot be removed there.
    true
}
