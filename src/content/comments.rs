//! Words that YAML takes for a comment although they were meant to be read: `description: #Niger`.

use super::problems;
use crate::diagnostics::Diagnostic;
use crate::written::{Format, Marked, SourceText};

/// A warning for each value that a comment takes away or cuts short.
///
/// A comment that is meant has a space after its `#`, as every guide shows it; and what stands
/// before it is whole: a quotation, a list, `true`, a number, a date. A hash tag has none, and cuts
/// a text.
pub(super) fn swallowed(source: &SourceText<'_>) -> Vec<Diagnostic> {
    let yaml = source.front_matter();
    if source.format != Format::Yaml || !yaml.contains('#') {
        return Vec::new();
    }
    let start = source.front_matter_start();
    let mut line_start = 0;
    let mut found = Vec::new();
    let mut lines = yaml.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let holds_more = lines.peek().is_some_and(|next| is_deeper(line, next));
        if let Some(at) = tag_of(line)
            && !(holds_more && line.get(..at).is_some_and(|key| key.trim_end().ends_with(':')))
        {
            found.push((line, line_start + at));
        }
        line_start += line.len();
    }
    if found.is_empty() {
        return Vec::new();
    }
    // A text in quotes or of several lines may hold what looks like a comment.
    let marked = Marked::read(source);
    found
        .into_iter()
        .filter(|(_, at)| !marked.has_text_at(start + at))
        .map(|(line, at)| {
            let comment = yaml.get(at..).unwrap_or("").lines().next().unwrap_or("").trim_end();
            let value = line.trim_start().trim_start_matches("- ");
            let value = value.split_once(": ").map_or(value, |(_, value)| value).trim();
            let range = start + at..start + at + comment.len();
            problems::swallowed_by_comment(source.place(range), comment, value)
        })
        .collect()
}

/// Whether the line after a key is a part of its value.
fn is_deeper(line: &str, next: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    !next.trim().is_empty() && (indent(next) > indent(line) || next.trim_start().starts_with("- "))
}

/// Where a `#` stands in a line that begins a comment and looks like a tag in a text.
fn tag_of(line: &str) -> Option<usize> {
    line.match_indices('#').find_map(|(at, _)| {
        let before = line.get(..at)?;
        let next = line.get(at + 1..)?.chars().next()?;
        let value = before.trim_end();
        let is_comment = before.ends_with([' ', '\t']) && !value.is_empty();
        (is_comment && next.is_alphanumeric() && !is_whole(value)).then_some(at)
    })
}

/// Whether what stands before a comment is complete in itself.
fn is_whole(before: &str) -> bool {
    let value = before.trim_start().trim_start_matches("- ");
    let value = match value.split_once(": ") {
        Some((_, value)) => value.trim(),
        None if value == "-" || value.ends_with(':') => return false,
        None => value.trim(),
    };
    value.ends_with(['"', '\'', ']', '}', '[', '{', ',', '|', '>', '#'])
        || value.starts_with('#')
        || value.starts_with(|first: char| first.is_ascii_digit()) && !value.contains(' ')
        || matches!(
            value.to_ascii_lowercase().as_str(),
            "true" | "false" | "yes" | "no" | "on" | "off" | "null" | "~"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_a_tag_from_a_comment() {
        for (line, expected) in [
            ("description: #Niger mourns", Some(13)),
            ("title: a #b", Some(9)),
            ("- #Niger", Some(2)),
            ("  - Text of #Niger", Some(12)),
            ("title: #الن", Some(7)),
            ("# a comment", None),
            ("#title: old", None),
            ("draft: true # later", None),
            ("draft: true #later", None),
            ("date: 2026-01-05 #late", None),
            ("title: A # of mine", None),
            ("title: \"A\" #B", None),
            ("countries: [PK] #PK", None),
            ("countries: # of the report", None),
            ("title: C#", None),
            ("url: https://x.example/#top", None),
            ("", None),
        ] {
            assert_eq!(tag_of(line), expected, "{line}");
        }
    }
}
