//! Pictures of every kind without what they tell.

use super::cleaned::{Cleaned, Credit, Fault};
use super::raster::clean_raster;
use super::{Kind, svg};

/// The file without what it tells; nothing for a kind that is published as it is.
pub(super) fn clean(kind: Kind, bytes: &[u8], credit: Credit) -> Option<Result<Cleaned, Fault>> {
    match kind {
        Kind::Svg => Some(svg::clean(bytes)),
        _ => clean_raster(kind, bytes, credit),
    }
}
