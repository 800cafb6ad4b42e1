//! Dates of publication: a day, or a day and a time.

use jiff::Timestamp;
use jiff::civil::Date;

/// When something was published, as the front matter says it and as the site's time zone sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The instant; midnight in the site's time zone where only a day was given.
    pub timestamp: Timestamp,
    /// The day in the site's time zone.
    pub day: Date,
    /// Whether a time of day was given.
    pub has_time: bool,
}
