//! What to watch: events that are expected after the day of the build.

use tera::Value;

use super::{Views, list};
use crate::content::Edtf;
use crate::diagnostics::Diagnostic;
use crate::pages::Url;
use crate::render::dates::edtf_text;
use crate::render::{Calendar, CalendarEvent, calendar};

/// The bytes of the calendar of everything ahead, of one country or of the site.
pub(crate) fn watch_calendar(views: &Views, country: Option<u32>) -> Vec<u8> {
    let model = &*views.model;
    let title = &model.config.title;
    let (name, page, events) = match country {
        Some(index) => {
            let record = &model.countries[index as usize];
            let name = format!("{title}: {}, what to watch", record.name);
            (name, record.url.clone(), record.events.clone())
        }
        None => {
            let events = (0..model.events.len() as u32).collect();
            (format!("{title}: what to watch"), Url::new("/"), events)
        }
    };
    let url = page.permalink(&views.base_url);
    let events = views.ahead(events.into_iter()).map(|index| views.calendar_entry(index)).collect();
    calendar(&Calendar { name: &name, url: &url, events })
}

impl Views {
    /// Those of `events` (given in the timeline's order) that are ahead, in the same order.
    pub(super) fn ahead(&self, events: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
        events.filter(|&index| self.is_upcoming(&self.model.events[index as usize]))
    }

    /// The first `count` of `events` that are ahead, and how many are.
    pub(super) fn upcoming(
        &self,
        events: impl Iterator<Item = u32>,
        count: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> (Value, usize) {
        let ahead: Vec<u32> = self.ahead(events).collect();
        let shown = ahead.iter().take(count);
        (list(shown.map(|&index| self.event(index, problems))), ahead.len())
    }

    fn calendar_entry(&self, index: u32) -> CalendarEvent<'_> {
        let model = &*self.model;
        let record = &model.events[index as usize];
        let event = record.event();
        let lang = &*model.config.language;
        let host = self.base_url.origin.split("//").last().unwrap_or_default();
        let (first, last) = days(&event.date);
        let countries: Vec<&str> = event
            .countries
            .iter()
            .filter_map(|code| model.country(*code))
            .map(|country| &*country.name)
            .collect();
        let mut description = edtf_text(&event.date, lang);
        if !countries.is_empty() {
            description.push('\n');
            description.push_str(&countries.join(", "));
        }
        CalendarEvent {
            uid: format!("{}@{host}", event.id),
            stamp: record.reported.unwrap_or(first),
            first,
            last,
            summary: event.title.to_string(),
            description,
            url: permalink(&record.url, &self.base_url),
            location: None,
            category: event.event_type.as_str(),
            status: "TENTATIVE",
            extra: vec![("X-DATELINE-EDTF", &event.date.text)],
        }
    }
}

/// The whole days that an event's date covers: all those that it can mean. Where one of its ends is
/// open, those of the end that is known.
fn days(date: &Edtf) -> (jiff::civil::Date, jiff::civil::Date) {
    let first = date.first_day();
    let bound = if date.is_open_ended() { date.start } else { date.end.or(date.start) };
    let last = bound.map_or(first, |bound| bound.last);
    (first, last.max(first))
}

/// The absolute address of an anchor.
fn permalink(url: &Url, base: &crate::config::BaseUrl) -> String {
    format!("{}{}", base.origin, url.href_with_fragment(base))
}
