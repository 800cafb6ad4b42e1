//! A protected person is named in no output, wherever the name comes from and however it is written:
//! the build is refused, `check` says the same, and the place is told.

use std::fs;

use serde_json::Value;

use crate::project::{Project, Run, is_by_chance, parse_fixture};

/// A site with somebody to protect, in which nothing is wrong.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
[markdown]
raw_html = true
//- content/people/source-7.md
---
name: Zqjane Zqdoe
names: {ur: زقجین زقڈو}
protect: true
protect_forms: [Zqdoeova, Zqj]
---
zqbody
//- content/people/witness.md
---
name: Zqother Zqname
protect: true
---
//- content/people/other.md
---
name: Other
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
topics: [one]
sources: [{id: s, title: A paper}]
---
Text [@s].
";

/// The places of the errors of a run, as `file:line:column` or `file`.
#[track_caller]
fn places(run: &Run) -> Vec<String> {
    let lines = run.stdout.lines().chain(run.stderr.lines()).filter(|line| line.starts_with('{'));
    let found = lines.map(|line| {
        let problem: Value = serde_json::from_str(line).unwrap();
        assert_eq!(problem["code"], "protected-person", "{line}");
        let file = problem["file"].as_str().unwrap_or("-").to_owned();
        match (&problem["line"], &problem["column"]) {
            (Value::Null, _) => file,
            (line, column) => format!("{file}:{line}:{column}"),
        }
    });
    found.collect()
}

/// The site with further files, or others in place of its own.
fn site_with(files: &str) -> Project {
    let project = Project::new(SITE);
    for (path, text) in parse_fixture(files) {
        project.write(&path, text);
    }
    project
}

/// Adds files to the site (or replaces some) and looks for the places that are told. Neither `build`
/// publishes anything nor does `check` say something else.
#[track_caller]
fn check(files: &str, expected: &[&str]) {
    let project = site_with(files);
    let checked = project.check(&["--format", "json"]);
    assert_eq!(
        (checked.code, places(&checked)),
        (1, expected.iter().map(|&place| place.to_owned()).collect()),
        "{files}\n{}{}",
        checked.stdout,
        checked.stderr
    );
    let built = project.build(&["--format", "json"]);
    assert_eq!((built.code, places(&built)), (1, places(&checked)), "{files}");
    assert_eq!(project.files("public"), [""; 0], "{files}");
}

/// An article with a body that names somebody.
#[track_caller]
fn check_body(body: &str, expected: &str) {
    let article = format!(
        "//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-02\nsources: [{{id: k, title: K}}]\n---\n{body}\n"
    );
    check(&article, &[expected]);
}

#[test]
fn a_site_that_names_nobody_is_published() {
    let project = Project::new(SITE);
    project.build(&["--quiet"]).check(0, "", "");
    project.check(&[]).check(0, "", "No problems found");
    for file in project.files("public").into_iter().filter(|file| !is_by_chance(file)) {
        let bytes = fs::read(project.root().join("public").join(&file)).unwrap();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("zq") && !text.contains("source-7"), "{file}");
    }
}

#[test]
fn what_markdown_and_html_make_of_a_body() {
    check_body("So Zqj*an*e Zqdoe", "content/articles/b.md:6:4");
    check_body("So\nZqjane [@k]\nZqdoe", "content/articles/b.md:7:1");
    check_body("Zqjane[^1] Zqdoe\n\n[^1]: Note.", "content/articles/b.md:6:1");
    check_body("<b>Zq</b>jane&nbsp;Zqdoe", "content/articles/b.md:6:4");
    check_body("Zqjane<br>Zqdoe", "content/articles/b.md:6:1");
    check_body("| a | b |\n|---|---|\n| Zqjane | Zqdoe |", "content/articles/b.md:8:3");
    check_body("[x](https://a.example/Zqjane%20Zqdoe)", "content/articles/b.md:6:23");
    check_body(
        "![Zqdoe, Zqjane](p.png)\n//- content/articles/p.png\n.",
        "content/articles/b.md:6:3",
    );
    check_body("<span title=\"Z. Zqdoe\">x</span>", "content/articles/b.md:6:14");
    check_body("```\nzqjane_zqdoe\n```", "content/articles/b.md:7:1");
    check_body("with zqdoeova, said", "content/articles/b.md:6:6");
    check_body("وزقجين الزقڈو", "content/articles/b.md:6:1");
}

#[test]
fn every_field_and_name_of_a_file() {
    let article = |front_matter: &str| {
        format!("//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-02\n{front_matter}\n---\n")
    };
    check(&article("description: \"Zq\\u006aane Zqdoe\""), &["content/articles/b.md:4:15"]);
    check(&article("aliases: [\"/zq%6Aane-zqdoe/\"]"), &["content/articles/b.md:4:13"]);
    check(&article("authors: [Source-7]"), &["content/articles/b.md:4:11"]);
    check(&article("authors: [witness]"), &["content/articles/b.md:4:11"]);
    check(&article("reviewed_by: [Other, Witness]"), &["content/articles/b.md:4:22"]);
    check(&article("topics: [\"zq\\u006aane-zqdoe\"]"), &["content/articles/b.md:4:11"]);
    check(&article("extra: {a: {b: [Zqdoe Zqjane]}}"), &["content/articles/b.md:4:17"]);
    check(
        &article("corrections: [{date: 2026-11-02, text: T, extra: {a: Zqdoe Zqjane}}]"),
        &["content/articles/b.md:4:54"],
    );
    check(
        "//- content/articles/b.md\n+++\ntitle = \"Zq\\u006aane Zqdoe\"\ndate = 2026-11-02\n+++\n",
        &["content/articles/b.md:2:10"],
    );
    for folder in ["topics", "stories", "actors", "places", "people"] {
        let path = format!("content/{folder}/zqjane-zqdoe.md");
        let file = format!("//- {path}\n---\nname: Case\n---\n");
        let one = if folder == "topics" {
            "//- content/topics/one.md\n---\nname: One\n---\n"
        } else {
            ""
        };
        check(&format!("{file}{one}"), &[&path]);
    }
    check(
        "//- content/sources/zqjane-zqdoe.md\n---\ntitle: T\n---\n",
        &["content/sources/zqjane-zqdoe.md"],
    );
    check(
        "//- content/articles/source-7.md\n---\ntitle: T\ndate: 2026-11-01\n---\n",
        &["content/articles/source-7.md"],
    );
    check(
        "//- content/pages/zqjanezqdoe.md\n---\ntitle: T\n---\n",
        &["content/pages/zqjanezqdoe.md"],
    );
}

#[test]
fn the_title_of_a_translation_is_a_name() {
    let translation = "//- content/people/source-7.ur.md\n---\ntitle: زقینا زقدو\n---\n";
    let article = "//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-02\n---\nوزقينا زقدو";
    check(&format!("{translation}{article}"), &["content/articles/b.md:5:1"]);
}

#[test]
fn files_that_are_copied() {
    check("//- static/a.txt\nx\nZqjane Zqdoe", &["static/a.txt"]);
    check("//- static/zqjane-zqdoe.bin\nx", &["static/zqjane-zqdoe.bin"]);
    check(
        "//- static/data/a.json\n{\"family\": \"Zqdoe\", \"given\": \"Zq\\u006aane\"}",
        &["static/data/a.json"],
    );
    check("//- static/a.css\n.a::after { content: \"Zq\\6a ane Zqdoe\" }", &["static/a.css"]);
    check("//- static/a.csv\nname,first\nZqdoe,Zqjane\n", &["static/a.csv"]);
    check("//- static/a\nZqjane Zqdoe", &["static/a"]);
    check_body_copy(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><text><tspan>Zqjane</tspan><tspan>Zqdoe</tspan></text></svg>",
    );
    let project = Project::new(SITE);
    let wide: Vec<u8> = "\u{feff}Zqjane Zqdoe".encode_utf16().flat_map(u16::to_le_bytes).collect();
    project.write("static/wide.txt", wide);
    assert_eq!(places(&project.check(&["--format", "json"])), ["static/wide.txt"]);
}

/// A picture beside an article.
#[track_caller]
fn check_body_copy(svg: &str) {
    check(
        &format!(
            "//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-02\n---\n![x](p.svg)\n//- content/articles/p.svg\n{svg}"
        ),
        &["content/articles/p.svg"],
    );
}

#[test]
fn short_keys_in_fields_that_name_people() {
    check(
        "//- content/people/k-z.md\n---\nname: Zqthird Zqname\nprotect: true\n---\n\
         //- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-02\nauthors: [k-z]\n---\nk-z.\n",
        &["content/articles/b.md:4:11"],
    );
}

#[test]
fn files_that_are_no_text_of_today() {
    // Letters between other bytes are read; those of another code page are not, and that is told.
    check("//- static/a.dat\n\u{0}\u{1}Zqjane Zqdoe\u{0}\u{2}\n", &["static/a.dat"]);
    let project = Project::new(SITE);
    project.write("static/a.csv", b"Zo\xEB;Kov\xE1\xF8\n".as_slice());
    let run = project.build(&["-q"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(
        run.stderr,
        "warning[opaque-file]: `static/a.csv` is published as it is, and cannot be looked into: it is no UTF-8\n \
         --> static/a.csv\n  |\n  = help: save it as UTF-8; nobody who is protected is looked for in it\n\n1 warning\n"
    );
}

#[test]
fn templates_and_configuration() {
    check("//- templates/not-found.html\n<p>\nZqjane Zqdoe", &["templates/not-found.html:2:1"]);
    check(
        "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\ndescription = \"By Zq\\u006aane Zqdoe\"\n",
        &["site.toml:3:19"],
    );
    check("//- words/en.ftl\nhome = Of Zqjane Zqdoe\n", &["words/en.ftl:1:11"]);
    // What no file says by itself is told of the page.
    let split = "//- templates/not-found.html\n{{ \"Zqjane\" ~ \" Zq\" ~ \"doe\" }}";
    check(split, &["templates/not-found.html:1:5"]);
    let spelt = "//- templates/not-found.html\n{{ \"eodqZ enajqZ\" | split(pat=\"\") | reverse | join(sep=\"\") }}";
    let project = site_with(spelt);
    project.check(&[]).check(
        1,
        "",
        "
error[protected-person]: the page `/404.html` names `source-7`, who is protected
  |
  = help: leave the name out: the page says `Zqjane Zqdoe`
note: protected here
 --> content/people/source-7.md

1 error
",
    );
    // A comment is not shown.
    let comment = "//- templates/not-found.html\n{# Zqjane Zqdoe #}x\n//- site.toml\n# Zqjane Zqdoe\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n";
    let project = site_with(comment);
    project.build(&["--quiet"]).check(0, "", "");
}

#[test]
fn a_file_that_is_copied_is_told_with_its_line() {
    let project = Project::new(&format!("{SITE}//- static/a.txt\nx\nZqjane\tZqdoe\n"));
    project.build(&["--quiet"]).check(
        1,
        "",
        "
error[protected-person]: this names `source-7`, who is protected
 --> static/a.txt
  |
  = help: leave the name out of line 2, which says `Zqjane Zqdoe`: it is published at `/a.txt`
note: protected here
 --> content/people/source-7.md

1 error
",
    );
}

#[test]
fn what_only_describes_a_protected_speaker_goes_with_the_name() {
    let project = Project::new(&format!(
        "{SITE}//- content/articles/b.md
---
title: B
date: 2026-11-02
people: [source-7]
quotes:
  - {{text: They came., speaker: source-7, role: the only zqdoctor, venue: zqvenue, source: s}}
  - {{text: We stay., speaker: other, role: a farmer, source: s}}
sources: [{{id: s, title: A paper}}]
---
Somebody said so [@s].
"
    ));
    project.build(&["--quiet"]).check(0, "", "");
    for file in project.files("public").into_iter().filter(|file| !is_by_chance(file)) {
        let bytes = fs::read(project.root().join("public").join(&file)).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("zq"), "{file}");
    }
    let html = project.read("public/articles/2026/11/b/index.html");
    assert!(html.contains("</a>, a farmer</figcaption>"), "{html}");
}

#[test]
fn forms_without_protection() {
    let project = Project::new(
        "
//- content/people/x.md
---
name: X Y
protect_forms: [Z]
---
",
    );
    project.check(&[]).check(
        0,
        "",
        "
warning[unused-protect-forms]: `protect_forms` does nothing without `protect: true`
 --> content/people/x.md:3:16
  |
3 | protect_forms: [Z]
  |                ^^^
  |
  = help: add `protect: true` if the person must not be named, or remove it

1 warning
",
    );
}

#[test]
fn a_name_that_cannot_be_looked_for() {
    let person =
        |more: &str| format!("//- content/people/x.md\n---\nname: X\nprotect: true\n{more}---\n");
    let project = Project::new(&person(""));
    project.check(&[]).check(
        0,
        "",
        "
warning[unprotected-name]: the name of a protected person is too short to be looked for
 --> content/people/x.md
  |
  = help: write the whole name in `name`, or list in `protect_forms` what must not be published

1 warning
",
    );
    let project = Project::new(&person("protect_forms: [Agent X]\n"));
    project.check(&[]).check(0, "", "No problems found");
}
