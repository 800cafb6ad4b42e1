//! What reads like a citation or like a list and is none, so that it would be printed as it stands.

use std::ops::Range;

use super::body::Uncited;
use super::problems;
use super::state::{Bullet, Purpose, Renderer};
use crate::text::Key;

/// Signs that word processors put before the items of a list.
const BULLETS: [char; 7] = ['•', '‣', '◦', '▪', '●', '○', '■'];

/// The key in brackets that no definition resolves, if it can be that of a source.
pub(super) fn key_in_brackets(text: &str) -> Option<Key> {
    let is_of_key = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_key = text.bytes().all(is_of_key) && text.bytes().any(|byte| byte.is_ascii_lowercase());
    is_key.then(|| Key::new(text)).flatten()
}

impl Renderer<'_> {
    /// Notes a name that may be meant as a citation.
    pub(super) fn note_uncited(&mut self, key: Key, is_bare: bool, range: &Range<usize>) {
        if let Purpose::Body { .. } = self.purpose
            && let Some(span) = self.file_range(range)
        {
            self.notes.uncited.push(Uncited { key, is_bare, span });
        }
    }

    /// Notes the names behind an `@` that begins a word.
    pub(super) fn look_for_bare_citations(&mut self, text: &str, range: &Range<usize>) {
        for at in memchr::memchr_iter(b'@', text.as_bytes()) {
            let (before, behind) = text.split_at_checked(at).unwrap_or(("", ""));
            if before.chars().next_back().is_some_and(|c| !c.is_whitespace() && c != '(') {
                continue;
            }
            let name = behind.get(1..).unwrap_or("");
            let length = name
                .find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'))
                .unwrap_or(name.len());
            let name = name.get(..length).unwrap_or("").trim_end_matches(['-', '_']);
            if let Some(key) = Key::new(name) {
                let start = range.start + at;
                self.note_uncited(key, true, &(start..start + 1 + name.len()));
            }
        }
    }

    /// Tells of the signs of a heading without the space behind them. One sign alone is also that
    /// of a word of social media.
    pub(super) fn look_for_heading(&mut self, text: &str, range: &Range<usize>) {
        let signs = text.bytes().take_while(|byte| *byte == b'#').count();
        let is_word = text.get(signs..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if signs <= 6 && is_word && self.begins_line(range.start) {
            let here = range.start..range.start + signs;
            self.report(here, |span| problems::tight_heading(text, signs, span));
        }
    }

    /// Tells of the first of several lines that are rows of a table and make none.
    pub(super) fn look_for_table(&mut self, range: &Range<usize>) {
        let (before, behind) = self.source.split_at_checked(range.start).unwrap_or(("", ""));
        let is_row = |line: &str| {
            let line = line.trim();
            line.len() > 1 && line.starts_with('|') && line.ends_with('|')
        };
        let mut lines = behind.lines();
        let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return };
        let is_first = !before.lines().next_back().is_some_and(is_row);
        if is_row(first) && is_row(second) && is_first && self.begins_line(range.start) {
            let cells = first.trim().matches('|').count() - 1;
            let here = range.start..range.start + first.trim_end().len();
            self.report(here, |span| problems::table_without_rule(cells, span));
        }
    }

    /// Tells of a second line in a paragraph that begins with the sign of a list.
    pub(super) fn look_for_bullet(&mut self, text: &str, range: &Range<usize>) {
        let Some(sign) = text.chars().next().filter(|sign| BULLETS.contains(sign)) else { return };
        if !self.begins_line(range.start) {
            return;
        }
        let here = range.start..range.start + sign.len_utf8();
        match self.bullet.take() {
            Some(Bullet::Once(first)) => {
                self.report(first, |span| problems::bullet_sign(sign, span));
                self.bullet = Some(Bullet::Told);
            }
            Some(Bullet::Told) => self.bullet = Some(Bullet::Told),
            None => self.bullet = Some(Bullet::Once(here)),
        }
    }
}
