//! GIF89a: blocks, of which comments and what applications add are left out, save for the loop of
//! an animation and the colour profile.

use crate::assets::cleaned::{CUT_OFF, Cleaned, Fault};
use crate::assets::tells::Tell;

pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Fault> {
    let mut cleaned = Cleaned { orientation: 1, ..Cleaned::default() };
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    let mut has_picture = false;
    let walked = (|| {
        let flags = *bytes.get(10).ok_or(CUT_OFF)?;
        at = 13 + table_length(flags);
        out.extend(bytes.get(..at).ok_or(CUT_OFF)?);
        loop {
            let start = at;
            match bytes.get(at..).unwrap_or_default() {
                [0x3B, ..] => {
                    out.push(0x3B);
                    at += 1;
                    return Ok(());
                }
                [0x2C, _, _, _, _, _, _, _, _, flags, ..] => {
                    has_picture = true;
                    // The place, its colours, the size of codes, and the data.
                    at = sub_blocks_end(bytes, at + 10 + table_length(*flags) + 1)?;
                    out.extend(bytes.get(start..at).ok_or(CUT_OFF)?);
                }
                [0x21, label, rest @ ..] => {
                    at = sub_blocks_end(bytes, at + 2)?;
                    let is_kept = match (label, rest) {
                        (0xF9, _) => true,
                        (0xFF, [11, name @ ..]) => {
                            let names: [&[u8]; 3] =
                                [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];
                            names.iter().any(|known| name.starts_with(known))
                        }
                        _ => false,
                    };
                    if is_kept {
                        out.extend(bytes.get(start..at).ok_or(CUT_OFF)?);
                    } else {
                        cleaned.tells.add(Tell::Words);
                    }
                }
                [] | [0x2C | 0x21, ..] => return Err(CUT_OFF),
                _ => return Err("it holds bytes that belong to no part of a picture"),
            }
        }
    })();
    cleaned.ends(walked, has_picture, at < bytes.len())?;
    cleaned.bytes = out;
    Ok(cleaned)
}

/// The length of a table of colours.
fn table_length(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Where a row of sub-blocks ends.
fn sub_blocks_end(bytes: &[u8], mut at: usize) -> Result<usize, Fault> {
    loop {
        let length = usize::from(*bytes.get(at).ok_or(CUT_OFF)?);
        at += 1 + length;
        if length == 0 {
            return Ok(at);
        }
    }
}
