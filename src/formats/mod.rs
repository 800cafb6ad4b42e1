//! Writers of formats for other programs. They know nothing of the site: values go in, bytes come
//! out.

mod calendar;
mod citation;
mod csv;
mod feeds;
mod geojson;
pub mod json_ld;
mod marked;
mod media_type;
mod page_tags;
mod sitemap;

pub use calendar::{Calendar, CalendarEvent, calendar};
pub use citation::Citation;
pub use csv::{Cell, csv};
pub use feeds::{Feed, FeedEntry, atom};
pub use geojson::{Feature, Geometry, Position, geojson};
pub use marked::{Format, marked, robots_for_nobody};
pub(crate) use media_type::media_type;
pub use sitemap::{MAX_URLS, SitemapEntry, robots, sitemap, sitemap_index};
