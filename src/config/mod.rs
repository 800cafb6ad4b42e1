//! `site.toml` as values that the stages can use without asking twice.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::address::BaseUrl;
use crate::assets::Images;
use crate::diagnostics::{Diagnostic, Severity, Span};

mod article_path;
mod builds;
mod images;
mod kinds;
mod limits;
mod options;
mod own_word;
mod parse;
mod problems;
mod reader;
mod registries;
#[cfg(test)]
mod tests;
mod tlp;
mod vocabulary;

pub use builds::{Builds, NamedBuild};
pub use kinds::{ActorKind, EventKind};
pub use limits::Limits;
pub use options::Options;
pub use own_word::{ActorType, EventType, OwnWords};
pub(crate) use own_word::{Extensible, Word};
pub use parse::CONFIG_FILE;
pub use registries::{PerKind, Registries, Registry, TermKind};
pub use tlp::Tlp;

/// The site's configuration, complete: what the file leaves out has its default.
#[derive(Debug, Clone)]
pub struct Config {
    /// Name of the publication.
    pub title: Box<str>,
    /// One sentence about it.
    pub description: Option<Box<str>>,
    /// Where it is published.
    pub base_url: BaseUrl,
    /// BCP 47 language of content without one of its own.
    pub language: Box<str>,
    /// Every language of the site; `language` comes first.
    pub languages: Vec<Box<str>>,
    /// The desk's time zone; decides on which day something was published.
    pub time_zone: TimeZone,
    /// Name of that time zone, for messages.
    pub time_zone_name: Box<str>,
    /// Who publishes.
    pub desk: Desk,
    /// Pattern of article addresses, with `{year}`, `{month}`, `{day}`, `{slug}`; it starts and
    /// ends with `/`.
    pub article_path: Box<str>,
    /// Articles on one page of a list.
    pub paginate_by: usize,
    /// Whether `cite.bib` and `cite.json` stand beside each article; its page holds both anyway.
    pub cite_files: bool,
    /// Entries in a feed.
    pub feed_entries: usize,
    /// How many events `/timeline/` shows whole before it leaves older years to their own pages.
    pub timeline_events: usize,
    /// Which of the pages that show what was known on a day exist.
    pub as_of: AsOf,
    /// How many days have such a page: the last ones on which something was reported.
    pub as_of_days: usize,
    /// Folders under `content/` whose files are articles.
    pub article_folders: Vec<Box<str>>,
    /// How front matter is read.
    pub front_matter: FrontMatterConfig,
    /// How Markdown is read.
    pub markdown: MarkdownConfig,
    /// What pictures may tell.
    pub images: Images,
    /// Navigation, in order; the built-in one where empty.
    pub menu: Vec<MenuItem>,
    /// The registries, and what the desk says of their keys.
    pub registries: Registries,
    /// Words that the desk adds to the lists of the front matter.
    pub vocabulary: OwnWords,
    /// Whether articles have pages of their earlier versions.
    pub history: bool,
    /// What a page may cost.
    pub limits: Limits,
    /// Builds with a name of their own.
    pub builds: Builds,
    /// Free values for templates, as `config.extra`.
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// Hash of everything above, for caches.
    pub hash: u64,
}

/// Who publishes the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// Name.
    pub name: Option<Box<str>>,
    /// Address for readers' reports of errors.
    pub email: Option<Box<str>>,
}

/// `[front_matter]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatterConfig {
    /// What happens to a key that is not known.
    pub unknown: UnknownKeys,
    /// Keys to be read under another name: `tags = "topics"`.
    pub rename: BTreeMap<Box<str>, Box<str>>,
}

/// What happens to a front-matter key that is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum UnknownKeys {
    /// It is an error.
    #[default]
    Error,
    /// It is a warning.
    Warn,
    /// Nothing; its value is found under `extra`.
    Allow,
}

/// Whether there are pages of what was known on a day, and how much they list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AsOf {
    /// They list as many events as the timeline, as long as all of them together stay small.
    #[default]
    Auto,
    /// They list as many events as the timeline, whatever it costs.
    Always,
    /// There are none.
    Never,
}

/// Whether keys of a registry must have a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    /// Any key may be used.
    Open,
    /// Only keys with a file.
    Closed,
}

/// What a link or an image is that leads nowhere, or a picture that lies on another host.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BrokenLinks {
    /// An error.
    #[default]
    Error,
    /// A warning: old posts are published as they are.
    Warn,
}

impl BrokenLinks {
    /// The problem with the weight that the site gives it.
    pub fn weigh(self, problem: Diagnostic) -> Diagnostic {
        match self {
            Self::Error => problem,
            Self::Warn => Diagnostic { severity: Severity::Warning, ..problem },
        }
    }
}

/// `[markdown]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownConfig {
    /// Whether HTML in Markdown is kept (after sanitising) rather than shown as text.
    pub raw_html: bool,
    /// Whether straight quotes, dashes and dots become typographic ones.
    pub smart_punctuation: bool,
    /// Whether code is highlighted.
    pub highlight: bool,
    /// What links and images that lead nowhere, and images of other hosts, are.
    pub broken_links: BrokenLinks,
    /// syntect theme for light pages.
    pub theme_light: Box<str>,
    /// syntect theme for dark pages.
    pub theme_dark: Box<str>,
}

impl Default for MarkdownConfig {
    fn default() -> Self {
        Self {
            raw_html: false,
            smart_punctuation: true,
            highlight: true,
            broken_links: BrokenLinks::Error,
            theme_light: "InspiredGitHub".into(),
            theme_dark: "base16-ocean.dark".into(),
        }
    }
}

/// One entry of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem {
    /// Its text.
    pub title: Box<str>,
    /// Address inside the site, starting with `/`.
    pub url: Box<str>,
    /// Where it is written.
    pub span: Span,
}
