//! Where what can be made again is kept between builds: the user's own folder for such things, by
//! the custom of each system.

use std::env;
use std::path::PathBuf;

/// The folder; nothing where the user has none.
pub(super) fn cache_folder() -> Option<PathBuf> {
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
