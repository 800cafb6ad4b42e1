//! What can be read in the bytes of a file, whatever it is called.

use std::borrow::Cow;

/// Bytes at the start of a file by which it is told whether it is a text.
const HEAD: usize = 8192;
/// Bytes of the shortest run of letters in a picture that may be a name.
const SHORTEST_RUN: usize = 4;

/// Bytes as text: UTF-8, or UTF-16 and UTF-32 with their marks. Nothing for what is no text.
pub(crate) fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| Some(read(pair.try_into().ok()?)));
        Cow::from(String::from_utf16_lossy(&units.collect::<Vec<_>>()))
    };
    let wider = |rest: &[u8], read: fn([u8; 4]) -> u32| {
        let units = rest.chunks_exact(4).filter_map(|four| Some(read(four.try_into().ok()?)));
        let letters = units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        Cow::from(letters.collect::<String>())
    };
    match bytes {
        [0xff, 0xfe, 0, 0, rest @ ..] => Some(wider(rest, u32::from_le_bytes)),
        [0, 0, 0xfe, 0xff, rest @ ..] => Some(wider(rest, u32::from_be_bytes)),
        [0xff, 0xfe, rest @ ..] => Some(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Some(wide(rest, u16::from_be_bytes)),
        _ if memchr::memchr(0, bytes.get(..HEAD).unwrap_or(bytes)).is_some() => None,
        _ => Some(String::from_utf8_lossy(bytes)),
    }
}

/// What can be read in the bytes of a picture that keeps what it tells: every run of letters, a
/// line each. What is written in two bytes a letter is read too.
pub(crate) fn words_in(bytes: &[u8]) -> String {
    let mut words = String::new();
    let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    for bytes in [bytes, &narrow] {
        let text = String::from_utf8_lossy(bytes);
        for run in text.split(|c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER) {
            if run.len() >= SHORTEST_RUN {
                words.push_str(run);
                words.push('\n');
            }
        }
    }
    words
}
