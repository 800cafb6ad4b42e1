//! JSON Schema of what the desk writes, for editors that complete and mark while one types.
//!
//! A schema says less than the program: it marks nothing that the program takes, and leaves what
//! needs a look at other files to `dateline check`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Declaration, Field, Kind, Number, Unknown};

/// What a schema takes from the site at hand; nothing of it is there outside of one.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Key and name of the entries of each registry, by folder.
    pub(crate) keys: BTreeMap<String, Vec<(String, String)>>,
    /// Registries without a file for whose keys nothing may be written.
    pub(crate) open: Vec<String>,
    /// Code and name of every country.
    pub(crate) countries: Vec<(String, String)>,
    /// Words that the desk adds to those of a list.
    pub(crate) words: BTreeMap<&'static str, Vec<String>>,
    /// Renamings of keys at the top.
    pub(crate) rename: Vec<(String, String)>,
    /// Whether keys that are not known may stand at the top.
    pub(crate) allows_unknown: bool,
    /// Keys that the site gives to maps.
    pub(crate) fields: Vec<SiteField>,
    /// Words that other tools have for keeping a file back, folded.
    pub(crate) withholding: Vec<&'static str>,
}

/// A key that the site gives to a kind of map.
#[derive(Debug)]
pub(crate) struct SiteField {
    /// The map, by what it is called.
    pub(crate) of: &'static str,
    /// The key.
    pub(crate) name: String,
    /// What stands there: keys of the registry of that name, or anything.
    pub(crate) holds_keys: bool,
}

/// Fields that the program fills in from the file's name where they are absent.
const OF_FILE_NAME: &[&str] = &["id"];

/// The schema of a file whose top has the keys of all `declarations`; it is called after the first.
pub(crate) fn of_file(kind: &str, declarations: &[&'static Declaration], known: &Known) -> Value {
    let mut schema = object(declarations, known, true);
    let Some(first) = declarations.first() else { return Value::Null };
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("$id".into(), format!("urn:dateline:{kind}").into());
    schema.insert("title".into(), first.what.into());
    Value::Object(schema)
}

/// The schema of a map.
fn object(
    declarations: &[&'static Declaration],
    known: &Known,
    is_file: bool,
) -> Map<String, Value> {
    let (mut properties, mut patterns) = (Map::new(), Map::new());
    let mut required = Vec::new();
    for field in declarations.iter().flat_map(|declaration| declaration.fields) {
        let schema = field_schema(field, known);
        if !matches!(field.kind, Kind::Ignored) {
            properties.insert(field.name.into(), schema.clone());
        }
        for name in field.also {
            let mut also = schema.clone();
            if let Value::Object(also) = &mut also {
                also.insert("description".into(), format!("Read as `{}`.", field.name).into());
                also.insert("deprecated".into(), true.into());
            }
            properties.insert((*name).into(), also);
        }
        if field.freely {
            let names: Vec<&str> = field.also.iter().copied().chain([field.name]).collect();
            patterns.insert(freely(&names), schema.clone());
        }
        if is_file {
            for (from, _) in known.rename.iter().filter(|(_, to)| to == field.name) {
                properties.insert(from.clone(), schema.clone());
            }
        }
        // What a spelling of another tool gives is not missing.
        let may_be_absent = is_file && OF_FILE_NAME.contains(&field.name) || !field.also.is_empty();
        if field.number == Number::Required && !may_be_absent {
            required.push(Value::from(field.name));
        }
    }
    let what = declarations.first().map_or("", |declaration| declaration.what);
    for SiteField { name, holds_keys, .. } in known.fields.iter().filter(|field| field.of == what) {
        let schema = match holds_keys {
            true => of_number(Number::List, reference(&Kind::Key, name, known)),
            false => json!({}),
        };
        properties.insert(name.clone(), schema);
    }
    let unknown = declarations.first().map_or(Unknown::Told, |declaration| declaration.unknown);
    if is_file && !known.withholding.is_empty() {
        patterns.insert(freely(&known.withholding), Value::Bool(true));
    }
    let others = match unknown {
        Unknown::Told => false.into(),
        Unknown::Extra | Unknown::Free | Unknown::Renamed => known.allows_unknown.into(),
        Unknown::Each(kind) => value(&kind, known),
    };
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    if let Some(declaration) = declarations.first() {
        schema.insert("description".into(), text(declaration.doc).into());
    }
    schema.insert("properties".into(), properties.into());
    if !patterns.is_empty() {
        schema.insert("patternProperties".into(), patterns.into());
    }
    if !required.is_empty() {
        schema.insert("required".into(), required.into());
    }
    schema.insert("additionalProperties".into(), others);
    schema
}

/// The schema of what a field may hold.
fn field_schema(field: &Field, known: &Known) -> Value {
    let one = match (&field.kind, field.registry) {
        (kind, Some(registry)) => reference(kind, registry, known),
        (kind, None) => value(kind, known),
    };
    match of_number(field.number, one) {
        Value::Object(mut schema) => {
            schema.insert("description".into(), text(field.doc).into());
            if let Some(default) = field.default {
                schema.insert("default".into(), default.to_json());
            }
            Value::Object(schema)
        }
        other => other,
    }
}

/// The schema of so many values of a schema.
fn of_number(number: Number, one: Value) -> Value {
    match number {
        Number::List | Number::Set => {
            let items = json!({ "type": "array", "items": one.clone() });
            json!({ "anyOf": [items, one, { "type": "null" }] })
        }
        Number::Required => filled(one),
        Number::Table => one,
        Number::Optional | Number::Default => nullable(one),
    }
}

/// An empty text counts as none, and is not enough where there must be one.
fn filled(schema: Value) -> Value {
    match schema {
        Value::Object(mut schema)
            if schema.get("type").is_some_and(|types| types[0] == "string") =>
        {
            schema.entry("minLength").or_insert_with(|| 1.into());
            Value::Object(schema)
        }
        other => other,
    }
}

/// An empty value counts as none.
fn nullable(schema: Value) -> Value {
    match schema {
        Value::Object(mut schema) => match schema.get_mut("type") {
            Some(Value::Array(types)) => {
                types.push("null".into());
                Value::Object(schema)
            }
            _ => json!({ "anyOf": [schema, { "type": "null" }] }),
        },
        other => other,
    }
}

/// A key of a registry: in a closed one, one of those there are. A name that makes a key passes.
fn reference(kind: &Kind, registry: &str, known: &Known) -> Value {
    let free = value(kind, known);
    let Some(keys) = known.keys.get(registry).filter(|keys| !keys.is_empty()) else { return free };
    let keys = words(keys);
    // Sources and events may be the file's own, and who wrote it may be somebody without a page.
    let is_closed = matches!(kind, Kind::Key)
        && !["sources", "events"].contains(&registry)
        && !known.open.iter().any(|open| open == registry);
    let other = match is_closed {
        true => json!({ "type": "string", "pattern": "[^a-z0-9-]" }),
        false => free,
    };
    json!({ "anyOf": [keys, other] })
}

/// One of some words, each with what it stands for.
fn words(words: &[(String, String)]) -> Value {
    let (words, names): (Vec<&String>, Vec<&String>) =
        words.iter().map(|(word, name)| (word, name)).unzip();
    json!({ "enum": words, "enumDescriptions": names })
}

/// The schema of a value.
fn value(kind: &Kind, known: &Known) -> Value {
    match kind {
        Kind::Text | Kind::Markdown | Kind::Key => {
            json!({ "type": ["string", "number", "boolean"] })
        }
        // `yes` and `no` are text.
        Kind::Flag => json!({ "enum": [true, false, "yes", "no", "on", "off"] }),
        Kind::Integer => json!({ "type": ["integer"] }),
        Kind::Count { most } => json!({ "type": ["integer"], "minimum": 1, "maximum": most }),
        Kind::Number => json!({ "type": ["number"] }),
        Kind::Degrees { most, example } => {
            let most = i32::from(*most);
            json!({ "type": ["number"], "minimum": -most, "maximum": most, "examples": [example] })
        }
        Kind::Words(words) => json!({ "enum": words }),
        Kind::OpenWords { ours, list } => {
            let own = known.words.get(list).map_or(&[][..], Vec::as_slice);
            let words = ours.iter().copied().chain(own.iter().map(String::as_str));
            json!({ "enum": words.collect::<Vec<_>>() })
        }
        Kind::Form { what, pattern, example } => {
            let mut schema = json!({ "type": ["string", "number"], "examples": [example] });
            if let Value::Object(schema) = &mut schema {
                schema.insert("title".into(), (*what).into());
                if !pattern.is_empty() {
                    schema.insert("pattern".into(), (*pattern).into());
                }
            }
            schema
        }
        Kind::Country => match known.countries.is_empty() {
            true => json!({ "type": ["string"], "examples": ["PK"] }),
            false => {
                // Small letters are taken, and a code of three or a name with a warning.
                let other = json!({ "type": "string", "pattern": "^[a-z]{2}$" });
                json!({ "anyOf": [words(&known.countries), other] })
            }
        },
        Kind::Declared(declaration) => Value::Object(object(&[declaration], known, false)),
        Kind::Details(declaration) => {
            let mut schema = object(&[declaration], known, false);
            schema.insert("required".into(), json!(["id"]));
            Value::Object(schema)
        }
        Kind::Either(kinds) => {
            let kinds: Vec<Value> = kinds.iter().map(|kind| value(kind, known)).collect();
            json!({ "anyOf": kinds })
        }
        Kind::Map(what) => json!({ "type": ["object"], "title": what }),
        Kind::Free | Kind::Ignored => json!({}),
    }
}

/// The lines of a declaration as one text.
pub(super) fn text(doc: &[&str]) -> String {
    doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// A pattern of names in any case, with or without hyphens and underscores.
fn freely(names: &[&str]) -> String {
    let letter = |letter: char| {
        let (low, high) = (letter.to_ascii_lowercase(), letter.to_ascii_uppercase());
        if low == high { low.to_string() } else { format!("[{low}{high}]") }
    };
    let name = |name: &&str| {
        let letters: Vec<String> =
            name.chars().filter(|c| c.is_ascii_alphanumeric()).map(letter).collect();
        letters.join("[-_ ]?")
    };
    let names: Vec<String> = names.iter().map(name).collect();
    format!("^({})$", names.join("|"))
}
