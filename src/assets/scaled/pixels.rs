//! The pixels of a picture: read, made fewer, turned as they are shown, and written.

use std::borrow::Cow;
use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::assets::kind::Kind;

/// Quality of JPEG: no eye sees the difference at this size.
const QUALITY: u8 = 80;

/// The most pixels of a picture that is made smaller: twice what cameras of newspapers give. Its
/// bytes are four times as many.
pub(super) const MOST_PIXELS: u64 = 64_000_000;

const UNREADABLE: &str = "it cannot be read";

/// Pixels of one byte a channel, row by row.
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    /// 1 to 4: grey, grey with alpha, colours, colours with alpha.
    pub(super) channels: usize,
    pub(super) bytes: Vec<u8>,
    /// The colour profile, by which the values mean a colour.
    pub(super) profile: Option<Vec<u8>>,
}

impl Pixels {
    /// Width and height, as the head of a file says them.
    pub(super) fn size(kind: Kind, bytes: &[u8]) -> Result<(u32, u32), &'static str> {
        match kind {
            Kind::Jpeg => {
                let mut decoder = jpeg(bytes);
                decoder.decode_headers().map_err(|_| UNREADABLE)?;
                let info = decoder.info().ok_or(UNREADABLE)?;
                Ok((info.width.into(), info.height.into()))
            }
            Kind::Png => {
                let reader = png(bytes).read_info().map_err(|_| UNREADABLE)?;
                Ok(reader.info().size())
            }
            _ => Err("it is of another kind"),
        }
    }

    /// Reads all of a picture; its [`Self::size`] has been looked at before.
    pub(super) fn read(kind: Kind, bytes: &[u8]) -> Result<Self, &'static str> {
        match kind {
            Kind::Jpeg => Self::read_jpeg(bytes),
            _ => Self::read_png(bytes),
        }
    }

    fn read_jpeg(bytes: &[u8]) -> Result<Self, &'static str> {
        let mut decoder = jpeg(bytes);
        decoder.decode_headers().map_err(|_| UNREADABLE)?;
        // What is not in colours of light has another profile than what is made of it.
        let is_light =
            matches!(decoder.input_colorspace(), Some(ColorSpace::YCbCr | ColorSpace::RGB));
        let profile = decoder.icc_profile().filter(|_| is_light);
        let pixels = decoder.decode().map_err(|_| UNREADABLE)?;
        let info = decoder.info().ok_or(UNREADABLE)?;
        let (width, height) = (u32::from(info.width), u32::from(info.height));
        Self { width, height, channels: 3, bytes: pixels, profile }.checked()
    }

    fn read_png(bytes: &[u8]) -> Result<Self, &'static str> {
        let mut decoder = png(bytes);
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
        let mut reader = decoder.read_info().map_err(|_| UNREADABLE)?;
        if reader.info().is_animated() {
            return Err("it moves");
        }
        let length = reader.output_buffer_size().ok_or(UNREADABLE)?;
        let mut pixels = vec![0; length];
        let frame = reader.next_frame(&mut pixels).map_err(|_| UNREADABLE)?;
        let channels = match frame.color_type {
            png::ColorType::Grayscale => 1,
            png::ColorType::GrayscaleAlpha => 2,
            png::ColorType::Rgb => 3,
            png::ColorType::Rgba => 4,
            png::ColorType::Indexed => return Err(UNREADABLE),
        };
        pixels.truncate(frame.buffer_size());
        let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
        Self { width: frame.width, height: frame.height, channels, bytes: pixels, profile }
            .checked()
    }

    fn checked(self) -> Result<Self, &'static str> {
        let pixels = u64::from(self.width) * u64::from(self.height);
        let is_whole = self.bytes.len() as u64 == pixels * self.channels as u64;
        match is_whole && pixels > 0 && pixels <= MOST_PIXELS {
            true => Ok(self),
            false => Err(UNREADABLE),
        }
    }

    /// The picture as it is shown, so many pixels wide.
    pub(super) fn shown_at(self, width: u32, orientation: u16) -> Result<Self, &'static str> {
        let is_turned = (5..=8).contains(&orientation);
        let (own, other) =
            if is_turned { (self.height, self.width) } else { (self.width, self.height) };
        let height = u64::from(other) * u64::from(width) + u64::from(own) / 2;
        let height = u32::try_from(height / u64::from(own.max(1))).map_err(|_| UNREADABLE)?.max(1);
        let (stored_width, stored_height) =
            if is_turned { (height, width) } else { (width, height) };
        let pixel_type = match self.channels {
            1 => PixelType::U8,
            2 => PixelType::U8x2,
            3 => PixelType::U8x3,
            _ => PixelType::U8x4,
        };
        let source = ImageRef::new(self.width, self.height, &self.bytes, pixel_type)
            .map_err(|_| UNREADABLE)?;
        let mut smaller = Image::new(stored_width, stored_height, pixel_type);
        Resizer::new().resize(&source, &mut smaller, None).map_err(|_| UNREADABLE)?;
        let smaller =
            Self { width: stored_width, height: stored_height, bytes: smaller.into_vec(), ..self };
        Ok(smaller.turned(orientation))
    }

    /// The pixels in the order in which they are shown (EXIF 2.32, tag 274).
    fn turned(self, orientation: u16) -> Self {
        if !(2..=8).contains(&orientation) {
            return self;
        }
        let (width, height) = (self.width as usize, self.height as usize);
        let is_turned = orientation >= 5;
        let (columns, rows) = if is_turned { (height, width) } else { (width, height) };
        let mut bytes = Vec::with_capacity(self.bytes.len());
        for y in 0..rows {
            for x in 0..columns {
                let (x, y) = match orientation {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                let at = (y * width + x) * self.channels;
                bytes.extend_from_slice(self.bytes.get(at..at + self.channels).unwrap_or_default());
            }
        }
        let [width, height] =
            if is_turned { [self.height, self.width] } else { [self.width, self.height] };
        Self { width, height, bytes, ..self }
    }

    /// A file of the same kind.
    pub(super) fn write(&self, kind: Kind) -> Result<Vec<u8>, &'static str> {
        let failed = "it cannot be written";
        let mut file = Vec::with_capacity(self.bytes.len() / 4);
        if kind == Kind::Jpeg {
            let mut encoder = jpeg_encoder::Encoder::new(&mut file, QUALITY);
            if let Some(profile) = &self.profile {
                encoder.add_icc_profile(profile).map_err(|_| failed)?;
            }
            let size = |pixels: u32| u16::try_from(pixels).map_err(|_| failed);
            let (width, height) = (size(self.width)?, size(self.height)?);
            encoder
                .encode(&self.bytes, width, height, jpeg_encoder::ColorType::Rgb)
                .map_err(|_| failed)?;
            return Ok(file);
        }
        let mut info = png::Info::with_size(self.width, self.height);
        info.bit_depth = png::BitDepth::Eight;
        info.color_type = match self.channels {
            1 => png::ColorType::Grayscale,
            2 => png::ColorType::GrayscaleAlpha,
            3 => png::ColorType::Rgb,
            _ => png::ColorType::Rgba,
        };
        info.icc_profile = self.profile.as_deref().map(Cow::Borrowed);
        let encoder = png::Encoder::with_info(&mut file, info).map_err(|_| failed)?;
        let mut writer = encoder.write_header().map_err(|_| failed)?;
        writer.write_image_data(&self.bytes).map_err(|_| failed)?;
        writer.finish().map_err(|_| failed)?;
        Ok(file)
    }
}

/// Without the instructions that only some processors have: the same bytes come out of all.
fn jpeg(bytes: &[u8]) -> JpegDecoder<ZCursor<&[u8]>> {
    let options = DecoderOptions::default()
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    JpegDecoder::new_with_options(ZCursor::new(bytes), options)
}

fn png(bytes: &[u8]) -> png::Decoder<Cursor<&[u8]>> {
    let limits = png::Limits { bytes: 64 << 20 };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_ignore_text_chunk(true);
    decoder
}
