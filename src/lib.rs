//! Dateline turns a folder of Markdown articles into the site of a regional-security briefing.
//!
//! It is a pure function from a snapshot of files to a set of output files plus diagnostics, with
//! a thin shell that reads, writes, serves and watches:
//!
//! ```text
//! disk -> FileStore -> Snapshot                                          input
//!   site.toml    -> Config::read                -> Checked<Config>       config
//!   templates/   -> Templates::parse            -> Checked<Templates>    theme
//!   content/**   -> Entry::parse   (parallel)   -> Checked<Parsed>       content, markdown
//!   entries      -> SiteModel::build            -> SiteModel + problems  model
//!   model        -> pages::plan                 -> every address         pages
//! => Build { Site, diagnostics }                                         engine
//!   Site::render(page)             (parallel)   -> Checked<Output>       pages::views, theme
//!
//! build: to a Publisher (publish)     serve: to a Preview (serve)     check: to the terminal
//! ```
//!
//! [`engine::Engine::build`] is the only way through it; `build` and `check` use a fresh engine,
//! `serve` keeps one. Only [`input`], [`publish`], [`serve`] and [`commands`] touch the operating
//! system. `ARCHITECTURE.md` has the invariants and the reasons.

pub mod address;
pub mod assets;
pub mod catalogue;
pub mod checks;
pub mod cli;
pub mod commands;
pub mod config;
pub mod content;
#[cfg(test)]
mod cpu_time;
pub mod diagnostics;
pub mod engine;
pub mod formats;
pub mod input;
pub mod markdown;
pub mod model;
pub mod pages;
pub mod publish;
pub mod report;
pub mod serve;
pub mod site;
#[cfg(test)]
mod test_folder;
pub mod text;
pub mod theme;
pub mod words;
mod written;

// Rendering makes and drops many small strings on several threads; mimalloc does that in about a
// tenth less time than the system allocator. It stands here for the tests and benches to have it
// too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
