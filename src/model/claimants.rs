//! Slips of the pen in who makes a claim: a key of several kinds, or a name in words.

use super::SiteModel;
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
