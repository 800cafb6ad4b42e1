//! Of when the front page is: the day of the newest article, and the last change.

use serde::Serialize;

use crate::pages::parts::Views;
use crate::words::dates::{DateStyle, day_text, when_iso, when_time};

/// The line of the day below the masthead.
#[derive(Debug, Serialize)]
pub(super) struct Issue {
    date: String,
    datetime: String,
    /// The time of day of the last change, where it is known.
    updated: Option<String>,
    updated_datetime: Option<String>,
}

impl Views {
    /// None where nothing is published. What the clock says is left out: a site that nobody has
    /// changed for a year must not look like this morning's.
    pub(super) fn issue(&self) -> Option<Issue> {
        let config = &*self.model.config;
        let last = self.model.articles.iter().map(|record| record.modified());
        let last = last.max_by_key(|when| when.timestamp)?;
        Some(Issue {
            date: day_text(last.day, DateStyle::Weekday, &config.language).to_string(),
            datetime: last.day.to_string(),
            updated: last.has_time.then(|| when_time(&last, &config.time_zone)),
            updated_datetime: last.has_time.then(|| when_iso(&last, &config.time_zone)),
        })
    }
}
