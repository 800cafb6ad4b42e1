//! Protected people are named nowhere: a site that names one is not published.
//!
//! What is made is searched: every page, feed, table, address and copied file ([`OutputGuard`]).
//! The content is searched before ([`sources`]), front matter and body alike, so that a finding has
//! its place in a file; what the content explains is not told again for each page that shows it.
//! Nothing is read where nobody is protected.

mod outputs;
mod sources;

use std::sync::Arc;

pub(crate) use outputs::{OutputGuard, keep_first_pages, may_hold_text};
pub(super) use sources::protection;

use crate::address::SourcePath;
use crate::content::{Entry, Parsed, Term};
use crate::diagnostics::{Diagnostic, Place, Secret};
use crate::text::{Key, NameFinder, Spellings, Where};

/// The code of a problem that names somebody.
pub(crate) const PROTECTED_PERSON: &str = "protected-person";

/// The names of everybody who is protected.
#[derive(Debug)]
pub(crate) struct ProtectedNames {
    /// Nothing where nobody who is protected has a name to look for.
    finder: Option<NameFinder>,
    people: Vec<Protected>,
}

/// A protected person.
#[derive(Debug)]
struct Protected {
    key: Key,
    file: SourcePath,
}

/// What the content says of protected people.
#[derive(Debug)]
pub(crate) struct Protection {
    /// Their names.
    pub(crate) names: ProtectedNames,
    /// Where the content names them.
    found: Vec<Naming>,
}

/// A place where somebody is named.
#[derive(Debug)]
struct Naming {
    person: usize,
    problem: Diagnostic,
}

impl ProtectedNames {
    /// Those of a site; nothing if nobody is protected.
    fn of(entries: &[Arc<Parsed>]) -> Option<Self> {
        let people: Vec<_> = entries
            .iter()
            .filter_map(|parsed| match &parsed.entry {
                Entry::Term(_, key, Term::Person(person)) if person.protect => {
                    Some((key, person, parsed))
                }
                _ => None,
            })
            .collect();
        if people.is_empty() {
            return None;
        }
        // The title of a translated file is a name in its language.
        let titles = |file: &SourcePath| {
            let file = file.clone();
            entries.iter().filter_map(move |parsed| match &parsed.entry {
                Entry::Translation(translation) if translation.original == file => {
                    Some(&translation.title)
                }
                _ => None,
            })
        };
        let spellings: Vec<Spellings<'_>> = people
            .iter()
            .map(|(key, person, parsed)| Spellings {
                names: std::iter::once(&person.name)
                    .chain(person.names.values())
                    .chain(titles(&parsed.source.path))
                    .map(|name| &**name)
                    .collect(),
                forms: person.protect_forms.iter().map(|form| &**form).collect(),
                key: key.as_str(),
                folder: "people",
            })
            .collect();
        let finder = NameFinder::new(&spellings);
        let people = people.into_iter().map(|(key, _, parsed)| Protected {
            key: key.clone(),
            file: parsed.source.path.clone(),
        });
        Some(Self { finder, people: people.collect() })
    }

    /// Whether a text names somebody.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        !self.in_text(text, Where::Text).is_empty()
    }

    /// Who is named in a text, as indices.
    fn in_text(&self, text: &str, of: Where) -> Vec<usize> {
        self.finder.as_ref().map_or_else(Vec::new, |finder| finder.people(text, of))
    }

    /// The files of people who have no name that could be looked for.
    fn unknown(&self) -> impl Iterator<Item = &SourcePath> {
        let knows = |person| self.finder.as_ref().is_some_and(|finder| finder.knows(person));
        let people = self.people.iter().enumerate();
        people.filter(move |(person, _)| !knows(*person)).map(|(_, protected)| &protected.file)
    }

    fn index_of(&self, key: &str) -> Option<usize> {
        self.people.iter().position(|person| person.key.as_str() == key)
    }

    /// Somebody is named at a place.
    fn named(&self, person: usize, place: Place) -> Naming {
        let problem = self.problem(person, place, "this").help(
            "leave the name out: it may stand in `people` and as a `speaker`, where it is not shown",
        );
        Naming { person, problem }
    }

    /// Without its help.
    fn problem(&self, person: usize, place: Place, what: &str) -> Diagnostic {
        let Some(Protected { key, file }) = self.people.get(person) else {
            return Diagnostic::error(PROTECTED_PERSON, place, "a protected person is named");
        };
        let message = format!("{what} names `{key}`, who is protected");
        Diagnostic::error(PROTECTED_PERSON, place, message)
            .related(Place::File(file.clone()), "protected here")
            .secret(Secret::Source)
    }
}

impl Protection {
    /// The places where the content names somebody, and people who have no name to look for.
    pub(super) fn problems(&self) -> impl Iterator<Item = Diagnostic> {
        let named = self.found.iter().map(|naming| naming.problem.clone());
        named.chain(self.names.unknown().map(too_short))
    }
}

/// The file of somebody whose name is a single letter, or none.
fn too_short(file: &SourcePath) -> Diagnostic {
    let message = "the name of a protected person is too short to be looked for";
    Diagnostic::warning("unprotected-name", Place::File(file.clone()), message).help(
        "write the whole name in `name`, or list in `protect_forms` what must not be published",
    )
}
