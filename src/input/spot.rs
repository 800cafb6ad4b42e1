//! A place in the site under the name that the disk has for it.
//!
//! [`SourcePath`] has one spelling for a name; disks have several. A walk keeps both, so that what
//! it finds can be opened.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::address::SourcePath;

/// A file or folder of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// Its path.
    pub(super) path: SourcePath,
    /// How the disk spells it, where it does so otherwise.
    pub(super) disk: Option<Arc<str>>,
}

impl Spot {
    /// The place that the disk spells as its path is spelt.
    pub(super) fn new(path: SourcePath) -> Self {
        Self { path, disk: None }
    }

    /// The path as the disk spells it.
    pub(super) fn on_disk(&self) -> &str {
        self.disk.as_deref().unwrap_or(self.path.as_str())
    }

    /// What a folder of the disk calls `name`; nothing if no path can hold it.
    pub(super) fn child(&self, name: &str) -> Option<Self> {
        let path = SourcePath::new(&format!("{}/{name}", self.path))?;
        let is_same = self.disk.is_none() && path.file_name() == name;
        let disk = (!is_same).then(|| format!("{}/{name}", self.on_disk()).into());
        Some(Self { path, disk })
    }

    /// Everything under `real_root` whose name is `path` in some spelling. One that is not there in
    /// any is given as it is: to look for it says why.
    pub(super) fn find(path: &SourcePath, real_root: &Path) -> Vec<Self> {
        let mut parts = path.as_str().split('/');
        let mut spots: Vec<Self> =
            parts.next().and_then(SourcePath::new).map(Self::new).into_iter().collect();
        for part in parts {
            let below = |folder: &Self| {
                let entries = fs::read_dir(real_root.join(folder.on_disk())).into_iter().flatten();
                let names =
                    entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
                let found = names.filter_map(|name| folder.child(&name));
                found.filter(|spot| spot.path.file_name() == part).collect::<Vec<_>>()
            };
            spots = spots.iter().flat_map(below).collect();
        }
        match spots.is_empty() {
            true => vec![Self::new(path.clone())],
            false => spots,
        }
    }
}
