//! Character references of HTML: named, decimal, hexadecimal.

use web_atoms::NAMED_ENTITIES;

/// Longest name of a character reference, with its semicolon.
const LONGEST: usize = 33;

/// The characters for a reference at the start of `text`, which begins with `&`, and its length in
/// bytes. Few references stand for two characters.
pub(super) fn reference(text: &str) -> Option<(char, Option<char>, usize)> {
    let after = text.strip_prefix('&')?;
    if let Some(number) = after.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (number, 10),
        };
        let count = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
        let code = u32::from_str_radix(digits.get(..count)?, radix).ok()?;
        let letter = char::from_u32(code).filter(|letter| *letter != '\0')?;
        let start = text.len() - digits.len();
        // Browsers do without the semicolon.
        let end = start + count + usize::from(digits.as_bytes().get(count) == Some(&b';'));
        return Some((letter, None, end));
    }
    let name = after.as_bytes().get(..after.len().min(LONGEST))?;
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let whole = (name.get(letters) == Some(&b';')).then_some(letters + 1);
    // Old names do without the semicolon, `&eacute` for one.
    whole.into_iter().chain((2..=letters).rev()).find_map(|length| {
        let &(first, second) = NAMED_ENTITIES.get(after.get(..length)?)?;
        let first = char::from_u32(first).filter(|letter| *letter != '\0')?;
        let second = char::from_u32(second).filter(|letter| *letter != '\0');
        Some((first, second, length + 1))
    })
}

/// Appends text with its character references decoded.
pub(super) fn decode(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let length = match reference(from) {
            Some((first, second, length)) => {
                out.push(first);
                out.extend(second);
                length
            }
            None => {
                out.push('&');
                1
            }
        };
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_characters() {
        let check = |html: &str, expected: &str| {
            let mut decoded = String::new();
            decode(html, &mut decoded);
            assert_eq!(decoded, expected, "{html}");
        };
        check("Zo&euml; Kov&aacute;&#345;", "Zoë Kovář");
        check("&#x61;&#X62;&#99", "abc");
        check("a&nbsp;b &amp;c &amp", "a\u{a0}b &c &");
        check("&NotEqualTilde;&eacutex&notin;", "\u{2242}\u{338}éx∉");
        check("& &; &#; &#x; &unknown; &#0; &#xd800; &", "& &; &#; &#x; &unknown; &#0; &#xd800; &");
    }
}
