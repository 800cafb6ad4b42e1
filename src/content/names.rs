//! Names by language.

use std::collections::BTreeMap;

use super::context::{Fields, Value};
use super::problems;
use crate::written::{Node, Part, Path, language};

/// Names by language.
pub(super) fn names(fields: &Fields<'_, '_>, name: &str) -> Option<BTreeMap<Box<str>, Box<str>>> {
    let mut names = BTreeMap::new();
    let Some(value) = fields.get(name) else { return Some(names) };
    let Node::Map(pairs) = value.node else {
        return value.wrong_type("a map of `language: name`");
    };
    for (key, node) in pairs {
        let name = Value { reader: value.reader, path: Path::Key(&value.path, key), node };
        let lang = match language(key) {
            Ok(lang) => lang,
            Err(help) => {
                value.reader.report(&name.path, Part::Key, |place| {
                    problems::bad_value("bad-language", place, &value.path.name(), key, help)
                });
                continue;
            }
        };
        if node.is_absent() {
            name.report(|place| problems::empty_item(place, &name.path.name()));
        } else if let Some(text) = name.text() {
            names.insert(lang, text);
        }
    }
    Some(names)
}
