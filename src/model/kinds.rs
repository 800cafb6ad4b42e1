//! Articles by type of work, so that readers can tell reports from assessments and list either.

use std::collections::BTreeMap;

use super::ArticleIndex;
use super::records::ArticleRecord;
use crate::content::ArticleKind;

/// The articles of each type of work that there is, newest first. Those without a type are in none.
pub(super) fn by_kind(articles: &[ArticleRecord]) -> BTreeMap<ArticleKind, Vec<ArticleIndex>> {
    let mut kinds: BTreeMap<ArticleKind, Vec<ArticleIndex>> = BTreeMap::new();
    for (index, record) in articles.iter().enumerate() {
        if let Some(kind) = record.article().kind {
            kinds.entry(kind).or_default().push(index as u32);
        }
    }
    kinds
}
