//! The text of a page that may be linked, in pieces between its tags, and where words begin in it.

use std::ops::Range;

use memchr::{memchr, memchr2};

use super::super::blocks::{BLOCK, bits};
use super::fold::{Sign, is_between, sign};

/// The pieces of text in HTML that may be linked, and where its links lead.
#[derive(Debug, Default)]
pub(super) struct Pieces<'h> {
    /// Bytes of the HTML.
    pub(super) text: Vec<Range<usize>>,
    /// As they are written.
    pub(super) hrefs: Vec<&'h str>,
}

impl<'h> Pieces<'h> {
    pub(super) fn read(html: &'h str) -> Self {
        let mut pieces = Self::default();
        let mut at = 0;
        let mut left_alone = 0_usize;
        while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
            let length = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
            if left_alone == 0 && length > 0 {
                pieces.text.push(at..at + length);
            }
            let Some(tag) = rest.get(length..).filter(|tag| !tag.is_empty()) else { break };
            at += length + tag_length(tag);
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
                pieces.hrefs.extend(href.split('"').next());
            }
        }
        pieces
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
pub(super) fn tag_length(html: &str) -> usize {
    let bytes = html.as_bytes();
    let (mut at, mut is_quoted) = (0, false);
    while let Some(next) = bytes.get(at..).and_then(|rest| memchr2(b'"', b'>', rest)) {
        at += next + 1;
        match bytes.get(at - 1) {
            Some(b'"') => is_quoted = !is_quoted,
            _ if !is_quoted => return at,
            _ => {}
        }
    }
    html.len()
}

/// Whether a word may begin behind a byte, and whether one may begin with it; with a small letter
/// of ASCII only if `small` says so.
///
/// There is neither a way out nor a table, so that the compiler compares many bytes at once.
pub(super) const fn opens_and_begins(byte: u8, small: bool) -> (bool, bool) {
    let is_small = byte.wrapping_sub(b'a') < 26;
    let is_sign = (byte.wrapping_sub(b'A') < 26)
        | (byte.wrapping_sub(b'0') < 10)
        | (byte == b'.')
        | (byte == b'@')
        | (byte == b'_')
        | (byte == b'-');
    // `&` may be a letter of a name: `A&amp;B`. Of other letters a byte from 192 on is the first.
    let opens = !(is_small | is_sign) | (byte >= 128);
    let begins = is_sign | (is_small & small) | (byte >= 192) | (byte == b'&');
    (opens, begins)
}

/// Gives where a word may begin in a piece of text; [`begins_word`] tells whether it does. Nearly
/// all bytes begin nothing, so that blocks of them are looked at. A word that begins with a small
/// letter of ASCII counts if `small` says so.
pub(super) fn each_start(text: &str, small: bool, mut take: impl FnMut(usize)) {
    let (blocks, rest) = text.as_bytes().as_chunks::<BLOCK>();
    let mut last = [b' '; BLOCK];
    last.iter_mut().zip(rest).for_each(|(last, byte)| *last = *byte);
    let mut is_open = 1;
    for (block, bytes) in (0..).zip(blocks.iter().chain([&last])) {
        let (mut opens, mut begins) = ([0; BLOCK], [0; BLOCK]);
        for ((opens, begins), byte) in opens.iter_mut().zip(&mut begins).zip(bytes) {
            let (is_open, is_begin) = opens_and_begins(*byte, small);
            (*opens, *begins) = (u8::from(is_open), u8::from(is_begin));
        }
        let opens = bits(&opens);
        let mut starts = bits(&begins) & (opens << 1 | is_open);
        is_open = opens >> 63;
        while starts != 0 {
            take(block * BLOCK + starts.trailing_zeros() as usize);
            starts &= starts - 1;
        }
    }
}

/// Whether a word begins at a place that [`each_start`] gave.
pub(super) fn begins_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("");
    for (place, letter) in before.char_indices().rev() {
        match sign(letter) {
            // The sign `&` is written as an entity; what else begins like one is parted by it.
            _ if letter == '&' => {
                return !text.get(at..).is_some_and(|rest| rest.starts_with("amp;"));
            }
            _ if letter == ';' => {
                return !before.get(..=place).is_some_and(|before| before.ends_with("&amp;"));
            }
            Sign::Nothing => {}
            Sign::One(byte) => return is_between(byte),
            Sign::Letters(_) => return false,
        }
    }
    true
}

/// Whether nothing goes on with the word that these letters follow.
pub(super) fn ends_word(letters: &[u8]) -> bool {
    match letters {
        [] => true,
        [next, ..] if is_between(*next) => true,
        [b'.'] => true,
        [b'.', second, ..] => *second == b'.' || is_between(*second),
        _ => false,
    }
}
