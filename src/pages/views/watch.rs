//! What to watch: events that are expected after the day of the build.

use tera::Value;

use super::event_data::calendar_event;
use super::{Views, list};
use crate::address::routes;
use crate::diagnostics::Diagnostic;
use crate::formats::{Calendar, calendar};
use crate::model::{CountryIndex, EventIndex};

/// The bytes of the calendar of everything ahead, of one country or of the site.
pub(super) fn watch_calendar(views: &Views, country: Option<CountryIndex>) -> Vec<u8> {
    let model = &*views.model;
    let title = &model.config.title;
    let (name, page, events) = match country {
        Some(index) => {
            let record = &model.countries[index];
            let name = format!("{title}: {}, what to watch", record.name);
            (name, record.url.clone(), record.events.clone())
        }
        None => {
            let events = model.events.positions().collect();
            (format!("{title}: what to watch"), routes::home(), events)
        }
    };
    let page = page.permalink(&views.base_url);
    let host = views.base_url.origin.split_once("://").map_or("", |(_, host)| host);
    let events = views
        .ahead(events.into_iter())
        .filter_map(|index| calendar_event(views.facts(&model.events[index]), host))
        .collect();
    calendar(&Calendar { name: &name, url: &page, events })
}

impl Views {
    /// Those of `events` (given in the timeline's order) that are ahead, in the same order.
    pub(super) fn ahead(
        &self,
        events: impl Iterator<Item = EventIndex>,
    ) -> impl Iterator<Item = EventIndex> {
        events.filter(|&index| self.is_upcoming(&self.model.events[index]))
    }

    /// The first `count` of `events` that are ahead, and how many are.
    pub(super) fn upcoming(
        &self,
        events: impl Iterator<Item = EventIndex>,
        count: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> (Value, usize) {
        let ahead: Vec<EventIndex> = self.ahead(events).collect();
        let shown = ahead.iter().take(count);
        (list(shown.map(|&index| self.event(index, problems))), ahead.len())
    }
}
