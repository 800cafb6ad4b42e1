//! Facts across files: who links to whom, which events are one, what comes before what.
//!
//! The model is built anew whenever anything but a body changes. It holds indices rather than
//! copies, and no HTML: only the page of an entry may read the entry's body.

mod as_of;
mod checks;
mod events;
mod related;
mod selection;
mod site_model;
mod terms;

pub use as_of::KnownDay;
pub(crate) use events::anchor;
pub use events::{Account, EventRecord, anchor_day};
pub use selection::Selection;
pub use site_model::{
    ArticleIndex, ArticleRecord, EventIndex, PageRecord, SiteModel, TranslationRecord, YearRecord,
};
pub use terms::{CountryRecord, TermEntry, TermKind, TermRecord};
