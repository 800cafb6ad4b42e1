//! The Tera templates: the built-in ones, overridden file by file.
//!
//! A built-in template is registered as `@default/NAME` and found under its plain name through a
//! fallback prefix, so a site's `base.html` can extend `@default/base.html`.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera, Value};

use super::budget::{self, Ends, Page, Stop};
use super::components::{self, OwnComponents};
use super::functions::{self, Directory};
use super::instrument::{Instrumented, instrument};
use super::words::WordValues;
use crate::address::SourcePath;
use crate::config::Limits;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Checked, Diagnostic, Place, Span};
use crate::input::{Origin, Snapshot, SourceFile};

/// Prefix under which built-in templates can be extended by the ones that replace them.
const BUILT_IN: &str = "@default/";

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
        self.render_page(template, context, PAGE_SIZE, stop)
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

/// A tag of the desk's that puts so many texts together that none could bound it.
fn grows(file: &SourceFile, range: std::ops::Range<usize>) -> Diagnostic {
    let message = "one tag puts too many texts together with `~`";
    Diagnostic::error("template-grows", Span::new(&file.path, range), message)
        .help("set a variable in between, or print the parts one after the other")
}

fn page_too_long(template: &str, limits: Limits) -> Diagnostic {
    let message = format!("it makes a page of more than {} bytes", limits.page_bytes);
    Diagnostic::error("template-error", template_place(template, 0..0), message)
        .help("look for a loop that goes on and on, or raise `page_bytes` under `[limits]`")
}

/// What went wrong in rendering `template`, which may be in one that it includes.
fn render_problem(error: &tera::Error, template: &str) -> Diagnostic {
    match error.kind() {
        ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => Diagnostic::error(
            "template-error",
            template_place(report.filename(), report.span().range.clone()),
            sentence(report.message()),
        ),
        kind => Diagnostic::error(
            "template-error",
            template_place(template, 0..0),
            sentence(&kind.to_string()),
        ),
    }
}

/// The place of a range of bytes in the template called `name`.
fn template_place(name: &str, range: std::ops::Range<usize>) -> Place {
    let name = name.trim_start_matches(BUILT_IN);
    match SourcePath::new(&format!("templates/{name}")) {
        Some(path) if range.is_empty() => Place::File(path),
        Some(path) => Span::new(&path, range).into(),
        None => Place::Nowhere,
    }
}

/// The problems in an error of loading templates. What Tera finds after parsing (unknown filters,
/// functions, parents, includes) comes as one text with several reports.
fn load_problems(
    error: &tera::Error,
    file: Option<&SourceFile>,
    snapshot: &Snapshot,
) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => {
            let place = match file {
                Some(file) => Span::new(&file.path, report.span().range.clone()).into(),
                None => template_place(report.filename(), report.span().range.clone()),
            };
            vec![Diagnostic::error("template-syntax", place, sentence(report.message()))]
        }
        ErrorKind::MissingParent { current, parent } => {
            let place = template_place(current, 0..0);
            vec![Diagnostic::error(
                "template-missing-parent",
                place,
                format!("it extends `{parent}`, which does not exist"),
            )]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
        | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            // The chain may start at a built-in template that only leads into the circle.
            let is_own = |name: &&String| {
                snapshot
                    .get(&format!("templates/{name}"))
                    .is_some_and(|file| file.origin == Origin::Site)
            };
            let place = template_place(chain.iter().find(is_own).unwrap_or(tpl), 0..0);
            vec![Diagnostic::error("template-cycle", place, "it includes or extends itself")]
        }
        kind => {
            let text = kind.to_string();
            match components::defined_twice(&text) {
                Some(problem) => vec![problem],
                None => reports(&text, snapshot),
            }
        }
    }
}

/// Reads `error: message` and `--> name:line:column` pairs out of a text of several reports.
fn reports(text: &str, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut message = None;
    for line in text.lines() {
        if let Some(rest) = line.trim_start().strip_prefix("error: ") {
            message = Some(rest);
        } else if let (Some(found), Some(locus)) = (message, line.trim_start().strip_prefix("--> "))
        {
            let mut parts = locus.rsplitn(3, ':');
            let column = parts.next().and_then(|part| part.parse::<usize>().ok()).unwrap_or(1);
            let row = parts.next().and_then(|part| part.parse::<usize>().ok()).unwrap_or(1);
            let name = parts.next().unwrap_or_default();
            let problem = missing_block(name, found, snapshot).unwrap_or_else(|| {
                let place = place_at(name, row, column, snapshot);
                Diagnostic::error("template-error", place, sentence(found))
            });
            // Several templates may fill one block.
            if !problems.contains(&problem) {
                problems.push(problem);
            }
            message = None;
        }
    }
    if problems.is_empty() {
        problems.push(Diagnostic::error("template-error", Place::Nowhere, sentence(text)));
    }
    problems
}

/// That a template of the desk's has no block which the built-in template `name` fills: the mistake
/// is not in the built-in one, which nobody sees.
fn missing_block(name: &str, message: &str, snapshot: &Snapshot) -> Option<Diagnostic> {
    let block = message.strip_prefix("Block `")?;
    let block = block.strip_suffix("` is not defined in any parent template")?;
    let mut name = name.strip_prefix(BUILT_IN)?;
    loop {
        let built_in = snapshot.built_in.get(&SourcePath::new(&format!("templates/{name}"))?)?;
        let (_, rest) = std::str::from_utf8(&built_in.bytes).ok()?.split_once("extends \"")?;
        name = rest.split('"').next()?;
        let path = SourcePath::new(&format!("templates/{name}"))?;
        if snapshot.files.get(&path).is_some_and(|file| file.origin == Origin::Site) {
            let message = format!("it has no block `{block}`, which built-in templates fill");
            return Some(
                Diagnostic::error("template-error", Place::File(path), message).help(format!(
                    "write `{{% block {block} %}}{{% endblock %}}` where that is to stand, or extend \
                     `@default/{name}`"
                )),
            );
        }
    }
}

/// The place of a line and column (both from 1, the column in characters) of a template.
fn place_at(name: &str, row: usize, column: usize, snapshot: &Snapshot) -> Place {
    let Place::File(path) = template_place(name, 0..0) else { return Place::Nowhere };
    let files = if name.starts_with(BUILT_IN) { &snapshot.built_in } else { &snapshot.files };
    let Some(text) = files.get(&path).and_then(|file| std::str::from_utf8(&file.bytes).ok()) else {
        return Place::File(path);
    };
    let line_start: usize =
        text.split_inclusive('\n').take(row.saturating_sub(1)).map(str::len).sum();
    let line = text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let start =
        line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(offset, _)| offset);
    let word = line[start..]
        .find(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .unwrap_or(line.len() - start);
    Span::new(&path, line_start + start..line_start + start + word.max(1)).into()
}

/// An error text as a message: its first line, without a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut line = text.lines().next().unwrap_or_default().trim_end_matches('.').to_owned();
    if let Some(first) = line.get(..1) {
        let lower = first.to_lowercase();
        line.replace_range(..1, &lower);
    }
    line
}

fn not_utf8(file: &SourceFile, offset: usize) -> Diagnostic {
    Diagnostic::error(
        "invalid-utf8",
        Span::new(&file.path, offset..offset + 1),
        "the file is not valid UTF-8 here",
    )
    .help("save it as UTF-8")
}
