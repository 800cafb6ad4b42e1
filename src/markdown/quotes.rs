//! Straight quotation marks become those of the text's language, or stay: beside a digit they are
//! inches, minutes and seconds, and inside a word they are a letter of it.

use std::borrow::Cow;

use super::quotation_marks;

/// Beyond so many bytes nothing is looked for that decides what one mark is.
const LOOK_AHEAD: usize = 512;

/// A text that is no Markdown with the typographic signs that a body in `lang` has.
pub(crate) fn typographic<'t>(text: &'t str, lang: &str) -> Cow<'t, str> {
    let mut out = Cow::Borrowed(text);
    if memchr::memchr2(b'"', b'\'', text.as_bytes()).is_some() {
        let mut quotes = SmartQuotes::new(lang);
        let mut localized = String::with_capacity(text.len() + 16);
        let mut from = 0;
        for (at, mark) in text.match_indices(['"', '\'']) {
            let (before, behind) = (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""));
            let typographic = match mark {
                "\"" => "“",
                _ if Side::of(before, behind).can_open => "‘",
                _ => "’",
            };
            localized.push_str(before.get(from..).unwrap_or(""));
            localized.push_str(quotes.localized(typographic, text, at));
            from = at + 1;
        }
        localized.push_str(text.get(from..).unwrap_or(""));
        out = Cow::Owned(localized);
    }
    for (written, sign) in [("---", "—"), ("--", "–"), ("...", "…")] {
        if out.contains(written) {
            out = Cow::Owned(out.replace(written, sign));
        }
    }
    out
}

/// The marks of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    double: [&'static str; 2],
    single: [&'static str; 2],
}

impl Marks {
    /// The marks of a BCP 47 language, as CLDR has them. French sets a no-break space inside its
    /// guillemets, outside Switzerland.
    pub(super) fn for_language(lang: &str) -> Self {
        let [open, close, inner_open, inner_close] = quotation_marks::of_language(lang);
        let tag = lang.to_ascii_lowercase();
        let is_french = tag == "fr" || tag.starts_with("fr-") || tag.starts_with("fr_");
        if is_french && !tag.ends_with("ch") {
            let single = if inner_open == "«" { ["«\u{a0}", "\u{a0}»"] } else { ["‘", "’"] };
            return Self { double: ["«\u{a0}", "\u{a0}»"], single };
        }
        Self { double: [open, close], single: [inner_open, inner_close] }
    }
}

/// The marks that are open in a block, and whose they are.
#[derive(Debug)]
pub(super) struct SmartQuotes {
    /// The language of the body, then those of the elements around the text.
    languages: Vec<(usize, Marks)>,
    has_double: bool,
    has_single: bool,
}

impl SmartQuotes {
    pub(super) fn new(lang: &str) -> Self {
        let languages = vec![(0, Marks::for_language(lang))];
        Self { languages, has_double: false, has_single: false }
    }

    /// No quotation goes on in the next block.
    pub(super) fn start_block(&mut self) {
        (self.has_double, self.has_single) = (false, false);
    }

    /// An element at this depth has a language of its own.
    pub(super) fn open_language(&mut self, depth: usize, lang: &str) {
        self.languages.push((depth, Marks::for_language(lang)));
    }

    /// Only so many elements are still open.
    pub(super) fn close_languages(&mut self, depth: usize) {
        while self.languages.len() > 1
            && self.languages.last().is_some_and(|(opened, _)| *opened > depth)
        {
            self.languages.pop();
        }
    }

    /// What is written for the piece at `at` of `source`, of which the parser made `typographic`.
    pub(super) fn localized<'t>(
        &mut self,
        typographic: &'t str,
        source: &str,
        at: usize,
    ) -> &'t str {
        let (before, behind) = source.split_at_checked(at).unwrap_or(("", ""));
        let marks = match self.languages.last() {
            Some((_, marks)) => *marks,
            None => return typographic,
        };
        match (behind.as_bytes().first(), typographic) {
            (Some(b'"'), "“" | "”") => {
                self.double(marks, before, behind.get(1..).unwrap_or(""))
            }
            (Some(b'\''), "‘" | "’") => {
                self.single(marks, typographic == "‘", before, behind.get(1..).unwrap_or(""))
            }
            _ => typographic,
        }
    }

    fn double(&mut self, marks: Marks, before: &str, behind: &str) -> &'static str {
        let side = Side::of(before, behind);
        if side.follows_number && (!self.has_double || is_inside(behind)) {
            return "\"";
        }
        let opens = match (side.can_open, side.can_close) {
            (_, true) if self.has_double => false,
            (true, _) => true,
            (false, true) => false,
            (false, false) if side.is_spaceless => !self.has_double,
            // A letter of an abbreviation, as in Hebrew.
            (false, false) => return "\"",
        };
        self.has_double = opens;
        if opens { marks.double[0] } else { marks.double[1] }
    }

    fn single(
        &mut self,
        marks: Marks,
        is_opener: bool,
        before: &str,
        behind: &str,
    ) -> &'static str {
        let side = Side::of(before, behind);
        let next = behind.chars().next();
        if is_opener {
            // ’n’ and ’90s: a letter or a century is left out.
            let mut letters = behind.chars();
            let is_and = letters.next().is_some_and(|c| matches!(c, 'n' | 'N'))
                && letters.next() == Some('\'');
            let is_decade = behind.bytes().take_while(u8::is_ascii_digit).count() == 2
                && behind.as_bytes().get(2) == Some(&b's');
            if is_and || is_decade {
                return "’";
            }
            if side.follows_number {
                return "'";
            }
            self.has_single = true;
            return marks.single[0];
        }
        if side.follows_number {
            let is_measure = match next {
                Some(next) if next.is_ascii_digit() || matches!(next, '"' | '″' | '\'') => true,
                // 34°12'N; but 1990's.
                Some('N' | 'S' | 'E' | 'W') => {
                    !behind.chars().nth(1).is_some_and(char::is_alphanumeric)
                }
                Some(next) if next.is_alphanumeric() => false,
                _ => !self.has_single,
            };
            if is_measure {
                return "'";
            }
        }
        if self.has_single && side.can_close {
            self.has_single = false;
            return marks.single[1];
        }
        "’"
    }
}

/// What stands beside a mark.
struct Side {
    can_open: bool,
    can_close: bool,
    follows_number: bool,
    is_spaceless: bool,
}

impl Side {
    fn of(before: &str, behind: &str) -> Self {
        let previous = before.chars().next_back();
        let next = behind.chars().next();
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        Self {
            can_open: !is_space(next) && is_edge(previous),
            can_close: !is_space(previous) && is_edge(next),
            // A quotation mark after `12'` is that of seconds.
            follows_number: previous.is_some_and(|c| c.is_ascii_digit() || matches!(c, '′' | '″'))
                || previous == Some('\'')
                    && before.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit()),
            is_spaceless: previous.is_some_and(is_spaceless) || next.is_some_and(is_spaceless),
        }
    }
}

/// Whether a double mark that follows a number in a quotation does not end it, told by what comes
/// behind: the next mark closes, so that this one stands inside.
fn is_inside(behind: &str) -> bool {
    let end = behind.floor_char_boundary(LOOK_AHEAD);
    let line = behind.get(..end).unwrap_or("");
    let line = line.split("\n\n").next().unwrap_or(line);
    let mut others = false;
    for (at, _) in line.match_indices('"') {
        let side = Side::of(line.get(..at).unwrap_or(""), line.get(at + 1..).unwrap_or(""));
        if at == 0 || side.follows_number {
            others = true;
            continue;
        }
        return !side.can_open;
    }
    others
}

/// Whether a letter is of a script that sets no spaces between words.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::super::render_inline;
    use crate::catalogue::Catalogue;

    #[track_caller]
    fn check(lang: &str, markdown: &str, expected: &str) {
        assert_eq!(
            render_inline(markdown, lang, Catalogue::built_in().of(lang)),
            expected,
            "{markdown}"
        );
    }

    /// A plain text has the signs that a body has.
    #[test]
    fn plain_texts_are_set_as_bodies_are() {
        for (lang, text) in [
            ("en", "Pakistan's border, and 'talks' of the '90s"),
            ("en", "rock 'n' roll, \"a 10\" wall\", 6'2\" and 34°12'N"),
            ("en", "He said \"no\" -- and left... The 1990's --- gone"),
            ("ur", "\"متن\""),
            ("de", "\"a 'b' c\""),
            ("en", "nothing of it"),
        ] {
            check(lang, text, &super::typographic(text, lang));
        }
    }

    #[test]
    fn marks_beside_digits_stay() {
        check("en", "34°12'30\"N 69°10'15\"E", "34°12'30\"N 69°10'15\"E");
        check("en", "He is 6'2\" and the wall 10\" thick", "He is 6'2\" and the wall 10\" thick");
        check("en", "A 5' fence at 34°12'N", "A 5' fence at 34°12'N");
        check("en", "\"a 10\" wall\"", "“a 10\" wall”");
        check("en", "\"a 10\" by 12\" wall\"", "“a 10\" by 12\" wall”");
        check("en", "\"in 2014\" and \"in 2015\"", "“in 2014” and “in 2015”");
        check("en", "\"in 2014\"", "“in 2014”");
        check("en", "the 1990's, 'in 2014' and the '90s", "the 1990’s, ‘in 2014’ and the ’90s");
        check("en", "rock 'n' roll, don't", "rock ’n’ roll, don’t");
    }

    #[test]
    fn marks_follow_the_language() {
        check("en", "\"a 'b' c\"", "“a ‘b’ c”");
        check("de", "\"a 'b' c\"", "„a ‚b‘ c“");
        check("fr", "\"l'eau\"", "«\u{a0}l’eau\u{a0}»");
        check("fr-CH", "\"a\"", "«a»");
        check("sv", "\"a\" b", "”a” b");
        check("ja", "彼は\"はい\"と", "彼は「はい」と");
        check("fa", "(\"سلام\")", "(«سلام»)");
        check("he", "צה\"ל \"שלום\"", "צה\"ל ”שלום”");
        check("en", "**\"a\"**, \"*b*\"", "<strong>“a”</strong>, “<em>b</em>”");
    }
}
