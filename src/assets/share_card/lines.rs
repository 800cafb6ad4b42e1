//! Texts of a card in lines: SVG has none, so they are broken, fitted and cut here, in any script
//! and direction, and come out as outlines.

use std::ops::Range;

use super::runs::{is_drawn, measured, typefaces};
use super::typefaces::{Glyph, LATIN_ASCENT, Style, Typeface};

/// Where and how a text is to be set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Setting {
    /// Where lines begin, end, or have their middle.
    pub(super) x: f32,
    /// Where a first line of Latin letters of the size stands.
    pub(super) y: f32,
    pub(super) anchor: Anchor,
    pub(super) size: f32,
    /// The size down to which letters are made smaller before a text is cut off.
    pub(super) least_size: f32,
    /// How long a line may be; without it, there is one line of any length.
    pub(super) width: Option<f32>,
    /// How far down lines may go. With it, the top of the first line is the same in every script.
    pub(super) height: Option<f32>,
    pub(super) most_lines: usize,
    pub(super) is_rtl: bool,
    pub(super) style: Style,
}

impl Setting {
    /// The letters of a line from left to right, and its width in parts of the size.
    fn measured(&self, line: &str) -> (Vec<(&'static Typeface, Glyph)>, f32) {
        measured(line, self.is_rtl, self.style)
    }
}

/// Which part of a line stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Left,
    Middle,
    Right,
}

/// From one size that is tried to the next.
const STEP: f32 = 4.0;

/// Halvings in the search for the narrowest lines: down to a pixel.
const HALVINGS: usize = 10;

/// What stands for what is cut off.
const ELLIPSIS: char = '…';

/// A piece of a text that is not broken, and the space behind it, in parts of the size.
struct Word<'t> {
    text: &'t str,
    width: f32,
    space: f32,
}

/// What can be drawn of a text: all of it, or what is left without the letters and signs that no
/// typeface has. Nothing where no letter is left.
pub(super) fn drawable(text: &str) -> Option<(String, Whole)> {
    let drawn: String = text.chars().filter(|sign| is_drawn(*sign)).collect();
    let whole = if drawn.len() == text.len() { Whole::Yes } else { Whole::No };
    let has_letter = |text: &str| text.contains(char::is_alphanumeric);
    (has_letter(&drawn) || !has_letter(text)).then_some((drawn, whole))
}

/// Whether a text is drawn as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    Yes,
    No,
}

/// The outlines of a text as a path of SVG; nothing where no typeface has one of its letters.
pub(super) fn outlines(text: &str, setting: &Setting) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let typefaces = typefaces(&text, setting.style)?;
    let ascent = typefaces.iter().map(|one| one.ascent).fold(LATIN_ASCENT, f32::max);
    let leading = typefaces.iter().map(|one| one.leading).fold(1.0, f32::max);
    let (size, lines) = fitted(&words(&text, setting), setting, leading);
    let mut baseline = match setting.height {
        Some(_) => setting.y - LATIN_ASCENT * setting.size + ascent * size,
        None => setting.y,
    };
    let mut path = String::new();
    for line in lines {
        let (glyphs, width) = setting.measured(&line);
        let mut x = match setting.anchor {
            Anchor::Left => setting.x,
            Anchor::Middle => setting.x - width * size / 2.0,
            Anchor::Right => setting.x - width * size,
        };
        for (typeface, glyph) in glyphs {
            let place = (x + glyph.x * size, baseline - glyph.y * size);
            typeface.outline(&glyph, size, place, &mut path);
            x += glyph.advance * size;
        }
        baseline += leading * size;
    }
    Some(path)
}

fn words<'t>(text: &'t str, setting: &Setting) -> Vec<Word<'t>> {
    let space = setting.measured(" ").1;
    let mut words = Vec::new();
    for word in text.split(' ') {
        // A line may end behind a dash or a stroke, too.
        for piece in word.split_inclusive(['-', '–', '—', '/', '\u{200b}']) {
            words.push(Word { text: piece, width: setting.measured(piece).1, space: 0.0 });
        }
        if let Some(last) = words.last_mut() {
            last.space = space;
        }
    }
    words
}

/// The largest size in which a text fits, and its lines; in the least size it is cut off.
fn fitted(words: &[Word<'_>], setting: &Setting, leading: f32) -> (f32, Vec<String>) {
    let Some(width) = setting.width else {
        return (setting.size, vec![line_of(words)]);
    };
    let mut size = setting.size;
    loop {
        let lines = broken(words, width / size);
        let is_last = size <= setting.least_size;
        let fits = |count: usize| {
            #[expect(clippy::cast_precision_loss, reason = "no text has so many lines")]
            let height = count as f32 * leading * size;
            count <= setting.most_lines && setting.height.is_none_or(|most| height <= most)
        };
        let is_broken_well = words.iter().all(|word| word.width * size <= width);
        if fits(lines.len()) && is_broken_well {
            return (size, balanced(words, width / size, lines.len()));
        }
        if is_last {
            let most = (1..=lines.len()).take_while(|count| fits(*count)).count().max(1);
            return (size, cut(words, &lines, most, width / size, setting));
        }
        size = (size - STEP).max(setting.least_size);
    }
}

/// Words in lines of a width, each as full as it can be.
fn broken(words: &[Word<'_>], width: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut length) = (0, 0.0);
    for (at, word) in words.iter().enumerate() {
        if at > start && length + word.width > width {
            lines.push(start..at);
            (start, length) = (at, 0.0);
        }
        length += word.width + word.space;
    }
    lines.push(start..words.len());
    lines
}

/// So many lines of nearly one length: the narrowest that are not more.
fn balanced(words: &[Word<'_>], width: f32, count: usize) -> Vec<String> {
    let longest = words.iter().map(|word| word.width).fold(0.0, f32::max);
    let (mut narrow, mut wide) = (longest, width);
    if count > 1 {
        for _ in 0..HALVINGS {
            let middle = f32::midpoint(narrow, wide);
            match broken(words, middle).len() <= count {
                true => wide = middle,
                false => narrow = middle,
            }
        }
    }
    let lines = broken(words, wide).into_iter();
    lines.map(|line| line_of(words.get(line).unwrap_or_default())).collect()
}

/// The first lines of a text that is too long, and of a word that is too long, its beginning.
fn cut(
    words: &[Word<'_>],
    lines: &[Range<usize>],
    most: usize,
    width: f32,
    setting: &Setting,
) -> Vec<String> {
    let mut shown = Vec::new();
    for (at, line) in lines.iter().take(most).enumerate() {
        let mut line = line_of(words.get(line.clone()).unwrap_or_default());
        if at + 1 == most && most < lines.len() || setting.measured(&line).1 > width {
            line = ended(&line, width, setting);
        }
        shown.push(line);
    }
    shown
}

/// A line that ends with an ellipsis: word by word, and letter by letter in a word that is longer.
fn ended(line: &str, width: f32, setting: &Setting) -> String {
    let mut rest = line;
    loop {
        let signs = [' ', ',', ';', ':', '.', '،', '؛', '-', '–', '—', '/'];
        let ended = format!("{}{ELLIPSIS}", rest.trim_end_matches(signs));
        if rest.is_empty() || setting.measured(&ended).1 <= width {
            return ended;
        }
        let end = rest.rfind(' ').or_else(|| Some(rest.char_indices().next_back()?.0));
        rest = rest.get(..end.unwrap_or_default()).unwrap_or_default();
    }
}

fn line_of(words: &[Word<'_>]) -> String {
    let mut line = String::new();
    for word in words {
        line.push_str(word.text);
        if word.space > 0.0 {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line
}
