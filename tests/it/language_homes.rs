//! Each further language has a start page and a feed of what there is to read in it.

use dateline::config::Options;

use crate::page::{Site, check_problems, options};
use crate::project::fixture_with;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\", \"fa\"]
//- content/articles/a.md
---
title: One
date: 2026-11-01
countries: [PK]
---
Text.
//- content/articles/a.ur.md
---
title: الف
---
متن۔
//- content/articles/b.md
---
title: Two
date: 2026-11-02
---
Text.
//- content/articles/c.md
---
title: جیم
date: 2026-11-03
lang: ur
---
متن۔
//- content/articles/d.md
---
title: Four
date: 2026-11-04
---
Text.
//- content/articles/d.ur.md
---
title: zqheld
draft: true
---
متن۔
";

/// What stands between two texts of a file.
#[track_caller]
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).unwrap().0
}

#[test]
fn a_language_has_a_start_page() {
    let site = Site::of(SITE);
    let page = site.read("ur/index.html");
    assert!(page.contains("<html lang=\"ur\" dir=\"rtl\">"));
    let cards: Vec<&str> = page.split("<h3><a href=\"").skip(1).collect();
    let cards: Vec<&str> = cards.iter().map(|card| between(card, "", "</a>")).collect();
    assert_eq!(cards, ["/articles/2026/11/c/\">جیم", "/ur/articles/2026/11/a/\">الف"]);
    // Countries have no names in Urdu yet, so the card of a translation names none.
    assert!(!page.contains("Pakistan</a>"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://desk.example/ur/\">"));
    // Nothing is in Persian, so there is no page that says so.
    assert!(!site.files(".").iter().any(|file| file.starts_with("fa/")));
}

#[test]
fn start_pages_know_each_other() {
    let site = Site::of(SITE);
    for page in ["index.html", "ur/index.html"] {
        let page = site.read(page);
        for (lang, url) in [("en", "https://desk.example/"), ("ur", "https://desk.example/ur/")] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\">");
            assert!(page.contains(&link), "{link}");
        }
    }
    // The map of the site says the same.
    let link = |lang: &str, path: &str| {
        format!(
            "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"https://desk.example{path}\"/>"
        )
    };
    let links = [link("en", "/"), link("ur", "/ur/"), link("x-default", "/")].concat();
    let map = site.read("sitemap.xml");
    assert!(map.contains(&format!("<loc>https://desk.example/ur/</loc>{links}</url>")), "{map}");
    let alone = "/articles/2026/11/b/</loc><lastmod>2026-11-02T00:00:00+00:00</lastmod></url>";
    assert!(map.contains(alone), "{map}");
}

#[test]
fn a_language_has_a_feed_that_its_pages_name() {
    let site = Site::of(SITE);
    let feed = site.read("ur/atom.xml");
    assert!(feed.contains("xml:lang=\"ur\""), "{feed}");
    let titles: Vec<&str> =
        feed.split("<entry>").skip(1).map(|entry| between(entry, "<title>", "</title>")).collect();
    assert_eq!(titles, ["جیم", "الف"]);
    for page in
        ["ur/index.html", "ur/articles/2026/11/a/index.html", "articles/2026/11/c/index.html"]
    {
        let page = site.read(page);
        assert!(
            page.contains("type=\"application/atom+xml\" title=\"Desk\" href=\"/ur/atom.xml\"")
        );
    }
    assert!(!site.read("articles/2026/11/b/index.html").contains("/ur/atom.xml"));
}

#[test]
fn what_is_kept_back_is_in_no_language() {
    let site = Site::of(SITE);
    for file in site.files(".") {
        assert!(!site.read(&file).contains("zqheld"), "{file}");
    }
    let drafts = Site::with(SITE, &Options { drafts: true, ..options() });
    assert!(drafts.read("ur/index.html").contains("zqheld"));
}

#[test]
fn long_lists_go_on_at_further_pages() {
    let config = (
        "site.toml",
        "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\npaginate_by = 1\n",
    );
    let site = Site::of(&fixture_with(SITE, &[config]));
    assert!(site.read("ur/articles/page/2/index.html").contains("الف"));
    assert!(!site.read("ur/articles/index.html").contains("الف"));
}

/// An article in a further language alone is a card of the page's language in a list, but for its
/// own words; on the start page of its language all of the card is in that language.
#[test]
fn a_foreign_card_stands_in_the_language_of_its_page() {
    let site = Site::of(SITE);
    let page = site.read("articles/index.html");
    let card =
        between(&page, "<article class=\"card foreign\" lang=\"en\" dir=\"ltr\">", "</article>");
    assert!(
        card.contains("<h3 lang=\"ur\" dir=\"rtl\"><a href=\"/articles/2026/11/c/\">"),
        "{card}"
    );
    assert!(card.contains("<span class=\"tag\">In Urdu</span>"), "{card}");
    assert!(card.contains("November 2026</time>"), "{card}");
    let home = site.read("ur/index.html");
    assert!(!home.contains("foreign") && !home.contains("In Urdu"), "{home}");
    assert!(!home.contains("November 2026</time>"), "{home}");
}

/// Lists, registries, the timeline and feeds hold what there is in the language, under its names.
#[test]
fn a_language_is_a_site_of_its_own() {
    let files = [
        (
            "site.toml",
            "title = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\nlanguages = [\"en\", \"ur\"]\n\
             titles = {ur = \"ڈیسک\"}\n[[menu]]\ntitle = \"Topics\"\ntitles = {ur = \"موضوعات\"}\n\
             url = \"/topics/\"\n[[menu]]\ntitle = \"Actors\"\nurl = \"/actors/\"\n",
        ),
        (
            "content/articles/a.md",
            "---\ntitle: One\ndate: 2026-11-01\ncountries: [PK]\ntopics: [water]\n\
             events: [{id: flood, date: 2026-10-30, title: A flood, type: other, status: confirmed},\n\
             {id: strike, date: 2026-10-29, title: A strike, type: protest, status: confirmed}]\n\
             judgements: [{id: ends, text: It ends, likelihood: likely}]\n---\nText.\n",
        ),
        (
            "content/articles/a.ur.md",
            "---\ntitle: الف\nevents: [{id: strike, title: ہڑتال}]\n\
             judgements: [{id: ends, text: پانی اترے گا}]\n---\n[دو](@/articles/b.md)\n",
        ),
        (
            "content/articles/b.md",
            "---\ntitle: Two\ndate: 2026-11-02\nactors: [guards]\n---\nText.\n",
        ),
        ("content/topics/water.md", "---\nname: Water\nnames: {ur: پانی}\n---\nOn water.\n"),
        ("content/actors/guards.md", "---\nname: Guards\n---\nOn guards.\n"),
        (
            "content/countries/pk.md",
            "---\ncode: PK\nstatus: [{month: 2026-10, trend: deteriorated, reason: Rain}]\n---\nBackground.\n",
        ),
        (
            "content/countries/pk.ur.md",
            "---\ntitle: پاکستان\nstatuses: [{month: 2026-10, reason: بارش}]\n---\nپس منظر۔\n",
        ),
    ];
    let site = Site::of(&fixture_with(SITE, &files));
    assert!(!site.has_errors, "{}", site.report);
    let page = |path: &str| site.read(&format!("ur/{path}index.html"));
    let home = page("");
    assert!(home.contains("<a href=\"/brief/ur/\" aria-current=\"page\">ڈیسک</a>"), "{home}");
    // The menu leads to the page in the language, else to that of the site.
    assert!(home.contains("<a href=\"/brief/ur/topics/\">موضوعات</a>"), "{home}");
    assert!(
        home.contains("<a href=\"/brief/actors/\" lang=\"en\" dir=\"ltr\">Actors</a>"),
        "{home}"
    );
    assert!(!site.files(".").iter().any(|file| file.starts_with("ur/actors")));
    let topic = page("topics/water/");
    assert!(topic.contains("<h1>پانی</h1>") && !topic.contains("On water"), "{topic}");
    let country = page("countries/pk/");
    assert!(country.contains("پس منظر۔") && !country.contains("Background"), "{country}");
    assert!(country.contains("<p class=\"stand-reason\">بارش</p>"), "{country}");
    // What nobody has translated says in which language it is.
    let timeline = page("timeline/");
    assert!(timeline.contains("#flood\" lang=\"en\" dir=\"ltr\">A flood</a>"), "{timeline}");
    assert!(timeline.contains("#strike\">ہڑتال</a>"), "{timeline}");
    assert!(page("articles/2026/11/a/").contains("<p class=\"judgement\">پانی اترے گا</p>"));
    // What is not in the language stands where it is.
    let article = page("articles/2026/11/a/");
    assert!(article.contains("<a href=\"/brief/articles/2026/11/b/\">دو</a>"), "{article}");
    assert!(site.read("ur/countries/pk/atom.xml").contains("<title>الف</title>"));
    assert!(site.read("ur/timeline/events.ics").contains("A flood"));
    let switch = "<a href=\"/brief/ur/topics/water/\" hreflang=\"ur\" lang=\"ur\">";
    assert!(site.read("topics/water/index.html").contains(switch));
    let switch = "<a href=\"/brief/ur/\" hreflang=\"ur\" lang=\"ur\">";
    assert!(site.read("actors/guards/index.html").contains(switch));
}

#[test]
fn a_translation_tells_of_no_event_that_its_original_does_not() {
    let text = "---\ntitle: الف\nevents:\n  - {id: flood, title: سیلاب}\n---\nمتن۔\n";
    check_problems(
        &fixture_with(SITE, &[("content/articles/a.ur.md", text)]),
        "\
error[translation-without-original]: the original has no event `flood`
 --> content/articles/a.ur.md:4:10
  |
4 |   - {id: flood, title: سیلاب}
  |          ^^^^^
  |
  = help: take it out: `content/articles/a.md` has none

1 error",
    );
}

/// What is told of an event is known in every language, whichever articles are translated: its
/// facts, its sources, and the day on which it was first public.
#[test]
fn an_event_is_known_in_every_language() {
    let event = "id: flood, date: 2026-10-30, title: A flood, type: other, status: confirmed, \
                 actors: [guards], sources: [post]";
    let site = Site::of(&fixture_with(
        SITE,
        &[
            (
                "content/articles/b.md",
                &format!(
                    "---\ntitle: Two\ndate: 2026-11-02\nevents: [{{{event}}}, {{id: other, date: 2026-10-01, \
                     title: Zqother, type: other, status: confirmed}}]\n\
                     sources: [{{id: post, url: \"https://p.example/\", title: Post}}]\n---\nText.\n"
                ),
            ),
            (
                "content/articles/a.md",
                "---\ntitle: One\ndate: 2026-11-04\nevents: [{id: flood, outcome: Dry}]\n---\nText.\n",
            ),
            (
                "content/articles/a.ur.md",
                "---\ntitle: الف\nevents: [{id: flood, title: سیلاب}]\n---\nمتن۔\n",
            ),
            ("content/actors/guards.md", "---\nname: Guards\n---\nOn guards.\n"),
        ],
    ));
    assert!(!site.has_errors, "{}", site.report);
    for file in ["ur/timeline/index.html", "ur/articles/2026/11/a/index.html"] {
        let page = site.read(file);
        assert!(page.contains(">سیلاب</a>"), "{file}: {page}");
        assert!(!page.contains("Zqother"), "{file}: {page}");
    }
    let timeline = site.read("ur/timeline/index.html");
    assert!(timeline.contains("href=\"https://p.example/\""), "{timeline}");
    assert!(timeline.contains("Guards"), "{timeline}");
    let reported = |file: &str| {
        let table = site.read(file);
        let line = table.lines().find(|line| line.starts_with("flood,")).unwrap().to_owned();
        assert!(line.contains("2026-11-02"), "{line}");
    };
    reported("timeline/events.csv");
    reported("ur/timeline/events.csv");
}

/// An article that was written in a further language is in that one alone.
#[test]
fn what_is_written_in_a_further_language_is_in_no_other() {
    let site = Site::of(SITE);
    let page = site.read("articles/2026/11/c/index.html");
    assert!(!page.contains("rel=\"alternate\" hreflang="), "{page}");
    assert!(page.contains("<a href=\"/\" hreflang=\"en\" lang=\"en\">"), "{page}");
    // A narrower language is the wider one of the site.
    let text = "---\ntitle: جیم\ndate: 2026-11-03\nlang: ur-PK\n---\n[b](b.md#سرخی)\n";
    let heading = "---\ntitle: دو\n---\n## سرخی\n";
    let persian = "---\ntitle: سه\n---\nمتن.\n";
    let files = [
        ("content/articles/c.md", text),
        ("content/articles/b.ur.md", heading),
        ("content/articles/c.fa.md", persian),
    ];
    let site = Site::of(&fixture_with(SITE, &files));
    assert!(!site.has_errors, "{}", site.report);
    let page = site.read("fa/articles/2026/11/c/index.html");
    let urdu = "<link rel=\"alternate\" hreflang=\"ur\" href=\"https://desk.example/articles/2026/11/c/\">";
    assert!(page.contains(urdu) && !page.contains("hreflang=\"en\" href=\"https:"), "{page}");
    let translation = ("content/articles/c.ur.md", "---\ntitle: دوم\n---\nمتن۔\n");
    for lang in ["ur", "ur-PK"] {
        let written = format!("---\ntitle: جیم\ndate: 2026-11-03\nlang: {lang}\n---\nمتن۔\n");
        check_problems(
            &fixture_with(SITE, &[("content/articles/c.md", &written), translation]),
            "\
error[address-taken]: two files are the page in `ur` of one entry
 --> content/articles/c.ur.md
  |
  = help: keep one of them
note: the other one
 --> content/articles/c.md

1 error",
        );
    }
}

/// What the text of a country cites stands among the sources of its page.
#[test]
fn a_translated_country_has_its_sources() {
    let site = Site::of(&fixture_with(
        SITE,
        &[
            ("content/sources/kdp.md", "---\nurl: https://s.example/x\ntitle: Src\n---\n"),
            ("content/countries/pk.md", "---\ncode: PK\n---\nBack [@kdp].\n"),
            ("content/countries/pk.ur.md", "---\ntitle: پاکستان\n---\nپس [@kdp]۔\n"),
        ],
    ));
    let page = site.read("ur/countries/pk/index.html");
    assert!(page.contains("href=\"#source-kdp\"") && page.contains("id=\"source-kdp\""), "{page}");
}

/// A link to a heading leads to the page that has it.
#[test]
fn headings_are_looked_for_on_the_page_that_is_linked() {
    let files = [
        ("content/articles/b.md", "---\ntitle: Two\ndate: 2026-11-02\n---\n## Heading here\n"),
        ("content/articles/b.ur.md", "---\ntitle: دو\n---\n## سرخی\n"),
        ("content/topics/water.md", "---\nname: Water\nnames: {ur: پانی}\n---\n## Deep\n"),
        (
            "content/articles/a.ur.md",
            "---\ntitle: الف\n---\n[x](b.md#heading-here) [y](b.md#سرخی) [z](../topics/water.md#deep)\n",
        ),
    ];
    let site = Site::of(&fixture_with(SITE, &files));
    assert!(!site.has_errors, "{}", site.report);
    let page = site.read("ur/articles/2026/11/a/index.html");
    let links = between(&page, "<div class=\"prose\">", "</div>");
    assert_eq!(
        links.trim(),
        "<p dir=\"auto\"><a href=\"/ur/articles/2026/11/b/\">x</a> <a href=\"/ur/articles/2026/11/b/#سرخی\">y</a> <a href=\"/topics/water/#deep\">z</a></p>"
    );
    let text = "---\ntitle: الف\n---\n[x](b.md#nowhere)\n";
    check_problems(
        &fixture_with(SITE, &[files[0], files[1], ("content/articles/a.ur.md", text)]),
        "\
error[unknown-fragment]: `content/articles/b.md` has no heading `#nowhere`
 --> content/articles/a.ur.md:4:5
  |
4 | [x](b.md#nowhere)
  |     ^^^^^^^^^^^^
  |
  = help: a heading's id is its text in lower case, or what `{#id}` after it says

1 error",
    );
}

/// What a translation says of parts that its original does not have is told, for it would be lost.
#[test]
fn a_translation_says_nothing_of_what_is_not_there() {
    let event = "id: flood, date: 2026-10-30, title: A flood, type: other, status: confirmed, \
                 commitments: [Open the gate, Close the door]";
    let files = [
        (
            "content/articles/a.md",
            &*format!(
                "---\ntitle: One\ndate: 2026-11-01\nevents: [{{{event}}}]\n\
                 judgements: [{{id: ends, text: It ends, likelihood: likely}}]\n---\nText.\n"
            ),
        ),
        (
            "content/articles/a.ur.md",
            "---
title: الف
events:
  - {id: floot, title: سیلاب}
  - {id: flood, title: سیلاب, commitments: [پہلا]}
  - {id: flood, title: سیلاب}
statuses: [{month: 2026-10, reason: بارش}]
judgements: [{id: none, text: ختم}]
---
متن۔
",
        ),
        (
            "content/articles/b.md",
            "---\ntitle: Two\ndate: 2026-11-02\nevents: [flood]\n---\nText.\n",
        ),
        (
            "content/articles/b.ur.md",
            "---\ntitle: دو\nevents: [{id: flood, title: طغیانی}]\n---\nمتن۔\n",
        ),
        (
            "content/countries/pk.md",
            "---\ncode: PK\nstatus: [{month: 2026-10, trend: deteriorated, reason: Rain}]\n---\n",
        ),
        (
            "content/countries/pk.ur.md",
            "---\ntitle: پاکستان\ntakeaways: [ایک]\nstatuses: [{month: 2019-01, reason: بارش}]\n---\n",
        ),
    ];
    check_problems(
        &fixture_with(SITE, &files),
        "\
warning[ignored-in-translation]: `statuses` is of no use in this translation
 --> content/articles/a.ur.md:7:11
  |
7 | statuses: [{month: 2026-10, reason: بارش}]
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take it out: translations of countries have it

warning[ignored-in-translation]: `takeaways` is of no use in this translation
 --> content/countries/pk.ur.md:3:12
  |
3 | takeaways: [ایک]
  |            ^^^^^
  |
  = help: take it out: translations of articles have it

error[translation-without-original]: the original has no event `floot`
 --> content/articles/a.ur.md:4:10
  |
4 |   - {id: floot, title: سیلاب}
  |          ^^^^^
  |
  = help: did you mean `flood`?

error[translation-without-original]: the number of commitments is 1 here and 2 in the original
 --> content/articles/a.ur.md:5:44
  |
5 |   - {id: flood, title: سیلاب, commitments: [پہلا]}
  |                                            ^^^^^^
  |
  = help: translate all of them, in the order of the original

error[duplicate-id]: the event `flood` is translated twice here
 --> content/articles/a.ur.md:6:10
  |
6 |   - {id: flood, title: سیلاب}
  |          ^^^^^
  |
  = help: leave one of them
note: first here
 --> content/articles/a.ur.md:5:10
  |
5 |   - {id: flood, title: سیلاب, commitments: [پہلا]}
  |          ^^^^^

error[translation-without-original]: the original has no judgement `none`
 --> content/articles/a.ur.md:8:19
  |
8 | judgements: [{id: none, text: ختم}]
  |                   ^^^^
  |
  = help: `content/articles/a.md` has `ends`

error[event-conflict]: event `flood` has another title in `ur` elsewhere
 --> content/articles/b.ur.md:3:29
  |
3 | events: [{id: flood, title: طغیانی}]
  |                             ^^^^^^
  |
  = help: an event is called the same wherever it is told of: make them agree, or leave one
note: the other
 --> content/articles/a.ur.md:5:24
  |
5 |   - {id: flood, title: سیلاب, commitments: [پہلا]}
  |                        ^^^^^

error[translation-without-original]: the original has no status `2019-01`
 --> content/countries/pk.ur.md:4:20
  |
4 | statuses: [{month: 2019-01, reason: بارش}]
  |                    ^^^^^^^
  |
  = help: `content/countries/pk.md` has `2026-10`

6 errors, 2 warnings",
    );
}
