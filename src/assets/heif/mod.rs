//! HEIC and AVIF (ISO/IEC 23008-12, AV1 Image File Format): items in a `meta` box, of which the
//! picture that is shown is kept, with what it is made of.
//!
//! The file is written anew around the coded data of these items. So whatever else stands in it is
//! gone: EXIF and XMP, previews, depth maps, further pictures, films behind the picture, and bytes
//! that no item leads to. How the picture is turned is a property of it, and stays.

mod boxes;
mod faults;
mod items;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use boxes::{Cursor, parts};
use faults::{UNKNOWN, UNREADABLE};
use items::{Item, Meta};

use super::exif::Kept;
use super::{Tell, jpeg};
use crate::assets::cleaned::{Cleaned, Credit, Fault};

/// What encoders add to the sides so that they are whole blocks, in pixels.
const PADDING: u32 = 64;
/// How often pictures may be made of pictures.
const DEEPEST: usize = 8;

/// Kinds of items that are pictures, or made of them.
const PICTURES: [&[u8; 4]; 8] =
    [b"hvc1", b"av01", b"avc1", b"vvc1", b"jpeg", b"grid", b"iovl", b"iden"];
/// Properties that decide how a picture looks.
const PROPERTIES: [&[u8; 4]; 20] = [
    b"hvcC", b"av1C", b"avcC", b"vvcC", b"jpgC", b"ispe", b"pixi", b"colr", b"pasp", b"clap",
    b"irot", b"imir", b"auxC", b"a1op", b"a1lx", b"lsel", b"clli", b"mdcv", b"cclv", b"amve",
];
/// Names for a picture that says how transparent another is.
const ALPHA: [&[u8]; 2] =
    [b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", b"urn:mpeg:hevc:2015:auxid:1"];

pub(super) fn clean(bytes: &[u8], credit: Credit) -> Result<Cleaned, Fault> {
    let mut cleaned = Cleaned { orientation: 1, ..Cleaned::default() };
    let mut brands: &[u8] = &[];
    let mut meta = None;
    let mut media = 0;
    for part in parts(bytes) {
        match part {
            Ok(part) => match &part.name {
                b"ftyp" if brands.is_empty() => brands = part.payload,
                b"meta" if meta.is_none() => meta = Some(part.payload),
                b"mdat" => media += part.payload.len(),
                b"free" | b"skip" => {}
                b"moov" => return Err("it is a film or a row of pictures"),
                _ => cleaned.tells.add(Tell::Trailer),
            },
            // Programs of cameras write behind the last box what is none.
            Err(_) if meta.is_some() && media > 0 => cleaned.tells.add(Tell::Trailer),
            Err(fault) => return Err(fault),
        }
    }
    let mut meta = Meta::read(bytes, meta.ok_or(UNREADABLE)?)?;
    if meta.has_more {
        cleaned.tells.add(Tell::Words);
    }
    let kept = shown(&meta)?;
    let mut said = Kept::default();
    for (_, item) in meta.items.iter().filter(|(id, _)| !kept.contains(id)) {
        match &item.kind {
            b"Exif" => {
                let tiff = tiff(&item.data).unwrap_or_default();
                cleaned.tells.extend(said.read(tiff));
            }
            kind if PICTURES.contains(&kind) => cleaned.tells.add(Tell::Preview),
            _ => cleaned.tells.add(Tell::Words),
        }
    }
    meta.items.retain(|id, _| kept.contains(id));
    meta.references.retain(|reference| {
        matches!(&reference.kind, b"dimg" | b"auxl" | b"prem")
            && kept.contains(&reference.from)
            && reference.to.iter().all(|to| kept.contains(to))
    });
    let mut inside = 0;
    for item in meta.items.values_mut() {
        inside += if item.is_within { 0 } else { item.data.len() };
        if item.kind == *b"jpeg" {
            let jpeg = jpeg::clean(&item.data, Credit::TakenOut)?;
            cleaned.tells.extend(jpeg.tells);
            item.data = jpeg.bytes;
        }
        let properties = std::mem::take(&mut item.properties);
        for (index, is_essential) in properties {
            let name = meta.properties.get(index).ok_or(UNREADABLE)?.name;
            match PROPERTIES.contains(&&name) {
                true => item.properties.push((index, is_essential)),
                false if is_essential => return Err(UNKNOWN),
                false => cleaned.tells.add(Tell::Words),
            }
        }
    }
    if media > inside && cleaned.tells.is_empty() {
        cleaned.tells.add(Tell::Words);
    }
    cleaned.size = size(&meta)?;
    // How it is turned is said by properties; readers do not ask EXIF.
    said.orientation = 0;
    cleaned.bytes = write::write(brands, meta, said.write(credit))?;
    Ok(cleaned)
}

/// The items that are shown: the first picture, what it is made of, and how transparent these are.
fn shown(meta: &Meta<'_>) -> Result<BTreeSet<u32>, Fault> {
    let mut kept = BTreeSet::from([meta.primary]);
    let mut last = kept.clone();
    for _ in 0..DEEPEST {
        let mut next = BTreeSet::new();
        for reference in &meta.references {
            match &reference.kind {
                b"dimg" if last.contains(&reference.from) => next.extend(&reference.to),
                b"auxl" if reference.to.iter().any(|to| last.contains(to)) => {
                    let item = meta.items.get(&reference.from);
                    if item.is_some_and(|item| is_alpha(meta, item)) {
                        next.insert(reference.from);
                    }
                }
                _ => {}
            }
        }
        next.retain(|id| !kept.contains(id));
        kept.extend(&next);
        last = next;
    }
    let is_picture =
        |id: &u32| meta.items.get(id).is_some_and(|item| PICTURES.contains(&&item.kind));
    match last.is_empty() && kept.iter().all(is_picture) {
        true => Ok(kept),
        false => Err(UNKNOWN),
    }
}

fn is_alpha(meta: &Meta<'_>, item: &Item) -> bool {
    item.properties.iter().filter_map(|(index, _)| meta.properties.get(*index)).any(|property| {
        let name = property.payload.get(4..).unwrap_or_default().split(|byte| *byte == 0).next();
        property.name == *b"auxC" && name.is_some_and(|name| ALPHA.contains(&name))
    })
}

/// The EXIF of an item, which begins with how many bytes stand before it.
fn tiff(data: &[u8]) -> Option<&[u8]> {
    let mut cursor = Cursor(data);
    let before = usize::try_from(cursor.number(4)?).ok()?;
    cursor.0.get(before..)
}

/// The width and height at which the first picture is shown.
fn size(meta: &Meta<'_>) -> Result<Option<(u32, u32)>, Fault> {
    let mut size = None;
    let item = meta.items.get(&meta.primary).ok_or(UNREADABLE)?;
    for (index, _) in &item.properties {
        let property = meta.properties.get(*index).ok_or(UNREADABLE)?;
        let mut cursor = Cursor(property.payload);
        let mut number = || cursor.id(4).ok_or(UNREADABLE);
        match (&property.name, size) {
            (b"ispe", _) => {
                number()?;
                size = Some((number()?, number()?));
            }
            (b"clap", Some((width, height))) => {
                let mut side = |whole: u32| {
                    let (above, below) = (number()?, number()?);
                    let side = above.checked_div(below).ok_or(UNREADABLE)?;
                    match whole.saturating_sub(side) > PADDING {
                        true => Err("it holds more of the picture than it shows"),
                        false => Ok(side),
                    }
                };
                size = Some((side(width)?, side(height)?));
            }
            (b"irot", Some((width, height)))
                if property.payload.first().is_some_and(|turns| turns & 1 == 1) =>
            {
                size = Some((height, width));
            }
            _ => {}
        }
    }
    Ok(size)
}
