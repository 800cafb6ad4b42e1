//! Documents made here, that tell who made them in every place that a program has for it.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, ZlibEncoder};
use proptest::prelude::*;
use rawzip::{CompressionMethod, ZipArchiveWriter};

use super::looked::{BROKEN, PACKED, TOO_MUCH};
use super::*;

/// A package of these parts.
pub(crate) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, bytes) in parts {
        let file = archive.new_file(name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::fast()));
        writer.write_all(bytes).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

const WORD: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

#[track_caller]
fn check(bytes: &[u8], expected: &[&str]) {
    let looked = look(bytes);
    assert_eq!(looked.told.iter().map(|told| &**told).collect::<Vec<_>>(), expected);
    assert_eq!(looked.fault, None);
}

#[track_caller]
fn check_package(parts: &[(&str, &str)], expected: &[&str]) {
    let mut all = vec![WORD];
    all.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    check(&package(&all), expected);
}

#[test]
fn an_office_file_tells_who_made_it() {
    check_package(&[("word/document.xml", "<w:document xmlns:w='w'/>")], &[]);
    check_package(
        &[
            (
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>Ann &amp; Co</dc:creator>\
                 <cp:lastModifiedBy>Bob\u{202e}</cp:lastModifiedBy><dc:title>T</dc:title>\
                 </cp:coreProperties>",
            ),
            (
                "docProps/app.xml",
                "<Properties><Template>C:\\Users\\ann\\x.dotx</Template><Company>Org</Company>\
                 <Manager>Zed</Manager><Application>Word</Application></Properties>",
            ),
            (
                "docProps/custom.xml",
                "<Properties><property name='Client'><vt:lpwstr xmlns:vt='v'>X</vt:lpwstr></property>\
                 </Properties>",
            ),
            (
                "word/comments.xml",
                "<w:comments xmlns:w='w'><w:comment w:author='Cy'><w:p/></w:comment></w:comments>",
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w='w'><w:ins w:author='Dee'/><w:del w:author='Ann'/>\
                 <w:rPrChange w:author='Dee'/></w:document>",
            ),
            ("word/people.xml", "<w:people xmlns:w='w'><w:person w:author='Eve'/></w:people>"),
            ("word/embeddings/a.xlsx", "PK"),
        ],
        &[
            "its author (Ann & Co)",
            "who changed it last (Bob)",
            "the company (Org)",
            "the manager (Zed)",
            "who worked on it (Eve)",
            "where its template lies (C:\\Users\\ann\\x.dotx)",
            "fields of its own (Client: X)",
            "3 tracked changes (Dee, Ann)",
            "1 comment (Cy)",
            "files inside it, which are not looked into (word/embeddings/a.xlsx)",
        ],
    );
}

#[test]
fn sheets_and_slides_tell_it_in_their_own_places() {
    check_package(
        &[
            (
                "xl/workbook.xml",
                "<workbook><sheets><sheet name='A'/><sheet name='Pay' state='hidden'/></sheets></workbook>",
            ),
            (
                "xl/comments1.xml",
                "<comments><authors><author>Ann</author></authors><commentList><comment authorId='0'/>\
                 <comment authorId='0'/></commentList></comments>",
            ),
            ("xl/persons/person.xml", "<personList><person displayName='Bob'/></personList>"),
        ],
        &["who worked on it (Bob)", "2 comments (Ann)", "hidden sheets (Pay)"],
    );
    check_package(
        &[
            ("ppt/commentAuthors.xml", "<p:a xmlns:p='p'><p:cmAuthor name='Ann'/></p:a>"),
            ("ppt/comments/comment1.xml", "<p:cmLst xmlns:p='p'><p:cm authorId='0'/></p:cmLst>"),
            (
                "ppt/notesSlides/notesSlide1.xml",
                "<p:notes xmlns:a='a' xmlns:p='p'><a:r><a:t>Say it</a:t></a:r></p:notes>",
            ),
        ],
        &["who worked on it (Ann)", "1 comment", "notes for the speaker"],
    );
    check_package(
        &[(
            "ppt/notesSlides/notesSlide1.xml",
            "<p:notes xmlns:a='a' xmlns:p='p'><a:fld><a:t>7</a:t></a:fld></p:notes>",
        )],
        &[],
    );
}

#[test]
fn open_documents_tell_it_in_theirs() {
    let meta = "<office:document-meta xmlns:office='o' xmlns:meta='m' xmlns:dc='d'><office:meta>\
                <meta:initial-creator>Ann</meta:initial-creator><dc:creator>Bob</dc:creator>\
                <meta:printed-by>Cy</meta:printed-by>\
                <meta:user-defined meta:name='Client'>X</meta:user-defined></office:meta>\
                </office:document-meta>";
    let content = "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:dc='d'>\
                   <text:tracked-changes><text:changed-region><text:deletion><office:change-info>\
                   <dc:creator>Dee</dc:creator></office:change-info></text:deletion>\
                   </text:changed-region></text:tracked-changes>\
                   <office:annotation><dc:creator>Eve</dc:creator></office:annotation>\
                   </office:document-content>";
    let manifest: (&str, &[u8]) = ("META-INF/manifest.xml", b"<manifest/>");
    check(
        &package(&[
            manifest,
            ("content.xml", content.as_bytes()),
            ("meta.xml", meta.as_bytes()),
            ("Versions/Version1", b"PK"),
        ]),
        &[
            "its author (Ann)",
            "who changed it last (Bob)",
            "who printed it (Cy)",
            "fields of its own (Client: X)",
            "1 tracked change (Dee)",
            "1 comment (Eve)",
            "earlier versions of itself",
        ],
    );
    let locked: (&str, &[u8]) = ("META-INF/manifest.xml", b"<m><encryption-data/></m>");
    assert_eq!(look(&package(&[locked, ("content.xml", b"<a/>")])).fault, Some(ENCRYPTED));
}

#[test]
fn pictures_in_an_office_file_are_looked_into() {
    let exif = crate::assets::tests::exif(1);
    let mut jpeg = b"\xFF\xD8\xFF\xE1".to_vec();
    jpeg.extend(u16::try_from(exif.len() + 8).unwrap().to_be_bytes());
    jpeg.extend(b"Exif\0\0");
    jpeg.extend(exif);
    jpeg.extend(b"\xFF\xDA\0\x02\x12\xFF\xD9");
    check(
        &package(&[WORD, ("word/media/image1.jpeg", &jpeg), ("word/media/image2.jpeg", b"")]),
        &["where, by whom or with which camera pictures were taken \
           (word/media/image1.jpeg)"],
    );
}

#[test]
fn what_cannot_be_looked_into_is_said() {
    let fault = |bytes: &[u8]| look(bytes).fault;
    assert_eq!(fault(b"\xD0\xCF\x11\xE0"), Some(OLD_OFFICE));
    assert_eq!(fault(&package(&[("a.txt", b"a")])), Some(ARCHIVE));
    assert_eq!(fault(b"PK\x03\x04"), Some(BROKEN));
    assert_eq!(fault(&package(&[WORD, ("word/document.xml", b"<a><b></a>")])), Some(BROKEN));
    let deep = "<a>".repeat(100_000);
    assert_eq!(fault(&package(&[WORD, ("word/a.xml", deep.as_bytes())])), Some(BROKEN));
    // What unpacks to more than there is room for, again and again.
    let zeros = vec![b' '; 40 << 20];
    let parts: Vec<(&str, &[u8])> = vec![WORD, ("word/a.xml", &zeros), ("word/b.xml", &zeros)];
    assert_eq!(fault(&package(&parts)), Some(TOO_MUCH));
    assert_eq!(fault(b"%PDF-1.7\n"), Some(BROKEN));
    assert_eq!(fault(b"%PDF-1.7\n1 0 obj <<>> endobj trailer <</Encrypt 2 0 R>>"), Some(ENCRYPTED));
    let nested = format!("%PDF-1.7\n{}", "1 0 obj [".repeat(200_000));
    assert_eq!(fault(nested.as_bytes()), Some(BROKEN));
    let long = format!("%PDF-1.7\n1 0 obj [{}]", "()".repeat(2_000_000));
    assert_eq!(fault(long.as_bytes()), Some(BROKEN));
    let open = format!("%PDF-1.7\n{}", "1 0 obj (".repeat(200_000));
    assert_eq!(fault(open.as_bytes()), Some(BROKEN));
}

#[test]
fn an_element_with_many_attributes_takes_no_longer_than_its_length() {
    let attributes: String = (0..100_000).map(|index| format!(" a{index}=''")).collect();
    let text = format!("<a{attributes} author='Ann'/>");
    let ((), took) = crate::cpu_time::measured(|| {
        check_package(
            &[("word/comments.xml", &text.replace("<a ", "<comment "))],
            &["1 comment (Ann)"],
        );
        assert!(texts(&package(&[WORD, ("word/a.xml", text.as_bytes())])).len() == 3);
    });
    assert!(took.as_secs() < 5, "{took:?}");
}

#[test]
fn rich_text_tells_who_made_it() {
    let rtf = br"{\rtf1\ansi{\info{\author Ann \'e4\u246?}{\operator Bob}{\*\company Org}{\title T}}{\*\revtbl {Unknown;}{Cy;}}Text}";
    check(
        rtf,
        &[
            "its author (Ann äö)",
            "who changed it last (Bob)",
            "the company (Org)",
            "tracked changes (Cy)",
        ],
    );
    let rtf = b"{\\rtf1\\b Zo\\'eb\\b0  {\\i Ko}v\\'e1\\uc1\\u345r\\par Ne\r\nxt}";
    assert_eq!(texts(rtf)[0].text, "Zoë Kovář\nNext");
    check(br"{\rtf1\ansi{\info{\author }}Text \{\\author Ann\}}", &[]);
}

#[test]
fn many_values_are_told_in_short() {
    let changes: String =
        (0..9).map(|index| format!("<w:ins w:author='{index} {}'/>", "n".repeat(60))).collect();
    let long = |index: usize| format!("{index} {}…", "n".repeat(38));
    check_package(
        &[("word/document.xml", &format!("<w:document xmlns:w='w'>{changes}</w:document>"))],
        &[&format!("9 tracked changes ({}, {}, {} and 6 more)", long(0), long(1), long(2))],
    );
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A PDF of these objects; what stands behind a `|` of one is its stream.
fn pdf(objects: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    for (index, (object, stream)) in objects.iter().enumerate() {
        out.extend(format!("{} 0 obj\n{object}\n", index + 1).bytes());
        if !stream.is_empty() {
            out.extend(b"stream\r\n");
            out.extend(*stream);
            out.extend(b"\nendstream\n");
        }
        out.extend(b"endobj\n");
    }
    out.extend(b"trailer\n<</Root 1 0 R /Info 2 0 R>>\nstartxref\n9\n%%EOF\n");
    out
}

#[test]
fn a_pdf_tells_who_made_it() {
    check(
        &pdf(&[("<</Type /Catalog>>", b""), ("<</Producer (Word) /CreationDate (D:)>>", b"")]),
        &[],
    );
    check(
        &pdf(&[
            (
                "<</#41uthor (Ann \\(A\\)\\040B\\\n) /Company <FEFF004F00720067> /Producer (Word)\n\
             /Creator % a comment\n(Pages) /Manager 2 0 R>>",
                b"",
            ),
            ("(Zed)", b""),
        ]),
        &[
            "its author (Ann (A) B)",
            "the company (Org)",
            "the manager (Zed)",
            "the program that made it (Pages, Word)",
        ],
    );
    check(
        &pdf(&[
            (
                "<</Annots [<</Subtype /Text /T (Ann) /Contents (No)>> <</Subtype /Widget /T (Field)>>]>>",
                b"",
            ),
            ("<</Type /Sig /Name (Bob)>>", b""),
            ("<</F (a.xlsx) /EF <</F 4 0 R>>>>", b""),
            ("<</PieceInfo <</Illustrator <<>> >> >>", b""),
        ]),
        &[
            "who signed it (Bob)",
            "1 comment (Ann)",
            "what the program that made it keeps for itself (Illustrator)",
            "files inside it, which are not looked into (a.xlsx)",
        ],
    );
}

#[test]
fn a_pdf_is_read_where_it_is_packed() {
    let objects = packed(b"7 0 8 9 <<>>     <</Author (Ann)>>");
    let xmp = packed(
        b"<?xpacket begin='' ?><x:xmpmeta xmlns:x='x'><r:RDF xmlns:r='r'><r:Description \
          xmlns:p='p' p:Company='Org'><d:creator xmlns:d='d'><r:Seq><r:li>Bob</r:li></r:Seq></d:creator>\
          <h:History xmlns:h='h'/></r:Description></r:RDF></x:xmpmeta><?xpacket end='w'?>   ",
    );
    check(
        &pdf(&[
            ("<</Type /ObjStm /N 2 /First 8 /Filter /FlateDecode>>", &objects),
            ("<</Type /Metadata /Subtype /XML /Filter [/FlateDecode]>>", &xmp),
        ]),
        &["its author (Ann, Bob)", "the company (Org)", "the history of its making"],
    );
    let strange = pdf(&[("<</Type /ObjStm /N 1 /First 4 /Filter /LZWDecode>>", b"1 0 x")]);
    assert_eq!(look(&strange).fault, Some(PACKED));
    let bomb = packed(&vec![b' '; 70 << 20]);
    let bomb = pdf(&[("<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>", &bomb)]);
    assert_eq!(look(&bomb).fault, Some(TOO_MUCH));
}

#[test]
fn what_a_pdf_said_before_is_still_in_it() {
    let first = pdf(&[("<</Author (Ann)>>", b"")]);
    let second = [&*first, b"1 0 obj <</Author (Desk)>> endobj\nstartxref\n70\n%%EOF\n"].concat();
    check(&second, &["its author (Ann, Desk)", "earlier versions of itself"]);
    let for_the_web = [
        b"%PDF-1.7\n1 0 obj <</Linearized 1>> endobj startxref\n0\n%%EOF\n",
        &*pdf(&[("<<>>", b"")]),
    ];
    check(&for_the_web.concat(), &[]);
}

#[test]
fn words_are_read_as_a_reader_sees_them() {
    let document = "<w:document xmlns:w='w'><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Zoë Ko</w:t></w:r>\
                    <w:proofErr/><w:r><w:t>vá&#x159;</w:t></w:r></w:p><w:p><w:r><w:delText>Next</w:delText>\
                    </w:r></w:p><wp:docPr xmlns:wp='wp' descr='A map'/></w:document>";
    let texts = texts(&package(&[WORD, ("word/document.xml", document.as_bytes())]));
    let [_, _, text] = &texts[..] else { panic!("{texts:?}") };
    assert_eq!(text.part.as_deref(), Some("word/document.xml"));
    assert_eq!(text.text, "Zoë Kovář\nNext\n\nA map\n");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_broken_document_is_no_danger(
        is_pdf: bool,
        cut in 0..400_usize,
        edits in proptest::collection::vec((0..600_usize, any::<u8>()), 0..6),
    ) {
        let mut bytes = match is_pdf {
            true => pdf(&[
                ("<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>", &packed(b"7 0 <</Author (A)>>")),
                ("<</Author (Ann\\)) /Company <414> /X [1 0 R -1.5 null]>>", b""),
            ]),
            false => package(&[WORD, ("word/document.xml", b"<a><b c='d'>e&amp;</b></a>")]),
        };
        for (at, byte) in edits {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        bytes.truncate(bytes.len().saturating_sub(cut));
        look(&bytes);
        texts(&bytes);
    }
}
