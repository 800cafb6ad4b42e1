//! Tests of the real binary on whole sites, each in a temporary folder of its own.
//!
//! One binary for all of them: linking takes longer than running.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod actors;
mod as_of;
mod built;
mod cli;
mod config;
mod country;
mod determinism;
mod editions;
mod exports;
mod golden;
mod history;
mod hostile;
mod html;
mod incremental;
mod init;
mod links;
mod mistakes;
mod pages;
mod plain_posts;
mod project;
mod relations;
mod templates;
mod timeline;
mod withheld;
