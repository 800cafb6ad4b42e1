//! What is wrong with a line that is no YAML, where the line itself shows it.
//!
//! The parser says where it could not go on, which is often behind the mistake and never in the
//! words of a writer. The mistakes that writers make are few, and each leaves its trace in the
//! line.

use std::ops::Range;

use super::problems::shown;
use super::source_text::SourceText;
use crate::text::{is_control_of_xml, is_typographic_quote, odd_space};

/// A mistake and its place.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cause {
    /// Bytes of the file.
    pub(crate) range: Range<usize>,
    /// What is wrong, to follow "the front matter is not valid YAML: ".
    pub(crate) reason: String,
    /// What to write.
    pub(crate) help: String,
}

/// Lines before the one at which the parser stopped that may hold the mistake.
const LOOKED_BACK: usize = 200;

/// The mistake that kept the parser from going on behind its line `stopped`, counted from 0.
pub(crate) fn cause(source: &SourceText<'_>, stopped: usize) -> Option<Cause> {
    let lines: Vec<(usize, &str)> = lines(source).take(stopped + 1).collect();
    let near = |distance: usize| distance <= 1;
    lines.iter().rev().take(LOOKED_BACK).enumerate().find_map(|(distance, (start, line))| {
        let (range, reason, help) = control(line)
            .or_else(|| white_space(line, near(distance)))
            .or_else(|| quotes(line))
            .or_else(|| near(distance).then(|| colon(line)).flatten())?;
        Some(Cause { range: start + range.start..start + range.end, reason, help })
    })
}

/// What a line lacks that the parser took for a key: the colon. Lines are counted from 0.
pub(crate) fn forgotten_colon(source: &SourceText<'_>, line: usize) -> Option<Cause> {
    let (start, line) = lines(source).nth(line)?;
    let text = line.trim_start_matches([' ', '-']);
    let (key, value) = text.split_once(' ')?;
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if key.is_empty() || !key.chars().all(is_key) || text.contains(": ") {
        return None;
    }
    let start = start + line.len() - text.len();
    let value = value.trim();
    // Several words may also be a text that lost its indentation.
    let or = match value.contains(' ') {
        true => ", or indent this line if it goes on with the one above",
        false => "",
    };
    Some(Cause {
        range: start..start + key.len(),
        reason: format!("a colon is missing after `{}`", shown(key)),
        help: format!("write `{}: {}`{or}", shown(key), shown(value)),
    })
}

/// That a line stands further in or out than the one before it, where both belong to one map or
/// list. Lines are counted from 0.
pub(crate) fn indentation(source: &SourceText<'_>, stopped: usize) -> Option<Cause> {
    let (start, line) = lines(source).nth(stopped)?;
    let is_item = |line: &str| {
        let text = line.trim_start_matches(' ');
        text == "-" || text.starts_with("- ")
    };
    // Of two items their hyphens count, of two keys their first letters.
    let own_is_item = is_item(line);
    let column = |line: &str| {
        let marks: &[char] = if own_is_item { &[' '] } else { &[' ', '-'] };
        line.len() - line.trim_start_matches(marks).len()
    };
    let before: Vec<&str> = lines(source).take(stopped).map(|(_, line)| line).collect();
    let said = before.iter().enumerate().rev().take(LOOKED_BACK);
    let (number, neighbour) =
        said.filter(|(_, line)| is_said(line)).find(|(_, line)| !own_is_item || is_item(line))?;
    let (own, other) = (column(line), column(neighbour));
    if own == other || !is_said(line) {
        return None;
    }
    let name = |line: &str| {
        let text = line.trim_start_matches([' ', '-']);
        shown(text.split(':').next().unwrap_or(text))
    };
    let unit = if own == 1 { " space" } else { " spaces" };
    let number = source.first_line() + number;
    let end = start + own.max(1).min(line.len());
    Some(Cause {
        range: start..end,
        reason: format!(
            "this line stands {own}{unit} in, its neighbour `{}` (line {number}) {other}",
            name(neighbour),
        ),
        help: "indent both alike".into(),
    })
}

/// A comma of the Arabic script where only one of ours can be meant: between items of a list that
/// has no other, or before the next key of a map.
pub(crate) fn arabic_comma(source: &SourceText<'_>) -> Option<Cause> {
    if !source.front_matter().contains(['،', '؛']) {
        return None;
    }
    lines(source).find_map(|(start, line)| {
        let at = start + flow_with_arabic_comma(line)?;
        let comma = source.text.get(at..)?.chars().next()?;
        Some(Cause {
            range: at..at + comma.len_utf8(),
            reason: format!("`{comma}` is no comma for YAML"),
            help: format!("write `,`; where a text holds `{comma}`, put quotes around the text"),
        })
    })
}

/// Where such a comma stands in a line that is `key: […]`, `key: {…}` or `- {…}` as a whole.
fn flow_with_arabic_comma(line: &str) -> Option<usize> {
    let text = line.trim_start_matches([' ', '-']);
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let (key, value) = match text.split_once(": ") {
        Some((key, value)) if !key.is_empty() && key.chars().all(is_key) => (key, value.trim()),
        _ => ("", text.trim()),
    };
    let (is_list, end) = match value.chars().next()? {
        '[' if !key.is_empty() => (true, ']'),
        '{' => (false, '}'),
        _ => return None,
    };
    if !value.ends_with(end) {
        return None;
    }
    let start = line.len() - line.trim_start().len() + line.trim().len() - value.len();
    let mut quote = None;
    let mut found = None;
    for (at, letter) in value.char_indices() {
        match (quote, letter) {
            (Some(open), letter) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, ',') if is_list => return None,
            (None, '،' | '؛') if found.is_none() => {
                let rest = value.get(at + letter.len_utf8()..)?.trim_start();
                let before_key = rest.find(|c| !is_key(c)).filter(|end| *end > 0);
                let is_before_key = before_key
                    .is_some_and(|end| rest.get(end..).is_some_and(|it| it.starts_with(": ")));
                if is_list || is_before_key {
                    found = Some(start + at);
                }
            }
            (None, _) => {}
        }
    }
    found
}

/// The lines of the front matter, each with where it begins in the file.
pub(super) fn lines<'t>(source: &SourceText<'t>) -> impl Iterator<Item = (usize, &'t str)> {
    let mut next = source.front_matter_start();
    source.front_matter().split_inclusive('\n').map(move |line| {
        let start = next;
        next += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

type Found = (Range<usize>, String, String);

/// A character that nobody sees, such as the one that word processors break lines with.
fn control(line: &str) -> Option<Found> {
    let (at, letter) =
        line.char_indices().find(|(_, c)| is_control_of_xml(*c) && *c != '\u{85}')?;
    let help = match letter {
        '\u{b}' => {
            "write a space or begin a new line in its place: word processors break lines with it"
        }
        _ => "remove it",
    };
    Some((
        at..at + letter.len_utf8(),
        format!("here stands the control character U+{:04X}, which nobody sees", u32::from(letter)),
        help.into(),
    ))
}

/// Tabs and spaces of other kinds where YAML takes plain spaces alone.
fn white_space(line: &str, is_near: bool) -> Option<Found> {
    let mut key_end = None;
    for (at, letter) in line.char_indices() {
        let range = at..at + letter.len_utf8();
        match (letter, odd_space(letter)) {
            ('\t', _) if is_near => {
                let tabs = line.get(at..)?.bytes().take_while(|byte| *byte == b'\t').count();
                return Some((
                    at..at + tabs,
                    "a tab stands in the indentation".into(),
                    "indent with spaces; YAML does not take tabs".into(),
                ));
            }
            (_, Some(what)) => {
                let help = "put an ordinary space in its place";
                return Some((range, format!("there is {what} before the text"), help.into()));
            }
            (' ' | '-', _) => {}
            _ => {
                key_end = line.get(at..)?.find(':').map(|colon| at + colon);
                break;
            }
        }
    }
    let colon = key_end?;
    let key = line.get(..colon)?.trim_start_matches([' ', '-']);
    let next = line.get(colon + 1..)?.chars().next()?;
    let what = odd_space(next)?;
    if key.chars().any(|c| matches!(c, '"' | '\'' | '{' | '[')) {
        return None;
    }
    Some((
        colon + 1..colon + 1 + next.len_utf8(),
        format!("there is {what} after `{}:`", shown(key)),
        "put an ordinary space in its place".into(),
    ))
}

/// Quotation marks that end where the writer did not mean it, or that are none for YAML; and `#`
/// where a word of a list begins.
fn quotes(line: &str) -> Option<Found> {
    for (at, letter) in beginnings(line) {
        match letter {
            '\'' | '"' => {
                let end = closing(line, at, letter)?;
                if let Some(found) = goes_on(line, at, end, letter) {
                    return Some(found);
                }
            }
            _ if is_typographic_quote(letter) && line.get(at..)?.contains(": ") => {
                return Some((
                    at..at + letter.len_utf8(),
                    format!("`{letter}` is a typographic quotation mark"),
                    "YAML wants straight ones around a value that holds `: `: write `\"…\"`".into(),
                ));
            }
            '#' if line.get(..at)?.contains(['[', '{']) => {
                let word = line.get(at..)?.split([',', ']', '}', ' ']).next()?;
                return Some((
                    at..at + word.len(),
                    "`#` begins a comment".into(),
                    format!("put quotes around it: `\"{}\"`", shown(word)),
                ));
            }
            '#' => return None,
            _ => {}
        }
    }
    None
}

/// Where values, keys and comments begin in a line, each with its first letter.
pub(super) fn beginnings(line: &str) -> impl Iterator<Item = (usize, char)> {
    let is_flow = line.contains(['[', '{']);
    let mut begins = true;
    let mut behind = 0;
    line.char_indices().filter(move |(at, letter)| {
        if *at < behind {
            return false;
        }
        let next = line.as_bytes().get(at + 1);
        let is_beginning = begins && !matches!(letter, ' ' | '[' | '{' | ',' | ':' | '-');
        begins = match letter {
            ' ' => begins,
            '[' | '{' => true,
            ',' => is_flow,
            ':' | '-' => next == Some(&b' '),
            _ => false,
        };
        if is_beginning && matches!(letter, '\'' | '"') {
            behind = closing(line, *at, *letter).map_or(line.len(), |end| end + 1);
        }
        is_beginning
    })
}

/// Whether a line says something, other than a comment.
pub(super) fn is_said(line: &str) -> bool {
    !matches!(line.trim_start().chars().next(), None | Some('#'))
}

/// Where the quotation that begins at `start` ends in a text.
pub(super) fn closing(line: &str, start: usize, quote: char) -> Option<usize> {
    let mut letters = line.get(start + 1..)?.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if quote == '"' => _ = letters.next(),
            _ if letter == quote => {
                if quote == '\'' && letters.next_if(|(_, next)| *next == '\'').is_some() {
                    continue;
                }
                return Some(start + 1 + at);
            }
            _ => {}
        }
    }
    None
}

/// What is said of a value that goes on behind its closing quotation mark.
pub(super) fn goes_on(line: &str, start: usize, end: usize, quote: char) -> Option<Found> {
    let rest = line.get(end + 1..)?;
    let next = rest.trim_start().chars().next()?;
    // `title: "A": b`: behind a key the quotation is no key.
    let before = line.get(..start)?;
    let is_value = before.ends_with(": ") && !before.contains(['{', '[']);
    if is_value && next == ':' && rest.trim_start().starts_with(": ") {
        let help = "put the whole value in single quotes: `'…'`".into();
        return Some((end..end + 1, "the quotation ends here, but the value goes on".into(), help));
    }
    if matches!(next, ',' | ']' | '}' | ':') || next == '#' && rest.starts_with(' ') {
        return None;
    }
    let before = line.get(..end)?.chars().next_back().is_some_and(char::is_alphabetic);
    let is_inside = before && rest.starts_with(char::is_alphabetic);
    let is_apostrophe = quote == '\'' && is_inside;
    let reason = if is_apostrophe {
        let word = |c: char| c.is_alphanumeric() || c == '\'';
        let head = line.get(start + 1..end)?.rsplit(|c| !word(c)).next().unwrap_or("");
        let tail = rest.split(|c: char| !word(c)).next().unwrap_or("");
        format!("the apostrophe in `{head}'{tail}` ends the quotation")
    } else {
        format!("the quotation ends at this `{quote}`, but the value goes on")
    };
    let help = match quote {
        '\'' if !line.contains('"') => "put the value in double quotes: `\"…\"`",
        '\'' => "write the apostrophe twice: `''`",
        _ if !line.contains('\'') => "put the value in single quotes: `'…'`",
        _ => "write `\\\"` for a quotation mark inside the value",
    };
    Some((end..end + 1, reason, help.into()))
}

/// A key without a colon that YAML knows.
fn colon(line: &str) -> Option<Found> {
    let text = line.trim_start_matches([' ', '-']);
    let start = line.len() - text.len();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let key_len = text.find(|c| !is_word(c)).filter(|len| *len > 0)?;
    let (key, rest) = text.split_at_checked(key_len)?;
    let value = |len: usize| shown(rest.get(len..).unwrap_or("").trim());
    let at = start + key_len;
    if rest.starts_with('：') {
        let reason = "`：` is no colon for YAML".into();
        return Some((at..at + '：'.len_utf8(), reason, format!("write `{key}: {}`", value(3))));
    }
    let tight = rest.strip_prefix(':')?.chars().next()?;
    if line.contains(": ") || tight.is_whitespace() || matches!(tight, ':' | '/') {
        return None;
    }
    let reason = format!("a space is missing after `{key}:`");
    Some((at..at + 1, reason, format!("write `{key}: {}`", value(1))))
}
