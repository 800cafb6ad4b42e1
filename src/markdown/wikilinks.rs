//! Links as vaults write them: `[[Harrow Front]]`, `[[file#heading|label]]`, `![[map.png]]`.
//!
//! The parser asks about the inner brackets, as about every pair that no definition resolves, and
//! never inside code. What the name means is known to the model alone, so that it is a hole.
//! `[[!Harrow]]` is the opposite: a name that is printed, or the label behind it, and no link
//! wherever it stands.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

use super::body::{HoleKind, TargetKind};
use super::destination::Destination;
use super::events::{Events, Spanned};
use super::links::NO_OPENER;
use super::state::{Purpose, Renderer};

/// Extensions of pictures that browsers show.
const PICTURES: [&str; 8] = ["avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Whether brackets at `span` of `source` stand in brackets and are meant as a link of a vault.
pub(super) fn is_wikilink(source: &str, span: &Range<usize>) -> bool {
    let before = source.get(..span.start).unwrap_or("");
    let behind = source.get(span.end..).unwrap_or("");
    before.ends_with('[')
        && !before.ends_with("\\[")
        && behind.starts_with(']')
        // `[[1]](address)` is a link whose text has brackets; `[[A]][[B]]` are two links.
        && !behind.get(1..).is_some_and(|rest| {
            rest.starts_with('(') || rest.starts_with('[') && !rest.starts_with("[[")
        })
}

/// What stands between the brackets.
struct Parts<'l> {
    name: &'l str,
    heading: Option<&'l str>,
    label: Option<&'l str>,
}

impl<'l> Parts<'l> {
    fn read(inside: &'l str) -> Self {
        let (target, label) = match inside.split_once('|') {
            Some((target, label)) => (target.strip_suffix('\\').unwrap_or(target), Some(label)),
            None => (inside, None),
        };
        let (name, heading) = match target.split_once('#') {
            // Of `file#heading#deeper` the last one counts; `^id` is a paragraph of Obsidian's.
            Some((name, heading)) => (name, heading.rsplit('#').next()),
            None => (target.split('^').next().unwrap_or(target), None),
        };
        let heading = heading.filter(|heading| !heading.starts_with('^'));
        Self {
            name: name.trim(),
            heading: heading.map(str::trim).filter(|heading| !heading.is_empty()),
            label: label.map(str::trim).filter(|label| !label.is_empty()),
        }
    }

    /// Whether it names a picture.
    fn is_picture(&self) -> bool {
        self.name.rsplit_once('.').is_some_and(|(_, extension)| {
            PICTURES.iter().any(|known| known.eq_ignore_ascii_case(extension))
        })
    }
}

impl<'a> Renderer<'a> {
    /// Writes a link of a vault; `range` is that of its inner brackets, whose start was read last.
    pub(super) fn wikilink(
        &mut self,
        range: Range<usize>,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        events.skip_element();
        let written = self.slice(&range);
        let inside = written.get(1..written.len().saturating_sub(1)).unwrap_or("");
        let parts = Parts::read(inside);
        let is_embed = self.source.get(..range.start).is_some_and(|before| before.ends_with("!["));
        let all = range.start - 1 - usize::from(is_embed)..range.end + 1;
        self.take_brackets(is_embed, range.end, events);
        if let Some(inside) = inside.strip_prefix('!') {
            let parts = Parts::read(inside);
            self.notes.unlinked.extend([parts.name].into_iter().chain(parts.label).map(Into::into));
            return self.push_text(parts.label.unwrap_or(parts.name));
        }
        if !matches!(self.purpose, Purpose::Body { .. }) || self.open.anchors > 0 {
            return self.push_text(parts.label.or(parts.heading).unwrap_or(parts.name));
        }
        if is_embed && parts.is_picture() {
            return self.embed_picture(&parts, all);
        }
        if parts.name.is_empty() {
            let heading = parts.heading.unwrap_or("");
            self.out.html.push_str("<a href=\"#");
            self.push_fragment(heading, all);
            self.out.html.push_str("\">");
        } else {
            self.out.html.push_str("<a");
            let kind = match self.classify(parts.name) {
                Destination::External(url) => {
                    self.push_outside_href("", &url);
                    self.out.html.push_str(NO_OPENER);
                    None
                }
                // A file of another kind, such as `[[report.pdf]]`.
                Destination::Internal { kind: TargetKind::Asset(path), .. }
                    if path.as_str().rsplit_once('.').is_some_and(|(_, extension)| {
                        matches!(extension, "pdf" | "csv" | "xlsx" | "docx" | "zip" | "mp3" | "mp4")
                            || PICTURES.contains(&extension)
                    }) =>
                {
                    Some(TargetKind::Asset(path))
                }
                _ => Some(TargetKind::Named {
                    name: parts.name.into(),
                    fragment: parts.heading.map(Into::into),
                }),
            };
            match kind {
                Some(kind @ TargetKind::Asset(_)) => {
                    self.out.html.push_str(" href=\"");
                    self.push_target(kind, all, false);
                    self.out.html.push('"');
                }
                Some(kind) => self.push_target_of(kind, all, false, HoleKind::Href),
                None => {}
            }
            self.out.html.push('>');
        }
        let shown = match (parts.label, parts.name.is_empty()) {
            (Some(label), _) => label,
            (None, true) => parts.heading.unwrap_or(""),
            (None, false) => parts.name.strip_suffix(".md").unwrap_or(parts.name),
        };
        self.push_text(shown);
        self.out.html.push_str("</a>");
    }

    /// Takes back the outer bracket that has been written, and reads past the one behind.
    fn take_brackets(
        &mut self,
        is_embed: bool,
        end: usize,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        let marks: &[char] = if is_embed { &['[', '!'] } else { &['['] };
        for mark in marks {
            for text in [&mut self.out.html, &mut self.plain] {
                if text.ends_with(*mark) {
                    text.pop();
                }
            }
        }
        match events.next() {
            Some((Event::Text(text), range)) if range.start == end && text.starts_with(']') => {
                let rest = range.start + 1..range.end;
                if !rest.is_empty() {
                    let text = CowStr::Borrowed(self.slice(&rest));
                    events.put_back(Some((Event::Text(text), rest)));
                }
            }
            other => events.put_back(other),
        }
    }

    fn embed_picture(&mut self, parts: &Parts<'_>, place: Range<usize>) {
        // `|300` and `|300x200` are sizes, which a style sheet knows better.
        let is_size = |label: &&str| label.bytes().all(|b| b.is_ascii_digit() || b == b'x');
        let label = parts.label.filter(|label| !is_size(label)).unwrap_or("");
        let Destination::Internal { kind, .. } = self.classify(parts.name) else {
            return self.push_text(parts.name);
        };
        if label.is_empty() {
            self.report(place.clone(), super::problems::missing_alt);
        }
        self.push_image(kind, "", place, label, "");
    }
}
