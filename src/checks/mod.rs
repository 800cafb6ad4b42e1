//! What is looked at when the whole site is known: problems that no single file shows.

mod copied_addresses;
mod published_files;

pub use copied_addresses::{check_addresses, may_lead_to_withheld};
pub use published_files::check_published_files;
