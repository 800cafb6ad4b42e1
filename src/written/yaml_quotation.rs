//! A quotation of YAML that has no end where the writer meant it to.
//!
//! It takes the lines below for its own, up to the next quotation mark, and only there the parser
//! stops: what helps is the line where it begins.

use super::source_text::SourceText;
use super::yaml_help::{Cause, beginnings, closing, goes_on, is_said, lines};

/// The quotation that goes on over its line where the writer cannot have meant it. It begins no
/// further down than the line `stopped`, counted from 0.
pub(crate) fn open_quotation(source: &SourceText<'_>, stopped: usize) -> Option<Cause> {
    let (yaml, first) = (source.front_matter(), source.front_matter_start());
    let all: Vec<(usize, &str)> = lines(source).collect();
    let mut index = 0;
    while index <= stopped {
        let (start, line) = *all.get(index)?;
        index += 1;
        let said = || all.iter().skip(index).filter(|(_, line)| is_said(line));
        if opens_block(line) {
            index += said().take_while(|(_, next)| spaces(next) > column(line)).count();
            continue;
        }
        let is_open = |(at, letter): &(usize, char)| {
            matches!(letter, '\'' | '"') && closing(line, *at, *letter).is_none()
        };
        let Some((at, quote)) = beginnings(line).find(is_open) else { continue };
        // What begins a line may go on with a text of the line above.
        if line.get(..at)?.trim().is_empty() {
            continue;
        }
        let from = start - first + at;
        let end = closing(yaml, from, quote);
        let breaks = yaml.get(from..end.unwrap_or(from))?.matches('\n').count();
        let takes_fields =
            said().next().is_some_and(|(_, next)| spaces(next) <= column(line) && is_field(next));
        let is_mistake = takes_fields
            || end.is_none_or(|end| {
                let line = yaml.get(end..).and_then(|rest| rest.lines().next()).unwrap_or("");
                goes_on(line, 0, 0, quote).is_some()
            });
        if !is_mistake {
            index += breaks;
            continue;
        }
        let number = source.first_line() + index - 1;
        let reason = match end {
            Some(_) => {
                format!("the quotation that begins here goes on to line {}", number + breaks)
            }
            None => "the quotation that begins here has no end".into(),
        };
        return Some(Cause {
            range: start + at..start + line.trim_end().len(),
            reason,
            help: format!("is a `{quote}` missing at the end of line {number}?"),
        });
    }
    None
}

/// How far a line stands in.
fn spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// How far its first key stands in, behind the hyphens of items.
fn column(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

/// Whether the lines below that stand further in are one text, whatever signs it has.
fn opens_block(line: &str) -> bool {
    let value = line.rsplit([' ', '\t']).find(|word| !word.is_empty()).unwrap_or("");
    let mut letters = value.chars();
    matches!(letters.next(), Some('|' | '>'))
        && letters.all(|letter| matches!(letter, '-' | '+' | '0'..='9'))
}

/// Whether a line begins with a key or is an item of a list.
fn is_field(line: &str) -> bool {
    let text = line.trim_start();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let behind = text.trim_start_matches(is_word);
    text.starts_with("- ")
        || behind.len() < text.len()
            && behind
                .strip_prefix(':')
                .is_some_and(|value| value.is_empty() || value.starts_with(' '))
}
