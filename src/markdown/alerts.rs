//! Alerts with a title, a fold mark or one of Obsidian's words: `> [!danger]- Radiation`. Those
//! that GitHub knows come from the parser as they are.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::events::{Events, Spanned};
use super::problems;
use super::state::Renderer;

/// Every word with the kind of alert it is, and the message that is its label.
const WORDS: &[(&str, &str, &str)] = &[
    ("abstract", "note", "alert_summary"),
    ("attention", "warning", "alert_attention"),
    ("bug", "caution", "alert_bug"),
    ("caution", "caution", "alert_caution"),
    ("check", "tip", "alert_done"),
    ("cite", "note", "alert_quotation"),
    ("danger", "caution", "alert_danger"),
    ("done", "tip", "alert_done"),
    ("error", "caution", "alert_error"),
    ("example", "note", "alert_example"),
    ("fail", "warning", "alert_failure"),
    ("failure", "warning", "alert_failure"),
    ("faq", "note", "alert_question"),
    ("help", "note", "alert_question"),
    ("hint", "tip", "alert_hint"),
    ("important", "important", "alert_important"),
    ("info", "note", "alert_information"),
    ("missing", "warning", "alert_missing"),
    ("note", "note", "alert_note"),
    ("question", "note", "alert_question"),
    ("quote", "note", "alert_quotation"),
    ("success", "tip", "alert_success"),
    ("summary", "note", "alert_summary"),
    ("tip", "tip", "alert_tip"),
    ("tldr", "note", "alert_summary"),
    ("todo", "note", "alert_to_do"),
    ("warning", "warning", "alert_warning"),
];

/// The kind and the label of a word in lower case.
fn of_word(word: &str) -> Option<(&'static str, &'static str)> {
    let index = WORDS.binary_search_by(|(known, ..)| (*known).cmp(word)).ok()?;
    WORDS.get(index).map(|&(_, kind, label)| (kind, label))
}

/// What the first line of a quotation says.
pub(super) struct Marker {
    kind: &'static str,
    label: &'static str,
    /// Where its title begins, behind the marker.
    end: usize,
}

impl<'a> Renderer<'a> {
    /// The marker at the beginning of a quotation, if it has one. An unknown word is reported, and
    /// the quotation stays one.
    pub(super) fn alert_marker(&mut self, range: &Range<usize>) -> Option<Marker> {
        let written = self.slice(range);
        // Its own mark alone: each quotation in a quotation is looked at by itself.
        let inside = written.strip_prefix('>').unwrap_or(written).trim_start_matches(' ');
        let rest = inside.strip_prefix("[!")?;
        let length = rest.bytes().take(40).position(|byte| byte == b']')?;
        let word = rest.get(..length)?;
        let start = range.end.min(range.start + written.len()) - inside.len();
        let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '-');
        if !is_word {
            return None;
        }
        let folded = word.to_ascii_lowercase();
        let Some((kind, label)) = of_word(&folded) else {
            self.report(start..start + length + 3, |span| {
                problems::unknown_alert(word, WORDS.iter().map(|(known, ..)| *known), span)
            });
            return None;
        };
        let behind = rest.get(length + 1..).unwrap_or("");
        let title =
            behind.strip_prefix(['+', '-']).unwrap_or(behind).trim_start_matches([' ', '\t']);
        let end = start + inside.len() - title.len();
        Some(Marker { kind, label, end })
    }

    /// Writes the start of an alert with its title, and reads past its marker.
    pub(super) fn start_alert(
        &mut self,
        marker: &Marker,
        events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    ) {
        self.open.containers += 1;
        self.open.quotations.push(true);
        self.go_deeper();
        self.open_alert(marker.kind);
        match events.next() {
            Some((Event::Start(Tag::Paragraph), _)) => {}
            other => {
                self.push_label_alone(marker.label);
                return events.put_back(other);
            }
        }
        let next = loop {
            match events.next() {
                Some((Event::Text(_), range)) if range.end <= marker.end => {}
                Some((Event::Text(_), range)) if range.start < marker.end => {
                    let range = marker.end..range.end;
                    break Some((Event::Text(CowStr::Borrowed(self.slice(&range))), range));
                }
                other => break other,
            }
        };
        self.open_block_part("<p class=\"alert-label\">");
        match next {
            // No title: the label, and the text in a paragraph of its own.
            Some((Event::SoftBreak | Event::HardBreak, _)) => {
                self.push_label(marker.label);
                self.break_alert_title();
                self.go_deeper();
            }
            Some((Event::End(TagEnd::Paragraph), _)) => {
                self.push_label(marker.label);
                self.open_block_part("</p>\n");
            }
            next => {
                self.mark_paragraph("<p class=\"alert-label\">".len());
                self.go_deeper();
                self.open.alert_title = Some(self.open.depth);
                events.put_back(next);
            }
        }
    }

    /// Writes the whole start of an alert of CommonMark's dialect on GitHub.
    pub(super) fn start_plain_alert(&mut self, word: &str) {
        let (kind, label) = of_word(word).unwrap_or_default();
        self.open_alert(kind);
        self.push_label_alone(label);
    }

    fn open_alert(&mut self, kind: &str) {
        self.open_block("<div class=\"alert alert-");
        self.open_block_part(kind);
        self.open_block_part("\" role=\"note\">\n");
    }

    fn push_label_alone(&mut self, label: &'static str) {
        self.open_block_part("<p class=\"alert-label\">");
        self.push_label(label);
        self.open_block_part("</p>\n");
    }

    fn push_label(&mut self, label: &'static str) {
        let label = self.labels.word(label).to_owned();
        self.labels.push(&label, &mut self.out.html);
        self.push_everything(&label);
        self.push_everything(" ");
    }

    /// Ends the title's line: what follows is a paragraph.
    pub(super) fn break_alert_title(&mut self) {
        self.open.alert_title = None;
        self.words.end_word();
        self.open_block_part("</p>\n<p>");
        self.mark_paragraph("<p>".len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.is_sorted_by_key(|(word, ..)| *word));
    }
}
