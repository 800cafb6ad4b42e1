//! Corrections of all articles, for the log, and when an article was last changed.
//!
//! What is dated after the build is not shown before its day, as an article is not: a correction,
//! an entry of a rolling report. The check says so.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::ArticleIndex;
use super::records::ArticleRecord;
use super::records::Articles;
use crate::content::{Article, Correction, CorrectionKind, Update, When};

/// One correction of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectionRef {
    /// Which article.
    pub article: ArticleIndex,
    /// Its place in the article's list.
    pub position: usize,
}

impl CorrectionRef {
    /// What was corrected.
    pub fn correction<'a>(&self, articles: &'a Articles) -> &'a Correction {
        &articles[self.article].article().corrections[self.position]
    }
}

impl ArticleRecord {
    /// The corrections made by the end of `today`, each with its place in the article's list.
    pub fn corrections(
        &self,
        today: Date,
    ) -> impl DoubleEndedIterator<Item = (usize, &Correction)> {
        let all = self.article().corrections.iter().enumerate();
        all.filter(move |(_, correction)| correction.date <= today)
    }

    /// The day on which the article was withdrawn, if it has been by the end of `today`.
    pub fn retracted_on(&self, today: Date) -> Option<Date> {
        let retractions = self
            .corrections(today)
            .filter(|(_, correction)| correction.kind == CorrectionKind::Retraction);
        retractions.map(|(_, correction)| correction.date).min()
    }

    /// Whether the article still stands on `today`: neither replaced nor withdrawn.
    pub fn stands(&self, today: Date) -> bool {
        self.superseded_by.is_none() && self.retracted_on(today).is_none()
    }

    /// When it was last changed: [`ArticleRecord::updated`], else when it was published.
    pub fn modified(&self) -> When {
        self.updated.unwrap_or(self.article().date)
    }
}

/// The entries of a rolling report up to now, each with its place in the article's list.
pub fn shown_updates(article: &Article, now: Timestamp) -> impl Iterator<Item = (usize, &Update)> {
    article.updates.iter().enumerate().filter(move |(_, update)| update.date.timestamp <= now)
}

/// When an article was last changed: the newest of `updated`, its corrections (a retraction is one)
/// and the entries of its rolling report. Nothing unless that is after its publication, and never
/// later than the build.
pub(super) fn last_change(
    article: &Article,
    now: Timestamp,
    today: Date,
    time_zone: &TimeZone,
) -> Option<When> {
    let corrections = article.corrections.iter().map(|correction| correction.date);
    let corrections = corrections
        .filter(|date| *date <= today)
        .max()
        .and_then(|date| When::from_day(date, time_zone));
    let updates = shown_updates(article, now).map(|(_, update)| update.date);
    let changes = article.updated.into_iter().chain(corrections).chain(updates);
    changes
        .filter(|when| when.timestamp <= now && when.timestamp > article.date.timestamp)
        .max_by_key(|when| (when.timestamp, when.has_time))
}

/// Every correction up to `today`, newest first; of one day those of newer articles first.
pub(super) fn all(articles: &Articles, today: Date) -> Vec<CorrectionRef> {
    let mut corrections: Vec<CorrectionRef> = articles
        .positioned()
        .flat_map(|(article, record)| {
            record.corrections(today).map(move |(position, _)| CorrectionRef { article, position })
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
