//! Editions: what belongs to a day, a week or a month.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::events::Events;
use super::index::{CountryIndex, EntryIndex};
use super::records::{Articles, YearRecord};
use super::terms::Countries;
use super::{ArticleIndex, EventIndex};
use crate::address::{Url, routes};
use crate::config::PeriodLength;
use crate::content::{Entry, Month, Period};
use crate::model::entries::Shown;

/// What the publication has of a period.
#[derive(Debug, Clone)]
pub struct EditionRecord {
    /// Its address.
    pub url: Url,
    /// The file in which the desk says what it is about.
    pub file: Option<EntryIndex>,
    /// Countries that were assessed, by code, each with the index of the status in its file: those
    /// of the month, or how they stood when a shorter period ended.
    pub statuses: Vec<(CountryIndex, usize)>,
    /// Articles of the period, newest first.
    pub articles: Vec<ArticleIndex>,
    /// Events of the period, in the order of the timeline.
    pub events: Vec<EventIndex>,
    /// Corrections made in it, by date: the article, and the correction's index in it.
    pub corrections: Vec<(ArticleIndex, usize)>,
}

impl EditionRecord {
    fn new(period: Period) -> Self {
        Self {
            url: routes::edition(period),
            file: None,
            statuses: Vec::new(),
            articles: Vec::new(),
            events: Vec::new(),
            corrections: Vec::new(),
        }
    }
}

/// The month of the oldest of `articles`, which are newest first.
pub(super) fn first_month(articles: &Articles) -> Option<Month> {
    articles.last().map(|record| Month::of(record.article().date.day))
}

/// What editions are made of.
pub(super) struct Parts<'a> {
    /// How long those are that have no file.
    pub(super) length: PeriodLength,
    pub(super) today: Date,
    /// The day up to which something may be dated that is published.
    pub(super) until: Date,
    pub(super) countries: &'a Countries,
    pub(super) articles: &'a Articles,
    pub(super) events: &'a Events,
    pub(super) years: &'a BTreeMap<i16, YearRecord>,
}

/// The editions by period. There is one of every period of the site's length that has begun and has
/// an article or an event, or is a month with a status, from that of the first article on: older
/// events and statuses are background, and no edition of a publication that had not begun. A
/// correction alone makes none. And there is one for each file of the desk, whatever it covers, if
/// it has begun.
pub(super) fn build(parts: &Parts<'_>, published: &[&Shown]) -> BTreeMap<Period, EditionRecord> {
    let mut editions = Editions { length: parts.length, of: BTreeMap::new(), lengths: Vec::new() };
    for shown in published {
        if let Entry::Edition(edition) = &shown.parsed.entry
            && edition.period.first <= parts.until
        {
            editions.add_file(edition.period, shown.file);
        }
    }
    let is_monthly = parts.length == PeriodLength::Month;
    for (country, record) in parts.countries.positioned() {
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        for (index, status) in statuses.iter().enumerate().filter(|_| is_monthly) {
            let Month { year, month } = status.month;
            let Ok(first) = Date::new(year, month, 1) else { continue };
            editions.made(Period::of(first, PeriodLength::Month)).statuses.push((country, index));
        }
    }
    for (index, record) in parts.articles.positioned() {
        editions.each(record.article().date.day, |edition| edition.articles.push(index));
    }
    for (&year, record) in parts.years {
        for (&month, events) in &record.months {
            let Ok(first) = Date::new(year, month, 1) else { continue };
            for &event in events {
                editions.add_event(first, parts.events[event].whole_day(), event);
            }
        }
    }
    let first = parts.articles.last().map(|record| record.article().date.day);
    let first = first.map(|day| Period::of(day, parts.length));
    editions.of.retain(|period, record| {
        let is_shown = period.first <= parts.today && first.is_none_or(|first| *period >= first);
        record.file.is_some() || is_shown
    });
    for (index, record) in parts.articles.positioned() {
        for (position, correction) in record.corrections(parts.today) {
            editions
                .existing(correction.date, |edition| edition.corrections.push((index, position)));
        }
    }
    let mut editions = editions.of;
    for (period, edition) in &mut editions {
        if !is_monthly || period.length != PeriodLength::Month {
            edition.statuses = standing(parts.countries, *period);
        }
        edition.corrections.sort_by_key(|&(article, position)| {
            parts.articles[article].article().corrections.get(position).map(|found| found.date)
        });
    }
    editions
}

/// How the countries stood: of a month its own statuses, of a shorter period the last of each.
fn standing(countries: &Countries, period: Period) -> Vec<(CountryIndex, usize)> {
    let month = period.month();
    let of_country = |(country, record): (CountryIndex, &super::CountryRecord)| {
        let statuses = &record.entry()?.status;
        let index = statuses.iter().rposition(|status| match period.length {
            PeriodLength::Month => status.month == month,
            _ => status.month <= month,
        })?;
        Some((country, index))
    };
    countries.positioned().filter_map(of_country).collect()
}

/// Editions in the making.
struct Editions {
    length: PeriodLength,
    of: BTreeMap<Period, EditionRecord>,
    /// Other lengths than the site's that files have.
    lengths: Vec<PeriodLength>,
}

impl Editions {
    fn made(&mut self, period: Period) -> &mut EditionRecord {
        self.of.entry(period).or_insert_with(|| EditionRecord::new(period))
    }

    fn add_file(&mut self, period: Period, file: EntryIndex) {
        self.made(period).file.get_or_insert(file);
        if period.length != self.length && !self.lengths.contains(&period.length) {
            self.lengths.push(period.length);
        }
    }

    /// Adds to the edition of the site's length in which a day lies, and to others that cover it.
    fn each(&mut self, day: Date, add: impl Fn(&mut EditionRecord)) {
        add(self.made(Period::of(day, self.length)));
        self.others(day, add);
    }

    /// The same, but makes none.
    fn existing(&mut self, day: Date, add: impl Fn(&mut EditionRecord)) {
        self.of.get_mut(&Period::of(day, self.length)).into_iter().for_each(&add);
        self.others(day, add);
    }

    fn others(&mut self, day: Date, add: impl Fn(&mut EditionRecord)) {
        for &length in &self.lengths {
            self.of.get_mut(&Period::of(day, length)).into_iter().for_each(&add);
        }
    }

    /// An event of the month that begins on `month`: only one of which the day is known belongs to
    /// less than a month.
    fn add_event(&mut self, month: Date, day: Option<Date>, event: EventIndex) {
        let lengths = [self.length].into_iter().chain(self.lengths.clone());
        for length in lengths {
            let day = if length == PeriodLength::Month { Some(month) } else { day };
            let Some(period) = day.map(|day| Period::of(day, length)) else { continue };
            if length == self.length {
                self.made(period).events.push(event);
            } else if let Some(edition) = self.of.get_mut(&period) {
                edition.events.push(event);
            }
        }
    }
}
