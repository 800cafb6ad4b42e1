//! Addresses that not every disk and host can hold: a name that Windows keeps for a device, one
//! that differs from another by case alone, a hidden folder.

use std::collections::BTreeMap;

use super::{Languages, Page, owner};
use crate::diagnostics::{Diagnostic, Place};

/// What hosts read from the top of a site.
const HIDDEN: &[&str] = &[".well-known", ".nojekyll", ".htaccess"];

/// A warning for every output path that cannot be checked out, copied or served everywhere. `pages`
/// is sorted by output path.
pub(super) fn check(languages: &Languages, pages: &[Page], problems: &mut Vec<Diagnostic>) {
    let mut folded: BTreeMap<String, &Page> = BTreeMap::new();
    for page in pages {
        let path = page.output_path.as_str();
        let model = &languages[page.language].model;
        let place =
            || owner(model, &page.kind).map_or(Place::Nowhere, |owner| Place::File(owner.clone()));
        if let Some((part, why)) = path.split('/').find_map(|part| Some((part, fault(part)?))) {
            let message = format!("`{}` cannot stand on every disk: `{part}` {why}", page.url);
            problems.push(
                Diagnostic::warning("unportable-address", place(), message)
                    .help("give it another name, `slug`, alias or `article_path`"),
            );
        }
        // Nearly every path is in lower case, and differs from every other.
        if !path.chars().any(char::is_uppercase) {
            continue;
        }
        let lower = path.to_lowercase();
        let index = pages.binary_search_by(|other| other.output_path.as_str().cmp(&lower));
        let other = index.ok().and_then(|index| pages.get(index));
        if let Some(other) = other.or_else(|| folded.get(&lower).copied()) {
            let message = format!(
                "`{}` and `{}` are one file on a disk that does not tell case",
                other.url, page.url
            );
            problems.push(
                Diagnostic::warning("unportable-address", place(), message)
                    .help("give one of them another name"),
            );
        }
        folded.entry(lower).or_insert(page);
    }
}

/// Why a part of a path cannot stand everywhere.
fn fault(part: &str) -> Option<&'static str> {
    let bytes = part.as_bytes();
    if bytes.first() == Some(&b'.') && !HIDDEN.contains(&part) {
        return Some("is hidden, and most hosts do not serve it");
    }
    if matches!(bytes.last(), Some(b'.' | b' ')) {
        return Some("ends in a dot or a space, which Windows takes off");
    }
    if bytes
        .iter()
        .any(|byte| matches!(byte, b'<' | b'>' | b':' | b'"' | b'|' | b'?' | b'*' | 0..=31))
    {
        return Some("has a letter that Windows does not allow in names");
    }
    let stem = part.split('.').next().unwrap_or_default().trim_end();
    if !(3..=4).contains(&stem.len()) {
        return None;
    }
    let stem = stem.to_ascii_lowercase();
    let is_device = match stem.get(..3) {
        Some("com" | "lpt") => matches!(stem.as_bytes().get(3), Some(b'1'..=b'9')),
        _ => matches!(&*stem, "con" | "prn" | "aux" | "nul"),
    };
    is_device.then_some("is the name of a device on Windows")
}
