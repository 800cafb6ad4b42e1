//! `content/front.md`, where the desk has one that is published.

use std::sync::Arc;

use jiff::civil::Date;

use super::entries::Shown;
use super::index::EntryIndex;
use super::selection::Selection;
use crate::address::{Url, routes};
use crate::content::{Entry, Parsed};

/// Articles below the lead.
pub(crate) const SECONDS: usize = 2;

/// The file of the front page.
#[derive(Debug, Clone)]
pub struct FrontRecord {
    /// Its file.
    pub file: EntryIndex,
    /// What it was when the model was made; its body may have changed since.
    pub(super) parsed: Arc<Parsed>,
    /// The address of the front page.
    pub url: Url,
    /// Whether its choice is not over yet.
    pub is_current: bool,
}

/// The front page's file among what is published.
pub(super) fn record(
    published: &[&Shown],
    selection: &Selection,
    today: Date,
) -> Option<FrontRecord> {
    let mut fronts = published.iter().filter_map(|shown| match &shown.parsed.entry {
        Entry::Front(front) => Some((shown, front)),
        _ => None,
    });
    fronts.next().map(|(shown, front)| FrontRecord {
        file: shown.file,
        parsed: Arc::clone(shown),
        url: routes::home(),
        is_current: !front.has_lapsed(selection.now, today),
    })
}
