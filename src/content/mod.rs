//! One file's text becomes one typed entry.
//!
//! Nothing here looks at a second file: whether a topic exists, which article an event belongs to
//! and what a citation refers to are questions for [`crate::model`].

mod account;
mod article;
mod claim;
mod comments;
mod country;
mod country_code;
mod country_names;
mod date;
mod edtf;
mod entry;
mod estimative;
mod event;
mod event_fact;
mod fields;
mod file_name;
mod form;
mod front_matter;
mod hashes;
mod lists;
mod locate;
mod marked;
mod names;
mod node;
mod odd_characters;
mod page;
mod parse;
mod picture;
mod problems;
mod reader;
mod record;
mod registry;
mod short_text;
mod source;
mod spelling;
mod term_kind;
mod toml_tree;
mod translation;
mod value;
mod vocabulary;
mod withholding;
mod written_date;
mod yaml_help;

pub use article::Article;
pub use claim::{Claim, ClaimValue, Range, thousandths};
pub use country::{Country, Status};
pub use country_code::CountryCode;
pub use date::{DateProblem, When};
pub use edtf::{Bound, Edtf, Precision};
pub use entry::{Entry, EntryKind, Parsed};
pub(crate) use estimative::{mixed_sentence, without_quotations};
pub use event::{Event, EventActor, EventMention, EventPlace};
pub use event_fact::EventFact;
pub(crate) use fields::Fields;
pub(crate) use file_name::without_own_language;
pub use file_name::{classify, named_entry, translation_of};
pub(crate) use form::Form;
pub use hashes::{Hashes, Reach};
pub use locate::{Part, Step, locate, locate_field, locate_item};
pub use page::Page;
pub(crate) use parse::{record_of, written_files};
pub use picture::Picture;
pub(crate) use picture::locate_picture;
pub use record::{Correction, Grade, Judgement, Outcome, Quote, Source, Update};
pub use registry::{Actor, Alias, Designation, Office, Person, Place, Story, Topic};
pub use short_text::ShortText;
pub use spelling::{keyboard_form, plain_spelling};
pub use term_kind::{PerKind, TermKind};
pub use translation::Translation;
pub(crate) use value::Value;
pub use vocabulary::{
    ActorRole, ActorType, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, Effect,
    EventStatus, EventType, Likelihood, Month, Nature, PlacePrecision, StixType, Tlp, Trend,
};
pub use withholding::Withholding;
pub(crate) use withholding::{Withheld, locate_expiry, locate_withholding, withholding_words};
