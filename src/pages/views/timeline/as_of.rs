//! Timeline as of a day: the timeline as it stood, with nothing that came later.

use std::borrow::Cow;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::content::{CountryCode, Event};
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, EventRecord, KnownDay, list_order};
use crate::pages::Page;
use crate::pages::parts::timeline::{Group, Neighbour};
use crate::pages::parts::{Views, list};
use crate::words::dates::edtf_text;

/// A day in the list of days.
#[derive(Debug, Serialize)]
struct DayView {
    name: String,
    datetime: String,
    url: String,
    reported_count: usize,
    revised_count: usize,
    known_count: usize,
}

/// An event as it was known by the end of the day.
struct Known<'a> {
    index: EventIndex,
    record: &'a EventRecord,
    event: Cow<'a, Event>,
}

impl Views {
    /// The days that have such a page, newest first.
    pub(crate) fn as_of_days(&self, page: &Page) -> Context {
        let model = &*self.model;
        let mut context = self.page_context(page, self.titled(page));
        let day_view = |(day, known): (Date, &KnownDay)| DayView {
            name: self.long_day(day),
            datetime: day.to_string(),
            url: self.as_of_url(day),
            reported_count: known.reported.len(),
            revised_count: known.revised.len(),
            known_count: known.known_count,
        };
        let days: Vec<DayView> = model.as_of_days().rev().map(day_view).collect();
        context.insert("days", &days);
        context.insert("is_whole", &(days.len() == model.known_days.len()));
        context
    }

    /// One day: what was reported on it, what was revised on it, what was known before.
    pub(crate) fn as_of(&self, page: &Page, day: Date, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let name = self.long_day(day);
        let words = self.words();
        let phrase = self.day_in_phrase(day);
        let title = words.said("as_of_title", &[("day", (&*phrase).into())]);
        let mut context = self.page_context(page, self.head(&title));
        context.insert("name", &name);
        context.insert("datetime", &day.to_string());
        let empty = KnownDay::default();
        let known_day = model.known_days.get(&day).unwrap_or(&empty);

        let mut left = model.as_of_events();
        let mut take = |events: &mut dyn Iterator<Item = EventIndex>| {
            let found = self.known_by(day, events, left);
            left -= found.len();
            found
        };
        let reported = take(&mut known_day.reported.iter().rev().copied());
        let revised = take(&mut known_day.revised.iter().rev().copied());
        let mut older = model
            .events
            .positions()
            .rev()
            .filter(|&index| was_known_before(&model.events[index], day))
            .filter(|index| known_day.revised.binary_search(index).is_err());
        let before = take(&mut older);
        let shown_count = reported.len() + revised.len() + before.len();

        let mut groups = Vec::new();
        for (id, key, events) in [
            ("page-reported", "as_of_reported", reported),
            ("page-revised", "as_of_revised", revised),
            ("page-known", "as_of_before", before),
        ] {
            if events.is_empty() {
                continue;
            }
            let events = events.iter().map(|known| {
                let notes =
                    if id == "page-revised" { self.changes(known, day) } else { Vec::new() };
                self.known_event(known, day, &notes, problems)
            });
            groups.push(Group {
                name: words.word(key).to_owned(),
                lang: words.lang().to_owned(),
                id: id.to_owned(),
                url: None,
                events: list(events),
                all_count: None,
            });
        }
        context.insert("groups", &groups);
        // What became of an event later is not told.
        let statuses = model.events.iter().filter_map(|record| record.status_on(day));
        self.insert_event_count(&mut context, statuses.collect());
        context.insert("shown_count", &shown_count);

        let neighbour = |found: Option<(Date, &KnownDay)>| {
            found.map(|(day, _)| Neighbour { name: self.long_day(day), url: self.as_of_url(day) })
        };
        context.insert("previous", &neighbour(model.as_of_days().rfind(|(other, _)| *other < day)));
        context.insert("next", &neighbour(model.as_of_days().find(|(other, _)| *other > day)));
        context.insert("days_url", &routes::as_of_days().href(&self.base_url));
        context
    }

    /// The first `count` of `events`, as they were known by the end of `day`, newest first.
    fn known_by(
        &self,
        day: Date,
        events: &mut dyn Iterator<Item = EventIndex>,
        count: usize,
    ) -> Vec<Known<'_>> {
        let mut known: Vec<Known<'_>> = events
            .filter_map(|index| {
                let record = &self.model.events[index];
                Some(Known { index, record, event: record.event_on(day)? })
            })
            .take(count)
            .collect();
        // A date that was revised later puts an event elsewhere today.
        known.sort_by_cached_key(|known| std::cmp::Reverse(list_order(&known.event)));
        known
    }

    /// Draws an event of the day; one that has not changed since is that of the timeline.
    fn known_event(
        &self,
        known: &Known<'_>,
        day: Date,
        notes: &[String],
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        if notes.is_empty() && self.is_unchanged_since(known, day) {
            return self.event(known.index, problems);
        }
        self.event_on(known.record, &known.event, day, notes, problems)
    }

    /// Whether the timeline of today shows the event just as it was known by the end of `day`.
    fn is_unchanged_since(&self, known: &Known<'_>, day: Date) -> bool {
        let today = known.record.event();
        let last_day = today.date.last_day();
        std::ptr::eq(&*known.event, today)
            && (last_day < day) == (last_day < self.model.today)
            && known
                .record
                .articles()
                .all(|index| self.entries.article(&self.model.articles[index]).date.day <= day)
            && self.event_sources(known.record, today, day).len()
                == self.event_sources(known.record, today, Date::MAX).len()
    }

    /// What the accounts of `day` changed, in words.
    fn changes(&self, known: &Known<'_>, day: Date) -> Vec<String> {
        let Some(before) = day.checked_sub(1.day()).ok().and_then(|day| known.record.event_on(day))
        else {
            return Vec::new();
        };
        let (before, now) = (&*before, &*known.event);
        let words = self.words();
        let said = |key: &str, name: &str, text: &str| words.said(key, &[(name, text.into())]);
        let lang = self.language_of_event(known.record);
        let told = |text: &str| self.put_together(text.to_owned(), Some(lang));
        let mut notes = Vec::new();
        if before.title != now.title {
            notes.push(said("note_title", "title", &told(&before.title)));
        }
        if before.date != now.date {
            let date = edtf_text(&before.date, self.phrase_language(), &self.model.config.words);
            notes.push(said("note_date", "date", &date));
        }
        if before.event_type != now.event_type {
            notes.push(said("note_type", "type", before.event_type.label(words)));
        }
        if before.status != now.status {
            notes.push(said("note_status", "status", words.label(before.status)));
        }
        if before.countries != now.countries {
            let countries = self.country_names(&before.countries);
            notes.push(said("note_countries", "countries", &countries));
        }
        if let Some(outcome) = before.outcome.as_ref().filter(|_| before.outcome != now.outcome) {
            notes.push(said("note_outcome", "outcome", &told(outcome)));
        }
        let added: Vec<&str> = [
            ("added_actors", before.actors.len() < now.actors.len()),
            ("added_people", before.people.len() < now.people.len()),
            ("added_places", before.places.len() < now.places.len()),
            ("added_topics", before.topics.len() < now.topics.len()),
            ("added_sources", before.sources.len() < now.sources.len()),
            ("added_outcome", before.outcome.is_none() && now.outcome.is_some()),
            ("added_commitments", before.commitments.len() < now.commitments.len()),
        ]
        .into_iter()
        .filter(|(_, is_added)| *is_added)
        .map(|(key, _)| words.word(key))
        .collect();
        if !added.is_empty() {
            notes.push(said("note_added", "parts", &words.list(&added)));
        }
        if notes.is_empty() {
            notes.push(words.word("note_unchanged").to_owned());
        }
        notes
    }

    fn country_names(&self, codes: &[CountryCode]) -> String {
        let name = |code: &CountryCode| match self.model.country(*code) {
            Some(known) => self.put_together(known.name.to_string(), known.lang.as_deref()),
            None => code.as_str().to_owned(),
        };
        let names: Vec<String> = codes.iter().map(name).collect();
        self.words().list(&names)
    }

    fn as_of_url(&self, day: Date) -> String {
        routes::as_of(day).href(&self.base_url)
    }
}

/// Whether anything was known of an event before `day`.
fn was_known_before(record: &EventRecord, day: Date) -> bool {
    record.accounts.iter().any(|account| account.known.is_some_and(|known| known < day))
}
