//! The pipeline: from a snapshot of files to the pages of a site.

use jiff::Timestamp;

use crate::config::{BaseUrl, Config};
use crate::content::Tlp;
use crate::diagnostics::{Checked, Diagnostic};
use crate::input::{Snapshot, SourcePath};
use crate::publish::OutputPath;

/// What the command line says about a build. Time is an input: the core never asks a clock.
#[derive(Debug, Clone)]
pub struct Options {
    /// The moment at which the site is built: what is embargoed, expired, expected.
    pub now: Timestamp,
    /// In place of the configured base URL.
    pub base_url: Option<BaseUrl>,
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// The most restricted label that may be published.
    pub tlp: Tlp,
}

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A copy of a file of the site, which the shell reads when it writes.
    Copy(SourcePath),
}

/// The pipeline with its caches. `build` and `check` use a fresh one, `serve` keeps one.
#[derive(Debug, Default)]
pub struct Engine {}

/// What a build made: a site, unless the configuration or the templates cannot be used at all, and
/// every problem found before rendering.
#[derive(Debug)]
pub struct Build {
    /// The site. Its pages are rendered one by one, so that a build can write while it renders and
    /// a preview can render what is looked at.
    pub site: Option<Site>,
    /// Problems of reading, parsing and checking, sorted.
    pub diagnostics: Vec<Diagnostic>,
}

/// A site whose every address is known and whose pages can be rendered, in any order, on any thread.
#[derive(Debug)]
pub struct Site {}

impl Engine {
    /// Runs the pipeline up to the plan of every page.
    pub fn build(&mut self, snapshot: &Snapshot, options: &Options) -> Build {
        let mut diagnostics = snapshot.problems.clone();
        let config = Config::read(snapshot, options).take(&mut diagnostics);
        Build { site: config.map(|_| Site {}), diagnostics }
    }
}

impl Site {
    /// Every output file, sorted by path.
    pub fn outputs(&self) -> &[OutputPath] {
        &[]
    }

    /// Renders one output file. Template errors are its problems.
    pub fn render(&self, _output_index: usize) -> Checked<Output> {
        Checked::failed(Vec::new())
    }
}
