//! What HTML of an author may hold, and the pass that takes everything else away.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::body::{Hole, HoleKind};

/// Stands for a hole while the HTML is sanitised.
const PLACEHOLDER: &str = "dateline-hole:";

/// Attributes of every element.
const GENERIC: &[&str] = &[
    "id",
    "class",
    "dir",
    "lang",
    "title",
    "role",
    "tabindex",
    "translate",
    "aria-label",
    "aria-hidden",
    "aria-describedby",
    "aria-labelledby",
];

/// Elements that stay, with their own attributes.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "rel", "hreflang", "download"]),
    ("abbr", &[]),
    ("address", &[]),
    ("article", &[]),
    ("aside", &[]),
    ("audio", &["src", "controls", "loop", "muted", "preload"]),
    ("b", &[]),
    ("bdi", &[]),
    ("bdo", &[]),
    ("blockquote", &[]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &[]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("data", &["value"]),
    ("dd", &[]),
    ("del", &["datetime"]),
    ("details", &["open", "name"]),
    ("dfn", &[]),
    ("div", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("footer", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("header", &[]),
    ("hr", &[]),
    ("i", &[]),
    ("img", &["src", "alt", "width", "height", "loading", "decoding"]),
    ("ins", &["datetime"]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("ol", &["start", "reversed", "type"]),
    ("p", &[]),
    ("pre", &[]),
    ("q", &[]),
    ("rp", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("s", &[]),
    ("samp", &[]),
    ("section", &[]),
    ("small", &[]),
    ("source", &["src", "type"]),
    ("span", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan", "headers"]),
    ("tfoot", &[]),
    ("th", &["colspan", "rowspan", "headers", "scope", "abbr"]),
    ("thead", &[]),
    ("time", &["datetime"]),
    ("tr", &[]),
    ("track", &["src", "kind", "srclang", "label", "default"]),
    ("u", &[]),
    ("ul", &[]),
    ("var", &[]),
    ("video", &["src", "poster", "controls", "width", "height", "loop", "muted", "preload"]),
    ("wbr", &[]),
];

/// Elements that a browser opens again in the next block if they are left open (WHATWG HTML,
/// 13.2.4.3).
const FORMATTING: &[&str] = &["a", "b", "code", "em", "i", "s", "small", "strong", "u"];
const VOID: &[&str] = &["br", "col", "hr", "img", "source", "track", "wbr"];

/// An element that stays.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    /// Its name in lower case.
    pub(super) name: &'static str,
    attributes: &'static [&'static str],
}

/// The element of this lower-case name, if it stays.
pub(super) fn element(name: &str) -> Option<Element> {
    let index = ELEMENTS.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    ELEMENTS.get(index).map(|&(name, attributes)| Element { name, attributes })
}

impl Element {
    /// Whether the attribute of this lower-case name stays.
    pub(super) fn allows(self, attribute: &str) -> bool {
        GENERIC.contains(&attribute) || self.attributes.contains(&attribute)
    }

    /// Whether it has no end tag.
    pub(super) fn is_void(self) -> bool {
        VOID.contains(&self.name)
    }
}

/// Whether a browser opens the element again in the next block if it is left open.
pub(super) fn is_formatting(name: &str) -> bool {
    FORMATTING.contains(&name)
}

/// Takes away whatever is not on the lists above, closes what is open, and keeps ids unique. The
/// holes come back at their new offsets, ascending.
pub(super) fn sanitize(html: &str, holes: &[Hole]) -> (String, Vec<Hole>) {
    static SANITIZER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    let sanitizer = SANITIZER.get_or_init(sanitizer);
    let mut clean = sanitizer.clean(&with_placeholders(html, holes)).to_string();
    // Also from entities such as `&#1;`: neither HTML nor the XML of a feed allows them.
    let is_control = |c: char| c.is_ascii_control() && !matches!(c, '\n' | '\t');
    if clean.contains(is_control) {
        clean = clean.replace(is_control, "\u{fffd}");
    }
    without_placeholders(&clean, holes)
}

fn sanitizer() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::empty();
    let mut attributes: HashMap<&str, HashSet<&str>> =
        ELEMENTS.iter().map(|(name, own)| (*name, own.iter().copied().collect())).collect();
    // The boxes of task lists are ours; an author's would be no use.
    attributes.insert("input", ["type", "disabled", "checked"].into());
    builder
        .tags(attributes.keys().copied().collect())
        .tag_attributes(attributes)
        .generic_attributes(GENERIC.iter().copied().collect())
        .clean_content_tags(["script", "style", "template", "noscript"].into())
        .url_schemes(["http", "https", "mailto", "tel", "dateline-hole"].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None)
        .attribute_filter(|_element, attribute, value| {
            // Addresses inside the site are placeholders by now. Whatever else is relative has
            // escaped the tag reader, and nothing that is loaded may be anywhere else.
            let stays = match attribute {
                "src" | "poster" => value.starts_with(PLACEHOLDER),
                "href" => {
                    let lower = value.get(..12).unwrap_or(value).to_ascii_lowercase();
                    value.starts_with(PLACEHOLDER)
                        || ["#", "http://", "https://", "mailto:", "tel:"]
                            .iter()
                            .any(|start| lower.starts_with(start))
                }
                "type" => {
                    matches!(value, "checkbox" | "1" | "a" | "A" | "i" | "I") || value.contains('/')
                }
                "tabindex" => value == "0",
                _ => true,
            };
            stays.then_some(Cow::Borrowed(value))
        });
    builder
}

fn with_placeholders(html: &str, holes: &[Hole]) -> String {
    let mut marked = String::with_capacity(html.len() + holes.len() * 24);
    let mut from = 0;
    for (index, hole) in holes.iter().enumerate() {
        marked.push_str(html.get(from..hole.offset).unwrap_or(""));
        from = hole.offset;
        let _ = match hole.kind {
            HoleKind::Url => write!(marked, "{PLACEHOLDER}{index}"),
            HoleKind::Dimensions => write!(marked, " width=\"{PLACEHOLDER}{index}\""),
            HoleKind::Href => write!(marked, " href=\"{PLACEHOLDER}{index}\""),
        };
    }
    marked.push_str(html.get(from..).unwrap_or(""));
    marked
}

fn without_placeholders(clean: &str, holes: &[Hole]) -> (String, Vec<Hole>) {
    let mut out = String::with_capacity(clean.len());
    let mut placed = Vec::with_capacity(holes.len());
    let mut ids: FxHashSet<&str> = FxHashSet::default();
    let mut from = 0;
    let mut search = 0;
    // The serialiser escapes `<` in text and in attributes, so that each one left starts a tag.
    while let Some(found) = clean.get(search..).and_then(|rest| rest.find('<')) {
        let at = search + found;
        let Some(tag) = RawTag::parse(clean, at) else {
            search = at + 1;
            continue;
        };
        search = tag.end;
        for attribute in &tag.attributes {
            let before = attribute.range.start.saturating_sub(1);
            if attribute.name == "id" {
                if !ids.insert(attribute.value) {
                    out.push_str(clean.get(from..before).unwrap_or(""));
                    from = attribute.range.end;
                }
                continue;
            }
            let Some(number) = attribute.value.strip_prefix(PLACEHOLDER) else { continue };
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            let (number, suffix) = number.split_at_checked(digits).unwrap_or((number, ""));
            let hole = number.parse::<usize>().ok().and_then(|index| holes.get(index)).copied();
            let is_address = matches!(attribute.name, "href" | "src" | "poster");
            out.push_str(clean.get(from..before).unwrap_or(""));
            from = attribute.range.end;
            match hole {
                Some(hole) if hole.kind == HoleKind::Url && is_address => {
                    let _ = write!(out, " {}=\"", attribute.name);
                    placed.push(Hole { offset: out.len(), ..hole });
                    let _ = write!(out, "{suffix}\"");
                }
                Some(hole)
                    if hole.kind == HoleKind::Dimensions && !is_address
                        || hole.kind == HoleKind::Href && attribute.name == "href" =>
                {
                    placed.push(Hole { offset: out.len(), ..hole });
                }
                // Somebody wrote a placeholder by hand.
                _ => {}
            }
        }
    }
    out.push_str(clean.get(from..).unwrap_or(""));
    (out, placed)
}

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

    #[test]
    fn elements_are_sorted() {
        assert!(ELEMENTS.is_sorted());
        assert!(element("details").is_some_and(|details| details.allows("open")));
        assert!(element("script").is_none());
        assert!(element("img").is_some_and(|img| !img.allows("onerror") && img.is_void()));
    }

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
