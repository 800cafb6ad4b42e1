//! The folder in which the new site is put together, and the folders made on the way to it.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

use super::interrupt;

/// A folder beside the target that is removed with everything in it unless it was moved away.
#[derive(Debug)]
pub(super) struct Staging {
    path: PathBuf,
    is_ours: AtomicBool,
    /// Folders known to exist, so that each is made once.
    folders: Mutex<FxHashSet<Box<str>>>,
}

impl Staging {
    /// Makes the folder; one that a killed build left there is removed first.
    pub(super) fn create(path: PathBuf) -> io::Result<Self> {
        remove_if_there(&path)?;
        let mut interrupt = interrupt::hold();
        fs::create_dir(&path)?;
        interrupt.register(&path);
        drop(interrupt);
        Ok(Self { path, is_ours: AtomicBool::new(true), folders: Mutex::default() })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves whatever stands there from now on to others.
    pub(super) fn release(&self, interrupt: &mut interrupt::Uninterrupted) {
        self.is_ours.store(false, Ordering::Relaxed);
        interrupt.forget(&self.path);
    }

    /// Makes a new file, and the folders above it.
    pub(super) fn create_file(&self, path: &str) -> io::Result<File> {
        interrupt::rest_if_ending();
        self.create_parent(path)?;
        OpenOptions::new().write(true).create_new(true).open(self.path.join(path))
    }

    /// Makes the folders above a file.
    pub(super) fn create_parent(&self, path: &str) -> io::Result<()> {
        path.rsplit_once('/').map_or(Ok(()), |(folder, _)| self.create_folder(folder))
    }

    /// Makes a folder, and those above it.
    pub(super) fn create_folder(&self, folder: &str) -> io::Result<()> {
        if self.has_folder(folder) {
            return Ok(());
        }
        let path = self.path.join(folder);
        match fs::create_dir(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.create_parent(folder)?;
                create_dir_once(&path)?;
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => create_dir_once(&path)?,
            result => result?,
        }
        self.lock().insert(folder.into());
        Ok(())
    }

    /// Whether a folder was made here.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        self.lock().contains(folder)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashSet<Box<str>>> {
        self.folders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if *self.is_ours.get_mut() {
            // What cannot be removed now is removed by the next build.
            drop(remove_if_there(&self.path));
        }
        interrupt::hold().forget(&self.path);
    }
}

/// The folders that were made above the target; those still empty are removed in the end.
#[derive(Debug, Default)]
pub(super) struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    /// Makes `folder` and those above it.
    pub(super) fn create(folder: &Path) -> io::Result<Self> {
        let mut missing: Vec<&Path> =
            folder.ancestors().take_while(|path| fs::symlink_metadata(path).is_err()).collect();
        missing.reverse();
        let mut made = Self::default();
        for path in missing {
            create_dir_once(path)?;
            made.0.push(path.to_owned());
        }
        Ok(made)
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        for path in self.0.iter().rev() {
            // Fails, as it should, where something is in it by now.
            drop(fs::remove_dir(path));
        }
    }
}

/// Makes a folder that another thread may be making too.
fn create_dir_once(path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            match fs::symlink_metadata(path)?.is_dir() {
                true => Ok(()),
                false => Err(io::ErrorKind::NotADirectory.into()),
            }
        }
        result => result,
    }
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
