//! What each command does. Only here are the clock, the environment and the terminal asked.

pub mod build;
pub mod check;
pub mod clock;
mod console;
pub mod document;
pub mod init;
mod links;
pub mod new;
mod problems;
pub mod serve;
pub mod site;

use std::process::ExitCode;

pub use console::Console;

use crate::config::CONFIG_FILE;
use crate::diagnostics::{Diagnostic, Place};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// As asked.
    Done,
    /// The content has errors, or a file could not be read or written.
    ContentErrors,
    /// It was used wrongly, or `site.toml` has errors.
    UsageErrors,
}

impl Outcome {
    /// What diagnostics make of a command: mistakes in `site.toml` alone are no fault of the
    /// content.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).peekable();
        if errors.peek().is_none() {
            Self::Done
        } else if errors.all(|error| is_in_config(&error.place) || error.code == "unsafe-output") {
            Self::UsageErrors
        } else {
            Self::ContentErrors
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::ContentErrors => 1,
            Outcome::UsageErrors => 2,
        })
    }
}

fn is_in_config(place: &Place) -> bool {
    match place {
        Place::Nowhere => false,
        Place::File(path) => path.as_str() == CONFIG_FILE,
        Place::Span(span) => span.file.as_str() == CONFIG_FILE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::SourcePath;

    #[test]
    fn the_outcome_is_that_of_the_worst_error() {
        let in_file = |name: &str| Place::File(SourcePath::new(name).unwrap());
        let config = Diagnostic::error("e", in_file("site.toml"), "e");
        let content = Diagnostic::error("e", in_file("content/site.toml"), "e");
        let nowhere = Diagnostic::error("e", Place::Nowhere, "e");
        let warning = Diagnostic::warning("w", in_file("content/a.md"), "w");
        for (diagnostics, outcome) in [
            (vec![], Outcome::Done),
            (vec![warning.clone()], Outcome::Done),
            (vec![config.clone()], Outcome::UsageErrors),
            (vec![config.clone(), warning], Outcome::UsageErrors),
            (vec![config.clone(), content.clone()], Outcome::ContentErrors),
            (vec![content], Outcome::ContentErrors),
            (vec![config, nowhere], Outcome::ContentErrors),
        ] {
            assert_eq!(Outcome::of(&diagnostics), outcome, "{diagnostics:?}");
        }
    }
}
