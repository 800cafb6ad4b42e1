//! `site.toml` as values that the stages can use without asking twice.

mod article_path;
mod builds;
mod by_language;
mod form;
mod kinds;
mod languages;
mod options;
mod origin;
mod own_registry;
mod own_word;
mod problems;
mod read;
mod registries;
mod site;
mod syntax;
mod tables;
#[cfg(test)]
mod tests;
mod theme;
mod tlp;
mod words;

pub use builds::{Builds, NamedBuild};
pub use form::Zone;
pub use kinds::{ActorKind, EventKind};
pub use options::Options;
pub use origin::CONFIG_FILE;
pub use own_word::{ActorType, EventType, OwnWords};
pub(crate) use own_word::{Extensible, Word};
pub(crate) use problems::unused_language;
pub(crate) use read::locate;
pub use registries::{PerKind, Registries, Registry, TermKind};
pub use site::{
    ArticleConfig, Config, ContentConfig, Desk, FeedsConfig, FrontMatterConfig, HistoryConfig,
    Limits, MarkdownConfig, MenuEntry, MenuItem, ShareConfig, TimelineConfig,
};
pub use theme::{Flags, FontFile, Fonts, ThemeConfig};
pub use tlp::Tlp;
pub use words::{AsOf, BrokenLinks, PeriodLength, UnknownKeys, Vocabulary};
