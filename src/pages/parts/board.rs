//! Where countries stand: a board in groups by gravity, so that what got worse is read first. The
//! groups are those of the field's monthly watch lists (deteriorated, conflict risk, improved,
//! resolution opportunity); what is unchanged closes it.

use serde::Serialize;

use super::names::Name;
use super::status::StatusView;

/// The countries of one gravity.
#[derive(Debug, Serialize)]
pub(crate) struct BoardGroup<'a> {
    #[serde(flatten)]
    mark: Mark,
    countries: Vec<BoardCountry<'a>>,
}

/// What a group is called; its shape goes by the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    name: &'static str,
    label: &'static str,
}

/// A country on the board.
#[derive(Debug, Serialize)]
struct BoardCountry<'a> {
    #[serde(flatten)]
    country: Name<'a>,
    status: StatusView<'a>,
    /// What else holds for it: that of a graver group is not repeated.
    also: Vec<Mark>,
}

/// A board.
#[derive(Debug, Serialize)]
pub(crate) struct Board<'a> {
    /// The latest month of any country, for the head: a row says its own only where it differs.
    month: String,
    groups: Vec<BoardGroup<'a>>,
}

impl<'a> Board<'a> {
    /// The board of some countries, in their order within a group; none where there are none.
    pub(crate) fn of(rows: Vec<(Name<'a>, StatusView<'a>)>) -> Option<Self> {
        let latest = rows.iter().map(|(_, status)| status).max_by_key(|status| &status.datetime)?;
        let month = latest.month.clone();
        let mut groups: Vec<BoardGroup<'a>> = Vec::new();
        let mut rows: Vec<(Vec<(u8, Mark)>, BoardCountry<'a>)> = rows
            .into_iter()
            .map(|(country, status)| {
                let marks = status.marks();
                let also = marks.iter().skip(1).map(|&(_, mark)| mark).collect();
                (marks, BoardCountry { country, status, also })
            })
            .collect();
        // Stable, so those of one gravity stay in the order in which they are given.
        rows.sort_by_key(|(marks, _)| marks.first().map(|&(gravity, _)| gravity));
        for (marks, row) in rows {
            let Some(&(_, mark)) = marks.first() else { continue };
            match groups.last_mut().filter(|group| group.mark == mark) {
                Some(group) => group.countries.push(row),
                None => groups.push(BoardGroup { mark, countries: vec![row] }),
            }
        }
        Some(Self { month, groups })
    }
}

impl StatusView<'_> {
    /// What it says, gravest first, with its gravity.
    fn marks(&self) -> Vec<(u8, Mark)> {
        let trend = Mark { name: self.trend, label: self.trend_label };
        let alert = self.alert.zip(self.alert_label).map(|(name, label)| Mark { name, label });
        let mut marks: Vec<(u8, Mark)> = [Some(trend), alert]
            .into_iter()
            .flatten()
            .map(|mark| {
                let gravity = match mark.name {
                    "deteriorated" => 0,
                    "conflict-risk" => 1,
                    "improved" => 2,
                    "resolution-opportunity" => 3,
                    _ => 4,
                };
                (gravity, mark)
            })
            .collect();
        marks.sort_by_key(|&(gravity, _)| gravity);
        // That nothing changed is said only where nothing else is.
        marks.truncate(
            marks.iter().position(|&(gravity, _)| gravity == 4).map_or(2, |at| at.max(1)),
        );
        marks
    }
}
