//! `dateline check`: says everything that is wrong, and writes nothing.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use rayon::prelude::*;

use super::{Console, Outcome, site};
use crate::diagnostics::{Diagnostic, Format, sort_diagnostics};
use crate::engine::{Engine, Options, merge_render_problems};

/// What `check` is asked to do.
#[derive(Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// What to check.
    pub options: Options,
    /// Threads; as many as there are cores where absent.
    pub jobs: Option<NonZeroUsize>,
    /// How problems are printed.
    pub format: Format,
}

/// Checks. `Err` is a problem of the command itself, not of the site.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    let (_, snapshot) = site::read(&request.root)?;
    let threads = site::threads(request.jobs)?;
    let mut diagnostics = threads.install(|| {
        let build = Engine::default().build(&snapshot, &request.options);
        let mut diagnostics = build.diagnostics;
        if let Some(site) = build.site {
            // Mistakes in templates only show when pages are rendered.
            let rendered = (0..site.pages().len())
                .into_par_iter()
                .flat_map_iter(|index| site.render(index).problems)
                .collect();
            diagnostics.extend(merge_render_problems(rendered));
        }
        diagnostics
    });
    sort_diagnostics(&mut diagnostics);
    console.report(&diagnostics, &snapshot, request.format);
    if diagnostics.is_empty() && request.format == Format::Text {
        console.say("No problems found");
    }
    Ok(Outcome::of(&diagnostics))
}
