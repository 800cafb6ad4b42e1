//! The versions of an article: what readers could see, and how they were told of each change.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::published_text::PublishedText;
use crate::catalogue::{Labelled, List};
use crate::content::{Article, CorrectionKind};

/// The versions of one article, oldest first; there is at least one.
#[derive(Debug, Clone)]
pub struct ArticleHistory {
    /// The versions. Neighbours differ in their text.
    pub versions: Vec<Version>,
    /// The day on which those before these were taken back, in the site's time zone.
    pub taken_back: Option<Date>,
}

/// A text that readers could see, from some day on.
#[derive(Debug, Clone)]
pub struct Version {
    /// The short name of what it says, by which readers cite the version.
    pub id: Box<str>,
    /// Since when it could be seen.
    pub time: Timestamp,
    /// The day of that in the site's time zone.
    pub day: Date,
    /// What it said.
    pub text: Arc<PublishedText>,
    /// How its readers were told of the change; for the first version there is nothing to tell.
    pub marks: Vec<Mark>,
    pub(super) log: Log,
}

/// How readers are told of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// An entry of `corrections`.
    Correction(CorrectionKind),
    /// An entry of `updates`.
    Update,
    /// A new date in `updated`.
    Updated,
}

impl Mark {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Correction(kind) => kind.as_str(),
            Self::Update => "update",
            Self::Updated => "updated",
        }
    }
}

impl Labelled for Mark {
    const LIST: List = List::VersionMark;
    const WORDS: &'static [&'static str] =
        &["correction", "clarification", "update", "retraction", "updated"];

    fn position(self) -> usize {
        let word = self.as_str();
        Self::WORDS.iter().position(|known| *known == word).unwrap_or_default()
    }
}

/// What an article tells of its own changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Log(Vec<(Date, Mark)>);

impl Log {
    pub(super) fn of(article: &Article) -> Self {
        let corrections = article.corrections.iter();
        let corrections = corrections.map(|entry| (entry.date, Mark::Correction(entry.kind)));
        let updates = article.updates.iter().map(|entry| (entry.date.day, Mark::Update));
        let updated = article.updated.iter().map(|date| (date.day, Mark::Updated));
        let mut entries: Vec<_> = corrections.chain(updates).chain(updated).collect();
        entries.sort_unstable();
        Self(entries)
    }

    /// The entries that `before` did not have.
    pub(super) fn since(&self, before: &Self) -> Vec<Mark> {
        let mut known = before.0.clone();
        let mut marks: Vec<Mark> = Vec::new();
        for entry in &self.0 {
            match known.iter().position(|known| known == entry) {
                Some(index) => _ = known.swap_remove(index),
                None => marks.push(entry.1),
            }
        }
        marks.sort_unstable();
        marks.dedup();
        marks
    }

    pub(super) fn on(&self, day: Date) -> Vec<Mark> {
        self.0.iter().filter(|(date, _)| *date == day).map(|(_, mark)| *mark).collect()
    }

    pub(super) fn latest(&self) -> Option<Date> {
        self.0.iter().map(|(date, _)| *date).max()
    }
}
