//! What is open while a body is walked over: it is written when its end comes.

use std::ops::Range;

use pulldown_cmark::Alignment;

/// Everything that is open.
#[derive(Default)]
pub(super) struct Open {
    /// Blocks that hold other blocks.
    pub(super) containers: usize,
    /// Elements of any kind, of Markdown and of HTML.
    pub(super) depth: usize,
    pub(super) deepest: usize,
    /// Where the content of the open paragraph begins.
    pub(super) paragraph_start: usize,
    /// Length of its start tag.
    pub(super) paragraph_tag: usize,
    pub(super) paragraph_is_figure: bool,
    /// Quotations: whether each is an alert.
    pub(super) quotations: Vec<bool>,
    /// Depth of the title of an alert, while it is open.
    pub(super) alert_title: Option<usize>,
    pub(super) heading: Option<OpenHeading>,
    pub(super) links: Vec<OpenLink>,
    /// Links among them that are written as `<a>`.
    pub(super) anchors: usize,
    pub(super) footnotes: Vec<OpenFootnote>,
    pub(super) table: TableState,
    pub(super) html_block: Option<HtmlBlock>,
    /// Elements of HTML.
    pub(super) elements: Vec<&'static str>,
    /// Whether HTML of the present top-level block has been reported.
    pub(super) html_reported: bool,
}

/// A heading whose end has not come yet.
pub(super) struct OpenHeading {
    /// Where its start tag goes.
    pub(super) start: usize,
    pub(super) level: u8,
    pub(super) id: Option<Box<str>>,
    pub(super) classes: Vec<Box<str>>,
    pub(super) range: Range<usize>,
}

/// A footnote definition whose end has not come yet.
pub(super) struct OpenFootnote {
    pub(super) label: Box<str>,
    pub(super) start: usize,
    pub(super) holes_start: usize,
    pub(super) range: Range<usize>,
}

/// Where in a table we are.
#[derive(Default)]
pub(super) struct TableState {
    /// Tables so far.
    pub(super) number: usize,
    pub(super) alignments: Vec<Alignment>,
    pub(super) cell_index: usize,
    pub(super) in_head: bool,
}

/// What is to be written at the end of a link.
pub(super) enum OpenLink {
    /// `</a>`.
    Anchor,
    /// Nothing: it was not let through.
    Plain,
    /// `[text][@key]`: the text has been written, the citation comes behind it.
    Citation { label: Box<str>, range: Range<usize> },
}

/// A block of HTML whose end has not come yet. Its lines need not be neighbours in the source: in a
/// quotation each one has its `>` in front.
pub(super) struct HtmlBlock {
    pub(super) text: String,
    /// Where in `text` a line starts, and where in the source.
    pub(super) lines: Vec<(usize, usize)>,
    pub(super) range: Range<usize>,
}

impl HtmlBlock {
    pub(super) fn new(range: Range<usize>) -> Self {
        Self { text: String::new(), lines: Vec::new(), range }
    }

    /// Where in the source the byte at `at` of the text is.
    pub(super) fn source_offset(&self, at: usize) -> usize {
        let line = self.lines.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.lines.get(line).map_or(self.range.start, |(start, source)| source + (at - start))
    }
}
