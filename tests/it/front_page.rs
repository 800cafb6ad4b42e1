//! The front page as an issue: what leads, what stands behind it, of when it is.

use std::fmt::Write as _;

use crate::page::{Site, check_problems, contains};

/// Titles of the lead, of the seconds and of the river of a site with these articles: slug, day of
/// October, further lines of the front matter.
#[track_caller]
fn chosen(articles: &[(&str, u32, &str)]) -> [Vec<String>; 3] {
    let mut fixture = String::new();
    for (slug, day, lines) in articles {
        let _ = write!(
            fixture,
            "//- content/articles/{slug}.md\n---\ntitle: {slug}\ndate: 2025-10-{day:02}\n{lines}---\nText.\n"
        );
    }
    titles_of(&Site::of(&fixture).page("/"))
}

/// Titles of the lead, of the two below it and of the river on a front page.
fn titles_of(home: &str) -> [Vec<String>; 3] {
    let titles = |html: &str| -> Vec<String> {
        let cards = html.split("<h3").skip(1).filter(|card| card.contains("<a href=\"/articles/"));
        cards
            .filter_map(|card| {
                Some(card.split_once("<a ")?.1.split_once('>')?.1.split_once('<')?.0.to_owned())
            })
            .collect()
    };
    let home = home.split("<div class=\"side\">").next().unwrap();
    let (head, river) = home.split_once("<section class=\"river\"").unwrap_or((home, ""));
    let (lead, seconds) = head.split_once("<div class=\"seconds\">").unwrap_or((head, ""));
    [titles(lead), titles(seconds), titles(river)]
}

#[track_caller]
fn check(articles: &[(&str, u32, &str)], lead: &str, seconds: &[&str], river: &[&str]) {
    let [led, second, rest] = chosen(articles);
    assert_eq!((led.concat().as_str(), &*second, &*rest), (lead, &*owned(seconds), &*owned(river)));
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

const EVENT: &str =
    "events: [{id: e, date: 2025-10-01, title: E, type: talks, status: reported}]\n";
const FORECAST: &str = "kind: forecast\n";

/// Of the last week that leads which the desk gave weight, then what has most behind it, then what
/// is newest; nothing stands twice.
#[test]
fn what_leads_is_chosen() {
    check(&[("a", 1, ""), ("b", 2, ""), ("c", 3, ""), ("d", 4, "")], "d", &["c", "b"], &["a"]);
    check(&[("a", 1, ""), ("b", 2, EVENT), ("c", 3, ""), ("d", 4, "")], "b", &["d", "c"], &["a"]);
    let sources = "sources: [{id: s, title: S}, {id: t, title: T}]\n";
    check(&[("a", 1, EVENT), ("b", 2, sources), ("c", 3, "")], "b", &["a", "c"], &[]);
    check(&[("a", 1, "weight: -1\n"), ("b", 2, EVENT), ("c", 3, "")], "a", &["b", "c"], &[]);
    check(&[("a", 1, ""), ("b", 2, "weight: 5\n")], "a", &["b"], &[]);
    // Older than a week: it leads no more, whatever it has.
    check(&[("a", 1, EVENT), ("b", 8, ""), ("c", 9, "")], "c", &["b", "a"], &[]);
    check(&[("a", 1, EVENT), ("b", 7, "")], "a", &["b"], &[]);
    check(&[("a", 1, "")], "a", &[], &[]);
}

#[test]
fn a_forecast_leads_alone() {
    check(&[("a", 1, ""), ("b", 2, FORECAST)], "a", &["b"], &[]);
    check(&[("a", 1, ""), ("b", 2, "kind: explainer\nweight: -5\n")], "a", &["b"], &[]);
    check(&[("b", 2, FORECAST)], "b", &[], &[]);
    // What else there is may be too old to be the news.
    check(&[("a", 1, ""), ("b", 20, FORECAST)], "b", &["a"], &[]);
}

/// What the desk chose for the second place leads where there is nothing else.
#[test]
fn a_small_site_has_a_lead_too() {
    let site = |second: &str, articles: &[&str]| {
        let mut fixture = format!("//- content/front.md\n---\nsecond: [{second}]\n---\n");
        for slug in articles {
            let _ = write!(
                fixture,
                "//- content/articles/{slug}.md\n---\ntitle: {slug}\ndate: 2025-10-01\n---\n"
            );
        }
        titles_of(&Site::of(&fixture).page("/"))
    };
    assert_eq!(site("articles/a.md", &["a"]), [owned(&["a"]), owned(&[]), owned(&[])]);
    let both = site("articles/b.md, articles/a.md", &["a", "b"]);
    assert_eq!(both, [owned(&["b"]), owned(&["a"]), owned(&[])]);
    assert_eq!(site("articles/a.md", &["a", "b"]), [owned(&["b"]), owned(&["a"]), owned(&[])]);
}

/// The issue is of the day of what was changed last, with the time where it is known.
#[test]
fn the_issue_has_a_day() {
    let home = |date: &str| {
        Site::of(&format!("//- content/articles/a.md\n---\ntitle: A\ndate: {date}\n---\n"))
            .page("/")
    };
    contains(
        &home("2025-10-31"),
        "<p class=\"issue\">Last published <time datetime=\"2025-10-31\">Friday, 31 October 2025</time></p>",
    );
    contains(
        &home("2025-10-31T10:30:00Z"),
        "<time datetime=\"2025-10-31\">Friday, 31 October 2025</time> · updated \
         <time datetime=\"2025-10-31T10:30:00+00:00\">10:30 UTC</time></p>",
    );
    let empty = Site::of("//- content/pages/about.md\n---\ntitle: About\n---\n").page("/");
    assert!(!empty.contains("class=\"issue\""));
    contains(&empty, "<p>No articles yet.</p>");
}

/// Eight in the river; the archive has the rest.
#[test]
fn the_river_ends() {
    let slugs: Vec<String> = (1..=13).map(|day| format!("a{day}")).collect();
    let articles: Vec<(&str, u32, &str)> =
        slugs.iter().zip(1..).map(|(slug, day)| (&**slug, day, "")).collect();
    let [lead, seconds, river] = chosen(&articles);
    assert_eq!([lead.len(), seconds.len(), river.len()], [1, 2, 8]);
    assert_eq!([&river[0], &river[7]], ["a10", "a3"]);
}

/// What `content/front.md` of these lines of front matter and this body makes of four articles.
fn edited(front: &str, body: &str) -> String {
    let mut fixture = format!("//- content/front.md\n---\n{front}---\n{body}\n");
    let articles = [
        ("a", "weight: -1\n"),
        ("b", ""),
        ("c", ""),
        ("d", ""),
        ("draft", "draft: true\n"),
        ("x", "superseded_by: articles/d.md\n"),
    ];
    for (slug, lines) in articles {
        // Writing to a string cannot fail.
        let _ = write!(
            fixture,
            "//- content/articles/{slug}.md\n---\ntitle: {slug}\ndate: 2026-11-2{}\n{lines}---\nText.\n",
            slug.len()
        );
    }
    fixture
}

#[track_caller]
fn check_edited(front: &str, lead: &str, seconds: &[&str], river: &[&str]) {
    let [led, second, rest] = titles_of(&Site::of(&edited(front, "")).page("/"));
    assert_eq!((led.concat().as_str(), &*second, &*rest), (lead, &*owned(seconds), &*owned(river)));
}

/// The desk chooses; what it leaves open is chosen as without the file.
#[test]
fn the_desk_chooses() {
    check_edited("lead: articles/c.md\n", "c", &["a", "b"], &["d"]);
    check_edited(
        "lead: \"@/articles/c.md\"\nsecond: [articles/d.md, articles/b.md]\n",
        "c",
        &["d", "b"],
        &["a"],
    );
    check_edited("second: [articles/d.md]\n", "a", &["d", "b"], &["c"]);
    check_edited("lead: articles/draft.md\n", "a", &["b", "c"], &["d"]);
    check_edited(
        "lead: articles/c.md\nsecond: [articles/c.md, articles/b.md]\n",
        "c",
        &["b", "a"],
        &["d"],
    );
    check_edited("lead: articles/x.md\n", "x", &["a", "b"], &["c", "d"]);
    check_edited("{}\n", "a", &["b", "c"], &["d"]);
    check_edited("lead: articles/c.md\ndraft: true\n", "a", &["b", "c"], &["d"]);
}

/// A day is the last of the choice, a moment its end.
#[test]
fn a_choice_ends() {
    let led = |until: &str, now: &str| {
        let fixture = edited(&format!("lead: articles/c.md\nuntil: {until}\n"), "A *note*.");
        let home = Site::of_moment(&fixture, now).page("/");
        (titles_of(&home)[0].concat(), home.contains("<p>A <em>note</em>.</p>"))
    };
    let (chosen, over) = (("c".to_owned(), true), ("a".to_owned(), false));
    assert_eq!(led("2026-11-24", "2026-11-24T23:59:00Z"), chosen);
    assert_eq!(led("2026-11-24", "2026-11-25T00:00:00Z"), over);
    assert_eq!(led("2026-11-24T06:00:00Z", "2026-11-24T05:59:59Z"), chosen);
    assert_eq!(led("2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z"), over);
}

const LANGUAGES: &str = "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n";

#[test]
fn a_choice_is_checked() {
    let problems = |front: &str, expected: &str| check_problems(&edited(front, ""), expected);
    problems("lead: articles/c.md\nsecond: [articles/a.md]\nuntil: 2026-11-24\n", "");
    problems(
        "lead: articles/cc.md\n",
        "\
error[unknown-article]: no published article at `articles/cc.md`
 --> content/front.md:2:7
  |
2 | lead: articles/cc.md
  |       ^^^^^^^^^^^^^^
  |
  = help: did you mean `articles/c.md`?

1 error",
    );
    // What `dateline new article` writes has the day in front.
    let dated = edited("lead: articles/talks-in-tehran.md\n", "");
    let dated = format!(
        "{dated}//- content/articles/2026-11-20-talks-in-tehran.md\n---\ntitle: The Tehran round\n---\n"
    );
    for named in [
        "talks-in-tehran",
        "articles/talks-in-tehrn.md",
        "the tehran round",
        "2026-11-21-talks-in-tehran.md",
    ] {
        check_problems(
            &dated.replace("articles/talks-in-tehran.md\n", &format!("{named}\n")),
            &format!(
                "\
error[unknown-article]: no published article at `{named}`
 --> content/front.md:2:7
  |
2 | lead: {named}
  |       {}
  |
  = help: did you mean `articles/2026-11-20-talks-in-tehran.md`?

1 error",
                "^".repeat(named.len())
            ),
        );
    }
    problems(
        "lead: articles/draft.md\nsecond: [articles/a.md, articles/draft.md]\n",
        "\
warning[chosen-withheld]: `articles/draft.md` is not on the front page: it is a draft
 --> content/front.md:2:7
  |
2 | lead: articles/draft.md
  |       ^^^^^^^^^^^^^^^^^
  |
  = help: until it is shown, another leads; publish both together, or write another article

warning[chosen-withheld]: `articles/draft.md` is not on the front page: it is a draft
 --> content/front.md:3:25
  |
3 | second: [articles/a.md, articles/draft.md]
  |                         ^^^^^^^^^^^^^^^^^
  |
  = help: until it is shown, another stands in its place; publish both together, or write another article

2 warnings",
    );
    problems(
        "lead: articles/a.md\nsecond: [articles/a.md, articles/b.md, articles/c.md]\n",
        "\
warning[chosen-twice]: `articles/a.md` stands on the front page twice
 --> content/front.md:3:10
  |
3 | second: [articles/a.md, articles/b.md, articles/c.md]
  |          ^^^^^^^^^^^^^
  |
  = help: it is shown once: take one of them out

warning[too-many-seconds]: 3 articles are to stand below the lead, and two do
 --> content/front.md:3:40
  |
3 | second: [articles/a.md, articles/b.md, articles/c.md]
  |                                        ^^^^^^^^^^^^^
  |
  = help: take the rest out: what is new stands under “Latest”

2 warnings",
    );
    problems(
        "lead: articles/x.md\n",
        "\
warning[chosen-superseded]: `articles/x.md` on the front page has been replaced by another article
 --> content/front.md:2:7
  |
2 | lead: articles/x.md
  |       ^^^^^^^^^^^^^
  |
  = help: write `articles/d.md`

1 warning",
    );
    problems(
        "lead: articles/draft.md\nuntil: 2026-11-23\n",
        "\
warning[front-lapsed]: this choice ended on 2026-11-23: the front page chooses by itself again
 --> content/front.md:3:8
  |
3 | until: 2026-11-23
  |        ^^^^^^^^^^
  |
  = help: choose anew and write a later `until`, or remove the file

1 warning",
    );
    let source = "//- content/sources/wire.md\n---\ntitle: W\n---\n";
    check_problems(
        &format!("{LANGUAGES}{source}//- content/sources/wire.ur.md\n---\ntitle: U\n---\n"),
        "\
warning[unshown-translation]: a source is cited as it calls itself in every language: this is shown nowhere
 --> content/sources/wire.ur.md
  |
  = help: delete it: `content/sources/wire.md` is enough

1 warning",
    );
    check_problems(
        &format!("{LANGUAGES}//- content/topics/water.ur.md\n---\ntitle: U\n---\n"),
        "\
error[translation-without-original]: a translation of `content/topics/water.md`, which does not exist
 --> content/topics/water.ur.md
  |
  = help: name the file like the original, with the language before `.md`

1 error",
    );
}

/// What the front page cites is listed on it, and the front page among what cites the source.
#[test]
fn a_note_may_cite() {
    let source =
        "//- content/sources/wire.md\n---\ntitle: The wire\nurl: https://wire.example/\n---\n";
    let map = "//- content/map.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";
    let site = Site::of(&format!(
        "{source}{map}{}",
        edited("{}\n", "So it is [@wire] ![A map](map.svg).")
    ));
    let home = site.page("/");
    contains(&home, "<div class=\"front-note prose\"><p>So it is");
    contains(&home, "<img src=\"/map.svg\" alt=\"A map\"");
    contains(&home, "<h2 id=\"page-sources\">Sources</h2>");
    contains(&site.page("/sources/"), "<a href=\"/\">Desk</a>");
}

/// What is withheld is no story of the front page, nor a line of one.
#[test]
fn stories_have_lines() {
    let story = |key: &str, lines: &str| {
        format!("//- content/stories/{key}.md\n---\ntitle: Story {key}\n{lines}---\n")
    };
    let article = |slug: &str, day: u32, lines: &str| {
        format!(
            "//- content/articles/{slug}.md\n---\ntitle: {slug}\ndate: 2026-11-{day:02}\n{lines}---\nText.\n"
        )
    };
    let mut site = [story("x", ""), story("y", ""), story("z", "draft: true\n")].concat();
    for (day, (slug, key)) in
        (1..).zip([("x1", "x"), ("y1", "y"), ("x2", "x"), ("y2", "y"), ("z1", "z"), ("z2", "z")])
    {
        site += &article(slug, day, &format!("story: {key}\n"));
    }
    site += &article("x3", 19, "story: x\ndraft: true\n");
    site += &["p", "q", "r"].map(|slug| article(slug, 20, "")).concat();
    let rows = |front: &str| {
        let home = Site::of(&format!("{site}{front}")).page("/");
        let rows = home.split("<div class=\"story-row\">").skip(1);
        let rows = rows.map(|row| {
            let row = row.split("</div>").next().unwrap();
            row.split("<a href=\"")
                .skip(1)
                .filter_map(|link| link.split(['>', '<']).nth(1))
                .collect::<Vec<_>>()
                .join(" ")
        });
        rows.collect::<Vec<_>>()
    };
    assert_eq!(rows(""), ["Story y y2 y1", "Story x x2 x1"]);
    assert_eq!(rows("//- content/front.md\n---\nstories: [x, z]\n---\n"), ["Story x x2 x1"]);
    assert_eq!(
        rows("//- content/front.md\n---\nlead: articles/x2.md\n---\n"),
        ["Story y y2 y1", "Story x x1"]
    );
}

/// The site's own language first; a picture, a correction of the last week, and what is overdue.
#[test]
fn the_lead_has_what_belongs_to_it() {
    check(&[("a", 1, ""), ("b", 2, "lang: de\nweight: -5\n")], "a", &["b"], &[]);
    let home = Site::of(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-20\nimage: {src: /map.svg, alt: A map, credit: Desk}\n\
         corrections:\n  - {date: 2026-11-21, text: It was *two*., kind: correction}\n\
         \x20 - {date: 2026-11-22, text: More., kind: update}\n  - {date: 2026-11-20, text: One., kind: clarification}\n\
         events:\n  - {id: late, date: 2026-11-20, title: Late, type: talks, status: expected}\n\
         \x20 - {id: soon, date: 2026-12-20, title: Soon, type: talks, status: expected}\n\
         \x20 - {id: been, date: 2026-11-19, title: Been, type: talks, status: reported}\n---\nText.\n\
         //- static/map.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"90\"/>\n",
    )
    .page("/");
    contains(&home, "<figure class=\"lead\"><img src=\"/map.svg\" alt=\"A map\"");
    contains(
        &home,
        "<p class=\"front-correction\"><strong>Correction</strong> <bdi>It was two.</bdi> \
         <a href=\"/articles/2026/11/a/#page-correction-2026-11-21\">A</a>\
         <span class=\"meta\"><time datetime=\"2026-11-21\">21 November 2026</time> · <a href=\"/corrections/\">2 more changes in the week to 22 November 2026</a></span></p>",
    );
    let (watch, brief) = home.split_once("id=\"page-events\"").unwrap();
    let watch = watch.split_once("id=\"page-upcoming\"").unwrap().1;
    let (soon, late) = (watch.find("id=\"soon\"").unwrap(), watch.find("id=\"late\"").unwrap());
    assert!(soon < late && watch[late..].contains("overdue"));
    assert!(brief.contains("id=\"been\"") && !brief.contains("id=\"late\""));
}
