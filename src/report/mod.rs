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
mod summary;

use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use crate::diagnostics::Diagnostic;
use crate::input::Snapshot;
use draw::Reader;
use position::Locator;

pub use draw::Color;
pub use html::to_html;
pub use summary::summary;

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

/// How many of the warnings of one kind are drawn as text. Errors are always all drawn, and
/// programs get everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// The first few, and how many more there are.
    First,
    /// All of them.
    All,
}

/// Draws diagnostics; it needs the snapshot to quote source lines.
#[derive(Debug, Clone, Copy)]
pub struct Reporter<'s> {
    snapshot: &'s Snapshot,
    color: Color,
    amount: Amount,
}

/// How many warnings of one kind are drawn: more of them say nothing new.
const DRAWN: usize = 5;

impl<'s> Reporter<'s> {
    /// A reporter that quotes the files of `snapshot`.
    pub fn new(snapshot: &'s Snapshot, color: Color) -> Self {
        Self { snapshot, color, amount: Amount::First }
    }

    /// The same reporter, drawing this many warnings of a kind.
    #[must_use]
    pub fn drawing(self, amount: Amount) -> Self {
        Self { amount, ..self }
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
        let order = Order::of(diagnostics, self.amount);
        let mut draw = |text: &mut String, diagnostic: &Diagnostic| {
            text.push_str(&draw::draw(diagnostic, &mut locator, self.color, Reader::Desk));
            text.push_str("\n\n");
        };
        order.single.iter().for_each(|diagnostic| draw(&mut text, diagnostic));
        for (code, group) in &order.groups {
            group.iter().take(DRAWN).for_each(|diagnostic| draw(&mut text, diagnostic));
            let more = group.len() - DRAWN;
            let _ = write!(text, "… and {more} more `{code}` (`--all` shows them)\n\n");
        }
        order.errors.iter().for_each(|diagnostic| draw(&mut text, diagnostic));
        if let Some(summary) = summary(diagnostics) {
            text.push_str(&summary);
            text.push('\n');
        }
        text
    }
}

/// The order in which people read diagnostics: what they must look at stands at the end, where the
/// terminal stops.
struct Order<'d> {
    /// Warnings of kinds that are few.
    single: Vec<&'d Diagnostic>,
    /// Warnings of kinds that are many, by code, in the order of the first of each.
    groups: Vec<(&'static str, Vec<&'d Diagnostic>)>,
    /// Errors.
    errors: Vec<&'d Diagnostic>,
}

impl<'d> Order<'d> {
    fn of(diagnostics: &'d [Diagnostic], amount: Amount) -> Self {
        let (errors, warnings): (Vec<_>, Vec<_>) =
            diagnostics.iter().partition(|diagnostic| diagnostic.is_error());
        let mut of_code: FxHashMap<&str, usize> = FxHashMap::default();
        if amount == Amount::First {
            for warning in &warnings {
                *of_code.entry(warning.code).or_default() += 1;
            }
        }
        let is_many = |code: &str| of_code.get(code).is_some_and(|count| *count > DRAWN);
        let (many, single): (Vec<_>, Vec<_>) =
            warnings.into_iter().partition(|warning| is_many(warning.code));
        let mut groups: Vec<(&'static str, Vec<&Diagnostic>)> = Vec::new();
        for warning in many {
            match groups.iter_mut().find(|(code, _)| *code == warning.code) {
                Some((_, group)) => group.push(warning),
                None => groups.push((warning.code, vec![warning])),
            }
        }
        Self { single, groups, errors }
    }
}

#[cfg(test)]
mod tests;
