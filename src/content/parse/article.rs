//! Articles and plain pages: the fields that every generator knows, and ours.

use super::super::fields::Fields;
use super::super::file_name::FileName;
use super::super::node::Node;
use super::super::reader::Path;
use super::super::value::Value;
use super::super::withholding::{self, Reading};
use super::super::{
    Article, ArticleKind, CountryCode, Page, Tlp, When, plain_spelling, problems, schema,
};
use super::{event, picture, record};
use crate::diagnostics::{Diagnostic, Place};
use crate::text::{Key, composed};

/// An article of the front matter's `fields`.
pub(super) fn article(
    fields: &Fields<'_, '_>,
    name: &FileName<'_>,
    reading: &mut Reading,
) -> Option<Article> {
    let taxonomies = fields.get("taxonomies");
    let taxonomies = taxonomies.as_ref().and_then(|value| value.fields(&schema::TAXONOMIES));
    let maps: Vec<&Fields<'_, '_>> =
        [Some(fields), taxonomies.as_ref()].into_iter().flatten().collect();
    let lang = fields.get("lang").and_then(|value| value.language());
    if let Some(lang) = &lang {
        // Known before any text is rendered.
        let _ = fields.reader.lang.set(lang.clone());
    }
    let title = title(fields);
    let date = date(fields, name, reading);
    let slug = slug(fields, name);
    let primary_country = fields.get("primary_country").and_then(|value| value.country());
    let mut countries = unique(&maps, "countries", |value| value.country());
    if let Some(primary) = primary_country.filter(|primary| !countries.contains(primary)) {
        countries.insert(0, primary);
    }
    let ((events, mentions), sources) = (event::events(fields), record::sources(fields));
    let (aliases, other_titles) = aliases(fields);
    let article = Article {
        updated: fields.get("updated").and_then(|value| value.when()),
        description: fields.get("description").and_then(|value| value.text()),
        image: picture::of_article(fields),
        aliases,
        other_titles,
        weight: fields.get("weight").and_then(|value| value.integer()).unwrap_or(0),
        template: fields.get("template").and_then(|value| template(&value)),
        lang,
        authors: unique(&maps, "authors", author),
        reviewed_by: fields.list("reviewed_by", author),
        extra: extra(&maps),
        dateline: fields.get("dateline").and_then(|value| value.text()),
        kind: fields
            .get("kind")
            .and_then(|value| value.word(ArticleKind::parse, ArticleKind::WORDS)),
        takeaways: fields.list("takeaways", |value| value.short_text()),
        information_cutoff: fields.get("information_cutoff").and_then(|value| value.when()),
        scope_note: fields.get("scope_note").and_then(|value| value.short_prose()),
        story: fields.get("story").and_then(|value| value.key()),
        superseded_by: fields.get("superseded_by").and_then(|value| value.text()),
        review_by: fields.get("review_by").and_then(|value| value.when()),
        primary_country,
        countries,
        topics: references(&maps, "topics"),
        actors: references(&maps, "actors"),
        people: references(&maps, "people"),
        places: references(&maps, "places"),
        events,
        mentions,
        sources,
        claims: fields.list("claims", record::claim),
        quotes: fields.list("quotes", record::quote),
        judgements: record::judgements(fields),
        corrections: fields.list("corrections", record::correction),
        updates: fields.list("updates", record::update),
        title: title?,
        date: date?,
        slug: slug?,
    };
    Some(article)
}

/// A plain page of the front matter's `fields`.
pub(super) fn page(
    fields: &Fields<'_, '_>,
    name: &FileName<'_>,
    reading: &mut Reading,
) -> Option<Page> {
    let title = title(fields);
    let slug = slug(fields, name);
    let date = match fields.get("date") {
        Some(value) => value.when(),
        None => reading.published_on,
    };
    reading.withholding.date = date;
    let (aliases, other_titles) = aliases(fields);
    let page = Page {
        description: fields.get("description").and_then(|value| value.text()),
        aliases,
        other_titles,
        weight: fields.get("weight").and_then(|value| value.integer()),
        template: fields.get("template").and_then(|value| template(&value)),
        updated: fields.get("updated").and_then(|value| value.when()).or(date),
        extra: extra(&[fields]),
        title: title?,
        slug: slug?,
    };
    Some(page)
}

fn title(fields: &Fields<'_, '_>) -> Option<Box<str>> {
    fields.required("title")?.text()
}

/// The date that is given, that of the file's name, or the day of publication. A draft may be without
/// one, as in a folder `_drafts` of Jekyll; it then stands at the beginning of time, which nobody sees:
/// it is published in no build.
fn date(fields: &Fields<'_, '_>, name: &FileName<'_>, reading: &mut Reading) -> Option<When> {
    let date = match (fields.get("date"), name.date) {
        (Some(value), _) => Some(value.when()?),
        (None, Some(day)) => When::from_day(day, &fields.reader.config.time_zone),
        (None, None) => reading.published_on,
    };
    reading.withholding.date = date;
    if date.is_none() && reading.withholding.draft.is_some() {
        reading.withholding.is_undated = true;
        return Some(When::UNKNOWN);
    }
    if date.is_none() {
        fields.report_missing("date");
    }
    date
}

/// The slug that is given, that of a simple permalink, or the file's name.
fn slug(fields: &Fields<'_, '_>, name: &FileName<'_>) -> Option<Key> {
    // `permalink: false` asks for no page at all.
    let permalink = fields.get("permalink").filter(|value| !withholding::is_switch(value.node));
    let permalink = permalink.and_then(|value| permalink_slug(&value));
    if let Some(value) = fields.get("slug") {
        if matches!(value.node, Node::Bool(_)) {
            return value.wrong_type("text");
        }
        let text = value.text()?;
        let Some(key) = Key::from_text(&text) else {
            return value.bad_value("bad-key", &text, "write letters, digits and hyphens");
        };
        if *key.as_str() != *composed(&text) {
            value.report(|place| problems::slug_spelling(place, &text, key.as_str()));
        }
        return Some(key);
    }
    permalink.or_else(|| Key::from_text(name.stem)).or_else(|| {
        let path = &fields.reader.source.file.path;
        fields.reader.report(&Path::Root, super::super::Part::Value, |_| {
            problems::bad_file_name(path, "holds no letter or digit for an address", None)
        });
        None
    })
}

/// `/about/` is the slug `about`; patterns and longer paths are not taken over.
fn permalink_slug(value: &Value<'_, '_>) -> Option<Key> {
    let text = value.text()?;
    let name = text.trim_matches('/');
    let name = name.strip_suffix(".html").unwrap_or(name);
    Key::new(name).or_else(|| value.refuse(|place| problems::unsupported_permalink(place, &text)))
}

/// Whether an alias is another title of a note, as Obsidian has it, and no address: it is written as
/// people write titles.
fn is_title(text: &str) -> bool {
    let is_path = text.contains(['/', '\\', '?', '#', '%', '<'])
        || text.rsplit_once('.').is_some_and(|(_, ending)| {
            ["html", "htm", "php", "aspx", "md"].contains(&ending.to_ascii_lowercase().as_str())
        });
    !is_path && Key::new(text).is_none() && text.chars().any(char::is_alphanumeric)
}

/// The aliases that are older addresses, and those that are other titles.
fn aliases(fields: &Fields<'_, '_>) -> (Vec<Box<str>>, Vec<Box<str>>) {
    let mut titles = Vec::new();
    let addresses = fields.list("aliases", |value| {
        if let Node::Text(text) = value.node
            && is_title(text.trim())
        {
            titles.extend(value.text());
            return None;
        }
        alias(value)
    });
    (addresses, titles)
}

/// An older address, with a slash at its start. Hosts decode what a browser asks for before they
/// look for a file, so it is decoded here.
fn alias(value: &Value<'_, '_>) -> Option<Box<str>> {
    let written = value.verbatim()?;
    let text: Box<str> =
        percent_encoding::percent_decode_str(&written).decode_utf8().unwrap_or_default().into();
    let sound = !text.contains(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\\' | '?' | '#' | '<' | '>' | '"')
    }) && !text.contains("//")
        && !text.split('/').any(|part| matches!(part, "." | ".."))
        && !text.trim_matches('/').is_empty();
    match (sound, text.starts_with('/')) {
        (false, _) => value.bad_value(
            "bad-alias",
            &written,
            "write a path of this site, such as `/2015/06/old-name/`",
        ),
        (true, true) => Some(text),
        (true, false) => Some(format!("/{text}").into()),
    }
}

fn template(value: &Value<'_, '_>) -> Option<Box<str>> {
    let text = value.verbatim()?;
    if let Some(path) = crate::address::SourcePath::new(&text) {
        return Some(path.as_str().into());
    }
    value.bad_value(
        "bad-template",
        &text,
        "write the path of a file in `templates/`, such as `article.html`",
    )
}

/// A person's key or name, also as a map with `name`.
fn author(value: &Value<'_, '_>) -> Option<Box<str>> {
    match value.node {
        Node::Map(_) => value.fields(&schema::AUTHOR)?.required("name")?.text(),
        _ => value.text(),
    }
}

/// A label of the Traffic Light Protocol.
pub(in crate::content) fn tlp(value: &Value<'_, '_>) -> Option<Tlp> {
    let raw = value.raw()?;
    let text = raw.trim().to_ascii_uppercase();
    let label = text.strip_prefix("TLP:").unwrap_or(&text).trim();
    Tlp::parse(label).or_else(|| {
        if label == "WHITE" {
            return value.bad_value("unknown-word", &raw, "TLP 2.0 calls it `CLEAR`");
        }
        value.refuse(|place| {
            let nearest = problems::near(label, Tlp::WORDS.iter().copied());
            problems::unknown_word(place, &value.path.name(), &raw, nearest, Tlp::WORDS)
        })
    })
}

/// The free values, with those of unknown keys where these are allowed. The first of `maps` is the
/// whole front matter; what stands in it counts before the rest.
fn extra(maps: &[&Fields<'_, '_>]) -> serde_json::Map<String, serde_json::Value> {
    let mut extra = serde_json::Map::new();
    for fields in maps.iter().rev() {
        if fields.reader.config.front_matter.unknown == crate::config::UnknownKeys::Allow {
            let free = fields.unknown().filter(|(key, _)| !withholding::is_ours(key));
            extra.extend(free.map(|(key, node)| (key.to_owned(), node.to_json())));
        }
    }
    let Some(fields) = maps.first() else { return extra };
    fields.each("extra", |value| match value.node {
        Node::Map(pairs) => {
            extra.extend(pairs.iter().map(|(key, node)| (key.as_ref().to_owned(), node.to_json())));
        }
        _ => _ = value.wrong_type::<()>("a map of `key: value`"),
    });
    extra
}

/// Most items of a list of keys. There are pages of what an article names together, so that a list
/// without an end would make pages without an end.
const MOST_ITEMS: usize = 250;

/// References of a list field, in the order given, each key once.
pub(super) fn references(maps: &[&Fields<'_, '_>], name: &str) -> Vec<(Key, Box<str>)> {
    // One key of two words is two references, so that neither is lost without a word.
    gather(maps, name, |value| {
        let (key, text) = value.reference()?;
        if matches!(value.path, Path::Key(..)) && text.contains(", ") {
            value.report(|place| comma_in_name(place, name, &text));
        }
        Some(((key.clone(), plain_spelling(&text)), (key, text)))
    })
}

/// One name where several may be meant.
fn comma_in_name(place: Place, name: &str, text: &str) -> Diagnostic {
    let text = problems::shown(text);
    Diagnostic::warning(
        "comma-in-name",
        place,
        format!("`{text}` is one of the {name}, by that name"),
    )
    .help(format!(
        "for several write `{name}: [{text}]`; for one with a comma `{name}: [\"{text}\"]`"
    ))
}

/// Values of a list field, in the order given, each once.
pub(super) fn unique<T: Eq + std::hash::Hash + Clone>(
    maps: &[&Fields<'_, '_>],
    name: &str,
    read: impl Fn(&Value<'_, '_>) -> Option<T>,
) -> Vec<T> {
    gather(maps, name, |value| read(value).map(|value| (value.clone(), value)))
}

/// What `read` makes of a list field's values, by what tells them apart.
fn gather<K: Eq + std::hash::Hash, T>(
    maps: &[&Fields<'_, '_>],
    name: &str,
    read: impl Fn(&Value<'_, '_>) -> Option<(K, T)>,
) -> Vec<T> {
    let mut list = Vec::new();
    let mut known = rustc_hash::FxHashSet::default();
    for map in maps {
        map.each(name, |value| {
            // One more is looked at, to say that it is one too many.
            if known.len() > MOST_ITEMS {
                return;
            }
            let Some((key, item)) = read(value) else { return };
            if known.insert(key) {
                list.push(item);
            }
            if known.len() > MOST_ITEMS {
                value.report(|place| problems::too_many_items(place, name, MOST_ITEMS));
            }
        });
    }
    list
}

/// The countries of a part of the record.
pub(super) fn countries(fields: &Fields<'_, '_>, name: &str) -> Vec<CountryCode> {
    unique(&[fields], name, |value| value.country())
}
