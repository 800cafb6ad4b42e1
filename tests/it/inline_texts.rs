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
fn reasons_of_a_status_cite_on_the_page_of_the_country() {
    let project = Project::new(SITE);
    let reasons = "---
code: PK
status:
  - {month: 2026-10, trend: improved, reason: 'Then [@app]'}
  - {month: 2026-11, trend: improved, reason: 'Now [@late, p. 2; @app]'}
  - {month: 2026-12, trend: improved, reason: 'Ahead [@other]'}
---
";
    let other = "---\nid: other\ntitle: Other\n---\n";
    project.write("content/countries/pk.md", reasons);
    project.write("content/sources/other.md", other);
    assert_eq!(project.build(&[]).code, 0);
    let page = project.read("public/countries/pk/index.html");
    let both = format!("{}{}", mark("late", 1, ", p. 2"), mark("app", 2, ""));
    has(&page, &format!("<td>Now <sup class=\"cite\">{both}</sup></td>"));
    has(&page, &format!("<td>Then <sup class=\"cite\">{}</sup></td>", mark("app", 2, "")));
    has(&page, "<li id=\"source-late\" value=\"1\">");
    has(&page, "<li id=\"source-app\" value=\"2\">");
    assert!(!page.contains("Ahead") && !page.contains("source-other"), "{page}");
    // Where the sources are not listed there is nothing to lead to.
    assert!(!project.read("public/index.html").contains("#source-"));

    // What the text cites comes first.
    project.write("content/countries/pk.md", format!("{reasons}Text [@app]."));
    assert_eq!(project.build(&[]).code, 0);
    let page = project.read("public/countries/pk/index.html");
    has(&page, &format!("<td>Then <sup class=\"cite\">{}</sup></td>", mark("app", 1, "")));
    has(&page, "<li id=\"source-late\" value=\"2\">");
}

/// Where the register says that a source is used.
#[track_caller]
fn uses(project: &Project, source: &str) -> String {
    let page = project.read("public/sources/index.html");
    let row = page.split_once(&format!("<li id=\"source-{source}\">")).unwrap().1;
    let uses = row.split_once("<dt>Used in</dt><dd>").unwrap().1.split_once("</dd>").unwrap().0;
    let texts = uses.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.collect()
}

#[test]
fn the_register_counts_what_is_shown() {
    let project = Project::new(SITE);
    project.write("content/pages/about.md", "---\ntitle: About\n---\nUs [@late].\n");
    project.write("content/topics/trade.md", "---\nname: Trade\n---\nIt [@late].\n");
    assert_eq!(project.build(&[]).code, 0);
    assert_eq!(uses(&project, "app"), "1 article: A. 1 page: Pakistan");
    // Not the update of next month.
    assert_eq!(uses(&project, "late"), "2 pages: Trade; About");
    assert_eq!(project.build(&["--future", "--output", "later"]).code, 0);
    let page = project.read("later/sources/index.html");
    has(&page, "<bdi>A</bdi></a>. <span>2 pages</span>: ");
    project.remove("content/pages/about.md");
    project.remove("content/topics/trade.md");
    assert_eq!(project.build(&[]).code, 0);
    assert_eq!(uses(&project, "late"), "0 articles");
    // A translation cites for itself.
    project.write("content/articles/a.ur.md", "---\ntitle: B\n---\nB [@late].\n");
    assert_eq!(project.build(&[]).code, 0);
    assert_eq!(uses(&project, "late"), "1 article: A");
}

#[test]
fn machines_get_sources_in_the_order_of_the_page() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/sources/app.md
---
id: app
url: https://app.example/
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
sources:
  - {id: unused, url: 'https://unused.example/'}
  - {id: one, url: 'https://one.example/'}
---
A [@one], then [@app].
//- content/articles/a.ur.md
---
title: B
---
B [@app], then [@one].
",
    );
    assert_eq!(project.build(&[]).code, 0);
    let check = |page: &str, order: [&str; 3]| {
        let list: Vec<String> =
            order.iter().map(|name| format!("\"https://{name}.example/\"")).collect();
        has(&project.read(page), &format!("\"citation\":[{}]", list.join(",")));
    };
    check("public/articles/2026/11/a/index.html", ["one", "app", "unused"]);
    check("public/ur/articles/2026/11/a/index.html", ["app", "one", "unused"]);
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
