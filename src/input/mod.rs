//! The only place that reads the site's files.

mod built_in;
mod files;
#[cfg(feature = "history")]
mod git;
#[cfg(feature = "history")]
mod git_guard;
mod history;
mod problems;
mod read;
mod snapshot;
mod spot;
mod walk;
mod watcher;

#[cfg(test)]
#[cfg(unix)]
mod tests;

pub use files::{FileStore, Limits};
pub use history::{Depth, History, NoHistory, Revision, Revisions};
pub use problems::unreadable;
pub use read::Outgoing;
pub use snapshot::{Asset, Dimensions, Origin, Snapshot, SourceFile};
pub use watcher::{Change, WatchMode, Watcher};
