//! Escapes of every kind of file: `&euml;`, `%C3%AB`, `\u00eb`, and line ends that are none.

use std::borrow::Cow;

use super::entities::reference;

/// The characters for the escape at the start of a text, and its length.
pub(super) fn unescaped(text: &str) -> Option<(Cow<'static, str>, usize)> {
    match text.as_bytes().first()? {
        b'&' => {
            let (first, second, length) = reference(text)?;
            Some((std::iter::once(first).chain(second).collect::<String>().into(), length))
        }
        b'%' => percent(text),
        _ => backslash(text),
    }
}

/// Bytes written as `%C3%AB`, if they are a character; `%u00eb` is how old scripts wrote one.
fn percent(text: &str) -> Option<(Cow<'static, str>, usize)> {
    let code = |from: usize| {
        let digits = text.get(from..from + 3)?.strip_prefix('%')?;
        u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))
    };
    let Some(first) = code(0) else {
        let digits = text.strip_prefix("%u")?.get(..4)?;
        return Some((hex(digits)?.to_string().into(), 6));
    };
    let length = match first {
        0..0x80 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    let bytes: Option<Vec<u8>> = (0..length).map(|index| code(index * 3)).collect();
    let letter = String::from_utf8(bytes?).ok()?;
    Some((letter.into(), length * 3))
}

/// An escape of JSON, YAML, TOML, scripts, style sheets or calendars.
fn backslash(text: &str) -> Option<(Cow<'static, str>, usize)> {
    let after = text.get(1..)?;
    let digits = |from: usize, count: usize| hex(after.get(from..from + count)?);
    let found = |letter: char, length: usize| Some((Cow::from(letter.to_string()), length));
    match after.as_bytes().first()? {
        b'u' if after.as_bytes().get(1) == Some(&b'{') => {
            let code = after.get(2..)?.split('}').next()?;
            found(hex(code)?, code.len() + 4)
        }
        b'u' => match digits(1, 4) {
            Some(letter) => found(letter, 6),
            None => {
                // Two halves of a character.
                let unit = |from: usize| u16::from_str_radix(after.get(from..from + 4)?, 16).ok();
                let second =
                    after.get(5..7).filter(|escape| *escape == "\\u").and_then(|_| unit(7))?;
                let letter = char::decode_utf16([unit(1)?, second]).next()?.ok()?;
                found(letter, 12)
            }
        },
        b'U' => found(digits(1, 8)?, 10),
        b'x' => found(digits(1, 2)?, 4),
        // Rich text.
        b'\'' if digits(1, 2).is_some() => found(digits(1, 2)?, 4),
        b'n' | b't' | b'r' | b'N' | b'f' | b'b' => found(' ', 2),
        // A line that goes on: what is between is nothing.
        b'\n' | b'\r' => {
            let white = after.bytes().take_while(u8::is_ascii_whitespace).count();
            Some((Cow::from("\u{ad}"), 1 + white))
        }
        // A style sheet writes up to six digits and a space.
        _ => {
            let count = after.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
            let letter = digits(0, count).filter(|_| count >= 2)?;
            let space = usize::from(after.as_bytes().get(count) == Some(&b' '));
            found(letter, 1 + count + space)
        }
    }
}

fn hex(digits: &str) -> Option<char> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_number).and_then(char::from_u32)
}

/// A text with every escape replaced by what it stands for.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '%', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let length = match unescaped(from) {
            Some((letters, length)) => {
                out.push_str(&letters);
                length
            }
            None => {
                out.push_str(from.get(..1).unwrap_or_default());
                1
            }
        };
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Whether a character that was written by an escape makes markup or another escape of what
/// follows.
pub(super) fn is_code(letter: char, after: &[u8]) -> bool {
    let first = after.first().copied().unwrap_or(b' ');
    match letter {
        '<' => first.is_ascii_alphabetic() || matches!(first, b'/' | b'!'),
        '&' => {
            let name = after
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
                .count();
            name > 0 && after.get(name) == Some(&b';')
        }
        '%' => first.is_ascii_hexdigit(),
        '\\' => matches!(first, b'u' | b'x'),
        _ => false,
    }
}
