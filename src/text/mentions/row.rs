//! The row of letters in which names are looked for: the text of a page as nobody's keyboard and no
//! marks can change it, and the way back to where it stands in the HTML.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::{folded, is_unseen};

/// In a row: what belongs to no name, and parts words.
const WALL: u8 = b'|';

/// A word of a row in a number: words that differ may share one, the same word has always the same.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct FirstWord(u64);

impl FirstWord {
    /// The first word of the row of a name.
    pub(super) fn of(name: &[u8]) -> Self {
        let letters = name.iter().take_while(|byte| !is_between(**byte));
        letters.fold(Self::default(), |word, byte| word.with(*byte))
    }

    fn with(self, byte: u8) -> Self {
        // The multiplier of FNV-1a, whose low bits depend on all letters.
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    /// Its place in a filter of so many words of 64 bits, a power of two: which, and the bit.
    pub(super) fn place_in(self, words: usize) -> (usize, u64) {
        let mixed = self.0 ^ (self.0 >> 32);
        ((mixed >> 6) as usize & (words - 1), 1 << (mixed & 63))
    }
}

/// The letters of a text that may be linked, folded.
#[derive(Debug, Default)]
pub(super) struct Row<'h> {
    pub(super) letters: Vec<u8>,
    /// Where each piece of text begins: in the row, and its bytes in the HTML.
    pieces: Vec<(usize, Range<usize>)>,
    /// Where its links lead, as they are written.
    pub(super) hrefs: Vec<&'h str>,
}

impl<'h> Row<'h> {
    pub(super) fn read(html: &'h str) -> Self {
        let mut row = Self { letters: Vec::with_capacity(html.len()), ..Self::default() };
        let mut at = 0;
        let mut left_alone = 0_usize;
        while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
            let length = rest.find('<').unwrap_or(rest.len());
            if left_alone == 0 && length > 0 {
                row.pieces.push((row.letters.len(), at..at + length));
                let letters = &mut row.letters;
                each(rest.get(..length).unwrap_or(""), |_, byte| letters.push(byte));
            }
            let Some(tag) = rest.get(length..).filter(|tag| !tag.is_empty()) else { break };
            at += length + tag_length(tag);
            row.letters.push(WALL);
            let (name, is_end) = match tag.strip_prefix("</") {
                Some(name) => (name, true),
                None => (tag.get(1..).unwrap_or(""), false),
            };
            let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or("");
            if is_left_alone(name) {
                left_alone = if is_end { left_alone.saturating_sub(1) } else { left_alone + 1 };
            }
            if name == "a"
                && !is_end
                && let Some((_, href)) = tag.split_once("href=\"")
            {
                row.hrefs.extend(href.split('"').next());
            }
        }
        row
    }

    /// Gives each place where a word begins, with the word; where a stop may end it, it is given
    /// there too.
    pub(super) fn each_word(&self, mut take: impl FnMut(usize, FirstWord)) {
        let mut start = 0;
        let mut word = FirstWord::default();
        for (at, &byte) in self.letters.iter().enumerate() {
            if is_between(byte) {
                take(start, word);
                start = at + 1;
                word = FirstWord::default();
                continue;
            }
            if byte == b'.' {
                take(start, word);
            }
            word = word.with(byte);
        }
        take(start, word);
    }

    /// Whether nothing goes on with the word that ends here.
    pub(super) fn ends_word(&self, end: usize) -> bool {
        let [next, second] = [0, 1].map(|at| self.letters.get(end + at).copied());
        next.is_none_or(is_between)
            || next == Some(b'.') && second.is_none_or(|byte| byte == b'.' || is_between(byte))
    }

    /// The bytes of the HTML that are these letters.
    pub(super) fn place(&self, html: &str, letters: &Range<usize>) -> Range<usize> {
        let index = self.pieces.partition_point(|(start, _)| *start <= letters.start);
        let Some((start, piece)) = index.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0..0;
        };
        let text = html.get(piece.clone()).unwrap_or("");
        let (mut at, mut from, mut to) = (*start, None, text.len());
        each(text, |offset, _| {
            if at >= letters.start && from.is_none() {
                from = Some(offset);
            }
            if at >= letters.end {
                to = to.min(offset);
            }
            at += 1;
        });
        let from = from.unwrap_or(0).min(to);
        // What nobody sees behind the last letter is no part of the name, but marks on it are.
        let seen = text
            .get(from..to)
            .unwrap_or("")
            .trim_end_matches(|c| is_unseen(c) && !is_combining_mark(c));
        piece.start + from..piece.start + from + seen.len()
    }
}

/// Whether the text of an element is left as it is: links and marks, code, heads of anything, words
/// of others.
fn is_left_alone(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "audio"
            | "blockquote"
            | "button"
            | "caption"
            | "cite"
            | "code"
            | "dfn"
            | "dt"
            | "figcaption"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "kbd"
            | "math"
            | "pre"
            | "samp"
            | "script"
            | "style"
            | "sub"
            | "summary"
            | "sup"
            | "svg"
            | "th"
            | "var"
            | "video"
    )
}

/// Bytes of the tag that `html` begins with.
fn tag_length(html: &str) -> usize {
    let mut is_quoted = false;
    let end = html.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.map_or(html.len(), |end| end + 1)
}

/// Whether a byte of a row parts words.
fn is_between(byte: u8) -> bool {
    matches!(byte, b' ' | b'\'' | WALL)
}

/// What stands for the letters of ASCII in a row.
const ASCII: [u8; 128] = {
    let mut row = [WALL; 128];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'@' | b'_' | b'-' | b'\'') {
            row[byte as usize] = byte.to_ascii_lowercase();
        }
        if matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
            row[byte as usize] = b' ';
        }
        byte += 1;
    }
    row
};

/// Folds text of HTML: `take` gets each byte that stands in a row, and the offset of the letter
/// that it stands for.
pub(super) fn each(text: &str, mut take: impl FnMut(usize, u8)) {
    let bytes = text.as_bytes();
    let mut is_spaced = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let was_spaced = std::mem::take(&mut is_spaced);
        if let Some(&folded) = ASCII.get(usize::from(byte)) {
            let offset = at;
            at += 1;
            let and = "&amp;".as_bytes();
            if folded == b' ' {
                is_spaced = true;
                if was_spaced {
                    continue;
                }
            } else if byte == b'&' && bytes.get(offset..).is_some_and(|rest| rest.starts_with(and))
            {
                at = offset + and.len();
                take(offset, b'&');
                continue;
            }
            take(offset, folded);
            continue;
        }
        let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let offset = at;
        at += letter.len_utf8();
        match letter {
            '\u{a0}' | '\u{202f}' => {
                is_spaced = true;
                if !was_spaced {
                    take(offset, b' ');
                }
            }
            '‘' | '’' | 'ʼ' => take(offset, b'\''),
            '\u{2010}' | '\u{2011}' => take(offset, b'-'),
            // It joins the ending of a word to it.
            '\u{200c}' => take(offset, b'~'),
            letter => match folded(letter) {
                "" if is_unseen(letter) || is_combining_mark(letter) => {}
                "" => take(offset, WALL),
                folded => folded.bytes().for_each(|byte| take(offset, byte)),
            },
        }
    }
}
