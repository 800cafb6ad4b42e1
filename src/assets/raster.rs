//! Pictures made of dots: one walk a format.

use super::cleaned::{Cleaned, Credit, Fault};
use super::{Kind, gif, heif, jpeg, png, tiff, webp};

/// A picture made of dots without what it tells; nothing for any other kind.
pub(super) fn clean_raster(
    kind: Kind,
    bytes: &[u8],
    credit: Credit,
) -> Option<Result<Cleaned, Fault>> {
    Some(match kind {
        Kind::Jpeg => jpeg::clean(bytes, credit),
        Kind::Png => png::clean(bytes, credit),
        Kind::Webp => webp::clean(bytes, credit),
        Kind::Gif => gif::clean(bytes),
        Kind::Tiff => tiff::clean(bytes, credit),
        Kind::Heif => heif::clean(bytes, credit),
        Kind::OtherPicture => Err("Dateline cannot take metadata out of pictures of this kind"),
        Kind::Svg | Kind::Document | Kind::Archive | Kind::Recording | Kind::Other => return None,
    })
}
