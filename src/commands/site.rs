//! Reading a site, on as many threads as asked for.

use std::num::NonZeroUsize;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::problems;
use crate::address::SourcePath;
use crate::config::{CONFIG_FILE, Config, NamedBuild, Options};
use crate::content::When;
use crate::diagnostics::Diagnostic;
use crate::input::{Depth, FileStore, History, Snapshot};

/// The threads on which a command works; as many as there are cores where `jobs` says nothing.
pub(super) fn threads(jobs: Option<NonZeroUsize>) -> Result<ThreadPool, Diagnostic> {
    ThreadPoolBuilder::new()
        .num_threads(jobs.map_or(0, NonZeroUsize::get))
        .build()
        .map_err(|error| problems::no_threads(&error))
}

/// The files of the site in `root`.
pub(super) fn read(root: &Path) -> Result<(FileStore, Snapshot), Diagnostic> {
    if !root.is_dir() {
        return Err(problems::missing_root(root));
    }
    let store = FileStore::new(root);
    let snapshot = store.read().map_err(|error| problems::unreadable_site(root, &error))?;
    Ok((store, snapshot))
}

/// What a named build of `site.toml` takes in and where it goes; nothing where the file has errors,
/// which the build will tell.
pub(super) fn named_build(
    name: &str,
    snapshot: &Snapshot,
    options: &Options,
) -> Result<Option<NamedBuild>, Diagnostic> {
    let Some(config) = Config::read(snapshot, options).value else { return Ok(None) };
    match config.builds.find(name) {
        Ok(build) => Ok(Some(build.clone())),
        Err(nearest) => Err(problems::unknown_build(name, nearest)),
    }
}

/// The options of a command that may name a build.
pub(super) fn options(
    named: Option<&str>,
    snapshot: &Snapshot,
    options: &Options,
) -> Result<Options, Diagnostic> {
    let build = named.map_or(Ok(None), |name| named_build(name, snapshot, options))?;
    Ok(build.map_or_else(|| options.clone(), |build| options_as(&build, options)))
}

/// The options of a named build; where the command line gives a base URL, that one counts.
pub(super) fn options_as(build: &NamedBuild, options: &Options) -> Options {
    Options {
        now: options.now,
        base_url: options.base_url.clone().or_else(|| build.base_url.clone()),
        origin: options.origin.clone(),
        drafts: build.drafts,
        future: build.future,
        tlp: build.tlp,
    }
}

/// What the files of a site said before, if it has pages of that; `known` is what was read last
/// time.
pub(super) fn history(root: &Path, config: Option<&Config>, known: &History) -> History {
    if config.is_some_and(|config| config.history.enabled) {
        History::read(root, Depth::Changed, known)
    } else {
        History::NotRead
    }
}

/// The start of a day in the time zone of the site in `root`; in UTC where it cannot be told, which
/// the command itself will complain of.
pub fn start_of(day: Date, root: &Path) -> Timestamp {
    let start = |zone: &TimeZone| When::from_day(day, zone).map(|when| when.timestamp);
    let utc = start(&TimeZone::UTC).unwrap_or_default();
    let zone = || {
        let file = FileStore::new(root).file(&SourcePath::new(CONFIG_FILE)?)?;
        let options = Options::public(utc);
        Some((*Config::parse(&file, &options).value?.time_zone).clone())
    };
    zone().and_then(|zone| start(&zone)).unwrap_or(utc)
}
