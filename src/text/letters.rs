//! The letters of a text in a row, folded, with what stood between them.
//!
//! Names are looked for in the row, where nothing that is not a letter can hide them; what stood
//! between the letters then says where a word may begin and end.

use std::ops::Range;

use super::fold::{folded, is_unspaced};

/// What stands before a letter.
pub(super) type Marks = u16;

/// Something that nobody sees, or markup within a line: a word may begin here or go on.
pub(super) const SOFT: Marks = 1;
/// Anything that parts words.
pub(super) const HARD: Marks = 1 << 1;
/// White space.
pub(super) const SPACE: Marks = 1 << 2;
/// A full stop.
pub(super) const DOT: Marks = 1 << 3;
/// A comma.
pub(super) const COMMA: Marks = 1 << 4;
/// The end of a sentence or a part of one.
pub(super) const END: Marks = 1 << 5;
/// The end of a paragraph, cell or item.
pub(super) const BLOCK: Marks = 1 << 6;
/// The letter is a capital.
pub(super) const UPPER: Marks = 1 << 7;
/// The letter stands in brackets, or in the key of a JSON value.
pub(super) const ASIDE: Marks = 1 << 8;
/// The letter is of a script with capitals.
pub(super) const CASED: Marks = 1 << 9;

/// Anything at which a word may begin or end.
const PARTS: Marks = SOFT | HARD;

/// Stands between texts that have nothing to do with each other.
const WALL: u8 = 0;

/// Folded letters in a row. Without marks they tell whether there is anything to look at, which
/// takes half the time.
#[derive(Debug, Default)]
pub(super) struct Letters<const MARKED: bool = true> {
    /// UTF-8, with a zero between texts.
    pub(super) row: Vec<u8>,
    /// What stands before each byte; nothing before the later bytes of a letter.
    marks: Vec<Marks>,
    /// Where each byte comes from, if that is asked for.
    places: Option<Vec<(u32, u32)>>,
    /// What stands before the next letter.
    pending: Marks,
    last: Last,
}

/// What kind of letter came last: a word may begin where it changes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Last {
    #[default]
    Nothing,
    Digit,
    Capital,
    Letter,
    Unspaced,
}

impl<const MARKED: bool> Letters<MARKED> {
    pub(super) fn reserve(&mut self, bytes: usize) {
        self.row.reserve(bytes);
        if MARKED {
            self.marks.reserve(bytes);
        }
    }

    /// Something that is no letter.
    pub(super) fn mark(&mut self, marks: Marks) {
        self.pending |= marks;
    }

    /// Ends a text.
    pub(super) fn wall(&mut self) {
        if self.row.last().is_none_or(|byte| *byte == WALL) {
            self.pending = 0;
            return;
        }
        self.push(WALL, 0..0);
        self.last = Last::Nothing;
    }

    /// Letters and digits of ASCII without anything between them.
    pub(super) fn word(
        &mut self,
        word: &[u8],
        aside: Marks,
        place: impl Fn(usize) -> Range<usize>,
    ) {
        if !MARKED {
            let start = self.row.len();
            self.row.extend_from_slice(word);
            if let Some(word) = self.row.get_mut(start..) {
                word.make_ascii_lowercase();
            }
            return;
        }
        for (index, byte) in word.iter().enumerate() {
            self.ascii(*byte, aside, place(index));
        }
    }

    /// A letter or digit of ASCII.
    pub(super) fn ascii(&mut self, byte: u8, aside: Marks, place: Range<usize>) {
        let (last, marks) = match byte {
            b'0'..=b'9' => (Last::Digit, aside),
            b'A'..=b'Z' => (Last::Capital, aside | UPPER | CASED),
            _ => (Last::Letter, aside | CASED),
        };
        self.turn(last);
        self.pending |= marks;
        self.push(byte.to_ascii_lowercase(), place);
    }

    /// Any letter; whether it was one.
    pub(super) fn letter(&mut self, letter: char, aside: Marks, place: Range<usize>) -> bool {
        let folded = folded(letter);
        let Some(first) = folded.bytes().next() else { return false };
        if !MARKED {
            self.row.extend(folded.as_bytes());
            return true;
        }
        let is_capital = letter.is_uppercase();
        let last = match first {
            b'0'..=b'9' => Last::Digit,
            _ if is_unspaced(letter) => Last::Unspaced,
            _ if is_capital => Last::Capital,
            _ => Last::Letter,
        };
        self.turn(last);
        self.pending |= aside;
        if is_capital {
            self.pending |= UPPER | CASED;
        } else if letter.is_lowercase() {
            self.pending |= CASED;
        }
        for byte in folded.bytes() {
            self.push(byte, place.clone());
        }
        true
    }

    /// A word may begin where letters follow digits, and where a capital follows small letters.
    fn turn(&mut self, now: Last) {
        if !MARKED {
            return;
        }
        let digits = (self.last == Last::Digit) != (now == Last::Digit);
        let camel = self.last == Last::Letter && now == Last::Capital;
        let unspaced = now == Last::Unspaced || self.last == Last::Unspaced;
        if digits || camel || unspaced {
            self.pending |= SOFT;
        }
        self.last = now;
    }

    fn push(&mut self, byte: u8, place: Range<usize>) {
        self.row.push(byte);
        if !MARKED {
            return;
        }
        self.marks.push(self.pending);
        self.pending = 0;
        if let Some(places) = &mut self.places {
            let bound = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            places.push((bound(place.start), bound(place.end)));
        }
    }
}

impl Letters {
    /// With the place of each letter in its text.
    pub(super) fn with_places() -> Self {
        Self { places: Some(Vec::new()), ..Self::default() }
    }

    /// What stands before the letter at an index; at a wall, what ends the text.
    pub(super) fn marks(&self, index: usize) -> Marks {
        self.marks.get(index).copied().unwrap_or(self.pending)
    }

    /// Whether a word may begin or end before the letter at an index.
    pub(super) fn parts(&self, index: usize) -> bool {
        let is_wall = |index: usize| self.row.get(index).is_none_or(|byte| *byte == WALL);
        index == 0 || is_wall(index) || is_wall(index - 1) || self.marks(index) & PARTS != 0
    }

    /// Whether something that parts words stands before the letter at an index, or nothing at all.
    pub(super) fn begins(&self, index: usize) -> bool {
        let is_first = index == 0 || self.row.get(index - 1) == Some(&WALL);
        is_first || self.marks(index) & HARD != 0
    }

    /// Whether anything that parts words stands between letters of a range.
    pub(super) fn is_broken(&self, range: Range<usize>) -> bool {
        range.skip(1).any(|index| self.marks(index) & HARD != 0)
    }

    pub(super) fn ends_with(&self, end: usize, word: &str) -> bool {
        self.row.get(..end).is_some_and(|row| row.ends_with(word.as_bytes()))
    }

    pub(super) fn starts_with(&self, start: usize, word: &str) -> bool {
        self.row.get(start..).is_some_and(|row| row.starts_with(word.as_bytes()))
    }

    /// The letters of a range; nothing if it reaches over a wall.
    pub(super) fn text(&self, range: Range<usize>) -> Option<&str> {
        let bytes = self.row.get(range).filter(|bytes| !bytes.contains(&WALL))?;
        std::str::from_utf8(bytes).ok()
    }

    /// Where the word that ends before `end` begins; nothing where there is none.
    pub(super) fn word_before(&self, end: usize) -> Option<usize> {
        let is_letter = |index: usize| self.row.get(index).is_some_and(|byte| *byte != WALL);
        let start = (0..end)
            .rev()
            .take_while(|index| is_letter(*index))
            .find(|index| self.parts(*index))?;
        is_letter(start).then_some(start)
    }

    /// Where the word that begins at `start` ends; nothing where there is none.
    pub(super) fn word_after(&self, start: usize) -> Option<usize> {
        if self.row.get(start).is_none_or(|byte| *byte == WALL) {
            return None;
        }
        (start + 1..=self.row.len()).find(|index| self.parts(*index))
    }

    /// Where in its text a range of letters stands.
    pub(super) fn place(&self, range: Range<usize>) -> Range<usize> {
        let Some(places) = &self.places else { return range };
        let of = |index: usize| places.get(index).copied().unwrap_or_default();
        of(range.start).0 as usize..of(range.end.saturating_sub(1)).1 as usize
    }
}
