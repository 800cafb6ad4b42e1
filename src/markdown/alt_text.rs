//! The alternative text of an image: what its brackets hold, without markup.

use pulldown_cmark::Event;

use super::events::{Events, Spanned};
use super::quotes::SmartQuotes;

/// Reads up to the end of the image whose start was read last; its text goes to `alt`.
pub(super) fn read<'a>(
    events: &mut Events<'a, impl Iterator<Item = Spanned<'a>>>,
    source: &str,
    quotes: &mut SmartQuotes,
    alt: &mut String,
) {
    events.read_element(|event, range| match event {
        Event::Text(text) => alt.push_str(quotes.localized(&text, source, range.start)),
        Event::Code(text) => alt.push_str(&text),
        Event::SoftBreak | Event::HardBreak => alt.push(' '),
        _ => {}
    });
}
