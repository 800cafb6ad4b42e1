//! Where the terms of the glossary are used.

use std::sync::{Arc, OnceLock};

use crate::model::{ArticleIndex, List, TermIndex, TranslationIndex};

/// What uses each term, made when the first page asks; another after every edit.
pub(crate) type Uses = Arc<OnceLock<List<TermIndex, Vec<Use>>>>;

/// A text that uses a term: an article, or one of its translations.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Use {
    pub(crate) article: ArticleIndex,
    pub(crate) translation: Option<TranslationIndex>,
}
