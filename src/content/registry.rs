//! Registry entries: what the desk knows about countries, topics, actors, people, places, stories,
//! and the plain pages.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{ActorType, Alert, CountryCode, Edtf, Month, ShortText, StixType, Trend};
use crate::text::Key;

/// `content/countries/pk.md`; the body is the standing background.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: CountryCode,
    /// Names by BCP 47 language, where they differ from CLDR's.
    pub names: BTreeMap<Box<str>, Box<str>>,
    /// The desk's region.
    pub region: Option<Box<str>>,
    /// Regions by scheme (`m49`, `desk`, …): a region is a point of view, so it says whose.
    pub regions: BTreeMap<Box<str>, Box<str>>,
    /// Neighbours.
    pub neighbours: Vec<CountryCode>,
    /// Assessed months, oldest first, no month twice.
    pub status: Vec<Status>,
    /// To be reviewed by.
    pub review_by: Option<Date>,
    /// Source paths of articles pinned to its page, in order.
    pub pinned: Vec<Box<str>>,
}

/// A country's status in a month.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Status {
    /// The month.
    pub month: Month,
    /// How things went.
    pub trend: Trend,
    /// What to be alert to.
    pub alert: Option<Alert>,
    /// Why, in a sentence.
    pub reason: ShortText,
    /// Who assessed it: person key or free name.
    pub by: Option<Box<str>>,
}

/// `content/topics/border-security.md`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Topic {
    /// House name.
    pub name: Box<str>,
    /// Names by language.
    pub names: BTreeMap<Box<str>, Box<str>>,
    /// Keys that lead here.
    pub synonyms: Vec<Key>,
    /// Wider topic.
    pub broader: Option<Key>,
    /// IPTC Media Topic code, such as `medtop:20000053`.
    pub iptc: Option<Box<str>>,
}

/// `content/actors/jaish-al-adl.md`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Actor {
    /// House name.
    pub name: Box<str>,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// What kind of actor.
    pub actor_type: Option<ActorType>,
    /// What STIX calls such an actor.
    pub stix_types: Vec<StixType>,
    /// Listings.
    pub designations: Vec<Designation>,
    /// Countries in which it is active.
    pub countries: Vec<CountryCode>,
    /// The same actor elsewhere (Wikidata, OpenSanctions).
    pub same_as: Vec<Box<str>>,
}

/// Another name of an actor: a label, with who uses it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Alias {
    /// The name.
    pub text: Box<str>,
    /// Its language.
    pub lang: Option<Box<str>>,
    /// Who calls it so.
    pub used_by: Option<Box<str>>,
}

/// A listing of an actor by a state or body.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Designation {
    /// Who lists it: country code or name.
    pub by: Box<str>,
    /// Name of the list.
    pub list: Option<Box<str>>,
    /// Since when.
    pub date: Option<Edtf>,
    /// Source id.
    pub source: Option<Key>,
}

/// `content/people/mohsin-naqvi.md`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Person {
    /// House name.
    pub name: Box<str>,
    /// Names by language.
    pub names: BTreeMap<Box<str>, Box<str>>,
    /// Offices held, as written.
    pub offices: Vec<Office>,
    /// Never named in the output.
    pub protect: bool,
    /// Further forms of the names by which a protected person could be recognised.
    pub protect_forms: Vec<Box<str>>,
}

/// An office and when it was held.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Office {
    /// Title: "Interior Minister".
    pub title: Box<str>,
    /// Of which organisation.
    pub org: Option<Box<str>>,
    /// Of which country.
    pub country: Option<CountryCode>,
    /// Since; open where absent.
    pub from: Option<Edtf>,
    /// Until; still held where absent.
    pub to: Option<Edtf>,
}

/// `content/places/tehran.md`.
#[derive(Debug, Clone, PartialEq, Hash, Eq)]
pub struct Place {
    /// House name.
    pub name: Box<str>,
    /// Names by language.
    pub names: BTreeMap<Box<str>, Box<str>>,
    /// Country it lies in.
    pub country: Option<CountryCode>,
    /// ISO 3166-2 code of its province.
    pub admin1: Option<Box<str>>,
    /// WGS 84 latitude and longitude in millionths of a degree.
    pub position: Option<(i32, i32)>,
    /// Whether its country is disputed.
    pub disputed: bool,
}

/// `content/stories/af-pk-crisis-2025.md`: a run of articles.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Story {
    /// Title.
    pub title: Box<str>,
    /// Summary.
    pub description: Option<Box<str>>,
}

/// `content/pages/about.md`: a page that belongs to no registry.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Page {
    /// Title.
    pub title: Box<str>,
    /// Summary.
    pub description: Option<Box<str>>,
    /// Its address under the root: `about` for `/about/`.
    pub slug: Key,
    /// Older addresses.
    pub aliases: Vec<Box<str>>,
    /// Other titles by which notes of a vault may name it.
    pub other_titles: Vec<Box<str>>,
    /// Place in the navigation; not in it where absent.
    pub weight: Option<i64>,
    /// Template in place of `page.html`.
    pub template: Option<Box<str>>,
    /// When it was last changed in substance.
    pub updated: Option<super::When>,
    /// Free values for templates.
    pub extra: serde_json::Map<String, serde_json::Value>,
}
