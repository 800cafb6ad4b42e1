//! Colours, and whether a text in one of them can be read on another (WCAG 2).

use std::fmt;

/// What WCAG's level AA asks of text.
pub(crate) const MIN_CONTRAST: f64 = 4.5;

/// Steps of a mixture.
const STEPS: u16 = 32;

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, green and blue.
    pub channels: [u8; 3],
}

impl Colour {
    /// Black.
    pub(crate) const BLACK: Self = Self { channels: [0; 3] };
    /// White.
    pub(crate) const WHITE: Self = Self { channels: [255; 3] };

    /// Reads `#0b5567` or `#05f`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let digits: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let number = u32::from_str_radix(&digits, 16).ok()?;
        let [_, channels @ ..] = number.to_be_bytes();
        Some(Self { channels })
    }

    /// The contrast ratio of WCAG 2, from 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The least contrast on any of several grounds.
    pub(crate) fn contrast_on(self, grounds: &[Self]) -> f64 {
        let all = grounds.iter().map(|ground| self.contrast(*ground));
        all.fold(f64::INFINITY, f64::min)
    }

    /// The colour nearest to this one that reads well on all of these grounds: mixed with as little
    /// black or white, whichever is the farther from them, as [`MIN_CONTRAST`] takes.
    pub(crate) fn legible_on(self, grounds: &[Self]) -> Self {
        let is_light = Self::BLACK.contrast_on(grounds) > Self::WHITE.contrast_on(grounds);
        let end = if is_light { Self::BLACK } else { Self::WHITE };
        let mixed = (0..=STEPS).map(|step| self.mixed_with(end, step));
        mixed.into_iter().find(|mixed| mixed.contrast_on(grounds) >= MIN_CONTRAST).unwrap_or(end)
    }

    /// So many of [`STEPS`] steps on the way to another.
    fn mixed_with(self, end: Self, step: u16) -> Self {
        let mut channels = self.channels;
        for (from, to) in channels.iter_mut().zip(end.channels) {
            let sum = u16::from(*from) * (STEPS - step) + u16::from(to) * step;
            *from = u8::try_from(sum / STEPS).unwrap_or(to);
        }
        Self { channels }
    }

    /// The relative luminance of WCAG 2, from 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_compared() {
        let colour = |text| Colour::parse(text).unwrap();
        assert_eq!(colour("#05F").to_string(), "#0055ff");
        assert_eq!(colour("#0b5567").to_string(), "#0b5567");
        for wrong in ["", "#", "0b5567", "#0b556", "#0b55671", "#gggggg", "red", "#é5567"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
        assert_eq!((Colour::BLACK.contrast(Colour::WHITE) * 10.0).round(), 210.0);
        let weak = colour("#e0a000");
        let legible = weak.legible_on(&[Colour::WHITE]);
        assert!(weak.contrast(Colour::WHITE) < MIN_CONTRAST, "{legible}");
        assert!(legible.contrast(Colour::WHITE) >= MIN_CONTRAST, "{legible}");
        assert_eq!(colour("#0b5567").legible_on(&[Colour::WHITE]), colour("#0b5567"));
    }
}
