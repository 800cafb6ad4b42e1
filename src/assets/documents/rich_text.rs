//! RTF: a text in which braces enclose what belongs together; who made it stands in groups of its
//! own.

use memchr::memmem;

use super::told::{Told, What};
use crate::assets::documents::looked::Looked;

/// Words with which such a group begins, some of them behind `\*`, which says that programs may
/// leave it out.
const GROUPS: [(&str, What); 4] = [
    ("author", What::Author),
    ("operator", What::LastAuthor),
    ("company", What::Company),
    ("manager", What::Manager),
];
/// The group of those who changed the text.
const REVISERS: &str = "revtbl";
/// How much of a group is read.
const LONGEST: usize = 1000;

pub(super) fn look(bytes: &[u8]) -> Looked {
    let mut told = Told::default();
    for (word, what) in GROUPS {
        for group in groups(bytes, word) {
            told.say(what, &decoded(group));
        }
    }
    for group in groups(bytes, REVISERS) {
        // Each has a semicolon behind it; a first one stands for nobody.
        for person in decoded(group).split(';').map(str::trim) {
            if !matches!(person, "" | "Unknown") {
                told.by(What::Changes, person);
            }
        }
    }
    Looked { told: told.words(), fault: None }
}

/// What stands in the groups that begin with a word.
fn groups<'b>(bytes: &'b [u8], word: &str) -> impl Iterator<Item = &'b [u8]> {
    let sign = format!("\\{word}");
    let places: Vec<usize> = memmem::find_iter(bytes, &sign).collect();
    places.into_iter().filter_map(move |at| {
        let before = bytes.get(at.saturating_sub(3)..at)?;
        if !before.ends_with(b"{") && before != b"{\\*" {
            return None;
        }
        let rest = bytes.get(at + sign.len()..)?;
        let rest = rest.get(..LONGEST).unwrap_or(rest);
        // The word goes on, and is another one.
        if rest.first().is_some_and(u8::is_ascii_alphanumeric) {
            return None;
        }
        let mut open = 1_usize;
        let end = rest.iter().enumerate().position(|(index, byte)| {
            let is_escaped = index > 0 && rest.get(index - 1) == Some(&b'\\');
            match byte {
                b'{' if !is_escaped => open += 1,
                b'}' if !is_escaped => open -= 1,
                _ => {}
            }
            open == 0
        });
        rest.get(..end.unwrap_or(rest.len()))
    })
}

/// What is written in the text, with what stands in groups that nobody sees.
pub(super) fn text(bytes: &[u8]) -> String {
    decoded(bytes)
}

/// A text without its control words and braces; `\'e4` and `\u228?` are letters, and the ends of
/// lines are none of the text.
fn decoded(text: &[u8]) -> String {
    let is_text = |byte: &&u8| !matches!(byte, b'{' | b'}' | b'\r' | b'\n');
    let text: String = text.iter().filter(is_text).map(|byte| char::from(*byte)).collect();
    let mut decoded = String::new();
    let mut pieces = text.split('\\');
    decoded.push_str(pieces.next().unwrap_or_default().trim_start());
    for piece in pieces {
        if let Some(code) = piece.strip_prefix('\'') {
            let letter = code.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
            decoded.extend(letter.map(char::from));
            decoded.push_str(code.get(2..).unwrap_or_default());
            continue;
        }
        let word = piece.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        let number =
            word.trim_start_matches(|letter: char| letter == '-' || letter.is_ascii_digit());
        let name = piece.get(..piece.len() - word.len()).unwrap_or_default();
        let digits = word.get(..word.len() - number.len()).unwrap_or_default();
        let code = digits.parse::<i32>().ok().filter(|_| name == "u");
        match code.map(|code| u16::try_from(code & 0xFFFF).unwrap_or_default()) {
            Some(unit) => {
                decoded.push_str(&String::from_utf16_lossy(&[unit]));
                // A letter for programs that do not know the other follows.
                decoded.extend(number.chars().skip(1));
            }
            None => {
                match name {
                    "par" | "line" | "row" | "cell" => decoded.push('\n'),
                    "tab" => decoded.push(' '),
                    _ => {}
                }
                decoded.push_str(number.strip_prefix(' ').unwrap_or(number));
            }
        }
    }
    decoded
}
