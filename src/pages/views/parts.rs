//! Cards and events: what many pages show of one article or one event, drawn once.
//!
//! A part is made when the first page asks for it. A list prints the ready HTML of its cards, so a
//! card that stands in eight lists is drawn by Tera once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Serialize;
use smallvec::SmallVec;
use tera::{Context, Value};

use super::claims::EventClaims;
use super::frame::Frame;
use super::marks::marks;
use super::names::{Name, Names};
use super::{Views, direction, list};
use crate::address::{BaseUrl, Url, routes};
use crate::content::{ArticleKind, Entry, Event, EventStatus, Precision, Term, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{
    ArticleIndex, ArticleRecord, EventIndex, EventRecord, List, SiteModel, TermIndex,
    TranslationIndex, anchor_day,
};
use crate::text::THEME_LANGUAGE;
use crate::words::dates::{DateStyle, day_text, edtf_text};
use crate::words::dates::{edtf_iso, when_iso, when_text};

type Part = OnceLock<Result<Value, Box<Diagnostic>>>;

/// The shared parts of a site, made as they are asked for.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(super) names: Names,
    pub(super) frame: Frame,
    /// The front page, for the links between languages.
    pub(super) home: Url,
    cards: List<ArticleIndex, Part>,
    events: List<EventIndex, Part>,
    /// The topics that name another as the wider one, by that one.
    pub(super) narrower: OnceLock<BTreeMap<TermIndex, Vec<TermIndex>>>,
}

/// What other pages may show of an article.
#[derive(Debug, Serialize)]
struct Card<'a> {
    url: String,
    title: &'a str,
    date: String,
    datetime: String,
    updated: Option<String>,
    updated_datetime: Option<String>,
    year: i16,
    description: Option<&'a str>,
    dateline: Option<&'a str>,
    kind: Option<&'static str>,
    kind_label: Option<&'static str>,
    lang: &'a str,
    dir: &'static str,
    ui: Value,
    countries: Value,
    topics: Value,
    superseded: bool,
    retracted: bool,
}

/// What pages show of an event.
#[derive(Debug, Serialize)]
struct EventView<'a> {
    id: &'a str,
    url: String,
    title: &'a str,
    date: String,
    datetime: Option<String>,
    edtf: &'a str,
    year: Option<i16>,
    precision: &'static str,
    #[serde(rename = "type")]
    event_type: &'a str,
    type_label: &'a str,
    status: &'static str,
    status_label: &'static str,
    overdue: bool,
    reported: Option<String>,
    revised: Option<String>,
    countries: Value,
    places: Value,
    actors: Value,
    people: Value,
    topics: Value,
    articles: Vec<ArticleLink<'a>>,
    sources: Vec<SourceLink<'a>>,
    outcome: Option<&'a str>,
    commitments: Vec<&'a str>,
    claims: Vec<EventClaims<'a>>,
    notes: &'a [String],
}

/// An article as a link.
#[derive(Debug, Serialize)]
pub(super) struct ArticleLink<'a> {
    pub(super) title: &'a str,
    pub(super) url: String,
    pub(super) date: String,
}

/// A source as a link.
#[derive(Debug, Serialize)]
pub(super) struct SourceLink<'a> {
    pub(super) label: &'a str,
    pub(super) url: Option<&'a str>,
}

impl<'a> ArticleLink<'a> {
    /// A link to an article, with its day in `lang`.
    pub(super) fn of(views: &'a Views, record: &'a ArticleRecord, lang: &str) -> Self {
        let article = views.entries.article(record);
        Self {
            title: &article.title,
            url: record.url.href(&views.base_url),
            date: day_text(article.date.day, DateStyle::Long, lang).to_string(),
        }
    }
}

impl Parts {
    /// Parts of a site, of which only the frame is drawn yet.
    pub(crate) fn new(model: &SiteModel, base: &BaseUrl, frame: Frame) -> Self {
        Self {
            names: Names::new(model, base),
            frame,
            home: routes::home(),
            cards: (0..model.articles.len()).map(|_| OnceLock::new()).collect(),
            events: (0..model.events.len()).map(|_| OnceLock::new()).collect(),
            narrower: OnceLock::new(),
        }
    }
}

impl Views {
    /// The card of an article.
    pub(super) fn card(&self, article: ArticleIndex, problems: &mut Vec<Diagnostic>) -> Value {
        let part = self.parts.cards[article].get_or_init(|| {
            let card = Value::from_serializable(&self.card_view(article));
            self.draw("card", "partials/card.html", card)
        });
        keep(part, problems)
    }

    /// The card of an article's translation, in its own language. What the translation does not say
    /// itself is left out, so that all of the card is in that language.
    pub(super) fn translation_card(
        &self,
        article: ArticleIndex,
        translation: TranslationIndex,
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        let record = &self.model.articles[article];
        let translated = &record.translations[translation];
        let Entry::Translation(entry) = &self.entries[translated.file].entry else {
            return self.card(article, problems);
        };
        let lang = &*translated.lang;
        let summary = &*self.entries[translated.file].body.summary;
        let card = Card {
            url: translated.url.href(&self.base_url),
            title: &entry.title,
            date: day_text(self.entries.article(record).date.day, DateStyle::Long, lang)
                .to_string(),
            description: entry.description.as_deref().or(Some(summary)).filter(|s| !s.is_empty()),
            updated: None,
            updated_datetime: None,
            dateline: None,
            kind_label: None,
            lang,
            dir: direction(lang),
            ui: marks(THEME_LANGUAGE, lang),
            countries: list(std::iter::empty()),
            topics: list(std::iter::empty()),
            ..self.card_view(article)
        };
        keep(&self.draw("card", "partials/card.html", Value::from_serializable(&card)), problems)
    }

    /// The event of the timeline.
    pub(super) fn event(&self, event: EventIndex, problems: &mut Vec<Diagnostic>) -> Value {
        let part = self.parts.events[event].get_or_init(|| {
            let record = &self.model.events[event];
            let view = self.event_view(record, record.event(), Date::MAX, &[]);
            self.draw("event", "partials/event.html", Value::from_serializable(&view))
        });
        keep(part, problems)
    }

    /// The event as it was known by the end of `day`, with what changed on that day.
    pub(super) fn event_on(
        &self,
        record: &EventRecord,
        event: &Event,
        day: Date,
        notes: &[String],
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        let view = Value::from_serializable(&self.event_view(record, event, day, notes));
        keep(&self.draw("event", "partials/event.html", view), problems)
    }

    /// Cards of several articles.
    pub(super) fn cards(&self, articles: &[ArticleIndex], problems: &mut Vec<Diagnostic>) -> Value {
        list(articles.iter().map(|&article| self.card(article, problems)))
    }

    /// Several events.
    pub(super) fn events(
        &self,
        events: impl Iterator<Item = EventIndex>,
        problems: &mut Vec<Diagnostic>,
    ) -> Value {
        list(events.map(|event| self.event(event, problems)))
    }

    /// Draws a part and puts the HTML beside its values.
    fn draw(
        &self,
        name: &'static str,
        template: &str,
        value: Value,
    ) -> Result<Value, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value(name, value.clone());
        let html = self.templates.render(template, &context).map_err(Box::new)?;
        drop(context);
        let mut map = value.into_map().unwrap_or_default();
        map.insert("html".into(), Value::safe_string(html.trim_end()));
        Ok(Value::from(map))
    }

    fn card_view(&self, article: ArticleIndex) -> Card<'_> {
        let record = &self.model.articles[article];
        let article = self.entries.article(record);
        let config = &*self.model.config;
        let lang = article.lang.as_deref().unwrap_or(&config.language);
        let names = &self.parts.names;
        Card {
            url: record.url.href(&self.base_url),
            title: &article.title,
            date: day_text(article.date.day, DateStyle::Long, lang).to_string(),
            datetime: when_iso(&article.date, &config.time_zone),
            updated: record.updated.map(|date| when_text(&date, &config.time_zone, lang)),
            updated_datetime: record.updated.map(|date| when_iso(&date, &config.time_zone)),
            year: article.date.day.year(),
            description: article.description.as_deref().or_else(|| {
                Some(&*self.entries[record.file].body.summary).filter(|summary| !summary.is_empty())
            }),
            dateline: article.dateline.as_deref(),
            kind: article.kind.map(|kind| kind.as_str()),
            kind_label: article.kind.map(ArticleKind::label),
            lang,
            dir: direction(lang),
            ui: marks(THEME_LANGUAGE, lang),
            countries: list(record.countries.iter().map(|&index| names.countries[index].clone())),
            topics: self.own_links(record, TermKind::Topic),
            superseded: record.superseded_by.is_some(),
            retracted: record.retracted_on(self.model.until_day()).is_some(),
        }
    }

    /// What `event`, which the accounts of `record` give, looks like by the end of `day`: articles
    /// and sources of later days are left out.
    fn event_view<'a>(
        &'a self,
        record: &'a EventRecord,
        event: &'a Event,
        day: Date,
        notes: &'a [String],
    ) -> EventView<'a> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let names = &self.parts.names;
        let countries = event.countries.iter().filter_map(|code| {
            let index = model.countries.search(|country| country.code.cmp(code))?;
            names.countries.get(index).cloned()
        });
        let places = event.places.iter().filter_map(|place| {
            let index = model.term_index(TermKind::Place, place.id.as_str())?;
            names.terms[TermKind::Place].get(index).cloned()
        });
        let people = self.event_people(event).into_iter();
        let people = people.map(|index| names.terms[TermKind::Person][index].clone());
        let actors = event.actors.iter().filter_map(|actor| {
            let mut name =
                Name::of_term(model.term(TermKind::Actor, actor.id.as_str())?, &self.base_url);
            name.role = actor.role.map(|role| role.as_str());
            name.role_label = name.role;
            Some(Value::from_serializable(&name))
        });
        EventView {
            id: event.id.as_str(),
            url: record.url.href_with_fragment(&self.base_url),
            title: &event.title,
            date: edtf_text(&event.date, lang),
            datetime: edtf_iso(&event.date),
            edtf: &event.date.text,
            year: anchor_day(event).map(|day| day.year()),
            precision: precision(event),
            event_type: event.event_type.as_str(),
            type_label: event.event_type.label(),
            status: event.status.as_str(),
            status_label: event.status.as_str(),
            overdue: is_overdue(event, day.min(model.today)),
            reported: record.reported.map(|day| day_text(day, DateStyle::Long, lang).to_string()),
            revised: event.revised.map(|day| day_text(day, DateStyle::Long, lang).to_string()),
            countries: list(countries),
            places: list(places),
            actors: list(actors),
            people: list(people),
            topics: list(
                self.event_topics(record, event, day)
                    .into_iter()
                    .map(|index| names.terms[TermKind::Topic][index].clone()),
            ),
            articles: record
                .articles()
                .map(|index| &model.articles[index])
                .filter(|record| self.entries.article(record).date.day <= day)
                .map(|record| ArticleLink::of(self, record, lang))
                .collect(),
            sources: self.event_sources(record, event, day),
            outcome: event.outcome.as_deref(),
            commitments: event.commitments.iter().map(|commitment| &**commitment).collect(),
            claims: self.claims_of_event(&event.id, day),
            notes,
        }
    }

    /// The people that an event names itself, in its order. Those of its articles are not said to
    /// have had a part in it.
    pub(super) fn event_people(&self, event: &Event) -> SmallVec<[TermIndex; 4]> {
        let index = |key: &crate::text::Key| self.model.term_index(TermKind::Person, key.as_str());
        event.people.iter().filter_map(|(key, _)| index(key)).collect()
    }

    /// The topics of an event, by key: its own or, where it names none, those of the articles that
    /// report it by the end of `day`.
    pub(super) fn event_topics(
        &self,
        record: &EventRecord,
        event: &Event,
        day: Date,
    ) -> SmallVec<[TermIndex; 8]> {
        if !event.topics.is_empty() {
            let own = event.topics.iter();
            let mut own: SmallVec<[TermIndex; 8]> = own
                .filter_map(|(key, _)| self.model.term_index(TermKind::Topic, key.as_str()))
                .collect();
            own.sort_unstable();
            own.dedup();
            return own;
        }
        let mut topics: SmallVec<[TermIndex; 8]> = record
            .articles()
            .map(|index| &self.model.articles[index])
            .filter(|record| self.entries.article(record).date.day <= day)
            .flat_map(|record| record.terms[TermKind::Topic].iter().copied())
            .collect();
        topics.sort_unstable();
        topics.dedup();
        topics
    }

    /// An event that is expected after the day of the build, or may be.
    pub(super) fn is_upcoming(&self, record: &EventRecord) -> bool {
        let event = record.event();
        event.status == EventStatus::Expected && event.date.last_day() > self.model.today
    }

    /// The sources of an event that were public by the end of `day`, each once, whichever account
    /// names it.
    pub(super) fn event_sources<'a>(
        &'a self,
        record: &'a EventRecord,
        event: &Event,
        day: Date,
    ) -> Vec<SourceLink<'a>> {
        let mut links: Vec<SourceLink<'_>> = Vec::new();
        for account in &record.accounts {
            for id in account.event().sources.iter().filter(|id| event.sources.contains(id)) {
                let Some(source) = self.model.account_source(account, id) else { continue };
                if source.published.as_ref().is_some_and(|date| date.is_after(day)) {
                    continue;
                }
                let url = source.url.as_deref();
                let label = source
                    .publisher
                    .as_deref()
                    .or(source.title.as_deref())
                    .unwrap_or(source.id.as_str());
                if !links.iter().any(|known| known.url == url && known.label == label) {
                    links.push(SourceLink { label, url });
                }
            }
        }
        links
    }

    /// The summary of an entry's body, or nothing if it has none.
    pub(super) fn summary<'a>(&self, parsed: &'a crate::content::Parsed) -> Option<&'a str> {
        let own = match &parsed.entry {
            Entry::Term(_, _, Term::Story(story)) => story.description.as_deref(),
            _ => None,
        };
        own.or_else(|| Some(&*parsed.body.summary).filter(|summary| !summary.is_empty()))
    }
}

fn keep(part: &Result<Value, Box<Diagnostic>>, problems: &mut Vec<Diagnostic>) -> Value {
    match part {
        Ok(value) => value.clone(),
        Err(problem) => {
            problems.push((**problem).clone());
            Value::none()
        }
    }
}

/// Whether an event was expected by a day that is past on `today`.
fn is_overdue(event: &Event, today: Date) -> bool {
    event.status == EventStatus::Expected && event.date.is_before(today)
}

/// How much is known of an event's date.
pub(super) fn precision(event: &Event) -> &'static str {
    let date = &event.date;
    if date.is_interval {
        return "interval";
    }
    match date.start.as_ref().map(|start| start.precision) {
        Some(Precision::Day) => "day",
        Some(Precision::Month) => "month",
        Some(Precision::Season) => "season",
        Some(Precision::Year) | None => "year",
        Some(Precision::Decade) => "decade",
        Some(Precision::Century) => "century",
    }
}
