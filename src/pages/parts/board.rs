//! Where countries stand: a board in groups by gravity, so that what got worse is read first. The
//! groups are those of the field's monthly watch lists (deteriorated, conflict risk, improved,
//! resolution opportunity); what is unchanged closes it.

use serde::Serialize;

use super::names::Name;
use super::status::StatusView;

/// Trends and alerts by gravity; what is unchanged stands behind them.
const GRAVITY: [&str; 4] = ["deteriorated", "conflict-risk", "improved", "resolution-opportunity"];

/// The countries of one gravity.
#[derive(Debug, Serialize)]
pub(crate) struct BoardGroup<'a> {
    #[serde(flatten)]
    mark: Mark<'a>,
    countries: Vec<BoardCountry<'a>>,
}

/// What a group is called; its shape goes by the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Mark<'a> {
    name: &'static str,
    label: &'a str,
}

/// A country on the board.
#[derive(Debug, Serialize)]
struct BoardCountry<'a> {
    #[serde(flatten)]
    country: Name<'a>,
    status: StatusView<'a>,
    /// What else holds for it: that of a graver group is not repeated.
    also: Vec<Mark<'a>>,
}

/// A board.
#[derive(Debug, Serialize)]
pub(crate) struct Board<'a> {
    /// The latest month of any country, for the head: a row says its own only where it differs.
    month: String,
    groups: Vec<BoardGroup<'a>>,
    /// In how many countries each thing holds, gravest first: one may have a trend and an alert.
    tally: Vec<Tally<'a>>,
}

/// In how many countries something holds.
#[derive(Debug, Serialize)]
struct Tally<'a> {
    #[serde(flatten)]
    mark: Mark<'a>,
    count: usize,
}

impl<'a> Board<'a> {
    /// The board of some countries, in their order within a group; none where there are none.
    pub(crate) fn of(rows: Vec<(Name<'a>, StatusView<'a>)>) -> Option<Self> {
        let latest = rows.iter().map(|(_, status)| status).max_by_key(|status| &status.datetime)?;
        let month = latest.month.clone();
        let mut rows: Vec<(Mark<'a>, BoardCountry<'a>)> = rows
            .into_iter()
            .filter_map(|(country, status)| {
                let mut marks = status.marks().into_iter();
                Some((marks.next()?, BoardCountry { country, status, also: marks.collect() }))
            })
            .collect();
        let mut tally: Vec<Tally<'a>> = Vec::new();
        for mark in rows.iter().flat_map(|(mark, row)| std::iter::once(mark).chain(&row.also)) {
            match tally.iter_mut().find(|known| known.mark == *mark) {
                Some(known) => known.count += 1,
                None => tally.push(Tally { mark: *mark, count: 1 }),
            }
        }
        tally.retain(|tally| tally.mark.gravity() < GRAVITY.len());
        tally.sort_by_key(|tally| tally.mark.gravity());
        // Stable, so those of one gravity stay in the order in which they are given.
        rows.sort_by_key(|(mark, _)| mark.gravity());
        let mut groups: Vec<BoardGroup<'a>> = Vec::new();
        for (mark, row) in rows {
            match groups.last_mut().filter(|group| group.mark == mark) {
                Some(group) => group.countries.push(row),
                None => groups.push(BoardGroup { mark, countries: vec![row] }),
            }
        }
        Some(Self { month, groups, tally })
    }
}

impl Mark<'_> {
    /// Its place in [`GRAVITY`].
    pub(crate) fn gravity(&self) -> usize {
        GRAVITY.iter().position(|name| *name == self.name).unwrap_or(GRAVITY.len())
    }
}

impl<'a> StatusView<'a> {
    /// What it says, gravest first, of which there is always something. That nothing changed is
    /// said only where nothing else is.
    pub(crate) fn marks(&self) -> Vec<Mark<'a>> {
        let mut marks: Vec<Mark<'a>> = self.said().collect();
        if marks.len() > 1 {
            marks.retain(|mark| mark.gravity() < GRAVITY.len());
        }
        marks.sort_by_key(Mark::gravity);
        marks
    }

    /// Its trend, and its alert if there is one.
    pub(crate) fn said(&self) -> impl Iterator<Item = Mark<'a>> + use<'a> {
        let alert = self.alert.zip(self.alert_label).map(|(name, label)| Mark { name, label });
        let trend = Mark { name: self.trend, label: self.trend_label };
        std::iter::once(trend).chain(alert)
    }
}
