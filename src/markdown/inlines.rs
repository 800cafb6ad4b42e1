//! Text, links, images, citations and the other things inside a line.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, TagEnd};

use super::body::{Citation, HoleKind, TargetKind};
use super::destination::{Destination, Refusal, classify};
use super::events::{Events, Spanned};
use super::renderer::{Purpose, Renderer};
use super::{alt_text, citation, escape, problems, prose};
use crate::content::Key;
use crate::input::SourcePath;

/// What is to be written at the end of a link.
pub(super) enum OpenLink {
    /// `</a>`.
    Anchor,
    /// Nothing: it was not let through.
    Plain,
    /// `[text][@key]`: the text has been written, the citation comes behind it.
    Citation { label: Box<str>, range: Range<usize> },
}

impl<'a> Renderer<'a> {
    pub(super) fn code_span(&mut self, code: &str) {
        self.out.push_str("<code>");
        escape::push_text(&mut self.out, code);
        self.out.push_str("</code>");
        self.push_plain(code);
    }

    pub(super) fn line_break(&mut self, html: &str) {
        self.out.push_str(html);
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
            let text =
                if self.smart_punctuation { self.quotes.localized(text, written) } else { text };
            return self.push_text(text);
        }
        if self.open_anchors == 0 {
            if text.contains("://") {
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
                    let piece = if kept { written } else { self.quotes.localized(&piece, written) };
                    in_url = if piece.contains(prose::ends_url) {
                        ends_in_url(piece)
                    } else {
                        in_url || piece.contains("://")
                    };
                    joined.push_str(piece);
                }
                other => {
                    events.put_back(other);
                    break;
                }
            }
        }
        let inside_word = before.is_some_and(char::is_alphanumeric);
        let mut from = 0;
        while let Some(url) = prose::find_url(&joined, from) {
            let address = joined.get(url.clone()).unwrap_or("");
            if url.start > 0 || !inside_word {
                self.push_text(joined.get(from..url.start).unwrap_or(""));
                self.out.push_str("<a href=\"");
                escape::push_url(&mut self.out, address);
                self.out.push_str("\" rel=\"noopener\">");
                self.push_text(address);
                self.out.push_str("</a>");
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

    /// Writes the start of a link; whether its end is still to come.
    pub(super) fn start_link(
        &mut self,
        link_type: LinkType,
        url: &str,
        title: &str,
        label: &str,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) -> bool {
        if is_citation(link_type) {
            return self.start_citation(link_type, label, range, events);
        }
        let place = self.destination_range(link_type, url, &range);
        let destination = if link_type == LinkType::Email {
            Destination::Contact(format!("mailto:{url}").into())
        } else {
            self.classify(url)
        };
        // An address in angle brackets inside a link's text would be a link in a link.
        let open = self.open_anchors == 0 && self.write_link_start(destination, url, place);
        if open {
            if !title.is_empty() {
                self.out.push_str(" title=\"");
                escape::push_attribute(&mut self.out, title);
                self.out.push('"');
            }
            self.out.push('>');
            self.open_anchors += 1;
        }
        self.links.push(if open { OpenLink::Anchor } else { OpenLink::Plain });
        true
    }

    /// Writes `<a href="…"` if the link is let through.
    fn write_link_start(
        &mut self,
        destination: Destination<'_>,
        url: &str,
        place: Range<usize>,
    ) -> bool {
        let is_body = matches!(self.purpose, Purpose::Body { .. });
        match destination {
            Destination::External(url) => {
                self.out.push_str("<a href=\"");
                escape::push_url(&mut self.out, &url);
                self.out.push_str("\" rel=\"noopener\"");
            }
            Destination::Contact(url) => {
                self.out.push_str("<a href=\"");
                escape::push_url(&mut self.out, &url);
                self.out.push('"');
            }
            // What a fragment's page is called, and which ids it has, is not known here.
            Destination::Fragment(_) | Destination::Internal { .. } if !is_body => return false,
            Destination::Fragment(id) => {
                self.out.push_str("<a href=\"#");
                escape::push_url(&mut self.out, &id);
                self.out.push('"');
                self.anchors.push((decoded(&id), place));
            }
            Destination::Internal { kind, suffix } => {
                self.out.push_str("<a href=\"");
                self.push_target(kind, place, false);
                escape::push_url(&mut self.out, &suffix);
                self.out.push('"');
            }
            Destination::Refused(refusal) => {
                self.report(place, |span| problems::refused(&refusal, url, "link", span));
                return false;
            }
        }
        true
    }

    pub(super) fn end_link(&mut self) {
        match self.links.pop() {
            Some(OpenLink::Anchor) => {
                self.out.push_str("</a>");
                self.open_anchors = self.open_anchors.saturating_sub(1);
            }
            Some(OpenLink::Citation { label, range }) => self.cite(&label, range),
            Some(OpenLink::Plain) | None => {}
        }
    }

    /// Sorts out an address of this file.
    pub(super) fn classify<'u>(&self, url: &'u str) -> Destination<'u> {
        match self.purpose {
            Purpose::Body { path, .. } => classify(url, path),
            // Where relative addresses start does not matter: they are left out.
            Purpose::Fragment | Purpose::Inline => match SourcePath::new("content/x.md") {
                Some(path) => classify(url, &path),
                None => Destination::Refused(Refusal::Malformed),
            },
        }
    }

    /// Where the address of a link or an image is written, if it is inside it; else all of it.
    fn destination_range(
        &self,
        link_type: LinkType,
        url: &str,
        range: &Range<usize>,
    ) -> Range<usize> {
        let written = self.slice(range);
        let found = match link_type {
            LinkType::Autolink | LinkType::Email => Some(1),
            LinkType::Inline if !url.is_empty() => {
                written.rmatch_indices("](").find_map(|(at, _)| {
                    let behind = written.get(at + 2..)?;
                    let trimmed = behind.trim_start();
                    let trimmed = trimmed.strip_prefix('<').unwrap_or(trimmed);
                    trimmed.starts_with(url).then(|| written.len() - trimmed.len())
                })
            }
            _ => None,
        };
        match found {
            Some(at) => range.start + at..(range.start + at + url.len()).min(range.end),
            None => range.clone(),
        }
    }

    /// Writes an image, reading up to its end.
    pub(super) fn image(
        &mut self,
        link_type: LinkType,
        url: &str,
        title: &str,
        label: &str,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        if is_citation(link_type) {
            self.push_text("!");
            if self.start_citation(link_type, label, range, events) {
                self.end_link();
                events.skip_element();
            }
            return;
        }
        let mut alt = std::mem::take(&mut self.scratch);
        alt.clear();
        alt_text::read(events, self.source, self.quotes, &mut alt);
        let place = self.destination_range(link_type, url, &range);
        match self.classify(url) {
            Destination::Internal {
                kind: kind @ (TargetKind::Asset(_) | TargetKind::Site { .. }),
                suffix,
            } if matches!(self.purpose, Purpose::Body { .. }) => {
                if alt.trim().is_empty() {
                    self.report(range, problems::missing_alt);
                }
                let next = events.next();
                let alone = !title.is_empty()
                    && self.out.len() == self.paragraph_start
                    && self.out.ends_with("<p>")
                    && matches!(next, Some((Event::End(TagEnd::Paragraph), _)));
                events.put_back(next);
                if alone {
                    self.out.truncate(self.paragraph_start - "<p>".len());
                    self.out.push_str("<figure>");
                    self.paragraph_is_figure = true;
                }
                self.out.push_str("<img src=\"");
                let target_index = self.push_target(kind, place, true);
                escape::push_url(&mut self.out, &suffix);
                self.out.push_str("\" alt=\"");
                escape::push_attribute(&mut self.out, &alt);
                self.out.push('"');
                self.push_hole(target_index, HoleKind::Dimensions);
                if !alone && !title.is_empty() {
                    self.out.push_str(" title=\"");
                    escape::push_attribute(&mut self.out, title);
                    self.out.push('"');
                }
                self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
                if alone {
                    self.out.push_str("<figcaption>");
                    self.words.end_word();
                    self.words.push(&mut self.out, title);
                    self.out.push_str("</figcaption></figure>\n");
                }
            }
            destination => {
                match destination {
                    Destination::External(_) => {
                        self.report(place, |span| problems::external_image(url, span));
                    }
                    Destination::Refused(refusal) => {
                        self.report(place, |span| problems::refused(&refusal, url, "image", span));
                    }
                    _ => self.report(place, |span| problems::not_an_image(url, span)),
                }
                self.push_text(&alt);
            }
        }
        self.scratch = alt;
    }

    pub(super) fn footnote_reference(&mut self, label: &str) {
        let reference = self.footnotes.refer(label);
        if self.open_anchors == 0 {
            reference.write(self.labels, &mut self.out);
        } else {
            reference.write_plain(&mut self.out);
        }
    }

    /// Writes what `[@a]`, `[@a][@b]` or `[text][@b]` stands for; whether text and end are still to come.
    fn start_citation(
        &mut self,
        link_type: LinkType,
        label: &str,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) -> bool {
        if link_type == LinkType::ReferenceUnknown {
            let written = self.slice(&range);
            let text = written.rsplit_once("][").map_or("", |(text, _)| text);
            let text = text.trim_start_matches('!').strip_prefix('[').unwrap_or(text);
            if !text.starts_with('@') {
                self.links.push(OpenLink::Citation { label: label.into(), range });
                return true;
            }
            self.cite(text, range.clone());
        }
        events.skip_element();
        self.cite(label, range);
        false
    }

    fn cite(&mut self, label: &str, range: Range<usize>) {
        let Purpose::Body { base, .. } = self.purpose else {
            // A fragment's page has no list of sources to point into.
            let end = self.out.trim_end_matches(' ').len();
            return self.out.truncate(end);
        };
        // Most citations repeat a key, which then need not be looked at again.
        let wrong = citation::parse(label).find_map(|part| match part {
            Ok(cited) if self.cited_index.contains_key(cited.name) => None,
            Ok(cited) if Key::new(cited.name).is_some() => None,
            Ok(cited) => Some(cited.name),
            Err(part) => Some(part),
        });
        if let Some(part) = wrong {
            let key = citation::meant(part);
            let key = key.as_ref().map(Key::as_str);
            self.report(range, |span| problems::invalid_citation(part, key, span));
            for text in ["[", label, "]"] {
                self.push_text(text);
            }
            return;
        }
        // The plain text has no mark, and no gap where it was.
        self.plain.truncate(self.plain.trim_end().len());
        self.out.push_str("<sup class=\"cite\">");
        for citation::Cited { name: key, locator } in citation::parse(label).flatten() {
            let index = match self.cited_index.get(key) {
                Some(&index) => index,
                None => {
                    let Some(key) = Key::new(key) else { continue };
                    let index = self.cited.len();
                    let span = base + range.start..base + range.end;
                    self.cited_index.insert(key.clone(), index);
                    self.cited.push(Citation { key, uses: 0, span });
                    index
                }
            };
            let uses = self.cited.get_mut(index).map_or(1, |citation| {
                citation.uses += 1;
                citation.uses
            });
            let number = index + 1;
            let out = &mut self.out;
            let anchor = self.open_anchors == 0;
            if anchor {
                let _ = write!(
                    out,
                    "<a href=\"#source-{key}\" id=\"cite-{key}-{uses}\" aria-label=\"{} {number}",
                    self.labels.source,
                );
                if let Some(locator) = locator {
                    out.push_str(", ");
                    escape::push_attribute(out, locator);
                }
                out.push_str("\">");
            }
            let _ = write!(out, "[{number}");
            if let Some(locator) = locator {
                out.push_str(", ");
                escape::push_text(out, locator);
            }
            out.push_str(if anchor { "]</a>" } else { "]" });
        }
        self.out.push_str("</sup>");
    }
}

fn is_citation(link_type: LinkType) -> bool {
    matches!(
        link_type,
        LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown
    )
}

/// Whether the last word of `text` holds an address.
fn ends_in_url(text: &str) -> bool {
    text.rsplit(prose::ends_url).next().is_some_and(|word| word.contains("://"))
}

/// A fragment as an id.
pub(super) fn decoded(fragment: &str) -> Box<str> {
    match percent_encoding::percent_decode_str(fragment).decode_utf8() {
        Ok(Cow::Borrowed(id)) => id.into(),
        Ok(Cow::Owned(id)) => id.into(),
        Err(_) => fragment.into(),
    }
}
