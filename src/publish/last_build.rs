//! What the last build of a site was made of, so that a build that would change nothing can say so
//! without rendering a page.
//!
//! It is written into `.dateline/` of the site, never into the output: it tells of drafts too. It
//! is believed only if every file of the output still has the length and modification time that it
//! had when it was published. Losing it costs one full build, so failures to read or write it are
//! not told.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use jiff::Timestamp;
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Published;
use super::fingerprint::read_quietly;
use super::manifest::{MANIFEST, Manifest};

/// Everything that the bytes of a build depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inputs {
    /// Hash of the site's files, the options and the program.
    pub key: u64,
    /// The moment for which it was built.
    pub built_for: Timestamp,
    /// The first moment for which the same files give another site; it depends on the day, on
    /// embargoes and on expiries.
    pub valid_until: Timestamp,
}

#[derive(Debug, Serialize, Deserialize)]
struct LastBuild<T> {
    inputs: Inputs,
    /// What was said of the build.
    told: T,
    bytes: u64,
    /// The output's files by path: length in bytes and modification time in nanoseconds since 1970.
    files: Vec<(String, u64, u64)>,
}

/// What the last build published to `target`, and what was said of it, if `key` and `now` give the
/// same again and nobody has touched it since.
pub fn recall<T: DeserializeOwned>(
    root: &Path,
    target: &Path,
    key: u64,
    now: Timestamp,
) -> Option<(Published, T)> {
    let last: LastBuild<T> =
        serde_json::from_slice(&read_quietly(&path(root, target)?).ok()?).ok()?;
    let inputs = last.inputs;
    let same = inputs.key == key && inputs.built_for <= now && now < inputs.valid_until;
    let untouched = same
        && last
            .files
            .par_iter()
            .all(|(name, len, modified)| stamp(&target.join(name)) == Some((*len, *modified)));
    // The manifest is one of the files, but not of the site.
    let files = last.files.len().checked_sub(1)?;
    let published =
        Published { files, bytes: last.bytes, unchanged: files, ..Published::default() };
    untouched.then_some((published, last.told))
}

/// Remembers what was published to `target`, and what is to be said again where nothing changes.
pub fn remember(root: &Path, target: &Path, inputs: Inputs, told: &impl Serialize) {
    let _ = write(root, target, inputs, told);
}

/// Forgets what was published to `target`, before it changes.
pub fn forget(root: &Path, target: &Path) {
    if let Some(path) = path(root, target) {
        let _ = fs::remove_file(path);
    }
}

fn write(root: &Path, target: &Path, inputs: Inputs, told: &impl Serialize) -> Option<()> {
    let manifest = Manifest::parse(&read_quietly(&target.join(MANIFEST)).ok()?).ok()?;
    let names: Vec<&str> =
        manifest.files.keys().map(|path| path.as_str()).chain([MANIFEST]).collect();
    let files = names
        .into_par_iter()
        .map(|name| {
            stamp(&target.join(name)).map(|(len, modified)| (name.to_owned(), len, modified))
        })
        .collect::<Option<Vec<_>>>()?;
    let bytes = manifest.files.values().map(|file| file.bytes).sum();
    let path = path(root, target)?;
    fs::create_dir_all(path.parent()?).ok()?;
    let text = serde_json::to_vec(&LastBuild { inputs, told, bytes, files }).ok()?;
    // Renamed into place, so that a kill leaves no half of it. Whatever had that name is removed
    // and not written to: a site from a stranger may bring a link there.
    let unfinished = path.with_extension("new");
    let _ = fs::remove_file(&unfinished);
    File::create_new(&unfinished).ok()?.write_all(&text).ok()?;
    fs::rename(unfinished, path).ok()
}

/// Where what is known of a target is kept: a site may be published to several. Nowhere if a link
/// leads to where it would be.
fn path(root: &Path, target: &Path) -> Option<PathBuf> {
    let target = target.canonicalize().ok()?;
    let name = xxhash_rust::xxh3::xxh3_64(target.as_os_str().as_encoded_bytes());
    let folder = root.join(".dateline");
    let path = folder.join(format!("build-{name:016x}.json"));
    (!folder.is_symlink()).then_some(path)
}

/// Length and modification time of a plain file.
fn stamp(path: &Path) -> Option<(u64, u64)> {
    let metadata = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some((metadata.len(), u64::try_from(modified.as_nanos()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::OutputPath;
    use crate::publish::{Overwrite, Publisher};

    #[test]
    fn the_last_build_is_believed_while_nothing_has_changed() {
        let folder = crate::test_folder::test_folder();
        let (root, target) = (folder.path().join("site"), folder.path().join("out"));
        fs::create_dir(&root).unwrap();
        let publisher = Publisher::open(&target, &root, Overwrite::OnlyOwn, None).unwrap();
        publisher.write(&OutputPath::new("a/index.html").unwrap(), b"text").unwrap();
        publisher.commit().unwrap();

        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let inputs = Inputs {
            key: 7,
            built_for: at("2025-10-29T08:00:00Z"),
            valid_until: at("2025-10-30T00:00:00Z"),
        };
        remember(&root, &target, inputs, &"2 drafts");
        let recall = |key, now: &str| {
            let recalled = recall::<String>(&root, &target, key, at(now));
            recalled.map(|(published, told)| {
                assert_eq!(told, "2 drafts");
                (published.files, published.bytes)
            })
        };
        assert_eq!(recall(7, "2025-10-29T08:00:00Z"), Some((1, 4)));
        assert_eq!(recall(7, "2025-10-29T23:59:59Z"), Some((1, 4)));
        assert_eq!(recall(7, "2025-10-30T00:00:00Z"), None, "another day");
        assert_eq!(recall(7, "2025-10-29T07:59:59Z"), None, "an earlier moment");
        assert_eq!(recall(8, "2025-10-29T08:00:00Z"), None, "other inputs");
        fs::write(target.join("a/index.html"), "edit").unwrap();
        assert_eq!(recall(7, "2025-10-29T08:00:00Z"), None, "a file was edited");
        remember(&root, &target, inputs, &"2 drafts");
        assert_eq!(recall(7, "2025-10-29T08:00:00Z"), Some((1, 4)));
        forget(&root, &target);
        assert_eq!(recall(7, "2025-10-29T08:00:00Z"), None, "it was forgotten");

        let kept = path(&root, &target).unwrap();
        fs::write(
            &kept,
            format!("{{\"inputs\":{},\"told\":\"\",\"bytes\":0,\"files\":[]}}", {
                serde_json::to_string(&inputs).unwrap()
            }),
        )
        .unwrap();
        assert_eq!(recall(7, "2025-10-29T08:00:00Z"), None, "it lists nothing at all");
        #[cfg(unix)]
        {
            let elsewhere = folder.path().join("elsewhere");
            fs::write(&elsewhere, "theirs").unwrap();
            std::os::unix::fs::symlink(&elsewhere, kept.with_extension("new")).unwrap();
            remember(&root, &target, inputs, &"2 drafts");
            assert_eq!(recall(7, "2025-10-29T08:00:00Z"), Some((1, 4)));
            assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "theirs", "a link was followed");
            fs::rename(root.join(".dateline"), folder.path().join("moved")).unwrap();
            std::os::unix::fs::symlink("../moved", root.join(".dateline")).unwrap();
            assert_eq!(recall(7, "2025-10-29T08:00:00Z"), None, "a link leads to it");
        }
    }
}
