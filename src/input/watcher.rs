//! Tells what changed in a site's folder.
//!
//! Editors save in many ways: writing in place, writing beside and renaming, deleting and creating
//! anew. So the kind of an event says little; the paths are collected until nothing has happened
//! for a moment, and whoever gets them looks at what is there now. A spurious event does no harm,
//! because unchanged bytes have an unchanged hash.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{
    Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher as _,
};

/// How long nothing may happen before a batch is complete. The author feels this in every save.
const QUIET: Duration = Duration::from_millis(15);
/// The longest that a batch may grow while things keep happening.
const LONGEST: Duration = Duration::from_millis(250);
/// How often folders are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(300);

/// The parts of a site that are watched with all that is in them.
const FOLDERS: [&str; 4] = ["content", "templates", "static", "words"];

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchMode {
    /// The system tells.
    Native,
    /// The folders are looked at again and again, for mounts without events.
    Poll,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These files or folders, which may be gone by now.
    Paths(BTreeSet<PathBuf>),
    /// Events were lost: anything may have changed.
    Everything,
}

impl Change {
    /// Puts a later change with it.
    pub fn add(&mut self, later: Self) {
        match (&mut *self, later) {
            (Self::Paths(paths), Self::Paths(later)) => paths.extend(later),
            _ => *self = Self::Everything,
        }
    }
}

/// Watches one site.
pub struct Watcher {
    root: PathBuf,
    mode: WatchMode,
    events: Receiver<notify::Result<Event>>,
    watcher: Box<dyn notify::Watcher + Send>,
    watched: BTreeSet<PathBuf>,
}

impl std::fmt::Debug for Watcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watcher").field("root", &self.root).finish_non_exhaustive()
    }
}

impl Watcher {
    /// Begins to watch `root`.
    ///
    /// # Errors
    /// Where the system refuses, for want of watches for instance.
    pub fn new(root: &Path, mode: WatchMode) -> notify::Result<Self> {
        let (sender, events) = channel();
        let watcher: Box<dyn notify::Watcher + Send> = match mode {
            WatchMode::Native => Box::new(RecommendedWatcher::new(sender, Config::default())?),
            WatchMode::Poll => {
                let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
                Box::new(PollWatcher::new(sender, config)?)
            }
        };
        let mut watching =
            Self { root: root.to_owned(), mode, events, watcher, watched: BTreeSet::new() };
        // The root itself is watched without its folders: `public/` and `target/` lie there too.
        watching.watcher.watch(root, RecursiveMode::NonRecursive)?;
        watching.watch_folders(&BTreeSet::new())?;
        Ok(watching)
    }

    /// Waits for the next batch of changes; nothing where watching has come to an end.
    pub fn wait(&mut self) -> Option<Change> {
        loop {
            let mut batch = Batch::default();
            batch.add(&self.root, self.events.recv().ok()?);
            let started = Instant::now();
            while started.elapsed() < LONGEST {
                match self.events.recv_timeout(QUIET) {
                    Ok(event) => batch.add(&self.root, event),
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return None,
                }
            }
            // A folder of the site may have come, or come back, just now. What a batch names is
            // read after it, so nothing is missed in between.
            if batch.paths.iter().any(|path| path.parent() == Some(&self.root)) {
                let _ = self.watch_folders(&batch.paths);
            }
            if let Some(change) = batch.change() {
                return Some(change);
            }
        }
    }

    /// Watches those folders of the site that exist. One in `changed` may be another than before
    /// of the same name: the system goes on to watch the old one.
    fn watch_folders(&mut self, changed: &BTreeSet<PathBuf>) -> notify::Result<()> {
        for folder in FOLDERS {
            let path = self.root.join(folder);
            let is_old = self.watched.contains(&path);
            let is_there = path.is_dir();
            if is_old && (!is_there || self.mode == WatchMode::Native && changed.contains(&path)) {
                self.watched.remove(&path);
                // What is gone is not watched any more anyway.
                let _ = self.watcher.unwatch(&path);
            }
            if is_there && self.watched.insert(path.clone()) {
                self.watcher.watch(&path, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }
}

#[derive(Debug, Default)]
struct Batch {
    paths: BTreeSet<PathBuf>,
    everything: bool,
}

impl Batch {
    fn add(&mut self, root: &Path, event: notify::Result<Event>) {
        let Ok(event) = event else {
            self.everything = true;
            return;
        };
        if event.need_rescan() {
            self.everything = true;
        }
        // Our own reads are accesses too; only the end of a write among them means a change.
        let read = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
        if !read {
            self.paths.extend(event.paths.into_iter().filter(|path| belongs(root, path)));
        }
    }

    fn change(self) -> Option<Change> {
        if self.everything {
            Some(Change::Everything)
        } else {
            (!self.paths.is_empty()).then_some(Change::Paths(self.paths))
        }
    }
}

/// Whether a path is `site.toml` or lies in (or is) one of the site's folders.
fn belongs(root: &Path, path: &Path) -> bool {
    let Ok(relative) = path.strip_prefix(root) else { return false };
    let Some(first) = relative.components().next().and_then(|part| part.as_os_str().to_str())
    else {
        return false;
    };
    first == "site.toml" && relative.components().count() == 1 || FOLDERS.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_site_belongs() {
        let root = Path::new("/site");
        let check = |path: &str, expected: bool| {
            assert_eq!(belongs(root, Path::new(path)), expected, "{path}")
        };
        check("/site/site.toml", true);
        check("/site/content", true);
        check("/site/content/articles/x.md", true);
        check("/site/templates/base.html", true);
        check("/site/public/index.html", false);
        check("/site/site.toml/x", false);
        check("/site", false);
        check("/elsewhere/content/x.md", false);
    }

    #[test]
    fn reads_are_no_changes() {
        let check = |kind: EventKind, expected: usize| {
            let mut batch = Batch::default();
            batch.add(
                Path::new("/site"),
                Ok(Event::new(kind).add_path("/site/content/x.md".into())),
            );
            assert_eq!(batch.paths.len(), expected, "{kind:?}");
        };
        check(EventKind::Access(AccessKind::Open(AccessMode::Read)), 0);
        check(EventKind::Access(AccessKind::Close(AccessMode::Read)), 0);
        check(EventKind::Access(AccessKind::Close(AccessMode::Write)), 1);
        check(EventKind::Create(notify::event::CreateKind::File), 1);
        check(EventKind::Remove(notify::event::RemoveKind::Any), 1);
    }
}
