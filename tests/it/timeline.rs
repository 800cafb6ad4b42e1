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
    let without_template = {
        let (before, rest) = html.split_once("<template id=\"page-filters\"").unwrap();
        format!("{before}{}", rest.split_once("</template>").unwrap().1)
    };
    assert!(!without_template.contains("<form"));
    assert!(!without_template.contains("<input"));
    assert_eq!(without_template.matches("<li class=\"event ").count(), 8);
    contains(
        &html,
        &[
            "<ol class=\"events\">",
            "<li class=\"day\">\n<p class=\"day-date\"><time datetime=\"2025-10-11\">11 October 2025</time></p>",
            "<p class=\"meta\">8 events, of which 1 denied, 1 expected, 1 retracted; newest first</p>",
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
    assert!(SCRIPT.len() < 5000);
}

#[test]
fn f2_a_long_timeline_says_what_is_left_out() {
    let site = format!("//- site.toml\n{}[timeline]\nevents = 3\n{SITE}", crate::project::SITE);
    let html = Site::clean(&site).read("timeline/index.html");
    contains(
        &html,
        &[
            "8 events, of which 1 denied, 1 expected, 1 retracted; newest first; the latest 1 stand here, the older ones on the pages of their years",
            "Older events: <a href=\"/timeline/2027/\">2027</a>, <a href=\"/timeline/2025/\">2025</a>, \
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
        &["data-type=\"attack\" data-status=\"disputed\" data-country=\"pk af\" \
           data-topic=\"border talks\" data-actor=\"one two\">"],
    );
    contains(
        &html,
        &[
            "<input type=\"checkbox\" name=\"country\" value=\"pk\"> <bdi>Pakistan</bdi> <span class=\"count\">3</span>",
            "<input type=\"checkbox\" name=\"topic\" value=\"talks\"> <bdi>talks</bdi> <span class=\"count\">4 (1 denied)</span>",
            "<input type=\"checkbox\" name=\"type\" value=\"border-closure\"> <bdi>border closure</bdi> <span class=\"count\">1</span>",
            "<input type=\"checkbox\" name=\"status\" value=\"denied\"> <bdi>denied</bdi> <span class=\"count\">1</span>",
            "<input type=\"checkbox\" name=\"actor\" value=\"two\"> <bdi>two</bdi> <span class=\"count\">1</span>",
        ],
    );
    // What is not on the page cannot be chosen.
    assert!(!html.contains("value=\"ir\""));
    contains(
        &site.read("countries/pk/index.html"),
        &[
            ", by month</summary>\n<p class=\"meta\"><a href=\"/timeline/2027/01/?country=pk\">January 2027</a> (1, of which 1 expected), \
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
            "new URLSearchParams(location.search)",
            "history.pushState(null, \"\", location.pathname + (query && \"?\" + query));",
            "addEventListener(\"popstate\", () => {\n    read();\n    show();\n  });",
            // Years, months and further pages keep what was chosen.
            "\".years a, .steps a, .pager a\"",
            "link.search = query;",
        ],
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
            "<li><a href=\"#page-2025-10-11\">11 October 2025</a> <span class=\"count\">2 (1 denied)</span></li>\n\
             <li><a href=\"#page-2025-10-25\">25 October 2025</a> <span class=\"count\">1</span></li>",
            "<h2 id=\"page-2025-10-11\" class=\"month\">11 October 2025</h2>",
            "<a href=\"/timeline/2025/08/\" rel=\"prev\"><span>Earlier</span> August 2025</a>",
            "<a class=\"step-next\" href=\"/timeline/2027/01/\" rel=\"next\"><span>Later</span> January 2027</a>",
        ],
    );
    let august = site.read("timeline/2025/08/index.html");
    contains(
        &august,
        &[
            "<h2 id=\"page-2025-08\" class=\"month\">August 2025, day not known</h2>",
            "<a href=\"/timeline/2023/02/\" rel=\"prev\"><span>Earlier</span> February 2023</a>",
            "href=\"/timeline/2025/10/\" rel=\"next\"",
        ],
    );
    let year = site.read("timeline/2025/index.html");
    contains(
        &year,
        &[
            "<p class=\"meta\">6 events, of which 1 denied, 1 retracted</p>",
            "<li><a href=\"#page-2025\">2025, month not known</a> <span class=\"count\">1 (1 retracted)</span></li>\n\
             <li><a href=\"#page-2025-08\">August 2025</a> <span class=\"count\">1</span></li>\n\
             <li><a href=\"#page-2025-10\">October 2025</a> <span class=\"count\">4 (1 denied)</span></li>",
            "<a href=\"/timeline/2023/\" rel=\"prev\"><span>Earlier</span> 2023</a>",
            "href=\"/timeline/2027/\" rel=\"next\"",
        ],
    );
}

#[test]
fn f5_dates_are_no_more_exact_than_known() {
    let site = Site::clean(SITE);
    let html = site.read("timeline/index.html");
    for (id, date) in [
        ("agreement", "<time datetime=\"2025-08\">August 2025</time>"),
        ("round", "<time datetime=\"2025-10-25\">25–30 October 2025</time>"),
        ("denial", "<time datetime=\"2025-10-11\">about 11 October 2025</time>"),
        ("withdrawn", "<time datetime=\"2025\">2025</time>"),
        ("since", "<bdi>since 12 October 2025</bdi>"),
    ] {
        assert_eq!(date_above(&html, id), date, "{id}");
    }
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
    assert!(!html.contains("overdue"));

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
            "<svg role=\"img\" aria-labelledby=\"page-density-title page-density-text\"",
            "<title id=\"page-density-title\">Events by month and country</title>",
            "October 2025 to January 2027. Pakistan: 4 events, of which 1 expected; Afghanistan: 3 events, of which 1 denied. ",
            "<tr><th scope=\"row\">October 2025</th><td><a href=\"/timeline/2025/10/?country=pk\">3</a></td>\
             <td><a href=\"/timeline/2025/10/?country=af\">3</a> <small>1 denied</small></td></tr>",
            "<tr><th scope=\"row\">November 2025</th><td>0</td><td>0</td></tr>",
            " And <a href=\"/timeline/2025/\">2 earlier</a>, before October 2025, when the coverage begins.",
        ],
    );
    // Three dots: Pakistan in two months, Afghanistan in one.
    assert_eq!(html.matches("<circle ").count(), 3);
    assert!(!html.contains(" style="));
}

#[test]
fn density_of_more_than_ten_years_is_by_year() {
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
    contains(&html, &["<p class=\"meta\">0 events; newest first</p>", "<p>No events yet.</p>"]);
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
