//! What the script of the timeline finds events by: an index of all of them with nothing but the
//! values of the filters, and parts with what is shown of each.
//!
//! A reader who filters loads the index once, and of the parts those in which the events stand that
//! are shown. An event is known by its position in the order of the timeline: the events of a part
//! are the next `per_part` ones. Both say how many events there are, so that the script sees when
//! one of them is of another build.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::filters::FilterBy;
use crate::content::{CountryCode, EventStatus, EventType, Precision};
use crate::model::{CountryIndex, EventRecord, TermIndex, anchor};
use crate::pages::parts::Views;
use crate::pages::parts::events::is_overdue;
use crate::pages::sizes::FOUND_PER_PART;
use crate::words::dates::edtf_iso;

/// Sources that are named beside an event, as in `partials/event.html`.
const NAMED_SOURCES: usize = 2;

/// Every event by what can be asked for.
#[derive(Debug, Serialize)]
struct Index<'a> {
    event_count: usize,
    per_part: usize,
    filters: Vec<FilterValues<'a>>,
    /// Year and month (`202510`; of a year alone `202500`), then for each filter the positions of
    /// the event's values.
    events: Vec<(i32, Vec<Vec<usize>>)>,
}

/// The values of a filter, in the order of their labels.
#[derive(Debug, Serialize)]
struct FilterValues<'a> {
    name: &'a str,
    values: Vec<FilterValue<'a>>,
}

/// A value: as the address has it, and as people read it.
#[derive(Debug, Serialize)]
struct FilterValue<'a> {
    value: String,
    label: &'a str,
    /// The language of a name that is not in the site's.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    /// A type that is like none of the others: nothing stands beside an event of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    tells_nothing: bool,
}

/// What is shown of some events.
#[derive(Debug, Serialize)]
struct Part<'a> {
    event_count: usize,
    events: Vec<Found<'a>>,
}

/// What is shown of an event besides the values by which it was found.
#[derive(Debug, Serialize)]
struct Found<'a> {
    url: String,
    title: &'a str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    datetime: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    overdue: bool,
    /// The names of the first sources, with the addresses of those that have one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<(&'a str, Option<&'a str>)>,
    /// How many more there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    more_sources: Option<usize>,
}

/// A value of an event, before it has a place among the values of its filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Asked<'a> {
    Country(CountryIndex),
    Term(TermIndex),
    Type(&'a EventType),
    Status(EventStatus),
}

/// The bytes of the index, or of one of its parts.
pub(crate) fn finder_data(views: &Views, part: Option<usize>) -> Vec<u8> {
    match part {
        None => super::data::json(&views.finder_index()),
        Some(part) => super::data::json(&views.found(part)),
    }
}

impl Views {
    fn finder_index(&self) -> Index<'_> {
        let model = &*self.model;
        let filters = self.filters();
        let mut events = Vec::with_capacity(model.events.len());
        let mut places: Vec<HashMap<Asked<'_>, usize>> =
            filters.iter().map(|_| HashMap::new()).collect();
        for record in &model.events {
            let known = anchor(record.event());
            let month = known.map_or(0, |(day, precision)| {
                let month = if precision >= Precision::Month { day.month() } else { 0 };
                i32::from(day.year()) * 100 + i32::from(month)
            });
            let values = filters.iter().zip(&mut places).map(|(filter, places)| {
                let asked = self.asked(record, filter.by).into_iter();
                let place = asked.map(|asked| {
                    let next = places.len();
                    *places.entry(asked).or_insert(next)
                });
                place.collect::<Vec<usize>>()
            });
            events.push((month, values.collect::<Vec<_>>()));
        }
        let mut sorted = Vec::with_capacity(filters.len());
        let mut moved = Vec::with_capacity(filters.len());
        for (filter, places) in filters.iter().zip(places) {
            let mut values: Vec<(FilterValue<'_>, Asked<'_>, usize)> = places
                .into_iter()
                .map(|(asked, place)| (self.filter_value(filter.by, asked), asked, place))
                .collect();
            values.sort_by(|(a, a_asked, _), (b, b_asked, _)| match (a_asked, b_asked) {
                // Words of a vocabulary have their order there.
                (Asked::Type(a), Asked::Type(b)) => a.cmp(b),
                (Asked::Status(a), Asked::Status(b)) => a.cmp(b),
                _ => a.label.cmp(b.label).then_with(|| a.value.cmp(&b.value)),
            });
            let mut to = vec![0; values.len()];
            for (place, (_, _, before)) in values.iter().enumerate() {
                if let Some(to) = to.get_mut(*before) {
                    *to = place;
                }
            }
            moved.push(to);
            let values = values.into_iter().map(|(value, ..)| value).collect();
            sorted.push(FilterValues { name: filter.name, values });
        }
        for (_, values) in &mut events {
            for (of_filter, to) in values.iter_mut().zip(&moved) {
                for value in of_filter {
                    *value = to.get(*value).copied().unwrap_or_default();
                }
            }
        }
        Index { event_count: model.events.len(), per_part: FOUND_PER_PART, filters: sorted, events }
    }

    /// What of an event a filter asks for.
    fn asked<'a>(&'a self, record: &'a EventRecord, by: FilterBy) -> Vec<Asked<'a>> {
        let event = record.event();
        match by {
            FilterBy::Country => {
                let index = |code: &CountryCode| {
                    self.model.countries.search(|country| country.code.cmp(code))
                };
                event.countries.iter().filter_map(index).map(Asked::Country).collect()
            }
            FilterBy::Type => vec![Asked::Type(&event.event_type)],
            FilterBy::Status => vec![Asked::Status(event.status)],
            FilterBy::Term(kind) => {
                let terms = self.event_terms(record, event, kind, Date::MAX);
                terms.into_iter().map(Asked::Term).collect()
            }
        }
    }

    fn filter_value<'a>(&'a self, by: FilterBy, asked: Asked<'a>) -> FilterValue<'a> {
        let word = |value: &str, label| FilterValue {
            value: value.to_owned(),
            label,
            lang: None,
            tells_nothing: false,
        };
        match (asked, by) {
            (Asked::Country(index), _) => {
                let country = &self.model.countries[index];
                FilterValue {
                    lang: country.lang.as_deref(),
                    ..word(&country.code.slug(), &country.name)
                }
            }
            (Asked::Type(kind), _) => FilterValue {
                tells_nothing: kind.telling_label(self.words()).is_none(),
                ..word(kind.as_str(), kind.label(self.words()))
            },
            (Asked::Status(status), _) => word(status.as_str(), self.words().label(status)),
            (Asked::Term(index), FilterBy::Term(kind)) => {
                let term = &self.model.terms(kind)[index];
                word(term.key.as_str(), &term.name)
            }
            // A term is asked for by its registry alone.
            (Asked::Term(_), _) => word("", ""),
        }
    }

    fn found(&self, part: usize) -> Part<'_> {
        let model = &*self.model;
        let first = part.saturating_mul(FOUND_PER_PART);
        let of_part = model.events.iter().skip(first).take(FOUND_PER_PART);
        let events = of_part.map(|record| {
            let event = record.event();
            let sources = self.event_sources(record, event, Date::MAX);
            let others = sources.len().saturating_sub(NAMED_SOURCES);
            Found {
                url: record.url.href_with_fragment(&self.base_url),
                title: &event.title,
                date: self.event_date(event, self.model.today),
                datetime: edtf_iso(&event.date),
                overdue: is_overdue(event, model.today),
                sources: sources
                    .iter()
                    .take(NAMED_SOURCES)
                    .map(|source| (source.label.text, source.url))
                    .collect(),
                more_sources: (others > 0).then_some(others),
            }
        });
        Part { event_count: model.events.len(), events: events.collect() }
    }
}
