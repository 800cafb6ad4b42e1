//! Paragraphs, headings, lists, tables, code and the other blocks.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, Tag, TagEnd};

use super::body::{Heading, Hole};
use super::events::{Events, Spanned};
use super::foreign::Sort;
use super::open::{HtmlBlock, OpenFootnote, OpenHeading};
use super::state::{Capture, Purpose, Renderer};
use super::{highlight, problems};
use crate::text::{composed, escape, single_spaced, slugify};

/// Longest summary in characters.
const SUMMARY_CHARS: usize = 300;
/// Code of one body beyond this many bytes stays plain.
const MAX_HIGHLIGHTED_BYTES: usize = 64 * 1024;

/// Headings beyond this number have no id: `#` would become sixty times as long.
const MAX_HEADINGS: usize = 5_000;

impl<'a> Renderer<'a> {
    /// Writes the start of a block. Inside a paragraph, blocks are only set apart by a space.
    pub(super) fn open_block(&mut self, html: &str) {
        self.words.end_word();
        self.quotes.start_block();
        self.push_everything(" ");
        if !matches!(self.purpose, Purpose::Inline) {
            self.out.html.push_str(html);
        } else if !self.out.html.is_empty() && !self.out.html.ends_with([' ', '\n']) {
            self.out.html.push(' ');
        }
    }

    /// Writes the start of a block that may be of the other direction than its page, and says how.
    fn open_directed(&mut self, tag: &str, range: &Range<usize>) -> &'static str {
        let dir = self.direction(range);
        self.open_block(tag);
        self.open_block_part(dir);
        self.open_block_part(">");
        dir
    }

    /// Writes more of a start that has been opened.
    pub(super) fn open_block_part(&mut self, html: &str) {
        if !matches!(self.purpose, Purpose::Inline) {
            self.out.html.push_str(html);
        }
    }

    /// Notes that a paragraph begins here, whose start tag of `length` bytes has been written.
    pub(super) fn mark_paragraph(&mut self, length: usize) {
        self.push_everything(" ");
        self.open.paragraph_start = self.out.html.len();
        self.open.paragraph_tag = length;
    }

    fn close_block(&mut self, html: &str) {
        self.close_formatting();
        self.words.end_word();
        if !matches!(self.purpose, Purpose::Inline) {
            self.out.html.push_str(html);
        }
    }

    pub(super) fn start_block(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if self.open.containers == 0 {
            self.open.html_reported = false;
        }
        match tag {
            Tag::Paragraph => {
                let dir = self.open_directed("<p", &range);
                self.mark_paragraph("<p>".len() + dir.len());
                if self.capture == Capture::Nothing
                    && self.open.containers == 0
                    && self.summary.is_empty()
                {
                    self.start_capture(Capture::Summary);
                }
            }
            Tag::Heading { level, id, classes, .. } => {
                self.start_heading(level as u8, id, &classes, range)
            }
            Tag::BlockQuote(kind) => {
                self.open.containers += 1;
                self.open.quotations.push(kind.is_some());
                match kind {
                    None => {
                        self.open_directed("<blockquote", &range);
                        self.open_block_part("\n");
                    }
                    Some(BlockQuoteKind::Note) => self.start_plain_alert("note"),
                    Some(BlockQuoteKind::Tip) => self.start_plain_alert("tip"),
                    Some(BlockQuoteKind::Important) => self.start_plain_alert("important"),
                    Some(BlockQuoteKind::Warning) => self.start_plain_alert("warning"),
                    Some(BlockQuoteKind::Caution) => self.start_plain_alert("caution"),
                }
            }
            Tag::HtmlBlock => self.open.html_block = Some(HtmlBlock::new(range)),
            Tag::List(start) => {
                self.open.containers += 1;
                match start {
                    None => self.open_block("<ul>\n"),
                    Some(1) => self.open_block("<ol>\n"),
                    Some(start) => self.open_block(&format!("<ol start=\"{start}\">\n")),
                }
            }
            Tag::Item => _ = self.open_directed("<li", &range),
            Tag::DefinitionList => {
                self.open.containers += 1;
                self.open_block("<dl>\n");
            }
            Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                let is_title = matches!(tag, Tag::DefinitionListTitle);
                let fence = self
                    .slice(&range)
                    .strip_prefix("::")
                    .map(|rest| rest.trim_start_matches([':', ' ']));
                if !is_title && fence.is_some_and(|name| name.starts_with(char::is_alphanumeric)) {
                    self.report_foreign(Sort::FencedDiv, range.clone());
                }
                self.open_directed(if is_title { "<dt" } else { "<dd" }, &range);
            }
            Tag::FootnoteDefinition(label) => {
                self.open.containers += 1;
                self.open.footnotes.push(OpenFootnote {
                    label: label.as_ref().into(),
                    start: self.out.html.len(),
                    holes_start: self.out.holes.len(),
                    range,
                });
            }
            Tag::Table(alignments) => {
                self.open.containers += 1;
                self.open.table.number += 1;
                self.open.table.alignments = alignments;
                // A table too wide for a phone is scrolled by itself, also from a keyboard.
                let (labels, out) = (&self.labels, &mut self.out.html);
                out.push_str("<div class=\"table\" tabindex=\"0\" role=\"region\"");
                let number = self.open.table.number.into();
                labels.push_aria(out, "table_number", &[("number", number)]);
                let _ = writeln!(out, ">\n<table{}>", labels.text_mark);
            }
            Tag::TableHead => {
                self.open.table.in_head = true;
                self.open.table.cell_index = 0;
                self.out.html.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.open.table.cell_index = 0;
                self.check_row(range, self.open.table.alignments.len());
                self.out.html.push_str("<tr>");
            }
            Tag::TableCell => self.start_cell(&range),
            _ => {}
        }
    }

    pub(super) fn end_block(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => {
                self.open.containers = self.open.containers.saturating_sub(1);
                let is_alert = self.open.quotations.pop() == Some(true);
                self.close_block(if is_alert { "</div>\n" } else { "</blockquote>\n" });
            }
            TagEnd::HtmlBlock => self.end_html_block(),
            TagEnd::List(ordered) => {
                self.open.containers = self.open.containers.saturating_sub(1);
                self.close_block(if ordered { "</ol>\n" } else { "</ul>\n" });
            }
            TagEnd::Item => self.close_block("</li>\n"),
            TagEnd::DefinitionList => {
                self.open.containers = self.open.containers.saturating_sub(1);
                self.close_block("</dl>\n");
            }
            TagEnd::DefinitionListTitle => self.close_block("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.close_block("</dd>\n"),
            TagEnd::FootnoteDefinition => {
                self.open.containers = self.open.containers.saturating_sub(1);
                self.end_footnote();
            }
            TagEnd::Table => {
                self.open.containers = self.open.containers.saturating_sub(1);
                self.close_block("</tbody>\n</table>\n</div>\n");
            }
            TagEnd::TableHead => {
                self.open.table.in_head = false;
                self.close_block("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.close_block("</tr>\n"),
            TagEnd::TableCell => {
                self.open.table.cell_index += 1;
                self.close_block(if self.open.table.in_head { "</th>" } else { "</td>" });
            }
            _ => {}
        }
    }

    fn start_capture(&mut self, capture: Capture) {
        self.capture = capture;
        self.plain.clear();
    }

    fn end_paragraph(&mut self) {
        self.open.alert_title = None;
        self.look_for_unclosed();
        self.bullet = None;
        if self.capture == Capture::Summary {
            self.capture = Capture::Nothing;
            self.summary = shorten(&self.plain);
        }
        if self.open.paragraph_is_figure {
            self.open.paragraph_is_figure = false;
            self.words.end_word();
        } else if self.out.html.len() == self.open.paragraph_start
            && !matches!(self.purpose, Purpose::Inline)
        {
            // Nothing but a comment.
            self.out.html.truncate(self.open.paragraph_start - self.open.paragraph_tag);
        } else {
            self.close_block("</p>\n");
        }
    }

    fn start_heading(
        &mut self,
        level: u8,
        id: Option<CowStr<'a>>,
        classes: &[CowStr<'a>],
        range: Range<usize>,
    ) {
        // Headings of fragments and of footnotes are no part of the page's outline.
        let is_body = matches!(self.purpose, Purpose::Body { .. });
        if !is_body
            || !self.open.footnotes.is_empty()
            || self.outline.headings.len() >= MAX_HEADINGS
        {
            self.open_block("<p><strong>");
            return;
        }
        self.words.end_word();
        self.open.heading = Some(OpenHeading {
            start: self.out.html.len(),
            level,
            id: id.filter(|id| !id.is_empty()).map(|id| id.as_ref().into()),
            classes: classes.iter().map(|class| class.as_ref().into()).collect(),
            range,
        });
        self.start_capture(Capture::Heading);
    }

    fn end_heading(&mut self) {
        let Some(heading) = self.open.heading.take() else {
            return self.close_block("</strong></p>\n");
        };
        self.close_formatting();
        self.words.end_word();
        self.capture = Capture::Nothing;
        let text = single_spaced(&self.plain);
        let id = match &heading.id {
            Some(wanted) => {
                let given = self.outline.ids.claim(wanted);
                if *given != *composed(wanted) {
                    let written = self.slice(&heading.range);
                    let at = heading.range.start + written.rfind(&**wanted).unwrap_or(0);
                    let range = at..(at + wanted.len()).min(heading.range.end);
                    self.report(range, |span| problems::duplicate_id(wanted, &given, span));
                }
                given
            }
            None => {
                let slug = slugify(&text);
                self.outline.ids.claim(if slug.is_empty() { "section" } else { &slug })
            }
        };

        // The id follows from the text, so that the start tag can be written only now.
        let level = heading.level;
        let dir = self.direction(&heading.range);
        let mut start_tag = String::with_capacity(id.len() + 16);
        let _ = write!(start_tag, "<h{level} id=\"");
        escape::push_attribute(&mut start_tag, &id);
        for (index, class) in heading.classes.iter().enumerate() {
            start_tag.push_str(if index == 0 { "\" class=\"" } else { " " });
            escape::push_attribute(&mut start_tag, class);
        }
        start_tag.push('"');
        start_tag.push_str(dir);
        start_tag.push('>');
        self.out.html.insert_str(heading.start, &start_tag);
        for hole in self.out.holes.iter_mut().rev().take_while(|hole| hole.offset >= heading.start)
        {
            hole.offset += start_tag.len();
        }

        self.out.html.push_str("<a class=\"anchor\" href=\"#");
        escape::push_url(&mut self.out.html, &id);
        self.out.html.push('"');
        self.labels.push_aria(&mut self.out.html, "link_to_section", &[]);
        let _ = write!(self.out.html, "></a></h{level}>");
        self.outline.level_offsets.push((heading.start + 2, self.out.html.len() - 2));
        self.out.html.push('\n');
        self.outline.headings.push(Heading { level, id, text: text.into() });
    }

    fn end_footnote(&mut self) {
        let Some(footnote) = self.open.footnotes.pop() else { return };
        let html = self.out.html.split_off(footnote.start);
        let holes: Vec<Hole> = self
            .out
            .holes
            .drain(footnote.holes_start..)
            .map(|hole| Hole { offset: hole.offset - footnote.start, ..hole })
            .collect();
        let OpenFootnote { label, range, .. } = footnote;
        // The definition ends with its last line, not with the blank ones below it.
        let range = range.start..range.start + self.slice(&range).trim_end().len();
        if let Err(first) = self.notes.footnotes.define(&label, html, holes, range.clone())
            && let Some(first) = self.span(&first)
        {
            self.report(range, |span| problems::duplicate_footnote(&label, span, first));
        }
    }

    fn start_cell(&mut self, range: &Range<usize>) {
        self.words.end_word();
        self.quotes.start_block();
        self.loose = None;
        self.bullet = None;
        self.out.html.push_str(if self.open.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.out.html.push_str(self.direction(range));
        self.out.html.push_str(match self.open.table.alignments.get(self.open.table.cell_index) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
    }

    /// Writes a block of code, reading up to its end.
    pub(super) fn code_block(
        &mut self,
        kind: &CodeBlockKind<'a>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        let mut code: Cow<'_, str> = Cow::Borrowed("");
        for (event, _) in events.by_ref() {
            match event {
                Event::Text(CowStr::Borrowed(text)) if code.is_empty() => {
                    code = Cow::Borrowed(text)
                }
                Event::Text(text) => code.to_mut().push_str(&text),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        if matches!(self.purpose, Purpose::Inline) {
            self.open_block("");
            return self.code_span(code.trim());
        }
        let language = match kind {
            CodeBlockKind::Indented => "",
            CodeBlockKind::Fenced(info) => {
                info.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or("")
            }
        };
        // Code is written from left to right in any language, and scrolled by itself.
        self.open_block("<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code");
        if !language.is_empty() {
            self.out.html.push_str(" class=\"language-");
            escape::push_attribute(&mut self.out.html, language);
            self.out.html.push('"');
        }
        self.out.html.push('>');
        match self.highlighted(language, &code) {
            Some(html) => {
                self.has_code = true;
                self.out.html.push_str(&html);
            }
            None => self.push_beside(&code),
        }
        self.out.html.push_str("</code></pre>\n");
    }

    fn highlighted(&mut self, language: &str, code: &str) -> Option<String> {
        if !self.highlight
            || language.is_empty()
            || self.highlighted_bytes + code.len() > MAX_HIGHLIGHTED_BYTES
        {
            return None;
        }
        let html = highlight::highlight_html(language, code)?;
        self.highlighted_bytes += code.len();
        Some(html)
    }

    pub(super) fn task_marker(&mut self, done: bool) {
        let (label, checked) = if done { ("done", " checked") } else { ("not_done", "") };
        let _ = write!(self.out.html, "<input class=\"task\" type=\"checkbox\" disabled{checked}",);
        self.labels.push_aria(&mut self.out.html, label, &[]);
        self.out.html.push_str("> ");
    }
}

/// The text with single spaces, at most [`SUMMARY_CHARS`] long, cut at a word.
fn shorten(text: &str) -> Box<str> {
    let mut short = String::with_capacity(text.len().min(SUMMARY_CHARS * 2));
    let mut chars = 0;
    for word in text.split_whitespace() {
        let space = usize::from(chars > 0);
        let word_chars = word.chars().count();
        if chars + space + word_chars > SUMMARY_CHARS {
            if chars == 0 {
                short.extend(word.chars().take(SUMMARY_CHARS - 1));
            }
            // Room for the dots.
            while short.chars().count() > SUMMARY_CHARS - 1 {
                let at = short.rfind(' ').unwrap_or(0);
                short.truncate(at);
            }
            short.push('…');
            break;
        }
        if space == 1 {
            short.push(' ');
        }
        short.push_str(word);
        chars += space + word_chars;
    }
    short.into()
}
