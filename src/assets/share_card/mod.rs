//! Share cards: the picture that other sites show of a page, drawn from an SVG template.
//!
//! A drawing comes from a template that a stranger may have written, with words that a stranger may
//! have written. So only elements and attributes are drawn that neither ask for a file nor cost
//! more than they show ([`drawing`]), text is set and shaped here with typefaces of our own
//! ([`lines`], [`typefaces`]), and only plain shapes come to `resvg`. The same drawing gives the
//! same bytes on every machine.

mod drawing;
mod lines;
mod palette;
mod runs;
mod typefaces;

#[cfg(test)]
mod tests;

use std::panic::catch_unwind;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use self::drawing::shapes;
use self::lines::Whole;
use crate::assets::card::{CARD_HEIGHT, CARD_WIDTH, Card, Fault};

/// Looks whether a drawing can be drawn, without drawing it.
///
/// # Errors
/// Why it cannot.
pub(crate) fn check_card(svg: &str) -> Result<(), Fault> {
    shapes(svg, &mut |_, _| Some(String::new())).map(drop)
}

/// Draws a card.
///
/// # Errors
/// Why it cannot be drawn.
pub(crate) fn draw_card(svg: &str) -> Result<Card, Fault> {
    let draw = || {
        let mut left_out: Option<Box<str>> = None;
        let shapes = shapes(svg, &mut |text, setting| {
            let (drawn, whole) = match lines::drawable(text) {
                Some((drawn, whole)) => (lines::outlines(&drawn, setting), whole),
                None => (None, Whole::No),
            };
            if (drawn.is_none() || whole == Whole::No) && left_out.is_none() {
                left_out = Some(text.into());
            }
            drawn
        })?;
        let png = png(&shapes).ok_or("it is no drawing of 1200 × 630")?;
        Ok(Card { png, left_out })
    };
    // Libraries promise not to panic, and a stranger's drawing may be made to try them.
    catch_unwind(draw).unwrap_or(Err("it cannot be drawn".into()))
}

fn png(shapes: &str) -> Option<Vec<u8>> {
    // Nothing that could name a file comes here; none would be read.
    let nothing = ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _| None),
    };
    let options = Options { image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_str(shapes, &options).ok()?;
    let size = tree.size().to_int_size();
    if (size.width(), size.height()) != (CARD_WIDTH, CARD_HEIGHT) {
        return None;
    }
    let mut pixels = Pixmap::new(CARD_WIDTH, CARD_HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    palette::png(CARD_WIDTH, CARD_HEIGHT, pixels.data())
}
