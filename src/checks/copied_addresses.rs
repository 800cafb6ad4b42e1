//! Files of the desk's own that are published as they are written may lead to what is kept back, as
//! a text may: a drawing, a style sheet, a page of `static/`. Looked for are whole addresses and
//! addresses from the root, however they are escaped, in files that are text. What leads to nothing
//! else is not told: such a file may know of addresses that somebody else publishes.

use crate::address::SourcePath;
use crate::diagnostics::{Diagnostic, Place};
use crate::model::SiteModel;
use crate::text::decoded;

/// Endings of files that are text.
const TEXTS: &[&str] = &[
    "atom",
    "css",
    "csv",
    "geojson",
    "htm",
    "html",
    "ics",
    "js",
    "json",
    "md",
    "mjs",
    "rss",
    "svg",
    "toml",
    "tsv",
    "txt",
    "vtt",
    "webmanifest",
    "xhtml",
    "xml",
    "yaml",
    "yml",
];

/// Whether a copy of this file must be looked at before it is published.
pub fn may_lead_to_withheld(model: &SiteModel, path: &SourcePath) -> bool {
    model.keeps_addresses_back()
        && path
            .extension()
            .is_some_and(|ending| TEXTS.iter().any(|text| text.eq_ignore_ascii_case(ending)))
}

/// An error for each address of what is kept back; `is_published` says of a path whether a page or
/// a file stands there.
pub fn check_addresses(
    model: &SiteModel,
    file: &SourcePath,
    bytes: &[u8],
    is_published: impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let text = decoded(text).replace("\\/", "/");
    let base_url = &model.config.base_url;
    let mut told: Vec<String> = Vec::new();
    let mut problems = Vec::new();
    // A slash begins a regular expression there as well.
    let is_script = file.extension().is_some_and(|ending| ["js", "mjs"].contains(&ending));
    for (at, address) in addresses(&text, if is_script { "\"'`" } else { "\"'=(> \t\r\n" }) {
        let whole = match address {
            _ if address.starts_with("//") => format!("https:{address}"),
            _ if address.starts_with('/') => format!("{}{address}", base_url.origin),
            _ => address.to_owned(),
        };
        let Some(path) = model.config.own_addresses.path_within(&whole) else { continue };
        if !model.keeps_address_back(&path) || is_published(&path) || told.contains(&path) {
            continue;
        }
        let line = text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let message = format!("line {line} of this leads to `{path}`, which is not published");
        problems.push(
            Diagnostic::error("link-to-withheld", Place::File(file.clone()), message).help(
                "take the address out: the file is published as it is, and tells of the page",
            ),
        );
        told.push(path);
    }
    problems
}

/// What may be an address, with its place: from the scheme on, or from a slash behind one of the
/// `openers` or at the very beginning.
fn addresses<'t>(text: &'t str, openers: &'static str) -> impl Iterator<Item = (usize, &'t str)> {
    let ends = |letter: char| letter.is_whitespace() || "\"'<>()[]{}|,;`=".contains(letter);
    let mut from = 0;
    text.match_indices('/').filter_map(move |(slash, _)| {
        if slash < from {
            return None;
        }
        let before = text.get(..slash)?;
        let start = match before.strip_suffix(':') {
            Some(scheme) => {
                let is_part = |letter: char| letter.is_ascii_alphanumeric();
                scheme.trim_end_matches(is_part).len()
            }
            None if before.chars().next_back().is_none_or(|letter| openers.contains(letter)) => {
                slash
            }
            None => return None,
        };
        let rest = text.get(start..)?;
        let length = rest.find(ends).unwrap_or(rest.len());
        from = start + length;
        Some((start, rest.get(..length)?))
    })
}
