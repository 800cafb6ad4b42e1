//! Dates of events: Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1.
//!
//! A date says how much it knows. `2025-08` is August, never the first of August; the days at its
//! ends are for sorting and for asking whether something is past, never for showing.

mod parse;

use std::cmp::Ordering;
use std::fmt;

use jiff::civil::Date;

/// How much a date knows, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A century: `20XX`.
    Century,
    /// A decade: `202X`.
    Decade,
    /// A year: `2025`.
    Year,
    /// A season of a year: `2025-22` is summer.
    Season,
    /// A month: `2025-08`.
    Month,
    /// A day: `2025-10-11`.
    Day,
}

/// One end of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bound {
    /// First day it can mean.
    pub first: Date,
    /// Last day it can mean.
    pub last: Date,
    /// How much it knows.
    pub precision: Precision,
    /// `~` or `%`: approximate.
    pub approximate: bool,
    /// `?` or `%`: uncertain.
    pub uncertain: bool,
}

/// An EDTF date or interval. Ordered by first day, then last day, then as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Edtf {
    /// The canonical text: as written, without spaces around it and without a time of day. An
    /// interval of which both ends are the same is written as that.
    pub text: Box<str>,
    /// The date, or the start of the interval; absent where the start is open or unknown.
    pub start: Option<Bound>,
    /// The end of an interval; absent for a plain date and where the end is open or unknown.
    pub end: Option<Bound>,
    /// Whether it is an interval (`/`).
    pub is_interval: bool,
}

impl Edtf {
    /// The day by which it is sorted: the first day it can mean or, where its start is open or
    /// unknown, the first day of its end.
    pub fn first_day(&self) -> Date {
        self.start.or(self.end).map_or(Date::MIN, |bound| bound.first)
    }

    /// The last day it can mean: [`Date::MAX`] where its end is open (`2025/..`), the last day of
    /// its start where its end is unknown (`2025/`).
    pub fn last_day(&self) -> Date {
        match (self.is_open_ended(), self.end.or(self.start)) {
            (false, Some(bound)) => bound.last,
            _ => Date::MAX,
        }
    }

    /// The days that it lasts, where both of its ends are known to the day. A month, a year and
    /// what has an open or unknown end is on no day.
    pub fn days(&self) -> Option<(Date, Date)> {
        let start = self.start.filter(|start| start.precision == Precision::Day)?;
        match self.end {
            Some(end) if end.precision == Precision::Day => Some((start.first, end.last)),
            None if !self.is_interval => Some((start.first, start.last)),
            _ => None,
        }
    }

    /// Whether it is an interval of which an end is open or unknown.
    pub fn is_open(&self) -> bool {
        self.is_interval && (self.start.is_none() || self.end.is_none())
    }

    /// How much it knows; for an interval, what its vaguer end knows.
    pub fn precision(&self) -> Precision {
        let bounds = self.start.iter().chain(&self.end);
        bounds.map(|bound| bound.precision).min().unwrap_or(Precision::Century)
    }

    /// Whether it goes on without an end: `2025-10-11/..`.
    pub fn is_open_ended(&self) -> bool {
        self.text.ends_with("/..")
    }

    /// Whether a part of it is marked as approximate (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.start.iter().chain(&self.end).any(|bound| bound.approximate)
    }

    /// Whether a part of it is marked as uncertain (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.start.iter().chain(&self.end).any(|bound| bound.uncertain)
    }

    /// Whether all of it lies before `day`: something expected by then is overdue.
    pub fn is_before(&self, day: Date) -> bool {
        self.last_day() < day
    }

    /// Whether all of it lies after `day`.
    pub fn is_after(&self, day: Date) -> bool {
        self.first_day() > day
    }

    /// Whether it can mean `day`, or an interval that holds it.
    pub fn covers(&self, day: Date) -> bool {
        let starts_after = self.start.is_some_and(|start| start.first > day);
        !starts_after && !self.is_before(day)
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Self) -> Ordering {
        let days = |date: &Self| (date.first_day(), date.last_day());
        let order = days(self).cmp(&days(other)).then_with(|| self.text.cmp(&other.text));
        order.then_with(|| (self.start, self.end).cmp(&(other.start, other.end)))
    }
}

#[cfg(test)]
mod tests;
