//! What counts as a word, typographic quotes by language, and addresses written bare in prose.

use std::ops::Range;

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

/// The typographic form of straight double quotes in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quotes {
    open: &'static str,
    close: &'static str,
}

impl Quotes {
    /// The quotes of a BCP 47 language: guillemets for Persian and Pashto, as for everybody
    /// else `“` and `”`.
    pub(super) fn for_language(lang: &str) -> Self {
        let primary = lang.split(['-', '_']).next().unwrap_or("");
        if ["fa", "ps", "prs"].iter().any(|guillemets| primary.eq_ignore_ascii_case(guillemets)) {
            Self { open: "«", close: "»" }
        } else {
            Self { open: "“", close: "”" }
        }
    }

    /// The language's form of what the parser made of the punctuation `written`.
    pub(super) fn localized<'t>(self, typographic: &'t str, written: &str) -> &'t str {
        match (written, typographic) {
            ("\"", "“") => self.open,
            ("\"", "”") => self.close,
            _ => typographic,
        }
    }
}

/// The first bare `http` or `https` address in `text` at or after `from`, which must be a
/// character boundary.
///
/// It begins at the start of a word and reaches to white space, `<` or a quote; punctuation at its end and
/// closing brackets that were opened before it belong to the sentence (GFM 6.9).
pub(super) fn find_url(text: &str, from: usize) -> Option<Range<usize>> {
    let mut search = from;
    loop {
        let colon = search + text.get(search..)?.find("://")?;
        search = colon + 3;
        let before = text.get(from..colon)?;
        let scheme = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let start = colon - scheme;
        let scheme = text.get(start..colon)?;
        let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let inside_word = text.get(..start)?.chars().next_back().is_some_and(char::is_alphanumeric);
        if !known || inside_word {
            continue;
        }
        let rest = text.get(search..)?;
        let end = rest.find(ends_url).unwrap_or(rest.len());
        let end = search + without_punctuation(rest.get(..end)?).len();
        if text.get(search..end)?.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
            return Some(start..end);
        }
        search = end.max(search);
    }
}

/// Whether an address ends before this character.
pub(super) fn ends_url(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»')
}

fn without_punctuation(url: &str) -> &str {
    let mut surplus = [('(', ')'), ('[', ']')].map(|(open, close)| {
        let count = |bracket| url.chars().filter(|&c| c == bracket).count();
        count(close).saturating_sub(count(open))
    });
    let mut end = url.len();
    for (at, last) in url.char_indices().rev() {
        let goes = match last {
            ')' | ']' => {
                let surplus = &mut surplus[usize::from(last == ']')];
                let goes = *surplus > 0;
                *surplus = surplus.saturating_sub(1);
                goes
            }
            '?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '،' | '؛' | '؟' | '۔'
            | '‘' | '’' | '…' | '–' | '—' => true,
            _ => false,
        };
        if !goes {
            break;
        }
        end = at;
    }
    url.get(..end).unwrap_or("")
}

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

    fn check_url(text: &str, expected: Option<&str>) {
        assert_eq!(find_url(text, 0).and_then(|range| text.get(range)), expected, "{text:?}");
    }

    #[test]
    fn bare_addresses_are_found() {
        check_url("see https://a.org/x.", Some("https://a.org/x"));
        check_url("HTTP://A.org", Some("HTTP://A.org"));
        check_url("(https://a.org/x_(y))", Some("https://a.org/x_(y)"));
        check_url("[https://a.org]", Some("https://a.org"));
        check_url("https://a.org/x?a=1&b=2, and", Some("https://a.org/x?a=1&b=2"));
        check_url("https://a.org<b", Some("https://a.org"));
        check_url("«https://a.org»b \"https://b.org\"", Some("https://a.org"));
        check_url("متن https://a.org/x، و", Some("https://a.org/x"));
        check_url("https://موقع.مصر/ ", Some("https://موقع.مصر/"));
        check_url("https://a.org/x?!.,:*_~';", Some("https://a.org/x"));
        check_url("ftp://a https://b", Some("https://b"));
    }

    #[test]
    fn what_is_no_address() {
        check_url("xhttps://a.org", None);
        check_url("7https://a.org", None);
        check_url("ہhttps://a.org", None);
        check_url("https://", None);
        check_url("https://.", None);
        check_url("https:// a", None);
        check_url("javascript://a", None);
        check_url("www.a.org", None);
    }

    fn check_quotes(lang: &str, expected: (&str, &str)) {
        let quotes = Quotes::for_language(lang);
        assert_eq!((quotes.open, quotes.close), expected, "{lang}");
    }

    #[test]
    fn quotes_follow_the_language() {
        for lang in ["en", "ur", "ar", "ur-PK", "", "x-fa"] {
            check_quotes(lang, ("“", "”"));
        }
        for lang in ["fa", "fa-AF", "FA", "ps", "ps_AF", "prs"] {
            check_quotes(lang, ("«", "»"));
        }
        let persian = Quotes::for_language("fa");
        assert_eq!(persian.localized("’", "'"), "’");
        assert_eq!(persian.localized("”", "”"), "”");
    }
}
