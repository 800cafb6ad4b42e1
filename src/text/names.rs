//! Finds the names of people in any text, however they are written.
//!
//! Found are whole words: the name in its order or with the surname first, with other names,
//! initials, remarks and notes between, with an initial for the given name, and as one word.
//! Everything else (a surname alone, a nickname, an inflected form) must be listed.

use std::ops::Range;

use aho_corasick::AhoCorasick;
use unicode_normalization::UnicodeNormalization;

use super::fold::fold;
use super::letters::Letters;
use super::matching::{Shape, Word};
use super::reader::read;

/// Letters below which a name of one word must be written with its capital, and a key is too short
/// to be told from other words.
const SHORT: usize = 5;

/// What a person is called.
#[derive(Debug, Default)]
pub struct Spellings<'a> {
    /// Names.
    pub names: Vec<&'a str>,
    /// Further forms, found in any case: surnames, nicknames, inflected names.
    pub forms: Vec<&'a str>,
    /// The key by which files call the person.
    pub key: &'a str,
    /// The folder of such keys in addresses: a key that is an ordinary word is found there alone.
    pub folder: &'a str,
}

/// What kind of text is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Text of any kind.
    Text,
    /// An address or a name of a file, in which there are no capital letters.
    Address,
}

/// A name that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Whose it is, as an index of what the finder was made of.
    pub person: usize,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Finds the names of some people.
#[derive(Debug)]
pub struct NameFinder {
    shapes: Vec<(usize, Shape)>,
    anchors: AhoCorasick,
    /// The shape to which each anchor belongs.
    shape_of: Vec<usize>,
}

impl NameFinder {
    /// For the people who are called so; nothing where there is no name to look for.
    pub fn new(people: &[Spellings<'_>]) -> Option<Self> {
        let mut shapes: Vec<(usize, Shape)> = Vec::new();
        for (person, spellings) in people.iter().enumerate() {
            let parted: Vec<String> =
                spellings.names.iter().filter_map(|name| parted(name)).collect();
            let names = spellings.names.iter().copied().chain(parted.iter().map(|name| &**name));
            let names = names.filter_map(|name| shape(name, false));
            let forms = spellings.forms.iter().filter_map(|form| shape(form, true));
            let key = key_shape(spellings.key, spellings.folder);
            shapes.extend(names.chain(forms).chain(key).map(|shape| (person, shape)));
        }
        let anchors = shapes.iter().enumerate().flat_map(|(index, (_, shape))| {
            shape.anchors().into_iter().map(move |anchor| (index, anchor))
        });
        let (shape_of, anchors): (Vec<usize>, Vec<&str>) = anchors.unzip();
        // Too many names for the table of one search cannot be written down by people.
        let anchors = AhoCorasick::new(anchors).ok().filter(|_| !shape_of.is_empty())?;
        Some(Self { shapes, anchors, shape_of })
    }

    /// Whose names a text holds, each person once, in the order of the finder's people.
    pub fn people(&self, text: &str, of: Where) -> Vec<usize> {
        // Nearly every text has not even the last word of a name.
        let mut row = Letters::<false>::default();
        read(text, &mut row);
        if self.anchors.find(&row.row).is_none() {
            return Vec::new();
        }
        let mut letters = Letters::default();
        read(text, &mut letters);
        let mut people: Vec<usize> =
            self.in_letters(&letters, of).map(|found| found.person).collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    /// Each name in a text with its place, in their order; of several that share letters the first.
    pub fn all(&self, text: &str, of: Where) -> Vec<Found> {
        if self.people(text, of).is_empty() {
            return Vec::new();
        }
        let mut letters = Letters::with_places();
        read(text, &mut letters);
        let mut found: Vec<Found> = self.in_letters(&letters, of).collect();
        for found in &mut found {
            found.range = letters.place(found.range.clone());
        }
        found.sort_by_key(|found| {
            (found.range.start, std::cmp::Reverse(found.range.end), found.person)
        });
        let mut end = 0;
        found.retain(|found| {
            let is_next = found.range.start >= end;
            end = end.max(found.range.end);
            is_next
        });
        found
    }

    /// Whether somebody has a name that can be looked for, or a form of one.
    pub fn knows(&self, person: usize) -> bool {
        let is_name = |shape: &Shape| !matches!(shape, Shape::Key { .. });
        self.shapes.iter().any(|(of, shape)| *of == person && is_name(shape))
    }

    /// Each name in letters, with its range of them.
    fn in_letters<'f>(
        &'f self,
        letters: &'f Letters,
        of: Where,
    ) -> impl Iterator<Item = Found> + use<'f> {
        let hits = self.anchors.find_overlapping_iter(&letters.row);
        hits.filter_map(move |hit| {
            let (person, shape) = self.shapes.get(*self.shape_of.get(hit.pattern().as_usize())?)?;
            let range = shape.around(letters, hit.range(), of == Where::Address)?;
            Some(Found { person: *person, range })
        })
    }
}

/// A name that is written without a space in its script, in its two parts: between them there may
/// be a space, the end of a line or of a cell, or a remark.
fn parted(name: &str) -> Option<String> {
    let is_syllable = |letter: char| matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}');
    let letters: Vec<char> = name.trim().nfc().collect();
    if !(2..=4).contains(&letters.len()) || !letters.iter().all(|letter| is_syllable(*letter)) {
        return None;
    }
    // Four letters have a surname of two, as three have one of one.
    let (surname, given) = letters.split_at(if letters.len() == 4 { 2 } else { 1 });
    Some(surname.iter().chain(&[' ']).chain(given).collect())
}

/// How a name is looked for; nothing if it has no letters, or is a single one.
fn shape(name: &str, is_listed: bool) -> Option<Shape> {
    let words = words(name);
    let (first, rest) = words.split_first()?;
    let Some((last, middle)) = rest.split_last() else {
        let word = alternatives(first);
        let length = word.first()?.chars().count();
        let is_cased = first.chars().any(|letter| letter.is_lowercase() || letter.is_uppercase());
        if length < 2 && is_cased {
            return None;
        }
        let needs_capital = !is_listed && is_cased && length < SHORT;
        return Some(Shape::Word { word, needs_capital });
    };
    Some(Shape::Name {
        first: alternatives(first),
        middle: middle.iter().map(|word| alternatives(word)).collect(),
        last: alternatives(last),
    })
}

/// The words of a name, without titles before it and what counts generations behind it.
fn words(name: &str) -> Vec<String> {
    let is_part =
        |letter: char| super::fold::is_unseen(letter) || !super::fold::folded(letter).is_empty();
    let mut words: Vec<(String, bool)> = Vec::new();
    for piece in name.split_inclusive(|letter: char| !is_part(letter)) {
        let word = piece.trim_end_matches(|letter: char| !is_part(letter));
        if !fold(word).is_empty() {
            words.push((word.to_owned(), piece.ends_with('.')));
        }
    }
    let is_title = |(word, has_stop): &(String, bool)| *has_stop && fold(word).len() > 1;
    while words.len() > 2 && words.first().is_some_and(is_title) {
        words.remove(0);
    }
    let counts =
        |(word, _): &(String, bool)| matches!(&*fold(word), "jr" | "sr" | "ii" | "iii" | "iv");
    while words.len() > 2 && words.last().is_some_and(counts) {
        words.pop();
    }
    words.into_iter().map(|(word, _)| word).collect()
}

/// The folded forms of a word: as it is, with `ae` for `ä` and the like, without the Arabic
/// article.
fn alternatives(word: &str) -> Word {
    let folded = fold(word);
    let mut expanded = String::new();
    for letter in word.nfc().flat_map(char::to_lowercase) {
        match letter {
            'ä' => expanded.push_str("ae"),
            'ö' | 'ø' => expanded.push_str("oe"),
            'ü' => expanded.push_str("ue"),
            'å' => expanded.push_str("aa"),
            letter => expanded.push(letter),
        }
    }
    let plain = |text: &str| {
        ["ae", "oe", "ue", "aa"]
            .iter()
            .zip(["a", "o", "u", "a"])
            .fold(text.to_owned(), |text, (two, one)| text.replace(two, one))
    };
    let without_article = folded.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3);
    let mut all: Word = Vec::new();
    let forms = [
        without_article.map(str::to_owned),
        Some(folded.clone()),
        Some(fold(&expanded)),
        Some(plain(&folded)),
    ];
    for form in forms.into_iter().flatten() {
        if !form.is_empty() && !all.contains(&form.clone().into()) {
            all.push(form.into());
        }
    }
    all
}

/// Whether a key may be an ordinary word, or is too short to be told from one.
pub fn may_be_a_word(key: &str) -> bool {
    let length = key.chars().filter(|letter| *letter != '-').count();
    length < SHORT || key.chars().all(char::is_alphabetic)
}

/// How a key is looked for: as it is written, in any case. One that may be an ordinary word is
/// looked for where addresses name its folder.
fn key_shape(key: &str, folder: &str) -> Option<Shape> {
    let parts: Vec<&str> = key.split('-').filter(|part| !part.is_empty()).collect();
    let is_word = may_be_a_word(key);
    let folder = Some(fold(folder)).filter(|_| is_word);
    let parts = folder.into_iter().chain(parts.iter().map(|part| fold(part)));
    let mut letters = String::new();
    let mut joints = Vec::new();
    for part in parts {
        if !letters.is_empty() {
            joints.push(letters.len());
        }
        letters.push_str(&part);
    }
    (!letters.is_empty()).then(|| Shape::Key { letters: letters.into(), joints })
}
