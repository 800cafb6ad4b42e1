//! A country's page and what stands beside it: its topics, its statuses as CSV.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use super::article::unnumbered;
use super::event_count::{EventCount, EventTally};
use super::home::StatusView;
use super::names::Name;
use super::terms::{CountedName, SHOWN_EVENTS, TermView, insert_inherited};
use super::{Head, Views, Words, list};
use crate::address::{Url, routes};
use crate::content::{EventType, Month, Status, Term, TermKind};
use crate::diagnostics::Diagnostic;
use crate::formats::{Cell, csv};
use crate::model::{
    ArticleIndex, CountryIndex, CountryRecord, CountryTopicIndex, EventIndex, TermIndex,
};
use crate::pages::{DataSet, FeedScope, Page};
use crate::words::dates::{DateStyle, day_text};

/// Months that the strip of statuses shows; the table has all of them.
const STRIP_MONTHS: usize = 36;
/// Months that the table of counts shows; of older ones it has the years.
const COUNTED_MONTHS: usize = 24;
/// Width of a month in the strip, in its own units.
const STRIP_STEP: usize = 24;

/// A country's statuses as a row of marks.
#[derive(Debug, Serialize)]
struct Strip<'a> {
    width: usize,
    from: String,
    to: String,
    months: Vec<StripMonth<'a>>,
}

/// A month of the strip.
#[derive(Debug, Serialize)]
struct StripMonth<'a> {
    x: usize,
    name: String,
    status: Option<StatusView<'a>>,
}

/// Events by type.
type Tallies<'a> = BTreeMap<&'a EventType, EventTally>;

/// Events by month and type.
#[derive(Debug, Serialize)]
struct Counts<'a> {
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
struct ProvinceRow<'a> {
    code: &'a str,
    #[serde(flatten)]
    events: EventCount,
    places: Vec<PlaceCount<'a>>,
}

/// A place with its events.
#[derive(Debug, Serialize)]
struct PlaceCount<'a> {
    name: &'a str,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

/// A relation of a country, by the name of the other one.
#[derive(Debug, Serialize)]
struct RelationLink<'a> {
    key: &'a str,
    code: &'a str,
    name: &'a str,
    lang: Option<&'static str>,
    flag: String,
    url: String,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    item_count: usize,
}

/// The statuses of a country as CSV.
pub(super) fn status_csv(views: &Views, country: CountryIndex) -> Vec<u8> {
    let record = &views.model.countries[country];
    let statuses = record.entry().map_or(&[][..], |country| &country.status);
    let rows = statuses.iter().map(|status| {
        [
            Cell::plain(record.code.as_str()),
            Cell::plain(month_key(status.month)),
            Cell::plain(status.trend.as_str()),
            Cell::plain_or_empty(status.alert.map(|alert| alert.as_str())),
            Cell::text(status.reason.plain()),
            Cell::text_or_empty(views.assessor(status)),
        ]
    });
    csv(["country", "month", "trend", "alert", "reason", "by"], rows)
}

/// `2025-10`.
pub(super) fn month_key(month: Month) -> String {
    format!("{:04}-{:02}", month.year, month.month)
}

impl Views {
    pub(super) fn country(
        &self,
        page: &Page,
        index: CountryIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let record = &model.countries[index];
        let mut context = self.term_context(
            page,
            Words { text: &record.name, lang: record.lang.unwrap_or(&model.config.language) },
            record.file.map(|file| &self.entries[file]),
            &record.url,
            Some(FeedScope::Country(index)),
            None,
        );
        let names = record.entry().map(|country| &country.names);
        let view = TermView {
            key: record.code.as_str(),
            name: &record.name,
            url: record.url.href(&self.base_url),
            code: Some(record.code.as_str()),
            flag: Some(record.code.flag()),
            article_count: record.articles.len(),
            events: self.count_events(record.events.iter().copied()),
            names: self.names_in(names, |lang| record.code.name(lang), &record.name),
        };
        context.insert("term", &view);
        self.insert_lists(
            &mut context,
            &record.url,
            &record.articles,
            &record.events,
            page_number,
            problems,
        );
        let months = self.event_months(&record.events, "country", &record.code.slug());
        context.insert("event_months", &months);
        // Later pages of the list have no more than the list.
        let is_first = page_number == 1;
        let events = if is_first { &*record.events } else { &[] };
        self.insert_upcoming(&mut context, index, events, problems);
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        let shown = if is_first { statuses } else { &[] };
        if let Some(parsed) =
            record.file.map(|file| &self.entries[file]).filter(|_| !shown.is_empty())
        {
            let html = self.numbered_html(parsed, parsed, &model.config.language);
            let views: Vec<_> =
                shown.iter().rev().map(|status| self.status(status, &html)).collect();
            context.insert("statuses", &views);
        } else {
            context.insert_value("statuses", list(std::iter::empty()));
        }
        context.insert("status_strip", &self.strip(shown));
        let has_csv = !shown.is_empty();
        let csv = has_csv.then(|| self.data_url(DataSet::Statuses { country: index }));
        context.insert("status_csv", &csv);
        context.insert("counts", &if is_first { self.counts(record) } else { None });
        let provinces = if is_first { self.provinces(record) } else { Vec::new() };
        context.insert("provinces", &provinces);
        let review_by = record.entry().and_then(|country| country.review_by);
        let missed = review_by.filter(|day| *day < model.today);
        let lang = &*model.config.language;
        context.insert(
            "not_reviewed_since",
            &missed.map(|day| day_text(day, DateStyle::Long, lang).to_string()),
        );
        context.insert("not_reviewed_since_datetime", &missed.map(|day| day.to_string()));
        super::places::insert_regions(&mut context, record.entry());
        context.insert("relations", &self.relation_links(index));
        let neighbours = record.entry().map_or(&[][..], |country| &country.neighbours);
        context.insert_value(
            "neighbours",
            list(neighbours.iter().map(|code| {
                let index = model.countries.search(|country| country.code.cmp(code));
                let known = index.and_then(|index| self.parts.names.countries.get(index));
                known.cloned().unwrap_or_else(|| {
                    // A country that nothing else names has no page, but it is a neighbour.
                    Value::from_serializable(&Name::without_page(code, &model.config.language))
                })
            })),
        );
        let pinned = record.entry().map_or(&[][..], |country| &country.pinned);
        let pinned: Vec<ArticleIndex> =
            pinned.iter().filter_map(|reference| model.article_at(reference)).collect();
        context.insert_value("pinned", self.cards(&pinned, problems));
        context.insert("topics", &self.topics_of(index));
        let claims = if is_first { self.claims_of_country(index) } else { Vec::new() };
        context.insert("claim_groups", &claims);
        let balance = is_first.then(|| self.balance(Some(&record.articles)));
        context.insert("balance", &balance);
        context
    }

    /// What to watch of some events.
    fn insert_upcoming(
        &self,
        context: &mut Context,
        country: CountryIndex,
        events: &[EventIndex],
        problems: &mut Vec<Diagnostic>,
    ) {
        let (upcoming, count) = self.upcoming(events.iter().copied(), SHOWN_EVENTS, problems);
        context.insert_value("upcoming", upcoming);
        context.insert("upcoming_count", &count);
        let record = &self.model.countries[country];
        let query = format!("country={}&status=expected", record.code.slug());
        context.insert("upcoming_url", &self.filtered_timeline(&query));
        context.insert("watch_calendar", &self.data_url(DataSet::Ahead { country: Some(country) }));
    }

    /// The marks of the newest months, oldest first; nothing unless there are two to compare.
    fn strip<'a>(&'a self, statuses: &'a [Status]) -> Option<Strip<'a>> {
        let [.., _, last] = statuses else { return None };
        let from = number(last.month).saturating_sub(STRIP_MONTHS as i32 - 1);
        let shown = statuses.iter().skip_while(|status| number(status.month) < from);
        let shown: BTreeMap<i32, &Status> =
            shown.map(|status| (number(status.month), status)).collect();
        let (first, last) = (*shown.keys().next()?, *shown.keys().next_back()?);
        let months: Vec<StripMonth<'_>> = (first..=last)
            .enumerate()
            .map(|(position, month)| StripMonth {
                x: position * STRIP_STEP,
                name: self
                    .month_text(Month { year: (month / 12) as i16, month: (month % 12) as i8 + 1 }),
                status: shown.get(&month).map(|status| self.status(status, unnumbered)),
            })
            .collect();
        Some(Strip {
            width: months.len() * STRIP_STEP,
            from: months.first().map(|month| month.name.clone())?,
            to: months.last().map(|month| month.name.clone())?,
            months,
        })
    }

    /// How many of a country's events fall into each month, by type. Every number is that of the
    /// events which the timeline shows behind its link.
    fn counts(&self, record: &CountryRecord) -> Option<Counts<'_>> {
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
        let row = |name: String, page: Url, is_whole: bool, counts: &Tallies<'_>| {
            let page_url = page.href(&self.base_url);
            let url = is_whole.then(|| format!("{page_url}?country={}", record.code.slug()));
            CountRow {
                name,
                events: counts
                    .values()
                    .copied()
                    .fold(EventTally::default(), EventTally::plus)
                    .into(),
                cells: types
                    .iter()
                    .map(|event_type| {
                        let tally = counts.get(event_type).copied().unwrap_or_default();
                        let url = url.as_ref().filter(|_| tally.all > 0);
                        let url = url.map(|url| format!("{url}&type={}", event_type.as_str()));
                        let EventCount { event_count, event_words, event_parts } = tally.into();
                        CountCell { event_count, event_words, event_parts, url }
                    })
                    .collect(),
                page_url,
                url,
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
                        let is_whole = self.is_on_one_page(year, Some(month));
                        row(self.month_text(Month { year, month }), page, is_whole, counts)
                    })
                    .collect();
                left -= months.len();
                let page = routes::year(year);
                let is_whole = self.is_on_one_page(year, None);
                CountYear { year: row(year.to_string(), page, is_whole, &total), months }
            })
            .collect();
        (!years.is_empty()).then(|| Counts {
            types: types.into_iter().map(|kind| kind.label()).collect(),
            years,
            undated_count,
        })
    }

    /// How many events each province of a country has, by the codes of the provinces; an event at
    /// two places of a province is one.
    fn provinces(&self, record: &CountryRecord) -> Vec<ProvinceRow<'_>> {
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
                name: &place.name,
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

    /// The countries that are named with this one, those with the most in common first.
    fn relation_links(&self, country: CountryIndex) -> Vec<RelationLink<'_>> {
        let model = &*self.model;
        let mut links: Vec<RelationLink<'_>> = model
            .relations_of(country)
            .map(|(other, relation)| {
                let other = &model.countries[other];
                RelationLink {
                    key: other.code.as_str(),
                    code: other.code.as_str(),
                    name: &other.name,
                    lang: other.lang,
                    flag: other.code.flag(),
                    url: relation.url.href(&self.base_url),
                    article_count: relation.articles.len(),
                    events: self.count_events(relation.events.iter().copied()),
                    item_count: relation.item_count(),
                }
            })
            .collect();
        links.sort_by_key(|link| std::cmp::Reverse(link.item_count));
        links
    }

    /// The topics of a country's articles, most frequent first, each with its page of this country.
    fn topics_of(&self, country: CountryIndex) -> Vec<CountedName<'_>> {
        let of_country = self.country_topics_of(country);
        let counts =
            of_country.iter().map(|record| (record.topic, record.articles.len())).collect();
        let mut topics = self.counted_topics(counts);
        for topic in &mut topics {
            let term = |index: TermIndex| &self.model.terms(TermKind::Topic)[index].key;
            let found = of_country.iter().find(|record| term(record.topic).as_str() == topic.key);
            if let Some(record) = found {
                topic.url = record.url.href(&self.base_url);
            }
        }
        topics
    }

    fn country_topics_of(&self, country: CountryIndex) -> &[crate::model::CountryTopicRecord] {
        let all = &self.model.country_topics;
        let start = all.partition_point(|record| record.country < country);
        let end = all.partition_point(|record| record.country <= country);
        all.get_range(start..end)
    }

    pub(super) fn country_topic(
        &self,
        page: &Page,
        index: CountryTopicIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let record = &model.country_topics[index];
        let country = &model.countries[record.country];
        let topic = &model.terms(TermKind::Topic)[record.topic];
        let title = format!("{}: {}", country.name, topic.name);
        let lang = &*model.config.language;
        let head = Head::of(Words { text: &title, lang }, lang);
        // Both lists are in the order of the timeline.
        let events: Vec<EventIndex> = country
            .events
            .iter()
            .copied()
            .filter(|index| topic.events.binary_search(index).is_ok())
            .collect();
        let mut context = self.page_context(page, head);
        let names = &self.parts.names;
        context.insert_value("country", names.countries[record.country].clone());
        context.insert_value("topic", names.terms[TermKind::Topic][record.topic].clone());
        context.insert("article_count", &record.articles.len());
        self.insert_event_count(&mut context, self.tally_events(events.iter().copied()));
        let inherited =
            events.iter().filter(|index| topic.inherited_events.binary_search(index).is_ok());
        insert_inherited(&mut context, inherited.count(), events.len());
        self.insert_lists(
            &mut context,
            &record.url,
            &record.articles,
            &events,
            page_number,
            problems,
        );
        context
    }

    /// Who assessed a status: a person of the registry by name, or the words as given; nobody whose
    /// name must not appear.
    pub(super) fn assessor<'a>(&'a self, status: &'a Status) -> Option<&'a str> {
        let by = status.by.as_deref()?;
        if self.model.protected.iter().any(|key| key.as_str() == by) {
            return None;
        }
        Some(self.model.term(TermKind::Person, by).map_or(by, |term| &term.name))
    }
}

/// A month as a number that counts on across years.
fn number(month: Month) -> i32 {
    i32::from(month.year) * 12 + i32::from(month.month) - 1
}
