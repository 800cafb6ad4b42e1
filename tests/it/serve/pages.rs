//! What is served: the bytes that `build` writes, at the addresses where a host would have them.

use std::fs;

use super::preview::Preview;
use crate::project::Project;

const SITE: &str = "\
//- content/articles/one.md
---
title: One
date: 2026-11-01
countries: [PK, IR]
topics: [border]
aliases: [/old/]
---
Text.
//- content/articles/plan.md
---
title: A plan
date: 2026-11-02
draft: true
---
Not yet.
//- content/articles/map.png
GIF89a
//- static/my files/a+b%.txt
Plain.
//- static/data.wasm
//- static/places.geojson
{}
";

/// The addresses of a folder's files, with every byte written out that may be.
fn address(path: &str) -> String {
    let bytes = path.bytes().map(|byte| match byte {
        b'/' => "/".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    bytes.collect()
}

/// Builds with the base URL of the preview and compares every file.
#[track_caller]
fn check_bytes(preview: &Preview, base_path: &str) {
    let base_url = format!("http://127.0.0.1:{}{base_path}/", preview.port);
    let run = preview.project.build(&["-q", "--base-url", &base_url]);
    run.check(0, "", "");
    let files = preview.project.files("public");
    assert!(files.len() > 20, "{files:?}");
    // The manifest is the publisher's own list of what it wrote.
    for file in files.iter().filter(|file| *file != "manifest.json") {
        let answer = preview.get(&format!("{base_path}/{}", address(file)));
        let built = fs::read(preview.project.root().join("public").join(file)).unwrap();
        assert_eq!(answer.status, 200, "{file}");
        assert!(answer.body == built, "{file} differs");
        assert_eq!(answer.header("content-length"), built.len().to_string(), "{file}");
    }
}

#[test]
fn the_bytes_are_those_of_a_build() {
    check_bytes(&Preview::new(SITE), "");
}

#[test]
fn the_bytes_are_those_of_a_build_under_a_base_path_and_after_edits() {
    let site = format!(
        "{SITE}//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\n"
    );
    let preview = Preview::new(&site);
    check_bytes(&preview, "/brief");
    preview.project.write(
        "content/articles/one.md",
        "---\ntitle: One\ndate: 2026-11-01\ncountries: [PK]\n---\nAnother text.\n",
    );
    preview.wait_for("/brief/articles/2026/11/one/", "Another text");
    check_bytes(&preview, "/brief");

    // What forgets the base path is broken here as it would be there.
    assert_eq!(preview.get("/articles/2026/11/one/").status, 404);
    let home = preview.get("/");
    assert_eq!((home.status, home.header("location")), (302, "/brief/"));
    let base = preview.get("/brief?a=b");
    assert_eq!((base.status, base.header("location")), (301, "/brief/?a=b"));
    let folder = preview.get("/brief/countries/pk?a=b");
    assert_eq!((folder.status, folder.header("location")), (301, "/brief/countries/pk/?a=b"));
    assert_eq!(preview.get("/briefing/").status, 404);

    // A new base path holds from the next request on.
    preview.project.write("site.toml", "title = \"Desk\"\nbase_url = \"https://desk.example/\"\n");
    preview.wait_for("/articles/2026/11/one/", "Another text");
    assert_eq!(preview.get("/brief/").status, 404);
}

#[test]
fn a_base_path_may_be_percent_encoded() {
    let site = format!(
        "{SITE}//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example/%C3%BCber/\"\n"
    );
    check_bytes(&Preview::new(&site), "/%C3%BCber");
}

#[test]
fn addresses_are_those_of_a_host() {
    let preview = Preview::new(SITE);
    let check = |target: &str, status: u16, location: &str| {
        let answer = preview.get(target);
        assert_eq!((answer.status, answer.header("location")), (status, location), "{target}");
    };
    check("/", 200, "");
    check("/index.html", 200, "");
    check("/articles/2026/11/one/", 200, "");
    check("/articles/2026/11/one/index.html", 200, "");
    check("/articles/2026/11/one", 301, "/articles/2026/11/one/");
    check("/countries/pk?month=2026-11", 301, "/countries/pk/?month=2026-11");
    check("/my%20files/a+b%25.txt", 200, "");
    check("/my%20files/a+b%25.txt?v=1", 200, "");
    check("/articles/2026/11/plan/", 404, "");
    check("/nowhere/", 404, "");
    check("/index.html/", 404, "");
    check("//countries/pk/", 404, "");

    // Redirects are pages, as they are on a host that knows nothing but files.
    let moved = preview.get("/old/");
    assert_eq!(moved.status, 200);
    assert!(moved.text().contains("url=/articles/2026/11/one/"), "{}", moved.text());
    let reversed = preview.get("/relations/pk-ir/");
    assert!(reversed.text().contains("url=/relations/ir-pk/"), "{}", reversed.text());

    // The page for what is not there is the site's own.
    assert_eq!(preview.get("/nowhere/").body, preview.get("/404.html").body);
}

#[test]
fn every_file_has_its_type() {
    let preview = Preview::new(SITE);
    let check = |target: &str, expected: &str| {
        assert_eq!(preview.get(target).header("content-type"), expected, "{target}");
    };
    check("/", "text/html; charset=utf-8");
    check("/nowhere", "text/html; charset=utf-8");
    check("/style.css", "text/css; charset=utf-8");
    check("/timeline.js", "text/javascript; charset=utf-8");
    check("/favicon.svg", "image/svg+xml");
    check("/atom.xml", "application/xml");
    check("/timeline/events.json", "application/json");
    check("/timeline/events.csv", "text/csv; charset=utf-8");
    check("/places.geojson", "application/geo+json");
    check("/watch.ics", "text/calendar; charset=utf-8");
    check("/robots.txt", "text/plain; charset=utf-8");
    check("/data.wasm", "application/wasm");
}

#[test]
fn head_is_get_without_the_body() {
    let preview = Preview::new(SITE);
    for target in ["/", "/style.css", "/nowhere", "/countries"] {
        let get = preview.get(target);
        let head = preview.ask("HEAD", target, "");
        assert_eq!((head.status, &head.headers), (get.status, &get.headers), "{target}");
        assert!(head.body.is_empty(), "{target}");
    }
    let page = preview.get("/");
    let again = preview.ask("GET", "/", &format!("If-None-Match: {}\r\n", page.header("etag")));
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn a_connection_is_kept() {
    let preview = Preview::new(SITE);
    let port = preview.port;
    let both = preview.raw(format!(
        "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n\
         GET /robots.txt HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    ));
    let text = String::from_utf8(both).unwrap();
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2, "{text}");
    assert!(text.ends_with(&preview.get("/robots.txt").text()), "{text}");
}

#[test]
fn a_browser_gets_the_script_besides() {
    let preview = Preview::new(SITE);
    for target in ["/", "/nowhere"] {
        let built = preview.get(target).text();
        let shown = preview.browse(target).text();
        let start = shown.find("<script data-channel=").unwrap();
        let end = start + shown[start..].find("</script>").unwrap() + "</script>".len();
        assert_eq!(format!("{}{}", &shown[..start], &shown[end..]), built, "{target}");
    }
    assert_eq!(preview.browse("/style.css").body, preview.get("/style.css").body);
}

#[test]
fn drafts_are_shown_where_asked_for() {
    let preview = Preview::new(SITE);
    assert_eq!(preview.get("/articles/2026/11/plan/").status, 404);
    let preview = Preview::with_args(Project::new(SITE), &["--port", "0", "--drafts"]);
    assert_eq!(preview.get("/articles/2026/11/plan/").status, 200);
}

#[test]
fn nothing_is_written() {
    let project = Project::new(SITE);
    project.build(&["-q"]).check(0, "", "");
    project.write("public/of-another.txt", "Not ours.");
    let before = (project.files("."), project.tree_hash());
    let preview = Preview::with_args(project, &["--port", "0", "--drafts"]);
    for target in ["/", "/nowhere", "/style.css"] {
        preview.browse(target);
    }
    let text = preview.project.read("content/articles/one.md");
    preview.project.write("content/articles/one.md", text.replace("Text.", "New text."));
    preview.wait_for("/articles/2026/11/one/", "New text.");
    preview.project.write("content/articles/one.md", text.replace("[PK, IR]", "[P?]"));
    preview.wait_for_words("the last good site stays");
    assert_eq!((preview.project.files("."), preview.project.tree_hash()), before);

    // Where there is no output folder, there is none afterwards.
    let preview = Preview::new(SITE);
    preview.browse("/");
    assert!(!preview.project.root().join("public").exists());
    assert!(!preview.project.root().join(".dateline").exists());
}

#[test]
fn pictures_are_served_without_what_they_tell_and_other_files_as_they_lie() {
    let project = Project::new(SITE);
    project.write("static/gate.jpg", crate::pictures::jpeg());
    // A film is longer than what is read at once, and is sent as it lies on the disk.
    let film: Vec<u8> = (0..1 << 20).map(|index: u32| (index % 251) as u8).collect();
    project.write("static/film.bin", &film);
    let preview = Preview::with_args(project, &["--port", "0"]);
    let secret = |body: &[u8]| body.windows(6).any(|window| window == b"SECRET");

    let picture = preview.get("/gate.jpg");
    assert_eq!((picture.status, picture.header("content-type")), (200, "image/jpeg"));
    assert!(picture.body.starts_with(b"\xFF\xD8") && picture.body.ends_with(b"\x12\x34\xFF\xD9"));
    assert!(!secret(&picture.body));
    assert_eq!(picture.header("content-length"), picture.body.len().to_string());
    let sent = preview.get("/film.bin");
    assert!(sent.status == 200 && sent.body == film);

    // As soon as the desk says that pictures stay as they are, they do.
    let keep = format!("{}[images]\nmetadata = \"keep\"\n", crate::project::SITE);
    preview.project.write("site.toml", keep);
    preview.wait_until("the picture is as it was", |preview| {
        secret(&preview.get("/gate.jpg").body).then_some(())
    });
}
