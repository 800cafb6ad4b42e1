//! Front matter in TOML, which posts of Zola and many of Hugo have: the same tree as of YAML.
//!
//! The parser knows the place of everything, nests no deeper than it can bear and has no aliases,
//! so that neither limits of our own nor a second parser are needed.

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::node::{MAX_DEPTH, Node, Pairs};
use super::problems;
use super::source_text::SourceText;
use crate::diagnostics::{Diagnostic, Place};

/// The front matter's tree, always a map.
pub(crate) fn read<'t>(source: &SourceText<'t>) -> Result<Node<'t>, Box<Diagnostic>> {
    let too_deep = || problems::front_matter_too_deep(source.front_matter_place());
    of_table(parse(source)?).ok_or_else(|| too_deep().into())
}

/// A table and all in it as a tree; nothing if it goes too deep.
pub(crate) fn of_table(table: DeTable<'_>) -> Option<Node<'_>> {
    map(table, 0)
}

/// The front matter as its parser has it; places count from the front matter's first byte.
pub(crate) fn parse<'t>(source: &SourceText<'t>) -> Result<DeTable<'t>, Box<Diagnostic>> {
    match DeTable::parse(source.front_matter()) {
        Ok(table) => Ok(table.into_inner()),
        Err(error) => {
            let place = match error.span() {
                Some(range) => place(source, range),
                None => source.front_matter_place(),
            };
            Err(problems::invalid_toml(place, error.message()).into())
        }
    }
}

/// The entries of a table in the order of the file; the table itself has them by name.
pub(crate) fn in_order<'a, 't>(
    table: &'a DeTable<'t>,
) -> Vec<(&'a Spanned<DeString<'t>>, &'a Spanned<DeValue<'t>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

/// A place on one line, not empty unless at a line's end.
fn place(source: &SourceText<'_>, range: std::ops::Range<usize>) -> Place {
    let start = source.front_matter_start();
    let written = source.front_matter().get(range.clone()).unwrap_or("");
    let line = written.lines().next().unwrap_or("");
    source.place(start + range.start..start + range.start + line.len())
}

/// A map; nothing if it goes too deep.
fn map(table: DeTable<'_>, depth: usize) -> Option<Node<'_>> {
    if depth >= MAX_DEPTH {
        return None;
    }
    let mut entries: Vec<_> = table.into_iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let pairs = entries
        .into_iter()
        .map(|(key, value)| Some((key.into_inner(), node(value.into_inner(), depth + 1)?)));
    pairs.collect::<Option<Pairs<'_>>>().map(Node::Map)
}

fn node(value: DeValue<'_>, depth: usize) -> Option<Node<'_>> {
    Some(match value {
        DeValue::String(text) => Node::Text(text),
        DeValue::Boolean(value) => Node::Bool(value),
        // As dates of YAML do, these come as text, which each field reads by its own rules.
        DeValue::Datetime(datetime) => Node::Text(datetime.to_string().into()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Node::Int(number),
            Err(_) => Node::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        },
        DeValue::Float(number) => Node::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Array(items) => {
            if depth >= MAX_DEPTH {
                return None;
            }
            let items = items.into_iter().map(|item| node(item.into_inner(), depth + 1));
            Node::List(items.collect::<Option<Vec<_>>>()?)
        }
        DeValue::Table(table) => map(table, depth)?,
    })
}
