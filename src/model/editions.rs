//! Editions: what belongs to a month.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::site_model::{ArticleRecord, YearRecord};
use super::terms::CountryRecord;
use super::{ArticleIndex, EventIndex};
use crate::content::Month;

/// A month of the briefing.
#[derive(Debug, Clone, Default)]
pub struct EditionRecord {
    /// Countries that were assessed, by code, each with the index of the status in its file.
    pub statuses: Vec<(u32, usize)>,
    /// Articles of the month, newest first.
    pub articles: Vec<ArticleIndex>,
    /// Events of the month, in the order of the timeline.
    pub events: Vec<EventIndex>,
    /// Corrections made in the month, by date: the article, and the correction's index in it.
    pub corrections: Vec<(ArticleIndex, usize)>,
}

/// The editions by month. A month has one when it has begun and has a status, an article or an
/// event; a correction alone makes none.
pub(super) fn build(
    today: Date,
    countries: &[CountryRecord],
    articles: &[ArticleRecord],
    years: &BTreeMap<i16, YearRecord>,
) -> BTreeMap<Month, EditionRecord> {
    let this_month = month_of(today);
    let mut editions: BTreeMap<Month, EditionRecord> = BTreeMap::new();
    for (country, record) in countries.iter().enumerate() {
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        for (index, status) in statuses.iter().enumerate() {
            editions.entry(status.month).or_default().statuses.push((country as u32, index));
        }
    }
    for (index, record) in articles.iter().enumerate() {
        let month = month_of(record.article().date.day);
        editions.entry(month).or_default().articles.push(index as u32);
    }
    for (&year, record) in years {
        for (&month, events) in &record.months {
            editions.entry(Month { year, month }).or_default().events.clone_from(events);
        }
    }
    editions.retain(|month, _| *month <= this_month);
    for (index, record) in articles.iter().enumerate() {
        for (position, correction) in record.article().corrections.iter().enumerate() {
            if let Some(edition) = editions.get_mut(&month_of(correction.date)) {
                edition.corrections.push((index as u32, position));
            }
        }
    }
    for edition in editions.values_mut() {
        edition.corrections.sort_by_key(|&(article, position)| {
            articles[article as usize].article().corrections.get(position).map(|found| found.date)
        });
    }
    editions
}

fn month_of(day: Date) -> Month {
    Month { year: day.year(), month: day.month() }
}
