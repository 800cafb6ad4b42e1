//! Citations: `[@key, p. 4; @other]` becomes numbered marks that lead to the sources below the
//! body.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::body::Citation;
use super::citation_run;
use super::events::{Events, Spanned};
use super::notes::{Mark, Wrong};
use super::open::OpenLink;
use super::problems;
use super::state::Renderer;
use crate::text::{Key, composed};

impl<'a> Renderer<'a> {
    /// Writes what `[@a]`, `[@a][@b]` or `[text][@b]` stands for; whether text and end are still to
    /// come.
    pub(super) fn start_citation(
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
                self.open.links.push(OpenLink::Citation { label: label.into(), range });
                return true;
            }
            self.cite(text, range.clone());
        }
        events.skip_element();
        self.cite(label, range);
        false
    }

    pub(super) fn cite(&mut self, label: &str, range: Range<usize>) {
        let label = &*composed(label);
        let Some(span) = self.file_range(&range) else {
            return self.mark(label, &range);
        };
        // Most citations repeat a key, which then need not be looked at again.
        let wrong = parse(label).find_map(|part| match part {
            Ok(cited) if self.notes.cited_index.contains_key(cited.name) => None,
            Ok(cited) if Key::new(cited.name).is_some() => None,
            Ok(cited) => Some(cited.name),
            Err(part) => Some(part),
        });
        if let Some(part) = wrong {
            let key = meant(part);
            let key = key.as_ref().map(Key::as_str);
            self.report(range, |span| problems::invalid_citation(part, key, span));
            for text in ["[", label, "]"] {
                self.push_text(text);
            }
            return;
        }
        // The plain text has no mark, and no gap where it was.
        self.plain.truncate(self.plain.trim_end().len());
        // The start tag of a heading is written into its place when its text is known.
        let floor = self.open.heading.as_ref().map_or(0, |heading| heading.start);
        for Cited { name: key, locator } in parse(label).flatten() {
            let index = match self.notes.cited_index.get(key) {
                Some(&index) => index,
                None => {
                    let Some(key) = Key::new(key) else { continue };
                    let index = self.notes.cited.len();
                    self.notes.cited_index.insert(key.clone(), index);
                    self.notes.cited.push(Citation { key, uses: 0, span: span.clone() });
                    index
                }
            };
            let uses = self.notes.cited.get_mut(index).map_or(1, |citation| {
                citation.uses += 1;
                citation.uses
            });
            let cited = citation_run::Cited {
                key,
                place: locator,
                number: index + 1,
                uses: Some(uses),
                is_linked: self.open.anchors == 0,
            };
            self.notes.run.push(&mut self.out.html, floor, &self.labels, &cited);
        }
    }

    /// Keeps in mind what a short text cites here: the numbers are those of the page that shows it.
    fn mark(&mut self, label: &str, range: &Range<usize>) {
        let written: Box<str> = self.slice(range).into();
        let wrong = parse(label).find_map(|part| match part {
            Ok(cited) if Key::new(cited.name).is_some() => None,
            Ok(cited) => Some(cited.name),
            Err(part) => Some(part),
        });
        citation_run::join(&mut self.out.html, 0);
        self.plain.truncate(self.plain.trim_end().len());
        if let Some(part) = wrong {
            self.notes.wrong.push(Wrong { part: part.into(), key: meant(part), written });
            return;
        }
        let sources = parse(label).flatten();
        let sources = sources
            .filter_map(|cited| Some((Key::new(cited.name)?, cited.locator.map(Into::into))))
            .collect();
        let is_linked = self.open.anchors == 0;
        let offset = self.out.html.len();
        self.notes.marks.push(Mark { offset, is_linked, sources, written });
    }
}

/// Whether it is brackets that the parser would have left as text, had they not held `@`.
pub(super) fn is_citation(link_type: LinkType) -> bool {
    matches!(
        link_type,
        LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown
    )
}

/// One source of a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cited<'a> {
    /// Its key, which may not have the form of one.
    pub(super) name: &'a str,
    /// Where in the source: `p. 4`.
    pub(super) locator: Option<&'a str>,
}

/// Reads the text between the brackets; the error is the part that is no `@key`.
pub(super) fn parse(label: &str) -> impl Iterator<Item = Result<Cited<'_>, &str>> {
    label.split(';').map(|part| parse_one(part.trim()))
}

/// The key that `part` may have been meant to be.
pub(super) fn meant(part: &str) -> Option<Key> {
    let name = part.trim_start_matches('@');
    let first_word = name.split([' ', ',']).next().unwrap_or(name);
    Key::new(first_word).or_else(|| Key::from_text(name))
}

fn parse_one(part: &str) -> Result<Cited<'_>, &str> {
    let (name, locator) = match part.split_once(',') {
        Some((name, locator)) => (name.trim_end(), locator.trim()),
        None => (part, ""),
    };
    let name = name.strip_prefix('@').ok_or(part)?;
    if name.is_empty() || locator.starts_with('@') {
        return Err(part);
    }
    Ok(Cited { name, locator: Some(locator).filter(|locator| !locator.is_empty()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, expected: &[Result<(&str, &str), &str>]) {
        let read: Vec<_> = parse(label)
            .map(|part| part.map(|cited| (cited.name, cited.locator.unwrap_or("-"))))
            .collect();
        assert_eq!(read, expected, "{label:?}");
    }

    #[test]
    fn citations_are_read() {
        check("@a", &[Ok(("a", "-"))]);
        check("@dawn-2025-10-11", &[Ok(("dawn-2025-10-11", "-"))]);
        check("@a; @b", &[Ok(("a", "-")), Ok(("b", "-"))]);
        check("@a;@b ; @a", &[Ok(("a", "-")), Ok(("b", "-")), Ok(("a", "-"))]);
        check("@a, p. 4", &[Ok(("a", "p. 4"))]);
        check("@a , pp. 4, 5; @b", &[Ok(("a", "pp. 4, 5")), Ok(("b", "-"))]);
        check("@a,", &[Ok(("a", "-"))]);
        check("@a p. 4", &[Ok(("a p. 4", "-"))]);
        check("@@a", &[Ok(("@a", "-"))]);
        check("@a; b", &[Ok(("a", "-")), Err("b")]);
        check("@a;", &[Ok(("a", "-")), Err("")]);
        check("@", &[Err("@")]);
        check("@, p. 4", &[Err("@, p. 4")]);
        check("@a, @b", &[Err("@a, @b")]);
    }

    fn check_meant(part: &str, expected: &str) {
        assert_eq!(meant(part).as_ref().map_or("-", |key| key.as_str()), expected, "{part:?}");
    }

    #[test]
    fn the_key_that_was_meant() {
        check_meant("@Bad Key", "bad-key");
        check_meant("@a p. 4", "a");
        check_meant("@a, @b", "a");
        check_meant("@@a", "a");
        check_meant("b", "b");
        check_meant("@<script>", "script");
        check_meant("@", "-");
        check_meant("", "-");
    }
}
