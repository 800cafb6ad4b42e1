//! EXIF (CIPA DC-008): what it tells, and a new one that says no more than how the picture is
//! turned and, where that is asked for, whose it is.

use crate::assets::cleaned::Credit;
use crate::assets::tells::{Tell, Tells};

/// What of the metadata may stay.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// 1 to 8; 0 where there is none.
    pub(super) orientation: u16,
    pub(super) artist: Vec<u8>,
    pub(super) copyright: Vec<u8>,
}

const ORIENTATION: u16 = 0x0112;
pub(super) const ARTIST: u16 = 0x013B;
pub(super) const COPYRIGHT: u16 = 0x8298;
pub(super) const EXIF_IFD: u16 = 0x8769;
pub(super) const GPS_IFD: u16 = 0x8825;
/// A name that is longer is no name.
pub(super) const LONGEST_CREDIT: usize = 1000;

impl Kept {
    /// Adds what a TIFF structure (EXIF without its `Exif\0\0`) says, and gives what else it tells.
    pub(super) fn read(&mut self, tiff: &[u8]) -> Tells {
        let mut tells = Tells::default();
        if self.read_directory(tiff, &mut tells).is_none() {
            // What cannot be read may say anything.
            tells.add(Tell::Words);
        }
        tells
    }

    fn read_directory(&mut self, tiff: &[u8], tells: &mut Tells) -> Option<()> {
        let order = match tiff.get(..4)? {
            b"II\x2A\0" => Order::Little,
            b"MM\0\x2A" => Order::Big,
            _ => return None,
        };
        let start = order.long(tiff, 4)? as usize;
        let count = usize::from(order.short(tiff, start)?);
        for index in 0..count {
            let at = start.checked_add(2 + index * 12)?;
            let tag = order.short(tiff, at)?;
            let kind = order.short(tiff, at + 2)?;
            match tag {
                ORIENTATION if kind == 3 => {
                    let orientation = order.short(tiff, at + 8)?;
                    if (1..=8).contains(&orientation) {
                        self.orientation = orientation;
                    }
                }
                ARTIST | COPYRIGHT => {
                    tells.add(Tell::Author);
                    let text = text(order, tiff, at)?;
                    let place = if tag == ARTIST { &mut self.artist } else { &mut self.copyright };
                    if place.is_empty() {
                        text.clone_into(place);
                    }
                }
                GPS_IFD => tells.add(Tell::Position),
                0x010F | 0x0110 | 0x0131 | 0x0132 | EXIF_IFD => tells.add(Tell::Camera),
                // Resolution and the position of colour samples tell nothing.
                0x011A | 0x011B | 0x0128 | 0x0213 => {}
                _ => tells.add(Tell::Words),
            }
        }
        let next = start.checked_add(2 + count * 12)?;
        if order.long(tiff, next).is_some_and(|next| next != 0) {
            tells.add(Tell::Preview);
        }
        Some(())
    }

    /// A TIFF structure that says what is kept; nothing where there is nothing to say.
    pub(super) fn write(&self, credit: Credit) -> Option<Vec<u8>> {
        let mut entries: Vec<(u16, u16, Vec<u8>)> = Vec::new();
        if self.orientation > 1 {
            let mut value = self.orientation.to_be_bytes().to_vec();
            value.extend([0, 0]);
            entries.push((ORIENTATION, 3, value));
        }
        if credit == Credit::Kept {
            for (tag, text) in [(ARTIST, &self.artist), (COPYRIGHT, &self.copyright)] {
                if !text.is_empty() {
                    let mut text = text.clone();
                    text.push(0);
                    entries.push((tag, 2, text));
                }
            }
        }
        if entries.is_empty() {
            return None;
        }
        let count = u16::try_from(entries.len()).ok()?;
        let mut tiff = b"MM\0\x2A\0\0\0\x08".to_vec();
        tiff.extend(count.to_be_bytes());
        let mut outside: Vec<u8> = Vec::new();
        let values_start = 8 + 2 + entries.len() * 12 + 4;
        for (tag, kind, mut value) in entries {
            let length = if kind == 3 { 1 } else { u32::try_from(value.len()).ok()? };
            tiff.extend(tag.to_be_bytes());
            tiff.extend(kind.to_be_bytes());
            tiff.extend(length.to_be_bytes());
            if value.len() <= 4 {
                value.resize(4, 0);
                tiff.extend(value);
            } else {
                tiff.extend(u32::try_from(values_start + outside.len()).ok()?.to_be_bytes());
                outside.extend(value);
                // Values begin at even places.
                outside.resize(outside.len().next_multiple_of(2), 0);
            }
        }
        tiff.extend([0, 0, 0, 0]);
        tiff.extend(outside);
        Some(tiff)
    }

    /// Adds what the IPTC records of a Photoshop resource block say of whose the picture is.
    pub(super) fn read_iptc(&mut self, block: &[u8]) {
        // A record: 0x1C, record 2, its number, two bytes of length, the text.
        let mut rest = block;
        while let Some(at) = rest.windows(2).position(|pair| pair == [0x1C, 2]) {
            let Some([number, high, low, text @ ..]) = rest.get(at + 2..) else { return };
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            if let Some(text) = text.get(..length).filter(|text| text.len() <= LONGEST_CREDIT) {
                match number {
                    80 | 110 if self.artist.is_empty() => text.clone_into(&mut self.artist),
                    116 if self.copyright.is_empty() => text.clone_into(&mut self.copyright),
                    _ => {}
                }
            }
            rest = text;
        }
    }
}

fn text(order: Order, tiff: &[u8], at: usize) -> Option<&[u8]> {
    let length = (order.long(tiff, at + 4)? as usize).min(LONGEST_CREDIT);
    let start = if length <= 4 { at + 8 } else { order.long(tiff, at + 8)? as usize };
    let text = tiff.get(start..start.checked_add(length)?)?;
    Some(text.split(|byte| *byte == 0).next().unwrap_or_default())
}

/// The order of the bytes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Big,
    Little,
}

impl Order {
    pub(super) fn short(self, bytes: &[u8], at: usize) -> Option<u16> {
        let bytes = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self == Self::Big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    }

    pub(super) fn long(self, bytes: &[u8], at: usize) -> Option<u32> {
        let bytes = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self == Self::Big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }

    pub(super) fn long8(self, bytes: &[u8], at: usize) -> Option<u64> {
        let bytes = bytes.get(at..at.checked_add(8)?)?.try_into().ok()?;
        Some(if self == Self::Big { u64::from_be_bytes(bytes) } else { u64::from_le_bytes(bytes) })
    }
}
