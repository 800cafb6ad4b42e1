//! What pages show of an event, drawn once, and which events are ahead.

use jiff::civil::Date;
use serde::Serialize;
use smallvec::SmallVec;
use tera::Value;

use super::cards::{ArticleLink, keep};
use super::claims::EventClaims;
use super::marks::marks;
use super::names::{RegistryLinks, registry_links};
use super::views::{Views, list};
use crate::content::{Event, EventStatus, Extra, Precision, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, EventRecord, TermIndex, anchor_day, keys_of};
use crate::text::{Called, Key};
use crate::words::dates::{edtf_iso, no_date_text};

/// What pages show of an event.
#[derive(Debug, Serialize)]
struct EventView<'a> {
    id: &'a str,
    url: String,
    title: Called<'a>,
    date: String,
    datetime: Option<String>,
    edtf: &'a str,
    year: Option<i16>,
    precision: &'static str,
    #[serde(rename = "type")]
    event_type: &'a str,
    /// Nothing for one that is like none of ours.
    type_label: Option<&'a str>,
    status: &'static str,
    status_label: &'a str,
    overdue: bool,
    reported: Option<String>,
    revised: Option<String>,
    countries: Value,
    places: Value,
    actors: Value,
    people: Value,
    registries: Vec<RegistryLinks<'a>>,
    extra: &'a Extra,
    articles: Vec<ArticleLink<'a>>,
    sources: Vec<SourceLink<'a>>,
    outcome: Option<Called<'a>>,
    commitments: Vec<Called<'a>>,
    claims: Vec<EventClaims<'a>>,
    /// Absent rather than empty, as nearly every event has none: see [`MOST_VALUES`].
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    notes: &'a [String],
    /// The attributes of its texts: none where they are in the language of the pages.
    marks: Value,
}

/// How many values an event of the timeline may have with its HTML. One more doubles the hash
/// table that is kept of each of them, which is a tenth of the memory of a build.
const MOST_VALUES: usize = 28;

/// A source as a link.
#[derive(Debug, Serialize)]
pub(crate) struct SourceLink<'a> {
    pub(crate) label: Called<'a>,
    pub(crate) url: Option<&'a str>,
}

impl Views {
    /// The language of what is said of an event: of the first file that tells of it.
    pub(crate) fn language_of_event<'a>(&'a self, record: &'a EventRecord) -> &'a str {
        if let Some(lang) = &record.event().lang {
            return lang;
        }
        let article = record.accounts.first().and_then(|account| account.article);
        let article = article.map(|index| &self.model.articles[index]);
        article.map_or(self.record_language(), |article| self.language_of(article))
    }

    /// The event of the timeline.
    pub(crate) fn event(&self, event: EventIndex, problems: &mut Vec<Diagnostic>) -> Value {
        let part = self.parts.events[event].get_or_init(|| {
            let record = &self.model.events[event];
            let view = self.event_view(record, record.event(), Date::MAX, &[]);
            let drawn = self.draw("event", "partials/event.html", Value::from_serializable(&view));
            debug_assert!(
                drawn.iter().filter_map(Value::as_map).all(|map| map.len() <= MOST_VALUES),
                "an event has more values than its table has room for"
            );
            drawn
        });
        keep(part, problems)
    }

    /// The event as it was known by the end of `day`, with what changed on that day.
    pub(crate) fn event_on(
        &self,
        record: &EventRecord,
        event: &Event,
        day: Date,
        notes: &[String],
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        let view = Value::from_serializable(&self.event_view(record, event, day, notes));
        keep(&self.draw("event", "partials/event.html", view), problems)
    }

    /// Several events.
    pub(crate) fn events(
        &self,
        events: impl Iterator<Item = EventIndex>,
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        list(events.map(|event| self.event(event, problems)))
    }

    /// The newest of `events` (given in the timeline's order) that are not ahead, newest first.
    pub(crate) fn latest_events(
        &self,
        events: impl DoubleEndedIterator<Item = EventIndex>,
        count: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        let past: Vec<EventIndex> = events
            .rev()
            .filter(|&index| !self.is_upcoming(&self.model.events[index]))
            .take(count)
            .collect();
        self.events(past.into_iter(), problems)
    }

    /// Those of `events` (given in the timeline's order) that are ahead: by date, then those that
    /// have none.
    pub(crate) fn ahead(
        &self,
        events: impl Iterator<Item = EventIndex>,
    ) -> impl Iterator<Item = EventIndex> {
        let ahead = events.filter(|&index| self.is_upcoming(&self.model.events[index]));
        let (undated, dated): (Vec<EventIndex>, Vec<EventIndex>) = ahead
            .partition(|&index| is_undated(self.model.events[index].event(), self.model.today));
        dated.into_iter().chain(undated)
    }

    /// When an event is, as text, on the page of a day.
    pub(crate) fn event_date(&self, event: &Event, today: Date) -> String {
        let config = &*self.model.config;
        match is_undated(event, today) {
            true => no_date_text(&event.date, &config.language, &config.words),
            false => self.date_text(&event.date),
        }
    }

    /// The first `count` of `events` that are ahead, and how many are.
    pub(crate) fn upcoming(
        &self,
        events: impl Iterator<Item = EventIndex>,
        count: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> (Value, usize) {
        let ahead: Vec<EventIndex> = self.ahead(events).collect();
        let shown = ahead.iter().take(count);
        (list(shown.map(|&index| self.event(index, problems))), ahead.len())
    }

    /// What `event`, which the accounts of `record` give, looks like by the end of `day`: articles
    /// and sources of later days are left out.
    fn event_view<'a>(
        &'a self,
        record: &'a EventRecord,
        event: &'a Event,
        day: Date,
        notes: &'a [String],
    ) -> EventView<'a> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let words = self.words();
        let of_event = self.language_of_event(record);
        let told = |text: &'a str| self.called(text, Some(of_event));
        let names = &self.parts.names;
        let countries = event.countries.iter().filter_map(|code| self.known_country(*code));
        let places =
            event.places.iter().filter_map(|place| self.term_name(TermKind::Place, &place.id));
        let people = self.event_people(event).into_iter();
        let people = people.map(|index| names.terms[TermKind::Person][index].clone());
        let actors = event.actors.iter().filter_map(|actor| {
            let mut name = self.name_of_term(model.term(TermKind::Actor, actor.id.as_str())?);
            name.role = actor.role.map(|role| role.as_str());
            name.role_label = actor.role.map(|role| words.label(role));
            Some(Value::from_serializable(&name))
        });
        EventView {
            id: event.id.as_str(),
            url: record.url.href_with_fragment(&self.base_url),
            title: told(&event.title),
            date: self.event_date(event, day.min(model.today)),
            datetime: edtf_iso(&event.date),
            edtf: &event.date.text,
            year: anchor_day(event).map(|day| day.year()),
            precision: precision(event),
            event_type: event.event_type.as_str(),
            type_label: event.event_type.telling_label(words),
            status: event.status.as_str(),
            status_label: words.label(event.status),
            overdue: is_overdue(event, day.min(model.today)),
            reported: record.reported.map(|day| self.long_day(day)),
            revised: event.revised.map(|day| self.long_day(day)),
            countries: list(countries),
            places: list(places),
            actors: list(actors),
            people: list(people),
            registries: registry_links(model, |kind| {
                let own = event.named(kind).iter();
                list(own.filter_map(|(key, _)| self.term_name(kind, key)))
            }),
            extra: &event.extra,
            articles: record
                .articles()
                .map(|index| &model.articles[index])
                .filter(|record| self.entries.article(record).date.day <= day)
                .map(|record| ArticleLink {
                    // What was taken back later still stood on that day.
                    retracted: record.retracted_on(day.min(model.until_day())).is_some(),
                    ..ArticleLink::of(self, record, lang)
                })
                .collect(),
            sources: self.event_sources(record, event, day),
            outcome: event.outcome.as_deref().map(told),
            commitments: event.commitments.iter().map(|commitment| told(commitment)).collect(),
            claims: self.claims_of_event(&event.id, day),
            marks: marks(of_event, lang),
            notes,
        }
    }

    /// The people that an event names itself, in its order. Those of its articles are not said to
    /// have had a part in it.
    pub(crate) fn event_people(&self, event: &Event) -> SmallVec<[TermIndex; 4]> {
        let index = |key: &Key| self.model.term_index(TermKind::Person, key.as_str());
        event.people.iter().filter_map(|(key, _)| index(key)).collect()
    }

    /// The entries of a kind that an event has, in the order of their keys: its own or, where it
    /// names none and the kind is passed on, those of the articles that report it by the end of
    /// `day`.
    pub(crate) fn event_terms(
        &self,
        record: &EventRecord,
        event: &Event,
        kind: TermKind,
        day: Date,
    ) -> SmallVec<[TermIndex; 8]> {
        let model = &*self.model;
        let mut named = keys_of(event, kind).peekable();
        let inherits = named.peek().is_none() && model.config.registries[kind].inherits_events;
        let own = named.filter_map(|(key, _)| model.term_index(kind, key.as_str()));
        let of_articles = record
            .articles()
            .filter(|_| inherits)
            .map(|index| &model.articles[index])
            .filter(|record| self.entries.article(record).date.day <= day)
            .flat_map(|record| record.terms[kind].iter().copied());
        let mut terms: SmallVec<[TermIndex; 8]> = own.chain(of_articles).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// An event that is expected after the day of the build, or may be.
    pub(crate) fn is_upcoming(&self, record: &EventRecord) -> bool {
        let event = record.event();
        event.status == EventStatus::Expected && event.date.last_day() > self.model.today
    }

    /// An event that was expected by a day that is past.
    pub(crate) fn is_overdue(&self, record: &EventRecord) -> bool {
        is_overdue(record.event(), self.model.today)
    }

    /// The sources of an event that were public by the end of `day`, each once, whichever account
    /// names it.
    pub(crate) fn event_sources<'a>(
        &'a self,
        record: &'a EventRecord,
        event: &Event,
        day: Date,
    ) -> Vec<SourceLink<'a>> {
        let mut links: Vec<SourceLink<'_>> = Vec::new();
        for account in &record.accounts {
            for id in account.event().sources.iter().filter(|id| event.sources.contains(id)) {
                let Some(source) = self.model.account_source(account, id) else { continue };
                if source.published.as_ref().is_some_and(|date| date.is_after(day)) {
                    continue;
                }
                let url = source.url.as_deref();
                let label = self.label_of(source);
                if !links.iter().any(|known| known.url == url && known.label == label) {
                    links.push(SourceLink { label, url });
                }
            }
        }
        links
    }
}

/// Whether an event was expected by a day that is past on `today`.
pub(crate) fn is_overdue(event: &Event, today: Date) -> bool {
    event.status == EventStatus::Expected && event.date.is_before(today)
}

/// Whether an event is expected at any time, and so has no date: its open one has begun.
fn is_undated(event: &Event, today: Date) -> bool {
    let date = &event.date;
    event.status == EventStatus::Expected && date.is_open_ended() && date.first_day() <= today
}

/// How much is known of an event's date.
pub(crate) fn precision(event: &Event) -> &'static str {
    let date = &event.date;
    if date.is_interval {
        return "interval";
    }
    match date.start.as_ref().map(|start| start.precision) {
        Some(Precision::Day) => "day",
        Some(Precision::Month) => "month",
        Some(Precision::Season) => "season",
        Some(Precision::Year) | None => "year",
        Some(Precision::Decade) => "decade",
        Some(Precision::Century) => "century",
    }
}
