//! A kept engine never differs from a fresh one: after every edit of a random sequence, each page
//! and each diagnostic is what a clean build of the same files gives.
//!
//! `DATELINE_SEQUENCES` asks for more sequences than the default, `DATELINE_SEED` for others; a
//! failure says the seed of its own sequence and the edits that led to it.

mod desk;
mod kept;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use dateline::address::SourcePath;
use dateline::config::Options;
use dateline::diagnostics::Diagnostic;
use dateline::engine::{Build, Engine, Stage};
use dateline::input::{Asset, FileStore, History, Origin, Snapshot, SourceFile};
use dateline::model::LanguageIndex;
use dateline::publish::Pictures;
use dateline::serve::{Extent, Generation};
use dateline::site::Output;
use rayon::prelude::*;
use tempfile::TempDir;

use crate::project::{NOON, parse_fixture};
use crate::test_folder::test_folder;
use desk::{Desk, Dice, SITE};

/// Sequences in memory, and edits in each: few enough for every run of the tests, as each edit makes
/// a site twice. `.ci/run` makes 192 more.
const SEQUENCES: u64 = 8;
const EDITS: usize = 8;
/// Of how many cards one is drawn, which takes as long as a hundred pages.
const CARDS: usize = 60;
/// Of how many sequences one is made on disk too, which takes many files.
const ONE_ON_DISK_OF: u64 = 4;

#[test]
fn random_edits_give_what_a_clean_build_gives() {
    let store = FileStore::new(test_folder().path());
    let sequences = variable("DATELINE_SEQUENCES").unwrap_or(SEQUENCES);
    let first = variable("DATELINE_SEED").unwrap_or(1);
    let empty = test_folder();
    let built_in = FileStore::new(empty.path()).read().unwrap();
    let kept: Vec<[usize; 2]> = (first..first + sequences)
        .into_par_iter()
        .map(|seed| {
            let mut dice = Dice::new(seed);
            let mut desk = Desk::new(fixture(seed));
            let mut preview = Preview::new(seed);
            preview.show(snapshot(&desk, &built_in), &store);
            for _ in 0..EDITS {
                preview.edits.push(desk.edit(&mut dice, preview.is_good()));
                preview.show(snapshot(&desk, &built_in), &store);
            }
            preview.kept
        })
        .collect();
    // What is not tried is not tested: edits of words, bodies and templates must leave the model,
    // those of bodies alone the look.
    let builds = EDITS * kept.len();
    let [models, looks] =
        kept.iter().fold([0, 0], |sum, kept| [sum[0] + kept[0], sum[1] + kept[1]]);
    let enough = models * 5 > builds && looks * 10 > builds;
    assert!(enough || sequences < SEQUENCES, "{models} models and {looks} looks of {builds} kept");
}

#[test]
fn random_edits_on_disk_give_what_a_clean_read_gives() {
    let sequences = variable("DATELINE_SEQUENCES").unwrap_or(SEQUENCES) / ONE_ON_DISK_OF;
    let first = variable("DATELINE_SEED").unwrap_or(1);
    (first..first + sequences).into_par_iter().for_each(|seed| {
        let folder = test_folder();
        let store = FileStore::new(folder.path());
        let mut dice = Dice::new(seed);
        let mut desk = Desk::new(fixture(seed));
        write_changes(&folder, &BTreeMap::new(), &desk.files);
        let mut snapshot = store.read().unwrap();
        let mut preview = Preview::new(seed);
        preview.show(snapshot.clone(), &store);
        for _ in 0..EDITS {
            let before = desk.files.clone();
            preview.edits.push(desk.edit(&mut dice, preview.is_good()));
            let changed = write_changes(&folder, &before, &desk.files);
            snapshot = store.refresh(&snapshot, &changed).unwrap();
            let clean = FileStore::new(folder.path()).read().unwrap();
            assert_eq!(hashes(&snapshot), hashes(&clean), "{preview:?}");
            assert_eq!(snapshot.problems, clean.problems, "{preview:?}");
            preview.show(snapshot.clone(), &store);
        }
    });
}

#[test]
fn every_kind_of_page_has_bytes() {
    let empty = test_folder();
    let built_in = FileStore::new(empty.path()).read().unwrap();
    let snapshot = snapshot(&Desk::new(fixture(2)), &built_in);
    let build = Engine::default().build(&snapshot, &options());
    for (path, bytes) in rendered(&build, &snapshot) {
        assert!(bytes.is_ok_and(|bytes| !bytes.is_empty()), "{path}");
    }
    let site = build.site.unwrap();
    let kinds: BTreeSet<&str> = site
        .pages()
        .iter()
        .map(|page| page.kind.facts(&site.model().config.registries).name)
        .collect();
    // A page of versions comes with the first edit.
    let expected = [
        "actor actors article articles as-of as-of-days author authors card claims copy corrections countries country",
        "country-figures country-topic data edition edition-print editions forecasts glossary highlight-css home",
        "icon not-found page people person place places redirect registry registry-entry relation relations",
        "robots sitemap",
        "sources stories story term theme-css timeline timeline-day timeline-month timeline-of timeline-year",
        "topic topics",
    ];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>().join(" "), expected.join(" "));
}

/// The heaviest page of each kind that a template draws, of a site that has every kind.
pub(crate) fn page_of_each_kind() -> BTreeMap<String, String> {
    let empty = test_folder();
    let built_in = FileStore::new(empty.path()).read().unwrap();
    let mut desk = Desk::new(fixture(2));
    let article = desk.files.get_mut("content/articles/talks.md").unwrap();
    article.extend_from_slice(b"\nA later paragraph.\n");
    desk.commit();
    let site = Engine::default().build(&snapshot(&desk, &built_in), &options()).site.unwrap();
    let mut heaviest: BTreeMap<String, String> = BTreeMap::new();
    for (index, page) in site.pages().iter().enumerate() {
        let facts = page.kind.facts(&site.model().config.registries);
        if facts.template.is_some()
            && page.language == LanguageIndex::OWN
            && let Some(Output::Bytes(bytes)) = site.render(index).value
            && heaviest.get(facts.name).is_none_or(|other| other.len() < bytes.len())
        {
            heaviest.insert(facts.name.to_owned(), String::from_utf8(bytes).unwrap());
        }
    }
    heaviest
}

/// The files of the output with their bytes, or what is wrong with them.
type Pages = Vec<(String, Result<Vec<u8>, Vec<Diagnostic>>)>;

/// What the preview keeps from one edit to the next.
struct Preview {
    seed: u64,
    edits: Vec<String>,
    engine: Engine,
    version: Option<Generation>,
    /// What the last good build had in each page.
    good: Pages,
    /// How many builds took over the model of the one before, and how many the look too.
    kept: [usize; 2],
    dice: Dice,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DATELINE_SEED={}, edits: {:#?}", self.seed, self.edits)
    }
}

impl Preview {
    fn new(seed: u64) -> Self {
        let dice = Dice::new(!seed);
        let engine = Engine::default();
        let (edits, good) = (Vec::new(), Vec::new());
        Self { seed, edits, engine, version: None, good, kept: [0, 0], dice }
    }

    fn is_good(&self) -> bool {
        self.version.as_ref().is_none_or(|version| version.overlay.is_empty())
    }

    /// Builds the files anew and compares with a fresh engine.
    #[track_caller]
    fn show(&mut self, snapshot: Snapshot, store: &FileStore) {
        let kept = self.engine.build(&snapshot, &options());
        for (count, stage) in self.kept.iter_mut().zip([kept.stats.model, kept.stats.look]) {
            *count += usize::from(stage == Stage::Kept);
        }
        let fresh = Engine::default().build(&snapshot, &options());
        assert_eq!(kept.diagnostics, fresh.diagnostics, "{self:?}");
        let is_good = !fresh.diagnostics.iter().any(Diagnostic::is_error);
        if let (Some(kept), Some(fresh)) = (&kept.site, &fresh.site) {
            assert_eq!(kept.pages(), fresh.pages(), "{self:?}");
        }
        if is_good {
            self.good = rendered(&fresh, &snapshot);
        }
        let version = Generation::next(
            self.version.as_ref(),
            kept.site.map(Arc::new),
            &kept.diagnostics,
            Arc::new(snapshot),
            Extent::Everything,
        );
        assert_eq!(version.overlay.is_empty(), is_good);
        // Where there are errors, the last good pages stay.
        for (index, (path, bytes)) in self.good.iter().enumerate() {
            // A page that is not looked at is not there to be taken over by the next version.
            let is_card = path.ends_with("card.png");
            let odds = if is_card { CARDS } else { 3 };
            let is_looked_at = (self.dice.below(odds) == 0) == is_card;
            if !is_looked_at || version.is_copy(index) {
                continue;
            }
            let shown = &*version.render(index, store);
            let shown = shown.as_ref().map(|page| &page.bytes);
            match bytes {
                Ok(svg) if is_card => {
                    let svg = std::str::from_utf8(svg).unwrap();
                    let drawn = Pictures::default()
                        .card(svg, &dateline::address::Url::new("/card.png"), || {
                            dateline::diagnostics::Place::Nowhere
                        })
                        .map(|(png, _)| png);
                    assert_eq!(shown.ok(), drawn.ok().as_ref(), "{path}; {self:?}");
                }
                _ => assert_same(path, shown, bytes.as_ref(), self),
            }
        }
        self.version = Some(version);
    }
}

/// Says which page differs, not what all of them are.
#[track_caller]
fn assert_same(
    path: &str,
    page: Result<&Vec<u8>, &Vec<Diagnostic>>,
    expected: Result<&Vec<u8>, &Vec<Diagnostic>>,
    preview: &Preview,
) {
    let text = |page: &Vec<u8>| String::from_utf8_lossy(page).into_owned();
    if page != expected {
        assert_eq!(page.map(text), expected.map(text), "{path}; {preview:?}");
    }
}

fn options() -> Options {
    Options::public(jiff::Timestamp::from_second(NOON.parse().unwrap()).unwrap())
}

/// Every page of a build with its bytes, or what is wrong with it.
fn rendered(build: &Build, snapshot: &Snapshot) -> Pages {
    let Some(site) = &build.site else { return Vec::new() };
    (0..site.pages().len())
        .map(|index| {
            let page = &site.pages()[index];
            let checked = site.render(index);
            let bytes = match checked.value {
                Some(Output::Bytes(bytes)) => Ok(bytes),
                Some(Output::Card(svg)) => Ok(svg.into_bytes()),
                Some(Output::Copy(path) | Output::Smaller { picture: path, .. }) => {
                    Ok(format!("{:?}", snapshot.files.get(&path).map(|file| file.hash)).into())
                }
                None => Err(checked.problems),
            };
            (page.output_path.as_str().to_owned(), bytes)
        })
        .collect()
}

/// The site before the first edit. Where somebody is protected, every text counts for every page;
/// every other site has nobody to protect.
fn fixture(seed: u64) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> =
        parse_fixture(SITE).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    if seed.is_multiple_of(2) {
        files.remove("content/people/hidden.md");
    }
    files
}

/// The files of a desk as a snapshot, over the built-in ones.
fn snapshot(desk: &Desk, built_in: &Snapshot) -> Snapshot {
    snapshot_of(&desk.files, desk.history(), built_in)
}

fn snapshot_of(
    files: &BTreeMap<String, Vec<u8>>,
    history: History,
    built_in: &Snapshot,
) -> Snapshot {
    let mut snapshot = Snapshot { problems: Vec::new(), history, ..built_in.clone() };
    for (path, bytes) in files {
        let path = SourcePath::new(path).unwrap();
        let mut file = SourceFile::text(path.clone(), bytes.as_slice());
        let is_text = path.extension() == Some("md")
            || path.as_str().starts_with("templates/")
            || path.as_str() == "site.toml";
        if !is_text {
            file = SourceFile::asset(path.clone(), Origin::Site, bytes);
        }
        snapshot.files.insert(path, Arc::new(file));
    }
    snapshot
}

/// Writes what differs and says where.
fn write_changes(
    folder: &TempDir,
    before: &BTreeMap<String, Vec<u8>>,
    after: &BTreeMap<String, Vec<u8>>,
) -> Vec<PathBuf> {
    let mut changed = Vec::new();
    for path in before.keys().filter(|path| !after.contains_key(*path)) {
        let path = folder.path().join(path);
        fs::remove_file(&path).unwrap();
        changed.push(path);
    }
    for (path, bytes) in after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes)) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        changed.push(path);
    }
    changed
}

fn hashes(snapshot: &Snapshot) -> Vec<(&SourcePath, Origin, u64, Option<Asset>)> {
    let files = snapshot.files.iter();
    files.map(|(path, file)| (path, file.origin, file.hash, file.asset.clone())).collect()
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap())
}
