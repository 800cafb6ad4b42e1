//! Markdown becomes a [`Body`]: HTML with holes for the addresses that only the model knows.

mod body;

pub use body::{Body, Citation, Heading, Hole, HoleKind, Target, TargetKind};
