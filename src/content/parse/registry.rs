//! Countries, topics, actors, people, places, stories.

use std::collections::BTreeMap;

use super::super::fields::Fields;
use super::super::file_name::FileName;
use super::super::locate::Part;
use super::super::node::Node;
use super::super::reader::Path;
use super::super::value::Value;
use super::super::{
    Actor, ActorType, Alert, Alias, Country, CountryCode, Designation, Month, Office, Person,
    Place, Status, StixType, Story, Topic, Trend, problems, schema,
};
use super::article::{countries, unique};
use crate::text::language_tag;

/// A country; its code is the file's name.
pub(super) fn country(fields: &Fields<'_, '_>, name: &FileName<'_>) -> Option<Country> {
    let stem = CountryCode::new(name.stem);
    let given = fields.get("code");
    let code = match (&given, stem) {
        (Some(value), stem) => {
            let code = value.country();
            if let Some(code) = code.filter(|code| Some(*code) != stem) {
                value.report(|place| problems::code_mismatch(place, code, name.stem));
            }
            code
        }
        (None, Some(code)) => Some(code),
        (None, None) => {
            let meant = CountryCode::from_alpha3(name.stem)
                .or_else(|| CountryCode::from_name(&name.stem.replace(['-', '_'], " ")));
            let path = &fields.reader.source.file.path;
            fields
                .reader
                .report(&Path::Root, Part::Value, |_| problems::bad_country_file_name(path, meant));
            None
        }
    };
    let other_codes = [
        ("alpha3", CountryCode::from_alpha3 as fn(&str) -> Option<CountryCode>),
        ("m49", CountryCode::from_numeric),
    ];
    for (field, read) in other_codes {
        let Some((value, code)) = fields.get(field).zip(code) else { continue };
        let Some(text) = value.raw() else { continue };
        if read(text.trim()) != Some(code) {
            let help = format!("remove it: `{code}` says it all");
            value.bad_value::<()>("code-mismatch", &text, help);
        }
    }
    let mut names = names(fields);
    if let Some(name) = fields.get("name").and_then(|value| value.text()) {
        names.entry(fields.reader.config.language.clone()).or_insert(name);
    }
    let country = Country {
        names,
        region: fields.get("region").and_then(|value| value.text()),
        regions: regions(fields),
        neighbours: countries(fields, "neighbours"),
        status: statuses(fields),
        review_by: fields.get("review_by").and_then(|value| value.day()),
        pinned: fields.list("pinned", |value| value.text()),
        code: code?,
    };
    Some(country)
}

/// The region of each scheme.
fn regions(fields: &Fields<'_, '_>) -> BTreeMap<Box<str>, Box<str>> {
    let Some(value) = fields.get("regions") else { return BTreeMap::new() };
    let Node::Map(pairs) = value.node else {
        value.wrong_type::<()>("a map of `scheme: region`");
        return BTreeMap::new();
    };
    let mut regions = BTreeMap::new();
    for (scheme, node) in pairs {
        let region = Value { reader: value.reader, path: Path::Key(&value.path, scheme), node };
        if let Some(text) = region.text() {
            regions.insert(Box::from(&**scheme), text);
        }
    }
    regions
}

/// The assessed months, oldest first.
fn statuses(fields: &Fields<'_, '_>) -> Vec<Status> {
    let mut months = rustc_hash::FxHashMap::default();
    let mut statuses = fields.list("status", |value| {
        let fields = value.fields(&schema::STATUS)?;
        let month_value = fields.required("month");
        let month = month_value.as_ref().and_then(month);
        if let (Some(value), Some(month)) = (&month_value, month) {
            if let Some(first) = months.get(&month) {
                value.report(|place| {
                    let first =
                        sibling(&value.path, *first, |path| value.reader.place(path, Part::Value));
                    let text = format!("{:04}-{:02}", month.year, month.month);
                    problems::duplicate_month(place, &text, first)
                });
            } else {
                months.insert(month, index(&value.path));
            }
        }
        let trend =
            fields.required("trend").and_then(|value| value.word(Trend::parse, Trend::WORDS));
        let reason = fields.required("reason").and_then(|value| value.short_text());
        let status = Status {
            alert: fields.get("alert").and_then(|value| value.word(Alert::parse, Alert::WORDS)),
            by: fields.get("by").and_then(|value| value.text()),
            month: month?,
            trend: trend?,
            reason: reason?,
        };
        Some(status)
    });
    statuses.sort_by_key(|status| status.month);
    statuses
}

/// Index of the list's item in which a value stands.
fn index(path: &Path<'_>) -> usize {
    match path {
        Path::Key(Path::Index(_, index), _) => *index,
        _ => 0,
    }
}

/// What `place` says of the value under the same key in another item of the list.
fn sibling<T>(path: &Path<'_>, index: usize, place: impl FnOnce(&Path<'_>) -> T) -> T {
    match path {
        Path::Key(Path::Index(list, _), key) => place(&Path::Key(&Path::Index(list, index), key)),
        _ => place(path),
    }
}

fn month(value: &Value<'_, '_>) -> Option<Month> {
    let raw = value.raw()?;
    let read = |text: &str| {
        let (year, month) = text.split_once('-')?;
        let digits = year.len() == 4 && month.len() == 2 && !text.contains('+');
        let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
        (digits && month.year > 0 && (1..=12).contains(&month.month)).then_some(month)
    };
    read(raw.trim())
        .or_else(|| value.bad_value("bad-month", &raw, "write year and month, such as `2025-10`"))
}

/// A topic.
pub(super) fn topic(fields: &Fields<'_, '_>) -> Option<Topic> {
    let name = name(fields);
    let topic = Topic {
        names: names(fields),
        synonyms: unique(&[fields], "synonyms", |value| value.key()),
        broader: fields.get("broader").and_then(|value| value.key()),
        iptc: fields.get("iptc").and_then(|value| iptc(&value)),
        name: name?,
    };
    Some(topic)
}

fn iptc(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.text()?;
    let digits = text.strip_prefix("medtop:").unwrap_or("");
    if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text);
    }
    value.bad_value("bad-iptc", &text, "write an IPTC Media Topic code such as `medtop:20000053`")
}

/// An actor.
pub(super) fn actor(fields: &Fields<'_, '_>) -> Option<Actor> {
    let name = name(fields);
    let actor = Actor {
        aliases: fields.list("aliases", alias),
        actor_type: fields
            .get("type")
            .and_then(|value| value.word(ActorType::parse, ActorType::WORDS)),
        stix_types: fields.list("stix_types", |value| value.word(StixType::parse, StixType::WORDS)),
        designations: fields.list("designations", designation),
        countries: countries(fields, "countries"),
        same_as: fields.list("same_as", |value| value.url()),
        name: name?,
    };
    Some(actor)
}

fn alias(value: &Value<'_, '_>) -> Option<Alias> {
    if !matches!(value.node, Node::Map(_)) {
        return Some(Alias { text: value.text()?, lang: None, used_by: None });
    }
    let fields = value.fields(&schema::ALIAS)?;
    let text = fields.required("text").and_then(|value| value.text());
    let lang = fields.get("lang").and_then(|value| value.language());
    let used_by = fields.get("used_by").and_then(|value| value.text());
    Some(Alias { text: text?, lang, used_by })
}

fn designation(value: &Value<'_, '_>) -> Option<Designation> {
    let fields = value.fields(&schema::DESIGNATION)?;
    let by = fields.required("by").and_then(|value| value.text());
    let designation = Designation {
        list: fields.get("list").and_then(|value| value.text()),
        date: fields.get("date").and_then(|value| value.edtf()),
        source: fields.get("source").and_then(|value| value.key()),
        by: by?,
    };
    Some(designation)
}

/// A person.
pub(super) fn person(fields: &Fields<'_, '_>) -> Option<Person> {
    let name = name(fields);
    let protect = fields.get("protect").and_then(|value| value.flag()).unwrap_or(false);
    if let (Some(value), false) = (fields.get("protect_forms"), protect) {
        value.report(problems::forms_without_protection);
    }
    let person = Person {
        names: names(fields),
        offices: fields.list("offices", office),
        protect,
        protect_forms: fields.list("protect_forms", |value| value.text()),
        name: name?,
    };
    Some(person)
}

fn office(value: &Value<'_, '_>) -> Option<Office> {
    let fields = value.fields(&schema::OFFICE)?;
    let title = fields.required("title").and_then(|value| value.text());
    let from = fields.get("from").and_then(|value| value.edtf());
    let to_value = fields.get("to");
    let to = to_value.as_ref().and_then(|value| value.edtf());
    if let (Some(from), Some(to), Some(to_value)) = (&from, &to, &to_value)
        && from.first_day() > to.last_day()
    {
        to_value.report(|place| problems::ends_before_start(place, &value.path.name()));
    }
    let org = fields.get("org").and_then(|value| value.text());
    let country = fields.get("country").and_then(|value| value.country());
    Some(Office { title: title?, org, country, from, to })
}

/// A place.
pub(super) fn place(fields: &Fields<'_, '_>) -> Option<Place> {
    let name = name(fields);
    let lat = fields.get("lat").and_then(|value| degrees(&value, 90));
    let lon = fields.get("lon").and_then(|value| degrees(&value, 180));
    match (fields.get("lat").is_some(), fields.get("lon").is_some()) {
        (true, false) => fields.report_missing("lon"),
        (false, true) => fields.report_missing("lat"),
        _ => {}
    }
    let place = Place {
        names: names(fields),
        country: fields.get("country").and_then(|value| value.country()),
        admin1: fields.get("admin1").and_then(|value| admin1(&value)),
        position: lat.zip(lon),
        disputed: fields.get("disputed").and_then(|value| value.flag()).unwrap_or(false),
        name: name?,
    };
    Some(place)
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

fn admin1(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.text()?;
    let sound = text.split_once('-').is_some_and(|(country, part)| {
        CountryCode::new(country).is_some()
            && (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if sound {
        return Some(text.to_ascii_uppercase().into());
    }
    value.bad_value("bad-admin1", &text, "write an ISO 3166-2 code such as `PK-BA`")
}

/// A story.
pub(super) fn story(fields: &Fields<'_, '_>) -> Option<Story> {
    let title = fields.required("title").and_then(|value| value.text());
    let description = fields.get("description").and_then(|value| value.text());
    Some(Story { title: title?, description })
}

fn name(fields: &Fields<'_, '_>) -> Option<Box<str>> {
    fields.required("name")?.text()
}

/// Names by language.
fn names(fields: &Fields<'_, '_>) -> BTreeMap<Box<str>, Box<str>> {
    let mut names = BTreeMap::new();
    let Some(value) = fields.get("names") else { return names };
    let Node::Map(pairs) = value.node else {
        value.wrong_type::<()>("a map of `language: name`");
        return names;
    };
    for (key, node) in pairs {
        let name = Value { reader: value.reader, path: Path::Key(&value.path, key), node };
        let Some(lang) = language_tag(key) else {
            value.reader.report(&name.path, Part::Key, |place| {
                let help = "write a BCP 47 tag such as `en`, `ur` or `pa-Arab`";
                problems::bad_value("bad-language", place, &value.path.name(), key, help)
            });
            continue;
        };
        if node.is_absent() {
            name.report(|place| problems::empty_item(place, &name.path.name()));
        } else if let Some(text) = name.text() {
            names.insert(lang, text);
        }
    }
    names
}
