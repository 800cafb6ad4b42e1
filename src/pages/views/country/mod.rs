//! The pages of a country: its own, and those of its topics.

mod brief;
mod counts;
mod figures;
mod page;
pub(super) mod status;
mod topic;
