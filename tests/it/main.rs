//! Tests of the real binary on whole sites, each in a temporary folder of its own.
//!
//! One binary for all of them: linking takes longer than running.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod actors;
mod cli;
mod config;
mod country;
mod editions;
mod init;
mod pages;
mod project;
mod relations;
