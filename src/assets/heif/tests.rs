//! HEIC made here box by box, telling something in every place there is.

use proptest::prelude::*;

use super::boxes::{push, push_box};
use super::*;
use crate::address::SourcePath;
use crate::input::{Dimensions, Origin, SourceFile};

/// An item as it is written down: id, kind, bytes, whether they stand in the `meta` box,
/// properties.
type Written = (u32, &'static [u8; 4], Vec<u8>, bool, Vec<u8>);

#[derive(Clone)]
struct Fixture {
    items: Vec<Written>,
    references: Vec<(&'static [u8; 4], u32, Vec<u32>)>,
    properties: Vec<(&'static [u8; 4], Vec<u8>)>,
    /// 2 for short ids, 4 for long ones.
    id: usize,
    behind: Vec<u8>,
}

fn exif() -> Vec<u8> {
    [&[0, 0, 0, 6][..], b"Exif\0\0", &crate::assets::tests::exif(6)].concat()
}

/// A picture of two tiles with transparency, turned to the left, with everything besides.
fn telling() -> Fixture {
    let sides = |width: u8, height: u8| [0, 0, 0, 0, 0, 0, 0, width, 0, 0, 0, height].to_vec();
    let aux = |name: &[u8]| [&[0; 4], name, &[0]].concat();
    Fixture {
        items: vec![
            (1, b"grid", b"GRID".to_vec(), true, vec![0x82, 0x05, 0x86, 0x07]),
            (2, b"hvc1", b"TILE ONE".to_vec(), false, vec![0x81, 0x01]),
            (3, b"hvc1", b"TILE TWO".to_vec(), false, vec![0x81, 0x01]),
            (4, b"av01", b"ALPHA".to_vec(), false, vec![0x02, 0x03]),
            (5, b"hvc1", b"SECRET DEPTH".to_vec(), false, vec![0x04]),
            (6, b"hvc1", b"SECRET PREVIEW".to_vec(), false, vec![0x01]),
            (7, b"Exif", exif(), false, vec![]),
            (8, b"mime", b"SECRET XMP".to_vec(), false, vec![]),
            (9, b"hvc1", b"SECRET SECOND PICTURE".to_vec(), true, vec![0x01]),
        ],
        references: vec![
            (b"dimg", 1, vec![2, 3]),
            (b"auxl", 4, vec![1]),
            (b"auxl", 5, vec![1]),
            (b"thmb", 6, vec![1]),
            (b"cdsc", 7, vec![1]),
            (b"cdsc", 8, vec![1]),
        ],
        properties: vec![
            (b"hvcC", b"CODEC".to_vec()),
            (b"ispe", sides(40, 20)),
            (b"auxC", aux(ALPHA[0])),
            (b"auxC", aux(b"SECRET AUXILIARY")),
            (b"colr", b"profA COLOUR PROFILE".to_vec()),
            (b"irot", vec![1]),
            (b"udes", b"SECRET DESCRIPTION".to_vec()),
        ],
        id: 2,
        behind: b"\0\0\0\x0EuuidSECRET".to_vec(),
    }
}

impl Fixture {
    fn file(&self) -> Vec<u8> {
        let head = self.head(0).len();
        let mut out = self.head(head + 8);
        push_box(&mut out, b"mdat", |out| {
            out.extend(b"SECRET GAP");
            for (_, _, data, is_within, _) in &self.items {
                if !is_within {
                    out.extend(data);
                }
            }
        });
        out.extend(&self.behind);
        out
    }

    fn head(&self, start: usize) -> Vec<u8> {
        let is_wide = u32::from(self.id == 4);
        let mut out = Vec::new();
        push_box(&mut out, b"ftyp", |out| out.extend(b"mif1\0\0\0\0mif1heic"));
        push_box(&mut out, b"meta", |out| {
            push(out, 0, 4);
            push_box(out, b"hdlr", |out| {
                out.extend(b"\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0SECRET\0")
            });
            push_box(out, b"pitm", |out| {
                push(out, is_wide << 24, 4);
                push(out, 1, self.id);
            });
            push_box(out, b"iloc", |out| {
                push(out, if self.id == 4 { 2 } else { 1 } << 24, 4);
                push(out, 0x4480, 2);
                push(out, self.items.len() as u32, self.id);
                let (mut outside, mut within) = (start + 10, 0);
                for (id, _, data, is_within, _) in &self.items {
                    push(out, *id, self.id);
                    push(out, u32::from(*is_within), 2);
                    push(out, 0, 2);
                    // A base of eight bytes.
                    push(out, 0, 4);
                    let place = if *is_within { &mut within } else { &mut outside };
                    push(out, *place as u32, 4);
                    push(out, 1, 2);
                    push(out, 0, 4);
                    push(out, data.len() as u32, 4);
                    *place += data.len();
                }
            });
            push_box(out, b"iinf", |out| {
                push(out, is_wide << 24, 4);
                push(out, self.items.len() as u32, self.id);
                for (id, kind, _, _, _) in &self.items {
                    push_box(out, b"infe", |out| {
                        push(out, (2 + is_wide) << 24, 4);
                        push(out, *id, self.id);
                        push(out, 0, 2);
                        out.extend(*kind);
                        out.extend(b"SECRET NAME\0");
                    });
                }
            });
            push_box(out, b"iref", |out| {
                push(out, is_wide << 24, 4);
                for (kind, from, to) in &self.references {
                    push_box(out, kind, |out| {
                        push(out, *from, self.id);
                        push(out, to.len() as u32, 2);
                        to.iter().for_each(|to| push(out, *to, self.id));
                    });
                }
            });
            push_box(out, b"iprp", |out| {
                push_box(out, b"ipco", |out| {
                    for (name, value) in &self.properties {
                        push_box(out, name, |out| out.extend(value));
                    }
                });
                push_box(out, b"ipma", |out| {
                    push(out, is_wide << 24, 4);
                    push(out, self.items.len() as u32, 4);
                    for (id, _, _, _, properties) in &self.items {
                        push(out, *id, self.id);
                        push(out, properties.len() as u32, 1);
                        out.extend(properties);
                    }
                });
            });
            push_box(out, b"idat", |out| {
                for (_, _, data, is_within, _) in &self.items {
                    if *is_within {
                        out.extend(data);
                    }
                }
            });
            push_box(out, b"xml ", |out| out.extend(b"SECRET XML"));
        });
        out
    }
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn nothing_is_left_but_the_picture_that_is_shown() {
    for id in [2, 4] {
        let file = Fixture { id, ..telling() }.file();
        let cleaned = clean(&file, Credit::TakenOut).unwrap();
        for secret in ["SECRET", "POSITION", "CAM", "ANN", "Exif", "mime"] {
            assert!(!holds(&cleaned.bytes, secret.as_bytes()), "{secret}");
        }
        for shown in ["GRID", "TILE ONETILE TWOALPHA", "CODEC", "A COLOUR PROFILE"] {
            assert!(holds(&cleaned.bytes, shown.as_bytes()), "{shown}");
        }
        assert_eq!(cleaned.size, Some((20, 40)));
        let path = SourcePath::new("static/a.jpg").unwrap();
        let asset = SourceFile::asset(path, Origin::Site, &file).asset.unwrap();
        assert_eq!(asset.dimensions, Some(Dimensions { width: 20, height: 40 }));
        assert_eq!(
            cleaned.tells.words(),
            "where it was taken, with which camera and when, by whom, what it showed before it was cut (a \
             preview), words that nobody sees (XMP, IPTC, comments) and what stands behind its end"
        );
        let again = clean(&cleaned.bytes, Credit::TakenOut).unwrap();
        assert_eq!(again.bytes, cleaned.bytes);
        assert!(again.tells.is_empty(), "{:?}", again.tells);
        let meta =
            Meta::read(&cleaned.bytes, parts(&cleaned.bytes).nth(1).unwrap().unwrap().payload);
        let meta = meta.unwrap();
        assert_eq!(meta.items.keys().copied().collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(meta.items[&1].properties, [(0, true), (1, false), (2, true)]);
        assert_eq!(meta.items[&2].properties, [(3, true), (3, false)]);
        assert_eq!(meta.items[&3].data, b"TILE TWO");
        assert!(meta.items[&1].is_within && meta.items[&1].data == b"GRID");
        assert_eq!(meta.references.len(), 2);
    }
}

#[test]
fn long_ids_stay() {
    let mut fixture = Fixture { id: 4, ..telling() };
    for item in &mut fixture.items {
        item.0 = if item.0 == 2 { 70_000 } else { item.0 };
    }
    fixture.references[0].2 = vec![70_000, 3];
    let cleaned = clean(&fixture.file(), Credit::TakenOut).unwrap();
    assert!(holds(&cleaned.bytes, b"TILE ONE") && !holds(&cleaned.bytes, b"SECRET"));
    assert_eq!(clean(&cleaned.bytes, Credit::TakenOut).unwrap().bytes, cleaned.bytes);
}

#[test]
fn a_credit_stays_where_it_is_asked_for() {
    let cleaned = clean(&telling().file(), Credit::Kept).unwrap();
    assert!(holds(&cleaned.bytes, b"ANN") && holds(&cleaned.bytes, b"ORG"));
    assert!(!holds(&cleaned.bytes, b"SECRET") && !holds(&cleaned.bytes, b"CAM"));
    let again = clean(&cleaned.bytes, Credit::Kept).unwrap();
    assert_eq!(again.bytes, cleaned.bytes);
}

#[test]
fn what_cannot_be_cleaned_is_refused() {
    let check = |change: fn(&mut Fixture), fault: &str| {
        let mut fixture = telling();
        change(&mut fixture);
        assert_eq!(clean(&fixture.file(), Credit::TakenOut).unwrap_err(), fault);
    };
    check(|of| of.behind = b"\0\0\0\x08moov".to_vec(), "it is a film or a row of pictures");
    check(|of| of.items[1].1 = b"abcd", UNKNOWN);
    check(|of| of.items[0].4[3] |= 0x80, UNKNOWN);
    check(|of| of.references.push((b"dimg", 2, vec![2, 77])), UNKNOWN);
    check(|of| of.items[0].0 = 10, UNKNOWN);
    let crowd = |of: &mut Fixture| {
        of.items[0].4 = vec![0x82; 200];
        of.items.push(of.items[0].clone());
    };
    check(crowd, UNREADABLE);
    // Half of the picture is not shown.
    let clap = |of: &mut Fixture| {
        let number = |number: u32| [number.to_be_bytes(), 1_u32.to_be_bytes()].concat();
        of.properties[1].1[5] = 1;
        of.properties[5] = (b"clap", [number(20), number(20), number(0), number(0)].concat());
    };
    check(clap, "it holds more of the picture than it shows");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_picture_is_no_danger(
        cut in 0..400_usize,
        edits in proptest::collection::vec((0..1400_usize, any::<u8>()), 0..4),
    ) {
        let mut bytes = telling().file();
        for (at, byte) in edits {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        if let Ok(cleaned) = clean(&bytes, Credit::TakenOut) {
            let again = clean(&cleaned.bytes, Credit::TakenOut);
            prop_assert_eq!(again.unwrap().bytes, cleaned.bytes);
        }
    }
}
