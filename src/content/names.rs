//! Names by language.

use std::collections::BTreeMap;

use super::context::{Fields, Value};
use super::problems;
use crate::text::known_language_tag;
use crate::written::{Node, Part, Path};

/// Names by language.
pub(super) fn names(fields: &Fields<'_, '_>, name: &str) -> Option<BTreeMap<Box<str>, Box<str>>> {
    let mut names = BTreeMap::new();
    let Some(value) = fields.get(name) else { return Some(names) };
    let Node::Map(pairs) = value.node else {
        return value.wrong_type("a map of `language: name`");
    };
    for (key, node) in pairs {
        let name = Value { reader: value.reader, path: Path::Key(&value.path, key), node };
        let Some(lang) = known_language_tag(key) else {
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
    Some(names)
}
