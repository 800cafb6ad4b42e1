//! What is wrong with a `site.toml` that is no TOML, in the words of who wrote it: the parser says
//! what it expected, which is seldom what was forgotten.

use crate::text::is_typographic_quote;
use crate::written::problems::shown;

/// The first bracket of a value that is never closed: a key or a table begins while it is open.
pub(super) fn unclosed_bracket(text: &str) -> Option<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(&first) = open.first()
            && begins_anew(line)
        {
            return Some(first);
        }
        // A header is no list, and what holds long strings is left to the parser.
        if line.contains("\"\"\"") || line.contains("'''") {
            return None;
        }
        let is_header = open.is_empty() && line.trim_start().starts_with('[');
        let mut quote = None;
        let mut is_escaped = false;
        for (at, letter) in line.char_indices() {
            match (quote, letter) {
                (Some('"'), '\\') if !is_escaped => {
                    is_escaped = true;
                    continue;
                }
                (Some(open), letter) if letter == open && !is_escaped => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => quote = Some(letter),
                (None, '#') => break,
                (None, '[' | '{') if !is_header => open.push((start + at, letter)),
                (None, ']' | '}') if !is_header => _ = open.pop(),
                (None, _) => {}
            }
            is_escaped = false;
        }
        start += line.len();
    }
    open.first().copied()
}

/// Whether a line begins a key or a table, which no line within a list does.
fn begins_anew(line: &str) -> bool {
    if line.starts_with('[') {
        return line.trim_end().ends_with(']') && !line.contains([',', '"', '\'']);
    }
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    line.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim_end();
        !key.is_empty() && key.chars().all(is_key)
    })
}

/// What to do about the mistakes that people make where they put two examples together.
pub(super) fn syntax_help(text: &str, at: usize, message: &str) -> Option<String> {
    let line_start = text.get(..at)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(line_start..)?.lines().next()?.trim();
    let header = |line: &str| {
        let end = line.starts_with('[').then(|| line.find(']'))??;
        Some(line.get(..end + 1)?.to_owned())
    };
    if let Some(header) = header(line).filter(|_| message.starts_with("unexpected key")) {
        return Some(format!("`{header}` stands on a line of its own, and its keys below it"));
    }
    if message.starts_with("invalid basic string") && has_open_quotation(line) {
        return Some("the quotation has no end: put a `\"` behind the value".to_owned());
    }
    if message != "duplicate key" {
        return of_another_language(line, message);
    }
    let before = || (1..).zip(text.get(..line_start).unwrap_or_default().lines());
    if let Some(name) = header(line) {
        let (number, _) = before().find(|(_, line)| header(line.trim()).as_ref() == Some(&name))?;
        return Some(format!("`{name}` stands in line {number} already: put its keys there"));
    }
    let key = |line: &str| Some(line.split_once('=')?.0.trim().to_owned());
    let name = key(line)?;
    // The last one before it: a key of another table is no second one.
    let (number, _) = before().filter(|(_, line)| key(line).as_ref() == Some(&name)).last()?;
    Some(format!("`{name}` stands in line {number} already: keep one of them"))
}

/// Whether a line has a quotation mark without its partner, and no other fault that can be seen.
fn has_open_quotation(line: &str) -> bool {
    !line.contains('\\') && line.matches('"').count() % 2 == 1
}

/// What is written otherwise in YAML or in a word processor.
fn of_another_language(line: &str, message: &str) -> Option<String> {
    let (key, value) = line.split_at(line.find(['=', ':']).unwrap_or(line.len()));
    let value = value.trim_start_matches(['=', ':']).trim();
    if let Some(comma) = outside_quotes(line).find(|letter| matches!(letter, '،' | '؛')) {
        return Some(format!("`{comma}` is no comma for TOML: write `,`"));
    }
    if outside_quotes(line).any(is_typographic_quote) {
        let straight = value.replace(is_typographic_quote, "\"");
        return Some(format!(
            "TOML takes no typographic quotation marks: write `{}`",
            shown(&straight)
        ));
    }
    if message.starts_with("key with no value") && line.contains(':') {
        return Some(format!(
            "write `=` in place of `:`, as in `{} = {}`",
            key.trim(),
            shown(value)
        ));
    }
    if message.starts_with("missing assignment") && line.contains(':') {
        return Some("within `{…}` too write `=` in place of `:`, as in `{ur = \"…\"}`".to_owned());
    }
    if message.starts_with("missing comma") {
        return Some("put a `,` between the two".to_owned());
    }
    let is_word = |text: &str| {
        !text.is_empty()
            && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
    };
    if message.starts_with("string values must be quoted") {
        let quoted = |word: &str| format!("\"{}\"", word.trim().trim_matches('"'));
        let list = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
        let items: Option<Vec<&str>> = list.map(|list| list.split(',').collect());
        return match items {
            Some(items) if items.iter().all(|item| is_word(item.trim().trim_matches('"'))) => {
                let items: Vec<String> = items.into_iter().map(quoted).collect();
                Some(format!("put quotation marks around each: `[{}]`", items.join(", ")))
            }
            None if is_word(value) => {
                Some(format!("put quotation marks around it: `{}`", quoted(value)))
            }
            _ => None,
        };
    }
    None
}

/// The letters of a line that stand in no quotation.
fn outside_quotes(line: &str) -> impl Iterator<Item = char> {
    let mut quote = None;
    line.chars().filter(move |letter| match quote {
        Some(open) => {
            if open == *letter {
                quote = None;
            }
            false
        }
        None => {
            if matches!(letter, '"' | '\'') {
                quote = Some(*letter);
            }
            true
        }
    })
}
