//! Templates of the theme and of the desk, and what they can call.

mod budget;
mod components;
mod functions;
mod instrument;
mod links;
mod named;
mod own_look;
mod problems;
mod templates;
mod typeface;
mod words;

pub use budget::{Clock, Ends, Stop};
pub use functions::{Directory, Published};
pub(crate) use named::check_named;
pub(crate) use own_look::{accent, initial_icon, own_css};
pub use templates::{SiteTemplates, Templates};
pub(crate) use typeface::Typeface;
