//! Facts across files: who links to whom, which events are one, what comes before what.
//!
//! The model is built anew whenever anything but a body changes. It holds indices rather than
//! copies, and no HTML: only the page of an entry may read the entry's body.

mod article_files;
mod as_of;
mod authors;
mod between;
mod broken;
mod build;
mod checks;
mod chosen;
mod chronology;
mod claim_tally;
mod claimants;
mod claims;
mod compared;
mod corrections;
mod country_files;
mod country_topics;
mod details;
mod editions;
mod entries;
mod events;
mod external_links;
mod forecasts;
mod front;
mod history;
mod index;
mod kinds;
mod known;
mod left_out;
mod lookups;
mod make_records;
mod marking;
mod merge;
mod missing;
mod names;
mod nearest;
mod paths;
pub(crate) mod placeholders;
mod problems;
mod project;
mod projection;
mod protected;
mod published_text;
mod quotes;
mod records;
mod register;
mod related;
mod relations;
mod release;
mod selection;
mod shown;
mod site_model;
mod spellings;
mod strict;
pub(crate) mod term_names;
mod term_records;
mod terms;
mod timeline;
mod told;
mod translation_texts;
mod unfiled;
mod version_name;
mod versions;
mod withheld;
#[cfg(feature = "history")]
mod word_diff;

pub use as_of::KnownDay;
pub use authors::{AuthorRecord, Authors};
pub use between::{Commitment, Latest};
pub use broken::BrokenFile;
pub use claim_tally::ClaimTally;
pub use claims::{CLAIMS_PER_PAGE, ClaimGroup, ClaimRow, Claims, SetAside, Total};
#[cfg(not(feature = "history"))]
pub use compared::compare;
pub use compared::{Compared, Fate, Piece};
pub use corrections::{CorrectionRef, correction_id, shown_updates};
pub use country_topics::CountryTopicRecord;
pub use editions::EditionRecord;
pub use entries::Entries;
pub use events::{Account, EventRecord, Events, anchor_day};
pub(crate) use events::{anchor, keys_of, list_order};
pub(crate) use external_links::place_of_address;
pub use external_links::{ExternalLink, external_links};
pub use forecasts::{
    Calibration, ForecastRef, ForecastState, brier_score, calibration, half_percents,
};
pub use front::FrontRecord;
pub(crate) use front::SECONDS;
pub use history::ParsedRevisions;
pub(crate) use history::check_history;
pub use index::{
    ArticleIndex, AuthorIndex, ClaimGroupIndex, ClaimRowIndex, CountryIndex, CountryTopicIndex,
    EntryIndex, EventIndex, LanguageIndex, List, PageIndex, Position, RelationIndex, SourceIndex,
    TermIndex, TranslationIndex,
};
pub use left_out::LeftOut;
pub use marking::Marking;
pub(crate) use paths::Resolved;
pub(crate) use problems::{LINK_TO_WITHHELD, TWO_ORIGINALS};
pub(crate) use protected::{OutputGuard, PROTECTED_PERSON, keep_first_pages, may_hold_text};
pub use published_text::{PublishedText, Section};
pub use quotes::QuoteIndex;
pub use records::{ArticleRecord, Articles, PageRecord, Pages, TranslationRecord, YearRecord};
pub(crate) use register::SOURCES_PER_PAGE;
pub use register::{Balance, CitingPage, Register, SourceRecord};
pub use relations::RelationRecord;
pub use release::check_release;
pub use selection::Selection;
pub(crate) use selection::next_change;
pub(crate) use shown::{LeadPicture, lead_picture, newest_first, shown_texts};
pub use site_model::SiteModel;
pub use strict::check_strict;
pub(crate) use terms::SHOWN_EVENTS;
pub use terms::{Countries, CountryRecord, TermAliases, TermRecord, Terms};
pub(crate) use version_name::{Sight, version_name};
pub use versions::{ArticleHistory, Mark, Version};
pub(crate) use withheld::KeptBack;
#[cfg(feature = "history")]
pub use word_diff::compare;
