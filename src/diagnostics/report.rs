//! Diagnostics as text for people, as JSON and workflow commands for programs, and as HTML for the
//! preview.
//!
//! Messages and quoted lines come from files that may be hostile, so control characters never
//! reach a terminal: they are drawn as the pictures Unicode has for them.

mod draw;
mod excerpt;
mod html;
mod machine;
mod position;

use std::fmt::Write as _;

pub use html::to_html;

use super::{Diagnostic, Severity};
use crate::input::Snapshot;
use position::Locator;

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people, on standard error.
    Text,
    /// One JSON object a line, on standard output.
    Json,
    /// Workflow commands that GitHub Actions shows beside the lines, on standard output.
    Github,
}

/// Whether text holds ANSI escape codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Plain text.
    Never,
    /// Colours.
    Always,
}

/// Draws diagnostics; it needs the snapshot to quote source lines.
#[derive(Debug, Clone, Copy)]
pub struct Reporter<'s> {
    snapshot: &'s Snapshot,
    color: Color,
}

/// How many diagnostics are drawn as text; nobody reads more, and programs get all of them.
const DRAWN: usize = 200;

impl<'s> Reporter<'s> {
    /// A reporter that quotes the files of `snapshot`.
    pub fn new(snapshot: &'s Snapshot, color: Color) -> Self {
        Self { snapshot, color }
    }

    /// The diagnostics in a format. Text ends with a summary; no diagnostics are no text.
    pub fn report(&self, diagnostics: &[Diagnostic], format: Format) -> String {
        match format {
            Format::Text => self.text(diagnostics),
            Format::Json => machine::json(diagnostics, self.snapshot),
            Format::Github => machine::github(diagnostics, self.snapshot),
        }
    }

    fn text(&self, diagnostics: &[Diagnostic]) -> String {
        let mut text = String::new();
        let mut locator = Locator::new(self.snapshot);
        for diagnostic in diagnostics.iter().take(DRAWN) {
            text.push_str(&draw::draw(diagnostic, &mut locator, self.color));
            text.push_str("\n\n");
        }
        if diagnostics.len() > DRAWN {
            let _ = write!(text, "… and {} more\n\n", diagnostics.len() - DRAWN);
        }
        if let Some(summary) = summary(diagnostics) {
            text.push_str(&summary);
            text.push('\n');
        }
        text
    }
}

/// How many errors and warnings there are: `3 errors, 1 warning`; nothing if there are none.
pub fn summary(diagnostics: &[Diagnostic]) -> Option<String> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = diagnostics.len() - errors;
    let count = |count: usize, noun: &str| match count {
        0 => None,
        1 => Some(format!("1 {noun}")),
        count => Some(format!("{count} {noun}s")),
    };
    match (count(errors, "error"), count(warnings, "warning")) {
        (Some(errors), Some(warnings)) => Some(format!("{errors}, {warnings}")),
        (errors, warnings) => errors.or(warnings),
    }
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

#[cfg(test)]
mod tests;
