//! Looks for the markup of other tools in what the parser takes for text.

use std::ops::Range;

use super::foreign::Sort;
use super::problems;
use super::state::Renderer;

/// So far the end of a tag is looked for.
const LONGEST_TAG: usize = 300;

impl Renderer<'_> {
    /// Looks at a piece of text for marks of other tools.
    pub(super) fn look_for_foreign(&mut self, text: &str, range: &Range<usize>) {
        if self.suspicions.has_braces {
            self.look_for_tags(text, range);
        }
        if self.suspicions.has_blocks && self.begins_line(range.start) {
            let word = |mark: &str| {
                text.strip_prefix(mark).is_some_and(|rest| {
                    rest.trim_start_matches(['+', ' ']).starts_with(char::is_alphanumeric)
                })
            };
            if text.starts_with(":::") {
                self.report_foreign(Sort::FencedDiv, range.clone());
            } else if word("!!! ") || word("??? ") || word("???+ ") {
                self.report_foreign(Sort::Admonition, range.clone());
            }
        }
        if self.suspicions.has_at {
            self.look_for_bare_citations(text, range);
        }
        match text.as_bytes().first() {
            // The first byte of each sign that word processors put before an item.
            Some(0xe2) => self.look_for_bullet(text, range),
            Some(b'*') if text.bytes().all(|byte| byte == b'*') => self.loose_star(range.start),
            Some(b'#') if text.starts_with("##") => self.look_for_heading(text, range),
            Some(b'|') => self.look_for_table(range),
            Some(b'(') if text.contains(' ') => self.look_for_spaced_name(range.start),
            _ => {}
        }
    }

    fn look_for_tags(&mut self, text: &str, range: &Range<usize>) {
        let mut from = 0;
        while let Some(at) = text
            .get(from..)
            .and_then(|rest| ["{{", "{%"].iter().filter_map(|mark| rest.find(mark)).min())
        {
            let start = from + at;
            // The tag may reach over several pieces of text.
            let written = self.source.get(range.start + start..).unwrap_or("");
            let written = written.get(..written.floor_char_boundary(LONGEST_TAG)).unwrap_or("");
            let closer = if written.starts_with("{%") { "%}" } else { "}}" };
            let length = written.find(closer).map_or(2, |end| end + 2);
            let tag = range.start + start..range.start + start + length;
            self.report_foreign(Sort::TemplateTag, tag);
            from = start + length;
        }
    }

    /// Stars beside a letter of a script without spaces, or beside a quotation mark, do not begin
    /// or end an emphasis there as their author meant (CommonMark 6.2). A second one tells.
    fn loose_star(&mut self, at: usize) {
        let (before, behind) = self.source.split_at_checked(at).unwrap_or(("", ""));
        if before.ends_with('*') {
            return;
        }
        let length = behind.bytes().take_while(|&byte| byte == b'*').count();
        let previous = before.chars().next_back();
        let next = behind.get(length..).and_then(|rest| rest.chars().next());
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_quote = |c: char| "\"'«»‹›“”„‘’‚「」『』《》（）。，、".contains(c);
        let tells = |c: Option<char>| {
            c.is_some_and(|c| {
                is_quote(c) || length > 1 && c.is_alphabetic() && !c.is_ascii() && c > '\u{24f}'
            })
        };
        if is_space(previous) && is_space(next) {
            return;
        }
        let range = at..at + length;
        match self.loose.take() {
            Some((earlier, told)) if earlier.len() == length => {
                if told || tells(previous) || tells(next) {
                    self.report_foreign(Sort::LooseEmphasis, earlier.start..range.end);
                }
            }
            _ => self.loose = Some((range, tells(previous) || tells(next))),
        }
    }

    /// Two stars at the end or the beginning of a word, of which the paragraph has no second pair.
    pub(super) fn look_for_unclosed(&mut self) {
        let Some((stars, _)) = self.loose.take().filter(|(stars, _)| stars.len() == 2) else {
            return;
        };
        let beside = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let before = self.source.get(..stars.start).unwrap_or("").chars().next_back();
        let behind = self.source.get(stars.end..).unwrap_or("").chars().next();
        if beside(before) != beside(behind) {
            self.report(stars, problems::unclosed_emphasis);
        }
    }

    fn look_for_spaced_name(&mut self, at: usize) {
        let (before, behind) = self.source.split_at_checked(at).unwrap_or(("", ""));
        if !before.ends_with(']') {
            return;
        }
        let Some(end) = behind.bytes().take(300).position(|byte| matches!(byte, b')' | b'\n'))
        else {
            return;
        };
        let address = behind.get(1..end).unwrap_or("");
        let line = before.get(before.rfind('\n').unwrap_or(0)..).unwrap_or("");
        let is_image =
            line.rfind('[').is_some_and(|open| line.get(..open).is_some_and(|b| b.ends_with('!')));
        let is_path = ["./", "../", "@/", "/", "http://", "https://"];
        let is_path = is_path.iter().any(|start| address.starts_with(start));
        if (is_image || is_path) && !address.contains('<') {
            self.report_foreign(Sort::SpacedName, at + 1..at + end);
        }
    }

    /// Whether nothing but spaces and marks of quotations stands before a place on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        let before = self.source.get(..at).unwrap_or("");
        let marks =
            before.bytes().rev().take_while(|byte| matches!(byte, b' ' | b'>' | b'\t')).count();
        before.len() == marks || before.as_bytes().get(before.len() - marks - 1) == Some(&b'\n')
    }

    /// Reports a mark of another tool.
    pub(super) fn report_foreign(&mut self, sort: Sort, range: Range<usize>) {
        let written = self.slice(&range);
        self.report(range, |span| problems::foreign_markup(sort, written, span));
    }
}
