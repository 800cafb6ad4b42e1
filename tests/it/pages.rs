//! What each kind of page holds, of one small site.

use std::collections::BTreeSet;

use crate::hostile::check_xml;
use crate::html::Document;
use crate::page::{Site, check_page};
use crate::project::fixture_with;

pub(crate) const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
timezone = \"Asia/Karachi\"
paginate_by = 2
//- content/countries/pk.md
---
neighbours: [IR]
status: [{month: 2026-09, trend: unchanged, reason: Quiet.}, {month: 2026-10, trend: deteriorated, reason: Shots., by: jane}]
---
Background [@paper].
//- content/topics/borders.md
---
name: Borders
synonyms: [border-control]
---
//- content/actors/group.md
---
name: The Group
aliases: [{text: Das Haus, lang: de, used_by: itself}]
designations: [{by: US, list: SDN, date: 2019-07}]
---
//- content/people/jane.md
---
name: Jane Doe
offices:
  - {title: Deputy, country: PK, from: '2020', to: 2026-10-31}
  - {title: Minister, country: PK, from: 2026-11-01}
---
//- content/sources/paper.md
---
title: A Paper
url: https://paper.example/
---
//- content/pages/about.md
---
title: About
aliases: [/who/]
weight: 1
---
Who we are.
//- content/pages/about.ur.md
---
title: تعارف
---
//- content/articles/one.md
---
title: One
date: 2026-10-30
updated: 2026-11-03
people: [jane]
topics: [borders]
countries: [PK]
superseded_by: articles/four.md
aliases: [/old/one.html]
---
Old text.
//- content/articles/two.md
---
title: \"Two & <three>\"
date: 2026-11-01T09:00:00+05:00
description: In short.
dateline: QUETTA
kind: news
authors: [jane, John Roe]
people: [jane]
topics: [border-control]
actors: [group]
countries: [PK, IR]
takeaways: [First., Second.]
information_cutoff: 2026-11-01T08:00:00+05:00
scope_note: Narrow.
events:
  - {id: clash, date: 2026-10-30, title: Clash, type: clash, status: reported, countries: [PK], actors: [{id: group, role: accused}], sources: [paper]}
  - {id: accord, date: 2025-08, title: Accord, type: agreement, status: confirmed, countries: [PK, IR]}
  - {id: next-round, date: 2027-01, title: Next round, type: talks, status: expected, countries: [PK]}
sources:
  - {id: wire, title: Wire, url: 'https://wire.example/'}
  - {id: unused, title: Unused}
claims:
  - {about: dead, value: 23, claimant: PK, source: wire}
  - {about: dead, value: 20-30, claimant: group, source: paper}
quotes:
  - {text: We stay., speaker: jane, source: wire, said_on: 2026-10-31}
---
It began [@wire]. It went on [@paper], they say [@wire].
//- content/articles/two.ur.md
---
title: دو
takeaways: [پہلا]
---
متن [@wire]
//- content/articles/three.md
---
title: Three
date: 2026-11-01T09:00:00+05:00
weight: 1
countries: [PK]
events:
  - {id: clash, date: 2026-10-30, title: Clash, type: clash, status: reported, countries: [PK]}
---
//- content/articles/four.md
---
title: Four
date: 2026-11-02
countries: [PK]
---
//- content/articles/five.md
---
title: Five
date: 2026-11-02
---
";

/// A page of the site.
fn page(site: &Site, path: &str) -> Document {
    Document::parse(&site.html(path))
}

/// Titles of the cards of a page, in order.
fn cards(document: &Document) -> Vec<&str> {
    document.all("h3").map(|heading| heading.text.trim()).collect()
}

#[test]
fn home() {
    let site = Site::clean(SITE);
    let home = page(&site, "/");
    // What has most behind it leads, two stand behind it, then the board and the rest; what has been
    // superseded is not there.
    assert_eq!(cards(&home), ["Two & <three>", "Five", "Four", "Deteriorated", "Three"]);
    check_page(
        SITE,
        "/index.html",
        &[
            "<p class=\"issue\">Last published <time datetime=\"2026-11-03\">Tuesday, 3 November 2026</time></p>",
            "Where things stand <span class=\"meta\">October 2026</span></h2>",
            "<span class=\"gravity-mark deteriorated\">Deteriorated&nbsp;1</span>",
            "<h3>Deteriorated</h3>",
            "<li><a href=\"/countries/pk/\">Pakistan</a>\n<p class=\"reason\">Shots.</p></li>",
            "<a href=\"/countries/\">All countries</a>",
            "Latest</h2>",
            "What to watch</h2>",
            "<p class=\"day-date\"><time datetime=\"2027-01\">January 2027</time></p>",
            "id=\"next-round\"",
            "Events in brief</h2>",
            "id=\"clash\"",
            "id=\"accord\"",
            "<a href=\"/topics/borders/\">Borders</a> <span class=\"count\">2</span>",
        ],
    );
}

#[test]
fn lists_in_pages() {
    let site = Site::clean(SITE);
    assert_eq!(site.files("articles").iter().filter(|file| file.contains("page/")).count(), 2);
    let mut shown = Vec::new();
    for (path, previous, next) in [
        ("/articles/", None, Some("/articles/page/2/")),
        ("/articles/page/2/", Some("/articles/"), Some("/articles/page/3/")),
        ("/articles/page/3/", Some("/articles/page/2/"), None),
    ] {
        let list = page(&site, path);
        let rel = |rel: &str| {
            list.with("rel", rel).next().and_then(|link| link.attribute("href")).map(str::to_owned)
        };
        assert_eq!(rel("prev").as_deref(), previous, "{path}");
        assert_eq!(rel("next").as_deref(), next, "{path}");
        assert_eq!(rel("canonical").unwrap(), format!("https://desk.example{path}"));
        shown.extend(list.all("h3").map(|heading| heading.text.trim().to_owned()));
    }
    // Newest first, of one moment by weight, then by path; each once.
    assert_eq!(shown, ["Five", "Four", "Two & <three>", "Three", "One"]);
    let country = page(&site, "/countries/pk/page/2/");
    assert_eq!(cards(&country), ["Three", "One"]);
    assert!(!country.elements.iter().any(|element| element.text.contains("Background")));
}

#[test]
fn an_article() {
    check_page(
        SITE,
        "/articles/2026/11/two/index.html",
        &[
            "<html lang=\"en\" dir=\"ltr\">",
            "<title>Two &amp; &lt;three&gt; — Desk</title>",
            "<link rel=\"canonical\" href=\"https://desk.example/articles/2026/11/two/\">",
            "<meta property=\"og:title\" content=\"Two &amp; &lt;three&gt;\">",
            "<meta property=\"og:type\" content=\"article\">",
            "<meta property=\"article:published_time\" content=\"2026-11-01T09:00:00+05:00\">",
            "<span class=\"kind\">News</span> · <span class=\"dateline\">QUETTA</span>",
            "<h1>Two &amp; &lt;three&gt;</h1>",
            "<p class=\"standfirst\">In short.</p>",
            "<a href=\"/authors/jane/\" rel=\"author\">Jane Doe</a>, <a",
            "href=\"/authors/john-roe/\" rel=\"author\">John Roe</a>",
            "<time datetime=\"2026-11-01T09:00:00+05:00\">1 November 2026, 09:00 PKT</time>",
            "<p class=\"scope\"><span>Information as of <time\ndatetime=\"2026-11-01T08:00:00+05:00\">",
            "<span>Narrow.</span></p>",
            "<li>First.</li>",
            "It began\u{2060}<sup class=\"cite\">[<a href=\"#source-wire\" id=\"cite-wire-1\"",
            "href=\"#source-paper\" id=\"cite-paper-1\"",
            "id=\"cite-wire-2\"",
            "Evidence</h2>",
            "<summary>Events <span class=\"count\">3</span></summary>",
            "<time datetime=\"2025-08\">August 2025</time>",
            "<a href=\"/timeline/2026/10/#clash\">Clash</a></p>",
            "<span class=\"tag\">expected</span></p>",
            "<summary>Competing claims <span class=\"count\">2</span></summary>",
            "<span class=\"claim-total\">Range: <strong>20–30</strong></span>",
            "<td class=\"claim-value\"><bdi>23</bdi></td>",
            "<td data-label=\"According to\"><a href=\"/countries/pk/\">Pakistan</a></td>",
            "<td class=\"claim-value\"><bdi>20–30</bdi></td>",
            "<td data-label=\"According to\"><a href=\"/actors/group/\">The Group</a></td>",
            "<summary>Quotations <span class=\"count\">1</span></summary>",
            "<figcaption><a href=\"/people/jane/\">Jane Doe</a>, Deputy, Pakistan, 31 October 2026</figcaption>",
            "<summary>Sources <span class=\"count\">3</span></summary>",
            "<li id=\"source-wire\" value=\"1\">",
            "href=\"#cite-wire-1\"",
            "href=\"#cite-wire-2\"",
            "<li id=\"source-paper\" value=\"2\">",
            "<p id=\"source-unused\" class=\"uncited\">",
            // The office is that of the article's day.
            "<a href=\"/people/jane/\">Jane Doe</a><span class=\"role\"> Minister, Pakistan</span>",
        ],
    );
    let site = Site::clean(SITE);
    let old = site.read("articles/2026/10/one/index.html");
    assert!(old.contains("<span class=\"role\"> Deputy, Pakistan</span>"), "{old}");
    assert!(old.contains(
        "A newer article replaces this one: <a href=\"/articles/2026/11/four/\"><bdi>Four</bdi></a>"
    ));
}

#[test]
fn data_for_machines_says_what_people_see() {
    let site = Site::clean(SITE);
    for path in ["/articles/2026/11/two/", "/articles/2026/10/one/", "/ur/articles/2026/11/two/"] {
        let article = page(&site, path);
        let data = article.json_ld();
        assert_eq!(data["headline"], article.text_of("h1"), "{path}");
        assert_eq!(data["url"], format!("https://desk.example{path}"));
        assert_eq!(data["inLanguage"], article.attributes("html", "lang")[0]);
        let times: Vec<&str> = article
            .classed("byline")
            .map(|_| article.attributes("time", "datetime"))
            .unwrap_or_default();
        assert!(times.contains(&data["datePublished"].as_str().unwrap()), "{path}: {times:?}");
        assert!(times.contains(&data["dateModified"].as_str().unwrap()), "{path}: {times:?}");
        let head = &article.classed("article-head").unwrap().text;
        let dateline = data["dateline"].as_str();
        assert_eq!(dateline, head.contains("QUETTA").then_some("QUETTA"), "{path}");
        let description = article.with("name", "description").next().unwrap();
        assert_eq!(data["description"], description.attribute("content").unwrap(), "{path}");
    }
}

/// The first paragraph stands in for a description where others tell of the page, and never twice on
/// the page itself.
#[test]
fn under_the_headline_stands_only_what_the_desk_wrote() {
    for (url, standfirst, told) in [
        ("/articles/2026/11/two/", Some("In short."), "In short."),
        ("/articles/2026/10/one/", None, "Old text."),
        ("/ur/articles/2026/11/two/", None, "متن"),
        ("/about/", None, "Who we are."),
    ] {
        let page = page(&Site::clean(SITE), url);
        let under = page.classed("standfirst").map(|element| element.text.trim());
        assert_eq!(under, standfirst, "{url}");
        let meta =
            page.with("name", "description").next().and_then(|meta| meta.attribute("content"));
        assert_eq!(meta, Some(told), "{url}");
    }
    let list = Site::clean(SITE).page("/articles/page/3/");
    assert!(list.contains("<p class=\"summary\">Old text.</p>"), "{list}");
}

#[test]
fn events_of_an_article_stand_in_the_order_of_time() {
    let page = page(&Site::clean(SITE), "/articles/2026/11/two/");
    let titles: Vec<&str> = page
        .elements
        .iter()
        .filter(|element| element.attribute("class") == Some("event-title"))
        .map(|element| element.text.trim())
        .collect();
    assert_eq!(titles, ["Accord", "Clash", "Next round expected"]);
}

#[test]
fn what_an_article_does_not_have_is_left_out() {
    let html = Site::clean(SITE).read("articles/2026/11/five/index.html");
    for absent in [
        "takeaways",
        "Information as of",
        "class=\"scope",
        "kicker",
        "standfirst",
        "<summary>Sources",
        "<summary>Events",
        "<summary>Competing claims",
        "<summary>Quotations",
        "page-judgements",
        "page-corrections",
        "page-updates",
        "Updated",
        "rel=\"alternate\" hreflang",
        "<aside",
        "None",
        "null",
    ] {
        assert!(!html.contains(absent), "{absent}\n{html}");
    }
}

#[test]
fn every_article_is_in_one_chain() {
    let site = Site::clean(SITE);
    let mut path = "/articles/2026/10/one/".to_owned();
    let mut chain = vec![path.clone()];
    loop {
        let article = page(&site, &path);
        let link = |rel: &str| {
            let link = article.with("rel", rel).next()?;
            link.attribute("href").map(str::to_owned)
        };
        let before = chain.len().checked_sub(2).map(|index| chain[index].clone());
        assert_eq!(link("prev"), before, "{path}");
        let Some(next) = link("next") else { break };
        path = next;
        chain.push(path.clone());
    }
    assert_eq!(
        chain,
        [
            "/articles/2026/10/one/",
            "/articles/2026/11/three/",
            "/articles/2026/11/two/",
            "/articles/2026/11/four/",
            "/articles/2026/11/five/",
        ]
    );
}

#[test]
fn countries() {
    check_page(
        SITE,
        "/countries/index.html",
        &[
            "<a href=\"/countries/ir/\">",
            "<span class=\"count\">1 article</span> · <span class=\"count\">1 event</span>",
            "<a href=\"/countries/pk/\">",
            "<span class=\"count\">4 articles</span> · <span class=\"count\">3 events</span>",
        ],
    );
    check_page(
        SITE,
        "/countries/pk/index.html",
        &[
            "title=\"Pakistan\" href=\"/countries/pk/atom.xml\"",
            "<bdi lang=\"ur\" dir=\"rtl\">پاکستان</bdi>",
            "Deteriorated in October 2026</span>",
            "<p class=\"stand-reason\">Shots. <span class=\"meta\">Jane Doe</span></p>",
            "<strong>Next:</strong> <a href=\"/timeline/2027/01/#next-round\">Next round</a>",
            "Page 1 of 2",
            "<li><a href=\"/claims/#claim-dead\">dead</a> <span class=\"claim-total\">Range: <strong>20–30</strong></span> \
             <span class=\"meta\">2 accounts</span></li>",
            "<li><a href=\"/people/jane/\">Jane Doe</a> <span class=\"meta\">Minister, Pakistan</span></li>",
            "<li><a href=\"/relations/ir-pk/\">Iran</a> <bdi>Accord</bdi> <span class=\"meta\">August 2025</span></li>",
            "Background\u{2060}<sup",
            "<li id=\"source-paper\" value=\"1\">",
        ],
    );
    check_page(
        SITE,
        "/countries/pk/in-figures/index.html",
        &[
            "<time datetime=\"2026-10\">October 2026</time></a></th>",
            "<time datetime=\"2026-09\">September 2026</time></a></th>",
        ],
    );
    check_page(
        SITE,
        "/countries/pak/index.html",
        &["url=/countries/pk/", "href=\"https://desk.example/countries/pk/\""],
    );
}

#[test]
fn topics_actors_and_people() {
    check_page(
        SITE,
        "/topics/index.html",
        &["<a href=\"/topics/borders/\">Borders</a>", "2 articles"],
    );
    check_page(SITE, "/topics/border-control/index.html", &["url=/topics/borders/"]);
    check_page(
        SITE,
        "/topics/borders/index.html",
        &["<h1>Borders</h1>", "href=\"/articles/2026/11/two/\"", "href=\"/articles/2026/10/one/\""],
    );
    check_page(
        SITE,
        "/actors/group/index.html",
        &[
            "<h1>The Group</h1>",
            "<bdi lang=\"de\" dir=\"ltr\">Das Haus</bdi></th><td><span>German</span></td><td>itself</td>",
            "<th scope=\"row\">United States</th><td>SDN</td><td>July 2019</td>",
            "id=\"clash\"",
            "(accused)",
        ],
    );
    check_page(
        SITE,
        "/people/jane/index.html",
        &[
            "<h1>Jane Doe</h1>",
            "<th scope=\"row\">Deputy</th>",
            "<td>2020</td><td>31 October 2026</td>",
            "<blockquote lang=\"en\" dir=\"ltr\"><p>We stay.</p>",
            "Deputy, Pakistan, 31 October 2026",
        ],
    );
}

#[test]
fn the_timeline() {
    let site = Site::clean(SITE);
    // The sums of the months are those of the year and of the whole.
    let timeline = page(&site, "/timeline/");
    let events: Vec<&str> = timeline
        .all("li")
        .filter(|item| item.attribute("class").is_some_and(|class| class.starts_with("event ")))
        .filter_map(|item| item.attribute("id"))
        .collect();
    assert_eq!(events, ["next-round", "clash", "accord"]);
    check_page(
        SITE,
        "/timeline/index.html",
        &[
            "3 events",
            "<a href=\"/timeline/2027/\">2027</a> <span class=\"count\">(1)</span>",
            "<a href=\"/timeline/2026/\">2026</a> <span class=\"count\">(1)</span>",
            "<a href=\"/timeline/2025/\">2025</a> <span class=\"count\">(1)</span>",
            "January 2027",
            "October 2026",
            "August 2025",
        ],
    );
    check_page(
        SITE,
        "/timeline/2026/index.html",
        &["1 event<", "Previous</span> 2025", "Next</span> 2027"],
    );
    let month = site.read("timeline/2025/08/index.html");
    assert!(month.contains("<time datetime=\"2025-08\">August 2025</time>"), "{month}");
    assert!(!month.contains("2025-08-") && !month.contains("1 August"), "{month}");
    // One event of two articles stands once, with both.
    let month = site.read("timeline/2026/10/index.html");
    assert_eq!(month.matches("id=\"clash\"").count(), 1);
    check_page(
        SITE,
        "/timeline/2026/10/index.html",
        &[
            "<a href=\"https://paper.example/\" rel=\"external\">A Paper</a></span></p>",
            "<dt>Read</dt><dd><a href=\"/articles/2026/11/two/\">Two &amp; &lt;three&gt;</a>; <a href=\"/articles/2026/11/three/\">Three</a></dd>",
        ],
    );
}

#[test]
fn pages_redirects_and_the_rest() {
    check_page(
        SITE,
        "/about/index.html",
        &[
            "hreflang=\"ur\" href=\"https://desk.example/ur/about/\"",
            "<h1>About</h1>",
            "<p>Who we are.</p>",
        ],
    );
    check_page(
        SITE,
        "/who/index.html",
        &[
            "<meta http-equiv=\"refresh\" content=\"0; url=/about/\">",
            "noindex",
            "<a href=\"/about/\">",
        ],
    );
    check_page(SITE, "/old/one.html", &["url=/articles/2026/10/one/"]);
    check_page(SITE, "/404.html", &["<meta name=\"robots\" content=\"noindex\">"]);
    check_page(
        SITE,
        "/robots.txt",
        &["User-agent: *\nAllow: /\n", "Sitemap: https://desk.example/sitemap.xml"],
    );
    check_page(SITE, "/sources/index.html", &["<li id=\"source-paper\">", "A Paper"]);
}

#[test]
fn the_sitemap_names_every_page_once() {
    let site = Site::clean(SITE);
    let sitemap = site.read("sitemap.xml");
    check_xml("sitemap.xml", &sitemap);
    let named: Vec<&str> = sitemap
        .split("<loc>https://desk.example")
        .skip(1)
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    let unique: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(unique.len(), named.len());
    let pages: BTreeSet<String> = site
        .files(".")
        .into_iter()
        .filter(|file| file.ends_with("index.html"))
        // Timeline as of a day is old by its nature; search engines need not have it.
        .filter(|file| !file.contains("timeline/asof/2"))
        .filter(|file| !site.read(file).contains("http-equiv=\"refresh\""))
        .map(|file| format!("/{}", file.trim_end_matches("index.html")))
        .collect();
    assert_eq!(unique, pages.iter().map(|page| &**page).collect());
    assert!(
        sitemap
            .contains("/articles/2026/10/one/</loc><lastmod>2026-11-03T00:00:00+05:00</lastmod>"),
        "{sitemap}"
    );
}

#[test]
fn feeds() {
    let site = Site::clean(SITE);
    for file in
        ["atom.xml", "countries/pk/atom.xml", "topics/borders/atom.xml", "countries/ir/atom.xml"]
    {
        let feed = site.read(file);
        check_xml(file, &feed);
        assert!(feed.contains(&format!("<id>https://desk.example/{file}</id>")), "{feed}");
        for part in feed.split("href=\"").skip(1) {
            assert!(part.starts_with("https://desk.example/"), "{part}");
        }
        assert_eq!(feed.matches("<entry>").count(), feed.matches("<updated>").count() - 1);
    }
    check_page(
        SITE,
        "/atom.xml",
        &[
            "<title>Desk</title>",
            "<updated>2026-11-03T00:00:00+05:00</updated>",
            "<title>Five</title>",
            "<title>Two &amp; &lt;three&gt;</title>",
            "<id>https://desk.example/articles/2026/11/two/</id>",
            "<published>2026-11-01T09:00:00+05:00</published>",
            "<name>Jane Doe</name>",
            "<name>John Roe</name>",
            "<summary>In short.</summary>",
        ],
    );
    // An id stays what it is when something else is published.
    let ids = |site: &Site| -> BTreeSet<String> {
        let feed = site.read("atom.xml");
        feed.split("<id>")
            .skip(1)
            .map(|rest| rest.split("</id>").next().unwrap().to_owned())
            .collect()
    };
    let six = ("content/articles/six.md", "---\ntitle: Six\ndate: 2026-11-03\n---\n");
    let later = Site::clean(&fixture_with(SITE, &[six]));
    assert!(ids(&later).is_superset(&ids(&site)));
}

#[test]
fn translations() {
    check_page(
        SITE,
        "/ur/articles/2026/11/two/index.html",
        &[
            "<html lang=\"ur\" dir=\"rtl\">",
            "<link rel=\"canonical\" href=\"https://desk.example/ur/articles/2026/11/two/\">",
            "<h1>دو</h1>",
            "<time datetime=\"2026-11-01T09:00:00+05:00\">",
            // What is taken from the original is marked as in its language.
            "<span lang=\"en\" dir=\"ltr\">Narrow.</span>",
            "<li>پہلا</li>",
            "<p class=\"event-title\"><a href=\"/ur/timeline/2026/10/#clash\" lang=\"en\" dir=\"ltr\">Clash</a>",
            "<tr class=\"claim\"><td class=\"claim-value\"><bdi>23</bdi></td>",
            "<li id=\"source-wire\" value=\"1\"><span><cite lang=\"en\" dir=\"ltr\">",
            "<dd><a href=\"/ur/countries/pk/\">",
        ],
    );
    let site = Site::clean(SITE);
    let alternates = |path: &str| -> Vec<(String, String)> {
        let document = page(&site, path);
        document
            .all("link")
            .filter_map(|link| {
                Some((link.attribute("hreflang")?.to_owned(), link.attribute("href")?.to_owned()))
            })
            .collect()
    };
    let original = alternates("/articles/2026/11/two/");
    assert_eq!(original.len(), 3);
    assert_eq!(original, alternates("/ur/articles/2026/11/two/"));
    assert_eq!(original[1], ("ur".into(), "https://desk.example/ur/articles/2026/11/two/".into()));
    // For whoever reads none of the languages.
    let own = "https://desk.example/articles/2026/11/two/";
    assert_eq!(original[2], ("x-default".into(), own.into()));
    assert_eq!(alternates("/about/"), alternates("/ur/about/"));
}
