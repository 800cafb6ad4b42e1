//! What counts as a word.

use crate::text::escape;

/// Counts the words of text that comes in pieces.
#[derive(Debug, Default)]
pub(super) struct WordCount {
    words: usize,
    inside: bool,
}

impl WordCount {
    /// Words so far.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// A word does not reach over the end of a block or a line.
    pub(super) fn end_word(&mut self) {
        self.inside = false;
    }

    /// Appends a piece of text to `out`, escaped, and counts its words: one pass for both, since
    /// nearly all of a body goes through here. A word is a run without white space that holds a
    /// letter or a digit; scripts written without spaces count by the run.
    pub(super) fn push(&mut self, out: &mut String, text: &str) {
        let bytes = text.as_bytes();
        let (mut words, mut inside) = (self.words, u8::from(self.inside));
        let (mut from, mut at) = (0, 0);
        loop {
            while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk)
                && let Some(starts) = starts_of_words(chunk, inside != 0)
            {
                words += starts;
                inside = u8::from(chunk.last() != Some(&b' '));
                at += CHUNK;
            }
            // Chunks that are not plain, and what is left behind the last one.
            let mut special = None;
            for &byte in bytes.iter().take(at + CHUNK).skip(at) {
                let class = CLASSES[byte as usize];
                if class >= SPECIAL {
                    special = Some(byte);
                    break;
                }
                words += usize::from(class & LETTER & !inside);
                inside = (inside | class & LETTER) & !(class >> 1);
                at += 1;
            }
            let Some(byte) = special else {
                if at < bytes.len() {
                    continue;
                }
                break;
            };
            match (byte, bytes.get(at + 1)) {
                // U+2000 to U+203F: dashes, curly quotes, dots, spaces.
                (0xe2, Some(0x80)) => at += 2,
                (0xe2, _) => {
                    words += usize::from(LETTER & !inside);
                    inside = LETTER;
                }
                // Guillemets and other signs of Latin-1, of which one is a space.
                (0xc2, next) => {
                    inside &= u8::from(next != Some(&0xa0));
                    at += 1;
                }
                _ => {
                    out.push_str(text.get(from..at).unwrap_or(""));
                    out.push_str(escape::in_text(byte));
                    from = at + 1;
                }
            }
            at += 1;
        }
        out.push_str(text.get(from..).unwrap_or(""));
        (self.words, self.inside) = (words, inside != 0);
    }
}

/// Bytes that are looked at together.
const CHUNK: usize = 32;

/// How many words begin in a chunk of plain text, behind the inside of a word or not; nothing where
/// it takes a closer look: at anything special, and at signs behind a space, which may begin a word
/// or not.
///
/// There is no way out of the loop and no table, so that the compiler compares many bytes at once.
fn starts_of_words(chunk: &[u8; CHUNK], inside: bool) -> Option<usize> {
    let mut before = [if inside { b'a' } else { b' ' }; CHUNK];
    before[1..].copy_from_slice(&chunk[..CHUNK - 1]);
    let (mut starts, mut odd) = (0_u8, false);
    for (&byte, &before) in chunk.iter().zip(&before) {
        let starts_here = before == b' ' && byte != b' ';
        starts += u8::from(starts_here);
        odd |= starts_here & !is_letter(byte) | is_special(byte) | (byte < b' ');
    }
    (!odd).then_some(usize::from(starts))
}

const fn is_letter(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26 || byte.wrapping_sub(b'0') < 10 || byte >= 0x80
}

const fn is_space(byte: u8) -> bool {
    byte == b' ' || byte == b'\n' || byte == b'\t'
}

const fn is_special(byte: u8) -> bool {
    byte < b' ' && !is_space(byte) || byte & 0xfd == b'<' || byte == b'&' || byte & 0xdf == 0xc2
}

/// Begins or goes on with a word.
const LETTER: u8 = 1;
/// Ends a word.
const SPACE: u8 = 2;
/// Must be looked at more closely; greater than the other two together.
const SPECIAL: u8 = 4;

static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let one = byte as u8;
        classes[byte] = if is_special(one) {
            SPECIAL
        } else if is_space(one) {
            SPACE
        } else if is_letter(one) {
            LETTER
        } else {
            0
        };
        byte += 1;
    }
    classes
};

#[cfg(test)]
mod tests {
    use super::*;

    fn check_words(pieces: &[&str], expected: usize) {
        let mut count = WordCount::default();
        let mut out = String::new();
        pieces.iter().for_each(|piece| count.push(&mut out, piece));
        assert_eq!(count.words(), expected, "{pieces:?}");
    }

    #[test]
    fn words_are_counted() {
        check_words(&[], 0);
        check_words(&["  , . "], 0);
        check_words(&["two words"], 2);
        check_words(&["don", "’", "t"], 1);
        check_words(&["don't stop"], 2);
        check_words(&["a – b — c … “d”"], 4);
        check_words(&["10,000 men and/or"], 3);
        check_words(&["وزیر خارجہ نے کہا"], 4);
        check_words(&["« گفت »\u{a0}او"], 2);
        check_words(&["می\u{200c}خواهم"], 1);
        check_words(&["外交部 北京"], 2);
        check_words(&["\u{e2} \u{2211} \u{2026} x\u{2019}"], 3);
        check_words(&["a<b & c>d"], 2);
    }

    /// Words of a text, one byte at a time.
    fn words_of(text: &str) -> usize {
        let words = text.split([' ', '\n', '\t', '\u{a0}']);
        words
            .filter(|word| word.contains(|c: char| c.is_ascii_alphanumeric() || c > '\u{ff}'))
            .count()
    }

    #[test]
    fn words_of_long_texts_are_counted() {
        let pieces =
            ["word ", "don't ", "(so ", "— ", "“x” ", "a, b; ", "7.5 % ", "خبر ", "a&b ", "\t"];
        let mut seed = 7_usize;
        for length in 0..200 {
            let mut text = String::new();
            for _ in 0..length {
                seed = seed
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                text.push_str(pieces[(seed >> 33) % pieces.len()]);
            }
            let expected = words_of(&text.replace(['—', '“', '”'], ""));
            check_words(&[&text], expected);
            let middle = text.floor_char_boundary(text.len() / 2);
            check_words(&[&text[..middle], &text[middle..]], expected);
        }
    }
}
