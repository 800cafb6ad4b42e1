//! Files that are published as they are written: what they tell besides what they show, and what of
//! that is taken out.
//!
//! A photograph says where it was taken and with which camera, a drawing may run a script, a
//! document names whoever wrote it. [`inspect`] looks into a file when it is read and gives its
//! [`Traits`], which do not depend on the configuration; [`publish`] gives the bytes that leave, in
//! a build and in the preview alike.
//!
//! The formats are walked by hand, piece by piece, and only pieces that decide how a picture looks
//! are taken over: libraries for metadata remove what they know, and what they do not know stays.

mod card;
mod cleaned;
mod documents;
mod exif;
mod gif;
mod heif;
mod images;
mod jpeg;
mod kind;
#[cfg(not(feature = "cards"))]
mod no_cards;
mod picture;
mod png;
mod raster;
mod scaled;
#[cfg(feature = "cards")]
mod share_card;
mod svg;
mod tells;
mod tiff;
mod webp;
mod written;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use card::{CARD_HEIGHT, CARD_WIDTH, Card, HAS_CARDS};
pub(crate) use documents::{ARCHIVE, ENCRYPTED, OLD_OFFICE, Text};
pub use images::{Images, Metadata};
pub(crate) use kind::DECIDING;
pub use kind::Kind;
#[cfg(not(feature = "cards"))]
pub(crate) use no_cards::{check_card, draw_card};
pub use scaled::{WIDTHS, is_too_large, scaled, widths};
#[cfg(feature = "cards")]
pub(crate) use share_card::{check_card, draw_card};
pub use tells::{Tell, Tells};
pub(crate) use written::{text_of, words_in};

use self::cleaned::Credit;
use self::picture::clean;
use crate::address::SourcePath;

/// The longest file that is looked into; pictures for readers are a hundredth of it.
pub const LOOKED_INTO: u64 = 64 << 20;

/// What looking into a file gave. It depends on the file alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Traits {
    /// What it is, by its content.
    pub kind: Kind,
    /// What it tells besides what it shows.
    pub tells: Tells,
    /// Whether it is shown with its sides exchanged.
    pub is_turned: bool,
    /// Why nothing can be taken out of it, or why it cannot be looked into.
    pub fault: Option<&'static str>,
    /// Whether it ends before the picture does.
    pub is_cut_off: bool,
    /// What is taken out because it acts rather than shows, in words.
    pub acts: Vec<Box<str>>,
    /// What a document tells, with its values: "its author (Ann)".
    pub told: Vec<Box<str>>,
    /// The width and height at which it is shown, where only looking into it tells.
    pub size: Option<(u32, u32)>,
}

/// Looks into a file; `path` decides only where the content does not.
pub fn inspect(path: &SourcePath, bytes: &[u8]) -> Traits {
    let kind = Kind::of(path, bytes);
    let mut traits = Traits { kind, ..Traits::default() };
    match clean(kind, bytes, Credit::TakenOut) {
        None if kind == Kind::Document => {
            let looked = documents::look(bytes);
            (traits.told, traits.fault) = (looked.told, looked.fault);
        }
        None => {
            traits.tells = unseen(kind, bytes);
            traits.fault = (kind == Kind::Archive).then_some(documents::ARCHIVE);
        }
        Some(Ok(cleaned)) => {
            traits.tells = cleaned.tells;
            traits.is_turned = (5..=8).contains(&cleaned.orientation);
            traits.is_cut_off = cleaned.is_cut_off;
            traits.acts = cleaned.acts;
            traits.size = cleaned.size;
        }
        Some(Err(fault)) => traits.fault = Some(fault),
    }
    traits
}

/// The traits of a file that is longer than [`LOOKED_INTO`]; `head` is its beginning.
pub fn inspect_head(path: &SourcePath, head: &[u8]) -> Traits {
    let kind = Kind::of(path, head);
    let fault = match kind {
        Kind::Archive => Some(documents::ARCHIVE),
        _ => (kind.is_rewritten() || kind == Kind::Document).then_some("it is larger than 64 MB"),
    };
    Traits { kind, fault, tells: unseen(kind, head), ..Traits::default() }
}

/// The bytes that are published of a file with these: all of them, or what is left when what it
/// tells is taken out.
///
/// # Errors
/// Why it can be published neither as it is nor without.
pub fn publish<'b>(
    path: &SourcePath,
    bytes: &'b [u8],
    images: &Images,
) -> Result<Cow<'b, [u8]>, &'static str> {
    let kind = Kind::of(path, bytes);
    if !is_cleaned(kind, images) {
        return Ok(Cow::Borrowed(bytes));
    }
    let credit = if images.keep_credit { Credit::Kept } else { Credit::TakenOut };
    match clean(kind, bytes, credit) {
        None => Ok(Cow::Borrowed(bytes)),
        Some(cleaned) => cleaned.map(|cleaned| Cow::Owned(cleaned.bytes)),
    }
}

/// Whether something is taken out of files of a kind: out of drawings always, as they act.
pub fn is_cleaned(kind: Kind, images: &Images) -> bool {
    kind == Kind::Svg || kind.is_rewritten() && images.metadata != Metadata::Keep
}

/// What is written in a document, part by part, or beside a picture; nothing for a file that is
/// neither.
pub(crate) fn texts(path: &SourcePath, bytes: &[u8]) -> Option<Vec<Text>> {
    match Kind::of(path, bytes) {
        Kind::Document if bytes.len() as u64 <= LOOKED_INTO => Some(documents::texts(bytes)),
        Kind::Document => Some(Vec::new()),
        kind if kind.is_rewritten() || kind == Kind::OtherPicture => {
            Some(vec![Text { part: None, text: words_in(bytes) }])
        }
        _ => None,
    }
}

/// What a recording may tell. That none of these words is seen does not say that there is none.
fn unseen(kind: Kind, bytes: &[u8]) -> Tells {
    let holds =
        |words: &[&[u8]]| words.iter().any(|word| memchr::memmem::find(bytes, word).is_some());
    let mut tells = Tells::default();
    if kind == Kind::Recording {
        if holds(&[b"\xA9xyz", b"location.ISO6709", b"loci"]) {
            tells.add(Tell::Position);
        }
        if holds(&[b"\xA9ART", b"\xA9aut", b"quicktime.author", b"TPE1", b"quicktime.model"]) {
            tells.add(Tell::Author);
        }
    }
    tells
}

/// A hash that changes whenever the published bytes of a file do; `hash` is that of the file.
pub fn published_hash(hash: u64, kind: Kind, images: &Images) -> u64 {
    if !is_cleaned(kind, images) {
        return hash;
    }
    // What is taken out depends on the file, this one switch and nothing else.
    hash.rotate_left(1) ^ u64::from(images.keep_credit)
}
