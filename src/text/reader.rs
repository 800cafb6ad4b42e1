//! Reads any text for its letters: pages, feeds, tables, scripts, source files.
//!
//! Whatever a program would decode is decoded, in every kind of file alike: character references,
//! percent signs, escapes after a backslash. Markup within a line joins letters, other markup parts
//! words. Attributes, comments, scripts and styles are texts of their own. Text that is markup once
//! it is decoded (an article in a feed) is read a second time.

use std::ops::Range;

use super::escapes::{decoded, is_code, unescaped};
use super::fold::is_unseen;
use super::letters::{ASIDE, BLOCK, COMMA, DOT, END, HARD, Letters, Marks, SOFT, SPACE};
use super::tags::{is_block, joins_letters, name, position, split_tag};

/// How often text may be text within text.
const MAX_DEPTH: usize = 3;
/// Longest remark in brackets in bytes.
const MAX_REMARK: usize = 300;
/// Longest label of a host in bytes, without `xn--`.
const MAX_LABEL: usize = 59;
/// Bytes of three escapes.
const LONG_ESCAPES: usize = 24;
/// Longest key of JSON in bytes.
const MAX_KEY: usize = 32;

/// Reads a text into `letters`.
pub(super) fn read<const MARKED: bool>(text: &str, letters: &mut Letters<MARKED>) {
    letters.reserve(text.len());
    read_at(text, letters, None, 0);
}

/// Reads a text that stands at `whole` of another, if it does.
fn read_at<const MARKED: bool>(
    text: &str,
    letters: &mut Letters<MARKED>,
    whole: Option<&Range<usize>>,
    depth: usize,
) {
    let mut reader = Reader {
        text,
        letters,
        whole,
        later: vec![(Kind::Text, 0..text.len())],
        is_text_within: false,
    };
    while let Some((kind, range)) = reader.later.pop() {
        match kind {
            Kind::Text => reader.text(range, Tags::Read),
            Kind::Plain => reader.text(range, Tags::Ignored),
            Kind::Attributes => reader.attributes(range),
        }
        reader.letters.wall();
    }
    if reader.is_text_within && depth < MAX_DEPTH {
        let all = 0..text.len();
        let whole = whole.cloned().unwrap_or(all);
        read_at(&decoded(text), letters, Some(&whole), depth + 1);
    }
}

/// How a part of a text is read.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// With markup.
    Text,
    /// What has no end, in which markup is not looked for: it could begin again and again.
    Plain,
    /// What a tag holds.
    Attributes,
}

/// Whether `<` may begin a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tags {
    Read,
    Ignored,
}

struct Reader<'t, 'l, const MARKED: bool> {
    text: &'t str,
    letters: &'l mut Letters<MARKED>,
    /// Where the whole text stands in another.
    whole: Option<&'t Range<usize>>,
    /// Parts that are texts of their own.
    later: Vec<(Kind, Range<usize>)>,
    /// Whether the text, once decoded, has something that must be decoded again.
    is_text_within: bool,
}

/// What a byte of ASCII is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Part(Marks),
    Open,
    Quote,
    Tag,
    Escape,
    Far,
}

static CLASSES: [Class; 256] = classes();

const fn classes() -> [Class; 256] {
    let mut classes = [Class::Part(HARD); 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'\t'..=b'\r' | b' ' => Class::Part(HARD | SPACE),
            b'*' | b'~' | b'`' | b'\'' => Class::Part(SOFT),
            b'.' => Class::Part(HARD | DOT),
            b',' => Class::Part(HARD | COMMA),
            b';' | b':' | b'!' | b'?' => Class::Part(HARD | END),
            b'(' | b'[' => Class::Open,
            b'"' => Class::Quote,
            b'<' => Class::Tag,
            b'&' | b'%' | b'\\' => Class::Escape,
            128.. => Class::Far,
            _ => Class::Part(HARD),
        };
        byte += 1;
    }
    classes
}

fn is_letter(byte: u8) -> bool {
    matches!(CLASSES[byte as usize], Class::Letter)
}

impl<const MARKED: bool> Reader<'_, '_, MARKED> {
    fn place(&self, range: Range<usize>) -> Range<usize> {
        self.whole.cloned().unwrap_or(range)
    }

    fn text(&mut self, range: Range<usize>, tags: Tags) {
        let bytes = self.text.as_bytes();
        let mut at = range.start;
        // Up to where a remark in brackets goes.
        let mut remark = at;
        while at < range.end {
            let Some(&byte) = bytes.get(at) else { break };
            let aside = if at < remark { ASIDE } else { 0 };
            let mut next = at + 1;
            match CLASSES[usize::from(byte)] {
                Class::Letter => {
                    while next < range.end && bytes.get(next).is_some_and(|byte| is_letter(*byte)) {
                        next += 1;
                    }
                    self.international(at..next, range.end, aside);
                    let whole = self.whole;
                    let place = |index| whole.cloned().unwrap_or(at + index..at + index + 1);
                    self.letters.word(bytes.get(at..next).unwrap_or_default(), aside, place);
                }
                Class::Part(_) if !MARKED => {}
                Class::Part(marks) => {
                    self.letters.mark(marks);
                    if byte == b'\n' {
                        self.line(next);
                    }
                }
                Class::Open | Class::Quote if !MARKED => {}
                Class::Open => {
                    self.letters.mark(HARD);
                    remark = remark.max(self.remark_end(at, byte));
                }
                Class::Quote => {
                    self.letters.mark(HARD);
                    remark = remark.max(self.key_end(next));
                }
                Class::Tag if tags == Tags::Read => next = self.tag(at, range.end),
                Class::Tag => self.letters.mark(HARD),
                Class::Escape => next = self.escape(at, aside),
                Class::Far => {
                    let letter = self.char_at(at);
                    next = at + letter.len_utf8();
                    self.push(letter, aside, at..next);
                }
            }
            at = next;
        }
    }

    fn char_at(&self, at: usize) -> char {
        self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ')
    }

    /// A character that is not of ASCII, or was written by an escape.
    fn push(&mut self, letter: char, aside: Marks, range: Range<usize>) {
        let place = self.place(range);
        if letter.is_ascii_alphanumeric() {
            self.letters.ascii(letter as u8, aside, place);
        } else if !self.letters.letter(letter, aside, place) {
            let marks = match letter {
                letter if is_unseen(letter) => SOFT,
                letter if letter.is_whitespace() => HARD | SPACE,
                '،' | '、' | '，' | ',' => HARD | COMMA,
                '.' => HARD | DOT,
                '؛' | '؟' | '۔' | '。' | '…' | ';' | ':' | '!' | '?' | '।' => HARD | END,
                _ => HARD,
            };
            self.letters.mark(marks);
        }
    }

    /// A label of a host in Punycode (`xn--bcher-kva`), whose first letters are at `word`: what a
    /// browser shows for it. The letters in which it is written are read as well.
    fn international(&mut self, word: Range<usize>, end: usize, aside: Marks) {
        let bytes = self.text.as_bytes();
        let start = word.end + 2;
        if word.len() != 2
            || !bytes.get(word.clone()).is_some_and(|word| word.eq_ignore_ascii_case(b"xn"))
            || bytes.get(word.end..start) != Some(b"--")
        {
            return;
        }
        let is_end = |byte: u8| !byte.is_ascii_alphanumeric() && byte != b'-';
        let stop = position(bytes, start, is_end).unwrap_or(bytes.len()).min(end);
        let label = self.text.get(start..stop).filter(|label| label.len() <= MAX_LABEL);
        let shown = label.and_then(idna::punycode::decode_to_string);
        for letter in shown.iter().flat_map(|shown| shown.chars()) {
            self.push(letter, aside, word.start..stop);
        }
        self.letters.mark(HARD);
    }

    /// A new line: an empty one, and one that begins an item, ends a paragraph.
    fn line(&mut self, start: usize) {
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let indent = rest.iter().take_while(|byte| **byte == b' ').count();
        let begins = matches!(
            rest.get(indent..indent + 2),
            Some([b'\n' | b'\r' | b'#', _] | [b'-' | b'*' | b'+', b' '])
        );
        if begins {
            self.letters.mark(BLOCK);
        }
    }

    /// The end of the remark that a bracket opens; its own place if it closes nowhere near.
    fn remark_end(&self, at: usize, open: u8) -> usize {
        let close = if open == b'(' { b')' } else { b']' };
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let end = rest.iter().take(MAX_REMARK).position(|byte| *byte == close);
        end.map_or(at, |length| at + length)
    }

    /// The end of the JSON key that begins at `start`, if one does.
    fn key_end(&self, start: usize) -> usize {
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .take(MAX_KEY)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'@'))
            .count();
        let after = rest.get(length..).unwrap_or_default();
        let Some((b'"', after)) = after.split_first() else { return start };
        let is_key = after.iter().find(|byte| **byte != b' ') == Some(&b':');
        if is_key { start + length } else { start }
    }

    /// A tag, a comment, or a character; returns what follows.
    fn tag(&mut self, at: usize, end: usize) -> usize {
        let Some(rest) = self.text.get(at..end) else { return at + 1 };
        if let Some(comment) = rest.strip_prefix("<!--") {
            let start = at + 4;
            let closed = comment.find("-->");
            let length = closed.unwrap_or(comment.len());
            self.later(closed, start..start + length);
            self.letters.mark(SOFT);
            return (start + length + 3).min(end);
        }
        if rest.starts_with("<![CDATA[") {
            self.letters.mark(SOFT);
            return at + 9;
        }
        let after = rest.get(1..).unwrap_or_default();
        if !after.starts_with(|letter: char| {
            letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')
        }) {
            self.letters.mark(HARD);
            return at + 1;
        }
        let (tag, _) = split_tag(after);
        let name = name(tag);
        let next = (at + 1 + tag.len() + 1).min(end);
        if tag.len() > name.len() + 1 {
            self.later.push((Kind::Attributes, at + 1..at + 1 + tag.len()));
        }
        if MARKED {
            self.letters.mark(marks_of(name));
        }
        let is_raw = ["script", "style"].iter().any(|raw| name.eq_ignore_ascii_case(raw));
        if is_raw && !tag.starts_with('/') && !tag.ends_with('/') {
            let content = self.text.get(next..end).unwrap_or_default();
            let closed = end_of(content, name);
            let length = closed.unwrap_or(content.len());
            self.later(closed, next..next + length);
            return next + length;
        }
        next
    }

    /// A part that is a text of its own, which should have been `closed`.
    fn later(&mut self, closed: Option<usize>, range: Range<usize>) {
        self.later.push((if closed.is_some() { Kind::Text } else { Kind::Plain }, range));
    }

    /// Each value of the attributes of a tag.
    fn attributes(&mut self, range: Range<usize>) {
        let bytes = self.text.as_bytes().get(..range.end).unwrap_or_default();
        let mut from = range.start;
        while let Some(open) = position(bytes, from, |byte| matches!(byte, b'"' | b'\'')) {
            self.text(from..open, Tags::Ignored);
            self.letters.wall();
            let quote = bytes.get(open).copied().unwrap_or(b'"');
            let close = position(bytes, open + 1, |byte| byte == quote).unwrap_or(range.end);
            self.text(open + 1..close, Tags::Ignored);
            self.letters.wall();
            from = close + 1;
        }
        self.text(from..range.end, Tags::Ignored);
    }

    /// What an escape stands for; returns what follows.
    fn escape(&mut self, at: usize, aside: Marks) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let Some((letters, length)) = unescaped(rest) else {
            self.letters.mark(HARD);
            return at + 1;
        };
        let next = at + length;
        for letter in letters.chars() {
            self.push(letter, aside, at..next);
        }
        let after = self.text.as_bytes().get(next..).unwrap_or_default();
        self.is_text_within |=
            letters.chars().next_back().is_some_and(|letter| is_code(letter, after))
                || matches!(&*letters, "x" | "X" | "n" | "N" | "-") && self.hides_label(at..next);
        next
    }

    /// Whether an escape is part of what begins a label in Punycode.
    fn hides_label(&self, escape: Range<usize>) -> bool {
        let from = self.text.floor_char_boundary(escape.start.saturating_sub(LONG_ESCAPES));
        let to = self.text.ceil_char_boundary(escape.end + LONG_ESCAPES);
        let around = self.text.get(from..to).map(decoded).unwrap_or_default();
        around.to_ascii_lowercase().contains("xn--")
    }
}

/// How the element of a tag parts words.
fn marks_of(name: &str) -> Marks {
    let mut small = [0; 12];
    let small = small.get_mut(..name.len()).map(|small| {
        small.copy_from_slice(name.as_bytes());
        small.make_ascii_lowercase();
        &*small
    });
    match small.and_then(|small| std::str::from_utf8(small).ok()) {
        Some(name) if joins_letters(name) => SOFT,
        Some(name) if is_block(name) => HARD | SPACE | BLOCK,
        _ => HARD | SPACE,
    }
}

/// Where `</name` stands in the content of an element.
fn end_of(content: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = content.get(from..).and_then(|rest| rest.find("</")).map(|at| from + at) {
        let after = content.as_bytes().get(at + 2..at + 2 + name.len());
        if after.is_some_and(|after| after.eq_ignore_ascii_case(name.as_bytes())) {
            return Some(at);
        }
        from = at + 2;
    }
    None
}
