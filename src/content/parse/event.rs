//! Events, of an article or in a file of their own.

use super::super::fields::Fields;
use super::super::node::Node;
use super::super::reader::Path;
use super::super::value::Value;
use super::super::{
    ActorRole, Effect, Event, EventActor, EventMention, EventPlace, EventStatus, EventType,
    PlacePrecision, schema,
};
use super::article::{countries, references};
use super::record::Ids;
use crate::markdown::is_reserved_id;
use crate::text::Key;

/// The events of an article, and those that it only names: `- talks` or `- {id: talks}`.
pub(super) fn events(fields: &Fields<'_, '_>) -> (Vec<Event>, Vec<EventMention>) {
    let mut ids = Ids::new("the event");
    let mut mentions = Vec::new();
    let mut listed = 0;
    let events = fields.list("events", |value| {
        let listed_at = match value.path {
            Path::Index(_, index) => index,
            _ => listed,
        };
        listed = listed_at + 1;
        if !matches!(value.node, Node::Map(_) | Node::List(_)) {
            mentions.extend(ids.add(value).map(|id| EventMention { id, listed_at }));
            return None;
        }
        let fields = value.fields(&schema::EVENT)?;
        let id = fields.required("id").and_then(|value| not_reserved(ids.add(&value)?, &value));
        if matches!(value.node, Node::Map(pairs) if pairs.len() == 1) && fields.get("id").is_some()
        {
            mentions.extend(id.map(|id| EventMention { id, listed_at }));
            return None;
        }
        Some(Event { listed_at, ..event(&fields, id)? })
    });
    (events, mentions)
}

/// An event of its map's `fields`.
pub(super) fn event(fields: &Fields<'_, '_>, id: Option<Key>) -> Option<Event> {
    let date = fields.required("date").and_then(|value| value.edtf());
    let title = fields.required("title").and_then(|value| value.text());
    let event_type =
        fields.required("type").and_then(|value| value.word(EventType::parse, EventType::WORDS));
    let status = fields
        .required("status")
        .and_then(|value| value.word(EventStatus::parse, EventStatus::WORDS));
    let event = Event {
        reported: fields.get("reported").and_then(|value| value.day()),
        revised: fields.get("revised").and_then(|value| value.day()),
        countries: countries(fields, "countries"),
        places: fields.list("places", place),
        actors: fields.list("actors", actor),
        people: references(&[fields], "people"),
        topics: references(&[fields], "topics"),
        part_of: fields.get("part_of").and_then(|value| value.id()),
        follows: fields.get("follows").and_then(|value| value.id()),
        effect: fields.get("effect").and_then(|value| value.word(Effect::parse, Effect::WORDS)),
        sources: super::article::unique(&[fields], "sources", |value| value.key()),
        outcome: fields.get("outcome").and_then(|value| value.text()),
        commitments: fields.list("commitments", |value| value.text()),
        id: id?,
        listed_at: 0,
        date: date?,
        title: title?,
        event_type: event_type?,
        status: status?,
    };
    Some(event)
}

/// The id of an event is an anchor of the pages that show it, so it must be none of their own.
pub(super) fn not_reserved(id: Key, value: &Value<'_, '_>) -> Option<Key> {
    if !is_reserved_id(id.as_str()) {
        return Some(id);
    }
    value.bad_value("reserved-id", id.as_str(), "pages have this id already: choose another")
}

fn place(value: &Value<'_, '_>) -> Option<EventPlace> {
    if !matches!(value.node, Node::Map(_)) {
        let (id, text) = value.reference()?;
        return Some(EventPlace { id, text, precision: None });
    }
    let fields = value.fields(&schema::EVENT_PLACE)?;
    let place = fields.required("id").and_then(|value| value.reference());
    let precision = fields
        .get("precision")
        .and_then(|value| value.word(PlacePrecision::parse, PlacePrecision::WORDS));
    let (id, text) = place?;
    Some(EventPlace { id, text, precision })
}

fn actor(value: &Value<'_, '_>) -> Option<EventActor> {
    if !matches!(value.node, Node::Map(_)) {
        let (id, text) = value.reference()?;
        return Some(EventActor { id, text, role: None });
    }
    let fields = value.fields(&schema::EVENT_ACTOR)?;
    let actor = fields.required("id").and_then(|value| value.reference());
    let role = fields.get("role").and_then(|value| value.word(ActorRole::parse, ActorRole::WORDS));
    let (id, text) = actor?;
    Some(EventActor { id, text, role })
}
