//! The directories of a TIFF: where they stand and what their entries point at.

use std::ops::Range;

use crate::assets::cleaned::Fault;
use crate::assets::exif::Order;

/// Its parts lead nowhere.
pub(super) const UNREADABLE: Fault = "its directory of parts cannot be read";
/// A page has no more tags than that.
const MAX_ENTRIES: u64 = 4096;

/// How numbers are written: their order, and in BigTIFF offsets of eight bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    order: Order,
    is_big: bool,
}

impl Layout {
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let order = match bytes.get(..2)? {
            b"II" => Order::Little,
            b"MM" => Order::Big,
            _ => return None,
        };
        let is_big = match order.short(bytes, 2)? {
            42 => false,
            43 if order.short(bytes, 4)? == 8 => true,
            _ => return None,
        };
        Some(Self { order, is_big })
    }

    /// Where the file says where its first directory is.
    pub(super) fn first(self) -> usize {
        if self.is_big { 8 } else { 4 }
    }

    /// The length of an offset.
    pub(super) fn word(self) -> usize {
        if self.is_big { 8 } else { 4 }
    }

    /// The length of the number of entries.
    pub(super) fn count(self) -> usize {
        if self.is_big { 8 } else { 2 }
    }

    /// The length of an entry.
    pub(super) fn entry(self) -> usize {
        if self.is_big { 20 } else { 12 }
    }

    pub(super) fn offset(self, bytes: &[u8], at: usize) -> Option<u64> {
        match self.is_big {
            true => self.order.long8(bytes, at),
            false => self.order.long(bytes, at).map(u64::from),
        }
    }

    /// Writes an offset.
    pub(super) fn write(self, out: &mut [u8], at: usize, offset: u64) -> Result<(), Fault> {
        self.put(out, at, offset, self.word()).ok_or(UNREADABLE)
    }

    /// Writes a number of entries.
    pub(super) fn write_count(self, out: &mut [u8], at: usize, count: usize) -> Option<()> {
        self.put(out, at, count as u64, self.count())
    }

    fn put(self, out: &mut [u8], at: usize, number: u64, length: usize) -> Option<()> {
        let place = out.get_mut(at..at.checked_add(length)?)?;
        match self.order {
            Order::Big => place.copy_from_slice(number.to_be_bytes().get(8 - length..)?),
            Order::Little => place.copy_from_slice(number.to_le_bytes().get(..length)?),
        }
        Some(())
    }

    /// One of the whole numbers of an entry.
    pub(super) fn item(self, bytes: &[u8], entry: &Entry, index: u64) -> Option<u64> {
        let length = size(entry.kind)?;
        let at =
            entry.value.start.checked_add(usize::try_from(index).ok()?.checked_mul(length)?)?;
        if at.checked_add(length)? > entry.value.end {
            return None;
        }
        match entry.kind {
            1 => bytes.get(at).copied().map(u64::from),
            3 => self.order.short(bytes, at).map(u64::from),
            4 | 13 => self.order.long(bytes, at).map(u64::from),
            16 | 18 => self.order.long8(bytes, at),
            _ => None,
        }
    }
}

/// A tag and where its value stands.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) tag: u16,
    kind: u16,
    pub(super) count: u64,
    /// Where the entry itself stands.
    pub(super) place: usize,
    pub(super) value: Range<usize>,
    is_outside: bool,
}

impl Entry {
    /// The place of a value that does not stand in the entry.
    pub(super) fn outside(&self) -> Option<Range<usize>> {
        self.is_outside.then(|| self.value.clone())
    }

    /// Whether the value is a text or a row of bytes.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.kind, 2 | 7)
    }
}

/// A page: its tags.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) place: usize,
    pub(super) entries: Vec<Entry>,
    pub(super) next: u64,
}

impl Directory {
    pub(super) fn read(layout: Layout, bytes: &[u8], place: u64) -> Option<Self> {
        let place = usize::try_from(place).ok()?;
        let count = match layout.is_big {
            true => layout.order.long8(bytes, place)?,
            false => u64::from(layout.order.short(bytes, place)?),
        };
        if count > MAX_ENTRIES {
            return None;
        }
        let mut at = place.checked_add(layout.count())?;
        let mut entries = Vec::new();
        for _ in 0..count {
            entries.push(entry(layout, bytes, at)?);
            at += layout.entry();
        }
        let next = layout.offset(bytes, at)?;
        Some(Self { place, entries, next })
    }

    pub(super) fn get(&self, tag: u16) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.tag == tag)
    }

    pub(super) fn has(&self, tag: u16) -> bool {
        self.get(tag).is_some()
    }
}

fn entry(layout: Layout, bytes: &[u8], at: usize) -> Option<Entry> {
    let tag = layout.order.short(bytes, at)?;
    let kind = layout.order.short(bytes, at.checked_add(2)?)?;
    let count = layout.offset(bytes, at.checked_add(4)?)?;
    let field = at.checked_add(4 + layout.word())?;
    bytes.get(field..field.checked_add(layout.word())?)?;
    // What is of a kind that is not known has a value of which nothing is known; it is not kept.
    let length = size(kind).map_or(Some(0), |size| {
        usize::try_from(count).ok().and_then(|count| count.checked_mul(size))
    })?;
    let is_outside = length > layout.word();
    let start = match is_outside {
        true => usize::try_from(layout.offset(bytes, field)?).ok()?,
        false => field,
    };
    let value = start..start.checked_add(length)?;
    Some(Entry { tag, kind, count, place: at, value, is_outside })
}

/// The length of one number of a kind.
fn size(kind: u16) -> Option<usize> {
    Some(match kind {
        1 | 2 | 6 | 7 => 1,
        3 | 8 => 2,
        4 | 9 | 11 | 13 => 4,
        5 | 10 | 12 | 16..=18 => 8,
        _ => return None,
    })
}
