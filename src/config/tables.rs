//! Which table of `site.toml` has a key: people write one more below the last, or above the first.

use crate::written::{Declaration, Field, Kind, Number};

/// Keys at the top of the file that are about what pages look like and what stands on them.
const ABOUT_PAGES: [&str; 12] = [
    "article",
    "calendars",
    "description",
    "desk",
    "digits",
    "editions",
    "feeds",
    "limits",
    "menu",
    "share",
    "theme",
    "timeline",
];

/// Where a key stands that is not known where it is written; `top` has those outside of tables.
pub(super) fn of_other(top: &'static Declaration, key: &str) -> Option<String> {
    let tables: Vec<String> = with(top, key).map(|table| format!("`[{table}]`")).collect();
    match tables.as_slice() {
        [] if top.has(key) => Some(format!("`{key}` stands above the first `[table]` of the file")),
        [] => None,
        tables => Some(format!("`{key}` stands under {}", tables.join(" or "))),
    }
}

/// The tables that have a key of this name.
fn with(top: &'static Declaration, key: &str) -> impl Iterator<Item = &'static str> {
    let table = |field: &'static Field| match (field.number, field.kind) {
        (Number::Table, Kind::Declared(table)) => Some((field.name, table)),
        _ => None,
    };
    let tables = top.fields.iter().filter_map(table);
    tables.filter(move |(_, table)| table.has(key)).map(|(name, _)| name)
}

/// Whether content is read in the same way without a key at the top of the file, be it known or
/// not: it is about pages, or it means nothing and is like nothing.
pub(super) fn is_about_pages(top: &'static Declaration, key: &str) -> bool {
    if top.has(key) {
        return ABOUT_PAGES.contains(&key);
    }
    let mut tables = with(top, key).peekable();
    match tables.peek() {
        Some(_) => tables.all(|table| ABOUT_PAGES.contains(&table)),
        None => top.nearest(key, None).is_none(),
    }
}
