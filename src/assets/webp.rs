//! WebP (RFC 9649): RIFF chunks, of which those that decide how the picture looks are kept.

use super::exif::Kept;
use crate::assets::cleaned::{CUT_OFF, Cleaned, Credit, Fault};
use crate::assets::tells::Tell;

/// Flags of the extended header that say that metadata follow.
const EXIF_FLAG: u8 = 0x08;
const XMP_FLAG: u8 = 0x04;

pub(super) fn clean(bytes: &[u8], credit: Credit) -> Result<Cleaned, Fault> {
    let mut cleaned = Cleaned::default();
    let mut kept = Kept::default();
    let stated = match bytes.get(4..8) {
        Some(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]) as usize,
        _ => 0,
    };
    let end = stated.saturating_add(8).min(bytes.len());
    let mut out = Vec::with_capacity(end);
    out.extend(b"RIFF\0\0\0\0WEBP");
    let mut flags_place = None;
    let mut has_picture = false;
    let walked = chunks(bytes.get(12..end).unwrap_or_default()).try_for_each(|chunk| {
        let (name, payload) = chunk?;
        match name {
            b"VP8X" if payload.len() >= 10 && flags_place.is_none() => {
                flags_place = Some(out.len() + 8);
                push_chunk(&mut out, name, payload.get(..10).unwrap_or_default());
            }
            b"ICCP" | b"ANIM" | b"ALPH" => push_chunk(&mut out, name, payload),
            b"VP8 " | b"VP8L" => {
                has_picture = true;
                push_chunk(&mut out, name, payload);
            }
            b"ANMF" => {
                has_picture = true;
                push_chunk(&mut out, name, &frame(payload, &mut cleaned)?);
            }
            b"EXIF" => {
                let tiff = payload.strip_prefix(b"Exif\0\0").unwrap_or(payload);
                cleaned.tells.extend(kept.read(tiff));
            }
            _ => cleaned.tells.add(Tell::Words),
        }
        Ok(())
    });
    let walked = if stated.saturating_add(8) > bytes.len() { Err(CUT_OFF) } else { walked };
    cleaned.ends(walked, has_picture, end.next_multiple_of(2) < bytes.len())?;
    if let Some(flags) = flags_place.and_then(|place| out.get_mut(place)) {
        *flags &= !(EXIF_FLAG | XMP_FLAG);
        if let Some(tiff) = kept.write(credit) {
            *flags |= EXIF_FLAG;
            push_chunk(&mut out, b"EXIF", &tiff);
        }
    } else {
        // Without an extended header nobody looks for EXIF.
        kept.orientation = 1;
    }
    let length = u32::try_from(out.len() - 8).map_err(|_| "it is too large")?;
    if let Some(place) = out.get_mut(4..8) {
        place.copy_from_slice(&length.to_le_bytes());
    }
    cleaned.orientation = kept.orientation.max(1);
    cleaned.bytes = out;
    Ok(cleaned)
}

/// A frame of an animation without chunks that are none of the picture.
fn frame(payload: &[u8], cleaned: &mut Cleaned) -> Result<Vec<u8>, Fault> {
    let (head, rest) = payload.split_at_checked(16).ok_or(CUT_OFF)?;
    let mut frame = head.to_vec();
    for chunk in chunks(rest) {
        let (name, payload) = chunk?;
        match name {
            b"ALPH" | b"VP8 " | b"VP8L" => push_chunk(&mut frame, name, payload),
            _ => cleaned.tells.add(Tell::Words),
        }
    }
    Ok(frame)
}

fn chunks(mut rest: &[u8]) -> impl Iterator<Item = Result<(&[u8; 4], &[u8]), Fault>> {
    std::iter::from_fn(move || {
        if rest.is_empty() || rest == [0] {
            return None;
        }
        let next = (|| {
            let (name, after) = rest.split_first_chunk::<4>()?;
            let (length, after) = after.split_first_chunk::<4>()?;
            let length = u32::from_le_bytes(*length) as usize;
            let (payload, after) = after.split_at_checked(length)?;
            Some((name, payload, after.get(length % 2..).unwrap_or_default()))
        })();
        match next {
            Some((name, payload, after)) => {
                rest = after;
                Some(Ok((name, payload)))
            }
            None => {
                rest = &[];
                Some(Err(CUT_OFF))
            }
        }
    })
}

fn push_chunk(out: &mut Vec<u8>, name: &[u8; 4], payload: &[u8]) {
    out.extend(name);
    out.extend(u32::try_from(payload.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend(payload);
    if payload.len() % 2 == 1 {
        out.push(0);
    }
}
