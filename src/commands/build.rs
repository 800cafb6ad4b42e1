//! `dateline build`: publishes the site, whole or not at all.

use std::hash::{Hash, Hasher};
use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::cache::cache_folder;
use super::{Console, Outcome, Verbosity, clock, problems, site};
use crate::config::Options;
use crate::diagnostics::{Diagnostic, sort_diagnostics};
use crate::engine::Engine;
use crate::input::{FileStore, Outgoing, Snapshot};
use crate::model::{LeftOut, Marking};
use crate::publish::last_build::{self, Inputs};
use crate::publish::{Overwrite, Pictures, Published, Publisher, clean_up_when_told_to_stop};
use crate::report::Format;
use crate::site::{Output, Site, merge_render_problems};

/// Pages that a thread renders before another may take over.
const RENDERED_AT_ONCE: usize = 8;

/// What `build` is asked to do.
#[derive(Debug, Clone)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// The folder to publish to; `public` in the root, or that of the named build, where absent.
    pub output: Option<PathBuf>,
    /// The build of `site.toml` that is asked for.
    pub named: Option<String>,
    /// What to build.
    pub options: Options,
    /// What may be replaced.
    pub overwrite: Overwrite,
    /// Threads; as many as there are cores where absent.
    pub jobs: Option<NonZeroUsize>,
    /// How problems are printed.
    pub format: Format,
    /// How much is said besides problems.
    pub verbosity: Verbosity,
}

impl Request {
    /// The same with what `site.toml` says of the named build.
    fn resolved(&self, snapshot: &Snapshot) -> Result<Self, Diagnostic> {
        let mut request = self.clone();
        if let Some(name) = &self.named
            && let Some(build) = site::named_build(name, snapshot, &self.options)?
        {
            request.options = site::options_as(&build, &self.options);
            request.output.get_or_insert_with(|| self.root.join(&*build.output));
        }
        request.output.get_or_insert_with(|| self.root.join("public"));
        Ok(request)
    }

    /// The folder to publish to.
    fn output(&self) -> &Path {
        self.output.as_deref().unwrap_or(&self.root)
    }
}

/// Builds and publishes. `Err` is a problem of the command itself, not of the site.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    let start = Instant::now();
    clean_up_when_told_to_stop();
    let (store, snapshot) = site::read(&request.root)?;
    let mut snapshot = ManuallyDrop::new(snapshot);
    let request = &request.resolved(&snapshot)?;
    // The process ends when this is done: to give back the memory of every entry piece by piece
    // would only take time.
    let mut engine = ManuallyDrop::new(Engine::new(clock::ends()));
    let config = engine.config(&snapshot, &request.options);
    snapshot.history = site::history(&request.root, config.as_deref(), &snapshot.history);
    let threads = site::threads(request.jobs)?;
    let key = inputs_key(&snapshot, &request.options);
    let unchanged = threads
        .install(|| last_build::recall(&request.root, request.output(), key, request.options.now));
    if let Some((published, left_out)) = unchanged {
        if request.verbosity != Verbosity::Quiet {
            let line = format!("Nothing has changed: {}", counts(None, &published));
            console.say(&format!("{line} checked in {}", duration(start.elapsed())));
        }
        console.tell_left_out(&left_out, request.verbosity, request.format);
        return Ok(Outcome::Done);
    }
    let mut diagnostics = Vec::new();
    let published = threads.install(|| {
        publish(request, &mut engine, console, key, &store, &snapshot, &mut diagnostics)
    });
    sort_diagnostics(&mut diagnostics);
    console.report(&diagnostics, &snapshot, request.format);
    if let Some((articles, published, left_out)) = published {
        if request.verbosity != Verbosity::Quiet {
            let line = format!("Built {}", counts(Some(articles), &published));
            console.say(&format!("{line} in {}{}", duration(start.elapsed()), changes(&published)));
        }
        console.tell_left_out(&left_out, request.verbosity, request.format);
    }
    Ok(Outcome::of(&diagnostics))
}

/// Hash of everything that decides the bytes of a build but the moment: the files, the options and
/// this program.
fn inputs_key(snapshot: &Snapshot, options: &Options) -> u64 {
    let program = std::env::current_exe().and_then(|path| path.metadata());
    let program = program.and_then(|metadata| Ok((metadata.len(), metadata.modified()?))).ok();
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    snapshot.key().hash(&mut hasher);
    (&options.base_url, options.drafts, options.future, options.tlp).hash(&mut hasher);
    (env!("CARGO_PKG_VERSION"), program).hash(&mut hasher);
    hasher.finish()
}

/// Publishes a site without errors; nothing is left behind otherwise.
fn publish(
    request: &Request,
    engine: &mut Engine,
    console: &Console,
    key: u64,
    store: &FileStore,
    snapshot: &Snapshot,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(usize, Published, LeftOut)> {
    let build = engine.build(snapshot, &request.options);
    diagnostics.extend(build.diagnostics);
    let site = ManuallyDrop::new(build.site.filter(|_| !has_errors(diagnostics))?);
    let marking = site.marking();
    let level = marking.as_ref().map(Marking::as_str);
    let result = Publisher::open(request.output(), &request.root, request.overwrite, level)
        .and_then(|publisher| {
            let progress = match request.verbosity {
                Verbosity::Quiet => ProgressBar::hidden(),
                _ => console.progress(site.pages().len()),
            };
            let cache = cache_folder(&request.root, request.output());
            let cache = cache.unwrap_or_else(|problem| {
                diagnostics.push(problem);
                None
            });
            let pictures = Pictures::of(&request.root, request.output(), cache.as_deref());
            let out = (&publisher, &pictures);
            let written = write_all(&site, store, snapshot, out, &progress);
            let written = merge_render_problems(written, diagnostics);
            diagnostics.extend(written);
            pictures.sweep();
            progress.finish_and_clear();
            last_build::forget(&request.root, request.output());
            // Dropped without a commit, the publisher leaves the old site as it was.
            if has_errors(diagnostics) { Ok(None) } else { publisher.commit().map(Some) }
        });
    let published = result.unwrap_or_else(|problem| {
        diagnostics.push(problem);
        None
    });
    let published = published?;
    diagnostics.extend(published.warnings.iter().cloned());
    let left_out = site.model().left_out();
    // A build with warnings is made again, so that they are told again.
    if diagnostics.is_empty() {
        let built_for = request.options.now;
        let inputs = Inputs { key, built_for, valid_until: site.valid_until() };
        last_build::remember(&request.root, request.output(), inputs, &left_out);
    }
    Some((site.model().articles.len(), published, left_out))
}

/// Renders every output and writes it at once, so that no more pages are in memory than there are
/// threads. A disk that is full would fail for every file, so the first failure stops the writing.
fn write_all(
    site: &Site,
    store: &FileStore,
    snapshot: &Snapshot,
    (publisher, pictures): (&Publisher, &Pictures),
    progress: &ProgressBar,
) -> Vec<Diagnostic> {
    let write_failed = AtomicBool::new(false);
    let pages = site.pages();
    let write_one = |index: usize| {
        let page = &pages[index];
        let mut problems = Vec::new();
        if write_failed.load(Ordering::Relaxed) {
            return problems;
        }
        progress.inc(1);
        let path = &page.output_path;
        let written = match site.render(index).take(&mut problems) {
            None => Ok(()),
            Some(Output::Bytes(bytes)) => publisher.write(path, &bytes),
            Some(Output::Card(svg)) => {
                match pictures.card(&svg, &page.url, || site.words_of_card(index)) {
                    Err(problem) => {
                        problems.push(problem);
                        Ok(())
                    }
                    Ok((png, problem)) => {
                        problems.extend(problem);
                        publisher.write(path, &png)
                    }
                }
            }
            Some(Output::Copy(source)) => match snapshot.files.get(&source) {
                None => Ok(()),
                Some(file) => {
                    store.outgoing(file, &site.model().config.images).and_then(|outgoing| {
                        match outgoing {
                            outgoing if site.must_check_copy(file) => {
                                let bytes = outgoing.read()?;
                                problems.extend(site.check_names(index, &bytes));
                                publisher.write(path, &bytes)
                            }
                            Outgoing::Copy(from, _) => publisher.copy(path, &from),
                            Outgoing::Bytes(bytes) => publisher.write(path, &bytes),
                        }
                    })
                }
            },
            Some(Output::Smaller { picture, width }) => match snapshot.files.get(&picture) {
                None => Ok(()),
                Some(file) => {
                    let made = pictures.smaller(store, file, width, &site.model().config.images);
                    made.and_then(|(bytes, problem)| {
                        problems.extend(problem);
                        if site.must_check_copy(file) {
                            problems.extend(site.check_names(index, &bytes));
                        }
                        publisher.write(path, &bytes)
                    })
                }
            },
        };
        if let Err(error) = written
            && !write_failed.swap(true, Ordering::Relaxed)
        {
            problems.push(problems::unwritable_output(path, &error));
        }
        problems
    };
    // The few pages that take long are begun first, so that no thread is left with one in the end.
    let registries = &site.model().config.registries;
    let (mut order, rest): (Vec<usize>, Vec<usize>) =
        (0..pages.len()).partition(|&index| pages[index].kind.facts(registries).is_large);
    order.extend(rest);
    order.into_par_iter().with_max_len(RENDERED_AT_ONCE).flat_map_iter(write_one).collect()
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

/// What was published: "10 articles, 148 files (1.2 MB)".
fn counts(articles: Option<usize>, published: &Published) -> String {
    let count = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        number => format!("{number} {one}s"),
    };
    let articles = articles.map(|articles| format!("{}, ", count(articles, "article")));
    let files = count(published.files, "file");
    format!("{}{files} ({})", articles.unwrap_or_default(), size(published.bytes))
}

/// What differs from the site before; nothing where there was none.
fn changes(published: &Published) -> String {
    if published.unchanged == 0 {
        return String::new();
    }
    format!(
        ": {} written, {} removed, {} as they were",
        published.written, published.removed, published.unchanged
    )
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
        assert_eq!(counts(Some(10), &published(148, 1_234_567)), "10 articles, 148 files (1.2 MB)");
        assert_eq!(counts(Some(1), &published(1, 0)), "1 article, 1 file (0 B)");
        assert_eq!(counts(None, &published(0, 999)), "0 files (999 B)");
        assert_eq!(duration(Duration::from_millis(9_999)), "9999 ms");
        assert_eq!(duration(Duration::from_millis(12_345)), "12.3 s");
        assert_eq!(changes(&published(2, 2)), "");
        let again =
            Published { files: 9, written: 1, unchanged: 8, removed: 2, ..Published::default() };
        assert_eq!(changes(&again), ": 1 written, 2 removed, 8 as they were");
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
