//! Pictures made here, made smaller, turned, broken and lying about their size.

use super::*;

/// A picture of these pixels, as a file of its kind.
fn written(kind: Kind, pixels: &Pixels) -> Vec<u8> {
    pixels.write(kind).unwrap()
}

/// Noise in grey on the left, red on the right, with this many channels.
fn picture(width: u32, height: u32, channels: usize) -> Pixels {
    let mut bytes = Vec::new();
    let mut noise = 7_u32;
    for _ in 0..height {
        for x in 0..width {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grey = noise.to_be_bytes()[0];
            let pixel = if x < width / 2 { [grey, grey, grey, 255] } else { [255, 0, 0, 128] };
            bytes.extend_from_slice(&pixel[..channels]);
        }
    }
    Pixels { width, height, channels, bytes, profile: None }
}

#[track_caller]
fn check(kind: Kind, bytes: &[u8], width: u32, expected: (u32, u32)) -> Vec<u8> {
    let made = scaled(kind, bytes, width).unwrap();
    assert_eq!(Pixels::size(kind, &made).unwrap(), expected);
    assert!(made.len() < bytes.len());
    assert_eq!(made, scaled(kind, bytes, width).unwrap());
    made
}

#[test]
fn pictures_are_made_smaller() {
    let jpeg = written(Kind::Jpeg, &picture(120, 90, 3));
    let made = check(Kind::Jpeg, &jpeg, 40, (40, 30));
    let pixels = Pixels::read(Kind::Jpeg, &made).unwrap();
    let right = &pixels.bytes[(15 * 40 + 35) * 3..][..3];
    assert!(right[0] > 230 && right[1] < 40, "{right:?}");
    for channels in 1..=4 {
        let png = written(Kind::Png, &picture(120, 90, channels));
        let made = check(Kind::Png, &png, 40, (40, 30));
        assert_eq!(Pixels::read(Kind::Png, &made).unwrap().channels, channels);
    }
}

#[test]
fn a_picture_stands_as_it_is_shown() {
    let jpeg = written(Kind::Jpeg, &picture(120, 90, 3));
    let exif = crate::assets::tests::exif(6);
    let mut turned = jpeg[..2].to_vec();
    turned.extend([0xFF, 0xE1]);
    turned.extend(u16::try_from(exif.len() + 8).unwrap().to_be_bytes());
    turned.extend(b"Exif\0\0");
    turned.extend(&exif);
    turned.extend(&jpeg[2..]);
    let made = check(Kind::Jpeg, &turned, 30, (30, 40));
    // What was on the right is below, and nothing is told besides.
    let pixels = Pixels::read(Kind::Jpeg, &made).unwrap();
    let below = &pixels.bytes[(35 * 30 + 15) * 3..][..3];
    assert!(below[0] > 230 && below[1] < 40, "{below:?}");
    for word in [&b"SECRET"[..], b"CAM", b"Exif"] {
        assert!(memchr::memmem::find(&made, word).is_none());
    }
}

#[test]
fn drawings_do_not_grow() {
    let flat = Pixels { bytes: vec![200; 100 * 100], ..picture(100, 100, 1) };
    let mut png = written(Kind::Png, &flat);
    assert!(scaled(Kind::Png, &png, 99).unwrap().len() <= png.len());
    // What stands behind the picture goes in any case.
    let clean = png.clone();
    png.extend(b"SECRET");
    assert!(scaled(Kind::Png, &png, 99).unwrap().len() <= clean.len());
}

#[test]
fn what_cannot_be_read_is_told() {
    let jpeg = written(Kind::Jpeg, &picture(120, 90, 3));
    let png = written(Kind::Png, &picture(120, 90, 3));
    for (kind, bytes) in [(Kind::Jpeg, &jpeg), (Kind::Png, &png)] {
        for end in [0, 3, 20, bytes.len() / 2] {
            // A part of a picture may be shown as far as it goes; it never stops the program.
            let _ = scaled(kind, &bytes[..end], 40);
        }
        for at in (0..bytes.len()).step_by(bytes.len() / 64) {
            let mut broken = bytes.clone();
            broken[at] ^= 0xFF;
            let _ = scaled(kind, &broken, 40);
        }
    }
    // A few bytes that say to be the largest picture there is.
    let mut bomb = written(Kind::Png, &picture(2, 2, 1));
    bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let mut crc = flate2::Crc::new();
    crc.update(&bomb[12..29]);
    let sum = crc.sum().to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    assert_eq!(scaled(Kind::Png, &bomb, 40), Err("it has too many pixels"));
    assert!(widths(Kind::Png, 65_536, 65_536, u64::MAX).is_empty());
    assert!(scaled(Kind::Gif, b"GIF89a", 40).is_err());
}

#[test]
fn a_picture_has_the_widths_below_its_own() {
    let check = |kind, size: (u32, u32), expected: &[u32]| {
        assert_eq!(widths(kind, size.0, size.1, u64::from(size.0) * u64::from(size.1)), expected);
    };
    // A flat drawing stays as it is, a photograph never.
    assert_eq!(widths(Kind::Png, 1600, 1000, 99_999), [] as [u32; 0]);
    assert_eq!(widths(Kind::Png, 1600, 1000, 100_000), WIDTHS);
    assert_eq!(widths(Kind::Jpeg, 1600, 1000, 50_000), WIDTHS);
    check(Kind::Jpeg, (480, 300), &[]);
    check(Kind::Jpeg, (481, 300), &[480]);
    check(Kind::Png, (1440, 900), &[480, 960]);
    check(Kind::Jpeg, (6000, 4000), &[480, 960, 1440]);
    check(Kind::Webp, (6000, 4000), &[]);
}
