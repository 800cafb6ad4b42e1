//! What HTML of an author may hold, and the pass that takes everything else away.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::body::{Hole, HoleKind};
use super::raw_tag::RawTag;

/// Stands for a hole while the HTML is sanitised.
const PLACEHOLDER: &str = "dateline-hole:";

/// Attributes of every element.
const GENERIC: &str = "\
    id class dir lang title role tabindex translate aria-label aria-hidden aria-describedby aria- \
    labelledby";

/// Elements that stay, with the attributes of every element alone.
const PLAIN: &str = "\
    abbr address article aside b bdi bdo blockquote br caption cite code dd dfn div dl dt em \
    figcaption figure footer h2 h3 h4 h5 h6 header hr i kbd mark p pre q rp rt ruby s samp section \
    small span strong sub summary sup table tbody tfoot thead tr u ul var wbr";

/// Elements that stay, with their own attributes besides.
const ELEMENTS: &[(&str, &str)] = &[
    ("a", "href rel hreflang download"),
    ("audio", "src controls loop muted preload"),
    ("col", "span"),
    ("colgroup", "span"),
    ("data", "value"),
    ("del", "datetime"),
    ("details", "open name"),
    ("img", "src alt width height loading decoding"),
    ("ins", "datetime"),
    ("li", "value"),
    ("ol", "start reversed type"),
    ("source", "src type"),
    ("td", "colspan rowspan headers"),
    ("th", "colspan rowspan headers scope abbr"),
    ("time", "datetime"),
    ("track", "src kind srclang label default"),
    ("video", "src poster controls width height loop muted preload"),
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
    attributes: &'static str,
}

/// Every element that stays.
fn elements() -> impl Iterator<Item = Element> {
    let own = ELEMENTS.iter().map(|&(name, attributes)| Element { name, attributes });
    own.chain(PLAIN.split(' ').map(|name| Element { name, attributes: "" }))
}

/// The element of this lower-case name, if it stays.
pub(super) fn element(name: &str) -> Option<Element> {
    elements().find(|element| element.name == name)
}

impl Element {
    /// Whether the attribute of this lower-case name stays.
    pub(super) fn allows(self, attribute: &str) -> bool {
        GENERIC.split(' ').chain(self.attributes.split(' ')).any(|known| known == attribute)
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
    let mut attributes: HashMap<&str, HashSet<&str>> = elements()
        .map(|Element { name, attributes }| (name, attributes.split_whitespace().collect()))
        .collect();
    // The boxes of task lists are ours; an author's would be no use.
    attributes.insert("input", ["type", "disabled", "checked"].into());
    builder
        .tags(attributes.keys().copied().collect())
        .tag_attributes(attributes)
        .generic_attributes(GENERIC.split(' ').collect())
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
            HoleKind::Fragment => Ok(()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_listed_stays() {
        assert!(element("details").is_some_and(|details| details.allows("open")));
        assert!(element("h2").is_some_and(|h2| h2.allows("id") && !h2.allows("open")));
        assert!(element("script").is_none() && element("").is_none());
        assert!(element("img").is_some_and(|img| !img.allows("onerror") && img.is_void()));
    }
}
