//! Dates and times as people write them, in the languages of readers.

pub mod dates;
mod formatters;
mod intervals;
#[cfg(test)]
mod tests;
mod times;
