//! Figures that are quoted: whose claims a total holds, what a count of events counts, when an
//! article was last changed, and on which days an event is.

use crate::page::{Site, check_problems, check_problems_of, contains, options};

/// Claims of one thing in two countries: three events of one, two of the other, and one claim that
/// belongs to no event.
const THEATRES: &str = "
//- content/articles/burkina.md
---
title: Burkina
date: 2026-03-10
countries: [BF]
sources: [{id: a, title: A}, {id: b, title: B}]
events:
  - {id: b1, date: 2026-03-01, title: B1, type: attack, status: reported, countries: [BF]}
  - {id: b2, date: 2026-03-02, title: B2, type: attack, status: reported, countries: [BF]}
  - {id: b3, date: 2026-03-03, title: B3, type: attack, status: reported, countries: [BF]}
claims:
  - {about: Civilians killed, value: 100, claimant: army, source: a, event: b1}
  - {about: Civilians killed, value: 130, claimant: witnesses, source: b, event: b1}
  - {about: Civilians killed, value: 80, claimant: army, source: a, event: b2}
  - {about: Civilians killed, value: 100, claimant: army, source: a, event: b3, status: confirmed}
---
//- content/articles/nigeria.md
---
title: Nigeria
date: 2026-03-11
countries: [NG]
sources: [{id: c, title: C}]
events:
  - {id: n1, date: 2026-03-04, title: N1, type: attack, status: reported, countries: [NG]}
  - {id: n2, date: 2026-03-05, title: N2, type: attack, status: reported, countries: [NG]}
claims:
  - {about: Civilians killed, value: 200, claimant: band, source: c, event: n1, status: disputed}
  - {about: Civilians killed, value: 80, claimant: band, source: c, event: n2}
---
//- content/articles/plateau.md
---
title: Plateau
date: 2026-03-12
countries: [NG]
sources: [{id: d, title: D}]
claims:
  - {about: Civilians killed, value: 300-350, claimant: amnesty, source: d}
---
";

/// The totals on a page, each with what stands before it: of its table of claims, or of the lines of
/// a country.
fn totals(html: &str) -> Vec<String> {
    let lines = html.split("<h2 id=\"page-claims\">").nth(1);
    let lines = lines.map(|lines| lines.split("</ul>").next().unwrap());
    let rows = lines.map_or(html, |lines| lines);
    let start = if lines.is_some() { "<li><a " } else { "<tr class=\"claim-about\"><th " };
    let rows = rows.split(start).skip(1);
    rows.map(|row| {
        let end = ["</tr>", " <span class=\"meta\">", " <span class=\"claim-where\"><span>"]
            .map(|end| row.find(end));
        let row = &row[..end.into_iter().flatten().min().unwrap()];
        let mut text = String::new();
        let mut inside = false;
        for letter in row.chars() {
            match letter {
                '<' => inside = false,
                '>' => inside = true,
                letter if inside => text.push(letter),
                _ => {}
            }
        }
        text
    })
    .collect()
}

/// C1: a page counts the claims of its country, event or article, and no other.
#[test]
fn a_total_holds_the_claims_of_its_page() {
    let site = Site::of(THEATRES);
    let check = |url: &str, expected: &[&str]| {
        assert_eq!(totals(&site.page(url)), expected, "{url}");
    };
    let burkina = "Total for 3 events: 280–310; for 1 of the events claimed by army; not confirmed; \
                   2 of the events have one source";
    check("/countries/bf/", &[&format!("Civilians killed {burkina}")]);
    // What belongs to no event is of its article's country, and widens the range of no other.
    let nigeria =
        "Total for 2 events: 280–350; claimed by band; not confirmed; each event has one source";
    check("/countries/ng/", &[&format!("Civilians killed {nigeria}")]);
    // The ledger adds up nothing across countries.
    check(
        "/claims/",
        &[
            &format!("Civilians killed Burkina Faso {burkina}"),
            &format!("Civilians killed Nigeria {nigeria}"),
        ],
    );
    check(
        "/articles/2026/03/nigeria/",
        &["Civilians killed Nigeria Total for 2 events in this article: 280; claimed by band; \
           not confirmed; each event has one source"],
    );
    check("/articles/2026/03/plateau/", &["Civilians killed Nigeria"]);
    // Accounts, too, are those of the country.
    let bf = site.page("/countries/bf/");
    assert!(!bf.contains("band") && !bf.contains("amnesty"), "{bf}");
    contains(&bf, "</span> <span class=\"meta\">4 accounts</span></li>");
    let ledger = site.page("/claims/");
    assert_eq!(ledger.matches(" id=\"claim-civilians-killed\"").count(), 1);
    let csv = site.read("claims.csv");
    contains(&csv, ",2026-03-12,NG,yes\r\n");
}

/// C1: denied values and those taken back stand there and count for nothing.
#[test]
fn what_is_denied_is_no_part_of_a_range() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2026-03-08
countries: [NG]
sources: [{id: s, title: S}, {id: t, title: T}]
events: [{id: e, date: 2026-03-07, title: E, type: attack, status: confirmed, countries: [NG]}]
claims:
  - {about: Pupils abducted, value: 287, claimant: school, source: s, event: e, status: denied}
  - {about: Pupils abducted, value: 137, claimant: army, source: t, event: e, status: confirmed}
  - {about: Pupils abducted, value: 500, claimant: paper, source: t, event: e, status: retracted}
---
",
    );
    let expected = "Pupils abducted Figure: 137; 1 denied, not counted; 1 withdrawn, not counted";
    for url in ["/claims/", "/countries/ng/", "/articles/2026/03/a/"] {
        assert_eq!(totals(&site.page(url)), [expected], "{url}");
    }
    contains(&site.page("/timeline/2026/03/"), "; range 137</dd>");
    let csv = site.read("claims.csv");
    assert_eq!((csv.matches(",no\r\n").count(), csv.matches(",yes\r\n").count()), (2, 1));
}

/// What its articles or its event come to, a claim comes to.
#[test]
fn what_was_taken_back_with_its_article_or_event_counts_for_nothing() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2026-03-08
sources: [{id: s, title: S}]
events:
  - {id: e, date: 2026-03-07, title: E, type: attack, status: retracted}
  - {id: d, date: 2026-03-07, title: D, type: attack, status: denied}
claims:
  - {about: Dead, value: 10, claimant: s, source: s}
  - {about: Dead, value: 700, claimant: s, source: s, event: e}
  - {about: Dead, value: 800, claimant: s, source: s, event: d}
---
//- content/articles/b.md
---
title: B
date: 2026-03-09
sources: [{id: s, title: S}]
claims: [{about: Dead, value: 900, claimant: s, source: s}]
corrections: [{date: 2026-03-10, text: Wrong, kind: retraction}]
---
",
    );
    assert_eq!(
        totals(&site.page("/claims/")),
        ["Dead Figure: 10; 1 not counted: the event is denied; \
             1 not counted: the event is retracted; 1 not counted: the article is retracted"]
    );
    let csv = site.read("claims.csv");
    assert_eq!((csv.matches(",no\r\n").count(), csv.matches(",yes\r\n").count()), (3, 1));
}

/// A point between thousands is read as a decimal one, and that is told.
#[test]
fn points_between_thousands_are_told() {
    let check = |value: &str, is_told: bool| {
        let site = Site::any(
            &format!(
                "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-03-08\nsources: [{{id: s, title: S}}]\n\
             claims:\n  - {{about: Dead, value: {value}, claimant: s, source: s}}\n---\n"
            ),
            &options(),
        );
        assert!(!site.has_errors, "{}", site.report);
        assert_eq!(site.report.contains("warning[ambiguous-figure]"), is_told, "{value}");
    };
    for value in ["1.500", "12.000", "999.000", "'1.500-2.000'"] {
        check(value, true);
    }
    for value in ["1.5", "1.55", "1500.125", "'1,500'", "0.5-1.25"] {
        check(value, false);
    }
}

/// C1: a value that reads as a figure and counts for nothing is told.
#[test]
fn a_figure_that_is_no_number_is_told() {
    let check = |value: &str, is_told: bool| {
        let site = Site::any(
            &format!(
                "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-03-08\nsources: [{{id: s, title: S}}]\n\
             claims:\n  - {{about: Dead, value: \"{value}\", claimant: s, source: s}}\n---\n"
            ),
            &options(),
        );
        assert!(!site.has_errors, "{}", site.report);
        assert_eq!(site.report.contains("warning[value-not-a-number]"), is_told, "{value}");
    };
    for value in
        ["50+", "dozens (30)", "~40", "25-20", "20 to 25", "20 000", "۵۰+", "5-10-15", "2000?"]
    {
        check(value, true);
    }
    for value in
        ["50", "1,200", "20-25", "20 – 25", "-3.5", "۵۰", "dozens", "took place", "2025-10-11"]
    {
        check(value, false);
    }
    check_problems(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-03-08\nsources: [{id: s, title: S}]\n\
         claims:\n  - {about: Dead, value: 50+, claimant: s, source: s}\n---\n",
        "
warning[value-not-a-number]: the value `50+` has a figure and is no number
 --> content/articles/a.md:6:26
  |
6 |   - {about: Dead, value: 50+, claimant: s, source: s}
  |                          ^^^
  |
  = help: write the number alone (`50`) or a range, the lower first (`20-25`), and the rest in \
         `unit`, `status: approximate` or the text; words without a figure (`dozens`) are shown and \
         not counted

1 warning
",
    );
}

/// Events of every status in one country and its pair.
const STATUSES: &str = "
//- content/people/lee.md
---
name: Lee Khan
---
//- content/articles/a.md
---
title: A
date: 2026-10-01
countries: [PK, AF]
topics: [talks]
people: [lee]
actors: [army]
places: [kabul]
events:
  - {id: a, date: 2026-09-01, title: Ta, type: talks, status: reported, countries: [PK, AF], actors: [army, group], places: [kabul]}
  - {id: b, date: 2026-10-02, title: Tb, type: talks, status: cancelled, countries: [PK, AF], actors: [army, group], places: [kabul]}
  - {id: c, date: 2026-10-03, title: Tc, type: talks, status: denied, countries: [PK, AF], actors: [army, group], places: [kabul]}
  - {id: d, date: 2026-10-04, title: Td, type: talks, status: retracted, countries: [PK, AF], actors: [army, group], places: [kabul]}
  - {id: e, date: 2026-12-05, title: Te, type: talks, status: expected, countries: [PK, AF], actors: [army, group], places: [kabul]}
---
";

/// C2: wherever events are counted, what did not happen is told apart.
#[test]
fn counts_tell_what_did_not_happen() {
    let site = Site::of(STATUSES);
    let words = "5 events, of which 1 cancelled, 1 denied, 1 expected, 1 retracted";
    let parts = "1 cancelled, 1 denied, 1 expected, 1 retracted";
    for url in [
        "/countries/pk/",
        "/countries/pk/talks/",
        "/topics/talks/",
        "/actors/army/",
        "/people/lee/",
        "/places/kabul/",
        "/timeline/",
        "/timeline/2026/",
    ] {
        contains(&site.page(url), words);
    }
    contains(&site.page("/relations/af-pk/"), &format!("5 events naming both, of which {parts}"));
    contains(&site.page("/relations/"), &format!("Afghanistan and Pakistan: {words}\">5</a></td>"));
    let october = "3 events, of which 1 cancelled, 1 denied, 1 retracted";
    contains(&site.page("/timeline/2026/10/"), october);
    contains(&site.page("/editions/2026-10/"), october);
    // Lists are short; the page of each tells more.
    for url in ["/countries/", "/topics/", "/actors/", "/people/"] {
        contains(&site.page(url), "<span class=\"count\">5 events</span></p>");
    }
    contains(&site.page("/editions/"), " · 3 events</p>");
    let timeline = site.page("/timeline/");
    contains(&timeline, "<span class=\"count\">(5)</span>");
    contains(&timeline, "<span class=\"count\">(3)</span>");
    // The table of months.
    contains(&timeline, "3</a> <small>1 cancelled, 1 denied, 1 retracted</small></td>");
    // The table of counts of a country, its pairs and its months.
    contains(
        &site.page("/countries/pk/in-figures/"),
        &format!("<a href=\"/timeline/2026/?country=pk\">5</a> <small>{parts}</small></td>"),
    );
    contains(&site.page("/countries/pk/"), "December 2026</a> (1, of which 1 expected)");
    contains(
        &site.page("/actors/army/"),
        &format!("group</a> <span class=\"count\">5 ({parts})</span>"),
    );
    // The latest event of an actor, and of a pair, took place as far as anybody says.
    contains(&site.page("/relations/af-pk/"), " · latest <time datetime=\"2026-10-03\">");
    contains(&site.page("/actors/army/"), "<dt>Latest event on record</dt><dd>3 October 2026");
    // What came of an event later is not told of the day before.
    contains(
        &site.page("/timeline/asof/2026-10-01/"),
        &format!("5 events known by then, of which {parts}"),
    );
}

/// C3: the date of the last change is the newest of all that changes an article, everywhere.
#[test]
fn the_last_change_is_the_newest_of_all() {
    let check = |fields: &str, day: &str, text: &str| {
        let site = Site::of(&format!(
            "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-08-01\ncountries: [PK]\n{fields}---\nText.\n"
        ));
        let article = site.page("/articles/2026/08/a/");
        let modified = article.split("\"dateModified\":\"").nth(1).unwrap();
        assert_eq!(&modified[..10], day, "{fields}");
        let feed = site.read("atom.xml");
        assert_eq!(feed.matches(&format!("<updated>{day}T")).count(), 2, "{fields} {feed}");
        contains(&site.read("sitemap.xml"), &format!("<lastmod>{day}T"));
        for list in ["/articles/", "/countries/pk/", "/editions/2026-08/"] {
            let html = site.page(list);
            assert_eq!(html.contains(&format!("Updated <time datetime=\"{day}")), !text.is_empty());
        }
        assert_eq!(article.contains(&format!(", updated {text}")), !text.is_empty(), "{fields}");
    };
    check("", "2026-08-01", "");
    check("updated: 2026-08-02\n", "2026-08-02", "2 August 2026");
    check(
        "updated: 2026-08-02\ncorrections: [{date: 2026-08-04, text: C}]\n",
        "2026-08-04",
        "4 August 2026",
    );
    check(
        "corrections: [{date: 2026-08-04, text: C}, {date: 2026-08-06, text: R, kind: retraction}]\n",
        "2026-08-06",
        "6 August 2026",
    );
    check(
        "corrections: [{date: 2026-08-04, text: C}]\nupdates: [{date: 2026-08-07 09:00, text: U}]\n",
        "2026-08-07",
        "7 August 2026, 09:00 UTC",
    );
    // What is older than the article changes nothing.
    check("updated: 2026-07-01\n", "2026-08-01", "");
}

/// C3: what is dated after the build is not shown before, moves no date, and is told.
#[test]
fn what_is_dated_ahead_waits_for_its_day() {
    let fixture = "
//- content/articles/a.md
---
title: A
date: 2026-08-01
corrections: [{date: 2027-01-01, text: Canary-one., kind: retraction}]
updates: [{date: 2026-11-24 12:01, text: Canary-two.}]
---
Text.
";
    let site = Site::any(fixture, &options());
    assert!(!site.has_errors);
    for told in [
        "warning[dated-ahead]: this correction is dated 2027-01-01, which is to come: readers do not see it before",
        "warning[dated-ahead]: this update is dated 2026-11-24, which is to come: readers do not see it before",
    ] {
        assert!(site.report.contains(told), "{}", site.report);
    }
    for file in site.files(".") {
        let text = site.text(&file);
        assert!(!text.contains("Canary") && !text.contains("Retracted"), "{file}");
    }
    contains(&site.read("atom.xml"), "<updated>2026-08-01T");
    let site = Site::of_moment(fixture, "2027-01-01T00:00:00Z");
    let article = site.page("/articles/2026/08/a/");
    assert!(article.contains("Canary-one") && article.contains("Canary-two"), "{article}");
}

/// C3: a retracted article says so in every list and feed; a correction stands under the headline.
#[test]
fn corrections_are_seen_where_the_article_is() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: Gone
date: 2026-08-01
countries: [PK]
corrections:
  - {date: 2026-08-03, text: It was two.}
  - {date: 2026-08-06, text: Made up., kind: retraction}
---
Text.
//- content/articles/b.md
---
title: Old
date: 2026-08-02
superseded_by: articles/c.md
---
//- content/articles/c.md
---
title: New
date: 2026-08-03
---
",
    );
    for list in ["/articles/", "/countries/pk/", "/editions/2026-08/"] {
        contains(&site.page(list), "<strong class=\"tag\">Retracted</strong>");
    }
    let feed = site.read("atom.xml");
    contains(&feed, "<title>Retracted: Gone</title>");
    contains(&feed, "<title>Superseded: Old</title>");
    contains(&feed, "<title>New</title>");
    contains(&site.read("countries/pk/atom.xml"), "<title>Retracted: Gone</title>");
    let article = site.page("/articles/2026/08/a/");
    contains(&article, "<title>Retracted: Gone — Desk</title>");
    contains(&article, "<meta property=\"og:title\" content=\"Retracted: Gone\">");
    contains(&article, "<h1>Retracted: Gone</h1><div id=\"page-corrections\">");
    contains(&site.page("/articles/2026/08/b/"), "<h1>Old</h1>");
    contains(
        &article,
        "<p class=\"correction-line\" id=\"page-correction-2026-08-03\"><strong>Correction, <time\
         datetime=\"2026-08-03\">3 August 2026</time>:</strong> <span>It was two.</span>\
         <a class=\"screen-only\" href=\"/corrections/\">All corrections and updates</a></p>\
         <p class=\"notice\" id=\"page-correction-2026-08-06\"><span><strong>Retracted on <time\
         datetime=\"2026-08-06\">6 August 2026</time>.</strong>",
    );
    let headline = article.find("<h1>").unwrap();
    let line = article.find("correction-line").unwrap();
    assert!(headline < line && line < article.find("<p>Text.</p>").unwrap());
}

/// C4: what has no day, or an open end, is on no day: in no calendar, under no day, at the place of
/// its month or year in every list.
#[test]
fn what_has_no_day_is_on_none() {
    let event = |id: &str, date: &str| {
        format!(
            "  - {{id: {id}, date: {date}, title: T, type: talks, status: expected, countries: [PK]}}\n"
        )
    };
    let events: String = [
        ("first", "2027-03-01"),
        ("march", "2027-03"),
        ("late", "2027-03-31"),
        ("open", "2027-03-15/.."),
        ("until", "../2027-03-20"),
        ("unknown", "2027-03-10/"),
        ("year", "2027"),
        ("january", "2027-01-01"),
        ("decade", "202X"),
        ("summer", "2027-22"),
        ("range", "2027-03-05/2027-03-07"),
        ("vague-end", "2027-03-08/2027-04"),
    ]
    .iter()
    .map(|(id, date)| event(id, date))
    .collect();
    let site = Site::of(&format!(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-08-01\nevents:\n{events}---\n"
    ));
    let ids = |html: &str| -> Vec<String> {
        let ids =
            html.split("<li class=\"event ").skip(1).filter_map(|rest| rest.split(" id=\"").nth(1));
        ids.map(|rest| rest[..rest.find('"').unwrap()].to_owned())
            .filter(|id| !id.starts_with("page-"))
            .collect()
    };
    for file in ["watch.ics", "countries/pk/watch.ics", "timeline/events.ics"] {
        let text = site.read(file);
        let uids: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("UID:")?.strip_suffix("@desk.example"))
            .collect();
        assert_eq!(uids, ["january", "first", "range", "late"], "{file}");
    }
    let order = [
        "decade",
        "year",
        "summer",
        "january",
        "march",
        "open",
        "unknown",
        "until",
        "first",
        "range",
        "vague-end",
        "late",
    ];
    let pk = site.page("/countries/pk/");
    let upcoming = &pk[pk.find("page-upcoming").unwrap()..];
    let mut shown = ids(&upcoming[..upcoming.find("</section>").unwrap()]);
    shown.sort_by_key(|id| order.iter().position(|known| known == id));
    let json: serde_json::Value = serde_json::from_str(&site.read("timeline/events.json")).unwrap();
    let listed: Vec<&str> = json["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["id"].as_str().unwrap())
        .collect();
    let places = |id: &str| listed.iter().position(|known| *known == id).unwrap();
    // Before the days of its month, before the months of its year, before its year.
    for (before, after) in [
        ("decade", "year"),
        ("year", "january"),
        ("summer", "january"),
        ("january", "march"),
        ("march", "first"),
        ("open", "first"),
        ("until", "first"),
        ("unknown", "first"),
        ("first", "range"),
        ("range", "vague-end"),
        ("vague-end", "late"),
    ] {
        assert!(places(before) < places(after), "{before} {after} {listed:?}");
    }
    let march = site.page("/timeline/2027/03/");
    let days: Vec<&str> = march
        .split("<h2 ")
        .skip(1)
        .map(|rest| &rest[rest.find('>').unwrap() + 1..rest.find('<').unwrap()])
        .collect();
    assert_eq!(
        days,
        [
            "March 2027, no date set",
            "1 March 2027",
            "5 March 2027",
            "8 March 2027",
            "31 March 2027"
        ]
    );
    contains(&site.page("/timeline/2020/"), ">From 2020 on, exact year not known</h2>");
    let slides: serde_json::Value =
        serde_json::from_str(&site.read("timeline/timeline.json")).unwrap();
    for slide in slides["events"].as_array().unwrap() {
        let id = slide["unique_id"].as_str().unwrap();
        let has_day = slide["start_date"].get("day").is_some();
        let is_known = ["january", "first", "range", "late", "vague-end"].contains(&id);
        assert_eq!(has_day, is_known, "{slide}");
    }
}

/// C5: editions begin with the first article, and the drawing with them; what is older is counted.
#[test]
fn coverage_begins_with_the_first_article() {
    let site = Site::of(
        "
//- content/countries/pk.md
---
code: PK
status: [{month: 2022-01, trend: unchanged, reason: Calm}]
---
//- content/articles/a.md
---
title: A
date: 2026-08-20
events:
  - {id: accord, date: 2015-05, title: T, type: agreement, status: reported, countries: [PK]}
  - {id: vote, date: 2026-06-30, title: T, type: other, status: retracted, countries: [PK]}
  - {id: whole, date: 2025, title: T, type: other, status: reported, countries: [PK]}
  - {id: open, date: 2026, title: T, type: other, status: reported, countries: [PK]}
  - {id: now, date: 2026-08-01, title: T, type: other, status: reported, countries: [PK]}
---
",
    );
    assert_eq!(site.files("editions"), ["2026-08/index.html", "index.html"]);
    let timeline = site.page("/timeline/");
    contains(
        &timeline,
        "<tr><th scope=\"row\">August 2026</th><td><a href=\"/timeline/2026/08/?country=pk\">1</a></td></tr></tbody>",
    );
    contains(
        &timeline,
        "Coverage begins in August 2026; earlier: <a href=\"/timeline/2026/\">3 events</a> (1 retracted).",
    );
    // They are still on the timeline.
    assert!(timeline.contains("id=\"accord\"") && timeline.contains("id=\"vote\""));
}

/// C5: what got worse stands first on a board, then by name; a neighbour without a page has a name.
#[test]
fn boards_are_sorted_by_gravity_then_name() {
    let country = |code: &str, status: &str| {
        format!(
            "//- content/countries/{}.md\n---\ncode: {code}\nneighbours: [MA, PK]\nstatus: [{{month: 2026-08, {status}, reason: R}}]\n---\n",
            code.to_lowercase()
        )
    };
    let site = Site::of(&format!(
        "{}{}{}{}{}{}//- content/articles/a.md\n---\ntitle: A\ndate: 2026-08-20\n---\n",
        country("DZ", "trend: unchanged"),
        country("BF", "trend: improved"),
        country("TD", "trend: deteriorated"),
        country("NE", "trend: improved, alert: conflict-risk"),
        country("PK", "trend: unchanged, alert: resolution-opportunity"),
        country("CI", "trend: improved"),
    ));
    for url in ["/", "/editions/2026-08/"] {
        let html = site.page(url);
        let board = &html[html.find("<section class=\"board\"").unwrap()..];
        let board = &board[..board.find("</section>").unwrap()];
        let codes: Vec<&str> =
            board.split("<li><a href=\"/countries/").skip(1).map(|rest| &rest[..2]).collect();
        assert_eq!(codes, ["td", "ne", "bf", "ci", "pk", "dz"], "{url}");
        let groups: Vec<&str> =
            board.split("<h3>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        assert_eq!(
            groups,
            ["Deteriorated", "Conflict risk", "Improved", "Resolution opportunity", "Unchanged"],
            "{url}"
        );
    }
    contains(&site.page("/"), "<a href=\"/countries/\">All countries</a>");
    let index = site.page("/countries/");
    let list = &index[index.find("<ul class=\"terms\">").unwrap()..];
    let list = &list[..list.find("</ul>").unwrap()];
    let codes: Vec<&str> =
        list.split("<li><a href=\"/countries/").skip(1).map(|rest| &rest[..2]).collect();
    assert_eq!(codes, ["dz", "bf", "td", "ci", "ne", "pk"]);
    let algeria = site.page("/countries/dz/");
    contains(
        &algeria,
        "<span>Neighbours:</span> Morocco, <a href=\"/countries/pk/\">Pakistan</a></p>",
    );
}

/// C5: whoever wrote has a page with it.
#[test]
fn an_author_has_what_they_wrote() {
    let site = Site::of(
        "
//- content/people/jane-desk.md
---
name: Jane Desk
---
//- content/articles/a.md
---
title: Hers
date: 2026-08-20
authors: [jane-desk]
---
//- content/articles/b.md
---
title: About her
date: 2026-08-21
people: [jane-desk]
authors: [Somebody]
---
",
    );
    let jane = site.page("/people/jane-desk/");
    contains(&jane, "1 written · 1 article");
    let written = &jane[jane.find("Articles by Jane Desk").unwrap()..];
    let written = &written[..written.find("</section>").unwrap()];
    assert!(written.contains(">Hers</a>") && !written.contains("About her"), "{written}");
}

/// C6: an event names its own people and topics; those of its articles only where it names none.
#[test]
fn an_event_has_its_own_people_and_topics() {
    let site = Site::of(
        "
//- content/people/mahamat.md
---
name: Mahamat
---
//- content/people/yaya.md
---
name: Yaya
---
//- content/topics/coups.md
---
name: Coups
synonyms: [putsch]
---
//- content/topics/talks.md
---
name: Talks
---
//- content/articles/a.md
---
title: A
date: 2026-08-20
countries: [TD]
people: [mahamat, yaya]
topics: [talks, coups]
events:
  - {id: killed, date: 2026-08-01, title: Killed, type: other, status: reported, countries: [TD], people: [yaya], topics: [putsch]}
  - {id: vote, date: 2026-08-02, title: Vote, type: other, status: reported, countries: [TD]}
---
//- content/articles/b.md
---
title: B
date: 2026-08-21
events:
  - {id: killed, date: 2026-08-01, title: Killed, type: other, status: reported, countries: [TD], people: [mahamat, yaya]}
---
//- content/events/alone.md
---
date: 2026-08-03
title: Alone
type: other
status: reported
countries: [TD]
topics: [talks]
---
",
    );
    let ids = |url: &str| -> Vec<String> {
        let html = site.page(url);
        let ids = html.split("<li class=\"event ").skip(1);
        ids.map(|rest| rest.split(" id=\"").nth(1).unwrap())
            .map(|rest| rest[..rest.find('"').unwrap()].to_owned())
            .collect()
    };
    assert_eq!(ids("/people/yaya/"), ["vote", "killed"]);
    assert_eq!(ids("/people/mahamat/"), ["vote", "killed"]);
    assert_eq!(ids("/topics/coups/"), ["vote", "killed"]);
    assert_eq!(ids("/topics/talks/"), ["alone", "vote"]);
    let month = site.page("/timeline/2026/08/");
    contains(
        &month,
        "<dt>People</dt><dd><a href=\"/people/yaya/\">Yaya</a>, <a href=\"/people/mahamat/\">Mahamat</a></dd>",
    );
    let json: serde_json::Value = serde_json::from_str(&site.read("timeline/events.json")).unwrap();
    let seen: Vec<_> = json["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| format!("{} {} {}", event["id"], event["people"], event["topics"]))
        .collect();
    assert_eq!(
        seen,
        [
            r#""killed" ["yaya","mahamat"] ["coups"]"#,
            r#""vote" [] ["coups","talks"]"#,
            r#""alone" [] ["talks"]"#
        ]
    );
    contains(&site.read("timeline/events.csv"), ",yaya mahamat,\r\n");
    // Where no event names anybody, all are those of the articles.
    let site = Site::of(STATUSES);
    contains(&site.page("/people/lee/"), "<h2 id=\"page-events\">Events in these articles</h2>");
    contains(&site.page("/topics/talks/"), "<h2 id=\"page-events\">Events in these articles</h2>");
    contains(&site.page("/actors/army/"), "<h2 id=\"page-events\">Events</h2>");
}

/// C6: the keys are checked as those of actors are.
#[test]
fn unknown_people_and_topics_of_events_are_told() {
    check_problems(
        "
//- content/people/lee.md
---
name: Lee
---
//- content/topics/talks.md
---
name: Talks
---
//- content/events/e.md
---
date: 2026-08-03
title: E
type: other
status: reported
people: [leo]
topics: [tallks]
---
",
        "
error[unknown-term]: unknown person `leo`
 --> content/events/e.md:6:10
  |
6 | people: [leo]
  |          ^^^
  |
  = help: did you mean `lee`?

error[unknown-term]: unknown topic `tallks`
 --> content/events/e.md:7:10
  |
7 | topics: [tallks]
  |          ^^^^^^
  |
  = help: did you mean `talks`?

2 errors
",
    );
}

/// B3: two words with one key are told with both places, and an article shows its own.
#[test]
fn words_that_share_a_key_are_told() {
    let site = Site::any(
        "
//- content/articles/a.md
---
title: A
date: 2026-01-05
topics: [\"C++\", \"R&D\", \"Border Security\"]
---
Text.
//- content/articles/b.md
---
title: B
date: 2026-01-06
topics: [\"C#\", \"R D\", border-security]
---
Text.
",
        &options(),
    );
    assert!(!site.has_errors);
    check_problems_of(
        &site,
        "
warning[merged-keys]: `C++` and `C#` are one topic: both have the key `c`
 --> content/articles/a.md:4:10
  |
4 | topics: [\"C++\", \"R&D\", \"Border Security\"]
  |          ^^^^^
  |
  = help: if they are the same, write one of them in both places; if not, give one a name of its own \
          in words, or a file with another key, such as `content/topics/c-2.md`, and write that key
note: the other name
 --> content/articles/b.md:4:10
  |
4 | topics: [\"C#\", \"R D\", border-security]
  |          ^^^^

warning[merged-keys]: `R&D` and `R D` are one topic: both have the key `r-d`
 --> content/articles/a.md:4:17
  |
4 | topics: [\"C++\", \"R&D\", \"Border Security\"]
  |                 ^^^^^
  |
  = help: if they are the same, write one of them in both places; if not, give one a name of its own \
          in words, or a file with another key, such as `content/topics/r-d-2.md`, and write that key
note: the other name
 --> content/articles/b.md:4:16
  |
4 | topics: [\"C#\", \"R D\", border-security]
  |                ^^^^^

2 warnings
",
    );
    for (article, names) in [("a", ["C++", "R&amp;D"]), ("b", ["C#", "R D"])] {
        let html = site.page(&format!("/articles/2026/01/{article}/"));
        contains(&html, &format!("<a href=\"/topics/c/\">{}</a>", names[0]));
        contains(&html, &format!("<a href=\"/topics/r-d/\">{}</a>", names[1]));
    }
    let feed = site.read("atom.xml");
    contains(&feed, "<category term=\"c\" label=\"C++\"/>");
    contains(&feed, "<category term=\"c\" label=\"C#\"/>");
}

/// B3: in one article, and against the registry's name.
#[test]
fn a_registry_name_and_one_article_are_compared_too() {
    let check = |fixture: &str, expected: &str| {
        let site = Site::any(fixture, &options());
        assert!(!site.has_errors, "{}", site.report);
        assert_eq!(
            site.report.contains("warning[merged-keys]"),
            !expected.is_empty(),
            "{}",
            site.report
        );
        assert!(site.report.contains(expected), "{}", site.report);
    };
    let article = |topics: &str| {
        format!("//- content/articles/a.md\n---\ntitle: A\ndate: 2026-01-05\n{topics}\n---\n")
    };
    check(
        &article("topics: [\"C++\", \"C#\"]"),
        "`C#` and `C++` are one topic: both have the key `c`",
    );
    check(
        &article("actors: [\"«ВПН»\", VPN]"),
        "`VPN` and `«ВПН»` are one actor: both have the key `vpn`",
    );
    // In events too, with the place in the event.
    let events = "events:\n  - {id: x, date: 2026-01-01, title: X, type: other, status: reported, actors: [{id: C++, role: host}], people: [Lee]}\n  \
                  - {id: y, date: 2026-01-02, title: Y, type: other, status: reported, actors: [\"C#\"], people: [lee]}";
    check(
        &article(events),
        "`C#` and `C++` are one actor: both have the key `c`\n --> content/articles/a.md:6:81",
    );
    // What the registry itself calls it is no other word.
    let names = "//- content/topics/vpn.md\n---\nname: VPN\nnames: {ru: ВПН}\n---\n";
    check(&format!("{names}{}", article("topics: [ВПН]")), "");
    let registry = "//- content/topics/r-d.md\n---\nname: R&D\n---\n";
    check(&format!("{registry}{}", article("topics: [R&D]")), "");
    check(&format!("{registry}{}", article("topics: [r-d]")), "");
    check(
        &format!("{registry}{}", article("topics: [\"R+D\"]")),
        "`R+D` and `R&D` are one topic: both have the key `r-d`",
    );
    check(&article("topics: [Border Security, border-security, BORDER  SECURITY]"), "");
}

/// B3: the keyboard makes no second topic; the later address leads to the older.
#[test]
fn the_keyboard_makes_no_second_topic() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2026-01-05
topics: [كشمير]
---
//- content/articles/b.md
---
title: B
date: 2026-01-06
topics: [کشمیر]
---
",
    );
    let topic = site.page("/topics/كشمير/");
    assert!(topic.contains(">A</a>") && topic.contains(">B</a>"), "{topic}");
    contains(&site.page("/topics/کشمیر/"), "http-equiv=\"refresh\"");
    // A registry's key stays, whatever is older.
    let site = Site::of(
        "
//- content/topics/کشمیر.md
---
name: Kashmir
---
//- content/articles/a.md
---
title: A
date: 2026-01-05
topics: [كشمير]
---
",
    );
    contains(&site.page("/topics/کشمیر/"), ">A</a>");
    contains(&site.page("/articles/2026/01/a/"), ">Kashmir</a>");
}

/// C6, M3: who is protected may stand among the people of an event, where it is not shown.
#[test]
fn a_protected_person_of_an_event_is_not_shown() {
    let site = Site::of(
        "
//- content/people/source-7.md
---
name: Jane Doe
protect: true
---
//- content/articles/a.md
---
title: A
date: 2026-01-05
events:
  - {id: x, date: 2026-01-01, title: X, type: other, status: reported, people: [source-7]}
---
//- content/events/y.md
---
date: 2026-01-02
title: Y
type: other
status: reported
people: [source-7]
---
",
    );
    for file in site.files(".") {
        assert!(!site.text(&file).contains("source-7"), "{file}");
        assert!(!file.contains("source-7"), "{file}");
    }
}
