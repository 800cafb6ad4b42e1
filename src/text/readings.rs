//! What programs may make of a text in which addresses are looked for: with every escape replaced
//! by what it stands for, in any file and however often it was written over.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memchr3_iter};

use super::escapes::{is_code, unescaped};

/// How often text may be text within text.
const MAX_DEPTH: usize = 3;

/// The readings of a text. Where it has backslashes there are two: they begin escapes, and in
/// addresses browsers take them for slashes.
pub(crate) fn readings(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let has_backslashes = memchr(b'\\', text.as_bytes()).is_some();
    let slashes = read(text, false);
    let escapes = has_backslashes.then(|| read(text, true));
    std::iter::once(slashes).chain(escapes)
}

fn read(text: &str, has_backslash_escapes: bool) -> Cow<'_, str> {
    let mut read = Cow::Borrowed(text);
    for depth in 0..MAX_DEPTH {
        // What a backslash has put there is no escape again.
        match decoded(&read, has_backslash_escapes && depth == 0) {
            Some(decoded) => read = Cow::Owned(decoded),
            None => break,
        }
    }
    read
}

/// Whether a text may have one of `signs` in a reading and has none at that place as it is written:
/// nearly all escapes are of other signs.
pub(crate) fn may_hide(text: &str, signs: &[char]) -> bool {
    let bytes = text.as_bytes();
    memchr3_iter(b'&', b'%', b'\\', bytes).any(|at| {
        let rest = bytes.get(at..).unwrap_or_default();
        if [&b"&lt;"[..], b"&gt;", b"&quot;", b"&#39;"].iter().any(|plain| rest.starts_with(plain))
        {
            return false;
        }
        if rest.starts_with(b"&amp;") {
            return is_code('&', rest.get(5..).unwrap_or_default());
        }
        // Backslashes are read in two ways.
        let read = match rest.first() {
            Some(b'\\') => return true,
            _ => text.get(at..).and_then(unescaped),
        };
        read.is_some_and(|(letters, _)| letters.contains(signs) || letters.contains(['&', '%']))
    })
}

/// Once decoded; nothing if there is no escape.
fn decoded(text: &str, has_backslash_escapes: bool) -> Option<String> {
    let mut out = String::new();
    let (mut from, mut at) = (0, 0);
    while let Some(rest) = text.as_bytes().get(at..) {
        let next = match has_backslash_escapes {
            true => memchr3(b'&', b'%', b'\\', rest),
            false => memchr2(b'&', b'%', rest),
        };
        let Some(next) = next else { break };
        at += next;
        let Some((letters, length)) = text.get(at..).and_then(letters_of) else {
            at += 1;
            continue;
        };
        if out.capacity() == 0 {
            out.reserve(text.len());
        }
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(&letters);
        at += length;
        from = at;
    }
    if from == 0 {
        return None;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Some(out)
}

/// The characters for the escape at the start of a text, and its length. Line ends are themselves,
/// for a browser leaves them out of an address.
fn letters_of(text: &str) -> Option<(Cow<'static, str>, usize)> {
    let plain = match text.as_bytes() {
        [b'\\', b'\\', ..] => "\\",
        [b'\\', b'/', ..] => "/",
        [b'\\', b'n' | b'\n' | b'r' | b'\r', ..] => "\n",
        [b'\\', b't', ..] => "\t",
        _ => return unescaped(text),
    };
    Some((plain.into(), 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(readings(text).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn every_escape_is_read() {
        check("a b", &["a b"]);
        check("100 % & more", &["100 % & more"]);
        check("%2Fa&#x2f;b&sol;c", &["/a/b/c"]);
        check("u%3Dhttps%253A%252F%252Fx&amp;#47;", &["u=https://x/"]);
        check(r"\/a\u002fb", &[r"\/a\u002fb", "/a/b"]);
        check(r"\\a\\2026\\d1\n", &[r"\\a\\2026\\d1\n", "\\a\\2026\\d1\n"]);
        check(r"\articles\2026", &[r"\articles\2026", "\\articles\u{2026}"]);
    }
}
