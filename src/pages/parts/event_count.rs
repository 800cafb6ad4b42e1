//! How many events there are, told so that what was expected, cancelled, denied or retracted is not
//! taken for what happened.

use serde::Serialize;

use super::Views;
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

    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            cancelled: self.cancelled + other.cancelled,
            denied: self.denied + other.denied,
            expected: self.expected + other.expected,
            retracted: self.retracted + other.retracted,
        }
    }

    /// What did not happen, or not yet: `2 cancelled, 3 expected`.
    pub(crate) fn parts(self) -> Option<String> {
        let parts: Vec<String> = [
            (self.cancelled, "cancelled"),
            (self.denied, "denied"),
            (self.expected, "expected"),
            (self.retracted, "retracted"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl FromIterator<EventStatus> for EventTally {
    fn from_iter<T: IntoIterator<Item = EventStatus>>(statuses: T) -> Self {
        let mut tally = Self::default();
        statuses.into_iter().for_each(|status| tally.add(status));
        tally
    }
}

impl From<EventTally> for EventCount {
    fn from(tally: EventTally) -> Self {
        let noun = if tally.all == 1 { "event" } else { "events" };
        let event_parts = tally.parts();
        let event_words = match &event_parts {
            Some(parts) => format!("{} {noun}, of which {parts}", tally.all),
            None => format!("{} {noun}", tally.all),
        };
        Self { event_count: tally.all, event_words, event_parts }
    }
}

impl Views {
    /// Some events of the model by what became of them.
    pub(crate) fn tally_events(&self, events: impl IntoIterator<Item = EventIndex>) -> EventTally {
        events.into_iter().map(|index| self.parts.statuses[index]).collect()
    }

    /// How many of them there are, for a template.
    pub(crate) fn count_events(&self, events: impl IntoIterator<Item = EventIndex>) -> EventCount {
        self.tally_events(events).into()
    }

    /// Puts a count of events into a context.
    pub(crate) fn insert_event_count(&self, context: &mut tera::Context, tally: EventTally) {
        let count = EventCount::from(tally);
        context.insert("event_count", &count.event_count);
        context.insert("event_words", &count.event_words);
        context.insert("event_parts", &count.event_parts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_happen_is_told() {
        let check = |statuses: &[EventStatus], expected: &str| {
            let tally: EventTally = statuses.iter().copied().collect();
            assert_eq!(EventCount::from(tally).event_words, expected);
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
