//! Escaping for the three places where text of an author goes into HTML.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a byte may not stand in an attribute as it is: what is special in HTML, and control
/// characters, which neither HTML nor the XML of a feed allows.
static IS_SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] = matches!(byte as u8, b'<' | b'>' | b'&' | b'"')
            || byte < 0x20 && byte as u8 != b'\t' && byte as u8 != b'\n';
        byte += 1;
    }
    special
};

/// `text` as it stands between tags.
pub fn text(text: &str) -> Cow<'_, str> {
    escaped(text, Quotes::AsTheyAre)
}

/// `text` as it stands in an attribute in double quotes.
pub fn attribute(text: &str) -> Cow<'_, str> {
    escaped(text, Quotes::Escaped)
}

/// Appends `text` so that it is text between tags.
pub fn push_text(out: &mut String, text: &str) {
    push_escaped(out, text, Quotes::AsTheyAre);
}

/// Appends `text` so that it may stand in an attribute in double quotes.
pub fn push_attribute(out: &mut String, text: &str) {
    push_escaped(out, text, Quotes::Escaped);
}

/// Appends an address so that it may stand in `href` or `src`: what is not allowed in an address
/// is percent-encoded, letters of any script stay.
pub fn push_url(out: &mut String, url: &str) {
    let mut from = 0;
    for (at, byte) in url.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'\'' => "&#39;",
            b'<' | b'>' | b'"' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0..=0x20 | 0x7f => "",
            _ => continue,
        };
        out.push_str(url.get(from..at).unwrap_or(""));
        if escaped.is_empty() {
            // Writing into a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        } else {
            out.push_str(escaped);
        }
        from = at + 1;
    }
    out.push_str(url.get(from..).unwrap_or(""));
}

/// What is written for a character that must not stand in text as it is.
pub fn in_text(byte: u8) -> &'static str {
    match byte {
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'&' => "&amp;",
        b'\r' => "",
        _ => "\u{fffd}",
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    AsTheyAre,
    Escaped,
}

fn escaped(text: &str, quotes: Quotes) -> Cow<'_, str> {
    if !text.bytes().any(|byte| IS_SPECIAL[byte as usize]) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    push_escaped(&mut out, text, quotes);
    Cow::Owned(out)
}

fn push_escaped(out: &mut String, text: &str, quotes: Quotes) {
    let mut from = 0;
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        if !IS_SPECIAL[byte as usize] {
            continue;
        }
        let escaped = match byte {
            b'"' if quotes == Quotes::Escaped => "&quot;",
            b'"' => continue,
            _ => in_text(byte),
        };
        out.push_str(text.get(from..at).unwrap_or(""));
        out.push_str(escaped);
        from = at + 1;
    }
    out.push_str(text.get(from..).unwrap_or(""));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(write: fn(&mut String, &str), text: &str, expected: &str) {
        let mut out = String::new();
        write(&mut out, text);
        assert_eq!(out, expected, "{text:?}");
    }

    #[test]
    fn text_keeps_quotes() {
        check(push_text, "", "");
        check(push_text, "a < b > c & \"d\"", "a &lt; b &gt; c &amp; \"d\"");
        check(push_text, "سلام & x", "سلام &amp; x");
        check(push_text, "a\0b\r\nc\td\u{8}", "a\u{fffd}b\nc\td\u{fffd}");
    }

    #[test]
    fn attributes_do_not() {
        check(push_attribute, "\"><script>'", "&quot;&gt;&lt;script&gt;'");
    }

    #[test]
    fn addresses_are_percent_encoded() {
        check(push_url, "https://a.b/c d?e=1&f='\"", "https://a.b/c%20d?e=1&amp;f=&#39;%22");
        check(push_url, "/پاکستان/<x>\\", "/پاکستان/%3Cx%3E%5C");
        check(push_url, "a%20b\n\u{7f}", "a%20b%0A%7F");
    }
}
