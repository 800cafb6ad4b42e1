//! The site's files at one moment, as plain data: the input of the whole pipeline.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::SourcePath;
use crate::diagnostics::Diagnostic;

/// Every file of the site at one moment, with the problems met while reading (unreadable files,
/// links out of the root).
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// The files by path. Built-in templates and static files stand here too, where the site
    /// does not override them.
    pub files: BTreeMap<SourcePath, Arc<SourceFile>>,
    /// Problems of reading.
    pub problems: Vec<Diagnostic>,
}

/// One file.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Where it is.
    pub path: SourcePath,
    /// Whose it is.
    pub origin: Origin,
    /// XXH3-64 of the bytes.
    pub hash: u64,
    /// The bytes of a file that the pipeline reads as text (Markdown, templates, TOML, style
    /// sheets); empty for an asset. Not yet known to be UTF-8.
    pub bytes: Arc<[u8]>,
    /// Set for files that are copied rather than read: images, fonts, documents.
    pub asset: Option<Asset>,
}

/// Whose a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// On disk, in the site's root.
    Site,
    /// Embedded in the binary.
    BuiltIn,
}

/// What is known of a file that is copied as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Asset {
    /// Length in bytes.
    pub len: u64,
    /// Width and height, if it is an image of a known format.
    pub dimensions: Option<Dimensions>,
}

/// Size of an image in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dimensions {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl Snapshot {
    /// The file at `path`.
    pub fn get(&self, path: &str) -> Option<&Arc<SourceFile>> {
        SourcePath::new(path).and_then(|path| self.files.get(&path))
    }

    /// The files under `folder` (no trailing `/`), sorted by path.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Arc<SourceFile>> {
        self.files
            .iter()
            .map(|(_, file)| file)
            .filter(move |file| {
                file.path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            })
    }
}

impl SourceFile {
    /// A text file of the site. Tests and `serve` make snapshots out of these.
    pub fn text(path: SourcePath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self {
            path,
            origin: Origin::Site,
            hash: xxhash_rust::xxh3::xxh3_64(&bytes),
            bytes,
            asset: None,
        }
    }
}
