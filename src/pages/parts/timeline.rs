//! Where other pages lead on the timeline, and what its pages have in common.

use std::rc::Rc;

use jiff::civil::Date;
use serde::Serialize;
use tera::{Context, Value};

use super::Views;
use super::event_count::{EventCount, EventTally};
use crate::address::{Url, routes};
use crate::catalogue::Catalogue;
use crate::config::PeriodLength;
use crate::content::{Edtf, Period, Precision};
use crate::model::{EventIndex, SHOWN_EVENTS, anchor};
use crate::pages::TimelineOf;
use crate::text::is_at_home;
use crate::words::dates::{DateStyle, dateline, day_text, edtf_text};

/// Months that the page of a country, topic or actor links on the timeline.
const LINKED_MONTHS: usize = 12;

/// A month in the navigation.
#[derive(Debug, Serialize)]
pub(crate) struct MonthView {
    pub(crate) name: String,
    pub(crate) url: String,
    #[serde(flatten)]
    pub(crate) events: EventCount,
}

/// Events under one heading: which they are, and then as they are drawn.
#[derive(Debug, Serialize)]
pub(crate) struct Group<E = Value> {
    pub(crate) name: String,
    /// The language of the name.
    pub(crate) lang: String,
    pub(crate) id: String,
    pub(crate) url: Option<String>,
    pub(crate) events: E,
    /// How many there are at its address, where not all of them stand here.
    pub(crate) all_count: Option<usize>,
}

impl<E> Group<E> {
    /// The same heading over other events.
    pub(crate) fn over<F>(self, events: F) -> Group<F> {
        let Self { name, lang, id, url, events: _, all_count } = self;
        Group { name, lang, id, url, events, all_count }
    }
}

/// The year, month, day or edition before or after.
#[derive(Debug, Serialize)]
pub(crate) struct Neighbour {
    pub(crate) name: String,
    pub(crate) url: String,
}

impl Views {
    /// What a timeline of its own is of, and the language of that name.
    pub(crate) fn name_of<'a>(&'a self, of: &TimelineOf) -> (&'a str, &'a str) {
        let (model, words) = (&*self.model, self.words());
        match of {
            TimelineOf::Country(index) => {
                let country = &model.countries[*index];
                (&country.name, country.lang.as_deref().unwrap_or(&model.config.language))
            }
            TimelineOf::Type(word) => {
                let known = model.event_types.get_key_value(word).map(|(word, _)| word);
                (known.map_or("", |word| word.label(words)), words.lang())
            }
        }
    }

    /// The timeline with a filter in its address.
    pub(crate) fn filtered_timeline(&self, query: &str) -> String {
        format!("{}?{query}", routes::timeline().href(&self.base_url))
    }

    /// Where the timeline has some events that a page does not show: in their months, and all of
    /// them at `all`, or under a filter where they have no timeline of their own.
    pub(crate) fn insert_event_links(
        &self,
        context: &mut Context,
        events: &[EventIndex],
        parameter: &str,
        value: &str,
        all: Option<&Url>,
    ) {
        context.insert("event_months", &self.event_months(events, parameter, value));
        let all = (events.len() > SHOWN_EVENTS).then(|| match all {
            Some(url) => url.href(&self.base_url),
            None => self.filtered_timeline(&format!("{parameter}={value}")),
        });
        context.insert("events_url", &all);
    }

    /// The last months with some of `events`, newest first, each filtered to them.
    fn event_months(&self, events: &[EventIndex], parameter: &str, value: &str) -> Vec<MonthView> {
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
                events: tally.told(self.words()),
            })
            .collect()
    }

    /// A month as it stands in a phrase of the theme's own words.
    pub(crate) fn month_in_phrase(&self, year: i16, month: i8) -> String {
        month_in(year, month, self.phrase_language(), &self.model.config.words)
    }

    /// The days of an edition as text: 31 October 2025, October 2025.
    pub(crate) fn period_name(&self, period: Period) -> String {
        period_text(period, &self.model.config.language, &self.model.config.words)
    }

    /// The same as it stands in a phrase of the theme's own words.
    pub(crate) fn period_in_phrase(&self, period: Period) -> String {
        period_text(period, self.phrase_language(), &self.model.config.words)
    }

    /// A month as text: October 2025.
    pub(crate) fn month_name(&self, year: i16, month: i8) -> String {
        month_in(year, month, &self.model.config.language, &self.model.config.words)
    }

    /// A day, a month or whatever else of a date is known, as text.
    pub(crate) fn date_text(&self, date: &Edtf) -> String {
        edtf_text(date, &self.model.config.language, &self.model.config.words)
    }

    /// The language of dates in phrases of the theme's own words: the site's own where it is a kind
    /// of the language of these words.
    pub(crate) fn phrase_language(&self) -> &str {
        let (site, words) = (&*self.model.config.language, self.words().lang());
        if is_at_home(words, site) { site } else { words }
    }

    pub(crate) fn long_day(&self, day: Date) -> String {
        day_text(day, DateStyle::Long, &self.model.config.language, &self.model.config.words)
            .to_string()
    }

    /// A day as it stands in a phrase of the theme's own words.
    pub(crate) fn day_in_phrase(&self, day: Date) -> Rc<str> {
        day_text(day, DateStyle::Long, self.phrase_language(), &self.model.config.words)
    }

    /// A year as text, in the digits of the site's language.
    pub(crate) fn year_name(&self, year: i16) -> String {
        self.words().figures(u64::try_from(year).unwrap_or_default())
    }

    pub(crate) fn year_url(&self, year: i16) -> String {
        routes::year(year).href(&self.base_url)
    }

    pub(crate) fn month_url(&self, year: i16, month: i8) -> String {
        routes::month(year, month).href(&self.base_url)
    }
}

fn month_in(year: i16, month: i8, lang: &str, words: &Catalogue) -> String {
    let first = Date::new(year, month, 1).unwrap_or_default();
    day_text(first, DateStyle::Month, lang, words).to_string()
}

fn period_text(period: Period, lang: &str, words: &Catalogue) -> String {
    let first = period.first;
    match period.length {
        PeriodLength::Day => dateline(first, DateStyle::Long, lang, words).to_string(),
        PeriodLength::Month => month_in(first.year(), first.month(), lang, words),
        PeriodLength::Week => match Edtf::parse(&format!("{first}/{}", period.last())) {
            Ok(days) => edtf_text(&days, lang, words),
            Err(_) => period.to_string(),
        },
    }
}
