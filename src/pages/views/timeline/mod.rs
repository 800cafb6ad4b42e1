//! The pages of the timeline: all of it, a year, a month, a country, a type, a day as it was known;
//! and its events for other programs.

mod as_of;
pub(super) mod data;
mod density;
mod filters;
pub(super) mod finder;
mod map;
mod of;
mod page;
mod part;
mod timeline_js;
