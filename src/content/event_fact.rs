//! What all accounts of one event have to agree on, and what an account may leave to another file.

use super::{Event, problems};

/// A fact about an event of which there is but one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventFact {
    /// What happened, in one line.
    Title,
    /// When.
    Date,
    /// What kind of thing.
    Type,
    /// How certain it is.
    Status,
    /// Countries concerned.
    Countries,
}

impl EventFact {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Title, Self::Date, Self::Type, Self::Status, Self::Countries];

    /// Those that an event cannot be without.
    pub(super) const REQUIRED: [Self; 4] = [Self::Title, Self::Date, Self::Type, Self::Status];

    /// Its key in the front matter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Date => "date",
            Self::Type => "type",
            Self::Status => "status",
            Self::Countries => "countries",
        }
    }

    /// What an event says of it, for a message; nothing if it says nothing.
    pub(crate) fn text(self, event: &Event) -> Option<String> {
        let text = match self {
            Self::Title => event.title.to_string(),
            Self::Date => event.date.to_string(),
            Self::Type => event.event_type.as_str().to_owned(),
            Self::Status => event.status.as_str().to_owned(),
            Self::Countries => {
                let codes: Vec<&str> = event.countries.iter().map(|code| code.as_str()).collect();
                codes.join(", ")
            }
        };
        (!text.is_empty()).then(|| problems::shown(&text))
    }

    /// Whether two events say the same of it.
    pub fn is_same(self, one: &Event, other: &Event) -> bool {
        match self {
            Self::Title => one.title == other.title,
            Self::Date => one.date == other.date,
            Self::Type => one.event_type == other.event_type,
            Self::Status => one.status == other.status,
            Self::Countries => {
                let sorted = |event: &Event| {
                    let mut codes = event.countries.clone();
                    codes.sort_unstable();
                    codes
                };
                one.countries == other.countries || sorted(one) == sorted(other)
            }
        }
    }

    /// Makes `event` say of it what `other` says.
    pub fn copy(self, event: &mut Event, other: &Event) {
        match self {
            Self::Title => event.title.clone_from(&other.title),
            Self::Date => event.date.clone_from(&other.date),
            Self::Type => event.event_type = other.event_type,
            Self::Status => event.status = other.status,
            Self::Countries => event.countries.clone_from(&other.countries),
        }
    }
}

impl Event {
    /// Whether it leaves something to another file, which an event cannot be without.
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

    /// Fills in what it leaves to the file of `told`. It still knows that it did not say so itself.
    pub(crate) fn complete(&mut self, told: &Event) {
        for fact in EventFact::REQUIRED {
            if !self.states(fact) {
                fact.copy(self, told);
            }
        }
    }
}
