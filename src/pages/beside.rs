//! Files beside entries: which may be published, and where.

use crate::address::{SourcePath, Url};
use crate::input::Snapshot;
use crate::markdown::TargetKind;

/// Whether a file may be published beside an entry: the assets of `content/` alone, so that no link
/// gives away the configuration, a template or the text of another entry.
pub(crate) fn is_asset(snapshot: &Snapshot, path: &SourcePath) -> bool {
    path.as_str().starts_with("content/")
        && snapshot.files.get(path).is_some_and(|file| file.asset.is_some())
}

/// Where a file beside an entry is published: below the entry's own address, at the same path
/// relative to it; a file from elsewhere by its name alone.
pub(crate) fn asset_url(entry_url: &Url, entry_path: &SourcePath, asset: &SourcePath) -> Url {
    let folder = entry_path.folder();
    let relative = asset.as_str().strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
    entry_url.join(relative.unwrap_or_else(|| asset.file_name()))
}

/// Where a file is published that an entry shows or leads to; nothing for what is a page.
pub(crate) fn file_url(
    entry_url: &Url,
    entry_path: &SourcePath,
    target: &TargetKind,
) -> Option<Url> {
    match target {
        TargetKind::Asset(path) => Some(asset_url(entry_url, entry_path, path)),
        TargetKind::Site { path, .. } => Some(Url::of_site(&**path)),
        TargetKind::Page { .. } | TargetKind::Named { .. } => None,
    }
}
