//! The registries whose entries have keys, and one value for each of them.

use std::ops::{Index, IndexMut};

use super::EntryKind;

/// The registries whose entries have keys. Countries stand apart: their keys are codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermKind {
    /// Topics.
    Topic,
    /// Actors.
    Actor,
    /// People.
    Person,
    /// Places.
    Place,
    /// Stories.
    Story,
}

impl TermKind {
    /// Every kind, in the order in which they index [`PerKind`].
    pub const ALL: [Self; 5] = [Self::Topic, Self::Actor, Self::Person, Self::Place, Self::Story];

    /// Folder under `content/` and first part of the address.
    pub fn folder(self) -> &'static str {
        self.entry_kind().folder()
    }

    /// One of them, in a sentence.
    pub fn singular(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Actor => "actor",
            Self::Person => "person",
            Self::Place => "place",
            Self::Story => "story",
        }
    }

    /// The kind of entry that its registry holds.
    pub fn entry_kind(self) -> EntryKind {
        match self {
            Self::Topic => EntryKind::Topic,
            Self::Actor => EntryKind::Actor,
            Self::Person => EntryKind::Person,
            Self::Place => EntryKind::Place,
            Self::Story => EntryKind::Story,
        }
    }
}

/// One value for each kind of term.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerKind<T>([T; TermKind::ALL.len()]);

impl<T> PerKind<T> {
    /// What `make` gives for each kind.
    pub fn of(make: impl FnMut(TermKind) -> T) -> Self {
        Self(TermKind::ALL.map(make))
    }

    /// What `make` makes of the value of each kind.
    pub fn map<U>(self, mut make: impl FnMut(TermKind, T) -> U) -> PerKind<U> {
        let mut kinds = TermKind::ALL.into_iter();
        PerKind(self.0.map(|value| {
            // There are as many values as kinds.
            make(kinds.next().unwrap_or(TermKind::Topic), value)
        }))
    }

    /// What each kind has.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Each kind with its value.
    pub fn iter(&self) -> impl Iterator<Item = (TermKind, &T)> {
        TermKind::ALL.into_iter().zip(&self.0)
    }
}

impl<T> Index<TermKind> for PerKind<T> {
    type Output = T;

    fn index(&self, kind: TermKind) -> &T {
        &self.0[kind as usize]
    }
}

impl<T> IndexMut<TermKind> for PerKind<T> {
    fn index_mut(&mut self, kind: TermKind) -> &mut T {
        &mut self.0[kind as usize]
    }
}
