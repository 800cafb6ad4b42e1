//! Editions: a month on one page.

use crate::page::{Site, contains};

const SITE: &str = "
//- content/countries/pk.md
---
code: PK
status:
  - {month: 2025-10, trend: deteriorated, reason: Clashes}
  - {month: 2025-07, trend: unchanged, reason: Quiet}
---
//- content/countries/af.md
---
code: AF
status: [{month: 2025-10, trend: improved, alert: conflict-risk, reason: Calm, by: Desk}]
---
//- content/articles/one.md
---
title: One
date: 2025-10-30
countries: [PK]
corrections:
  - {date: 2025-11-03, text: It was two., kind: correction}
  - {date: 2025-10-31, text: It was <three>., kind: clarification}
  - {date: 2026-01-01, text: Unseen., kind: update}
events:
  - {id: a, date: 2025-10-11, title: A, type: attack, status: reported, countries: [PK]}
  - {id: b, date: 2025-08, title: B, type: talks, status: reported, countries: [PK]}
  - {id: c, date: 2025, title: C, type: talks, status: reported, countries: [PK]}
  - {id: d, date: 2027-01-05, title: D, type: talks, status: expected, countries: [PK]}
---
Text.
//- content/articles/two.md
---
title: Two
date: 2025-11-02
---
Text.
";

/// A status, an article or an event makes an edition, unless its month has not begun or lies before
/// the first article.
#[test]
fn a_month_with_something_has_an_edition() {
    let site = Site::of(SITE);
    assert_eq!(site.files("editions"), ["2025-10/index.html", "2025-11/index.html", "index.html"]);
    let index = site.page("/editions/");
    let months: Vec<&str> =
        index.split("<li><a href=\"/editions/2").skip(1).map(|rest| &rest[..6]).collect();
    assert_eq!(months, ["025-11", "025-10"]);
    contains(&index, "<p class=\"meta\">2 countries assessed · 1 article · 1 event</p>");
    contains(&index, "<a href=\"/editions/\" aria-current=\"page\">Editions</a>");
}

/// I6: every status of the month, its articles, events and corrections.
#[test]
fn an_edition_has_all_of_its_month() {
    let site = Site::of(SITE);
    let october = site.page("/editions/2025-10/");
    contains(&october, "<h1>October 2025</h1>");
    contains(
        &october,
        "<p class=\"meta\">2 countries assessed · 1 article · 1 event · 1 correction</p>",
    );
    contains(
        &october,
        "<h2 id=\"page-status\">Where things stood</h2>\
         <div class=\"gravity deteriorated\"><h3>Deteriorated</h3><ul>\
         <li><a href=\"/countries/pk/in-figures/#status-2025-10\">Pakistan</a><p class=\"reason\">Clashes</p></li></ul></div>\
         <div class=\"gravity conflict-risk\"><h3>Conflict risk</h3><ul>\
         <li><a href=\"/countries/af/in-figures/#status-2025-10\">Afghanistan</a> \
         <span class=\"also improved\">improved</span><p class=\"reason\">Calm</p></li></ul></div></section>",
    );
    contains(&october, ">One</a></h3>");
    contains(&october, "id=\"a\"");
    contains(
        &october,
        "<li><p class=\"meta\"><time datetime=\"2025-10-31\">31 October 2025</time> · \
         <span class=\"kind\">Clarification</span> · <a href=\"/articles/2025/10/one/\">One</a></p>\
         <p>It was &lt;three&gt;.</p></li>",
    );
    for absent in [">Two</a>", "id=\"b\"", "id=\"c\"", "It was two.", "Unseen", "Quiet"] {
        assert!(!october.contains(absent), "{absent}");
    }
    contains(&site.page("/editions/2025-11/"), "<p>It was two.</p>");
}

#[test]
fn editions_lead_to_each_other() {
    let site = Site::of(SITE);
    let october = site.page("/editions/2025-10/");
    contains(
        &site.page("/editions/2025-11/"),
        "<a href=\"/editions/2025-10/\" rel=\"prev\"><span>Earlier</span> October 2025</a>",
    );
    contains(
        &october,
        "href=\"/editions/2025-11/\" rel=\"next\"><span>Later</span> November 2025</a>",
    );
    assert!(!site.page("/editions/2025-10/").contains("rel=\"prev\""));
    assert!(!site.page("/editions/2025-11/").contains("rel=\"next\""));
}
