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
}
