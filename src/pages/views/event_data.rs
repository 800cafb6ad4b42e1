//! The events of the timeline for other programs. Every form keeps what is known of a date and adds
//! nothing: a month stays a month.

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use super::Views;
use super::parts::{SourceLink, precision};
use crate::address::routes;
use crate::content::{Bound, Event, EventStatus, Precision, TermKind};
use crate::formats;
use crate::formats::{Calendar, CalendarEvent, Cell, calendar};
use crate::model::EventRecord;
use crate::pages::EventsFormat;
use crate::words::dates::edtf_text;

/// The bytes of one of the forms.
pub(super) fn events_data(views: &Views, format: EventsFormat) -> Vec<u8> {
    let title = format!("{}: timeline", views.model.config.title);
    let page = routes::timeline().permalink(&views.base_url);
    // One file with every event: made on all threads, so that none is left with it in the end.
    let events: Vec<Facts<'_>> =
        views.model.events.par_iter().map(|record| views.facts(record)).collect();
    match format {
        EventsFormat::Json => json(&EventsJson {
            title: &title,
            url: &page,
            language: &views.model.config.language,
            events,
        }),
        EventsFormat::Csv => csv(events.into_iter()),
        EventsFormat::Calendar => {
            let host = views.base_url.origin.split_once("://").map_or("", |(_, host)| host);
            let events =
                events.into_par_iter().filter_map(|facts| calendar_event(facts, host)).collect();
            calendar(&Calendar { name: &title, url: &page, events })
        }
        EventsFormat::TimelineJs => json(&TimelineJs {
            scale: "human",
            events: events.into_par_iter().filter_map(slide).collect(),
        }),
        EventsFormat::GeoJson => views.events_map(events),
    }
}

/// Everything that is known of an event, with names where people read it and keys where programs
/// do.
#[derive(Debug, Serialize)]
pub(super) struct Facts<'a> {
    pub(super) id: &'a str,
    url: String,
    title: &'a str,
    edtf: &'a str,
    /// The date as people read it.
    date: String,
    start: Option<String>,
    end: Option<String>,
    precision: &'static str,
    approximate: bool,
    uncertain: bool,
    #[serde(rename = "type")]
    event_type: &'a str,
    /// Of a word of the desk's: as people read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    type_label: Option<&'a str>,
    /// Of a word of the desk's: the word of ours that it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    type_as: Option<&'static str>,
    status: &'static str,
    reported: Option<String>,
    revised: Option<String>,
    countries: Vec<&'a str>,
    places: Vec<&'a str>,
    actors: Vec<ActorFacts<'a>>,
    people: Vec<&'a str>,
    topics: Vec<&'a str>,
    part_of: Option<&'a str>,
    follows: Option<&'a str>,
    outcome: Option<&'a str>,
    commitments: Vec<&'a str>,
    articles: Vec<ArticleFacts<'a>>,
    sources: Vec<SourceLink<'a>>,
    #[serde(skip)]
    pub(super) record: &'a EventRecord,
    #[serde(skip)]
    country_names: Vec<&'a str>,
    #[serde(skip)]
    place_names: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct ActorFacts<'a> {
    id: &'a str,
    role: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct ArticleFacts<'a> {
    title: &'a str,
    url: String,
    date: String,
}

#[derive(Debug, Serialize)]
struct EventsJson<'a> {
    title: &'a str,
    url: &'a str,
    language: &'a str,
    events: Vec<Facts<'a>>,
}

impl Views {
    pub(super) fn facts<'a>(&'a self, record: &'a EventRecord) -> Facts<'a> {
        let model = &*self.model;
        let event = record.event();
        let (start, end) = known_ends(event);
        let own = event.event_type.of_desk();
        let (topics, people) = (model.terms(TermKind::Topic), model.terms(TermKind::Person));
        // Only what has a page: a protected person's or a missing key never gets here.
        let places = || {
            event.places.iter().filter_map(|place| model.term(TermKind::Place, place.id.as_str()))
        };
        let actors = event
            .actors
            .iter()
            .filter(|actor| model.term(TermKind::Actor, actor.id.as_str()).is_some());
        Facts {
            id: event.id.as_str(),
            url: record.url.permalink_with_fragment(&self.base_url),
            title: &event.title,
            edtf: &event.date.text,
            date: edtf_text(&event.date, &model.config.language),
            start,
            end,
            precision: precision(event),
            approximate: event.date.is_approximate(),
            uncertain: event.date.is_uncertain(),
            event_type: event.event_type.as_str(),
            type_label: own.map(|(label, _)| label),
            type_as: own.map(|(_, kind)| kind.as_str()),
            status: event.status.as_str(),
            reported: record.reported.map(|day| day.to_string()),
            revised: event.revised.map(|day| day.to_string()),
            countries: event.countries.iter().map(|code| code.as_str()).collect(),
            places: places().map(|term| term.key.as_str()).collect(),
            actors: actors
                .map(|actor| ActorFacts {
                    id: actor.id.as_str(),
                    role: actor.role.map(|role| role.as_str()),
                })
                .collect(),
            people: self
                .event_people(event)
                .into_iter()
                .map(|index| people[index].key.as_str())
                .collect(),
            topics: self
                .event_topics(record, event, Date::MAX)
                .into_iter()
                .map(|index| topics[index].key.as_str())
                .collect(),
            part_of: event.part_of.as_ref().map(|id| id.as_str()),
            follows: event.follows.as_ref().map(|id| id.as_str()),
            outcome: event.outcome.as_deref(),
            commitments: event.commitments.iter().map(|commitment| &**commitment).collect(),
            articles: record
                .articles()
                .map(|index| {
                    let record = &model.articles[index];
                    ArticleFacts {
                        title: &self.entries.article(record).title,
                        url: record.url.permalink(&self.base_url),
                        date: self.entries.article(record).date.day.to_string(),
                    }
                })
                .collect(),
            sources: self.event_sources(record, event, Date::MAX),
            country_names: event
                .countries
                .iter()
                .filter_map(|code| Some(&*model.country(*code)?.name))
                .collect(),
            place_names: places().map(|term| &*term.name).collect(),
            record,
        }
    }
}

impl Facts<'_> {
    fn event(&self) -> &Event {
        self.record.event()
    }

    /// What a title alone would hide: that it is disputed, or that its day is not known.
    fn title_with_marks(&self) -> String {
        let mut marks = Vec::new();
        if !matches!(self.event().status, EventStatus::Reported | EventStatus::Confirmed) {
            marks.push(self.status.to_owned());
        }
        let is_exact = self.event().date.days().is_some();
        if !is_exact || self.approximate || self.uncertain {
            marks.push(self.date.clone());
        }
        if marks.is_empty() {
            return self.title.to_owned();
        }
        format!("{} — {}", self.title, marks.join(", "))
    }
}

/// A document with one line end at its end.
fn json(value: &impl Serialize) -> Vec<u8> {
    // Strings, numbers and lists of them: there is nothing that cannot be written.
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The ends of a date, each as exact as it is known; a plain date has a start alone.
fn known_ends(event: &Event) -> (Option<String>, Option<String>) {
    (event.date.start.as_ref().map(known), event.date.end.as_ref().map(known))
}

/// One end of a date as EDTF without its qualifier, a season as its year.
fn known(bound: &Bound) -> String {
    let day = bound.first;
    match bound.precision {
        Precision::Day => day.to_string(),
        Precision::Month => format!("{:04}-{:02}", day.year(), day.month()),
        Precision::Season | Precision::Year => format!("{:04}", day.year()),
        Precision::Decade => format!("{:03}X", day.year() / 10),
        Precision::Century => format!("{:02}XX", day.year() / 100),
    }
}

fn csv<'a>(events: impl Iterator<Item = Facts<'a>>) -> Vec<u8> {
    let header = [
        "id",
        "edtf",
        "date",
        "start",
        "end",
        "precision",
        "title",
        "type",
        "status",
        "reported",
        "revised",
        "countries",
        "places",
        "actors",
        "topics",
        "part_of",
        "follows",
        "outcome",
        "commitments",
        "url",
        "articles",
        "sources",
        "people",
    ];
    fn row(facts: Facts<'_>) -> [Cell<'_>; 23] {
        let actors: Vec<&str> = facts.actors.iter().map(|actor| actor.id).collect();
        let articles: Vec<&str> = facts.articles.iter().map(|article| &*article.url).collect();
        let sources: Vec<&str> =
            facts.sources.iter().map(|source| source.url.unwrap_or(source.label)).collect();
        let text = |text: &str| Cell::Text(text.to_owned().into());
        [
            Cell::plain(facts.id.to_owned()),
            Cell::plain(facts.edtf.to_owned()),
            Cell::plain(facts.date.clone()),
            Cell::plain_or_empty(facts.start.clone()),
            Cell::plain_or_empty(facts.end.clone()),
            Cell::plain(facts.precision),
            text(facts.title),
            Cell::plain(facts.event_type),
            Cell::plain(facts.status),
            Cell::plain_or_empty(facts.reported.clone()),
            Cell::plain_or_empty(facts.revised.clone()),
            Cell::plain(facts.countries.join(" ")),
            Cell::plain(facts.places.join(" ")),
            Cell::plain(actors.join(" ")),
            Cell::plain(facts.topics.join(" ")),
            Cell::plain_or_empty(facts.part_of.map(str::to_owned)),
            Cell::plain_or_empty(facts.follows.map(str::to_owned)),
            text(facts.outcome.unwrap_or_default()),
            text(&facts.commitments.join("; ")),
            Cell::plain(facts.url.clone()),
            Cell::plain(articles.join(" ")),
            text(&sources.join(" ")),
            Cell::plain(facts.people.join(" ")),
        ]
    }
    formats::csv(header, events.map(row))
}

/// An event as a calendar has it: over all of its days. One whose days are not known, or that has
/// an open end, is in no calendar: it would stand on days that nobody has named.
pub(super) fn calendar_event<'a>(facts: Facts<'a>, host: &str) -> Option<CalendarEvent<'a>> {
    let event = facts.record.event();
    let (first, last) = event.date.days()?;
    let stamp = facts.record.known_days().pop().unwrap_or(first);
    let mut description =
        vec![format!("Date: {}", facts.date), format!("Status: {}", facts.status)];
    if !facts.country_names.is_empty() {
        description.push(format!("Countries: {}", facts.country_names.join(", ")));
    }
    if let Some(outcome) = facts.outcome {
        description.push(format!("Outcome: {outcome}"));
    }
    description
        .extend(facts.articles.iter().map(|article| format!("{}: {}", article.title, article.url)));
    Some(CalendarEvent {
        uid: format!("{}@{host}", facts.id),
        stamp,
        first,
        last,
        summary: facts.title_with_marks(),
        description: description.join("\n"),
        location: (!facts.place_names.is_empty()).then(|| facts.place_names.join(", ")),
        category: event.event_type.label(),
        status: match event.status {
            EventStatus::Confirmed => "CONFIRMED",
            EventStatus::Cancelled | EventStatus::Retracted => "CANCELLED",
            _ => "TENTATIVE",
        },
        url: facts.url,
        extra: vec![("X-DATELINE-EDTF", facts.edtf), ("X-DATELINE-STATUS", facts.status)],
    })
}

/// What TimelineJS 3 loads.
#[derive(Debug, Serialize)]
struct TimelineJs<'a> {
    scale: &'static str,
    events: Vec<Slide<'a>>,
}

/// An event of TimelineJS. Its texts are HTML.
#[derive(Debug, Serialize)]
struct Slide<'a> {
    unique_id: &'a str,
    start_date: SlideDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<SlideDate>,
    display_date: String,
    text: SlideText,
    group: &'a str,
    autolink: bool,
}

/// A date of TimelineJS; what is not known is left out.
#[derive(Debug, Serialize)]
struct SlideDate {
    year: i16,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<i8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<i8>,
}

#[derive(Debug, Serialize)]
struct SlideText {
    headline: String,
    text: String,
}

/// An event for TimelineJS, which needs a start: where only the end is known it stands at its end,
/// and the date in words says so. What is open at an end has a month at most.
fn slide(facts: Facts<'_>) -> Option<Slide<'_>> {
    let event = facts.record.event();
    let start = event.date.start.or(event.date.end)?;
    let end = event.date.end.filter(|_| event.date.start.is_some());
    let end_date = match start.precision {
        // A decade is a stretch of years; TimelineJS knows nothing wider than one.
        Precision::Decade | Precision::Century if end.is_none() => Some(years_end(&start)),
        _ => end.as_ref().map(|end| {
            if matches!(end.precision, Precision::Decade | Precision::Century) {
                years_end(end)
            } else {
                slide_date(end)
            }
        }),
    };
    let mut text = format!("<p>{}, {}", event.event_type.label(), facts.status);
    if !facts.country_names.is_empty() {
        text.push_str(": ");
        super::push_escaped(&mut text, &facts.country_names.join(", "));
    }
    text.push_str("</p>");
    if let Some(outcome) = facts.outcome {
        text.push_str("<p>");
        super::push_escaped(&mut text, outcome);
        text.push_str("</p>");
    }
    text.push_str("<p><a href=\"");
    super::push_escaped(&mut text, &facts.url);
    text.push_str("\">On the timeline</a></p>");
    let mut headline = String::with_capacity(facts.title.len());
    super::push_escaped(&mut headline, facts.title);
    let mut display_date = String::with_capacity(facts.date.len());
    super::push_escaped(&mut display_date, &facts.date);
    Some(Slide {
        unique_id: facts.id,
        start_date: if event.date.is_open() { without_day(&start) } else { slide_date(&start) },
        end_date,
        display_date,
        text: SlideText { headline, text },
        group: event.event_type.label(),
        autolink: false,
    })
}

fn slide_date(bound: &Bound) -> SlideDate {
    let day = bound.first;
    SlideDate {
        year: day.year(),
        month: (bound.precision >= Precision::Month).then(|| day.month()),
        day: (bound.precision == Precision::Day).then(|| day.day()),
    }
}

fn without_day(bound: &Bound) -> SlideDate {
    SlideDate { day: None, ..slide_date(bound) }
}

fn years_end(bound: &Bound) -> SlideDate {
    SlideDate { year: bound.last.year(), month: None, day: None }
}
