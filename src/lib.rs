//! Dateline turns a folder of Markdown articles into the site of a regional-security briefing.
//!
//! It is a pure function from a snapshot of files to a set of output files plus diagnostics, with
//! a thin shell that reads, writes, serves and watches.

pub mod cli;
pub mod commands;
pub mod config;
pub mod content;
pub mod diagnostics;
pub mod engine;
pub mod input;
pub mod markdown;
pub mod model;
pub mod pages;
pub mod publish;
pub mod render;
pub mod serve;
