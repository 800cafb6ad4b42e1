//! Pictures made here, with what they tell in every place that a format has for it.

use proptest::prelude::*;

use super::*;

fn path(name: &str) -> SourcePath {
    SourcePath::new(&format!("content/articles/{name}")).unwrap()
}

fn strip() -> Images {
    Images::default()
}

/// EXIF with an orientation, an artist, a copyright, a camera, a position and a preview.
pub(crate) fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = b"II\x2A\0\x08\0\0\0".to_vec();
    let entries: [(u16, u16, u32, u32); 6] = [
        (0x010F, 2, 4, u32::from_le_bytes(*b"CAM\0")),
        (0x0112, 3, 1, u32::from(orientation)),
        (0x013B, 2, 4, u32::from_le_bytes(*b"ANN\0")),
        (0x8298, 2, 4, u32::from_le_bytes(*b"ORG\0")),
        (0x8769, 4, 1, 86),
        (0x8825, 4, 1, 86),
    ];
    tiff.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
    for (tag, kind, count, value) in entries {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    }
    tiff.extend(86_u32.to_le_bytes());
    tiff.extend(b"SECRET POSITION");
    tiff
}

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let mut segment = vec![0xFF, marker];
    segment.extend(u16::try_from(payload.len() + 2).unwrap().to_be_bytes());
    segment.extend(payload);
    segment
}

const SCAN: &[u8] = b"\x12\xFF\x00\x34\xFF\xD0\x56";

fn jpeg(extra: &[Vec<u8>], trailer: &[u8]) -> Vec<u8> {
    let mut bytes = b"\xFF\xD8".to_vec();
    bytes.extend(segment(0xE0, b"JFIF\0\x01\x02\x01\0\x48\0\x48\0\0"));
    bytes.extend(extra.concat());
    bytes.extend(segment(0xDB, &[0; 65]));
    bytes.extend(segment(0xC0, &[8, 0, 20, 0, 40, 1, 1, 0x11, 0]));
    bytes.extend(segment(0xDA, &[1, 1, 0, 0, 63, 0]));
    bytes.extend(SCAN);
    bytes.extend(b"\xFF\xD9");
    bytes.extend(trailer);
    bytes
}

fn telling_jpeg(orientation: u16) -> Vec<u8> {
    let exif = segment(0xE1, &[b"Exif\0\0", &*exif(orientation)].concat());
    jpeg(
        &[
            exif,
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0SECRET XMP"),
            segment(0xE2, b"ICC_PROFILE\0\x01\x01PROFILE"),
            segment(0xE2, b"MPF\0SECRET"),
            segment(0xEB, b"JP\0SECRET C2PA"),
            segment(0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0ESECRET"),
            segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01"),
            segment(0xFE, b"SECRET COMMENT"),
        ],
        b"SECRET FILM",
    )
}

fn png(extra: &[(&[u8; 4], &[u8])], trailer: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(png::chunk(*b"IHDR", b"\0\0\0\x28\0\0\0\x14\x08\0\0\0\0"));
    for (name, payload) in extra {
        bytes.extend(png::chunk(**name, payload));
    }
    bytes.extend(png::chunk(*b"IDAT", b"data"));
    bytes.extend(png::chunk(*b"IEND", b""));
    bytes.extend(trailer);
    bytes
}

fn telling_png(orientation: u16) -> Vec<u8> {
    png(
        &[
            (b"gAMA", b"\0\0\xb1\x8f"),
            (b"iCCP", b"PROFILE"),
            (b"eXIf", &exif(orientation)),
            (b"tEXt", b"Author\0SECRET"),
            (b"zTXt", b"SECRET"),
            (b"iTXt", b"XML:com.adobe.xmp\0SECRET"),
            (b"tIME", b"SECRET!"),
            (b"caBX", b"SECRET"),
        ],
        b"SECRET",
    )
}

fn webp(chunks: &[(&[u8; 4], &[u8])], trailer: &[u8]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, payload) in chunks {
        body.extend(*name);
        body.extend(u32::try_from(payload.len()).unwrap().to_le_bytes());
        body.extend(*payload);
        body.resize(body.len().next_multiple_of(2), 0);
    }
    let mut bytes = b"RIFF".to_vec();
    bytes.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
    bytes.extend(body);
    bytes.extend(trailer);
    bytes
}

fn telling_webp(orientation: u16) -> Vec<u8> {
    let frame = [&[0; 16][..], b"VP8L\x04\0\0\0datanote\x06\0\0\0SECRET"].concat();
    webp(
        &[
            (b"VP8X", b"\x2E\0\0\0\x27\0\0\x13\0\0"),
            (b"ICCP", b"PROFILE"),
            (b"ANIM", b"\0\0\0\0\0\0"),
            (b"ANMF", &frame),
            (b"EXIF", &exif(orientation)),
            (b"XMP ", b"SECRET"),
        ],
        b"SECRET",
    )
}

fn telling_gif() -> Vec<u8> {
    let mut bytes = b"GIF89a\x28\0\x14\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    bytes.extend(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0");
    bytes.extend(b"\x21\xfe\x06SECRET\0");
    bytes.extend(b"\x21\xff\x0bXMP DataXMP\x06SECRET\0");
    bytes.extend(b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x28\0\x14\0\0\x02\x02\x44\x01\0\x3bSECRET");
    bytes
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

/// Every format, telling everything.
fn telling(orientation: u16) -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("a.jpg", telling_jpeg(orientation)),
        ("a.png", telling_png(orientation)),
        ("a.webp", telling_webp(orientation)),
        ("a.gif", telling_gif()),
    ]
}

#[test]
fn nothing_that_a_picture_tells_is_published() {
    for (name, bytes) in telling(6) {
        let published = publish(&path(name), &bytes, &strip()).unwrap();
        for secret in ["SECRET", "POSITION", "CAM", "ANN", "ORG"] {
            assert!(!holds(&published, secret.as_bytes()), "{name} still holds {secret}");
        }
        assert_eq!(holds(&published, b"PROFILE"), name != "a.gif", "{name}: the profile");
        let again = publish(&path(name), &published, &strip()).unwrap();
        assert_eq!(again, published, "{name}: a clean picture stays as it is");
        let traits = inspect(&path(name), &published);
        assert!(traits.tells.is_empty(), "{name}: {traits:?}");
        assert!(!traits.is_cut_off && traits.fault.is_none(), "{name}: {traits:?}");
        assert_eq!(traits.is_turned, name != "a.gif", "{name}");
    }
}

#[test]
fn what_shows_the_picture_is_the_same() {
    let jpeg = publish(&path("a.jpg"), &telling_jpeg(1), &strip()).unwrap().into_owned();
    let icc = segment(0xE2, b"ICC_PROFILE\0\x01\x01PROFILE");
    let adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01");
    assert_eq!(jpeg, self::jpeg(&[icc, adobe], b""));
    let png = publish(&path("a.png"), &telling_png(1), &strip()).unwrap().into_owned();
    assert_eq!(png, self::png(&[(b"gAMA", b"\0\0\xb1\x8f"), (b"iCCP", b"PROFILE")], b""));
    let gif = publish(&path("a.gif"), &telling_gif(), &strip()).unwrap().into_owned();
    assert!(holds(&gif, b"NETSCAPE2.0") && gif.ends_with(b"\x02\x02\x44\x01\0\x3b"));
    let webp = publish(&path("a.webp"), &telling_webp(1), &strip()).unwrap().into_owned();
    let frame = [&[0; 16][..], b"VP8L\x04\0\0\0data"].concat();
    let expected = self::webp(
        &[
            (b"VP8X", b"\x22\0\0\0\x27\0\0\x13\0\0"),
            (b"ICCP", b"PROFILE"),
            (b"ANIM", b"\0\0\0\0\0\0"),
            (b"ANMF", &frame),
        ],
        b"",
    );
    assert_eq!(webp, expected);
}

#[test]
fn a_picture_stays_as_it_was_turned() {
    for orientation in 1..=8 {
        for (name, bytes) in telling(orientation) {
            if name == "a.gif" {
                continue;
            }
            let published = publish(&path(name), &bytes, &strip()).unwrap();
            for bytes in [&bytes, &*published] {
                let traits = inspect(&path(name), bytes);
                assert_eq!(traits.is_turned, orientation >= 5, "{name} {orientation}");
            }
        }
    }
}

#[test]
fn a_credit_stays_where_it_is_asked_for() {
    let images = Images { keep_credit: true, ..strip() };
    for (name, bytes) in telling(6) {
        let published = publish(&path(name), &bytes, &images).unwrap();
        assert!(!holds(&published, b"SECRET") && !holds(&published, b"CAM"), "{name}");
        let has_credit = holds(&published, b"ANN") && holds(&published, b"ORG");
        assert_eq!(has_credit, name != "a.gif", "{name}");
    }
}

#[test]
fn pictures_are_published_as_they_are_where_that_is_asked_for() {
    let images = Images { metadata: Metadata::Keep, ..strip() };
    for (name, bytes) in telling(6) {
        assert_eq!(*publish(&path(name), &bytes, &images).unwrap(), *bytes);
    }
}

#[test]
fn the_content_says_what_a_picture_is() {
    for name in ["a.png", "a.JPG", "a", "a.txt", "a.svg"] {
        let bytes = telling_jpeg(1);
        let published = publish(&path(name), &bytes, &strip()).unwrap();
        assert!(!holds(&published, b"SECRET"), "{name}");
    }
}

#[test]
fn what_a_picture_tells_is_said() {
    assert_eq!(
        inspect(&path("a.jpg"), &telling_jpeg(1)).tells.words(),
        "where it was taken, with which camera and when, by whom, what it showed before it was cut (a \
         preview), words that nobody sees (XMP, IPTC, comments) and what stands behind its end"
    );
}

#[track_caller]
fn check_drawing(drawing: &str, expected: &str, acts: &[&str]) {
    let wrap = |inner: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inner}</svg>");
    let cleaned = svg::clean(wrap(drawing).as_bytes()).unwrap();
    assert_eq!(String::from_utf8(cleaned.bytes).unwrap(), wrap(expected));
    assert_eq!(cleaned.acts.iter().map(|act| &**act).collect::<Vec<_>>(), acts);
}

#[test]
fn a_drawing_says_how_large_it_is() {
    let check = |attributes: &str, expected: Option<(u32, u32)>| {
        let drawing = format!("<svg {attributes}><svg width=\"1\" height=\"1\"/></svg>");
        assert_eq!(svg::clean(drawing.as_bytes()).unwrap().size, expected, "{attributes}");
    };
    check("width=\"640\" height=\"360px\"", Some((640, 360)));
    check("viewBox=\"0 0 12.6 7\"", Some((13, 7)));
    check("viewBox=\"0,0,200,100\" width=\"50\"", Some((50, 25)));
    check("viewBox=\"0 0 200 100\" width=\"100%\" height=\"auto\"", Some((200, 100)));
    check("width=\"50%\"", None);
    check("viewBox=\"0 0 -1 1e99\"", None);
    check("width=\"1e12\" height=\"1\"", None);
    check("width=\"NaN\" height=\"inf\"", None);
}

#[test]
fn drawings_draw_and_do_nothing_else() {
    let same = "<g fill=\"url(#a)\"><path d=\"M0 0\"/><text>a &amp; b</text></g>";
    check_drawing(same, same, &[]);
    check_drawing("<script>x</script><g/>", "<g/>", &["a script"]);
    check_drawing("<g onload=\"x\" OnClick=\"y\"/>", "<g/>", &["an event handler"]);
    check_drawing("<foreignObject><b/></foreignObject>", "", &["what is no drawing"]);
    check_drawing("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "", &["a script"]);
    check_drawing("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "", &["what is no drawing"]);
    for address in [
        "https://x.example/a",
        "//x.example/a",
        "java&#115;cript:x",
        "data:image/svg+xml;base64,AAAA",
        "data:text/html,x",
    ] {
        let image = format!("<image href=\"{address}\"/>");
        check_drawing(&image, "<image/>", &["an address of another host"]);
    }
    let links = "<use href=\"#a\"/><a href=\"https://x.example\"/>";
    check_drawing(links, links, &[]);
    for style in ["fill:url(https://x.example)", "fill:u\\72l(//x)", "fill:image-set(x)"] {
        let loud = ["a style that may ask another host"];
        check_drawing(&format!("<g style=\"{style}\"/>"), "<g/>", &loud);
        check_drawing(&format!("<style>a{{{style}}}</style>"), "", &loud);
    }
    check_drawing("<style>a{fill:red}</style>", "<style>a{fill:red}</style>", &[]);
    check_drawing("<set attributeName=\"href\" to=\"javascript:x\"/>", "", &["an event handler"]);
    check_drawing("<!--SECRET--><metadata>SECRET</metadata>", "", &[]);
}

#[test]
fn a_drawing_that_cannot_be_read_is_refused() {
    for drawing in ["<svg>", "<svg></g>", "<svg>&x;</svg>", "<svg a=\"&x;\"/>", ""] {
        assert!(svg::clean(drawing.as_bytes()).is_err(), "{drawing}");
    }
    assert!(svg::clean(b"<svg>\xff</svg>").is_err());
}

#[test]
fn a_drawing_takes_no_longer_than_its_length() {
    let attributes: String = (0..200_000).map(|index| format!(" a{index}=\"\"")).collect();
    let started = std::time::Instant::now();
    svg::clean(format!("<svg{attributes}/>").as_bytes()).unwrap();
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Broken pictures are published in part, or not at all, and never bring the program down; what
    /// is left is as clean as the whole.
    #[test]
    fn a_broken_picture_is_no_danger(
        which in 0..4_usize,
        cut in 0..400_usize,
        edits in proptest::collection::vec((0..400_usize, any::<u8>()), 0..4),
    ) {
        let (name, mut bytes) = telling(6).swap_remove(which);
        for (at, byte) in edits {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        let kind = Kind::of(&path(name), &bytes);
        if let Some(Ok(cleaned)) = clean(kind, &bytes, Credit::TakenOut) {
            let again = clean(kind, &cleaned.bytes, Credit::TakenOut);
            if let Some(Ok(again)) = again {
                prop_assert_eq!(again.bytes, cleaned.bytes);
            }
        }
        let _ = inspect(&path(name), &bytes);
    }
}
