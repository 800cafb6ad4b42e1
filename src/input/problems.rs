//! The problems of reading, one function each.

use std::io;

use super::SourceFile;
use crate::address::SourcePath;
use crate::diagnostics::{Diagnostic, Place};

/// A file of the site that cannot be read.
pub fn unreadable(path: &SourcePath, error: &io::Error) -> Diagnostic {
    let message = format!("cannot read {path}: {error}");
    Diagnostic::error("unreadable-file", Place::File(path.clone()), message)
}

pub(super) fn too_large(path: &SourcePath, len: u64, limit: u64) -> Diagnostic {
    let message = format!("{path} has {len} bytes; a text file may have at most {limit}");
    Diagnostic::error("file-too-large", Place::File(path.clone()), message)
        .help("split it, or move data that no page is made of out of the site")
}

/// `name` is the file's name as far as it can be shown, quoted and escaped.
pub(super) fn bad_name(place: &SourcePath, name: &str) -> Diagnostic {
    let message = format!("the file name {name} cannot be part of an address");
    Diagnostic::error("bad-file-name", Place::File(place.clone()), message)
        .help("rename it: names are UTF-8 and hold no backslash")
}

/// Two files whose names are one to a reader, to the web and to most disks.
pub(super) fn two_spellings(one: &SourceFile, other: &SourceFile) -> Diagnostic {
    let spelt = |file: &SourceFile, beside: &SourceFile| {
        let disk =
            |file: &SourceFile| file.disk.as_deref().unwrap_or(file.path.as_str()).to_owned();
        let beside = disk(beside);
        let mut shown = String::new();
        for letter in disk(file).chars() {
            match letter.is_ascii() || beside.contains(letter) {
                true => shown.push(letter),
                false => shown.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            }
        }
        shown
    };
    let message = format!("two files have the name `{}`", one.path);
    Diagnostic::error("two-spellings", Place::File(one.path.clone()), message).help(format!(
        "remove or rename one of them: the disk stores their letters in two ways, `{}` and `{}`",
        spelt(one, other),
        spelt(other, one)
    ))
}

pub(super) fn link_out_of_root(link: &SourcePath) -> Diagnostic {
    let message = format!("the symbolic link `{link}` leads out of the site's root");
    Diagnostic::error("link-out-of-root", Place::File(link.clone()), message)
        .help("copy what it points at into the site")
}

pub(super) fn link_to_hidden(link: &SourcePath) -> Diagnostic {
    let message = format!("the symbolic link `{link}` leads to a hidden file or folder");
    Diagnostic::error("link-to-hidden", Place::File(link.clone()), message)
        .help("copy what it points at to a name that does not start with a dot")
}

pub(super) fn static_link_out(link: &SourcePath) -> Diagnostic {
    let message = format!("the symbolic link `{link}` leads out of `static/`");
    Diagnostic::error("link-out-of-static", Place::File(link.clone()), message).help(
        "copy what it points at into `static/`: all of it would be published as it is, with \
             drafts and the configuration",
    )
}

pub(super) fn link_loop(link: &SourcePath) -> Diagnostic {
    let message = format!("the symbolic link `{link}` leads back to a folder that holds it");
    Diagnostic::warning("link-loop", Place::File(link.clone()), message).help("remove the link")
}

pub(super) fn too_many_links(link: &SourcePath, limit: usize) -> Diagnostic {
    let message = format!("{link} is not followed: the site has more than {limit} linked folders");
    Diagnostic::error("too-many-links", Place::File(link.clone()), message)
        .help("copy folders into the site instead of linking them")
}

pub(super) fn special_file(path: &SourcePath) -> Diagnostic {
    // Without it there is no site.
    if path.as_str() == "site.toml" {
        return wrong_kind(path, "file");
    }
    let message = format!("{path} is a pipe, a socket or a device and is left out");
    Diagnostic::warning("special-file", Place::File(path.clone()), message)
}

pub(super) fn wrong_kind(path: &SourcePath, wanted: &str) -> Diagnostic {
    let message = format!("{path} is not a {wanted}");
    Diagnostic::error("wrong-file-kind", Place::File(path.clone()), message)
        .help(format!("make {path} a {wanted}, or remove it"))
}

pub(super) fn too_deep(path: &SourcePath, limit: usize) -> Diagnostic {
    let message = format!("{path} lies more than {limit} folders deep and is left out");
    Diagnostic::error("folder-too-deep", Place::File(path.clone()), message)
}
