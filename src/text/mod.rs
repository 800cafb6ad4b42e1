//! Text as people read it: letters of all scripts in one form, what is seen of markup, and names in
//! it.
//!
//! These are plain values and functions. Nothing here knows of entries, pages or files.

mod blocks;
mod colour;
mod composed;
mod entities;
pub mod escape;
mod escapes;
mod fold;
mod id_prefix;
mod key;
mod language;
mod language_marks;
mod letters;
mod matching;
mod meant_language;
mod mentions;
mod name_order;
mod names;
mod odd_characters;
mod reader;
mod readings;
mod script;
mod seen;
mod sentences;
mod shared;
mod spaces;
mod tags;
#[cfg(test)]
mod tests;

pub(crate) use blocks::each_where;
pub use colour::Colour;
pub(crate) use colour::MIN_CONTRAST;
pub use composed::{composed, is_same_text};
pub(crate) use entities::{decode, decoded_attribute};
pub use fold::fold;
pub(crate) use id_prefix::with_prefixed_ids;
pub use key::{Key, slugify};
pub use language::{
    direction, in_two_letters, is_common_language, is_language, language_and_territory,
    language_tag, script_of,
};
pub(crate) use language_marks::{is_at_home, language_marks};
pub use meant_language::{MeantLanguage, meant_language};
pub(crate) use mentions::{Mention, Mentions, Wanted, can_be_found};
pub(crate) use name_order::name_order;
pub use names::{Found, NameFinder, Spellings, Where, may_be_a_word};
pub(crate) use odd_characters::{
    is_control_of_xml, is_typographic_quote, odd_space, quoted_typographically,
    without_typographic_quotes,
};
pub(crate) use readings::{may_hide, readings};
pub use script::Script;
pub(crate) use seen::Seen;
pub use sentences::whole_sentences;
pub(crate) use shared::{found_by_text, printed_as_text};
pub use spaces::single_spaced;
pub(crate) use tags::is_inline;
