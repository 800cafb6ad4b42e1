//! The pictures that other sites show of pages: which there are, what they say, and that nothing is
//! said by them which the site keeps back.

use crate::page::{Site, at, contains, options};
use crate::project::{Project, fixture_with};

const SITE: &str = "
//- site.toml
title = \"Frontier <Brief>\"
base_url = \"https://desk.example/brief/\"
languages = [\"en\", \"ur\"]
[share]
cards = true
//- content/articles/gate.md
---
title: The gate & the road
date: 2026-11-01
kind: analysis
description: In short
countries: [PK, AF, IR, CN]
primary_country: AF
---
Body.
//- content/articles/gate.ur.md
---
title: پھاٹک
---
متن
//- content/articles/seen.md
---
title: With a picture
date: 2026-11-02
image: {src: gate.gif, alt: A gate}
---
Body.
//- content/articles/drawn.md
---
title: With a drawing
date: 2026-11-02
image: {src: /map.svg, alt: A map}
---
Body.
//- content/articles/wrong.md
---
title: What was not so
date: 2026-11-03
corrections: [{date: 2026-11-04, kind: retraction, text: It was not so.}]
---
Body.
//- content/articles/gate.gif
GIF89a\u{10}\0\u{20}\0\0\0\0,\0\0\0\0\u{10}\0\u{20}\0\0\u{2}\u{1}\u{4}\0;
//- static/map.svg
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>
//- content/articles/later.md
---
title: Later
date: 2026-12-24
---
Body.
//- content/articles/draft.md
---
title: Draft
date: 2026-11-01
draft: true
---
Body.
//- content/editions/2026-11-04.md
---
title: The week at the gate
articles: [articles/gate.md]
---
Read.
";

/// The addresses of all cards.
fn cards(site: &Site) -> Vec<String> {
    site.files(".").into_iter().filter(|path| path.ends_with("card.png")).collect()
}

/// What the head of a page says of its picture.
fn picture(page: &str) -> Vec<&str> {
    let lines =
        page.lines().filter(|line| line.contains("og:image") || line.contains("twitter:card"));
    lines.collect()
}

#[test]
fn every_page_has_a_picture_to_share() {
    let site = Site::with(SITE, &options());
    assert_eq!(
        cards(&site),
        [
            "articles/2026/11/drawn/card.png",
            "articles/2026/11/gate/card.png",
            "articles/2026/11/wrong/card.png",
            "card.png",
            "countries/af/card.png",
            "countries/cn/card.png",
            "countries/ir/card.png",
            "countries/pk/card.png",
            "editions/2026-11-04/card.png",
            "editions/2026-11/card.png",
            "ur/articles/2026/11/gate/card.png",
            "ur/card.png",
            "ur/countries/af/card.png",
            "ur/countries/cn/card.png",
            "ur/countries/ir/card.png",
            "ur/countries/pk/card.png",
            "ur/editions/2026-11/card.png",
        ]
    );
    let check = |page: &str, address: &str, alt: &str| {
        let text = site.html(page);
        let expected = [
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
            format!("<meta property=\"og:image\" content=\"https://desk.example/brief{address}\">"),
            "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
            "<meta property=\"og:image:height\" content=\"630\">".to_owned(),
            format!("<meta property=\"og:image:alt\" content=\"{alt}\">"),
        ];
        assert_eq!(picture(&text), expected, "{page}");
    };
    check("/", "/card.png", "Frontier &lt;Brief&gt;");
    check("/timeline/", "/card.png", "Frontier &lt;Brief&gt;");
    let gate = "/articles/2026/11/gate/";
    check(gate, &format!("{gate}card.png"), "The gate &amp; the road");
    check(&format!("/ur{gate}"), &format!("/ur{gate}card.png"), "پھاٹک");
    check("/countries/pk/", "/countries/pk/card.png", "Pakistan");
    check("/editions/2026-11-04/", "/editions/2026-11-04/card.png", "The week at the gate");
    // A picture of the article stays what is shown; a drawing, which nobody shows, does not.
    let seen = site.html("/articles/2026/11/seen/");
    contains(&seen, "content=\"https://desk.example/brief/articles/2026/11/seen/gate.gif\">");
    assert!(!seen.contains("card.png"), "{seen}");
    check("/articles/2026/11/drawn/", "/articles/2026/11/drawn/card.png", "With a drawing");
    let page = site.html(gate);
    contains(
        &page,
        "\"image\":{\"@type\":\"ImageObject\",\"height\":630,\
         \"url\":\"https://desk.example/brief/articles/2026/11/gate/card.png\",\"width\":1200}",
    );
}

/// The words of a card, without those that every card has.
fn words(site: &Site, path: &str) -> Vec<String> {
    let svg = site.read(path);
    let texts = svg.split("<text").skip(1);
    let words = texts.filter_map(|text| text.split_once('>')?.1.split("</text>").next());
    words.filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

#[test]
fn a_card_says_what_its_page_is() {
    let site = Site::with(SITE, &options());
    let brief = "Frontier &lt;Brief&gt;";
    let gate = "articles/2026/11/gate/card.png";
    let title = "The gate &amp; the road";
    let countries = "Afghanistan, Pakistan, Iran, +1";
    assert_eq!(words(&site, gate), [brief, "Analysis", title, countries, "1 November 2026"]);
    let ur = words(&site, "ur/articles/2026/11/gate/card.png");
    assert_eq!(ur[2..], ["پھاٹک", "افغانستان، پاکستان، ایران، +1", "1 نومبر، 2026"]);
    contains(&site.read("ur/articles/2026/11/gate/card.png"), "lang=\"ur\" direction=\"rtl\"");
    let wrong = words(&site, "articles/2026/11/wrong/card.png");
    assert_eq!(wrong, [brief, "Retracted: What was not so", "3 November 2026"]);
    let edition = words(&site, "editions/2026-11-04/card.png");
    assert_eq!(edition, [brief, "Edition", "The week at the gate", "Read.", "4 November 2026"]);
    let country = words(&site, "countries/pk/card.png");
    assert_eq!(country, [brief, "Country", "Pakistan", "1 article on Pakistan."]);
    assert_eq!(words(&site, "card.png")[0], brief);
    // What nobody but the desk names.
    let own = [
        ("content/countries/xa.md", "---\ncode: XA\nname: Veyra\n---\n"),
        ("content/countries/xb.md", "---\ncode: XB\nname: Orm\nnames: {ur: اورم}\n---\n"),
        (
            "content/articles/own.md",
            "---\ntitle: T\ndate: 2026-11-01\ncountries: [XA, XB]\n---\nB.\n",
        ),
        ("content/articles/own.ur.md", "---\ntitle: T\n---\nB.\n"),
    ];
    let site = Site::with(&fixture_with(SITE, &own), &options());
    assert_eq!(words(&site, "articles/2026/11/own/card.png")[2], "Veyra, Orm");
    assert_eq!(words(&site, "ur/articles/2026/11/own/card.png")[2], "Veyra، اورم");
    // A headline of any length.
    let long = format!("---\ntitle: {}\ndate: 2026-11-01\n---\nBody.\n", "go on ".repeat(400));
    let site = Site::with(&fixture_with(SITE, &[("content/articles/long.md", &long)]), &options());
    assert!(site.read("articles/2026/11/long/card.png").len() < 4000);
}

#[test]
fn there_are_none_unless_the_desk_asks() {
    let off = SITE.replace("[share]\ncards = true\n", "");
    let site = Site::with(&off, &options());
    assert_eq!(cards(&site), [""; 0]);
    assert!(!site.html("/").contains("og:image"));
    assert!(!site.html("/articles/2026/11/gate/").contains("\"image\":"));
}

#[test]
fn what_is_kept_back_has_no_card() {
    let text =
        |site: &Site| cards(site).into_iter().map(|path| site.read(&path)).collect::<String>();
    let before = Site::with(SITE, &options());
    assert!(!text(&before).contains("Later") && !text(&before).contains("Draft"));
    let after = Site::with(SITE, &at("2026-12-25T12:00:00Z"));
    contains(&text(&after), "Later");
    // Whoever is protected is looked for in cards too.
    let named = fixture_with(
        SITE,
        &[
            ("content/people/ann.md", "---\nname: Ann Smith\nprotect: true\n---\n"),
            (
                "templates/card.svg",
                "<svg width=\"1200\" height=\"630\"><text>Ann Smith</text></svg>",
            ),
        ],
    );
    let site = Site::any(&named, &options());
    assert!(site.has_errors);
    contains(&site.report, "templates/card.svg:1:38");
    // A build for a smaller circle is marked, whatever the template draws.
    let own =
        fixture_with(SITE, &[("templates/card.svg", "<svg width=\"1200\" height=\"630\"></svg>")]);
    let amber = dateline::config::Options { drafts: true, ..options() };
    let site = Site::with(&own, &amber);
    contains(&site.read("card.png"), ">Not public, with drafts</text></svg>");
}

#[test]
fn a_desk_draws_its_own() {
    let check = |card: &str, expected: &str| {
        let site = Site::any(&fixture_with(SITE, &[("templates/card.svg", card)]), &options());
        contains(&site.report, expected);
    };
    check(
        "<svg width=\"1200\" height=\"630\"><image href=\"/etc/passwd\"/></svg>",
        "error[card-not-drawn]: the share card cannot be drawn: cards do not draw `<image>`\n \
         --> templates/card.svg:1:32\n",
    );
    check("<svg width=\"1200\" height=\"630\">{{ card.colour }}</svg>", "error[template-error]");
    let own =
        "<svg width=\"1200\" height=\"630\"><text>{{ card.title }} {{ card.kind }}</text></svg>";
    let site = Site::clean(&fixture_with(SITE, &[("templates/card.svg", own)]));
    contains(
        &site.read("articles/2026/11/gate/card.png"),
        "<text>The gate &amp; the road article</text>",
    );
}

/// Where a card is published.
const GATE: &str = "public/articles/2026/11/gate/card.png";

#[test]
fn cards_are_drawn_kept_and_taken_away() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&["--quiet"]).code, 0);
    let bytes = |path: &str| std::fs::read(project.root().join(path)).unwrap();
    let first = bytes(GATE);
    assert_eq!(first[..8], *b"\x89PNG\r\n\x1a\n");
    assert_eq!(first[16..24], [0, 0, 4, 176, 0, 0, 2, 118]);
    assert!(first.len() < 60_000, "{}", first.len());
    // The same from what was kept, and anew.
    std::fs::remove_dir_all(project.root().join("public")).unwrap();
    assert_eq!(project.build(&["--quiet"]).code, 0);
    assert_eq!(bytes(GATE), first);
    let gate = project.read("content/articles/gate.md");
    project.write("content/articles/gate.md", gate.replace("The gate & the road", "The gate"));
    assert_eq!(project.build(&["--quiet"]).code, 0);
    assert_ne!(bytes(GATE), first);
    // What is kept back later is taken away.
    project.write("content/articles/gate.md", gate.replace("kind: analysis", "draft: true"));
    assert_eq!(project.build(&["--quiet"]).code, 0);
    let cards = |file: &String| file.ends_with("gate/card.png");
    assert_eq!(project.files("public").into_iter().filter(cards).count(), 0);
    // A text that no typeface has is told of.
    project.write("content/articles/gate.md", gate.replace("The gate & the road", "国境"));
    contains(
        &project.build(&[]).stderr,
        "warning[card-letters]: the share card `/articles/2026/11/gate/card.png` is drawn without some letters or signs of `国境`: \
         no typeface has them\n --> content/articles/gate.md:2:8\n",
    );
}
