//! Footnotes: numbered in the order in which they are referred to, set at the end of the body.

use std::fmt::Write;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::body::Hole;
use super::labels::Labels;

/// All footnotes of a body.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    by_label: FxHashMap<Box<str>, usize>,
    notes: Vec<Note>,
    /// Indexes into `notes` by number, from 1.
    numbered: Vec<usize>,
}

#[derive(Debug, Default)]
struct Note {
    label: Box<str>,
    /// 0 until it is referred to.
    number: usize,
    uses: usize,
    definition: Option<Definition>,
}

#[derive(Debug)]
struct Definition {
    html: String,
    /// Offsets into `html`.
    holes: Vec<Hole>,
    /// Bytes of the Markdown.
    span: Range<usize>,
}

/// One reference to a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reference {
    /// Number of the footnote, from 1.
    pub(super) number: usize,
    /// How many references to it there have been, this one included.
    pub(super) uses: usize,
}

impl Footnotes {
    /// Notes a reference to `label`.
    pub(super) fn refer(&mut self, label: &str) -> Reference {
        let note_index = self.index_of(label);
        let next_number = self.numbered.len() + 1;
        let Some(note) = self.notes.get_mut(note_index) else {
            return Reference { number: next_number, uses: 1 };
        };
        if note.number == 0 {
            note.number = next_number;
            self.numbered.push(note_index);
        }
        note.uses += 1;
        Reference { number: note.number, uses: note.uses }
    }

    /// Takes a definition; the error is the span of an earlier one with the same label.
    pub(super) fn define(
        &mut self,
        label: &str,
        html: String,
        holes: Vec<Hole>,
        span: Range<usize>,
    ) -> Result<(), Range<usize>> {
        let note_index = self.index_of(label);
        let Some(note) = self.notes.get_mut(note_index) else { return Ok(()) };
        match &note.definition {
            Some(earlier) => Err(earlier.span.clone()),
            None => {
                note.definition = Some(Definition { html, holes, span });
                Ok(())
            }
        }
    }

    /// Label and span of each definition that nothing refers to.
    pub(super) fn unused(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.notes
            .iter()
            .filter(|note| note.number == 0)
            .filter_map(|note| Some((&*note.label, note.definition.as_ref()?.span.clone())))
    }

    /// Ids of the footnotes that are referred to.
    pub(super) fn ids(&self) -> impl Iterator<Item = String> {
        (1..=self.numbered.len()).map(|number| format!("fn-{number}"))
    }

    /// Appends the section with all footnotes that are referred to.
    pub(super) fn write(&self, labels: &Labels<'_>, out: &mut String, holes: &mut Vec<Hole>) {
        if self.numbered.is_empty() {
            return;
        }
        out.push_str("<section class=\"footnotes\"");
        labels.push_aria(out, "footnotes", &[]);
        let _ = writeln!(out, ">\n<ol{}>", labels.text_mark);
        for note in self.numbered.iter().filter_map(|&index| self.notes.get(index)) {
            let _ = write!(out, "<li id=\"fn-{}\">", note.number);
            let start = out.len();
            let (html, note_holes) = match &note.definition {
                Some(definition) => (definition.html.trim_end(), definition.holes.as_slice()),
                None => ("", &[] as &[Hole]),
            };
            // The way back stands in the last paragraph, not below it.
            let (text, end) = match html.strip_suffix("</p>") {
                Some(text) => (text, "</p>"),
                None => (html, ""),
            };
            out.push_str(text);
            holes.extend(
                note_holes.iter().map(|hole| Hole { offset: hole.offset + start, ..*hole }),
            );
            for use_number in 1..=note.uses {
                write_way_back(labels, note.number, use_number, out);
            }
            out.push_str(end);
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }

    fn index_of(&mut self, label: &str) -> usize {
        // Labels match without regard to case, as those of links do.
        let folded = label.to_lowercase();
        if let Some(&index) = self.by_label.get(folded.as_str()) {
            return index;
        }
        let index = self.notes.len();
        self.by_label.insert(folded.into(), index);
        self.notes.push(Note { label: label.into(), ..Note::default() });
        index
    }
}

impl Reference {
    /// The id of this reference, to come back to.
    fn id(self) -> String {
        match self.uses {
            1 => format!("fnref-{}", self.number),
            uses => format!("fnref-{}-{uses}", self.number),
        }
    }

    /// Appends the mark with its link.
    pub(super) fn write(self, labels: &Labels<'_>, out: &mut String) {
        let number = self.number;
        let _ = write!(
            out,
            "<sup class=\"footnote-ref\"><a href=\"#fn-{number}\" id=\"{}\"",
            self.id(),
        );
        let figure = labels.figure(number);
        labels.push_aria(out, "footnote_number", &[("number", (&figure).into())]);
        let _ = write!(out, ">{figure}</a></sup>");
    }

    /// Appends the mark as text, for a place that is a link already.
    pub(super) fn write_plain(self, labels: &Labels<'_>, out: &mut String) {
        let (id, figure) = (self.id(), labels.figure(self.number));
        let _ = write!(out, "<sup class=\"footnote-ref\" id=\"{id}\">{figure}</sup>");
    }
}

fn write_way_back(labels: &Labels<'_>, number: usize, use_number: usize, out: &mut String) {
    let id = Reference { number, uses: use_number }.id();
    let _ = write!(out, " <a class=\"backlink\" href=\"#{id}\"");
    let (figure, use_figure) = (labels.figure(number), labels.figure(use_number));
    let reference = match use_number {
        1 => figure,
        _ => format!("{figure}-{use_figure}"),
    };
    labels.push_aria(out, "back_to_reference", &[("reference", (&reference).into())]);
    let _ = match use_number {
        1 => write!(out, ">↩\u{fe0e}</a>"),
        _ => write!(out, ">↩\u{fe0e}<sup>{use_figure}</sup></a>"),
    };
}
