//! PDF (ISO 32000-2). Every object of the file is looked at, in whatever order it stands and
//! whether anything still refers to it: what an earlier version held is in the file as well.
//!
//! Libraries for PDF (lopdf, pdf) follow the table of the newest version, and build the whole
//! document in memory, whoever wrote it. Here objects are read one by one, and what is unpacked is
//! bounded.

mod object;
mod places;

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

use super::told::{Told, What};
use super::xml::{self, Step, walk};
use crate::assets::cleaned::Fault;
use crate::assets::documents::looked::{
    BROKEN, ENCRYPTED, Looked, PACKED, UNPACKED, is_telling, within,
};
use object::{Dictionary, Parser, Value, decoded, is_space};
use places::{number_before, stream};

/// Kinds of annotations that somebody wrote; forms and links are others.
const NOTES: [&str; 16] = [
    "Caret",
    "Circle",
    "FileAttachment",
    "FreeText",
    "Highlight",
    "Ink",
    "Line",
    "PolyLine",
    "Polygon",
    "Redact",
    "Square",
    "Squiggly",
    "Stamp",
    "StrikeOut",
    "Text",
    "Underline",
];
/// What entries of a document's description say.
const FIELDS: [(&str, What); 4] = [
    ("Author", What::Author),
    ("LastModifiedBy", What::LastAuthor),
    ("Company", What::Company),
    ("Manager", What::Manager),
];
/// How many texts that stand by themselves are kept for what refers to them.
const MAX_TEXTS: usize = 100_000;

pub(super) fn look(bytes: &[u8]) -> Result<Looked, Fault> {
    let mut scan = Scan::new(false);
    scan.file(bytes);
    scan.finish()
}

/// What is written in texts around the pages: descriptions, notes, bookmarks, names of fields.
pub(super) fn text(bytes: &[u8]) -> String {
    let mut scan = Scan::new(true);
    scan.file(bytes);
    scan.text
}

struct Scan {
    told: Told,
    fault: Option<Fault>,
    is_encrypted: bool,
    has_objects: bool,
    /// Whether the texts themselves are wanted.
    is_reading: bool,
    text: String,
    /// Texts that are objects of their own, by number.
    texts: BTreeMap<u32, Vec<u8>>,
    /// What such texts say, by those who refer to them.
    referred: Vec<(What, u32)>,
    /// How many bytes may still be unpacked.
    left: usize,
}

impl Scan {
    fn new(is_reading: bool) -> Self {
        Self {
            told: Told::default(),
            fault: None,
            is_encrypted: false,
            has_objects: false,
            is_reading,
            text: String::new(),
            texts: BTreeMap::new(),
            referred: Vec::new(),
            left: UNPACKED,
        }
    }

    fn finish(mut self) -> Result<Looked, Fault> {
        if self.is_encrypted {
            return Err(ENCRYPTED);
        }
        if !self.has_objects {
            return Err(BROKEN);
        }
        for (what, number) in std::mem::take(&mut self.referred) {
            if let Some(text) = self.texts.get(&number) {
                self.told.say(what, &decoded(text));
            }
        }
        // Every document names a program, and none can be made without.
        let told = match self.told.is_only(What::Program) {
            true => Vec::new(),
            false => self.told.words(),
        };
        Ok(Looked { told, fault: self.fault })
    }

    fn file(&mut self, bytes: &[u8]) {
        // What a whole file takes, and some to spare.
        let mut left = bytes.len().saturating_mul(4).saturating_add(1 << 16);
        let ends: Vec<usize> = memmem::find_iter(bytes, "endstream").collect();
        let mut from = 0;
        while let Some(at) = bytes.get(from..).and_then(|rest| memmem::find(rest, b"obj")) {
            let at = from + at;
            from = at + 3;
            let Some(number) = number_before(bytes, at) else { continue };
            let mut parser = Parser::new(bytes, from, &mut left);
            let Some(value) = parser.value() else { continue };
            parser.skip_space();
            let after = parser.at;
            self.has_objects = true;
            let stream = match bytes.get(after..) {
                Some([b's', b't', b'r', b'e', b'a', b'm', rest @ ..]) => {
                    let start = after + 6 + if rest.starts_with(b"\r\n") { 2 } else { 1 };
                    let length = match &value {
                        Value::Dictionary(dictionary) => dictionary.number("Length"),
                        _ => None,
                    };
                    Some(stream(bytes, start, length, &ends))
                }
                _ => None,
            };
            from = stream.as_ref().map_or(after, |range| range.end.max(after));
            self.object(number, &value, stream.and_then(|range| bytes.get(range)));
        }
        if left == 0 {
            self.fault = Some(BROKEN);
        }
        for at in memmem::find_iter(bytes, b"trailer") {
            if let Some(Value::Dictionary(trailer)) = Parser::new(bytes, at + 7, &mut left).value()
            {
                self.is_encrypted |= trailer.get("Encrypt").is_some();
                self.dictionary(&trailer);
            }
        }
        // A version is added behind the others and says where its table starts. In a file that is
        // made for the web, the first of two says nothing.
        let versions = memmem::find_iter(bytes, b"startxref").filter(|at| {
            let rest = bytes.get(at + 9..).unwrap_or_default();
            let mut digits = rest.iter().skip_while(|byte| is_space(**byte));
            digits.next().is_some_and(|digit| matches!(digit, b'1'..=b'9'))
        });
        if versions.count() > 1 {
            self.told.add(What::Versions);
        }
    }

    fn object(&mut self, number: u32, value: &Value, stream: Option<&[u8]>) {
        if let Value::Text(text) = value
            && self.texts.len() < MAX_TEXTS
        {
            self.texts.insert(number, text.clone());
        }
        self.value(value);
        let (Value::Dictionary(dictionary), Some(stream)) = (value, stream) else { return };
        if let Err(fault) = self.stream(dictionary, stream) {
            self.fault = Some(fault);
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Dictionary(dictionary) => self.dictionary(dictionary),
            Value::List(values) => values.iter().for_each(|value| self.value(value)),
            Value::Text(text) if self.is_reading => {
                self.text.push_str(&decoded(text));
                self.text.push('\n');
            }
            _ => {}
        }
    }

    fn dictionary(&mut self, dictionary: &Dictionary) {
        for (key, what) in FIELDS {
            match dictionary.get(key) {
                Some(Value::Text(text)) => self.told.say(what, &decoded(text)),
                Some(Value::Reference(number)) if self.referred.len() < MAX_TEXTS => {
                    self.referred.push((what, *number));
                }
                _ => {}
            }
        }
        let kind = dictionary.name("Type").unwrap_or_default();
        if dictionary.get("Producer").is_some() || dictionary.get("CreationDate").is_some() {
            for key in ["Creator", "Producer"] {
                self.told.say(What::Program, &decoded(dictionary.text(key).unwrap_or_default()));
            }
        }
        if kind == "XRef" {
            self.is_encrypted |= dictionary.get("Encrypt").is_some();
        }
        if dictionary.name("Subtype").is_some_and(|kind| NOTES.contains(&kind))
            && let Some(author) = dictionary.text("T")
        {
            self.told.add(What::Comments);
            self.told.by(What::Comments, &decoded(author));
        }
        if matches!(kind, "Sig" | "DocTimeStamp") {
            self.told.say(What::Signer, &decoded(dictionary.text("Name").unwrap_or_default()));
        }
        if dictionary.get("EF").is_some() {
            let name = dictionary.text("UF").or_else(|| dictionary.text("F"));
            self.told.say(What::Files, &decoded(name.unwrap_or_default()));
        }
        if kind == "EmbeddedFile" {
            self.told.add(What::Files);
        }
        if let Some(Value::Dictionary(programs)) = dictionary.get("PieceInfo") {
            for (program, _) in &programs.0 {
                self.told.say(What::PrivateData, program);
            }
        }
        for (_, value) in &dictionary.0 {
            self.value(value);
        }
    }

    fn stream(&mut self, dictionary: &Dictionary, stream: &[u8]) -> Result<(), Fault> {
        let subtype = dictionary.name("Subtype").unwrap_or_default();
        match dictionary.name("Type").unwrap_or_default() {
            "ObjStm" => {
                let bytes = self.unpacked(dictionary, stream)?;
                self.objects(dictionary, &bytes);
                Ok(())
            }
            "Metadata" => self.description(dictionary, stream),
            _ if subtype == "XML" => self.description(dictionary, stream),
            _ if is_jpeg(dictionary) && is_telling(stream) => {
                if !self.told.has(What::Pictures) {
                    self.told.add(What::Pictures);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Objects that are packed together: their numbers and places, then the objects.
    fn objects(&mut self, dictionary: &Dictionary, bytes: &[u8]) {
        let first = dictionary.number("First").unwrap_or(0);
        let count = dictionary.number("N").unwrap_or(0);
        let mut left = bytes.len().saturating_mul(4);
        let mut places = Vec::new();
        let mut words = bytes
            .get(..first)
            .unwrap_or_default()
            .split(|byte| is_space(*byte))
            .filter_map(|word| std::str::from_utf8(word).ok()?.parse::<u32>().ok());
        while let (Some(number), Some(place)) = (words.next(), words.next()) {
            if places.len() == count {
                break;
            }
            places.push((number, first.saturating_add(place as usize)));
        }
        for (number, place) in places {
            if let Some(value) = Parser::new(bytes, place, &mut left).value() {
                self.object(number, &value, None);
            }
        }
        if left == 0 {
            self.fault = Some(BROKEN);
        }
    }

    /// XMP: the author, and how the document came about.
    fn description(&mut self, dictionary: &Dictionary, stream: &[u8]) -> Result<(), Fault> {
        let bytes = self.unpacked(dictionary, stream)?;
        let xml = xml::decoded(&bytes);
        if self.is_reading {
            self.text.push_str(&xml::text(&xml));
        }
        let told = &mut self.told;
        walk(&xml, |open, step| {
            let is_in = |name: &str| open.iter().any(|open| &**open == name);
            match step {
                Step::Open(element) => {
                    for (key, what) in FIELDS {
                        told.say(what, &xml::attribute(element, key).unwrap_or_default());
                    }
                    if open.last().is_some_and(|name| &**name == "History") {
                        told.add(What::History);
                    }
                }
                Step::Text(text) if is_in("creator") => told.say(What::Author, text),
                Step::Text(text) => {
                    let field = FIELDS.iter().find(|(key, _)| is_in(key));
                    if let Some((_, what)) = field {
                        told.say(*what, text);
                    }
                }
                Step::Close => {}
            }
        })
    }

    /// The bytes of a stream. What is broken is read up to there.
    fn unpacked(&mut self, dictionary: &Dictionary, stream: &[u8]) -> Result<Vec<u8>, Fault> {
        let filter = match dictionary.get("Filter") {
            None => return Ok(stream.to_vec()),
            Some(Value::List(filters)) if filters.is_empty() => return Ok(stream.to_vec()),
            Some(Value::List(filters)) if filters.len() == 1 => filters.first(),
            filter => filter,
        };
        let is_flate =
            matches!(filter, Some(Value::Name(name)) if matches!(&**name, "FlateDecode" | "Fl"));
        let is_predicted = match dictionary.get("DecodeParms") {
            Some(Value::Dictionary(parameters)) => {
                parameters.number("Predictor").is_some_and(|predictor| predictor > 1)
            }
            Some(Value::List(_) | Value::Reference(_)) => true,
            _ => false,
        };
        if !is_flate || is_predicted {
            return Err(PACKED);
        }
        let mut bytes = Vec::new();
        // An error ends the stream; what was unpacked before it stays in `bytes`.
        let _ = ZlibDecoder::new(stream).take(self.left as u64 + 1).read_to_end(&mut bytes);
        within(&mut self.left, bytes)
    }
}

/// Whether a stream is a JPEG as it is.
fn is_jpeg(dictionary: &Dictionary) -> bool {
    let is = |value: &Value| matches!(value, Value::Name(name) if matches!(&**name, "DCTDecode" | "DCT"));
    match dictionary.get("Filter") {
        Some(Value::List(filters)) => filters.len() == 1 && filters.iter().all(is),
        Some(filter) => is(filter),
        None => false,
    }
}
