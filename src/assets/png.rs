//! PNG (third edition): chunks, of which those that decide how the picture looks are kept.

use super::exif::Kept;
use crate::assets::cleaned::{CUT_OFF, Cleaned, Credit, Fault};
use crate::assets::tells::Tell;

const SIGNATURE: usize = 8;

pub(super) fn clean(bytes: &[u8], credit: Credit) -> Result<Cleaned, Fault> {
    let mut cleaned = Cleaned::default();
    let mut kept = Kept::default();
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(bytes.get(..SIGNATURE).unwrap_or_default());
    let mut exif_place = None;
    let mut has_data = false;
    let mut at = SIGNATURE;
    let walked = (|| loop {
        let length = match bytes.get(at..at + 4) {
            Some(&[a, b, c, d]) => u32::from_be_bytes([a, b, c, d]) as usize,
            _ => return Err(CUT_OFF),
        };
        let end = at.checked_add(12).and_then(|end| end.checked_add(length)).ok_or(CUT_OFF)?;
        let chunk = bytes.get(at..end).ok_or(CUT_OFF)?;
        let name = chunk.get(4..8).unwrap_or_default();
        let payload = chunk.get(8..8 + length).unwrap_or_default();
        at = end;
        match name {
            b"IHDR" => {
                out.extend(chunk);
                exif_place = Some(out.len());
            }
            b"PLTE" | b"tRNS" | b"cHRM" | b"gAMA" | b"iCCP" | b"sBIT" | b"sRGB" | b"cICP"
            | b"mDCV" | b"cLLI" | b"bKGD" | b"pHYs" | b"hIST" | b"acTL" | b"fcTL" | b"fdAT" => {
                out.extend(chunk);
            }
            b"IDAT" => {
                has_data = true;
                out.extend(chunk);
            }
            b"IEND" => {
                out.extend(b"\0\0\0\0IEND\xAE\x42\x60\x82");
                return Ok(());
            }
            b"eXIf" => cleaned.tells.extend(kept.read(payload)),
            // The order of chunks for a parallel decoder tells nothing.
            b"iDOT" | b"sPLT" => {}
            b"tIME" => cleaned.tells.add(Tell::Camera),
            b"tEXt" => {
                read_text(payload, &mut kept);
                cleaned.tells.add(Tell::Words);
            }
            [first, ..] if first.is_ascii_uppercase() => {
                return Err("it holds a part that Dateline does not know");
            }
            _ => cleaned.tells.add(Tell::Words),
        }
    })();
    cleaned.ends(walked, has_data, at < bytes.len())?;
    cleaned.orientation = kept.orientation.max(1);
    if let (Some(tiff), Some(place)) = (kept.write(credit), exif_place) {
        out.splice(place..place, chunk(*b"eXIf", &tiff));
    }
    cleaned.bytes = out;
    Ok(cleaned)
}

fn read_text(payload: &[u8], kept: &mut Kept) {
    let Some(end) = payload.iter().position(|byte| *byte == 0) else { return };
    let (keyword, text) = payload.split_at(end);
    let text = text.get(1..1001).or_else(|| text.get(1..)).unwrap_or_default();
    match keyword {
        b"Author" if kept.artist.is_empty() => text.clone_into(&mut kept.artist),
        b"Copyright" if kept.copyright.is_empty() => text.clone_into(&mut kept.copyright),
        _ => {}
    }
}

/// A chunk with its length and checksum.
pub(super) fn chunk(name: [u8; 4], payload: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(&name);
    crc.update(payload);
    let mut chunk = Vec::with_capacity(payload.len() + 12);
    chunk.extend(u32::try_from(payload.len()).unwrap_or(u32::MAX).to_be_bytes());
    chunk.extend(name);
    chunk.extend(payload);
    chunk.extend(crc.sum().to_be_bytes());
    chunk
}
