//! What taking the metadata out of a picture gives, and why it may fail.

use super::tells::{Tell, Tells};

/// A picture without what it told.
#[derive(Debug, Default)]
pub(in crate::assets) struct Cleaned {
    pub(in crate::assets) bytes: Vec<u8>,
    pub(in crate::assets) tells: Tells,
    /// EXIF orientation, 1 to 8; 1 where there is none.
    pub(in crate::assets) orientation: u16,
    pub(in crate::assets) is_cut_off: bool,
    pub(in crate::assets) acts: Vec<Box<str>>,
    /// The width and height at which it is shown, by formats that libraries do not read.
    pub(in crate::assets) size: Option<(u32, u32)>,
}

/// Whether who made a picture stays in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assets) enum Credit {
    Kept,
    TakenOut,
}

/// A file that cannot be cleaned, and why: "it ends in the middle of a piece".
pub(in crate::assets) type Fault = &'static str;

/// A fault that leaves everything before it to be published.
pub(in crate::assets) const CUT_OFF: Fault = "it ends before the picture does";

impl Cleaned {
    /// Says how the walk over the pieces of a picture ended.
    pub(in crate::assets) fn ends(
        &mut self,
        walked: Result<(), Fault>,
        has_picture: bool,
        has_more: bool,
    ) -> Result<(), Fault> {
        match walked {
            Ok(()) if has_more => self.tells.add(Tell::Trailer),
            Ok(()) => {}
            Err(CUT_OFF) => self.is_cut_off = true,
            Err(fault) => return Err(fault),
        }
        self.is_cut_off |= !has_picture;
        Ok(())
    }
}
