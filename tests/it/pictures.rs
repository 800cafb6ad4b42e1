//! What pictures and attachments tell besides what they show, in a build and in the preview.

use crate::project::Project;

const ARTICLE: &str = "
//- content/articles/a.md
---
title: A
date: 2026-11-01
---
![Gate](gate.jpg)
";

/// A JPEG of 40×20 that is turned by its EXIF, which also tells a position; a film follows it.
pub(crate) fn jpeg() -> Vec<u8> {
    let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26");
    tiff.extend(b"\0\0\0\0SECRET POSITION");
    let mut bytes = b"\xFF\xD8\xFF\xE1".to_vec();
    bytes.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(b"\xFF\xC0\0\x0B\x08\0\x14\0\x28\x01\x01\x11\0");
    bytes.extend(b"\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\x12\x34\xFF\xD9SECRET FILM");
    bytes
}

/// A TIFF of 40×20 that is turned, with a description.
fn tiff() -> Vec<u8> {
    let mut bytes = b"MM\0\x2A\0\0\0\x0CDATA\0\x0A".to_vec();
    for (tag, kind, value) in [
        (256, 3, 40 << 16),
        (257, 3, 20 << 16),
        (258, 3, 8 << 16),
        (259, 3, 1 << 16),
        (262, 3, 1 << 16),
        (270, 2, 138),
        (273, 4, 8),
        (274, 3, 6 << 16),
        (278, 3, 20 << 16),
        (279, 4, 4),
    ] {
        bytes.extend([u16::to_be_bytes(tag), u16::to_be_bytes(kind)].concat());
        bytes.extend(u32::to_be_bytes(if tag == 270 { 6 } else { 1 }));
        bytes.extend(u32::to_be_bytes(value));
    }
    bytes.extend(b"\0\0\0\0SECRET");
    bytes
}

fn project(site: &str, picture: &[u8]) -> Project {
    let project = Project::new(ARTICLE);
    project.write("site.toml", format!("{}{site}", crate::project::SITE));
    project.write("content/articles/gate.jpg", picture);
    project.write("static/logo.png", picture);
    project
}

fn holds_secret(project: &Project, path: &str) -> bool {
    let bytes = std::fs::read(project.root().join(path)).unwrap();
    bytes.windows(6).any(|window| window == b"SECRET")
}

const PUBLISHED: &str = "public/articles/2026/11/a/gate.jpg";

#[test]
fn a_published_picture_does_not_say_where_it_was_taken() {
    let project = project("", &jpeg());
    let run = project.build(&[]);
    assert!(run.code == 0 && !run.stderr.contains("warning"), "{run:?}");
    assert!(!holds_secret(&project, PUBLISHED));
    assert!(!holds_secret(&project, "public/logo.png"));
    let page = project.read("public/articles/2026/11/a/index.html");
    assert!(page.contains("width=\"20\" height=\"40\""), "{page}");
    // What was published is compared with what would be, so that nothing is written again.
    let modified =
        || std::fs::metadata(project.root().join(PUBLISHED)).unwrap().modified().unwrap();
    let before = modified();
    project.write("site.toml", format!("{}# The same.\n", crate::project::SITE));
    assert_eq!(project.build(&[]).code, 0);
    assert_eq!(modified(), before);
}

#[test]
fn a_picture_of_a_scanner_is_cleaned_and_has_its_size() {
    let project = project("", &tiff());
    let run = project.build(&[]);
    assert!(run.code == 0 && !run.stderr.contains("warning"), "{run:?}");
    assert!(!holds_secret(&project, PUBLISHED));
    let page = project.read("public/articles/2026/11/a/index.html");
    assert!(page.contains("width=\"20\" height=\"40\""), "{page}");
}

#[test]
fn a_picture_that_tells_may_be_an_error() {
    let project = project("[images]\nmetadata = \"error\"\n", &jpeg());
    project.check(&[]).check(
        1,
        "",
        "error[picture-metadata]: the picture `content/articles/gate.jpg` tells where it was taken and \
         what stands behind its end\n \
         --> content/articles/gate.jpg\n  |\n  \
         = help: export it without metadata, or write `metadata = \"strip\"` under `[images]` in \
         site.toml: Dateline then takes them out\n\n\
         error[picture-metadata]: the picture `static/logo.png` tells where it was taken and what \
         stands behind its end\n \
         --> static/logo.png\n  |\n  \
         = help: export it without metadata, or write `metadata = \"strip\"` under `[images]` in \
         site.toml: Dateline then takes them out\n\n\
         2 errors\n",
    );
}

#[test]
fn pictures_stay_as_they_are_where_the_desk_says_so() {
    let project = project("[images]\nmetadata = \"keep\"\n", &jpeg());
    let run = project.build(&[]);
    assert!(run.code == 0 && !run.stderr.contains("warning"), "{run:?}");
    assert!(holds_secret(&project, PUBLISHED));
}

#[test]
fn a_credit_stays_in_a_picture_where_the_desk_says_so() {
    let tiff = [
        &b"MM\0\x2A\0\0\0\x08\0\x03"[..],
        b"\x01\x0F\0\x02\0\0\0\x06\0\0\0\x32",
        b"\x82\x98\0\x02\0\0\0\x04ORG\0",
        b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x32",
        b"\0\0\0\0SECRET",
    ]
    .concat();
    let mut picture = b"\xFF\xD8\xFF\xE1".to_vec();
    picture.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
    picture.extend(b"Exif\0\0");
    picture.extend(tiff);
    picture.extend(b"\xFF\xFE\0\x08SECRET\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\x12\x34\xFF\xD9SECRET");
    let project = project("[images]\nkeep_credit = true\n", &picture);
    let run = project.build(&[]);
    assert!(run.code == 0 && !run.stderr.contains("warning"), "{run:?}");
    for path in [PUBLISHED, "public/logo.png"] {
        let bytes = std::fs::read(project.root().join(path)).unwrap();
        assert!(bytes.windows(4).any(|window| window == b"ORG\0"), "{path}");
        assert!(!holds_secret(&project, path), "{path}");
    }
    // Without the key it goes too.
    project.write("site.toml", crate::project::SITE);
    assert_eq!(project.build(&[]).code, 0);
    let bytes = std::fs::read(project.root().join(PUBLISHED)).unwrap();
    assert!(!bytes.windows(3).any(|window| window == b"ORG"));
}

#[test]
fn protected_people_are_looked_for_in_what_a_picture_keeps() {
    let tiff = |artist: &[u8]| {
        let count = u8::try_from(artist.len()).unwrap();
        let mut tiff = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x3B\0\x02\0\0\0".to_vec();
        tiff.extend([count, 0, 0, 0, 0x1A]);
        tiff.extend(b"\0\0\0\0");
        tiff.extend(artist);
        tiff
    };
    let build = |metadata: &str| {
        let tiff = tiff(b"Zqjane Zqdoe\0");
        let mut picture = b"\xFF\xD8\xFF\xE1".to_vec();
        picture.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
        picture.extend(b"Exif\0\0");
        picture.extend(tiff);
        picture.extend(b"\xFF\xC0\0\x0B\x08\0\x14\0\x28\x01\x01\x11\0");
        picture.extend(b"\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\x12\x34\xFF\xD9");
        let project = project(metadata, &picture);
        project.remove("static/logo.png");
        project.write("content/people/z.md", "---\nname: Zqjane Zqdoe\nprotect: true\n---\n");
        project.build(&["-q"])
    };
    assert_eq!(build("").code, 0);
    for metadata in ["[images]\nkeep_credit = true\n", "[images]\nmetadata = \"keep\"\n"] {
        build(metadata).check(
            1,
            "",
            "error[protected-person]: this names `z`, who is protected\n \
             --> content/articles/gate.jpg\n  |\n  \
             = help: take the name out of the file, which says `Zqjane Zqdoe`: it is published at \
             `/articles/2026/11/a/gate.jpg`\n\
             note: protected here\n \
             --> content/people/z.md\n\n\
             1 error\n",
        );
    }
}

#[test]
fn a_picture_in_a_drawing_is_cleaned_like_any_other() {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    let drawing = |format: &str, bytes: &[u8]| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/{format};base64,{}\"/></svg>",
            STANDARD.encode(bytes)
        )
    };
    let published = |drawing: String| {
        let project = Project::new(ARTICLE);
        project.write("content/articles/gate.jpg", drawing);
        let run = project.build(&[]);
        assert_eq!(run.code, 0, "{run:?}");
        (project.read(PUBLISHED), run.stderr)
    };
    let (cleaned, said) = published(drawing("jpeg", &jpeg()));
    assert!(!said.contains("warning"), "{said}");
    let coded = cleaned.split_once("base64,").unwrap().1.split('"').next().unwrap();
    let picture = STANDARD.decode(coded).unwrap();
    assert!(picture.starts_with(b"\xFF\xD8\xFF\xE1") && picture.ends_with(b"\x12\x34\xFF\xD9"));
    assert!(!picture.windows(6).any(|window| window == b"SECRET"));
    // What cannot be cleaned is taken out.
    for (format, bytes) in
        [("jpeg", &b"SECRET"[..]), ("tiff", &tiff()), ("svg+xml", b"<svg>SECRET</svg>")]
    {
        let (cleaned, said) = published(drawing(format, bytes));
        assert_eq!(cleaned, "<svg xmlns=\"http://www.w3.org/2000/svg\"><image/></svg>", "{format}");
        assert!(said.contains("warning[active-drawing]"), "{said}");
    }
}

#[test]
fn a_broken_picture_is_said_to_be_broken() {
    let whole = jpeg();
    let project = project("", &whole[..whole.len() - 15]);
    project.remove("static/logo.png");
    project.check(&[]).check(
        0,
        "",
        "warning[broken-picture]: the picture `content/articles/gate.jpg` is broken: it ends before \
         the picture does\n \
         --> content/articles/gate.jpg\n  |\n  \
         = help: export it again from a picture program\n\n\
         1 warning\n",
    );
}

#[test]
fn a_drawing_with_a_script_is_published_without_it() {
    let project = Project::new(ARTICLE);
    project.write(
        "content/articles/gate.jpg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>SECRET</script><g/></svg>",
    );
    let run = project.build(&[]);
    assert!(run.code == 0 && !holds_secret(&project, PUBLISHED), "{run:?}");
    let warning = "warning[active-drawing]: a script is left out of the drawing \
                   `content/articles/gate.jpg`";
    assert!(run.stderr.contains(warning), "{run:?}");
}

#[test]
fn addresses_that_not_every_disk_holds_are_named() {
    let project =
        Project::new("//- static/A.txt\na\n//- static/a.txt\na\n//- static/con/x.txt\na\n");
    let run = project.check(&[]);
    assert!(run.code == 0 && run.stderr.contains("warning[unportable-address]"), "{run:?}");
    assert!(run.stderr.contains("`con` is the name of a device on Windows"), "{run:?}");
    assert!(run.stderr.contains("on a disk that does not tell case"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn static_files_give_away_no_content() {
    let project = Project::new(ARTICLE);
    project.write("static/a.txt", "a");
    std::os::unix::fs::symlink("../content", project.root().join("static/all")).unwrap();
    let run = project.check(&[]);
    assert!(run.code == 1 && run.stderr.contains("error[link-out-of-static]"), "{run:?}");
}
