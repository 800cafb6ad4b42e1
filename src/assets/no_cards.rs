//! What a program that draws no cards has in their place.

use super::card::{Card, Fault};

/// Nothing is drawn, and so nothing can be wrong with it.
pub(crate) fn check_card(_: &str) -> Result<(), Fault> {
    Ok(())
}

/// Draws nothing.
pub(crate) fn draw_card(_: &str) -> Result<Card, Fault> {
    Err("this `dateline` was built without its feature `cards`".into())
}
