//! What articles leave to other files: events of which another file tells, and sources that have a
//! file of their own. Each fact stands once, and articles add what they know besides.
//!
//! What is left out is filled in where the shown copies of entries are taken, before there are
//! records, so that no page, export or table ever meets an event without a title.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::events::events_of;
use crate::content::{Article, Entry, Event, Parsed, Source};
use crate::text::Key;

/// What published files tell of the events and sources to which articles add details.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    events: BTreeMap<Key, Event>,
    sources: BTreeMap<Key, Source>,
}

impl Told {
    /// What `published` files tell, in the order of their paths.
    pub(super) fn of<'a>(published: impl Iterator<Item = &'a Arc<Parsed>> + Clone) -> Self {
        let mut told = Self::default();
        let articles = published.clone().filter_map(|parsed| article_of(parsed));
        let events = articles.clone().flat_map(|article| &article.events);
        let events: FxHashSet<&Key> =
            events.filter(|event| event.is_partial()).map(|event| &event.id).collect();
        let sources: FxHashSet<&Key> = articles.flat_map(references).map(|own| &own.id).collect();
        if events.is_empty() && sources.is_empty() {
            return told;
        }
        for parsed in published {
            for event in events_of(parsed).iter().filter(|event| !event.is_partial()) {
                if events.contains(&event.id) {
                    told.events.entry(event.id.clone()).or_insert_with(|| event.clone());
                }
            }
            if let Entry::Source(source) = &parsed.entry
                && sources.contains(&source.id)
            {
                told.sources.insert(source.id.clone(), source.clone());
            }
        }
        told
    }

    /// The entry with what it leaves to other files, and without the events of which no published
    /// file tells; nothing if it leaves nothing to any.
    pub(super) fn completed(&self, parsed: &Parsed) -> Option<Parsed> {
        let article = article_of(parsed)?;
        if !article.events.iter().any(Event::is_partial) && references(article).next().is_none() {
            return None;
        }
        let mut parsed = parsed.clone();
        if let Entry::Article(article) = &mut parsed.entry {
            article
                .events
                .retain(|event| !event.is_partial() || self.events.contains_key(&event.id));
            for event in &mut article.events {
                if let Some(told) = self.events.get(&event.id) {
                    event.complete(told);
                }
            }
            for source in article.sources.iter_mut().filter(|source| source.refers) {
                if let Some(told) = self.sources.get(&source.id) {
                    source.complete(told);
                }
            }
        }
        Some(parsed)
    }
}

fn article_of(parsed: &Parsed) -> Option<&Article> {
    match &parsed.entry {
        Entry::Article(article) => Some(article),
        _ => None,
    }
}

/// The sources that an article has from `content/sources` by their ids.
fn references(article: &Article) -> impl Iterator<Item = &Source> {
    article.sources.iter().filter(|source| source.refers)
}
