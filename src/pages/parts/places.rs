//! What the pages of places and countries say of where they are.

use serde::Serialize;
use tera::{Context, Value};

use super::Views;
use crate::catalogue::Words;
use crate::content::{Country, Place};
use crate::formats::Position;
use crate::text::Called;

/// Where a place is, as exactly as it is written.
#[derive(Debug, Serialize)]
struct PositionView {
    text: String,
    accuracy: String,
    latitude: f64,
    longitude: f64,
    geo_url: String,
}

/// A country's region in the eyes of others.
#[derive(Debug, Serialize)]
struct RegionView<'a> {
    scheme: &'a str,
    name: Called<'a>,
}

/// How far apart positions with so many decimals of a degree are, as a message and its number; a
/// degree of latitude is 111 km.
const ACCURACY: [(&str, usize); 7] = [
    ("length_kilometres", 100),
    ("length_kilometres", 10),
    ("length_kilometres", 1),
    ("length_metres", 100),
    ("length_metres", 10),
    ("length_metres", 1),
    ("length_centimetres", 10),
];

impl Views {
    pub(crate) fn insert_place(&self, context: &mut Context, place: Option<&Place>) {
        let country = place.and_then(|place| place.country.as_ref());
        let country = country.map(|code| self.country_name(code));
        context.insert_value("country", country.unwrap_or_else(Value::none));
        context.insert("disputed", &place.is_some_and(|place| place.disputed));
        let position = place.and_then(position_of);
        let position = position.map(|position| position_view(position, self.words()));
        context.insert("position", &position);
    }
}

fn position_view(position: Position, words: &Words) -> PositionView {
    let decimals = position.decimals();
    let (latitude, longitude) = position.degrees();
    let text = |degrees: f64, [positive, negative]: [&str; 2]| {
        let half = if degrees < 0.0 { negative } else { positive };
        let degrees = words.decimal(&format!("{:.*}", decimals as usize, degrees.abs()));
        words.said(half, &[("degrees", (&degrees).into())])
    };
    let [latitude_text, longitude_text] = [
        text(latitude, ["latitude_north", "latitude_south"]),
        text(longitude, ["longitude_east", "longitude_west"]),
    ];
    let (length, count) = ACCURACY[decimals.min(6) as usize];
    PositionView {
        text: words.list(&[latitude_text, longitude_text]),
        accuracy: words.said(length, &[("count", count.into())]),
        latitude,
        longitude,
        // RFC 5870.
        geo_url: format!("geo:{latitude},{longitude}"),
    }
}

/// The regions of a country: the desk's own, and those of each scheme.
pub(crate) fn insert_regions(views: &Views, context: &mut Context, country: Option<&Country>) {
    let region = country.and_then(|country| country.region.as_deref());
    context.insert("region", &region.map(|region| views.of_record(region)));
    let regions = country.into_iter().flat_map(|country| &country.regions);
    let regions = regions.map(|(scheme, name)| RegionView {
        scheme: if scheme.eq_ignore_ascii_case("m49") { "UN M49" } else { scheme },
        name: views.of_record(name),
    });
    context.insert("regions", &regions.collect::<Vec<_>>());
}

/// Where a place is.
pub(crate) fn position_of(place: &Place) -> Option<Position> {
    place.position.map(|(latitude, longitude)| Position { latitude, longitude })
}
