//! The few lines of a source that are quoted with a problem.

use std::borrow::Cow;
use std::ops::Range;

use super::position::is_continuation;

/// Lines to quote, cut to a readable width, without control characters.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The lines, joined with `\n`.
    pub(super) text: String,
    /// The bytes of `text` to be marked.
    pub(super) marked: Range<usize>,
}

/// Characters of a line that are shown.
const WIDTH: usize = 120;
/// Characters before the marked ones that are kept in a line that is too long.
const LEAD: usize = 50;
/// Lines that a marked range may cover; a longer one is marked in its first line only.
const LINES: usize = 20;

impl Excerpt {
    /// Quotes the lines of `bytes` that `span` touches. The span may lie anywhere.
    pub(super) fn new(bytes: &[u8], span: Range<usize>) -> Self {
        let start = char_start(bytes, span.start.min(bytes.len()));
        let end = char_end(bytes, span.end.clamp(start, bytes.len()));
        let span_bytes = bytes.get(start..end).unwrap_or_default();
        let span_bytes = span_bytes.trim_ascii_end();
        let breaks = span_bytes.iter().filter(|byte| **byte == b'\n').count();
        let span_len = match span_bytes.iter().position(|byte| *byte == b'\n') {
            Some(first_line) if breaks >= LINES => first_line,
            // A range of nothing but white space is marked as it is, up to the end of its line.
            None if span_bytes.is_empty() => {
                let blank = bytes.get(start..end).unwrap_or_default();
                blank.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(blank.len())
            }
            _ => span_bytes.len(),
        };
        let end = start + span_len;
        let line_start = bytes
            .get(..start)
            .unwrap_or_default()
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |line_break| line_break + 1);

        let mut text = String::new();
        let mut marked = None;
        let mut marked_end = 0;
        let mut offset = line_start;
        for line in bytes.get(line_start..).unwrap_or_default().split(|byte| *byte == b'\n') {
            if offset > line_start {
                text.push('\n');
            }
            let content = line.strip_suffix(b"\r").unwrap_or(line);
            let inside = |at: usize| at.saturating_sub(offset).min(content.len());
            let (before, rest) = content.split_at_checked(inside(start)).unwrap_or((content, b""));
            let (inner, after) =
                rest.split_at_checked(inside(end) - before.len()).unwrap_or((rest, b""));
            let line = Line::cut(before, inner, after);
            text.push_str(&line.before);
            marked.get_or_insert(text.len());
            text.push_str(&line.inner);
            marked_end = text.len();
            text.push_str(&line.after);
            offset += content.len();
            offset = next_line(bytes, offset);
            if offset > end {
                break;
            }
        }
        let marked_start = marked.unwrap_or(0);
        Self { text, marked: marked_start..marked_end.max(marked_start) }
    }
}

/// The first offset of the line after the one in which `offset` lies, or one past the end.
fn next_line(bytes: &[u8], offset: usize) -> usize {
    let rest = bytes.get(offset..).unwrap_or_default();
    offset + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()) + 1
}

/// A line in three parts, of which the middle one is marked.
struct Line {
    before: String,
    inner: String,
    after: String,
}

impl Line {
    fn cut(before: &[u8], inner: &[u8], after: &[u8]) -> Self {
        // Longer than any line that could fit; the bound keeps a line of megabytes cheap.
        let bound = 4 * (WIDTH + 1);
        let tail = before.len().saturating_sub(bound);
        let before = clean_bytes(before.get(char_start(before, tail)..).unwrap_or_default());
        // A tab that is to blame must be seen; one around it only holds its place.
        let inner = clean_bytes(inner.get(..inner.len().min(bound)).unwrap_or_default());
        let inner = if inner.trim().is_empty() { inner.replace('\t', "→") } else { inner };
        let after = clean_bytes(after.get(..after.len().min(bound)).unwrap_or_default());
        let (before_len, inner_len) = (before.chars().count(), inner.chars().count());
        if before_len + inner_len + after.chars().count() <= WIDTH {
            return Self { before, inner, after };
        }
        // A mark far to the right is brought into view; one near the start needs no cut there.
        let keep_before = if before_len + inner_len <= WIDTH { before_len } else { LEAD };
        let before = last_chars(before, keep_before);
        let left = WIDTH.saturating_sub(before.chars().count());
        let inner = first_chars(inner, left);
        let left = left.saturating_sub(inner.chars().count());
        Self { before, inner, after: first_chars(after, left) }
    }
}

fn first_chars(text: String, count: usize) -> String {
    match text.char_indices().nth(count) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text,
    }
}

fn last_chars(text: String, count: usize) -> String {
    let excess = text.chars().count().saturating_sub(count);
    match text.char_indices().nth(excess) {
        Some((cut, _)) if excess > 0 => format!("…{}", text.get(cut..).unwrap_or_default()),
        None if excess > 0 => "…".to_owned(),
        _ => text,
    }
}

fn clean_bytes(bytes: &[u8]) -> String {
    match clean(&String::from_utf8_lossy(bytes)) {
        Cow::Borrowed(text) => text.replace('\n', "␊"),
        Cow::Owned(text) => text.replace('\n', "␊"),
    }
}

/// The text with control characters other than tabs and line breaks drawn as pictures, and without
/// the characters that turn the direction of what follows.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(|letter| safe(letter) != letter) {
        Cow::Owned(text.chars().map(safe).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn safe(letter: char) -> char {
    match letter {
        '\t' | '\n' => letter,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '␡',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => letter,
    }
}

/// `offset`, or the start of the character that it is inside of.
fn char_start(bytes: &[u8], mut offset: usize) -> usize {
    for _ in 0..3 {
        if offset > 0 && bytes.get(offset).is_some_and(|byte| is_continuation(*byte)) {
            offset -= 1;
        }
    }
    offset
}

/// `offset`, or the end of the character that it is inside of.
fn char_end(bytes: &[u8], mut offset: usize) -> usize {
    for _ in 0..3 {
        if bytes.get(offset).is_some_and(|byte| is_continuation(*byte)) {
            offset += 1;
        }
    }
    offset
}
