//! How many events there are, told so that what was expected, cancelled, denied or retracted is not
//! taken for what happened.

use serde::Serialize;

use super::Views;
use crate::catalogue::Words;
use crate::content::EventStatus;
use crate::model::EventIndex;

/// Events by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct EventTally {
    /// All of them.
    pub(crate) all: usize,
    cancelled: usize,
    denied: usize,
    expected: usize,
    retracted: usize,
}

/// A count of events as templates see it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EventCount {
    pub(crate) event_count: usize,
    /// `31 events, of which 2 cancelled, 3 expected`.
    pub(crate) event_words: String,
    /// `2 cancelled, 3 expected`; nothing where all happened as far as anybody says.
    pub(crate) event_parts: Option<String>,
}

impl EventTally {
    pub(crate) fn add(&mut self, status: EventStatus) {
        self.all += 1;
        match status {
            EventStatus::Cancelled => self.cancelled += 1,
            EventStatus::Denied => self.denied += 1,
            EventStatus::Expected => self.expected += 1,
            EventStatus::Retracted => self.retracted += 1,
            EventStatus::Reported | EventStatus::Confirmed | EventStatus::Disputed => {}
        }
    }

    /// Those that happened, as far as anybody says.
    pub(crate) fn happened(self) -> usize {
        self.all - self.cancelled - self.denied - self.expected - self.retracted
    }

    /// Those that happened or are to come.
    pub(crate) fn happened_or_expected(self) -> usize {
        self.happened() + self.expected
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            cancelled: self.cancelled + other.cancelled,
            denied: self.denied + other.denied,
            expected: self.expected + other.expected,
            retracted: self.retracted + other.retracted,
        }
    }

    /// The count as it is told in some words.
    pub(crate) fn told(self, words: &Words) -> EventCount {
        let parts = [
            (self.cancelled, "events_cancelled"),
            (self.denied, "events_denied"),
            (self.expected, "events_expected"),
            (self.retracted, "events_retracted"),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> =
            parts.map(|(count, key)| words.said(key, &[("count", count.into())])).collect();
        let event_parts = (!parts.is_empty()).then(|| words.list(&parts));
        let all = words.said("events", &[("count", self.all.into())]);
        let event_words = match &event_parts {
            Some(parts) => {
                words.said("of_which", &[("all", (&all).into()), ("parts", parts.into())])
            }
            None => all,
        };
        EventCount { event_count: self.all, event_words, event_parts }
    }
}

impl FromIterator<EventStatus> for EventTally {
    fn from_iter<T: IntoIterator<Item = EventStatus>>(statuses: T) -> Self {
        let mut tally = Self::default();
        statuses.into_iter().for_each(|status| tally.add(status));
        tally
    }
}

impl Views {
    /// Some events of the model by what became of them.
    pub(crate) fn tally_events(&self, events: impl IntoIterator<Item = EventIndex>) -> EventTally {
        events.into_iter().map(|index| self.parts.statuses[index]).collect()
    }

    /// How many of them there are, for a template.
    pub(crate) fn count_events(&self, events: impl IntoIterator<Item = EventIndex>) -> EventCount {
        self.tally_events(events).told(self.words())
    }

    /// Puts a count of events into a context.
    pub(crate) fn insert_event_count(&self, context: &mut tera::Context, tally: EventTally) {
        let count = tally.told(self.words());
        context.insert("event_count", &count.event_count);
        context.insert("event_words", &count.event_words);
        context.insert("event_parts", &count.event_parts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn what_did_not_happen_is_told() {
        let check = |statuses: &[EventStatus], expected: &str| {
            let tally: EventTally = statuses.iter().copied().collect();
            assert_eq!(tally.told(Catalogue::built_in().of("en")).event_words, expected);
        };
        use EventStatus::{Cancelled, Confirmed, Denied, Disputed, Expected, Reported, Retracted};
        check(&[], "0 events");
        check(&[Reported], "1 event");
        check(&[Reported, Confirmed, Disputed], "3 events");
        check(&[Expected], "1 event, of which 1 expected");
        check(
            &[Reported, Expected, Cancelled, Expected, Retracted, Denied],
            "6 events, of which 1 cancelled, 1 denied, 2 expected, 1 retracted",
        );
    }
}
