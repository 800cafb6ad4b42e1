//! What is not due yet is left out, and every build says what it left out; a date that cannot be is
//! a warning at its place.

use dateline::diagnostics::Place;

use crate::kept_back::Desk;
use crate::project::Project;

/// Entries that are left out for every reason there is.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
timezone = \"Asia/Karachi\"
languages = [\"en\", \"ur\"]
//- content/articles/open.md
---
title: Open
date: 2026-11-24
events: [{id: shared, date: 2026-10, title: Shared, type: talks, status: reported, countries: [PK]}]
---
//- content/articles/draft.md
---
title: Draft
date: 2026-11-01
draft: true
topics: [only-here]
---
//- content/articles/open.ur.md
---
title: Private
status: private
---
//- content/topics/only-here.md
---
name: Only here
---
//- content/articles/embargo.md
---
title: Embargo
date: 2026-11-01
publish_date: 2026-12-05T06:00:00+05:00
---
//- content/articles/embargo-2.md
---
title: Embargo
date: 2026-11-01
publish_date: 2026-12-06
---
//- content/articles/later.md
---
title: Later
date: 2026-11-25
---
//- content/pages/later.md
---
title: Later
date: 2026-11-24T18:00:00+05:00
---
//- content/articles/gone.md
---
title: Gone
date: 2026-11-01
expires: 2026-11-20
events:
  - {id: shared, date: 2026-10, title: Shared, type: talks, status: reported, countries: [PK]}
  - {id: lost, date: 2026-10, title: Lost, type: talks, status: reported, countries: [PK]}
---
//- content/actors/amber.md
---
name: Amber
tlp: AMBER
---
";

const SUMMARY: &str = "Left out: 2 drafts, 2 embargoed (next due 5 December 2026 06:00 PKT), 2 dated later (next due 24 November 2026 18:00 PKT), 1 expired, with 1 event that nothing else tells of, 1 marked AMBER, 1 that only these use";

const DETAILS: &str = "
  content/actors/amber.md: marked AMBER
  content/articles/draft.md: draft
  content/articles/embargo-2.md: embargoed until 6 December 2026
  content/articles/embargo.md: embargoed until 5 December 2026 06:00 PKT
  content/articles/gone.md: expired 20 November 2026, with the events `lost`
  content/articles/later.md: dated 25 November 2026
  content/articles/open.ur.md: draft (status: private)
  content/pages/later.md: dated 24 November 2026 18:00 PKT
  content/topics/only-here.md: used by nothing that is published
";

/// What a run said, without the numbers of the line before.
fn said(stderr: &str) -> &str {
    stderr.split_once("Left out").map_or("", |(before, _)| &stderr[before.len()..]).trim()
}

#[test]
fn every_build_says_what_it_left_out() {
    let project = Project::new(SITE);
    let details = format!("{SUMMARY}{}", DETAILS.trim_end());
    let run = project.build(&[]);
    assert_eq!((run.code, said(&run.stderr)), (0, SUMMARY), "{}", run.stderr);
    assert!(run.stderr.starts_with("Built 1 article, "), "{}", run.stderr);
    let run = project.build(&["-v"]);
    assert_eq!(said(&run.stderr), details);
    assert!(run.stderr.starts_with("Nothing has changed: "), "{}", run.stderr);
    let run = project.build(&["--quiet"]);
    run.check(0, "", "");
    let run = project.check(&["--verbose"]);
    assert_eq!(said(&run.stderr), details);
    assert!(run.stderr.starts_with("No problems found"), "{}", run.stderr);

    let run = project.build(&["--format", "json"]);
    let line: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    for (field, expected) in [
        ("severity", serde_json::json!("info")),
        ("code", serde_json::json!("left-out")),
        ("drafts", 2.into()),
        ("embargoed", 2.into()),
        ("future", 2.into()),
        ("expired", 1.into()),
        ("marked", 1.into()),
        ("unused", 1.into()),
        ("next_due", serde_json::json!("2026-11-24T13:00:00Z")),
    ] {
        assert_eq!(line[field], expected, "{field}");
    }
    assert_eq!(
        line["entries"][4],
        serde_json::json!({
            "file": "content/articles/gone.md", "reason": "expired", "words": null, "due": null,
            "due_text": "20 November 2026", "events": ["lost"],
        })
    );
    assert!(line["message"].as_str().unwrap().starts_with(SUMMARY));
    let again = project.check(&["--format", "json"]);
    assert_eq!(again.stdout, run.stdout);
}

#[test]
fn nothing_is_said_where_nothing_is_left_out() {
    let project = Project::new("//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\n---\n");
    assert!(!project.build(&[]).stderr.contains("Left out"));
    project.check(&["--format", "json"]).check(0, "", "");
}

#[test]
fn what_is_dated_later_comes_when_its_moment_does() {
    let page = "later/index.html";
    let article = "articles/2026/11/later/index.html";
    for (now, args, has_page, has_article) in [
        ("2026-11-24T12:59:59Z", &[][..], false, false),
        ("2026-11-24T13:00:00Z", &[], true, false),
        // Midnight in Karachi.
        ("2026-11-24T18:59:59Z", &[], true, false),
        ("2026-11-24T19:00:00Z", &[], true, true),
        ("2026-11-24T12:59:59Z", &["--future"], true, true),
        ("2026-11-24T12:59:59Z", &["--drafts"], false, false),
    ] {
        let project = Project::new(SITE);
        assert_eq!(project.build(&[&["--now", now], args].concat()).code, 0);
        let files = project.files("public");
        let found = |name: &str| files.iter().any(|file| file == name);
        assert_eq!((found(page), found(article)), (has_page, has_article), "{now} {args:?}");
        assert!(found("articles/2026/11/open/index.html"), "an article of today");
    }
    // The record of a build ends when the next entry is due.
    let project = Project::new(SITE);
    for (now, first) in [
        ("2026-11-24T12:00:00Z", "Built"),
        ("2026-11-24T12:59:59Z", "Nothing"),
        ("2026-11-24T13:00:00Z", "Built"),
        ("2026-11-24T19:00:00Z", "Built"),
    ] {
        let run = project.build(&["--now", now]);
        assert_eq!(run.stderr.split(' ').next(), Some(first), "{now}: {}", run.stderr);
    }
}

/// The warnings about dates in an article's front matter after title and date, each as the text at
/// its place, its code and its message; the build is of 24 November 2026.
#[track_caller]
fn check(front_matter: &str, expected: &[&str]) {
    check_file("content/articles/a.md", &format!("title: A\n{front_matter}"), expected);
}

#[track_caller]
fn check_file(path: &str, front_matter: &str, expected: &[&str]) {
    let text = format!("---\n{front_matter}\n---\n");
    let built = Desk::new().build(&format!(
        "//- site.toml\ntitle = \"D\"\nbase_url = \"https://desk.example\"\n//- {path}\n{text}"
    ));
    let found = built.problems.iter().map(|problem| {
        let at = match &problem.place {
            Place::Span(span) => &text[span.start..span.end],
            _ => "-",
        };
        format!("{at}: {}: {}", problem.code, problem.message)
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn dates_that_cannot_be() {
    check(
        "date: 2026-11-05\nupdated: 2026-11-01",
        &[
            "2026-11-01: updated-before-date: `updated` is 2026-11-01, before `date`, which is 2026-11-05",
        ],
    );
    check("date: 2026-11-05T10:00:00Z\nupdated: 2026-11-05", &[]);
    check(
        "date: 2026-11-05\ncorrections: [{date: 2026-11-06, text: A}, {date: 2026-11-04, text: B}]",
        &[
            "2026-11-04: correction-before-date: this correction is of 2026-11-04, before the article of 2026-11-05",
        ],
    );
    check(
        "date: 2026-11-05\nupdates: [{date: 2026-11-04, text: B}]",
        &[
            "2026-11-04: update-before-date: this update is of 2026-11-04, before the article of 2026-11-05",
        ],
    );
    check(
        "date: 2026-11-05\nexpires: 2026-11-05",
        &[
            "expires: expires-before-date: it expires on 2026-11-05, before it is published on 2026-11-05",
        ],
    );
    check_file(
        "content/pages/a.md",
        "title: A\ndate: 2026-11-05\nupdated: 2026-11-01",
        &[
            "2026-11-01: updated-before-date: `updated` is 2026-11-01, before `date`, which is 2026-11-05",
        ],
    );
}

#[test]
fn what_replaces_an_article_is_newer() {
    let project = Project::new(
        "//- content/articles/new.md\n---\ntitle: New\ndate: 2026-11-05\nsuperseded_by: articles/old.md\n---\n\
         //- content/articles/old.md\n---\ntitle: Old\ndate: 2026-11-04\nsuperseded_by: articles/new.md\n---\n",
    );
    project.check(&[]).check(
        0,
        "",
        "warning[superseded-by-older]: what replaces this article of 2026-11-05 is of 2026-11-04, before it\n \
         --> content/articles/new.md:4:16\n  |\n\
         4 | superseded_by: articles/old.md\n  |                ^^^^^^^^^^^^^^^\n  |\n  \
         = help: name the newer article, or correct one of the dates\n\n\
         1 warning\n",
    );
}

#[test]
fn years_that_are_slips() {
    check(
        "date: 2062-01-05\nupdated: 2026-01-06",
        &["2062-01-05: unlikely-year: the date 2062-01-05 lies 36 years ahead"],
    );
    check("date: 0206-01-05", &["0206-01-05: unlikely-year: the date 0206-01-05 lies before 1900"]);
    check("date: 1914-06-28", &[]);
    check("date: 2030-06-28", &[]);
    check(
        "date: 2026-01-05\nupdated: 2062-01-05\nexpires: 2099-12-31",
        &["2062-01-05: unlikely-year: the update of 2062-01-05 lies 36 years ahead"],
    );
    check_file(
        "content/articles/a.ur.md",
        "title: A",
        &["-: unknown-language: `ur` is not a language of this site"],
    );
    // Of an event every year is sound that has been, and some that are to come.
    for (date, status, expected) in [
        ("0044-03-15", "confirmed", &[][..]),
        ("1893", "reported", &[]),
        ("2062", "expected", &[]),
        (
            "2162-01",
            "expected",
            &["2162-01: unlikely-year: event `e` of 2162-01 lies 136 years ahead"],
        ),
    ] {
        check_event(date, status, "", expected);
    }
}

#[track_caller]
fn check_event(date: &str, status: &str, more: &str, expected: &[&str]) {
    let event = format!("title: E\ndate: {date}\ntype: talks\nstatus: {status}\n{more}");
    check_file("content/events/e.md", &event, expected);
}

#[test]
fn events_out_of_time() {
    for status in ["confirmed", "reported", "disputed"] {
        let message = format!(
            "2026-12-01: future-event: event `e` of 2026-12-01 lies ahead and is said to be {status}"
        );
        check_event("2026-12-01", status, "", &[&message]);
    }
    check_event("2026-12-01", "expected", "reported: 2026-11-01", &[]);
    check_event("2026-12-01", "cancelled", "", &[]);
    check_event("2026-11", "confirmed", "", &[]);
    check_event("2026-11-24", "confirmed", "", &[]);
    check_event(
        "2026-11-05",
        "confirmed",
        "reported: 2026-11-04",
        &[
            "2026-11-04: reported-before-event: event `e` of 2026-11-05 was reported on 2026-11-04, before it happened",
        ],
    );
    check_event("2026-11", "confirmed", "reported: 2026-11-01", &[]);
    check_event("2026-11-05~", "confirmed", "reported: 2026-11-04", &[]);
    check_event("../2026-11-05", "confirmed", "reported: 2026-11-04", &[]);
    check_event("2026-11-05/2026-11-09", "reported", "reported: 2026-11-06", &[]);
    check_event(
        "2026-11-09/2026-11-05",
        "reported",
        "",
        &[
            "2026-11-09/2026-11-05: bad-date: `date` cannot be `2026-11-09/2026-11-05`: it ends before it starts",
        ],
    );
}

#[test]
fn the_status_of_a_month_that_has_not_begun() {
    let country = "
//- site.toml
title = \"D\"
base_url = \"https://desk.example\"
//- content/countries/pk.md
---
status:
  - {month: 2026-12, trend: deteriorated, alert: conflict-risk, reason: Typed too early}
  - {month: 2026-11, trend: improved, reason: Calm so far}
---
";
    let mut desk = Desk::new();
    let built = desk.build(country);
    let found: Vec<_> =
        built.problems.iter().map(|problem| (problem.code, &*problem.message)).collect();
    let message = "the status of 2026-12 is of a month that has not begun";
    assert_eq!(found, [("future-status", message)]);
    for word in ["typed too early", "2026-12"] {
        assert_eq!(built.holding(word), [""; 0], "{word}");
    }
    assert!(built.holding("calm so far").contains(&"index.html"));
    desk.options.now = "2026-12-01T00:00:00Z".parse().unwrap();
    let built = desk.build(country);
    assert_eq!(built.problems, []);
    assert!(built.holding("typed too early").contains(&"countries/pk/status.csv"));
}
