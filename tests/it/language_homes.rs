//! Each further language has a start page and a feed of what there is to read in it.

use dateline::config::Options;

use crate::page::{Site, options};
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
    assert!(site.read("sitemap.xml").contains("<loc>https://desk.example/ur/</loc>"));
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
             events: [{id: flood, date: 2026-10-30, title: A flood, type: other, status: confirmed}]\n---\nText.\n",
        ),
        ("content/articles/a.ur.md", "---\ntitle: الف\n---\n[دو](@/articles/b.md)\n"),
        (
            "content/articles/b.md",
            "---\ntitle: Two\ndate: 2026-11-02\nactors: [guards]\n---\nText.\n",
        ),
        ("content/topics/water.md", "---\nname: Water\nnames: {ur: پانی}\n---\nOn water.\n"),
        ("content/actors/guards.md", "---\nname: Guards\n---\nOn guards.\n"),
        ("content/countries/pk.md", "---\ncode: PK\n---\nBackground.\n"),
        ("content/countries/pk.ur.md", "---\ntitle: پاکستان\n---\nپس منظر۔\n"),
    ];
    let site = Site::of(&fixture_with(SITE, &files));
    assert!(!site.has_errors, "{}", site.report);
    let page = |path: &str| site.read(&format!("ur/{path}index.html"));
    let home = page("");
    assert!(home.contains("<a href=\"/brief/ur/\" aria-current=\"page\">ڈیسک</a>"), "{home}");
    // The menu leads to the page in the language, else to that of the site.
    assert!(home.contains("<a href=\"/brief/ur/topics/\">موضوعات</a>"), "{home}");
    assert!(home.contains("<a href=\"/brief/actors/\">Actors</a>"), "{home}");
    assert!(!site.files(".").iter().any(|file| file.starts_with("ur/actors")));
    let topic = page("topics/water/");
    assert!(topic.contains("<h1>پانی</h1>") && !topic.contains("On water"), "{topic}");
    let country = page("countries/pk/");
    assert!(country.contains("پس منظر۔") && !country.contains("Background"), "{country}");
    assert!(page("timeline/").contains("lang=\"en\" dir=\"ltr\">A flood</a>"));
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
