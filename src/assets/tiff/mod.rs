//! TIFF 6.0 and BigTIFF: directories of tags, of which those that decide how the picture looks are
//! kept.
//!
//! What a kept tag points at stays where it is; every other byte of the file becomes a zero, so
//! that nothing that no tag leads to, such as what an earlier program left behind, is published
//! either.

mod directory;
mod tags;

#[cfg(test)]
mod tests;

use directory::{Directory, Entry, Layout, UNREADABLE};
use tags::{
    COMPRESSION, HEIGHT, IS_DNG, JPEG_TABLES, KEPT, KIND_OF_PAGE, OLD_KIND_OF_PAGE, ORIENTATION,
    STRIPS, TILES, WIDTH, is_text, tell,
};

use super::exif::{ARTIST, COPYRIGHT, LONGEST_CREDIT};
use super::{Tell, jpeg};
use crate::assets::cleaned::{CUT_OFF, Cleaned, Credit, Fault};

const RAW: Fault = "it is a raw picture of a camera";
const PACKED: Fault = "its picture is packed in a way that Dateline does not know";
const ENTANGLED: Fault = "its parts lie in one another";
const SECOND: Fault = "it holds a second, smaller picture and does not say what that is";
/// More pages than that are no picture.
const MAX_PAGES: usize = 1000;
/// Ways of packing that hold nothing but the picture; JPEG is cleaned on its own.
const COMPRESSIONS: [u64; 11] = [1, 2, 3, 4, 5, JPEG, 8, 32946, 32773, 34925, 50000];
const JPEG: u64 = 7;

pub(super) fn clean(bytes: &[u8], credit: Credit) -> Result<Cleaned, Fault> {
    let layout = Layout::of(bytes).ok_or(UNREADABLE)?;
    if bytes.get(8..10) == Some(b"CR") {
        return Err(RAW);
    }
    let mut picture = Picture {
        bytes,
        layout,
        credit,
        out: vec![0; bytes.len()],
        end: 0,
        // Parts that lie in one another could be copied again and again.
        left: bytes.len().saturating_mul(3),
        dropped: Vec::new(),
        cleaned: Cleaned { orientation: 1, ..Cleaned::default() },
    };
    let mut link = layout.first();
    picture.copy(0, link + layout.word())?;
    picture.layout.write(&mut picture.out, link, 0)?;
    let mut seen = Vec::new();
    let mut at = layout.offset(bytes, link).ok_or(UNREADABLE)?;
    let mut first: Option<(u64, u64)> = None;
    while at != 0 {
        if seen.contains(&at) || seen.len() == MAX_PAGES {
            return Err(UNREADABLE);
        }
        seen.push(at);
        let page = Directory::read(layout, bytes, at).ok_or(UNREADABLE)?;
        at = page.next;
        let size = (picture.number(&page, WIDTH), picture.number(&page, HEIGHT));
        let (Some(width), Some(height)) = size else { return Err(UNREADABLE) };
        if is_preview(&page, &picture, (width, height), first)? {
            if first.is_none() {
                return Err(RAW);
            }
            picture.cleaned.tells.add(Tell::Preview);
            continue;
        }
        if first.is_none() {
            picture.is_first(&page, width, height);
            first = Some((width, height));
        }
        picture.page(&page)?;
        picture.layout.write(&mut picture.out, link, page.place as u64)?;
        link = picture.directory(&page)?;
    }
    if first.is_none() {
        return Err(UNREADABLE);
    }
    picture.finish()
}

/// Whether a page shows another one smaller. `first` is the size of the first page.
fn is_preview(
    page: &Directory,
    picture: &Picture<'_>,
    (width, height): (u64, u64),
    first: Option<(u64, u64)>,
) -> Result<bool, Fault> {
    if page.has(IS_DNG) {
        return Err(RAW);
    }
    let old = picture.number(page, OLD_KIND_OF_PAGE);
    match (picture.number(page, KIND_OF_PAGE), old, first) {
        (Some(kind), _, _) => Ok(kind & 1 == 1),
        (None, Some(kind), _) => Ok(kind == 2),
        (None, None, Some((first_width, first_height)))
            if width.saturating_mul(2) <= first_width
                || height.saturating_mul(2) <= first_height =>
        {
            Err(SECOND)
        }
        _ => Ok(false),
    }
}

struct Picture<'b> {
    bytes: &'b [u8],
    layout: Layout,
    credit: Credit,
    out: Vec<u8>,
    /// Where what is kept ends.
    end: usize,
    /// How many bytes may still be copied.
    left: usize,
    /// Where values that are left out stand.
    dropped: Vec<std::ops::Range<usize>>,
    cleaned: Cleaned,
}

impl Picture<'_> {
    /// The first number of a tag.
    fn number(&self, page: &Directory, tag: u16) -> Option<u64> {
        self.layout.item(self.bytes, page.get(tag)?, 0)
    }

    fn is_first(&mut self, page: &Directory, width: u64, height: u64) {
        let orientation = self.number(page, ORIENTATION).unwrap_or(1);
        self.cleaned.orientation = u16::try_from(orientation).unwrap_or(1);
        if let (Ok(width), Ok(height)) = (u32::try_from(width), u32::try_from(height)) {
            let is_turned = (5..=8).contains(&orientation);
            self.cleaned.size = Some(if is_turned { (height, width) } else { (width, height) });
        }
    }

    /// Takes a part of the file over. What stands behind its end is missing, as in any picture that
    /// is cut off.
    fn copy(&mut self, start: usize, length: usize) -> Result<(), Fault> {
        let end = start.checked_add(length).ok_or(UNREADABLE)?;
        self.cleaned.is_cut_off |= end > self.bytes.len();
        let part = self.bytes.get(start..end.min(self.bytes.len())).unwrap_or_default();
        self.put(start, part)
    }

    fn put(&mut self, start: usize, part: &[u8]) -> Result<(), Fault> {
        self.left = self.left.checked_sub(part.len()).ok_or(ENTANGLED)?;
        if let Some(place) = self.out.get_mut(start..start + part.len()) {
            place.copy_from_slice(part);
            self.end = self.end.max(start + part.len());
        }
        Ok(())
    }

    /// Takes over what a page shows: the values of its tags and its pixels.
    fn page(&mut self, page: &Directory) -> Result<(), Fault> {
        let compression = self.number(page, COMPRESSION).unwrap_or(1);
        if !COMPRESSIONS.contains(&compression) {
            return Err(PACKED);
        }
        for entry in &page.entries {
            // Programs do not agree on which of two counts.
            if self.is_kept(entry)?
                && page.get(entry.tag).is_some_and(|first| first.place != entry.place)
            {
                return Err(UNREADABLE);
            }
            if !self.is_kept(entry)? {
                self.cleaned.tells.add(tell(entry.tag));
                self.dropped.extend(entry.outside());
            } else if entry.tag == JPEG_TABLES {
                self.jpeg(entry.value.start, entry.value.len())?;
            } else if let Some(value) = entry.outside() {
                self.copy(value.start, value.len())?;
            }
        }
        let mut has_pixels = false;
        for (offsets, lengths) in [STRIPS, TILES] {
            let (Some(offsets), Some(lengths)) = (page.get(offsets), page.get(lengths)) else {
                continue;
            };
            if offsets.count != lengths.count {
                return Err(UNREADABLE);
            }
            for index in 0..offsets.count {
                let place = self.layout.item(self.bytes, offsets, index).ok_or(UNREADABLE)?;
                let length = self.layout.item(self.bytes, lengths, index).ok_or(UNREADABLE)?;
                let place = usize::try_from(place).map_err(|_| UNREADABLE)?;
                let length = usize::try_from(length).map_err(|_| UNREADABLE)?;
                has_pixels |= length > 0;
                match compression {
                    JPEG => self.jpeg(place, length)?,
                    _ => self.copy(place, length)?,
                }
            }
        }
        if has_pixels { Ok(()) } else { Err(UNREADABLE) }
    }

    /// Pixels as a JPEG, which may tell something by itself. What is left of it ends where it ended
    /// before, as readers stop at its end.
    fn jpeg(&mut self, place: usize, length: usize) -> Result<(), Fault> {
        let end = place.checked_add(length).ok_or(UNREADABLE)?;
        let part = self.bytes.get(place..end).ok_or(CUT_OFF)?;
        // What is left of it may be short, however long it was.
        self.left = self.left.checked_sub(length).ok_or(ENTANGLED)?;
        let used = part.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        if used == 0 {
            return Ok(());
        }
        let cleaned = jpeg::clean(part.get(..used).unwrap_or_default(), Credit::TakenOut)?;
        if cleaned.bytes.len() > length {
            return Err(PACKED);
        }
        self.cleaned.tells.extend(cleaned.tells);
        self.put(place, &cleaned.bytes)
    }

    fn is_kept(&self, entry: &Entry) -> Result<bool, Fault> {
        if matches!(entry.tag, ARTIST | COPYRIGHT) {
            let is_credit = entry.is_text() && entry.value.len() <= LONGEST_CREDIT;
            return Ok(self.credit == Credit::Kept && is_credit);
        }
        if !KEPT.contains(&entry.tag) {
            return Ok(false);
        }
        // A number that is written as a text may say anything.
        if entry.is_text() != is_text(entry.tag) || entry.value.end > self.bytes.len() {
            return Err(UNREADABLE);
        }
        Ok(true)
    }

    /// Writes the directory of a page in its place, and returns where it says which one follows.
    fn directory(&mut self, page: &Directory) -> Result<usize, Fault> {
        let mut kept = Vec::new();
        for entry in &page.entries {
            if self.is_kept(entry)? {
                kept.push(entry);
            }
        }
        let mut at = page.place + self.layout.count();
        self.layout.write_count(&mut self.out, page.place, kept.len()).ok_or(UNREADABLE)?;
        for entry in kept {
            let raw = self.bytes.get(entry.place..entry.place + self.layout.entry());
            self.put(at, raw.ok_or(UNREADABLE)?)?;
            at += self.layout.entry();
        }
        self.layout.write(&mut self.out, at, 0)?;
        self.end = self.end.max(at + self.layout.word());
        Ok(at)
    }

    fn finish(mut self) -> Result<Cleaned, Fault> {
        let is_left = |value: &std::ops::Range<usize>| {
            self.out.get(value.clone()).is_some_and(|value| value.iter().any(|byte| *byte != 0))
        };
        if self.dropped.iter().any(is_left) {
            return Err(ENTANGLED);
        }
        self.out.truncate(self.end);
        if self.cleaned.tells.is_empty() {
            let (kept, rest) = self.bytes.split_at_checked(self.end).unwrap_or((self.bytes, &[]));
            if kept != self.out {
                self.cleaned.tells.add(Tell::Words);
            }
            if rest.iter().any(|byte| *byte != 0) {
                self.cleaned.tells.add(Tell::Trailer);
            }
        }
        self.cleaned.bytes = self.out;
        Ok(self.cleaned)
    }
}
