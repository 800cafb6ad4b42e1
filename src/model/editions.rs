//! Editions: what belongs to a month.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::index::CountryIndex;
use super::records::Articles;
use super::records::YearRecord;
use super::terms::Countries;
use super::{ArticleIndex, EventIndex};
use crate::content::Month;

/// A month of the briefing.
#[derive(Debug, Clone, Default)]
pub struct EditionRecord {
    /// Countries that were assessed, by code, each with the index of the status in its file.
    pub statuses: Vec<(CountryIndex, usize)>,
    /// Articles of the month, newest first.
    pub articles: Vec<ArticleIndex>,
    /// Events of the month, in the order of the timeline.
    pub events: Vec<EventIndex>,
    /// Corrections made in the month, by date: the article, and the correction's index in it.
    pub corrections: Vec<(ArticleIndex, usize)>,
}

/// The month of the oldest of `articles`, which are newest first.
pub(super) fn first_month(articles: &Articles) -> Option<Month> {
    articles.last().map(|record| Month::of(record.article().date.day))
}

/// The editions by month, from that of the first article on: older events and statuses are
/// background, and no edition of a publication that had not begun. A month has one when it has
/// begun and has a status, an article or an event; a correction alone makes none.
pub(super) fn build(
    today: Date,
    countries: &Countries,
    articles: &Articles,
    years: &BTreeMap<i16, YearRecord>,
) -> BTreeMap<Month, EditionRecord> {
    let this_month = Month::of(today);
    let mut editions: BTreeMap<Month, EditionRecord> = BTreeMap::new();
    for (country, record) in countries.positioned() {
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        for (index, status) in statuses.iter().enumerate() {
            editions.entry(status.month).or_default().statuses.push((country, index));
        }
    }
    for (index, record) in articles.positioned() {
        let month = Month::of(record.article().date.day);
        editions.entry(month).or_default().articles.push(index);
    }
    for (&year, record) in years {
        for (&month, events) in &record.months {
            editions.entry(Month { year, month }).or_default().events.clone_from(events);
        }
    }
    let first_month = first_month(articles);
    editions
        .retain(|month, _| *month <= this_month && first_month.is_none_or(|first| *month >= first));
    for (index, record) in articles.positioned() {
        for (position, correction) in record.corrections(today) {
            if let Some(edition) = editions.get_mut(&Month::of(correction.date)) {
                edition.corrections.push((index, position));
            }
        }
    }
    for edition in editions.values_mut() {
        edition.corrections.sort_by_key(|&(article, position)| {
            articles[article].article().corrections.get(position).map(|found| found.date)
        });
    }
    editions
}
