//! What the `meta` box of a picture says (ISO/IEC 14496-12, 8.11): items, where their bytes stand,
//! what they are made of and how they are shown.

use std::collections::BTreeMap;

use super::boxes::{Cursor, Part, parts};
use super::faults::{ENTANGLED, UNKNOWN, UNREADABLE};
use crate::assets::cleaned::{CUT_OFF, Fault};

/// No picture has more parts than that.
const MAX_ITEMS: usize = 20_000;

/// An item: a picture, a tile of one, or what is told about it.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) kind: [u8; 4],
    pub(super) is_hidden: bool,
    /// Its bytes stand in the `meta` box.
    pub(super) is_within: bool,
    pub(super) data: Vec<u8>,
    /// Its properties by number from 0, and whether it cannot be shown without them.
    pub(super) properties: Vec<(usize, bool)>,
}

/// What an item says of others.
#[derive(Debug)]
pub(super) struct Reference {
    pub(super) kind: [u8; 4],
    pub(super) from: u32,
    pub(super) to: Vec<u32>,
}

#[derive(Debug, Default)]
pub(super) struct Meta<'b> {
    pub(super) primary: u32,
    pub(super) items: BTreeMap<u32, Item>,
    pub(super) references: Vec<Reference>,
    pub(super) properties: Vec<Part<'b>>,
    /// Whether a box stands in it that is none of the picture.
    pub(super) has_more: bool,
}

impl<'b> Meta<'b> {
    /// Reads a `meta` box of the file `bytes`.
    pub(super) fn read(bytes: &[u8], payload: &'b [u8]) -> Result<Self, Fault> {
        let mut meta = Self::default();
        let mut cursor = Cursor(payload);
        cursor.version().ok_or(UNREADABLE)?;
        let mut places = None;
        let mut within: &[u8] = &[];
        let mut associations = Vec::new();
        for part in parts(cursor.0) {
            let part = part?;
            match &part.name {
                b"hdlr" if part.payload.get(8..12) != Some(b"pict") => return Err(UNREADABLE),
                b"hdlr" | b"dinf" | b"free" | b"skip" => {}
                b"pitm" => meta.primary = primary(part.payload).ok_or(UNREADABLE)?,
                b"iinf" => meta.read_items(part.payload)?,
                b"iref" => meta.read_references(part.payload)?,
                b"iloc" => places = Some(part.payload),
                b"idat" => within = part.payload,
                b"iprp" => {
                    for part in parts(part.payload) {
                        let part = part?;
                        match &part.name {
                            b"ipco" => {
                                let properties = parts(part.payload).take(MAX_ITEMS);
                                meta.properties = properties.collect::<Result<_, _>>()?;
                            }
                            b"ipma" => associations.push(part.payload),
                            _ => meta.has_more = true,
                        }
                    }
                }
                // Groups say which items stand for each other.
                b"grpl" => {}
                _ => meta.has_more = true,
            }
        }
        for association in associations {
            meta.associate(association).ok_or(UNREADABLE)?;
        }
        meta.locate(bytes, within, places.ok_or(UNREADABLE)?)?;
        Ok(meta)
    }

    fn read_items(&mut self, payload: &[u8]) -> Result<(), Fault> {
        let mut cursor = Cursor(payload);
        let (version, _) = cursor.version().ok_or(UNREADABLE)?;
        cursor.skip(if version == 0 { 2 } else { 4 }).ok_or(UNREADABLE)?;
        for part in parts(cursor.0) {
            let part = part?;
            if part.name != *b"infe" || self.items.len() == MAX_ITEMS {
                return Err(UNREADABLE);
            }
            let mut cursor = Cursor(part.payload);
            let (version, flags) = cursor.version().ok_or(UNREADABLE)?;
            let width = match version {
                2 => 2,
                3 => 4,
                _ => return Err(UNKNOWN),
            };
            let id = cursor.id(width).ok_or(UNREADABLE)?;
            if cursor.number(2).ok_or(UNREADABLE)? != 0 {
                return Err("it is protected against being read");
            }
            let kind = *cursor.0.first_chunk::<4>().ok_or(UNREADABLE)?;
            let item = Item { kind, is_hidden: flags & 1 == 1, ..Item::default() };
            self.items.insert(id, item);
        }
        Ok(())
    }

    fn read_references(&mut self, payload: &[u8]) -> Result<(), Fault> {
        let mut cursor = Cursor(payload);
        let (version, _) = cursor.version().ok_or(UNREADABLE)?;
        let width = if version == 0 { 2 } else { 4 };
        for part in parts(cursor.0) {
            let part = part?;
            if self.references.len() == MAX_ITEMS {
                return Err(UNKNOWN);
            }
            let mut cursor = Cursor(part.payload);
            let from = cursor.id(width).ok_or(UNREADABLE)?;
            let count = cursor.number(2).ok_or(UNREADABLE)?;
            let to = (0..count).map(|_| cursor.id(width)).collect::<Option<_>>();
            let to = to.ok_or(UNREADABLE)?;
            self.references.push(Reference { kind: part.name, from, to });
        }
        Ok(())
    }

    fn associate(&mut self, payload: &[u8]) -> Option<()> {
        let mut cursor = Cursor(payload);
        let (version, flags) = cursor.version()?;
        let is_wide = flags & 1 == 1;
        for _ in 0..cursor.number(4)? {
            let id = cursor.id(if version == 0 { 2 } else { 4 })?;
            for _ in 0..cursor.number(1)? {
                let number = cursor.id(if is_wide { 2 } else { 1 })?;
                let essential = if is_wide { 0x8000 } else { 0x80 };
                // Number 0 says that there is none.
                let index = (number & !essential).checked_sub(1);
                if let (Some(index), Some(item)) = (index, self.items.get_mut(&id)) {
                    // Their number is written with one byte.
                    if item.properties.len() == usize::from(u8::MAX) {
                        return None;
                    }
                    item.properties.push((index as usize, number & essential != 0));
                }
            }
        }
        Some(())
    }

    /// Takes the bytes of every item from where `payload`, the box of places, says that they stand.
    fn locate(&mut self, bytes: &[u8], within: &[u8], payload: &[u8]) -> Result<(), Fault> {
        let mut cursor = Cursor(payload);
        let (version, _) = cursor.version().ok_or(UNREADABLE)?;
        if version > 2 {
            return Err(UNKNOWN);
        }
        let widths = cursor.number(2).ok_or(UNREADABLE)?;
        let width = |shift: u32| (widths >> shift & 0xF) as usize;
        let (offset, length, base, index) = (width(12), width(8), width(4), width(0));
        let index = if version == 0 { 0 } else { index };
        if [offset, length, base, index].iter().any(|width| *width > 8) {
            return Err(UNREADABLE);
        }
        let id_width = if version < 2 { 2 } else { 4 };
        let count = cursor.number(id_width).ok_or(UNREADABLE)?;
        // Items that lie in one another could be copied again and again.
        let mut left = bytes.len().saturating_mul(2);
        for _ in 0..count {
            let id = cursor.id(id_width).ok_or(UNREADABLE)?;
            let method = if version == 0 { 0 } else { cursor.number(2).ok_or(UNREADABLE)? & 0xF };
            let is_elsewhere = cursor.number(2).ok_or(UNREADABLE)? != 0;
            let source = match method {
                _ if is_elsewhere => return Err("a part of it stands in another file"),
                0 => bytes,
                1 => within,
                _ => return Err(UNKNOWN),
            };
            let base = cursor.number(base).ok_or(UNREADABLE)?;
            let extents = cursor.number(2).ok_or(UNREADABLE)?;
            let mut data = Vec::new();
            for _ in 0..extents {
                cursor.skip(index).ok_or(UNREADABLE)?;
                let start = cursor.number(offset).ok_or(UNREADABLE)?;
                let length = cursor.number(length).ok_or(UNREADABLE)?;
                let start = start.checked_add(base).and_then(|start| usize::try_from(start).ok());
                let start = start.ok_or(UNREADABLE)?;
                let rest = source.get(start..).ok_or(CUT_OFF)?;
                // No length means all that follows.
                let length = if length == 0 { rest.len() as u64 } else { length };
                let length = usize::try_from(length).map_err(|_| UNREADABLE)?;
                left = left.checked_sub(length).ok_or(ENTANGLED)?;
                data.extend(rest.get(..length).ok_or(CUT_OFF)?);
            }
            if let Some(item) = self.items.get_mut(&id) {
                item.is_within = method == 1;
                item.data = data;
            }
        }
        Ok(())
    }
}

fn primary(payload: &[u8]) -> Option<u32> {
    let mut cursor = Cursor(payload);
    let (version, _) = cursor.version()?;
    cursor.id(if version == 0 { 2 } else { 4 })
}
