//! Facts across files: who links to whom, which events are one, what comes before what.
//!
//! The model is built anew whenever anything but a body changes. It holds indices rather than
//! copies, and no HTML: only the page of an entry may read the entry's body.

mod checks;
mod events;
mod history;
mod published_text;
mod related;
mod release;
mod selection;
mod site_model;
mod strict;
mod terms;
mod visible_text;
mod word_diff;

pub use events::{Account, EventRecord};
pub use history::{ArticleHistory, Mark, Version};
pub(crate) use history::{ParsedRevisions, check_history, histories};
pub use published_text::{PublishedText, Section};
pub use release::check_release;
pub use selection::Selection;
pub use site_model::{
    ArticleIndex, ArticleRecord, EventIndex, PageRecord, SiteModel, TranslationRecord, YearRecord,
};
pub use strict::check_strict;
pub use terms::{CountryRecord, TermEntry, TermKind, TermRecord};
pub use word_diff::{Compared, Fate, Piece, compare};
