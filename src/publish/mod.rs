//! The only place that writes the site.

mod manifest;
mod output;
mod output_path;

pub use output::{Overwrite, Published, Publisher};
pub use output_path::OutputPath;
