//! Whether a folder may be written in, by its owner and its mode. The superuser could write in any,
//! so the system's answer alone would let a build of theirs undo what somebody closed on purpose.

use std::io;
use std::path::Path;

use super::problems;
use super::target::Target;
use crate::diagnostics::Diagnostic;

/// Refuses an output folder that is closed, or that the new site cannot be made beside. Nothing has
/// been touched by then.
pub(super) fn check_writable(target: &Target, root: &Path) -> Result<(), Diagnostic> {
    if let Some(mode) = read_only_mode(&target.path) {
        return Err(problems::read_only(&target.path, mode));
    }
    if is_closed_to_us(&target.path) {
        return Err(problems::closed_output(&target.path));
    }
    let mut above = target.parent.ancestors();
    let Some(above) = above.find(|folder| folder.exists()) else { return Ok(()) };
    // A site that was copied from something read-only has that mode without anybody meaning it.
    let is_root = || root.canonicalize().is_ok_and(|root| root == above);
    match read_only_mode(above).filter(|_| !is_root() && !is_closed_by_the_system(above)) {
        Some(mode) => {
            let message = format!("the folder is read-only (mode {mode:04o})");
            let error = io::Error::new(io::ErrorKind::PermissionDenied, message);
            Err(problems::unwritable(above, &error))
        }
        None => Ok(()),
    }
}

/// Some systems ship these closed to their own owner, the superuser, who writes there all the same.
fn is_closed_by_the_system(folder: &Path) -> bool {
    let is_home = || {
        std::env::home_dir()
            .and_then(|home| home.canonicalize().ok())
            .is_some_and(|home| home == folder)
    };
    folder.parent().is_none() || is_home()
}

/// The mode of a folder that not even its owner may write in.
#[cfg(unix)]
fn read_only_mode(folder: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    let metadata = std::fs::symlink_metadata(folder).ok().filter(std::fs::Metadata::is_dir)?;
    let mode = metadata.permissions().mode() & 0o7777;
    (mode & 0o200 == 0).then_some(mode)
}

#[cfg(not(unix))]
fn read_only_mode(_folder: &Path) -> Option<u32> {
    None
}

/// Whether a folder belongs to somebody else and nothing in it can be removed.
#[cfg(unix)]
pub(super) fn is_closed_to_us(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let is_ours = std::fs::symlink_metadata(folder)
        .is_ok_and(|metadata| metadata.uid() == rustix::process::geteuid().as_raw());
    let access = rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK;
    !is_ours && rustix::fs::access(folder, access) == Err(rustix::io::Errno::ACCESS)
}

#[cfg(not(unix))]
pub(super) fn is_closed_to_us(_folder: &Path) -> bool {
    false
}
