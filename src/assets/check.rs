//! What is said of the files that are published as they are written.

use super::{Kind, Tell, Traits, is_cleaned};
use crate::config::{Images, Metadata};
use crate::diagnostics::{Diagnostic, Place, Severity};
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
    if path.as_str().starts_with("content/") && is_active(path) {
        let message = format!("`{path}` is published as it is, and acts when it is opened");
        problems.push(Diagnostic::warning("active-file", place(), message).help(
            "a page or a script beside an article runs on the site's own address: publish a picture \
             or a PDF of it, or put it into `static/` if it is the desk's own",
        ));
    }
    if let Some(what) = list(&traits.acts) {
        let message = format!("{what} is left out of the drawing `{path}`");
        problems.push(Diagnostic::warning("active-drawing", place(), message).help(
            "a drawing runs its scripts and asks other hosts when it is opened: export it without",
        ));
    }
    if !is_cleaned(traits.kind, images) && images.metadata == Metadata::Keep {
        return;
    }
    if matches!(traits.kind, Kind::Document | Kind::Recording) {
        if !traits.tells.is_empty() {
            let what = match traits.tells.has(Tell::Position) {
                true => "where it was recorded",
                false => "by whom it was made, and what stood in it before",
            };
            let message = format!("`{path}` may tell {what}, and is published as it is");
            let problem = Diagnostic::warning("file-tells-more", place(), message).help(
                "take it out with the program that made it (Office: \"Inspect Document\"; PDF: print \
                 to a new PDF), or say that it may stay with `metadata = \"keep\"` under `[images]`",
            );
            problems.push(match images.metadata {
                Metadata::Error => Diagnostic { severity: Severity::Error, ..problem },
                Metadata::Strip | Metadata::Keep => problem,
            });
        }
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

/// Whether a browser runs what is in a file of this name.
fn is_active(path: &SourcePath) -> bool {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    let active = [
        "hta", "htm", "html", "js", "mht", "mhtml", "mjs", "php", "shtml", "swf", "xht", "xhtml",
        "xml", "xsl", "xslt",
    ];
    active.contains(&&*ending)
}

/// "A script and an event handler", if there is anything.
fn list(words: &[Box<str>]) -> Option<String> {
    let (last, before) = words.split_last()?;
    Some(match before {
        [] => last.to_string(),
        _ => format!("{} and {last}", before.join(", ")),
    })
}
