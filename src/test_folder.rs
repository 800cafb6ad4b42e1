//! A folder for what one test writes.
//!
//! Tests make and remove tens of thousands of small files, and a disk spends more time on their
//! names than they take to be tested. Where Linux has enough memory for files, they stand there.

use std::path::Path;
use std::sync::LazyLock;

use tempfile::TempDir;

/// What must be free in memory for the folders of all tests, in bytes. Containers often have less.
const ENOUGH: u64 = 1 << 30;

/// A new empty folder, which goes when the value does. `TMPDIR` says where, if it is set.
pub(crate) fn test_folder() -> TempDir {
    static IN_MEMORY: LazyLock<Option<&Path>> = LazyLock::new(|| {
        let folder = Path::new("/dev/shm");
        let is_free = cfg!(target_os = "linux") && std::env::var_os("TMPDIR").is_none();
        (is_free && free_bytes(folder) >= ENOUGH).then_some(folder)
    });
    // In a folder where nobody may write, the test takes the usual place too.
    let in_memory = IN_MEMORY.and_then(|folder| TempDir::new_in(folder).ok());
    in_memory.unwrap_or_else(|| TempDir::new().expect("there is a folder for temporary files"))
}

#[cfg(unix)]
fn free_bytes(folder: &Path) -> u64 {
    rustix::fs::statvfs(folder).map_or(0, |system| system.f_bavail.saturating_mul(system.f_frsize))
}

#[cfg(not(unix))]
fn free_bytes(_: &Path) -> u64 {
    0
}
