//! One file's account of an event beside those of others: what it says of each fact, and what it
//! leaves to the file that tells of the event in full.

use super::{Event, EventFact, problems};

impl Event {
    /// Whether it leaves something to another file that an event cannot be without.
    pub fn is_partial(&self) -> bool {
        !self.untold.is_empty()
    }

    /// Whether this account says something of `fact`.
    pub fn states(&self, fact: EventFact) -> bool {
        match fact {
            // An event told in full concerns these countries and no others.
            EventFact::Countries => !self.is_partial() || !self.countries.is_empty(),
            fact => !self.untold.contains(&fact),
        }
    }

    /// What it says of `fact`, for a message; nothing if it says nothing.
    pub(crate) fn text_of(&self, fact: EventFact) -> Option<String> {
        let text = match fact {
            EventFact::Title => self.title.to_string(),
            EventFact::Date => self.date.to_string(),
            EventFact::Type => self.event_type.as_str().to_owned(),
            EventFact::Status => self.status.as_str().to_owned(),
            EventFact::Countries => {
                let codes: Vec<&str> = self.countries.iter().map(|code| code.as_str()).collect();
                codes.join(", ")
            }
        };
        (!text.is_empty()).then(|| problems::shown(&text))
    }

    /// Whether both say the same of `fact`.
    pub(crate) fn agrees_on(&self, fact: EventFact, other: &Self) -> bool {
        match fact {
            EventFact::Title => self.title == other.title,
            EventFact::Date => self.date == other.date,
            EventFact::Type => self.event_type == other.event_type,
            EventFact::Status => self.status == other.status,
            EventFact::Countries => {
                let sorted = |event: &Self| {
                    let mut codes = event.countries.clone();
                    codes.sort_unstable();
                    codes
                };
                self.countries == other.countries || sorted(self) == sorted(other)
            }
        }
    }

    /// Says of `fact` what `other` says from now on.
    pub(crate) fn copy_fact(&mut self, fact: EventFact, other: &Self) {
        match fact {
            EventFact::Title => self.title.clone_from(&other.title),
            EventFact::Date => self.date.clone_from(&other.date),
            EventFact::Type => self.event_type = other.event_type,
            EventFact::Status => self.status = other.status,
            EventFact::Countries => self.countries.clone_from(&other.countries),
        }
    }

    /// Fills in what it leaves to the file of `told`. It still knows that it did not say so itself.
    pub(crate) fn complete(&mut self, told: &Self) {
        for fact in EventFact::REQUIRED {
            if !self.states(fact) {
                self.copy_fact(fact, told);
            }
        }
    }
}
