//! Smaller pictures and share cards on their way out, kept from one build to the next: to make one
//! takes as long as to render a hundred pages or a thousand.
//!
//! They are kept in a folder of whoever builds, not of the site, for a site from a stranger could
//! bring what it likes as an earlier build's. The name of a file says of which bytes it was made,
//! its first bytes are the hash of this name and of the rest, and one that does not match is made
//! anew. The folders may be deleted at any time, and what a build has no use for is deleted by it:
//! cards have a folder for each output, as one for a smaller circle is drawn otherwise.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::Xxh3;

use super::fingerprint::read_quietly;
use crate::address::Url;
use crate::assets::{Images, draw_card, scaled};
use crate::diagnostics::{Diagnostic, Place};
use crate::input::{FileStore, SourceFile};

/// Changes whenever the same picture is made otherwise.
const VERSION: u32 = 3;

/// Changes whenever the same drawing becomes another card.
const CARD_VERSION: u32 = 1;

/// Bytes of the hash at the head of a kept file.
const HEAD: usize = 16;

/// More bytes than a picture of our widths has; nobody's longer file is read.
const MOST_BYTES: u64 = 64 << 20;

/// What stands at the head of a kept file: of another picture's it is another, whatever it is
/// renamed to.
fn head(name: &str, bytes: &[u8]) -> [u8; HEAD] {
    let mut hasher = Xxh3::new();
    hasher.update(name.as_bytes());
    hasher.update(bytes);
    hasher.digest128().to_be_bytes()
}

/// Makes smaller pictures and cards, or takes those of an earlier build.
#[derive(Debug, Default)]
pub struct Pictures {
    smaller: Kept,
    cards: Kept,
}

/// What earlier builds have made.
#[derive(Debug, Default)]
struct Kept {
    folder: Option<PathBuf>,
    used: Mutex<BTreeSet<String>>,
}

impl Pictures {
    /// Those of the site in `root` that is published to `output`, kept under `cache`; nothing is
    /// kept where there is no such folder.
    pub fn of(root: &Path, output: &Path, cache: Option<&Path>) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let of = |hashed: &[u8], kind: &str| {
            let hash = xxhash_rust::xxh3::xxh3_64(hashed);
            Kept {
                folder: cache.map(|cache| cache.join(format!("{kind}-{hash:016x}"))),
                used: Mutex::default(),
            }
        };
        let site = root.as_os_str().as_encoded_bytes();
        let output = root.join(output);
        let output = [site, b"\0", output.as_os_str().as_encoded_bytes()].concat();
        Self { smaller: of(site, "pictures"), cards: of(&output, "cards") }
    }

    /// The card of a drawing, of the page with this address, whose words come from `place`. Where a
    /// text is not in it, there is a warning.
    ///
    /// # Errors
    /// Why it cannot be drawn.
    pub fn card(
        &self,
        svg: &str,
        url: &Url,
        place: impl Fn() -> Place,
    ) -> Result<(Vec<u8>, Option<Diagnostic>), Diagnostic> {
        let hash = xxhash_rust::xxh3::xxh3_128(svg.as_bytes());
        let name = format!("{hash:032x}-{}-{CARD_VERSION}", env!("CARGO_PKG_VERSION"));
        if let Some(png) = self.cards.take(&name) {
            return Ok((png, None));
        }
        let card = draw_card(svg).map_err(|fault| {
            let message = format!("the share card `{url}` cannot be drawn: {fault}");
            Diagnostic::error("card-not-drawn", place(), message)
        })?;
        // One that is not whole is drawn again, so that it is told again.
        if card.left_out.is_none() {
            self.cards.keep(&name, &card.png);
        }
        Ok((card.png, card.left_out.map(|text| letters_missing(url, &text, place()))))
    }

    /// A picture made so many pixels wide. One that cannot be read is published as it is, with a
    /// warning.
    ///
    /// # Errors
    /// That the file cannot be read, or not be published.
    pub fn smaller(
        &self,
        files: &FileStore,
        file: &SourceFile,
        width: u32,
        images: &Images,
    ) -> io::Result<(Vec<u8>, Option<Diagnostic>)> {
        let name = format!("{:016x}-{width}-{VERSION}", file.hash);
        if let Some(bytes) = self.smaller.take(&name) {
            return Ok((bytes, None));
        }
        let original = files.outgoing(file, images)?.read()?;
        let kind = file.asset.as_ref().map(|asset| asset.traits.kind).unwrap_or_default();
        Ok(match scaled(kind, &original, width) {
            Ok(bytes) => {
                // Made of what it is called by, and not of what was written meanwhile.
                if files.file(&file.path).is_some_and(|now| now.hash == file.hash) {
                    self.smaller.keep(&name, &bytes);
                }
                (bytes, None)
            }
            Err(why) => (original, Some(not_made_smaller(file, why))),
        })
    }

    /// Deletes what this build had no use for.
    pub fn sweep(&self) {
        self.smaller.sweep();
        self.cards.sweep();
    }
}

impl Kept {
    fn sweep(&self) {
        let Some(entries) = self.folder.as_ref().and_then(|folder| fs::read_dir(folder).ok())
        else {
            return;
        };
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name.to_str().is_none_or(|name| !used.contains(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn take(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.folder.as_ref()?.join(name);
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
        if fs::symlink_metadata(&path).ok().is_none_or(|file| file.len() > MOST_BYTES) {
            return None;
        }
        let mut bytes = read_quietly(&path).ok()?;
        let hash = bytes.first_chunk::<HEAD>().copied()?;
        bytes.drain(..HEAD);
        (head(name, &bytes) == hash).then_some(bytes)
    }

    /// Keeping nothing costs time alone, so failures are not told.
    fn keep(&self, name: &str, bytes: &[u8]) {
        let _ = self.folder.as_ref().and_then(|folder| {
            fs::create_dir_all(folder).ok()?;
            // Renamed into place, so that a kill leaves no half of it.
            let unfinished = folder.join(format!("{name}.{}", std::process::id()));
            let mut file = File::create(&unfinished).ok()?;
            file.write_all(&head(name, bytes)).ok()?;
            file.write_all(bytes).ok()?;
            fs::rename(unfinished, folder.join(name)).ok()
        });
    }
}

/// A picture that is published as it is, for it cannot be read.
fn not_made_smaller(file: &SourceFile, why: &str) -> Diagnostic {
    let message = format!("the picture cannot be made smaller: {why}");
    Diagnostic::warning("picture-not-resized", Place::File(file.path.clone()), message)
        .help("open it and save it again as JPEG or PNG; until then it is published as it is")
}

/// That a text is not in a card, or not whole.
fn letters_missing(url: &Url, text: &str, place: Place) -> Diagnostic {
    let text: String = text.chars().take(60).collect();
    let message = format!(
        "the share card `{url}` is drawn without some letters or signs of `{text}`: no typeface has them"
    );
    Diagnostic::warning("card-letters", place, message).help(
        "cards have Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Bengali, Georgian and Armenian letters; \
         an article with a lead picture has no card, and `cards = false` under `[share]` draws none",
    )
}
