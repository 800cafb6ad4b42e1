//! Where events stand: on the timeline's pages, and with what they are about.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::article_files::{ArticleFile, ArticleFiles};
use super::events::{anchor, keys_of};
use super::index::{ArticleIndex, CountryIndex, EventIndex, List, TermIndex};
use super::make_records::{CountryLists, empty_lists};
use super::merge::MergedEvents;
use super::records::YearRecord;
use super::term_records::TermLists;
use super::terms::{SHOWN_EVENTS, TermEvents};
use crate::address::{Url, routes};
use crate::config::Registries;
use crate::content::{Event, EventType, PerKind, Precision};
use crate::text::Key;

/// Events of a day from which on its month shows the first of them, and a page of the day all.
const LONG_DAY: usize = 12;

/// Who and what has which events.
pub(super) struct EventLists {
    /// The events of each article, in its own order.
    pub(super) of_articles: List<ArticleIndex, SmallVec<[EventIndex; 4]>>,
    /// The articles that name an event without an account of their own, newest first.
    pub(super) mentioned_by: List<EventIndex, Vec<ArticleIndex>>,
    pub(super) of_countries: List<CountryIndex, Vec<EventIndex>>,
    pub(super) of_terms: PerKind<List<TermIndex, TermEvents>>,
}

/// Finds the events of articles, countries and terms.
pub(super) fn event_lists(
    registries: &Registries,
    events: &MergedEvents,
    event_by_id: &FxHashMap<Key, EventIndex>,
    articles: &ArticleFiles<'_>,
    countries: &CountryLists<'_>,
    terms: &PerKind<TermLists<'_>>,
) -> EventLists {
    let mut mentioned_by: List<EventIndex, Vec<ArticleIndex>> = empty_lists(events.len());
    let mut of_articles: List<ArticleIndex, SmallVec<[EventIndex; 4]>> =
        Vec::with_capacity(articles.len()).into();
    for (index, ArticleFile { article, .. }) in articles.positioned() {
        let told = article.events.iter().map(|event| (event.listed_at, &event.id));
        let mentions = article.mentions.iter().map(|mention| (mention.listed_at, &mention.id));
        let mut listed: SmallVec<[(usize, EventIndex); 4]> = told
            .chain(mentions)
            .filter_map(|(listed_at, id)| Some((listed_at, *event_by_id.get(id)?)))
            .collect();
        listed.sort_unstable();
        of_articles.push(listed.into_iter().map(|(_, event)| event).collect());
        let mentioned = article.mentions.iter().filter_map(|mention| event_by_id.get(&mention.id));
        mentioned.for_each(|&event| mentioned_by[event].push(index));
    }
    let mut of_countries: List<CountryIndex, Vec<EventIndex>> = empty_lists(countries.files.len());
    let mut of_terms: PerKind<List<TermIndex, TermEvents>> =
        PerKind::of(registries, |kind| empty_lists(terms[kind].files.len()));
    for (index, merged) in events.positioned() {
        let event = merged.event();
        for code in &event.countries {
            if let Some(country) = countries.files.search(|(known, _)| known.cmp(code)) {
                of_countries[country].push(index);
            }
        }
        for kind in registries.kinds() {
            for (key, _) in keys_of(event, kind) {
                let Some(term) = terms[kind].index_of(key.as_str()) else { continue };
                let own = &mut of_terms[kind][term].all;
                if own.last() != Some(&index) {
                    own.push(index);
                }
            }
        }
    }
    // Topics and people have the events of their articles besides, stories these alone: of an event
    // that names topics or people itself, nothing is taken from its articles.
    for kind in registries.kinds().filter(|kind| registries[*kind].inherits_events) {
        for (term, found) in of_terms[kind].positioned_mut() {
            let own_articles = terms[kind].articles[term].iter();
            let mut inherited: Vec<EventIndex> = own_articles
                .flat_map(|&article| of_articles[article].iter().copied())
                .filter(|&index| events[index].event().named(kind).is_empty())
                .collect();
            inherited.sort_unstable();
            inherited.dedup();
            if found.all.is_empty() {
                found.all.clone_from(&inherited);
            } else {
                found.all.extend_from_slice(&inherited);
                found.all.sort_unstable();
            }
            found.inherited = inherited;
        }
    }
    EventLists { of_articles, mentioned_by, of_countries, of_terms }
}

/// What stands on the pages of a month, in their order: those of which no day is known come first,
/// and of a day that has a page of its own the first few.
fn month_list<'a>(
    record: &YearRecord,
    of_month: &[EventIndex],
    event: impl Fn(EventIndex) -> &'a Event,
) -> Vec<EventIndex> {
    let has_day = |&&index: &&EventIndex| day_of(event(index)).is_some();
    let stands = |&&index: &&EventIndex| {
        let of_day = day_of(event(index)).and_then(|day| record.days.get(&day));
        of_day.is_none_or(|of_day| of_day.iter().take(SHOWN_EVENTS).any(|shown| *shown == index))
    };
    let without_day = of_month.iter().filter(|index| !has_day(index));
    without_day.chain(of_month.iter().filter(has_day).filter(stands)).copied().collect()
}

/// The day under which an event stands in its month.
fn day_of(event: &Event) -> Option<Date> {
    anchor(event).filter(|(_, precision)| *precision == Precision::Day).map(|(day, _)| day)
}

/// The address of each event: an anchor on the page on which it stands. Those of a long year, month
/// or day stand on its later pages.
pub(super) fn event_urls(
    events: &MergedEvents,
    years: &BTreeMap<i16, YearRecord>,
    per_page: usize,
) -> List<EventIndex, Url> {
    let mut urls: List<EventIndex, Url> =
        events.iter().map(|merged| event_url(merged.event())).collect();
    for (year, record) in years {
        // A year's page begins with the events of which no month is known.
        let mut lists = Vec::new();
        if record.whole_year.len() > per_page {
            lists.push((routes::year(*year), record.whole_year.clone()));
        }
        for (month, of_month) in &record.months {
            if of_month.len() > per_page {
                let page = routes::month(*year, *month);
                lists.push((page, month_list(record, of_month, |index| events[index].event())));
            }
        }
        lists.extend(record.days.iter().map(|(day, events)| (routes::day(*day), events.clone())));
        for (page, of_page) in lists {
            for (number, part) in (1..).zip(of_page.chunks(per_page.max(1))) {
                for &index in part {
                    let id = &events[index].event().id;
                    urls[index] = page.numbered(number).with_fragment(id);
                }
            }
        }
    }
    urls
}

/// Where an event stands: on its month's page, on its year's where no month is known, else on the
/// timeline itself.
fn event_url(event: &Event) -> Url {
    let page = match anchor(event) {
        Some((day, precision)) if precision >= Precision::Month => {
            routes::month(day.year(), day.month())
        }
        Some((day, _)) => routes::year(day.year()),
        None => routes::timeline(),
    };
    page.with_fragment(&event.id)
}

/// The events of each type.
pub(super) fn by_type(events: &MergedEvents) -> BTreeMap<EventType, Vec<EventIndex>> {
    let mut types: BTreeMap<EventType, Vec<EventIndex>> = BTreeMap::new();
    for (index, merged) in events.positioned() {
        let event_type = &merged.event().event_type;
        match types.get_mut(event_type) {
            Some(events) => events.push(index),
            None => drop(types.insert(event_type.clone(), vec![index])),
        }
    }
    types
}

/// The timeline's years and months.
pub(super) fn by_year(events: &MergedEvents) -> BTreeMap<i16, YearRecord> {
    let mut years: BTreeMap<i16, YearRecord> = BTreeMap::new();
    for (index, record) in events.positioned() {
        let Some((day, precision)) = anchor(record.event()) else { continue };
        let year = years.entry(day.year()).or_default();
        if precision >= Precision::Month {
            year.months.entry(day.month()).or_default().push(index);
        } else {
            year.whole_year.push(index);
        }
        if precision == Precision::Day {
            year.days.entry(day).or_default().push(index);
        }
    }
    for record in years.values_mut() {
        record.days.retain(|_, events| events.len() > LONG_DAY);
    }
    years
}
