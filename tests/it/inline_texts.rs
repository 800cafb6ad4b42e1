//! Key points, scope, updates, corrections and reasons may hold emphasis, links and citations: HTML
//! where there are pages, plain text where there is none.

use crate::project::Project;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/sources/app.md
---
id: app
title: Statement
---
//- content/countries/pk.md
---
code: PK
status:
  - {month: 2026-11, trend: improved, reason: 'Trade **resumed** at <Torkham> [@app]'}
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
countries: [PK]
sources:
  - {id: one, title: One}
  - {id: two, title: Two}
takeaways:
  - Shelling **stopped** [@two, p. 4].
  - R&amp;D \"as is\"
scope_note: Only `Torkham` [@one]
updates:
  - date: 2026-11-02
    text: |
      First [@app; @two].

      See [there](https://x.example/).
  - {date: 2026-12-24, text: 'Not yet [@late]'}
corrections:
  - {date: 2026-11-03, text: 'It said *nine* [@app].'}
---
Body [@one].
//- content/articles/a.ur.md
---
title: B
takeaways: ['**B** [@app]']
---
B.
//- content/sources/late.md
---
id: late
title: Late
---
";

fn mark(key: &str, number: usize, more: &str) -> String {
    format!("<a href=\"#source-{key}\" aria-label=\"Source {number}{more}\">[{number}{more}]</a>")
}

#[track_caller]
fn has(text: &str, expected: &str) {
    assert!(text.contains(expected), "{expected}\nis not in\n{text}");
}

#[test]
fn pages_show_markup_and_numbers() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&[]).code, 0);
    let page = project.read("public/articles/2026/11/a/index.html");
    let two = mark("two", 2, ", p. 4");
    has(
        &page,
        &format!("<li>Shelling <strong>stopped</strong> <sup class=\"cite\">{two}</sup>.</li>"),
    );
    has(
        &page,
        &format!("<code>Torkham</code> <sup class=\"cite\">{}</sup></dd>", mark("one", 1, "")),
    );
    let both = format!("{}{}", mark("app", 3, ""), mark("two", 2, ""));
    has(&page, &format!("<p>First <sup class=\"cite\">{both}</sup>.</p>"));
    has(&page, "<p>See <a href=\"https://x.example/\"");
    has(&page, &format!("It said <em>nine</em> <sup class=\"cite\">{}</sup>.", mark("app", 3, "")));
    for (number, key) in ["one", "two", "app"].iter().enumerate() {
        has(&page, &format!("<li id=\"source-{key}\" value=\"{}\">", number + 1));
    }
    // A source that only an update of next month cites is not shown before it.
    assert!(!page.contains("source-late") && !page.contains("[@"), "{page}");

    // A page numbers its own sources: a translation shows its own key points.
    let page = project.read("public/ur/articles/2026/11/a/index.html");
    has(&page, "<strong>B</strong> <sup class=\"cite\"><a href=\"#source-app\"");
    has(&page, "<li id=\"source-app\" value=\"1\">");

    let log = project.read("public/corrections/index.html");
    has(&log, "It said <em>nine</em>.</p>");
    for page in [
        "public/index.html",
        "public/countries/pk/index.html",
        "public/editions/2026-11/index.html",
    ] {
        has(&project.read(page), "Trade <strong>resumed</strong> at &lt;Torkham&gt;");
    }
}

#[test]
fn plain_text_has_no_markup() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&[]).code, 0);
    let page = project.read("public/articles/2026/11/a/index.html");
    has(&page, "\"text\":\"It said nine.\"");
    has(&page, "\"articleBody\":\"First. See there.\"");
    has(&page, "\"backstory\":\"Only Torkham\"");
    has(&project.read("public/corrections/atom.xml"), "It said nine.<");
    has(&project.read("public/countries/pk/status.csv"), "Trade resumed at <Torkham>");
}

#[test]
fn citations_are_checked() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-01
sources: [{id: one, title: One}]
takeaways: ['x [@onee]']
updates:
  - date: 2026-11-02
    text: |
      First
      and [@Two Words].
---
Body [@one].
",
    );
    let run = project.build(&[]);
    assert_eq!(run.code, 1);
    has(&run.stderr, "error[invalid-citation]: `Two Words` cites no source");
    has(&run.stderr, "content/articles/a.md:10:11");
    project.write(
        "content/articles/a.md",
        "---\ntitle: A\ndate: 2026-11-01\nsources: [{id: one, title: One}]\ntakeaways: ['x [@onee]']\n---\nB.\n",
    );
    let run = project.build(&[]);
    assert_eq!(run.code, 1);
    has(&run.stderr, "error[unknown-source]: unknown source `onee`");
    has(&run.stderr, "content/articles/a.md:5:16");
    has(&run.stderr, "did you mean `one`?");
}
