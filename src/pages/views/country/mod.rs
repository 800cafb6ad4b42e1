//! The pages of a country: its own, and those of its topics.

mod counts;
mod page;
pub(super) mod status;
mod topic;
