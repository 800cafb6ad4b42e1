//! Addresses of the site in any text: a page, a feed, a script, the rules of a host.
//!
//! Few of them are wanted, and these are known by their last parts. So a text costs one look at the
//! two letters behind each of its slashes; only where a wanted part stands is it asked what would
//! be an address there, in every way in which a browser, or a reader who copies it, would find one.
//! Words that have escapes in them are read without these.

use std::ops::Range;

use memchr::{memchr2_iter, memchr3_iter};

use super::OwnAddresses;
use crate::text::{each_where, readings};

/// How many bytes before its last part an address is looked for.
const LONGEST: usize = 2048;
/// How long the name of a host may be, in whatever letters.
const LONGEST_HOST: usize = 512;
/// At how many letters of other scripts a last part may end.
const MAX_CUTS: usize = 64;
/// How often an address may go on in the next line, which browsers allow.
const MAX_BREAKS: usize = 3;

/// What kind of text is looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// A script, in which a slash begins a regular expression as well.
    Script,
    /// Any other.
    Text,
}

/// What stands behind the path of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind<'t> {
    /// Nothing that matters.
    Nothing,
    /// The name of a place in the page, which is wanted.
    Anchor(&'t str),
    /// What is asked of the page: all that stands behind its `?`.
    Query(&'t str),
}

/// The last parts of wanted addresses. `?` and a letter behind it, added to the `firsts`, ask for
/// queries that begin so.
pub(crate) struct Ends<'f, W> {
    pub(crate) firsts: &'f Firsts,
    /// Whether a part is one of them.
    pub(crate) is_wanted: W,
}

/// With which two bytes last parts begin: one bit for each two.
#[derive(Debug, Clone)]
pub(crate) struct Firsts(Box<[u64]>);

impl Firsts {
    fn place(first: u8, second: u8) -> (usize, u64) {
        (usize::from(first) * 4 + usize::from(second / 64), 1 << (second % 64))
    }

    /// Adds a part.
    pub(crate) fn add(&mut self, part: &str) {
        let mut bytes = part.bytes();
        let Some(first) = bytes.next() else { return };
        // Whatever ends a part of one letter may stand behind it.
        let second = bytes.next();
        for byte in second.map_or(0..=u8::MAX, |second| second..=second) {
            let (place, bit) = Self::place(first, byte);
            if let Some(bits) = self.0.get_mut(place) {
                *bits |= bit;
            }
        }
    }

    /// Whether one of the parts may stand at the beginning of a text.
    fn may_begin(&self, text: &[u8]) -> bool {
        match *text {
            // Letters of other scripts have several spellings, and line ends may be left out.
            [first, ..] if !first.is_ascii() || is_break(char::from(first)) => true,
            [_, second, ..] if !second.is_ascii() || is_break(char::from(second)) => true,
            [first, ..] => {
                let (place, bit) = Self::place(first, text.get(1).copied().unwrap_or_default());
                self.0.get(place).is_some_and(|bits| bits & bit != 0)
            }
            [] => false,
        }
    }
}

impl Default for Firsts {
    fn default() -> Self {
        Self(vec![0; 1024].into_boxed_slice())
    }
}

impl OwnAddresses {
    /// Tells of each address that a text leads to, or names: the path from the site's root, decoded
    /// and composed, up to a last part that is wanted, and the anchor or the query, if that is what
    /// is wanted.
    /// An address from the root may be meant with or without the folder in which the site stands.
    pub(crate) fn look_for(
        &self,
        text: &str,
        written: Written,
        ends: &Ends<'_, impl Fn(&str) -> bool>,
        mut tell: impl FnMut(String, Behind<'_>),
    ) {
        let bytes = text.as_bytes();
        // What is read with its escapes is read up to here.
        let mut read = 0;
        each_where(bytes, is_sign, |sign| {
            if sign < read {
                return;
            }
            if matches!(bytes.get(sign), Some(b'/' | b'#')) {
                // The end of an element is no address.
                let is_end =
                    sign.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'<');
                if !is_end {
                    self.at_sign((text, sign), written, ends, &mut tell);
                }
                return;
            }
            let escaped = word_around(bytes, sign);
            read = escaped.end;
            for reading in readings(text.get(escaped).unwrap_or_default()) {
                for sign in memchr3_iter(b'/', b'\\', b'#', reading.as_bytes()) {
                    self.at_sign((&reading, sign), written, ends, &mut tell);
                }
            }
        });
    }

    /// Tells of the addresses whose last part may stand behind a sign of a text.
    fn at_sign(
        &self,
        (text, sign): (&str, usize),
        written: Written,
        ends: &Ends<'_, impl Fn(&str) -> bool>,
        tell: &mut impl FnMut(String, Behind<'_>),
    ) {
        let (Some(before), Some(after)) = (text.get(..sign), text.get(sign + 1..)) else { return };
        if !ends.firsts.may_begin(after.as_bytes()) {
            return;
        }
        let is_anchor = text.as_bytes().get(sign) == Some(&b'#');
        if let Some(query) = after.strip_prefix('?').filter(|_| !is_anchor) {
            let query = query.get(..LONGEST).unwrap_or(query);
            let is_end = |letter: char| {
                letter.is_whitespace()
                    || letter == '\''
                    || !letter.is_ascii()
                    || "\"<>`{}|#()[]".contains(letter)
            };
            let query = query.split(is_end).next().unwrap_or_default();
            self.ending_with(before, "/", written, &mut |path| tell(path, Behind::Query(query)));
            return;
        }
        for part in wanted_parts(after, &ends.is_wanted) {
            let anchor = if is_anchor { Behind::Anchor(&part) } else { Behind::Nothing };
            let end = if is_anchor { String::new() } else { format!("/{part}") };
            self.ending_with(before, &end, written, &mut |path| tell(path, anchor));
        }
    }

    /// Tells of each address of the site that may begin somewhere in `before` and go on with `end`.
    fn ending_with(
        &self,
        before: &str,
        end: &str,
        written: Written,
        tell: &mut impl FnMut(String),
    ) {
        let bytes = before.as_bytes();
        let window = bytes.get(bytes.len().saturating_sub(LONGEST)..).unwrap_or_default();
        let length = window.iter().rev().take_while(|byte| !is_around(**byte)).count();
        let first = bytes.len() - length;
        let starts = (first..=bytes.len()).filter(|start| {
            *start == first
                || bytes.get(start - 1).is_some_and(|byte| match byte.is_ascii() {
                    true => is_between(*byte),
                    false => begins_behind_foreign(before, *start),
                })
        });
        for start in starts {
            let Some(piece) = before.get(start..) else { continue };
            let address = format!("{}{end}", without_breaks(piece));
            let opener = start.checked_sub(1).and_then(|at| bytes.get(at));
            let is_quoted = matches!(opener, Some(b'"' | b'\'' | b'`'));
            if is_quoted || written == Written::Text || !is_slash(address.as_bytes().first()) {
                self.begun_with(&address, tell);
            }
        }
    }

    /// Tells of what an address leads to that begins where this text does, and of what stands in it
    /// from its second address on: an archive has that of the page in its own.
    fn begun_with(&self, text: &str, tell: &mut impl FnMut(String)) {
        let bytes = text.as_bytes();
        let is_relative = ["./", "../", ".\\", "..\\"].iter().any(|up| text.starts_with(up));
        if is_relative {
            self.paths_from_root(&format!("/{text}"), tell);
        } else if is_slash(bytes.first()) && !is_slash(bytes.get(1)) {
            self.paths_from_root(text, tell);
        } else if !is_slash(bytes.first()) {
            // A host without its scheme.
            self.path_within(&format!("https://{text}")).map(&mut *tell);
        }
        for at in memchr2_iter(b'/', b'\\', bytes) {
            if is_slash(bytes.get(at + 1)) && (at == 0 || !is_slash(bytes.get(at - 1))) {
                let rest = text.get(at..).unwrap_or_default();
                self.path_within(&format!("https:{rest}")).map(&mut *tell);
            }
        }
        for at in memchr2_iter(b'h', b'H', bytes) {
            let rest = text.get(at..).unwrap_or_default();
            if rest.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http")) {
                self.path_within(rest).map(&mut *tell);
            }
        }
    }
}

/// Whether an address may begin at a place behind a character that is not ASCII: a quotation mark,
/// a dash, a space, a letter of another script, but no letter as in `café`. A host that begins
/// there is no longer than hosts are.
fn begins_behind_foreign(text: &str, start: usize) -> bool {
    let Some((before, behind)) = text.split_at_checked(start) else { return false };
    let host = behind.bytes().take(LONGEST_HOST).position(|byte| is_slash(Some(&byte)));
    (host.is_some() || behind.len() < LONGEST_HOST)
        && before.chars().next_back().is_some_and(|letter| !is_latin(letter))
}

/// Whether a letter belongs to those of Latin words, as the accents do that are put on them.
fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && matches!(letter, ..'\u{250}' | '\u{1e00}'..'\u{1f00}')
        || matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether an address may end between two letters, of which the second is not ASCII: before a mark
/// or a space, or where another script begins. `中国` has not ended behind `中`.
fn may_end_before(before: char, letter: char) -> bool {
    let is_mark = letter.is_whitespace()
        || matches!(letter, '\u{a0}'..'\u{c0}' | '،' | '؛' | '؟' | '۔' | '।')
        || matches!(letter, '\u{200e}'..'\u{2070}' | '\u{2190}'..'\u{2c00}')
        || matches!(letter, '\u{3000}'..'\u{3004}' | '\u{3008}'..'\u{3020}')
        || matches!(letter, '\u{ff01}'..'\u{ff10}' | '\u{ff1a}'..'\u{ff21}');
    !letter.is_ascii() && (is_mark || before.is_ascii() && !is_latin(letter))
}

/// The wanted parts at the beginning of a text. A line end in it may end it or be left out, marks
/// and letters of other scripts may end it too, and what ends a sentence is no part of it.
fn wanted_parts(text: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let bytes = text.as_bytes();
    let length = bytes.iter().take_while(|byte| !ENDS[usize::from(**byte)]).count();
    let Some(whole) = text.get(..length).filter(|whole| !whole.is_empty()) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    let mut add = |part: &str| {
        let trimmed = part.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let trimmed = Some(trimmed).filter(|trimmed| trimmed.len() < part.len());
        let found = std::iter::once(part).chain(trimmed).find(|part| is_wanted(part));
        if let Some(part) = found
            && !parts.iter().any(|known| known == part)
        {
            parts.push(part.to_owned());
        }
    };
    let mut add_with_cuts = |part: &str| {
        add(part);
        if !part.is_ascii() {
            let cuts = part.char_indices().zip(part.chars().skip(1));
            let cuts = cuts.filter(|((_, before), letter)| may_end_before(*before, *letter));
            let ends = cuts.map(|((at, before), _)| at + before.len_utf8());
            ends.take(MAX_CUTS).filter_map(|at| part.get(..at)).for_each(&mut add);
        }
    };
    let mut breaks =
        memchr3_iter(b'\t', b'\n', b'\r', whole.as_bytes()).take(MAX_BREAKS).peekable();
    if breaks.peek().is_none() {
        add_with_cuts(whole);
        return parts;
    }
    for part in breaks.filter_map(|at| whole.get(..at)).chain([whole]) {
        add_with_cuts(&without_breaks(part));
    }
    parts
}

fn without_breaks(text: &str) -> String {
    text.chars().filter(|letter| !is_break(*letter)).collect()
}

/// What browsers leave out of an address.
const fn is_break(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r')
}

fn is_slash(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b'/' | b'\\'))
}

/// What no address has in it.
const fn is_around(byte: u8) -> bool {
    matches!(byte, b' ' | b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|')
        || byte.is_ascii_control() && !is_break(byte as char)
}

/// Behind what an address may begin, though it may also be in the midst of one.
fn is_between(byte: u8) -> bool {
    matches!(byte, b'\'' | b'(' | b')' | b'[' | b']' | b',' | b';' | b'=' | b'&' | b'*' | b'_')
        || matches!(byte, b':' | b'!' | b'+' | b'^')
        || is_break(char::from(byte))
}

/// Whether a byte ends a part of a path: each letter behind each slash of every page is asked.
static ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        ends[byte] = ends_part(byte as u8);
        byte += 1;
    }
    ends
};

/// What an address may stand behind, or be hidden by.
fn is_sign(byte: u8) -> bool {
    (byte == b'/') | (byte == b'#') | (byte == b'\\') | (byte == b'&') | (byte == b'%')
}

/// What stands around a place up to what no address has in it, with the byte before.
fn word_around(bytes: &[u8], place: usize) -> Range<usize> {
    let (before, behind) = bytes.split_at_checked(place).unwrap_or((bytes, &[]));
    let start = before.iter().rposition(|byte| is_around(*byte)).unwrap_or(0);
    let end = behind.iter().position(|byte| is_around(*byte)).unwrap_or(behind.len());
    start..place + end
}

/// What ends a part of a path.
const fn ends_part(byte: u8) -> bool {
    matches!(byte, b'/' | b'\\' | b'?' | b'#' | b'&' | b'=' | b',' | b';' | b'\'')
        || matches!(byte, b'(' | b')' | b'[' | b']')
        || is_around(byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::BaseUrl;

    /// What is found of `/articles/d1` in a text of the site at `base`.
    #[track_caller]
    fn check(base: &str, written: Written, text: &str, is_found: bool) {
        let own = OwnAddresses::new(&[BaseUrl::parse(base).unwrap()]);
        let mut found = Vec::new();
        let mut firsts = Firsts::default();
        firsts.add("d1");
        let ends = Ends { firsts: &firsts, is_wanted: |part: &str| part == "d1" };
        own.look_for(text, written, &ends, |path, _| found.push(path));
        let told = found.iter().any(|path| path == "/articles/d1");
        assert_eq!(told, is_found, "{text}: {found:?}");
    }

    #[test]
    fn whatever_leads_to_an_address_is_found() {
        for text in [
            "https://desk.example/brief/articles/d1/",
            "See https://desk.example/brief/articles/d1.",
            "desk.example/brief/articles/d1/card.png",
            "<a href='//desk.example/brief/articles/d1?x'>",
            "a{background:url(/brief/articles/d1/)}",
            "/articles/d1/",
            "<a href=../brief/articles/d1/>",
            "<a href=\"/brief/arti\ncles/d\t1/\">",
            "see\n/brief/articles/d1\nNext",
            "[x](https://desk.example/brief/x/../articles/d1/)",
            r"\brief\articles\d1\",
            r"https:\\desk.example\brief\articles/d1",
            r#"f("\\brief\\articles\\d1\\")"#,
            r#"{"a":"https:\/\/desk.example\/brief\/articles\/d\u0031\/"}"#,
            "https:desk.example/brief/articles/d1",
            "https:&#x2f;/desk.example/brief/art&#105;cles/d1/",
            "https://desk.example/brief/arti&#9;cles/d1/",
            "view-source:HTTPS://me@DESK.example:443/brief//articles/./d1/",
            "https://web.archive.org/web/2026/https://desk.example/brief/articles/d1/",
            "https://x.example/?u=https%3A%2F%2Fdesk.example%2Fbrief%2Farticles%2Fd1%2F&v=1",
            "https://x.example/?u=https%253A%252F%252Fdesk.example%252Fbrief%252Farticles%252Fd1",
            "&lt;a href=&quot;https://desk.example/brief/articles/d1/&quot;&gt;",
            "https://de\u{ad}sk.example/brief/articles/d1/",
        ] {
            check("https://desk.example/brief", Written::Text, text, true);
        }
        for mark in [
            "“", "‘", "«", "„", "—", "–", ":", "→", "•", "…", "：", "（", "،", "\u{200e}",
            "\u{a0}", "\u{202f}", "\u{2003}", "见", "یہ", "см", "page:", "page—",
        ] {
            for address in ["/brief/articles/d1", "desk.example/brief/articles/d1"] {
                let text = format!("See {mark}{address}/");
                check("https://desk.example/brief", Written::Text, &text, true);
            }
            for address in ["/brief/articles/d1", "https://desk.example/brief/articles/d1"] {
                for behind in ["’s", "’", "”", "۔ہے", "،ہے", "。中", "中", "\u{a0}is", "—and"]
                {
                    let text = format!("See {mark}{address}{behind} text");
                    check("https://desk.example/brief", Written::Text, &text, true);
                }
            }
        }
        check(
            "https://desk.example/brief",
            Written::Text,
            "&ldquo;/brief/articles/d1&rdquo;",
            true,
        );
        check("https://xn--bcher-kva.example", Written::Text, "见bücher.example/articles/d1", true);
        check(
            "http://[::1]:8000",
            Written::Text,
            "http://[0:0:0:0:0:0:0:1]:8000/articles/d1",
            true,
        );
        check(
            "https://a.example/it's(1)",
            Written::Text,
            "https://a.example/it's(1)/articles/d1/",
            true,
        );
        check("https://desk.example", Written::Script, "fetch('/articles/d1/')", true);
    }

    #[test]
    fn what_leads_elsewhere_is_not() {
        for text in [
            "https://desk.example/brief/articles/d12/",
            "https://desk.example/brief/articles/x-d1/",
            "https://desk.example/brief/articles/x/d1/",
            "https://other.example/brief/articles/d1/",
            "https://desk.example.org/brief/articles/d1/",
            "//other.example/articles/d1/",
            "an/articles/d1/",
            "https://desk.example/brief/articles/d1é/",
            "https://desk.example/brief/articles/d1e\u{301}/",
            "café/articles/d1/",
            "articles/d1",
            "d1",
            "</d1>",
        ] {
            check("https://desk.example/brief", Written::Text, text, false);
        }
        check("https://desk.example", Written::Script, "x.match(/articles/d1/)", false);
    }
}
