//! What was known on which day: the second axis of the timeline.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::events::Events;
use super::{EventIndex, SiteModel};
use crate::config::AsOf;

/// How many events all pages of what was known list together where the configuration leaves it to
/// us: enough for a small site to be complete, a few per cent of the output of a large one.
const AUTOMATIC_EVENTS: usize = 3000;
/// How many events such a page lists at least.
const LEAST_EVENTS: usize = 25;

/// What became known on one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownDay {
    /// Events of which nothing was known before.
    pub reported: Vec<EventIndex>,
    /// Events of which something was known before.
    pub revised: Vec<EventIndex>,
    /// How many events were known by the end of the day.
    pub known_count: usize,
}

impl SiteModel {
    /// The days that have a page of what was known by then, earliest first.
    pub fn as_of_days(&self) -> impl DoubleEndedIterator<Item = (Date, &KnownDay)> {
        let shown = match self.config.as_of {
            AsOf::Never => 0,
            AsOf::Auto | AsOf::Always => self.config.as_of_days,
        };
        let left_out = self.known_days.len().saturating_sub(shown);
        self.known_days.iter().skip(left_out).map(|(&day, known)| (day, known))
    }

    /// How many events such a page lists at most.
    pub fn as_of_events(&self) -> usize {
        let most = self.config.timeline_events;
        match self.config.as_of {
            AsOf::Always | AsOf::Never => most,
            AsOf::Auto => {
                let days = self.known_days.len().min(self.config.as_of_days).max(1);
                most.min((AUTOMATIC_EVENTS / days).max(LEAST_EVENTS))
            }
        }
    }
}

/// Every day up to `today` on which something was reported or revised.
pub(super) fn known_days(events: &Events, today: Date) -> BTreeMap<Date, KnownDay> {
    let mut days: BTreeMap<Date, KnownDay> = BTreeMap::new();
    for (index, record) in events.positioned() {
        let index = index as EventIndex;
        // Nearly all events have one account, which needs no sorting.
        match record.accounts.as_slice() {
            [account] => {
                if let Some(day) = account.known {
                    days.entry(day).or_default().reported.push(index);
                }
            }
            _ => {
                let known = record.known_days();
                for (position, day) in known.into_iter().enumerate() {
                    let day = days.entry(day).or_default();
                    if position == 0 { &mut day.reported } else { &mut day.revised }.push(index);
                }
            }
        }
    }
    let mut known_count = 0;
    for day in days.values_mut() {
        known_count += day.reported.len();
        day.known_count = known_count;
    }
    // What is only going to be reported is not known yet.
    days.retain(|day, _| *day <= today);
    days
}
