//! What can go wrong around a site rather than in it.

use std::io;
use std::net::SocketAddr;
use std::path::Path;

use crate::address::{OutputPath, SourcePath};
use crate::diagnostics::{Diagnostic, Place};

/// An option needs a feature that this program was built without.
pub(super) fn not_built(feature: &str, option: &str) -> Diagnostic {
    let message = format!(
        "this `dateline` was built without its feature `{feature}`, which `{option}` needs"
    );
    Diagnostic::error("not-built", Place::Nowhere, message)
        .help("use a `dateline` with all its features")
}

/// `--root` is no folder.
pub(super) fn missing_root(root: &Path) -> Diagnostic {
    let message = format!("there is no folder `{}`", root.display());
    Diagnostic::error("missing-root", Place::Nowhere, message).help(
        "name the site's folder with `--root DIR`, or start a new site with `dateline init DIR`",
    )
}

/// The site's folder cannot be read.
pub(super) fn unreadable_site(root: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot read the site in `{}`: {error}", root.display());
    Diagnostic::error("unreadable-site", Place::Nowhere, message)
}

/// A file of the output cannot be written.
pub(super) fn unwritable_output(path: &OutputPath, error: &io::Error) -> Diagnostic {
    Diagnostic::error(
        "unwritable-output",
        Place::Nowhere,
        format!("cannot write `{path}`: {error}"),
    )
    .help("the site that was published before is as it was")
}

/// A file outside of a site's output cannot be written.
pub(super) fn unwritable_file(path: &Path, error: &io::Error) -> Diagnostic {
    let message = format!("cannot write `{}`: {error}", path.display());
    Diagnostic::error("unwritable-file", Place::Nowhere, message)
}

/// Neither the port nor the ones after it can be had.
pub(super) fn no_port(address: SocketAddr, error: &io::Error) -> Diagnostic {
    let message = format!("cannot listen on {address}: {error}");
    let help = match error.kind() {
        io::ErrorKind::AddrNotAvailable => {
            "`--interface` takes an address of this machine, or `0.0.0.0` for all of them"
        }
        io::ErrorKind::PermissionDenied => {
            "ports below 1024 are for the system; choose another with `--port`"
        }
        _ => "choose another with `--port`, or any free one with `--port 0`",
    };
    Diagnostic::error("no-port", Place::Nowhere, message).help(help)
}

/// The system does not let the site be watched.
pub(super) fn no_watcher(root: &Path, error: &notify::Error) -> Diagnostic {
    let message = format!("cannot watch `{}`: {error}", root.display());
    Diagnostic::error("no-watcher", Place::Nowhere, message)
        .help("look for changes again and again instead with `--poll`")
}

/// `--as` with a name that `site.toml` does not have.
pub(super) fn unknown_build(name: &str, nearest: Option<&str>) -> Diagnostic {
    let message = format!("site.toml names no build `{name}`");
    let problem = Diagnostic::error("unknown-build", Place::Nowhere, message);
    match nearest {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(format!("add `[builds.{name}]` to site.toml")),
    }
}

/// The threads asked for cannot be had.
pub(super) fn no_threads(error: &rayon::ThreadPoolBuildError) -> Diagnostic {
    Diagnostic::error("no-threads", Place::Nowhere, format!("cannot start threads: {error}"))
        .help("ask for fewer with `--jobs`")
}

/// `SOURCE_DATE_EPOCH` is no time.
pub(super) fn invalid_source_date_epoch(text: &str) -> Diagnostic {
    Diagnostic::error(
        "invalid-source-date-epoch",
        Place::Nowhere,
        format!("`SOURCE_DATE_EPOCH` is `{text}`, which is no time"),
    )
    .help("set it to seconds since 1970-01-01T00:00:00Z, or unset it")
}

/// `init` into a folder that holds something.
pub(super) fn not_empty(folder: &Path) -> Diagnostic {
    let message = format!("the folder `{}` is not empty", folder.display());
    Diagnostic::error("folder-not-empty", Place::Nowhere, message)
        .help("name a new folder, or an empty one")
}

/// `new` where there is a file already.
pub(super) fn file_exists(path: &Path, help: &str) -> Diagnostic {
    let message = format!("the file `{}` exists already", path.display());
    Diagnostic::error("file-exists", Place::Nowhere, message).help(help)
}

/// `new term` with a word that a term has already.
pub(super) fn term_exists(name: &str, file: &SourcePath) -> Diagnostic {
    let message = format!("`{name}` is there already, in `{file}`");
    Diagnostic::error("file-exists", Place::Nowhere, message)
        .help("open that file; another word for the same thing goes under its `aliases`")
}

/// `new country` with a name that one has already.
pub(super) fn country_exists(name: &str, code: &str, file: &SourcePath) -> Diagnostic {
    let message = format!("`{name}` is `{code}` here, and `{file}` is there already");
    Diagnostic::error("file-exists", Place::Nowhere, message)
        .help("open it: a country has one file")
}

/// `new` with the first file of a registry, where `site.toml` cannot be made to say that it stays
/// open; `how` says where a person writes that.
pub(super) fn closes_registry(folder: &str, unregistered: usize, how: &str) -> Diagnostic {
    let keys = if unregistered == 1 { "key that has" } else { "keys that have" };
    let message = format!(
        "the first file of `content/{folder}` closes that registry, and the site uses \
         {unregistered} {keys} no file in it"
    );
    Diagnostic::error("registry-closes", Place::Nowhere, message).help(format!("write {how} first"))
}

/// `new translation` with a path that is none of a translation.
pub(super) fn no_translation(path: &str, languages: &[Box<str>]) -> Diagnostic {
    let message = format!("`{path}` is no path of a translation");
    let problem = Diagnostic::error("no-translation", Place::Nowhere, message);
    match languages.get(1) {
        Some(lang) => problem.help(format!(
            "write the path of the original with the language before the ending, such as \
             `content/articles/x.{lang}.md`"
        )),
        None => problem.help(
            "name the site's further languages in site.toml first, such as `languages = [\"ur\"]`",
        ),
    }
}

/// `new translation` of a file that is not there.
pub(super) fn nothing_to_translate(path: &SourcePath, original: &SourcePath) -> Diagnostic {
    let message = format!("`{path}` would translate `{original}`, which does not exist");
    Diagnostic::error("nothing-to-translate", Place::Nowhere, message)
        .help("name a translation of a file of the site")
}

/// `new country` with something else than a code.
pub(super) fn not_a_country(code: &str, help: String) -> Diagnostic {
    let message = format!("`{code}` is not a country code");
    Diagnostic::error("unknown-country", Place::Nowhere, message).help(help)
}

/// `new edition` with a name that is no day, week or month.
pub(super) fn not_a_period(name: &str) -> Diagnostic {
    let message = format!("`{name}` is no day, week or month");
    Diagnostic::error("bad-file-name", Place::Nowhere, message)
        .help("write the days that the edition covers: `2025-10-31`, `2025-W44` or `2025-10`")
}

/// `new` with a name of which no file name can be made.
pub(super) fn unusable_name(name: &str) -> Diagnostic {
    let message = format!("`{name}` has no letter or digit, or has a control character");
    Diagnostic::error("unusable-name", Place::Nowhere, message).help("choose another name")
}

/// The theme has no template of that name.
pub(super) fn unknown_template(name: &str, nearest: Option<&str>) -> Diagnostic {
    let message = format!("the theme has no template `{name}`");
    Diagnostic::error("unknown-template", Place::Nowhere, message).help(match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "`dateline template` lists them".to_owned(),
    })
}

/// `new` without a name.
pub(super) fn nameless(kind: &str, what: &str, example: &str) -> Diagnostic {
    Diagnostic::error("no-name", Place::Nowhere, format!("a new {kind} needs a name"))
        .help(format!("write {what}: `dateline new {kind} {example}`"))
}

/// The key of an article under which stands what is no file.
fn key_of_articles(word: &str) -> Option<&'static str> {
    let keys = ["corrections", "updates", "claims", "quotes", "judgements"];
    keys.into_iter().find(|key| key.strip_suffix('s') == Some(word) || *key == word)
}

/// `schema` of something that is no kind of file.
pub(super) fn unknown_kind<'a>(
    kind: &str,
    nearest: Option<&str>,
    kinds: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let problem = Diagnostic::error(
        "unknown-kind",
        Place::Nowhere,
        format!("there is no kind of file `{kind}`"),
    );
    match nearest {
        _ if let Some(key) = key_of_articles(kind) => problem.help(format!(
            "it has no file of its own: it stands in the article that it is about, under `{key}:`"
        )),
        Some(kind) => problem.help(format!("did you mean `{kind}`?")),
        None => {
            let kinds: Vec<String> = kinds.map(|kind| format!("`{kind}`")).collect();
            problem.help(format!("write one of {}", kinds.join(", ")))
        }
    }
}
