//! Blocks written in the other direction than their page: `dir="auto"` lets a browser set them
//! right.

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// So far into a block its first letter is looked for.
const LOOK_AHEAD: usize = 512;

/// Whether a body can hold blocks of the other direction than that of its page.
pub(super) fn is_mixed(source: &str, is_rtl: bool) -> bool {
    // The first bytes of U+0580 to U+07FF, U+0800 to U+0FFF, of presentation forms and of the
    // supplementary planes; other letters than those are for the closer look. Without a way out
    // inside of a chunk the compiler compares many bytes at once.
    let holds = |bytes: &[u8]| {
        bytes.iter().fold(false, |any, byte| any | matches!(byte, 0xd6..=0xdf | 0xe0 | 0xef | 0xf0))
    };
    is_rtl || !source.is_ascii() && source.as_bytes().chunks(256).any(holds)
}

/// The direction of the first letter of a block's Markdown that a reader sees: what stands in tags
/// and in citations is none.
pub(crate) fn is_right_to_left(markdown: &str) -> Option<bool> {
    let mut letters = markdown.char_indices().take_while(|(at, _)| *at < LOOK_AHEAD);
    while let Some((at, letter)) = letters.next() {
        let behind = markdown.get(at + letter.len_utf8()..).unwrap_or("");
        let end = match letter {
            '<' if behind.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => '>',
            '[' if behind.starts_with(['@', '^']) => ']',
            '&' if behind.starts_with(|c: char| c.is_ascii_alphabetic()) => ';',
            _ => {
                if letter.is_alphabetic() {
                    return Some(is_rtl_letter(letter));
                }
                continue;
            }
        };
        let is_closed = behind.bytes().take(200).any(|byte| byte == end as u8);
        if is_closed {
            letters.by_ref().take_while(|(_, letter)| *letter != end).for_each(drop);
        }
    }
    None
}

/// Whether a letter is of a script that is written from right to left.
fn is_rtl_letter(letter: char) -> bool {
    let class = CodePointMapData::<BidiClass>::new().get(letter);
    matches!(class, BidiClass::RightToLeft | BidiClass::ArabicLetter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str, expected: Option<bool>) {
        assert_eq!(is_right_to_left(markdown), expected, "{markdown:?}");
    }

    #[test]
    fn the_first_letter_counts() {
        check("Text متن", Some(false));
        check("- **متن** text", Some(true));
        check("> 12 [@key] متن", Some(true));
        check("<span lang=\"ar\">نص</span>", Some(true));
        check("&nbsp;שלום", Some(true));
        check("< a", Some(false));
        check("1234 – …", None);
        check("", None);
    }
}
