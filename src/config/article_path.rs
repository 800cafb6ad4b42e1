//! What can be wrong with the pattern of article addresses.

use std::ops::Range;

/// What may stand in braces.
pub(super) const PLACEHOLDERS: &[&str] = &["year", "month", "day", "slug"];

/// A mistake in a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mistake {
    /// It does not start and end with `/`.
    Ends,
    /// A part is empty, `.` or `..`.
    Part,
    /// A character that would have to be escaped in an address, or cannot be in a file name.
    Character,
    /// `{` without `}` in the same part, or the reverse.
    Brace,
    /// An unknown name in braces.
    Placeholder(String),
    /// No `{slug}`: all articles of a month would have one address.
    NoSlug,
}

/// The mistakes of a pattern, each with the bytes that it concerns.
pub(super) fn mistakes(pattern: &str) -> Vec<(Range<usize>, Mistake)> {
    let whole = 0..pattern.len();
    let Some(inner) = pattern.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')) else {
        return vec![(whole, Mistake::Ends)];
    };
    let mut mistakes = Vec::new();
    if inner.split('/').any(|part| matches!(part, "" | "." | "..")) {
        mistakes.push((whole.clone(), Mistake::Part));
    }
    if let Some((start, letter)) = pattern.char_indices().find(|(_, letter)| is_bad(*letter)) {
        mistakes.push((start..start + letter.len_utf8(), Mistake::Character));
    }
    let mut names = Vec::new();
    let mut from = 0;
    while let Some(start) = find(pattern, from, &['{', '}']) {
        let name = pattern.get(start..).and_then(|rest| rest.strip_prefix('{')).and_then(|rest| {
            let name = rest.split(['{', '}', '/']).next()?;
            rest.get(name.len()..)?.starts_with('}').then_some(name)
        });
        let Some(name) = name else {
            mistakes.push((start..start + 1, Mistake::Brace));
            return mistakes;
        };
        from = start + name.len() + 2;
        if !PLACEHOLDERS.contains(&name) {
            mistakes.push((start..from, Mistake::Placeholder(name.to_owned())));
        }
        names.push(name);
    }
    // An unknown placeholder may have been meant to be the slug, and one error is enough.
    if names.iter().all(|name| *name != "slug" && PLACEHOLDERS.contains(name)) {
        mistakes.push((whole, Mistake::NoSlug));
    }
    mistakes
}

fn is_bad(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || "\\?#%\"'<>&*|:".contains(letter)
}

/// Offset of the first of `letters` at or after `from`.
fn find(text: &str, from: usize, letters: &[char]) -> Option<usize> {
    text.get(from..)?.find(letters).map(|offset| from + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, expected: &[(Range<usize>, Mistake)]) {
        assert_eq!(mistakes(pattern), expected, "{pattern}");
    }

    #[test]
    fn takes_sound_patterns() {
        check("/articles/{year}/{month}/{slug}/", &[]);
        check("/{slug}/", &[]);
        check("/{year}-{month}-{day}-{slug}/", &[]);
        check("/مقالات/{slug}/", &[]);
    }

    #[test]
    fn finds_every_mistake() {
        use Mistake::*;
        check("", &[(0..0, Ends)]);
        check("/", &[(0..1, Ends)]);
        check("{slug}", &[(0..6, Ends)]);
        check("/{slug}", &[(0..7, Ends)]);
        check("//", &[(0..2, Part), (0..2, NoSlug)]);
        check("/a//{slug}/", &[(0..11, Part)]);
        check("/../{slug}/", &[(0..11, Part)]);
        check("/a b/{slug}/", &[(2..3, Character)]);
        check("/a\u{a0}b/{slug}/", &[(2..4, Character)]);
        check("/a?/{slug}/", &[(2..3, Character)]);
        check("/{slug/", &[(1..2, Brace)]);
        check("/slug}/", &[(5..6, Brace)]);
        check("/{{slug}}/", &[(1..2, Brace)]);
        check("/{a/b}/{slug}/", &[(1..2, Brace)]);
        check("/{year}/", &[(0..8, NoSlug)]);
        check("/articles/", &[(0..10, NoSlug)]);
        check("/{}/{slug}/", &[(1..3, Placeholder(String::new()))]);
        check("/{slugg}/", &[(1..8, Placeholder("slugg".into()))]);
        check("/é/{yeer}/{slug}/", &[(4..10, Placeholder("yeer".into()))]);
    }
}
