//! The pages of the timeline: all of it, a year, a month, a day as it was known; and its events for
//! other programs.

mod as_of;
pub(super) mod data;
mod density;
mod filters;
mod map;
mod page;
mod part;
mod timeline_js;
