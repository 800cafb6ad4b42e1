//! Problems of translations.

use super::super::records::TranslationRecord;
use crate::address::SourcePath;
use crate::content::{Parsed, Translation};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place};
use crate::text::Key;

/// A list of a translation, each item of which is of a part of its original.
pub(in crate::model) struct Said {
    pub(in crate::model) field: &'static str,
    /// What the name of a part is called.
    pub(in crate::model) name: &'static str,
    /// What an item is of.
    pub(in crate::model) part: &'static str,
    /// What has such parts.
    pub(in crate::model) holder: &'static str,
    /// The parts that are named.
    pub(in crate::model) named: Vec<String>,
    /// The parts that the original has; nothing where it can have none.
    pub(in crate::model) known: Option<Vec<String>>,
}

/// A translation whose original is missing; `near` is the original that has almost its name.
pub(in crate::model) fn without_original(
    parsed: &Parsed,
    original: &SourcePath,
    near: Option<&str>,
) -> Diagnostic {
    let problem = Diagnostic::error(
        "translation-without-original",
        Place::File(parsed.source.path.clone()),
        format!("a translation of `{original}`, which does not exist"),
    );
    let help = "name the file like the original, with the language before `.md`";
    match near {
        Some(near) => problem.help(format!("did you mean the original `{near}`? {help}")),
        None => problem.help(help),
    }
}

/// An entry that two files translate into one language.
pub(in crate::model) fn two_files(here: &TranslationRecord, other: &SourcePath) -> Diagnostic {
    let place = Place::File(here.parsed.source.path.clone());
    let message = format!("two files are the page in `{}` of one entry", here.lang);
    Diagnostic::error("address-taken", place, message)
        .related(Place::File(other.clone()), "the other one")
        .help("keep one of them")
}

/// A translation of what pages show nothing of in another language.
pub(in crate::model) fn unshown(parsed: &Parsed, translation: &Translation) -> Diagnostic {
    let place = Place::File(parsed.source.path.clone());
    let message = "a source is cited as it calls itself in every language: this is shown nowhere";
    Diagnostic::warning("unshown-translation", place, message)
        .help(format!("delete it: `{}` is enough", translation.original))
}

/// A list of what the original cannot have; `holder` is what has it.
pub(in crate::model) fn without_such(place: Place, field: &str, holder: &str) -> Diagnostic {
    let message = format!("`{field}` is of no use in this translation");
    Diagnostic::warning("ignored-in-translation", place, message)
        .help(format!("take it out: translations of {holder} have it"))
}

/// A part of the original that is translated twice.
pub(in crate::model) fn twice(place: Place, said: &Said, name: &str, first: Place) -> Diagnostic {
    let message = format!("the {} `{name}` is translated twice here", said.part);
    Diagnostic::error("duplicate-id", place, message)
        .related(first, "first here")
        .help("leave one of them")
}

/// A part that the original does not have.
pub(in crate::model) fn of_nothing(
    place: Place,
    said: &Said,
    name: &str,
    known: &[String],
    original: &Parsed,
) -> Diagnostic {
    let path = &original.source.path;
    let message = format!("the original has no {} `{name}`", said.part);
    let problem = Diagnostic::error("translation-without-original", place, message);
    match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None if known.is_empty() => problem.help(format!("take it out: `{path}` has none")),
        None => {
            let known = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
            problem.help(format!("`{path}` has {}", known.join(", ")))
        }
    }
}

/// A text for which the original has nothing, or nothing more, of this speaker or day.
pub(in crate::model) fn without_pair(
    place: Place,
    field: &str,
    key: &str,
    original: &Parsed,
) -> Diagnostic {
    let message = format!("no further one of the `{field}` of the original has this `{key}`");
    let path = &original.source.path;
    Diagnostic::error("translation-without-original", place, message)
        .help(format!("write a value of `{key}` from the `{field}` of `{path}`, or take it out"))
}

/// Commitments are told apart by their order alone.
pub(in crate::model) fn of_some_commitments(place: Place, here: usize, there: usize) -> Diagnostic {
    let message = format!("the number of commitments is {here} here and {there} in the original");
    Diagnostic::error("translation-without-original", place, message)
        .help("translate all of them, in the order of the original")
}

/// An event that two translations into one language call two things.
pub(in crate::model) fn told_unlike(
    here: Place,
    there: Place,
    id: &Key,
    field: &str,
    lang: &str,
) -> Diagnostic {
    let message = format!("event `{id}` has another {field} in `{lang}` elsewhere");
    Diagnostic::error("event-conflict", here, message)
        .related(there, "the other")
        .help("an event is called the same wherever it is told of: make them agree, or leave one")
}
