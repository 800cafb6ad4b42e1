//! Dates and times as people write them, in the languages of readers.

pub mod dates;
