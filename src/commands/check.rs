//! `dateline check`: says everything that is wrong, and writes nothing.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use rayon::prelude::*;

#[cfg(feature = "links")]
use super::links;
use super::{Console, Outcome, Verbosity, clock, problems, site};
use crate::config::Options;
use crate::diagnostics::{Diagnostic, Severity, sort_diagnostics};
use crate::engine::Engine;
use crate::input::{Depth, History, Outgoing};
use crate::model::placeholders::check_placeholders;
use crate::model::{check_release, check_strict};
use crate::report::Format;
use crate::site::{Output, merge_render_problems};

/// What `check` is asked to do.
#[derive(Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// What to check.
    pub options: Options,
    /// The build of `site.toml` that is asked for.
    pub named: Option<String>,
    /// Threads; as many as there are cores where absent.
    pub jobs: Option<NonZeroUsize>,
    /// How problems are printed.
    pub format: Format,
    /// Whether a good briefing is asked for.
    pub strict: Strict,
    /// Whether the site is about to go out.
    pub release: Release,
    /// Whether other hosts are asked for what the site links to.
    pub links: Links,
    /// How much is said besides problems.
    pub verbosity: Verbosity,
}

/// Whether what makes a good briefing is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strict {
    /// It is.
    Yes,
    /// Only what a site needs.
    No,
}

/// Whether the site is about to go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// It is: every change must be logged and every article read by a second person.
    Yes,
    /// It is being worked on.
    No,
}

/// Whether other hosts are asked for what the site links to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// They are.
    Ask,
    /// Nothing leaves this machine.
    Trust,
}

/// Checks. `Err` is a problem of the command itself, not of the site.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    if cfg!(not(feature = "links")) && request.links == Links::Ask {
        return Err(problems::not_built("links", "--links"));
    }
    let (store, mut snapshot) = site::read(&request.root)?;
    let options = site::options(request.named.as_deref(), &snapshot, &request.options)?;
    let mut engine = Engine::new(clock::ends());
    snapshot.history = match request.release {
        // What was changed since the last commit counts too, so every article's text is needed.
        Release::Yes => History::read(&request.root, Depth::All, &History::NotRead),
        Release::No => {
            let config = engine.config(&snapshot, &options);
            site::history(&request.root, config.as_deref(), &History::NotRead)
        }
    };
    let threads = site::threads(request.jobs)?;
    let mut left_out = None;
    let mut diagnostics = threads.install(|| {
        let build = engine.build(&snapshot, &options);
        let mut diagnostics = build.diagnostics;
        if let Some(site) = build.site {
            left_out = Some(site.model().left_out());
            // Mistakes in templates only show when pages are rendered, and names in what is copied
            // when it is read.
            let render = |index| {
                let mut problems = Vec::new();
                if let Some(Output::Copy(source)) = site.render(index).take(&mut problems)
                    && let Some(file) = snapshot.files.get(&source)
                    && site.must_check_copy(file)
                    && let Ok(bytes) =
                        store.outgoing(file, &site.model().config.images).and_then(Outgoing::read)
                {
                    problems.extend(site.check_names(index, &bytes));
                }
                problems
            };
            let rendered = (0..site.pages().len()).into_par_iter().flat_map_iter(render).collect();
            let rendered = merge_render_problems(rendered, &diagnostics);
            diagnostics.extend(rendered);
            if request.strict == Strict::Yes {
                // A judgement without its outcome is an error now, and need not be a warning too.
                diagnostics.retain(|problem| problem.code != "forecast-due");
                diagnostics.extend(check_strict(site.model()));
                // So is a picture of which nobody who does not see it learns anything.
                let unseen = diagnostics.iter_mut().filter(|it| it.code == "missing-alt");
                unseen.for_each(|problem| problem.severity = Severity::Error);
            }
            if request.release == Release::Yes {
                diagnostics.extend(check_release(site.model(), &snapshot.history));
            }
            if request.strict == Strict::Yes || request.release == Release::Yes {
                diagnostics.extend(check_placeholders(site.model(), &snapshot));
            }
            #[cfg(feature = "links")]
            if request.links == Links::Ask {
                diagnostics.extend(links::check(site.model()));
            }
        }
        diagnostics
    });
    sort_diagnostics(&mut diagnostics);
    console.report(&diagnostics, &snapshot, request.format);
    if diagnostics.is_empty() && request.format == Format::Text {
        console.say("No problems found");
    }
    if let Some(left_out) = left_out {
        console.tell_left_out(&left_out, request.verbosity, request.format);
    }
    Ok(Outcome::of(&diagnostics))
}
