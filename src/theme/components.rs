//! Components of the desk's own, which take the place of the theme's by their name alone. A call
//! that one of them does not fit stands in a template that nobody of the desk has written: the
//! problem is told at the component instead.

use std::collections::BTreeMap;
use std::ops::Range;

use super::instrument::Instrumented;
use crate::address::SourcePath;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};

/// Where each component of the desk's own begins, by its name.
#[derive(Debug, Default)]
pub(super) struct OwnComponents(BTreeMap<String, (SourcePath, Range<usize>)>);

impl OwnComponents {
    /// Those of the desk's templates.
    pub(super) fn of<'a>(files: impl Iterator<Item = (SourcePath, &'a Instrumented)>) -> Self {
        let all = files.flat_map(|(path, made)| {
            let one = move |(name, tag): &(String, Range<usize>)| {
                (name.clone(), (path.clone(), tag.clone()))
            };
            made.components.iter().map(one).collect::<Vec<_>>()
        });
        Self(all.collect())
    }

    /// A problem with a call in a built-in template, told where the component is written. `report`
    /// is Tera's whole text, which shows the call.
    pub(super) fn problem(&self, message: &str, report: &str) -> Option<Diagnostic> {
        if !message.contains("rgument") {
            return None;
        }
        let is_called = |name: &str| calls(report, name);
        let (name, (path, tag)) = self.0.iter().find(|(name, _)| is_called(name))?;
        let argument = message.split('`').nth(1).unwrap_or_default();
        let (what, help) = if message.starts_with("Unknown argument") {
            (
                format!("takes no `{argument}`, which the theme gives it"),
                format!("write `{argument}=none` among its arguments"),
            )
        } else if message.starts_with("Component argument") {
            let mut types = message.split('`').skip(3).step_by(2);
            let (given, wanted) = (types.next().unwrap_or_default(), types.next());
            (
                format!(
                    "wants `{argument}` as {}, and the theme gives it as {given}",
                    wanted.unwrap_or_default()
                ),
                format!("write `{argument}` without a type"),
            )
        } else {
            (
                format!("needs `{argument}`, which the theme does not give it"),
                format!("write `{argument}=none`, and ask for it with `{{% if {argument} %}}`"),
            )
        };
        let place = Span::new(path, tag.clone());
        let message = format!("the component `{name}` {what}");
        Some(Diagnostic::error("template-error", place, message).help(help))
    }

    /// Those that none of `texts` calls: their names may be mistyped.
    pub(super) fn uncalled<'a, Known>(
        &self,
        texts: impl Iterator<Item = &'a str> + Clone,
        known: impl Fn() -> Known,
    ) -> Vec<Diagnostic>
    where
        Known: Iterator<Item = &'a str>,
    {
        let uncalled =
            self.0.iter().filter(|(name, _)| !texts.clone().any(|text| calls(text, name)));
        uncalled
            .map(|(name, (path, tag))| {
                let message = format!("no template calls the component `{name}`");
                let place = Span::new(path, tag.clone());
                let problem = Diagnostic::warning("unused-template", place, message);
                let others = known().filter(|other| !self.0.contains_key(*other));
                problem.help(match nearest(name, others) {
                    Some(near) => format!("did you mean to replace `{near}`?"),
                    None => format!("delete it, or call it: `{{{{ <{name} /> }}}}`"),
                })
            })
            .collect()
    }
}

/// Two templates of the desk's that define the same component, which Tera tells without a place.
pub(super) fn defined_twice(message: &str) -> Option<Diagnostic> {
    let rest = message.strip_prefix("Component `")?;
    let (name, rest) = rest.split_once("` is defined in both `")?;
    let (first, second) = rest.strip_suffix('`')?.split_once("` and `")?;
    let place = Place::File(SourcePath::new(&format!("templates/{second}"))?);
    let message = format!("it defines the component `{name}`, and so does `{first}`");
    let problem = Diagnostic::error("template-error", place, message);
    Some(problem.help("delete one of them, or give it another name"))
}

/// Whether a text calls a component of this name.
fn calls(text: &str, name: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        rest.trim_start().strip_prefix(name).is_some_and(|rest| {
            !rest.starts_with(|letter: char| letter.is_alphanumeric() || "_.".contains(letter))
        })
    })
}
