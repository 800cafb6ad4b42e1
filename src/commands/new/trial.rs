//! What a new file would make of the site, tried before it is written.

use std::sync::Arc;

use super::problems;
use super::registry::{self, Opened};
use crate::address::SourcePath;
use crate::commands::clock;
use crate::config::{CONFIG_FILE, Options, Registries};
use crate::diagnostics::{Diagnostic, Place};
use crate::engine::Engine;
use crate::input::{Snapshot, SourceFile};

/// The site with a new file.
pub(super) enum Trial {
    /// It has no error that it did not have.
    Good,
    /// The same if its configuration says that the registry of the file stays open.
    Opens(Opened),
    /// The file of this path says what a new term would.
    Known(SourcePath),
    /// It has, and nothing is to be written; with the site, which holds the places.
    Breaks(Vec<Diagnostic>, Snapshot),
}

/// Builds the site with the new file as it would be published with its drafts.
pub(super) fn try_out(
    path: &SourcePath,
    text: &str,
    snapshot: &Snapshot,
    options: &Options,
    registries: &Registries,
) -> Trial {
    let mut engine = Engine::new(clock::ends());
    let with = with_file(snapshot, path, text);
    let mut broken = engine.build(&with, options).diagnostics;
    if let Some(other) = broken.iter().find_map(|problem| same_as(path, problem)) {
        return Trial::Known(other);
    }
    broken.retain(Diagnostic::is_error);
    if broken.is_empty() {
        return Trial::Good;
    }
    let before = errors(&mut engine, snapshot, options);
    broken.retain(|error| !before.contains(error));
    if broken.is_empty() {
        return Trial::Good;
    }
    let folder = path.as_str().split('/').nth(1).unwrap_or_default();
    if broken.iter().any(|it| it.code != "unknown-term") {
        return Trial::Breaks(broken, with);
    }
    // The first file of a registry closes it, and not every key that is used has one.
    let mut keys: Vec<&str> = broken.iter().map(|error| &*error.message).collect();
    keys.sort_unstable();
    keys.dedup();
    // A message about a key that has no file names nothing else.
    let named: Vec<&str> = keys.iter().filter_map(|message| message.split('`').nth(1)).collect();
    let why = registry::still_missing(&named);
    let config = snapshot.get(CONFIG_FILE);
    let written = config.and_then(|file| std::str::from_utf8(&file.bytes).ok()).unwrap_or_default();
    let rule = registries.path_of_rule(folder);
    let opens = config.and_then(|config| {
        registry::with_open(written, &rule, &why).into_iter().find(|text| {
            let open = with_file(&with, &config.path, text);
            errors(&mut engine, &open, options).iter().all(|error| before.contains(error))
        })
    });
    match opens {
        Some(text) => Trial::Opens(Opened { rule: rule.join("."), why, text }),
        None => {
            let how = registries.how_to_open(folder);
            Trial::Breaks(vec![problems::closes_registry(folder, keys.len(), &how)], with)
        }
    }
}

/// The other file of which a problem says that it has the name of the one at `path`.
fn same_as(path: &SourcePath, problem: &Diagnostic) -> Option<SourcePath> {
    let related = problem.related.iter().map(|related| &related.place);
    let files: Vec<&SourcePath> =
        std::iter::once(&problem.place).chain(related).filter_map(Place::file).collect();
    let is_about_it = problem.code == "same-name" && files.contains(&path);
    files.into_iter().find(|file| is_about_it && *file != path).cloned()
}

fn with_file(snapshot: &Snapshot, path: &SourcePath, text: &str) -> Snapshot {
    let mut snapshot = snapshot.clone();
    let file = SourceFile::text(path.clone(), text.as_bytes().to_vec());
    snapshot.files.insert(path.clone(), Arc::new(file));
    snapshot
}

fn errors(engine: &mut Engine, snapshot: &Snapshot, options: &Options) -> Vec<Diagnostic> {
    let mut problems = engine.build(snapshot, options).diagnostics;
    problems.retain(Diagnostic::is_error);
    problems
}
