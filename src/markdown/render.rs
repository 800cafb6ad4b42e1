//! Walks over the events of one body and writes its HTML.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::body::Body;
use super::events::{Events, Spanned};
use super::notes::Notes;
use super::options::options;
use super::source::Source;
use super::state::{Capture, MAX_HTML_DEPTH, Purpose, Renderer, Settings};
use super::{foreign, links, problems, sanitize, slips, unseen, wikilinks};
use crate::catalogue::Words;
use crate::config::{BrokenLinks, MarkdownConfig};
use crate::diagnostics::{Checked, Span};
use crate::input::SourceFile;
use crate::text::{Key, single_spaced};

/// Characters that may be markup in one body.
const MAX_MARKS: usize = 1_000_000;

/// Renders the Markdown of a content file.
///
/// `body_range` is where the Markdown stands in `text`, the whole file; spans are byte ranges of
/// the file; `words` are those of the theme in `lang`. There is always a body, also where there are
/// errors. Neither time nor memory grows faster than the Markdown, whatever it holds.
pub fn render(
    file: &SourceFile,
    body_range: Range<usize>,
    text: &str,
    lang: &str,
    words: &Words,
    config: &MarkdownConfig,
) -> Checked<Body> {
    let base = body_range.start;
    let written = text.get(body_range).unwrap_or("");
    let source = Source::new(written);
    let settings = Settings {
        purpose: Purpose::Body { path: &file.path, base },
        lang,
        words,
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
    for (range, found) in unseen::find(written) {
        let span = Span::new(&file.path, base + range.start..base + range.end);
        renderer.problems.push(problems::unseen_character(found, span));
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

/// Renders short Markdown (an update's text, the reason of a status) to HTML that any page may
/// show: without headings, ids, images, notes and citations; links stay if they lead out of the
/// site.
pub fn render_fragment(text: &str, lang: &str, words: &Words) -> String {
    render_short(text, lang, words, Purpose::Fragment, true).0
}

/// As [`render_fragment`], for a place inside a paragraph: without any blocks.
pub fn render_inline(text: &str, lang: &str, words: &Words) -> String {
    render_short(text, lang, words, Purpose::Inline, true).0
}

/// Short Markdown as HTML without citations, what it says without its markup, what it cites, and
/// the addresses on other hosts that it links.
pub(super) fn render_short(
    text: &str,
    lang: &str,
    words: &Words,
    purpose: Purpose<'_>,
    smart_punctuation: bool,
) -> (String, String, Notes, Vec<Box<str>>) {
    let settings = Settings {
        purpose,
        lang,
        words,
        raw_html: false,
        smart_punctuation,
        highlight: false,
        broken_links: BrokenLinks::Error,
    };
    let source = Source::new(text);
    let mut renderer = Renderer::new(&source, settings);
    renderer.capture = Capture::Everything;
    renderer.run();
    let mut html = renderer.out.html;
    html.truncate(html.trim_end().len());
    (html, single_spaced(&renderer.plain), renderer.notes, renderer.out.outside)
}

impl<'a> Renderer<'a> {
    /// Parses and writes the whole source.
    fn run(&mut self) {
        let mut options = options(matches!(self.purpose, Purpose::Body { .. }));
        options.set(Options::ENABLE_SMART_PUNCTUATION, self.smart_punctuation);
        let mut foreign: Vec<(Range<usize>, foreign::Sort)> = Vec::new();
        let source = self.source;
        let mut undefined: Vec<Range<usize>> = Vec::new();
        let mut uncited: Vec<(Key, Range<usize>)> = Vec::new();
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
            } else if link.link_type == LinkType::Shortcut
                && let Some(key) = slips::key_in_brackets(&link.reference)
            {
                uncited.push((key, link.span));
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
        uncited.dedup();
        for (key, range) in uncited {
            self.note_uncited(key, false, &range);
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
                Event::SoftBreak | Event::HardBreak
                    if self.open.alert_title == Some(self.open.depth) =>
                {
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
            Tag::Emphasis => self.out.html.push_str("<em>"),
            Tag::Strong => self.out.html.push_str("<strong>"),
            Tag::Strikethrough => self.out.html.push_str("<del>"),
            Tag::Superscript => self.out.html.push_str("<sup>"),
            Tag::Subscript => self.out.html.push_str("<sub>"),
            block => self.start_block(block, range),
        }
        self.go_deeper();
    }

    fn end(&mut self, tag: TagEnd) {
        self.open.depth = self.open.depth.saturating_sub(1);
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Emphasis => self.out.html.push_str("</em>"),
            TagEnd::Strong => self.out.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.html.push_str("</del>"),
            TagEnd::Superscript => self.out.html.push_str("</sup>"),
            TagEnd::Subscript => self.out.html.push_str("</sub>"),
            block => self.end_block(block),
        }
    }

    fn finish(mut self) -> Checked<Body> {
        self.shift_headings();
        for id in self.notes.footnotes.ids() {
            self.outline.ids.add(&id);
        }
        self.notes.footnotes.write(&self.labels, &mut self.out.html, &mut self.out.holes);
        self.check_footnotes();
        self.check_anchors();
        if self.has_raw_html {
            (self.out.html, self.out.holes) = sanitize::sanitize(&self.out.html, &self.out.holes);
        }
        let body = Body {
            html: self.out.html,
            holes: self.out.holes,
            targets: self.out.targets,
            outside: self.out.outside,
            headings: self.outline.headings,
            ids: self.outline.ids.into_list(),
            cited: self.notes.cited,
            uncited: self.notes.uncited,
            unlinked: self.notes.unlinked,
            summary: self.summary,
            word_count: self.words.words(),
            has_code: self.has_code,
        };
        Checked::new(body, self.problems)
    }

    /// The page's title is its `<h1>`: a body that uses `#` gets all its headings one level down.
    fn shift_headings(&mut self) {
        let shift = u8::from(self.outline.headings.iter().any(|heading| heading.level == 1));
        if shift == 0 {
            return;
        }
        for (heading, (start, end)) in
            self.outline.headings.iter_mut().zip(&self.outline.level_offsets)
        {
            heading.level = (heading.level + shift).min(6);
            let digit = [b"0123456"[usize::from(heading.level.min(6))]];
            let digit = str::from_utf8(&digit).unwrap_or("6");
            for &offset in [start, end] {
                self.out.html.replace_range(offset..offset + 1, digit);
            }
        }
    }

    fn check_footnotes(&mut self) {
        let unused: Vec<(Box<str>, Range<usize>)> =
            self.notes.footnotes.unused().map(|(label, span)| (label.into(), span)).collect();
        for (label, range) in unused {
            self.report(range, |span| problems::unused_footnote(&label, span));
        }
    }
}
