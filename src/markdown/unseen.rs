//! Characters of a body that nobody sees: what word processors and broken converters leave, and
//! what makes a line read otherwise than it is written.

use std::ops::Range;

use crate::text::is_control_of_xml;

/// An invisible character, and why it must not stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unseen {
    /// A control character, which a page cannot hold.
    Control(char),
    /// It turns the letters behind it around.
    Override(char),
    /// It begins a stretch in another direction that does not end in its paragraph.
    Open(char),
}

/// So many are told of a body.
const MOST: usize = 20;

/// The invisible characters of a text.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, Unseen)> {
    // Without a way out of the loop many bytes are looked at at once.
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    let has_controls =
        text.as_bytes().iter().fold(false, |any, byte| any | is_control(byte) | (*byte == 0x7f));
    // U+0080 to U+009F begin with C2, the signs of direction with E2.
    let may_begin = |first: u8, second: fn(&[u8]) -> bool| {
        memchr::memchr_iter(first, text.as_bytes())
            .any(|at| text.as_bytes().get(at + 1..).is_some_and(second))
    };
    let has_more = has_controls
        || may_begin(0xc2, |rest| matches!(rest, [0x80..=0x9f, ..]))
        || may_begin(0xe2, |rest| {
            matches!(rest, [0x80, 0xaa..=0xae, ..] | [0x81, 0xa6..=0xa8, ..])
        });
    if !has_more {
        return Vec::new();
    }
    let unseen = |(at, letter): (usize, char)| {
        let found = match letter {
            '\u{202d}' | '\u{202e}' => Unseen::Override(letter),
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => {
                let rest = text.get(at..).unwrap_or("");
                let paragraph = rest.split("\n\n").next().unwrap_or(rest);
                if paragraph.contains(end_of(letter)) {
                    return None;
                }
                Unseen::Open(letter)
            }
            _ if is_control_of_xml(letter) => Unseen::Control(letter),
            _ => return None,
        };
        Some((at..at + letter.len_utf8(), found))
    };
    text.char_indices().filter_map(unseen).take(MOST).collect()
}

/// What ends a stretch of another direction.
pub(super) fn end_of(letter: char) -> char {
    if matches!(letter, '\u{2066}'..='\u{2068}') { '\u{2069}' } else { '\u{202c}' }
}
