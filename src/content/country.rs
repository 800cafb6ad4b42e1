//! `content/countries/pk.md`: what the desk says of a country, and how it assessed its months.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::context::{Fields, FrontMatter, Value};
use super::form::{Names, Sentence, Text};
use super::names::names;
use super::page::{Extra, extra};
use super::{Alert, CountryCode, Month, ShortText, Trend, problems};
use crate::written::{Form, Free, Kind, Node, Part, Path, declare, unread};

declare! {
    FrontMatter;

    /// `content/countries/pk.md`; the body is the standing background.
    pub struct Country as "a country" {
        /// Its ISO 3166-1 code, as the file's name has it.
        code: CountryCode = optional CountryCode by code,
        /// Names by BCP 47 language, where they differ from CLDR's.
        names: BTreeMap<Box<str>, Box<str>> = optional Names by names,
        /// The desk's region.
        region: Option<Box<str>> = optional Text,
        /// Regions by scheme (`m49`, `desk`, …): a region is a point of view, so it says whose.
        regions: BTreeMap<Box<str>, Box<str>> = optional Regions by regions,
        /// Neighbours.
        neighbours: Vec<CountryCode> = set CountryCode (also "neighbors"),
        /// Assessed months, no month twice.
        status: Vec<Status> = list Status by statuses (also "status_history"),
        /// To be reviewed by.
        review_by: Option<Date> = optional Date,
        /// Source paths of articles pinned to its page, in order.
        pinned: Vec<Box<str>> = list Text,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    besides {
        /// Its name in the site's language, where it differs from CLDR's.
        name: optional Text (also "title"),
        /// Its code of three letters, which is only checked.
        alpha3: optional Text,
        /// Its number of UN M49, which is only checked.
        m49: optional Text,
    }
    then |fields| {
        if code.is_some_and(|code| code.is_own()) && fields.get("name").is_none() {
            // Nobody else knows what it is called.
            fields.report_missing("name");
        }
        if let Some(code) = code {
            check_code(fields, "alpha3", code, CountryCode::from_alpha3);
            check_code(fields, "m49", code, CountryCode::from_numeric);
        }
        let names = names.map(|mut names| {
            if let Some(name) = fields.get("name").and_then(|value| value.text()) {
                names.entry(fields.reader.context.config.language.clone()).or_insert(name);
            }
            names
        });
    }
}

declare! {
    FrontMatter;

    /// A country's status in a month.
    pub struct Status as "a status" {
        /// The month.
        month: Month = required Month,
        /// How things went.
        trend: Trend = required Trend,
        /// Why, in a sentence.
        reason: ShortText = required Sentence,
        /// What to be alert to.
        alert: Option<Alert> = optional Alert,
        /// Who assessed it: person key or free name.
        by: Option<Box<str>> = optional Text,
    }
    made {
        /// The language of the reason, where it has been translated.
        lang: Option<Box<str>> = None,
    }
}

/// Regions by scheme.
#[derive(Debug)]
struct Regions;

unread! {
    Regions: Kind::Map("regions by scheme");
}

/// The code that is given, which must be that of the file's name, or the one of the name.
fn code(fields: &Fields<'_, '_>, name: &str) -> Option<CountryCode> {
    let stem = fields.reader.context.name.map_or("", |name| name.stem);
    let of_name = CountryCode::new(stem);
    if let Some(value) = fields.get(name) {
        let code = value.country()?;
        if Some(code) != of_name {
            value.report(|place| problems::code_mismatch(place, code, stem));
        }
        return Some(code);
    }
    if of_name.is_none() {
        let meant = CountryCode::from_alpha3(stem)
            .or_else(|| CountryCode::from_name(&stem.replace(['-', '_'], " ")));
        let path = &fields.reader.source.file.path;
        let make = |_| problems::bad_country_file_name(path, meant);
        fields.reader.report(&Path::Root, Part::Value, make);
    }
    of_name
}

/// Another code of the country must be its own.
fn check_code(
    fields: &Fields<'_, '_>,
    name: &str,
    code: CountryCode,
    read: fn(&str) -> Option<CountryCode>,
) {
    let Some(value) = fields.get(name) else { return };
    let Some(text) = value.raw() else { return };
    if read(text.trim()) != Some(code) {
        let help = format!("remove it: `{code}` says it all");
        value.bad_value::<()>("code-mismatch", &text, help);
    }
}

/// The region of each scheme.
fn regions(fields: &Fields<'_, '_>, name: &str) -> Option<BTreeMap<Box<str>, Box<str>>> {
    let mut regions = BTreeMap::new();
    let Some(value) = fields.get(name) else { return Some(regions) };
    let Node::Map(pairs) = value.node else {
        return value.wrong_type("a map of `scheme: region`");
    };
    for (scheme, node) in pairs {
        let region = Value { reader: value.reader, path: Path::Key(&value.path, scheme), node };
        if let Some(text) = region.text() {
            regions.insert(Box::from(&**scheme), text);
        }
    }
    Some(regions)
}

/// The assessed months, oldest first.
fn statuses(fields: &Fields<'_, '_>, name: &str) -> Option<Vec<Status>> {
    let mut months = rustc_hash::FxHashMap::default();
    let mut statuses = fields.values(name, |value| {
        let fields = value.fields(Status::DECLARATION)?;
        let status = Status::of_fields(&fields);
        if let Some(status) = &status
            && let Some(value) = fields.get("month")
            && let Some(first) = months.insert(status.month, index(&value.path))
        {
            let first = sibling(&value.path, first, |path| value.reader.place(path, Part::Value));
            let text = status.month.to_string();
            value.report(|place| problems::duplicate_month(place, &text, first));
        }
        status
    });
    statuses.sort_by_key(|status| status.month);
    Some(statuses)
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

impl Form<FrontMatter> for Month {
    type Value = Self;
    const KIND: Kind =
        Kind::Form { what: "a month", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", example: "2025-10" };

    fn read(value: &Value<'_, '_>) -> Option<Self> {
        let raw = value.raw()?;
        let read = |text: &str| {
            let (year, month) = text.split_once('-')?;
            let digits = year.len() == 4 && month.len() == 2 && !text.contains('+');
            let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
            (digits && month.year > 0 && (1..=12).contains(&month.month)).then_some(month)
        };
        read(raw.trim()).or_else(|| {
            value.bad_value("bad-month", &raw, "write year and month, such as `2025-10`")
        })
    }
}
