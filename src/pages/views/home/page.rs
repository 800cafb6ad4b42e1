//! The front page: the day of the issue, what leads, where things stand, the river, what to watch,
//! events in brief, stories.

use tera::Context;

use crate::diagnostics::Diagnostic;
use crate::pages::parts::Views;
use crate::pages::parts::board::Board;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::names::{Name, name_order};
use crate::pages::{DataSet, Page};

/// Topics on the front page.
const BROWSED_TOPICS: usize = 24;
/// Events ahead on the front page.
const WATCHED_EVENTS: usize = 5;
/// Events on the front page.
const LATEST_EVENTS: usize = 10;

impl Views {
    pub(crate) fn home(&self, page: &Page, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let own = |text| Words { text, lang: &model.config.language };
        let head = Head {
            description: model.config.description.as_deref().map(own),
            ..Head::of(own(&model.config.title), &model.config.language)
        };
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        view.set_alternates(self.language_homes());
        view.describe(&self.web_site());
        context.insert("page", &view);
        context.insert("issue", &self.issue());
        let choice = self.choice();
        if let Some(lead) = choice.lead {
            context.insert_value("lead", self.card(lead, problems));
        }
        context.insert_value("seconds", self.cards(&choice.seconds, problems));
        context.insert_value("latest", self.cards(&choice.river, problems));
        context.insert_value(
            "events",
            self.latest_events(model.events.positions(), LATEST_EVENTS, problems),
        );
        let (upcoming, count) = self.upcoming(model.events.positions(), WATCHED_EVENTS, problems);
        context.insert_value("upcoming", upcoming);
        context.insert("upcoming_count", &count);
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
                Some((Name::of_country(record, &self.base_url), self.status(status, unnumbered)))
            })
            .collect();
        rows.sort_by_cached_key(|(country, _)| name_order(country.name));
        Board::of(rows)
    }
}
