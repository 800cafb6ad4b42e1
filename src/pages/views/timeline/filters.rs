//! What the events of a page can be filtered by. The form is part of the page but is shown by the
//! script alone; without it every event is there anyway.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

use crate::content::{EventStatus, EventType};
use crate::model::{CountryIndex, EventIndex, TermIndex};
use crate::pages::parts::Views;
use crate::pages::parts::event_count::{EventCount, EventTally};
use crate::pages::parts::terms::spaced_label;

/// One way to filter: `country`, `topic`, `type`, `status`, `actor`, an entry of a registry of the
/// desk's own.
#[derive(Debug, Serialize)]
pub(crate) struct Filter<'a> {
    /// The parameter of the address.
    name: &'a str,
    label: String,
    options: Vec<FilterOption<'a>>,
}

/// One value of a filter.
#[derive(Debug, Serialize)]
struct FilterOption<'a> {
    value: String,
    label: &'a str,
    /// The language of a name that is not in the site's.
    lang: Option<&'static str>,
    #[serde(flatten)]
    events: EventCount,
}

impl Views {
    /// The filters for these events; those with nothing to choose from are left out. The script
    /// knows all by their names, so that an address means the same on every page.
    pub(crate) fn insert_filters(&self, context: &mut Context, events: &[EventIndex]) {
        let mut filters = self.filters(events);
        let names: Vec<&str> = filters.iter().map(|filter| filter.name).collect();
        context.insert("filter_names", &names.join(" "));
        filters.retain(|filter| !filter.options.is_empty());
        context.insert("filters", &filters);
    }

    fn filters(&self, events: &[EventIndex]) -> Vec<Filter<'_>> {
        let model = &*self.model;
        let registries = || model.config.registries.filters();
        let mut countries: BTreeMap<CountryIndex, EventTally> = BTreeMap::new();
        let mut terms: Vec<BTreeMap<TermIndex, EventTally>> =
            registries().map(|_| BTreeMap::new()).collect();
        let mut types: BTreeMap<&EventType, EventTally> = BTreeMap::new();
        let mut statuses: BTreeMap<EventStatus, EventTally> = BTreeMap::new();
        for &index in events {
            let record = &model.events[index];
            let event = record.event();
            for code in &event.countries {
                let found = model.countries.search(|country| country.code.cmp(code));
                count(&mut countries, found, event.status);
            }
            for ((kind, _), counts) in registries().zip(&mut terms) {
                for term in self.event_terms(record, event, kind, Date::MAX) {
                    count(counts, Some(term), event.status);
                }
            }
            types.entry(&event.event_type).or_default().add(event.status);
            // What is asked for by its status needs no second word about it.
            statuses.entry(event.status).or_default().all += 1;
        }
        let of_countries = by_label(countries.into_iter().map(|(index, tally)| {
            let country = &model.countries[index];
            FilterOption {
                value: country.code.slug(),
                label: &country.name,
                lang: country.lang,
                events: tally.into(),
            }
        }));
        let word = |value: &str, label, tally: EventTally| FilterOption {
            value: value.to_owned(),
            label,
            lang: None,
            events: tally.into(),
        };
        let of_types =
            types.into_iter().map(|(kind, tally)| word(kind.as_str(), kind.label(), tally));
        let of_statuses = statuses
            .into_iter()
            .map(|(status, tally)| word(status.as_str(), status.as_str(), tally));
        let mut of_terms = registries().zip(terms).map(|((kind, registry), counts)| {
            let options = by_label(counts.into_iter().map(|(index, tally)| {
                let term = &model.terms(kind)[index];
                word(term.key.as_str(), &term.name, tally)
            }));
            Filter { name: &registry.singular, label: spaced_label(&registry.singular), options }
        });
        let ours = |name, options| Filter { name, label: spaced_label(name), options };
        // The first registry has its place among those that every event has.
        let mut filters = vec![ours("country", of_countries)];
        filters.extend(of_terms.next());
        filters.push(ours("type", of_types.collect()));
        filters.push(ours("status", of_statuses.collect()));
        filters.extend(of_terms);
        filters
    }
}

fn count<I: Ord>(counts: &mut BTreeMap<I, EventTally>, found: Option<I>, status: EventStatus) {
    if let Some(index) = found {
        counts.entry(index).or_default().add(status);
    }
}

fn by_label<'a>(options: impl Iterator<Item = FilterOption<'a>>) -> Vec<FilterOption<'a>> {
    let mut options: Vec<FilterOption<'a>> = options.collect();
    options.sort_by(|a, b| a.label.cmp(b.label).then_with(|| a.value.cmp(&b.value)));
    options
}
