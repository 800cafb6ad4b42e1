//! The parser's events with room for one step back.

use std::ops::Range;

use pulldown_cmark::Event;

/// An event with the bytes of the Markdown it comes from.
pub(super) type Spanned<'a> = (Event<'a>, Range<usize>);

/// The events of one body.
pub(super) struct Events<'a, I: Iterator<Item = Spanned<'a>>> {
    iter: I,
    back: Option<Spanned<'a>>,
}

impl<'a, I: Iterator<Item = Spanned<'a>>> Events<'a, I> {
    /// All events of `iter`.
    pub(super) fn new(iter: I) -> Self {
        Self { iter, back: None }
    }

    /// Puts back the event read last.
    pub(super) fn put_back(&mut self, event: Option<Spanned<'a>>) {
        self.back = event;
    }

    /// Reads to behind the end of the element whose start was read last; `visit` sees what is
    /// inside it besides elements.
    pub(super) fn read_element(&mut self, mut visit: impl FnMut(Event<'a>, Range<usize>)) {
        let mut depth = 0_usize;
        for (event, range) in self {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return,
                Event::End(_) => depth -= 1,
                event => visit(event, range),
            }
        }
    }

    /// Skips to behind the end of the element whose start was read last.
    pub(super) fn skip_element(&mut self) {
        self.read_element(|_, _| {});
    }
}

impl<'a, I: Iterator<Item = Spanned<'a>>> Iterator for Events<'a, I> {
    type Item = Spanned<'a>;

    #[inline]
    fn next(&mut self) -> Option<Spanned<'a>> {
        match self.back.take() {
            None => self.iter.next(),
            event => event,
        }
    }
}
