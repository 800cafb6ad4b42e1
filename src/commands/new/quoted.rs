//! Texts in the front matter of new files.

use crate::markdown::plain_field;

/// A text as YAML has it: a JSON string is a YAML string in double quotes. What would be read as a
/// comment or as an entity is meant as it stands.
pub(super) fn quoted(text: &str) -> String {
    let is_read_as_it_stands = plain_field(text).is_ok_and(|read| read == text);
    let written = match is_read_as_it_stands {
        true => text.to_owned(),
        false => text.replace('&', "&amp;").replace("%%", r"\%%").replace("<!--", r"\<!--"),
    };
    serde_json::Value::from(written).to_string()
}
