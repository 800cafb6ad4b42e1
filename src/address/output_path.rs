//! A file's path inside the output folder.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A path relative to the output folder with `/` between its parts:
/// `articles/2025/10/x/index.html`. It cannot leave the folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// The path, or nothing if it has a part that is empty, `.` or `..`, or holds a NUL or a
    /// backslash.
    pub fn new(path: &str) -> Option<Self> {
        let valid = !path.is_empty()
            && !path.contains(['\0', '\\'])
            && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        valid.then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}
