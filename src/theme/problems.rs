//! What can be wrong with templates, from what Tera says of it, where the desk has written it.

use tera::ErrorKind;

use super::components;
use crate::address::SourcePath;
use crate::config::Limits;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::{Origin, Snapshot, SourceFile};

/// Prefix under which built-in templates can be extended by the ones that replace them.
pub(super) const BUILT_IN: &str = "@default/";

/// A tag of the desk's that puts so many texts together that none could bound it.
pub(super) fn grows(file: &SourceFile, range: std::ops::Range<usize>) -> Diagnostic {
    let message = "one tag puts too many texts together with `~`";
    Diagnostic::error("template-grows", Span::new(&file.path, range), message)
        .help("set a variable in between, or print the parts one after the other")
}

pub(super) fn page_too_long(template: &str, limits: Limits) -> Diagnostic {
    let message = format!("it makes a page of more than {} bytes", limits.page_bytes);
    Diagnostic::error("template-error", template_place(template, 0..0), message)
        .help("look for a loop that goes on and on, or raise `page_bytes` under `[limits]`")
}

/// What is told of a template, at `place`, that a page is made by and that makes nothing.
pub(super) fn page_empty(template: &str, place: Place) -> Diagnostic {
    let message = format!("`{template}` makes an empty page");
    Diagnostic::error("template-error", place, message).help(
        "look for a condition that is never true, or for text outside the blocks of a template \
         that `extends` another: nothing of it is shown",
    )
}

/// What went wrong in rendering `template`, which may be in one that it includes.
pub(super) fn render_problem(error: &tera::Error, template: &str) -> Diagnostic {
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
pub(super) fn template_place(name: &str, range: std::ops::Range<usize>) -> Place {
    let name = name.trim_start_matches(BUILT_IN);
    match SourcePath::new(&format!("templates/{name}")) {
        Some(path) if range.is_empty() => Place::File(path),
        Some(path) => Span::new(&path, range).into(),
        None => Place::Nowhere,
    }
}

/// The problems in an error of loading templates. What Tera finds after parsing (unknown filters,
/// functions, parents, includes) comes as one text with several reports.
pub(super) fn load_problems(
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

pub(super) fn not_utf8(file: &SourceFile, offset: usize) -> Diagnostic {
    Diagnostic::error(
        "invalid-utf8",
        Span::new(&file.path, offset..offset + 1),
        "the file is not valid UTF-8 here",
    )
    .help("save it as UTF-8")
}
