//! Markdown becomes a [`Body`]: HTML with holes for the addresses that only the model knows.
//!
//! The events of one CommonMark parse are written as HTML as they come. What a later event decides
//! (a heading's id, a footnote's number) is put in where it belongs at the end of its block or of
//! the body, so that no text is parsed twice.

mod alt_text;
mod blocks;
mod body;
mod citation;
mod destination;
mod escape;
mod events;
mod footnotes;
mod highlight;
mod ids;
mod inlines;
mod labels;
mod links;
mod problems;
mod prose;
mod raw_html;
mod renderer;
mod sanitize;
#[cfg(test)]
mod tests;

pub use body::{Body, Citation, Heading, Hole, HoleKind, Target, TargetKind};
pub use highlight::{UnknownTheme, highlight_css, highlight_html};
pub(crate) use ids::is_reserved_id;
pub use renderer::{render, render_fragment, render_inline};
