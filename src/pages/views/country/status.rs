//! A country's statuses: as a strip of marks, and as CSV.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::content::{Month, Status};
use crate::formats::{Cell, csv};
use crate::model::CountryIndex;
use crate::pages::parts::Views;
use crate::pages::parts::board::Mark;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::status::StatusView;

/// Months that the strip of statuses shows; the table has all of them.
const STRIP_MONTHS: usize = 36;
/// Below so many a strip says less than a line of words.
const LEAST_MONTHS: usize = 4;
/// Width of a month in the strip, in its own units: twelve and the year are as wide as a phone.
const STRIP_STEP: usize = 25;
/// Where the months of a year begin, beside its number.
const STRIP_START: usize = 40;
/// Height of a year, an alert below its trend, and of the letters above all of them.
const STRIP_ROW: usize = 40;
const STRIP_LETTERS: usize = 22;

/// A country's statuses as rows of marks, one a year.
#[derive(Debug, Serialize)]
pub(super) struct Strip<'a> {
    width: usize,
    height: usize,
    from: String,
    to: String,
    /// The first letters of the months, from January on.
    letters: Vec<StripLetter>,
    years: Vec<StripYear<'a>>,
    /// What the marks mean, gravest first, of those that occur.
    marks: Vec<Mark<'a>>,
    /// Whether a month between them was not assessed.
    has_gaps: bool,
}

/// The first letter of a month.
#[derive(Debug, Serialize)]
struct StripLetter {
    x: usize,
    letter: String,
}

/// A row of the strip.
#[derive(Debug, Serialize)]
struct StripYear<'a> {
    name: String,
    y: usize,
    months: Vec<StripMonth<'a>>,
}

/// A month of the strip.
#[derive(Debug, Serialize)]
struct StripMonth<'a> {
    x: usize,
    name: String,
    status: Option<StatusView<'a>>,
}

/// The statuses of a country as CSV.
pub(crate) fn status_csv(views: &Views, country: CountryIndex) -> Vec<u8> {
    let record = &views.model.countries[country];
    let statuses = record.entry().map_or(&[][..], |country| &country.status);
    let rows = statuses.iter().map(|status| {
        [
            Cell::plain(record.code.as_str()),
            Cell::plain(status.month.to_string()),
            Cell::plain(status.trend.as_str()),
            Cell::plain_or_empty(status.alert.map(|alert| alert.as_str())),
            Cell::text(status.reason.plain()),
            Cell::text_or_empty(views.assessor(status).map(|by| by.text)),
        ]
    });
    csv(&["country", "month", "trend", "alert", "reason", "by"], rows)
}

impl Views {
    /// The marks of the newest months, oldest first; nothing where there are too few to see a run.
    pub(super) fn strip<'a>(&'a self, statuses: &'a [Status]) -> Option<Strip<'a>> {
        let last = statuses.last()?;
        let from = number(last.month).saturating_sub(STRIP_MONTHS as i32 - 1);
        let shown = statuses.iter().skip_while(|status| number(status.month) < from);
        let shown: BTreeMap<i32, &Status> =
            shown.map(|status| (number(status.month), status)).collect();
        let (first, last) = (*shown.keys().next()?, *shown.keys().next_back()?);
        if (last - first) < LEAST_MONTHS as i32 - 1 {
            return None;
        }
        let name = |month: i32| self.month_name((month / 12) as i16, (month % 12) as i8 + 1);
        let x = |month: i32| STRIP_START + (month % 12) as usize * STRIP_STEP;
        let mut marks: Vec<Mark<'_>> = Vec::new();
        let mut years: Vec<StripYear<'_>> = Vec::new();
        for month in first..=last {
            let year = self.year_name((month / 12) as i16);
            if years.last().is_none_or(|last| last.name != year) {
                let y = STRIP_LETTERS + STRIP_ROW * years.len();
                years.push(StripYear { name: year, y, months: Vec::new() });
            }
            let status = shown.get(&month).map(|status| self.status(status, unnumbered));
            marks.extend(status.iter().flat_map(StatusView::said));
            if let Some(row) = years.last_mut() {
                row.months.push(StripMonth { x: x(month), name: name(month), status });
            }
        }
        marks.sort_by_key(Mark::gravity);
        marks.dedup();
        let letters = (0..12).map(|month| StripLetter {
            x: x(month),
            letter: self.month_name(2000, month as i8 + 1).chars().take(1).collect(),
        });
        Some(Strip {
            width: STRIP_START + 12 * STRIP_STEP,
            height: STRIP_LETTERS + STRIP_ROW * years.len(),
            from: name(first),
            to: name(last),
            letters: letters.collect(),
            has_gaps: (last - first) as usize >= shown.len(),
            years,
            marks,
        })
    }
}

/// A month as a number that counts on across years.
fn number(month: Month) -> i32 {
    i32::from(month.year) * 12 + i32::from(month.month) - 1
}
