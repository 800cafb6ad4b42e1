//! Components of the desk's own, which take the place of the theme's by their name alone. A call
//! that one of them does not fit stands in a template that nobody of the desk has written: the
//! problem is told at the component instead.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::instrument::Instrumented;
use crate::address::SourcePath;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};

/// What ends a component.
const END: &str = "endcomponent";

/// The components of the desk's own, by their names.
#[derive(Debug, Default)]
pub(super) struct OwnComponents(BTreeMap<String, OwnComponent>);

#[derive(Debug)]
struct OwnComponent {
    path: SourcePath,
    /// Where it begins.
    tag: Range<usize>,
    /// The components that it calls, and where.
    calls: Vec<(String, Range<usize>)>,
}

impl OwnComponents {
    /// Those of the desk's templates.
    pub(super) fn of<'a>(files: impl Iterator<Item = (SourcePath, &'a Instrumented)>) -> Self {
        let mut all = BTreeMap::new();
        for (path, made) in files {
            let mut from = 0;
            for (name, tag) in &made.components {
                let rest = made.text.get(from..).unwrap_or_default();
                let end = rest.find(END).map_or(made.text.len(), |at| from + at + END.len());
                let calls = calls_in(made, from..end);
                from = end;
                let component = OwnComponent { path: path.clone(), tag: tag.clone(), calls };
                all.insert(name.clone(), component);
            }
        }
        Self(all)
    }

    /// That a component calls itself, by itself or by way of others: Tera only says that there was
    /// no end to it.
    pub(super) fn endless(&self, message: &str) -> Option<Diagnostic> {
        if !message.contains("recursion depth for components") {
            return None;
        }
        let (name, component, by_way, call) = self.0.iter().find_map(|(name, component)| {
            component.calls.iter().find_map(|(called, call)| {
                let by_way = self.leads_to(called, name)?;
                Some((name, component, by_way, call))
            })
        })?;
        let message = match by_way {
            by_way if by_way == name => format!("the component `{name}` calls itself"),
            by_way => format!("the component `{name}` calls `{by_way}`, which leads back to it"),
        };
        Some(
            Diagnostic::error("template-error", Span::new(&component.path, call.clone()), message)
                .help("take the call out, or put it into an `{% if %}` that is false in the end"),
        )
    }

    /// `from` again, if it is the component `to`, or calls it, or calls what does.
    fn leads_to<'a>(&'a self, from: &'a str, to: &str) -> Option<&'a str> {
        let mut open = vec![from];
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if name == to {
                return Some(from);
            }
            if seen.insert(name) {
                let calls = self.0.get(name).into_iter().flat_map(|component| &component.calls);
                open.extend(calls.map(|(called, _)| called.as_str()));
            }
        }
        None
    }

    /// A problem with a call in a built-in template, told where the component is written. `report`
    /// is Tera's whole text, which shows the call.
    pub(super) fn problem(&self, message: &str, report: &str) -> Option<Diagnostic> {
        if !message.contains("rgument") {
            return None;
        }
        let is_called = |name: &str| calls(report, name);
        let (name, OwnComponent { path, tag, .. }) =
            self.0.iter().find(|(name, _)| is_called(name))?;
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
            .map(|(name, OwnComponent { path, tag, .. })| {
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

/// The calls of components in a piece of a template, each with its place as it is written.
fn calls_in(made: &Instrumented, piece: Range<usize>) -> Vec<(String, Range<usize>)> {
    let text = made.text.get(piece.clone()).unwrap_or_default();
    let calls = text.match_indices('<').filter_map(|(at, _)| {
        let before = text.get(..at)?.trim_end();
        let is_call = ["{{", "{{-", "{%", "{%-"].iter().any(|opener| before.ends_with(opener));
        let rest = text.get(at + 1..).filter(|_| is_call)?;
        let length = rest.find(|letter: char| !(letter.is_alphanumeric() || "_.".contains(letter)));
        let name = rest.get(..length?)?;
        let start = piece.start + at;
        (!name.is_empty()).then(|| (name.to_owned(), made.written(start..start + 1 + name.len())))
    });
    calls.collect()
}

/// Whether a text calls a component of this name.
fn calls(text: &str, name: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        rest.trim_start().strip_prefix(name).is_some_and(|rest| {
            !rest.starts_with(|letter: char| letter.is_alphanumeric() || "_.".contains(letter))
        })
    })
}
