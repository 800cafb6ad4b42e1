//! How many events a country has: by month and type, and by province.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::address::{Url, routes};
use crate::content::{EventType, Term, TermKind};
use crate::model::{CountryRecord, EventIndex};
use crate::pages::parts::Views;
use crate::pages::parts::event_count::{EventCount, EventTally};
use crate::text::Called;

/// Months that the table of counts shows; of older ones it has the years.
const COUNTED_MONTHS: usize = 24;

/// Events by type.
type Tallies<'a> = BTreeMap<&'a EventType, EventTally>;

/// Events by month and type.
#[derive(Debug, Serialize)]
pub(super) struct Counts<'a> {
    types: Vec<&'a str>,
    years: Vec<CountYear>,
    undated_count: usize,
}

/// A year with its newest months.
#[derive(Debug, Serialize)]
struct CountYear {
    year: CountRow,
    months: Vec<CountRow>,
}

/// Events of a year or month.
#[derive(Debug, Serialize)]
struct CountRow {
    name: String,
    #[serde(flatten)]
    events: EventCount,
    /// Its page of the timeline.
    page_url: String,
    /// The same, filtered to these events; nothing where they stand on several pages.
    url: Option<String>,
    cells: Vec<CountCell>,
}

/// Events of a year or month and of a type.
#[derive(Debug, Clone, Serialize)]
struct CountCell {
    // There are many thousands of cells, and what is flattened becomes a map of owned names.
    event_count: usize,
    event_words: String,
    event_parts: Option<String>,
    url: Option<String>,
}

/// Events in a province, the `admin1` of their places.
#[derive(Debug, Serialize)]
pub(super) struct ProvinceRow<'a> {
    code: &'a str,
    #[serde(flatten)]
    events: EventCount,
    places: Vec<PlaceCount<'a>>,
}

/// A place with its events.
#[derive(Debug, Serialize)]
struct PlaceCount<'a> {
    name: Called<'a>,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}
impl Views {
    /// How many of a country's events fall into each month, by type. Every number is that of the
    /// events which the timeline shows behind its link.
    pub(super) fn counts(&self, record: &CountryRecord) -> Option<Counts<'_>> {
        let model = &*self.model;
        // By year and month (0 where it is not known), then by type.
        let mut months: BTreeMap<i16, BTreeMap<i8, Tallies<'_>>> = BTreeMap::new();
        let mut undated_count = 0;
        for &index in &record.events {
            let Some((year, month)) = model.events[index].timeline_month() else {
                undated_count += 1;
                continue;
            };
            let event = model.events[index].event();
            months
                .entry(year)
                .or_default()
                .entry(month.unwrap_or_default())
                .or_default()
                .entry(&event.event_type)
                .or_default()
                .add(event.status);
        }
        let mut types: Vec<&EventType> =
            months.values().flat_map(BTreeMap::values).flat_map(BTreeMap::keys).copied().collect();
        types.sort_unstable();
        types.dedup();
        let words = self.words();
        let row = |name: String, page: Url, counts: &Tallies<'_>| {
            let page_url = page.href(&self.base_url);
            let url = format!("{page_url}?country={}", record.code.slug());
            CountRow {
                name,
                events: counts
                    .values()
                    .copied()
                    .fold(EventTally::default(), EventTally::plus)
                    .told(words),
                cells: types
                    .iter()
                    .map(|event_type| {
                        let tally = counts.get(event_type).copied().unwrap_or_default();
                        let url =
                            (tally.all > 0).then(|| format!("{url}&type={}", event_type.as_str()));
                        let EventCount { event_count, event_words, event_parts } =
                            tally.told(words);
                        CountCell { event_count, event_words, event_parts, url }
                    })
                    .collect(),
                page_url,
                url: Some(url),
            }
        };
        let mut left = COUNTED_MONTHS;
        let years: Vec<CountYear> = months
            .iter()
            .rev()
            .map(|(&year, of_year)| {
                let mut total = Tallies::new();
                for (event_type, tally) in of_year.values().flatten() {
                    let sum = total.entry(*event_type).or_default();
                    *sum = sum.plus(*tally);
                }
                let months: Vec<CountRow> = of_year
                    .iter()
                    .rev()
                    .filter(|(month, _)| **month > 0)
                    .take(left)
                    .map(|(&month, counts)| {
                        let page = routes::month(year, month);
                        row(self.month_name(year, month), page, counts)
                    })
                    .collect();
                left -= months.len();
                let page = routes::year(year);
                CountYear { year: row(self.year_name(year), page, &total), months }
            })
            .collect();
        (!years.is_empty()).then(|| Counts {
            types: types.into_iter().map(|kind| kind.label(words)).collect(),
            years,
            undated_count,
        })
    }

    /// How many events each province of a country has, by the codes of the provinces; an event at
    /// two places of a province is one.
    pub(super) fn provinces(&self, record: &CountryRecord) -> Vec<ProvinceRow<'_>> {
        let mut found: BTreeMap<&str, (Vec<EventIndex>, Vec<PlaceCount<'_>>)> = BTreeMap::new();
        for place in self.model.terms(TermKind::Place) {
            let Some(Term::Place(entry)) = place.entry() else { continue };
            let Some(code) = entry.admin1.as_deref() else { continue };
            let country = code.split('-').next();
            if country != Some(record.code.as_str()) || place.events.is_empty() {
                continue;
            }
            let (events, places) = found.entry(code).or_default();
            events.extend(&place.events);
            places.push(PlaceCount {
                name: self.called(&place.name, place.lang.as_deref()),
                url: place.url.href(&self.base_url),
                events: self.count_events(place.events.iter().copied()),
            });
        }
        found
            .into_iter()
            .map(|(code, (mut events, mut places))| {
                events.sort_unstable();
                events.dedup();
                places.sort_by_key(|place| std::cmp::Reverse(place.events.event_count));
                ProvinceRow { code, events: self.count_events(events), places }
            })
            .collect()
    }
}
