//! The events of the timeline for TimelineJS 3.

use std::borrow::Cow;

use serde::Serialize;

use crate::catalogue::Words;
use crate::content::{Bound, Precision};
use crate::pages::parts::event_facts::Facts;
use crate::text::escape;

/// What TimelineJS 3 loads.
#[derive(Debug, Serialize)]
pub(super) struct TimelineJs<'a> {
    pub(super) scale: &'static str,
    pub(super) events: Vec<Slide<'a>>,
}

/// An event of TimelineJS. Its texts are HTML.
#[derive(Debug, Serialize)]
pub(super) struct Slide<'a> {
    unique_id: &'a str,
    start_date: SlideDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<SlideDate>,
    display_date: String,
    text: SlideText,
    /// HTML too.
    group: Cow<'a, str>,
    autolink: bool,
}

/// A date of TimelineJS; what is not known is left out.
#[derive(Debug, Serialize)]
struct SlideDate {
    year: i16,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<i8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<i8>,
}

#[derive(Debug, Serialize)]
struct SlideText {
    headline: String,
    text: String,
}

/// An event for TimelineJS, which needs a start: where only the end is known it stands at its end,
/// and the date in words says so. What is open at an end has a month at most.
pub(super) fn slide<'a>(facts: Facts<'a>, words: &'a Words) -> Option<Slide<'a>> {
    let event = facts.record.event();
    let start = event.date.start.or(event.date.end)?;
    let end = event.date.end.filter(|_| event.date.start.is_some());
    let end_date = match start.precision {
        // A decade is a stretch of years; TimelineJS knows nothing wider than one.
        Precision::Decade | Precision::Century if end.is_none() => Some(years_end(&start)),
        _ => end.as_ref().map(|end| {
            if matches!(end.precision, Precision::Decade | Precision::Century) {
                years_end(end)
            } else {
                slide_date(end)
            }
        }),
    };
    let kind = escape::text(event.event_type.label(words));
    let what = words.list(&[event.event_type.label(words), words.label(event.status)]);
    let mut text = format!("<p>{}", escape::text(&what));
    if !facts.country_names.is_empty() {
        text.push_str(": ");
        escape::push_text(&mut text, &words.list(&facts.country_names));
    }
    text.push_str("</p>");
    if let Some(outcome) = facts.outcome {
        text.push_str(&format!("<p>{}</p>", escape::text(outcome)));
    }
    text.push_str("<p><a href=\"");
    escape::push_attribute(&mut text, &facts.url);
    text.push_str("\">");
    escape::push_text(&mut text, words.word("on_the_timeline"));
    text.push_str("</a></p>");
    let headline = escape::text(facts.title).into_owned();
    let display_date = escape::text(&facts.date).into_owned();
    Some(Slide {
        unique_id: facts.id,
        start_date: if event.date.is_open() { without_day(&start) } else { slide_date(&start) },
        end_date,
        display_date,
        text: SlideText { headline, text },
        group: kind,
        autolink: false,
    })
}

fn slide_date(bound: &Bound) -> SlideDate {
    let day = bound.first;
    SlideDate {
        year: day.year(),
        month: (bound.precision >= Precision::Month).then(|| day.month()),
        day: (bound.precision == Precision::Day).then(|| day.day()),
    }
}

fn without_day(bound: &Bound) -> SlideDate {
    SlideDate { day: None, ..slide_date(bound) }
}

fn years_end(bound: &Bound) -> SlideDate {
    SlideDate { year: bound.last.year(), month: None, day: None }
}
