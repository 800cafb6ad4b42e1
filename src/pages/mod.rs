//! Which pages exist, and what templates may see of them.

mod beside;
mod collisions;
mod copies;
mod data;
mod kind;
mod ledgers;
mod owner;
mod page;
mod parts;
mod pictures;
mod plan;
mod portable;
mod redirects;
pub(crate) mod references;
mod share_cards;
mod sizes;
mod timelines;
mod views;

pub(crate) use beside::{asset_url, file_url, is_asset};
pub(crate) use copies::published;
pub use data::{CitationFormat, DataSet, EventsFormat, FeedScope};
pub use kind::Facts;
pub(crate) use owner::{other_files, owner, owner_file};
pub(crate) use page::page_at;
pub use page::{CardOf, Page, PageKind, TimelineOf};
pub use parts::Views;
pub use parts::language::{Language, Languages};
pub(crate) use parts::{Parts, frame::Frames, site::site_view};
pub(crate) use pictures::{has_original, smaller_url};
pub(crate) use plan::generated;
pub use plan::plan;
pub(crate) use share_cards::{card_url, check_cards, is_shared};
pub(crate) use views::Made;
