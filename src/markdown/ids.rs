//! Ids of a body: every one unique, none in the way of those that pages make themselves.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::text::composed;

/// Beginnings of the ids of footnotes, citations, sources, statuses, updates and the theme's own
/// sections.
const RESERVED: [&str; 7] = ["fn-", "fnref-", "cite-", "source-", "status-", "update-", "page-"];

/// Whether a page may make the id itself: an event's id or a heading's must be another.
pub(crate) fn is_reserved_id(id: &str) -> bool {
    id == "main" || RESERVED.iter().any(|prefix| id.starts_with(prefix))
}

/// The ids given so far.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Each id with the number to try next when it is wanted again.
    taken: FxHashMap<Box<str>, usize>,
    list: Vec<Box<str>>,
}

impl Ids {
    /// Gives out `wanted`, with a number behind it if it has been given already. An id that
    /// pages make themselves gets `section-` in front. Letters are composed, as those of links are.
    pub(super) fn claim(&mut self, wanted: &str) -> Box<str> {
        let wanted = composed(wanted);
        let wanted: Cow<'_, str> =
            if is_reserved_id(&wanted) { format!("section-{wanted}").into() } else { wanted };
        let Some(mut number) = self.taken.get(&*wanted).copied() else {
            return self.take(&wanted);
        };
        loop {
            let candidate = format!("{wanted}-{number}");
            number += 1;
            if !self.taken.contains_key(candidate.as_str()) {
                self.taken.insert((*wanted).into(), number);
                return self.take(&candidate);
            }
        }
    }

    /// Adds an id that is unique by its form.
    pub(super) fn add(&mut self, id: &str) {
        self.take(id);
    }

    /// Whether `id` is in the body.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.taken.contains_key(id)
    }

    /// All ids in the order in which they were given.
    pub(super) fn as_slice(&self) -> &[Box<str>] {
        &self.list
    }

    /// All ids in the order in which they were given.
    pub(super) fn into_list(self) -> Vec<Box<str>> {
        self.list
    }

    fn take(&mut self, id: &str) -> Box<str> {
        let id: Box<str> = id.into();
        self.taken.insert(id.clone(), 2);
        self.list.push(id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wanted: &[&str], expected: &[&str]) {
        let mut ids = Ids::default();
        let given: Vec<Box<str>> = wanted.iter().map(|id| ids.claim(id)).collect();
        assert_eq!(given.iter().map(|id| &**id).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn ids_are_unique() {
        check(&["a", "b"], &["a", "b"]);
        check(&["a", "a", "a"], &["a", "a-2", "a-3"]);
        check(&["a", "a-2", "a", "a-2"], &["a", "a-2", "a-3", "a-2-2"]);
        check(&["a", "a", "a-2"], &["a", "a-2", "a-2-2"]);
    }

    #[test]
    fn letters_are_composed() {
        check(&["cafe\u{301}", "café"], &["café", "café-2"]);
    }

    #[test]
    fn reserved_ids_give_way() {
        check(
            &["fn-1", "fnref-1", "cite-x-1", "source-x"],
            &["section-fn-1", "section-fnref-1", "section-cite-x-1", "section-source-x"],
        );
        check(
            &["main", "main-2", "page-events", "update-1"],
            &["section-main", "main-2", "section-page-events", "section-update-1"],
        );
        check(&["section-fn-1", "fn-1", "fn"], &["section-fn-1", "section-fn-1-2", "fn"]);
    }
}
