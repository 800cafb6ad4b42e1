//! The timeline: events of several articles brought together, by year, month and day, with filters
//! and warnings. Names of the rows are those of the list of features.

use crate::page::{Site, at, check_problems, check_problems_of, options};

const SCRIPT: &str = include_str!("../../static/timeline.js");

/// Two articles on one event, and events whose dates are known more or less exactly.
const SITE: &str = "
//- content/articles/first.md
---
title: First article
date: 2025-10-12
countries: [PK, AF]
topics: [border, talks]
events:
  - {id: assault, date: 2025-10-11, title: The assault, type: attack, status: disputed, countries: [PK, AF], actors: [{id: one, role: accused}]}
  - {id: agreement, date: 2025-08, title: The agreement, type: agreement, status: confirmed, countries: [PK, IR]}
  - {id: round, date: 2025-10-25/2025-10-30, title: The round, type: talks, status: reported, countries: [PK, AF]}
---
Text.
//- content/articles/second.md
---
title: Second article
date: 2025-10-14
topics: [talks]
events:
  - {id: assault, date: 2025-10-11, title: The assault, type: attack, status: disputed, countries: [AF, PK], actors: [two]}
  - {id: denial, date: 2025-10-11~, title: The denial, type: statement, status: denied, countries: [AF]}
  - {id: withdrawn, date: 2025, title: The withdrawn, type: other, status: retracted}
  - {id: since, date: 2025-10-12/.., title: The closure, type: border-closure, status: confirmed, countries: [PK]}
  - {id: old, date: 2023-02-01, title: The old one, type: visit, status: confirmed, countries: [PK]}
---
Text.
//- content/events/next.md
---
id: next
date: 2027-01
title: The next round
type: talks
status: expected
reported: 2025-10-20
countries: [PK]
---
";

/// The `<li>` of an event on a page.
#[track_caller]
pub(crate) fn event(html: &str, id: &str) -> String {
    let marker = format!(" id=\"{id}\"");
    let at = html.find(&marker).unwrap_or_else(|| panic!("no `{id}` in {html}"));
    let start = html[..at].rfind("<li class=\"event").unwrap();
    let end = at + html[at..].find("\n</li>").unwrap();
    html[start..end].to_owned()
}

/// The date that an event stands under.
#[track_caller]
pub(crate) fn date_above(html: &str, id: &str) -> String {
    let before = &html[..html.find(&format!(" id=\"{id}\"")).unwrap()];
    let (_, date) = before.rsplit_once("<p class=\"day-date\">").unwrap();
    date.split("</p>").next().unwrap().to_owned()
}

/// A page without what the script takes its parts from.
fn without_templates(html: &str) -> String {
    let mut pieces = html.split("<template");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |page, piece| page + piece.split_once("</template>").unwrap().1)
}

#[track_caller]
fn contains(html: &str, fragments: &[&str]) {
    for fragment in fragments {
        assert!(html.contains(fragment), "no {fragment:?} in\n{html}");
    }
}

#[test]
fn f1_one_entry_per_event_with_all_its_articles() {
    let site = Site::clean(SITE);
    for path in ["timeline/", "timeline/2025/", "timeline/2025/10/"] {
        let html = site.read(&format!("{path}index.html"));
        assert_eq!(html.matches("id=\"assault\"").count(), 1, "{path}");
        contains(
            &event(&html, "assault"),
            &[
                "<dt>Read</dt><dd><a href=\"/articles/2025/10/second/\">Second article</a>; \
                 <a href=\"/articles/2025/10/first/\">First article</a></dd>",
                "<a href=\"/actors/one/\">one</a> (accused), <a href=\"/actors/two/\">two</a>",
            ],
        );
    }
}

#[test]
fn f1_accounts_that_disagree_are_an_error_at_the_later_one() {
    check_problems(
        "
//- content/articles/a.md
---
title: A
date: 2025-10-12
events:
  - {id: x, date: 2025-10-11, title: X, type: attack, status: reported}
---
//- content/articles/b.md
---
title: B
date: 2025-10-14
events:
  - {id: x, date: 2025-10-11, title: X, type: attack, status: denied}
---
",
        "
error[event-conflict]: event `x` has the status `denied` here and `reported` in `content/articles/a.md`
 --> content/articles/b.md:5:63
  |
5 |   - {id: x, date: 2025-10-11, title: X, type: attack, status: denied}
  |                                                               ^^^^^^
  |
  = help: make the accounts agree, give different events different ids, or say on which day the \
         later account replaced the earlier: `revised: 2025-10-31`
note: the other account
 --> content/articles/a.md:5:63
  |
5 |   - {id: x, date: 2025-10-11, title: X, type: attack, status: reported}
  |                                                               ^^^^^^^^

1 error
",
    );
}

#[test]
fn f2_everything_is_there_without_script() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/index.html");
    // The form is inert until the script takes it out of its template.
    let html = without_templates(&html);
    assert!(!html.contains("<form"));
    assert!(!html.contains("<input"));
    assert_eq!(html.matches("<li class=\"event ").count(), 8);
    contains(
        &html,
        &[
            "<ol class=\"events\">",
            "<li class=\"day\">\n<p class=\"day-date\"><time datetime=\"2025-10-11\">11 October 2025</time></p>",
            "<p class=\"meta\">8 events, of which 1 denied, 1 expected, 1 retracted, newest first · <a href=\"/timeline/asof/\">",
        ],
    );
    // Scripts from files of the site, and no inline one besides data.
    let own = |html: &str| {
        let scripts = html
            .split("<script ")
            .skip(1)
            .filter(|rest| !rest.starts_with("type=\"application/ld"));
        scripts.map(|rest| rest.split_once("?h=").unwrap().0.to_owned()).collect::<Vec<_>>()
    };
    let timeline = "src=\"/timeline.js".to_owned();
    assert!(own(&html).contains(&timeline), "{:?}", own(&html));
    let home = own(&site.read("index.html"));
    assert!(!home.contains(&timeline) && !html.contains("<script>"), "{home:?}");
    assert!(SCRIPT.len() < 13_000);
}

#[test]
fn f2_a_long_timeline_says_what_is_left_out() {
    let site = format!("//- site.toml\n{}[timeline]\nevents = 3\n{SITE}", crate::project::SITE);
    let html = Site::clean(&site).read("timeline/index.html");
    contains(
        &html,
        &[
            "8 events, of which 1 denied, 1 expected, 1 retracted, newest first",
            "data-idle=\"3 of {all} events on this page\"",
            "Older events: <a href=\"/timeline/2025/\">2025</a>, \
             <a href=\"/timeline/2023/\">2023</a>",
        ],
    );
}

/// However few events a page may have, it has no more, and no heading without one.
#[test]
fn f2_a_short_page_has_no_empty_heading() {
    for most in 1..=8 {
        let site =
            format!("//- site.toml\n{}[timeline]\nevents = {most}\n{SITE}", crate::project::SITE);
        let html = Site::clean(&site).read("timeline/index.html").replace('\n', "");
        let html = without_templates(&html);
        let count = html.matches("<li class=\"event ").count();
        assert!((1..=most).contains(&count), "{count} of {most}");
        assert!(!html.contains("<ol class=\"events\"></ol>"), "{html}");
    }
}

#[test]
fn f3_events_carry_what_the_filters_ask_for() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/2025/10/index.html");
    contains(
        &event(&html, "assault"),
        &[
            "<span class=\"tag\">disputed</span>",
            "<span class=\"kind\">attack</span> · Pakistan, Afghanistan</summary>",
            "<a href=\"/actors/one/\">one</a> (accused), <a href=\"/actors/two/\">two</a></dd>",
        ],
    );
    // What can be chosen stands in the data that the script loads, not in each page.
    contains(
        &html,
        &[
            "<template id=\"page-filters\" data-url=\"/timeline/finder.json\" \
             data-names=\"country topic type status actor\" data-period=\"202510\">",
            "data-all=\"4\"",
            "<fieldset name=\"actor\"><legend>Actor</legend></fieldset>",
        ],
    );
    assert!(!html.contains("value=\"pk\""));
    contains(
        &site.read("countries/pk/index.html"),
        &[
            "All events by month</summary>\n<p class=\"meta\"><a href=\"/timeline/2027/01/?country=pk\">January 2027</a> (1, of which 1 expected), \
           <a href=\"/timeline/2025/10/?country=pk\">October 2025</a> (3), \
           <a href=\"/timeline/2025/08/?country=pk\">August 2025</a> (1)",
        ],
    );
}

/// What a browser does with it was looked at by hand: it shows the same count when the address is
/// opened again, and Back and Forward step through what was chosen.
#[test]
fn f3_what_is_chosen_stands_in_the_address() {
    let script = SCRIPT;
    contains(
        script,
        &[
            "const names = template.dataset.names.split(\" \");",
            "const index = once(async () => {",
            "new URLSearchParams(location.search)",
            "history.pushState(null, \"\", location.pathname + (query && \"?\" + query));",
            "addEventListener(\"popstate\", () => {\n    read();\n    show();\n  });",
            // Years, months and further pages keep what was chosen.
            "\".periods a, .steps a, .pager a\"",
            "link.search = query;",
        ],
    );
}

/// The script finds any event of the site by the values of the filters, and what is shown of it by
/// its position.
#[test]
fn f3_the_script_knows_all_events() {
    let site = Site::clean(SITE);
    assert_eq!(
        site.read("timeline/finder.json"),
        "{\"event_count\":8,\"per_part\":250,\"filters\":[{\"name\":\"country\",\"values\":[{\"value\":\"af\",\"label\":\"Afghanistan\"},{\"value\":\"ir\",\"label\":\"Iran\"},{\"value\":\"pk\",\"label\":\"Pakistan\"}]},\
         {\"name\":\"topic\",\"values\":[{\"value\":\"border\",\"label\":\"border\"},{\"value\":\"talks\",\"label\":\"talks\"}]},\
         {\"name\":\"type\",\"values\":[{\"value\":\"attack\",\"label\":\"attack\"},{\"value\":\"agreement\",\"label\":\"agreement\"},{\"value\":\"talks\",\"label\":\"talks\"},{\"value\":\"visit\",\"label\":\"visit\"},{\"value\":\"statement\",\"label\":\"statement\"},{\"value\":\"border-closure\",\"label\":\"border closure\"},{\"value\":\"other\",\"label\":\"other\",\"tells_nothing\":true}]},\
         {\"name\":\"status\",\"values\":[{\"value\":\"reported\",\"label\":\"reported\"},{\"value\":\"confirmed\",\"label\":\"confirmed\"},{\"value\":\"disputed\",\"label\":\"disputed\"},{\"value\":\"denied\",\"label\":\"denied\"},{\"value\":\"expected\",\"label\":\"expected\"},{\"value\":\"retracted\",\"label\":\"retracted\"}]},\
         {\"name\":\"actor\",\"values\":[{\"value\":\"one\",\"label\":\"one\"},{\"value\":\"two\",\"label\":\"two\"}]}],\
         \"events\":[[202302,[[2],[1],[3],[1],[]]],[202500,[[],[1],[6],[5],[]]],[202508,[[2,1],[0,1],[1],[1],[]]],[202510,[[2],[1],[5],[1],[]]],[202510,[[2,0],[0,1],[0],[2],[0,1]]],[202510,[[0],[1],[4],[3],[]]],[202510,[[2,0],[0,1],[2],[0],[]]],[202701,[[2],[],[2],[4],[]]]]}\n"
    );
    contains(
        &site.read("timeline/finder-0.json"),
        &[
            "{\"event_count\":8,\"events\":[{\"url\":\"/timeline/2023/02/#old\",\"title\":\"The old one\",\
             \"date\":\"1 February 2023\",\"datetime\":\"2023-02-01\"},",
            "{\"url\":\"/timeline/2025/10/#since\",\"title\":\"The closure\",\"date\":\"from 12 October 2025\"}",
        ],
    );
    // Where there is no event there is nothing to find.
    let empty =
        Site::clean("//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\n---\nText.\n");
    assert!(!empty.read("timeline/index.html").contains("<template"));
    assert!(!empty.files("timeline").iter().any(|file| file.starts_with("finder")));
}

/// Without script every country and every type has its events on pages of its own.
#[test]
fn f2_countries_and_types_have_pages_without_script() {
    let mut site =
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\nevents:\n".to_owned();
    for day in 1..=70 {
        let (month, day) = (7 + day / 28, day % 28 + 1);
        site.push_str(&format!(
            "  - {{id: e{month}-{day}, date: 2025-{month:02}-{day:02}, title: E{month}-{day}, \
             type: talks, status: reported, countries: [PK]}}\n"
        ));
    }
    site.push_str("  - {id: one, date: 2025-01-02, title: One, type: attack, status: denied, countries: [IR]}\n---\n");
    let site = Site::clean(&site);
    contains(
        &site.read("timeline/index.html"),
        &[
            "<a href=\"/timeline/country/pk/\">Pakistan</a>&nbsp;<span class=\"count\">70</span>",
            "<a href=\"/timeline/type/attack/\">attack</a>&nbsp;<span class=\"count\">1</span>, \
             <a href=\"/timeline/type/talks/\">talks</a>&nbsp;<span class=\"count\">70</span>",
        ],
    );
    // A country with few events has them on its page.
    assert!(!site.has_page("/timeline/country/ir/"));
    let first = site.read("timeline/country/pk/index.html");
    contains(
        &first,
        &[
            "<h1>Timeline: Pakistan</h1>\n<p class=\"meta\">70 events, newest first · <a href=\"/countries/pk/\">Pakistan</a>",
            "data-fixed=\"country=pk\"",
            "<h2 id=\"page-2025-09\" class=\"month\"><a href=\"/timeline/2025/09/\">September 2025</a></h2>",
            "<a href=\"/timeline/country/pk/page/2/\" rel=\"next\">Older</a>",
        ],
    );
    let second = site.read("timeline/country/pk/page/2/index.html");
    let count = |html: &str| html.matches("<li class=\"event ").count();
    assert_eq!((count(&first), count(&second)), (60, 10));
    contains(
        &site.read("timeline/type/attack/index.html"),
        &["<h1>Timeline: attack</h1>", " id=\"one\""],
    );
    contains(
        &site.read("countries/pk/index.html"),
        &["<a href=\"/timeline/country/pk/\">All 70 events</a>"],
    );
}

#[test]
fn f4_a_month_has_as_many_events_as_its_days() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/2025/10/index.html");
    contains(
        &html,
        &[
            "<p class=\"meta\">4 events, of which 1 denied</p>",
            "<li><a href=\"#2025-10-11\">11 October</a> <span class=\"count\">(2)</span></li>\n\
             <li><a href=\"#2025-10-25\">25 October</a> <span class=\"count\">(1)</span></li>",
            // A day stands once, and what is not that day alone has its own date.
            "<h2 id=\"2025-10-11\" class=\"day-date\">11 October 2025</h2>\n<div>\n<ol class=\"days\">\n\
             <li class=\"day\">\n<ol class=\"events\">",
            "<h2 id=\"2025-10-25\" class=\"day-date\">25 October 2025</h2>\n<div>\n<ol class=\"days\">\n\
             <li class=\"day\">\n<p class=\"day-date\"><time datetime=\"2025-10-25\">25–30 October 2025</time></p>",
            "<a href=\"/timeline/2025/08/\" rel=\"prev\"><span>Previous</span> August 2025</a>",
            "<a class=\"step-next\" href=\"/timeline/2027/01/\" rel=\"next\"><span>Next</span> January 2027</a>",
        ],
    );
    let august = site.read("timeline/2025/08/index.html");
    contains(
        &august,
        &[
            "<h2 id=\"page-2025-08\" class=\"day-date\">August 2025, exact day not known</h2>",
            "<a href=\"/timeline/2023/02/\" rel=\"prev\"><span>Previous</span> February 2023</a>",
            "href=\"/timeline/2025/10/\" rel=\"next\"",
        ],
    );
    let year = site.read("timeline/2025/index.html");
    contains(
        &year,
        &[
            "<p class=\"meta\">6 events, of which 1 denied, 1 retracted</p>",
            "<li><a href=\"#page-2025\">2025, exact month not known</a> <span class=\"count\">(1)</span></li>\n\
             <li><a href=\"#page-2025-08\">August</a> <span class=\"count\">(1)</span></li>\n\
             <li><a href=\"#page-2025-10\">October</a> <span class=\"count\">(4)</span></li>",
            "<a href=\"/timeline/2023/\" rel=\"prev\"><span>Previous</span> 2023</a>",
            "href=\"/timeline/2027/\" rel=\"next\"",
        ],
    );
}

/// A day with many events has a page of its own, where they stand; its month shows the first five.
#[test]
fn f4_a_long_day_has_its_own_page() {
    let events = |count: usize| -> String {
        let events = (10..10 + count).map(|number| {
            format!("  - {{id: e{number}, date: 2025-10-29, title: E{number}, type: talks, status: reported}}\n")
        });
        events.collect()
    };
    let article = "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n  \
                   - {id: 2025-10-28, date: 2025-10-28, title: X, type: talks, status: reported}\n";
    let site = Site::clean(&format!("{article}{}---\n", events(13)));
    let month = site.read("timeline/2025/10/index.html");
    assert_eq!(month.matches("<li class=\"event ").count(), 6);
    contains(
        &month,
        &[
            "<p class=\"meta\">14 events</p>",
            "<h2 id=\"2025-10-29\" class=\"day-date\"><a href=\"/timeline/2025/10/29/\">29 October 2025</a></h2>",
            "<p class=\"more\"><a href=\"/timeline/2025/10/29/\">All 13 events of 29 October 2025</a></p>",
            "<a href=\"/timeline/2025/10/29/#e10\">E10</a>",
            // An event that is called as its day is keeps its anchor.
            "<h2 id=\"page-2025-10-28\" class=\"day-date\">28 October 2025</h2>",
        ],
    );
    let day = site.read("timeline/2025/10/29/index.html");
    assert_eq!(day.matches("<li class=\"event ").count(), 13);
    contains(
        &day,
        &[
            "<h1>Timeline: 29 October 2025</h1>\n<p class=\"meta\">13 events · <a href=\"/timeline/2025/10/\">All of October 2025</a>",
            "<li class=\"day\">\n<ol class=\"events\">",
        ],
    );
    let site = Site::clean(&format!("{article}{}---\n", events(12)));
    assert!(!site.has_page("/timeline/2025/10/29/"));
    assert_eq!(site.read("timeline/2025/10/index.html").matches("<li class=\"event ").count(), 13);
}

/// The months of the running year, what is to come in it and what has no month are all of the year.
#[test]
fn months_of_a_year_add_up() {
    let site = Site::of(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-10-30\nevents:\n\
         \x20 - {id: been, date: 2026-10-20, title: T, type: talks, status: reported}\n\
         \x20 - {id: some-day, date: 2026, title: T, type: talks, status: reported}\n\
         \x20 - {id: soon, date: 2026-12-30, title: T, type: talks, status: expected}\n---\n",
    );
    contains(
        &site.page("/timeline/"),
        &[
            "2026</a> <span class=\"count\">(3)</span>",
            "October 2026</a> <span class=\"count\">(1)</span></li>\
             <li class=\"count\">1 in the months ahead</li><li class=\"count\">1 without a month</li>",
        ],
    );
}

/// A year with more events than a page holds well shows the first of each month.
#[test]
fn f4_a_long_year_shows_the_first_of_each_month() {
    let mut site =
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n".to_owned();
    for day in 1..=28 {
        for month in [2, 3, 4] {
            site.push_str(&format!(
                "  - {{id: e{month}-{day}, date: 2025-{month:02}-{day:02}, title: T, type: talks, status: reported}}\n"
            ));
        }
    }
    let year = Site::clean(&format!("{site}---\n")).read("timeline/2025/index.html");
    assert_eq!(year.matches("<li class=\"event ").count(), 6);
    contains(
        &year,
        &[
            "<p class=\"meta\">84 events</p>",
            "<p class=\"more\"><a href=\"/timeline/2025/03/\">All 28 events of March 2025</a></p>",
        ],
    );
    assert!(!year.contains("class=\"pager\""));
}

#[test]
fn f5_dates_are_no_more_exact_than_known() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/index.html");
    for (id, date) in [
        ("round", "<time datetime=\"2025-10-25\">25–30 October 2025</time>"),
        ("denial", "<time datetime=\"2025-10-11\">about 11 October 2025</time>"),
        ("withdrawn", "<time datetime=\"2025\">2025</time>"),
        ("since", "<bdi>from 12 October 2025</bdi>"),
    ] {
        assert_eq!(date_above(&html, id), date, "{id}");
    }
    // What is known by its month stands under that month, which is not said again.
    contains(
        &html.replace('\n', ""),
        &[
            "August 2025</a></h2><div><ol class=\"days\"><li class=\"day\"><ol class=\"events\"><li class=\"event status-confirmed\" id=\"agreement\"",
        ],
    );
    assert!(!html.contains("1 August 2025"));
    // August comes before October, and newest first.
    let at = |id: &str| html.find(&format!(" id=\"{id}\"")).unwrap();
    assert!(
        at("next") < at("round") && at("round") < at("agreement") && at("agreement") < at("old")
    );
}

#[test]
fn f6_status_in_words_and_overdue_events_warned_of() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/index.html");
    for (id, status) in [
        ("assault", "disputed"),
        ("denial", "denied"),
        ("withdrawn", "retracted"),
        ("next", "expected"),
    ] {
        contains(&event(&html, id), &[&format!("<span class=\"tag\">{status}</span></span></p>")]);
    }
    // What was plainly reported needs no word.
    for id in ["agreement", "round", "since", "old"] {
        assert!(!event(&html, id).contains("class=\"tag"), "{id}");
    }
    assert!(!without_templates(&html).contains("overdue"));

    let expected = "
warning[overdue-event]: event `next` was expected by 2027-01-31, which is past
 --> content/events/next.md:6:9
  |
6 | status: expected
  |         ^^^^^^^^
  |
  = help: say what came of it: give it another `status`, or a later `date`
";
    // The last day that the date can mean is not past while it lasts.
    check_problems_of(&Site::any(SITE, &at("2027-01-31T23:00:00Z")), "");
    let site = Site::any(SITE, &at("2027-02-01T00:00:00Z"));
    check_problems_of(&site, &format!("{expected}\n1 warning\n"));
    contains(
        &event(&site.read("timeline/index.html"), "next"),
        &[
            "The next round</a><span class=\"mark\"> <strong class=\"tag\">overdue</strong></span></p>",
        ],
    );
}

#[test]
fn ids_that_the_pages_need_are_refused() {
    for id in ["main", "page-x", "source-x", "page-sources"] {
        let site = Site::any(
            &format!(
                "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\nevents:\n  - {{id: \"{id}\", \
             date: 2025-10-11, title: X, type: attack, status: reported}}\n---\n"
            ),
            &options(),
        );
        assert!(site.has_errors);
        let expected = format!(
            "error[reserved-id]: `id` of event 1 cannot be `{id}`\n --> content/articles/a.md:5:10"
        );
        assert!(site.report.contains(&expected), "{}", site.report);
        assert!(
            site.report.contains("pages have this id already: choose another"),
            "{}",
            site.report
        );
    }
    Site::clean(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\nevents:\n  - {id: 2025-10-11, \
         date: 2025-10-11, title: X, type: attack, status: reported}\n---\n",
    );
}

#[test]
fn density_is_drawn_and_told() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/index.html");
    contains(
        &html,
        &[
            "<h2 id=\"page-density\">Events by month and country</h2>",
            "<svg aria-hidden=\"true\" ",
            "<tr><th scope=\"row\">October 2025</th><td><a href=\"/timeline/2025/10/?country=pk\">3</a></td>\
             <td><a href=\"/timeline/2025/10/?country=af\">3</a> <small>1 denied</small></td></tr>",
            "<tr><th scope=\"row\">November 2025</th><td>0</td><td>0</td></tr>",
            "Coverage begins in October 2025; earlier: <a href=\"/timeline/2025/\">2 events</a>.",
        ],
    );
    // Three dots: Pakistan in two months, Afghanistan in one.
    assert_eq!(html.matches("<circle ").count(), 3);
    // A dot is no stop of the keyboard: the table has the same links.
    assert_eq!(
        html.matches("?country=").count(),
        html.matches("\" tabindex=\"-1\"><title>").count() * 2
    );
    assert!(!html.contains(" style="));
}

#[test]
fn density_of_more_than_three_years_is_by_year() {
    let site = format!(
        "{SITE}//- content/events/long-ago.md\n---\nid: long-ago\ndate: 2010\ntitle: Long ago\n\
         type: other\nstatus: reported\ncountries: [IR]\n---\n//- content/events/longer-ago.md\n---\n\
         id: longer-ago\ndate: 2009-05\ntitle: Longer ago\ntype: other\nstatus: reported\ncountries: [IR]\n---\n"
    );
    // With an article of that time they are no background.
    let site = format!(
        "{site}//- content/articles/old.md\n---\ntitle: Old\ndate: 2009-01-01\n---\nText.\n"
    );
    let html = Site::clean(&site).read("timeline/index.html");
    contains(
        &html,
        &[
            "Events by year and country",
            "<tr><th scope=\"row\">2010</th><td>0</td><td>0</td><td><a href=\"/timeline/2010/?country=ir\">1</a></td></tr>",
        ],
    );
}

#[test]
fn a_site_without_events_has_an_empty_timeline() {
    let site =
        Site::clean("//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\n---\nText.\n");
    let html = site.read("timeline/index.html");
    contains(&html, &["<p class=\"meta\">0 events, newest first</p>", "<p>No events yet.</p>"]);
    assert!(!html.contains("<svg") && !html.contains("<template") && !html.contains("asof"));
}

#[test]
fn hostile_text_is_escaped_everywhere() {
    let site = Site::clean(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\ntopics: ['\"><b>']\nevents:\n  - {id: x, \
         date: 2025-10-11, title: '</title><script>alert(1)</script>', type: attack, status: reported, countries: [PK]}\n---\n",
    );
    for path in site.files(".").iter().filter(|path| path.ends_with(".html")) {
        let html = site.read(path);
        assert!(!html.contains("<script>alert") && !html.contains("\"><b>"), "{path}");
    }
    assert!(!site.read("timeline/timeline.json").contains("<script"));
}
