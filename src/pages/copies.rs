//! Files beside entries go where the entry goes, but only those that it uses: a picture of a draft
//! must not be published for lying in the same folder.

use std::collections::BTreeSet;

use crate::address::{SourcePath, Url};
use crate::content::Parsed;
use crate::input::Snapshot;
use crate::markdown::TargetKind;
use crate::model::{Entries, SiteModel};

/// The files of `content/` that are published, each with its address.
pub(super) fn copies(
    model: &SiteModel,
    entries: &Entries,
    snapshot: &Snapshot,
) -> BTreeSet<(Url, SourcePath)> {
    let mut copies = BTreeSet::new();
    for (parsed, url) in published(model, entries) {
        for target in parsed.targets() {
            if let TargetKind::Asset(path) = target
                && is_asset(snapshot, path)
            {
                copies.insert((asset_url(url, &parsed.source.path, path), path.clone()));
            }
        }
    }
    copies
}

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

/// Every published entry that has a page, with the page's address.
pub(crate) fn published<'a>(
    model: &'a SiteModel,
    entries: &'a Entries,
) -> impl Iterator<Item = (&'a Parsed, &'a Url)> {
    let articles = model.articles.iter().flat_map(|record| {
        let translations = record.translations.iter().map(|one| (one.file, &one.url));
        std::iter::once((record.file, &record.url)).chain(translations)
    });
    let pages = model.pages.iter().flat_map(|record| {
        let translations = record.translations.iter().map(|one| (one.file, &one.url));
        std::iter::once((record.file, &record.url)).chain(translations)
    });
    let countries = model.countries.iter().filter_map(|record| Some((record.file?, &record.url)));
    let terms = model.terms.values().flatten();
    let terms = terms.filter_map(|record| Some((record.file?, &record.url)));
    let front = model.front.iter().map(|record| (record.file, &record.url));
    let editions = model.editions.values();
    let editions = editions.filter_map(|record| Some((record.file?, &record.url)));
    let all = articles.chain(pages).chain(countries).chain(terms).chain(front).chain(editions);
    all.map(|(file, url)| (&entries[file], url))
}
