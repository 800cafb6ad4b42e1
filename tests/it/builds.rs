//! Builds for a smaller circle: they bear their mark everywhere, and never take the place of the
//! public site.

use crate::html::Document;
use crate::project::Project;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[builds.amber]
tlp = \"AMBER\"
output = \"inside/amber\"
base_url = \"https://inside.example/amber/\"
[builds.preview]
drafts = true
future = true
[builds.mirror]
tlp = \"CLEAR\"
base_url = \"https://mirror.example/\"
//- content/articles/open.md
---
title: Open
date: 2026-11-01
countries: [PK]
sources: [{id: wire, url: 'https://wire.example/'}]
claims:
  - {about: killed, value: 3, claimant: wire, source: wire}
events:
  - {id: talks, date: 2026-12-01, title: Talks, type: talks, status: expected, countries: [PK]}
---
Open text [@wire].
//- content/articles/held.md
---
title: Held
date: 2026-11-02
tlp: AMBER
---
Held text.
//- content/articles/draft.md
---
title: Draft
date: 2026-11-02
draft: true
---
Draft text.
//- static/plain.txt
Plain.
";

const NOINDEX: &str = "<meta name=\"robots\" content=\"noindex, nofollow\">";

/// Every page and export of `folder` bears `mark`; styles and files of the desk stay as they are.
#[track_caller]
fn check_marked(project: &Project, folder: &str, mark: &str) {
    let mut kinds = std::collections::BTreeSet::new();
    for file in project.files(folder) {
        let text = project.read(&format!("{folder}/{file}"));
        let extension = file.rsplit('.').next().unwrap();
        kinds.insert(extension.to_owned());
        match extension {
            "html" => {
                assert!(text.contains(NOINDEX), "{file}");
                let body = text.split_once("<body").unwrap().1;
                let first = body.split_once('>').unwrap().1.trim_start();
                let line = format!(
                    "<p class=\"marking\" role=\"note\" lang=\"en\" dir=\"ltr\"><strong>{mark}</strong>"
                );
                assert!(first.starts_with(&line), "{file}: {first:.200}");
            }
            "txt" if file == "robots.txt" => assert_eq!(text, "User-agent: *\nDisallow: /\n"),
            "css" | "svg" | "js" | "txt" => assert!(!text.contains(mark), "{file}"),
            _ => assert!(text.contains(mark), "{file}"),
        }
    }
    let expected = ["css", "csv", "html", "ics", "js", "json", "svg", "txt", "xml"];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn a_restricted_build_bears_its_mark_everywhere() {
    let project = Project::new(SITE);
    let run = project.build(&["--tlp", "amber", "--output", "out"]);
    assert_eq!(run.code, 0, "{run:?}");
    check_marked(&project, "out", "TLP:AMBER");
    assert!(
        project.read("out/manifest.json").starts_with("{\"dateline\":1,\"level\":\"TLP:AMBER\"")
    );
    let run = project.build(&["--drafts", "--future", "--output", "drafts"]);
    assert_eq!(run.code, 0, "{run:?}");
    check_marked(&project, "drafts", "Not public, with drafts and what is not due yet");
}

#[test]
fn a_public_build_bears_none() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&[]).code, 0);
    for file in project.files("public") {
        let text = project.read(&format!("public/{file}"));
        assert!(!text.contains("class=\"marking\"") && !text.contains("TLP:"), "{file}");
    }
    assert!(project.read("public/robots.txt").contains("Allow: /"));
}

#[test]
fn a_template_of_the_desk_cannot_lose_the_mark() {
    let project = Project::new(SITE);
    project.write("templates/article.html", "<header>{{ article.title }}</header>");
    assert_eq!(project.build(&["--tlp", "amber"]).code, 0);
    let page = project.read("public/articles/2026/11/held/index.html");
    assert!(page.starts_with("<p class=\"marking\""), "{page}");
}

/// What a second build into the folder of the first says, where it leaves everything as it was.
#[track_caller]
fn check_refused(first: &[&str], second: &[&str], expected: &str) {
    let project = Project::new(SITE);
    assert_eq!(project.build(first).code, 0);
    let before = project.tree_hash();
    let run = project.build(second);
    assert_eq!((run.code, run.stderr.as_str()), (1, expected));
    assert_eq!(project.tree_hash(), before);
    assert_eq!(project.build(first).code, 0);
}

#[test]
fn one_circle_never_takes_the_place_of_another() {
    let refused = |old: &str, new: &str| {
        format!(
            "error[other-level]: the output folder [ROOT]/public holds {old}, and this would put {new} in its place\n  |\n  = help: give each its own folder with `--output`, or under `[builds]` in site.toml; `--force` does not change this, and what is to be given up is deleted by hand\n\n1 error\n"
        )
    };
    let (public, amber) = ("a public site", "a site marked `TLP:AMBER`");
    check_refused(&[], &["--tlp", "amber"], &refused(public, amber));
    check_refused(&[], &["--tlp", "amber", "--force"], &refused(public, amber));
    check_refused(&["--tlp", "amber"], &[], &refused(amber, public));
    check_refused(
        &["--tlp", "amber"],
        &["--tlp", "green"],
        &refused(amber, "a site marked `TLP:GREEN`"),
    );
    check_refused(&[], &["--drafts"], &refused(public, "a site marked `Not public, with drafts`"));
}

#[test]
fn a_named_build_goes_to_its_own_folder() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&[]).code, 0);
    assert_eq!(project.build(&["--as", "amber"]).code, 0);
    check_marked(&project, "inside/amber", "TLP:AMBER");
    let page = project.read("inside/amber/articles/2026/11/held/index.html");
    assert!(page.contains("href=\"https://inside.example/amber/articles/2026/11/held/\""));
    assert!(!project.read("public/manifest.json").contains("held"));
    assert_eq!(project.build(&["--as", "preview"]).code, 0);
    assert!(
        project.read("public-preview/articles/2026/11/draft/index.html").contains("Draft text.")
    );
    assert_eq!(project.build(&["--as", "amber", "--output", "else"]).code, 0);
    check_marked(&project, "else", "TLP:AMBER");
}

/// A name alone restricts nothing: a build that shows nothing more than the public site is public.
#[test]
fn a_named_build_that_shows_no_more_is_public() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&["--as", "mirror"]).code, 0);
    let files = project.files("public-mirror");
    assert!(files.iter().all(|file| !file.contains("held") && !file.contains("draft")));
    for file in files {
        let text = project.read(&format!("public-mirror/{file}"));
        assert!(!text.contains("class=\"marking\"") && !text.contains("TLP:"), "{file}");
    }
    let page = project.read("public-mirror/articles/2026/11/open/index.html");
    assert!(page.contains("href=\"https://mirror.example/articles/2026/11/open/\""));
    // So it may take the public site's place, and a restricted one may not take its.
    assert_eq!(project.build(&["--as", "mirror", "--output", "public"]).code, 0);
    assert_eq!(project.build(&[]).code, 0);
    let run = project.build(&["--as", "amber", "--output", "public-mirror"]);
    assert!(run.stderr.contains("error[other-level]"), "{}", run.stderr);
}

#[test]
fn a_build_over_a_folder_without_a_manifest_says_what_it_cannot_tell() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&["--as", "amber", "--output", "public"]).code, 0);
    project.remove("public/manifest.json");
    let unknown = "\
warning[unknown-files-kept]: the output folder [ROOT]/public holds files that are not part of the site, from before Dateline had a list of what it wrote: articles/2026/11/held/index.html
  |
  = help: remove what readers must not see: a page that was withdrawn may be among them; move what belongs to the site into `static/`
";
    let run = project.build(&["-q", "--force"]);
    run.check(
        0,
        "",
        &format!(
            "{unknown}
warning[unknown-level]: the output folder [ROOT]/public had no list of what Dateline wrote: whether a public site or one for a smaller circle stood there cannot be told
  |
  = help: see that nobody takes the one for the other: a restricted site has a folder of its own

2 warnings"
        ),
    );
    project.build(&["-q"]).check(0, "", &format!("{unknown}\n1 warning"));
    assert!(!project.read("public/manifest.json").contains("held"));
    project.remove("public/articles/2026/11/held");
    project.build(&["-q"]).check(0, "", "");
}

#[test]
fn a_build_that_has_no_such_name() {
    let project = Project::new(SITE);
    project.build(&["--as", "ambr"]).check(
        2,
        "",
        "error[unknown-build]: site.toml names no build `ambr`\n  |\n  = help: did you mean `amber`?\n\n1 error\n",
    );
    assert!(project.files("public").is_empty());
}

#[test]
fn mistakes_in_named_builds() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[builds.\"a b\"]
tlp = \"AMBER\"
[builds.one]
tlp = \"AMBRE\"
output = \"../out\"
base_url = \"inside.example\"
draft = true
",
    );
    let run = project.build(&["--format", "json"]);
    assert_eq!(run.code, 2);
    let found: Vec<String> = run
        .stdout
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .map(|row| {
            format!(
                "{}:{} {}",
                row["line"],
                row["code"].as_str().unwrap_or_default(),
                row["message"].as_str().unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "3:invalid-build-name a build cannot be called `a b`",
            "6:unknown-config-word `builds.one.tlp` cannot be `AMBRE`",
            "7:invalid-build-output `../out` is not a folder inside the site's",
            "8:invalid-base-url `inside.example` is not a base URL: it must start with `https://` or `http://`",
            "9:unknown-config-key unknown key `draft` in `[builds.one]`",
        ]
    );
}

#[test]
fn no_frame_of_ones_own_hides_the_mark() {
    for frame in [
        "<!-- the <head> and the <body> --><html><head><title>x</title>HEAD</head><body>MAIN</body></html>",
        "<html><head><title>x</title><script>const a = '<body>';</script>HEAD</head><body>MAIN</body></html>",
        "<html><head data-x='a>b'><title>x</title>HEAD</head><body data-x=\"a>b\" class=c>MAIN</body></html>",
        "<html><head><title>x</title>HEAD</head>MAIN</html>",
        "<title>x</title>HEAD MAIN",
    ] {
        let project = Project::new(
            "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\ndraft: true\n---\nText.\n",
        );
        let base = frame.replace("HEAD", "{% block head %}{% endblock head %}").replace(
            "MAIN",
            "{% block main %}{% endblock main %}{% block after %}{% endblock after %}",
        );
        project.write("templates/base.html", base);
        let run = project.build(&["--drafts"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let page = project.read("public/articles/2026/11/a/index.html");
        let document = Document::parse(&page);
        let line = document.classed("marking").unwrap_or_else(|| panic!("{page}"));
        assert!(line.text.starts_with("Not public, with drafts"), "{page}");
        // Nothing that is read stands before it but the title.
        let at = document
            .elements
            .iter()
            .position(|element| element.attribute("class") == Some("marking"));
        let before: String = document
            .texts
            .iter()
            .filter(|(index, _)| {
                Some(*index) < at && !matches!(&*document.elements[*index].name, "title" | "script")
            })
            .map(|(_, text)| text.trim())
            .collect();
        assert_eq!(before, "", "{page}");
    }
}

#[test]
fn no_site_stands_inside_of_another_for_a_different_circle() {
    let project = Project::new(SITE);
    let refuses = |arguments: &[&str], message: &str| {
        let run = project.build(arguments);
        assert_eq!(run.code, 1, "{arguments:?}: {run:?}");
        assert!(
            run.stderr.contains(&format!("error[other-level]: {message}")),
            "{arguments:?}: {}",
            run.stderr
        );
    };
    assert_eq!(project.build(&["-q"]).code, 0);
    let amber = ["-q", "--tlp", "AMBER", "--output", "public/a/amber"];
    refuses(
        &amber,
        "[ROOT]/public holds a public site, and this would put a site marked `TLP:AMBER` into it",
    );
    assert!(project.files("public").iter().all(|file| !file.starts_with("a/")));

    project.remove("public");
    assert_eq!(project.build(&amber).code, 0);
    let message = "[ROOT]/public/a/amber holds a site marked `TLP:AMBER`, and this would put a public site around it";
    refuses(&["-q"], message);
    refuses(&["-q", "--force"], message);
}
