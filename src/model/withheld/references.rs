//! What an entry refers to: the keys, files and addresses of other entries.

use crate::address::SourcePath;
use crate::content::{Article, Entry, EntryKind, Event, Parsed, Term, TermKind};
use crate::markdown::TargetKind;
use crate::text::Key;

/// A reference to an entry of a registry.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reference<'a> {
    /// Its key.
    Key(EntryKind, &'a str),
    /// Its file.
    Path(&'a SourcePath),
    /// The address of its page.
    Address(&'a str),
    /// What it is called, in a link of a vault.
    Name(&'a str),
}

/// Visits everything that an entry refers to. Sources that it describes are its own.
pub(super) fn references<'a>(parsed: &'a Parsed, mut visit: impl FnMut(Reference<'a>)) {
    let own = match &parsed.entry {
        Entry::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    let is_own = |id: &str| own.iter().any(|own| !own.refers && own.id.as_str() == id);
    let mut visit = |reference: Reference<'a>| match reference {
        Reference::Key(EntryKind::Source, id) if is_own(id) => {}
        reference => visit(reference),
    };
    let mut key = |kind: EntryKind, key: &'a str| visit(Reference::Key(kind, key));
    match &parsed.entry {
        Entry::Article(article) => of_article(article, &mut key),
        Entry::Event(event) => of_event(event, &mut key),
        Entry::Term(_, _, Term::Topic(topic)) => {
            topic
                .broader
                .iter()
                .for_each(|broader| key(EntryKind::Term(TermKind::Topic), broader.as_str()));
        }
        Entry::Country(country) => {
            let by = country.status.iter().filter_map(|status| status.by.as_deref());
            by.for_each(|who| key(EntryKind::Term(TermKind::Person), who));
        }
        Entry::Term(_, _, Term::Actor(actor)) => {
            let sources = actor.designations.iter().filter_map(|listing| listing.source.as_ref());
            sources.for_each(|source| key(EntryKind::Source, source.as_str()));
        }
        Entry::Term(_, _, Term::Person(_) | Term::Place(_) | Term::Story(_) | Term::Own(_))
        | Entry::Source(_)
        | Entry::Page(_)
        | Entry::Translation(_) => {}
    }
    for cited in parsed.citations() {
        key(EntryKind::Source, cited.key.as_str());
    }
    for target in parsed.targets() {
        match target {
            TargetKind::Page { path, .. } => visit(Reference::Path(path)),
            TargetKind::Site { path, .. } => visit(Reference::Address(path)),
            TargetKind::Named { name, .. } => visit(Reference::Name(name)),
            TargetKind::Asset(_) => {}
        }
    }
}

fn of_article<'a>(article: &'a Article, visit: &mut impl FnMut(EntryKind, &'a str)) {
    for kind in TermKind::OURS {
        article.named(kind).iter().for_each(|(key, _)| visit(EntryKind::Term(kind), key.as_str()));
    }
    of_own(&article.own, visit);
    article.story.iter().for_each(|story| visit(EntryKind::Term(TermKind::Story), story.as_str()));
    for who in article.authors.iter().chain(&article.reviewed_by) {
        visit(EntryKind::Term(TermKind::Person), who);
    }
    article.events.iter().for_each(|event| of_event(event, visit));
    for source in article.sources.iter().filter(|source| source.refers) {
        visit(EntryKind::Source, source.id.as_str());
    }
    for claim in &article.claims {
        visit(EntryKind::Source, claim.source.as_str());
        for kind in
            [EntryKind::Term(TermKind::Actor), EntryKind::Term(TermKind::Person), EntryKind::Source]
        {
            visit(kind, &claim.claimant);
        }
    }
    for quote in &article.quotes {
        visit(EntryKind::Source, quote.source.as_str());
        visit(EntryKind::Term(TermKind::Person), quote.speaker.as_str());
        quote
            .venue
            .iter()
            .for_each(|venue| visit(EntryKind::Term(TermKind::Place), venue.as_str()));
    }
}

fn of_event<'a>(event: &'a Event, visit: &mut impl FnMut(EntryKind, &'a str)) {
    of_own(&event.own, visit);
    event
        .actors
        .iter()
        .for_each(|actor| visit(EntryKind::Term(TermKind::Actor), actor.id.as_str()));
    event.people.iter().for_each(|(key, _)| visit(EntryKind::Term(TermKind::Person), key.as_str()));
    event.topics.iter().for_each(|(key, _)| visit(EntryKind::Term(TermKind::Topic), key.as_str()));
    event
        .places
        .iter()
        .for_each(|place| visit(EntryKind::Term(TermKind::Place), place.id.as_str()));
    event.sources.iter().for_each(|source| visit(EntryKind::Source, source.as_str()));
}

/// What a file names of the desk's own registries.
fn of_own<'a>(own: &'a [Vec<(Key, Box<str>)>], visit: &mut impl FnMut(EntryKind, &'a str)) {
    for (number, list) in (0..).zip(own) {
        let kind = EntryKind::Term(TermKind::Own(number));
        list.iter().for_each(|(key, _)| visit(kind, key.as_str()));
    }
}
