//! Diagnostics for programs: JSON lines and GitHub's workflow commands.

use std::fmt::Write as _;

use serde::Serialize;

use super::excerpt::clean;
use super::position::{Locator, Position};
use crate::address::SourcePath;
use crate::diagnostics::{Diagnostic, Place};
use crate::input::Snapshot;

#[derive(Serialize)]
struct Line<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    help: Option<&'a str>,
    related: Vec<RelatedLine<'a>>,
}

#[derive(Serialize)]
struct RelatedLine<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    message: &'a str,
}

/// One object a line. Lines and columns count from 1, columns in characters; the end is exclusive.
/// What is not known is `null`.
pub(super) fn json(diagnostics: &[Diagnostic], snapshot: &Snapshot) -> String {
    let mut locator = Locator::new(snapshot);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let (file, range) = place(&diagnostic.place, &mut locator);
        let line = Line {
            severity: diagnostic.severity.as_str(),
            code: diagnostic.code,
            message: &diagnostic.message,
            file,
            line: range.map(|(start, _)| start.line),
            column: range.map(|(start, _)| start.column),
            end_line: range.map(|(_, end)| end.line),
            end_column: range.map(|(_, end)| end.column),
            help: diagnostic.help.as_deref(),
            related: diagnostic
                .related
                .iter()
                .map(|related| {
                    let (file, range) = place(&related.place, &mut locator);
                    RelatedLine {
                        file,
                        line: range.map(|(start, _)| start.line),
                        column: range.map(|(start, _)| start.column),
                        message: &related.message,
                    }
                })
                .collect(),
        };
        // Strings and numbers can always be written as JSON.
        text.push_str(&serde_json::to_string(&line).unwrap_or_default());
        text.push('\n');
    }
    text
}

/// One workflow command a diagnostic:
/// <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.
pub(super) fn github(diagnostics: &[Diagnostic], snapshot: &Snapshot) -> String {
    let mut locator = Locator::new(snapshot);
    let mut text = String::new();
    for diagnostic in diagnostics {
        let _ = write!(text, "::{} ", diagnostic.severity.as_str());
        let (file, range) = place(&diagnostic.place, &mut locator);
        if let Some(file) = file {
            let _ = write!(text, "file={},", escape_property(file));
        }
        if let Some((start, _)) = range {
            let _ = write!(text, "line={},col={},", start.line, start.column);
        }
        let message = match &diagnostic.help {
            Some(help) => format!("{}\nhelp: {help}", diagnostic.message),
            None => diagnostic.message.clone(),
        };
        let _ = writeln!(text, "title={}::{}", diagnostic.code, escape_data(&message));
    }
    text
}

fn place<'a>(
    place: &'a Place,
    locator: &mut Locator<'a>,
) -> (Option<&'a str>, Option<(Position, Position)>) {
    match place {
        Place::Nowhere => (None, None),
        Place::File(path) => (Some(on_disk(path, locator)), None),
        Place::Span(span) => (Some(on_disk(&span.file, locator)), locator.range(span)),
    }
}

/// The path as the disk spells it, so that a program can open the file.
fn on_disk<'a>(path: &'a SourcePath, locator: &Locator<'a>) -> &'a str {
    locator.file(path).and_then(|file| file.disk.as_deref()).unwrap_or(path.as_str())
}

fn escape_data(text: &str) -> String {
    clean(text).replace('%', "%25").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}
