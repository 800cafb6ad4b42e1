//! Templates of the theme and of the desk, and what they can call.

mod budget;
mod functions;
mod instrument;
mod named;
mod templates;
mod words;

pub use budget::{Clock, Ends, Stop};
pub use functions::Directory;
pub(crate) use named::check_named;
pub use templates::{SiteTemplates, Templates};
