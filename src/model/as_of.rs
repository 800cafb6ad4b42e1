//! Timeline as of which day: the second axis of the timeline.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::EventIndex;
use super::events::Events;

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
