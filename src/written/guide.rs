//! The tables of the guide that say which keys a map has: made of the declarations, and compared.
//!
//! `DATELINE_WRITE_GUIDE=1 cargo test --lib guide` writes them anew.

use std::fmt::Write;
use std::path::Path;

use super::json_schema::text;
use super::{Declaration, Field, Kind, Number, Unknown};

/// Checks that a page of the guide has the table of each map between `<!-- keys of WHAT -->` and
/// `<!-- end -->`, or writes it there.
pub(crate) fn check_guide(page: &str, declarations: &[&'static Declaration]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide").join(page);
    let written = std::fs::read_to_string(&path).unwrap();
    let mut wanted = written.clone();
    for declaration in declarations {
        let start = format!("<!-- keys of {} -->\n", declaration.what);
        let Some(at) = wanted.find(&start) else {
            panic!("{page} has no `{}`:\n{}", start.trim(), table(declaration));
        };
        let at = at + start.len();
        let length = wanted[at..].find("<!-- end -->").expect("an end of the table");
        wanted.replace_range(at..at + length, &table(declaration));
    }
    if std::env::var_os("DATELINE_WRITE_GUIDE").is_some() {
        std::fs::write(path, wanted).unwrap();
    } else {
        assert!(
            written == wanted,
            "{page} is not what is declared: DATELINE_WRITE_GUIDE=1 writes it"
        );
    }
}

/// The keys of a map, one a row.
fn table(declaration: &Declaration) -> String {
    let mut table = "| key | value | what |\n|---|---|---|\n".to_owned();
    add_rows(&mut table, "", declaration);
    table
}

/// Adds the rows of a map; those of the tables in it stand below their names.
fn add_rows(table: &mut String, above: &str, declaration: &Declaration) {
    for field in declaration.fields.iter().filter(|field| !matches!(field.kind, Kind::Ignored)) {
        let mut name = format!("{above}{}", field.name);
        let mut value = words(field);
        if let (Number::Table, Kind::Declared(inner)) = (field.number, field.kind) {
            add_rows(table, &format!("{name}."), inner);
            let Unknown::Each(kind) = inner.unknown else { continue };
            name.push_str(".NAME");
            value = of_kind(&kind, None);
        }
        let what = text(field.doc).replace('|', "\\|");
        let also: Vec<String> = field.also.iter().map(|name| format!("`{name}`")).collect();
        let also = match (also.is_empty(), field.freely) {
            (true, _) => String::new(),
            (false, false) => format!(" Also {}.", also.join(", ")),
            (false, true) => format!(" Also {}, in any case, with `-` or `_`.", also.join(", ")),
        };
        writeln!(table, "| `{name}` | {value} | {what}{also} |").unwrap();
    }
}

fn words(field: &Field) -> String {
    let one = of_kind(&field.kind, field.registry);
    let words = match field.number {
        Number::Required => format!("{one}; required"),
        Number::Optional | Number::Default | Number::Table => one,
        Number::List | Number::Set => format!("list of: {one}"),
    };
    match field.default {
        Some(default) => format!("{words}; `{}` without it", default.to_json()),
        None => words,
    }
}

fn of_kind(kind: &Kind, registry: Option<&str>) -> String {
    match kind {
        Kind::Text | Kind::Form { .. } if registry.is_some() => {
            format!("id of {}", registry.unwrap_or_default())
        }
        Kind::Text => "text".into(),
        Kind::Markdown => "text, may be Markdown".into(),
        Kind::Flag => "`true` or `false`".into(),
        Kind::Integer => "whole number".into(),
        Kind::Count { most } => format!("1 to {most}"),
        Kind::Number => "number".into(),
        Kind::Degrees { most, .. } => format!("degrees, -{most} to {most}"),
        Kind::Words(words) => format!("`{}`", words.join("` `")),
        Kind::OpenWords { ours, .. } => format!("`{}`, or a word of your own", ours.join("` `")),
        Kind::Form { what, .. } => (*what).into(),
        Kind::Country => "country code".into(),
        Kind::Key => registry.map_or("key".into(), |folder| format!("key of {folder}")),
        Kind::Declared(declaration) | Kind::Details(declaration) => declaration.what.into(),
        Kind::Either(kinds) => {
            let kinds: Vec<String> = kinds.iter().map(|kind| of_kind(kind, registry)).collect();
            kinds.join(", or ")
        }
        Kind::Map(what) => (*what).into(),
        Kind::Free => "anything".into(),
        Kind::Ignored => "passed over".into(),
    }
}
