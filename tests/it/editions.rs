//! Editions: a month, a week or a day on one page, and what the desk makes of it.

use crate::page::{Site, check_problems, contains};

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
        "<p class=\"meta\">2 countries assessed · 1 article · 1 event · 1 change to a published article</p>",
    );
    contains(
        &october,
        "<h2 id=\"page-status\">Where things stood</h2>\
         <div class=\"gravity deteriorated\"><h3>Deteriorated</h3><ul>\
         <li><a href=\"/countries/pk/in-figures/#status-2025-10\">Pakistan</a><p class=\"reason\">Clashes</p></li></ul></div>\
         <div class=\"gravity conflict-risk\"><h3>Conflict risk</h3><ul>\
         <li><a href=\"/countries/af/in-figures/#status-2025-10\">Afghanistan</a> \
         <span class=\"also improved\">Improved</span><p class=\"reason\">Calm</p></li></ul></div></section>",
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
        "<a href=\"/editions/2025-10/\" rel=\"prev\"><span>Previous</span> October 2025</a>",
    );
    contains(
        &october,
        "href=\"/editions/2025-11/\" rel=\"next\"><span>Next</span> November 2025</a>",
    );
    assert!(!site.page("/editions/2025-10/").contains("rel=\"prev\""));
    assert!(!site.page("/editions/2025-11/").contains("rel=\"next\""));
}

/// What the desk says of the last day of October, and of a week that has no article.
const ISSUE: &str = "
//- content/editions/2025-10-31.md
---
title: The *round* ends
description: What it came to.
articles: [articles/two.md, \"@/articles/one.md\", articles/hidden.md]
---
Read this [@wire].
//- content/articles/hidden.md
---
title: Hidden
date: 2025-10-31
draft: true
---
//- content/articles/three.md
---
title: Three
date: 2025-10-31
lang: ur
sources: [wire]
events:
  - {id: e, date: 2025-10-31, title: E, type: talks, status: reported}
---
## Head

A text [@wire].
//- content/sources/wire.md
---
title: The wire
url: https://wire.example/
---
";

#[test]
fn an_edition_reads_as_an_issue() {
    let site = Site::of(&format!("{SITE}{ISSUE}"));
    let page = site.page("/editions/2025-10-31/");
    contains(
        &page,
        "<p class=\"kicker\"><span class=\"kind\">Edition</span> · <time datetime=\"2025-10-31\">31 October 2025</time></p>\
         <h1>The *round* ends</h1><p class=\"standfirst\">What it came to.</p>\
         <p class=\"meta\">2 countries assessed · 3 articles · 1 event · 1 change to a published article</p>",
    );
    contains(&page, "data-running=\"Desk · 31 October 2025\"");
    contains(&page, "<div class=\"prose edition-text\"><p>Read this");
    contains(
        &page,
        "<h2 id=\"page-contents\">In this edition</h2><ol><li><a href=\"#page-article-1\">Two</a></li>\
         <li><a href=\"#page-article-2\">One</a></li></ol>",
    );
    contains(
        &page,
        "<p class=\"address\"><code>https://desk.example/articles/2025/11/two/</code></p>",
    );
    contains(
        &page,
        "<h2 id=\"page-others\">Also published</h2><ul class=\"lines\"><li><a href=\"/articles/2025/10/three/\" lang=\"ur\" dir=\"rtl\">Three</a>",
    );
    contains(&page, "id=\"e\"");
    contains(&page, "<li id=\"source-wire\" value=\"1\">");
    // How the countries stood that day, and no event of which the day is not known.
    contains(&page, "<p class=\"reason\">Clashes</p>");
    for absent in ["Hidden", "id=\"b\"", "id=\"a\"", "It was two."] {
        assert!(!page.contains(absent), "{absent}");
    }
    contains(&site.page("/editions/"), "<a href=\"/editions/2025-10-31/\">The *round* ends</a>");
    contains(
        &site.page("/editions/2025-10/"),
        "rel=\"next\"><span>Next</span> 31 October 2025</a>",
    );
    contains(
        &site.page("/sources/"),
        "<a href=\"/editions/2025-10-31/\"><bdi>The *round* ends</bdi></a>",
    );
}

/// What is older than a month is no news.
#[test]
fn the_front_page_leads_to_an_edition_while_it_is_new() {
    let leads = |day: &str| {
        let site = format!(
            "//- content/editions/2025-10-31.md\n---\n{{}}\n---\n\
             //- content/articles/z.md\n---\ntitle: Z\ndate: {day}\n---\n"
        );
        let link = " · <a href=\"/editions/2025-10-31/\">Edition of 31 October 2025</a></p>";
        Site::of(&site).page("/").contains(link)
    };
    assert!(leads("2025-12-01") && !leads("2025-12-02"));
}

/// Without a choice all of its days; ids of one text are not those of another.
#[test]
fn an_edition_is_printed_whole() {
    let all = ISSUE.replace(
        "articles: [articles/two.md, \"@/articles/one.md\", articles/hidden.md]\n",
        "board: false\n",
    );
    let site = Site::of(&format!("{SITE}{all}"));
    let print = site.page("/editions/2025-10-31/print/");
    contains(&print, "<meta name=\"robots\" content=\"noindex\">");
    contains(
        &print,
        "<article class=\"printed\" id=\"page-article-1\" lang=\"ur\" dir=\"rtl\"><h2>Three</h2>",
    );
    contains(&print, "<h2 id=\"a1-head\" dir=\"auto\">Head<a class=\"anchor\" href=\"#a1-head\"");
    contains(&print, "href=\"#a1-source-wire\"");
    contains(
        &print,
        "<li value=\"1\" id=\"a1-source-wire\"><cite>The wire</cite> <code>https://wire.example/</code></li>",
    );
    assert!(!print.contains("Where things stood") && !print.contains("Hidden"));
    assert!(!site.read("sitemap.xml").contains("/print/"));
    // Without a file there is nothing that was chosen.
    assert_eq!(site.files("editions/2025-10"), ["index.html"]);
}

/// A text that makes the page heavy stands behind its address alone.
#[test]
fn a_long_edition_prints_what_it_can_hold() {
    let mut site = String::from("//- content/editions/2025-10.md\n---\n{}\n---\n");
    for number in 1..=4 {
        let text = "Words of a long text that goes on. ".repeat(700);
        site += &format!(
            "//- content/articles/a{number}.md\n---\ntitle: A{number}\ndate: 2025-10-0{number}\n---\n{text}\n"
        );
    }
    let print = Site::of(&site).page("/editions/2025-10/print/");
    assert_eq!(print.matches("<article class=\"printed\"").count(), 4);
    assert_eq!(print.matches("<div class=\"prose\">").count(), 2);
}

#[test]
fn editions_may_be_of_days_or_weeks() {
    let of = |period: &str| {
        let config = format!(
            "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n[editions]\nperiod = \"{period}\"\n"
        );
        Site::of(&format!("{config}{SITE}"))
    };
    assert_eq!(
        of("day").files("editions"),
        ["2025-10-30/index.html", "2025-11-02/index.html", "index.html"]
    );
    let weeks = of("week");
    assert_eq!(weeks.files("editions"), ["2025-w44/index.html", "index.html"]);
    let week = weeks.page("/editions/2025-w44/");
    contains(&week, "<h1>27 October – 2 November 2025</h1>");
    contains(
        &week,
        "<p class=\"meta\">2 countries assessed · 2 articles · 1 change to a published article</p>",
    );
}

/// A published article and a draft.
const TWO: &str = "
//- content/articles/a.md
---
title: A
date: 2025-10-30
---
//- content/articles/b.md
---
title: B
date: 2025-10-31
draft: true
---
";

#[test]
fn editions_are_checked() {
    let problems = |name: &str, lines: &str, expected: &str| {
        check_problems(
            &format!("{TWO}//- content/editions/{name}.md\n---\n{lines}---\n"),
            expected,
        );
    };
    problems("2025-10-31", "articles: [articles/a.md]\n", "");
    problems("2025-10", "headline: A\ndraft: true\n", "");
    problems(
        "october",
        "{}\n",
        "\
error[bad-file-name]: the file name `october.md` is no day, week or month
 --> content/editions/october.md
  |
  = help: rename it after the days that it covers: `2025-10-31.md`, `2025-W44.md` or `2025-10.md`

1 error",
    );
    problems(
        "2027-01",
        "{}\n",
        "\
warning[dated-ahead]: this edition is dated 2027-01-01, which is to come: readers do not see it before
 --> content/editions/2027-01.md
  |
  = help: if the date is a mistake, write the day on which it was made

1 warning",
    );
    problems(
        "2025-W44",
        "articles: [articles/a.md, articles/b.md, articles/a.md]\n",
        "\
warning[chosen-withheld]: `articles/b.md` is not in this edition: it is a draft
 --> content/editions/2025-W44.md:2:27
  |
2 | articles: [articles/a.md, articles/b.md, articles/a.md]
  |                           ^^^^^^^^^^^^^
  |
  = help: it is left out until it is shown; publish both together, or write another article

warning[chosen-twice]: `articles/a.md` stands in this edition twice
 --> content/editions/2025-W44.md:2:42
  |
2 | articles: [articles/a.md, articles/b.md, articles/a.md]
  |                                          ^^^^^^^^^^^^^
  |
  = help: it is shown once: take one of them out

2 warnings",
    );
    problems(
        "2025-10",
        "articles: [articles/c.md]\n",
        "\
error[unknown-article]: no published article at `articles/c.md`
 --> content/editions/2025-10.md:2:12
  |
2 | articles: [articles/c.md]
  |            ^^^^^^^^^^^^^
  |
  = help: did you mean `articles/a.md`?

1 error",
    );
}

/// A month that has just begun and has no article yet heads no list; what the desk chose and what
/// it did not are counted alike in the list and on the page.
#[test]
fn the_list_begins_with_an_edition_that_has_articles() {
    let site = Site::of(
        "
//- content/articles/one.md
---
title: One
date: 2025-10-30
events:
  - {id: a, date: 2026-11-11, title: A, type: talks, status: expected}
---
//- content/articles/two.md
---
title: Two
date: 2025-10-31
---
//- content/editions/2025-10.md
---
articles: [articles/one.md]
---
Text.
",
    );
    assert_eq!(site.files("editions/2026-11"), ["index.html"]);
    let index = site.page("/editions/");
    assert!(!index.contains("/editions/2026-11/"), "{index}");
    let counts = "<p class=\"meta\">2 articles</p>";
    contains(&index, counts);
    contains(&site.page("/editions/2025-10/"), counts);
}
