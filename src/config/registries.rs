//! The registries whose entries have keys, in one table: whoever needs a fact of one asks here, so
//! that a registry is added by a row.

use std::ops::{Index, IndexMut};

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

/// What is to be known of a registry whatever its entries say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registry {
    /// Folder under `content/`, first part of the address, and the field of those who use its keys
    /// in a list.
    pub folder: &'static str,
    /// One of its entries, in a sentence; the parameter of `url()` in templates.
    pub singular: &'static str,
    /// The title of its list.
    pub title: &'static str,
    /// The template of the page of an entry.
    pub template: &'static str,
    /// Whether the navigation of a site that gives none of its own leads to it.
    pub in_menu: bool,
    /// Whether it has a list though nothing is in it.
    pub is_always_listed: bool,
    /// Whether each entry has a feed.
    pub has_feeds: bool,
    /// Whether the timeline can be limited to an entry.
    pub is_filter: bool,
    /// Whether an entry has the events of its articles that name none of its kind themselves.
    pub inherits_events: bool,
    /// How much it counts for two articles to name the same entry.
    pub weight: u32,
}

/// A registry that has pages and nothing else.
const PLAIN: Registry = Registry {
    folder: "",
    singular: "",
    title: "",
    template: "",
    in_menu: false,
    is_always_listed: false,
    has_feeds: false,
    is_filter: false,
    inherits_events: false,
    weight: 0,
};

/// One row for each kind, in its order.
const REGISTRIES: [Registry; TermKind::ALL.len()] = [
    Registry {
        folder: "topics",
        singular: "topic",
        title: "Topics",
        template: "topic.html",
        in_menu: true,
        is_always_listed: true,
        has_feeds: true,
        is_filter: true,
        inherits_events: true,
        weight: 2,
    },
    Registry {
        folder: "actors",
        singular: "actor",
        title: "Actors",
        template: "actor.html",
        in_menu: true,
        is_filter: true,
        weight: 4,
        ..PLAIN
    },
    Registry {
        folder: "people",
        singular: "person",
        title: "People",
        template: "person.html",
        in_menu: true,
        inherits_events: true,
        weight: 3,
        ..PLAIN
    },
    Registry {
        folder: "places",
        singular: "place",
        title: "Places",
        template: "place.html",
        weight: 1,
        ..PLAIN
    },
    Registry {
        folder: "stories",
        singular: "story",
        title: "Stories",
        template: "story.html",
        inherits_events: true,
        weight: 8,
        ..PLAIN
    },
];

impl TermKind {
    /// Every kind, in the order in which they index [`PerKind`].
    pub const ALL: [Self; 5] = [Self::Topic, Self::Actor, Self::Person, Self::Place, Self::Story];

    /// What is to be known of its registry.
    pub fn registry(self) -> &'static Registry {
        &REGISTRIES[self as usize]
    }

    /// Folder under `content/` and first part of the address.
    pub fn folder(self) -> &'static str {
        self.registry().folder
    }

    /// One of them, in a sentence.
    pub fn singular(self) -> &'static str {
        self.registry().singular
    }

    /// The registry in a folder under `content/`.
    pub fn in_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
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
