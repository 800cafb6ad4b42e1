//! Text and the other simple things inside a line.

use std::ops::Range;

use pulldown_cmark::Event;

use super::events::{Events, Spanned};
use super::state::Renderer;
use super::{bare_links, problems};
use crate::text::escape;

impl<'a> Renderer<'a> {
    pub(super) fn code_span(&mut self, code: &str) {
        self.out.html.push_str("<code>");
        escape::push_text(&mut self.out.html, code);
        self.out.html.push_str("</code>");
        self.push_plain(code);
    }

    pub(super) fn line_break(&mut self, html: &str) {
        self.out.html.push_str(html);
        self.words.end_word();
        self.push_plain(" ");
    }

    pub(super) fn text(
        &mut self,
        text: &str,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        let written = self.slice(&range);
        // What the parser has not changed is the source itself.
        if !std::ptr::eq(written, text) {
            let text = if self.smart_punctuation {
                self.quotes.localized(text, self.source, range.start)
            } else {
                text
            };
            return self.push_text(text);
        }
        self.look_for_foreign(text, &range);
        if self.open.anchors == 0 {
            if text.contains("://") || self.has_bare_links && bare_links::may_hold_one(text) {
                return self.text_with_urls(text, range, events);
            }
            if text.as_bytes().first() == Some(&b'^') {
                self.check_footnote_mark(&range);
            }
        }
        self.push_text(text);
    }

    /// Writes text that may hold bare addresses, together with the pieces that follow it: the
    /// parser splits text at every character that could have been markup.
    fn text_with_urls(
        &mut self,
        text: &str,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        let before = self.source.get(..range.start).and_then(|before| before.chars().next_back());
        let mut joined = String::from(text);
        let mut in_url = ends_in_url(text);
        let mut end = range.end;
        loop {
            match events.next() {
                Some((Event::Text(piece), piece_range)) if piece_range.start == end => {
                    end = piece_range.end;
                    let written = self.slice(&piece_range);
                    // An address keeps its hyphens, dots and apostrophes as they were typed.
                    let kept = in_url && written.starts_with(['-', '.', '\'']);
                    let piece = if kept {
                        written
                    } else {
                        self.quotes.localized(&piece, self.source, piece_range.start)
                    };
                    in_url = if piece.contains(bare_links::ends_url) {
                        ends_in_url(piece)
                    } else {
                        in_url || ends_in_url(piece)
                    };
                    joined.push_str(piece);
                }
                other => {
                    events.put_back(other);
                    break;
                }
            }
        }
        let mut from = 0;
        let mut links = bare_links::BareLinks::new(&joined);
        while let Some((scheme, url)) = links.find(from) {
            let address = joined.get(url.clone()).unwrap_or("");
            if url.start > 0 || !before.is_some_and(|before| scheme.goes_on_from(before)) {
                self.push_text(joined.get(from..url.start).unwrap_or(""));
                if scheme.leads_out() {
                    self.push_outside_link(scheme.prefix(), address, address);
                } else {
                    self.out.html.push_str("<a href=\"mailto:");
                    escape::push_url(&mut self.out.html, address);
                    self.out.html.push_str("\">");
                    self.push_text(address);
                    self.out.html.push_str("</a>");
                }
            } else {
                self.push_text(joined.get(from..url.end).unwrap_or(""));
            }
            from = url.end;
        }
        self.push_text(joined.get(from..).unwrap_or(""));
    }

    /// `[^label]` that reaches us as text has no definition.
    fn check_footnote_mark(&mut self, range: &Range<usize>) {
        let Some(bracket) = range.start.checked_sub(1) else { return };
        let rest = self.source.get(bracket..).unwrap_or("");
        let label = rest.strip_prefix("[^").and_then(|rest| {
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '[' | ']'))?;
            let (label, behind) = rest.split_at_checked(end)?;
            (!label.is_empty() && behind.starts_with(']')).then_some(label)
        });
        if let Some(label) = label {
            let range = bracket..bracket + label.len() + 3;
            self.report(range, |span| problems::unknown_footnote(label, span));
        }
    }

    pub(super) fn footnote_reference(&mut self, label: &str) {
        let reference = self.notes.footnotes.refer(label);
        if self.open.anchors == 0 {
            reference.write(&self.labels, &mut self.out.html);
        } else {
            reference.write_plain(&self.labels, &mut self.out.html);
        }
    }
}

/// Whether the last word of `text` holds an address.
fn ends_in_url(text: &str) -> bool {
    text.rsplit(bare_links::ends_url).next().is_some_and(bare_links::may_hold_one)
}
