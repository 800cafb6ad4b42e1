//! The timelines of countries and of types of events: which a site has, where they are, what of.

use super::TimelineOf;
use crate::address::{Url, routes};
use crate::model::{EventIndex, SiteModel};

/// The address and the events of a timeline of its own, in the order of the timeline.
pub(super) fn timeline_of<'m>(model: &'m SiteModel, of: &TimelineOf) -> (Url, &'m [EventIndex]) {
    match of {
        TimelineOf::Country(index) => {
            let country = &model.countries[*index];
            (routes::timeline_of_country(country.code.slug()), &country.events)
        }
        TimelineOf::Type(word) => {
            let events = model.event_types.get(word).map_or(&[][..], Vec::as_slice);
            (routes::timeline_of_type(word.as_str()), events)
        }
    }
}

/// Every timeline of its own that a site has. A country with few events has them all on its page.
pub(super) fn timelines(model: &SiteModel) -> impl Iterator<Item = TimelineOf> {
    let countries = model.countries.positioned().filter(|(_, country)| country.has_timeline());
    let countries = countries.map(|(index, _)| TimelineOf::Country(index));
    countries.chain(model.event_types.keys().cloned().map(TimelineOf::Type))
}
