//! What each command does. Only here are the clock, the environment and the terminal asked.

mod behind;
pub mod build;
mod cache;
pub mod check;
pub mod clock;
mod console;
pub mod document;
pub mod init;
#[cfg(feature = "links")]
mod links;
pub mod new;
mod problems;
pub mod schema;
pub mod serve;
pub mod site;
pub mod template;

use std::process::ExitCode;

pub use console::{Console, Verbosity};

use crate::config::CONFIG_FILE;
use crate::diagnostics::Diagnostic;
use crate::model::PROTECTED_PERSON;

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
    /// content. A name in it that must not be published is.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).peekable();
        if errors.peek().is_none() {
            Self::Done
        } else if errors.all(is_of_usage) {
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

/// Whether an error is one of the command or of `site.toml`, not of what is published.
fn is_of_usage(error: &Diagnostic) -> bool {
    let is_in_config = error.place.file().is_some_and(|file| file.as_str() == CONFIG_FILE);
    match error.code {
        "unsafe-output" => true,
        PROTECTED_PERSON => false,
        _ => is_in_config,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::SourcePath;
    use crate::diagnostics::Place;

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
