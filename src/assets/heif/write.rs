//! A HEIC or AVIF with nothing in it but the items that are shown.

use std::collections::BTreeMap;

use super::boxes::{Part, push, push_box};
use super::faults::UNREADABLE;
use super::items::{Item, Meta, Reference};
use crate::assets::cleaned::Fault;

/// The file with these items, and `exif` where something is to be said about them.
pub(super) fn write(
    brands: &[u8],
    mut meta: Meta<'_>,
    exif: Option<Vec<u8>>,
) -> Result<Vec<u8>, Fault> {
    if let Some(tiff) = exif {
        let id = meta.items.keys().next_back().and_then(|last| last.checked_add(1));
        let id = id.ok_or(UNREADABLE)?;
        // No bytes stand before it.
        let data = [&[0; 4], &*tiff].concat();
        meta.items.insert(id, Item { kind: *b"Exif", data, ..Item::default() });
        meta.references.push(Reference { kind: *b"cdsc", from: id, to: vec![meta.primary] });
    }
    let properties = Properties::of(&meta);
    let is_wide = meta.items.keys().any(|id| *id > u32::from(u16::MAX));
    let file = File { brands, meta: &meta, properties, id: if is_wide { 4 } else { 2 } };
    // Places have one width, so that the head is as long with the right ones.
    let head = file.head(0)?.len();
    let mut out = file.head(head + 8)?;
    push_box(&mut out, b"mdat", |out| {
        for item in meta.items.values().filter(|item| !item.is_within) {
            out.extend(&item.data);
        }
    });
    Ok(out)
}

/// The properties that are used, and their new numbers.
struct Properties<'b> {
    used: Vec<Part<'b>>,
    numbers: BTreeMap<usize, u32>,
}

impl<'b> Properties<'b> {
    fn of(meta: &Meta<'b>) -> Self {
        let mut properties = Self { used: Vec::new(), numbers: BTreeMap::new() };
        let used = meta.items.values().flat_map(|item| &item.properties).map(|(index, _)| *index);
        for index in used {
            let Some(part) = meta.properties.get(index) else { continue };
            let numbers = &mut properties.numbers;
            let next = numbers.len() as u32 + 1;
            numbers.entry(index).or_insert_with(|| {
                properties.used.push(*part);
                next
            });
        }
        properties
    }
}

struct File<'f, 'b> {
    brands: &'f [u8],
    meta: &'f Meta<'b>,
    properties: Properties<'b>,
    /// The length of an id.
    id: usize,
}

impl File<'_, '_> {
    /// All before the coded data, which begin at `start`.
    fn head(&self, start: usize) -> Result<Vec<u8>, Fault> {
        let is_wide = u32::from(self.id == 4);
        let version =
            |out: &mut Vec<u8>, version: u32, flags: u32| push(out, version << 24 | flags, 4);
        let meta = self.meta;
        let count = u32::try_from(meta.items.len()).map_err(|_| UNREADABLE)?;
        let mut out = Vec::new();
        push_box(&mut out, b"ftyp", |out| out.extend(self.brands));
        push_box(&mut out, b"meta", |out| {
            version(out, 0, 0);
            push_box(out, b"hdlr", |out| {
                out.extend([0; 8]);
                out.extend(b"pict");
                // Reserved, and an empty name.
                out.extend([0; 13]);
            });
            push_box(out, b"pitm", |out| {
                version(out, is_wide, 0);
                push(out, meta.primary, self.id);
            });
            push_box(out, b"iloc", |out| self.places(out, count, start));
            push_box(out, b"iinf", |out| {
                version(out, is_wide, 0);
                push(out, count, self.id);
                for (id, item) in &meta.items {
                    push_box(out, b"infe", |out| {
                        version(out, 2 + is_wide, u32::from(item.is_hidden));
                        push(out, *id, self.id);
                        push(out, 0, 2);
                        out.extend(item.kind);
                        out.push(0);
                    });
                }
            });
            if !meta.references.is_empty() {
                push_box(out, b"iref", |out| {
                    version(out, is_wide, 0);
                    for reference in &meta.references {
                        push_box(out, &reference.kind, |out| {
                            push(out, reference.from, self.id);
                            push(out, reference.to.len() as u32, 2);
                            reference.to.iter().for_each(|to| push(out, *to, self.id));
                        });
                    }
                });
            }
            push_box(out, b"iprp", |out| {
                push_box(out, b"ipco", |out| {
                    for part in &self.properties.used {
                        push_box(out, &part.name, |out| out.extend(part.payload));
                    }
                });
                push_box(out, b"ipma", |out| self.associations(out));
            });
            if meta.items.values().any(|item| item.is_within) {
                push_box(out, b"idat", |out| {
                    for item in meta.items.values().filter(|item| item.is_within) {
                        out.extend(&item.data);
                    }
                });
            }
        });
        Ok(out)
    }

    fn places(&self, out: &mut Vec<u8>, count: u32, start: usize) {
        // Version 1 knows of bytes in the `meta` box, version 2 of long ids besides.
        push(out, if self.id == 4 { 2 << 24 } else { 1 << 24 }, 4);
        // Places and lengths have four bytes; there is no base and no index.
        push(out, 0x4400, 2);
        push(out, count, self.id);
        let (mut outside, mut within) = (start, 0);
        for (id, item) in &self.meta.items {
            push(out, *id, self.id);
            push(out, u32::from(item.is_within), 2);
            push(out, 0, 2);
            let place = if item.is_within { &mut within } else { &mut outside };
            let extents = u32::from(!item.data.is_empty());
            push(out, extents, 2);
            if extents == 1 {
                push(out, u32::try_from(*place).unwrap_or(u32::MAX), 4);
                push(out, u32::try_from(item.data.len()).unwrap_or(u32::MAX), 4);
            }
            *place += item.data.len();
        }
    }

    fn associations(&self, out: &mut Vec<u8>) {
        let width = if self.properties.used.len() > 0x7F { 2 } else { 1 };
        let essential = if width == 2 { 0x8000 } else { 0x80 };
        let with_some: Vec<_> =
            self.meta.items.iter().filter(|(_, item)| !item.properties.is_empty()).collect();
        push(out, u32::from(self.id == 4) << 24 | u32::from(width == 2), 4);
        push(out, with_some.len() as u32, 4);
        for (id, item) in with_some {
            push(out, *id, self.id);
            push(out, item.properties.len() as u32, 1);
            for (index, is_essential) in &item.properties {
                let number = self.properties.numbers.get(index).copied().unwrap_or(0);
                push(out, number | if *is_essential { essential } else { 0 }, width);
            }
        }
    }
}
