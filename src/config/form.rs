//! The forms of values that only `site.toml` has.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::origin::SiteToml;
use super::own_registry::holds_else;
use super::{Builds, article_path, problems};
use crate::address::{BaseUrl, OwnAddresses, SourcePath};
use crate::assets::{Images, Metadata};
use crate::diagnostics::Place;
use crate::written::{
    self, Form, Kind, Language, Node, Part, Path, Verbatim, declare, forms, list_of_languages,
};

type Fields<'v, 't> = written::Fields<'v, 't, SiteToml>;
type Value<'v, 't> = written::Value<'v, 't, SiteToml>;

forms! {
    SiteToml;

    /// A pattern of article addresses.
    struct ArticlePath: Box<str> = pattern, Kind::Form {
        what: "a pattern of addresses",
        pattern: "^/.*\\{slug\\}.*/$",
        example: "/{year}/{month}/{day}/{slug}/",
    };
    /// Where mail can be sent.
    struct Email: Box<str> = email, Kind::Form {
        what: "an email address",
        pattern: "^[^@]+@[^@]+$",
        example: "desk@desk.example",
    };
    /// Where an entry of the navigation leads.
    struct MenuUrl: Box<str> = menu_url, Kind::Form {
        what: "an address of the site, or another site's",
        pattern: "^(/([^/\\s\\\\][^\\s\\\\]*)?|https?://[^\\s/?#@\\\\]+([/?#][^\\s\\\\]*)?)$",
        example: "/timeline/",
    };
    /// A folder of articles, from `content/`.
    struct ArticleFolder: Box<str> = folder, Kind::Text;
    /// Keys, and the fields as which they are read.
    struct Renames: BTreeMap<Box<str>, Box<str>> = renames,
        Kind::Declared(RenamedKeys::DECLARATION);
    type BaseUrl: Self = web_address, Kind::Form {
        what: "a web address",
        pattern: "^https?://[^\\s/?#@]+(/[^\\s?#]*)?$",
        example: "https://desk.example",
    };
    type Zone: Self = time_zone, Kind::Form {
        what: "a time zone of IANA",
        pattern: "",
        example: "Asia/Karachi",
    };
    type Extra: Self = extra, Kind::Map("values of your own");
    type Images: Self = images, Kind::Declared(ImageRules::DECLARATION);
    type Metadata: Self = metadata, Kind::Words(METADATA);
}

/// Free values for templates.
pub(super) type Extra = serde_json::Map<String, serde_json::Value>;
/// Entries on a page, or in a feed.
pub(super) type PageLength = UpTo<1000>;

/// A whole number from 1 to this one.
#[derive(Debug)]
pub(super) struct UpTo<const MOST: u32>;

impl<const MOST: u32> Form<SiteToml> for UpTo<MOST> {
    type Value = usize;
    const KIND: Kind = Kind::Count { most: MOST };

    fn read(value: &Value<'_, '_>) -> Option<usize> {
        let number = match value.node {
            // What does not fit whole numbers comes as another.
            Node::Float(_) => None,
            _ => u32::try_from(value.integer()?).ok(),
        };
        let number = number.filter(|number| (1..=MOST).contains(number));
        let refused = || value.refuse(|place| problems::out_of_range(place, &value.path, MOST));
        number.map(|number| number as usize).or_else(refused)
    }
}

/// The desk's time zone, from the database inside the binary: that of the system differs from
/// machine to machine, and so would the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Deref for Zone {
    type Target = TimeZone;

    fn deref(&self) -> &TimeZone {
        &self.0
    }
}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.iana_name().hash(state);
    }
}

declare! {
    SiteToml;

    /// Keys to read under another name.
    map RenamedKeys as "other names of keys", each Verbatim {}
}

declare! {
    SiteToml;

    /// What pictures may tell besides what they show.
    map ImageRules as "the images" {
        /// What published pictures tell besides what they show: `"strip"` takes it out, `"keep"`
        /// publishes files as they are, `"error"` refuses a picture that has any, and a document
        /// that tells who made it.
        metadata: preset Metadata or "strip",
        /// Artist and copyright stay in pictures when the rest is taken out.
        keep_credit: preset bool or false,
        /// JPEG and PNG that an article or page shows are published in smaller widths too (480, 960
        /// and 1,440 pixels), and browsers take the one that they need.
        sizes: preset bool or true,
        /// A picture beside an entry that is wider than 1,440 pixels is published as it is too, and
        /// not only where a link leads to it.
        originals: preset bool or false,
    }
}

const METADATA: &[&str] = &["strip", "keep", "error"];

fn metadata(value: &Value<'_, '_>) -> Option<Metadata> {
    let parse = |word: &str| match word {
        "strip" => Some(Metadata::Strip),
        "keep" => Some(Metadata::Keep),
        "error" => Some(Metadata::Error),
        _ => None,
    };
    value.word(parse, || METADATA.to_vec())
}

fn images(value: &Value<'_, '_>) -> Option<Images> {
    let fields = value.fields(ImageRules::DECLARATION)?;
    let metadata = fields.preset::<Metadata>("metadata");
    let chosen = |name| fields.preset::<bool>(name);
    Some(Images {
        keep_credit: chosen("keep_credit")?,
        sizes: chosen("sizes")?,
        originals: chosen("originals")?,
        metadata: metadata?,
    })
}

fn renames(value: &Value<'_, '_>) -> Option<BTreeMap<Box<str>, Box<str>>> {
    let mut renames = BTreeMap::new();
    value.fields(RenamedKeys::DECLARATION)?.each_named(|from, to| {
        renames.extend(to.verbatim().map(|to| (from.into(), to)));
    });
    Some(renames)
}

/// The address at which the site is published. The file need not say what the command line says.
pub(super) fn base_url(fields: &Fields<'_, '_>, key: &'static str) -> Option<BaseUrl> {
    let options = fields.reader.context.options;
    let is_told = options.base_url.is_some() || options.origin.is_some();
    let written = if is_told { fields.get(key) } else { fields.must(key) };
    let configured = written.and_then(|value| BaseUrl::read(&value));
    let base_url = options.base_url.clone().or(configured);
    match options.origin.clone() {
        Some(origin) => {
            let path = base_url.map(|url| url.path).unwrap_or_default();
            Some(BaseUrl { origin, path, language: "".into() })
        }
        None => base_url,
    }
}

/// Every address of the site: this build's, the one that is written, the one that the command line
/// names, those of named builds. What has been told of them is not told again.
pub(super) fn own_addresses(
    fields: &Fields<'_, '_>,
    base_url: Option<&BaseUrl>,
    builds: Option<&Builds>,
) -> OwnAddresses {
    let written = fields.get("base_url").and_then(|value| match value.node {
        Node::Text(text) => BaseUrl::parse(text).ok(),
        _ => None,
    });
    let told = fields.reader.context.options.base_url.as_ref();
    let of_builds = builds.into_iter().flat_map(Builds::addresses);
    OwnAddresses::new(base_url.into_iter().chain(&written).chain(told).chain(of_builds))
}

fn web_address(value: &Value<'_, '_>) -> Option<BaseUrl> {
    let text = value.verbatim()?;
    let refused = |error| value.report(|place| problems::invalid_base_url(place, &text, error));
    BaseUrl::parse(&text).map_err(refused).ok()
}

/// The languages of the list, each once.
pub(super) fn languages(fields: &Fields<'_, '_>, key: &str) -> Option<Vec<Box<str>>> {
    let mut seen: Vec<(Box<str>, usize)> = Vec::new();
    fields.each(key, |value| {
        let several = match value.node {
            Node::Text(text) => list_of_languages(text),
            _ => None,
        };
        if let Some(help) = several {
            let text = value.raw().unwrap_or_default();
            let _: Option<()> = value.bad_value("bad-language", &text, help);
            return;
        }
        let Some(tag) = Language::read(value) else { return };
        let at = if let Path::Index(_, at) = value.path { at } else { 0 };
        match seen.iter().find(|(other, _)| *other == tag) {
            Some((_, first)) => {
                let list = Path::Key(&Path::Root, key);
                let first = value.reader.place(&Path::Index(&list, *first), Part::Value);
                value.report(|place| problems::repeated_language(place, &tag, first));
            }
            None => seen.push((tag, at)),
        }
    });
    Some(seen.into_iter().map(|(tag, _)| tag).collect())
}

/// Every language of the site, its own first.
pub(super) fn own_first(own: &str, others: Vec<Box<str>>) -> Vec<Box<str>> {
    let others = others.into_iter().filter(|tag| **tag != *own);
    std::iter::once(own.into()).chain(others).collect()
}

fn time_zone(value: &Value<'_, '_>) -> Option<Zone> {
    let name = value.verbatim()?;
    if &*name == "UTC" {
        return Some(Zone(TimeZone::UTC));
    }
    let database = TimeZoneDatabase::bundled();
    let refused = |_| {
        let mut names: Vec<String> =
            database.available().map(|name| name.as_str().to_owned()).collect();
        names.sort();
        let names = names.iter().map(String::as_str);
        value.report(|place| problems::unknown_time_zone(place, &name, names));
    };
    database.get(&name).map(Zone).map_err(refused).ok()
}

fn pattern(value: &Value<'_, '_>) -> Option<Box<str>> {
    let pattern = value.verbatim()?;
    let mistakes = article_path::mistakes(&pattern);
    for (range, mistake) in &mistakes {
        value.report(|place| {
            problems::invalid_article_path(part_of(value, place, &pattern, range.clone()), mistake)
        });
    }
    mistakes.is_empty().then_some(pattern)
}

/// The place of a part of a text, or of all of it where escapes shift its bytes.
fn part_of(value: &Value<'_, '_>, place: Place, text: &str, part: Range<usize>) -> Place {
    let Place::Span(span) = &place else { return place };
    let start = span.start + 1;
    match value.reader.source.text.get(start..start + text.len()) == Some(text) {
        true => value.reader.source.place(start + part.start..start + part.end),
        false => place,
    }
}

fn email(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.verbatim()?;
    match is_email(&text) {
        true => Some(text),
        false => value.refuse(|place| problems::invalid_email(place, &text)),
    }
}

/// Whether a text can stand in a `mailto:` link. Only what would break the link is refused.
fn is_email(text: &str) -> bool {
    let valid = |part: &str| {
        !part.is_empty()
            && !part.chars().any(|letter| {
                letter.is_whitespace() || letter.is_control() || "@<>\"'?&#%,;:\\".contains(letter)
            })
    };
    text.split_once('@').is_some_and(|(name, host)| valid(name) && valid(host))
}

/// An address inside the site, or one of the web. `//host` and, to some browsers, `/\host` are
/// neither.
fn menu_url(value: &Value<'_, '_>) -> Option<Box<str>> {
    let url = value.verbatim()?;
    let bad = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\\';
    let is_inside = url.starts_with('/') && !url.starts_with("//");
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_outside = host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric()));
    let authority = host.and_then(|host| host.split(['/', '?', '#']).next());
    match (is_inside || is_outside) && !url.contains(bad) {
        true if authority.is_some_and(|authority| authority.contains('@')) => {
            value.refuse(|place| problems::menu_url_with_name(place, &url))
        }
        true => Some(url),
        false => value.refuse(|place| problems::invalid_menu_url(place, &url)),
    }
}

fn folder(value: &Value<'_, '_>) -> Option<Box<str>> {
    let folder = value.verbatim()?;
    let why = match SourcePath::new(&folder) {
        None => "write its path from `content/`, without slashes at its ends",
        Some(_) if holds_else(folder.split('/').next().unwrap_or("")) => "it holds something else",
        Some(path) => return Some(path.as_str().into()),
    };
    value.refuse(|place| problems::invalid_article_folder(place, &folder, why))
}

/// Folders of articles, none of them twice.
pub(super) fn article_folders(fields: &Fields<'_, '_>, key: &'static str) -> Option<Vec<Box<str>>> {
    let mut folders = Vec::new();
    fields.given(key)?.each(|value| match folder(value) {
        Some(folder) if folders.contains(&folder) => value
            .report(|place| problems::invalid_article_folder(place, &folder, "it is listed twice")),
        folder => folders.extend(folder),
    });
    Some(folders)
}

/// Free values, as they are handed to templates. Dates become text, as JSON has none.
fn extra(value: &Value<'_, '_>) -> Option<Extra> {
    // What is wrong with its type is told as of any other table.
    let Node::Map(_) = value.node else { return value.fields(RenamedKeys::DECLARATION).and(None) };
    report_lost_numbers(value);
    let as_written = |value: &Value<'_, '_>, text: &str, part| {
        value.is_printable(text, part).then(|| text.into())
    };
    match value.free(as_written)? {
        serde_json::Value::Object(map) => Some(map),
        _ => None,
    }
}

/// Reports numbers that JSON, and so a template, cannot hold.
fn report_lost_numbers(value: &Value<'_, '_>) {
    let Value { reader, path, node } = value;
    match node {
        Node::Map(pairs) => {
            for (key, node) in pairs {
                report_lost_numbers(&Value { reader, path: Path::Key(path, key), node });
            }
        }
        Node::List(items) => {
            for (at, node) in items.iter().enumerate() {
                report_lost_numbers(&Value { reader, path: Path::Index(path, at), node });
            }
        }
        // A whole number that is too large comes as another.
        Node::Float(number) if !number.is_finite() || number.abs() >= i64::MAX as f64 => {
            let written = value.raw().unwrap_or_default();
            let is_whole = written.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'_'));
            if is_whole || !number.is_finite() {
                value.report(problems::not_json);
            }
        }
        _ => {}
    }
}
