//! Finds where a text first mentions each of many names, in its HTML.
//!
//! Unlike [`NameFinder`](super::NameFinder), which finds a name however it is hidden, this finds
//! what a reader takes for the name at first sight: whole words in the order of the name, with its
//! capitals. A wrong link is worse than none, so that a name beside another capitalised word may be
//! a part of a longer name, and is passed over.
//!
//! Names are many, and words that begin one are few. So words are looked for in blocks of bytes,
//! the first three letters of each are looked up in a set of bits, and only what begins like a name
//! is folded and compared. Folding the whole text, for an automaton or for words, took four times
//! as long.

mod fold;
mod neighbours;
mod pieces;

use std::ops::Range;

use rustc_hash::FxHashMap;
use unicode_normalization::char::is_combining_mark;

use self::fold::{Beginning, Beginnings, each};
use self::neighbours::{goes_on_before, goes_on_behind, is_part_of_date, is_part_of_longer};
use self::pieces::{Pieces, begins_word, each_start, ends_word};
use super::escape;
use super::fold::is_unseen;

/// The names of months in the languages of the theme.
const MONTHS: [&str; 8] = [
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "جنوري فبروري مارچ اپریل مۍ جون جولای اګست سېپتمبر اکتوبر نومبر دسمبر",
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
];

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

impl Wanted<'_> {
    /// How it must stand in a text; nothing if it is not looked for.
    fn case(&self) -> Option<Case> {
        let letter_count = self.name.chars().filter(|c| c.is_alphanumeric()).count();
        let case = match Case::of(self.name) {
            // A word of a list begins with a capital there, and hardly anywhere else.
            Case::First if !self.is_proper && letter_count > 2 => Case::Any,
            case => case,
        };
        // `LoC` is not the word `loc`.
        let capitals = self.name.chars().filter(|letter| letter.is_uppercase()).count();
        let case = match case {
            Case::Any if capitals > 1 && !self.name.contains(char::is_whitespace) => {
                Case::Capitals(capitals)
            }
            case => case,
        };
        let has_small = self.name.chars().any(char::is_lowercase);
        // Of a key that stands for a name nobody knows how it is written.
        let is_key = case == Case::Any && has_small && !self.name.chars().any(char::is_uppercase);
        // `G7` and `EU` are whole names, `Al` is a piece of many; `e.g.` is what it is.
        let least = if self.is_proper && has_small { 3 } else { 2 };
        let is_found = letter_count >= least && !(self.is_proper && is_key);
        (is_found && !is_month(self.name)).then_some(case)
    }

    /// The letters by which it is found; nothing if it is not looked for.
    pub(crate) fn spellings(&self) -> Vec<Vec<u8>> {
        if self.case().is_some() { spellings(self.name) } else { Vec::new() }
    }
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
    by_beginning: FxHashMap<Beginning, Vec<usize>>,
    beginnings: Beginnings,
    /// Letters of the longest name.
    longest: usize,
    /// Whether a name may be written without a capital.
    has_small: bool,
}

/// How a name must stand in the text.
#[derive(Debug)]
struct Name {
    /// Its letters, folded.
    letters: Vec<u8>,
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
    /// As many capitals as the name has, or more.
    Capitals(usize),
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
            Self::Capitals(count) => {
                text.chars().filter(|letter| letter.is_uppercase()).count() >= count
            }
            // The sign `&` is written in small letters.
            Self::All => !text.replace("&amp;", "&").chars().any(char::is_lowercase),
        }
    }
}

impl Mentions {
    /// For these names; nothing where there is none that can be looked for.
    pub(crate) fn new<'a>(wanted: impl Iterator<Item = Wanted<'a>>) -> Option<Self> {
        let mut names: Vec<Name> = Vec::new();
        let mut known: FxHashMap<Vec<u8>, usize> = FxHashMap::default();
        for wanted in wanted {
            let Wanted { name, target, is_proper } = wanted;
            let Some(case) = wanted.case() else { continue };
            for letters in spellings(name) {
                if let Some(&index) = known.get(&letters) {
                    if let Some(name) = names.get_mut(index)
                        && name.target != target
                    {
                        name.target = None;
                    }
                    continue;
                }
                known.insert(letters.clone(), names.len());
                let is_single = !letters.contains(&b' ');
                names.push(Name { letters, target, is_proper, is_single, case });
            }
        }
        if names.is_empty() {
            return None;
        }
        let mut by_beginning: FxHashMap<Beginning, Vec<usize>> = FxHashMap::default();
        for (index, name) in names.iter().enumerate() {
            by_beginning.entry(Beginning::of(&name.letters)).or_default().push(index);
        }
        let beginnings = Beginnings::new(by_beginning.keys().copied());
        let longest = names.iter().map(|name| name.letters.len()).max().unwrap_or_default();
        let has_small = names.iter().any(|name| name.case == Case::Any);
        Some(Self { names, by_beginning, beginnings, longest, has_small })
    }

    /// Where names stand as whole words in HTML, and which: the longest at each place, which hides
    /// those in it.
    fn names_in(&self, html: &str, pieces: &Pieces<'_>) -> Vec<(Range<usize>, &Name)> {
        let mut found = Vec::new();
        // The letters behind a place, and where each stands.
        let (mut letters, mut places) = (Vec::new(), Vec::new());
        for piece in &pieces.text {
            let text = html.get(piece.clone()).unwrap_or("");
            let mut end = 0;
            each_start(text, self.has_small, |at| {
                let rest = text.get(at..).unwrap_or("");
                let plain = Beginning::of_plain(rest.as_bytes());
                if at < end
                    || plain.is_some_and(|plain| !self.beginnings.holds(plain))
                    || !begins_word(text, at) && !rest.starts_with(is_han)
                {
                    return;
                }
                letters.clear();
                places.clear();
                each(rest, |offset, byte| {
                    letters.push(byte);
                    places.push(at + offset);
                    match letters.len() {
                        3 => self.beginnings.holds(Beginning::of(&letters)),
                        // What ends a word may take two more.
                        count => count < self.longest + 2,
                    }
                });
                let start = places.first().copied().unwrap_or(at);
                let named = self.by_beginning.get(&Beginning::of(&letters)).into_iter().flatten();
                let named = named.filter_map(|&index| self.names.get(index)).filter_map(|name| {
                    let rest = letters.strip_prefix(&*name.letters)?;
                    let end = places.get(name.letters.len()).copied().unwrap_or(text.len());
                    // What nobody sees behind the last letter is no part of the name, but marks
                    // on it are.
                    let seen = text.get(start..end).unwrap_or("");
                    let seen = seen.trim_end_matches(|c| is_unseen(c) && !is_combining_mark(c));
                    let is_whole = ends_word(rest) || seen.ends_with(is_han);
                    (is_whole && name.case.allows(seen)).then_some((start + seen.len(), name))
                });
                if let Some((last, name)) = named.max_by_key(|(end, _)| *end)
                    && !goes_on_before(html, piece.start, text.get(..at).unwrap_or(""))
                    && !goes_on_behind(html, piece.end, text.get(last..).unwrap_or(""))
                {
                    end = last;
                    found.push((piece.start + start..piece.start + last, name));
                }
            });
        }
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
        let pieces = Pieces::read(html);
        let found = self.names_in(html, &pieces);
        if found.is_empty() {
            return Vec::new();
        }
        let left_out: Vec<Vec<u8>> = left_out.iter().flat_map(|name| spellings(name)).collect();
        let mut mentions: Vec<Mention> = Vec::new();
        for (range, name) in found {
            let Some(target) = name.target else { continue };
            let is_known = mentions.iter().any(|mention| mention.target == target)
                || pieces.hrefs.contains(&href(target))
                || left_out.contains(&name.letters);
            let is_part = name.is_proper && is_part_of_longer(html, &range, name.is_single)
                || is_part_of_date(html, &range, name.is_proper && name.is_single);
            if !is_known && !is_part {
                mentions.push(Mention { range, target });
            }
        }
        mentions
    }
}

/// Whether a name is that of a month, which is one wherever it stands: nobody is meant by “in May”.
fn is_month(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    MONTHS.iter().any(|names| names.split(' ').any(|month| month == name))
}

/// Whether a name in a list of words is ever found where a text has it: one of a single letter is
/// not, nor one that begins with a sign, nor a month.
pub(crate) fn can_be_found(name: &str) -> bool {
    let mut html = String::new();
    escape::push_text(&mut html, name);
    let wanted = Wanted { name, target: Some(0), is_proper: false };
    Mentions::new(std::iter::once(wanted))
        .is_some_and(|mentions| !mentions.first(&html, &[], |_| "/").is_empty())
}

/// Whether words of a script stand one behind the other without a space, each letter with a meaning
/// of its own, so that two of them are a word wherever they stand.
fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The letters of a name: as it is written, with spaces for its hyphens, without its apostrophes.
fn spellings(name: &str) -> Vec<Vec<u8>> {
    let mut escaped = String::new();
    escape::push_text(&mut escaped, name.trim());
    let mut written = Vec::new();
    each(&escaped, |_, byte| {
        written.push(byte);
        true
    });
    let spaced: Vec<u8> =
        written.iter().map(|&byte| if matches!(byte, b'-' | b'~') { b' ' } else { byte }).collect();
    let joined: Vec<u8> = written.iter().copied().filter(|byte| *byte != b'\'').collect();
    let mut spellings = vec![written];
    for other in [spaced, joined] {
        if !spellings.contains(&other) {
            spellings.push(other);
        }
    }
    spellings
}

#[cfg(test)]
mod tests;
