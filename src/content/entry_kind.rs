//! What a content file is, which its folder says.

use crate::config::{Registries, TermKind};

/// What a content file is, told by its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// `content/articles/**`.
    Article,
    /// `content/countries/*`.
    Country,
    /// `content/topics/*`, `content/actors/*` and so on.
    Term(TermKind),
    /// `content/events/**`.
    Event,
    /// `content/sources/*`.
    Source,
    /// `content/pages/*`.
    Page,
    /// `content/editions/*`.
    Edition,
    /// `content/front.md`, which is one.
    Front,
}

impl EntryKind {
    /// The folder under `content/` that holds such entries; `site.toml` may name others for
    /// articles.
    pub fn folder(self, registries: &Registries) -> &str {
        match self {
            Self::Article => "articles",
            Self::Country => "countries",
            Self::Term(kind) => &registries[kind].folder,
            Self::Event => "events",
            Self::Source => "sources",
            Self::Page => "pages",
            Self::Edition => "editions",
            Self::Front => "",
        }
    }
}
