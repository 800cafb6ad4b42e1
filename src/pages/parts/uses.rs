//! Where the terms of the glossary are used.

use std::sync::{Arc, OnceLock};

use crate::model::{ArticleIndex, List, TermIndex};

/// What uses each term, made when the first page asks; another after every edit.
pub(crate) type Uses = Arc<OnceLock<List<TermIndex, Vec<ArticleIndex>>>>;
