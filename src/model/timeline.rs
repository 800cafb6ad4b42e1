//! Where events stand: on the timeline's pages, and with what they are about.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::EventIndex;
use super::events::{Events, anchor, keys_of, named};
use super::records::{Articles, YearRecord};
use super::terms::{Countries, TermAliases, Terms, index_of};
use crate::address::Url;
use crate::content::{Entry, PerKind, Precision, TermKind};
use crate::text::Key;

/// Tells articles, countries, actors and places of their events.
pub(super) fn attach(
    events: &mut Events,
    event_by_id: &FxHashMap<Key, EventIndex>,
    articles: &mut Articles,
    countries: &mut Countries,
    terms: &mut PerKind<Terms>,
    aliases: &TermAliases,
) {
    for (article_index, record) in articles.positioned_mut() {
        let parsed = Arc::clone(&record.parsed);
        let Entry::Article(article) = &parsed.entry else { continue };
        let told = article.events.iter().map(|event| (event.listed_at, &event.id));
        let mentions = article.mentions.iter().map(|mention| (mention.listed_at, &mention.id));
        let mut listed: SmallVec<[(usize, EventIndex); 4]> = told
            .chain(mentions)
            .filter_map(|(listed_at, id)| Some((listed_at, *event_by_id.get(id)?)))
            .collect();
        listed.sort_unstable();
        record.events = listed.into_iter().map(|(_, index)| index).collect();
        for mention in &article.mentions {
            if let Some(&index) = event_by_id.get(&mention.id) {
                events[index].mentioned_by.push(article_index);
            }
        }
    }
    let events = &*events;
    for (index, record) in events.positioned() {
        let event = record.event();
        for code in &event.countries {
            if let Some(country) = countries.search(|country| country.code.cmp(code)) {
                countries[country].events.push(index);
            }
        }
        for kind in [TermKind::Actor, TermKind::Place, TermKind::Topic, TermKind::Person] {
            let records = &mut terms[kind];
            for (key, _) in keys_of(event, kind) {
                if let Some(term) = index_of(records, &aliases[kind], key.as_str())
                    && records[term].events.last() != Some(&(index))
                {
                    records[term].events.push(index);
                }
            }
        }
    }
    // Topics and people have the events of their articles besides, stories these alone: of an event
    // that names topics or people itself, nothing is taken from its articles.
    for kind in [TermKind::Topic, TermKind::Person, TermKind::Story] {
        for term in &mut terms[kind] {
            let of_articles =
                term.articles.iter().flat_map(|&article| articles[article].events.iter().copied());
            let mut inherited: Vec<EventIndex> = of_articles
                .filter(|&index| named(events[index].event(), kind).is_empty())
                .collect();
            inherited.sort_unstable();
            inherited.dedup();
            if term.events.is_empty() {
                term.events.clone_from(&inherited);
            } else {
                term.events.extend_from_slice(&inherited);
                term.events.sort_unstable();
            }
            term.inherited_events = inherited;
        }
    }
}

/// The events of a month in the order of its page: those of which no day is known come first.
pub(crate) fn month_order(events: &Events, of_month: &[EventIndex]) -> Vec<EventIndex> {
    let has_day = |&&index: &&EventIndex| {
        anchor(events[index].event()).is_some_and(|(_, precision)| precision == Precision::Day)
    };
    let without_day = of_month.iter().filter(|index| !has_day(index));
    without_day.chain(of_month.iter().filter(has_day)).copied().collect()
}

/// Gives events that stand on later pages of a long year or month the addresses of these pages.
pub(super) fn number_pages(
    events: &mut Events,
    years: &BTreeMap<i16, YearRecord>,
    per_page: usize,
) {
    for (year, record) in years {
        // A year's page begins with the events of which no month is known.
        let mut lists = Vec::new();
        if record.whole_year.len() > per_page {
            lists.push((format!("/timeline/{year:04}/"), record.whole_year.clone()));
        }
        for (month, of_month) in &record.months {
            if of_month.len() > per_page {
                let page = format!("/timeline/{year:04}/{month:02}/");
                lists.push((page, month_order(events, of_month)));
            }
        }
        for (page, of_page) in lists {
            let page = Url::new(page);
            for (number, part) in (1..).zip(of_page.chunks(per_page.max(1))).skip(1) {
                for &index in part {
                    let record = &mut events[index];
                    record.url = page.numbered(number).join(&format!("#{}", record.id()));
                }
            }
        }
    }
}

/// The timeline's years and months.
pub(super) fn by_year(events: &Events) -> BTreeMap<i16, YearRecord> {
    let mut years: BTreeMap<i16, YearRecord> = BTreeMap::new();
    for (index, record) in events.positioned() {
        let Some((day, precision)) = anchor(record.event()) else { continue };
        let year = years.entry(day.year()).or_default();
        if precision >= Precision::Month {
            year.months.entry(day.month()).or_default().push(index);
        } else {
            year.whole_year.push(index);
        }
    }
    years
}
