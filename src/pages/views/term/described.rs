//! A place, topic, actor or term of the glossary as schema.org describes it, where its file says
//! what machines can use.
//! The fields stand in the order of their names, so the bytes do not depend on a map.

use std::borrow::Cow;

use serde::Serialize;
use tera::Value;

use super::topic::iptc_url;
use crate::address::routes;
use crate::content::{Term, TermKind};
use crate::formats::json_ld;
use crate::model::TermRecord;
use crate::pages::parts::Views;
use crate::pages::parts::places::position_of;

/// <https://schema.org/Place>, <https://schema.org/DefinedTerm>, <https://schema.org/Organization>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Described<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    of_type: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternate_name: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contained_in_place: Option<Country<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    geo: Option<GeoCoordinates>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_defined_term_set: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<Cow<'a, str>>,
    url: String,
}

#[derive(Serialize)]
struct Country<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct GeoCoordinates {
    #[serde(rename = "@type")]
    of_type: &'static str,
    latitude: f64,
    longitude: f64,
}

impl Views {
    /// The script element that describes a term to machines; nothing for people, of whom no more is
    /// said than their pages do, and for stories.
    pub(crate) fn described(&self, record: &TermRecord) -> Option<Value> {
        let mut data = Described {
            context: "https://schema.org",
            of_type: "Thing",
            alternate_name: Vec::new(),
            contained_in_place: None,
            description: None,
            geo: None,
            in_defined_term_set: None,
            name: &record.name,
            same_as: Vec::new(),
            url: record.url.permalink(&self.base_url),
        };
        match record.entry()? {
            Term::Topic(topic) => {
                data.of_type = "DefinedTerm";
                data.alternate_name = topic.names.values().map(|name| &**name).collect();
                let topics =
                    routes::registry(&self.model.config.registries[TermKind::Topic].folder);
                data.in_defined_term_set = Some(topics.permalink(&self.base_url));
                let code = topic.iptc.as_deref().and_then(iptc_url);
                data.same_as = code.map(Cow::Owned).into_iter().collect();
            }
            Term::Glossary(term) => {
                data.of_type = "DefinedTerm";
                let others = term.names.values().chain(&term.aliases);
                data.alternate_name = others.map(|name| &**name).collect();
                data.description = record.file.and_then(|file| self.summary(&self.entries[file]));
                let glossary =
                    routes::registry(&self.model.config.registries[TermKind::Glossary].folder);
                data.in_defined_term_set = Some(glossary.permalink(&self.base_url));
            }
            Term::Actor(actor) => {
                // Its other names are labels that others use; here nothing would say so.
                data.of_type = "Organization";
                data.same_as = actor.same_as.iter().map(|url| Cow::Borrowed(&**url)).collect();
            }
            Term::Place(place) => {
                data.of_type = "Place";
                data.alternate_name = place.names.values().map(|name| &**name).collect();
                // Machines have no word for a country that is disputed.
                let country = place.country.filter(|_| !place.disputed);
                let lang = &*self.model.config.language;
                let name = country.and_then(|code| match self.model.country(code) {
                    Some(country) => Some(&*country.name),
                    None => code.listed_name(lang),
                });
                data.contained_in_place = name.map(|name| Country { of_type: "Country", name });
                data.geo = position_of(place).map(|position| {
                    let (latitude, longitude) = position.degrees();
                    GeoCoordinates { of_type: "GeoCoordinates", latitude, longitude }
                });
            }
            Term::Person(_) | Term::Story(_) | Term::Own(_) => return None,
        }
        data.alternate_name.retain(|name| *name != data.name);
        data.alternate_name.sort_unstable();
        data.alternate_name.dedup();
        Some(Value::safe_string(&json_ld::script(&data)))
    }
}
