//! The events of the timeline for other programs.

use rayon::prelude::*;
use serde::Serialize;

use super::timeline_js::{TimelineJs, slide};
use crate::address::routes;
use crate::config::Registries;
use crate::formats::{self, Calendar, Cell, calendar};
use crate::model::CountryIndex;
use crate::pages::EventsFormat;
use crate::pages::parts::Views;
use crate::pages::parts::event_facts::{Facts, calendar_event};

/// The bytes of one of the forms.
pub(crate) fn events_data(views: &Views, format: EventsFormat) -> Vec<u8> {
    let site = &*views.model.config.title;
    let title = views.words().said("timeline_of_site", &[("site", site.into())]);
    let page = routes::timeline().permalink(&views.base_url);
    // One file with every event: made on all threads, so that none is left with it in the end.
    let events: Vec<Facts<'_>> =
        views.model.events.par_iter().map(|record| views.facts(record)).collect();
    match format {
        EventsFormat::Json => json(&EventsJson {
            title: &title,
            url: &page,
            language: &views.model.config.language,
            events,
        }),
        EventsFormat::Csv => csv(&views.model.config.registries, events.into_iter()),
        EventsFormat::Calendar => {
            let host = views.base_url.origin.split_once("://").map_or("", |(_, host)| host);
            let events = events
                .into_par_iter()
                .filter_map(|facts| calendar_event(facts, host, views.words()))
                .collect();
            calendar(&Calendar { name: &title, url: &page, events })
        }
        EventsFormat::TimelineJs => json(&TimelineJs {
            scale: "human",
            events: events
                .into_par_iter()
                .filter_map(|facts| slide(facts, views.words()))
                .collect(),
        }),
        EventsFormat::GeoJson => views.events_map(events),
    }
}

#[derive(Debug, Serialize)]
struct EventsJson<'a> {
    title: &'a str,
    url: &'a str,
    language: &'a str,
    events: Vec<Facts<'a>>,
}

/// A document with one line end at its end.
pub(super) fn json(value: &impl Serialize) -> Vec<u8> {
    // Strings, numbers and lists of them: there is nothing that cannot be written.
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Behind what every event has, a column for each registry of the desk's own.
fn csv<'a>(registries: &Registries, events: impl Iterator<Item = Facts<'a>>) -> Vec<u8> {
    let ours = [
        "id",
        "edtf",
        "date",
        "start",
        "end",
        "precision",
        "title",
        "type",
        "status",
        "reported",
        "revised",
        "countries",
        "places",
        "actors",
        "topics",
        "part_of",
        "follows",
        "outcome",
        "commitments",
        "url",
        "articles",
        "sources",
        "people",
        "articles_retracted",
    ];
    let folders = || registries.own().map(|(_, registry)| &*registry.folder);
    let header: Vec<&str> = ours.into_iter().chain(folders()).collect();
    let row = |facts: Facts<'a>| -> Vec<Cell<'a>> {
        let actors: Vec<&str> = facts.actors.iter().map(|actor| actor.id).collect();
        let articles: Vec<&str> = facts.articles.iter().map(|article| &*article.url).collect();
        let retracted = facts.articles.iter().filter(|article| article.retracted);
        let retracted: Vec<&str> = retracted.map(|article| &*article.url).collect();
        let sources: Vec<&str> =
            facts.sources.iter().map(|source| source.url.unwrap_or(source.label.text)).collect();
        let text = |text: &str| Cell::Text(text.to_owned().into());
        let ours: [Cell<'_>; 24] = [
            Cell::plain(facts.id.to_owned()),
            Cell::plain(facts.edtf.to_owned()),
            Cell::plain(facts.date.clone()),
            Cell::plain_or_empty(facts.start.clone()),
            Cell::plain_or_empty(facts.end.clone()),
            Cell::plain(facts.precision),
            text(facts.title),
            Cell::plain(facts.event_type),
            Cell::plain(facts.status),
            Cell::plain_or_empty(facts.reported.clone()),
            Cell::plain_or_empty(facts.revised.clone()),
            Cell::plain(facts.countries.join(" ")),
            Cell::plain(facts.places.join(" ")),
            Cell::plain(actors.join(" ")),
            Cell::plain(facts.topics.join(" ")),
            Cell::plain_or_empty(facts.part_of.map(str::to_owned)),
            Cell::plain_or_empty(facts.follows.map(str::to_owned)),
            text(facts.outcome.unwrap_or_default()),
            text(&facts.commitments.join("; ")),
            Cell::plain(facts.url.clone()),
            Cell::plain(articles.join(" ")),
            text(&sources.join(" ")),
            Cell::plain(facts.people.join(" ")),
            Cell::plain(retracted.join(" ")),
        ];
        let own = folders().map(|folder| {
            let keys = facts.registries.get(folder);
            Cell::plain_or_empty(keys.map(|keys| keys.join(" ")))
        });
        ours.into_iter().chain(own).collect()
    };
    formats::csv(&header, events.map(row))
}

/// The bytes of the calendar of everything ahead, of one country or of the site.
pub(crate) fn watch_calendar(views: &Views, country: Option<CountryIndex>) -> Vec<u8> {
    let model = &*views.model;
    let title = &model.config.title;
    let (name, page, events) = match country {
        Some(index) => {
            let record = &model.countries[index];
            let told = [("site", (&**title).into()), ("country", (&*record.name).into())];
            let name = views.words().said("watch_in_country", &told);
            (name, record.url.clone(), record.events.clone())
        }
        None => {
            let events = model.events.positions().collect();
            let name = views.words().said("watch_everywhere", &[("site", (&**title).into())]);
            (name, routes::home(), events)
        }
    };
    let page = page.permalink(&views.base_url);
    let host = views.base_url.origin.split_once("://").map_or("", |(_, host)| host);
    let events = views
        .ahead(events.into_iter())
        .filter_map(|index| calendar_event(views.facts(&model.events[index]), host, views.words()))
        .collect();
    calendar(&Calendar { name: &name, url: &page, events })
}
