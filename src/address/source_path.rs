//! A file's path inside the site, the same on every system.

use std::sync::Arc;

use super::output_path::stays_inside;
use crate::text::{composed, found_by_text};

/// A path relative to the site's root with `/` between its parts: `content/articles/x.md`.
///
/// It never starts with `/` and never holds `.`, `..` or empty parts, so it cannot leave the root.
/// Its letters are composed (normalisation form C), so that `café.md` is one file however a disk or
/// a link spells it; `SourceFile::disk` keeps the spelling of the disk.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// The path, or nothing if `path` is absolute, empty or has a part that is empty, `.` or `..`,
    /// or holds a NUL or a backslash.
    pub fn new(path: &str) -> Option<Self> {
        let path = composed(path);
        stays_inside(&path).then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the last `/`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The folder, without a trailing `/`; empty for a file at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The part of the file name after its last dot, if it has one.
    pub fn extension(&self) -> Option<&str> {
        self.file_name().rsplit_once('.').map(|(_, extension)| extension)
    }

    /// The file name without its ending, if it is that of Markdown: `.md`, or `.markdown` as
    /// Jekyll has it.
    pub fn markdown_stem(&self) -> Option<&str> {
        markdown_stem(self.file_name())
    }

    /// Resolves a relative reference such as `../photo.jpg` against this file's folder.
    /// Returns nothing if it would leave the root.
    pub fn join(&self, reference: &str) -> Option<Self> {
        let mut parts: Vec<&str> =
            self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in reference.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Self::new(&parts.join("/"))
    }
}

/// [`SourcePath::markdown_stem`] of a file name.
pub(crate) fn markdown_stem(file_name: &str) -> Option<&str> {
    let (stem, ending) = file_name.rsplit_once('.')?;
    let is_markdown = ["md", "markdown"].iter().any(|known| known.eq_ignore_ascii_case(ending));
    is_markdown.then_some(stem)
}

found_by_text!(SourcePath);
