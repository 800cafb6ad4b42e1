//! The pages of terms: topics, actors, people, places, stories and those of the glossary.

mod actor;
mod described;
mod glossary;
mod page;
mod person;
mod topic;
