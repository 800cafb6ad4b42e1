//! Splits a content file into front matter and body.

use std::ops::Range;

use super::format::Format;
use super::problems;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::SourceFile;

/// Longest front matter in bytes. The longest of a real article has some tens of kilobytes.
const FRONT_MATTER_BYTES: usize = 256 * 1024;

/// A content file as text; every range is of bytes of the file, a byte-order mark included.
#[derive(Debug)]
pub(crate) struct SourceText<'t> {
    /// The file.
    pub(crate) file: &'t SourceFile,
    /// All of its text.
    pub(crate) text: &'t str,
    /// The line that opens the front matter; empty at the start of the text without one.
    pub(crate) opening: Range<usize>,
    /// What the front matter is written in.
    pub(crate) format: Format,
    /// What stands between the lines `---` or `+++`; absent where there is no front matter.
    pub(crate) front_matter: Option<Range<usize>>,
    /// What follows.
    pub(crate) body: Range<usize>,
}

impl<'t> SourceText<'t> {
    /// Finds the parts of a file. Both `---` and `...` may close YAML.
    pub(crate) fn split(file: &'t SourceFile) -> Result<Self, Box<Diagnostic>> {
        let text = text_of(file)?;
        if problems::is_utf_16(&file.bytes) {
            let span = Span::new(&file.path, 0..1);
            return Err(problems::invalid_utf8(span, &file.bytes).into());
        }
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        if text.get(start..).unwrap_or("").trim().is_empty() {
            return Err(problems::empty_file(&file.path).into());
        }
        let start = opening_line(text, start).unwrap_or(start);
        let body = start..text.len();
        let format = Format::Yaml;
        let whole = Self { file, text, opening: start..start, format, front_matter: None, body };
        let opening = line_at(text, start);
        let first_line = text.get(opening.clone()).unwrap_or("").trim_end();
        let (format, ends): (_, &[&str]) = match first_line {
            "---" => (Format::Yaml, &["---", "..."]),
            "+++" => (Format::Toml, &["+++"]),
            _ => return Ok(whole),
        };
        let inner_start = opening.end;
        let opening = start..start + first_line.len();
        let mut line = line_at(text, inner_start);
        while !line.is_empty() {
            if ends.contains(&text.get(line.clone()).unwrap_or("").trim_end()) {
                let inner = inner_start..line.start;
                if inner.len() > FRONT_MATTER_BYTES {
                    let span = Span::new(&file.path, opening);
                    return Err(problems::front_matter_too_large(span, FRONT_MATTER_BYTES).into());
                }
                let body = line.end..text.len();
                return Ok(Self { opening, format, front_matter: Some(inner), body, ..whole });
            }
            line = line_at(text, line.end);
        }
        let (last, is_end) = last_line(text, inner_start, first_line).unwrap_or((opening, false));
        Err(problems::unclosed_front_matter(Span::new(&file.path, last), is_end, first_line).into())
    }

    /// A file that is TOML as a whole.
    pub(crate) fn of_toml(file: &'t SourceFile) -> Result<Self, Box<Diagnostic>> {
        let text = text_of(file)?;
        let end = text.len();
        let front_matter = Some(0..end);
        Ok(Self { file, text, opening: 0..0, format: Format::Toml, front_matter, body: end..end })
    }

    /// The first line of a file without front matter, if it was to open some: hyphens too many or
    /// too few, or a dash that a word processor made of them.
    pub(crate) fn almost_opening(&self) -> Option<Span> {
        let line = line_at(self.text, self.opening.start);
        let text = self.text.get(line.clone())?.trim_end();
        let is_like = is_rule(text) || is_rule(text.trim_start());
        is_like.then(|| Span::new(&self.file.path, line.start..line.start + text.len()))
    }

    /// What stands between its lines; empty where there is no front matter.
    pub(crate) fn front_matter(&self) -> &'t str {
        self.front_matter.clone().and_then(|range| self.text.get(range)).unwrap_or("")
    }

    /// Where it begins in the file.
    pub(crate) fn front_matter_start(&self) -> usize {
        self.front_matter.as_ref().map_or(0, |range| range.start)
    }

    /// The number of its first line in the file, from 1.
    pub(crate) fn first_line(&self) -> usize {
        self.text.get(..self.front_matter_start()).map_or(1, |before| before.lines().count() + 1)
    }

    /// The place that stands for the front matter as a whole: its first line.
    pub(crate) fn front_matter_place(&self) -> Place {
        match self.opening.is_empty() {
            true => Place::File(self.file.path.clone()),
            false => self.place(self.opening.clone()),
        }
    }

    /// What is read, for messages.
    pub(crate) fn what(&self) -> &'static str {
        if self.opening.is_empty() { "the file" } else { "the front matter" }
    }

    /// A range of this file as a place.
    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        Span::new(&self.file.path, range).into()
    }
}

/// The text of a file.
fn text_of(file: &SourceFile) -> Result<&str, Box<Diagnostic>> {
    std::str::from_utf8(&file.bytes).map_err(|error| {
        let start = error.valid_up_to();
        let length = error.error_len().unwrap_or(file.bytes.len() - start);
        problems::invalid_utf8(Span::new(&file.path, start..start + length), &file.bytes).into()
    })
}

/// Where the line that opens the front matter begins, if nothing but empty lines is before it.
fn opening_line(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let white = |c: char| c.is_whitespace() || c == '\u{feff}';
    let skipped = rest.len() - rest.trim_start_matches(white).len();
    // Spaces before the sign on its own line are a part of that line.
    let line = rest.get(..skipped)?.rfind(['\n', '\u{feff}']).map_or(0, |at| {
        at + rest.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let opening = rest.get(line_at(rest, line))?.trim_end();
    (skipped > 0 && matches!(opening, "---" | "+++")).then_some(start + line)
}

/// Whether a line is one of hyphens or dashes.
fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    !line.is_empty()
        && line.chars().all(|c| matches!(c, '-' | '‐'..='―' | '−' | '_'))
        && (line.chars().count() >= 2 || line.starts_with(['—', '―']))
}

/// Where front matter that is not closed seems to end: the line that was to close it, or its last
/// line; and which of the two it is.
fn last_line(text: &str, start: usize, opening: &str) -> Option<(Range<usize>, bool)> {
    let mut last = None;
    let mut line = line_at(text, start);
    while !line.is_empty() {
        let content = text.get(line.clone())?;
        let written = content.trim_end();
        let range = line.start..line.start + written.len();
        let trimmed = written.trim_start();
        if opening == "---" && is_rule(trimmed) && !trimmed.is_empty() {
            return Some((range, true));
        }
        let is_key = || {
            let key = written.find([':', '=']).and_then(|at| written.get(..at)).unwrap_or(" ");
            !key.trim_end().contains(char::is_whitespace) && !key.trim().is_empty()
        };
        let is_front_matter = written.is_empty()
            || content.starts_with([' ', '\t', '#', '[', ']', '}'])
            || written == "-"
            || written.starts_with("- ")
            || is_key();
        if !is_front_matter {
            break;
        }
        if !written.is_empty() {
            last = Some((range, false));
        }
        line = line_at(text, line.end);
    }
    last
}

/// The line that begins at `start`, with its line break.
fn line_at(text: &str, start: usize) -> Range<usize> {
    let rest = text.get(start..).unwrap_or("");
    start..start + rest.find('\n').map_or(rest.len(), |at| at + 1)
}
