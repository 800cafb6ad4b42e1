//! Finds where a text first mentions each of many names, in its HTML.
//!
//! Unlike [`NameFinder`](super::NameFinder), which finds a name however it is hidden, this finds
//! what a reader takes for the name at first sight: whole words in the order of the name, with its
//! capitals. A wrong link is worse than none, so that a name beside another capitalised word may be
//! a part of a longer name, and is passed over.
//!
//! One pass folds the text that may be linked into a row of letters, another compares its words
//! with the first words of the names. Names are many and words that begin one are few, so that
//! nearly all words cost a look at one bit; an automaton for all names took a third longer.

mod row;

use std::ops::Range;

use rustc_hash::FxHashMap;

use self::row::{FirstWord, Row, each};
use super::escape;

/// Words that have a capital only because they begin a sentence.
const OPENERS: &str = " After Although And As At Before Between Both But By During For From If In \
                       Inside Into Near Of On Only Outside Since Then Though Through To Toward \
                       Towards Under Until When Whether While With Within ";
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
    names: Vec<Name>,
    /// The names that begin with a word.
    beginning: FxHashMap<FirstWord, Vec<usize>>,
    /// A bit for each word that begins a name, and for others that share it.
    may_begin: Box<[u64]>,
}

/// Words of 64 bits that [`Mentions::may_begin`] has.
const FILTER: usize = 1024;

/// How a name must stand in the text.
#[derive(Debug)]
struct Name {
    /// Its letters in a row.
    row: Vec<u8>,
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
                names.push(Name { row, target, is_proper, is_single, case });
            }
        }
        if names.is_empty() {
            return None;
        }
        let mut beginning: FxHashMap<FirstWord, Vec<usize>> = FxHashMap::default();
        let mut may_begin = vec![0; FILTER].into_boxed_slice();
        for (index, name) in names.iter().enumerate() {
            let word = FirstWord::of(&name.row);
            let (at, bit) = word.place_in(FILTER);
            if let Some(bits) = may_begin.get_mut(at) {
                *bits |= bit;
            }
            beginning.entry(word).or_default().push(index);
        }
        Some(Self { names, beginning, may_begin })
    }

    /// Where names stand as whole words, and which.
    fn names_in(&self, row: &Row<'_>) -> Vec<(Range<usize>, &Name)> {
        let mut found = Vec::new();
        row.each_word(|start, word| {
            let (at, bit) = word.place_in(FILTER);
            if self.may_begin.get(at).is_none_or(|bits| bits & bit == 0) {
                return;
            }
            for &index in self.beginning.get(&word).into_iter().flatten() {
                let Some(name) = self.names.get(index) else { continue };
                let range = start..start + name.row.len();
                if row.letters.get(range.clone()) == Some(&*name.row) && row.ends_word(range.end) {
                    found.push((range, name));
                }
            }
        });
        found
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
        let mut found = self.names_in(&row);
        if found.is_empty() {
            return Vec::new();
        }
        let left_out: Vec<Vec<u8>> = left_out.iter().flat_map(|name| spellings(name)).collect();
        found.sort_unstable_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut mentions: Vec<Mention> = Vec::new();
        let mut end = 0;
        for (letters, name) in found {
            if letters.start < end {
                continue;
            }
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
    each(&escaped, |_, byte| row.push(byte));
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

#[cfg(test)]
mod tests;
