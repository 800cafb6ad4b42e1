//! What is said of the files that are published as they are written.

use super::Traits;
use crate::config::{Images, Metadata};
use crate::diagnostics::{Diagnostic, Place};
use crate::input::{Origin, Snapshot, SourcePath};
use crate::pages::{Page, PageKind};

/// The problems of the files that are published: pictures that cannot be cleaned, or tell what they
/// should not; drawings out of which scripts were taken.
pub fn check(pages: &[Page], snapshot: &Snapshot, images: &Images) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for page in pages {
        let PageKind::Copy(path) = &page.kind else { continue };
        let Some(file) = snapshot.files.get(path).filter(|file| file.origin == Origin::Site) else {
            continue;
        };
        if let Some(asset) = &file.asset {
            check_file(path, &asset.traits, images, &mut problems);
        }
    }
    problems
}

fn check_file(path: &SourcePath, traits: &Traits, images: &Images, problems: &mut Vec<Diagnostic>) {
    let place = || Place::File(path.clone());
    if traits.is_cut_off {
        let message = format!("the picture `{path}` is broken: it ends before the picture does");
        problems.push(
            Diagnostic::warning("broken-picture", place(), message)
                .help("export it again from a picture program"),
        );
    }
    if images.metadata == Metadata::Keep {
        return;
    }
    if let Some(fault) = traits.fault {
        let message = format!("what the picture `{path}` tells cannot be taken out of it: {fault}");
        problems.push(Diagnostic::error("uncleanable-picture", place(), message).help(
            "export it as JPEG, PNG or WebP from a picture program; `metadata = \"keep\"` under \
             `[images]` in site.toml publishes every picture as it is",
        ));
    }
    if images.metadata == Metadata::Error && !traits.tells.is_empty() {
        let message = format!("the picture `{path}` tells {}", traits.tells.words());
        problems.push(Diagnostic::error("picture-metadata", place(), message).help(
            "export it without metadata, or write `metadata = \"strip\"` under `[images]` in \
             site.toml: Dateline then takes them out",
        ));
    }
}
