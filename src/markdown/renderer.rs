//! Walks over the events of one body and writes its HTML.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::blocks::{OpenFootnote, OpenHeading, TableState};
use super::body::{Body, Citation, Heading, Hole, HoleKind, Target, TargetKind};
use super::events::{Events, Spanned};
use super::footnotes::Footnotes;
use super::ids::Ids;
use super::labels::Labels;
use super::links::OpenLink;
use super::prose::{Quotes, WordCount};
use super::raw_html::HtmlBlock;
use super::{problems, sanitize};
use crate::config::{BrokenLinks, MarkdownConfig};
use crate::content::Key;
use crate::diagnostics::{Checked, Diagnostic, Span};
use crate::input::{SourceFile, SourcePath};

/// Problems of one body beyond this number are left out.
const MAX_PROBLEMS: usize = 1_000;
/// Only so many unknown anchors get the nearest known one as help.
const MAX_SUGGESTIONS: usize = 50;
/// Deepest nesting of a body with HTML: sanitising takes time with its square.
const MAX_HTML_DEPTH: usize = 100;

/// Renders the Markdown of a content file.
///
/// `body_range` is where the Markdown stands in `text`, the whole file; spans are byte ranges of the file.
/// There is always a body, also where there are errors. Neither time nor memory grows faster than
/// the Markdown, whatever it holds.
pub fn render(
    file: &SourceFile,
    body_range: Range<usize>,
    text: &str,
    lang: &str,
    config: &MarkdownConfig,
) -> Checked<Body> {
    let base = body_range.start;
    let source = text.get(body_range).unwrap_or("");
    let settings = Settings {
        purpose: Purpose::Body { path: &file.path, base },
        lang,
        raw_html: config.raw_html,
        smart_punctuation: config.smart_punctuation,
        highlight: config.highlight,
        broken_links: config.broken_links,
    };
    let mut renderer = Renderer::new(source, settings);
    renderer.run();
    if renderer.is_too_deep() {
        renderer = Renderer::new(source, Settings { raw_html: false, ..settings });
        renderer.run();
        renderer.problems.retain(|problem| problem.code != "raw-html");
        renderer.report(0..0, |span| problems::nesting_too_deep(MAX_HTML_DEPTH, span));
    }
    renderer.finish()
}

/// Renders short Markdown (an update's text, the reason of a status) to HTML that any page may
/// show: without headings, ids, images, notes and citations; links stay if they lead out of the site.
pub fn render_fragment(text: &str, lang: &str) -> String {
    render_short(text, lang, Purpose::Fragment)
}

/// As [`render_fragment`], for a place inside a paragraph: without any blocks.
pub fn render_inline(text: &str, lang: &str) -> String {
    render_short(text, lang, Purpose::Inline)
}

fn render_short(text: &str, lang: &str, purpose: Purpose<'_>) -> String {
    let settings = Settings {
        purpose,
        lang,
        raw_html: false,
        smart_punctuation: true,
        highlight: false,
        broken_links: BrokenLinks::Error,
    };
    let mut renderer = Renderer::new(text, settings);
    renderer.run();
    let mut html = renderer.out;
    html.truncate(html.trim_end().len());
    html
}

/// What is rendered, and how.
#[derive(Clone, Copy)]
struct Settings<'a> {
    purpose: Purpose<'a>,
    lang: &'a str,
    raw_html: bool,
    smart_punctuation: bool,
    highlight: bool,
    broken_links: BrokenLinks,
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
}

/// The HTML so far, and what is needed to go on.
pub(super) struct Renderer<'a> {
    pub(super) source: &'a str,
    pub(super) purpose: Purpose<'a>,
    pub(super) raw_html: bool,
    pub(super) highlight: bool,
    pub(super) smart_punctuation: bool,
    pub(super) broken_links: BrokenLinks,
    pub(super) quotes: Quotes,
    pub(super) labels: &'static Labels,

    pub(super) out: String,
    pub(super) holes: Vec<Hole>,
    pub(super) targets: Vec<Target>,
    pub(super) headings: Vec<Heading>,
    /// Where the level of each heading stands in `out`: in its start tag and in its end tag.
    pub(super) level_offsets: Vec<(usize, usize)>,
    pub(super) ids: Ids,
    pub(super) footnotes: Footnotes,
    pub(super) cited: Vec<Citation>,
    pub(super) cited_index: FxHashMap<Key, usize>,
    /// `#id` links with where they stand, for the end, when all ids are known.
    pub(super) anchors: Vec<(Box<str>, Range<usize>)>,
    pub(super) words: WordCount,
    pub(super) summary: Box<str>,
    pub(super) capture: Capture,
    pub(super) plain: String,
    pub(super) scratch: String,
    pub(super) has_code: bool,
    pub(super) highlighted_bytes: usize,
    pub(super) problems: Vec<Diagnostic>,

    /// Open blocks that hold other blocks.
    pub(super) containers: usize,
    /// Open elements of any kind, of Markdown and of HTML.
    pub(super) depth: usize,
    pub(super) deepest: usize,
    /// Where the content of the open paragraph begins.
    pub(super) paragraph_start: usize,
    pub(super) paragraph_is_figure: bool,
    pub(super) heading: Option<OpenHeading>,
    pub(super) links: Vec<OpenLink>,
    pub(super) open_anchors: usize,
    pub(super) open_footnotes: Vec<OpenFootnote>,
    pub(super) table: TableState,
    pub(super) html_block: Option<HtmlBlock>,
    /// Elements of HTML that are open.
    pub(super) open_elements: Vec<&'static str>,
    pub(super) has_raw_html: bool,
    /// Whether HTML of the present top-level block has been reported.
    pub(super) html_reported: bool,
}

impl<'a> Renderer<'a> {
    fn new(source: &'a str, settings: Settings<'a>) -> Self {
        Self {
            source,
            purpose: settings.purpose,
            raw_html: settings.raw_html,
            highlight: settings.highlight,
            smart_punctuation: settings.smart_punctuation,
            broken_links: settings.broken_links,
            quotes: Quotes::for_language(settings.lang),
            labels: Labels::for_language(settings.lang),
            out: String::with_capacity(source.len() + source.len() / 4 + 64),
            holes: Vec::new(),
            targets: Vec::new(),
            headings: Vec::new(),
            level_offsets: Vec::new(),
            ids: Ids::default(),
            footnotes: Footnotes::default(),
            cited: Vec::new(),
            cited_index: FxHashMap::default(),
            anchors: Vec::new(),
            words: WordCount::default(),
            summary: Box::default(),
            capture: Capture::Nothing,
            plain: String::new(),
            scratch: String::new(),
            has_code: false,
            highlighted_bytes: 0,
            problems: Vec::new(),
            containers: 0,
            depth: 0,
            deepest: 0,
            paragraph_start: 0,
            paragraph_is_figure: false,
            heading: None,
            links: Vec::new(),
            open_anchors: 0,
            open_footnotes: Vec::new(),
            table: TableState::default(),
            html_block: None,
            open_elements: Vec::new(),
            has_raw_html: false,
            html_reported: false,
        }
    }

    /// Parses and writes the whole source.
    fn run(&mut self) {
        let mut options = Options::ENABLE_STRIKETHROUGH;
        options.set(Options::ENABLE_SMART_PUNCTUATION, self.smart_punctuation);
        if matches!(self.purpose, Purpose::Body { .. }) {
            options |= Options::ENABLE_TABLES
                | Options::ENABLE_FOOTNOTES
                | Options::ENABLE_TASKLISTS
                | Options::ENABLE_HEADING_ATTRIBUTES
                | Options::ENABLE_GFM
                | Options::ENABLE_DEFINITION_LIST;
        }
        let mut undefined: Vec<Range<usize>> = Vec::new();
        // The parser asks about brackets that no definition resolves, and never inside code:
        // that is where citations are told from text.
        let mut callback = |link: BrokenLink<'a>| {
            if link.reference.trim_start().starts_with('@') {
                return Some(("".into(), "".into()));
            }
            if link.link_type == LinkType::Reference {
                undefined.push(link.span);
            }
            None
        };
        let parser =
            Parser::new_with_broken_link_callback(self.source, options, Some(&mut callback));
        self.walk(&mut Events::new(parser.into_offset_iter()));
        for range in undefined {
            let written = self.slice(&range);
            self.report(range, |span| problems::undefined_reference(written, span));
        }
    }

    fn walk(&mut self, events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>) {
        while let Some((event, range)) = events.next() {
            if self.is_too_deep() {
                return;
            }
            match event {
                Event::Text(text) => self.text(&text, range, events),
                Event::Start(tag) => self.start(tag, range, events),
                Event::End(tag) => self.end(tag),
                Event::Code(code) => self.code_span(&code),
                Event::SoftBreak => self.line_break("\n"),
                Event::HardBreak => self.line_break("<br>\n"),
                Event::Rule => self.open_block("<hr>\n"),
                Event::FootnoteReference(label) => self.footnote_reference(&label),
                Event::TaskListMarker(done) => self.task_marker(done),
                Event::Html(html) => self.html_line(&html, range),
                Event::InlineHtml(html) => self.inline_html(&html, range),
                Event::InlineMath(text) | Event::DisplayMath(text) => self.push_text(&text),
            }
        }
    }

    fn start(
        &mut self,
        tag: Tag<'a>,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        match tag {
            // These three read up to their own end.
            Tag::Image { link_type, dest_url, title, id } => {
                return self.image(link_type, &dest_url, &title, &id, range, events);
            }
            Tag::CodeBlock(kind) => return self.code_block(&kind, events),
            Tag::MetadataBlock(_) => return events.skip_element(),
            Tag::Link { link_type, dest_url, title, id } => {
                if self.start_link(link_type, &dest_url, &title, &id, range, events) {
                    self.go_deeper();
                }
                return;
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            block => self.start_block(block, range),
        }
        self.go_deeper();
    }

    fn end(&mut self, tag: TagEnd) {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            block => self.end_block(block),
        }
    }

    /// Whether HTML is nested so deep that it cannot be sanitised in good time.
    pub(super) fn is_too_deep(&self) -> bool {
        self.has_raw_html && self.deepest > MAX_HTML_DEPTH
    }

    pub(super) fn go_deeper(&mut self) {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
    }

    /// Appends text of the author, which counts as prose.
    #[inline]
    pub(super) fn push_text(&mut self, text: &str) {
        self.words.push(&mut self.out, text);
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

    /// A part of the source.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or("")
    }

    /// Reports a problem at a range of the source, if this is the body of a file.
    pub(super) fn report(&mut self, range: Range<usize>, problem: impl FnOnce(Span) -> Diagnostic) {
        if let Purpose::Body { path, base } = self.purpose
            && self.problems.len() < MAX_PROBLEMS
        {
            let span = Span::new(path, base + range.start..base + range.end);
            self.problems.push(problem(span));
        }
    }

    /// Leaves a hole here for `kind`, which is referred to at `range` of the source; returns the
    /// target's index.
    pub(super) fn push_target(
        &mut self,
        kind: TargetKind,
        range: Range<usize>,
        is_image: bool,
    ) -> usize {
        let base = match self.purpose {
            Purpose::Body { base, .. } => base,
            Purpose::Fragment | Purpose::Inline => 0,
        };
        let span = base + range.start..base + range.end;
        let target_index = self.targets.len();
        self.targets.push(Target { kind, span, is_image });
        self.push_hole(target_index, HoleKind::Url);
        target_index
    }

    /// Leaves a hole here.
    pub(super) fn push_hole(&mut self, target_index: usize, kind: HoleKind) {
        self.holes.push(Hole { offset: self.out.len(), target_index, kind });
    }

    fn finish(mut self) -> Checked<Body> {
        self.shift_headings();
        for id in self.footnotes.ids() {
            self.ids.add(&id);
        }
        self.footnotes.write(self.labels, &mut self.out, &mut self.holes);
        self.check_footnotes();
        self.check_anchors();
        if self.has_raw_html {
            (self.out, self.holes) = sanitize::sanitize(&self.out, &self.holes);
        }
        let body = Body {
            html: self.out,
            holes: self.holes,
            targets: self.targets,
            headings: self.headings,
            ids: self.ids.into_list(),
            cited: self.cited,
            summary: self.summary,
            word_count: self.words.words(),
            has_code: self.has_code,
        };
        Checked::new(body, self.problems)
    }

    /// The page's title is its `<h1>`: a body that uses `#` gets all its headings one level down.
    fn shift_headings(&mut self) {
        let shift = u8::from(self.headings.iter().any(|heading| heading.level == 1));
        if shift == 0 {
            return;
        }
        for (heading, (start, end)) in self.headings.iter_mut().zip(&self.level_offsets) {
            heading.level = (heading.level + shift).min(6);
            let digit = [b"0123456"[usize::from(heading.level.min(6))]];
            let digit = str::from_utf8(&digit).unwrap_or("6");
            for &offset in [start, end] {
                self.out.replace_range(offset..offset + 1, digit);
            }
        }
    }

    fn check_footnotes(&mut self) {
        let unused: Vec<(Box<str>, Range<usize>)> =
            self.footnotes.unused().map(|(label, span)| (label.into(), span)).collect();
        for (label, range) in unused {
            self.report(range, |span| problems::unused_footnote(&label, span));
        }
    }

    fn check_anchors(&mut self) {
        let mut suggestions = 0;
        for (id, range) in std::mem::take(&mut self.anchors) {
            // The empty fragment and `top` are the page's top (HTML 7.4.6.3); sources are listed
            // below the body.
            if id.is_empty() || &*id == "top" || id.starts_with("source-") || self.ids.contains(&id)
            {
                continue;
            }
            let ids = std::mem::take(&mut self.ids);
            let known = if suggestions < MAX_SUGGESTIONS { ids.as_slice() } else { &[] };
            suggestions += 1;
            let weight = self.broken_links;
            self.report(range, |span| weight.weigh(problems::unknown_anchor(&id, known, span)));
            self.ids = ids;
        }
    }
}
