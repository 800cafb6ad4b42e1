//! Two pages at one address, one of which may not be published yet, and where files say that they
//! have it.

use std::collections::BTreeSet;

use super::{Languages, Page, PageKind, owner, page_at};
use crate::address::Url;
use crate::content::{Entry, Step};
use crate::diagnostics::{Diagnostic, Place};
use crate::model::{LINK_TO_WITHHELD, LanguageIndex};

/// Two pages on one path: both are named. `pages` is sorted by path.
pub(super) fn check(languages: &Languages, pages: &[Page], problems: &mut Vec<Diagnostic>) {
    for pair in pages.windows(2) {
        let [first, second] = pair else { continue };
        if first.output_path != second.output_path || first.kind == second.kind {
            continue;
        }
        let place = |page: &Page| claim_of(languages, page);
        let (here, there) = match (place(second), place(first)) {
            // The line that can be changed comes first.
            (Some(Place::File(file)), Some(there @ Place::Span(_))) => {
                (there, Some(Place::File(file)))
            }
            (Some(here), there) => (here, there),
            (None, Some(there)) => (there, None),
            (None, None) => (Place::Nowhere, None),
        };
        problems.push(match (first, second) {
            (file, other) | (other, file) if matches!(file.kind, PageKind::Copy(_)) => {
                taken_by_file(languages, file, other)
            }
            _ => {
                let message = format!("two pages have the address `{}`", first.url);
                let problem = Diagnostic::error("address-taken", here, message)
                    .help("give one of them another `slug`, or remove the alias");
                match there {
                    Some(there) => problem.related(there, "the other page"),
                    None => problem,
                }
            }
        });
    }
    // A file where another page needs a folder.
    let files: BTreeSet<&str> = pages.iter().map(|page| page.output_path.as_str()).collect();
    for page in pages {
        let mut folder = page.output_path.as_str();
        while let Some((parent, _)) = folder.rsplit_once('/') {
            folder = parent;
            if files.contains(folder) {
                let place = claim_of(languages, page).unwrap_or(Place::Nowhere);
                problems.push(
                    Diagnostic::error(
                        "address-taken",
                        place,
                        format!("`{}` needs a folder where the file `/{folder}` stands", page.url),
                    )
                    .help("give one of them another address"),
                );
            }
        }
    }
}

/// A file below the address of what is kept back, and an old address that is the same: the output
/// and its manifest would tell of it.
pub(super) fn check_kept_back(
    languages: &Languages,
    pages: &[Page],
    problems: &mut Vec<Diagnostic>,
) {
    let kept_back = &languages[LanguageIndex::OWN].model.withheld_addresses;
    if kept_back.is_empty() {
        return;
    }
    for page in pages {
        let (told, help) = match &page.kind {
            PageKind::Copy(_) => {
                let told = kept_back.told_by_file(&page.url).filter(|part| {
                    let there = page_at(pages, &format!("/{part}/"));
                    there.is_none_or(|page| matches!(page.kind, PageKind::Copy(_)))
                });
                (told, "put it elsewhere, or beside what is kept back: then it is left out with it")
            }
            PageKind::Redirect { .. } => (
                kept_back.told_by_alias(&page.url),
                "take the alias out: what is kept back has this address when it is published",
            ),
            _ => continue,
        };
        let Some(told) = told else { continue };
        let place = claim_of(languages, page).unwrap_or(Place::Nowhere);
        let message = format!("this tells of `/{told}/`, which is not published");
        problems.push(Diagnostic::error(LINK_TO_WITHHELD, place, message).help(help));
    }
}

/// A file that is published as it is, where something else is to be: the file can be renamed.
fn taken_by_file(languages: &Languages, file: &Page, other: &Page) -> Diagnostic {
    let what = match &other.kind {
        PageKind::Copy(_) => "another file",
        PageKind::Smaller { .. } => "a smaller picture",
        PageKind::Card(_) => "a share card",
        PageKind::Data(_) => "a file for other programs",
        _ => "a page",
    };
    let place = claim_of(languages, file).unwrap_or(Place::Nowhere);
    let message = format!("this file has the address of {what}, `{}`", file.url);
    let problem = Diagnostic::error("address-taken", place, message).help("rename the file");
    match claim_of(languages, other) {
        Some(place) => problem.related(place, "the other one is of this"),
        None => problem,
    }
}

/// Where a file says that a page has its address: at its `slug` or the alias; the file itself where
/// the address is made of its name.
fn claim_of(languages: &Languages, page: &Page) -> Option<Place> {
    let own = &languages[LanguageIndex::OWN].model;
    let model = &languages[page.language].model;
    if let PageKind::Terms { kind, .. } = &page.kind {
        return model.config.registries[*kind].place.clone();
    }
    let path = owner(model, &page.kind)?;
    let whole = || Place::File(path.clone());
    let Some(found) = own.entries.search(|parsed| parsed.source.path.cmp(path)) else {
        return Some(whole());
    };
    let parsed = &own.entries[found];
    let file = &parsed.source;
    // A field that is not there has the place of the front matter's first line.
    let at = |field: &str, rest: &[Step<'_>]| {
        let place = parsed.places.of_field(&model.config, field, rest);
        let Place::Span(span) = &place else { return None };
        let written = file.bytes.get(span.start..span.end)?;
        (written != b"---" && written != b"+++").then_some(place)
    };
    let aliases = match &parsed.entry {
        Entry::Article(article) => article.aliases.as_slice(),
        Entry::Page(page) => page.aliases.as_slice(),
        _ => &[],
    };
    let place = match &page.kind {
        PageKind::Redirect { .. } => {
            let leads_here = |alias: &str| {
                let forms = [Url::new(alias), Url::new(format!("{alias}/"))];
                forms.iter().any(|url| url.output_path().as_ref() == Some(&page.output_path))
            };
            let alias = aliases.iter().position(|alias| leads_here(alias));
            alias.and_then(|alias| at("aliases", &[Step::Index(alias)]))
        }
        _ => at("slug", &[]),
    };
    Some(place.unwrap_or_else(whole))
}
