//! Ends a build that is told to stop without leaving half a site beside the output.
//!
//! A signal may come at any moment, so a thread of its own waits for it. What a build has made and
//! has not put in place is registered here; the thread removes that and ends the process. The
//! exchange of the two sites and the removal of the old one hold the register, and so are finished
//! first.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is removed when the process is told to stop, in this order.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Whether the process is about to end.
static IS_ENDING: AtomicBool = AtomicBool::new(false);

/// The register while nobody else may look at it, and no signal end the process.
pub(super) struct Uninterrupted(MutexGuard<'static, Vec<PathBuf>>);

/// Puts off every signal until the value is dropped.
pub(super) fn hold() -> Uninterrupted {
    Uninterrupted(UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner))
}

impl Uninterrupted {
    /// Has `path` removed should the process be told to stop. What comes later goes first.
    pub(super) fn register(&mut self, path: &Path) {
        self.0.insert(0, path.to_owned());
    }

    /// Leaves `path` alone from now on.
    pub(super) fn forget(&mut self, path: &Path) {
        self.0.retain(|registered| registered != path);
    }
}

/// Waits for the end of a process that is about to end: nothing more may be written, and nothing
/// be said of what is being removed.
pub(super) fn rest_if_ending() {
    while IS_ENDING.load(Ordering::Relaxed) {
        std::thread::park();
    }
}

/// From now on the signals that end a process have it clean up first. Called once, by `build`.
#[cfg(unix)]
pub fn clean_up_when_told_to_stop() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
    use signal_hook::iterator::Signals;
    // A site without this protection is better than none, should the system refuse it. Who starts
    // a build with `nohup` wants it to outlive the terminal.
    let mut told = vec![SIGINT, SIGTERM, SIGXFSZ];
    if !is_ignored_hang_up() {
        told.push(SIGHUP);
    }
    let Ok(mut signals) = Signals::new(told) else { return };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let unfinished = hold();
            IS_ENDING.store(true, Ordering::Relaxed);
            unfinished.0.iter().for_each(|path| remove(path));
            std::process::exit(128 + signal);
        }
    });
}

/// Nothing is done where there are no such signals.
#[cfg(not(unix))]
pub fn clean_up_when_told_to_stop() {}

/// Whether this process was started with the signal of a closed terminal ignored.
#[cfg(unix)]
fn is_ignored_hang_up() -> bool {
    // The mask of ignored signals is told by Linux alone; the first bit is signal 1, the hang-up.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .is_some_and(|mask| mask & 1 == 1)
}

/// Removes a file or a folder, in which other threads may be writing their last file.
#[cfg(unix)]
fn remove(path: &Path) {
    for _ in 0..1000 {
        let removed = match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
            Ok(_) => fs::remove_file(path),
            Err(_) => return,
        };
        if removed.is_ok() {
            return;
        }
    }
}
