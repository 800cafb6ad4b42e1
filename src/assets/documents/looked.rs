//! What looking into a document gives, within what bounds, and why it may fail.

use crate::assets::cleaned::{Credit, Fault};
use crate::assets::kind::Kind;
use crate::assets::picture::clean;
use crate::assets::tells::Tell;

pub(crate) const OLD_OFFICE: Fault = "it is an Office file in the old form (.doc, .xls, .ppt)";
pub(crate) const ENCRYPTED: Fault = "it is encrypted";
pub(crate) const ARCHIVE: Fault = "it is an archive";
pub(super) const BROKEN: Fault = "it is broken";
pub(super) const TOO_MUCH: Fault = "it unpacks to more than 64 MB, or to too many parts";
pub(super) const PACKED: Fault = "a part of it is packed in a way that Dateline does not know";

/// How many bytes of a document are unpacked.
pub(super) const UNPACKED: usize = 64 << 20;

/// What looking into a document gave.
#[derive(Debug, Default)]
pub(in crate::assets) struct Looked {
    /// What it tells, each in words: "its author (Ann)".
    pub(in crate::assets) told: Vec<Box<str>>,
    /// Why it, or a part of it, could not be looked into.
    pub(in crate::assets) fault: Option<Fault>,
}

/// What was unpacked, if it is within the bytes that are left for it, which it takes up.
pub(super) fn within(left: &mut usize, bytes: Vec<u8>) -> Result<Vec<u8>, Fault> {
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

/// Whether a picture tells of its place or its maker.
pub(super) fn is_telling(bytes: &[u8]) -> bool {
    let told = [Tell::Position, Tell::Camera, Tell::Author];
    let cleaned = Kind::of_picture(bytes).and_then(|kind| clean(kind, bytes, Credit::TakenOut));
    match cleaned {
        Some(Ok(cleaned)) => told.iter().any(|tell| cleaned.tells.has(*tell)),
        // What cannot be cleaned may tell anything.
        Some(Err(_)) => true,
        None => false,
    }
}
