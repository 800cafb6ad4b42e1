//! The only place that reads the site's files.

mod files;
mod snapshot;
mod watcher;
mod source_path;

pub use files::{FileStore, Limits};
pub use snapshot::{Asset, Dimensions, Origin, Snapshot, SourceFile};
pub use source_path::SourcePath;
pub use watcher::{Change, WatchMode, Watcher};
