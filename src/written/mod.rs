//! What the desk writes in maps of keys and values: front matter, and `site.toml`.
//!
//! Each map is declared once ([`declare!`]); the struct, its reader, the help for slips of the pen,
//! the tables of the guide and the JSON Schema of editors come from that declaration.

mod declaration;
mod fields;
mod form;
mod format;
mod free;
mod front_matter;
#[cfg(test)]
mod guide;
mod json_schema;
mod kind;
mod language;
mod marked;
mod node;
mod path;
pub(crate) mod problems;
mod reader;
mod source_text;
mod toml_tree;
mod undashed;
mod value;
mod vocabulary;
mod yaml_help;
mod yaml_quotation;

pub(crate) use declaration::{Preset, count, declare, is_freely, sorted};
pub(crate) use fields::Fields;
pub(crate) use form::{Form, Free, Id, Ignored, Language, Verbatim, forms, unread};
pub(crate) use format::Format;
pub(crate) use front_matter::read_front_matter;
#[cfg(test)]
pub(crate) use guide::check_guide;
pub(crate) use json_schema::{Known, SiteField, of_file as schema_of_file};
pub(crate) use kind::{Declaration, Field, Kind, Number, Unknown};
pub(crate) use language::{language, list_of_languages};
pub(crate) use marked::Marked;
pub(crate) use node::Node;
pub(crate) use path::Path;
pub use path::{Part, Step};
pub(crate) use reader::{Origin, Reader};
pub(crate) use source_text::SourceText;
pub(crate) use toml_tree::of_table;
pub(crate) use value::Value;
pub(crate) use vocabulary::{vocabulary, word_forms};
