//! Finds the place of a key or a value again, once something is wrong with it.
//!
//! serde_yaml keeps no positions, and a parser that does costs twice as much, so front matter is
//! read a second time by such a parser only when there is a problem to be shown.

use super::CountryCode;
use super::marked::Marked;
use super::source::SourceText;
use crate::config::Config;
use crate::diagnostics::Place;
use crate::input::SourceFile;
use crate::text::Key;

/// A step from a map to one of its values, or from a list to one of its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// The value under a key.
    Key(&'a str),
    /// An item, from 0.
    Index(usize),
}

/// Which part of an entry of a map is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The key.
    Key,
    /// The value; of a list or map, its first line.
    Value,
}

/// The place of what stands at `path` in the front matter. Where there is no such thing, that of
/// the nearest list or map around it that there is, at last the front matter's first line.
pub fn locate(file: &SourceFile, path: &[Step<'_>], part: Part) -> Place {
    let Ok(source) = SourceText::split(file) else { return Place::File(file.path.clone()) };
    Marked::read(&source).place(&source, path.iter().copied(), part)
}

/// The place of a field of an entry, or of what is inside it, whichever of its spellings the file
/// uses: `topics` may be written as a renamed key or as `taxonomies.topics`. Where several keys
/// give one list, `Index` counts through all of them.
pub fn locate_field(file: &SourceFile, config: &Config, field: &str, rest: &[Step<'_>]) -> Place {
    let Ok(source) = SourceText::split(file) else { return Place::File(file.path.clone()) };
    let marked = Marked::read(&source);
    let fields = marked.fields(file, config, field);
    let Some((Step::Index(mut index), deeper)) = rest.split_first().map(|(a, b)| (*a, b)) else {
        let Some(&(_, node)) = fields.first() else { return source.front_matter_place() };
        return marked.place_from(&source, node, rest.iter().copied(), Part::Value);
    };
    for (_, node) in &fields {
        let items = marked.items(*node);
        if let Some(item) = items.get(index) {
            return marked.place_from(&source, *item, deeper.iter().copied(), Part::Value);
        }
        index -= items.len();
    }
    fields.first().map_or(source.front_matter_place(), |(key, _)| source.place(key.clone()))
}

/// The place of the first item of a list field that names `key` (`border-security` finds
/// `Border Security`, `pk` finds `PK`); that of the field itself if none does.
pub fn locate_item(file: &SourceFile, config: &Config, field: &str, key: &str) -> Place {
    let Ok(source) = SourceText::split(file) else { return Place::File(file.path.clone()) };
    let marked = Marked::read(&source);
    let fields = marked.fields(file, config, field);
    let names = |item: &usize| marked.text(*item).is_some_and(|text| names_key(text, key));
    let item = fields.iter().flat_map(|(_, node)| marked.items(*node)).find(names);
    match (item, fields.first()) {
        (Some(item), _) => marked.place_from(&source, item, std::iter::empty(), Part::Value),
        (None, Some((key, _))) => source.place(key.clone()),
        (None, None) => source.front_matter_place(),
    }
}

/// The place of the first key at the top of the front matter that is wanted.
pub(super) fn locate_key(file: &SourceFile, wanted: impl Fn(&str) -> bool) -> Option<Place> {
    let source = SourceText::split(file).ok()?;
    let range = Marked::read(&source).first_key(wanted)?;
    Some(source.place(range))
}

fn names_key(text: &str, key: &str) -> bool {
    text.eq_ignore_ascii_case(key)
        || Key::from_text(text).is_some_and(|found| found.as_str() == key)
        || CountryCode::new(key).is_some_and(|code| {
            CountryCode::from_alpha3(text).or_else(|| CountryCode::from_name(text)) == Some(code)
        })
}
