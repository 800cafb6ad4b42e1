//! The pipeline: from a snapshot of files to the pages of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use crate::address::SourcePath;
use crate::assets;
use crate::config::{CONFIG_FILE, Config, Images, Options};
use crate::content::{self, Entry, Parsed};
use crate::diagnostics::{Diagnostic, Place, sort_diagnostics};
use crate::input::{Dimensions, History, Snapshot, SourceFile};
use crate::markdown;
use crate::model::{
    BrokenFile, OutputGuard, ParsedRevisions, Selection, SiteModel, check_history, histories,
};
use crate::pages::{self, references, views, views::Views};
use crate::render::{Directory, Stop, Templates};
use crate::site::Site;

/// Files that a thread parses before another may take over: few enough that none is left with many
/// when the others are done.
const PARSED_AT_ONCE: usize = 32;

/// The pipeline with its caches. `build` and `check` use a fresh one, `serve` keeps one.
#[derive(Debug, Default)]
pub struct Engine {
    /// By path.
    entries: Vec<(SourcePath, CachedEntry)>,
    templates: Option<(u64, Templates)>,
    highlight_css: Option<(u64, Arc<str>)>,
    revisions: Option<(u64, Arc<ParsedRevisions>)>,
    last: Option<LastSite>,
    /// Ends what templates are doing in a build for which a newer one waits. Where it has ended
    /// something, what the build gave is not to be shown.
    pub stop: Stop,
}

/// The last site, and what it was made of.
#[derive(Debug)]
struct LastSite {
    /// Hash of what it was made of apart from entries and templates.
    frame_key: u64,
    /// Hash of the templates.
    templates_key: u64,
    /// Hash of that without templates and of what other pages may see of entries.
    key: u64,
    site: Site,
    /// What was found wrong with it beyond the files themselves.
    found: Vec<Diagnostic>,
}

/// What parsing a file gave, and of what.
#[derive(Debug, Clone)]
struct CachedEntry {
    key: EntryKey,
    parsed: Option<Arc<Parsed>>,
    problems: Arc<[Diagnostic]>,
}

/// Everything that the parsing of a content file depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct EntryKey {
    file_hash: u64,
    config_hash: u64,
}

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

impl Engine {
    /// Runs the pipeline up to the plan of every page.
    pub fn build(&mut self, snapshot: &Snapshot, options: &Options) -> Build {
        let mut problems = snapshot.problems.clone();
        let config = Config::read(snapshot, options).take(&mut problems);
        let templates = self.templates(snapshot, &mut problems);
        let Some(config) = config.map(Arc::new) else { return finish(None, problems) };

        let (entries, broken) = self.entries(snapshot, &config, &mut problems);
        let broken = broken_files(snapshot, &broken);
        let frame_key = frame_key(snapshot, options, &config, &broken);
        let key = site_key(frame_key, &entries);
        let templates_key = Templates::key(snapshot);
        let keys = (frame_key, templates_key, key);
        let of_files = problems.len();
        if let Some(last) = self.last.as_ref().filter(|last| last.frame_key == frame_key) {
            if last.key == key && last.templates_key == templates_key && last.still_holds(&entries)
            {
                problems.extend(last.found.iter().cloned());
                return finish(Some(last.site.with_bodies(&entries)), problems);
            }
            if last.found.is_empty()
                && let Some(templates) = &templates
                && let Some(model) = last.site.model_with(&entries)
            {
                check_templates(&model, templates, &config, &mut problems);
                let css = Arc::clone(&last.site.highlight_css);
                let views = self.views(model, templates, snapshot, &css, &mut problems);
                let pages = Arc::clone(&last.site.pages);
                let guard = guard(&views.model, snapshot);
                let site = Site { views, pages, highlight_css: css, guard };
                return self.keep(keys, site, problems, of_files);
            }
        }
        let Options { now, drafts, future, tlp, .. } = *options;
        let selection = Selection { now, drafts, future, tlp };
        let mut model =
            SiteModel::build(Arc::clone(&config), selection, &entries, &broken, &mut problems);
        if let Some(revisions) = self.revisions(snapshot, &config, options.now) {
            model.histories = histories(&model, &revisions);
        }
        problems.extend(check_history(&config, &snapshot.history));
        let pages = pages::plan(&model, snapshot, &mut problems);
        problems.extend(references::check(&model, &pages, snapshot));
        problems.extend(assets::check(&model, &pages, snapshot));
        let guard = guard(&model, snapshot);
        problems.extend(guard.iter().flat_map(|guard| guard.check_addresses(&model, &pages)));
        let highlight_css = self.highlight_css(&config, &mut problems);
        let Some(templates) = templates else { return finish(None, problems) };
        check_templates(&model, &templates, &config, &mut problems);

        let views =
            self.views(Arc::new(model), &templates, snapshot, &highlight_css, &mut problems);
        let site = Site { views, pages: pages.into(), highlight_css, guard };
        self.keep(keys, site, problems, of_files)
    }

    /// What the pages of a site are made of.
    fn views(
        &self,
        model: Arc<SiteModel>,
        templates: &Templates,
        snapshot: &Snapshot,
        highlight_css: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Views {
        let base_url = model.config.base_url.clone();
        let directory = Directory {
            assets: asset_hashes(snapshot, &model.config.images, highlight_css),
            asset_names: Default::default(),
            base_url: base_url.clone(),
            model: Arc::clone(&model),
        };
        let site = views::site_view(&model, &base_url);
        let limits = model.config.limits;
        let mut templates =
            templates.for_site(Arc::new(directory), site, limits, self.stop.clone());
        let frame = views::Frame::draw(&model, &base_url, &templates, problems);
        templates.stop_with(Stop::default());
        Views {
            parts: Arc::new(views::Parts::new(&model, &base_url, frame)),
            templates: Arc::new(templates),
            dimensions: Arc::new(dimensions(snapshot)),
            bodies: Arc::default(),
            base_url,
            model,
        }
    }

    /// Keeps the site for the next build, with what was found beyond the problems `of_files`.
    fn keep(
        &mut self,
        (frame_key, templates_key, key): (u64, u64, u64),
        site: Site,
        problems: Vec<Diagnostic>,
        of_files: usize,
    ) -> Build {
        let found = problems.get(of_files..).unwrap_or_default().to_vec();
        if self.stop.has_ended_something() {
            self.last = None;
            return finish(Some(site), problems);
        }
        self.last = Some(LastSite { frame_key, templates_key, key, site: site.clone(), found });
        finish(Some(site), problems)
    }

    /// The style sheet of highlighted code, from the last build if the configuration is the same.
    fn highlight_css(&mut self, config: &Config, problems: &mut Vec<Diagnostic>) -> Arc<str> {
        if let Some((hash, css)) = &self.highlight_css
            && *hash == config.hash
        {
            return Arc::clone(css);
        }
        match markdown::highlight_css(&config.markdown) {
            Ok(css) => {
                let css: Arc<str> = css.into();
                self.highlight_css = Some((config.hash, Arc::clone(&css)));
                css
            }
            Err(unknown) => {
                problems.push(unknown_theme(&unknown));
                "".into()
            }
        }
    }

    /// What articles said before, from the last build if there is no newer commit.
    fn revisions(
        &mut self,
        snapshot: &Snapshot,
        config: &Config,
        now: Timestamp,
    ) -> Option<Arc<ParsedRevisions>> {
        let History::Known(revisions) = &snapshot.history else { return None };
        let mut hasher = xxhash_rust::xxh3::Xxh3::new();
        (&revisions.head, revisions.depth, config.hash, now).hash(&mut hasher);
        let key = hasher.finish();
        if let Some((known, parsed)) = &self.revisions
            && *known == key
        {
            return Some(Arc::clone(parsed));
        }
        let parsed = Arc::new(ParsedRevisions::parse(revisions, config, now));
        self.revisions = Some((key, Arc::clone(&parsed)));
        Some(parsed)
    }

    /// The parsed templates, from the last build if no template has changed.
    fn templates(
        &mut self,
        snapshot: &Snapshot,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Templates> {
        let key = Templates::key(snapshot);
        if let Some((known, templates)) = &self.templates
            && *known == key
        {
            return Some(templates.clone());
        }
        let templates = Templates::parse(snapshot).take(problems)?;
        self.templates = Some((key, templates.clone()));
        Some(templates)
    }

    /// Every entry of `content/`, by path, and the paths of the files that gave none. What was
    /// parsed before from the same bytes and configuration is taken as it is.
    fn entries(
        &mut self,
        snapshot: &Snapshot,
        config: &Config,
        problems: &mut Vec<Diagnostic>,
    ) -> (Vec<Arc<Parsed>>, Vec<SourcePath>) {
        let files: Vec<&Arc<SourceFile>> =
            snapshot.under("content").filter(|file| file.path.markdown_stem().is_some()).collect();
        let cached = std::mem::take(&mut self.entries);
        let parsed: Vec<(SourcePath, CachedEntry)> = files
            .par_iter()
            .enumerate()
            .with_max_len(PARSED_AT_ONCE)
            .map(|(index, file)| {
                let key = EntryKey { file_hash: file.hash, config_hash: config.hash };
                let entry = cached_entry(&cached, index, &file.path)
                    .filter(|entry| entry.key == key)
                    .cloned()
                    .unwrap_or_else(|| {
                        let checked = Entry::parse(file, config);
                        CachedEntry {
                            key,
                            parsed: checked.value.map(Arc::new),
                            problems: checked.problems.into(),
                        }
                    });
                (file.path.clone(), entry)
            })
            .collect();
        let mut entries = Vec::with_capacity(parsed.len());
        let mut broken = Vec::new();
        for (path, entry) in &parsed {
            problems.extend(entry.problems.iter().cloned());
            match &entry.parsed {
                Some(parsed) => entries.push(Arc::clone(parsed)),
                None => broken.push(path.clone()),
            }
        }
        self.entries = parsed;
        (entries, broken)
    }
}

impl LastSite {
    /// Whether what was found is still true after an edit of bodies: it is, unless it stands in an
    /// edited file, where its place may have moved.
    fn still_holds(&self, entries: &[Arc<Parsed>]) -> bool {
        if self.found.is_empty() {
            return true;
        }
        let edited: BTreeSet<&SourcePath> =
            self.site.edited(entries).map(|now| &now.source.path).collect();
        let is_edited = |place: &Place| place.file().is_some_and(|file| edited.contains(file));
        !self.found.iter().any(|problem| {
            is_edited(&problem.place) || problem.related.iter().any(|other| is_edited(&other.place))
        })
    }
}

/// The entry of a file, which stands at its place of before unless files came or went.
fn cached_entry<'a>(
    cached: &'a [(SourcePath, CachedEntry)],
    index: usize,
    path: &SourcePath,
) -> Option<&'a CachedEntry> {
    let at_its_place = cached.get(index).filter(|(known, _)| known == path);
    let found = at_its_place.or_else(|| {
        let index = cached.binary_search_by(|(known, _)| known.cmp(path)).ok()?;
        cached.get(index)
    });
    found.map(|(_, entry)| entry)
}

/// What looks for protected people, if there are any.
fn guard(model: &SiteModel, snapshot: &Snapshot) -> Option<Arc<OutputGuard>> {
    let protection = model.protection.as_ref()?;
    Some(Arc::new(OutputGuard::new(protection, snapshot)))
}

/// The files of `content/` that gave no entry: those that were read, and those that could not be.
fn broken_files<'s>(snapshot: &'s Snapshot, read: &'s [SourcePath]) -> Vec<BrokenFile<'s>> {
    let of = |path: &'s SourcePath| BrokenFile {
        path,
        file: snapshot.files.get(path).map(|file| &**file),
    };
    let unread = snapshot.problems.iter().filter_map(|problem| problem.place.file());
    let unread =
        unread.filter(|path| path.markdown_stem().is_some() && !snapshot.files.contains_key(*path));
    read.iter().chain(unread).map(of).collect()
}

/// Hash of everything that a site is made of, apart from entries and templates.
fn frame_key(
    snapshot: &Snapshot,
    options: &Options,
    config: &Config,
    broken: &[BrokenFile<'_>],
) -> u64 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    config.hash.hash(&mut hasher);
    options.hash(&mut hasher);
    for (path, file) in &snapshot.files {
        if let Some(asset) = &file.asset {
            (path, file.hash, asset).hash(&mut hasher);
        }
    }
    for file in broken {
        (file.path, file.file.map(|file| file.hash)).hash(&mut hasher);
    }
    match &snapshot.history {
        History::NotRead => 0_u8.hash(&mut hasher),
        History::Missing(reason) => (1_u8, reason).hash(&mut hasher),
        History::Known(revisions) => (2_u8, &revisions.head).hash(&mut hasher),
    }
    hasher.finish()
}

/// Hash of everything that a site is made of, apart from bodies and templates: while it is the same,
/// an edit has changed nothing but the pages of the edited entries.
fn site_key(frame_key: u64, entries: &[Arc<Parsed>]) -> u64 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    frame_key.hash(&mut hasher);
    // Where somebody is protected, every text is checked for their name.
    let protects = entries
        .iter()
        .any(|parsed| matches!(&parsed.entry, Entry::Person(_, person) if person.protect));
    for parsed in entries {
        (&parsed.source.path, parsed.facts_hash).hash(&mut hasher);
        if protects {
            parsed.source.hash.hash(&mut hasher);
        }
    }
    hasher.finish()
}

fn finish(site: Option<Site>, mut diagnostics: Vec<Diagnostic>) -> Build {
    sort_diagnostics(&mut diagnostics);
    Build { site, diagnostics }
}

/// A theme for highlighted code that does not exist.
fn unknown_theme(unknown: &markdown::UnknownTheme) -> Diagnostic {
    let place = SourcePath::new(CONFIG_FILE).map_or(Place::Nowhere, Place::File);
    let problem = Diagnostic::error(
        "unknown-theme",
        place,
        format!("there is no theme `{}` for code", unknown.name),
    );
    match unknown.nearest {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("see `theme_light` and `theme_dark` in the guide"),
    }
}

/// Templates that entries ask for by name must exist, and those that a site has should be used.
fn check_templates(
    model: &SiteModel,
    templates: &Templates,
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) {
    let of_articles =
        model.articles.iter().map(|record| (&record.parsed, &record.article().template));
    let of_pages = model.pages.iter().map(|record| (&record.parsed, &record.page().template));
    // What is not published yet keeps its template too.
    let used: BTreeSet<&str> = model
        .entries
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Article(article) => article.template.as_deref(),
            Entry::Page(page) => page.template.as_deref(),
            _ => None,
        })
        .collect();
    for (parsed, template) in of_articles.chain(of_pages) {
        let Some(name) = template.as_deref().filter(|name| !templates.contains(name)) else {
            continue;
        };
        let place = content::locate_field(&parsed.source, config, "template", &[]);
        let problem =
            Diagnostic::error("unknown-template", place, format!("there is no template `{name}`"));
        problems.push(match templates.nearest(name) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!("add `templates/{name}`")),
        });
    }
    for (path, name) in templates.unnamed().filter(|(_, name)| !used.contains(name)) {
        let message = format!("no page uses the template `{name}`");
        let problem = Diagnostic::warning("unused-template", Place::File(path.clone()), message);
        problems.push(match templates.nearest_built_in(name) {
            Some(near) => problem.help(format!("did you mean to replace `{near}`?")),
            None => problem
                .help("delete it, or name it in another template or as an entry's `template`"),
        });
    }
}

/// Hashes of the files that `asset()` can name.
fn asset_hashes(
    snapshot: &Snapshot,
    images: &Images,
    highlight_css: &str,
) -> BTreeMap<Box<str>, u64> {
    let generated = ("/highlight.css".into(), xxhash_rust::xxh3::xxh3_64(highlight_css.as_bytes()));
    std::iter::once(generated)
        .chain(snapshot.under("static").filter_map(|file| {
            let traits = &file.asset.as_ref()?.traits;
            let hash = assets::published_hash(file.hash, traits.kind, images);
            Some((file.path.as_str().strip_prefix("static")?.into(), hash))
        }))
        .collect()
}

/// Sizes of the images of the site.
fn dimensions(snapshot: &Snapshot) -> BTreeMap<SourcePath, Dimensions> {
    snapshot
        .files
        .iter()
        .filter_map(|(path, file)| Some((path.clone(), file.asset.as_ref()?.dimensions?)))
        .collect()
}
