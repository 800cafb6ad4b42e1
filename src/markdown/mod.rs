//! Markdown becomes a [`Body`]: HTML with holes for the addresses that only the model knows.
//!
//! The events of one CommonMark parse are written as HTML as they come. What a later event decides
//! (a heading's id, a footnote's number) is put in where it belongs at the end of its block or of
//! the body, so that no text is parsed twice.

mod alerts;
mod alt_text;
mod anchors;
mod bare_links;
mod blocks;
mod body;
mod citation;
mod citation_run;
mod destination;
mod direction;
mod embeds;
mod events;
mod field_picture;
mod footnotes;
mod foreign;
mod foreign_text;
mod highlight;
mod ids;
mod inlines;
mod labels;
mod links;
mod notes;
mod open;
mod options;
mod paragraphs;
mod plain_field;
mod problems;
mod prose;
mod quotation_marks;
mod quotes;
mod raw_html;
mod raw_tag;
mod render;
mod sanitize;
mod short;
mod signs;
mod slips;
mod source;
mod spaced_names;
mod state;
mod tables;
#[cfg(test)]
mod tests;
mod unseen;
mod wikilinks;

pub use body::{Body, Citation, Heading, Hole, HoleKind, Target, TargetKind, Uncited};
pub(crate) use direction::is_right_to_left;
pub use field_picture::PictureSource;
pub(crate) use field_picture::{field_picture, remote_picture};
pub use highlight::{UnknownTheme, highlight_css, highlight_html};
pub(crate) use ids::is_reserved_id;
pub(crate) use plain_field::{plain_field, unclosed_comment, without_comments};
pub(crate) use problems::{missing_alt_of_field, unclosed_comment as unclosed_comment_problem};
pub(crate) use quotes::typographic;
pub use render::{render, render_fragment, render_inline};
pub(crate) use short::wrong_citation;
pub use short::{Links, Short};
