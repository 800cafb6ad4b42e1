//! Tests of the real binary on whole sites, each in a temporary folder of its own.
//!
//! One binary for all of them: linking takes longer than running.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accounts;
mod actors;
mod apparatus;
mod archive;
mod as_of;
mod attacks;
mod authors;
mod builds;
mod claims;
mod cli;
mod components;
mod config;
mod corrections;
mod country;
#[cfg(feature = "links")]
mod dead_links;
mod determinism;
mod documents;
mod editions;
mod exports;
mod features;
mod figures;
mod forecasts;
mod front_page;
mod glossary;
mod golden;
mod guide;
mod help;
#[cfg(feature = "history")]
mod history;
mod hostile;
#[cfg(feature = "history")]
mod hostile_git;
mod html;
mod incremental;
mod init;
mod inline_texts;
mod kept_addresses;
mod kept_back;
mod language_homes;
mod language_mistakes;
// Its site has pages of earlier versions too.
#[cfg(feature = "history")]
mod languages;
mod lead_pictures;
mod limits;
mod links;
mod machines;
mod mistakes;
mod named_in_text;
#[cfg(not(all(feature = "history", feature = "links")))]
mod not_built;
mod own_registries;
mod page;
mod page_sizes;
mod pages;
mod picture_sizes;
mod pictures;
mod plain_posts;
mod project;
mod protected;
mod rebuild;
mod registries;
mod relations;
mod schema;
mod serve;
#[cfg(feature = "cards")]
mod share_cards;
mod sources;
mod spellings;
mod strict;
mod templates;
mod territories;
#[path = "../../src/test_folder.rs"]
mod test_folder;
mod theming;
mod tidy;
mod time;
mod timeline;
mod told_once;
mod translated_apparatus;
mod vault;
mod vocabulary;
mod ways;
mod withheld;
mod words;
