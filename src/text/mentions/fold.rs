//! The letters of a text as no keyboard and no marks can change them: names are compared so.

use unicode_normalization::char::is_combining_mark;

use crate::text::fold::{folded, is_unseen};

/// What belongs to no name, and parts words.
const WALL: u8 = b'|';

/// What stands for a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nobody sees it, or it is a mark on another.
    Nothing,
    /// A byte of its own, which may part words.
    One(u8),
    /// Letters of a word.
    Letters(&'static str),
}

/// What stands for a letter; `&` is looked at by who knows what follows it.
pub(super) fn sign(letter: char) -> Sign {
    match letter {
        '\u{a0}' | '\u{202f}' => Sign::One(b' '),
        '‘' | '’' | 'ʼ' => Sign::One(b'\''),
        '\u{2010}' | '\u{2011}' => Sign::One(b'-'),
        // It joins the ending of a word to it.
        '\u{200c}' => Sign::One(b'~'),
        letter if letter.is_ascii() => Sign::One(sign_of_ascii(letter as u8)),
        letter => match folded(letter) {
            "" if is_unseen(letter) || is_combining_mark(letter) => Sign::Nothing,
            "" => Sign::One(WALL),
            letters => Sign::Letters(letters),
        },
    }
}

/// What stands for a letter of ASCII.
pub(super) const fn sign_of_ascii(byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte.to_ascii_lowercase(),
        b'a'..=b'z' | b'0'..=b'9' | b'.' | b'@' | b'_' | b'-' | b'\'' => byte,
        b' ' | b'\n' | b'\t' | b'\r' => b' ',
        _ => WALL,
    }
}

/// Whether what stands for a letter parts words.
pub(super) const fn is_between(byte: u8) -> bool {
    matches!(byte, b' ' | b'\'' | WALL)
}

/// Folds text of HTML: `take` gets each byte that stands for a letter, and where the letter is,
/// until it wants no more.
pub(super) fn each(text: &str, mut take: impl FnMut(usize, u8) -> bool) {
    let mut is_spaced = false;
    let mut entity = 0;
    for (at, letter) in text.char_indices() {
        if at < entity {
            continue;
        }
        let was_spaced = std::mem::take(&mut is_spaced);
        let rest = text.get(at..).unwrap_or("");
        let goes_on = match sign(letter) {
            _ if letter == '&' && rest.starts_with("&amp;") => {
                entity = at + "&amp;".len();
                take(at, b'&')
            }
            Sign::Nothing => true,
            Sign::One(b' ') => {
                is_spaced = true;
                was_spaced || take(at, b' ')
            }
            Sign::One(byte) => take(at, byte),
            Sign::Letters(letters) => letters.bytes().all(|byte| take(at, byte)),
        };
        if !goes_on {
            return;
        }
    }
}

/// How a name or a text begins, in a number: its first letters up to the end of the first word.
/// Beginnings that differ may share one, the same beginning has always the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Beginning(u16);

impl Beginning {
    /// Of folded letters.
    pub(super) fn of(letters: &[u8]) -> Self {
        let ends = |byte: &u8| is_between(*byte) || *byte == b'.';
        let mut word = letters.iter().take_while(|byte| !ends(byte)).take(3);
        let mut next = || u16::from(word.next().copied().unwrap_or(0));
        Self(next().wrapping_mul(0x1f0d) ^ next().wrapping_mul(0x0127) ^ next())
    }

    /// Of the text at the start of a word, if that is plain to see.
    pub(super) fn of_plain(text: &[u8]) -> Option<Self> {
        let mut letters = [b' '; 3];
        for (letter, byte) in letters.iter_mut().zip(text) {
            if !byte.is_ascii() || *byte == b'&' {
                return None;
            }
            *letter = sign_of_ascii(*byte);
            if is_between(*letter) {
                break;
            }
        }
        Some(Self::of(&letters))
    }
}

/// A set of beginnings.
#[derive(Debug)]
pub(super) struct Beginnings(Box<[u64]>);

impl Beginnings {
    pub(super) fn new(all: impl Iterator<Item = Beginning>) -> Self {
        let mut bits = vec![0; (usize::from(u16::MAX) + 1) / 64].into_boxed_slice();
        for Beginning(beginning) in all {
            if let Some(word) = bits.get_mut(usize::from(beginning / 64)) {
                *word |= 1 << (beginning % 64);
            }
        }
        Self(bits)
    }

    pub(super) fn holds(&self, Beginning(beginning): Beginning) -> bool {
        self.0
            .get(usize::from(beginning / 64))
            .is_some_and(|word| word >> (beginning % 64) & 1 == 1)
    }
}
