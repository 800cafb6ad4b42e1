//! Everything that is known of an event, for other programs: nothing is more exact than it is
//! known, so a month stays a month.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Views;
use super::cards::headline;
use super::events::{SourceLink, precision};
use crate::catalogue::Words;
use crate::content::{Bound, Event, EventStatus, Precision, TermKind};
use crate::formats::CalendarEvent;
use crate::model::EventRecord;

/// Everything that is known of an event, with names where people read it and keys where programs
/// do.
#[derive(Debug, Serialize)]
pub(crate) struct Facts<'a> {
    pub(crate) id: &'a str,
    pub(crate) url: String,
    pub(crate) title: &'a str,
    pub(crate) edtf: &'a str,
    /// The date as people read it.
    pub(crate) date: String,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) precision: &'static str,
    pub(crate) approximate: bool,
    pub(crate) uncertain: bool,
    #[serde(rename = "type")]
    pub(crate) event_type: &'a str,
    /// Of a word of the desk's: as people read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) type_label: Option<&'a str>,
    /// Of a word of the desk's: the word of ours that it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) type_as: Option<&'static str>,
    pub(crate) status: &'static str,
    pub(crate) reported: Option<String>,
    pub(crate) revised: Option<String>,
    pub(crate) countries: Vec<&'a str>,
    pub(crate) places: Vec<&'a str>,
    pub(crate) actors: Vec<ActorFacts<'a>>,
    pub(crate) people: Vec<&'a str>,
    pub(crate) topics: Vec<&'a str>,
    /// Keys of the desk's own registries, by folder.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) registries: BTreeMap<&'a str, Vec<&'a str>>,
    pub(crate) part_of: Option<&'a str>,
    pub(crate) follows: Option<&'a str>,
    pub(crate) outcome: Option<&'a str>,
    pub(crate) commitments: Vec<&'a str>,
    pub(crate) articles: Vec<ArticleFacts<'a>>,
    pub(crate) sources: Vec<SourceLink<'a>>,
    #[serde(skip)]
    pub(crate) record: &'a EventRecord,
    #[serde(skip)]
    pub(crate) country_names: Vec<&'a str>,
    #[serde(skip)]
    pub(crate) place_names: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ActorFacts<'a> {
    pub(crate) id: &'a str,
    pub(crate) role: Option<&'static str>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ArticleFacts<'a> {
    pub(crate) title: &'a str,
    pub(crate) url: String,
    pub(crate) date: String,
    /// Whether the desk has taken the article back; absent rather than false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) retracted: bool,
}

impl Views {
    pub(crate) fn facts<'a>(&'a self, record: &'a EventRecord) -> Facts<'a> {
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
            date: self.event_date(event, self.model.today),
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
            registries: model
                .config
                .registries
                .own()
                .map(|(kind, registry)| {
                    let terms = self.event_terms(record, event, kind, Date::MAX).into_iter();
                    let keys = terms.map(|index| model.terms(kind)[index].key.as_str());
                    (&*registry.folder, keys.collect::<Vec<_>>())
                })
                .filter(|(_, keys)| !keys.is_empty())
                .collect(),
            topics: self
                .event_terms(record, event, TermKind::Topic, Date::MAX)
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
                        retracted: self.is_retracted(record),
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
    fn title_with_marks(&self, words: &Words) -> String {
        let mut marks = Vec::new();
        if !matches!(self.event().status, EventStatus::Reported | EventStatus::Confirmed) {
            marks.push(words.label(self.event().status).to_owned());
        }
        let is_exact = self.event().date.days().is_some();
        if !is_exact || self.approximate || self.uncertain {
            marks.push(self.date.clone());
        }
        if marks.is_empty() {
            return self.title.to_owned();
        }
        format!("{} — {}", self.title, words.list(&marks))
    }
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

/// An event as a calendar has it: over all of its days. One whose days are not known, or that has
/// an open end, is in no calendar: it would stand on days that nobody has named.
pub(crate) fn calendar_event<'a>(
    facts: Facts<'a>,
    host: &str,
    words: &'a Words,
) -> Option<CalendarEvent<'a>> {
    let event = facts.record.event();
    let (first, last) = event.date.days()?;
    let stamp = facts.record.known_days().pop().unwrap_or(first);
    let mut description = vec![
        words.said("calendar_date", &[("date", (&facts.date).into())]),
        words.said("calendar_status", &[("status", words.label(event.status).into())]),
    ];
    if !facts.country_names.is_empty() {
        let countries = words.list(&facts.country_names);
        description.push(words.said("calendar_countries", &[("countries", (&countries).into())]));
    }
    if let Some(outcome) = facts.outcome {
        description.push(words.said("calendar_outcome", &[("outcome", outcome.into())]));
    }
    description.extend(facts.articles.iter().map(|article| {
        format!("{}: {}", headline(words, article.title, article.retracted), article.url)
    }));
    Some(CalendarEvent {
        uid: format!("{}@{host}", facts.id),
        stamp,
        first,
        last,
        summary: facts.title_with_marks(words),
        description: description.join("\n"),
        location: (!facts.place_names.is_empty()).then(|| words.list(&facts.place_names)),
        category: event.event_type.label(words),
        status: match event.status {
            EventStatus::Confirmed => "CONFIRMED",
            EventStatus::Cancelled | EventStatus::Retracted => "CANCELLED",
            _ => "TENTATIVE",
        },
        url: facts.url,
        extra: vec![("X-DATELINE-EDTF", facts.edtf), ("X-DATELINE-STATUS", facts.status)],
    })
}
