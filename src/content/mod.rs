//! One file's text becomes one typed entry.
//!
//! Nothing here looks at a second file: whether a topic exists, which article an event belongs to
//! and what a citation refers to are questions for [`crate::model`].

mod account;
mod apparatus;
mod article;
mod claim;
mod comments;
mod context;
mod country;
mod country_code;
mod country_names;
mod date;
mod declarations;
mod edition;
mod edtf;
mod entry;
mod entry_kind;
mod estimative;
mod event;
mod event_fact;
mod file_name;
mod form;
mod front;
mod hashes;
mod joined;
mod lists;
mod locate;
mod misnamed;
mod names;
mod other_script;
mod page;
mod parse;
mod period;
mod picture;
mod problems;
mod quotation;
mod registry;
mod renames;
mod short_text;
mod solar_hijri;
mod spelling;
mod translated;
mod translation;
mod unknown_keys;
mod value;
mod vocabulary;
mod withheld;
mod withholding;
mod written_date;

pub use crate::config::{ActorKind, ActorType, EventKind, EventType, PerKind, TermKind, Tlp};
pub(crate) use crate::config::{Extensible, Word};
pub use crate::written::{Part, Step};
pub use apparatus::{Correction, Grade, Judgement, Quote, Source, Update};
pub use article::Article;
pub use claim::{Claim, ClaimValue, Range, thousandths};
pub use country::{Country, Status};
pub use country_code::CountryCode;
pub(crate) use country_names::country_help;
pub use date::{DateProblem, When};
pub(crate) use declarations::written_files;
pub use edition::Edition;
pub use edtf::{Bound, Edtf, Precision};
pub use entry::{Entry, Parsed};
pub use entry_kind::EntryKind;
pub(crate) use estimative::{mixed_sentence, without_quotations};
pub use event::{Event, EventActor, EventMention, EventPlace};
pub use event_fact::{Contested, EventFact};
pub use file_name::{classify, named_entry, translation_of};
pub(crate) use file_name::{known_folders, undated, without_own_language};
pub use front::Front;
pub use hashes::{Hashes, Reach};
pub use locate::Places;
pub(crate) use locate::locate_picture;
pub(crate) use misnamed::misnamed_translation;
pub use page::{Extra, Page};
pub use period::Period;
pub use picture::Picture;
pub use registry::{
    Actor, Alias, Designation, GlossaryTerm, Office, OwnTerm, Person, Place, Story, Term, Topic,
};
pub(crate) use renames::check_fields;
pub use short_text::ShortText;
pub(crate) use solar_hijri::help_with_solar_hijri;
pub use spelling::{keyboard_form, of_any_keyboard, plain_spelling};
pub(crate) use translated::Into as IntoLanguage;
pub use translation::{EventTexts, Translation};
pub(crate) use unknown_keys::fields_of_site;
pub use vocabulary::{
    ActorRole, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, Effect, EventStatus,
    Likelihood, Month, Nature, Outcome, PlacePrecision, StixType, Trend,
};
pub(crate) use withheld::Withheld;
pub use withholding::Withholding;
pub(crate) use withholding::words::all as withholding_words;
