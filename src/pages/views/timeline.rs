//! The timeline: all of it, a year, a month. Every event stands on each of these once.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tera::{Context, Value};

use super::Views;
use super::event_count::{EventCount, EventTally};
use super::pager::{Pager, page_of};
use crate::address::{Url, routes};
use crate::content::Precision;
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, YearRecord, anchor, month_order};
use crate::pages::{DataSet, EventsFormat, Page};
use crate::text::{THEME_LANGUAGE, phrase_language};
use crate::words::dates::{DateStyle, day_text};

/// Months that the page of a country, topic or actor links on the timeline.
const LINKED_MONTHS: usize = 12;

/// A year in the navigation.
#[derive(Debug, Serialize)]
struct YearView {
    year: i16,
    url: String,
    #[serde(flatten)]
    events: EventCount,
    months: Vec<MonthView>,
}

/// A month in the navigation.
#[derive(Debug, Serialize)]
pub(super) struct MonthView {
    name: String,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

/// Events under one heading.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    pub(super) name: String,
    /// The language of the name.
    pub(super) lang: String,
    pub(super) id: String,
    pub(super) url: Option<String>,
    pub(super) events: Value,
}

/// Events that belong under one heading, wherever they stand.
struct Heading {
    name: String,
    lang: String,
    id: String,
    url: Option<String>,
    events: Vec<EventIndex>,
}

/// A heading in the navigation of a year or month.
#[derive(Debug, Serialize)]
struct Part {
    name: String,
    lang: String,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

/// The year or month before or after.
#[derive(Debug, Serialize)]
pub(super) struct Neighbour {
    pub(super) name: String,
    pub(super) url: String,
}

/// The timeline in another form.
#[derive(Debug, Serialize)]
struct DataLink {
    name: &'static str,
    url: String,
}

impl Views {
    pub(super) fn timeline(&self, page: &Page, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let mut context = self.page_context(page, self.titled(page));
        let years: Vec<YearView> = model
            .years
            .iter()
            .rev()
            .map(|(&year, record)| YearView {
                year,
                url: self.year_url(year),
                events: self.count_events(record.events()),
                months: record
                    .months
                    .iter()
                    .rev()
                    .map(|(&month, events)| MonthView {
                        name: self.month_name(year, month),
                        url: self.month_url(year, month),
                        events: self.count_events(events.iter().copied()),
                    })
                    .collect(),
            })
            .collect();
        context.insert("years", &years);
        let all = self.tally_events(model.events.positions());
        self.insert_event_count(&mut context, all);

        // Newest first. Of a year that is too long for the page its last months stand here, of
        // such a month its last events. A date without start and end is an error, so `undated` is
        // empty today; were it not, the page would hold no more than it may, and no empty heading.
        let mut undated: Vec<EventIndex> = model
            .events
            .positions()
            .filter(|&index| model.events[index].anchor_day().is_none())
            .collect();
        undated.truncate(model.config.timeline.events);
        let mut shown = undated.clone();
        let mut left = model.config.timeline.events.saturating_sub(undated.len());
        let mut groups = Vec::new();
        let mut is_whole = true;
        for (&year, record) in model.years.iter().rev() {
            is_whole = record.event_count() <= left;
            if !is_whole && (left == 0 || !groups.is_empty()) {
                break;
            }
            for heading in self.year_headings(year, record).into_iter().rev() {
                let fits = heading.events.len() <= left;
                if !fits && !groups.is_empty() {
                    break;
                }
                let events: Vec<EventIndex> = heading.events.into_iter().rev().take(left).collect();
                left -= events.len();
                shown.extend(&events);
                groups.push(Group {
                    name: heading.name,
                    lang: heading.lang,
                    id: heading.id,
                    url: heading.url,
                    events: self.events(events.into_iter(), problems),
                });
                if !fits {
                    break;
                }
            }
            if !is_whole {
                break;
            }
        }
        if !undated.is_empty() {
            groups.push(Group {
                name: "Without a date".to_owned(),
                lang: THEME_LANGUAGE.to_owned(),
                id: "page-undated".to_owned(),
                url: None,
                events: self.events(undated.into_iter(), problems),
            });
        }
        context.insert("groups", &groups);
        context.insert_value("pager", Value::none());
        context.insert("is_whole", &is_whole);
        context.insert("shown_count", &shown.len());
        context.insert("filters", &self.filters(&shown));
        context.insert("density", &self.density());
        let as_of_url = routes::as_of_days().href(&self.base_url);
        context.insert("as_of_url", &model.as_of_days().next().map(|_| as_of_url));
        let data = EventsFormat::existing(model).map(|format| DataLink {
            name: format.label(),
            url: self.data_url(DataSet::Events(format)),
        });
        context.insert("data", &data.collect::<Vec<_>>());
        context
    }

    pub(super) fn timeline_year(
        &self,
        page: &Page,
        year: i16,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let title = format!("Timeline {year}");
        let mut context = self.page_context(page, self.head(&title));
        let record = model.years.get(&year);
        context.insert("year", &year);
        let headings = record.map_or_else(Vec::new, |record| self.year_headings(year, record));
        let url = routes::year(year);
        self.insert_part(&mut context, &url, headings, page_number, problems);
        let neighbour = |year: Option<(&i16, &YearRecord)>| {
            year.map(|(&year, _)| Neighbour { name: year.to_string(), url: self.year_url(year) })
        };
        context.insert("previous", &neighbour(model.years.range(..year).next_back()));
        context.insert("next", &neighbour(model.years.range(year + 1..).next()));
        context
    }

    pub(super) fn timeline_month(
        &self,
        page: &Page,
        year: i16,
        month: i8,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let name = self.month_name(year, month);
        let phrase = self.month_in_phrase(year, month);
        let title = format!("Timeline: {phrase}");
        let mut context = self.page_context(page, self.head(&title));
        let events = model
            .years
            .get(&year)
            .and_then(|record| record.months.get(&month))
            .map_or(&[][..], Vec::as_slice);
        context.insert("year", &year);
        context.insert("year_url", &self.year_url(year));
        context.insert("name", &name);
        let headings = self.day_headings(year, month, events);
        let url = routes::month(year, month);
        self.insert_part(&mut context, &url, headings, page_number, problems);
        let months: Vec<(i16, i8)> = model
            .years
            .range(year - 1..=year + 1)
            .flat_map(|(&year, record)| record.months.keys().map(move |&month| (year, month)))
            .collect();
        let before = months.iter().rev().find(|&&other| other < (year, month)).copied();
        let after = months.iter().find(|&&other| other > (year, month)).copied();
        // A neighbour may lie more than a year away.
        let before = before.or_else(|| last_month(model.years.range(..year)));
        let after = after.or_else(|| first_month(model.years.range(year + 1..)));
        let neighbour = |found: Option<(i16, i8)>| {
            found.map(|(year, month)| Neighbour {
                name: self.month_name(year, month),
                url: self.month_url(year, month),
            })
        };
        context.insert("previous", &neighbour(before));
        context.insert("next", &neighbour(after));
        context
    }

    /// The events of one page of a year or month, with links to all of its headings.
    fn insert_part(
        &self,
        context: &mut Context,
        list: &Url,
        headings: Vec<Heading>,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) {
        let per_page = self.model.config.timeline.events;
        let all: Vec<EventIndex> =
            headings.iter().flat_map(|heading| heading.events.iter().copied()).collect();
        let shown = page_of(&all, page_number, per_page);
        let first = page_number.saturating_sub(1).saturating_mul(per_page);
        let (mut parts, mut groups) = (Vec::new(), Vec::new());
        let mut start = 0;
        for heading in headings {
            let end = start + heading.events.len();
            // A heading that goes on from the page before stands again.
            let here: Vec<EventIndex> = (start.max(first)..end.min(first + shown.len()))
                .filter_map(|position| all.get(position).copied())
                .collect();
            let fragment = format!("#{}", heading.id);
            parts.push(Part {
                name: heading.name.clone(),
                lang: heading.lang.clone(),
                url: match start / per_page.max(1) + 1 {
                    number if number == page_number => fragment,
                    number => list.numbered(number).href(&self.base_url) + &fragment,
                },
                events: self.count_events(heading.events.iter().copied()),
            });
            if !here.is_empty() {
                groups.push(Group {
                    name: heading.name,
                    lang: heading.lang,
                    id: heading.id,
                    url: heading.url,
                    events: self.events(here.into_iter(), problems),
                });
            }
            start = end;
        }
        self.insert_event_count(context, self.tally_events(all.iter().copied()));
        context.insert("parts", &parts);
        context.insert("groups", &groups);
        context.insert("filters", &self.filters(shown));
        context
            .insert("pager", &Pager::new(list, &self.base_url, page_number, all.len(), per_page));
    }

    /// A year's events by month; those without a month count as the earliest.
    fn year_headings(&self, year: i16, record: &YearRecord) -> Vec<Heading> {
        let mut headings = Vec::new();
        // What is known by the decade alone stands here too, where its decade begins.
        let is_of_decade = |&&index: &&EventIndex| {
            anchor(self.model.events[index].event())
                .is_some_and(|(_, precision)| precision < Precision::Year)
        };
        let decade = record.whole_year.iter().filter(is_of_decade).copied().collect();
        let year_alone =
            record.whole_year.iter().filter(|index| !is_of_decade(index)).copied().collect();
        let whole: [(String, String, Vec<EventIndex>); 2] = [
            (format!("From {year} on, year not known"), format!("page-{year:04}-on"), decade),
            (format!("{year}, month not known"), format!("page-{year:04}"), year_alone),
        ];
        for (name, id, events) in whole {
            if !events.is_empty() {
                let lang = THEME_LANGUAGE.to_owned();
                headings.push(Heading { name, lang, id, url: None, events });
            }
        }
        headings.extend(record.months.iter().map(|(&month, events)| Heading {
            name: self.month_name(year, month),
            lang: self.model.config.language.to_string(),
            id: format!("page-{year:04}-{month:02}"),
            url: Some(self.month_url(year, month)),
            events: events.clone(),
        }));
        headings
    }

    /// The timeline with a filter in its address, where it holds every event: only then does the
    /// filter show all that it asks for.
    pub(super) fn filtered_timeline(&self, query: &str) -> Option<String> {
        let is_whole = self.model.events.len() <= self.model.config.timeline.events;
        is_whole.then(|| format!("{}?{query}", routes::timeline().href(&self.base_url)))
    }

    /// Whether all events of a year, or of one of its months, stand on one page: only then can a
    /// filter in the address show all of those that it asks for.
    pub(super) fn is_on_one_page(&self, year: i16, month: Option<i8>) -> bool {
        let count = self.model.years.get(&year).map_or(0, |record| match month {
            None => record.event_count(),
            Some(month) => record.months.get(&month).map_or(0, Vec::len),
        });
        count <= self.model.config.timeline.events
    }

    /// The last months with some of `events`, newest first, each filtered to them.
    pub(super) fn event_months(
        &self,
        events: &[EventIndex],
        parameter: &str,
        value: &str,
    ) -> Vec<MonthView> {
        let mut months: Vec<((i16, i8), EventTally)> = Vec::new();
        for &index in events.iter().rev() {
            let event = self.model.events[index].event();
            let known = anchor(event).filter(|(_, precision)| *precision >= Precision::Month);
            let Some((day, _)) = known else { continue };
            let month = (day.year(), day.month());
            if months.last().is_none_or(|(last, _)| *last != month) {
                if months.len() == LINKED_MONTHS {
                    break;
                }
                months.push((month, EventTally::default()));
            }
            if let Some((_, tally)) = months.last_mut() {
                tally.add(event.status);
            }
        }
        months
            .into_iter()
            .map(|((year, month), tally)| MonthView {
                name: self.month_name(year, month),
                url: format!("{}?{parameter}={value}", self.month_url(year, month)),
                events: tally.into(),
            })
            .collect()
    }

    /// A month's events by day, earliest first; those of which no day is known come before.
    fn day_headings(&self, year: i16, month: i8, events: &[EventIndex]) -> Vec<Heading> {
        let mut days: BTreeMap<Option<Date>, Vec<EventIndex>> = BTreeMap::new();
        for index in month_order(&self.model.events, events) {
            let known = anchor(self.model.events[index].event());
            let day = known.filter(|(_, precision)| *precision == Precision::Day);
            days.entry(day.map(|(day, _)| day)).or_default().push(index);
        }
        days.into_iter()
            .map(|(day, events)| Heading {
                name: day.map_or_else(
                    || {
                        let is_open =
                            |&index: &EventIndex| self.model.events[index].event().date.is_open();
                        let why = if events.iter().any(is_open) {
                            "day not known or open"
                        } else {
                            "day not known"
                        };
                        format!("{}, {why}", self.month_in_phrase(year, month))
                    },
                    |day| self.long_day(day),
                ),
                lang: match day {
                    None => THEME_LANGUAGE.to_owned(),
                    Some(_) => self.model.config.language.to_string(),
                },
                id: day.map_or_else(
                    || format!("page-{year:04}-{month:02}"),
                    |day| format!("page-{day}"),
                ),
                url: None,
                events,
            })
            .collect()
    }

    /// A month as it stands in a phrase of the theme's own words.
    fn month_in_phrase(&self, year: i16, month: i8) -> String {
        let first = Date::new(year, month, 1).unwrap_or_default();
        let lang = phrase_language(&self.model.config.language);
        day_text(first, DateStyle::Month, lang).to_string()
    }

    pub(super) fn year_url(&self, year: i16) -> String {
        routes::year(year).href(&self.base_url)
    }

    pub(super) fn month_url(&self, year: i16, month: i8) -> String {
        routes::month(year, month).href(&self.base_url)
    }

    pub(super) fn month_name(&self, year: i16, month: i8) -> String {
        let first = jiff::civil::Date::new(year, month, 1).unwrap_or_default();
        day_text(first, DateStyle::Month, &self.model.config.language).to_string()
    }
}

fn last_month<'a>(
    years: impl DoubleEndedIterator<Item = (&'a i16, &'a YearRecord)>,
) -> Option<(i16, i8)> {
    years
        .rev()
        .find_map(|(&year, record)| record.months.keys().next_back().map(|&month| (year, month)))
}

fn first_month<'a>(
    mut years: impl Iterator<Item = (&'a i16, &'a YearRecord)>,
) -> Option<(i16, i8)> {
    years.find_map(|(&year, record)| record.months.keys().next().map(|&month| (year, month)))
}
