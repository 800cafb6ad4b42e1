//! The only place that reads the site's files.

mod built_in;
mod dimensions;
mod files;
#[cfg(feature = "history")]
mod git;
#[cfg(feature = "history")]
mod git_guard;
mod history;
mod ignored;
mod lean;
mod problems;
mod read;
mod snapshot;
mod spot;
mod walk;
mod watcher;

#[cfg(test)]
#[cfg(unix)]
mod tests;

pub use built_in::files as built_in_files;
pub use dimensions::Dimensions;
pub use files::FileStore;
pub use history::{Depth, History, NoHistory, Revision, Revisions};
pub use problems::unreadable;
pub use read::Outgoing;
pub(crate) use read::open_quietly;
pub use snapshot::{Asset, Origin, PictureFile, Snapshot, SourceFile};
pub use walk::Limits;
pub use watcher::{Change, WatchMode, Watcher};
