//! Where things stand: paths of the site's files, of the output's files, and addresses of pages.

mod base_url;
mod in_text;
mod output_path;
mod own_addresses;
pub mod routes;
mod source_path;
mod url;

pub use base_url::{BaseUrl, BaseUrlError};
pub(crate) use in_text::{Behind, Firsts, Found, Searched, Sought, Surroundings, Written};
pub use output_path::OutputPath;
pub use own_addresses::OwnAddresses;
pub use source_path::SourcePath;
#[cfg(feature = "history")]
pub(crate) use source_path::markdown_stem;
pub use url::{Url, encode_query};
