//! What the events of a page can be filtered by. The form is part of the page but is shown by the
//! script alone; without it every event is there anyway.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::content::{EventStatus, EventType, TermKind};
use crate::model::{CountryIndex, EventIndex, TermIndex};
use crate::pages::parts::Views;
use crate::pages::parts::event_count::{EventCount, EventTally};

/// One way to filter: `country`, `topic`, `type`, `status`, `actor`.
#[derive(Debug, Serialize)]
pub(crate) struct Filter<'a> {
    /// The parameter of the address.
    name: &'static str,
    label: &'static str,
    options: Vec<FilterOption<'a>>,
}

/// One value of a filter.
#[derive(Debug, Serialize)]
struct FilterOption<'a> {
    value: String,
    label: &'a str,
    /// The language of a name that is not in the site's.
    lang: Option<&'static str>,
    #[serde(flatten)]
    events: EventCount,
}

impl Views {
    /// The filters for these events; those with nothing to choose from are left out.
    pub(crate) fn filters(&self, events: &[EventIndex]) -> Vec<Filter<'_>> {
        let model = &*self.model;
        let mut countries: BTreeMap<CountryIndex, EventTally> = BTreeMap::new();
        let mut topics: BTreeMap<TermIndex, EventTally> = BTreeMap::new();
        let mut actors: BTreeMap<TermIndex, EventTally> = BTreeMap::new();
        let mut types: BTreeMap<&EventType, EventTally> = BTreeMap::new();
        let mut statuses: BTreeMap<EventStatus, EventTally> = BTreeMap::new();
        for &index in events {
            let record = &model.events[index];
            let event = record.event();
            for code in &event.countries {
                let found = model.countries.search(|country| country.code.cmp(code));
                count(&mut countries, found, event.status);
            }
            for topic in self.event_topics(record, event, Date::MAX) {
                topics.entry(topic).or_default().add(event.status);
            }
            for (position, actor) in event.actors.iter().enumerate() {
                // One actor in two roles is one actor.
                if event.actors[..position].iter().all(|earlier| earlier.id != actor.id) {
                    let found = model.term_index(TermKind::Actor, actor.id.as_str());
                    count(&mut actors, found, event.status);
                }
            }
            types.entry(&event.event_type).or_default().add(event.status);
            // What is asked for by its status needs no second word about it.
            statuses.entry(event.status).or_default().all += 1;
        }
        let of_terms = |kind: TermKind, counts: BTreeMap<TermIndex, EventTally>| {
            let terms = model.terms(kind);
            by_label(counts.into_iter().map(|(index, tally)| {
                let term = &terms[index];
                FilterOption {
                    value: term.key.to_string(),
                    label: &term.name,
                    lang: None,
                    events: tally.into(),
                }
            }))
        };
        let of_countries = by_label(countries.into_iter().map(|(index, tally)| {
            let country = &model.countries[index];
            FilterOption {
                value: country.code.slug(),
                label: &country.name,
                lang: country.lang,
                events: tally.into(),
            }
        }));
        let of_types = types.into_iter().map(|(word, tally)| FilterOption {
            value: word.as_str().to_owned(),
            label: word.label(),
            lang: None,
            events: tally.into(),
        });
        let of_statuses = statuses.into_iter().map(|(word, tally)| FilterOption {
            value: word.as_str().to_owned(),
            label: word.as_str(),
            lang: None,
            events: tally.into(),
        });
        [
            ("country", "Country", of_countries),
            ("topic", "Topic", of_terms(TermKind::Topic, topics)),
            ("type", "Type", of_types.collect()),
            ("status", "Status", of_statuses.collect()),
            ("actor", "Actor", of_terms(TermKind::Actor, actors)),
        ]
        .into_iter()
        .filter(|(_, _, options)| !options.is_empty())
        .map(|(name, label, options)| Filter { name, label, options })
        .collect()
    }
}

fn count<I: Ord>(counts: &mut BTreeMap<I, EventTally>, found: Option<I>, status: EventStatus) {
    if let Some(index) = found {
        counts.entry(index).or_default().add(status);
    }
}

fn by_label<'a>(options: impl Iterator<Item = FilterOption<'a>>) -> Vec<FilterOption<'a>> {
    let mut options: Vec<FilterOption<'a>> = options.collect();
    options.sort_by(|a, b| a.label.cmp(b.label).then_with(|| a.value.cmp(&b.value)));
    options
}
