//! `dateline build`: publishes the site, whole or not at all.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::{Console, Outcome, problems, site};
use crate::diagnostics::{Diagnostic, Format, sort_diagnostics};
use crate::engine::{Engine, Options, Output, Site, merge_render_problems};
use crate::input::{FileStore, Origin, Snapshot, SourceFile};
use crate::pages::Page;
use crate::publish::{OutputPath, Overwrite, Published, Publisher};

/// What `build` is asked to do.
#[derive(Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// The folder to publish to.
    pub output: PathBuf,
    /// What to build.
    pub options: Options,
    /// What may be replaced.
    pub overwrite: Overwrite,
    /// Threads; as many as there are cores where absent.
    pub jobs: Option<NonZeroUsize>,
    /// How problems are printed.
    pub format: Format,
    /// Whether the last line is printed.
    pub verbosity: Verbosity,
}

/// Whether a command says what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verbosity {
    /// It does.
    Normal,
    /// It prints nothing but problems.
    Quiet,
}

/// Builds and publishes. `Err` is a problem of the command itself, not of the site.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    let start = Instant::now();
    let (store, mut snapshot) = site::read(&request.root)?;
    snapshot.history = site::history(&request.root, &snapshot, &request.options, &snapshot.history);
    let threads = site::threads(request.jobs)?;
    let mut diagnostics = Vec::new();
    let published = threads.install(|| publish(request, &store, &snapshot, &mut diagnostics));
    sort_diagnostics(&mut diagnostics);
    console.report(&diagnostics, &snapshot, request.format);
    if let Some(published) = published
        && request.verbosity == Verbosity::Normal
    {
        console.say(&last_line(&published, start.elapsed()));
    }
    Ok(Outcome::of(&diagnostics))
}

/// Publishes a site without errors; nothing is left behind otherwise.
fn publish(
    request: &Request,
    store: &FileStore,
    snapshot: &Snapshot,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Published> {
    let build = Engine::default().build(snapshot, &request.options);
    diagnostics.extend(build.diagnostics);
    let site = build.site.filter(|_| !has_errors(diagnostics))?;
    let result =
        Publisher::open(&request.output, &request.root, request.overwrite).and_then(|publisher| {
            diagnostics.extend(write_all(&site, store, snapshot, &publisher));
            // Dropped without a commit, the publisher leaves the old site as it was.
            if has_errors(diagnostics) { Ok(None) } else { publisher.commit().map(Some) }
        });
    let published = result.unwrap_or_else(|problem| {
        diagnostics.push(problem);
        None
    });
    if let Some(published) = &published {
        diagnostics.extend(published.warnings.iter().cloned());
    }
    published
}

/// Renders every output and writes it at once, so that no more pages are in memory than there are
/// threads. A disk that is full would fail for every file, so the first failure stops the writing.
fn write_all(
    site: &Site,
    store: &FileStore,
    snapshot: &Snapshot,
    publisher: &Publisher,
) -> Vec<Diagnostic> {
    let write_failed = AtomicBool::new(false);
    let write_one = |(index, page): (usize, &Page)| {
        let mut problems = Vec::new();
        if write_failed.load(Ordering::Relaxed) {
            return problems;
        }
        let path = &page.output_path;
        let written = match site.render(index).take(&mut problems) {
            None => Ok(()),
            Some(Output::Bytes(bytes)) => publisher.write(path, &bytes),
            Some(Output::Copy(source)) => match snapshot.files.get(&source) {
                None => Ok(()),
                Some(file) => copy(store, file, publisher, path),
            },
        };
        if let Err(error) = written
            && !write_failed.swap(true, Ordering::Relaxed)
        {
            problems.push(problems::unwritable_output(path, &error));
        }
        problems
    };
    let problems = site.pages().par_iter().enumerate().flat_map_iter(write_one).collect();
    merge_render_problems(problems)
}

/// Copies a file of the site without holding it in memory; a built-in one is there already.
fn copy(
    store: &FileStore,
    file: &SourceFile,
    publisher: &Publisher,
    path: &OutputPath,
) -> std::io::Result<()> {
    match file.origin {
        Origin::Site => publisher.copy(path, &store.resolve(file)?),
        Origin::BuiltIn => publisher.write(path, &store.read_asset(file)?),
    }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

fn last_line(published: &Published, time: Duration) -> String {
    let files = match published.files {
        1 => "1 file".to_owned(),
        files => format!("{files} files"),
    };
    format!("Built {files} ({}) in {}", size(published.bytes), duration(time))
}

/// A number of bytes for people, in powers of a thousand.
fn size(bytes: u64) -> String {
    let units = ["kB", "MB", "GB"];
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    // Exact up to 2^53 bytes, and only the first digits are shown.
    #[expect(clippy::cast_precision_loss, reason = "only the first digits are shown")]
    let mut number = bytes as f64 / 1000.0;
    let mut unit = "kB";
    for larger in units.into_iter().skip(1) {
        // What would be rounded to 1000.0 belongs to the larger unit.
        if number >= 999.95 {
            number /= 1000.0;
            unit = larger;
        }
    }
    format!("{number:.1} {unit}")
}

fn duration(time: Duration) -> String {
    match time.as_millis() {
        millis @ 0..10_000 => format!("{millis} ms"),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line() {
        let published = |files, bytes| Published { files, bytes, ..Published::default() };
        let line = |files, bytes, millis| {
            last_line(&published(files, bytes), Duration::from_millis(millis))
        };
        assert_eq!(line(148, 1_234_567, 35), "Built 148 files (1.2 MB) in 35 ms");
        assert_eq!(line(1, 0, 9_999), "Built 1 file (0 B) in 9999 ms");
        assert_eq!(line(0, 999, 12_345), "Built 0 files (999 B) in 12.3 s");
    }

    #[test]
    fn sizes() {
        for (bytes, expected) in [
            (1000, "1.0 kB"),
            (999_949, "999.9 kB"),
            (999_950, "1.0 MB"),
            (70_000_000, "70.0 MB"),
            (5_000_000_000, "5.0 GB"),
            (5_000_000_000_000, "5000.0 GB"),
        ] {
            assert_eq!(size(bytes), expected);
        }
    }
}
