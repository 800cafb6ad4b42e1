//! One file's account of an event beside those of others: what it says of each fact, and what it
//! leaves to the file that tells of the event in full.

use serde_json::Value;

use super::{Contested, Effect, Event, EventFact, problems};
use crate::text::is_same_text;

impl Event {
    /// Whether it leaves something to another file that an event cannot be without.
    pub fn is_partial(&self) -> bool {
        !self.untold.is_empty()
    }

    /// Whether this account says something of `fact`.
    pub fn states(&self, fact: EventFact) -> bool {
        match fact {
            EventFact::Title | EventFact::Date | EventFact::Type | EventFact::Status => {
                !self.untold.contains(&fact)
            }
            EventFact::Countries => !self.countries.is_empty(),
            EventFact::PartOf => self.part_of.is_some(),
            EventFact::Follows => self.follows.is_some(),
            EventFact::Effect => self.effect.is_some(),
            EventFact::Outcome => self.outcome.is_some(),
        }
    }

    /// What it says of what is contested, for a message.
    pub(crate) fn text_of(&self, contested: Contested<'_>) -> String {
        let fact = match contested {
            Contested::Fact(fact) => fact,
            Contested::Extra(key) => {
                return match self.extra.get(key) {
                    Some(Value::String(text)) => problems::shown(text),
                    Some(value) => problems::shown(&value.to_string()),
                    None => String::new(),
                };
            }
        };
        let text = match fact {
            EventFact::Title => self.title.to_string(),
            EventFact::Date => self.date.to_string(),
            EventFact::Type => self.event_type.as_str().to_owned(),
            EventFact::Status => self.status.as_str().to_owned(),
            EventFact::Countries => {
                let codes: Vec<&str> = self.countries.iter().map(|code| code.as_str()).collect();
                codes.join(", ")
            }
            EventFact::PartOf => self.part_of.as_ref().map(|id| id.to_string()).unwrap_or_default(),
            EventFact::Follows => {
                self.follows.as_ref().map(|id| id.to_string()).unwrap_or_default()
            }
            EventFact::Effect => self.effect.map(Effect::as_str).unwrap_or_default().to_owned(),
            EventFact::Outcome => self.outcome.as_deref().unwrap_or_default().to_owned(),
        };
        problems::shown(&text)
    }

    /// Whether both say the same of `fact`.
    pub(crate) fn agrees_on(&self, fact: EventFact, other: &Self) -> bool {
        match fact {
            EventFact::Title => is_same_text(&self.title, &other.title),
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
            EventFact::PartOf => self.part_of == other.part_of,
            EventFact::Follows => self.follows == other.follows,
            EventFact::Effect => self.effect == other.effect,
            EventFact::Outcome => match (&self.outcome, &other.outcome) {
                (Some(own), Some(other)) => is_same_text(own, other),
                (own, other) => own == other,
            },
        }
    }

    /// Says of `fact` what `other` says from now on.
    pub(crate) fn copy_fact(&mut self, fact: EventFact, other: &Self) {
        match fact {
            EventFact::Title => self.title.clone_from(&other.title),
            EventFact::Date => self.date.clone_from(&other.date),
            EventFact::Type => self.event_type.clone_from(&other.event_type),
            EventFact::Status => self.status = other.status,
            EventFact::Countries => self.countries.clone_from(&other.countries),
            EventFact::PartOf => self.part_of.clone_from(&other.part_of),
            EventFact::Follows => self.follows.clone_from(&other.follows),
            EventFact::Effect => self.effect = other.effect,
            EventFact::Outcome => self.outcome.clone_from(&other.outcome),
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
