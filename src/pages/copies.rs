//! Files beside entries go where the entry goes, but only those that it uses: a picture of a draft
//! must not be published for lying in the same folder.

use std::collections::BTreeSet;

use super::beside::{asset_url, is_asset};
use super::pictures::{has_original, picture_of, smaller_url};
use crate::address::{SourcePath, Url};
use crate::content::{Entry, Parsed, Picture};
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
    for (parsed, url, lead) in published_with_pictures(model, entries) {
        // A picture that is shown is published in its own width only where that is the widest.
        let images = &model.config.images;
        let is_left_out = |target: &TargetKind| {
            let place = (url, &parsed.source.path);
            picture_of(snapshot, images, place, target)
                .is_some_and(|(_, _, picture)| !has_original(&picture, images))
        };
        let linked = parsed.linked().map(|target| (target, url));
        let shown = pictures(parsed, url, lead).filter(|(target, _)| !is_left_out(target));
        for (target, url) in linked.chain(shown) {
            if let TargetKind::Asset(path) = target
                && is_asset(snapshot, path)
            {
                copies.insert((asset_url(url, &parsed.source.path, path), path.clone()));
            }
        }
    }
    copies
}

/// A smaller file of a picture: where it is published, of which file it is made, how wide.
pub(super) type Smaller = (Url, SourcePath, u32);

/// The smaller files of every picture that a published page shows.
pub(super) fn smaller(
    model: &SiteModel,
    entries: &Entries,
    snapshot: &Snapshot,
) -> BTreeSet<Smaller> {
    let images = &model.config.images;
    let mut made = BTreeSet::new();
    for (parsed, url, lead) in published_with_pictures(model, entries).filter(|_| images.sizes) {
        for (target, url) in pictures(parsed, url, lead) {
            let place = (url, &parsed.source.path);
            let Some((url, path, picture)) = picture_of(snapshot, images, place, target) else {
                continue;
            };
            for &width in picture.widths {
                made.insert((smaller_url(&url, width), path.clone(), width));
            }
        }
    }
    made
}

/// The pictures of an entry, each with the page beside which it lies.
fn pictures<'a>(
    parsed: &'a Parsed,
    url: &'a Url,
    lead: &'a Url,
) -> impl Iterator<Item = (&'a TargetKind, &'a Url)> {
    let in_body = parsed.body.targets.iter().filter(|target| target.is_image);
    let of_lead = parsed.picture().and_then(Picture::target);
    in_body.map(move |target| (&target.kind, url)).chain(of_lead.map(move |target| (target, lead)))
}

/// The same with the page beside which the lead picture lies.
fn published_with_pictures<'a>(
    model: &'a SiteModel,
    entries: &'a Entries,
) -> impl Iterator<Item = (&'a Parsed, &'a Url, &'a Url)> {
    let articles = model
        .articles
        .iter()
        .map(|record| (&entries[record.file], &record.url, record.picture_page()));
    let others = published(model, entries);
    let others = others.filter(|(parsed, _)| !matches!(parsed.entry, Entry::Article(_)));
    articles.chain(others.map(|(parsed, url)| (parsed, url, url)))
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
