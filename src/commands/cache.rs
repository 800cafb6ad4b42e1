//! Where what can be made again is kept between builds: the user's own folder for such things, by
//! the custom of each system.

use std::env;
use std::path::{Path, PathBuf};

use crate::diagnostics::{Diagnostic, Place};

/// Folders of a site whose files are read or published.
const READ: [&str; 4] = ["content", "static", "templates", "words"];

/// The folder for a site in `root` that is published to `output`; nothing where the user has none.
///
/// # Errors
/// That it is a part of the site, and would be published with it.
pub(super) fn cache_folder(root: &Path, output: &Path) -> Result<Option<PathBuf>, Diagnostic> {
    let Some(folder) = folder() else { return Ok(None) };
    let real_folder = real(&folder);
    let is_in = |part: &Path| real_folder.starts_with(real(part));
    if is_in(output) || READ.iter().any(|part| is_in(&root.join(part))) {
        let message =
            format!("pictures are not kept in `{}`: it is a part of the site", folder.display());
        return Err(Diagnostic::warning("cache-in-site", Place::Nowhere, message).help(
            "set `XDG_CACHE_HOME` to a folder elsewhere; until then each build makes them anew",
        ));
    }
    Ok(Some(folder))
}

fn folder() -> Option<PathBuf> {
    let folder = |variable: &str| {
        env::var_os(variable).map(PathBuf::from).filter(|folder| folder.is_absolute())
    };
    // XDG Base Directory Specification, also where a system has another custom of its own.
    let caches = folder("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            folder("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            Some(folder("HOME")?.join("Library/Caches"))
        } else {
            Some(folder("HOME")?.join(".cache"))
        }
    })?;
    Some(caches.join("dateline"))
}

/// A path without links, as far as it is there.
fn real(path: &Path) -> PathBuf {
    path.ancestors()
        .find_map(|known| Some(known.canonicalize().ok()?.join(path.strip_prefix(known).ok()?)))
        .unwrap_or_else(|| path.to_owned())
}
