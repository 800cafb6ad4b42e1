//! The site's files at one moment, as plain data: the input of the whole pipeline.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::History;
use super::dimensions::Dimensions;
use crate::address::SourcePath;
use crate::assets::{Images, Traits, inspect, published_hash, widths};
use crate::diagnostics::Diagnostic;

/// Every file of the site at one moment, with the problems met while reading (unreadable files,
/// links out of the root).
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// The files by path. Built-in templates and static files stand here too, where the site
    /// does not override them.
    pub files: BTreeMap<SourcePath, Arc<SourceFile>>,
    /// Every built-in file, overridden or not, so that a site's `base.html` can still extend the
    /// built-in one.
    pub built_in: BTreeMap<SourcePath, Arc<SourceFile>>,
    /// Problems of reading.
    pub problems: Vec<Diagnostic>,
    /// Whether the site has symbolic links: a change elsewhere may then show here.
    pub has_links: bool,
    /// Whether the disk spells a path of the site otherwise than [`SourcePath`] does: a change may
    /// then be told of under either spelling.
    pub has_spellings: bool,
    /// What the files said before, where a command has asked for it.
    pub history: History,
}

/// One file.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Where it is.
    pub path: SourcePath,
    /// How the disk spells the path where it does so with other characters, as macOS does with
    /// accents: only this opens the file.
    pub disk: Option<Arc<str>>,
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

/// What is known of a file that is copied rather than read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Asset {
    /// Length in bytes.
    pub len: u64,
    /// Width and height, if it is an image of a known format.
    pub dimensions: Option<Dimensions>,
    /// What looking into it gave.
    pub traits: Traits,
}

/// What is known of a picture: its own size, and how else it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureFile {
    /// Width and height, as it is shown.
    pub size: Dimensions,
    /// The smaller widths in which it is published too where a page shows it, ascending.
    pub widths: &'static [u32],
}

impl Asset {
    /// What is known of it as a picture; nothing for what is none, or of no known size.
    pub fn picture(&self, images: &Images) -> Option<PictureFile> {
        let size = self.dimensions?;
        let is_whole = self.traits.fault.is_none() && !self.traits.is_cut_off;
        let widths = match images.sizes && is_whole {
            true => widths(self.traits.kind, size.width, size.height, self.len),
            false => &[],
        };
        Some(PictureFile { size, widths })
    }
}

impl Snapshot {
    /// The file at `path`.
    pub fn get(&self, path: &str) -> Option<&Arc<SourceFile>> {
        self.files.get(path)
    }

    /// The pictures of the site of which the size is known.
    pub fn pictures(&self, images: &Images) -> BTreeMap<SourcePath, PictureFile> {
        let sized = |(path, file): (&SourcePath, &Arc<SourceFile>)| {
            Some((path.clone(), file.asset.as_ref()?.picture(images)?))
        };
        self.files.iter().filter_map(sized).collect()
    }

    /// Hash of every file's path, origin and bytes, of the problems of reading, and of the history.
    pub fn key(&self) -> u64 {
        use std::hash::{Hash, Hasher};
        let mut hasher = xxhash_rust::xxh3::Xxh3::new();
        for (path, file) in &self.files {
            (path, &file.disk, file.origin, file.hash).hash(&mut hasher);
        }
        self.problems.hash(&mut hasher);
        match &self.history {
            History::NotRead => 0_u8.hash(&mut hasher),
            History::Missing(reason) => (1_u8, reason).hash(&mut hasher),
            History::Known(revisions) => (2_u8, &revisions.head).hash(&mut hasher),
        }
        hasher.finish()
    }

    /// The hashes of what is published of `static/` and of files that are `generated` where the
    /// site has none there, by path from the site's root: whoever links a file says by its hash
    /// which one.
    pub fn published_hashes(
        &self,
        images: &Images,
        generated: &[(Box<str>, Box<str>)],
    ) -> BTreeMap<Box<str>, u64> {
        let hash = |text: &str| xxhash_rust::xxh3::xxh3_64(text.as_bytes());
        let generated = generated.iter().map(|(path, text)| (path.clone(), hash(text)));
        let written = self.under("static").filter_map(|file| {
            let traits = &file.asset.as_ref()?.traits;
            let hash = published_hash(file.hash, traits.kind, images);
            Some((file.path.as_str().strip_prefix("static")?.into(), hash))
        });
        generated.chain(written).collect()
    }

    /// The files under `folder` (no trailing `/`), sorted by path.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = &Arc<SourceFile>> + use<'_> {
        let prefix = format!("{folder}/");
        let start = Bound::Included(prefix.as_str());
        let from_folder = self.files.range::<str, _>((start, Bound::Unbounded));
        from_folder
            .map(|(_, file)| file)
            .take_while(move |file| file.path.as_str().starts_with(&prefix))
    }
}

impl SourceFile {
    /// A text file of the site. Tests and `serve` make snapshots out of these.
    pub fn text(path: SourcePath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self {
            path,
            disk: None,
            origin: Origin::Site,
            hash: xxhash_rust::xxh3::xxh3_64(&bytes),
            bytes,
            asset: None,
        }
    }

    /// An asset with these bytes.
    pub fn asset(path: SourcePath, origin: Origin, bytes: &[u8]) -> Self {
        let traits = inspect(&path, bytes);
        let dimensions = Dimensions::of(bytes, &traits);
        Self {
            path,
            disk: None,
            origin,
            hash: xxhash_rust::xxh3::xxh3_64(bytes),
            asset: Some(Asset { len: bytes.len() as u64, dimensions, traits }),
            bytes: Arc::from([]),
        }
    }
}
