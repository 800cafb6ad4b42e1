//! The XML of Office files: walked element by element, and as the text that a reader sees.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::assets::cleaned::Fault;
use crate::assets::documents::looked::BROKEN;

/// Elements within a line of text, by their names without prefix.
const INLINE: [&str; 22] = [
    "a",
    "b",
    "bdo",
    "del",
    "delText",
    "em",
    "fldSimple",
    "hyperlink",
    "i",
    "ins",
    "moveFrom",
    "moveTo",
    "r",
    "rPr",
    "sdt",
    "sdtContent",
    "smartTag",
    "span",
    "strong",
    "sub",
    "sup",
    "t",
];
/// Elements that stand for a space or a new line.
const SPACES: [&str; 6] = ["br", "cr", "line-break", "ptab", "s", "tab"];
/// Attributes that people write.
const WRITTEN: [&str; 10] = [
    "Target",
    "alt",
    "author",
    "descr",
    "displayName",
    "href",
    "name",
    "string-value",
    "title",
    "userId",
];

/// How deep elements may stand in elements.
const DEEPEST: usize = 500;

/// What a walk comes by.
pub(super) enum Step<'s> {
    Open(&'s BytesStart<'s>),
    /// A piece of text, decoded.
    Text(&'s str),
    Close,
}

/// Walks through an XML text; `see` is given the names of the elements that are open, without their
/// prefixes, the innermost last.
pub(super) fn walk(xml: &str, mut see: impl FnMut(&[Box<str>], Step<'_>)) -> Result<(), Fault> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Box<str>> = Vec::new();
    // References and comments part a text that is one.
    let mut text = String::new();
    loop {
        let start = place(&reader);
        let event = reader.read_event().map_err(|_| BROKEN)?;
        let raw = xml.get(start..place(&reader)).unwrap_or_default();
        if matches!(event, Event::Start(_) | Event::End(_)) && !text.is_empty() {
            see(&open, Step::Text(&text));
            text.clear();
        }
        match event {
            Event::Eof => return Ok(()),
            Event::Start(_) if open.len() == DEEPEST => return Err(BROKEN),
            Event::Start(element) => {
                open.push(local(element.name().as_ref()).into());
                see(&open, Step::Open(&element));
            }
            Event::End(_) => {
                see(&open, Step::Close);
                open.pop();
            }
            Event::Text(_) | Event::GeneralRef(_) => {
                text.push_str(&unescape(raw).unwrap_or(Cow::Borrowed(raw)));
            }
            Event::CData(_) => {
                let inner = raw.strip_prefix("<![CDATA[").and_then(|raw| raw.strip_suffix("]]>"));
                text.push_str(inner.unwrap_or(raw));
            }
            _ => {}
        }
    }
}

/// An attribute by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().filter_map(Result::ok);
    let attribute = attributes.find(|attribute| local(attribute.key.as_ref()) == name)?;
    Some(unescape(&attribute.value).map_or_else(|_| attribute.value.to_string(), Cow::into_owned))
}

/// What is written in an XML text, a line for each paragraph, with what people wrote into
/// attributes.
pub(super) fn text(xml: &str) -> String {
    let mut text = String::with_capacity(xml.len() / 4);
    let mut aside = String::new();
    let mut is_empty = true;
    let walked = walk(xml, |open, step| {
        let name = open.last().map_or("", |name| &**name);
        match step {
            Step::Open(element) => {
                is_empty = true;
                for name in WRITTEN {
                    if let Some(value) = attribute(element, name) {
                        aside.push_str(&value);
                        aside.push('\n');
                    }
                }
            }
            Step::Text(piece) => {
                is_empty = false;
                text.push_str(piece);
            }
            // Most elements that hold nothing say how the text around them looks.
            Step::Close if std::mem::take(&mut is_empty) && !SPACES.contains(&name) => {}
            Step::Close => match name {
                _ if SPACES.contains(&name) => text.push(' '),
                _ if INLINE.contains(&name) || name.ends_with("Pr") || name.ends_with("Change") => {
                }
                _ if text.ends_with('\n') => {}
                _ => text.push('\n'),
            },
        }
    });
    // A file that is no XML is read as it is, markup and all.
    if walked.is_err() {
        text.push_str(xml);
    }
    text.push('\n');
    text.push_str(&aside);
    text
}

/// The bytes of a part as text: UTF-8, or UTF-16 with its mark.
pub(super) fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| Some(read(pair.try_into().ok()?)));
        Cow::from(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    }
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
