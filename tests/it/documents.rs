//! What PDF and Office files tell that are published, and who is named in them.

use rawzip::{CompressionMethod, ZipArchiveWriter};

use crate::project::Project;

const ARTICLE: &str = "
//- content/articles/a.md
---
title: A
date: 2026-11-01
---
Text.
";

const PERSON: &str = "---\nname: Zoë Kovář\nprotect: true\n---\n";

/// A package of these parts, as an Office program writes it.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, text) in parts {
        let file = archive.new_file(name).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().unwrap();
        let encoder = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::fast());
        let mut writer = config.wrap(encoder);
        writer.write_all(text.as_bytes()).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

/// A document of Word with an author and a text.
fn word(author: &str, text: &str) -> Vec<u8> {
    let core = format!("<core xmlns:dc='d'><dc:creator>{author}</dc:creator></core>");
    let document = format!("<w:document xmlns:w='w'><w:p>{text}</w:p></w:document>");
    package(&[
        ("[Content_Types].xml", "<Types/>"),
        ("docProps/core.xml", &core),
        ("word/document.xml", &document),
    ])
}

fn pdf(author: &str) -> String {
    format!("%PDF-1.7\n1 0 obj\n<</Author ({author})>>\nendobj\nstartxref\n9\n%%EOF\n")
}

fn project(metadata: &str, files: &[(&str, Vec<u8>)]) -> Project {
    let project = Project::new(ARTICLE);
    let images = format!("[images]\nmetadata = \"{metadata}\"\n");
    project.write("site.toml", format!("{}{images}", crate::project::SITE));
    for (path, bytes) in files {
        project.write(path, bytes);
    }
    project
}

const WORD: &str = "`static/a.docx` is published as it is, with more than it shows: its author (Ann)\n \
                    --> static/a.docx\n  |\n  \
                    = help: take it out in Word (File › Info › Inspect Document); `metadata = \"keep\"` \
                    under `[images]` in site.toml lets it stay, here and in every picture\n\n";
const PDF: &str = "`static/b.PDF` is published as it is, with more than it shows: its author (Bob)\n \
                   --> static/b.PDF\n  |\n  \
                   = help: print it to a new PDF from a program that only shows it, or clean it in Acrobat \
                   (Redact › Sanitize Document); `metadata = \"keep\"` under `[images]` in site.toml lets it \
                   stay, here and in every picture\n\n";
const OLD: &str = "`static/c.doc` is published as it is, and cannot be looked into: it is an Office file in \
                   the old form (.doc, .xls, .ppt)\n \
                   --> static/c.doc\n  |\n  \
                   = help: save it in the new form (.docx, .xlsx, .pptx), or as PDF\n\n";
const ZIP: &str = "`static/d.zip` is published as it is, and cannot be looked into: it is an archive\n \
                   --> static/d.zip\n  |\n  \
                   = help: publish the files that are in it: then they are looked into\n\n";

fn telling() -> [(&'static str, Vec<u8>); 5] {
    [
        ("static/a.docx", word("Ann", "<w:r><w:t>Text.</w:t></w:r>")),
        ("static/b.PDF", pdf("Bob").into_bytes()),
        ("static/c.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        ("static/d.zip", package(&[("secret.txt", "Text.")])),
        ("static/e.csv.gz", b"\x1F\x8B\x08\0".to_vec()),
    ]
}

#[test]
fn who_made_a_document_is_told() {
    let gzip = ZIP.replace("d.zip", "e.csv.gz");
    let project = project("strip", &telling());
    project.check(&[]).check(
        0,
        "",
        &format!(
            "warning[file-tells-more]: {WORD}warning[file-tells-more]: {PDF}\
             warning[opaque-file]: {OLD}warning[opaque-file]: {ZIP}warning[opaque-file]: {gzip}5 warnings\n"
        ),
    );
}

#[test]
fn a_document_that_tells_may_be_an_error_or_nothing() {
    let run = project("error", &telling()).check(&[]);
    assert!(run.code == 1 && run.stderr.ends_with("5 errors\n"), "{run:?}");
    project("keep", &telling()).check(&[]).check(0, "", "No problems found\n");
}

#[test]
fn nobody_is_looked_for_in_an_archive() {
    let [_, _, old, zip, _] = telling();
    let project = project("keep", &[old, zip]);
    project.write("content/people/z.md", PERSON);
    let with = |warning: &str| {
        warning.replacen("\n -->", "; nobody who is protected is looked for in it\n -->", 1)
    };
    project.check(&[]).check(
        0,
        "",
        &format!(
            "warning[opaque-file]: {}warning[opaque-file]: {}2 warnings\n",
            with(OLD),
            with(ZIP)
        ),
    );
}

#[test]
fn nobody_who_is_protected_is_named_in_a_document() {
    let named = |path: &str, bytes: Vec<u8>, says: &str, part: &str| {
        let project = project("keep", &[(path, bytes)]);
        project.write("content/people/z.md", PERSON);
        let url = path.strip_prefix("static").unwrap();
        project.check(&[]).check(
            1,
            "",
            &format!(
                "error[protected-person]: this names `z`, who is protected\n \
                 --> {path}\n  |\n  \
                 = help: take the name out of the file, which says `{says}`{part}: it is published at \
                 `{url}`\n\
                 note: protected here\n \
                 --> content/people/z.md\n\n\
                 1 error\n"
            ),
        );
        assert_eq!(project.build(&[]).code, 1);
        assert!(project.files("public").is_empty(), "{path}");
    };
    // Programs cut words in pieces wherever somebody has typed.
    let text =
        "<w:r><w:t>Zoë Ko</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>vář</w:t></w:r>";
    named("static/a.docx", word("", text), "Zoë Kovář", " in `word/document.xml`");
    named("static/a.docx", word("Zoe Kovar", ""), "Zoe Kovar", " in `docProps/core.xml`");
    named("static/a.pdf", pdf("Zoe Kovar").into_bytes(), "Zoe Kovar", "");
    let with_picture = package(&[("[Content_Types].xml", ""), ("word/media/zoe-kovar.jpg", "")]);
    named("static/a.docx", with_picture, "zoe-kovar", "");
}
