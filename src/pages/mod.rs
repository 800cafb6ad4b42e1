//! Which pages exist, and what templates may see of them.

mod collisions;
mod ledgers;
mod page;
mod plan;
mod portable;
pub(crate) mod references;
pub mod views;

pub(crate) use ledgers::source_url;
pub use page::{CitationFormat, FeedScope, Page, PageKind, TimelineFormat};
pub use plan::plan;
pub(crate) use plan::{
    asset_url, edition_url, is_asset, owner, owner_file, published, sitemap_part_url,
};
