//! Text of the front matter that may hold emphasis, links and citations: as HTML where it is shown,
//! as plain text wherever no HTML may stand.

use crate::catalogue::Words;
use crate::markdown::Short;
use crate::text::Key;

/// A key point, a scope note, an update, a correction, or the reason of a status.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShortText {
    plain: Box<str>,
    /// Nothing where the plain text is all that there is.
    rendered: Option<Box<Short>>,
}

impl ShortText {
    /// A text without any markup.
    pub(super) fn of_plain(plain: Box<str>) -> Self {
        Self { plain, rendered: None }
    }

    /// A text of Markdown, and what it says without it.
    pub(super) fn of_markdown(rendered: Short, plain: String) -> Self {
        Self { plain: plain.into(), rendered: Some(Box::new(rendered)) }
    }

    /// What it says, without markup and citations.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// As HTML for a page that has no list of its sources; nothing if the plain text is all.
    pub fn html(&self) -> Option<&str> {
        self.rendered.as_ref().map(|rendered| rendered.html())
    }

    /// The same with citations where `number` knows the number of a source.
    pub fn numbered(
        &self,
        lang: &str,
        words: &Words,
        number: impl Fn(&Key) -> Option<usize>,
    ) -> Option<String> {
        self.rendered.as_ref().map(|rendered| rendered.numbered(lang, words, number))
    }

    /// The keys of the sources that it cites, each with the citation as it is written.
    pub fn cited(&self) -> impl Iterator<Item = (&Key, &str)> {
        self.rendered.iter().flat_map(|rendered| rendered.cited())
    }
}
