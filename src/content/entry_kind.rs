//! What a content file is, which its folder says.

/// What a content file is, told by its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// `content/articles/**`.
    Article,
    /// `content/countries/*`.
    Country,
    /// `content/topics/*`.
    Topic,
    /// `content/actors/*`.
    Actor,
    /// `content/people/*`.
    Person,
    /// `content/places/*`.
    Place,
    /// `content/stories/*`.
    Story,
    /// `content/events/**`.
    Event,
    /// `content/sources/*`.
    Source,
    /// `content/pages/*`.
    Page,
}
