//! The front page: status board, latest articles, what to watch, latest events.

use serde::Serialize;
use tera::{Context, Value};

use super::article::unnumbered;
use super::event_count::EventCount;
use super::names::name_order;
use super::{Head, Views, Words};
use crate::content::{Alert, ShortText, Status};
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, CountryRecord, EventIndex};
use crate::pages::{DataSet, Page};

/// Articles on the front page.
const LATEST_ARTICLES: usize = 9;
/// Topics on the front page.
const BROWSED_TOPICS: usize = 24;
/// Events ahead on the front page.
const WATCHED_EVENTS: usize = 8;
/// Events on the front page.
const LATEST_EVENTS: usize = 10;

/// A country's status in a month.
#[derive(Debug, Serialize)]
pub(super) struct StatusView<'a> {
    id: String,
    month: String,
    datetime: String,
    trend: &'static str,
    trend_label: &'static str,
    alert: Option<&'static str>,
    alert_label: Option<&'static str>,
    reason: Value,
    by: Option<&'a str>,
}

impl StatusView<'_> {
    /// Where it stands on a board: what got worse or may first, then what got better.
    pub(super) fn gravity(&self) -> u8 {
        match (self.trend, self.alert) {
            ("deteriorated", _) | (_, Some("conflict-risk")) => 0,
            ("improved", _) => 1,
            _ => 2,
        }
    }
}

/// A country on the status board.
#[derive(Debug, Serialize)]
struct BoardRow<'a> {
    key: &'a str,
    code: &'a str,
    name: &'a str,
    lang: Option<&'static str>,
    url: String,
    flag: String,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    status: Option<StatusView<'a>>,
}

impl Views {
    pub(super) fn home(&self, page: &Page, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let own = |text| Words { text, lang: &model.config.language };
        let head = Head {
            description: model.config.description.as_deref().map(own),
            ..Head::of(own(&model.config.title), &model.config.language)
        };
        let latest: Vec<ArticleIndex> = model
            .articles
            .positions()
            .filter(|&index| model.articles[index].stands(model.until_day()))
            .take(LATEST_ARTICLES)
            .collect();
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        view.alternates = self.language_homes();
        context.insert("page", &view);
        context.insert_value("latest", self.cards(&latest, problems));
        context.insert_value(
            "events",
            self.latest_events(model.events.positions(), LATEST_EVENTS, problems),
        );
        let (upcoming, count) = self.upcoming(model.events.positions(), WATCHED_EVENTS, problems);
        context.insert_value("upcoming", upcoming);
        context.insert("upcoming_count", &count);
        context.insert("upcoming_url", &self.filtered_timeline("status=expected"));
        context.insert("watch_calendar", &self.data_url(DataSet::Ahead { country: None }));
        let mut countries: Vec<BoardRow<'_>> =
            model.countries.iter().map(|record| self.board_row(record)).collect();
        countries.sort_by_cached_key(|row| name_order(row.name));
        context.insert("countries", &countries);
        let mut board: Vec<&BoardRow<'_>> =
            countries.iter().filter(|row| row.status.is_some()).collect();
        // Stable, so those of one gravity stay in the order of their names.
        board.sort_by_key(|row| row.status.as_ref().map(StatusView::gravity));
        context.insert("board", &board);
        context.insert("topics", &self.busiest_topics(BROWSED_TOPICS));
        context
    }

    /// The newest of `events` (given in the timeline's order) that are not ahead, newest first.
    pub(super) fn latest_events(
        &self,
        events: impl DoubleEndedIterator<Item = EventIndex>,
        count: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        let past: Vec<EventIndex> = events
            .rev()
            .filter(|&index| !self.is_upcoming(&self.model.events[index]))
            .take(count)
            .collect();
        self.events(past.into_iter(), problems)
    }

    fn board_row<'a>(&'a self, record: &'a CountryRecord) -> BoardRow<'a> {
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        BoardRow {
            key: record.code.as_str(),
            code: record.code.as_str(),
            name: &record.name,
            lang: record.lang,
            url: record.url.href(&self.base_url),
            flag: record.code.flag(),
            article_count: record.articles.len(),
            events: self.count_events(record.events.iter().copied()),
            status: statuses.last().map(|status| self.status(status, unnumbered)),
        }
    }

    /// A status; `html` makes HTML of its reason: on a page that has no list of sources,
    /// [`unnumbered`].
    pub(super) fn status<'a>(
        &'a self,
        status: &'a Status,
        html: impl Fn(&ShortText) -> Value,
    ) -> StatusView<'a> {
        let key = super::country::month_key(status.month);
        StatusView {
            id: format!("status-{key}"),
            month: self.month_text(status.month),
            datetime: key,
            trend: status.trend.as_str(),
            trend_label: status.trend.label(),
            alert: status.alert.map(Alert::as_str),
            alert_label: status.alert.map(Alert::label),
            reason: html(&status.reason),
            by: self.assessor(status),
        }
    }
}
