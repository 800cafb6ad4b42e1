//! Timeline as of a day (F7): nothing that was reported later, and the values of that day.

use std::sync::Arc;

use crate::page::{Site, at, options};
use crate::timeline::{date_above, event};

const SITE: &str = "
//- content/articles/first.md
---
title: First article
date: 2025-10-12
topics: [border]
sources:
  - {id: early, url: https://early.example/, publisher: Early, published: 2025-10-12}
events:
  - {id: assault, date: 2025-10, title: An assault, type: attack, status: reported, countries: [PK], sources: [early]}
  - {id: talks, date: 2025-10-20, title: Talks, type: talks, status: expected, reported: 2025-10-10, countries: [PK]}
---
//- content/articles/second.md
---
title: Second article
date: 2025-10-29
topics: [later]
sources:
  - {id: late, url: https://late.example/, publisher: Late, published: 2025-10-29}
events:
  - {id: assault, date: 2025-10-11, title: An assault, type: attack, status: disputed, revised: 2025-10-29, countries: [PK, AF], actors: [one], sources: [late]}
  - {id: arrest, date: 2025-10-12, title: An arrest, type: arrest, status: confirmed, countries: [PK]}
---
//- content/articles/third.md
---
title: Third article
date: 2025-11-05
events:
  - {id: assault, date: 2025-10-11, title: An assault, type: attack, status: disputed, countries: [AF, PK]}
---
//- content/events/silent.md
---
id: silent
date: 2025-10-01
title: Nobody says when this was reported
type: other
status: reported
---
";

#[track_caller]
fn built(config: &str) -> Arc<Site> {
    let fixture = format!("//- site.toml\n{}{config}\n{SITE}", crate::project::SITE);
    let site = Site::any(&fixture, &at("2025-11-10T00:00:00Z"));
    assert!(!site.has_errors, "{}", site.report);
    site
}

fn page(site: &Site, day: &str) -> String {
    site.read(&format!("timeline/asof/{day}/index.html"))
}

#[track_caller]
fn contains(html: &str, fragments: &[&str]) {
    for fragment in fragments {
        assert!(html.contains(fragment), "no {fragment:?} in\n{html}");
    }
}

#[test]
fn what_was_reported_later_is_left_out() {
    let site = built("");
    let has = |day: &str, id: &str| page(&site, day).contains(&format!(" id=\"{id}\""));
    for (day, assault, talks, arrest) in [
        ("2025-10-10", false, true, false),
        ("2025-10-12", true, true, false),
        ("2025-10-29", true, true, true),
        ("2025-11-05", true, true, true),
    ] {
        let found = (has(day, "assault"), has(day, "talks"), has(day, "arrest"));
        assert_eq!(found, (assault, talks, arrest), "{day}");
        assert!(!has(day, "silent"), "{day}");
    }
    // Not even its articles, topics and sources.
    let html = page(&site, "2025-10-12");
    for later in
        ["Second article", "Third article", "late.example", "later", "/actors/one/", "disputed"]
    {
        assert!(!event(&html, "assault").contains(later), "{later}");
    }
}

#[test]
fn values_are_those_of_the_day() {
    let site = built("");
    let before = page(&site, "2025-10-12");
    let october = "<time datetime=\"2025-10\">October 2025</time>";
    assert_eq!(date_above(&before, "assault"), october);
    assert!(!event(&before, "assault").contains("class=\"tag"));
    contains(
        &event(&before, "assault"),
        &[
            "<summary><span class=\"kind\">attack</span> · Pakistan</summary>",
            "<dd><a href=\"/countries/pk/\">Pakistan</a></dd>",
            "<a href=\"/articles/2025/10/first/\">First article</a></dd>",
            "status-reported\"",
        ],
    );
    let after = page(&site, "2025-10-29");
    let day = "<time datetime=\"2025-10-11\">11 October 2025</time>";
    assert_eq!(date_above(&after, "assault"), day);
    contains(
        &event(&after, "assault"),
        &[
            "<span class=\"tag\">disputed</span>",
            "<dd><a href=\"/countries/pk/\">Pakistan</a>, <a href=\"/countries/af/\">Afghanistan</a></dd>",
            "<p class=\"event-note\">Date was October 2025</p>\n\
             <p class=\"event-note\">Status was reported</p>\n\
             <p class=\"event-note\">Countries were Pakistan</p>\n\
             <p class=\"event-note\">Adds actors, sources</p>",
            "<a href=\"/articles/2025/10/second/\">Second article</a>; <a href=\"/articles/2025/10/first/\">First article</a>",
            "<dt>First reported</dt><dd>12 October 2025; revised 29 October 2025</dd>",
        ],
    );
    contains(
        &event(&page(&site, "2025-11-05"), "assault"),
        &["<p class=\"event-note\">Reported again, unchanged</p>"],
    );
    // The timeline of today has the revised values and no notes.
    let today = site.read("timeline/2025/10/index.html");
    contains(&event(&today, "assault"), &["<span class=\"tag\">disputed</span>"]);
    assert!(!today.contains("event-note"));
}

#[test]
fn what_is_overdue_depends_on_the_day() {
    let site = built("");
    assert!(!event(&page(&site, "2025-10-12"), "talks").contains("overdue"));
    assert!(event(&page(&site, "2025-10-29"), "talks").contains("overdue"));
}

#[test]
fn days_lead_to_each_other() {
    let site = built("");
    contains(
        &page(&site, "2025-10-12"),
        &[
            "<h1>Timeline as of 12 October 2025</h1>",
            "2 events known by then, of which 1 expected. Titles link to today’s entries.",
            "<h2 id=\"page-reported\" class=\"month\">First reported on this day</h2>",
            "<h2 id=\"page-known\" class=\"month\">Known before</h2>",
            "<a href=\"/timeline/asof/2025-10-10/\" rel=\"prev\"><span>Previous</span> 10 October 2025</a>",
            "<a class=\"step-next\" href=\"/timeline/asof/2025-10-29/\" rel=\"next\"><span>Next</span> 29 October 2025</a>",
            "<a href=\"/timeline/asof/\">Timeline as of a date</a>",
            "<meta name=\"robots\" content=\"noindex\">",
        ],
    );
    contains(
        &site.read("timeline/asof/index.html"),
        &[
            "<tr><th scope=\"row\"><a href=\"/timeline/asof/2025-10-29/\"><time datetime=\"2025-10-29\">\
           29 October 2025</time></a></th><td>1</td><td>1</td><td>3</td></tr>\n\
           <tr><th scope=\"row\"><a href=\"/timeline/asof/2025-10-12/\"><time datetime=\"2025-10-12\">\
           12 October 2025</time></a></th><td>1</td><td>0</td><td>2</td></tr>",
        ],
    );
    contains(
        &site.read("timeline/index.html"),
        &["<a href=\"/timeline/asof/\">Timeline as of a date</a>"],
    );
    let sitemap = site.read("sitemap.xml");
    assert!(sitemap.contains("/timeline/asof/</loc>") && !sitemap.contains("/timeline/asof/2025"));
}

#[test]
fn days_ahead_of_the_build_have_no_page() {
    let site = Site::any(SITE, &at("2025-10-20T00:00:00Z"));
    assert_eq!(
        site.files("timeline/asof"),
        ["2025-10-10/index.html", "2025-10-12/index.html", "index.html"]
    );
}

#[test]
fn the_configuration_bounds_days_and_events() {
    let days = |config: &str| {
        built(config).files("timeline").into_iter().filter(|path| path.starts_with("asof")).count()
    };
    assert_eq!(days(""), 5);
    assert_eq!(days("[timeline]\nas_of = false"), 0);
    assert_eq!(days("[timeline]\nas_of = true"), 5);
    assert_eq!(days("[timeline]\nas_of = \"auto\"\nas_of_days = 2"), 3);
    contains(
        &built("[timeline]\nas_of_days = 2").read("timeline/asof/index.html"),
        &["The last 2 such days."],
    );
    contains(
        &page(&built("[timeline]\nevents = 2"), "2025-11-05"),
        &["3 events known by then, of which 1 expected; the latest 2 are listed."],
    );
}

#[test]
fn two_revisions_of_one_day_must_agree() {
    let account = |name: &str, day: &str, status: &str| {
        format!(
            "//- content/articles/{name}.md\n---\ntitle: {name}\ndate: {day}\nevents:\n  - {{id: x, \
             date: 2025-10-11, title: X, type: attack, status: {status}}}\n---\n"
        )
    };
    let revised = |status: &str| format!("{status}, revised: 2025-10-20");
    let check = |third: &str, is_wrong: bool| {
        let site = [
            account("a", "2025-10-12", "reported"),
            account("b", "2025-10-20", &revised("denied")),
            account("c", "2025-10-21", third),
        ];
        let site = Site::any(&site.concat(), &options());
        assert_eq!(site.has_errors, is_wrong, "{third}: {}", site.report);
    };
    check(&revised("denied"), false);
    check(&revised("confirmed"), true);
    // A later account repeats what is known by then, not what was known first.
    check("denied", false);
    check("reported", true);
    check("confirmed, revised: 2025-10-21", false);
}

/// An event in a file of its own that does not say when it was reported.
const EVENT: &str = "
//- content/events/ev.md
---
title: Shots
date: 2026-11-01
type: attack
status: reported
countries: [PK]
---
";
const NAMED: &str = "
//- content/articles/named.md
---
title: Named
date: 2026-11-02
events: [ev]
---
";
const DETAILS: &str = "
//- content/articles/details.md
---
title: Details
date: 2026-11-09
events: [{id: ev, outcome: Two were held}]
---
";

/// The days of what was known, and what the timeline says of the first report.
#[track_caller]
fn check_first_report(files: &str, days: &[&str], said: &str) {
    let site = Site::any(files, &at("2026-11-20T00:00:00Z"));
    assert!(!site.has_errors, "{}", site.report);
    let index = site.read("timeline/asof/index.html");
    let found: Vec<&str> = index
        .split("href=\"/timeline/asof/")
        .skip(1)
        .filter_map(|rest| rest.split('/').next().filter(|day| day.starts_with("20")))
        .collect();
    assert_eq!(found, days, "{index}");
    let html = site.read("timeline/2026/11/index.html");
    contains(&html, &[&format!("<dt>First reported</dt><dd>{said}</dd>")]);
}

#[test]
fn an_article_that_names_an_event_by_its_id_reports_it() {
    check_first_report(&format!("{EVENT}{NAMED}"), &["2026-11-02"], "2 November 2026");
    let days = ["2026-11-09", "2026-11-02"];
    check_first_report(&format!("{EVENT}{NAMED}{DETAILS}"), &days, "2 November 2026");
    check_first_report(&format!("{EVENT}{DETAILS}"), &["2026-11-09"], "9 November 2026");
    // What the file says itself counts, and so does the article that tells of it.
    let said = EVENT.replace("type:", "reported: 2026-11-04\ntype:");
    check_first_report(&format!("{said}{NAMED}"), &["2026-11-04"], "4 November 2026");
}
