//! Key points, scope, updates, corrections and reasons may hold emphasis, links and citations: HTML
//! where there are pages, plain text where there is none.

use dateline::config::Options;

use crate::page::{Site, options};
use crate::project::fixture_with;

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
live: true
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
    format!("<a href=\"#source-{key}\" aria-label=\"Source {number}{more}\">{number}{more}</a>")
}

#[track_caller]
fn has(text: &str, expected: &str) {
    assert!(text.contains(expected), "{expected}\nis not in\n{text}");
}

#[test]
fn pages_show_markup_and_numbers() {
    let site = Site::of(SITE);
    let page = site.read("articles/2026/11/a/index.html");
    let two = mark("two", 2, ", p. 4");
    has(
        &page,
        &format!(
            "<li>Shelling <strong>stopped</strong>\u{2060}<sup class=\"cite\">[{two}]</sup>.</li>"
        ),
    );
    has(
        &page,
        &format!(
            "<code>Torkham</code>\u{2060}<sup class=\"cite\">[{}]</sup></span></p>",
            mark("one", 1, "")
        ),
    );
    let both = format!("{}, {}", mark("app", 3, ""), mark("two", 2, ""));
    has(&page, &format!("<p>First\u{2060}<sup class=\"cite\">[{both}]</sup>.</p>"));
    has(&page, "<p>See <a href=\"https://x.example/\"");
    has(
        &page,
        &format!(
            "It said <em>nine</em>\u{2060}<sup class=\"cite\">[{}]</sup>.",
            mark("app", 3, "")
        ),
    );
    for (number, key) in ["one", "two", "app"].iter().enumerate() {
        has(&page, &format!("<li id=\"source-{key}\" value=\"{}\">", number + 1));
    }
    // A source that only an update of next month cites is not shown before it.
    assert!(!page.contains("source-late") && !page.contains("[@"), "{page}");

    // A page numbers its own sources: a translation shows its own key points.
    let page = site.read("ur/articles/2026/11/a/index.html");
    has(&page, "<strong>B</strong>\u{2060}<sup class=\"cite\">[<a href=\"#source-app\"");
    has(&page, "<li id=\"source-app\" value=\"1\">");

    let log = site.read("corrections/index.html");
    has(&log, "It said <em>nine</em>.</p>");
    for page in ["index.html", "countries/pk/index.html", "editions/2026-11/index.html"] {
        has(&site.read(page), "Trade <strong>resumed</strong> at &lt;Torkham&gt;");
    }
}

#[test]
fn plain_text_has_no_markup() {
    let site = Site::of(SITE);
    let page = site.read("articles/2026/11/a/index.html");
    has(&page, "\"text\":\"It said nine.\"");
    has(&page, "\"articleBody\":\"First. See there.\"");
    has(&page, "\"backstory\":\"Only Torkham\"");
    has(&site.read("corrections/atom.xml"), "It said nine.<");
    has(&site.read("countries/pk/status.csv"), "Trade resumed at <Torkham>");
}

#[test]
fn reasons_of_a_status_cite_on_the_page_of_the_country() {
    let reasons = "---
code: PK
status:
  - {month: 2026-10, trend: improved, reason: 'Then [@app]'}
  - {month: 2026-11, trend: improved, reason: 'Now [@late, p. 2; @app]'}
  - {month: 2026-12, trend: improved, reason: 'Ahead [@other]'}
---
";
    let other = "---\nid: other\ntitle: Other\n---\n";
    let built = |country: &str| {
        let files = [("content/countries/pk.md", country), ("content/sources/other.md", other)];
        Site::of(&fixture_with(SITE, &files))
    };
    let site = built(reasons);
    let page = site.read("countries/pk/in-figures/index.html");
    let both = format!("{}; {}", mark("late", 1, ", p. 2"), mark("app", 2, ""));
    has(&page, &format!("<td>Now\u{2060}<sup class=\"cite\">[{both}]</sup></td>"));
    has(&page, &format!("<td>Then\u{2060}<sup class=\"cite\">[{}]</sup></td>", mark("app", 2, "")));
    has(&page, "<li id=\"source-late\" value=\"1\">");
    has(&page, "<li id=\"source-app\" value=\"2\">");
    assert!(!page.contains("Ahead") && !page.contains("source-other"), "{page}");
    // Where the sources are not listed there is nothing to lead to.
    assert!(!site.read("index.html").contains("#source-"));

    // What the text cites comes first.
    let page =
        built(&format!("{reasons}Text [@app].\n")).read("countries/pk/in-figures/index.html");
    has(&page, &format!("<td>Then\u{2060}<sup class=\"cite\">[{}]</sup></td>", mark("app", 1, "")));
    has(&page, "<li id=\"source-late\" value=\"2\">");
}

/// Where the register says that a source is used.
#[track_caller]
fn uses(site: &Site, source: &str) -> String {
    let page = site.read("sources/index.html");
    let row = page.split_once(&format!("<li id=\"source-{source}\">")).unwrap().1;
    let uses = row.split_once("<dt>Used in</dt><dd>").unwrap().1.split_once("</dd>").unwrap().0;
    let texts = uses.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.collect()
}

#[test]
fn the_register_counts_what_is_shown() {
    let about = ("content/pages/about.md", "---\ntitle: About\n---\nUs [@late].\n");
    let trade = ("content/topics/trade.md", "---\nname: Trade\n---\nIt [@late].\n");
    let fixture = fixture_with(SITE, &[about, trade]);
    let site = Site::of(&fixture);
    assert_eq!(uses(&site, "app"), "1 article: A. 1 page: Pakistan");
    // Not the update of next month.
    assert_eq!(uses(&site, "late"), "2 pages: Trade; About");
    let later = Site::any(&fixture, &Options { future: true, ..options() });
    let page = later.read("sources/index.html");
    has(&page, "A</a>. <span>2 pages</span>: ");
    assert_eq!(uses(&Site::of(SITE), "late"), "0 articles");
    // A translation cites for itself.
    let urdu = ("content/articles/a.ur.md", "---\ntitle: B\n---\nB [@late].\n");
    assert_eq!(uses(&Site::of(&fixture_with(SITE, &[urdu])), "late"), "1 article: A");
}

#[test]
fn machines_get_sources_in_the_order_of_the_page() {
    let site = Site::of(
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
    let check = |page: &str, order: [&str; 3]| {
        let list: Vec<String> =
            order.iter().map(|name| format!("\"https://{name}.example/\"")).collect();
        has(&site.read(page), &format!("\"citation\":[{}]", list.join(",")));
    };
    check("articles/2026/11/a/index.html", ["one", "app", "unused"]);
    check("ur/articles/2026/11/a/index.html", ["app", "one", "unused"]);
}

#[test]
fn citations_are_checked() {
    let site = Site::any(
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
        &options(),
    );
    assert!(site.has_errors);
    has(&site.report, "error[invalid-citation]: `Two Words` cites no source");
    has(&site.report, "content/articles/a.md:10:11");
    let site = Site::any(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\nsources: [{id: one, title: One}]\ntakeaways: ['x [@onee]']\n---\nB.\n",
        &options(),
    );
    assert!(site.has_errors);
    has(&site.report, "error[unknown-source]: unknown source `onee`");
    has(&site.report, "content/articles/a.md:5:16");
    has(&site.report, "did you mean `one`?");
}
