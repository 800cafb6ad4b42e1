//! Reads one file: a text whole, an asset as length, hash and size of the picture.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3Default;

use super::dimensions::Dimensions;
use super::{Asset, Origin, SourceFile};
use crate::address::SourcePath;
use crate::assets::{DECIDING, Images, Kind, LOOKED_INTO, inspect_head, is_cleaned, publish};

/// How much of an asset is held at a time. The size of a picture is looked for in the first piece:
/// a JPEG says it behind its metadata, which may hold a preview of up to 64 KB and a colour
/// profile.
const PIECE: usize = 256 << 10;

/// Why a file was not read.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The system says no.
    Io(io::Error),
    /// It has this many bytes, more than a text may have.
    TooLarge(u64),
    /// It is a pipe, a socket or a device.
    Special,
}

impl Refusal {
    fn into_io(self) -> io::Error {
        match self {
            Self::Io(error) => error,
            Self::TooLarge(_) | Self::Special => {
                io::Error::new(io::ErrorKind::InvalidInput, "not a regular file")
            }
        }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads the file at `disk`, as text or as asset by its path in the site.
pub(super) fn read_file(
    disk: &Path,
    path: SourcePath,
    text_bytes: u64,
) -> Result<SourceFile, Refusal> {
    let (file, len) = open(disk)?;
    match is_text(&path) {
        true if len > text_bytes => Err(Refusal::TooLarge(len)),
        true => Ok(text_of(path, Origin::Site, read_text(file, len)?)),
        false => Ok(read_asset(file, len, path)?),
    }
}

/// A file on its way out.
#[derive(Debug)]
pub enum Outgoing {
    /// These bytes: what it tells is taken out of them, or it is no file on disk.
    Bytes(Vec<u8>),
    /// A copy of the regular file at this path, of this length.
    Copy(PathBuf, u64),
}

impl Outgoing {
    /// Its bytes.
    pub fn read(self) -> io::Result<Vec<u8>> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            Self::Copy(disk, len) => {
                let (mut file, _) = open(&disk).map_err(Refusal::into_io)?;
                let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0));
                file.read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }
}

/// What is published of the asset at `disk`, which is looked at as it is now.
pub(super) fn outgoing(disk: &Path, path: &SourcePath, images: &Images) -> io::Result<Outgoing> {
    let refuse = |why: &str| io::Error::new(io::ErrorKind::InvalidInput, why.to_owned());
    let (mut file, len) = open(disk).map_err(Refusal::into_io)?;
    let mut bytes = vec![0; DECIDING];
    let filled = fill(&mut file, &mut bytes)?;
    bytes.truncate(filled);
    if !is_cleaned(Kind::of(path, &bytes), images) {
        return Ok(Outgoing::Copy(disk.to_owned(), len));
    }
    if len > LOOKED_INTO {
        return Err(refuse("what it tells cannot be taken out of it: it is too large"));
    }
    file.take(LOOKED_INTO).read_to_end(&mut bytes)?;
    publish(path, &bytes, images)
        .map(|bytes| Outgoing::Bytes(bytes.into_owned()))
        .map_err(|fault| refuse(&format!("what it tells cannot be taken out of it: {fault}")))
}

/// A text file with these bytes.
pub(super) fn text_of(path: SourcePath, origin: Origin, bytes: Arc<[u8]>) -> SourceFile {
    SourceFile { origin, ..SourceFile::text(path, bytes) }
}

/// Whether the pipeline reads the file as text: configuration, templates, words, Markdown. Whatever
/// else stands beside an article or under `static/` is copied as it is.
fn is_text(path: &SourcePath) -> bool {
    let path_text = path.as_str();
    path_text == "site.toml"
        || path_text.starts_with("templates/")
        || path_text.starts_with("words/")
        || path_text.starts_with("content/") && path.markdown_stem().is_some()
}

/// Opens whatever is at `path` without following a link and without waiting for a pipe.
pub(crate) fn open_quietly(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

/// Opens a regular file and tells its length. The name was seen to be a regular file a moment ago;
/// it may have become a link or a pipe since.
fn open(disk: &Path) -> Result<(File, u64), Refusal> {
    let file = open_quietly(disk)?;
    let metadata = file.metadata()?;
    match metadata.is_file() {
        true => Ok((file, metadata.len())),
        false => Err(Refusal::Special),
    }
}

/// Reads straight into the allocation that the snapshot shares. A file that grows meanwhile is read
/// as long as it was, one that shrinks as long as it is; the next change event brings the rest.
fn read_text(mut file: File, len: u64) -> io::Result<Arc<[u8]>> {
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    let mut bytes: Arc<[u8]> = iter::repeat_n(0, len).collect();
    let Some(buffer) = Arc::get_mut(&mut bytes) else { return Ok(bytes) };
    let filled = fill(&mut file, buffer)?;
    match bytes.get(..filled) {
        Some(shorter) if filled < len => Ok(shorter.into()),
        _ => Ok(bytes),
    }
}

/// Reads an asset: whole, where it is looked into, and piece by piece otherwise.
fn read_asset(mut file: File, len: u64, path: SourcePath) -> io::Result<SourceFile> {
    let mut piece = vec![0; PIECE];
    let filled = fill(&mut file, &mut piece)?;
    let kind = Kind::of(&path, piece.get(..filled).unwrap_or(&piece));
    if kind.is_looked_into() && len <= LOOKED_INTO {
        piece.truncate(filled);
        file.take(LOOKED_INTO).read_to_end(&mut piece)?;
        return Ok(SourceFile::asset(path, Origin::Site, &piece));
    }
    let head = piece.get(..filled).unwrap_or(&piece);
    let traits = inspect_head(&path, head);
    let size = Dimensions::of(head, &traits);
    let mut hasher = Xxh3Default::new();
    hasher.update(head);
    let mut len = filled as u64;
    loop {
        let filled = fill(&mut file, &mut piece)?;
        hasher.update(piece.get(..filled).unwrap_or(&piece));
        len += filled as u64;
        if filled < PIECE {
            let asset = Some(Asset { len, dimensions: size, traits });
            let hash = hasher.digest();
            return Ok(SourceFile {
                path,
                disk: None,
                origin: Origin::Site,
                hash,
                bytes: Arc::from([]),
                asset,
            });
        }
    }
}

/// Reads until `buffer` is full or the file ends; returns how much was read.
fn fill(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
