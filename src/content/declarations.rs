//! Every kind of file that the desk writes, and what is known of its keys.

use super::{
    Article, Country, Edition, EntryKind, Event, Front, Page, Source, Term, Translation, Withheld,
};
use crate::config::Registries;
use crate::written::Declaration;

/// What is known of the keys of a kind of entry.
pub(crate) fn declaration_of(kind: EntryKind) -> &'static Declaration {
    match kind {
        EntryKind::Article => Article::DECLARATION,
        EntryKind::Country => Country::DECLARATION,
        EntryKind::Term(kind) => Term::declaration(kind),
        EntryKind::Event => Event::DECLARATION,
        EntryKind::Source => Source::DECLARATION,
        EntryKind::Page => Page::DECLARATION,
        EntryKind::Edition => Edition::DECLARATION,
        EntryKind::Front => Front::DECLARATION,
    }
}

/// Every kind of file that the desk writes, by the name of its schema, and what its top may hold.
pub(crate) fn written_files(registries: &Registries) -> Vec<(&str, Vec<&'static Declaration>)> {
    let terms =
        registries.kinds().map(|kind| (&*registries[kind].singular, Term::declaration(kind)));
    let kinds: [(&str, &'static Declaration); 7] = [
        ("article", Article::DECLARATION),
        ("page", Page::DECLARATION),
        ("front", Front::DECLARATION),
        ("edition", Edition::DECLARATION),
        ("event", Event::DECLARATION),
        ("source", Source::DECLARATION),
        ("country", Country::DECLARATION),
    ];
    let kinds = kinds.into_iter().chain(terms).chain([("translation", Translation::DECLARATION)]);
    kinds.map(|(name, declaration)| (name, vec![declaration, Withheld::DECLARATION])).collect()
}
