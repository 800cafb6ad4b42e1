//! schema.org descriptions of pages, as JSON-LD in a script element.

use std::fmt::Write;

use serde::Serialize;

/// JSON that can stand in a script element: no `<`, so nothing in it can end the element or open a
/// comment (HTML Standard, "Restrictions for contents of script elements").
pub fn escape(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len() + 64);
    push_escaped(&mut escaped, json);
    escaped
}

/// A ready script element.
pub fn script(value: &impl Serialize) -> String {
    // Structs of texts, numbers and lists of them: there is nothing that cannot be written.
    let json = serde_json::to_string(value).unwrap_or_default();
    let mut script = String::with_capacity(json.len() + 128);
    script.push_str("<script type=\"application/ld+json\">");
    push_escaped(&mut script, &json);
    script.push_str("</script>");
    script
}

fn push_escaped(out: &mut String, json: &str) {
    let must_go = |letter| matches!(letter, '<' | '\u{2028}' | '\u{2029}');
    let mut rest = json;
    while let Some(at) = rest.find(must_go) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let mut letters = after.chars();
        if let Some(letter) = letters.next() {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{:04x}", u32::from(letter));
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_element() {
        let check = |json: &str, expected: &str| assert_eq!(escape(json), expected);
        check("{\"a\":\"b\"}", "{\"a\":\"b\"}");
        check("</script><!--", "\\u003c/script>\\u003c!--");
        check("a\u{2028}b\u{2029}ü…", "a\\u2028b\\u2029ü…");
        check("", "");
    }
}
