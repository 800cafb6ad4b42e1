//! Articles by type of work, so that readers can tell reports from assessments and list either, and
//! by month, so that a long list has an archive.

use std::collections::BTreeMap;

use super::ArticleIndex;
use super::records::Articles;
use crate::content::{ArticleKind, Month};

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

/// The articles of each month that has any, newest first.
pub(super) fn by_month(articles: &Articles) -> BTreeMap<Month, Vec<ArticleIndex>> {
    let mut months: BTreeMap<Month, Vec<ArticleIndex>> = BTreeMap::new();
    for (index, record) in articles.positioned() {
        let day = record.article().date.day;
        let month = Month { year: day.year(), month: day.month() };
        months.entry(month).or_default().push(index);
    }
    months
}
