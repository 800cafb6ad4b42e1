//! The state of one walk over a body: what has been written, and what is needed to go on.

use std::ops::Range;

use super::body::{Heading, Hole, HoleKind, Target, TargetKind};
use super::ids::Ids;
use super::labels::Labels;
use super::notes::Notes;
use super::open::Open;
use super::prose::WordCount;
use super::quotes::SmartQuotes;
use super::source::Source;
use super::{bare_links, direction, foreign};
use crate::address::SourcePath;
use crate::catalogue::Words;
use crate::config::BrokenLinks;
use crate::diagnostics::{Diagnostic, Span};
use crate::text::escape;

/// Problems of one body beyond this number are left out.
const MAX_PROBLEMS: usize = 1_000;
/// Deepest nesting of a body with HTML: sanitising takes time with its square.
pub(super) const MAX_HTML_DEPTH: usize = 100;

/// What is rendered, and how.
#[derive(Clone, Copy)]
pub(super) struct Settings<'a> {
    pub(super) purpose: Purpose<'a>,
    pub(super) lang: &'a str,
    /// The words of the theme in that language.
    pub(super) words: &'a Words,
    pub(super) raw_html: bool,
    pub(super) smart_punctuation: bool,
    pub(super) highlight: bool,
    pub(super) broken_links: BrokenLinks,
}

/// What the HTML is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose<'a> {
    /// The body of the file at `path`, which starts at its byte `base`.
    Body { path: &'a SourcePath, base: usize },
    /// A few blocks on any page.
    Fragment,
    /// Text inside a paragraph.
    Inline,
}

/// The plain text that is being gathered beside the HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capture {
    Nothing,
    Heading,
    Summary,
    /// All that a short text says.
    Everything,
}

/// The HTML so far, and what is needed to go on.
pub(super) struct Renderer<'a> {
    pub(super) source: &'a str,
    places: &'a Source<'a>,
    pub(super) purpose: Purpose<'a>,
    pub(super) raw_html: bool,
    pub(super) highlight: bool,
    pub(super) smart_punctuation: bool,
    pub(super) broken_links: BrokenLinks,
    pub(super) quotes: SmartQuotes,
    /// Whether the page is written from right to left, and whether a block can be of the other
    /// direction.
    pub(super) is_rtl: bool,
    pub(super) is_mixed: bool,
    pub(super) suspicions: foreign::Suspicions,
    pub(super) has_bare_links: bool,
    /// Stars of this block that begin or end nothing, and whether what is beside them tells why.
    pub(super) loose: Option<(Range<usize>, bool)>,
    pub(super) bullet: Option<Bullet>,
    pub(super) labels: Labels<'a>,

    pub(super) out: Out,
    pub(super) outline: Outline,
    pub(super) notes: Notes,
    pub(super) open: Open,
    pub(super) words: WordCount,
    pub(super) summary: Box<str>,
    pub(super) capture: Capture,
    pub(super) plain: String,
    pub(super) scratch: String,
    pub(super) has_code: bool,
    pub(super) highlighted_bytes: usize,
    pub(super) has_raw_html: bool,
    pub(super) problems: Vec<Diagnostic>,
}

/// The lines of this block that begin with a sign of a list.
pub(super) enum Bullet {
    Once(Range<usize>),
    Told,
}

/// What has been written.
#[derive(Default)]
pub(super) struct Out {
    pub(super) html: String,
    pub(super) holes: Vec<Hole>,
    pub(super) targets: Vec<Target>,
    pub(super) outside: Vec<Box<str>>,
}

/// Headings and what links may lead to.
#[derive(Default)]
pub(super) struct Outline {
    pub(super) headings: Vec<Heading>,
    /// Where the level of each heading stands in the HTML: in its start tag and in its end tag.
    pub(super) level_offsets: Vec<(usize, usize)>,
    pub(super) ids: Ids,
    /// `#id` links with where they stand, for the end, when all ids are known. Holes tell where
    /// their ids are in the HTML.
    pub(super) anchors: Vec<(Box<str>, Range<usize>)>,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(places: &'a Source<'a>, settings: Settings<'a>) -> Self {
        let source = places.text();
        let is_rtl = crate::text::direction(settings.lang) == "rtl";
        let is_body = matches!(settings.purpose, Purpose::Body { .. });
        Self {
            source,
            places,
            is_rtl,
            is_mixed: is_body && direction::is_mixed(source, is_rtl),
            suspicions: foreign::Suspicions::of(source),
            has_bare_links: bare_links::are_in(source),
            loose: None,
            bullet: None,
            purpose: settings.purpose,
            raw_html: settings.raw_html,
            highlight: settings.highlight,
            smart_punctuation: settings.smart_punctuation,
            broken_links: settings.broken_links,
            quotes: SmartQuotes::new(settings.lang),
            labels: Labels::within(settings.lang, settings.words),
            out: Out {
                html: String::with_capacity(source.len() + source.len() / 4 + 64),
                ..Out::default()
            },
            outline: Outline::default(),
            notes: Notes::default(),
            open: Open::default(),
            words: WordCount::default(),
            summary: Box::default(),
            capture: Capture::Nothing,
            plain: String::new(),
            scratch: String::new(),
            has_code: false,
            highlighted_bytes: 0,
            problems: Vec::new(),
            has_raw_html: false,
        }
    }

    /// ` dir="auto"` for a block whose first letter is of the other direction than the page.
    pub(super) fn direction(&self, block: &Range<usize>) -> &'static str {
        if !self.is_mixed {
            return "";
        }
        match direction::is_right_to_left(self.slice(block)) {
            Some(direction) if direction != self.is_rtl => " dir=\"auto\"",
            _ => "",
        }
    }

    /// Whether HTML is nested so deep that it cannot be sanitised in good time.
    pub(super) fn is_too_deep(&self) -> bool {
        self.has_raw_html && self.open.deepest > MAX_HTML_DEPTH
    }

    pub(super) fn go_deeper(&mut self) {
        self.open.depth += 1;
        self.open.deepest = self.open.deepest.max(self.open.depth);
    }

    /// Appends text of the author, which counts as prose.
    #[inline]
    pub(super) fn push_text(&mut self, text: &str) {
        self.words.push(&mut self.out.html, text);
        self.push_plain(text);
    }

    /// Adds to the plain text that is being gathered, if any is.
    #[inline]
    pub(super) fn push_plain(&mut self, text: &str) {
        // A summary has 300 characters; white space may still go.
        let enough = self.capture == Capture::Summary && self.plain.len() > 4 * 1024;
        if self.capture != Capture::Nothing && !enough {
            self.plain.push_str(text);
        }
    }

    /// Appends text that counts neither as prose nor as part of headings and summaries.
    pub(super) fn push_beside(&mut self, text: &str) {
        escape::push_text(&mut self.out.html, text);
        self.push_everything(text);
    }

    /// Adds to the plain text of a short text what is no part of headings and summaries.
    pub(super) fn push_everything(&mut self, text: &str) {
        if self.capture == Capture::Everything {
            self.plain.push_str(text);
        }
    }

    /// A part of the source.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or("")
    }

    /// Reports a problem at a range of the source, if this is the body of a file.
    pub(super) fn report(&mut self, range: Range<usize>, problem: impl FnOnce(Span) -> Diagnostic) {
        if self.problems.len() < MAX_PROBLEMS
            && let Some(span) = self.span(&range)
        {
            self.problems.push(problem(span));
        }
    }

    /// Where in the file a range of the source stands, if this is the body of one.
    pub(super) fn file_range(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let Purpose::Body { base, .. } = self.purpose else { return None };
        let written = self.places.range(range);
        Some(base + written.start..base + written.end)
    }

    /// The same with the file.
    pub(super) fn span(&self, range: &Range<usize>) -> Option<Span> {
        let Purpose::Body { path, .. } = self.purpose else { return None };
        Some(Span::new(path, self.file_range(range)?))
    }

    /// Leaves a hole here for `kind`, which is referred to at `range` of the source; returns the
    /// target's index.
    pub(super) fn push_target(
        &mut self,
        kind: TargetKind,
        range: Range<usize>,
        is_image: bool,
    ) -> usize {
        let target_index = self.out.targets.len();
        self.push_target_of(kind, range, is_image, HoleKind::Url);
        target_index
    }

    /// The same for another hole than that of an address.
    pub(super) fn push_target_of(
        &mut self,
        kind: TargetKind,
        range: Range<usize>,
        is_image: bool,
        hole: HoleKind,
    ) {
        let span = self.file_range(&range).unwrap_or(range);
        let target_index = self.out.targets.len();
        self.out.targets.push(Target { kind, span, is_image });
        self.push_hole(target_index, hole);
    }

    /// Leaves a hole here.
    pub(super) fn push_hole(&mut self, target_index: usize, kind: HoleKind) {
        self.out.holes.push(Hole { offset: self.out.html.len(), target_index, kind });
    }
}
