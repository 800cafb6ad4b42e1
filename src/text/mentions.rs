//! Finds where a text first mentions each of many names, in its HTML.
//!
//! Unlike [`NameFinder`](super::NameFinder), which finds a name however it is hidden, this finds
//! what a reader takes for the name at first sight: whole words in the order of the name, with its
//! capitals. A wrong link is worse than none, so that a name beside another capitalised word may be
//! a part of a longer name, and is passed over.
//!
//! One pass folds the text that may be linked into a row of letters, and one automaton runs over
//! it; a place in the text is looked up only where a name stands.

use std::ops::Range;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;
use unicode_normalization::char::is_combining_mark;

use super::escape;
use super::fold::{folded, is_unseen};

/// Words that have a capital only because they begin a sentence.
const OPENERS: &str = " After Although And As At Before Between Both But By During For From If In \
                       Inside Into Near Of On Only Outside Since Then Though Through To Toward \
                       Towards Under Until When Whether While With Within ";
/// In a row: what belongs to no name, and parts words.
const WALL: u8 = b'|';

/// A name to look for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The name.
    pub(crate) name: &'a str,
    /// What it is the name of; one with the name of another is not linked, nor is what has none.
    pub(crate) target: Option<usize>,
    /// Whether it names one thing of its kind, so that a longer name is another thing.
    pub(crate) is_proper: bool,
}

/// The first mention of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Its bytes in the HTML.
    pub(crate) range: Range<usize>,
    /// What is meant.
    pub(crate) target: usize,
}

/// Finds the first mentions of some names.
#[derive(Debug)]
pub(crate) struct Mentions {
    automaton: AhoCorasick,
    names: Vec<Name>,
}

/// How a name must stand in the text.
#[derive(Debug)]
struct Name {
    /// Nothing where two things are called so.
    target: Option<usize>,
    is_proper: bool,
    is_single: bool,
    case: Case,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Any,
    /// A capital at its beginning.
    First,
    /// Nothing but capitals.
    All,
}

impl Case {
    fn of(name: &str) -> Self {
        let is_first = name.chars().find(|letter| letter.is_alphanumeric());
        let has_small = name.chars().any(char::is_lowercase);
        match name.chars().filter(|letter| letter.is_uppercase()).count() {
            2.. if !has_small => Self::All,
            1.. if is_first.is_some_and(char::is_uppercase) => Self::First,
            _ => Self::Any,
        }
    }

    fn allows(self, text: &str) -> bool {
        match self {
            Self::Any => true,
            Self::First => {
                !text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
            }
            Self::All => !text.chars().any(char::is_lowercase),
        }
    }
}

impl Mentions {
    /// For these names; nothing where there is none that can be looked for.
    pub(crate) fn new<'a>(wanted: impl Iterator<Item = Wanted<'a>>) -> Option<Self> {
        let mut rows: Vec<Vec<u8>> = Vec::new();
        let mut names: Vec<Name> = Vec::new();
        let mut known: FxHashMap<Vec<u8>, usize> = FxHashMap::default();
        for Wanted { name, target, is_proper } in wanted {
            let case = Case::of(name);
            // Of a key that stands for a name nobody knows how it is written.
            let is_key = case == Case::Any && name.chars().any(char::is_lowercase);
            let least = if case == Case::All { 2 } else { 3 };
            if is_proper && is_key && !name.chars().any(char::is_uppercase)
                || name.chars().filter(|c| c.is_alphanumeric()).count() < least
            {
                continue;
            }
            for row in spellings(name) {
                if let Some(&index) = known.get(&row) {
                    if let Some(name) = names.get_mut(index)
                        && name.target != target
                    {
                        name.target = None;
                    }
                    continue;
                }
                known.insert(row.clone(), names.len());
                let is_single = !row.contains(&b' ');
                names.push(Name { target, is_proper, is_single, case });
                rows.push(row);
            }
        }
        let automaton = AhoCorasick::new(&rows).ok().filter(|_| !rows.is_empty())?;
        Some(Self { automaton, names })
    }

    /// The first mention of each in HTML, in their order. `left_out` are names that the author will
    /// not have linked; `href` says where something has its page, to which one link is enough.
    pub(crate) fn first<'h>(
        &self,
        html: &str,
        left_out: &[Box<str>],
        href: impl Fn(usize) -> &'h str,
    ) -> Vec<Mention> {
        let row = Row::read(html);
        let hits = self.automaton.find_overlapping_iter(&row.letters);
        let mut found: Vec<(Range<usize>, usize)> = hits
            .map(|hit| (hit.range(), hit.pattern().as_usize()))
            .filter(|(range, _)| row.is_word(range))
            .collect();
        if found.is_empty() {
            return Vec::new();
        }
        let left_out: Vec<Vec<u8>> = left_out.iter().flat_map(|name| spellings(name)).collect();
        found.sort_unstable_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut mentions: Vec<Mention> = Vec::new();
        let mut end = 0;
        for (letters, name) in found {
            let Some(name) = self.names.get(name).filter(|_| letters.start >= end) else {
                continue;
            };
            let range = row.place(html, &letters);
            let text = html.get(range.clone()).unwrap_or("");
            if !name.case.allows(text) {
                continue;
            }
            // A longer name hides those in it, whether it is linked or not.
            end = letters.end;
            let Some(target) = name.target else { continue };
            let is_known = mentions.iter().any(|mention| mention.target == target)
                || row.hrefs.contains(&href(target))
                || left_out.iter().any(|row_of| row.letters.get(letters.clone()) == Some(row_of));
            let is_part = name.is_proper && is_part_of_longer(html, &range, name.is_single);
            if !is_known && !is_part {
                mentions.push(Mention { range, target });
            }
        }
        mentions
    }
}

/// The rows of a name: as it is written, with spaces for its hyphens, without its apostrophes.
fn spellings(name: &str) -> Vec<Vec<u8>> {
    let mut escaped = String::new();
    escape::push_text(&mut escaped, name.trim());
    let mut row = Vec::new();
    each(&escaped, |_, piece| row.extend_from_slice(piece));
    let spaced: Vec<u8> =
        row.iter().map(|&byte| if matches!(byte, b'-' | b'~') { b' ' } else { byte }).collect();
    let joined: Vec<u8> = row.iter().copied().filter(|byte| *byte != b'\'').collect();
    let mut rows = vec![row];
    for other in [spaced, joined] {
        if !rows.contains(&other) {
            rows.push(other);
        }
    }
    rows
}

/// Whether a name at `range` may be a piece of a longer one: a word with a capital goes on behind
/// it, or stands before it where it is a single word.
fn is_part_of_longer(html: &str, range: &Range<usize>, is_single: bool) -> bool {
    let is_space = |c: char| matches!(c, ' ' | '\n' | '\u{a0}');
    let behind = html.get(range.end..).unwrap_or("");
    if behind.strip_prefix(is_space).is_some_and(|next| next.starts_with(char::is_uppercase)) {
        return true;
    }
    let Some(before) = html.get(..range.start).and_then(|before| before.strip_suffix(is_space))
    else {
        return false;
    };
    let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    let word = before.get(start..).unwrap_or("");
    is_single
        && word.starts_with(char::is_uppercase)
        && word != "The"
        && !OPENERS.split(' ').any(|opener| opener == word)
}

/// The letters of a text that may be linked, folded.
#[derive(Debug, Default)]
struct Row<'h> {
    letters: Vec<u8>,
    /// Where each piece of text begins: in the row, and its bytes in the HTML.
    pieces: Vec<(usize, Range<usize>)>,
    /// Where its links lead, as they are written.
    hrefs: Vec<&'h str>,
}

impl<'h> Row<'h> {
    fn read(html: &'h str) -> Self {
        let mut row = Self { letters: Vec::with_capacity(html.len()), ..Self::default() };
        let mut at = 0;
        let mut left_alone = 0_usize;
        while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
            let length = rest.find('<').unwrap_or(rest.len());
            if left_alone == 0 && length > 0 {
                row.pieces.push((row.letters.len(), at..at + length));
                let letters = &mut row.letters;
                each(rest.get(..length).unwrap_or(""), |_, piece| letters.extend_from_slice(piece));
            }
            let Some(tag) = rest.get(length..).filter(|tag| !tag.is_empty()) else { break };
            at += length + tag_length(tag);
            row.letters.push(WALL);
            let (name, is_end) = match tag.strip_prefix("</") {
                Some(name) => (name, true),
                None => (tag.get(1..).unwrap_or(""), false),
            };
            let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or("");
            if is_left_alone(name) {
                left_alone = if is_end { left_alone.saturating_sub(1) } else { left_alone + 1 };
            }
            if name == "a"
                && !is_end
                && let Some((_, href)) = tag.split_once("href=\"")
            {
                row.hrefs.extend(href.split('"').next());
            }
        }
        row
    }

    /// Whether nothing goes on with the word at either end of a range.
    fn is_word(&self, range: &Range<usize>) -> bool {
        let before = range.start.checked_sub(1).and_then(|at| self.letters.get(at));
        let [next, second] = [0, 1].map(|at| self.letters.get(range.end + at));
        let is_start = before.is_none_or(|byte| matches!(byte, b' ' | b'\'' | &WALL));
        let is_end = next.is_none_or(|byte| matches!(byte, b' ' | b'\'' | &WALL));
        let is_stop =
            next == Some(&b'.') && second.is_none_or(|byte| matches!(byte, b' ' | b'.' | &WALL));
        is_start && (is_end || is_stop)
    }

    /// The bytes of the HTML that are these letters.
    fn place(&self, html: &str, letters: &Range<usize>) -> Range<usize> {
        let index = self.pieces.partition_point(|(start, _)| *start <= letters.start);
        let Some((start, piece)) = index.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0..0;
        };
        let text = html.get(piece.clone()).unwrap_or("");
        let (mut at, mut from, mut to) = (*start, None, text.len());
        each(text, |offset, folded| {
            if at >= letters.start && from.is_none() && !folded.is_empty() {
                from = Some(offset);
            }
            if at >= letters.end && !folded.is_empty() {
                to = to.min(offset);
            }
            at += folded.len();
        });
        let from = from.unwrap_or(0).min(to);
        // What nobody sees behind the last letter is no part of the name, but marks on it are.
        let seen = text
            .get(from..to)
            .unwrap_or("")
            .trim_end_matches(|c| is_unseen(c) && !is_combining_mark(c));
        piece.start + from..piece.start + from + seen.len()
    }
}

/// Whether the text of an element is left as it is: links and marks, code, heads of anything, words
/// of others.
fn is_left_alone(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "audio"
            | "blockquote"
            | "button"
            | "caption"
            | "cite"
            | "code"
            | "dfn"
            | "dt"
            | "figcaption"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "kbd"
            | "math"
            | "pre"
            | "samp"
            | "script"
            | "style"
            | "sub"
            | "summary"
            | "sup"
            | "svg"
            | "th"
            | "var"
            | "video"
    )
}

/// Bytes of the tag that `html` begins with.
fn tag_length(html: &str) -> usize {
    let mut is_quoted = false;
    let end = html.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.map_or(html.len(), |end| end + 1)
}

/// Folds text of HTML: `take` gets the offset of each letter and what stands for it in a row.
fn each(text: &str, mut take: impl FnMut(usize, &[u8])) {
    let mut is_spaced = false;
    let mut entity = 0;
    for (at, letter) in text.char_indices() {
        if at < entity {
            continue;
        }
        let was_spaced = std::mem::take(&mut is_spaced);
        match letter {
            'a'..='z' | '0'..='9' | '.' | '@' | '_' | '-' => take(at, &[letter as u8]),
            'A'..='Z' => take(at, &[(letter as u8).to_ascii_lowercase()]),
            ' ' | '\n' | '\t' | '\r' | '\u{a0}' | '\u{202f}' => {
                take(at, if was_spaced { b"" } else { b" " });
                is_spaced = true;
            }
            '\'' | '‘' | '’' | 'ʼ' => take(at, b"'"),
            '\u{2010}' | '\u{2011}' => take(at, b"-"),
            // It joins the ending of a word to it.
            '\u{200c}' => take(at, b"~"),
            '&' => {
                let is_and = text.get(at..).is_some_and(|rest| rest.starts_with("&amp;"));
                entity = if is_and { at + "&amp;".len() } else { at };
                take(at, if is_and { b"&" } else { &[WALL] });
            }
            letter if letter.is_ascii() => take(at, &[WALL]),
            letter => {
                let folded = folded(letter).as_bytes();
                let is_nothing = is_unseen(letter) || is_combining_mark(letter);
                take(at, if folded.is_empty() && !is_nothing { &[WALL] } else { folded });
            }
        }
    }
}

#[cfg(test)]
mod tests;
