//! What is looked at when the whole site is known: problems that no single file shows.

mod published_files;

pub use published_files::check_published_files;
