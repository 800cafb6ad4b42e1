//! Addresses of other hosts that published files name: sources, their archived copies, actors
//! elsewhere, links of bodies. `check --links` asks whether they still stand.

use std::collections::BTreeMap;
use std::ops::Range;

use super::SiteModel;
use crate::content::Parsed;
use crate::diagnostics::{Place, Span};

/// An address of another host.
#[derive(Debug, Default)]
pub struct ExternalLink {
    /// The places that name it.
    pub places: Vec<Place>,
    /// Whether it is that of a source of which there is an archived copy.
    pub is_archived: bool,
}

/// Every address (`http` or `https`, without fragment).
pub fn external_links(model: &SiteModel) -> BTreeMap<String, ExternalLink> {
    let mut links: BTreeMap<String, ExternalLink> = BTreeMap::new();
    let articles = model.articles.iter().map(|record| &record.parsed);
    let translations = model.articles.iter().flat_map(|record| &record.translations);
    let pages = model.pages.iter().map(|record| &record.parsed);
    let translated = model.pages.iter().flat_map(|record| &record.translations);
    let countries = model.countries.iter().filter_map(|record| record.parsed.as_ref());
    let terms = model.terms.values().flatten().filter_map(|record| record.parsed.as_ref());
    let files = articles
        .chain(translations.map(|record| &record.parsed))
        .chain(pages)
        .chain(translated.map(|record| &record.parsed))
        .chain(countries)
        .chain(terms)
        .chain(model.sources.values());
    for parsed in files {
        for url in parsed.addresses() {
            let url = url.split('#').next().unwrap_or_default();
            if url.starts_with("https://") || url.starts_with("http://") {
                let link = links.entry(url.to_owned()).or_default();
                let place = place_of_address(parsed, url);
                if !link.places.contains(&place) {
                    link.places.push(place);
                }
            }
        }
        for source in parsed.sources().iter().filter(|source| source.archived.is_some()) {
            let url = source.url.as_deref().and_then(|url| url.split('#').next());
            if let Some(link) = url.and_then(|url| links.get_mut(url)) {
                link.is_archived = true;
            }
        }
    }
    links
}

/// Where a file first names an address; the file where it is written in another way.
pub(crate) fn place_of_address(parsed: &Parsed, url: &str) -> Place {
    let text = std::str::from_utf8(&parsed.source.bytes).unwrap_or_default();
    match find_whole(text, url) {
        Some(range) => Span::new(&parsed.source.path, range).into(),
        None => Place::File(parsed.source.path.clone()),
    }
}

/// The first place where an address is not the beginning of a longer one, nor the end of one, as
/// that of a page is of its archived copy's.
fn find_whole(text: &str, url: &str) -> Option<Range<usize>> {
    text.match_indices(url).map(|(start, found)| start..start + found.len()).find(|range| {
        let ends = |letter: char| letter.is_whitespace() || "\"'<>()[]{},#".contains(letter);
        let before = text[..range.start].chars().next_back();
        before.is_none_or(ends) && text[range.end..].chars().next().is_none_or(ends)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_whole() {
        let check = |text: &str, expected: Option<usize>| {
            let found = find_whole(text, "https://a.example/b");
            assert_eq!(found.map(|range| range.start), expected);
        };
        check("https://a.example/b", Some(0));
        check("https://a.example/bc (https://a.example/b#c)", Some(22));
        check("https://archive.example/https://a.example/b \"https://a.example/b\"", Some(45));
        check("https://a.example/b/c", None);
    }
}
