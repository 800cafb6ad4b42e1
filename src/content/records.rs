//! Every kind of file that the desk writes, and what is known of its keys.

use super::{
    Actor, Article, Country, EntryKind, Event, Page, Person, Place, Source, Story, Topic,
    Translation, Withheld,
};
use crate::written::Record;

/// What is known of the keys of a kind of entry.
pub(crate) fn record_of(kind: EntryKind) -> &'static Record {
    match kind {
        EntryKind::Article => Article::RECORD,
        EntryKind::Country => Country::RECORD,
        EntryKind::Topic => Topic::RECORD,
        EntryKind::Actor => Actor::RECORD,
        EntryKind::Person => Person::RECORD,
        EntryKind::Place => Place::RECORD,
        EntryKind::Story => Story::RECORD,
        EntryKind::Event => Event::RECORD,
        EntryKind::Source => Source::RECORD,
        EntryKind::Page => Page::RECORD,
    }
}

/// Every kind of file that the desk writes, by the name of its schema, and what its top may hold.
pub(crate) fn written_files() -> Vec<(&'static str, Vec<&'static Record>)> {
    let kinds: [(&str, &'static Record); 11] = [
        ("article", Article::RECORD),
        ("page", Page::RECORD),
        ("event", Event::RECORD),
        ("source", Source::RECORD),
        ("country", Country::RECORD),
        ("topic", Topic::RECORD),
        ("actor", Actor::RECORD),
        ("person", Person::RECORD),
        ("place", Place::RECORD),
        ("story", Story::RECORD),
        ("translation", Translation::RECORD),
    ];
    kinds.into_iter().map(|(name, record)| (name, vec![record, Withheld::RECORD])).collect()
}
