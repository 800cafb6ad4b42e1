//! Tags of HTML and XML: where they end, what they are called, what their attributes say.

/// Splits at the end of a tag, whose attributes may hold `>` between quotation marks.
pub(super) fn split_tag(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = position(bytes, from, |byte| matches!(byte, b'>' | b'"' | b'\'')) {
        match bytes.get(at) {
            Some(b'>') => {
                return (
                    text.get(..at).unwrap_or_default(),
                    text.get(at + 1..).unwrap_or_default(),
                );
            }
            Some(&quote) => match position(bytes, at + 1, |byte| byte == quote) {
                Some(close) => from = close + 1,
                None => break,
            },
            None => break,
        }
    }
    (text, "")
}

/// Where the first byte of a kind stands from an offset on.
pub(super) fn position(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.iter().position(|byte| is(*byte)).map(|at| from + at)
}

/// The name of a tag, without the slash that closes.
pub(super) fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches('/');
    let end = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
    name.get(..end).unwrap_or_default()
}

/// Whether an element stands in a line of text.
pub(crate) fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 24] = [
        "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "input", "ins", "kbd",
        "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    ];
    INLINE.contains(&name) || matches!(name, "var" | "wbr")
}

/// Whether the tags of an element, whose name is in small letters, may stand in the midst of a
/// word.
pub(super) fn joins_letters(name: &str) -> bool {
    const MORE: [&str; 11] =
        ["a", "font", "tspan", "label", "big", "tt", "nobr", "g", "rt", "rp", "ruby"];
    MORE.contains(&name) || is_inline(name)
}

/// Whether an element of HTML is a paragraph of its own.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: &str = "\
        address article aside blockquote body caption details div dl fieldset figcaption figure \
        footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre \
        script section select style summary table tbody tfoot thead title tr ul";
    BLOCKS.split(' ').any(|known| known == name)
}
