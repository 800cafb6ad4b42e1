//! The problems of publishing, one function each.

use std::io;
use std::path::Path;

use crate::diagnostics::{Diagnostic, Place};

/// How many names a message lists before it counts the rest.
const NAMED: usize = 3;

/// `what` says what the folder is: "the site's root".
pub(super) fn unsafe_target(target: &Path, what: &str) -> Diagnostic {
    let message = format!("the output folder {} is {what}", target.display());
    Diagnostic::error("unsafe-output", Place::Nowhere, message)
        .help("choose a folder of its own, such as `public`")
}

pub(super) fn not_ours(target: &Path) -> Diagnostic {
    let message =
        format!("the output folder {} holds files that Dateline did not write", target.display());
    Diagnostic::error("unsafe-output", Place::Nowhere, message)
        .help("choose an empty or missing folder, or build with --force, which keeps those files")
}

/// The folder holds a site for another circle; no level is that of a public site.
pub(super) fn other_level(target: &Path, old: Option<&str>, new: Option<&str>) -> Diagnostic {
    level_problem(format!(
        "the output folder {} holds {}, and this would put {} in its place",
        target.display(),
        site_of(old),
        site_of(new)
    ))
}

/// The folder lies in a site for another circle.
pub(super) fn level_around(
    target: &Path,
    around: &Path,
    old: Option<&str>,
    new: Option<&str>,
) -> Diagnostic {
    level_problem(format!(
        "{} holds {}, and this would put {} into it, at {}",
        around.display(),
        site_of(old),
        site_of(new),
        target.display()
    ))
}

/// A folder in it holds a site for another circle.
pub(super) fn level_inside(
    target: &Path,
    inside: &Path,
    old: Option<&str>,
    new: Option<&str>,
) -> Diagnostic {
    level_problem(format!(
        "{} holds {}, and this would put {} around it, at {}",
        inside.display(),
        site_of(old),
        site_of(new),
        target.display()
    ))
}

fn site_of(level: Option<&str>) -> String {
    level.map_or("a public site".into(), |level| format!("a site marked `{level}`"))
}

fn level_problem(message: String) -> Diagnostic {
    Diagnostic::error("other-level", Place::Nowhere, message).help(
        "give each its own folder with `--output`, or under `[builds]` in site.toml; `--force` does not change this, \
         and what is to be given up is deleted by hand",
    )
}

pub(super) fn newer_manifest(target: &Path, version: u32) -> Diagnostic {
    let message = format!(
        "the output folder {} was written by a later Dateline (manifest version {version})",
        target.display()
    );
    Diagnostic::error("unsafe-output", Place::Nowhere, message)
        .help("use that Dateline, or choose another folder")
}

pub(super) fn mount_point(target: &Path) -> Diagnostic {
    let message =
        format!("the output folder {} is a mount point, which cannot be swapped", target.display());
    Diagnostic::error("unsafe-output", Place::Nowhere, message)
        .help("choose a folder inside it, and let the web host serve that one")
}

pub(super) fn long_name(target: &Path, limit: usize) -> Diagnostic {
    let message = format!("the name of the output folder {} is too long", target.display());
    Diagnostic::error("unsafe-output", Place::Nowhere, message).help(format!(
        "give it a name of at most {limit} bytes: the new site is made beside it under a longer one"
    ))
}

pub(super) fn locked(target: &Path) -> Diagnostic {
    let message = format!("another build is writing to {}", target.display());
    Diagnostic::error("output-locked", Place::Nowhere, message).help("wait until it has ended")
}

/// The folder beside which the new site is made cannot be written.
pub(super) fn unwritable(parent: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot write in {}: {error}", parent.display());
    Diagnostic::error("output-not-writable", Place::Nowhere, message).help(
        "the new site is made beside the old one: the folder above the output must be writable",
    )
}

pub(super) fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot read {}: {error}", path.display());
    Diagnostic::error("output-not-readable", Place::Nowhere, message)
}

/// Files that we wrote, that others have changed, and that are no longer part of the site. `paths`
/// is sorted and not empty.
pub(super) fn withdrawn(paths: &[String]) -> Diagnostic {
    let files = if paths.len() == 1 { "a file that is" } else { "files that are" };
    let message = format!(
        "the output folder holds {files} no longer part of the site and that another program has \
         changed since Dateline wrote it: {}",
        paths.join(", ")
    );
    Diagnostic::error("withdrawn-file-changed", Place::Nowhere, message)
        .help("build with --force, which removes what is named here, or remove it by hand; until then readers see it")
}

/// A site stood in the folder, and its manifest is lost.
pub(super) fn unlisted(target: &Path) -> Diagnostic {
    let message = format!(
        "the output folder {} had no list of what Dateline wrote: whether a public site or one for \
         a smaller circle stood there cannot be told",
        target.display()
    );
    Diagnostic::warning("unknown-level", Place::Nowhere, message).help(
        "see that nobody takes the one for the other: a restricted site has a folder of its own",
    )
}

/// Files of which nobody knows who wrote them, as there was no manifest once. `paths` is sorted and
/// not empty.
pub(super) fn unknown_files(target: &Path, paths: &[String]) -> Diagnostic {
    let message = format!(
        "the output folder {} holds files that are not part of the site, from before Dateline had a \
         list of what it wrote: {}",
        target.display(),
        first_of(paths)
    );
    Diagnostic::warning("unknown-files-kept", Place::Nowhere, message).help(
        "remove what readers must not see: a page that was withdrawn may be among them; move what \
         belongs to the site into `static/`",
    )
}

/// The output folder is closed to its own owner.
pub(super) fn read_only(target: &Path, mode: u32) -> Diagnostic {
    let message = format!("the output folder {} is read-only (mode {mode:04o})", target.display());
    Diagnostic::error("output-not-writable", Place::Nowhere, message).help(format!(
        "make it writable (`chmod u+w {}`), or choose another folder",
        target.display()
    ))
}

/// The output folder is somebody else's, who lets nobody write in it.
pub(super) fn closed_output(target: &Path) -> Diagnostic {
    let message = format!("the output folder {} belongs to another user", target.display());
    Diagnostic::error("output-not-writable", Place::Nowhere, message)
        .help("let its owner give it to you (`chown`), or choose another folder")
}

/// A folder of somebody else, in which nothing may be removed.
pub(super) fn closed_folder(path: &Path) -> Diagnostic {
    let message = format!("the folder {} belongs to another user", path.display());
    Diagnostic::error("output-not-writable", Place::Nowhere, message)
        .help("move it out of the output folder, or let its owner give it to you (`chown`)")
}

/// `path` is relative to the output folder.
pub(super) fn failed(path: &str, error: &io::Error) -> Diagnostic {
    let message = format!("the site was not published: cannot write {path}: {error}");
    Diagnostic::error("publish-failed", Place::Nowhere, message).help("the old site is as it was")
}

pub(super) fn not_swapped(target: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot put the new site at {}: {error}", target.display());
    Diagnostic::error("publish-failed", Place::Nowhere, message).help("the old site is as it was")
}

pub(super) fn file_is_folder(path: &str) -> Diagnostic {
    let message = format!("{path} is a file of the site and also a folder of it");
    Diagnostic::error("publish-failed", Place::Nowhere, message)
}

/// Files of others stand where the site has files or folders. `paths` is sorted and not empty.
pub(super) fn in_the_way(paths: &[String]) -> Diagnostic {
    let message =
        format!("Dateline did not write what stands in the site's way: {}", first_of(paths));
    Diagnostic::error("foreign-file", Place::Nowhere, message)
        .help("move it out of the output folder; --force replaces files, but never folders")
}

/// The first names, and how many more there are.
fn first_of(paths: &[String]) -> String {
    let mut names = paths.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    if paths.len() > NAMED {
        names.push_str(&format!(" and {} more", paths.len() - NAMED));
    }
    names
}

/// The new site is in place; something of the old one is left.
pub(super) fn left_behind(path: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot remove {} of the old site: {error}", path.display());
    Diagnostic::warning("old-site-left", Place::Nowhere, message)
        .help("the new site is in place; remove the rest by hand")
}
