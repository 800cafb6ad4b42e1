//! Facts of which an event has but one, so that all who tell of it have to agree.

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
    /// The event of which it is a part.
    PartOf,
    /// The event that it continues.
    Follows,
    /// What it does to the event that it follows.
    Effect,
    /// What came of it.
    Outcome,
}

impl EventFact {
    /// How many there are.
    pub(super) const COUNT: usize = 9;

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
            Self::PartOf => "part_of",
            Self::Follows => "follows",
            Self::Effect => "effect",
            Self::Outcome => "outcome",
        }
    }
}

/// What two accounts of one event may contradict each other in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contested<'a> {
    /// A fact that every event has once.
    Fact(EventFact),
    /// The value of a key of `extra`.
    Extra(&'a str),
}
