//! `dateline serve`: the live preview.
//!
//! One engine is kept alive. A batch of changes refreshes the snapshot, the engine makes a site of
//! it, and the site is handed to the server; pages are rendered when they are asked for, the rest
//! behind them on a thread of its own. Nothing is ever written.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, Hasher};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroUsize;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::behind::{Behind, Waste};
use super::console::Verbosity;
use super::{Console, Outcome, clock, problems, site};
use crate::address::{BaseUrl, SourcePath};
use crate::config::Options;
use crate::diagnostics::Diagnostic;
use crate::engine::Engine;
use crate::input::{Change, FileStore, Snapshot, SourceFile, WatchMode, Watcher};
use crate::model::LeftOut;
use crate::report::Format;
use crate::serve::{Access, Extent, Generation, Preview, Server, bind};
use crate::theme::Stop;

/// What `serve` is asked to do.
#[derive(Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// What to build; the base URL is that of the server.
    pub options: Options,
    /// The build of `site.toml` that is asked for.
    pub named: Option<String>,
    /// Where to listen.
    pub interface: IpAddr,
    /// The first port to try; 0 is any.
    pub port: u16,
    /// Hosts that are answered besides this machine's own names.
    pub allowed_hosts: Vec<String>,
    /// Threads; as many as there are cores where absent.
    pub jobs: Option<NonZeroUsize>,
    /// How changes are noticed.
    pub watch_mode: WatchMode,
    /// What is done when the server is ready.
    pub when_ready: WhenReady,
}

/// What is done when the server is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenReady {
    /// Its address is printed.
    Print,
    /// Its address is printed and opened in a browser.
    Open,
}

/// Serves until it is stopped. `Err` is a problem of the command itself, not of the site.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    let start = Instant::now();
    let root = request.root.canonicalize().map_err(|_| problems::missing_root(&request.root))?;
    let asked = SocketAddr::new(request.interface, request.port);
    let no_port = |error| problems::no_port(asked, &error);
    let listener = bind(asked).map_err(no_port)?;
    let address = listener.local_addr().map_err(no_port)?;
    // Watching begins before reading, so that nothing is missed in between.
    let watcher = Watcher::new(&root, request.watch_mode)
        .map_err(|error| problems::no_watcher(&root, &error))?;
    let threads = site::threads(request.jobs)?;
    let (files, mut snapshot) = site::read(&root)?;
    let options = site::options(request.named.as_deref(), &snapshot, &request.options)?;
    let options = Options { origin: Some(origin(address)), ..options };
    let ends = clock::ends();
    let mut engine = Engine::new(ends.clone());
    let config = engine.config(&snapshot, &options);
    snapshot.history = site::history(&root, config.as_deref(), &snapshot.history);
    let files = Arc::new(files);

    let preview = Arc::new(Preview::default());
    let server = Arc::new(Server::new(
        Arc::clone(&preview),
        Arc::clone(&files),
        Access::new(address, &request.allowed_hosts),
        token(),
    ));
    thread::spawn(move || server.run(&listener));
    let rebuilding = Arc::new(AtomicBool::new(false));
    let behind = Behind {
        preview: Arc::clone(&preview),
        files: Arc::clone(&files),
        rebuilding: Arc::clone(&rebuilding),
        console: *console,
        waste: Waste::default(),
    };
    let behind = behind.start();

    let stop = ends.stop.clone();
    let mut session = Session {
        engine,
        stop: stop.clone(),
        files,
        options,
        preview,
        behind,
        console: *console,
        missed: false,
        left_out: LeftOut::default(),
    };
    let path = config.map(|config| config.base_url.path.clone()).unwrap_or_default();
    let base_url = BaseUrl { origin: origin(address), path, language: "".into() };
    threads.install(|| session.rebuild(Arc::new(snapshot), None));
    if request.port != 0 && address.port() != request.port {
        console.say(&format!("Port {} is taken; using {}", request.port, address.port()));
    }
    if !request.interface.is_loopback() {
        console.say(
            "Other machines can reach this preview: it shows drafts of your files to whoever asks",
        );
    }
    console.say(&format!(
        "Serving {base_url} (ready in {} ms); stop with Ctrl-C",
        start.elapsed().as_millis()
    ));
    if request.when_ready == WhenReady::Open
        && let Err(error) = open::that_detached(base_url.to_string())
    {
        console.say(&format!("No browser could be opened: {error}"));
    }
    let changes = watch(watcher, stop.clone());
    while let Ok(mut change) = changes.recv() {
        // The author waits for the change, nobody for what is rendered behind.
        rebuilding.store(true, Ordering::Relaxed);
        loop {
            // In this order: what comes after the last that is taken here asks for the end itself.
            stop.reset();
            changes.try_iter().for_each(|more| change.add(more));
            let follow = || threads.install(|| session.follow(&root, &change));
            if panic::catch_unwind(AssertUnwindSafe(follow)).is_err() {
                // The panic has said what it was. What it left behind is not to be trusted.
                session.engine = Engine::new(ends.clone());
                session.missed = true;
                console.say("That is a mistake in dateline; the last good site stays");
            }
            if !stop.has_ended_something() {
                break;
            }
            session.missed = true;
        }
        rebuilding.store(false, Ordering::Relaxed);
    }
    Ok(Outcome::Done)
}

/// Passes on what changes, and has a rebuild that is going on give way to the next.
fn watch(mut watcher: Watcher, stop: Stop) -> Receiver<Change> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        while let Some(change) = watcher.wait() {
            if sender.send(change).is_err() {
                return;
            }
            stop.ask();
        }
    });
    receiver
}

/// What is kept from one rebuild to the next.
struct Session {
    engine: Engine,
    /// Ends a build for which a newer one waits.
    stop: Stop,
    files: Arc<FileStore>,
    options: Options,
    preview: Arc<Preview>,
    behind: Sender<Arc<Generation>>,
    console: Console,
    /// Whether a change has not been looked at.
    missed: bool,
    /// What was last said to be left out.
    left_out: LeftOut,
}

impl Session {
    /// Looks at what changed and puts a new generation in place.
    fn follow(&mut self, root: &Path, change: &Change) {
        let start = Instant::now();
        let before = self.preview.current();
        let read = match (change, &before) {
            (Change::Paths(paths), Some(before)) if !self.missed => {
                let paths: Vec<PathBuf> = paths.iter().cloned().collect();
                self.files.refresh(&before.snapshot, &paths)
            }
            _ => self.files.read(),
        };
        let snapshot = match read {
            Ok(mut snapshot) => {
                let known =
                    before.as_ref().map_or(&snapshot.history, |before| &before.snapshot.history);
                let config = self.engine.config(&snapshot, &self.options);
                snapshot.history = site::history(root, config.as_deref(), known);
                Arc::new(snapshot)
            }
            Err(error) => {
                self.console.say(&format!("Cannot read the site: {error}"));
                self.missed = true;
                return;
            }
        };
        self.missed = false;
        let Some(before) = before else { return };
        let files = changed_files(&before.snapshot, &snapshot);
        if files.is_empty() && same_surroundings(&before.snapshot, &snapshot) {
            return;
        }
        let changed =
            Changed { what: named(&files), extent: extent(&files), read: start.elapsed() };
        self.rebuild(snapshot, Some(changed));
    }

    /// Makes a site of a snapshot. Where it has errors, the last good one stays under an overlay.
    fn rebuild(&mut self, snapshot: Arc<Snapshot>, changed: Option<Changed>) {
        let start = Instant::now();
        let build = self.engine.build(&snapshot, &self.options);
        if self.stop.has_ended_something() {
            return;
        }
        let left_out = build.site.as_ref().map(|site| site.model().left_out());
        let before = self.preview.current();
        let has_errors = build.diagnostics.iter().any(Diagnostic::is_error);
        let generation = self.preview.publish(Generation::next(
            before.as_deref(),
            build.site.map(Arc::new),
            &build.diagnostics,
            Arc::clone(&snapshot),
            changed.as_ref().map_or(Extent::Everything, |changed| changed.extent),
        ));
        if !build.diagnostics.is_empty() {
            self.console.report(&build.diagnostics, &snapshot, Format::Text);
        }
        if let Some(changed) = changed {
            let pages = generation.page_count();
            let state = if has_errors { "; the last good site stays" } else { "" };
            self.console.say(&format!(
                "{} changed: {pages} pages, {} to render; read {} ms, build {} ms{state}",
                changed.what,
                pages - generation.rendered_count(),
                changed.read.as_millis(),
                start.elapsed().as_millis(),
            ));
        }
        if let Some(left_out) = left_out.filter(|left_out| *left_out != self.left_out) {
            self.console.tell_left_out(&left_out, Verbosity::Normal, Format::Text);
            self.left_out = left_out;
        }
        // The receiver lives as long as the process.
        let _ = self.behind.send(generation);
    }
}

/// Where the preview itself can be reached.
fn origin(address: SocketAddr) -> Box<str> {
    match address.ip().is_unspecified() {
        true => format!("http://127.0.0.1:{}", address.port()).into(),
        false => format!("http://{address}").into(),
    }
}

/// What a rebuild is for.
struct Changed {
    what: String,
    extent: Extent,
    read: Duration,
}

/// The files that are in one of two snapshots alone, or have other bytes. Editors touch more than
/// they change: other names, the same bytes again.
fn changed_files(before: &Snapshot, after: &Snapshot) -> BTreeSet<SourcePath> {
    let differing = |here: &Snapshot, there: &Snapshot| -> BTreeSet<SourcePath> {
        // A file of the site may hold what the built-in one in its place holds, and go.
        let differs = |path: &SourcePath, here: &SourceFile| {
            let there = there.files.get(path);
            there.is_none_or(|there| (there.hash, there.origin) != (here.hash, here.origin))
        };
        let files = here.files.iter().filter(|(path, file)| differs(path, file));
        files.map(|(path, _)| path.clone()).collect()
    };
    let mut files = differing(after, before);
    files.extend(differing(before, after));
    files
}

/// Whether what two snapshots hold besides files is the same.
fn same_surroundings(before: &Snapshot, after: &Snapshot) -> bool {
    before.problems == after.problems && before.history.is_same(&after.history)
}

/// How much of the site a change of these files can have changed.
fn extent(files: &BTreeSet<SourcePath>) -> Extent {
    let is_style = |path: &SourcePath| path.extension() == Some("css");
    match !files.is_empty() && files.iter().all(is_style) {
        true => Extent::Styles,
        false => Extent::Everything,
    }
}

/// What changed, for the status line.
fn named(files: &BTreeSet<SourcePath>) -> String {
    let mut names = files.iter();
    match (names.next(), names.next(), names.len()) {
        (None, ..) => "something else".to_owned(),
        (Some(file), None, _) => file.to_string(),
        (Some(first), Some(second), 0) => format!("{first}, {second}"),
        (Some(first), Some(_), more) => format!("{first} and {} more", more + 1),
    }
}

/// A token that a page of another run does not have. The standard library's hasher is seeded by the
/// system's randomness.
fn token() -> String {
    let random = || std::hash::RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}
