//! Links to headings of the same body, once all of them are known.

use rustc_hash::FxHashMap;

use super::body::HoleKind;
use super::problems;
use super::state::Renderer;
use crate::text::{escape, slugify};

/// Only so many unknown anchors get the nearest known one as help.
const MAX_SUGGESTIONS: usize = 50;
/// Longer ones are no spelling of an id.
const MAX_ID: usize = 256;

impl Renderer<'_> {
    /// Sees that every `#id` is there. One that becomes an id when it is spelt as ids are leads to
    /// that: other tools make `что-дальше` of a heading of which we make `chto-dalshe`.
    pub(super) fn check_anchors(&mut self) {
        if self.outline.anchors.is_empty() {
            return;
        }
        let mut suggestions = 0;
        let mut by_slug: Option<FxHashMap<String, Box<str>>> = None;
        let mut respelt: FxHashMap<usize, Box<str>> = FxHashMap::default();
        for (index, (id, range)) in
            std::mem::take(&mut self.outline.anchors).into_iter().enumerate()
        {
            // The empty fragment and `top` are the page's top (HTML 7.4.6.3); sources are listed
            // below the body.
            if id.is_empty()
                || &*id == "top"
                || id.starts_with("source-")
                || self.outline.ids.contains(&id)
            {
                continue;
            }
            let slugs = by_slug.get_or_insert_with(|| slugs(self.outline.ids.as_slice()));
            let slug = if id.len() <= MAX_ID { slugify(&id) } else { String::new() };
            if let Some(known) = slugs.get(&slug).filter(|_| !slug.is_empty()) {
                respelt.insert(index, known.clone());
                continue;
            }
            let ids = std::mem::take(&mut self.outline.ids);
            let known = if suggestions < MAX_SUGGESTIONS { ids.as_slice() } else { &[] };
            suggestions += 1;
            let weight = self.broken_links;
            self.report(range, |span| weight.weigh(problems::unknown_anchor(&id, known, span)));
            self.outline.ids = ids;
        }
        if !respelt.is_empty() {
            self.respell(&respelt);
        }
        self.out.holes.retain(|hole| hole.kind != HoleKind::Fragment);
    }

    /// Puts ids in the place of what was written for them, which is an attribute up to its quote.
    fn respell(&mut self, respelt: &FxHashMap<usize, Box<str>>) {
        let written = std::mem::take(&mut self.out.html);
        self.out.html.reserve(written.len());
        let mut from = 0;
        for hole in &mut self.out.holes {
            self.out.html.push_str(written.get(from..hole.offset).unwrap_or(""));
            from = hole.offset;
            hole.offset = self.out.html.len();
            if hole.kind == HoleKind::Fragment
                && let Some(id) = respelt.get(&hole.target_index)
            {
                escape::push_url(&mut self.out.html, id);
                from += written.get(from..).and_then(|rest| rest.find('"')).unwrap_or(0);
            }
        }
        self.out.html.push_str(written.get(from..).unwrap_or(""));
    }
}

fn slugs(ids: &[Box<str>]) -> FxHashMap<String, Box<str>> {
    let mut slugs = FxHashMap::default();
    for id in ids.iter().filter(|id| id.len() <= MAX_ID) {
        slugs.entry(slugify(id)).or_insert_with(|| id.clone());
    }
    slugs
}
