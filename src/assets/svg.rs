//! SVG: a drawing that is opened by its own address runs its scripts on the site's origin and asks
//! other hosts. Only elements that draw are taken over, without handlers and outside addresses.
//!
//! There is no kept sanitiser of SVG files: those for HTML (ammonia) read no XML, and the others
//! list what is dangerous instead of what is not. So elements are an allow-list, and the text of
//! what stays is taken over as it is.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};

use crate::assets::cleaned::{Cleaned, Credit, Fault};
use crate::assets::kind::Kind;
use crate::assets::raster::clean_raster;
use crate::assets::tells::Tell;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const NO_XML: Fault = "it is not well-formed XML";
const ENTITIES: Fault = "it uses words that its DOCTYPE defines";

const SCRIPT: &str = "a script";
const HANDLER: &str = "an event handler";
const FOREIGN: &str = "what is no drawing";
const ADDRESS: &str = "an address of another host";
const STYLE: &str = "a style that may ask another host";

/// Elements that draw, by SVG 2, Filter Effects and SVG Animations.
const ELEMENTS: &[&str] = &[
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut drawing = Drawing::default();
    drawing.walk(text)?;
    drawing.cleaned.orientation = 1;
    drawing.cleaned.bytes = drawing.out.into_bytes();
    Ok(drawing.cleaned)
}

#[derive(Default)]
struct Drawing {
    out: String,
    cleaned: Cleaned,
}

impl Drawing {
    fn walk(&mut self, text: &str) -> Result<(), Fault> {
        let mut reader = Reader::from_str(text);
        // Elements that are open inside one that is left out.
        let mut left_out = 0_usize;
        let mut open = 0_usize;
        let mut has_root = false;
        loop {
            let start = place(&reader);
            let event = reader.read_event().map_err(|_| NO_XML)?;
            let raw = text.get(start..place(&reader)).ok_or(NO_XML)?;
            if let Event::Start(root) | Event::Empty(root) = &event
                && !has_root
            {
                self.cleaned.size = size(root);
            }
            match event {
                Event::Eof if open > 0 => return Err(NO_XML),
                Event::Eof if !has_root => return Err("it holds no drawing"),
                Event::Eof => return Ok(()),
                Event::Start(_) if left_out > 0 => left_out += 1,
                Event::End(_) if left_out > 0 => left_out -= 1,
                _ if left_out > 0 => {}
                Event::Start(element) => match self.tag(&element)? {
                    None => left_out = 1,
                    Some(tag) if local(element.name().as_ref()) == "style" => {
                        let content = text.get(place(&reader)..).ok_or(NO_XML)?;
                        reader.read_to_end(element.name()).map_err(|_| NO_XML)?;
                        let length = content.find("</").ok_or(NO_XML)?;
                        let content = content.get(..length).unwrap_or_default();
                        match style_sheet(content).is_some_and(is_quiet) {
                            true => {
                                let name = element.name();
                                let name = name.as_ref();
                                self.out.push_str(&format!("{tag}>{content}</{name}>"));
                            }
                            false => self.takes_out(STYLE),
                        }
                    }
                    Some(tag) => {
                        has_root = true;
                        open += 1;
                        self.out.push_str(&tag);
                        self.out.push('>');
                    }
                },
                Event::Empty(element) => {
                    if let Some(tag) = self.tag(&element)? {
                        has_root = true;
                        self.out.push_str(&tag);
                        self.out.push_str("/>");
                    }
                }
                Event::End(_) => {
                    open = open.checked_sub(1).ok_or(NO_XML)?;
                    self.out.push_str(raw);
                }
                Event::Text(_) | Event::CData(_) => self.out.push_str(raw),
                Event::GeneralRef(_) => {
                    unescape(raw).map_err(|_| ENTITIES)?;
                    self.out.push_str(raw);
                }
                Event::Comment(_) => self.cleaned.tells.add(Tell::Words),
                Event::Decl(_) => {
                    let raw = raw.to_ascii_lowercase();
                    let is_utf8 = !raw.contains("encoding") || raw.contains("utf-8");
                    if !is_utf8 && !text.is_ascii() {
                        return Err("it is not UTF-8");
                    }
                }
                Event::PI(_) => self.takes_out(ADDRESS),
                Event::DocType(_) => {}
            }
        }
    }

    /// The start of an element without what is taken out of it, up to its bracket; nothing where
    /// the element is left out.
    fn tag(&mut self, element: &BytesStart<'_>) -> Result<Option<String>, Fault> {
        let name = element.name();
        let name = name.as_ref();
        let local_name = local(name);
        let is_ours = name == local_name || name.strip_prefix("svg:") == Some(local_name);
        if !is_ours || !ELEMENTS.contains(&local_name) {
            match local_name {
                "metadata" | "namedview" | "RDF" => self.cleaned.tells.add(Tell::Words),
                "script" | "handler" | "listener" => self.takes_out(SCRIPT),
                _ => self.takes_out(FOREIGN),
            }
            return Ok(None);
        }
        let mut tag = format!("<{name}");
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|_| NO_XML)?;
            let key = attribute.key.as_ref();
            let value = unescape(&attribute.value).map_err(|_| ENTITIES)?;
            let lower = key.to_ascii_lowercase();
            let kept: Option<Cow<'_, str>> = match (key, &*value) {
                ("xmlns", SVG) | ("xmlns:svg", SVG) | ("xmlns:xlink", XLINK) => {
                    Some(Cow::Borrowed(&*value))
                }
                ("xmlns", _) => {
                    self.takes_out(FOREIGN);
                    return Ok(None);
                }
                // What is animated may not be an address or a handler.
                ("attributeName", name)
                    if local(name).eq_ignore_ascii_case("href") || is_handler(name) =>
                {
                    self.takes_out(HANDLER);
                    return Ok(None);
                }
                ("href" | "xlink:href", address) => {
                    let kept = kept_address(address, local_name);
                    if kept.is_none() {
                        self.takes_out(ADDRESS);
                    }
                    kept
                }
                ("xlink:title" | "xml:space" | "xml:lang" | "xml:id", _) => {
                    Some(Cow::Borrowed(&*value))
                }
                _ if is_handler(&lower) => {
                    self.takes_out(HANDLER);
                    None
                }
                _ if key.contains(':') => {
                    self.cleaned.tells.add(Tell::Words);
                    None
                }
                _ if matches!(&*lower, "ping" | "src" | "data" | "action" | "formaction") => {
                    self.takes_out(ADDRESS);
                    None
                }
                (_, value) if !is_quiet(value) => {
                    self.takes_out(STYLE);
                    None
                }
                (_, value) => Some(Cow::Borrowed(value)),
            };
            if let Some(value) = kept {
                tag.push_str(&format!(" {key}=\"{}\"", escape(&*value)));
            }
        }
        Ok(Some(tag))
    }

    fn takes_out(&mut self, what: &str) {
        if !self.cleaned.acts.iter().any(|known| **known == *what) {
            self.cleaned.acts.push(what.into());
        }
    }
}

/// The size at which a drawing is shown where nobody says otherwise: that of its root element, else
/// of what it has drawn on (SVG 2, 8.2), so that a page keeps its place while it loads.
fn size(root: &BytesStart<'_>) -> Option<(u32, u32)> {
    let attribute = |name: &str| {
        let found = root.attributes().flatten().find(|found| found.key.as_ref() == name)?;
        Some(found.value.into_owned())
    };
    let pixels = |name: &str| {
        let length = attribute(name)?;
        length.strip_suffix("px").unwrap_or(&length).trim().parse::<f64>().ok()
    };
    let view = attribute("viewBox").and_then(|view| {
        let separators = |letter: char| letter == ',' || letter.is_ascii_whitespace();
        let numbers = view.split(separators).filter(|part| !part.is_empty());
        let numbers: Vec<f64> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
        match *numbers {
            [_, _, width, height] if width > 0.0 && height > 0.0 => Some((width, height)),
            _ => None,
        }
    });
    let (width, height) = match (pixels("width"), pixels("height"), view) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some(view)) => (width, width * view.1 / view.0),
        (None, Some(height), Some(view)) => (height * view.0 / view.1, height),
        (None, None, Some(view)) => view,
        _ => return None,
    };
    let whole = |length: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is between 1 and 100,000"
        )]
        (1.0..=100_000.0).contains(&length).then(|| length.round() as u32)
    };
    Some((whole(width)?, whole(height)?))
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn is_handler(name: &str) -> bool {
    name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"))
}

/// An address that asks no other host: of a part of the drawing, of the site, or a picture in the
/// drawing itself, without what it tells. A link may lead anywhere.
fn kept_address<'v>(address: &'v str, element: &str) -> Option<Cow<'v, str>> {
    let plain: String = address
        .chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control())
        .collect::<String>()
        .replace('\\', "/");
    if let Some(data) = plain.strip_prefix("data:image/") {
        return kept_picture(data).map(Cow::Owned);
    }
    let lower = plain.to_ascii_lowercase();
    let is_link = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    if element == "a" && is_link {
        return Some(Cow::Borrowed(address));
    }
    let path = plain.split(['/', '?', '#']).next().unwrap_or_default();
    (!plain.starts_with("//") && !path.contains(':')).then_some(Cow::Borrowed(address))
}

/// A picture that stands in the drawing, without what it tells.
fn kept_picture(data: &str) -> Option<String> {
    let (format, coded) = data.split_once(";base64,")?;
    if !matches!(format, "png" | "jpeg" | "jpg" | "gif" | "webp") {
        return None;
    }
    let bytes = STANDARD.decode(coded).ok()?;
    let cleaned = match Kind::of_picture(&bytes)? {
        kind @ (Kind::Jpeg | Kind::Png | Kind::Webp | Kind::Gif) => {
            clean_raster(kind, &bytes, Credit::TakenOut)?.ok()?
        }
        _ => return None,
    };
    Some(format!("data:image/{format};base64,{}", STANDARD.encode(cleaned.bytes)))
}

/// The text of a style element; nothing where more than text stands in it.
fn style_sheet(content: &str) -> Option<&str> {
    let trimmed = content.trim();
    let inner = trimmed.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>"));
    let sheet = inner.unwrap_or(trimmed);
    (!sheet.contains(['<', '&']) && !sheet.contains("]]>")).then_some(sheet)
}

/// Whether a style or the value of an attribute asks nobody for anything.
fn is_quiet(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let loud = [
        "@import",
        "expression(",
        "javascript:",
        "-moz-binding",
        "behavior:",
        "image-set(",
        "src(",
        "image(",
    ];
    if loud.iter().any(|word| lower.contains(word)) {
        return false;
    }
    let mut urls = lower.split("url(").skip(1);
    let has_urls = lower.contains("url(");
    let is_local = |url: &str| {
        let url = url.trim_start().trim_start_matches(['"', '\'']).trim_start();
        url.starts_with('#') || url.starts_with("data:font/")
    };
    // An escape may spell any of these words.
    let may_spell = lower.contains('\\') && (has_urls || lower.contains([':', '(', '@', '{']));
    urls.all(is_local) && !may_spell
}
