//! Whether the letters around the last word of a name are the rest of it.

use std::ops::Range;

use super::letters::{ASIDE, BLOCK, CASED, COMMA, DOT, END, HARD, Letters, Marks, SPACE, UPPER};

/// Letters that a name must have in all to be found where nothing parts its words.
const JOINED: usize = 6;
/// Letters that a name must have in all to be found where something parts its letters.
const SPACED: usize = 8;
/// Names and initials that may stand between the first and the last word.
const MIDDLE: usize = 3;
/// Words of remarks in brackets that may stand there.
const REMARKS: usize = 24;

/// What is written onto the front of an Arabic word (and, so, in, to, like, the article), and of a
/// Hebrew one.
const PROCLITICS: [&str; 37] = [
    "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "وب", "ول", "وك", "فب", "فل",
    "فك", "وبال", "ولل", "وكال", "فبال", "فلل", "فكال", "ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה",
    "וב", "ול", "ומ", "וש", "וכ", "שה",
];
/// The Arabic article.
const ARTICLE: &str = "ال";

/// What stands in a name between given name and surname with a small letter.
const PARTICLES: [&str; 32] = [
    "abu", "al", "bar", "ben", "bin", "bint", "bte", "da", "de", "del", "della", "den", "der",
    "di", "do", "dos", "du", "el", "ibn", "la", "le", "ould", "ter", "ten", "ud", "ul", "umm",
    "ur", "van", "von", "zu", "zur",
];

/// One word of a name, in each way in which it may be written.
pub(super) type Word = Vec<Box<str>>;

/// How a name is looked for.
#[derive(Debug)]
pub(super) enum Shape {
    /// Of several words.
    Name {
        /// The first.
        first: Word,
        /// Those between.
        middle: Vec<Word>,
        /// The last.
        last: Word,
    },
    /// Of one word.
    Word {
        /// The word.
        word: Word,
        /// Whether it must have its capital letter in running text: it is so short that it may be
        /// another word.
        needs_capital: bool,
    },
    /// A key, which is written with hyphens (or slashes) between its parts.
    Key {
        /// Its letters.
        letters: Box<str>,
        /// Where in them something parts them.
        joints: Vec<usize>,
    },
}

impl Shape {
    /// What must be in a text for the name to be in it.
    pub(super) fn anchors(&self) -> Vec<&str> {
        match self {
            Self::Name { last, .. } => last.iter().map(|word| &**word).collect(),
            Self::Word { word, .. } => word.iter().map(|word| &**word).collect(),
            Self::Key { letters, .. } => vec![letters],
        }
    }

    /// The letters of the name of which an anchor stands at `anchor`.
    pub(super) fn around(
        &self,
        letters: &Letters,
        anchor: Range<usize>,
        any_case: bool,
    ) -> Option<Range<usize>> {
        match self {
            Self::Name { first, middle, .. } => {
                let name = Name { letters, first, middle, anchor };
                let forward = if letters.parts(name.anchor.end) { name.forward() } else { None };
                // The last word may go on into the first: `zqdoezqjane`.
                forward.or_else(|| name.backward())
            }
            Self::Word { needs_capital, .. } => {
                let is_long = letters.text(anchor.clone())?.chars().count() >= 4;
                let start = word_start(letters, anchor.start, is_long)?;
                let has_capital = letters.marks(anchor.start) & UPPER != 0;
                let is_meant = any_case || has_capital || !needs_capital;
                (is_meant && letters.parts(anchor.end) && !letters.is_broken(anchor.clone()))
                    .then_some(start..anchor.end)
            }
            Self::Key { joints, .. } => {
                let is_joined =
                    |marks: Marks| marks & HARD != 0 && marks & (SPACE | COMMA | END | BLOCK) == 0;
                let inner = anchor.clone().skip(1);
                let mut broken = inner.filter(|index| letters.marks(*index) & HARD != 0);
                let fits = joints.iter().all(|joint| broken.next() == Some(anchor.start + joint))
                    && broken.next().is_none()
                    && joints.iter().all(|joint| is_joined(letters.marks(anchor.start + joint)));
                (fits && letters.parts(anchor.start) && letters.parts(anchor.end)).then_some(anchor)
            }
        }
    }
}

/// A place where the last word of a name stands.
struct Name<'a> {
    letters: &'a Letters,
    first: &'a Word,
    middle: &'a [Word],
    anchor: Range<usize>,
}

impl Name<'_> {
    /// The first word before the last.
    fn forward(&self) -> Option<Range<usize>> {
        let start = self.anchor.start;
        let article =
            start.checked_sub(ARTICLE.len()).filter(|_| self.letters.ends_with(start, ARTICLE));
        [Some(start), article]
            .into_iter()
            .flatten()
            .find_map(|before| self.first_before(before, MIDDLE, REMARKS))
            .map(|start| start..self.anchor.end)
    }

    /// Where the first word begins that ends before `end`, over what may stand between.
    fn first_before(&self, end: usize, names: usize, remarks: usize) -> Option<usize> {
        if let Some(start) = self.whole_first(end).or_else(|| self.initial_before(end)) {
            return Some(start);
        }
        for word in self.middle.iter().rev().flatten() {
            if self.letters.ends_with(end, word)
                && let Some(names) = names.checked_sub(1)
                && let Some(start) = self.first_before(end - word.len(), names, remarks)
            {
                return Some(start);
            }
        }
        if !self.letters.parts(end) {
            return None;
        }
        let start = self.letters.word_before(end)?;
        let is_aside = self.letters.marks(start) & ASIDE != 0;
        let after = self.letters.marks(end);
        let word = self.letters.text(start..end)?;
        let stops = if is_aside { BLOCK } else { BLOCK | COMMA | END };
        let is_stopped = after & stops != 0
            || after & DOT != 0 && after & SPACE != 0 && !is_aside && word.chars().count() > 3;
        if is_stopped {
            return None;
        }
        if is_aside {
            return self.first_before(start, names, remarks.checked_sub(1)?);
        }
        if !self.is_middle(word, start, end) {
            return None;
        }
        self.first_before(start, names.checked_sub(1)?, remarks)
    }

    /// The first word as it is, if it ends at `end`.
    fn whole_first(&self, end: usize) -> Option<usize> {
        self.first.iter().find_map(|word| {
            let start =
                end.checked_sub(word.len()).filter(|_| self.letters.ends_with(end, word))?;
            let from = word_start(self.letters, start, true)?;
            self.holds(start..end, !self.letters.parts(end)).then_some(from)
        })
    }

    /// Its initial, if that ends at `end`.
    fn initial_before(&self, end: usize) -> Option<usize> {
        if !self.letters.parts(end) || self.letters.marks(end) & (COMMA | END | BLOCK) != 0 {
            return None;
        }
        let start = self.letters.word_before(end)?;
        (self.is_initial(start..end, self.letters.marks(end))).then_some(start)
    }

    /// The first word after the last.
    fn backward(&self) -> Option<Range<usize>> {
        let start = word_start(self.letters, self.anchor.start, true)?;
        let mut at = self.anchor.end;
        for remarks in 0..REMARKS {
            let before = self.letters.marks(at);
            let ends = before & SPACE != 0 && before & (DOT | END) != 0 && remarks == 0;
            if before & BLOCK != 0 {
                return None;
            }
            if let Some(end) =
                self.first_after(at).or_else(|| self.first_after_title(at)).filter(|_| !ends)
            {
                return Some(start..end);
            }
            if before & ASIDE == 0 {
                return None;
            }
            at = self.letters.word_after(at)?;
        }
        None
    }

    /// The same after a title, as in `Doe, Dr. Jane`.
    fn first_after_title(&self, at: usize) -> Option<usize> {
        if self.letters.marks(at) & COMMA == 0 {
            return None;
        }
        let next = self.letters.word_after(at)?;
        let is_title = matches!(self.letters.text(at..next)?.chars().count(), 2..=4)
            && self.letters.marks(next) & DOT != 0;
        self.first_after(next).filter(|_| is_title)
    }

    /// Where the first word, or its initial, ends that begins at `at`.
    fn first_after(&self, at: usize) -> Option<usize> {
        let is_joined = !self.letters.parts(at);
        let has_article = self.letters.starts_with(at, ARTICLE);
        let after_article = has_article.then_some(at + ARTICLE.len());
        let whole = [Some(at), after_article].into_iter().flatten().find_map(|at| {
            self.first.iter().map(|word| (word, at + word.len())).find_map(|(word, end)| {
                let fits = self.letters.starts_with(at, word) && self.letters.parts(end);
                (fits && self.holds(at..end, is_joined)).then_some(end)
            })
        });
        whole.or_else(|| {
            let end = self.letters.word_after(at).filter(|_| !is_joined)?;
            self.is_initial(at..end, self.letters.marks(end)).then_some(end)
        })
    }

    /// Whether the name is long enough for what stands, or does not, between its letters.
    fn holds(&self, first: Range<usize>, is_joined: bool) -> bool {
        let count = |range: &Range<usize>| {
            self.letters.text(range.clone()).map_or(0, |text| text.chars().count())
        };
        let from = first.start.min(self.anchor.start);
        let total = count(&(from..first.end.max(self.anchor.end)));
        let is_broken =
            self.letters.is_broken(first) || self.letters.is_broken(self.anchor.clone());
        (!is_joined || total >= JOINED) && (!is_broken || total >= SPACED)
    }

    /// Whether a single letter is the initial of the first word. Letters that are words of their
    /// own in many languages need a full stop behind them.
    fn is_initial(&self, range: Range<usize>, after: Marks) -> bool {
        let Some(text) = self.letters.text(range.clone()) else { return false };
        let mut letters = text.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return false };
        let is_first = self.first.iter().any(|word| word.starts_with(letter));
        let is_name = self.letters.text(self.anchor.clone()).is_some_and(|last| {
            last.chars().count() > 1 && last.starts_with(|letter: char| !letter.is_ascii_digit())
        });
        let is_capital = self.letters.marks(range.start) & UPPER != 0;
        if !self.letters.begins(range.start) {
            return false;
        }
        let is_word = is_word(letter);
        let is_slug = after & HARD != 0 && after & SPACE == 0;
        is_first && is_name && (after & DOT != 0 || !is_word && (is_capital || is_slug))
    }

    /// Whether a word may stand between given name and surname: a name, an initial, a number of a
    /// note, or anything in an address.
    fn is_middle(&self, word: &str, start: usize, end: usize) -> bool {
        let marks = self.letters.marks(start);
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            // Between words and numbers as in `Source 12, 7` a number is no note.
            return self
                .letters
                .text(self.anchor.clone())
                .is_some_and(|last| !last.starts_with(|letter: char| letter.is_ascii_digit()));
        }
        let spaced = (marks | self.letters.marks(end)) & SPACE != 0;
        let has_stop = self.letters.marks(end) & DOT != 0;
        let mut single = word.chars();
        let is_single = single.next().is_some_and(|letter| has_stop || !is_word(letter))
            && single.next().is_none();
        // Where the surname has no capital, no other name has.
        let is_small = self.letters.marks(self.anchor.start) & (UPPER | CASED) == CASED;
        let is_uncased =
            marks & CASED == 0 && !super::fold::is_unspaced(word.chars().next().unwrap_or(' '));
        marks & UPPER != 0
            || is_single
            || is_small
            || is_uncased
            || !spaced
            || PARTICLES.contains(&word)
    }
}

/// Whether a single letter is a word in many languages.
fn is_word(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Where the word begins whose letters begin at `start`: there, or before what is written onto its
/// front. Nothing if it is the rest of a longer word.
fn word_start(letters: &Letters, start: usize, may_have_proclitic: bool) -> Option<usize> {
    if letters.parts(start) {
        return Some(start);
    }
    if !may_have_proclitic {
        return None;
    }
    PROCLITICS.into_iter().find_map(|proclitic| {
        let from = start.checked_sub(proclitic.len())?;
        (letters.ends_with(start, proclitic) && letters.parts(from)).then_some(from)
    })
}
