//! Which quotations say something by themselves. Reports quote pieces of sentences too; a list of
//! these is a box of fragments, so that pages list whole ones only.

use super::Quote;

/// The fewest words of a quotation that is whole without a sign at its end.
const WHOLE_WORDS: usize = 4;

impl Quote {
    /// Whether it can stand alone. A piece of a sentence (it begins with a small letter or with the
    /// dots of what is left out, or has fewer than [`WHOLE_WORDS`] words and no sign at its end)
    /// says something only in the sentence of the article that quotes it.
    pub(crate) fn is_whole(&self) -> bool {
        is_whole(&self.text)
    }
}

fn is_whole(text: &str) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, '…' | '.');
    let text = text.trim_start_matches(is_mark);
    let is_ended = text
        .trim_end_matches(['"', '\'', '”', '’', '»', ')', ']'])
        .ends_with(['.', '!', '?', '؟', '۔', '。', '！', '？']);
    let goes_on = text.starts_with(['…', '.']) || text.starts_with(char::is_lowercase);
    let mut words = 0;
    let mut in_word = false;
    for letter in text.chars() {
        // Chinese, Japanese and Thai have no spaces; most of their words have two signs.
        let is_sign = matches!(letter, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{30ff}'
                | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
        words += if is_sign { 1 } else { 2 * usize::from(letter.is_alphanumeric() && !in_word) };
        in_word = !is_sign && !letter.is_whitespace() && (in_word || letter.is_alphanumeric());
    }
    !goes_on && (is_ended || words >= 2 * WHOLE_WORDS)
}

#[cfg(test)]
mod tests {
    use super::is_whole;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(is_whole(text), expected, "{text:?}");
    }

    #[test]
    fn pieces_of_sentences_are_not_whole() {
        check("vast opportunities", false);
        check("failed to bring about any workable solution", false);
        check("Fraternal role", false);
        check("“partners in regional peace and stability”", false);
        check("… and we will not go back to it", false);
        check("...so be it then", false);
        check("", false);
        check("—", false);
        check("همسایگی خوب", false);
        check("和平", false);
    }

    #[test]
    fn sentences_are_whole() {
        check("We are keen to expand cooperation", true);
        check("We stay.", true);
        check("“Never!”", true);
        check("[We] will not go back to it", true);
        check("11 soldiers were killed there", true);
        check("¿Quién lo hizo y por qué?", true);
        check("ہم امن چاہتے ہیں اور", true);
        check("صلح۔", true);
        check("我们希望和平与稳定", true);
        check("“We don’t accept… terms", true);
    }
}
