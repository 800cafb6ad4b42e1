//! A site that is built in this process, for tests of what its pages hold.
//!
//! A [`Site`] takes the fixtures of [`Project`](crate::project::Project), but no disk and no
//! program: its files are a snapshot in memory and every page is rendered from it. A fixture that
//! several tests look at is built once. What belongs to the program (arguments, exit codes, what is
//! on disk, the preview) is tested with a `Project`.
//!
//! ```ignore
//! check_page(SITE, "/countries/pk/index.html", &["<h1>Pakistan</h1>", "<h2>Articles</h2>"]);
//! let site = Site::of(SITE);
//! assert_eq!(site.page("/").matches("<article").count(), 3);
//! assert_eq!(site.read("claims/claims.csv"), "…");
//! ```

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

use dateline::address::SourcePath;
use dateline::config::Options;
use dateline::diagnostics::{Diagnostic, sort_diagnostics};
use dateline::engine::Engine;
use dateline::input::{FileStore, Origin, Snapshot, SourceFile};
use dateline::report::{Color, Format, Reporter};
use dateline::site::{Output, merge_render_problems};

use crate::project::{NOON, SITE, parse_fixture};

/// Every file of a site's output by its path, and what was said of the site.
pub(crate) struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// The problems as the program draws them.
    pub(crate) report: String,
    /// Whether one of them is an error.
    pub(crate) has_errors: bool,
}

/// What is built where nothing is asked for: at noon on 24 November 2026, for everybody.
pub(crate) fn options() -> Options {
    let now = jiff::Timestamp::from_second(NOON.parse().unwrap()).unwrap();
    Options::public(now)
}

/// The options of another moment.
pub(crate) fn at(now: &str) -> Options {
    Options { now: now.parse().unwrap(), ..options() }
}

impl Site {
    /// The site of a fixture, which may have warnings.
    #[track_caller]
    pub(crate) fn of(fixture: &str) -> Arc<Self> {
        Self::with(fixture, &options())
    }

    /// The site of a fixture, of which nothing may be said.
    #[track_caller]
    pub(crate) fn clean(fixture: &str) -> Arc<Self> {
        let site = Self::any(fixture, &options());
        check_problems_of(&site, "");
        site
    }

    /// The site of a fixture with other options, which may have warnings.
    #[track_caller]
    pub(crate) fn with(fixture: &str, options: &Options) -> Arc<Self> {
        let site = Self::any(fixture, options);
        assert!(!site.has_errors, "problems:\n{}", site.report);
        site
    }

    /// The site of a fixture at another moment, which may have warnings.
    #[track_caller]
    pub(crate) fn of_moment(fixture: &str, now: &str) -> Arc<Self> {
        Self::with(fixture, &at(now))
    }

    /// The site of a fixture, whatever is wrong with it.
    pub(crate) fn any(fixture: &str, options: &Options) -> Arc<Self> {
        type Built = Arc<OnceLock<Arc<Site>>>;
        static BUILT: LazyLock<Mutex<HashMap<(String, String), Built>>> =
            LazyLock::new(Mutex::default);
        let key = (fixture.to_owned(), format!("{options:?}"));
        let built = Arc::clone(BUILT.lock().unwrap().entry(key).or_default());
        Arc::clone(built.get_or_init(|| Arc::new(Self::build(&snapshot(fixture), options))))
    }

    fn build(snapshot: &Snapshot, options: &Options) -> Self {
        let build = Engine::default().build(snapshot, options);
        let mut problems = build.diagnostics;
        let mut files = BTreeMap::new();
        let mut of_pages = Vec::new();
        if let Some(site) = build.site {
            for (index, page) in site.pages().iter().enumerate() {
                let bytes = match site.render(index).take(&mut of_pages) {
                    Some(Output::Bytes(bytes)) => bytes,
                    Some(Output::Card(svg)) => svg.into_bytes(),
                    // Only that it is there: bytes are copied from disk.
                    Some(Output::Copy(source)) => format!("a copy of {source}").into_bytes(),
                    Some(Output::Smaller { picture, width }) => {
                        format!("{picture}, {width} wide").into_bytes()
                    }
                    None => continue,
                };
                files.insert(page.output_path.to_string(), bytes);
            }
        }
        let of_pages = merge_render_problems(of_pages, &problems);
        problems.extend(of_pages);
        sort_diagnostics(&mut problems);
        let report = Reporter::new(snapshot, Color::Never).report(&problems, Format::Text);
        Self { files, report, has_errors: problems.iter().any(Diagnostic::is_error) }
    }

    /// What a file of the output has of text.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.files[path]).into_owned()
    }

    /// The text of a file of the output, by its path or address.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        let path = path.trim_start_matches('/');
        let Some(bytes) = self.files.get(path) else {
            panic!("no {path}; there are {:?}; {}", self.files("."), self.report)
        };
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// The text of the page at an address, as it was written.
    #[track_caller]
    pub(crate) fn html(&self, url: &str) -> String {
        self.read(&format!("{url}index.html"))
    }

    /// The text of the page at an address, without the white space around its lines.
    #[track_caller]
    pub(crate) fn page(&self, url: &str) -> String {
        self.html(url).lines().map(str::trim).collect()
    }

    /// Whether there is a page at an address.
    pub(crate) fn has_page(&self, url: &str) -> bool {
        self.files.contains_key(&format!("{}index.html", url.trim_start_matches('/')))
    }

    /// The paths of the files in a folder, relative to it, sorted.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let prefix = if folder == "." { String::new() } else { format!("{folder}/") };
        self.files.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect()
    }
}

/// Asserts that a file of a site, of which nothing may be said, has each of these fragments in this
/// order.
#[track_caller]
pub(crate) fn check_page(fixture: &str, path: &str, expected: &[&str]) {
    let text = Site::clean(fixture).read(path);
    let mut rest = &*text;
    for fragment in expected {
        match rest.find(fragment) {
            Some(at) => rest = &rest[at + fragment.len()..],
            None => panic!("{fragment:?} is not there, or not in its turn:\n{text}"),
        }
    }
}

/// Compares everything that is said of a site, in the words of the program, with what is expected.
#[track_caller]
pub(crate) fn check_problems(fixture: &str, expected: &str) {
    check_problems_of(&Site::any(fixture, &options()), expected);
}

/// The same of a site that was built with other options.
#[track_caller]
pub(crate) fn check_problems_of(site: &Site, expected: &str) {
    assert_eq!(site.report.trim(), expected.trim(), "problems:\n{}", site.report);
}

/// Asserts that a text has a fragment.
#[track_caller]
pub(crate) fn contains(text: &str, fragment: &str) {
    assert!(text.contains(fragment), "no {fragment}\nin {text}");
}

/// The built-in files, without a site.
fn built_in() -> &'static Snapshot {
    static BUILT_IN: LazyLock<Snapshot> = LazyLock::new(|| {
        let empty = crate::test_folder::test_folder();
        FileStore::new(empty.path()).read().unwrap()
    });
    &BUILT_IN
}

/// The files of a fixture over the built-in ones; one without `site.toml` gets [`SITE`], as on disk.
pub(crate) fn snapshot(fixture: &str) -> Snapshot {
    let mut files = parse_fixture(fixture);
    if !files.contains_key("-site.toml") {
        files.entry("site.toml".to_owned()).or_insert_with(|| SITE.to_owned());
    }
    files.retain(|path, _| !path.starts_with('-'));
    let files = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    snapshot_of(&files, built_in())
}

/// Files by path as a snapshot, over the built-in ones.
pub(crate) fn snapshot_of(files: &BTreeMap<String, Vec<u8>>, built_in: &Snapshot) -> Snapshot {
    let mut snapshot = built_in.clone();
    for (path, bytes) in files {
        let path = SourcePath::new(path).unwrap();
        let is_text = path.markdown_stem().is_some()
            || path.as_str().starts_with("templates/")
            || path.as_str() == "site.toml";
        let file = match is_text {
            true => SourceFile::text(path.clone(), bytes.as_slice()),
            false => SourceFile::asset(path.clone(), Origin::Site, bytes),
        };
        snapshot.files.insert(path, Arc::new(file));
    }
    snapshot
}
