//! Registry entries: what the desk knows about topics, actors, people, places and stories,
//! and what its words mean.

use std::collections::BTreeMap;

use super::context::{Fields, FrontMatter, Value};
use super::form::{Line, Names, Text, Url};
use super::lists::one_name;
use super::names::names;
use super::page::{Extra, extra};
use super::{ActorType, CountryCode, Edtf, StixType, TermKind, problems};
use crate::text::Key;
use crate::written::{Declaration, Form, Free, Kind, Language, declare, forms};

/// What the file of a term says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// A topic.
    Topic(Topic),
    /// An actor.
    Actor(Actor),
    /// A person.
    Person(Person),
    /// A place.
    Place(Place),
    /// A story.
    Story(Story),
    /// A term of the glossary.
    Glossary(GlossaryTerm),
    /// An entry of a registry of the desk's own.
    Own(OwnTerm),
}

impl Term {
    /// What is known of the keys of a kind.
    pub(crate) fn declaration(kind: TermKind) -> &'static Declaration {
        match kind {
            TermKind::Topic => Topic::DECLARATION,
            TermKind::Actor => Actor::DECLARATION,
            TermKind::Person => Person::DECLARATION,
            TermKind::Place => Place::DECLARATION,
            TermKind::Story => Story::DECLARATION,
            TermKind::Glossary => GlossaryTerm::DECLARATION,
            TermKind::Own(_) => OwnTerm::DECLARATION,
        }
    }

    /// Reads a term of a kind.
    pub(super) fn of_fields(kind: TermKind, fields: &Fields<'_, '_>) -> Option<Self> {
        Some(match kind {
            TermKind::Topic => Self::Topic(Topic::of_fields(fields)?),
            TermKind::Actor => Self::Actor(Actor::of_fields(fields)?),
            TermKind::Person => Self::Person(Person::of_fields(fields)?),
            TermKind::Place => Self::Place(Place::of_fields(fields)?),
            TermKind::Story => Self::Story(Story::of_fields(fields)?),
            TermKind::Glossary => Self::Glossary(GlossaryTerm::of_fields(fields)?),
            TermKind::Own(_) => Self::Own(OwnTerm::of_fields(fields)?),
        })
    }

    /// House name, or title.
    pub fn name(&self) -> &str {
        match self {
            Self::Topic(topic) => &topic.name,
            Self::Actor(actor) => &actor.name,
            Self::Person(person) => &person.name,
            Self::Place(place) => &place.name,
            Self::Story(story) => &story.title,
            Self::Glossary(term) => &term.name,
            Self::Own(entry) => &entry.name,
        }
    }

    /// Names by language.
    pub fn names(&self) -> Option<&BTreeMap<Box<str>, Box<str>>> {
        match self {
            Self::Topic(topic) => Some(&topic.names),
            Self::Person(person) => Some(&person.names),
            Self::Place(place) => Some(&place.names),
            Self::Glossary(term) => Some(&term.names),
            Self::Own(entry) => Some(&entry.names),
            Self::Actor(_) | Self::Story(_) => None,
        }
    }

    /// What it is called in a language, else its house name.
    pub fn name_in(&self, lang: &str) -> &str {
        self.names().and_then(|names| names.get(lang)).map_or(self.name(), |name| name)
    }

    /// The other names by which it may be meant: those in every language, those that others use.
    pub fn other_names(&self) -> impl Iterator<Item = &str> {
        let names = self.names().into_iter().flat_map(BTreeMap::values).map(|name| &**name);
        names.chain(self.aliases())
    }

    /// Other names, whose addresses lead to it.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        let (labels, words) = match self {
            Self::Actor(actor) => (actor.aliases.as_slice(), &[][..]),
            Self::Glossary(term) => (&[][..], term.aliases.as_slice()),
            _ => (&[][..], &[][..]),
        };
        labels.iter().map(|alias| &*alias.text).chain(words.iter().map(|word| &**word))
    }

    /// Free values for templates.
    pub fn extra(&self) -> &Extra {
        match self {
            Self::Topic(topic) => &topic.extra,
            Self::Actor(actor) => &actor.extra,
            Self::Person(person) => &person.extra,
            Self::Place(place) => &place.extra,
            Self::Story(story) => &story.extra,
            Self::Glossary(term) => &term.extra,
            Self::Own(entry) => &entry.extra,
        }
    }

    /// A sentence about it, where its file gives one in the front matter.
    pub fn description(&self) -> Option<&str> {
        match self {
            Self::Story(story) => story.description.as_deref(),
            Self::Glossary(term) => term.description.as_deref(),
            Self::Own(entry) => entry.description.as_deref(),
            _ => None,
        }
    }

    /// Other keys that lead to it.
    pub fn synonyms(&self) -> &[Key] {
        match self {
            Self::Topic(topic) => &topic.synonyms,
            Self::Own(entry) => &entry.synonyms,
            _ => &[],
        }
    }
}

declare! {
    FrontMatter;

    /// `content/topics/border-security.md`.
    pub struct Topic as "a topic" {
        /// House name.
        name: Box<str> = required Text (also "title"),
        /// Names by language.
        names: BTreeMap<Box<str>, Box<str>> = optional Names by names,
        /// Keys that lead here.
        synonyms: Vec<Key> = set Key,
        /// Wider topic; the pages of the two lead to each other.
        broader: Option<Key> = optional Key of "topics",
        /// IPTC Media Topic code, such as `medtop:20000053`; for readers and machines.
        iptc: Option<Box<str>> = optional MediaTopic,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// Its key, which must be the file's name.
        key: optional Text,
    }
}

declare! {
    FrontMatter;

    /// `content/actors/jaish-al-adl.md`.
    pub struct Actor as "an actor" {
        /// House name.
        name: Box<str> = required Text (also "title"),
        /// Other names; they redirect here.
        aliases: Vec<Alias> = list Alias,
        /// What kind of actor.
        actor_type: Option<ActorType> = optional ActorType as "type",
        /// What STIX 2.1 calls such an actor.
        stix_types: Vec<StixType> = list StixType,
        /// Listings.
        designations: Vec<Designation> = list Designation,
        /// Countries in which it is active.
        countries: Vec<CountryCode> = set CountryCode (also "area"),
        /// The same actor elsewhere (Wikidata, OpenSanctions); linked from its page.
        same_as: Vec<Box<str>> = list Url,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// Its key, which must be the file's name.
        key: optional Text,
    }
}

declare! {
    FrontMatter;

    /// Another name of an actor: a label, with who uses it.
    pub struct Alias as "an alias" | Text by alias_of_text {
        /// The name.
        text: Box<str> = required Text,
        /// Its language.
        lang: Option<Box<str>> = optional Language,
        /// Who calls it so: country code or name.
        used_by: Option<Box<str>> = optional Text,
    }
}

fn alias_of_text(value: &Value<'_, '_>) -> Option<Alias> {
    Some(Alias { text: value.text()?, lang: None, used_by: None })
}

declare! {
    FrontMatter;

    /// A listing of an actor by a state or body.
    pub struct Designation as "a designation" {
        /// Who lists it: country code or name.
        by: Box<str> = required Text,
        /// Name of the list.
        list: Option<Box<str>> = optional Text,
        /// Since when.
        date: Option<Edtf> = optional Edtf,
        /// Where that is told: a source of `content/sources`.
        source: Option<Key> = optional Key of "sources",
    }
}

declare! {
    FrontMatter;

    /// `content/people/mohsin-naqvi.md`.
    pub struct Person as "a person" {
        /// House name.
        name: Box<str> = required Text (also "title"),
        /// Never named in the output.
        protect: bool = default bool,
        /// Names by language.
        names: BTreeMap<Box<str>, Box<str>> = optional Names by names,
        /// Offices held, as written.
        offices: Vec<Office> = list Office,
        /// Further forms of the names by which a protected person could be recognised.
        protect_forms: Vec<Box<str>> = list Text,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// The person's key, which must be the file's name.
        key: optional Text,
    }
    then |fields| {
        if protect == Some(false) && let Some(value) = fields.get("protect_forms") {
            value.report(problems::forms_without_protection);
        }
    }
}

declare! {
    FrontMatter;

    /// An office and when it was held.
    pub struct Office as "an office" {
        /// Its title: "Interior Minister".
        title: Box<str> = required Text,
        /// Since; open where absent.
        from: Option<Edtf> = optional Edtf,
        /// Until; still held where absent.
        to: Option<Edtf> = optional Edtf,
        /// Of which organisation.
        org: Option<Box<str>> = optional Text,
        /// Of which country.
        country: Option<CountryCode> = optional CountryCode,
    }
    then |fields| {
        if let (Some(Some(from)), Some(Some(to)), Some(value)) = (&from, &to, fields.get("to"))
            && from.first_day() > to.last_day()
        {
            value.report(|place| problems::ends_before_start(place, &fields.path.name()));
        }
    }
}

declare! {
    FrontMatter;

    /// `content/places/tehran.md`.
    pub struct Place as "a place" {
        /// House name.
        name: Box<str> = required Text (also "title"),
        /// Names by language.
        names: BTreeMap<Box<str>, Box<str>> = optional Names by names,
        /// Country it lies in.
        country: Option<CountryCode> = optional CountryCode,
        /// ISO 3166-2 code of its province.
        admin1: Option<Box<str>> = optional Subdivision,
        /// Whether it is contested which country it belongs to.
        disputed: bool = default bool,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// WGS 84 latitude, in degrees.
        lat: optional Latitude,
        /// WGS 84 longitude, in degrees.
        lon: optional Longitude,
        /// Its key, which must be the file's name.
        key: optional Text,
    }
    made {
        /// WGS 84 latitude and longitude in millionths of a degree.
        position: Option<(i32, i32)> = lat.zip(lon),
    }
    then |fields| {
        let lat = fields.get("lat").and_then(|value| Latitude::read(&value));
        let lon = fields.get("lon").and_then(|value| Longitude::read(&value));
        match (fields.get("lat").is_some(), fields.get("lon").is_some()) {
            (true, false) => fields.report_missing("lon"),
            (false, true) => fields.report_missing("lat"),
            _ => {}
        }
    }
}

declare! {
    FrontMatter;

    /// `content/stories/af-pk-crisis-2025.md`: a run of articles.
    pub struct Story as "a story" {
        /// Its title.
        title: Box<str> = required Text (also "name"),
        /// Summary, plain text.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt"),
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
}

declare! {
    FrontMatter;

    /// `content/glossary/line-of-control.md`.
    pub struct GlossaryTerm as "a term of the glossary" {
        /// The term, as articles write it; small letters also mean it with a capital.
        name: Box<str> = required Text (also "title" "term"),
        /// The term by language.
        names: BTreeMap<Box<str>, Box<str>> = optional Names by names,
        /// Other words for it, abbreviations and plurals too; they redirect here.
        aliases: Vec<Box<str>> = list OtherWord (also "synonyms"),
        /// What it means, in a sentence, plain text; without it, the first paragraph.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt" "definition"),
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// Its key, which must be the file's name.
        key: optional Text,
    }
}

declare! {
    FrontMatter;

    /// `content/operations/azm-e-istehkam.md`, where site.toml has `[registries.operations]`.
    pub struct OwnTerm as "an entry of the desk's own registry", extra {
        /// House name.
        name: Box<str> = required Text (also "title"),
        /// Names by language.
        names: BTreeMap<Box<str>, Box<str>> = optional Names by names,
        /// Keys that lead here.
        synonyms: Vec<Key> = set Key (also "aliases"),
        /// A sentence for lists and search engines, plain text.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt"),
        /// Anything, for templates; what `extra` in site.toml lists may stand at the top as well.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// Its key, which must be the file's name.
        key: optional Text,
    }
}

/// What stands between several words that are written as one.
const BETWEEN_WORDS: &[&str] = &[", ", "، "];

/// Another word for a term.
fn other_word(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.text()?;
    one_name(value, "aliases", &text, BETWEEN_WORDS);
    Some(text)
}

forms! {
    FrontMatter;

    /// Another word for a term of the glossary.
    struct OtherWord: Box<str> = other_word, Kind::Text;
    /// A code of IPTC's Media Topics.
    struct MediaTopic: Box<str> = media_topic, Kind::Form {
        what: "a code of IPTC Media Topics",
        pattern: "^medtop:[0-9]{8}$",
        example: "medtop:20000053",
    };
    /// A code of ISO 3166-2.
    struct Subdivision: Box<str> = subdivision, Kind::Form {
        what: "an ISO 3166-2 code",
        pattern: "^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$",
        example: "PK-BA",
    };
    /// Degrees north, in millionths.
    struct Latitude: i32 = |value| degrees(value, 90), Kind::Degrees { most: 90, example: "35.7" };
    /// Degrees east, in millionths.
    struct Longitude: i32 = |value| degrees(value, 180), Kind::Degrees {
        most: 180,
        example: "51.4",
    };
}

fn media_topic(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.text()?;
    let digits = text.strip_prefix("medtop:").unwrap_or("");
    if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text);
    }
    value.bad_value("bad-iptc", &text, "write an IPTC Media Topic code such as `medtop:20000053`")
}

fn subdivision(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.text()?;
    let valid = text.split_once('-').is_some_and(|(country, part)| {
        CountryCode::new(country).is_some()
            && (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if valid {
        return Some(text.to_ascii_uppercase().into());
    }
    value.bad_value("bad-admin1", &text, "write an ISO 3166-2 code such as `PK-BA`")
}

/// Millionths of a degree.
fn degrees(value: &Value<'_, '_>, most: i32) -> Option<i32> {
    let degrees = value.number()?;
    if degrees.abs() <= f64::from(most) {
        // At most 180 million, which fits.
        return Some((degrees * 1e6).round() as i32);
    }
    let help = format!("write degrees from -{most} to {most}, such as `35.7`");
    value.bad_value("bad-position", &degrees.to_string(), help)
}
