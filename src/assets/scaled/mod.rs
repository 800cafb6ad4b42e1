//! Smaller pictures of a picture, for screens that need no more of it.
//!
//! JPEG and PNG alone: a browser shows both, and libraries in Rust write both. What is made is the
//! same on every machine, tells nothing besides what it shows, and costs bounded memory whatever
//! the file says of itself.

mod pixels;

#[cfg(test)]
mod tests;

use std::panic::catch_unwind;
use std::sync::{Mutex, PoisonError};

use self::pixels::{MOST_PIXELS, Pixels};
use super::Kind;
use super::cleaned::Credit;
use super::picture::clean;

/// The widths in which pictures are published besides, in pixels: a phone, a column or a phone with
/// a dense screen, the widest place of a page on a dense screen.
pub const WIDTHS: [u32; 3] = [480, 960, 1440];

/// Pixels from which on only one picture at a time is worked on.
const LARGE: u64 = 16_000_000;

/// Held by who works on a large picture.
static ONE_LARGE: Mutex<()> = Mutex::new(());

/// The widths in which a picture of this kind, size and length in bytes is published besides its
/// own. A flat drawing in PNG, of less than half a bit a pixel, has none: made smaller, its edges
/// have so many more colours that it takes as many bytes.
pub fn widths(kind: Kind, width: u32, height: u32, bytes: u64) -> &'static [u32] {
    let pixels = u64::from(width) * u64::from(height);
    let is_flat = kind == Kind::Png && bytes.saturating_mul(16) < pixels;
    let is_kind = matches!(kind, Kind::Jpeg | Kind::Png);
    let is_one = is_kind && !is_flat && !is_too_large(kind, width, height);
    let narrower = WIDTHS.iter().take_while(|smaller| **smaller < width).count();
    WIDTHS.get(..narrower).filter(|_| is_one).unwrap_or_default()
}

/// Whether a picture of this kind would be published in other widths, and has too many pixels.
pub fn is_too_large(kind: Kind, width: u32, height: u32) -> bool {
    matches!(kind, Kind::Jpeg | Kind::Png) && u64::from(width) * u64::from(height) > MOST_PIXELS
}

/// A picture made so many pixels wide, as `srcset` says of it.
///
/// # Errors
/// Why it cannot be read.
pub fn scaled(kind: Kind, bytes: &[u8], width: u32) -> Result<Vec<u8>, &'static str> {
    let cleaned = clean(kind, bytes, Credit::TakenOut).ok_or("it is of another kind")??;
    let orientation = cleaned.orientation;
    let read = || -> Result<Vec<u8>, &'static str> {
        let size = Pixels::size(kind, &cleaned.bytes)?;
        let count = u64::from(size.0) * u64::from(size.1);
        if count > MOST_PIXELS {
            return Err("it has too many pixels");
        }
        let _one =
            (count > LARGE).then(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner));
        Pixels::read(kind, &cleaned.bytes)?.shown_at(width, orientation)?.write(kind)
    };
    // Libraries promise not to panic, and a stranger's picture may be made to try them.
    catch_unwind(read).unwrap_or(Err("it cannot be read"))
}
