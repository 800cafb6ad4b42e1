//! `![x](River photo.jpg)`: names of files with spaces, which CommonMark wants in `<…>` and other
//! tools take as they are.

use std::ops::Range;

use super::signs;

/// Longest name that is looked for.
const MAX_NAME: usize = 300;

/// Addresses behind `](` that hold a space and end like a file.
pub(super) fn find(text: &str) -> impl Iterator<Item = Range<usize>> {
    signs::places(text, "](").filter_map(|at| {
        let start = at + 2;
        let rest = text.get(start..)?;
        let end = rest.bytes().take(MAX_NAME).position(|byte| matches!(byte, b')' | b'\n'))?;
        let end = name_before_title(rest, end).unwrap_or(end);
        let name = rest.get(..end).filter(|_| rest.as_bytes().get(end) != Some(&b'\n'))?;
        is_file(name).then(|| start..start + end)
    })
}

/// The length of the name in `name "title")`, whose first parenthesis or end of line is at `end`.
fn name_before_title(rest: &str, end: usize) -> Option<usize> {
    let at = rest.get(..end)?.find([' ', '\t']).and_then(|from| {
        let quoted = [" \"", " '", "\t\"", "\t'"];
        let behind = rest.get(from..end)?;
        quoted.iter().filter_map(|mark| behind.find(mark)).min().map(|at| from + at)
    })?;
    let quote = rest.as_bytes().get(at + 1).copied().map(char::from)?;
    let (_, behind) = rest.get(at + 2..)?.lines().next()?.split_once(quote)?;
    behind
        .trim_start_matches([' ', '\t'])
        .starts_with(')')
        .then(|| rest.get(..at).map_or(at, |name| name.trim_end().len()))
}

/// Whether it is the name of a file with a space in it, and not an address with a title.
fn is_file(name: &str) -> bool {
    if !name.contains(' ')
        || name.contains(['<', '>', '"', '\'', '(', '\\'])
        || name.trim() != name
        || name.contains("://")
    {
        return false;
    }
    let path = name.split('#').next().unwrap_or(name);
    path.rsplit_once('.').is_some_and(|(stem, extension)| {
        !stem.is_empty()
            && (2..=5).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && extension.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}
