//! The events of the timeline for maps: each where its places are, and no more exact than it is
//! known.

use serde::Serialize;

use crate::content::{EventPlace, Place, PlacePrecision, Term, TermKind};
use crate::formats::{Feature, Geometry, Position, geojson};
use crate::model::TermRecord;
use crate::pages::parts::Views;
use crate::pages::parts::event_facts::Facts;
use crate::pages::parts::places::position_of;

/// What is said of an event, and of each of its points.
#[derive(Debug, Serialize)]
struct Properties<'a> {
    #[serde(flatten)]
    facts: Facts<'a>,
    points: Vec<Point<'a>>,
}

/// A place of an event that is a point of its geometry, in the order of these.
#[derive(Debug, Serialize)]
struct Point<'a> {
    place: &'a str,
    name: &'a str,
    precision: Option<&'static str>,
    disputed: bool,
}

impl Views {
    /// The events as GeoJSON; one of which nobody says where it was has no geometry.
    pub(crate) fn events_map(&self, events: Vec<Facts<'_>>) -> Vec<u8> {
        let features = events.into_iter().map(|facts| {
            let places = facts.record.event().places.iter();
            let found = places.filter_map(|place| self.point(place));
            let (points, positions): (Vec<Point<'_>>, Vec<Position>) = found.unzip();
            let geometry = Geometry::of(positions);
            Feature { id: facts.id, geometry, properties: Properties { facts, points } }
        });
        geojson(&features.collect::<Vec<_>>())
    }

    /// Where a place of an event is on a map. A province or a country is an area: a point in its
    /// middle would say what nobody has said.
    fn point(&self, place: &EventPlace) -> Option<(Point<'_>, Position)> {
        let (record, entry) = self.place(place.id.as_str())?;
        let position = position_of(entry)?;
        let position = match place.precision {
            None | Some(PlacePrecision::Exact) => position,
            Some(PlacePrecision::City) => position.rounded(1),
            Some(PlacePrecision::Admin1 | PlacePrecision::Country) => return None,
        };
        let point = Point {
            place: record.key.as_str(),
            name: &record.name,
            precision: place.precision.map(PlacePrecision::as_str),
            disputed: entry.disputed,
        };
        Some((point, position))
    }

    fn place(&self, key: &str) -> Option<(&TermRecord, &Place)> {
        let record = self.model.term(TermKind::Place, key)?;
        match record.entry() {
            Some(Term::Place(place)) => Some((record, place)),
            _ => None,
        }
    }
}
