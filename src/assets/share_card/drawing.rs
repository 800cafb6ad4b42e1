//! The drawing of a card on its way to the one who draws: what may stand in it, and its texts as
//! outlines.
//!
//! Elements and attributes are allow-lists. What is not in them could read a file (`image`), ask a
//! host, or take hours (`filter`, `pattern`, `use` of what uses something in turn); what is in them
//! costs no more than the area of the card each.

use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};

use super::lines::{Anchor, Setting};
use super::typefaces::Style;
use crate::assets::card::{CARD_HEIGHT, CARD_WIDTH, Fault};

/// Elements that are drawn.
const ELEMENTS: [&str; 13] = [
    "svg",
    "g",
    "rect",
    "circle",
    "ellipse",
    "line",
    "path",
    "polygon",
    "polyline",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
];

/// Elements whose words only say what the drawing shows.
const WORDS: [&str; 3] = ["title", "desc", "metadata"];

/// Attributes of shapes.
const ATTRIBUTES: [&str; 47] = [
    "xmlns",
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "d",
    "points",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "id",
    "class",
    "role",
    "lang",
    "xml:lang",
    "direction",
    "font-family",
    "font-size",
    "font-weight",
    "aria-label",
    "color",
    "visibility",
];

/// Attributes of texts besides.
const OF_TEXT: [&str; 7] = [
    "text-anchor",
    "inline-size",
    "block-size",
    "max-lines",
    "least-size",
    "unicode-bidi",
    "xml:space",
];

/// The most bytes, elements, and elements within each other of a drawing, and letters of a text.
const MOST_BYTES: usize = 64 << 10;
const MOST_ELEMENTS: usize = 400;
const MOST_DEPTH: usize = 16;
const MOST_LETTERS: usize = 600;

pub(super) const NO_CARD: &str = "its `<svg>` does not say `width=\"1200\" height=\"630\"`";
const NO_XML: &str = "it is not well-formed XML";

/// The drawing with shapes alone. `outlines` makes a path of a text; where it has none, the text is
/// left out.
pub(super) fn shapes(
    svg: &str,
    outlines: &mut dyn FnMut(&str, &Setting) -> Option<String>,
) -> Result<String, Fault> {
    if svg.len() > MOST_BYTES {
        return Err(format!("it has more than {MOST_BYTES} bytes").into());
    }
    let mut reader = Reader::from_str(svg.trim_start_matches('\u{feff}').trim_start());
    reader.config_mut().expand_empty_elements = true;
    let mut shapes = String::with_capacity(svg.len() * 8);
    let (mut depth, mut count, mut has_root) = (0_usize, 0_usize, false);
    loop {
        match reader.read_event().map_err(|_| NO_XML)? {
            Event::Eof if depth > 0 || !has_root => return Err(NO_XML.into()),
            Event::Eof => return Ok(shapes),
            Event::Start(element) => {
                count += 1;
                let name = element.name();
                let name = name.as_ref();
                if (depth == 0) != (name == "svg") || depth == 0 && has_root {
                    return Err("it is not one `<svg>`".into());
                }
                if count > MOST_ELEMENTS || depth >= MOST_DEPTH {
                    return Err(format!(
                        "it has more than {MOST_ELEMENTS} elements, or more than {MOST_DEPTH} within each other"
                    )
                    .into());
                }
                if name == "text" {
                    let attributes = attributes(&element, &[&ATTRIBUTES, &OF_TEXT])?;
                    let text = text_of(&mut reader)?;
                    let setting = setting(&attributes)?;
                    if let Some(path) = outlines(&text, &setting) {
                        let paint = attributes.iter().filter(|(key, _)| is_paint(key));
                        push_tag(&mut shapes, "path", paint);
                        shapes.push_str(&format!(" d=\"{path}\"/>"));
                    }
                } else if WORDS.contains(&name) {
                    reader.read_to_end(element.name()).map_err(|_| NO_XML)?;
                } else if ELEMENTS.contains(&name) {
                    let attributes = attributes(&element, &[&ATTRIBUTES])?;
                    if depth == 0 && !is_card(&attributes) {
                        return Err(NO_CARD.into());
                    }
                    has_root = true;
                    depth += 1;
                    push_tag(&mut shapes, name, attributes.iter());
                    shapes.push('>');
                } else {
                    return Err(format!("cards do not draw `<{name}>`").into());
                }
            }
            Event::End(element) => {
                depth = depth.checked_sub(1).ok_or(NO_XML)?;
                shapes.push_str(&format!("</{}>", element.name().as_ref()));
            }
            Event::Text(text) if !text.as_ref().trim().is_empty() => {
                return Err("words of a card stand in `<text>`".into());
            }
            Event::GeneralRef(_) | Event::CData(_) => {
                return Err("words of a card stand in `<text>`".into());
            }
            Event::DocType(_) => return Err("it has a DOCTYPE".into()),
            // An element without content comes as its start and its end.
            Event::Empty(_)
            | Event::Text(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_) => {}
        }
    }
}

/// The attributes of an element, if all are such as are drawn.
fn attributes(element: &BytesStart<'_>, known: &[&[&str]]) -> Result<Vec<(String, String)>, Fault> {
    let mut attributes = Vec::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| NO_XML)?;
        let key = attribute.key.as_ref();
        let value = unescape(&attribute.value).map_err(|_| NO_XML)?;
        if !key.starts_with("data-") && !known.iter().any(|known| known.contains(&key)) {
            return Err(format!("cards do not draw the attribute `{key}`").into());
        }
        attributes.push((key.to_owned(), value.into_owned()));
    }
    Ok(attributes)
}

/// Whether these are the attributes of a drawing of the size of cards.
fn is_card(attributes: &[(String, String)]) -> bool {
    let is = |name: &str, size: u32| {
        attributes.iter().any(|(key, value)| key == name && *value == size.to_string())
    };
    is("width", CARD_WIDTH) && is("height", CARD_HEIGHT)
}

/// Whether an attribute of a text says how its letters are painted.
fn is_paint(key: &str) -> bool {
    key.starts_with("fill") || key.starts_with("stroke") || matches!(key, "opacity" | "transform")
}

fn push_tag<'a>(
    shapes: &mut String,
    name: &str,
    attributes: impl Iterator<Item = &'a (String, String)>,
) {
    shapes.push_str(&format!("<{name}"));
    for (key, value) in attributes {
        shapes.push_str(&format!(" {key}=\"{}\"", escape(value.as_str())));
    }
}

/// The words of a text, behind whose start the reader stands.
fn text_of(reader: &mut Reader<&[u8]>) -> Result<String, Fault> {
    let mut text = String::new();
    loop {
        match reader.read_event().map_err(|_| NO_XML)? {
            Event::Text(words) => text.push_str(words.as_ref()),
            Event::CData(words) => text.push_str(words.as_ref()),
            Event::GeneralRef(name) => {
                let name = format!("&{};", name.as_ref());
                text.push_str(&unescape(&name).map_err(|_| NO_XML)?);
            }
            Event::Comment(_) => {}
            Event::End(_) => break,
            Event::Eof => return Err(NO_XML.into()),
            _ => return Err("a `<text>` of a card holds nothing but words".into()),
        }
    }
    Ok(match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    })
}

/// Where and how a text is to be set.
fn setting(attributes: &[(String, String)]) -> Result<Setting, Fault> {
    let value =
        |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim());
    let number = |name: &str, (least, most): (f32, f32)| -> Result<Option<f32>, Fault> {
        let Some(value) = value(name) else { return Ok(None) };
        let number = value.strip_suffix("px").unwrap_or(value).parse::<f32>().ok();
        match number.filter(|number| number.is_finite()) {
            Some(number) => Ok(Some(number.clamp(least, most))),
            None => Err(format!("`{name}` of a `<text>` is a number of pixels").into()),
        }
    };
    let length = (1.0, 4_000.0);
    let is_rtl = value("direction") == Some("rtl");
    let size = number("font-size", (4.0, 400.0))?.unwrap_or(32.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is between 1 and 20"
    )]
    let most_lines = number("max-lines", (1.0, 20.0))?.unwrap_or(20.0) as usize;
    let language = value("lang").or(value("xml:lang")).unwrap_or_default();
    Ok(Setting {
        x: number("x", (-4_000.0, 4_000.0))?.unwrap_or_default(),
        y: number("y", (-4_000.0, 4_000.0))?.unwrap_or_default(),
        anchor: match (value("text-anchor"), is_rtl) {
            (Some("middle"), _) => Anchor::Middle,
            (Some("end"), false) => Anchor::Right,
            (Some("end"), true) => Anchor::Left,
            (_, true) => Anchor::Right,
            (_, false) => Anchor::Left,
        },
        size,
        least_size: number("least-size", (4.0, size))?.unwrap_or(size),
        width: number("inline-size", length)?,
        height: number("block-size", length)?,
        most_lines,
        is_rtl,
        style: Style {
            is_plain: value("font-family") == Some("sans-serif"),
            is_nastaliq: language.split('-').next() == Some("ur"),
        },
    })
}
