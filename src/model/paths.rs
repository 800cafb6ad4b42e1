//! What stands at the path of a content file.

use super::index::{
    ArticleIndex, CountryIndex, EntryIndex, EventIndex, PageIndex, TermIndex, TranslationIndex,
};
use super::selection::Withheld;
use crate::address::{SourcePath, Url};
use crate::content::{Period, TermKind};

/// What stands at a source path.
#[derive(Debug, Clone)]
pub(super) enum PathEntry {
    Article(ArticleIndex),
    ArticleTranslation(ArticleIndex, TranslationIndex),
    Page(PageIndex),
    PageTranslation(PageIndex, TranslationIndex),
    Country(CountryIndex),
    Term(TermKind, TermIndex),
    Event(EventIndex),
    Source(Url),
    Front,
    Edition(Period),
    Withheld(Withheld),
    /// On a page in the site's own language, and in no way in that of this model.
    Elsewhere(Url, Option<EntryIndex>),
    /// A file of a registry that has no pages.
    Unpaged,
    /// It could not be read, or its original is told of: a link to it is no second error.
    Silent,
}

/// What a path in a link leads to.
#[derive(Debug, Clone)]
pub(crate) enum Resolved<'a> {
    /// A page, and the file of its body.
    Page(&'a Url, Option<EntryIndex>),
    /// Something that is not published.
    Withheld(Withheld),
    /// A file of a registry that has no pages.
    Unpaged,
    /// Something of which nothing more is to be said.
    Silent,
    /// Nothing.
    Missing,
}

/// The path that a reference of the front matter names.
pub(super) fn article_path(reference: &str) -> Option<SourcePath> {
    let reference = reference.strip_prefix("@/").unwrap_or(reference).trim_start_matches('/');
    SourcePath::new(&format!("content/{reference}"))
}
