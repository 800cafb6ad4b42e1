//! Every kind of file that the desk writes, and what is known of its keys.

use super::{Article, Country, EntryKind, Event, Page, Source, Term, Translation, Withheld};
use crate::config::Registries;
use crate::written::Record;

/// What is known of the keys of a kind of entry.
pub(crate) fn record_of(kind: EntryKind) -> &'static Record {
    match kind {
        EntryKind::Article => Article::RECORD,
        EntryKind::Country => Country::RECORD,
        EntryKind::Term(kind) => Term::record(kind),
        EntryKind::Event => Event::RECORD,
        EntryKind::Source => Source::RECORD,
        EntryKind::Page => Page::RECORD,
    }
}

/// Every kind of file that the desk writes, by the name of its schema, and what its top may hold.
pub(crate) fn written_files(registries: &Registries) -> Vec<(&str, Vec<&'static Record>)> {
    let terms = registries.kinds().map(|kind| (&*registries[kind].singular, Term::record(kind)));
    let kinds: [(&str, &'static Record); 5] = [
        ("article", Article::RECORD),
        ("page", Page::RECORD),
        ("event", Event::RECORD),
        ("source", Source::RECORD),
        ("country", Country::RECORD),
    ];
    let kinds = kinds.into_iter().chain(terms).chain([("translation", Translation::RECORD)]);
    kinds.map(|(name, record)| (name, vec![record, Withheld::RECORD])).collect()
}
