//! Pages become bytes: through templates, or through the library of a format.

mod budget;
mod calendar;
mod citation;
mod csv;
pub mod dates;
mod feeds;
mod functions;
mod instrument;
pub mod json_ld;
mod marked;
mod named;
mod page_tags;
mod sitemap;
mod templates;

pub use budget::Stop;
pub use calendar::{Calendar, CalendarEvent, calendar};
pub use citation::Citation;
pub use csv::{Cell, csv};
pub use feeds::{Feed, FeedEntry, atom};
pub use functions::Directory;
pub use marked::{marked, robots_for_nobody};
pub(crate) use named::check_named;
pub use sitemap::{MAX_URLS, robots, sitemap, sitemap_index};
pub use templates::{SiteTemplates, Templates};
