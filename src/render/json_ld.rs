//! schema.org descriptions of pages, as JSON-LD in a script element.

use serde_json::Value;

/// JSON that can stand in a script element: no `<`, so nothing in it can end the element or open a
/// comment (HTML Standard, "Restrictions for contents of script elements").
pub fn escape(json: &str) -> String {
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// A ready script element.
pub fn script(value: &Value) -> String {
    format!("<script type=\"application/ld+json\">{}</script>", escape(&value.to_string()))
}
