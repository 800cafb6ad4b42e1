//! The words of the theme, each in one place: a message file for each language, in Fluent's syntax,
//! with English (`en.ftl`) as the one that all others are checked against. A site's
//! `words/LANGUAGE.ftl` replaces messages and adds its own.
//!
//! Fluent's parser is taken as it is. Its resolver is not: messages are compiled once a build, so
//! that a word without arguments is a look-up, plural categories come from the ICU data that dates
//! come from, and whoever prints a text escapes what is put into it.

mod labels;
mod languages;
mod manner;
mod message;
mod numbers;
mod problems;
mod read;
mod words;

pub(crate) use self::labels::labelled;
pub use self::labels::{Labelled, List};
pub use self::languages::{Catalogue, built_in_files};
pub use self::manner::{Calendar, Digits, Manner, Manners};
pub use self::message::{Argument, Escape};
pub use self::words::Words;
