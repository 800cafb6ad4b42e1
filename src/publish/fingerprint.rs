//! What a file holds: compared, copied and told again by its length and hash.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use xxhash_rust::xxh3::Xxh3Default;

use crate::input::open_quietly;

/// How much of a file is held while it is compared or copied.
const PIECE: usize = 64 << 10;

/// What a file held when it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint {
    /// Length in bytes.
    pub(super) bytes: u64,
    /// XXH3-64 of the bytes.
    pub(super) xxh3: u64,
}

/// Whether the next bytes of the file are these; reads no further.
pub(super) fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    let mut piece = [0; PIECE];
    for expected in bytes.chunks(PIECE) {
        let Some(piece) = piece.get_mut(..expected.len()) else { return Ok(false) };
        match file.read_exact(piece) {
            Ok(()) if piece == expected => {}
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// Length and hash of the regular file at `path`.
pub(super) fn fingerprint_of(path: &Path) -> io::Result<Fingerprint> {
    for_each_piece(&mut open_quietly(path)?, |_| Ok(()))
}

/// What the regular file at `path` holds; of anything else that it is none.
pub(super) fn read_quietly(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = open_quietly(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The fingerprint of two files of the same length, if they hold the same.
pub(super) fn same_bytes(one: &mut File, other: &mut File) -> io::Result<Option<Fingerprint>> {
    let mut is_same = true;
    let fingerprint = for_each_piece(one, |piece| {
        is_same = is_same && holds(other, piece)?;
        Ok(())
    })?;
    Ok(is_same.then_some(fingerprint))
}

/// Reads the rest of a file; returns its length and hash.
pub(super) fn for_each_piece(
    file: &mut File,
    mut visit: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<Fingerprint> {
    let mut piece = vec![0; PIECE];
    let mut hasher = Xxh3Default::new();
    let mut bytes = 0;
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(Fingerprint { bytes, xxh3: hasher.digest() }),
            Ok(read) => {
                let read = piece.get(..read).unwrap_or(&piece);
                hasher.update(read);
                visit(read)?;
                bytes += read.len() as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
