//! A second build writes what differs and leaves the rest alone, so that a copy to the host is small.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use crate::project::Project;

const SITE: &str = "\
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[article]
cite_files = true
//- content/articles/one.md
---
title: One
date: 2026-11-01
countries: [PK, IR]
description: The first.
events: [{id: talks, date: \"2026-10\", title: Talks, type: talks, status: reported, countries: [PK]}]
---
Text.

More text.
//- content/articles/two.md
---
title: Two
date: 2026-11-02
countries: [AF]
---
See [one](one.md).
//- static/a.txt
Plain.
";

/// Gives every file of the output a time of long ago, and tells all of them.
fn age(project: &Project) -> BTreeMap<String, SystemTime> {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for file in project.files("public") {
        let file = File::options().write(true).open(project.root().join("public").join(file));
        file.unwrap().set_modified(long_ago).unwrap();
    }
    times(project)
}

fn times(project: &Project) -> BTreeMap<String, SystemTime> {
    let time = |file: &String| {
        let path = project.root().join("public").join(file);
        fs::metadata(path).unwrap().modified().unwrap()
    };
    project.files("public").iter().map(|file| (file.clone(), time(file))).collect()
}

/// Builds again and names the files that were written, that have come and that have gone.
#[track_caller]
fn written(project: &Project, args: &[&str]) -> Vec<String> {
    let before = age(project);
    let run = project.build(args);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let after = times(project);
    let gone = before.keys().filter(|file| !after.contains_key(*file));
    let new = after.iter().filter(|(file, time)| before.get(*file) != Some(time));
    let mut names: Vec<String> = gone.chain(new.map(|(file, _)| file)).cloned().collect();
    names.sort();
    names
}

#[track_caller]
fn edit(project: &Project, from: &str, to: &str) {
    let text = project.read("content/articles/one.md");
    assert!(text.contains(from));
    project.write("content/articles/one.md", text.replace(from, to));
}

#[test]
fn a_build_without_a_change_writes_nothing() {
    let project = Project::new(SITE);
    project.build(&["-q"]).check(0, "", "");
    assert_eq!(written(&project, &[]), [""; 0]);
    // Nor one that must look again, because nobody knows what was built before.
    project.remove(".dateline");
    assert_eq!(written(&project, &[]), [""; 0]);
    assert_eq!(written(&project, &["--now", "2026-11-24T12:00:01Z", "--jobs", "1"]), [""; 0]);
    // A save of the same bytes is none.
    edit(&project, "More text.", "More text.");
    assert_eq!(written(&project, &[]), [""; 0]);
}

#[test]
fn the_last_line_says_what_was_written() {
    let project = Project::new(SITE);
    let line = |args: &[&str]| {
        let run = project.build(args);
        assert_eq!((run.code, &*run.stdout), (0, ""));
        let is_number = |word: &str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        };
        let words = run.stderr.trim_end().split(' ').map(|word| match word.strip_prefix('(') {
            Some(word) if is_number(word) => "(N",
            None if is_number(word) => "N",
            _ => word,
        });
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line(&[]), "Built N articles, N files (N kB) in [TIME]");
    assert_eq!(line(&[]), "Nothing has changed: N files (N kB) checked in N ms");
    assert_eq!(line(&["-q"]), "");
    edit(&project, "More text.", "Other text.");
    assert_eq!(line(&[]), "Built N articles, N files (N kB) in [TIME]");
    edit(&project, "Other text.", "Text again.");
    assert_eq!(line(&["-q"]), "");
    // Without a terminal there is no bar, however many files there are.
    assert!(!project.build(&["--jobs", "1"]).stderr.contains('\r'));
}

#[test]
fn an_edit_writes_what_shows_it() {
    let project = Project::new(SITE);
    project.build(&["-q"]).check(0, "", "");
    let own = "articles/2026/11/one";
    edit(&project, "More text.", "Other text.");
    // How to cite it names the version, and the manifest every hash.
    assert_eq!(
        written(&project, &["-q"]),
        [
            format!("{own}/cite.bib"),
            format!("{own}/cite.json"),
            format!("{own}/index.html"),
            "manifest.json".to_owned()
        ]
    );

    edit(&project, "title: One", "title: First");
    let files = written(&project, &["-q"]);
    for file in ["atom.xml", "index.html", "countries/pk/index.html", "timeline/index.html"] {
        assert!(files.iter().any(|written| written == file), "{file} is not in {files:?}");
    }
    for file in ["countries/af/index.html", "a.txt", "style.css", "robots.txt", "sitemap.xml"] {
        assert!(!files.iter().any(|written| written == file), "{file} is in {files:?}");
    }

    project.write("static/a.txt", "Other.");
    assert_eq!(written(&project, &["-q"]), ["a.txt", "manifest.json"]);
    project.remove("static/a.txt");
    assert_eq!(written(&project, &["-q"]), ["a.txt", "manifest.json"]);
}
