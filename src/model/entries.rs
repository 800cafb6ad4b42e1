//! The entries that pages show, as their files are now.
//!
//! The model holds what depends on the shapes of entries, and positions. It stays the same while
//! words and bodies are edited, so whoever shows either reads it here, where it is never old.

use std::ops::{Deref, Index};
use std::sync::Arc;

use super::index::{EntryIndex, List};
use super::records::{ArticleRecord, PageRecord};
use crate::content::{Article, Entry, Page, Parsed};

/// Every entry by path, as it is shown: without what refers to entries that are kept back.
#[derive(Debug, Clone)]
pub struct Entries(List<EntryIndex, Arc<Parsed>>);

/// A published entry as pages show it.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) file: EntryIndex,
    pub(super) parsed: Arc<Parsed>,
}

impl Deref for Shown {
    type Target = Arc<Parsed>;

    fn deref(&self) -> &Arc<Parsed> {
        &self.parsed
    }
}

impl Entries {
    pub(super) fn new(entries: Vec<Arc<Parsed>>) -> Self {
        Self(entries.into())
    }

    /// What the front matter of an article says.
    pub fn article(&self, record: &ArticleRecord) -> &Article {
        match &self[record.file].entry {
            Entry::Article(article) => article,
            _ => unreachable!("an article record is made of articles only"),
        }
    }

    /// What the front matter of a page says.
    pub fn page(&self, record: &PageRecord) -> &Page {
        match &self[record.file].entry {
            Entry::Page(page) => page,
            _ => unreachable!("a page record is made of pages only"),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Parsed> {
        self.0.iter().map(|parsed| &**parsed)
    }
}

impl Index<EntryIndex> for Entries {
    type Output = Parsed;

    fn index(&self, file: EntryIndex) -> &Parsed {
        &self.0[file]
    }
}
