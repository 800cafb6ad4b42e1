//! Links and images: what is written where their addresses are let through, and where not.

use std::borrow::Cow;
use std::ops::Range;

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, LinkType, TagEnd};

use super::body::{HoleKind, TargetKind};
use super::citation::is_citation;
use super::destination::{Destination, Refusal, classify};
use super::events::{Events, Spanned};
use super::open::OpenLink;
use super::state::{Purpose, Renderer};
use super::{alt_text, problems};
use crate::address::SourcePath;
use crate::config::BrokenLinks;
use crate::text::{composed, decoded_attribute, escape};

/// The address by which a vault's link is known until it is written.
pub(super) const WIKILINK: &str = "wikilink:";
/// What a link to another host has besides.
pub(super) const NO_OPENER: &str = " rel=\"noopener\"";

impl<'a> Renderer<'a> {
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
            if url == WIKILINK {
                self.wikilink(range, events);
                return false;
            }
            return self.start_citation(link_type, label, range, events);
        }
        let place = self.destination_range(link_type, url, &range);
        let destination = if link_type == LinkType::Email {
            Destination::Contact(format!("mailto:{url}").into())
        } else {
            self.classify(url)
        };
        // An address in angle brackets inside a link's text would be a link in a link.
        let open = self.open.anchors == 0 && self.write_link_start(destination, url, place);
        if open {
            if !title.is_empty() {
                self.push_attribute("title", title);
            }
            self.out.html.push('>');
            self.open.anchors += 1;
        }
        self.open.links.push(if open { OpenLink::Anchor } else { OpenLink::Plain });
        true
    }

    /// Writes `<a href="…"` if the link is let through.
    fn write_link_start(
        &mut self,
        destination: Destination<'_>,
        url: &str,
        place: Range<usize>,
    ) -> bool {
        let start = self.out.html.len();
        self.out.html.push_str("<a");
        let mut leads_out = matches!(destination, Destination::External(_));
        let mut is_written = self.write_href(destination, url, place);
        // Where broken links are let be, one without a scheme still leads where it says.
        if !is_written
            && self.broken_links == BrokenLinks::Warn
            && let Some(host) = url.trim().strip_prefix("//")
            && host.starts_with(char::is_alphanumeric)
        {
            self.push_outside_href("https://", host);
            (leads_out, is_written) = (true, true);
        }
        if !is_written {
            self.out.html.truncate(start);
        } else if leads_out {
            self.out.html.push_str(NO_OPENER);
        }
        is_written
    }

    /// Writes ` href="…"` if the address is let through.
    pub(super) fn write_href(
        &mut self,
        destination: Destination<'_>,
        url: &str,
        place: Range<usize>,
    ) -> bool {
        let is_body = matches!(self.purpose, Purpose::Body { .. });
        match destination {
            Destination::External(url) => {
                self.push_outside_href("", &url);
                return true;
            }
            Destination::Contact(url) => {
                self.out.html.push_str(" href=\"");
                escape::push_url(&mut self.out.html, &url);
            }
            // What a fragment's page is called, and which ids it has, is not known here.
            Destination::Fragment(_) | Destination::Internal { .. } if !is_body => {
                self.notes.left_out.push(url.into());
                return false;
            }
            Destination::Fragment(id) => {
                self.out.html.push_str(" href=\"#");
                self.push_fragment(&id, place);
            }
            Destination::Internal { kind, suffix } => {
                self.out.html.push_str(" href=\"");
                self.push_target(kind, place, false);
                escape::push_url(&mut self.out.html, &suffix);
            }
            Destination::Refused(refusal) => {
                self.report_refused(&refusal, url, "link", place);
                return false;
            }
        }
        self.out.html.push('"');
        true
    }

    /// Writes ` href="…"` of an address on another host, and keeps that in mind.
    pub(super) fn push_outside_href(&mut self, scheme: &str, url: &str) {
        self.out.html.push_str(" href=\"");
        let start = self.out.html.len();
        self.out.html.push_str(scheme);
        escape::push_url(&mut self.out.html, url);
        let written = self.out.html.get(start..).unwrap_or("");
        self.out.outside.push(decoded_attribute(written).into());
        self.out.html.push('"');
    }

    /// Writes a link to an address on another host.
    pub(super) fn push_outside_link(&mut self, scheme: &str, url: &str, text: &str) {
        self.out.html.push_str("<a");
        self.push_outside_href(scheme, url);
        self.out.html.push_str(NO_OPENER);
        self.out.html.push('>');
        self.push_text(text);
        self.out.html.push_str("</a>");
    }

    /// Writes an attribute of a tag that is open.
    pub(super) fn push_attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\""] {
            self.out.html.push_str(part);
        }
        escape::push_attribute(&mut self.out.html, value);
        self.out.html.push('"');
    }

    /// Reports an address that is not let through: with the weight of a broken link, unless it
    /// could run something or leads out of the site's folder.
    pub(super) fn report_refused(
        &mut self,
        refusal: &Refusal,
        written: &str,
        what: &str,
        range: Range<usize>,
    ) {
        let weight = weight_of(refusal, self.broken_links);
        self.report(range, |span| weight.weigh(problems::refused(refusal, written, what, span)));
    }

    pub(super) fn end_link(&mut self) {
        match self.open.links.pop() {
            Some(OpenLink::Anchor) => {
                self.out.html.push_str("</a>");
                self.open.anchors = self.open.anchors.saturating_sub(1);
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
        alt_text::read(events, self.source, &mut self.quotes, &mut alt);
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
                    && self.out.html.len() == self.open.paragraph_start
                    && self.open.paragraph_tag > 0
                    && matches!(next, Some((Event::End(TagEnd::Paragraph), _)));
                events.put_back(next);
                if alone {
                    self.out.html.truncate(self.open.paragraph_start - self.open.paragraph_tag);
                    self.out.html.push_str("<figure>");
                    self.open.paragraph_is_figure = true;
                }
                let title_of_its_own = if alone { "" } else { title };
                self.push_image(kind, &suffix, place, &alt, title_of_its_own);
                if alone {
                    self.out.html.push_str("<figcaption>");
                    self.words.end_word();
                    let (caption, credit) = caption_and_credit(title);
                    self.words.push(&mut self.out.html, caption);
                    if let Some(credit) = credit {
                        // Brackets stay whole where the line breaks between the two.
                        let (start, end) = match caption.is_empty() {
                            true => ("<span class=\"credit\">", "</span>"),
                            false => (" <span class=\"credit\">(", ")</span>"),
                        };
                        self.out.html.push_str(start);
                        self.words.push(&mut self.out.html, credit);
                        self.out.html.push_str(end);
                    }
                    self.out.html.push_str("</figcaption></figure>\n");
                }
            }
            destination => {
                match destination {
                    Destination::External(address) => {
                        let weight = self.broken_links;
                        self.report(place, |span| {
                            weight.weigh(problems::external_image(url, span))
                        });
                        // As a link, for no page asks any other host for anything, but a reader
                        // may.
                        if weight == BrokenLinks::Warn && self.open.anchors == 0 {
                            let text = if alt.trim().is_empty() { &*address } else { &alt };
                            self.push_outside_link("", &address, text);
                            self.scratch = alt;
                            return;
                        }
                    }
                    Destination::Refused(refusal) => {
                        self.report_refused(&refusal, url, "image", place);
                    }
                    _ => self.report(place, |span| problems::not_an_image(url, span)),
                }
                self.push_text(&alt);
            }
        }
        self.scratch = alt;
    }

    /// Writes the picture of a target.
    pub(super) fn push_image(
        &mut self,
        kind: TargetKind,
        suffix: &str,
        place: Range<usize>,
        alt: &str,
        title: &str,
    ) {
        self.out.html.push_str("<img src=\"");
        let target_index = self.push_target(kind, place, true);
        escape::push_url(&mut self.out.html, suffix);
        self.out.html.push('"');
        self.push_attribute("alt", alt);
        self.push_hole(target_index, HoleKind::Dimensions);
        if !title.is_empty() {
            self.push_attribute("title", title);
        }
        self.out.html.push_str(" loading=\"lazy\" decoding=\"async\">");
    }

    /// Writes a fragment of this very page, whose id must be there. It stays as it is written
    /// unless its letters are to be composed, as those of ids are.
    pub(super) fn push_fragment(&mut self, written: &str, place: Range<usize>) {
        let decoded = percent_decode_str(written).decode_utf8();
        let id = decoded.as_deref().map_or(Cow::Borrowed(written), composed);
        let is_respelt = decoded.as_deref().is_ok_and(|decoded| *decoded != *id);
        self.push_hole(self.outline.anchors.len(), HoleKind::Fragment);
        escape::push_url(&mut self.out.html, if is_respelt { &id } else { written });
        self.outline.anchors.push((id.into(), place));
    }
}

/// The two parts of a title: what stands behind its last bar says who made the picture.
fn caption_and_credit(title: &str) -> (&str, Option<&str>) {
    match title.rsplit_once('|') {
        Some((caption, credit)) if !credit.trim().is_empty() => {
            (caption.trim(), Some(credit.trim()))
        }
        _ => (title, None),
    }
}

/// The weight of an address that is not let through, where broken links have the weight `broken`.
pub(super) fn weight_of(refusal: &Refusal, broken: BrokenLinks) -> BrokenLinks {
    match refusal {
        Refusal::LeavesRoot => BrokenLinks::Error,
        Refusal::Scheme(scheme) if is_dangerous(scheme) => BrokenLinks::Error,
        _ => broken,
    }
}

/// Whether something of this scheme runs, or reads what is not the reader's to give.
fn is_dangerous(scheme: &str) -> bool {
    matches!(scheme, "javascript" | "vbscript" | "data" | "blob" | "file" | "view-source")
}
