//! The page of a pair of countries.

use serde::Serialize;
use tera::{Context, Value};

use crate::content::{ActorRole, Effect, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{CountryIndex, EventIndex, Latest, RelationIndex, RelationRecord, SHOWN_EVENTS};
use crate::pages::Page;
use crate::pages::parts::cards::keep;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::terms::LISTED_EVENTS;
use crate::pages::parts::{Views, list};
use crate::text::{is_at_home, name_order};
use crate::words::dates::edtf_iso;

/// The pair itself.
#[derive(Debug, Serialize)]
struct PairView {
    key: String,
    name: String,
    /// Whether the two names are in two languages.
    is_mixed: bool,
    countries: Value,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    latest: Option<String>,
    latest_datetime: Option<String>,
}

/// An event of the trail of agreements and talks.
#[derive(Debug, Serialize)]
struct RoundView {
    #[serde(flatten)]
    event: EventLink,
    places: Value,
    mediators: Value,
    outcome: Option<String>,
    follows: Option<EventLink>,
    part_of: Option<EventLink>,
}

/// What was promised in an event, and what became of it.
#[derive(Debug, Serialize)]
struct CommitmentView {
    #[serde(flatten)]
    event: EventLink,
    commitments: Vec<String>,
    trail: Vec<EventLink>,
}

/// An event as a link.
#[derive(Debug, Clone, Serialize)]
struct EventLink {
    id: String,
    url: String,
    title: String,
    date: String,
    datetime: Option<String>,
    type_label: Option<String>,
    status: &'static str,
    status_label: String,
    effect: Option<&'static str>,
    effect_label: Option<String>,
}

impl Views {
    pub(super) fn relation(
        &self,
        page: &Page,
        index: RelationIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let record = &model.relations[index];
        let name = self.pair_name(record);
        let langs = record.countries.map(|index| model.countries[index].lang.as_deref());
        // Of two names in two languages the site's counts; the heading marks each by itself.
        let lang = langs[0].filter(|lang| langs[1] == Some(lang));
        let title = Words { text: &name, lang: lang.unwrap_or(&model.config.language) };
        let head = Head::of(title, &model.config.language);
        let mut context = self.page_context(page, head);
        let (latest, latest_datetime) = self.latest(record);
        let codes = record.countries.map(|index| model.countries[index].code.slug());
        context.insert(
            "pair",
            &PairView {
                key: codes.join("-"),
                name: name.clone(),
                is_mixed: langs[0] != langs[1],
                countries: list(
                    (self.pair_in_order(record).iter())
                        .map(|&index| self.parts.names.countries[index].clone()),
                ),
                article_count: record.articles.len(),
                events: self.count_events(record.events.iter().copied()),
                latest,
                latest_datetime,
            },
        );
        self.insert_lists(
            &mut context,
            &record.url,
            &record.articles,
            (&record.events, LISTED_EVENTS),
            page_number,
            problems,
        );
        let is_first = page_number == 1;
        let (mut rounds, mut open, mut closed) = (Vec::new(), Vec::new(), Vec::new());
        if is_first {
            let of_record = record.rounds(model).into_iter();
            rounds.extend(of_record.map(|event| self.round(event, problems)));
            for commitment in record.commitments(model) {
                let lang = self.language_of_event(&model.events[commitment.event]);
                let told = |text: &str| self.put_together(text.to_owned(), Some(lang));
                let view = CommitmentView {
                    event: self.event_link(commitment.event),
                    commitments: commitment.texts.iter().map(|text| told(text)).collect(),
                    trail: commitment.trail.iter().map(|&event| self.event_link(event)).collect(),
                };
                if commitment.is_open { open.push(view) } else { closed.push(view) }
            }
        }
        context.insert_value("rounds", Value::from(rounds));
        context.insert("open_commitments", &open);
        context.insert("closed_commitments", &closed);
        let ahead = if is_first { &*record.events } else { &[] };
        let (upcoming, _) = self.upcoming(ahead.iter().copied(), SHOWN_EVENTS, problems);
        context.insert_value("upcoming", upcoming);
        let query = format!("country={}", codes.join(","));
        let is_cut = record.events.len() > LISTED_EVENTS;
        let timeline = is_cut.then(|| self.filtered_timeline(&query));
        context.insert("timeline_url", &timeline);
        context
    }

    /// The two countries of a pair by their names, as an index has them.
    pub(super) fn pair_in_order(&self, record: &RelationRecord) -> [CountryIndex; 2] {
        let mut countries = record.countries;
        countries.sort_by_cached_key(|&index| name_order(&self.model.countries[index].name));
        countries
    }

    pub(super) fn pair_name(&self, record: &RelationRecord) -> String {
        let [first, second] = self.pair_in_order(record).map(|at| &*self.model.countries[at].name);
        let words = self.words();
        match is_at_home(words.lang(), &self.model.config.language) {
            true => words.said("pair", &[("one", first.into()), ("other", second.into())]),
            false => format!("{first} – {second}"),
        }
    }

    /// The date of the newest thing between two countries, as text and for machines.
    fn latest(&self, record: &RelationRecord) -> (Option<String>, Option<String>) {
        match record.latest(&self.model) {
            None => (None, None),
            Some(Latest::Article(day)) => (Some(self.long_day(day)), Some(day.to_string())),
            Some(Latest::Event(index)) => {
                let date = &self.model.events[index].event().date;
                (Some(self.date_text(date)), edtf_iso(date))
            }
        }
    }

    fn round(&self, index: EventIndex, problems: &mut Vec<Diagnostic>) -> Value {
        let model = &*self.model;
        let event = model.events[index].event();
        let link = |id: &Option<crate::text::Key>| {
            let index = model.event_by_id.get(id.as_ref()?).copied()?;
            Some(self.event_link(index))
        };
        let lang = self.language_of_event(&model.events[index]);
        let told = |text: &str| self.put_together(text.to_owned(), Some(lang));
        let round = RoundView {
            event: self.event_link(index),
            places: list(
                event.places.iter().filter_map(|place| self.term_name(TermKind::Place, &place.id)),
            ),
            mediators: list(
                event
                    .actors
                    .iter()
                    .filter(|actor| actor.role == Some(ActorRole::Mediator))
                    .filter_map(|actor| self.term_name(TermKind::Actor, &actor.id)),
            ),
            outcome: event.outcome.as_deref().map(told),
            follows: link(&event.follows),
            part_of: link(&event.part_of),
        };
        let round = Value::from_serializable(&round);
        keep(&self.draw("round", "partials/round.html", round), problems)
    }

    fn event_link(&self, index: EventIndex) -> EventLink {
        let record = &self.model.events[index];
        let event = record.event();
        let words = self.words();
        let lang = self.language_of_event(record);
        let told = |text: &str| self.put_together(text.to_owned(), Some(lang));
        EventLink {
            id: event.id.to_string(),
            url: record.url.href_with_fragment(&self.base_url),
            title: told(&event.title),
            date: self.event_date(event, self.model.today),
            datetime: edtf_iso(&event.date),
            type_label: event.event_type.telling_label(words).map(str::to_owned),
            status: event.status.as_str(),
            status_label: words.label(event.status).to_owned(),
            effect: event.effect.map(Effect::as_str),
            effect_label: event.effect.map(|effect| words.label(effect).to_owned()),
        }
    }
}
