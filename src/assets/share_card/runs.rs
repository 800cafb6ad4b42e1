//! A line of a card as it is seen: its letters by direction (UAX #9) and by typeface, shaped.

use unicode_bidi::{BidiInfo, Level};

use super::typefaces::{Glyph, Style, Typeface, order};

/// Letters of one typeface and one direction.
struct Run<'t> {
    typeface: &'static Typeface,
    text: &'t str,
    is_rtl: bool,
}

/// The letters of a line from left to right, and its width in parts of the size.
pub(super) fn measured(
    line: &str,
    is_rtl: bool,
    style: Style,
) -> (Vec<(&'static Typeface, Glyph)>, f32) {
    let mut glyphs = Vec::new();
    for Run { typeface, text, is_rtl } in runs(line, is_rtl, style).unwrap_or_default() {
        glyphs.extend(typeface.shape(text, is_rtl).into_iter().map(|glyph| (typeface, glyph)));
    }
    let width = glyphs.iter().map(|(_, glyph)| glyph.advance).sum();
    (glyphs, width)
}

/// The typefaces that a text needs; nothing where none has one of its letters.
pub(super) fn typefaces(text: &str, style: Style) -> Option<Vec<&'static Typeface>> {
    Some(runs(text, false, style)?.into_iter().map(|run| run.typeface).collect())
}

fn runs(line: &str, is_rtl: bool, style: Style) -> Option<Vec<Run<'_>>> {
    let base = if is_rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(line, Some(base));
    let mut runs = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, visual) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for range in visual {
            let is_rtl = levels.get(range.start).is_some_and(Level::is_rtl);
            let mut of_one = by_typeface(line.get(range)?, is_rtl, style)?;
            if is_rtl {
                of_one.reverse();
            }
            runs.extend(of_one);
        }
    }
    Some(runs)
}

/// Text of one direction by typeface, as it is read. What is no letter stands in the typeface of
/// the letters before it, if that has it.
fn by_typeface(text: &str, is_rtl: bool, style: Style) -> Option<Vec<Run<'_>>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut start = 0;
    let mut current: Option<&'static Typeface> = None;
    for (at, letter) in text.char_indices() {
        let stays =
            |face: &Typeface| is_unseen(letter) || !letter.is_alphanumeric() && face.has(letter);
        if current.is_some_and(stays) {
            continue;
        }
        let found = order(style).find(|face| is_unseen(letter) || face.has(letter))?;
        if let Some(typeface) = current.filter(|face| !std::ptr::eq(*face, found)) {
            runs.push(Run { typeface, text: text.get(start..at)?, is_rtl });
            start = at;
        }
        current = Some(found);
    }
    if let Some(typeface) = current {
        runs.push(Run { typeface, text: text.get(start..)?, is_rtl });
    }
    Some(runs)
}

/// Whether a sign says something, and one of the typefaces has it.
pub(super) fn is_drawn(sign: char) -> bool {
    let style = Style { is_plain: false, is_nastaliq: false };
    sign.is_whitespace() || is_unseen(sign) || order(style).any(|face| face.has(sign))
}

/// Whether a sign only says how others are shown: joiners, marks of direction, selectors.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}
