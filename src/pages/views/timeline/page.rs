//! The timeline itself: its newest years or months, and links to all the others.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, YearRecord};
use crate::pages::parts::Views;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::timeline::{Group, MonthView};
use crate::pages::sizes::EVENTS_IN_FRONT;
use crate::pages::{DataSet, EventsFormat, Page};

use super::filters::Within;

/// Events ahead above the timeline.
const UPCOMING_EVENTS: usize = 5;

/// A year in the navigation.
#[derive(Debug, Serialize)]
struct YearView {
    year: i16,
    url: String,
    /// Whether it has not begun.
    is_ahead: bool,
    #[serde(flatten)]
    events: EventCount,
}

/// The timeline in another form.
#[derive(Debug, Serialize)]
struct DataLink<'a> {
    name: &'a str,
    url: String,
}

impl Views {
    pub(crate) fn timeline(&self, page: &Page, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let mut context = self.page_context(page, self.titled(page));
        let years: Vec<YearView> = model
            .years
            .iter()
            .rev()
            .map(|(&year, record)| YearView {
                year,
                url: self.year_url(year),
                is_ahead: year > model.today.year(),
                events: self.count_events(record.events()),
            })
            .collect();
        context.insert("years", &years);
        let last_year = model.years.range(..=model.today.year()).next_back();
        let months = last_year.map(|(&year, record)| self.months_until_now(year, record));
        context.insert("months", &months.unwrap_or_default());
        let without_month = last_year.map_or(0, |(_, record)| record.whole_year.len());
        context.insert("without_month", &without_month);
        let ahead = last_year.map_or(0, |(&year, record)| self.count_in_months_ahead(year, record));
        context.insert("in_months_ahead", &ahead);
        // A page has no more events than it may, those ahead among them.
        let most = model.config.timeline.events.min(EVENTS_IN_FRONT);
        let most = most - self.insert_ahead(&mut context, UPCOMING_EVENTS.min(most / 4), problems);
        let all = self.tally_events(model.events.positions());
        self.insert_event_count(&mut context, all);

        // Newest first. Of a year that is too long for the page its last months stand here, of
        // such a month its last events, unless half of the page is filled. A date without start and
        // end is an error, so `undated` is empty today; were it not, the page would hold no more
        // than it may, and no empty heading.
        let mut undated: Vec<EventIndex> = model
            .events
            .positions()
            .filter(|&index| model.events[index].anchor_day().is_none())
            .collect();
        undated.truncate(most);
        let mut shown_count = undated.len();
        let mut left = most.saturating_sub(undated.len());
        let mut groups = Vec::new();
        let mut is_whole = true;
        for (&year, record) in model.years.iter().rev() {
            let is_past = |at: &EventIndex| !self.is_upcoming(&model.events[*at]);
            is_whole = record.events().filter(is_past).count() <= left;
            if !is_whole && shown_count >= most.div_ceil(2) {
                break;
            }
            for heading in self.year_headings(year, record).into_iter().rev() {
                let past: Vec<EventIndex> =
                    heading.events.iter().copied().filter(is_past).collect();
                if past.is_empty() {
                    continue;
                }
                let fits = past.len() <= left;
                if !fits && shown_count >= most.div_ceil(2) {
                    break;
                }
                let events: Vec<EventIndex> = past.into_iter().rev().take(left).collect();
                left -= events.len();
                shown_count += events.len();
                let all_count = (!fits).then_some(heading.events.len());
                let group = heading.over(self.events(events.into_iter(), problems));
                groups.push(Group { all_count, ..group });
                if !fits {
                    break;
                }
            }
            if !is_whole {
                break;
            }
        }
        if !undated.is_empty() {
            groups.push(Group {
                name: self.words().word("group_without_date").to_owned(),
                lang: self.words().lang().to_owned(),
                id: "page-undated".to_owned(),
                url: None,
                events: self.events(undated.into_iter(), problems),
                all_count: None,
            });
        }
        context.insert("groups", &groups);
        context.insert_value("pager", Value::none());
        context.insert("is_whole", &is_whole);
        context.insert("shown_count", &shown_count);
        self.insert_filters(&mut context, Within::Everything, model.events.len());
        self.insert_timelines(&mut context);
        context.insert("density", &self.density());
        let as_of_url = routes::as_of_days().href(&self.base_url);
        context.insert("as_of_url", &model.as_of_days().next().map(|_| as_of_url));
        let data = EventsFormat::existing(model).map(|format| DataLink {
            name: match format {
                EventsFormat::Json => "JSON",
                EventsFormat::Csv => "CSV",
                EventsFormat::Calendar => self.words().word("calendar"),
                EventsFormat::TimelineJs => "TimelineJS",
                EventsFormat::GeoJson => "GeoJSON",
            },
            url: self.data_url(DataSet::Events(format)),
        });
        context.insert("data", &data.collect::<Vec<_>>());
        context
    }

    /// The months of the last year that has begun, newest first and up to the current one: what is
    /// to come stands apart.
    fn months_until_now(&self, year: i16, record: &YearRecord) -> Vec<MonthView> {
        let begun = record.months.iter().rev().filter(|(month, _)| self.has_begun(year, **month));
        let view = |(&month, events): (&i8, &Vec<EventIndex>)| MonthView {
            name: self.month_name(year, month),
            url: self.month_url(year, month),
            events: self.count_events(events.iter().copied()),
        };
        begun.map(view).collect()
    }

    /// How many events of a year are in months that have not begun.
    fn count_in_months_ahead(&self, year: i16, record: &YearRecord) -> usize {
        let ahead = record.months.iter().filter(|(month, _)| !self.has_begun(year, **month));
        ahead.map(|(_, events)| events.len()).sum()
    }

    fn has_begun(&self, year: i16, month: i8) -> bool {
        let today = self.model.today;
        (year, month) <= (today.year(), today.month())
    }

    /// What to watch, so many events at most, and how many these are.
    fn insert_ahead(
        &self,
        context: &mut Context,
        most: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> usize {
        let (upcoming, count) = self.upcoming(self.model.events.positions(), most, problems);
        context.insert_value("upcoming", upcoming);
        context.insert("upcoming_count", &count);
        context.insert("upcoming_url", &self.filtered_timeline("status=expected"));
        context.insert("watch_calendar", &self.data_url(DataSet::Ahead { country: None }));
        count.min(most)
    }
}
