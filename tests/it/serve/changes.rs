//! What is saved is seen: every way of saving, and what a page is told of it.

use std::fs;
use std::time::{Duration, Instant};

use super::preview::Preview;
use crate::project::Project;

const SITE: &str = "\
//- content/articles/one.md
---
title: One
date: 2026-11-01
countries: [PK]
---
First text.
//- content/articles/two.md
---
title: Two
date: 2026-11-02
---
See [one](one.md).
";

const ONE: &str = "/articles/2026/11/one/";

fn article(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2026-11-01\ncountries: [PK]\n---\n{text}\n")
}

#[test]
fn every_way_of_saving_is_seen() {
    let preview = Preview::new(SITE);
    let project = &preview.project;
    let path = |name: &str| project.root().join("content/articles").join(name);

    project.write("content/articles/one.md", article("One", "In place."));
    preview.wait_for(ONE, "In place.");

    // To another file that takes its name.
    project.write("content/articles/.one.md.tmp", article("One", "By renaming."));
    fs::rename(path(".one.md.tmp"), path("one.md")).unwrap();
    preview.wait_for(ONE, "By renaming.");

    // The old file becomes the backup.
    fs::rename(path("one.md"), path("one.md~")).unwrap();
    project.write("content/articles/one.md", article("One", "With a backup."));
    preview.wait_for(ONE, "With a backup.");
    project.remove("content/articles/one.md~");

    // Deleted and made anew.
    project.remove("content/articles/one.md");
    project.write("content/articles/one.md", article("One", "Anew."));
    preview.wait_for(ONE, "Anew.");

    // In pieces, with time between them.
    let text = article("One", "In pieces.");
    for length in [0, 10, text.len() / 2, text.len()] {
        project.write("content/articles/one.md", &text[..length]);
        std::thread::sleep(Duration::from_millis(20));
    }
    preview.wait_for(ONE, "In pieces.");
}

#[test]
fn a_name_in_another_spelling_is_seen() {
    let preview = Preview::new(
        "
//- content/articles/te\u{301}.md
---
title: Te
date: 2026-11-01
---
See ![a drawing](dibujo%CC%81.txt) and [the map](mapa\u{301}.txt).
//- content/articles/mapa\u{301}.txt
first
//- content/articles/dibujo\u{301}.txt
drawing
",
    );
    let (page, map) = ("/articles/2026/11/te/", "/articles/2026/11/te/map%C3%A1.txt");
    let project = &preview.project;
    preview.wait_for(map, "first");
    preview.wait_for("/articles/2026/11/te/mapa%CC%81.txt", "first");
    let text = "---\ntitle: Te\ndate: 2026-11-01\n---\nOther words: [the map](mapá.txt).\n";
    project.write("content/articles/te\u{301}.md", text);
    preview.wait_for(page, "Other words");
    project.write("content/articles/mapa\u{301}.txt", "second");
    preview.wait_for(map, "second");
    let path = |name: &str| project.root().join("content/articles").join(name);
    fs::rename(path("mapa\u{301}.txt"), path("mapá.txt")).unwrap();
    project.write("content/articles/te\u{301}.md", text.replace("Other", "More"));
    preview.wait_for(page, "More words");
    preview.wait_for(map, "second");
}

#[test]
fn files_and_folders_come_and_go() {
    check_files_and_folders(&Preview::new(SITE));
}

#[test]
fn files_and_folders_come_and_go_where_the_system_does_not_tell() {
    check_files_and_folders(&Preview::with_args(Project::new(SITE), &["--port", "0", "--poll"]));
}

#[track_caller]
fn check_files_and_folders(preview: &Preview) {
    let project = &preview.project;
    let root = project.root();
    let three = "/articles/2026/11/three/";
    project.write("content/articles/a/b/three.md", article("Three", "New folders."));
    preview.wait_for(three, "New folders.");
    preview.wait_for("/", "Three");
    project.write("content/articles/a/b/four.md", article("Four", "Beside it."));
    preview.wait_for("/articles/2026/11/four/", "Beside it.");

    fs::rename(root.join("content/articles/a"), root.join("content/articles/z")).unwrap();
    project.write("content/articles/z/b/three.md", article("Three", "In a renamed folder."));
    preview.wait_for(three, "In a renamed folder.");

    fs::rename(root.join("content/articles/z"), root.join("away")).unwrap();
    preview.wait_for_none(three);
    preview.wait_for_none("/articles/2026/11/four/");
    assert!(!preview.get("/").text().contains("Three"));
    fs::rename(root.join("away"), root.join("content/articles/y")).unwrap();
    preview.wait_for(three, "In a renamed folder.");
    project.write("content/articles/y/b/three.md", article("Three", "Come back."));
    preview.wait_for(three, "Come back.");

    fs::rename(root.join("content/articles/y/b/three.md"), root.join("content/articles/3.md"))
        .unwrap();
    preview.wait_for_none(three);
    preview.wait_for("/articles/2026/11/3/", "Come back.");
    project.remove("content/articles/y");
    preview.wait_for_none("/articles/2026/11/four/");
}

#[test]
fn templates_static_files_and_the_configuration_are_seen() {
    check_the_rest(&Preview::new(SITE));
}

#[test]
fn the_rest_is_seen_where_the_system_does_not_tell() {
    check_the_rest(&Preview::with_args(Project::new(SITE), &["--port", "0", "--poll"]));
}

#[track_caller]
fn check_the_rest(preview: &Preview) {
    let project = &preview.project;
    // The folders are not there yet.
    project.write("templates/home.html", "First home.");
    preview.wait_for("/", "First home.");
    project.write("templates/home.html", "Second home.");
    preview.wait_for("/", "Second home.");
    project.write("static/a.txt", "First.");
    preview.wait_for("/a.txt", "First.");
    project.write("static/a.txt", "Second.");
    preview.wait_for("/a.txt", "Second.");
    project.remove("static/a.txt");
    preview.wait_for_none("/a.txt");
    project.remove("templates");
    preview.wait_for("/", "<title>Desk</title>");

    project.write("site.toml", "title = \"Another\"\nbase_url = \"https://desk.example\"\n");
    preview.wait_for("/", "<title>Another</title>");
    project.write(".site.toml.tmp", "title = \"A third\"\nbase_url = \"https://desk.example\"\n");
    fs::rename(project.root().join(".site.toml.tmp"), project.root().join("site.toml")).unwrap();
    preview.wait_for("/", "<title>A third</title>");
}

#[test]
fn a_folder_is_watched_that_took_the_place_of_another() {
    let preview = Preview::new(&format!("{SITE}//- templates/home.html\nFirst.\n"));
    let root = preview.project.root();
    // Gone and back at once, as a version control system does it.
    preview.project.remove("templates");
    preview.project.write("templates/home.html", "Second.");
    preview.wait_for("/", "Second.");
    preview.project.write("templates/home.html", "Third.");
    preview.wait_for("/", "Third.");

    preview.project.write("other/home.html", "Fourth.");
    fs::rename(root.join("templates"), root.join("old")).unwrap();
    fs::rename(root.join("other"), root.join("templates")).unwrap();
    preview.wait_for("/", "Fourth.");
    preview.project.write("templates/home.html", "Fifth.");
    preview.wait_for("/", "Fifth.");
    preview.project.write("old/home.html", "Not ours.");
    preview.project.write("content/articles/one.md", article("One", "Later."));
    preview.wait_for(ONE, "Later.");
    assert_eq!(preview.get("/").text(), "Fifth.");
}

#[test]
fn what_is_broken_lies_over_the_last_good_page_until_it_is_mended() {
    let preview = Preview::new(SITE);
    let mut channel = preview.listen();
    assert_eq!(channel.next(), serde_json::json!({"version": 1, "styles": false, "overlay": ""}));

    preview.project.write("content/articles/one.md", article("One", "Broken.").replace("PK", "PX"));
    let told = channel.next();
    let overlay = told["overlay"].as_str().unwrap();
    assert!(overlay.contains("`PX` in item 1 of `countries` is not a country code"), "{overlay}");
    assert!(overlay.contains("content/articles/one.md:4:13"), "{overlay}");
    assert_eq!(told["version"], 2);
    assert!(preview.get(ONE).text().contains("First text."));
    assert!(preview.get("/articles/2026/11/two/").text().contains(ONE));

    // A second mistake elsewhere is told with the first; mending one leaves the other.
    preview
        .project
        .write("site.toml", "title = \"Desk\"\nbase_url = \"https://desk.example\"\nx = 1\n");
    let overlay = channel.next()["overlay"].as_str().unwrap().to_owned();
    assert!(overlay.contains("site.toml:3:1"), "{overlay}");
    assert!(preview.get(ONE).text().contains("First text."));
    preview.project.write("content/articles/one.md", article("One", "Mended."));
    let overlay = channel.next()["overlay"].as_str().unwrap().to_owned();
    assert!(overlay.contains("site.toml:3:1") && !overlay.contains("one.md"), "{overlay}");
    preview.project.write("site.toml", "title = \"Desk\"\nbase_url = \"https://desk.example\"\n");
    assert_eq!(channel.next(), serde_json::json!({"version": 5, "styles": false, "overlay": ""}));
    assert!(preview.get(ONE).text().contains("Mended."));
}

#[test]
fn a_template_that_fails_leaves_the_page_as_it_was_last_shown() {
    let preview = Preview::new(SITE);
    let shown = preview.browse(ONE);
    let mut channel = preview.listen();
    channel.next();
    preview.project.write("templates/article.html", "{{ nothing.at.all }}");
    let mut told = channel.next();
    let page = preview.browse(ONE);
    assert_eq!(page.status, 500);
    assert_eq!(page.header("etag"), shown.header("etag"));
    assert!(page.text().contains("First text."), "{}", page.text());
    // The page may have been tried, and its overlay told, before this test asked for it.
    if told["overlay"] == "" {
        told = channel.next();
    }
    let overlay = told["overlay"].as_str().unwrap();
    assert!(overlay.contains("templates/article.html:1:4"), "{overlay}");
    preview.project.remove("templates/article.html");
    assert_eq!(channel.next()["overlay"], "");
    assert_eq!(preview.browse(ONE).status, 200);
}

#[test]
fn a_mistake_is_found_on_a_page_that_nobody_looks_at() {
    let preview = Preview::new(SITE);
    preview.project.write("templates/country.html", "{{ nothing.at.all }}");
    preview.wait_for_words("error[template-error]");
    assert!(
        preview.said().contains("it was met on the page `/countries/pk/`"),
        "{}",
        preview.said()
    );
}

/// A page that asks what it is now may be answered by a later version than the one it was told of. It
/// must know, or it takes the later for the one that it shows (`src/serve/reload.js`).
#[test]
fn a_page_knows_which_version_answers_it() {
    let preview = Preview::new(SITE);
    let check = |target: &str, version: &str| {
        let accept = "Accept: text/html\r\n";
        let head = preview.ask("HEAD", target, accept);
        let page = preview.ask("GET", target, accept);
        assert_eq!(head.headers, page.headers, "{target}");
        assert_eq!(head.header("x-dateline-version"), version, "{target}");
        assert!(page.text().contains(&format!("data-version=\"{version}\"")), "{target}");
        assert_eq!(preview.get(target).header("x-dateline-version"), "", "{target}");
    };
    check(ONE, "1");
    check("/nowhere", "1");
    let mut channel = preview.listen();
    channel.next();
    preview.project.write("static/style.css", "body { color: blue }");
    assert_eq!(channel.next()["version"], 2);
    check(ONE, "2");
    preview.project.write("content/articles/one.md", article("One", "Third."));
    assert_eq!(channel.next()["version"], 3);
    check(ONE, "3");
    preview.project.write("content/articles/one.md", article("One", "Broken.").replace("PK", "PX"));
    assert_eq!(channel.next()["version"], 4);
    check(ONE, "4");
}

#[test]
fn a_change_of_style_sheets_alone_is_told_as_such() {
    let preview = Preview::new(&format!("{SITE}//- static/style.css\nbody {{ color: red }}\n"));
    let mut channel = preview.listen();
    channel.next();
    preview.project.write("static/style.css", "body { color: blue }");
    assert_eq!(channel.next(), serde_json::json!({"version": 2, "styles": true, "overlay": ""}));
    preview.wait_for("/style.css", "blue");
    // The page links the new one, so that a later visit does not show the old.
    let old = preview.get("/").text();

    // As an editor saves that keeps files of its own beside it.
    let root = preview.project.root();
    preview.project.write("static/4913", "");
    preview.project.remove("static/4913");
    fs::rename(root.join("static/style.css"), root.join("static/style.css~")).unwrap();
    preview.project.write("static/style.css", "body { color: green }");
    preview.project.remove("static/style.css~");
    loop {
        let told = channel.next();
        assert_eq!(told["styles"], true, "{told}");
        if preview.get("/style.css").text().contains("green") {
            break;
        }
    }
    assert_ne!(preview.get("/").text(), old);

    preview.project.write("content/articles/one.md", article("One", "Not a style."));
    assert_eq!(channel.next()["styles"], false);
}

#[test]
fn each_rebuild_is_told_in_one_line() {
    let preview = Preview::new(SITE);
    let pages = preview.project.root().to_owned();
    preview.project.write("content/articles/one.md", article("One", "First text."));
    preview.project.write("content/articles/one.md", article("One", "Other text."));
    preview.wait_for(ONE, "Other text.");
    preview
        .project
        .write("content/articles/one.md", article("One", "Other text.").replace("PK", "PX"));
    preview.wait_for_words("stays\n");
    fs::create_dir(pages.join("content/articles/a")).unwrap();
    fs::rename(pages.join("content/articles/one.md"), pages.join("content/articles/a/1.md"))
        .unwrap();
    preview.wait_for_words("a/1.md, content/articles/one.md changed");
    let said = preview.said();
    let lines: Vec<&str> = said
        .lines()
        .filter(|line| line.contains(" changed: "))
        .map(|line| line.split_once(" changed: ").unwrap())
        .map(|(what, how)| {
            let (pages, rest) = how.split_once("; ").unwrap();
            let words: Vec<&str> = pages.split(' ').collect();
            assert!(
                matches!(words[..], [all, "pages,", some, "to", "render"]
                    if all.parse::<u32>().unwrap() >= some.parse().unwrap()),
                "{pages}"
            );
            assert!(rest.starts_with("read [TIME] ms, build [TIME] ms"), "{rest}");
            what
        })
        .collect();
    assert_eq!(
        lines,
        [
            "content/articles/one.md",
            "content/articles/one.md",
            "content/articles/a/1.md, content/articles/one.md"
        ]
    );
}

#[test]
fn a_save_of_the_same_bytes_is_no_change() {
    let preview = Preview::new(SITE);
    let text = preview.project.read("content/articles/one.md");
    let mut channel = preview.listen();
    channel.next();
    preview.project.write("content/articles/one.md", &text);
    preview.project.write("content/articles/.one.md.swp", "swap");
    preview.project.write("public/index.html", "elsewhere");
    std::thread::sleep(Duration::from_millis(100));
    preview.project.write("content/articles/one.md", article("One", "Another."));
    assert_eq!(channel.next()["version"], 2);
}

#[test]
fn many_saves_half_of_them_broken_end_in_the_last() {
    let preview = Preview::new(SITE);
    for number in 0..200 {
        let text = article("One", &format!("Save {number}."));
        let text = if number % 2 == 0 { text.replace("[PK]", "[Q?") } else { text };
        preview.project.write("content/articles/one.md", text);
        if number % 10 == 0 {
            std::thread::sleep(Duration::from_millis(20));
        }
        if number % 25 == 0 {
            assert_eq!(preview.get(ONE).status, 200);
        }
    }
    preview.wait_for(ONE, "Save 199.");
    assert_eq!(preview.listen().next()["overlay"], "");
}

#[test]
fn the_next_free_port_is_taken_and_named() {
    let first = Preview::new(SITE);
    let port = first.port.to_string();
    let second = Preview::with_args(Project::new(SITE), &["--port", &port]);
    assert!(second.port > first.port && second.port <= first.port + 20);
    let (taken, used) = (first.port, second.port);
    assert_eq!(
        second.said(),
        format!(
            "Port {taken} is taken; using {used}\n\
             Serving http://127.0.0.1:[PORT]/ (ready in [TIME] ms); stop with Ctrl-C\n"
        )
    );
    assert_eq!(second.get("/").status, 200);
    // Any free one is as good as another, so nothing is said.
    assert!(!first.said().contains("taken"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once() {
    let mut preview = Preview::new(SITE);
    // Neither an open stream nor a half request keeps it.
    let mut channel = preview.listen();
    channel.begin();
    let _half = preview.connect();
    let began = Instant::now();
    let process = preview.process_id().to_string();
    let sent = std::process::Command::new("kill").args(["-INT", &process]).status().unwrap();
    assert!(sent.success());
    assert!(!preview.wait_for_end().success());
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    assert!(!preview.project.root().join("public").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn an_address_of_another_machine_cannot_be_listened_at() {
    let project = Project::new("");
    // Kept for documents (RFC 5737), so no machine has it.
    project.run(&["serve", "--interface", "203.0.113.7", "--port", "8080"]).check(
        2,
        "",
        "\
error[no-port]: cannot listen on 203.0.113.7:8080: Cannot assign requested address (os error 99)
  |
  = help: `--interface` takes an address of this machine, or `0.0.0.0` for all of them

1 error
",
    );
}

#[test]
fn a_folder_that_is_none_cannot_be_served() {
    let project = Project::new("");
    let run = project.run(&["serve", "--root", "nowhere", "--port", "0"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("error[missing-root]: there is no folder `nowhere`"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_page_that_names_a_protected_person_is_not_served() {
    let preview = Preview::new(SITE);
    preview.project.write("content/articles/one.md", article("One", "By Zqjane Zqdoe."));
    preview.project.write("static/a.txt", "Zqjane Zqdoe");
    preview.wait_for(ONE, "By Zqjane Zqdoe.");
    preview.wait_for("/a.txt", "Zqjane Zqdoe");
    preview.browse(ONE);

    // Not even from the site of before.
    preview.project.write("content/people/p.md", "---\nname: Zqjane Zqdoe\nprotect: true\n---\n");
    preview.wait_for_words("error[protected-person]");
    for path in [ONE, "/a.txt"] {
        let page = preview.browse(path);
        assert_eq!(page.status, 500, "{path}");
        assert!(page.text().contains("content/articles/one.md:6:4"), "{}", page.text());
        assert!(!page.text().contains("Zqjane"), "{}", page.text());
    }
    assert_eq!(preview.get("/articles/2026/11/two/").status, 200);

    // What comes from a template alone is found when the page is made.
    preview.project.write("content/articles/one.md", article("One", "By somebody."));
    preview.wait_for(ONE, "By somebody.");
    assert!(preview.browse("/a.txt").text().contains("static/a.txt"));
    preview.project.write("templates/not-found.html", "Zqjane Zqdoe");
    preview.wait_for_words("templates/not-found.html:1:1");
    assert_eq!(preview.get("/404.html").status, 500);
    preview.project.write("templates/not-found.html", "Nothing.");
    preview.wait_for("/404.html", "Nothing.");
}
