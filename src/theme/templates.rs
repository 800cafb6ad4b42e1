//! The Tera templates: the built-in ones, overridden file by file.
//!
//! A built-in template is registered as `@default/NAME` and found under its plain name through a
//! fallback prefix, so a site's `base.html` can extend `@default/base.html`.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera, Value};

use super::budget::{self, Ends, Page, Stop};
use super::components::OwnComponents;
use super::functions::{self, Directory};
use super::instrument::{Instrumented, instrument};
use super::problems::{
    BUILT_IN, grows, load_problems, not_utf8, page_empty, page_too_long, render_problem,
    template_place,
};
use super::words::WordValues;
use crate::address::SourcePath;
use crate::config::Limits;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Checked, Diagnostic, Place};
use crate::input::{Origin, Snapshot, SourceFile};

/// Room for a page, so that few pages have to be moved as they grow. Most have 15 to 25 kB.
const PAGE_SIZE: usize = 32 << 10;

/// Endings of templates in which every value is escaped: those of pages and of drawings.
const AUTOESCAPED: [&str; 4] = [".html", ".htm", ".xml", ".svg"];

/// Parsed templates, without the functions that need a site.
#[derive(Clone)]
pub struct Templates {
    tera: Arc<Tera>,
    /// The site's own that no template names.
    unnamed: Vec<SourcePath>,
    components: Arc<OwnComponents>,
    /// That no template calls one of them.
    uncalled: Vec<Diagnostic>,
    /// The site's own as Tera reads them, by name: places lead back through them.
    instrumented: Arc<BTreeMap<String, Instrumented>>,
}

/// Templates with the functions of one site.
pub struct SiteTemplates {
    tera: Tera,
    limits: Limits,
    ends: Ends,
    instrumented: Arc<BTreeMap<String, Instrumented>>,
    components: Arc<OwnComponents>,
    words: WordValues,
}

impl std::fmt::Debug for SiteTemplates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SiteTemplates").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Templates").finish_non_exhaustive()
    }
}

/// The built-in templates and the site's own, each by path.
fn sources(snapshot: &Snapshot) -> impl Iterator<Item = &Arc<SourceFile>> {
    let own = snapshot.under("templates").filter(|file| file.origin == Origin::Site);
    let built_in =
        snapshot.built_in.values().filter(|file| file.path.as_str().starts_with("templates/"));
    built_in.chain(own)
}

/// The name by which templates call a file: its path below `templates/`.
fn template_name(path: &SourcePath) -> &str {
    path.as_str().strip_prefix("templates/").unwrap_or(path.as_str())
}

/// The site's own templates that nothing among `sources` names. Those that define components are
/// used without being named.
fn unnamed(sources: &[(String, &str, &SourceFile)]) -> Vec<SourcePath> {
    let is_named = |name: &str| {
        let quoted = ["\"", "'", "`"].map(|mark| format!("{mark}{name}{mark}"));
        sources.iter().any(|(_, text, _)| quoted.iter().any(|quoted| text.contains(quoted)))
    };
    let built_in =
        |name: &str| sources.iter().any(|(known, ..)| known.strip_prefix(BUILT_IN) == Some(name));
    let own = sources.iter().filter(|(_, _, file)| file.origin == Origin::Site);
    own.filter(|(name, text, _)| !built_in(name) && !text.contains("component ") && !is_named(name))
        .map(|(_, _, file)| file.path.clone())
        .collect()
}

impl Templates {
    /// What the templates depend on: the names and bytes of all of them.
    pub fn key(snapshot: &Snapshot) -> u64 {
        sources(snapshot).fold(0, |key, file| {
            let name = xxhash_rust::xxh3::xxh3_64(file.path.as_str().as_bytes());
            key.rotate_left(7)
                ^ file.hash.wrapping_mul(31)
                ^ name
                ^ u64::from(file.origin == Origin::Site)
        })
    }

    /// Parses every template of the snapshot. All syntax errors are found, not only the first.
    pub fn parse(snapshot: &Snapshot) -> Checked<Self> {
        let mut problems = Vec::new();
        let mut sources: Vec<(String, &str, &SourceFile)> = Vec::new();
        for file in self::sources(snapshot) {
            let name = template_name(&file.path);
            let name = match file.origin {
                Origin::BuiltIn => format!("{BUILT_IN}{name}"),
                Origin::Site => name.to_owned(),
            };
            match std::str::from_utf8(&file.bytes) {
                Ok(text) => sources.push((name, text.trim_start_matches('\u{feff}'), file)),
                Err(error) => problems.push(not_utf8(file, error.valid_up_to())),
            }
        }

        let mut instrumented = BTreeMap::new();
        for (name, text, file) in &sources {
            if file.origin == Origin::BuiltIn {
                continue;
            }
            match instrument(text) {
                Ok(made) => {
                    instrumented.insert(name.clone(), made);
                }
                Err(range) => problems.push(grows(file, range)),
            }
        }
        let mut tera = Tera::new();
        tera.autoescape_on(AUTOESCAPED);
        // Setting the prefixes fails only after templates were added.
        let _ = tera.set_fallback_prefixes([BUILT_IN]);
        functions::register_names(&mut tera);
        if let Err(error) = tera.add_raw_templates(sources.iter().map(|(name, text, _)| {
            (name, instrumented.get(name).map_or(*text, |made| &*made.text))
        })) {
            // The first error hides the others, so each template is parsed alone to find them all.
            let alone: Vec<Diagnostic> = sources
                .iter()
                .filter_map(|(name, text, file)| {
                    let error = Tera::new().add_raw_template(name, text).err()?;
                    matches!(error.kind(), ErrorKind::SyntaxError(_))
                        .then(|| load_problems(&error, Some(file), snapshot))
                })
                .flatten()
                .collect();
            if alone.is_empty() {
                problems.extend(load_problems(&error, None, snapshot));
            } else {
                problems.extend(alone);
            }
            return Checked::failed(problems);
        }
        if !problems.is_empty() {
            return Checked::failed(problems);
        }
        let unnamed = unnamed(&sources);
        let own = sources
            .iter()
            .filter_map(|(name, _, file)| Some((file.path.clone(), instrumented.get(name)?)));
        let components = OwnComponents::of(own);
        let texts = sources.iter().map(|(_, text, _)| *text);
        let uncalled = components.uncalled(texts, || tera.get_component_names());
        Checked::ok(Self {
            unnamed,
            uncalled,
            components: components.into(),
            instrumented: instrumented.into(),
            tera: Arc::new(tera),
        })
    }

    /// The site's own templates that take no built-in one's place and that no template names:
    /// only an entry's `template` can make something of them.
    pub fn unnamed(&self) -> impl Iterator<Item = (&SourcePath, &str)> {
        self.unnamed.iter().map(|path| (path, template_name(path)))
    }

    /// That no template calls a component of the site's own.
    pub fn uncalled(&self) -> &[Diagnostic] {
        &self.uncalled
    }

    /// The templates with the functions and the shared values of one site. Rendering `ends` once
    /// that is asked for, and a page once its time is over.
    pub fn for_site(
        &self,
        directory: Arc<Directory>,
        site: Value,
        limits: Limits,
        ends: Ends,
    ) -> SiteTemplates {
        let mut tera = Tera::clone(&self.tera);
        let config = Arc::clone(&directory.model.config);
        let words = WordValues::new(&config.words);
        functions::register(&mut tera, directory);
        tera.global_context().insert_value("site", site);
        words.insert(tera.global_context(), &config.language);
        let instrumented = Arc::clone(&self.instrumented);
        let components = Arc::clone(&self.components);
        SiteTemplates { tera, limits, ends, instrumented, components, words }
    }

    /// Whether there is a template of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// The built-in template nearest in name, for help.
    pub fn nearest_built_in(&self, name: &str) -> Option<&str> {
        let known = self.tera.get_template_names();
        nearest(name, known.filter_map(|known| known.strip_prefix(BUILT_IN)))
    }

    /// The template nearest in name, for help.
    pub fn nearest(&self, name: &str) -> Option<String> {
        nearest(
            name,
            self.tera.get_template_names().map(|known| known.trim_start_matches(BUILT_IN)),
        )
        .map(str::to_owned)
    }
}

impl SiteTemplates {
    /// Puts the words for a page or a part in `lang` into its context, where they are not those of
    /// the site.
    pub fn insert_words(&self, context: &mut Context, lang: &str) {
        self.words.insert(context, lang);
    }

    /// Whether there is a template of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Where a template stands, if it is one of the site's own.
    pub fn place_of(&self, name: &str) -> Place {
        match self.instrumented.contains_key(name) {
            true => template_place(name, 0..0),
            false => Place::Nowhere,
        }
    }

    /// Where what makes a page stands: its template, or the one that its page extends.
    fn place_of_page(&self, name: &str) -> Place {
        let own =
            [name, "base.html"].into_iter().find(|name| self.instrumented.contains_key(*name));
        own.map_or(Place::Nowhere, |name| template_place(name, 0..0))
    }

    /// The place of the first of some words in a template of the site's own, as it is written.
    pub fn place_of_words(&self, name: &str, words: &str) -> Place {
        let found = self.instrumented.get(name).and_then(|made| {
            let start = made.text.find(words)?;
            Some(template_place(name, made.written(start..start + words.len())))
        });
        found.unwrap_or_else(|| self.place_of(name))
    }

    /// Ends whatever is being rendered, and what anybody will ask for.
    pub fn retire(&self) {
        self.ends.stop.ask();
    }

    /// From now on `stop` ends what is rendered, and what ended it before does no more.
    pub fn stop_with(&mut self, stop: Stop) {
        self.ends.stop = stop;
    }

    /// Renders `template`; a problem names the template's place.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, Diagnostic> {
        self.render_page(template, context, 0, None).map(|bytes| {
            // Templates and values are text.
            String::from_utf8(bytes).unwrap_or_default()
        })
    }

    /// The same for what is to be written and not to be printed by another template: templates and
    /// values are text, so their bytes need not be looked at once more. It ends with `stop` too.
    pub fn render_bytes(
        &self,
        template: &str,
        context: &Context,
        stop: Option<&Stop>,
    ) -> Result<Vec<u8>, Diagnostic> {
        let bytes = self.render_page(template, context, PAGE_SIZE, stop)?;
        match bytes.trim_ascii().is_empty() {
            true => Err(page_empty(template, self.place_of_page(template))),
            false => Ok(bytes),
        }
    }

    fn render_page(
        &self,
        template: &str,
        context: &Context,
        capacity: usize,
        stop: Option<&Stop>,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut page = Page::new(capacity, self.limits);
        // Built-in templates do not ask whether they are to end.
        let is_trusted = self.instrumented.is_empty();
        let ends = (!is_trusted).then(|| self.ends.clone());
        let stop = stop.filter(|_| !is_trusted).cloned();
        let rendered = budget::within(self.limits, ends, stop, || {
            self.tera.render_to(template, context, &mut page)
        });
        match rendered {
            Ok(()) => Ok(page.bytes),
            Err(_) if page.is_full() => Err(page_too_long(template, self.limits)),
            Err(error) => Err(self.render_problem(&error, template)),
        }
    }

    /// What went wrong in rendering `template`, with its place as the template is written.
    fn render_problem(&self, error: &tera::Error, template: &str) -> Diagnostic {
        let mut problem = render_problem(error, template);
        if let Some(problem) = self.components.endless(&problem.message) {
            return problem;
        }
        if let Some((message, help)) = self.words.problem(&problem.message) {
            problem.message = message;
            problem.help = Some(help);
        }
        if let ErrorKind::RenderingError(report) = error.kind()
            && report.filename().starts_with(BUILT_IN)
            && let Some(problem) = self.components.problem(report.message(), &error.to_string())
        {
            return problem;
        }
        if let ErrorKind::RenderingError(report) = error.kind()
            && let Some(made) = self.instrumented.get(report.filename())
            && let Place::Span(span) = &mut problem.place
        {
            let written = made.written(span.start..span.end);
            (span.start, span.end) = (written.start, written.end);
        }
        problem
    }
}
