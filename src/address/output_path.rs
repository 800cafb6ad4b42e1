//! A file's path inside the output folder.

use std::sync::Arc;

use crate::text::found_by_text;

/// A path relative to the output folder with `/` between its parts:
/// `articles/2025/10/x/index.html`. It cannot leave the folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// The path, or nothing if it has a part that is empty, `.` or `..`, or holds a NUL or a
    /// backslash.
    pub fn new(path: &str) -> Option<Self> {
        stays_inside(path).then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

found_by_text!(OutputPath);

/// Whether a relative path leads nowhere but into the folder that it begins in, on every system.
pub(super) fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\0', '\\'])
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
