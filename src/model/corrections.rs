//! Corrections of all articles, for the log.

use super::ArticleIndex;
use super::site_model::ArticleRecord;
use crate::content::{Article, Correction, CorrectionKind};

/// One correction of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectionRef {
    /// Which article.
    pub article: ArticleIndex,
    /// Its place in the article's list.
    pub position: u32,
}

impl CorrectionRef {
    /// What was corrected.
    pub fn correction<'a>(&self, articles: &'a [ArticleRecord]) -> &'a Correction {
        &articles[self.article as usize].article().corrections[self.position as usize]
    }
}

impl ArticleRecord {
    /// Whether the article has been withdrawn.
    pub fn is_retracted(&self) -> bool {
        let corrections = &self.article().corrections;
        corrections.iter().any(|correction| correction.kind == CorrectionKind::Retraction)
    }

    /// Whether the article still stands: neither replaced nor withdrawn.
    pub fn stands(&self) -> bool {
        self.superseded_by.is_none() && !self.is_retracted()
    }
}

/// Every correction, newest first; of one day those of newer articles first.
pub(super) fn all(articles: &[ArticleRecord]) -> Vec<CorrectionRef> {
    let mut corrections: Vec<CorrectionRef> = articles
        .iter()
        .enumerate()
        .flat_map(|(article, record)| {
            let count = record.article().corrections.len() as u32;
            (0..count).map(move |position| CorrectionRef { article: article as u32, position })
        })
        .collect();
    corrections.sort_by_key(|correction| {
        let date = correction.correction(articles).date;
        (std::cmp::Reverse(date), correction.article, std::cmp::Reverse(correction.position))
    });
    corrections
}

/// The anchor of a correction on its article's page: its day, and a number behind the second and
/// later ones of a day, so that a new one changes no address.
pub fn correction_id(article: &Article, position: usize) -> String {
    let corrections = &article.corrections;
    let Some(date) = corrections.get(position).map(|correction| correction.date) else {
        return String::new();
    };
    let before = corrections.iter().take(position).filter(|other| other.date == date).count();
    match before {
        0 => format!("page-correction-{date}"),
        before => format!("page-correction-{date}-{}", before + 1),
    }
}
