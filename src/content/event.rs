//! Something that happened or is expected, with its own date: of an article, or in a file of its
//! own.

use jiff::civil::Date;

use super::context::{Fields, FrontMatter, Value};
use super::form::{Line, Reference, Text};
use super::lists::{own_id, own_references, references, report_repeated_ids};
use super::page::{Extra, extra};
use super::{
    ActorRole, CountryCode, Edtf, Effect, EventFact, EventKind, EventStatus, EventType,
    PlacePrecision, TermKind,
};
use crate::markdown::is_reserved_id;
use crate::text::Key;
use crate::written::{Form, Free, Id, Kind, Node, Path, declare, unread};

declare! {
    FrontMatter;

    /// One file's account of an event. Accounts with the same id in several files are one event;
    /// what the files leave out is filled by the others, where they disagree the model reports it.
    /// One in an article may leave date, title, type and status to the file that tells of it.
    pub struct Event as "an event" {
        /// Its name in the whole site; also its anchor on the timeline.
        id: Key = required Id by event_id,
        /// When it happened.
        date: Edtf = required Edtf by date,
        /// What happened, in one line.
        title: Box<str> = required Line by title,
        /// What kind of thing.
        event_type: EventType = required EventType by event_type as "type",
        /// How certain it is.
        status: EventStatus = required EventStatus by status,
        /// First day on which it was public; that of the first article with it where absent.
        reported: Option<Date> = optional Date,
        /// The day from which this account replaces what was known before, in all that it says and
        /// in nothing else.
        revised: Option<Date> = optional Date,
        /// Countries concerned.
        countries: Vec<CountryCode> = set CountryCode,
        /// Where.
        places: Vec<EventPlace> = list EventPlace,
        /// Who.
        actors: Vec<EventActor> = list EventActor,
        /// Who was concerned; the article's people where it is empty.
        people: Vec<(Key, Box<str>)> = list Reference by references of "people",
        /// What it is about, likewise; the article's topics where it is empty.
        topics: Vec<(Key, Box<str>)> = list Reference by references of "topics",
        /// The event of which this is a part.
        part_of: Option<Key> = optional Id of "events",
        /// The event that this one continues.
        follows: Option<Key> = optional Id of "events",
        /// What it does to the event that it follows.
        effect: Option<Effect> = optional Effect,
        /// Which commitments of the event that it follows, directly or through others, it fulfils,
        /// by their words or by their numbers from 1; all where absent.
        fulfilled: Vec<Box<str>> = list Text,
        /// Ids of its sources.
        sources: Vec<Key> = set Key of "sources",
        /// What came of it, in a few words (talks).
        outcome: Option<Box<str>> = optional Line,
        /// What was promised and is not yet done (agreements, talks).
        commitments: Vec<Box<str>> = list Line,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// What it names of the desk's own registries, by their number; nothing where it names
        /// none.
        own: Vec<Vec<(Key, Box<str>)>> = own_references(fields),
        /// The language of its texts, where they have been translated.
        lang: Option<Box<str>> = None,
        /// Its place in its file's list of events, from 0; that of a file of its own is 0.
        listed_at: usize = listed_at(fields.path),
        /// What it leaves to the file that tells of the event in full; the values that it has for
        /// these mean nothing until the model has taken them from there.
        untold: Vec<EventFact> = EventFact::REQUIRED
            .into_iter()
            .filter(|fact| is_untold(fields, fact.name()))
            .collect(),
    }
    then |fields| {}
}

impl Event {
    /// The terms of a kind that it names by their keys alone, each with the text as written.
    pub fn named(&self, kind: TermKind) -> &[(Key, Box<str>)] {
        match kind {
            TermKind::Person => &self.people,
            TermKind::Topic => &self.topics,
            TermKind::Own(number) => {
                self.own.get(usize::from(number)).map_or(&[][..], Vec::as_slice)
            }
            TermKind::Actor | TermKind::Place | TermKind::Story | TermKind::Glossary => &[],
        }
    }
}

/// An event that another file tells of, named in an article by nothing but its id: "this one too".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventMention {
    /// The id.
    pub id: Key,
    /// Its place in the article's list of events, from 0.
    pub listed_at: usize,
}

declare! {
    FrontMatter;

    /// A place in an event: `tehran` or `{id: tehran, precision: city}`.
    pub struct EventPlace as "a place of an event" | Reference by place_by_name {
        /// How exactly it is known.
        precision: Option<PlacePrecision> = optional PlacePrecision,
    }
    besides {
        /// Its key.
        id: required Reference of "places",
    }
    made {
        /// Place key.
        id: Key = id?,
        /// The place as written.
        text: Box<str> = text?,
    }
    then |fields| {
        let (id, text) = fields.required::<Reference>("id").unzip();
    }
}

declare! {
    FrontMatter;

    /// An actor in an event: `bla` or `{id: bla, role: accused}`.
    pub struct EventActor as "an actor of an event" | Reference by actor_by_name {
        /// What it did.
        role: Option<ActorRole> = optional ActorRole,
    }
    besides {
        /// Its key.
        id: required Reference of "actors",
    }
    made {
        /// Actor key.
        id: Key = id?,
        /// The actor as written.
        text: Box<str> = text?,
    }
    then |fields| {
        let (id, text) = fields.required::<Reference>("id").unzip();
    }
}

fn place_by_name(value: &Value<'_, '_>) -> Option<EventPlace> {
    let (id, text) = value.reference()?;
    Some(EventPlace { id, text, precision: None })
}

fn actor_by_name(value: &Value<'_, '_>) -> Option<EventActor> {
    let (id, text) = value.reference()?;
    Some(EventActor { id, text, role: None })
}

/// Its own id counts before the file's name. It is an anchor of the pages that show it, so it must
/// be none of their own.
fn event_id(fields: &Fields<'_, '_>, name: &'static str) -> Option<Key> {
    let id = own_id(fields, name)?;
    match fields.get(name) {
        Some(value) if is_reserved_id(id.as_str()) => {
            let help = "pages have this id already: choose another";
            value.bad_value("reserved-id", id.as_str(), help)
        }
        _ => Some(id),
    }
}

fn listed_at(path: &Path<'_>) -> usize {
    match path {
        Path::Index(_, index) => *index,
        _ => 0,
    }
}

/// Whether a field is left to the file that tells of the event in full. Where an event has no id,
/// or a file of its own, there is no other that could; and a key without a value is an oversight.
fn is_untold(fields: &Fields<'_, '_>, name: &str) -> bool {
    !matches!(fields.path, Path::Root) && !fields.is_written(name) && fields.get("id").is_some()
}

fn told<F: Form<FrontMatter>>(
    fields: &Fields<'_, '_>,
    name: &'static str,
    untold: impl FnOnce() -> F::Value,
) -> Option<F::Value> {
    match is_untold(fields, name) {
        true => Some(untold()),
        false => fields.required::<F>(name),
    }
}

fn date(fields: &Fields<'_, '_>, name: &'static str) -> Option<Edtf> {
    told::<Edtf>(fields, name, Edtf::default)
}

fn title(fields: &Fields<'_, '_>, name: &'static str) -> Option<Box<str>> {
    told::<Line>(fields, name, Box::default)
}

fn event_type(fields: &Fields<'_, '_>, name: &'static str) -> Option<EventType> {
    told::<EventType>(fields, name, || EventKind::Other.into())
}

fn status(fields: &Fields<'_, '_>, name: &'static str) -> Option<EventStatus> {
    told::<EventStatus>(fields, name, || EventStatus::Reported)
}

/// An event of an article, or the id of one that another file tells of, with or without details.
#[derive(Debug)]
pub(super) struct EventOrId;

unread! {
    EventOrId: Kind::Either(&[Kind::Text, Kind::Details(Event::DECLARATION)]);
}

/// The events that an article tells of.
pub(super) fn events(fields: &Fields<'_, '_>, name: &str) -> Option<Vec<Event>> {
    report_repeated_ids(fields, name, "the event");
    let events = fields.values(name, |value| match value.node {
        Node::Map(_) | Node::List(_) if !is_mention(value.node) => Event::read(value),
        _ => None,
    });
    Some(events)
}

/// The events that an article only names: `- talks` or `- {id: talks}`.
pub(super) fn mentions(fields: &Fields<'_, '_>, name: &str) -> Vec<EventMention> {
    fields.values(name, |value| {
        let listed_at = listed_at(&value.path);
        let id = match value.node {
            Node::List(_) => None,
            Node::Map(_) if !is_mention(value.node) => None,
            Node::Map(_) => event_id(&value.fields(Event::DECLARATION)?, "id"),
            _ => value.id(),
        };
        id.map(|id| EventMention { id, listed_at })
    })
}

/// Whether a map has an id and nothing else.
fn is_mention(node: &Node<'_>) -> bool {
    let Node::Map(pairs) = node else { return false };
    matches!(pairs.as_slice(), [(key, id)] if key == "id" && !id.is_absent())
}
