//! What is said of the files that are published as they are written.

use crate::address::SourcePath;
use crate::assets::{
    ARCHIVE, ENCRYPTED, Images, Kind, Metadata, OLD_OFFICE, Tell, Traits, is_cleaned, is_too_large,
};
use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::input::{Asset, Origin, Snapshot};
use crate::model::SiteModel;

/// The problems of the files that are published as they are written: pictures that cannot be
/// cleaned, or tell what they should not; drawings out of which scripts were taken; documents that
/// tell more than they show.
pub fn check_published_files<'p>(
    model: &SiteModel,
    paths: impl Iterator<Item = &'p SourcePath>,
    snapshot: &Snapshot,
) -> Vec<Diagnostic> {
    let images = &model.config.images;
    let mut problems = Vec::new();
    for path in paths {
        let Some(file) = snapshot.files.get(path).filter(|file| file.origin == Origin::Site) else {
            continue;
        };
        if let Some(asset) = &file.asset {
            check_file(path, &asset.traits, images, &mut problems);
            check_size(path, asset, images, &mut problems);
            if let Some(fault) = asset.traits.fault
                && matches!(asset.traits.kind, Kind::Document | Kind::Archive)
                && (images.metadata != Metadata::Keep || model.protection.is_some())
            {
                problems.push(unread(path, fault, model));
            }
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
    let told = match traits.kind {
        Kind::Archive => return,
        Kind::Document => list(&traits.told)
            .map(|told| format!("`{path}` is published as it is, with more than it shows: {told}")),
        Kind::Recording if traits.tells.has(Tell::Position) => {
            Some(format!("`{path}` is published as it is, and may tell where it was recorded"))
        }
        Kind::Recording if !traits.tells.is_empty() => {
            Some(format!("`{path}` is published as it is, and may tell by whom it was made"))
        }
        _ => None,
    };
    if let Some(message) = told {
        let problem = Diagnostic::warning("file-tells-more", place(), message).help(format!(
            "{}; `metadata = \"keep\"` under `[images]` in site.toml lets it stay, here and in every picture",
            how_to_clean(path)
        ));
        problems.push(as_strict_as(images, problem));
    }
    if matches!(traits.kind, Kind::Document | Kind::Recording) {
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

/// A picture of which no smaller ones are made, though it needs them most, or of no size at all.
fn check_size(path: &SourcePath, asset: &Asset, images: &Images, problems: &mut Vec<Diagnostic>) {
    let place = || Place::File(path.clone());
    let Traits { kind, fault, is_cut_off, .. } = &asset.traits;
    let problem = match asset.dimensions {
        Some(size) if images.sizes && is_too_large(*kind, size.width, size.height) => {
            let message = format!(
                "the picture cannot be made smaller: it has {} × {} pixels",
                size.width, size.height
            );
            Diagnostic::warning("picture-not-resized", place(), message).help(
                "export it no wider than 4000 pixels; until then it is published as it is, and \
                 every reader loads all of it",
            )
        }
        None if *kind == Kind::Png && fault.is_none() && !is_cut_off => {
            let message = format!("the picture `{path}` is broken: it has no width or no height");
            Diagnostic::warning("broken-picture", place(), message)
                .help("export it again from a picture program")
        }
        _ => return,
    };
    problems.push(problem);
}

/// A document or an archive cannot be looked into.
fn unread(path: &SourcePath, fault: &str, model: &SiteModel) -> Diagnostic {
    let mut message = format!("`{path}` is published as it is, and cannot be looked into: {fault}");
    if model.protection.is_some() {
        message.push_str("; nobody who is protected is looked for in it");
    }
    let help = match fault {
        ARCHIVE => "publish the files that are in it: then they are looked into",
        ENCRYPTED => "publish it without its password",
        OLD_OFFICE => "save it in the new form (.docx, .xlsx, .pptx), or as PDF",
        _ => "export it again, or publish it as PDF",
    };
    let problem = Diagnostic::warning("opaque-file", Place::File(path.clone()), message);
    as_strict_as(&model.config.images, problem.help(help))
}

/// What is a warning, or an error where the desk wants to publish nothing that tells.
fn as_strict_as(images: &Images, problem: Diagnostic) -> Diagnostic {
    match images.metadata {
        Metadata::Error => Diagnostic { severity: Severity::Error, ..problem },
        Metadata::Strip | Metadata::Keep => problem,
    }
}

/// Where a program takes out what its files tell.
fn how_to_clean(path: &SourcePath) -> &'static str {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.get(..2) {
        Some("do" | "rt") => "take it out in Word (File › Info › Inspect Document)",
        Some("xl") => "take it out in Excel (File › Info › Inspect Workbook)",
        Some("pp" | "po") => "take it out in PowerPoint (File › Info › Inspect Presentation)",
        Some("od" | "ot") => {
            "take it out in LibreOffice (File › Properties › Reset Properties; Edit › Track Changes › Manage)"
        }
        Some("pd") => {
            "print it to a new PDF from a program that only shows it, or clean it in Acrobat (Redact › \
             Sanitize Document)"
        }
        _ => "take it out with the program that made it",
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
