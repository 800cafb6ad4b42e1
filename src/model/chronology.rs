//! Dates that cannot be: an update before the article, a report before the event, a year that was
//! mistyped. Each is a warning, as only the desk knows which of two dates is wrong.
//!
//! An event of long ago is as sound as one of today. What is checked against the calendar is what
//! the desk itself does, and what is said to have happened.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::SiteModel;
use super::events::events_of;
use super::selection::Withheld;
use crate::config::Config;
use crate::content::{
    Article, Country, Entry, Event, EventFact, EventStatus, Month, Parsed, Step,
    help_with_solar_hijri,
};
use crate::diagnostics::{Diagnostic, Place};

/// The first year in which a desk is thought to have done something.
const FIRST_YEAR: i16 = 1900;
/// Years after the build by which something that the desk does may be dated.
const YEARS_AHEAD: i16 = 10;
/// Years after the build by which something may be expected.
const YEARS_EXPECTED: i16 = 50;

/// Looks at the dates of every entry, published or not: one that is mistyped may be the very reason
/// why it is not.
pub(super) fn check(model: &SiteModel) -> Vec<Diagnostic> {
    let entries: &[Arc<Parsed>] = &model.entries;
    entries.par_iter().flat_map_iter(|parsed| Check::of(model, parsed)).collect()
}

/// What is looked at, and what was found.
struct Check<'a> {
    model: &'a SiteModel,
    parsed: &'a Parsed,
    config: &'a Config,
    today: Date,
    problems: Vec<Diagnostic>,
}

impl<'a> Check<'a> {
    fn of(model: &'a SiteModel, parsed: &'a Parsed) -> Vec<Diagnostic> {
        let (config, today) = (&*model.config, model.today);
        let mut check = Check { model, parsed, config, today, problems: Vec::new() };
        let withheld = model.selection.withholds(parsed);
        if withheld == Some(Withheld::Undated) {
            check.undated();
        }
        let dated = parsed.withholding.date.map(|date| date.day);
        // An embargo may be far away; of an article it is the date, if that is all it has.
        let is_article = matches!(parsed.entry, Entry::Article(_));
        let is_embargo = !is_article && parsed.withholding.publish_date == parsed.withholding.date;
        let is_likely =
            is_embargo || dated.is_none_or(|day| check.year(day, "the date", &[Step::Key("date")]));
        // Beside a mistyped date every other one looks wrong.
        if is_likely {
            check.expiry();
            match &parsed.entry {
                Entry::Article(article) => {
                    check.article(article);
                    if withheld.is_none() {
                        check.successor(model, article);
                    }
                }
                Entry::Country(country) => check.country(country),
                Entry::Page(page) => {
                    // Without an update, a page shows its date as one.
                    let own = page.updated.filter(|date| Some(*date) != parsed.withholding.date);
                    if let Some(updated) = own {
                        check.updated(updated.day, dated);
                    }
                }
                _ => {}
            }
        }
        for event in events_of(parsed) {
            check.event(event);
        }
        check.problems
    }

    fn place(&self, steps: &[Step<'_>]) -> Place {
        match steps.split_first() {
            Some((Step::Key(field), rest)) => self.parsed.places.of_field(self.config, field, rest),
            _ => Place::File(self.parsed.source.path.clone()),
        }
    }

    fn warn(&mut self, code: &'static str, steps: &[Step<'_>], message: String, help: &str) {
        let place = self.place(steps);
        self.problems.push(Diagnostic::warning(code, place, message).help(help));
    }

    /// A draft that the build would show if it could.
    fn undated(&mut self) {
        let message = "this draft is left out, as it has no `date`".to_owned();
        let help = "give it a `date`, such as today's: it can be another one later";
        self.warn("undated-draft", &[Step::Key("date")], message, help);
    }

    /// Whether the year of something that the desk does is one in which it can be.
    fn year(&mut self, day: Date, what: &str, steps: &[Step<'_>]) -> bool {
        let ahead = day.year() - self.today.year();
        let message = if ahead > YEARS_AHEAD {
            format!("{what} {day} lies {ahead} years ahead")
        } else if day.year() < FIRST_YEAR {
            format!("{what} {day} lies before {FIRST_YEAR}")
        } else {
            return true;
        };
        let (year, month, of_month) = (day.year().into(), day.month().into(), day.day().into());
        let help = help_with_solar_hijri(year, month, of_month);
        let help = help.as_deref().unwrap_or("correct the year, if it is a slip");
        self.warn("unlikely-year", steps, message, help);
        false
    }

    fn expiry(&mut self) {
        let withholding = &self.parsed.withholding;
        let Some((expires, due)) = withholding.expires.zip(withholding.due()) else { return };
        if expires.timestamp <= due.timestamp {
            let place = self.parsed.places.of_expiry();
            let message =
                format!("it expires on {}, before it is published on {}", expires.day, due.day);
            self.problems.push(
                Diagnostic::warning("expires-before-date", place, message)
                    .help("correct one of the two; as it stands it is never published"),
            );
        }
    }

    fn updated(&mut self, updated: Date, date: Option<Date>) {
        let step = [Step::Key("updated")];
        if self.year(updated, "the update of", &step)
            && let Some(date) = date.filter(|date| updated < *date)
        {
            let message = format!("`updated` is {updated}, before `date`, which is {date}");
            self.warn("updated-before-date", &step, message, "correct one of the two");
        }
    }

    /// A page says of the article that replaces it that it is the newer one.
    fn successor(&mut self, model: &SiteModel, article: &Article) {
        let Some(index) = article.superseded_by.as_deref().and_then(|by| model.article_at(by))
        else {
            return;
        };
        let (by, date) = (model.articles[index].article().date.day, article.date.day);
        if by < date {
            let message = format!("what replaces this article of {date} is of {by}, before it");
            let help = "name the newer article, or correct one of the dates";
            self.warn("superseded-by-older", &[Step::Key("superseded_by")], message, help);
        }
    }

    fn article(&mut self, article: &Article) {
        let date = article.date.day;
        if let Some(updated) = article.updated {
            self.updated(updated.day, Some(date));
        }
        let corrections = article.corrections.iter().map(|correction| correction.date);
        let updates = article.updates.iter().map(|update| update.date.day);
        let corrections: Vec<Date> = corrections.collect();
        let updates: Vec<Date> = updates.collect();
        for (list, what, code, days) in [
            ("corrections", "correction", "correction-before-date", corrections),
            ("updates", "update", "update-before-date", updates),
        ] {
            for (index, day) in days.into_iter().enumerate() {
                // What is dated after the build is told of as such.
                if day > self.today {
                    continue;
                }
                let steps = [Step::Key(list), Step::Index(index), Step::Key("date")];
                if self.year(day, &format!("the {what} of"), &steps) && day < date {
                    let message = format!("this {what} is of {day}, before the article of {date}");
                    self.warn(code, &steps, message, "correct one of the two dates");
                }
            }
        }
    }

    fn country(&mut self, country: &Country) {
        let now = Month::of(self.today);
        for status in &country.status {
            let text = status.month.to_string();
            if status.month > now {
                let place = self.status_place(country.status.len(), &text);
                let message = format!("the status of {text} is of a month that has not begun");
                self.problems.push(
                    Diagnostic::warning("future-status", place, message)
                        .help("correct the month; until it begins the status is not shown"),
                );
            }
        }
    }

    /// Where a month stands in the file, whose statuses may be in any order.
    fn status_place(&self, count: usize, month: &str) -> Place {
        let mut places = (0..count).map(|index| {
            self.place(&[Step::Key("status"), Step::Index(index), Step::Key("month")])
        });
        let names = |place: &Place| match place {
            Place::Span(span) => {
                let written = self.parsed.source.bytes.get(span.start..span.end);
                written.is_some_and(|bytes| String::from_utf8_lossy(bytes).contains(month))
            }
            _ => false,
        };
        places.find(names).unwrap_or_else(|| self.place(&[Step::Key("status")]))
    }

    fn event(&mut self, event: &Event) {
        let in_article = matches!(self.parsed.entry, Entry::Article(_));
        let steps = |field: &'static str| match in_article {
            true => vec![Step::Key("events"), Step::Index(event.listed_at), Step::Key(field)],
            false => vec![Step::Key(field)],
        };
        if let Some(reported) = event.reported
            && !self.year(reported, "the report of", &steps("reported"))
        {
            return;
        }
        self.revision(event, &steps("revised"));
        // The date and the status of the event are looked at where it is told.
        if event.is_partial() {
            return;
        }
        let Some(start) = event.date.start.filter(|start| !start.approximate && !start.uncertain)
        else {
            return;
        };
        let (id, date) = (&event.id, &event.date.text);
        let has_happened = is_said_to_have_happened(event);
        let help = "correct the date, or give it the `status` `expected`";
        if start.first > self.today {
            let ahead = start.first.year() - self.today.year();
            if has_happened {
                let status = event.status.as_str();
                let message =
                    format!("event `{id}` of {date} lies ahead and is said to be {status}");
                self.warn("future-event", &steps("date"), message, help);
            } else if ahead > YEARS_EXPECTED {
                let message = format!("event `{id}` of {date} lies {ahead} years ahead");
                let help = "correct the year, if it is a slip";
                self.warn("unlikely-year", &steps("date"), message, help);
            }
            return;
        }
        if !has_happened {
            return;
        }
        if let Some(reported) = event.reported.filter(|reported| *reported < start.first) {
            let message =
                format!("event `{id}` of {date} was reported on {reported}, before it happened");
            self.warn("reported-before-event", &steps("reported"), message, help);
        }
    }

    /// Nobody can have said before an event that it took place.
    fn revision(&mut self, event: &Event, steps: &[Step<'_>]) {
        let Some(revised) = event.revised else { return };
        if !event.states(EventFact::Status) || !is_said_to_have_happened(event) {
            return;
        }
        let told = self.model.event_by_id.get(&event.id).map(|&at| self.model.events[at].event());
        let date = match event.states(EventFact::Date) {
            true => &event.date,
            false => &told.unwrap_or(event).date,
        };
        let start = date.start.filter(|start| !start.approximate && !start.uncertain);
        if start.is_some_and(|start| revised < start.first) {
            let (id, date) = (&event.id, &date.text);
            let message =
                format!("event `{id}` of {date} was revised on {revised}, before it happened");
            let help = "correct the day, or give it the `status` `expected`";
            self.warn("revised-before-event", steps, message, help);
        }
    }
}

fn is_said_to_have_happened(event: &Event) -> bool {
    matches!(event.status, EventStatus::Reported | EventStatus::Confirmed | EventStatus::Disputed)
}
