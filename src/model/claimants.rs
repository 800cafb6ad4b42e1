//! Who makes a claim: a key of several kinds, or a name in words.

use super::SiteModel;
use super::missing::needs_withheld;
use super::problems::{place_of, unknown_claimant};
use super::unfiled::is_slip_of_key;
use crate::address::SourcePath;
use crate::content::{CountryCode, Entry, Parsed, Step, TermKind};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::nearest;
use crate::text::Key;

/// The registries that claimants stand in.
const KINDS: [TermKind; 2] = [TermKind::Actor, TermKind::Person];

/// Tells of a claim by somebody who is kept back: without a claimant it would be the desk's own
/// word. A name that is no key is fine, one that is almost a key is asked about.
pub(super) fn check_claimant(
    model: &SiteModel,
    parsed: &Parsed,
    index: usize,
    claimant: &str,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(key) = Key::new(claimant) else { return };
    let is_shown = KINDS.iter().any(|kind| model.term(*kind, claimant).is_some())
        || model.source(parsed, &key).is_some();
    let kept_back = KINDS.iter().find(|kind| model.withheld.has_term(**kind, &key));
    let steps = [Step::Key("claims"), Step::Index(index), Step::Key("claimant")];
    match kept_back {
        Some(kind) if !is_shown => {
            let registry = &model.config.registries[*kind];
            let file = SourcePath::new(&format!("content/{}/{key}.md", registry.folder));
            let found =
                file.and_then(|file| model.entries.iter().find(|entry| entry.source.path == file));
            let place = place_of(parsed, &model.config, &steps);
            let what = format!("{} `{key}`", registry.singular);
            problems.push(needs_withheld(model, &what, None, found.map(|entry| &**entry), place));
        }
        None if !is_shown => {
            if let Some((source, withheld)) = model.withheld.source(&key) {
                let place = place_of(parsed, &model.config, &steps);
                let what = format!("source `{key}`");
                problems.push(needs_withheld(model, &what, Some(withheld), Some(source), place));
            } else if let Some(near) = nearly(model, parsed, &key) {
                let place = place_of(parsed, &model.config, &steps);
                problems.push(unknown_claimant(&key, near, place));
            }
        }
        _ => {}
    }
}

/// The key of a claimant that has one, where one that has none is a slip of the pen for it.
fn nearly<'m>(model: &'m SiteModel, parsed: &'m Parsed, key: &Key) -> Option<&'m str> {
    let written = key.as_str();
    if CountryCode::new(written).is_some()
        || model.protected.contains(key)
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
