//! The pages of terms: topics, actors, people, places and stories.

mod actor;
mod described;
mod page;
mod person;
mod topic;
