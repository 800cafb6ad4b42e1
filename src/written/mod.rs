//! What the desk writes in maps of keys and values: front matter, and `site.toml`.
//!
//! Each map is declared once ([`record!`]); the struct, its reader, the help for slips of the pen,
//! the tables of the guide and the JSON Schema of editors come from that declaration.

mod declaration;
#[cfg(test)]
mod guide;
mod json_schema;
mod kind;

pub(crate) use declaration::{count, is_freely, record, sorted};
#[cfg(test)]
pub(crate) use guide::check_guide;
pub(crate) use json_schema::{Known, of_file as schema_of_file};
pub(crate) use kind::{Field, Kind, Number, Record, Unknown};
