//! A country's statuses: as a strip of marks, and as CSV.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::content::{Month, Status};
use crate::formats::{Cell, csv};
use crate::model::CountryIndex;
use crate::pages::parts::Views;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::status::{StatusView, month_key};

/// Months that the strip of statuses shows; the table has all of them.
const STRIP_MONTHS: usize = 36;
/// Below so many a strip says less than a line of words.
const LEAST_MONTHS: usize = 4;
/// Width of a month in the strip, in its own units.
const STRIP_STEP: usize = 24;

/// A country's statuses as a row of marks.
#[derive(Debug, Serialize)]
pub(super) struct Strip<'a> {
    width: usize,
    from: String,
    to: String,
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
            Cell::plain(month_key(status.month)),
            Cell::plain(status.trend.as_str()),
            Cell::plain_or_empty(status.alert.map(|alert| alert.as_str())),
            Cell::text(status.reason.plain()),
            Cell::text_or_empty(views.assessor(status)),
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
        let months: Vec<StripMonth<'_>> = (first..=last)
            .enumerate()
            .map(|(position, month)| StripMonth {
                x: position * STRIP_STEP,
                name: self.month_name((month / 12) as i16, (month % 12) as i8 + 1),
                status: shown.get(&month).map(|status| self.status(status, unnumbered)),
            })
            .collect();
        (months.len() >= LEAST_MONTHS).then_some(())?;
        Some(Strip {
            width: months.len() * STRIP_STEP,
            from: months.first().map(|month| month.name.clone())?,
            to: months.last().map(|month| month.name.clone())?,
            months,
        })
    }
}

/// A month as a number that counts on across years.
fn number(month: Month) -> i32 {
    i32::from(month.year) * 12 + i32::from(month.month) - 1
}
