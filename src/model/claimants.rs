//! Slips of the pen in who makes a claim, lists an actor or calls it something: a key of several
//! kinds, or a name in words.

use super::SiteModel;
use super::terms::CountryRecord;
use super::unfiled::is_slip_of_key;
use crate::content::{CountryCode, Entry, Parsed, TermKind};
use crate::diagnostics::suggest::nearest;
use crate::text::Key;

/// The registries that claimants stand in.
const KINDS: [TermKind; 2] = [TermKind::Actor, TermKind::Person];

/// The key of a claimant that has one, where one that has none is a slip of the pen for it.
pub(super) fn almost_a_claimant<'m>(
    model: &'m SiteModel,
    parsed: &'m Parsed,
    key: &Key,
) -> Option<&'m str> {
    let written = key.as_str();
    if CountryCode::new(written).is_some()
        || model.protected.contains(written)
        || model.broken.has_id(key)
        || KINDS.iter().any(|kind| model.broken.has_term(*kind, key))
    {
        return None;
    }
    let own = match &parsed.entry {
        Entry::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    let own = || nearest(written, own.iter().map(|source| source.id.as_str()));
    let is_slip = |near: &&str| is_slip_of_key(written, near);
    let terms = KINDS.iter().filter_map(|kind| model.nearest_term(*kind, written));
    let mut known = terms.chain(own()).chain(model.nearest_source(written));
    known.find(is_slip)
}

/// The code of the country of the site that is named in words where its code leads to its page.
pub(super) fn country_in_words(model: &SiteModel, written: &str) -> Option<CountryCode> {
    let is_name = |name: &str| name.eq_ignore_ascii_case(written);
    let is_it = |country: &&CountryRecord| {
        let mut others = country.entry().into_iter().flat_map(|entry| entry.names.values());
        is_name(&country.name) || others.any(|name| is_name(name))
    };
    if CountryCode::new(written).is_some() {
        return None;
    }
    model.countries.iter().find(is_it).map(|country| country.code)
}
