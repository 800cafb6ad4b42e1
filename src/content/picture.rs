//! The lead picture of an article.

use super::ShortText;
use crate::markdown::{PictureSource, TargetKind};

/// A picture at the head of an article, with its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Where it lies; nothing where a translation has words of its own for its original's picture.
    pub src: Option<PictureSource>,
    /// What it shows, for those who do not see it.
    pub alt: Option<Box<str>>,
    /// What stands below it.
    pub caption: Option<ShortText>,
    /// Who made it.
    pub credit: Option<ShortText>,
}

impl Picture {
    /// The file of the site that it is.
    pub fn target(&self) -> Option<&TargetKind> {
        match self.src.as_ref()? {
            PictureSource::Site { target, .. } => Some(target),
            PictureSource::Remote(_) => None,
        }
    }
}
