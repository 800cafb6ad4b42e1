//! Something that happened or is expected, with its own date.

use jiff::civil::Date;

use super::{ActorRole, CountryCode, Edtf, Effect, EventStatus, EventType, PlacePrecision};
use crate::text::Key;

/// One file's account of an event. Accounts with the same id in several files are one event; what
/// the files leave out is filled by the others, where they disagree the model reports it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Event {
    /// Its name in the whole site; also its anchor on the timeline.
    pub id: Key,
    /// Its place in its file's list of events, from 0; that of a file of its own is 0.
    pub listed_at: usize,
    /// When it happened.
    pub date: Edtf,
    /// What happened, in one line.
    pub title: Box<str>,
    /// What kind of thing.
    pub event_type: EventType,
    /// How certain.
    pub status: EventStatus,
    /// First day on which it was public; the article's date where absent.
    pub reported: Option<Date>,
    /// The day from which this account replaces what was known before: it may give another title,
    /// date, type, status and other countries than earlier accounts.
    pub revised: Option<Date>,
    /// Countries concerned.
    pub countries: Vec<CountryCode>,
    /// Where.
    pub places: Vec<EventPlace>,
    /// Who.
    pub actors: Vec<EventActor>,
    /// Who was concerned, each with the text as written; the article's people where it is empty.
    pub people: Vec<(Key, Box<str>)>,
    /// What it is about, likewise; the article's topics where it is empty.
    pub topics: Vec<(Key, Box<str>)>,
    /// The event of which this is a part.
    pub part_of: Option<Key>,
    /// The event that this one continues.
    pub follows: Option<Key>,
    /// What it does to the event that it follows.
    pub effect: Option<Effect>,
    /// Source ids.
    pub sources: Vec<Key>,
    /// What came of it, in a few words (talks).
    pub outcome: Option<Box<str>>,
    /// What was promised and is not yet done (agreements, talks).
    pub commitments: Vec<Box<str>>,
}

/// An event that another file tells of, named in an article by nothing but its id: "this one too".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventMention {
    /// The id.
    pub id: Key,
    /// Its place in the article's list of events, from 0.
    pub listed_at: usize,
}

/// A place in an event: `tehran` or `{id: tehran, precision: city}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventPlace {
    /// Place key.
    pub id: Key,
    /// The place as written.
    pub text: Box<str>,
    /// How exactly it is known.
    pub precision: Option<PlacePrecision>,
}

/// An actor in an event: `bla` or `{id: bla, role: accused}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventActor {
    /// Actor key.
    pub id: Key,
    /// The actor as written.
    pub text: Box<str>,
    /// What it did.
    pub role: Option<ActorRole>,
}
