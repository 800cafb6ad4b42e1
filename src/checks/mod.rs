//! What is looked at when the whole site is known: problems that no single file shows.

mod kept_back_addresses;
mod published_files;

pub use kept_back_addresses::AddressGuard;
pub use published_files::check_published_files;
