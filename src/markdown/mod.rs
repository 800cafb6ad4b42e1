//! Markdown becomes a [`Body`]: HTML with holes for the addresses that only the model knows.

mod body;

pub use body::{Body, Citation, Heading, Hole, HoleKind, Target, TargetKind};

use std::ops::Range;

use crate::config::MarkdownConfig;
use crate::diagnostics::Checked;
use crate::input::SourceFile;

/// Renders the body of a content file.
pub fn render(
    _file: &SourceFile,
    _body_range: Range<usize>,
    _text: &str,
    _lang: &str,
    _config: &MarkdownConfig,
) -> Checked<Body> {
    Checked::ok(Body::default())
}
