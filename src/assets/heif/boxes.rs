//! Boxes of ISO base media files (ISO/IEC 14496-12), read and written.

use crate::assets::cleaned::{CUT_OFF, Fault};

/// A box: its name and what is in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'b> {
    pub(super) name: [u8; 4],
    pub(super) payload: &'b [u8],
}

/// The boxes that stand one after the other.
pub(super) fn parts(mut rest: &[u8]) -> impl Iterator<Item = Result<Part<'_>, Fault>> {
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut cursor = Cursor(rest);
        let next = (|| {
            let short = cursor.number(4)?;
            let name = *cursor.0.first_chunk::<4>()?;
            cursor.skip(4)?;
            let (length, head) = match short {
                // The last box may go on to the end.
                0 => (rest.len(), 8),
                1 => (usize::try_from(cursor.number(8)?).ok()?, 16),
                _ => (usize::try_from(short).ok()?, 8),
            };
            let (whole, after) = rest.split_at_checked(length)?;
            Some((Part { name, payload: whole.get(head..)? }, after))
        })();
        match next {
            Some((part, after)) => {
                rest = after;
                Some(Ok(part))
            }
            None => {
                rest = &[];
                Some(Err(CUT_OFF))
            }
        }
    })
}

/// Reads numbers of any width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'b>(pub(super) &'b [u8]);

impl<'b> Cursor<'b> {
    /// The next number, of so many bytes; one of none is zero.
    pub(super) fn number(&mut self, length: usize) -> Option<u64> {
        let bytes = self.take(length)?;
        Some(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    /// The next number, short enough for an id or a count.
    pub(super) fn id(&mut self, length: usize) -> Option<u32> {
        u32::try_from(self.number(length)?).ok()
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(super) fn skip(&mut self, length: usize) -> Option<()> {
        self.take(length).map(|_| ())
    }

    /// The version and the flags with which many boxes begin.
    pub(super) fn version(&mut self) -> Option<(u8, u32)> {
        let number = self.id(4)?;
        Some(((number >> 24) as u8, number & 0xFF_FFFF))
    }
}

/// Appends a box whose content `write` appends.
pub(super) fn push_box(out: &mut Vec<u8>, name: &[u8; 4], write: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.extend([0; 4]);
    out.extend(name);
    write(out);
    // No file that is looked into is longer than a box may be.
    let length = u32::try_from(out.len() - start).unwrap_or(u32::MAX);
    if let Some(place) = out.get_mut(start..start + 4) {
        place.copy_from_slice(&length.to_be_bytes());
    }
}

/// Appends the last so many bytes of a number.
pub(super) fn push(out: &mut Vec<u8>, number: u32, length: usize) {
    out.extend(number.to_be_bytes().get(4 - length..).unwrap_or_default());
}
