//! What changed between two texts, word by word.
//!
//! Paragraphs are compared first, then the words of those that differ, so that the work stays near
//! the size of the change. There is no limit by time: the same texts always give the same result.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::compared::{Compared, Fate, Piece, whole};

/// Texts of more paragraphs than this are shown as wholly replaced.
const MAX_PARAGRAPHS: usize = 20_000;
/// Changed parts of more words than this too.
const MAX_WORDS: usize = 20_000;
/// Words that are shown on both sides of a change in a long paragraph.
const CONTEXT: usize = 12;

/// Compares two texts, given as paragraphs.
pub fn compare(old: &[Box<str>], new: &[Box<str>]) -> Vec<Compared> {
    if old.len() + new.len() > MAX_PARAGRAPHS {
        return whole(old, new);
    }
    let mut compared = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, old, new) {
        let (old, new) = (slice(old, operation.old_range()), slice(new, operation.new_range()));
        match operation {
            DiffOp::Equal { len, .. } => compared.push(Compared::Same(len)),
            DiffOp::Replace { .. } => words(old, new, &mut compared),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => compared.extend(whole(old, new)),
        }
    }
    compared
}

/// A word, or the end of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Token<'a> {
    Word(&'a str),
    End,
}

fn words(old: &[Box<str>], new: &[Box<str>], compared: &mut Vec<Compared>) {
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    if old_tokens.len() + new_tokens.len() > MAX_WORDS {
        return compared.extend(whole(old, new));
    }
    let operations = capture_diff_slices(Algorithm::Myers, &old_tokens, &new_tokens);
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

    #[test]
    fn hostile_sizes_take_no_time() {
        let text = |offset: usize, count: usize| -> Vec<Box<str>> {
            (0..count).map(|number| format!("p{}", number * 7 + offset).into()).collect()
        };
        for (old, new) in [
            (text(0, 200_000), text(1, 200_000)),
            (text(0, 9_000), text(1, 9_000)),
            (vec!["a ".repeat(500_000).into()], vec!["b ".repeat(500_000).into()]),
        ] {
            assert!(compare(&old, &new).iter().all(|part| matches!(part, Compared::Changed(_))));
        }
    }
}
