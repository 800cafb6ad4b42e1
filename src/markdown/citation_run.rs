//! Where a citation stands: at the end of its word, which it never leaves at the end of a line, and
//! in one pair of brackets with the citations beside it.

use std::fmt::Write;

use super::labels::Labels;
use crate::text::{escape, is_inline};

/// Between a word and its mark: no line ends here.
const WORD_JOINER: char = '\u{2060}';
const START: &str = "<sup class=\"cite\">[";
const END: &str = "]</sup>";
/// Formatting may begin with a mark, or between it and its word.
const OPENERS: [&str; 5] = ["<em>", "<strong>", "<del>", "<sup>", "<sub>"];

/// What has been written of the citations that stand beside each other.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Where the HTML of the last one ends; none does where nothing has been cited.
    end: usize,
    has_place: bool,
}

/// One source that is cited: the key, the place in it, the number on the page, and for the marks of
/// a body, how often it has been cited.
pub(super) struct Cited<'c> {
    pub(super) key: &'c str,
    pub(super) place: Option<&'c str>,
    pub(super) number: usize,
    pub(super) uses: Option<usize>,
    pub(super) is_linked: bool,
}

impl Run {
    /// Writes a number into the brackets that end here, or into new ones behind the word.
    pub(super) fn push(
        &mut self,
        out: &mut String,
        floor: usize,
        labels: &Labels<'_>,
        cited: &Cited<'_>,
    ) {
        let is_behind_word = join(out, floor);
        if self.end == out.len() && self.end > 0 && out.ends_with(END) {
            out.truncate(out.len() - END.len());
            // Of `1; 3, p. 4` the page belongs to the second.
            let is_of_place = self.has_place || cited.place.is_some();
            out.push_str(if is_of_place { labels.semicolon() } else { labels.comma() });
        } else {
            if is_behind_word {
                out.push(WORD_JOINER);
            }
            out.push_str(START);
        }
        push_number(out, labels, cited);
        out.push_str(END);
        self.has_place = cited.place.is_some();
        self.end = out.len();
    }
}

/// Takes out the spaces between what is written and a mark that comes next; whether there is a word
/// to which it belongs. What stands before `floor` is left alone.
pub(super) fn join(html: &mut String, floor: usize) -> bool {
    let written = html.get(floor..).unwrap_or("");
    let mut before = written;
    while let Some(rest) = OPENERS.iter().find_map(|opener| before.strip_suffix(opener)) {
        before = rest;
    }
    let word = before.trim_end_matches([' ', '\n', '\u{a0}']);
    let spaces = floor + word.len()..floor + before.len();
    let is_behind_word = match word.rsplit_once('<') {
        _ if word.is_empty() => false,
        Some((_, tag)) if word.ends_with('>') => {
            let name = tag.strip_prefix('/').and_then(|tag| tag.strip_suffix('>'));
            name.is_some_and(|name| name == "a" || is_inline(name)) || tag.starts_with("img ")
        }
        _ => true,
    };
    if is_behind_word {
        html.replace_range(spaces, "");
    }
    is_behind_word
}

/// Writes the number of one source, without brackets: these stand outside of the links, where they
/// turn round in text from right to left.
fn push_number(out: &mut String, labels: &Labels<'_>, cited: &Cited<'_>) {
    let &Cited { key, place, number, uses, is_linked } = cited;
    // What is read aloud has the figure that is seen.
    let figure = labels.figure(number);
    if is_linked {
        let _ = write!(out, "<a href=\"#source-{key}\"");
        if let Some(uses) = uses {
            let _ = write!(out, " id=\"cite-{key}-{uses}\"");
        }
        match place {
            None => labels.push_aria(out, "source_number", &[("number", (&figure).into())]),
            Some(place) => {
                let place = escape::attribute(place);
                let told = [("number", (&figure).into()), ("place", (&*place).into())];
                labels.push_aria(out, "source_number_and_place", &told);
            }
        }
        out.push('>');
    }
    out.push_str(&figure);
    if let Some(place) = place {
        out.push_str(labels.comma());
        // Within a link that is marked as the theme's, the place is the text's again.
        let is_marked = is_linked && !labels.mark.is_empty();
        if is_marked {
            let _ = write!(out, "<span{}>", labels.text_mark);
        }
        escape::push_text(out, place);
        out.push_str(if is_marked { "</span>" } else { "" });
    }
    out.push_str(if is_linked { "</a>" } else { "" });
}
