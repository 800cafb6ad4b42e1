//! What a body or a short text cites, and its footnotes.

use rustc_hash::FxHashMap;

use super::body::{Citation, Uncited};
use super::citation_run::Run;
use super::footnotes::Footnotes;
use crate::text::Key;

/// What is written below a text, or in the margin of it.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) footnotes: Footnotes,
    pub(super) cited: Vec<Citation>,
    pub(super) cited_index: FxHashMap<Key, usize>,
    /// The citations that stand side by side.
    pub(super) run: Run,
    /// What may be meant as a citation.
    pub(super) uncited: Vec<Uncited>,
    /// Names that the author will not have linked.
    pub(super) unlinked: Vec<Box<str>>,
    /// What a short text cites, and what cites nothing in it.
    pub(super) marks: Vec<Mark>,
    pub(super) wrong: Vec<Wrong>,
    /// Where links of a short text lead that it is shown without, as they are written.
    pub(super) left_out: Vec<Box<str>>,
}

/// A citation of a short text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Mark {
    /// Byte offset into the HTML, at the end of its word.
    pub(super) offset: usize,
    /// Whether it may be a link, not being inside one.
    pub(super) is_linked: bool,
    /// The sources, each with the place in it.
    pub(super) sources: Vec<(Key, Option<Box<str>>)>,
    /// As it stands in the text.
    pub(super) written: Box<str>,
}

/// A citation of a short text that cites nothing.
#[derive(Debug)]
pub(crate) struct Wrong {
    /// The part that is no key.
    pub(super) part: Box<str>,
    /// The key that may have been meant.
    pub(super) key: Option<Key>,
    /// The whole citation, as it stands in the text.
    pub(crate) written: Box<str>,
}
