//! Dates of events: Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1.
//!
//! A date says how much it knows. `2025-08` is August, never the first of August; the days at its
//! ends are for sorting and for asking whether something is past, never for showing.

use jiff::civil::Date;

/// How much a date knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edtf {
    /// The text as written.
    pub text: Box<str>,
    /// The date, or the start of the interval; absent where the start is open or unknown.
    pub start: Option<Bound>,
    /// The end of an interval; absent for a plain date and where the end is open or unknown.
    pub end: Option<Bound>,
    /// Whether it is an interval (`/`).
    pub is_interval: bool,
}
