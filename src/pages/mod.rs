//! Which pages exist, and what templates may see of them.

mod plan;
mod url;
pub mod views;

pub use plan::{ListKind, Page, PageKind, plan};
pub use url::{Url, encode_query};
