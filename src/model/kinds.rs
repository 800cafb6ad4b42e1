//! Articles by type of work, so that readers can tell reports from assessments and list either.

use std::collections::BTreeMap;

use super::ArticleIndex;
use super::records::Articles;
use crate::content::ArticleKind;

/// The articles of each type of work that there is, newest first. Those without a type are in none.
pub(super) fn by_kind(articles: &Articles) -> BTreeMap<ArticleKind, Vec<ArticleIndex>> {
    let mut kinds: BTreeMap<ArticleKind, Vec<ArticleIndex>> = BTreeMap::new();
    for (index, record) in articles.positioned() {
        if let Some(kind) = record.article().kind {
            kinds.entry(kind).or_default().push(index);
        }
    }
    kinds
}
