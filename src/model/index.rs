//! Typed positions: what counts articles cannot be used to look up an event.

use std::fmt::Debug;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut};

/// A position in one of the model's lists.
pub trait Position: Copy {
    /// The position of the record that `index` others stand before.
    fn new(index: usize) -> Self;

    /// How many records stand before it.
    fn get(self) -> usize;

    /// Behind every record.
    const BEHIND_ALL: Self;
}

/// Declares positions in lists.
macro_rules! positions {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl Position for $name {
            fn new(index: usize) -> Self {
                // A site of four milliard records does not fit into memory.
                Self(index as u32)
            }

            fn get(self) -> usize {
                self.0 as usize
            }

            const BEHIND_ALL: Self = Self(u32::MAX);
        }
    )*};
}

positions! {
    /// Index into [`super::Entries`].
    EntryIndex;
    /// Index into [`super::SiteModel::articles`].
    ArticleIndex;
    /// Index into [`super::SiteModel::events`].
    EventIndex;
    /// Index into [`super::SiteModel::countries`].
    CountryIndex;
    /// Index into the terms of one kind: [`super::SiteModel::terms`].
    TermIndex;
    /// Index into [`super::SiteModel::pages`].
    PageIndex;
    /// Index into the translations of a record.
    TranslationIndex;
    /// Index into [`super::SiteModel::relations`].
    RelationIndex;
    /// Index into [`super::SiteModel::country_topics`].
    CountryTopicIndex;
    /// Index into [`super::SiteModel::authors`].
    AuthorIndex;
    /// Index into the languages of a site in which there is something.
    LanguageIndex;
    /// Index into the groups of [`super::Claims`].
    ClaimGroupIndex;
    /// Index into the rows of a group of claims.
    ClaimRowIndex;
    /// Index into the sources of [`super::Register`].
    SourceIndex;
}

impl LanguageIndex {
    /// The site's own, which always has something.
    pub const OWN: Self = Self(0);
}

/// A list whose records are found by positions of its own kind alone.
#[derive(Debug, Clone)]
pub struct List<I, T> {
    records: Vec<T>,
    positions: PhantomData<I>,
}

impl<I: Position, T> List<I, T> {
    /// Adds a record, and says where it stands.
    pub fn push(&mut self, record: T) -> I {
        self.records.push(record);
        I::new(self.records.len() - 1)
    }

    /// The positions of all records, in order.
    pub fn positions(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.records.len()).map(I::new)
    }

    /// The records with their positions, in order.
    pub fn positioned(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.records.iter().enumerate().map(|(index, record)| (I::new(index), record))
    }

    /// The same, to be changed.
    pub fn positioned_mut(&mut self) -> impl Iterator<Item = (I, &mut T)> {
        self.records.iter_mut().enumerate().map(|(index, record)| (I::new(index), record))
    }

    /// The record at a position, if there is one.
    pub fn get(&self, position: I) -> Option<&T> {
        self.records.get(position.get())
    }

    /// The position after another, if there is one.
    pub fn after(&self, position: I) -> Option<I> {
        let next = position.get() + 1;
        (next < self.records.len()).then(|| I::new(next))
    }

    /// The position before another, if there is one.
    pub fn before(&self, position: I) -> Option<I> {
        position.get().checked_sub(1).map(I::new)
    }

    /// Some records that stand beside each other.
    pub fn get_range(&self, range: std::ops::Range<usize>) -> &[T] {
        self.records.get(range).unwrap_or_default()
    }

    /// The position of the first record for which `is_it` holds.
    pub fn find(&self, is_it: impl FnMut(&T) -> bool) -> Option<I> {
        self.records.iter().position(is_it).map(I::new)
    }

    /// The position of the record that `compare` finds in a list sorted by it.
    pub fn search(&self, compare: impl FnMut(&T) -> std::cmp::Ordering) -> Option<I> {
        self.records.binary_search_by(compare).ok().map(I::new)
    }
}

impl<I, T> Default for List<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<I, T> From<Vec<T>> for List<I, T> {
    fn from(records: Vec<T>) -> Self {
        Self { records, positions: PhantomData }
    }
}

impl<I, T> FromIterator<T> for List<I, T> {
    fn from_iter<Records: IntoIterator<Item = T>>(records: Records) -> Self {
        Vec::from_iter(records).into()
    }
}

impl<I, T> IntoIterator for List<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.records.into_iter()
    }
}

impl<'a, I, T> IntoIterator for &'a List<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.records.iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut List<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.records.iter_mut()
    }
}

impl<I, T> Deref for List<I, T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.records
    }
}

impl<I, T> DerefMut for List<I, T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.records
    }
}

impl<I: Position, T> Index<I> for List<I, T> {
    type Output = T;

    fn index(&self, position: I) -> &T {
        &self.records[position.get()]
    }
}

impl<I: Position, T> IndexMut<I> for List<I, T> {
    fn index_mut(&mut self, position: I) -> &mut T {
        &mut self.records[position.get()]
    }
}
