//! The text of a page that may be linked, in pieces between its tags, and where words begin in it.

use std::ops::Range;

use memchr::memchr;

use super::fold::{Sign, is_between, sign, sign_of_ascii};

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
    let mut is_quoted = false;
    let end = html.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.map_or(html.len(), |end| end + 1)
}

/// A word may begin behind such a byte.
const OPENS: u8 = 1;
/// A word may begin with such a byte.
const BEGINS: u8 = 2;

/// What each byte may be to a word. What is no ASCII is looked at as a letter, later.
const BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut byte: u8 = 0;
    loop {
        bytes[byte as usize] = match byte {
            // It may be a letter of a name: `A&amp;B`.
            b'&' => OPENS | BEGINS,
            0..128 if is_between(sign_of_ascii(byte)) => OPENS,
            0..128 => BEGINS,
            // The rest of a letter.
            128..192 => OPENS,
            192..=255 => OPENS | BEGINS,
        };
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    bytes
};

/// Gives where a word may begin in a piece of text; [`begins_word`] tells whether it does. Blocks
/// of 64 bytes become bits, for nearly all bytes begin nothing.
pub(super) fn each_start(text: &str, mut take: impl FnMut(usize)) {
    let mut is_open = 1;
    for (block, bytes) in (0..).zip(text.as_bytes().chunks(64)) {
        let (mut opens, mut begins) = (0_u64, 0_u64);
        for (bit, byte) in (0..).zip(bytes) {
            let class = BYTES[usize::from(*byte)];
            opens |= u64::from(class & OPENS) << bit;
            begins |= u64::from((class & BEGINS) >> 1) << bit;
        }
        let mut starts = begins & (opens << 1 | is_open);
        is_open = opens >> 63;
        while starts != 0 {
            take(block * 64 + starts.trailing_zeros() as usize);
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
