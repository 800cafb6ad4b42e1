//! The typefaces of share cards. They are in the program, for a card must be the same on every
//! machine, whatever is installed there.

use std::fmt::Write;
use std::io::Read;
use std::sync::OnceLock;

use flate2::read::GzDecoder;
use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider};

/// A typeface, and how it stands beside Latin letters of the same size.
pub(super) struct Typeface {
    packed: &'static [u8],
    font: OnceLock<Option<Font>>,
    /// By how much its letters are made larger or smaller, so that they look as large.
    scale: f32,
    /// From the top of a line to where its letters stand, in parts of the size.
    pub(super) ascent: f32,
    /// From line to line, in parts of the size.
    pub(super) leading: f32,
}

/// A typeface unpacked.
struct Font {
    font: FontRef<'static>,
    data: ShaperData,
    units: f32,
}

/// Which typefaces a text asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// Latin letters without serifs, and not bold.
    pub(super) is_plain: bool,
    /// Arabic letters in the hanging style of Urdu.
    pub(super) is_nastaliq: bool,
}

macro_rules! typefaces {
    ($($name:literal, $scale:literal, $ascent:literal, $leading:literal;)*) => {
        [$(Typeface {
            packed: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/", $name, ".ttf.gz")),
            font: OnceLock::new(),
            scale: $scale,
            ascent: $ascent,
            leading: $leading,
        }),*]
    };
}

/// From the top of a line of Latin letters to where they stand.
pub(super) const LATIN_ASCENT: f32 = 0.76;

static TYPEFACES: [Typeface; 9] = typefaces! {
    "NotoSerif-Bold", 1.0, 0.76, 1.16;
    "NotoSans-Regular", 1.0, 0.76, 1.16;
    "NotoNaskhArabic-Bold", 1.1, 1.1, 1.6;
    "NotoNastaliqUrdu-Bold", 0.9, 1.5, 1.95;
    "NotoSerifHebrew-Bold", 1.0, 0.76, 1.16;
    "NotoSerifDevanagari-Bold", 1.0, 0.95, 1.35;
    "NotoSerifBengali-Bold", 1.0, 0.95, 1.35;
    "NotoSerifGeorgian-Bold", 1.0, 0.76, 1.16;
    "NotoSerifArmenian-Bold", 1.0, 0.76, 1.16;
};

/// The typefaces in the order in which a letter is looked for in them.
pub(super) fn order(style: Style) -> impl Iterator<Item = &'static Typeface> {
    let [serif, sans, naskh, nastaliq, others @ ..] = &TYPEFACES;
    let latin = if style.is_plain { [sans, serif] } else { [serif, sans] };
    let arabic = if style.is_nastaliq { [nastaliq, naskh] } else { [naskh, nastaliq] };
    latin.into_iter().chain(arabic).chain(others)
}

/// A letter as it is drawn: where it stands from the pen, and how far the pen goes on, in parts of
/// the size.
pub(super) struct Glyph {
    id: GlyphId,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) advance: f32,
}

impl Typeface {
    fn font(&self) -> Option<&Font> {
        let unpacked = self.font.get_or_init(|| {
            let mut bytes = Vec::new();
            GzDecoder::new(self.packed).read_to_end(&mut bytes).ok()?;
            // It is unpacked once, and used as long as the program runs.
            let font = FontRef::new(Vec::leak(bytes)).ok()?;
            let metrics = font.metrics(Size::unscaled(), LocationRef::default());
            let units = f32::from(metrics.units_per_em);
            Some(Font { data: ShaperData::new(&font), font, units })
        });
        unpacked.as_ref()
    }

    /// Whether it has a letter.
    pub(super) fn has(&self, letter: char) -> bool {
        self.font().is_some_and(|font| font.font.charmap().map(letter).is_some())
    }

    /// Letters of one direction as they are drawn, from left to right.
    pub(super) fn shape(&self, text: &str, is_rtl: bool) -> Vec<Glyph> {
        let Some(Font { font, data, units }) = self.font() else { return Vec::new() };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        let shaped = data.shaper(font).build().shape(buffer, ShapeOptions::new());
        #[expect(clippy::cast_precision_loss, reason = "widths of letters are small numbers")]
        let part = |value: i32| value as f32 / units * self.scale;
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let glyphs = glyphs.map(|(glyph, at)| Glyph {
            id: GlyphId::new(glyph.glyph_id),
            x: part(at.x_offset),
            y: part(at.y_offset),
            advance: part(at.x_advance),
        });
        glyphs.collect()
    }

    /// Adds the outline of a letter that stands at a point to a path of SVG.
    pub(super) fn outline(&self, glyph: &Glyph, size: f32, (x, y): (f32, f32), path: &mut String) {
        let Some(Font { font, .. }) = self.font() else { return };
        if let Some(outline) = font.outline_glyphs().get(glyph.id) {
            let settings =
                DrawSettings::unhinted(Size::new(size * self.scale), LocationRef::default());
            // A letter that cannot be drawn is in none of our typefaces.
            let _ = outline.draw(settings, &mut Pen { path, x, y });
        }
    }
}

/// Writes outlines, in which up is more, as a path of SVG, in which it is less.
struct Pen<'p> {
    path: &'p mut String,
    x: f32,
    y: f32,
}

impl Pen<'_> {
    fn push(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (x, y) in points {
            // Writing to a string cannot fail.
            let _ = write!(self.path, "{:.2} {:.2} ", self.x + x, self.y - y);
        }
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push('L', &[(x, y)]);
    }

    fn quad_to(&mut self, control_x: f32, control_y: f32, x: f32, y: f32) {
        self.push('Q', &[(control_x, control_y), (x, y)]);
    }

    fn curve_to(&mut self, one_x: f32, one_y: f32, two_x: f32, two_y: f32, x: f32, y: f32) {
        self.push('C', &[(one_x, one_y), (two_x, two_y), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
