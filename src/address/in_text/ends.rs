//! Where an address may begin in a text, and where it ends.

use memchr::memchr3_iter;

/// How long the name of a host may be, in whatever letters.
const LONGEST_HOST: usize = 512;
/// At how many letters of other scripts a last part may end.
const MAX_CUTS: usize = 64;
/// How often an address may go on in the next line, which browsers allow.
const MAX_BREAKS: usize = 3;

/// With which two bytes last parts begin: one bit for each two.
#[derive(Debug, Clone)]
pub(crate) struct Firsts(Box<[u64]>);

impl Firsts {
    fn place(first: u8, second: u8) -> (usize, u64) {
        (usize::from(first) * 4 + usize::from(second / 64), 1 << (second % 64))
    }

    /// Adds a part.
    pub(crate) fn add(&mut self, part: &str) {
        let mut bytes = part.bytes();
        let Some(first) = bytes.next() else { return };
        // Whatever ends a part of one letter may stand behind it.
        let second = bytes.next();
        for byte in second.map_or(0..=u8::MAX, |second| second..=second) {
            let (place, bit) = Self::place(first, byte);
            if let Some(bits) = self.0.get_mut(place) {
                *bits |= bit;
            }
        }
    }

    /// Whether one of the parts may stand at the beginning of a text.
    #[inline]
    pub(super) fn may_begin(&self, text: &[u8]) -> bool {
        let [first, rest @ ..] = text else { return false };
        let (place, bit) = Self::place(*first, rest.first().copied().unwrap_or_default());
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

impl Default for Firsts {
    /// Of no parts. Letters of other scripts have several spellings, and line ends and tags may be
    /// left out, so that what begins with them may always be wanted.
    fn default() -> Self {
        let mut firsts = Self(vec![0; 1024].into_boxed_slice());
        for first in 0..=u8::MAX {
            for second in (0..=u8::MAX).filter(|second| is_other(first) || is_other(*second)) {
                let (place, bit) = Self::place(first, second);
                if let Some(bits) = firsts.0.get_mut(place) {
                    *bits |= bit;
                }
            }
        }
        firsts
    }
}

fn is_other(byte: u8) -> bool {
    !byte.is_ascii() || byte == b'<' || is_break(char::from(byte))
}

/// Whether an address may begin at a place behind a character that is not ASCII: a quotation mark,
/// a dash, a space, a letter of another script, but no letter as in `café`. A host that begins
/// there is no longer than hosts are.
pub(super) fn begins_behind_foreign(text: &str, start: usize) -> bool {
    let Some((before, behind)) = text.split_at_checked(start) else { return false };
    let host = behind.bytes().take(LONGEST_HOST).position(|byte| is_slash(Some(&byte)));
    (host.is_some() || behind.len() < LONGEST_HOST)
        && before.chars().next_back().is_some_and(|letter| !is_latin(letter))
}

/// Whether a letter belongs to those of Latin words, as the accents do that are put on them.
fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && matches!(letter, ..'\u{250}' | '\u{1e00}'..'\u{1f00}')
        || matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether an address may end between two letters, of which the second is not ASCII: before a mark
/// or a space, or where another script begins. `中国` has not ended behind `中`.
fn may_end_before(before: char, letter: char) -> bool {
    let is_mark = letter.is_whitespace()
        || matches!(letter, '\u{a0}'..'\u{c0}' | '،' | '؛' | '؟' | '۔' | '।')
        || matches!(letter, '\u{200e}'..'\u{2070}' | '\u{2190}'..'\u{2c00}')
        || matches!(letter, '\u{3000}'..'\u{3004}' | '\u{3008}'..'\u{3020}')
        || matches!(letter, '\u{ff01}'..'\u{ff10}' | '\u{ff1a}'..'\u{ff21}');
    !letter.is_ascii() && (is_mark || before.is_ascii() && !is_latin(letter))
}

/// How long the part of a path is that begins a text.
pub(super) fn part_length(text: &str) -> usize {
    text.bytes().take_while(|byte| !ENDS[usize::from(*byte)]).count()
}

/// The wanted parts at the beginning of a text. A line end in it may end it or be left out, marks
/// and letters of other scripts may end it too, and what ends a sentence is no part of it.
pub(super) fn wanted_parts(text: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let Some(whole) = text.get(..part_length(text)).filter(|whole| !whole.is_empty()) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    let mut add = |part: &str| {
        let trimmed = part.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let trimmed = Some(trimmed).filter(|trimmed| trimmed.len() < part.len());
        let found = std::iter::once(part).chain(trimmed).find(|part| is_wanted(part));
        if let Some(part) = found
            && !parts.iter().any(|known| known == part)
        {
            parts.push(part.to_owned());
        }
    };
    let mut add_with_cuts = |part: &str| {
        add(part);
        if !part.is_ascii() {
            let cuts = part.char_indices().zip(part.chars().skip(1));
            let cuts = cuts.filter(|((_, before), letter)| may_end_before(*before, *letter));
            let ends = cuts.map(|((at, before), _)| at + before.len_utf8());
            ends.take(MAX_CUTS).filter_map(|at| part.get(..at)).for_each(&mut add);
        }
    };
    let mut breaks =
        memchr3_iter(b'\t', b'\n', b'\r', whole.as_bytes()).take(MAX_BREAKS).peekable();
    if breaks.peek().is_none() {
        add_with_cuts(whole);
        return parts;
    }
    for part in breaks.filter_map(|at| whole.get(..at)).chain([whole]) {
        add_with_cuts(&without_breaks(part));
    }
    parts
}

/// What a text begins with that is asked of a page.
pub(super) fn query_at_start(text: &str) -> &str {
    let is_end = |letter: char| {
        letter.is_whitespace()
            || letter == '\''
            || !letter.is_ascii()
            || "\"<>`{}|#()[]".contains(letter)
    };
    text.split(is_end).next().unwrap_or_default()
}

pub(super) fn without_breaks(text: &str) -> String {
    text.chars().filter(|letter| !is_break(*letter)).collect()
}

/// The place in a text of a byte of the same text without line ends.
pub(super) fn place_with_breaks(text: &str, at: usize) -> usize {
    let kept = text.bytes().enumerate().filter(|(_, byte)| !is_break(char::from(*byte)));
    kept.map(|(place, _)| place).nth(at).unwrap_or(text.len())
}

/// What browsers leave out of an address.
const fn is_break(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r')
}

pub(super) fn is_slash(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b'/' | b'\\'))
}

/// What no address has in it.
pub(super) const fn is_around(byte: u8) -> bool {
    matches!(byte, b' ' | b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|')
        || byte.is_ascii_control() && !is_break(byte as char)
}

/// Behind what an address may begin, though it may also be in the midst of one.
pub(super) fn is_between(byte: u8) -> bool {
    matches!(byte, b'\'' | b'(' | b')' | b'[' | b']' | b',' | b';' | b'=' | b'&' | b'*' | b'_')
        || matches!(byte, b':' | b'!' | b'+' | b'^')
        || is_break(char::from(byte))
}

/// Whether a byte ends a part of a path: each letter behind each slash of every page is asked.
static ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        ends[byte] = ends_part(byte as u8);
        byte += 1;
    }
    ends
};

/// What ends a part of a path.
pub(super) const fn ends_part(byte: u8) -> bool {
    matches!(byte, b'/' | b'\\' | b'?' | b'#' | b'&' | b'=' | b',' | b';' | b'\'')
        || matches!(byte, b'(' | b')' | b'[' | b']')
        || is_around(byte)
}
