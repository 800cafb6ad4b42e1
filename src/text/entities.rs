//! Character references of HTML: named, decimal, hexadecimal.

use std::borrow::Cow;

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
pub(crate) fn decode(html: &str, out: &mut String) {
    decode_with(html, reference, out);
}

/// The value of an attribute with its character references decoded. Old names without a semicolon
/// are none there before `=` or a letter, for `?a=1&copy=2` is an address (HTML, 13.2.5.73).
pub(crate) fn decoded_attribute(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let reference = |text: &str| {
        reference(text).filter(|(_, _, length)| {
            let is_ended = text.get(..*length).is_some_and(|name| name.ends_with(';'));
            let goes_on = text
                .as_bytes()
                .get(*length)
                .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'=');
            is_ended || text.starts_with("&#") || !goes_on
        })
    };
    let mut decoded = String::with_capacity(value.len());
    decode_with(value, reference, &mut decoded);
    Cow::Owned(decoded)
}

fn decode_with(
    html: &str,
    reference: impl Fn(&str) -> Option<(char, Option<char>, usize)>,
    out: &mut String,
) {
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

    #[test]
    fn addresses_keep_their_parameters() {
        let check = |value: &str, expected: &str| assert_eq!(decoded_attribute(value), expected);
        check("?a=1&copy=2&lt;&eacute;&notit", "?a=1&copy=2<é&notit");
        check("java&Tab;script&colon;a&#58b&sol", "java\tscript:a:b&sol");
        check("caf&eacute", "café");
        check("a b", "a b");
    }
}
