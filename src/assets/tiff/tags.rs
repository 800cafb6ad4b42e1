//! Which tags of a TIFF decide how it looks, and what the others tell.

use crate::assets::exif::{ARTIST, COPYRIGHT, EXIF_IFD, GPS_IFD};
use crate::assets::tells::Tell;

pub(super) const KIND_OF_PAGE: u16 = 254;
pub(super) const OLD_KIND_OF_PAGE: u16 = 255;
pub(super) const WIDTH: u16 = 256;
pub(super) const HEIGHT: u16 = 257;
pub(super) const COMPRESSION: u16 = 259;
pub(super) const ORIENTATION: u16 = 274;
/// Where pixels stand, and how many bytes they have.
pub(super) const STRIPS: (u16, u16) = (273, 279);
pub(super) const TILES: (u16, u16) = (324, 325);
pub(super) const JPEG_TABLES: u16 = 347;
/// The version of DNG, which only raw pictures have.
pub(super) const IS_DNG: u16 = 50706;
const COLOUR_PROFILE: u16 = 34675;

/// Tags of TIFF 6.0, of its supplements for faxes and for JPEG, and the colour profile.
pub(super) const KEPT: [u16; 53] = [
    254,
    255,
    256,
    257,
    258,
    259,
    262,
    263,
    264,
    265,
    266,
    273,
    274,
    277,
    278,
    279,
    280,
    281,
    282,
    283,
    284,
    290,
    291,
    292,
    293,
    296,
    297,
    301,
    317,
    318,
    319,
    320,
    321,
    322,
    323,
    324,
    325,
    326,
    327,
    328,
    332,
    334,
    336,
    338,
    339,
    340,
    341,
    347,
    529,
    530,
    531,
    532,
    COLOUR_PROFILE,
];

/// Whether the value of a kept tag is a row of bytes and no number.
pub(super) fn is_text(tag: u16) -> bool {
    matches!(tag, JPEG_TABLES | COLOUR_PROFILE)
}

/// What a tag tells that is not kept.
pub(super) fn tell(tag: u16) -> Tell {
    match tag {
        // The last of these say where on earth the pixels of a map lie.
        GPS_IFD | 33550 | 33922 | 34264 | 34735..=34737 => Tell::Position,
        271 | 272 | 305 | 306 | 316 | EXIF_IFD => Tell::Camera,
        ARTIST | COPYRIGHT => Tell::Author,
        // Further directories, such as those of smaller copies.
        330 => Tell::Preview,
        _ => Tell::Words,
    }
}
