//! GeoJSON (RFC 7946), which maps and their programs load.

use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};

/// A place on earth (WGS 84), in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Degrees north.
    pub latitude: i32,
    /// Degrees east.
    pub longitude: i32,
}

/// Something that is somewhere, or of which nobody says where.
#[derive(Debug, Serialize)]
#[serde(tag = "type")]
pub struct Feature<'a, P> {
    /// Its name in the file.
    pub id: &'a str,
    /// Where it is; `null` where that is not known (3.2).
    pub geometry: Option<Geometry>,
    /// Everything else.
    pub properties: P,
}

/// Where something is.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", content = "coordinates")]
pub enum Geometry {
    /// At one point.
    Point(Position),
    /// At several.
    MultiPoint(Vec<Position>),
}

impl Geometry {
    /// The points as a geometry; nothing where there is none.
    pub fn of(points: Vec<Position>) -> Option<Self> {
        match *points {
            [] => None,
            [point] => Some(Self::Point(point)),
            _ => Some(Self::MultiPoint(points)),
        }
    }
}

impl Position {
    /// Degrees north and east.
    pub fn degrees(self) -> (f64, f64) {
        let degrees = |millionths| f64::from(millionths) / 1e6;
        (degrees(self.latitude), degrees(self.longitude))
    }

    /// The nearest position with so many decimals of a degree.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Self {
        let unit = 10_i32.pow(6_u32.saturating_sub(decimals));
        // What is rounded is 180 million at most.
        let rounded = |millionths: i32| (millionths + unit / 2).div_euclid(unit) * unit;
        Self { latitude: rounded(self.latitude), longitude: rounded(self.longitude) }
    }

    /// How many decimals of a degree say all of it.
    pub fn decimals(self) -> u32 {
        let is_whole = |decimals: &u32| self.rounded(*decimals) == self;
        (0..6).find(is_whole).unwrap_or(6)
    }
}

/// The longitude stands first (3.1.1).
impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (latitude, longitude) = self.degrees();
        let mut tuple = serializer.serialize_tuple(2)?;
        tuple.serialize_element(&longitude)?;
        tuple.serialize_element(&latitude)?;
        tuple.end()
    }
}

/// A file of features, with one line end at its end.
pub fn geojson<P: Serialize>(features: &[Feature<'_, P>]) -> Vec<u8> {
    #[derive(Serialize)]
    #[serde(tag = "type")]
    struct FeatureCollection<'a, F> {
        features: &'a [F],
    }
    // Numbers, texts and lists of them: there is nothing that cannot be written.
    let mut bytes = serde_json::to_vec(&FeatureCollection { features }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: i32, longitude: i32) -> Position {
        Position { latitude, longitude }
    }

    #[test]
    fn points_have_their_longitude_first() {
        #[track_caller]
        fn check(points: &[Position], expected: &str) {
            let geometry = Geometry::of(points.to_vec());
            let text = geojson(&[Feature { id: "a</script>", geometry, properties: () }]);
            let expected = format!(
                r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","id":"a</script>","geometry":{expected},"properties":null}}]}}"#
            );
            assert_eq!(String::from_utf8(text).unwrap().trim_end(), expected);
        }
        check(&[], "null");
        check(&[at(35_700_000, 51_400_000)], r#"{"type":"Point","coordinates":[51.4,35.7]}"#);
        check(
            &[at(-1, 0), at(-90_000_000, 180_000_000)],
            r#"{"type":"MultiPoint","coordinates":[[0.0,-1e-6],[180.0,-90.0]]}"#,
        );
    }

    #[test]
    fn positions_are_rounded() {
        let check = |decimals, expected| {
            assert_eq!(at(33_684_422, -51_350_001).rounded(decimals), expected);
        };
        check(0, at(34_000_000, -51_000_000));
        check(1, at(33_700_000, -51_400_000));
        check(2, at(33_680_000, -51_350_000));
        check(6, at(33_684_422, -51_350_001));
        let decimals = |latitude, longitude| at(latitude, longitude).decimals();
        assert_eq!(decimals(0, 180_000_000), 0);
        assert_eq!(decimals(35_700_000, 51_000_000), 1);
        assert_eq!(decimals(35_700_001, 51_000_000), 6);
    }
}
