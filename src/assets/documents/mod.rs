//! Documents: who wrote them, who changed them, and what else stands in them that nobody sees.
//!
//! A document is not cleaned, as its program alone knows what belongs to it; what it tells is said,
//! field by field, so that the desk can take it out. [`texts`] gives its words, in which the names
//! of protected people are looked for.

mod looked;
mod office;
mod package;
mod pdf;
mod rich_text;
mod told;
mod xml;

#[cfg(test)]
mod tests;

pub(crate) use looked::{ARCHIVE, ENCRYPTED, OLD_OFFICE, Text};

use looked::Looked;
use package::Package;

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
