//! A year and a month of the timeline. Every event stands on each of these once.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

use crate::address::{Url, routes};
use crate::content::{EventStatus, Precision};
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, SHOWN_EVENTS, YearRecord, anchor};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::pager::{Order, PagerPage, later_pages};
use crate::pages::parts::timeline::{Group, Neighbour};
use crate::pages::sizes::events_of_month;

use super::filters::Within;

/// Events that belong under one heading, wherever they stand.
pub(super) type Heading = Group<Vec<EventIndex>>;

/// Which page of a year or month.
struct TimelinePart<'a> {
    list: &'a Url,
    /// What is said above the navigation, so that its links need not.
    said: &'a str,
    page_number: usize,
}

/// A heading in the navigation of a year or month.
#[derive(Debug, Serialize)]
struct Part {
    name: String,
    /// The same without the year of the page.
    short_name: String,
    lang: String,
    url: String,
    #[serde(flatten)]
    events: EventCount,
    /// Of a heading with an address of its own: the pages after the first that it has there.
    later: Vec<PagerPage>,
}

impl Views {
    pub(crate) fn timeline_year(
        &self,
        page: &Page,
        year: i16,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let title = self.timeline_title(&self.year_name(year));
        let mut context = self.page_context(page, self.head(&title));
        let record = model.years.get(&year);
        context.insert("year", &year);
        let headings = record.map_or_else(Vec::new, |record| self.year_headings(year, record));
        let all = record.map_or(0, YearRecord::event_count);
        self.insert_filters(&mut context, Within::Year(year), all);
        let per_page = model.config.timeline.events;
        let of_month = record.map_or(usize::MAX, |record| events_of_month(record, per_page));
        // What has no month stands here alone.
        // A month's page shows the first events alone of a day that has a page.
        let mut months = record
            .into_iter()
            .flat_map(|record| record.months.keys().map(|&month| record.month_len(month)));
        let headings = headings.into_iter().map(|heading| match heading.url {
            Some(_) => (heading, of_month, months.next().unwrap_or_default()),
            None => (heading, usize::MAX, 0),
        });
        let url = routes::year(year);
        let part = TimelinePart { list: &url, said: &self.year_name(year), page_number };
        self.insert_part(&mut context, part, headings.collect(), problems);
        let neighbour = |year: Option<(&i16, &YearRecord)>| {
            year.map(|(&year, _)| Neighbour {
                name: self.year_name(year),
                url: self.year_url(year),
            })
        };
        context.insert("previous", &neighbour(model.years.range(..year).next_back()));
        context.insert("next", &neighbour(model.years.range(year + 1..).next()));
        context
    }

    pub(crate) fn timeline_month(
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
        let title = self.timeline_title(&phrase);
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
        let headings = headings.into_iter().map(|heading| match heading.url {
            Some(_) => {
                let all = heading.events.len();
                (heading, SHOWN_EVENTS, all)
            }
            None => (heading, usize::MAX, 0),
        });
        self.insert_filters(&mut context, Within::Month(year, month), events.len());
        let url = routes::month(year, month);
        let part = TimelinePart { list: &url, said: &self.year_name(year), page_number };
        self.insert_part(&mut context, part, headings.collect(), problems);
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

    /// The events of a day of which its month shows the first alone.
    pub(crate) fn timeline_day(
        &self,
        page: &Page,
        day: Date,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let phrase = self.day_in_phrase(day);
        let title = self.timeline_title(&phrase);
        let mut context = self.page_context(page, self.head(&title));
        let record = model.years.get(&day.year());
        let events = record.and_then(|record| record.days.get(&day)).map_or(&[][..], Vec::as_slice);
        let (url, per_page) = (routes::day(day), model.config.timeline.events);
        let shown =
            self.insert_pager(&mut context, &url, Order::Other, events, page_number, per_page);
        context.insert_value("events", self.events(shown.iter().copied(), problems));
        self.insert_event_count(&mut context, self.tally_events(events.iter().copied()));
        context.insert("month", &self.month_name(day.year(), day.month()));
        context.insert("month_url", &self.month_url(day.year(), day.month()));
        context.insert("name", &self.long_day(day));
        context
    }

    /// The events of one page of a year or month, with links to all of its headings. Of the events
    /// under a heading so many stand there at most, and so many at its own address.
    fn insert_part(
        &self,
        context: &mut Context,
        part: TimelinePart<'_>,
        headings: Vec<(Heading, usize, usize)>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let TimelinePart { list, said, page_number } = part;
        let per_page = self.model.config.timeline.events;
        let every = headings.iter().flat_map(|(heading, ..)| heading.events.iter().copied());
        self.insert_event_count(context, self.tally_events(every));
        let listed = headings.iter().map(|(heading, most, _)| heading.events.iter().take(*most));
        let all: Vec<EventIndex> = listed.flatten().copied().collect();
        let shown = self.insert_pager(context, list, Order::Other, &all, page_number, per_page);
        let first = page_number.saturating_sub(1).saturating_mul(per_page);
        let (mut parts, mut groups) = (Vec::new(), Vec::new());
        let mut start = 0;
        for (heading, most, own_len) in headings {
            let end = start + heading.events.len().min(most);
            // A heading that goes on from the page before stands again.
            let here: Vec<EventIndex> = (start.max(first)..end.min(first + shown.len()))
                .filter_map(|position| all.get(position).copied())
                .collect();
            let fragment = format!("#{}", heading.id);
            parts.push(Part {
                name: heading.name.clone(),
                short_name: heading
                    .name
                    .strip_suffix(said)
                    .unwrap_or(&heading.name)
                    .trim()
                    .to_owned(),
                lang: heading.lang.clone(),
                url: match start / per_page.max(1) + 1 {
                    number if number == page_number => fragment,
                    number => list.numbered(number).href(&self.base_url) + &fragment,
                },
                events: self.count_events(heading.events.iter().copied()),
                later: heading.url.as_deref().map_or_else(Vec::new, |own| {
                    let page = |number: usize| Url::new(own).numbered(number).to_string();
                    later_pages(own_len, per_page, page)
                }),
            });
            if !here.is_empty() {
                // What is left out is told where the last of the shown ones stands.
                let is_cut = heading.events.len() > most && end <= first + shown.len();
                let all_count = is_cut.then_some(heading.events.len());
                let drawn = self.events(here.into_iter(), problems);
                groups.push(Group { all_count, ..heading.over(drawn) });
            }
            start = end;
        }
        context.insert("parts", &parts);
        context.insert("groups", &groups);
    }

    /// A year's events by month; those without a month count as the earliest.
    pub(crate) fn year_headings(&self, year: i16, record: &YearRecord) -> Vec<Heading> {
        let mut headings = Vec::new();
        let words = self.words();
        let told = self.year_name(year);
        let of_year = |key: &str| words.said(key, &[("year", (&told).into())]);
        // What is known by the decade alone stands here too, where its decade begins.
        let is_of_decade = |&&index: &&EventIndex| {
            anchor(self.model.events[index].event())
                .is_some_and(|(_, precision)| precision < Precision::Year)
        };
        let decade = record.whole_year.iter().filter(is_of_decade).copied().collect();
        let year_alone =
            record.whole_year.iter().filter(|index| !is_of_decade(index)).copied().collect();
        let whole: [(String, String, Vec<EventIndex>); 2] = [
            (of_year("group_of_decade"), format!("page-{year:04}-on"), decade),
            (of_year("group_of_year"), format!("page-{year:04}"), year_alone),
        ];
        for (name, id, events) in whole {
            if !events.is_empty() {
                let lang = words.lang().to_owned();
                headings.push(Heading { name, lang, id, url: None, events, all_count: None });
            }
        }
        headings.extend(record.months.iter().map(|(&month, events)| Heading {
            name: self.month_name(year, month),
            lang: self.model.config.language.to_string(),
            id: format!("page-{year:04}-{month:02}"),
            url: Some(self.month_url(year, month)),
            events: events.clone(),
            all_count: None,
        }));
        headings
    }

    /// A month's events by day, earliest first; those of which no day is known come before.
    fn day_headings(&self, year: i16, month: i8, events: &[EventIndex]) -> Vec<Heading> {
        let long = self.model.years.get(&year).map(|record| &record.days);
        let is_long = |day: &Date| long.is_some_and(|days| days.contains_key(day));
        // An event may be called as its day is; the address is the event's then.
        let is_free = |id: &str| !self.model.event_by_id.contains_key(id);
        let mut days: BTreeMap<Option<Date>, Vec<EventIndex>> = BTreeMap::new();
        for &index in events {
            let known = anchor(self.model.events[index].event());
            let day = known.filter(|(_, precision)| *precision == Precision::Day);
            days.entry(day.map(|(day, _)| day)).or_default().push(index);
        }
        days.into_iter()
            .map(|(day, events)| Heading {
                name: day.map_or_else(
                    || self.without_day(year, month, &events),
                    |day| self.long_day(day),
                ),
                lang: match day {
                    None => self.words().lang().to_owned(),
                    Some(_) => self.model.config.language.to_string(),
                },
                id: day.map_or_else(
                    || format!("page-{year:04}-{month:02}"),
                    |day| {
                        let id = Some(day.to_string()).filter(|id| is_free(id));
                        id.unwrap_or_else(|| format!("page-{day}"))
                    },
                ),
                url: day.filter(is_long).map(|day| routes::day(day).href(&self.base_url)),
                events,
                all_count: None,
            })
            .collect()
    }

    /// The heading of events of which no day is known: what is only expected has none yet.
    fn without_day(&self, year: i16, month: i8, events: &[EventIndex]) -> String {
        let is_expected =
            |&index: &EventIndex| self.model.events[index].event().status == EventStatus::Expected;
        let key = match events.iter().all(is_expected) {
            true => "group_of_month_expected",
            false => "group_of_month",
        };
        let month = self.month_in_phrase(year, month);
        self.words().said(key, &[("month", (&month).into())])
    }

    /// What a part of the timeline is called.
    fn timeline_title(&self, period: &str) -> String {
        self.words().said("timeline_of", &[("period", period.into())])
    }

    /// Some events by month, newest first, in the same words as in a year.
    pub(super) fn by_month(&self, events: &[EventIndex]) -> Vec<Heading> {
        let mut years: BTreeMap<i16, YearRecord> = BTreeMap::new();
        for &index in events.iter().rev() {
            let known = anchor(self.model.events[index].event());
            let Some((day, precision)) = known else { continue };
            let year = years.entry(day.year()).or_default();
            match precision >= Precision::Month {
                true => year.months.entry(day.month()).or_default().push(index),
                false => year.whole_year.push(index),
            }
        }
        let mut headings: Vec<Heading> =
            years.iter().flat_map(|(&year, record)| self.year_headings(year, record)).collect();
        headings.reverse();
        headings.iter_mut().for_each(|heading| heading.events.reverse());
        headings
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
