//! What counts as a word.

use super::escape;

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
    /// nearly all of a body goes through here. A word is a run without white space that holds a letter
    /// or a digit; scripts written without spaces count by the run.
    pub(super) fn push(&mut self, out: &mut String, text: &str) {
        let bytes = text.as_bytes();
        let (mut words, mut inside) = (self.words, u8::from(self.inside));
        let (mut from, mut at) = (0, 0);
        loop {
            // Nearly every byte is dealt with here, so this loop does nothing else.
            let mut special = None;
            for &byte in bytes.get(at..).unwrap_or_default() {
                let class = CLASSES[byte as usize];
                if class >= SPECIAL {
                    special = Some(byte);
                    break;
                }
                words += usize::from(class & LETTER & !inside);
                inside = (inside | class & LETTER) & !(class >> 1);
                at += 1;
            }
            let Some(byte) = special else { break };
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
        classes[byte] = match byte as u8 {
            b' ' | b'\n' | b'\t' => SPACE,
            b'<' | b'>' | b'&' | 0xc2 | 0xe2 | ..0x20 => SPECIAL,
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => LETTER,
            0x80.. => LETTER,
            _ => 0,
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
}
