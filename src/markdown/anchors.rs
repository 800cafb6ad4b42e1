//! Links to headings of the same body, once all of them are known.

use rustc_hash::FxHashMap;

use super::body::Hole;
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
        let mut suggestions = 0;
        let mut by_slug: Option<FxHashMap<String, Box<str>>> = None;
        let mut respelt: FxHashMap<String, String> = FxHashMap::default();
        for (id, range) in std::mem::take(&mut self.outline.anchors) {
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
                let written = |id: &str| {
                    let mut out = String::new();
                    escape::push_url(&mut out, id);
                    out
                };
                let fragment = self.slice(&range).rsplit('#').next().unwrap_or("").to_owned();
                respelt.insert(written(&id), written(known));
                respelt.insert(written(&fragment), written(known));
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
    }

    /// Puts ids in the place of what was written for them.
    fn respell(&mut self, respelt: &FxHashMap<String, String>) {
        const START: &str = "href=\"#";
        let mut out = String::with_capacity(self.out.html.len());
        let mut holes: Vec<Hole> = Vec::with_capacity(self.out.holes.len());
        let mut old_holes = self.out.holes.iter().peekable();
        let mut from = 0;
        let mut copy = |out: &mut String, from: usize, to: usize| {
            while let Some(hole) = old_holes.next_if(|hole| hole.offset <= to) {
                holes.push(Hole { offset: out.len() + hole.offset.saturating_sub(from), ..*hole });
            }
            out.push_str(self.out.html.get(from..to).unwrap_or(""));
        };
        while let Some(at) = self.out.html.get(from..).and_then(|rest| rest.find(START)) {
            let start = from + at + START.len();
            copy(&mut out, from, start);
            let rest = self.out.html.get(start..).unwrap_or("");
            let length = rest.find('"').unwrap_or(rest.len());
            let written = rest.get(..length).unwrap_or("");
            out.push_str(respelt.get(written).map_or(written, String::as_str));
            from = start + length;
        }
        copy(&mut out, from, self.out.html.len());
        self.out.html = out;
        self.out.holes = holes;
    }
}

fn slugs(ids: &[Box<str>]) -> FxHashMap<String, Box<str>> {
    let mut slugs = FxHashMap::default();
    for id in ids.iter().filter(|id| id.len() <= MAX_ID) {
        slugs.entry(slugify(id)).or_insert_with(|| id.clone());
    }
    slugs
}
