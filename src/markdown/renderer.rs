//! Walks over the events of one body and writes its HTML.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::blocks::{OpenFootnote, OpenHeading, TableState};
use super::body::{Body, Citation, Heading, Hole, HoleKind, Target, TargetKind};
use super::citation::Mark;
use super::events::{Events, Spanned};
use super::footnotes::Footnotes;
use super::ids::Ids;
use super::labels::{LabelMarks, Labels};
use super::links::OpenLink;
use super::prose::WordCount;
use super::quotes::SmartQuotes;
use super::raw_html::HtmlBlock;
use super::source::Source;
use super::{bare_links, direction, foreign, links, problems, sanitize, wikilinks};
use crate::address::SourcePath;
use crate::config::{BrokenLinks, MarkdownConfig};
use crate::diagnostics::{Checked, Diagnostic, Span};
use crate::input::SourceFile;
use crate::text::Key;

/// Problems of one body beyond this number are left out.
const MAX_PROBLEMS: usize = 1_000;
/// Characters that may be markup in one body.
const MAX_MARKS: usize = 1_000_000;
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
    let source = Source::new(text.get(body_range).unwrap_or(""));
    let settings = Settings {
        purpose: Purpose::Body { path: &file.path, base },
        lang,
        raw_html: config.raw_html,
        smart_punctuation: config.smart_punctuation,
        highlight: config.highlight,
        broken_links: config.broken_links,
    };
    if has_too_much_markup(source.text()) {
        let empty = Source::new("");
        let mut renderer = Renderer::new(&empty, settings);
        renderer.report(0..0, problems::too_much_markup);
        return renderer.finish();
    }
    let mut renderer = Renderer::new(&source, settings);
    renderer.run();
    if renderer.is_too_deep() {
        renderer = Renderer::new(&source, Settings { raw_html: false, ..settings });
        renderer.run();
        renderer.problems.retain(|problem| problem.code != "raw-html");
        renderer.report(0..0, |span| problems::nesting_too_deep(MAX_HTML_DEPTH, span));
    }
    for unclosed in &source.unclosed {
        if let Purpose::Body { path, base } = settings.purpose {
            let range = base + unclosed.range.start..base + unclosed.range.end;
            renderer
                .problems
                .push(problems::unclosed_comment(unclosed.mark, Span::new(path, range)));
        }
    }
    renderer.finish()
}

/// Whether it is nothing but stars and their like: the parser keeps a hundred bytes for each.
fn has_too_much_markup(source: &str) -> bool {
    source.len() > MAX_MARKS
        && source
            .bytes()
            .filter(|byte| matches!(byte, b'*' | b'_' | b'~' | b'[' | b']' | b'`'))
            .count()
            > MAX_MARKS
}

/// What the parser reads of a body.
pub(super) fn options(is_body: bool) -> Options {
    let mut options = Options::ENABLE_STRIKETHROUGH;
    if is_body {
        options |= Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST;
    }
    options
}

/// Renders short Markdown (an update's text, the reason of a status) to HTML that any page may
/// show: without headings, ids, images, notes and citations; links stay if they lead out of the site.
pub fn render_fragment(text: &str, lang: &str) -> String {
    render_short(text, lang, Purpose::Fragment, true).0
}

/// As [`render_fragment`], for a place inside a paragraph: without any blocks.
pub fn render_inline(text: &str, lang: &str) -> String {
    render_short(text, lang, Purpose::Inline, true).0
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

/// Short Markdown as HTML without citations, where those stand, and those that are none.
pub(super) fn render_short(
    text: &str,
    lang: &str,
    purpose: Purpose<'_>,
    smart_punctuation: bool,
) -> (String, Vec<Mark>, Vec<Wrong>) {
    let settings = Settings {
        purpose,
        lang,
        raw_html: false,
        smart_punctuation,
        highlight: false,
        broken_links: BrokenLinks::Error,
    };
    let source = Source::new(text);
    let mut renderer = Renderer::new(&source, settings);
    renderer.run();
    let mut html = renderer.out;
    html.truncate(html.trim_end().len());
    (html, renderer.marks, renderer.wrong)
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
    places: &'a Source<'a>,
    pub(super) purpose: Purpose<'a>,
    pub(super) raw_html: bool,
    pub(super) highlight: bool,
    pub(super) smart_punctuation: bool,
    pub(super) broken_links: BrokenLinks,
    pub(super) quotes: SmartQuotes,
    /// Whether the page is written from right to left, and whether a block can be of the other direction.
    pub(super) is_rtl: bool,
    pub(super) is_mixed: bool,
    pub(super) suspicions: foreign::Suspicions,
    pub(super) has_bare_links: bool,
    /// Stars of this block that begin or end nothing, and whether what is beside them tells why.
    pub(super) loose: Option<(Range<usize>, bool)>,
    pub(super) labels: &'static Labels,
    pub(super) label_marks: LabelMarks,

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
    /// What a short text cites, and what cites nothing in it.
    pub(super) marks: Vec<Mark>,
    pub(super) wrong: Vec<Wrong>,

    /// Open blocks that hold other blocks.
    pub(super) containers: usize,
    /// Open elements of any kind, of Markdown and of HTML.
    pub(super) depth: usize,
    pub(super) deepest: usize,
    /// Where the content of the open paragraph begins.
    pub(super) paragraph_start: usize,
    /// Length of its start tag.
    pub(super) paragraph_tag: usize,
    /// Open quotations: whether each is an alert.
    pub(super) quotations: Vec<bool>,
    /// Depth of the title of an alert, while it is open.
    pub(super) alert_title: Option<usize>,
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
    fn new(places: &'a Source<'a>, settings: Settings<'a>) -> Self {
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
            paragraph_tag: 0,
            quotations: Vec::new(),
            alert_title: None,
            purpose: settings.purpose,
            raw_html: settings.raw_html,
            highlight: settings.highlight,
            smart_punctuation: settings.smart_punctuation,
            broken_links: settings.broken_links,
            quotes: SmartQuotes::new(settings.lang),
            labels: Labels::for_language(settings.lang),
            label_marks: LabelMarks::within(settings.lang),
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
            marks: Vec::new(),
            wrong: Vec::new(),
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
        let mut options = options(matches!(self.purpose, Purpose::Body { .. }));
        options.set(Options::ENABLE_SMART_PUNCTUATION, self.smart_punctuation);
        let mut foreign: Vec<(Range<usize>, foreign::Sort)> = Vec::new();
        let source = self.source;
        let mut undefined: Vec<Range<usize>> = Vec::new();
        // The parser asks about brackets that no definition resolves, and never inside code:
        // that is where citations are told from text.
        let mut callback = |link: BrokenLink<'a>| {
            if link.reference.trim_start().starts_with('@') {
                return Some(("".into(), "".into()));
            }
            if let Some(sort) = foreign::in_brackets(&link.reference) {
                foreign.push((link.span, sort));
                return None;
            }
            if link.link_type == LinkType::Shortcut && wikilinks::is_wikilink(source, &link.span) {
                return Some((links::WIKILINK.into(), "".into()));
            }
            if link.link_type == LinkType::Reference {
                undefined.push(link.span);
            }
            None
        };
        let parser =
            Parser::new_with_broken_link_callback(self.source, options, Some(&mut callback));
        self.walk(&mut Events::new(parser.into_offset_iter()));
        foreign.dedup();
        for (range, sort) in foreign {
            self.report_foreign(sort, range);
        }
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
                Event::SoftBreak | Event::HardBreak if self.alert_title == Some(self.depth) => {
                    self.break_alert_title();
                }
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
            Tag::BlockQuote(None) => {
                if let Some(marker) = self.alert_marker(&range) {
                    return self.start_alert(&marker, events);
                }
                self.start_block(tag, range);
            }
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
        let target_index = self.targets.len();
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
        let target_index = self.targets.len();
        self.targets.push(Target { kind, span, is_image });
        self.push_hole(target_index, hole);
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
        self.footnotes.write(self.labels, &self.label_marks, &mut self.out, &mut self.holes);
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
}
