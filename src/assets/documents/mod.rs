//! Documents: who wrote them, who changed them, and what else stands in them that nobody sees.
//!
//! A document is not cleaned, as its program alone knows what belongs to it; what it tells is said,
//! field by field, so that the desk can take it out. [`texts`] gives its words, in which the names
//! of protected people are looked for.

mod office;
mod package;
mod pdf;
mod rich_text;
mod told;
mod xml;

#[cfg(test)]
mod tests;

use super::{Credit, Fault, Kind, Tell, clean};
use package::Package;

pub(crate) const OLD_OFFICE: Fault = "it is an Office file in the old form (.doc, .xls, .ppt)";
pub(crate) const ENCRYPTED: Fault = "it is encrypted";
pub(crate) const ARCHIVE: Fault = "it is an archive";
const BROKEN: Fault = "it is broken";
const TOO_MUCH: Fault = "it unpacks to more than 64 MB, or to too many parts";
const PACKED: Fault = "a part of it is packed in a way that Dateline does not know";

/// How many bytes of a document are unpacked.
const UNPACKED: usize = 64 << 20;

/// What looking into a document gave.
#[derive(Debug, Default)]
pub(super) struct Looked {
    /// What it tells, each in words: "its author (Ann)".
    pub(super) told: Vec<Box<str>>,
    /// Why it, or a part of it, could not be looked into.
    pub(super) fault: Option<Fault>,
}

/// Looks into a document.
pub(super) fn look(bytes: &[u8]) -> Looked {
    let looked = match Form::of(bytes) {
        Form::Pdf => pdf::look(bytes),
        Form::Zip => Package::open(bytes).and_then(|mut package| office::look(&mut package)),
        Form::RichText => Ok(rich_text::look(bytes)),
        Form::OldOffice => Err(OLD_OFFICE),
    };
    looked.unwrap_or_else(|fault| Looked { fault: Some(fault), ..Looked::default() })
}

/// What was unpacked, if it is within the bytes that are left for it, which it takes up.
fn within(left: &mut usize, bytes: Vec<u8>) -> Result<Vec<u8>, Fault> {
    let Some(rest) = left.checked_sub(bytes.len()) else {
        *left = 0;
        return Err(TOO_MUCH);
    };
    *left = rest;
    Ok(bytes)
}

/// A part of a document and what is written there.
#[derive(Debug)]
pub(crate) struct Text {
    /// The name of the part, as in `word/document.xml`; none where a document has one part.
    pub(crate) part: Option<String>,
    pub(crate) text: String,
}

/// What is written in a document, as far as it can be read: all of an Office file, and of a PDF
/// what stands around its pages (its description, notes, bookmarks).
pub(crate) fn texts(bytes: &[u8]) -> Vec<Text> {
    match Form::of(bytes) {
        Form::Pdf => vec![Text { part: None, text: pdf::text(bytes) }],
        Form::Zip => {
            Package::open(bytes).map(|mut package| office::texts(&mut package)).unwrap_or_default()
        }
        Form::RichText => {
            vec![Text { part: None, text: rich_text::text(bytes) }]
        }
        Form::OldOffice => Vec::new(),
    }
}

/// How a document is written down.
enum Form {
    Pdf,
    Zip,
    RichText,
    OldOffice,
}

impl Form {
    fn of(bytes: &[u8]) -> Self {
        match bytes {
            [b'P', b'K', ..] => Self::Zip,
            [b'{', b'\\', b'r', b't', b'f', ..] => Self::RichText,
            [0xD0, 0xCF, ..] => Self::OldOffice,
            _ => Self::Pdf,
        }
    }
}

/// Whether a picture tells of its place or its maker.
fn is_telling(bytes: &[u8]) -> bool {
    let told = [Tell::Position, Tell::Camera, Tell::Author];
    let cleaned = Kind::of_picture(bytes).and_then(|kind| clean(kind, bytes, Credit::TakenOut));
    match cleaned {
        Some(Ok(cleaned)) => told.iter().any(|tell| cleaned.tells.has(*tell)),
        // What cannot be cleaned may tell anything.
        Some(Err(_)) => true,
        None => false,
    }
}
