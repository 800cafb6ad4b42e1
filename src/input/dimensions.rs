//! How large a picture is shown.

use imagesize::ImageType;

use crate::assets::Traits;

/// Size of an image in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Dimensions {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl Dimensions {
    /// The size at which a picture in one of the formats that browsers show is shown, told by its
    /// first bytes.
    pub(super) fn of(head: &[u8], traits: &Traits) -> Option<Self> {
        if let Some((width, height)) = traits.size {
            return Some(Self { width, height }).filter(|size| size.width > 0 && size.height > 0);
        }
        let format = imagesize::image_type(head).ok()?;
        if !matches!(
            format,
            ImageType::Jpeg
                | ImageType::Png
                | ImageType::Gif
                | ImageType::Webp
                | ImageType::Heif(_)
        ) {
            return None;
        }
        let size = imagesize::blob_size(head).ok()?;
        let width = u32::try_from(size.width).ok().filter(|width| *width > 0)?;
        let height = u32::try_from(size.height).ok().filter(|height| *height > 0)?;
        let (width, height) = if traits.is_turned { (height, width) } else { (width, height) };
        Some(Self { width, height })
    }
}
