//! The front page: the day of the issue, what leads, where things stand, the river, what to watch,
//! events in brief, stories.

use std::collections::BTreeMap;

use tera::{Context, Value};

use crate::diagnostics::Diagnostic;
use crate::model::EventIndex;
use crate::pages::parts::board::Board;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::{Views, list};
use crate::pages::{DataSet, Page};
use crate::text::name_order;

/// Topics on the front page.
const BROWSED_TOPICS: usize = 36;
/// Events ahead on the front page.
const WATCHED_EVENTS: usize = 5;
/// Of them, those that were to come by a day that is past: they stand last.
const OVERDUE_EVENTS: usize = 2;
/// Events on the front page.
const LATEST_EVENTS: usize = 5;

impl Views {
    pub(crate) fn home(&self, page: &Page, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let own = |text| Words { text, lang: &model.config.language };
        let front = self.front();
        let has_code = front.is_some_and(|(_, parsed)| parsed.body.has_code);
        let head = Head {
            has_code,
            description: model.config.description.as_deref().map(own),
            ..Head::of(own(&model.config.title), &model.config.language)
        };
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        view.describe(&self.web_site());
        context.insert("page", &view);
        context.insert("issue", &self.issue());
        context.insert("edition", &self.newest_edition());
        let choice = self.choice(front.map(|(front, _)| front));
        if let Some(lead) = choice.lead {
            context.insert_value("lead", self.card(lead, problems));
            let record = &self.model.articles[lead];
            let article = self.entries.article(record);
            let lang = article.lang.as_deref().unwrap_or(&model.config.language);
            let picture = self.picture(record, lang, unnumbered);
            context.insert("lead_story", &picture.map(|image| BTreeMap::from([("image", image)])));
        }
        context.insert("correction", &self.last_correction());
        let note = front.map(|(_, parsed)| parsed).filter(|parsed| !parsed.body.html.is_empty());
        let body = note.map_or_else(Value::none, |parsed| self.body(parsed, &page.url));
        context.insert_value("note", body);
        let sources = note.map(|parsed| self.sources_of(parsed, self.words()));
        context.insert_value("sources", sources.unwrap_or_else(|| list(std::iter::empty())));
        let rows = self.story_rows(front.map(|(front, _)| front), &choice);
        context.insert("stories", &rows);
        context.insert_value("seconds", self.cards(&choice.seconds, problems));
        context.insert_value("latest", self.cards(&choice.river, problems));
        // What was to come and did not is nothing that happened.
        let (overdue, others): (Vec<EventIndex>, Vec<EventIndex>) =
            model.events.positions().partition(|&at| self.is_overdue(&model.events[at]));
        context.insert_value(
            "events",
            self.latest_events(others.iter().copied(), LATEST_EVENTS, problems),
        );
        let ahead: Vec<EventIndex> = self.ahead(others.into_iter()).collect();
        let late = overdue.iter().rev().take(OVERDUE_EVENTS);
        let soon = ahead.iter().take(WATCHED_EVENTS - late.len());
        let watched = soon.chain(late).map(|&at| self.event(at, problems)).collect::<Vec<_>>();
        context.insert_value("upcoming", Value::from(watched));
        context.insert("upcoming_count", &(ahead.len() + overdue.len()));
        context.insert("upcoming_url", &self.filtered_timeline("status=expected"));
        context.insert("watch_calendar", &self.data_url(DataSet::Ahead { country: None }));
        context.insert("board", &self.board());
        context.insert("topics", &self.busiest_topics(BROWSED_TOPICS));
        context
    }

    /// Where the countries stand that the desk assesses, by name within a group.
    fn board(&self) -> Option<Board<'_>> {
        let mut rows: Vec<_> = self
            .model
            .countries
            .iter()
            .filter_map(|record| {
                let status = record.entry()?.status.last()?;
                Some((self.name_of_country(record), self.status(status, unnumbered)))
            })
            .collect();
        rows.sort_by_cached_key(|(country, _)| name_order(&country.name));
        Board::of(rows)
    }
}
