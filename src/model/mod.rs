//! Facts across files: who links to whom, which events are one, what comes before what.
//!
//! The model is built anew whenever anything but a body changes. It holds indices rather than
//! copies, and no HTML: only the page of an entry may read the entry's body.

mod checks;
mod country_topics;
mod editions;
mod events;
mod protected;
mod quotes;
mod related;
mod relations;
mod selection;
mod site_model;
mod terms;

pub use country_topics::CountryTopicRecord;
pub use editions::EditionRecord;
pub use events::{Account, EventRecord};
pub use quotes::QuoteIndex;
pub use relations::{Commitment, Latest, RelationRecord};
pub use selection::Selection;
pub(crate) use selection::next_change;
pub use site_model::{
    ArticleIndex, ArticleRecord, EventIndex, PageRecord, SiteModel, TranslationRecord, YearRecord,
};
pub use terms::{CountryRecord, TermEntry, TermKind, TermRecord};
