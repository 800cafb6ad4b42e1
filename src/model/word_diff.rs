//! What changed between two texts, word by word.
//!
//! Paragraphs are compared first, then the words of those that differ, so that the work stays near
//! the size of the change. There is no limit by time: the same texts always give the same result.

use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::compared::{Compared, Fate, Piece, whole};

/// Texts of more paragraphs than this, and changed parts of more words, are shown as wholly
/// replaced.
const MAX_COMPARED: usize = 20_000;
/// Words that are shown on both sides of a change in a long paragraph.
const CONTEXT: usize = 12;

/// Compares two texts, given as paragraphs.
pub fn compare(old: &[Box<str>], new: &[Box<str>]) -> Vec<Compared> {
    let Some(operations) = operations(old, new) else { return whole(old, new) };
    let mut compared = Vec::new();
    for operation in operations {
        let (old, new) = (slice(old, operation.old_range()), slice(new, operation.new_range()));
        match operation {
            DiffOp::Equal { len, .. } => compared.push(Compared::Same(len)),
            DiffOp::Replace { .. } => words(old, new, &mut compared),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => compared.extend(whole(old, new)),
        }
    }
    compared
}

/// What makes one list of the other, unless both together are too long to ask.
fn operations<T: Clone + Eq + Hash + Ord>(old: &[T], new: &[T]) -> Option<Vec<DiffOp>> {
    let is_short = old.len() + new.len() <= MAX_COMPARED;
    is_short.then(|| capture_diff_slices(Algorithm::Myers, old, new))
}

/// A word, or the end of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Token<'a> {
    Word(&'a str),
    End,
}

fn words(old: &[Box<str>], new: &[Box<str>], compared: &mut Vec<Compared>) {
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    let Some(operations) = operations(&old_tokens, &new_tokens) else {
        return compared.extend(whole(old, new));
    };
    let kept: usize = operations
        .iter()
        .filter(|operation| matches!(operation, DiffOp::Equal { .. }))
        .map(|operation| word_count(slice(&new_tokens, operation.new_range())))
        .sum();
    // Of texts that share few words, those they share say nothing.
    if kept * 3 < word_count(&old_tokens).min(word_count(&new_tokens)) {
        return compared.extend(whole(old, new));
    }
    let mut paragraph = Paragraph::default();
    for operation in &operations {
        let removed = slice(&old_tokens, operation.old_range());
        let added = slice(&new_tokens, operation.new_range());
        match operation {
            DiffOp::Equal { .. } => paragraph.add(Fate::Kept, added, compared),
            _ => {
                paragraph.add(Fate::Removed, removed, compared);
                paragraph.add(Fate::Added, added, compared);
            }
        }
    }
    paragraph.end(compared);
}

fn tokens(paragraphs: &[Box<str>]) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for paragraph in paragraphs {
        tokens.extend(paragraph.split(' ').map(Token::Word));
        tokens.push(Token::End);
    }
    tokens
}

fn word_count(tokens: &[Token<'_>]) -> usize {
    tokens.iter().filter(|token| matches!(token, Token::Word(_))).count()
}

fn slice<T>(list: &[T], range: std::ops::Range<usize>) -> &[T] {
    list.get(range).unwrap_or_default()
}

/// The paragraph that is being put together.
#[derive(Default)]
struct Paragraph<'a> {
    pieces: Vec<(Fate, Vec<&'a str>)>,
}

impl<'a> Paragraph<'a> {
    fn add(&mut self, fate: Fate, tokens: &[Token<'a>], compared: &mut Vec<Compared>) {
        for token in tokens {
            match token {
                Token::Word(word) => self.push(fate, word),
                // What followed the end that is gone goes on in the same paragraph.
                Token::End if fate == Fate::Removed => self.push(fate, "¶"),
                Token::End => {
                    // An end is news only where there were words on both sides of it before.
                    if fate == Fate::Added
                        && self.pieces.iter().any(|(fate, _)| *fate != Fate::Added)
                    {
                        self.push(fate, "¶");
                    }
                    self.end(compared);
                }
            }
        }
    }

    fn push(&mut self, fate: Fate, word: &'a str) {
        match self.pieces.last_mut() {
            Some((last, words)) if *last == fate => words.push(word),
            _ => self.pieces.push((fate, vec![word])),
        }
    }

    fn end(&mut self, compared: &mut Vec<Compared>) {
        let pieces = std::mem::take(&mut self.pieces);
        if pieces.is_empty() {
            return;
        }
        if pieces.iter().all(|(fate, _)| *fate == Fate::Kept) {
            match compared.last_mut() {
                Some(Compared::Same(count)) => *count += 1,
                _ => compared.push(Compared::Same(1)),
            }
            return;
        }
        let last = pieces.len() - 1;
        let mut shown = Vec::with_capacity(pieces.len());
        for (index, (fate, words)) in pieces.into_iter().enumerate() {
            let before = if index == 0 { 0 } else { CONTEXT };
            let after = if index == last { 0 } else { CONTEXT };
            // To leave out a word or two would help nobody.
            if fate != Fate::Kept || words.len() <= before + after + CONTEXT {
                shown.push(Piece { fate, text: words.join(" ") });
                continue;
            }
            let (head, rest) = words.split_at(before);
            let (_, tail) = rest.split_at(rest.len() - after);
            let kept = |words: &[&str]| Piece { fate: Fate::Kept, text: words.join(" ") };
            let omitted = Piece { fate: Fate::Omitted, text: String::new() };
            shown.extend([kept(head), omitted, kept(tail)]);
            shown.retain(|piece| piece.fate == Fate::Omitted || !piece.text.is_empty());
        }
        compared.push(Compared::Changed(shown));
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;
    use std::hash::Hasher;

    use super::*;

    /// The comparison of two texts whose paragraphs stand in lines, in short: `=2` for two
    /// paragraphs that are the same, `[-gone-]`, `{+new+}`, `…` for what is left out.
    #[track_caller]
    fn check(old: &str, new: &str, expected: &str) {
        let lines = |text: &str| text.lines().map(Into::into).collect::<Vec<Box<str>>>();
        assert_eq!(shown(&compare(&lines(old), &lines(new))), expected);
    }

    fn shown(compared: &[Compared]) -> String {
        let piece = |piece: &Piece| match piece.fate {
            Fate::Kept => piece.text.clone(),
            Fate::Removed => format!("[-{}-]", piece.text),
            Fate::Added => format!("{{+{}+}}", piece.text),
            Fate::Omitted => "…".to_owned(),
        };
        let paragraphs: Vec<String> = compared
            .iter()
            .map(|compared| match compared {
                Compared::Same(count) => format!("={count}"),
                Compared::Changed(pieces) => pieces.iter().map(piece).collect::<Vec<_>>().join(" "),
            })
            .collect();
        paragraphs.join("\n")
    }

    #[test]
    fn words_that_changed() {
        check("", "", "");
        check("a b", "a b", "=1");
        check("a", "a\nb", "=1\n{+b+}");
        check("a\nb", "b", "[-a-]\n=1");
        check("five were killed", "six were killed", "[-five-] {+six+} were killed");
        check("one two three\nx\ny", "one 2 three\nx\ny", "one [-two-] {+2+} three\n=2");
        check("a b c", "a b c d", "a b c {+d+}");
    }

    #[test]
    fn texts_that_share_little_are_replaced() {
        check("a b c d e f", "g h i j a k", "[-a b c d e f-]\n{+g h i j a k+}");
    }

    #[test]
    fn paragraphs_that_are_split_and_joined() {
        check("a b c d", "a b\nc d", "a b {+¶+}\n=1");
        check("a b\nc d", "a b c d", "a b [-¶-] c d");
        check("a b c\nd", "a b c\nx\nd", "=1\n{+x+}\n=1");
    }

    #[test]
    fn long_runs_that_stayed_are_left_out() {
        let long: Vec<String> = (0..100).map(|number| format!("w{number}")).collect();
        let long = long.join(" ");
        check(
            &format!("a {long} b"),
            &format!("A {long} B"),
            "[-a-] {+A+} w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 … \
             w88 w89 w90 w91 w92 w93 w94 w95 w96 w97 w98 w99 [-b-] {+B+}",
        );
        check(
            &format!("{long} a"),
            &format!("{long} b"),
            "… w88 w89 w90 w91 w92 w93 w94 w95 w96 w97 w98 w99 [-a-] {+b+}",
        );
    }

    /// An item that counts how often it is compared.
    #[derive(Debug, Clone, Eq)]
    struct Counted(usize);

    thread_local! {
        static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    impl PartialEq for Counted {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other).is_eq()
        }
    }

    impl PartialOrd for Counted {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl Ord for Counted {
        fn cmp(&self, other: &Self) -> Ordering {
            STEPS.set(STEPS.get() + 1);
            self.0.cmp(&other.0)
        }
    }

    impl Hash for Counted {
        fn hash<H: Hasher>(&self, state: &mut H) {
            self.0.hash(state);
        }
    }

    /// How many steps it takes to compare two lists; nothing where they are not compared.
    fn steps(old: impl Iterator<Item = usize>, new: impl Iterator<Item = usize>) -> Option<usize> {
        let (old, new) =
            (old.map(Counted).collect::<Vec<_>>(), new.map(Counted).collect::<Vec<_>>());
        STEPS.set(0);
        operations(&old, &new).map(|_| STEPS.get())
    }

    #[test]
    fn hostile_sizes_take_few_steps() {
        const HALF: usize = MAX_COMPARED / 2;
        // Nothing is the same; nothing but every second one; everything, the other way round; one
        // and the same again and again, against others.
        for count in [
            steps(0..HALF, HALF..MAX_COMPARED),
            steps(0..HALF, (0..HALF).map(|item| if item % 2 == 0 { item } else { item + HALF })),
            steps(0..HALF, (0..HALF).rev()),
            steps((0..HALF).map(|item| item % 2), (0..HALF).map(|item| item % 3)),
        ] {
            let count = count.unwrap();
            // In squares of the length these would be a hundred millions.
            assert!(count < 5_000_000, "{count}");
        }
        assert_eq!(steps(0..=HALF, 0..HALF), None);
    }

    /// What is too long to be compared is replaced: paragraphs, and words of one paragraph.
    #[test]
    fn hostile_sizes_are_replaced() {
        let text = |word: &str| -> Vec<Box<str>> { vec![word.into(); MAX_COMPARED] };
        assert_eq!(compare(&text("a"), &text("a")).len(), 2 * MAX_COMPARED);
        let words = |word: &str| -> Vec<Box<str>> { vec![word.repeat(MAX_COMPARED).into()] };
        assert_eq!(compare(&words("a "), &words("a b ")).len(), 2);
    }
}
