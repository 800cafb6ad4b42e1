//! Formats for other programs. Pure writers: they are given what to write and know no site.

mod geojson;

pub use geojson::{Feature, Geometry, Position, geojson};
