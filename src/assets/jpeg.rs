//! JPEG (ITU T.81): marker segments, of which those that decode the picture are kept, with the
//! colour profile and Adobe's word on how colours are transformed.

use super::exif::Kept;
use crate::assets::cleaned::{CUT_OFF, Cleaned, Credit, Fault};
use crate::assets::tells::Tell;

const NO_MARKER: Fault = "it holds bytes that belong to no part of a picture";

pub(super) fn clean(bytes: &[u8], credit: Credit) -> Result<Cleaned, Fault> {
    let mut cleaned = Cleaned::default();
    let mut kept = Kept::default();
    // What stands behind the start of the image: the segments that stay.
    let mut body: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut jfif: Option<&[u8]> = None;
    let mut has_scan = false;
    let mut at = 2;
    let walked = (|| loop {
        if bytes.get(at) != Some(&0xFF) {
            return Err(if bytes.len() <= at { CUT_OFF } else { NO_MARKER });
        }
        // A marker may be preceded by any number of fill bytes.
        while bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let marker = *bytes.get(at + 1).ok_or(CUT_OFF)?;
        at += 2;
        match marker {
            // End of the image: what stands behind it is none of it.
            0xD9 => return Ok(()),
            0x01 | 0xD0..=0xD7 => continue,
            0x00 | 0xD8 => return Err(NO_MARKER),
            _ => {}
        }
        let length = match bytes.get(at..at + 2) {
            Some([high, low]) => usize::from(u16::from_be_bytes([*high, *low])),
            _ => return Err(CUT_OFF),
        };
        let segment = bytes.get(at..at + length).ok_or(CUT_OFF)?;
        let payload = segment.get(2..).ok_or(NO_MARKER)?;
        at += length;
        let mut keep = || {
            body.extend([0xFF, marker]);
            body.extend(segment);
        };
        match (marker, payload) {
            // Pixel density; the thumbnail that may follow is left out.
            (0xE0, [b'J', b'F', b'I', b'F', 0, rest @ ..]) if jfif.is_none() => {
                if rest.len() > 9 {
                    cleaned.tells.add(Tell::Preview);
                }
                jfif = rest.get(..7);
            }
            (0xE0, [b'J', b'F', b'X', b'X', ..]) => cleaned.tells.add(Tell::Preview),
            (0xE1, [b'E', b'x', b'i', b'f', 0, _, tiff @ ..]) => {
                cleaned.tells.extend(kept.read(tiff));
            }
            (0xE2, payload) if payload.starts_with(b"ICC_PROFILE\0") => keep(),
            (0xE2, payload) if payload.starts_with(b"MPF\0") => cleaned.tells.add(Tell::Preview),
            (0xEE, payload) if payload.starts_with(b"Adobe") => keep(),
            (0xED, payload) => {
                kept.read_iptc(payload);
                cleaned.tells.add(Tell::Words);
            }
            (0xE0..=0xFE, _) => cleaned.tells.add(Tell::Words),
            (0xDA, _) => {
                keep();
                has_scan = true;
                let end = scan_end(bytes, at);
                body.extend(bytes.get(at..end).unwrap_or_default());
                at = end;
            }
            _ => keep(),
        }
    })();
    cleaned.ends(walked, has_scan, at < bytes.len())?;
    cleaned.orientation = kept.orientation.max(1);
    let mut out = Vec::with_capacity(body.len() + 256);
    out.extend([0xFF, 0xD8]);
    if let Some(density) = jfif {
        out.extend(b"\xFF\xE0\0\x10JFIF\0");
        out.extend(density);
        out.extend([0, 0]);
    }
    if let Some(tiff) = kept.write(credit)
        && let Ok(length) = u16::try_from(tiff.len() + 8)
    {
        out.extend([0xFF, 0xE1]);
        out.extend(length.to_be_bytes());
        out.extend(b"Exif\0\0");
        out.extend(tiff);
    }
    out.extend(body);
    out.extend([0xFF, 0xD9]);
    cleaned.bytes = out;
    Ok(cleaned)
}

/// Where the coded data of a scan end: at a marker that is neither a stuffed byte nor a restart.
fn scan_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(rest) = bytes.get(at..) {
        let Some(found) = rest.iter().position(|byte| *byte == 0xFF) else { break };
        match rest.get(found + 1) {
            Some(0x00 | 0xD0..=0xD7) => at += found + 2,
            Some(0xFF) => at += found + 1,
            Some(_) => return at + found,
            None => break,
        }
    }
    bytes.len()
}
