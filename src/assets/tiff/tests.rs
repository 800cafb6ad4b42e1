//! TIFF made here, in both orders and both widths, telling something in every place there is.

use proptest::prelude::*;

use super::*;

/// A tag, the kind of its value, and the value.
type Tag = (u16, u16, Vec<u8>);

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    is_big_endian: bool,
    is_big: bool,
}

const FORMS: [Form; 4] = [
    Form { is_big_endian: false, is_big: false },
    Form { is_big_endian: true, is_big: false },
    Form { is_big_endian: false, is_big: true },
    Form { is_big_endian: true, is_big: true },
];

impl Form {
    fn number(self, number: u64, length: usize) -> Vec<u8> {
        match self.is_big_endian {
            true => number.to_be_bytes()[8 - length..].to_vec(),
            false => number.to_le_bytes()[..length].to_vec(),
        }
    }

    fn word(self) -> usize {
        if self.is_big { 8 } else { 4 }
    }

    /// A file with these pages: tags with their kinds and values, and pixels.
    fn file(self, pages: &[(Vec<Tag>, &[u8])]) -> Vec<u8> {
        let mut out = if self.is_big_endian { b"MM".to_vec() } else { b"II".to_vec() };
        out.extend(self.number(if self.is_big { 43 } else { 42 }, 2));
        if self.is_big {
            out.extend(self.number(8, 2));
            out.extend([0, 0]);
        }
        let mut link = out.len();
        out.extend(self.number(0, self.word()));
        for (tags, pixels) in pages {
            let strip = out.len();
            out.extend(*pixels);
            let mut tags = tags.clone();
            tags.push((273, 4, self.number(strip as u64, 4)));
            tags.push((279, 4, self.number(pixels.len() as u64, 4)));
            tags.sort_by_key(|(tag, _, _)| *tag);
            let mut entries = Vec::new();
            for (tag, kind, mut value) in tags.iter().cloned() {
                let size = match kind {
                    3 => 2,
                    4 => 4,
                    5 => 8,
                    _ => 1,
                };
                entries.extend(self.number(u64::from(tag), 2));
                entries.extend(self.number(u64::from(kind), 2));
                entries.extend(self.number((value.len() / size) as u64, self.word()));
                if value.len() > self.word() {
                    let place = out.len() as u64;
                    out.extend(&value);
                    value = self.number(place, self.word());
                }
                value.resize(self.word(), 0);
                entries.extend(value);
            }
            let place = self.number(out.len() as u64, self.word());
            out.splice(link..link + self.word(), place);
            out.extend(self.number(tags.len() as u64, if self.is_big { 8 } else { 2 }));
            out.extend(entries);
            link = out.len();
            out.extend(self.number(0, self.word()));
        }
        out
    }

    /// The tags of a picture in grey of 40×20.
    fn tags(self, orientation: u64) -> Vec<Tag> {
        vec![
            (256, 3, self.number(40, 2)),
            (257, 3, self.number(20, 2)),
            (258, 3, self.number(8, 2)),
            (259, 3, self.number(1, 2)),
            (262, 3, self.number(1, 2)),
            (274, 3, self.number(orientation, 2)),
            (277, 3, self.number(1, 2)),
            (278, 3, self.number(20, 2)),
            (34675, 7, b"A COLOUR PROFILE".to_vec()),
        ]
    }

    fn telling(self, orientation: u64) -> Vec<u8> {
        let mut tags = self.tags(orientation);
        for tag in [269, 270, 271, 272, 305, 306, 316, 315, 33432] {
            tags.push((tag, 2, b"SECRET WORDS\0".to_vec()));
        }
        for tag in [700, 33723, 34377, 37500, 50341, 65000] {
            tags.push((tag, 7, b"SECRET BYTES".to_vec()));
        }
        tags.push((333, 2, b"INK\0".to_vec()));
        let place = 0x2000;
        for tag in [330, 34665, 34853] {
            tags.push((tag, 4, self.number(place, 4)));
        }
        let mut small = self.tags(1);
        small.push((254, 4, self.number(1, 4)));
        let mut out = self.file(&[(tags, PIXELS), (small, b"SECRET PREVIEW")]);
        assert!(out.len() < 0x2000);
        out.resize(0x2000, 0);
        out.extend(self.number(1, if self.is_big { 8 } else { 2 }));
        out.extend(b"SECRET POSITION, IN NO DIRECTORY THAT IS READ");
        out
    }
}

const PIXELS: &[u8] = b"PIXELS OF A PICTURE";

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn nothing_is_left_but_the_picture() {
    for form in FORMS {
        let cleaned = clean(&form.telling(6), Credit::TakenOut).unwrap();
        for secret in ["SECRET", "WORDS", "BYTES", "POSITION", "PREVIEW", "INK"] {
            assert!(!holds(&cleaned.bytes, secret.as_bytes()), "{form:?}: {secret}");
        }
        assert!(holds(&cleaned.bytes, PIXELS) && holds(&cleaned.bytes, b"A COLOUR PROFILE"));
        assert_eq!((cleaned.orientation, cleaned.size), (6, Some((20, 40))), "{form:?}");
        assert_eq!(
            cleaned.tells.words(),
            "where it was taken, with which camera and when, by whom, what it showed before it was cut (a \
             preview) and words that nobody sees (XMP, IPTC, comments)"
        );
        let again = clean(&cleaned.bytes, Credit::TakenOut).unwrap();
        assert_eq!(again.bytes, cleaned.bytes, "{form:?}");
        assert!(again.tells.is_empty() && !again.is_cut_off, "{form:?}: {:?}", again.tells);
    }
}

#[test]
fn a_picture_that_tells_nothing_stays_as_it_is() {
    for form in FORMS {
        let file = form.file(&[(form.tags(1), PIXELS), (form.tags(1), b"SECOND PAGE")]);
        let cleaned = clean(&file, Credit::TakenOut).unwrap();
        assert_eq!(cleaned.bytes, file);
        assert!(cleaned.tells.is_empty());
        let cleaned = clean(&[&*file, b"SECRET"].concat(), Credit::TakenOut).unwrap();
        assert_eq!((cleaned.bytes, cleaned.tells.has(Tell::Trailer)), (file, true));
    }
}

#[test]
fn a_credit_stays_where_it_is_asked_for() {
    for form in FORMS {
        let mut tags = form.tags(1);
        tags.push((315, 2, b"Ann\0".to_vec()));
        tags.push((33432, 2, b"The Organisation\0".to_vec()));
        tags.push((270, 2, b"SECRET WORDS\0".to_vec()));
        let cleaned = clean(&form.file(&[(tags, PIXELS)]), Credit::Kept).unwrap();
        assert!(holds(&cleaned.bytes, b"Ann") && holds(&cleaned.bytes, b"The Organisation"));
        assert!(!holds(&cleaned.bytes, b"SECRET"));
    }
}

#[test]
fn a_jpeg_in_it_is_cleaned_too() {
    let form = FORMS[0];
    let jpeg = b"\xFF\xD8\xFF\xFE\0\x08SECRET\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\x12\x34\xFF\xD9";
    let mut tags = form.tags(1);
    tags.retain(|(tag, _, _)| *tag != 259);
    tags.push((259, 3, form.number(7, 2)));
    let cleaned = clean(&form.file(&[(tags, jpeg)]), Credit::TakenOut).unwrap();
    assert!(!holds(&cleaned.bytes, b"SECRET") && holds(&cleaned.bytes, b"\x12\x34\xFF\xD9\0"));
    let again = clean(&cleaned.bytes, Credit::TakenOut).unwrap();
    assert_eq!((again.bytes, again.tells.is_empty()), (cleaned.bytes, true));
}

#[test]
fn what_cannot_be_cleaned_is_refused() {
    let form = FORMS[0];
    let check = |change: (u16, u16, Vec<u8>), fault: &str| {
        let mut tags = form.tags(1);
        tags.retain(|(tag, _, _)| *tag != change.0);
        tags.push(change);
        let file = form.file(&[(form.tags(1), PIXELS), (tags, PIXELS)]);
        assert_eq!(clean(&file, Credit::TakenOut).unwrap_err(), fault);
    };
    check((50706, 1, vec![1, 4, 0, 0]), RAW);
    check((259, 3, form.number(6, 2)), PACKED);
    check((256, 3, form.number(20, 2)), SECOND);
    check((262, 2, b"SECRET WORDS".to_vec()), UNREADABLE);
    check((279, 4, form.number(PIXELS.len() as u64, 4)), UNREADABLE);
    // A raw picture of a camera begins with its preview.
    let mut tags = form.tags(1);
    tags.push((254, 4, form.number(1, 4)));
    assert_eq!(clean(&form.file(&[(tags, PIXELS)]), Credit::TakenOut).unwrap_err(), RAW);
    // Pixels that are at the same time what must not be published.
    let mut tags = form.tags(1);
    tags.push((270, 2, b"SECRET WORDS\0".to_vec()));
    let mut file = form.file(&[(tags, PIXELS)]);
    let words = file.windows(6).position(|window| window == b"SECRET").unwrap();
    let strip = file.windows(4).rposition(|window| window == [17, 1, 4, 0]).unwrap();
    file.splice(strip + 8..strip + 12, form.number(words as u64, 4));
    assert_eq!(clean(&file, Credit::TakenOut).unwrap_err(), ENTANGLED);
    // The same pixels again and again.
    let jpeg =
        [b"\xFF\xD8\xFF\xFE\x27\x10".to_vec(), vec![1; 9_998], b"\xFF\xD9".to_vec()].concat();
    let mut tags = form.tags(1);
    tags.retain(|(tag, _, _)| *tag != 259);
    tags.push((259, 3, form.number(7, 2)));
    tags.push((324, 4, form.number(8, 4).repeat(1000)));
    tags.push((325, 4, form.number(jpeg.len() as u64, 4).repeat(1000)));
    assert_eq!(clean(&form.file(&[(tags, &jpeg)]), Credit::TakenOut).unwrap_err(), ENTANGLED);
    // A directory that leads to itself.
    let mut file = form.file(&[(form.tags(1), PIXELS)]);
    let first = file[4..8].to_vec();
    let end = file.len();
    file.splice(end - 4..end, first);
    assert_eq!(clean(&file, Credit::TakenOut).unwrap_err(), UNREADABLE);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_picture_is_no_danger(
        which in 0..4_usize,
        cut in 0..9000_usize,
        edits in proptest::collection::vec((0..1200_usize, any::<u8>()), 0..4),
    ) {
        let mut bytes = FORMS[which].telling(6);
        for (at, byte) in edits {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        if let Ok(cleaned) = clean(&bytes, Credit::TakenOut)
            && let Ok(again) = clean(&cleaned.bytes, Credit::TakenOut)
        {
            prop_assert_eq!(again.bytes, cleaned.bytes);
        }
    }
}
