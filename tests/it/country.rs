//! A country's page: statuses, counts, what to watch, freshness, its topics; the front page's board.

use crate::page::{Site, check_problems, contains};
use crate::project::Project;

const SITE: &str = "
//- content/countries/pk.md
---
code: PK
neighbours: [IR, AF, CN]
review_by: 2026-11-23
pinned: [articles/two.md, articles/one.md]
status:
  - {month: 2025-10, trend: deteriorated, alert: conflict-risk, reason: \"=cmd() & <b>\", by: lee}
  - {month: 2025-08, trend: improved, reason: \"Calm, \\\"so far\\\"\"}
  - {month: 2025-11, trend: unchanged, alert: resolution-opportunity, reason: Talks, by: Desk}
---
Standing background.
//- content/people/lee.md
---
name: Lee Khan
---
//- content/countries/ir.md
---
code: IR
review_by: 2026-11-24
---
//- content/articles/one.md
---
title: One
date: 2025-10-30
countries: [PK, IR]
topics: [Border Security, Talks]
events:
  - {id: a, date: 2025-10-11, title: A, type: attack, status: reported, countries: [PK]}
  - {id: b, date: 2025-10, title: B, type: talks, status: reported, countries: [PK, IR]}
  - {id: c, date: 2025-10-29, title: C, type: talks, status: reported, countries: [PK]}
  - {id: d, date: 2025, title: D, type: border-closure, status: reported, countries: [PK]}
  - {id: e, date: 2025-09-02, title: E, type: attack, status: reported, countries: [IR]}
---
Text.
//- content/articles/two.md
---
title: Two
date: 2025-10-31
countries: [PK]
topics: [Talks]
events:
  - {id: today, date: 2026-11-24, title: Today, type: visit, status: expected, countries: [PK]}
  - {id: late, date: 2026-11-23, title: Late, type: visit, status: expected, countries: [PK]}
  - {id: soon, date: 2026-12-03, title: \"Round, second; Doha\", type: talks, status: expected, countries: [PK, IR],
     reported: 2025-10-30}
  - {id: vague, date: 2027-02, title: Vague, type: visit, status: expected, countries: [PK]}
  - {id: open, date: 2026-10-01/.., title: Open, type: visit, status: expected, countries: [IR]}
---
Text.
//- content/articles/three.md
---
title: Three
date: 2025-11-01
countries: [IR]
topics: [Talks]
---
Text.
";

/// B2: trend and alert in words with month, reason and author, on the board and on the page.
#[test]
fn trend_and_alert_are_words() {
    let site = Site::of(SITE);
    let home = site.page("/");
    contains(&home, "Where things stand <span class=\"meta\">November 2025</span></h2>");
    contains(
        &home,
        "<div class=\"gravity resolution-opportunity\"><h3>Resolution opportunity</h3><ul>\
         <li><a href=\"/countries/pk/\">Pakistan</a><p class=\"reason\">Talks</p></li></ul></div>",
    );
    let country = site.page("/countries/pk/");
    contains(
        &country,
        "<div class=\"stand\" id=\"status-2025-11\"><p class=\"stand-marks\"><span class=\"gravity-mark unchanged\">Unchanged when last assessed, in November 2025</span> \
         <span class=\"gravity-mark resolution-opportunity\">Resolution opportunity</span></p>\
         <p class=\"stand-reason\">Talks <span class=\"meta\">Desk</span></p>",
    );
    contains(
        &site.page("/countries/pk/in-figures/"),
        "<span class=\"gravity-mark unchanged\">Unchanged</span> \
         <span class=\"gravity-mark resolution-opportunity\">Resolution opportunity</span></td>",
    );
}

/// A trend is that of its month, which stands once; what is older than two months tells no standing.
#[test]
fn the_standing_tells_of_when_it_is() {
    let check = |month: &str, expected: &str| {
        let page = Site::of(&format!(
            "//- content/countries/pk.md\n---\ncode: PK\nstatus:\n  \
             - {{month: 2025-05, trend: improved, reason: Old}}\n  \
             - {{month: {month}, trend: improved, reason: R}}\n---\n"
        ))
        .page("/countries/pk/");
        contains(
            &page,
            &format!(
                "<p class=\"stand-marks\"><span class=\"gravity-mark improved\">{expected}</span></p>\
                 <p class=\"stand-reason\">R</p>"
            ),
        );
    };
    check("2026-11", "Improved in November 2026");
    check("2026-09", "Improved in September 2026");
    check("2026-08", "Improved when last assessed, in August 2026");
    check("2025-11", "Improved when last assessed, in November 2025");
}

/// B3: a row for each month, newest first, each with its own anchor; the strip says the same.
#[test]
fn the_history_is_a_table_and_a_strip() {
    let pk = Site::of(SITE).page("/countries/pk/in-figures/");
    let months: Vec<&str> = pk.split("<tr id=\"status-").skip(1).map(|row| &row[..7]).collect();
    assert_eq!(months, ["2025-11", "2025-10", "2025-08"]);
    contains(
        &pk,
        "<tr id=\"status-2025-10\"><th scope=\"row\"><a href=\"#status-2025-10\">\
         <time datetime=\"2025-10\">October 2025</time></a></th><td>\
         <span class=\"gravity-mark deteriorated\">Deteriorated</span> \
         <span class=\"gravity-mark conflict-risk\">Conflict risk</span></td><td>=cmd() &amp; &lt;b&gt;</td>\
         <td>Lee Khan</td></tr>",
    );
    contains(
        &pk,
        "<svg viewBox=\"0 0 340 62\" width=\"340\" height=\"62\" role=\"img\" \
         aria-labelledby=\"page-strip-title\"aria-describedby=\"page-strip-desc\"><title id=\"page-strip-title\">Status \
         by month, August 2025 to November 2025</title><desc id=\"page-strip-desc\">August 2025: Improved; \
         September 2025: not assessed; October 2025: Deteriorated, Conflict risk; November 2025: Unchanged, \
         Resolution opportunity. </desc><text x=\"46\" y=\"14\">J</text>",
    );
    // A row for each year, and in it a mark for each month and alert.
    contains(
        &pk,
        "<g transform=\"translate(0 22)\"><text class=\"year\" y=\"14\">2025</text>\
         <text class=\"improved\" x=\"221\" y=\"14\">▲</text><text x=\"246\" y=\"14\">·</text>\
         <text class=\"deteriorated\" x=\"271\" y=\"14\">▼</text><text class=\"conflict-risk\" x=\"271\" y=\"29\">◆</text>",
    );
    contains(
        &pk,
        "<span class=\"gravity-mark deteriorated\">Deteriorated</span> · \
         <span class=\"gravity-mark conflict-risk\">Conflict risk</span> · ",
    );
    assert_eq!(pk.matches("<g transform=").count(), 1);
    assert!(!pk.contains(" style="), "{pk}");
}

/// B3: the CSV has the same rows, and runs nothing in a spreadsheet.
#[test]
fn the_history_is_csv() {
    let site = Site::of(SITE);
    contains(
        &site.page("/countries/pk/in-figures/"),
        "<a href=\"/countries/pk/status.csv\" type=\"text/csv\">",
    );
    assert_eq!(
        site.read("countries/pk/status.csv"),
        "country,month,trend,alert,reason,by\r\n\
         PK,2025-08,improved,,\"Calm, “so far”\",\r\n\
         PK,2025-10,deteriorated,conflict-risk,'=cmd() & <b>,Lee Khan\r\n\
         PK,2025-11,unchanged,resolution-opportunity,Talks,Desk\r\n"
    );
    assert!(!site.files("countries/ir").contains(&"status.csv".to_owned()));
}

/// B4: how it stands and what comes next first, then the latest with what is pinned, in the order
/// given, then the history and the background; the menu of the page leads to each.
#[test]
fn a_country_is_told_in_a_minute() {
    let pk = Site::of(SITE).page("/countries/pk/");
    let places: Vec<Option<usize>> = [
        "<p class=\"stand-marks\">",
        "<strong>Next:</strong> <a href=\"/timeline/2026/12/#soon\">Round, second; Doha</a>\
         <span class=\"meta\">3 December 2026</span>",
        "<nav class=\"submenu\" aria-label=\"On this page\">",
        "<section aria-labelledby=\"page-articles\">",
        "<strong>Background reading:</strong> <a href=\"/articles/2025/10/two/\">Two</a>; \
         <a href=\"/articles/2025/10/one/\">One</a></p>",
        "<section aria-labelledby=\"page-events\">",
        "<section class=\"watch\" aria-labelledby=\"page-upcoming\">",
        "<section aria-labelledby=\"page-relations\">",
        "<section aria-labelledby=\"page-status\">",
        "<p>Standing background.</p>",
    ]
    .iter()
    .map(|part| pk.find(part))
    .collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {pk}");
    let (_, menu) = pk.split_once("<nav class=\"submenu\"").unwrap();
    let menu = menu.split("</nav>").next().unwrap();
    let targets: Vec<&str> =
        menu.split("<a href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(
        targets,
        ["page-articles", "page-events", "page-relations", "page-status", "page-background",]
    );
    contains(menu, "<a href=\"/countries/pk/in-figures/\">Data</a>");
    for target in targets {
        contains(&pk, &format!(" id=\"{target}\""));
    }
    // The other country, with what was last between the two.
    contains(
        &pk,
        "<li><a href=\"/relations/ir-pk/\">Iran</a> <bdi>B</bdi> <span class=\"meta\">October 2025</span></li>",
    );
}

/// Of many events a country shows five, and leads to all.
#[test]
fn a_country_shows_five_events_and_leads_to_the_rest() {
    let events: String = (1..=7)
        .map(|day| {
            format!("  - {{id: e{day}, date: 2025-10-0{day}, title: T, type: talks, status: reported, countries: [PK], places: [quetta]}}\n")
        })
        .collect();
    let article = "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n";
    let site = Site::of(&format!("{article}{events}---\n"));
    let country = site.page("/countries/pk/");
    let ids: Vec<&str> = country.split("\" id=\"e").skip(1).map(|rest| &rest[..1]).collect();
    assert_eq!(ids, ["7", "6", "5", "4", "3"]);
    contains(
        &country,
        "<a href=\"/timeline/2025/10/?country=pk\">October 2025</a> (7) · \
         <a href=\"/timeline/country/pk/\">All 7 events</a></p>",
    );
    // No filter of the timeline knows a place: its page has them all.
    assert_eq!(site.page("/places/quetta/").matches("<li class=\"event ").count(), 7);
}

/// B5: every number is that of the events behind its link.
#[test]
fn counts_are_those_of_the_timeline() {
    let site = Site::of(SITE);
    let pk = site.page("/countries/pk/in-figures/");
    let table = &pk[pk.find("<table class=\"counts\">").unwrap()..];
    let table = &table[..table.find("</table>").unwrap()];
    contains(
        table,
        "<thead><tr><th scope=\"col\">Period</th><th scope=\"col\">All</th><th scope=\"col\">Attack</th>\
         <th scope=\"col\">Talks</th><th scope=\"col\">Visit</th><th scope=\"col\">Border closure</th></tr></thead>",
    );
    contains(
        table,
        "<tr><th scope=\"row\">October 2025</th><td><a href=\"/timeline/2025/10/?country=pk\">3</a></td>\
         <td><a href=\"/timeline/2025/10/?country=pk&amp;type=attack\">1</a></td>\
         <td><a href=\"/timeline/2025/10/?country=pk&amp;type=talks\">2</a></td>\
         <td><span class=\"zero\">·</span></td><td><span class=\"zero\">·</span></td></tr>",
    );
    // The year has the event of which no month is known.
    contains(
        table,
        "<tr class=\"year\"><th scope=\"row\">2025</th><td><a href=\"/timeline/2025/?country=pk\">4</a></td>",
    );
    contains(table, "<a href=\"/timeline/2025/?country=pk&amp;type=border-closure\">1</a>");
    let mut links = 0;
    for link in table.split("<a href=\"").skip(1) {
        let (url, rest) = link.split_once("\">").unwrap();
        let count: usize = rest[..rest.find('<').unwrap()].parse().unwrap();
        let (path, query) = url.split_once('?').unwrap();
        let kind = query.strip_prefix("country=pk").unwrap().strip_prefix("&amp;type=");
        let kind =
            kind.map(|kind| format!("<span class=\"kind\">{}</span>", kind.replace('-', " ")));
        let behind = site
            .page(path)
            .split("<li class=\"event ")
            .skip(1)
            .filter(|event| event.contains("href=\"/countries/pk/\""))
            .filter(|event| kind.as_ref().is_none_or(|kind| event.contains(kind)))
            .count();
        assert_eq!(behind, count, "{url}");
        links += 1;
    }
    assert_eq!(links, 18);
}

/// B6: only what lies after the day of the build, soonest first; the calendar has the same.
#[test]
fn what_to_watch_lies_ahead() {
    let site = Site::of(SITE);
    let watched = |path: &str| -> Vec<String> {
        let page = site.page(path);
        let section = &page[page.find("id=\"page-upcoming\"").unwrap()..];
        let section = &section[..section.find("</section>").unwrap()];
        let ids = section.split("\" id=\"").skip(1);
        ids.map(|rest| rest[..rest.find('"').unwrap()].to_owned()).collect()
    };
    let calendar = |path: &str| -> Vec<String> {
        let text = site.read(&format!("{path}watch.ics"));
        let ids = text.lines().filter_map(|line| line.strip_prefix("UID:"));
        ids.map(|uid| uid.strip_suffix("@desk.example").unwrap().to_owned()).collect()
    };
    assert_eq!(watched("/countries/pk/"), ["soon", "vague"]);
    // What has no day is in no calendar.
    assert_eq!(calendar("/countries/pk/"), ["soon"]);
    // On the front page what is overdue stands last.
    assert_eq!(watched("/"), ["soon", "vague", "open", "late"]);
    // A day that is past is never next: what may come at any time comes behind what has a date.
    assert_eq!(watched("/countries/ir/"), ["soon", "open"]);
    let ir = site.page("/countries/ir/");
    contains(&ir, "<bdi>no date set (expected since 1 October 2026)</bdi></p>");
    assert_eq!(calendar("/"), ["soon"]);
    contains(&site.page("/"), "<a href=\"/watch.ics\" type=\"text/calendar\">");
    contains(
        &site.page("/countries/pk/"),
        "<a href=\"/countries/pk/watch.ics\" type=\"text/calendar\">",
    );
}

/// B6, I3: whole days without a zone; a month and what is open at an end are on none.
#[test]
fn the_calendar_has_whole_days() {
    let site = Site::of(SITE);
    let text = site.read("watch.ics");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    contains(
        &text.replace("\r\n", "\n"),
        "BEGIN:VEVENT\nUID:soon@desk.example\nDTSTAMP:20251030T000000Z\nDTSTART;VALUE=DATE:20261203\n\
         DTEND;VALUE=DATE:20261204\nSUMMARY:Round\\, second\\; Doha — expected\n",
    );
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    // A country with nothing ahead keeps its calendar.
    let af = Site::of("\n//- content/countries/af.md\n---\ncode: AF\n---\n");
    contains(&af.read("countries/af/watch.ics"), "BEGIN:VTIMEZONE\r\n");
}

#[test]
fn the_front_page_has_a_few_and_leads_to_the_rest() {
    use std::fmt::Write;
    let mut fixture =
        String::from("\n//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n");
    for day in 1..=9 {
        let _ = writeln!(
            fixture,
            "  - {{id: e{day}, date: 2027-01-0{day}, title: T, type: talks, status: expected, countries: [PK]}}"
        );
    }
    fixture.push_str("---\n");
    let home = Site::of(&fixture).page("/");
    assert_eq!(home.matches("<li class=\"event status-expected\"").count(), 5);
    contains(&home, "<a href=\"/timeline/?status=expected\">All 9 expected events</a>");
}

/// B7: a review that was missed is told, from the day after.
#[test]
fn a_missed_review_is_told() {
    let site = Site::of(SITE);
    contains(
        &site.page("/countries/pk/"),
        "<strong>Review overdue since <time datetime=\"2026-11-23\">23 November 2026</time>.</strong>",
    );
    assert!(!site.page("/countries/ir/").contains("Not reviewed"));
}

/// C2: exactly the articles that have both; no page where there is none.
#[test]
fn a_country_and_a_topic_have_a_page() {
    let site = Site::of(SITE);
    let folders = |country: &str| -> Vec<String> {
        let files = site.files(&format!("countries/{country}"));
        files.iter().filter_map(|file| Some(file.strip_suffix("/index.html")?.to_owned())).collect()
    };
    assert_eq!(folders("pk"), ["border-security", "in-figures", "talks"]);
    assert_eq!(folders("ir"), ["border-security", "in-figures", "talks"]);
    assert_eq!(folders("af"), [""; 0]);
    let cards = |path: &str| -> Vec<String> {
        let page = site.page(path);
        let titles = page.split("<h3><a href=\"/articles/").skip(1);
        titles
            .map(|rest| rest[rest.find('>').unwrap() + 1..rest.find('<').unwrap()].to_owned())
            .collect()
    };
    assert_eq!(cards("/countries/pk/talks/"), ["Two", "One"]);
    assert_eq!(cards("/countries/ir/talks/"), ["Three", "One"]);
    assert_eq!(cards("/countries/ir/border-security/"), ["One"]);
    contains(
        &site.page("/topics/border-security/"),
        "<dt>Countries</dt><dd><a href=\"/countries/ir/border-security/\">Iran</a>, \
         <a href=\"/countries/pk/border-security/\">Pakistan</a></dd>",
    );
    let topic = site.page("/countries/ir/border-security/");
    contains(&topic, "<h1>Iran: Border Security</h1>");
    // Only events of the country: those of its articles are more.
    assert!(
        topic.contains("id=\"b\"") && topic.contains("id=\"e\"") && !topic.contains("id=\"a\"")
    );
    contains(
        &site.page("/countries/pk/"),
        "<dt>Topics</dt><dd><a href=\"/countries/pk/talks/\">Talks</a>, \
         <a href=\"/countries/pk/border-security/\">Border Security</a></dd>",
    );
}

/// B1: each code that anything uses has its page, and the code of three letters leads there.
#[test]
fn every_code_that_is_used_has_a_page() {
    let site = Site::of(SITE);
    let mut files = site.files("countries");
    files.retain(|file| file.matches('/').count() == 1 && file.ends_with("/index.html"));
    assert_eq!(files, ["ir/index.html", "irn/index.html", "pak/index.html", "pk/index.html"]);
    for (three, two) in [("irn", "ir"), ("pak", "pk")] {
        contains(
            &site.page(&format!("/countries/{three}/")),
            &format!("<meta http-equiv=\"refresh\" content=\"0; url=/countries/{two}/\">"),
        );
    }
    // An event is use enough.
    let site = Site::of(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n  - {id: a, date: 2025-10-11, \
         title: A, type: attack, status: reported, countries: [AF]}\n---\n",
    );
    contains(&site.page("/countries/af/"), "id=\"a\"");
    contains(&site.page("/countries/afg/"), "url=/countries/af/");
}

/// B5: a province has the events at its places, each once; a place leads to exactly its own.
#[test]
fn provinces_have_the_events_of_their_places() {
    let place = |key: &str, admin1: &str| {
        format!("//- content/places/{key}.md\n---\nname: {key} town\n{admin1}---\n")
    };
    let event = |id: &str, places: &str| {
        format!(
            "  - {{id: {id}, date: 2025-10-11, title: T, type: attack, status: reported, countries: [PK, IR], \
             places: [{places}]}}\n"
        )
    };
    let site = Site::of(&format!(
        "{}{}{}{}{}//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n{}{}{}---\n",
        place("gwadar", "country: PK\nadmin1: PK-BA\n"),
        place("quetta", "country: PK\nadmin1: PK-BA\n"),
        place("empty", "country: PK\nadmin1: PK-SD\n"),
        place("somewhere", "country: PK\n"),
        place("tehran", "country: IR\nadmin1: IR-23\n"),
        event("a", "gwadar, quetta"),
        event("b", "quetta, tehran"),
        event("c", "somewhere"),
    ));
    let country = site.page("/countries/pk/in-figures/");
    contains(
        &country,
        "<tbody><tr><th scope=\"row\">PK-BA</th><td>2</td>\
         <td><a href=\"/places/quetta/\">quetta town</a> <span class=\"count\">2</span>, \
         <a href=\"/places/gwadar/\">gwadar town</a> <span class=\"count\">1</span></td></tr></tbody>",
    );
    for (place, count) in [("quetta", 2), ("gwadar", 1)] {
        let place = site.page(&format!("/places/{place}/"));
        assert_eq!(place.matches("<li class=\"event ").count(), count);
    }
    contains(&site.page("/countries/ir/in-figures/"), "<th scope=\"row\">IR-23</th><td>1</td>");
    assert!(!Site::of(SITE).page("/countries/pk/in-figures/").contains("page-provinces"));
}

/// B7: `check --strict` fails for it, from the same day on.
#[test]
fn a_missed_review_fails_a_strict_check() {
    let project =
        Project::new("//- content/countries/pk.md\n---\ncode: PK\nreview_by: 2026-11-23\n---\n");
    project.write("site.toml", crate::project::SITE.replace("desk.example", "desk.test"));
    project.check(&["--strict"]).check(
        1,
        "",
        "
error[strict-stale]: not reviewed since 2026-11-23
 --> content/countries/pk.md:3:12
  |
3 | review_by: 2026-11-23
  |            ^^^^^^^^^^
  |
  = help: read it again, correct what no longer holds, and set a later `review_by`

1 error
",
    );
    project.check(&[]).check(0, "", "No problems found\n");
    let before = ["--strict", "--now", "2026-11-23T23:59:59Z"];
    project.check(&before).check(0, "", "No problems found\n");
}

const TOPICS: &str = "
//- content/topics/border-security.md
---
name: Border security
synonyms: [frontier]
---
//- content/articles/one.md
---
title: One
date: 2025-10-30
countries: [PK]
topics: [frontier]
---
Text.
";

/// C1: a synonym is the topic, in front matter as in addresses.
#[test]
fn a_synonym_is_its_topic() {
    let site = Site::of(TOPICS);
    contains(&site.page("/topics/border-security/"), "<a href=\"/articles/2025/10/one/\">One</a>");
    contains(
        &site.page("/topics/frontier/"),
        "<meta http-equiv=\"refresh\" content=\"0; url=/topics/border-security/\">",
    );
    contains(
        &site.page("/articles/2025/10/one/"),
        "<a href=\"/topics/border-security/\">Border security</a>",
    );
    assert_eq!(
        site.files("countries/pk").iter().filter(|file| file.ends_with("/index.html")).count(),
        1
    );
}

/// C1: a topic that nobody knows is named, with the nearest one.
#[test]
fn an_unknown_topic_is_named() {
    check_problems(
        &TOPICS.replace("[frontier]\n---\nText", "[border-securty]\n---\nText"),
        "
error[unknown-term]: unknown topic `border-securty`
 --> content/articles/one.md:5:10
  |
5 | topics: [border-securty]
  |          ^^^^^^^^^^^^^^
  |
  = help: did you mean `border-security`?

1 error
",
    );
}

/// The front page has each country's status, and the last ten events that are not ahead.
#[test]
fn the_front_page_has_the_board_and_the_last_events() {
    let home = Site::of(SITE).page("/");
    let board = &home[home.find("<section class=\"board\"").unwrap()..];
    let board = &board[..board.find("</section>").unwrap()];
    contains(board, "<li><a href=\"/countries/pk/\">Pakistan</a>");
    // A country that was never assessed has no place on the board, but is there all the same.
    assert!(!board.contains("Iran"), "{board}");
    contains(&home, "<a href=\"/countries/\">All countries</a>");
    contains(&Site::of(SITE).page("/countries/"), "Iran</a>");
    use std::fmt::Write;
    let mut site =
        String::from("//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n");
    for day in 1..=12 {
        let _ = writeln!(
            site,
            "  - {{id: e{day:02}, date: 2025-10-{day:02}, title: T, type: talks, status: reported}}"
        );
    }
    site.push_str("---\n");
    let home = Site::of(&site).page("/");
    let ids: Vec<&str> = home.split("\" id=\"e").skip(1).map(|rest| &rest[..2]).collect();
    assert_eq!(ids, ["12", "11", "10", "09", "08"]);
}
