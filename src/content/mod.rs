//! One file's text becomes one typed entry.
//!
//! Nothing here looks at a second file: whether a topic exists, which article an event belongs to
//! and what a citation refers to are questions for [`crate::model`].

mod article;
mod comments;
mod country_code;
mod country_names;
mod date;
mod edtf;
mod entry;
mod estimative;
mod event;
mod fields;
mod file_name;
mod front_matter;
mod hashes;
mod locate;
mod marked;
mod node;
mod odd_characters;
mod parse;
mod picture;
mod problems;
mod reader;
mod record;
mod registry;
mod schema;
mod short_text;
mod source;
mod spelling;
mod term_kind;
mod toml_tree;
mod value;
mod vocabulary;
mod withholding;
mod written_date;
mod yaml_help;

pub use article::Article;
pub use country_code::CountryCode;
pub use date::{DateProblem, When};
pub use edtf::{Bound, Edtf, Precision};
pub use entry::{Entry, EntryKind, Parsed, Translation};
pub(crate) use estimative::{mixed_sentence, without_quotations};
pub use event::{Event, EventActor, EventMention, EventPlace};
pub(crate) use file_name::without_own_language;
pub use file_name::{classify, named_entry, translation_of};
pub use hashes::{Hashes, Reach};
pub use locate::{Part, Step, locate, locate_field, locate_item};
pub(crate) use parse::locate_picture;
pub use picture::Picture;
pub use record::thousandths;
pub use record::{
    Claim, ClaimValue, Correction, Grade, Judgement, Outcome, Quote, Range, Source, Update,
};
pub use registry::{
    Actor, Alias, Country, Designation, Office, Page, Person, Place, Status, Story, Topic,
};
pub use short_text::ShortText;
pub use spelling::{keyboard_form, plain_spelling};
pub use term_kind::{PerKind, TermKind};
pub use vocabulary::{
    ActorRole, ActorType, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, Effect,
    EventStatus, EventType, Likelihood, Month, Nature, PlacePrecision, StixType, Tlp, Trend,
};
pub use withholding::Withholding;
pub(crate) use withholding::{locate_expiry, locate_withholding};
