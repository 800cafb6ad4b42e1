//! The timeline of a country and of a type of event: what the filters give, for readers without
//! script, and where the list of a country's own page ends.

use serde::Serialize;
use tera::Context;

use crate::diagnostics::Diagnostic;
use crate::model::EventIndex;
use crate::pages::parts::Views;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::pager::Order;
use crate::pages::sizes::EVENTS_OF_ONE;
use crate::pages::timelines::{timeline_of, timelines};
use crate::pages::{Page, TimelineOf};
use crate::text::is_at_home;

use super::filters::Within;

/// A timeline of its own, as the timeline links it.
#[derive(Debug, Serialize)]
pub(super) struct OfView<'a> {
    name: &'a str,
    /// The language of the name.
    lang: &'a str,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

impl Views {
    pub(crate) fn timeline_of(
        &self,
        page: &Page,
        of: &TimelineOf,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let (url, events) = timeline_of(model, of);
        let lang = &*model.config.language;
        let (name, name_lang) = self.name_of(of);
        // The theme's word beside a name: a line of its own where the two are in two languages.
        let words = self.words();
        let is_plain =
            is_at_home(words.lang(), lang) && name_lang == lang || name_lang == words.lang();
        let title = match is_plain {
            true => words.said("timeline_of", &[("period", name.into())]),
            false => name.to_owned(),
        };
        let title_lang = if is_plain { words.lang() } else { name_lang };
        let head = Head::of(Words { text: &title, lang: title_lang }, lang);
        let mut context = self.page_context(page, head);
        let newest: Vec<EventIndex> = events.iter().rev().copied().collect();
        let order = Order::NewestFirst;
        let shown =
            self.insert_pager(&mut context, &url, order, &newest, page_number, EVENTS_OF_ONE);
        let groups: Vec<_> = self
            .by_month(shown)
            .into_iter()
            .map(|heading| {
                let drawn = self.events(heading.events.iter().copied(), problems);
                heading.over(drawn)
            })
            .collect();
        context.insert("groups", &groups);
        self.insert_event_count(&mut context, self.tally_events(events.iter().copied()));
        context.insert("name", name);
        context.insert("name_lang", name_lang);
        let code;
        let fixed = match of {
            TimelineOf::Country(index) => {
                let country = &model.countries[*index];
                context.insert("of_url", &Some(country.url.href(&self.base_url)));
                code = country.code.slug();
                ["country", &*code]
            }
            TimelineOf::Type(word) => {
                context.insert("of_url", &None::<String>);
                ["type", word.as_str()]
            }
        };
        let [name, value] = fixed;
        self.insert_filters(&mut context, Within::Value(name, value), events.len());
        context
    }

    /// The timelines of countries and of types, as links.
    pub(super) fn insert_timelines(&self, context: &mut Context) {
        let (mut countries, mut types) = (Vec::new(), Vec::new());
        for of in timelines(&self.model) {
            let (url, events) = timeline_of(&self.model, &of);
            let (name, lang) = self.name_of(&of);
            let events = self.count_events(events.iter().copied());
            let view = OfView { name, lang, url: url.href(&self.base_url), events };
            match of {
                TimelineOf::Country(_) => countries.push(view),
                TimelineOf::Type(_) => types.push(view),
            }
        }
        countries.sort_by(|a, b| a.name.cmp(b.name).then_with(|| a.url.cmp(&b.url)));
        context.insert("of_countries", &countries);
        context.insert("of_types", &types);
    }
}
