//! A country in a minute: how it stands and since when, what comes next, who is in it, with whom it
//! has to do.

use serde::Serialize;

use crate::content::{Month, Status, TermKind};
use crate::model::{ArticleIndex, CountryIndex, EventIndex, TermIndex};
use crate::pages::parts::Views;
use crate::pages::parts::names::Name;
use crate::pages::parts::status::StatusView;
use crate::text::Called;

/// People and actors of a country.
const SHOWN_NAMES: usize = 6;
/// Pairs of a country.
const SHOWN_PAIRS: usize = 4;

/// Months for which a status tells how a country stands; then it tells how it stood.
const MONTHS_OF_STANDING: i32 = 2;

/// How a country stands now.
#[derive(Debug, Serialize)]
pub(super) struct Standing<'a> {
    status: StatusView<'a>,
    /// Whether the latest month is one of the last [`MONTHS_OF_STANDING`] before the build.
    is_recent: bool,
}

/// An event as a line: what comes next, or what was last.
#[derive(Debug, Serialize)]
pub(super) struct EventLine<'a> {
    title: Called<'a>,
    url: String,
    date: String,
}

/// Another country, and what last happened between the two.
#[derive(Debug, Serialize)]
pub(super) struct Pair<'a> {
    #[serde(flatten)]
    other: Name<'a>,
    last: Option<EventLine<'a>>,
}

/// An actor, or a person with the office of today.
#[derive(Debug, Serialize)]
pub(super) struct Named<'a> {
    #[serde(flatten)]
    name: Name<'a>,
    office: Option<String>,
}

impl Views {
    /// The latest of a country's statuses, given oldest first.
    pub(super) fn standing<'a>(
        &'a self,
        statuses: &'a [Status],
        html: impl Fn(&crate::content::ShortText) -> tera::Value,
    ) -> Option<Standing<'a>> {
        let last = statuses.last()?;
        let months = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month);
        let today = self.model.today;
        let Month { year, month } = last.month;
        let age = months(today.year(), today.month()) - months(year, month);
        Some(Standing { status: self.status(last, html), is_recent: age <= MONTHS_OF_STANDING })
    }

    pub(super) fn event_line(&self, index: EventIndex) -> EventLine<'_> {
        let record = &self.model.events[index];
        let event = record.event();
        EventLine {
            title: self.called(&event.title, Some(self.language_of_event(record))),
            url: record.url.href_with_fragment(&self.base_url),
            date: self.event_date(event, self.model.today),
        }
    }

    /// Who is named most often in some articles, actors and people.
    pub(super) fn most_named(&self, articles: &[ArticleIndex]) -> Vec<Named<'_>> {
        let model = &*self.model;
        let mut counts: Vec<(TermKind, TermIndex, usize)> = Vec::new();
        for kind in [TermKind::Actor, TermKind::Person] {
            let mut named: Vec<TermIndex> = articles
                .iter()
                .flat_map(|&at| model.articles[at].terms[kind].iter().copied())
                .collect();
            named.sort_unstable();
            let runs = named.chunk_by(|left, right| left == right);
            counts.extend(runs.map(|run| (kind, run[0], run.len())));
        }
        counts.sort_by_key(|&(kind, index, count)| (std::cmp::Reverse(count), kind, index));
        let shown = counts.into_iter().filter_map(|(kind, index, _)| {
            let term = model.terms(kind).get(index).filter(|term| term.has_page)?;
            Some(Named { name: self.name_of_term(term), office: self.office_of(term, model.today) })
        });
        shown.take(SHOWN_NAMES).collect()
    }

    /// The countries with which it shares most, each with the last event of both.
    pub(super) fn pairs(&self, country: CountryIndex) -> Vec<Pair<'_>> {
        let model = &*self.model;
        let mut relations: Vec<_> = model.relations_of(country).collect();
        relations.sort_by_key(|(_, relation)| std::cmp::Reverse(relation.item_count()));
        let shown = relations.into_iter().take(SHOWN_PAIRS).map(|(other, relation)| {
            let name = self.name_of_country(&model.countries[other]);
            Pair {
                other: Name { url: Some(relation.url.href(&self.base_url)), ..name },
                last: relation.last_event(model).map(|(_, index)| self.event_line(index)),
            }
        });
        shown.collect()
    }
}
