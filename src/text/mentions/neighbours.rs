//! What stands beside a name in the text of a page: a word that goes on across a tag, a longer
//! name, a date.

use std::ops::Range;

use super::fold::each;
use super::pieces::{begins_word, ends_word, tag_length};
use crate::text::fold::is_unseen;

/// Words that have a capital only because they begin a sentence.
const OPENERS: &str = " After Although And As At Before Between Both But By During For From If In \
                       Inside Into Near Of On Only Outside Since Then Though Through To Toward \
                       Towards Under Until When Whether While With Within ";

/// Elements that stand within a word.
const WITHIN_WORDS: &str = " a abbr b bdi bdo button cite code data del dfn em font i ins kbd mark \
                            q s samp small span strong time tt u var ";

/// Whether the word in which a name begins has begun before its piece of text at `piece`; `before`
/// is what the piece has before the name.
pub(super) fn goes_on_before(html: &str, piece: usize, before: &str) -> bool {
    if !before.chars().all(is_unseen) {
        return false;
    }
    let before = text_before(html, piece);
    !begins_word(before, before.len())
}

/// Whether the word in which a name ends goes on behind its piece of text, which ends at `piece`;
/// `rest` is what the piece has behind the name.
pub(super) fn goes_on_behind(html: &str, piece: usize, rest: &str) -> bool {
    if !rest.chars().all(is_unseen) {
        return false;
    }
    let mut letters = Vec::new();
    each(text_behind(html, piece), |_, byte| {
        letters.push(byte);
        letters.len() < 2
    });
    !ends_word(&letters)
}

/// Whether a name at `range` may be a piece of a longer one: a word with a capital goes on behind
/// it, or stands before it where it is a single word.
pub(super) fn is_part_of_longer(html: &str, range: &Range<usize>, is_single: bool) -> bool {
    let behind = spaced(html, range.end);
    if behind.is_some_and(|next| next.starts_with(char::is_uppercase)) {
        return true;
    }
    let Some(before) = text_before(html, range.start).strip_suffix(is_space) else {
        return false;
    };
    let before = text_before(before, before.len());
    let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    let word = before.get(start..).unwrap_or("");
    is_single
        && word.starts_with(char::is_uppercase)
        && word != "The"
        && !OPENERS.split(' ').any(|opener| opener == word)
}

/// Whether a name at `range` may be the beginning of a date, as in `17 November 2026`: a year
/// follows on a name with a number, or on a single word.
pub(super) fn is_part_of_date(html: &str, range: &Range<usize>, is_single: bool) -> bool {
    let has_number = html.get(range.clone()).is_some_and(|name| name.contains(char::is_numeric));
    if !has_number && !is_single {
        return false;
    }
    let end = match html.get(range.end..).and_then(|behind| behind.chars().next()) {
        // `November 17, 2026`
        Some(comma @ (',' | '،')) if has_number => range.end + comma.len_utf8(),
        _ => range.end,
    };
    spaced(html, end).is_some_and(|next| {
        let end = next.find(|c: char| !c.is_alphanumeric()).unwrap_or(next.len());
        let year = next.get(..end).unwrap_or("");
        year.chars().count() == 4 && year.chars().all(char::is_numeric)
    })
}

/// What is read behind the space at a place.
fn spaced(html: &str, at: usize) -> Option<&str> {
    let rest = text_behind(html, at).strip_prefix(is_space)?;
    Some(text_behind(html, html.len() - rest.len()))
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '\u{a0}')
}

/// What is read behind a place, without the tags there that stand within words.
fn text_behind(html: &str, at: usize) -> &str {
    let mut rest = html.get(at..).unwrap_or("");
    while is_within_words(rest) {
        rest = rest.get(tag_length(rest)..).unwrap_or("");
    }
    rest
}

/// What is read before a place, likewise.
fn text_before(html: &str, at: usize) -> &str {
    let mut before = html.get(..at).unwrap_or("");
    while before.ends_with('>')
        && let Some(start) = before.rfind('<')
        && is_within_words(before.get(start..).unwrap_or(""))
    {
        before = before.get(..start).unwrap_or("");
    }
    before
}

/// Whether a text begins with the tag of an element that stands within a word.
fn is_within_words(html: &str) -> bool {
    let Some(tag) = html.strip_prefix('<') else { return false };
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..end).unwrap_or("");
    !name.is_empty() && WITHIN_WORDS.split(' ').any(|known| known == name)
}
