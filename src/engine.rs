//! The pipeline: from a snapshot of files to the pages of a site.

mod entries;
mod kept;
mod keys;
mod stats;
mod territories;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

use self::entries::KnownFiles;
use self::kept::Kept;
use self::keys::{ConfigKey, GuardKey, LookKey, ModelKey, RevisionsKey, TemplatesKey};
pub use self::stats::{Stage, Stats};
use crate::address::SourcePath;
use crate::checks::{AddressGuard, check_published_files};
use crate::config::{Config, Options};
use crate::content::{Parsed, check_fields};
use crate::diagnostics::{Diagnostic, sort_diagnostics};
use crate::input::{History, Snapshot};
use crate::markdown;
use crate::model::{
    LanguageIndex, List, OutputGuard, ParsedRevisions, Selection, SiteModel, TWO_ORIGINALS,
    check_history,
};
use crate::pages::{self, Language, Languages, Page, PageKind, Views, references};
use crate::site::Site;
use crate::theme;
use crate::theme::{Directory, Ends, Published, Stop, Templates};

/// The pipeline with what it keeps. `build` and `check` use a fresh one, `serve` keeps one.
#[derive(Debug, Default)]
pub struct Engine {
    config: Kept<ConfigKey, Option<Arc<Config>>>,
    files: KnownFiles,
    templates: Kept<TemplatesKey, Option<Templates>>,
    revisions: Kept<RevisionsKey, Arc<ParsedRevisions>>,
    highlight_css: Kept<u64, Arc<str>>,
    model: Kept<ModelKey, Planned>,
    guard: Kept<GuardKey, Option<Arc<OutputGuard>>>,
    look: Kept<LookKey, Site>,
    /// Ends what templates of the desk's own are doing: a page whose time is over, and all of them
    /// in a build for which a newer one waits.
    ends: Ends,
}

/// The model, and what is known of the site as soon as it is.
#[derive(Debug, Clone)]
struct Planned {
    /// One for each language in which there is something, the site's own first.
    models: List<LanguageIndex, Arc<SiteModel>>,
    pages: Arc<[Page]>,
}

impl Planned {
    /// The model of the site, which knows of everything.
    fn own(&self) -> &Arc<SiteModel> {
        // There is always one.
        &self.models[LanguageIndex::OWN]
    }

    /// The languages with their entries as they are now.
    fn languages(&self, entries: &[Arc<Parsed>]) -> Arc<Languages> {
        let language = |model| Language::new(model, SiteModel::shown(model, entries));
        Arc::new(self.models.iter().map(language).collect())
    }
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
    /// What was made for it and what was kept.
    pub stats: Stats,
}

impl Engine {
    /// An engine that knows nothing yet, and in which templates of the desk's own come to these
    /// ends. Where a build was stopped that way, what it gave is not to be shown.
    pub fn new(ends: Ends) -> Self {
        Self { ends, ..Self::default() }
    }

    /// Runs the pipeline up to the plan of every page. Each stage looks whether what it depends on
    /// is what it was; whatever was edited, the way is this one.
    pub fn build(&mut self, snapshot: &Snapshot, options: &Options) -> Build {
        let mut problems = snapshot.problems.clone();
        let mut stats = Stats::default();
        let site = self.site(snapshot, options, &mut stats, &mut problems);
        keep_one_of_two_originals(&mut problems);
        sort_diagnostics(&mut problems);
        Build { site, diagnostics: problems, stats }
    }

    /// The configuration of a site, for the shell that has to know of it before it can ask for a
    /// build; what is wrong with it is told by the build.
    pub fn config(&mut self, snapshot: &Snapshot, options: &Options) -> Option<Arc<Config>> {
        self.read_config(snapshot, options, &mut Vec::new()).0
    }

    fn read_config(
        &mut self,
        snapshot: &Snapshot,
        options: &Options,
        problems: &mut Vec<Diagnostic>,
    ) -> (Option<Arc<Config>>, Stage) {
        let key = ConfigKey::of(snapshot, options);
        self.config.get(key, snapshot, problems, |problems| {
            let config = Config::read(snapshot, options).take(problems);
            let config = config.or_else(|| Config::read_but_for_pages(snapshot, options))?;
            let wrong = check_fields(snapshot, &config);
            let is_right = wrong.is_empty();
            problems.extend(wrong);
            is_right.then(|| Arc::new(config))
        })
    }

    fn site(
        &mut self,
        snapshot: &Snapshot,
        options: &Options,
        stats: &mut Stats,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Site> {
        let (config, stage) = self.read_config(snapshot, options, problems);
        stats.config = stage;
        let templates_key = TemplatesKey { files: Templates::key(snapshot) };
        let (templates, stage) =
            self.templates.get(templates_key, snapshot, problems, |problems| {
                Templates::parse(snapshot).take(problems)
            });
        stats.templates = stage;
        let config = config?;

        let entries = self.files.parse(snapshot, &config, problems);
        stats.parsed = entries.parsed;
        let broken = entries.broken(snapshot);
        let revisions = self.revisions(snapshot, &config, options.now);
        let Options { now, drafts, future, tlp, .. } = *options;
        let model_key = ModelKey {
            config: config.hash,
            selection: Selection { now, drafts, future, tlp },
            assets: keys::assets(snapshot),
            broken: keys::broken(&broken),
            history: keys::history(&snapshot.history),
            entries: entries.facts(),
        };
        let mut shown = None;
        let (planned, stage) = self.model.get(model_key, snapshot, problems, |problems| {
            let selection = model_key.selection;
            let config = Arc::clone(&config);
            let revisions = revisions.as_deref();
            let model =
                SiteModel::build(config, selection, &entries.all, &broken, revisions, problems);
            let models = in_all_languages(Arc::new(model));
            let mut planned = Planned { models, pages: Arc::default() };
            let shown = shown.insert(planned.languages(&entries.all));
            planned.pages = plan(shown, snapshot, problems);
            planned
        });
        stats.model = stage;
        let guard_key = GuardKey { model: model_key, templates: templates_key };
        let (guard, _) = self.guard.get(guard_key, snapshot, problems, |problems| {
            let guard = OutputGuard::new(planned.own().protection.as_ref()?, snapshot);
            let of_page = |page: &Page| {
                let model = &planned.models[page.language];
                guard.check_address(&page.url, || pages::owner(model, &page.kind))
            };
            problems.par_extend(planned.pages.par_iter().flat_map_iter(of_page));
            Some(Arc::new(guard))
        });
        let css = self.highlight_css(snapshot, &config, problems);
        let templates = templates?;
        let look_key =
            LookKey { model: model_key, templates: templates_key, words: entries.words() };
        let ends = self.ends.clone();
        let shown = shown.unwrap_or_else(|| planned.languages(&entries.all));
        let (site, stage) = self.look.get(look_key, snapshot, problems, |problems| {
            let own = &shown[LanguageIndex::OWN];
            problems.extend(theme::check_named(&own.model, &own.entries, &templates));
            let pages = planned.pages;
            let theme = Theme { templates: &templates, highlight_css: &css, ends };
            let views = views(&shown, &pages, &theme, snapshot, problems);
            let look = keys::hash(&look_key);
            Site { look, views, pages, highlight_css: css, guard, addresses: None }
        });
        stats.look = stage;
        if self.ends.stop.has_ended_something() {
            self.look.forget();
        }
        let own = &shown[LanguageIndex::OWN];
        let addresses = AddressGuard::new(&own.model, &own.entries, snapshot).map(Arc::new);
        let now = |views: Views| Views {
            entries: Arc::clone(&shown[views.language].entries),
            languages: Arc::clone(&shown),
            uses: Default::default(),
            ..views
        };
        let views = site.views.into_iter().map(now).collect();
        Some(Site { views, addresses, ..site })
    }

    /// The style sheet of highlighted code.
    fn highlight_css(
        &mut self,
        snapshot: &Snapshot,
        config: &Config,
        problems: &mut Vec<Diagnostic>,
    ) -> Arc<str> {
        let make = |problems: &mut Vec<Diagnostic>| match markdown::highlight_css(&config.markdown)
        {
            Ok(css) => css.into(),
            Err(unknown) => {
                problems.push(unknown.problem());
                "".into()
            }
        };
        self.highlight_css.get(config.hash, snapshot, problems, make).0
    }

    /// What articles said before, if it is known.
    fn revisions(
        &mut self,
        snapshot: &Snapshot,
        config: &Config,
        now: Timestamp,
    ) -> Option<Arc<ParsedRevisions>> {
        let History::Known(revisions) = &snapshot.history else { return None };
        let key = RevisionsKey::of(revisions, config.hash, now);
        let make = |_: &mut _| Arc::new(ParsedRevisions::parse(revisions, config, now));
        Some(self.revisions.get(key, snapshot, &mut Vec::new(), make).0)
    }
}

/// Of a file that stands there twice nothing else is told: whichever of the two is kept, the rest
/// may be right then.
fn keep_one_of_two_originals(problems: &mut Vec<Diagnostic>) {
    let twice: Vec<SourcePath> = problems
        .iter()
        .filter(|problem| problem.code == TWO_ORIGINALS)
        .filter_map(|problem| problem.place.file().cloned())
        .collect();
    if twice.is_empty() {
        return;
    }
    problems.retain(|problem| {
        let related = problem.related.iter().map(|related| &related.place);
        let mut places = std::iter::once(&problem.place).chain(related);
        problem.code == TWO_ORIGINALS
            || !places.any(|place| place.file().is_some_and(|file| twice.contains(file)))
    });
}

/// The model of a site, and those of its further languages in which there is something.
fn in_all_languages(own: Arc<SiteModel>) -> List<LanguageIndex, Arc<SiteModel>> {
    let config = Arc::clone(&own.config);
    let further = config.languages.iter().filter(|lang| **lang != config.language);
    let models: Vec<_> = further
        .filter_map(|lang| SiteModel::in_language(&own, Arc::new(config.in_language(lang))))
        .map(Arc::new)
        .collect();
    std::iter::once(own).chain(models).collect()
}

/// The plan of every page of a site, and what only shows when all of them are known.
fn plan(languages: &Languages, snapshot: &Snapshot, problems: &mut Vec<Diagnostic>) -> Arc<[Page]> {
    let own = &languages[LanguageIndex::OWN];
    problems.extend(check_history(&own.model.config, &snapshot.history));
    problems.extend(pages::check_cards(&own.model.config));
    let pages = pages::plan(languages, snapshot, problems);
    problems.extend(references::check(&own.model, &own.entries, &pages, snapshot));
    problems.extend(check_published_files(&own.model, copied(&pages), snapshot));
    pages.into()
}

/// What all pages look like.
struct Theme<'a> {
    templates: &'a Templates,
    highlight_css: &'a str,
    ends: Ends,
}

/// What the pages of a site are made of, in each of its languages.
fn views(
    languages: &Arc<Languages>,
    pages: &Arc<[Page]>,
    theme: &Theme<'_>,
    snapshot: &Snapshot,
    problems: &mut Vec<Diagnostic>,
) -> List<LanguageIndex, Views> {
    let own = &languages[LanguageIndex::OWN].model;
    let generated = pages::generated(&own.config, theme.highlight_css);
    let assets = Arc::new(snapshot.published_hashes(&own.config.images, &generated));
    let pictures = Arc::new(snapshot.pictures(&own.config.images));
    let of_language = |(language, of): (LanguageIndex, &Language)| {
        let (model, base_url) = (Arc::clone(&of.model), of.base_url.clone());
        let (all, of_published) = (Arc::clone(pages), Arc::clone(own));
        let published = Published::new(move |path| {
            pages::page_at(&all, path).is_some() || of_published.broken.has_address(path)
        });
        let directory = Arc::new(Directory {
            assets: Arc::clone(&assets),
            asset_names: Default::default(),
            base_url: base_url.clone(),
            published,
            own: (language != LanguageIndex::OWN).then(|| Arc::clone(own)),
            model: Arc::clone(&model),
        });
        let site = pages::site_view(&directory, &pictures);
        let (limits, ends) = (model.config.limits, theme.ends.clone());
        let mut templates = theme.templates.for_site(Arc::clone(&directory), site, limits, ends);
        // A fault of a template is the same in every language.
        let mut found = Vec::new();
        let frames = pages::Frames::draw(&directory, &templates, &mut found);
        if language == LanguageIndex::OWN {
            problems.append(&mut found);
        }
        templates.stop_with(Stop::default());
        Views {
            language,
            languages: Arc::clone(languages),
            parts: Arc::new(pages::Parts::new(directory, frames)),
            templates: Arc::new(templates),
            pictures: Arc::clone(&pictures),
            entries: Arc::clone(&of.entries),
            uses: Default::default(),
            base_url,
            model,
        }
    };
    languages.positioned().map(of_language).collect()
}

/// The files that are published as they are written, and those of which smaller pictures are.
fn copied(pages: &[Page]) -> impl Iterator<Item = &SourcePath> {
    let files: BTreeSet<&SourcePath> = pages
        .iter()
        .filter_map(|page| match &page.kind {
            PageKind::Copy(path) | PageKind::Smaller { picture: path, .. } => Some(path),
            _ => None,
        })
        .collect();
    files.into_iter()
}
