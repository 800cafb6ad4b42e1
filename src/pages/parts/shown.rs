//! A picture as a page shows it: which of its files, how large, and from which widths a browser may
//! choose.

use std::fmt::Write;

use super::Views;
use crate::address::{SourcePath, Url};
use crate::input::{Dimensions, PictureFile};
use crate::markdown::TargetKind;
use crate::pages::{has_original, smaller_url};

/// A picture that a page shows.
pub(crate) struct Shown {
    /// The address of its widest file.
    pub(crate) url: Url,
    /// The size of that file, if it is known.
    pub(crate) size: Option<Dimensions>,
    /// Its files by width, as `srcset` has them, if there are several.
    pub(crate) srcset: Option<String>,
}

impl Views {
    /// The picture that a target is, whose own address is `url`.
    pub(crate) fn shown(&self, target: &TargetKind, url: Url) -> Shown {
        let Some(picture) = self.picture_file(target) else {
            return Shown { url, size: None, srcset: None };
        };
        let size = Some(picture.size);
        let Some(widest) = picture.widths.last() else {
            return Shown { url, size, srcset: None };
        };
        let has_original = has_original(&picture, &self.model.config.images);
        let mut srcset = String::with_capacity(256);
        let mut add = |url: &Url, width: u32| {
            let separator = if srcset.is_empty() { "" } else { ", " };
            // Writing to a string cannot fail.
            let _ = write!(srcset, "{separator}{} {width}w", url.href(&self.base_url));
        };
        for &width in picture.widths {
            add(&smaller_url(&url, width), width);
        }
        if has_original {
            add(&url, picture.size.width);
        }
        let (url, size) = match has_original {
            true => (url, picture.size),
            false => (smaller_url(&url, *widest), scaled(picture.size, *widest)),
        };
        Shown { url, size: Some(size), srcset: Some(srcset) }
    }

    /// The smallest file of a picture whose own address is `url`, and its size; nothing if that is
    /// not known.
    pub(crate) fn smallest(&self, target: &TargetKind, url: &Url) -> Option<(Url, Dimensions)> {
        let picture = self.picture_file(target)?;
        let Some(&width) = picture.widths.first() else { return Some((url.clone(), picture.size)) };
        Some((smaller_url(url, width), scaled(picture.size, width)))
    }

    fn picture_file(&self, target: &TargetKind) -> Option<PictureFile> {
        match target {
            TargetKind::Asset(path) => self.pictures.get(path).copied(),
            TargetKind::Site { path, .. } => {
                self.pictures.get(&SourcePath::new(&format!("static{path}"))?).copied()
            }
            TargetKind::Page { .. } | TargetKind::Named { .. } => None,
        }
    }
}

/// A size at another width.
fn scaled(size: Dimensions, width: u32) -> Dimensions {
    let height = u64::from(size.height) * u64::from(width) / u64::from(size.width.max(1));
    Dimensions { width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
}
