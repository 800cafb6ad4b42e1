//! What a file is, by its content: a name is easily wrong, and a JPEG called `.png` is shown all
//! the same.

use crate::address::SourcePath;

/// What a file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG, animated or not.
    Png,
    /// WebP.
    Webp,
    /// GIF.
    Gif,
    /// TIFF and BigTIFF, and the raw formats of cameras, which are TIFF inside.
    Tiff,
    /// HEIC and AVIF.
    Heif,
    /// A picture in a format that is not cleaned: JPEG 2000, JPEG XL, Photoshop, raw formats.
    OtherPicture,
    /// SVG.
    Svg,
    /// PDF, RTF, Office and whatever else is a ZIP archive.
    Document,
    /// Files packed together or made shorter, in another way than ZIP.
    Archive,
    /// Sound or film.
    Recording,
    /// Anything else.
    #[default]
    Other,
}

impl Kind {
    /// The kind of a file that begins with `head`.
    pub fn of(path: &SourcePath, head: &[u8]) -> Self {
        // However much of it is there, the same part decides.
        let head = head.get(..DECIDING).unwrap_or(head);
        if let Some(kind) = Self::of_picture(head) {
            return kind;
        }
        let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
        match (&*ending, head) {
            ("svgz", _) => Self::OtherPicture,
            (_, [b'%', b'P', b'D', b'F', ..] | [0xD0, 0xCF, 0x11, 0xE0, ..]) => Self::Document,
            (_, [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..]) => Self::Document,
            (_, [b'{', b'\\', b'r', b't', b'f', ..]) => Self::Document,
            _ if is_archive(head) => Self::Archive,
            (_, [_, _, _, _, b'f', b't', b'y', b'p', ..] | [b'I', b'D', b'3', ..]) => {
                Self::Recording
            }
            ("svg", _) => Self::Svg,
            ("html" | "htm" | "js" | "mjs" | "css" | "txt" | "json" | "csv", _) => Self::Other,
            _ if begins_as_svg(head) => Self::Svg,
            _ => Self::Other,
        }
    }

    /// The kind of a picture in pixels that begins with `head`.
    pub(super) fn of_picture(head: &[u8]) -> Option<Self> {
        Some(match head {
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Self::Gif,
            [b'I', b'I', 0x2A | 0x2B, 0, ..] | [b'M', b'M', 0, 0x2A | 0x2B, ..] => Self::Tiff,
            // Raw formats of cameras that only look like TIFF.
            [b'I', b'I', 0x55, 0, ..] | [b'I', b'I', b'R', b'O' | b'S', ..] => Self::OtherPicture,
            [b'8', b'B', b'P', b'S', ..] => Self::OtherPicture,
            // JPEG XL and JPEG 2000 in their containers.
            [0, 0, 0, 0x0C, b'J' | b'j', b'X' | b'P', ..] => Self::OtherPicture,
            [_, _, _, _, b'f', b't', b'y', b'p', b'c', b'r', b'x', b' ', ..] => Self::OtherPicture,
            [a, b, c, d, b'f', b't', b'y', b'p', brands @ ..]
                if is_heif(u32::from_be_bytes([*a, *b, *c, *d]), brands) =>
            {
                Self::Heif
            }
            _ => return None,
        })
    }

    /// Whether the file is read whole when the site is read.
    pub fn is_looked_into(self) -> bool {
        !matches!(self, Self::Archive | Self::Other)
    }

    /// Whether its bytes are read whole and pass [`super::publish`] on the way out; everything else
    /// is copied in pieces.
    pub fn is_rewritten(self) -> bool {
        !matches!(self, Self::Document | Self::Archive | Self::Recording | Self::Other)
    }
}

/// How much of a file decides of what kind it is.
pub(crate) const DECIDING: usize = 4 << 10;

/// Whether a file begins as 7z, RAR, gzip, bzip2, xz or Zstandard do, or as the first of a tar
/// archive.
fn is_archive(head: &[u8]) -> bool {
    let signs: [&[u8]; 6] = [
        b"7z\xBC\xAF\x27\x1C",
        b"Rar!\x1A\x07",
        b"\x1F\x8B\x08",
        b"BZh",
        b"\xFD7zXZ\0",
        b"\x28\xB5\x2F\xFD",
    ];
    signs.iter().any(|sign| head.starts_with(sign)) || head.get(257..262) == Some(b"ustar")
}

/// Whether the first element of an XML text is a drawing.
fn begins_as_svg(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => rest.find("-->").map(|at| at + 3),
            _ if rest.starts_with("<?") => rest.find("?>").map(|at| at + 2),
            // A DOCTYPE may hold definitions in brackets.
            _ if rest.starts_with("<!") => match (rest.find('['), rest.find('>')) {
                (Some(open), Some(close)) if open < close => rest.find("]>").map(|at| at + 2),
                (_, close) => close.map(|at| at + 1),
            },
            _ => break,
        };
        let Some(after) = end.and_then(|end| rest.get(end..)) else { return false };
        rest = after.trim_start();
    }
    rest.starts_with("<svg") || rest.starts_with("<svg:svg")
}

/// Whether one of the brands of an ISO file is that of HEIC or AVIF (ISO/IEC 23008-12, AV1 Image
/// File Format). Between the first and the others stands a version, which is none of these words.
fn is_heif(length: u32, brands: &[u8]) -> bool {
    let known = [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "mif3", "msf1", "avif",
        "avis", "jpeg", "miaf", "MA1B", "MA1A", "vvic", "avci",
    ];
    let brands = brands.get(..(length as usize).saturating_sub(8)).unwrap_or(brands);
    brands.chunks_exact(4).any(|brand| known.iter().any(|known| known.as_bytes() == brand))
}
