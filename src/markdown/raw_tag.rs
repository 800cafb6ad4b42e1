//! Tags of HTML as an author writes them.

use std::ops::Range;

/// A tag as it is written.
#[derive(Debug)]
pub(super) struct RawTag<'h> {
    /// Name as written.
    pub(super) name: &'h str,
    /// Whether it is an end tag.
    pub(super) closing: bool,
    /// Attributes in order, the first of each name.
    pub(super) attributes: Vec<Attribute<'h>>,
    /// Where `<` is.
    pub(super) start: usize,
    /// Behind `>`.
    pub(super) end: usize,
}

/// An attribute as it is written.
#[derive(Debug)]
pub(super) struct Attribute<'h> {
    /// Name as written.
    pub(super) name: &'h str,
    /// Value without its quotes, entities as written.
    pub(super) value: &'h str,
    /// Name, value and quotes.
    pub(super) range: Range<usize>,
}

impl<'h> RawTag<'h> {
    /// Whether a tag begins at the `<` at `start`, complete or not.
    pub(super) fn begins(html: &str, start: usize) -> bool {
        let rest = html.get(start + 1..).unwrap_or("");
        rest.strip_prefix('/').unwrap_or(rest).starts_with(|c: char| c.is_ascii_alphabetic())
    }

    /// Reads the tag whose `<` is at `start`; nothing if it is none or does not end.
    pub(super) fn parse(html: &'h str, start: usize) -> Option<Self> {
        let bytes = html.as_bytes();
        let closing = bytes.get(start + 1) == Some(&b'/');
        let name_start = start + 1 + usize::from(closing);
        bytes.get(name_start).filter(|byte| byte.is_ascii_alphabetic())?;
        let skip = |from: usize, test: fn(u8) -> bool| {
            from + bytes.get(from..).unwrap_or(&[]).iter().take_while(|&&byte| test(byte)).count()
        };
        let mut at =
            skip(name_start, |byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>'));
        let name = html.get(name_start..at)?;
        let mut attributes: Vec<Attribute<'h>> = Vec::new();
        loop {
            at = skip(at, |byte| byte.is_ascii_whitespace() || byte == b'/');
            if *bytes.get(at)? == b'>' {
                return Some(Self { name, closing, attributes, start, end: at + 1 });
            }
            let attribute_start = at;
            at = skip(at + 1, |byte| {
                !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>' | b'=')
            });
            let attribute_name = html.get(attribute_start..at)?;
            let mut end = at;
            let mut value = "";
            let equals = skip(at, |byte| byte.is_ascii_whitespace());
            if bytes.get(equals) == Some(&b'=') {
                at = skip(equals + 1, |byte| byte.is_ascii_whitespace());
                let value_start = at;
                match bytes.get(at)? {
                    &quote @ (b'"' | b'\'') => {
                        let length = bytes.get(at + 1..)?.iter().position(|&byte| byte == quote)?;
                        value = html.get(at + 1..at + 1 + length)?;
                        at += length + 2;
                    }
                    _ => {
                        at = skip(at, |byte| !byte.is_ascii_whitespace() && byte != b'>');
                        value = html.get(value_start..at)?;
                    }
                }
                end = at;
            }
            // Which one of two counts is for browsers; more than these nobody writes.
            let known =
                attributes.iter().any(|known| known.name.eq_ignore_ascii_case(attribute_name));
            if !known && attributes.len() < 64 {
                attributes.push(Attribute {
                    name: attribute_name,
                    value,
                    range: attribute_start..end,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_tag(html: &str, expected: &str) {
        let shown = RawTag::parse(html, 0).map_or("-".to_owned(), |tag| {
            let attributes: Vec<String> =
                tag.attributes.iter().map(|a| format!(" {}={:?}", a.name, a.value)).collect();
            format!(
                "{}{}{} {}",
                if tag.closing { "/" } else { "" },
                tag.name,
                attributes.concat(),
                tag.end
            )
        });
        assert_eq!(shown, expected, "{html:?}");
    }

    #[test]
    fn tags_are_read() {
        check_tag("<b>x", "b 3");
        check_tag("</DIV >", "/DIV 7");
        check_tag("<br/>", "br 5");
        check_tag("<a href=x title='y \"z\"' b>", "a href=\"x\" title=\"y \\\"z\\\"\" b=\"\" 26");
        check_tag("<a\nid = \"x\"/title=\"y\">", "a id=\"x\" title=\"y\" 22");
        check_tag("<a x=1 X=2>", "a x=\"1\" 11");
        check_tag("<a =x>", "a =x=\"\" 6");
        check_tag("<a", "-");
        check_tag("<a b=\"", "-");
        check_tag("<a b=", "-");
        check_tag("< a>", "-");
        check_tag("<1>", "-");
        check_tag("</>", "-");
    }
}
