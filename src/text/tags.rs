//! Tags of HTML and XML: where they end, what they are called, what their attributes say.

use super::entities::decode;

/// Splits at the end of a tag, whose attributes may hold `>` between quotation marks.
pub(super) fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (index, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            (b'>', None) => {
                return (
                    text.get(..index).unwrap_or_default(),
                    text.get(index + 1..).unwrap_or_default(),
                );
            }
            _ => {}
        }
    }
    (text, "")
}

/// The value of an attribute in double quotes, as everything that renders a body writes it.
pub(super) fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    let mut decoded = String::new();
    decode(value.split('"').next()?, &mut decoded);
    Some(decoded)
}

/// The name of a tag, without the slash that closes.
pub(super) fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches('/');
    let end = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
    name.get(..end).unwrap_or_default()
}

/// Whether an element stands in a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 24] = [
        "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "input", "ins", "kbd",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    ];
    INLINE.contains(&name) || matches!(name, "var" | "wbr")
}
