//! The picture that other sites show of a page, as far as a program without it has to know of it.

use std::borrow::Cow;

/// How wide a card is, in pixels: what Open Graph's users ask for.
pub const CARD_WIDTH: u32 = 1200;

/// How high a card is, in pixels.
pub const CARD_HEIGHT: u32 = 630;

/// Whether this program draws cards.
pub const HAS_CARDS: bool = cfg!(feature = "cards");

/// A card that is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The picture.
    pub png: Vec<u8>,
    /// The first of its texts that is not whole in it, since no typeface has one of its signs.
    pub left_out: Option<Box<str>>,
}

/// What is wrong with a drawing, in words.
pub(crate) type Fault = Cow<'static, str>;
