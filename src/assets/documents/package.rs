//! Office files and archives: ZIP, read within bounds.

use std::io::Read;

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::assets::cleaned::Fault;
use crate::assets::documents::looked::{BROKEN, ENCRYPTED, PACKED, TOO_MUCH, UNPACKED, within};

/// No document has more parts than that.
const MAX_PARTS: usize = 20_000;

pub(super) struct Package<'b> {
    archive: ZipSliceArchive<&'b [u8]>,
    pub(super) parts: Vec<Part>,
    /// How many bytes may still be unpacked.
    left: usize,
}

/// A file in a package.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) name: String,
    method: CompressionMethod,
    is_encrypted: bool,
    place: ZipArchiveEntryWayfinder,
}

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::from_slice(bytes).map_err(|_| BROKEN)?;
        let mut parts = Vec::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| BROKEN)? {
            if parts.len() == MAX_PARTS {
                return Err(TOO_MUCH);
            }
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).replace('\\', "/");
            parts.push(Part {
                name: name.trim_start_matches('/').to_owned(),
                method: entry.compression_method(),
                is_encrypted: entry.flags().is_encrypted(),
                place: entry.wayfinder(),
            });
        }
        Ok(Self { archive, parts, left: UNPACKED })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.name == name)
    }

    /// The bytes of a part.
    pub(super) fn read(&mut self, part: &Part) -> Result<Vec<u8>, Fault> {
        if part.is_encrypted {
            return Err(ENCRYPTED);
        }
        let entry = self.archive.get_entry(part.place).map_err(|_| BROKEN)?;
        let mut bytes = Vec::new();
        let most = self.left as u64 + 1;
        match part.method {
            CompressionMethod::STORE => entry.data().take(most).read_to_end(&mut bytes),
            CompressionMethod::DEFLATE => {
                DeflateDecoder::new(entry.data()).take(most).read_to_end(&mut bytes)
            }
            _ => return Err(PACKED),
        }
        .map_err(|_| BROKEN)?;
        within(&mut self.left, bytes)
    }
}
