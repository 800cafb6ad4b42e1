//! What stands around an article's text: A2, A3, A5, A6, A7, A8 and I7.

use std::fmt::Write as _;

use crate::page::Site;
use crate::project::fixture_with;

#[track_caller]
fn contains(html: &str, expected: &str) {
    assert!(html.contains(expected), "{expected}\n\nis not in\n\n{html}");
}

const PLAIN: &str = "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\n---\nText.\n";
const ARTICLE: &str = "articles/2025/10/a/index.html";

#[test]
fn takeaways_cutoff_and_scope_stand_above_the_body() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2025-10-12
takeaways: [First point, Second point]
information_cutoff: 2025-10-11
scope_note: Only the border.
---
The text.
",
    );
    let page = site.read(ARTICLE);
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    let body = place("<p>The text.</p>");
    for text in [
        "<li>First point</li>\n<li>Second point</li>",
        "<p class=\"scope\"><span>Information as of <time\ndatetime=\"2025-10-11\">11 October 2025</time>.</span> \
         <span>Only the border.</span></p>",
    ] {
        assert!(place(text) < body, "{text}");
    }
    contains(&page, "\"contentReferenceTime\":\"2025-10-11\"");
    let plain = Site::of(PLAIN);
    let page = plain.read(ARTICLE);
    for text in ["page-takeaways", "Information as of", "class=\"scope"] {
        assert!(!page.contains(text), "{text}");
    }
}

#[test]
fn every_event_is_in_the_box_and_its_link_lands() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2025-10-12
events:
  - {id: one, date: 2025-10-11, title: One, type: clash, status: reported}
  - {id: two, date: '2025', title: Two, type: talks, status: expected}
---
",
    );
    let page = site.read(ARTICLE);
    for (link, target, id) in [
        ("/timeline/2025/10/#one", "timeline/2025/10/index.html", "one"),
        ("/timeline/2025/#two", "timeline/2025/index.html", "two"),
    ] {
        contains(&page, &format!("<p class=\"event-title\"><a href=\"{link}\">"));
        contains(&site.read(target), &format!("id=\"{id}\""));
    }
}

/// The type of work is on the page, in its data, and a filter of the index, without a script.
#[test]
fn the_type_of_work_is_a_label_and_a_filter() {
    let mut fixture = String::new();
    for (slug, kind) in [("a", "analysis"), ("b", "forecast"), ("c", "analysis"), ("d", "")] {
        let kind = if kind.is_empty() { String::new() } else { format!("kind: {kind}\n") };
        let _ = write!(
            fixture,
            "//- content/articles/{slug}.md\n---\ntitle: Title {slug}\ndate: 2025-10-12\n{kind}---\nText.\n"
        );
    }
    let site = Site::of(&fixture);
    let page = site.read(ARTICLE);
    contains(&page, "<p class=\"kicker\"><span class=\"kind\">Analysis</span></p>");
    contains(&page, "\"genre\":\"Analysis\"");
    contains(
        &site.read("articles/index.html"),
        "<li><a href=\"/articles/\" aria-current=\"page\">All</a> <span class=\"count\">4</span></li>
<li><a href=\"/articles/kind/analysis/\">Analysis</a> <span class=\"count\">2</span></li>
<li><a href=\"/articles/kind/forecast/\">Forecast</a> <span class=\"count\">1</span></li>",
    );
    let analyses = site.read("articles/kind/analysis/index.html");
    contains(&analyses, "<h1>Analysis</h1>\n<p class=\"meta\">2 articles, newest first");
    contains(&analyses, "<a href=\"/articles/kind/analysis/\" aria-current=\"page\">Analysis</a>");
    let titles: Vec<&str> =
        analyses.split("\">Title ").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(titles, ["a", "c"]);
    contains(&site.read("sitemap.xml"), "/articles/kind/forecast/</loc>");
    // No filter where there is nothing to choose.
    let plain = Site::of(PLAIN);
    assert!(!plain.read("articles/index.html").contains("class=\"kinds\""));
    assert!(!plain.files(".").iter().any(|path| path.contains("kind")));
}

#[test]
fn a_superseded_article_leaves_the_latest_and_keeps_its_address() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: Old story
date: 2025-10-12
superseded_by: articles/b.md
---
//- content/articles/b.md
---
title: New story
date: 2025-10-13
---
//- content/articles/c.md
---
title: Withdrawn story
date: 2025-10-14
corrections:
  - {date: 2025-10-15, kind: retraction, text: It was made up.}
---
",
    );
    let page = site.read(ARTICLE);
    contains(
        &page,
        "<strong>Superseded.</strong> A newer article replaces this one: <a href=\"/articles/2025/10/b/\"><bdi>New story</bdi></a></p>",
    );
    let withdrawn = site.read("articles/2025/10/c/index.html");
    contains(
        &withdrawn,
        "<strong>Retracted on <time\ndatetime=\"2025-10-15\">15 October 2025</time>.</strong> The desk no longer \
         stands by this article:</span> <span>It was made up.</span>",
    );
    let home = site.read("index.html");
    contains(&home, "New story");
    assert!(!home.contains("Old story") && !home.contains(">Withdrawn story</a></h3>"));
    // That it was withdrawn is told for a week.
    contains(
        &home,
        "<a href=\"/articles/2025/10/c/#page-correction-2025-10-15\">Withdrawn story</a>",
    );
    // In the archive it stays, with its mark.
    let archive = site.read("articles/index.html");
    contains(&archive, "<a href=\"/articles/2025/10/a/\">Old story</a>");
    contains(&archive, "<strong class=\"tag\">Superseded</strong>");
}

#[test]
fn a_rolling_report_has_an_update_for_each_visible_entry() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2025-10-12
live: true
updates:
  - {date: 2025-10-12T10:00:00Z, title: Morning, text: \"The *first* </script> entry.\"}
  - {date: 2025-10-12T18:00:00Z, text: The second.}
---
Text.
",
    );
    let page = site.read(ARTICLE);
    let json = page.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data: serde_json::Value =
        serde_json::from_str(json.split("</script>").next().unwrap()).unwrap();
    assert_eq!(data["@type"], serde_json::json!(["NewsArticle", "LiveBlogPosting"]));
    assert_eq!(
        data["liveBlogUpdate"],
        serde_json::json!([
            {
                "@type": "BlogPosting",
                "datePublished": "2025-10-12T18:00:00+00:00",
                "url": "https://desk.example/articles/2025/10/a/#update-2",
                "inLanguage": "en",
                "articleBody": "The second.",
            },
            {
                "@type": "BlogPosting",
                "datePublished": "2025-10-12T10:00:00+00:00",
                "url": "https://desk.example/articles/2025/10/a/#update-1",
                "headline": "Morning",
                "inLanguage": "en",
                "articleBody": "The first </script> entry.",
            },
        ])
    );
    assert_eq!(data["coverageStartTime"], "2025-10-12T10:00:00+00:00");
    assert_eq!(data["coverageEndTime"], "2025-10-12T18:00:00+00:00");
    // Newest first, each with an anchor.
    let anchors: Vec<&str> =
        page.split("<li id=\"update-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(anchors, ["2", "1"]);
    let plain = Site::of(PLAIN);
    contains(&plain.read(ARTICLE), "\"@type\":\"NewsArticle\"");
}

#[test]
fn errors_are_reported_by_mail_and_there_is_no_form() {
    let config = (
        "site.toml",
        "title = \"Desk\"\nbase_url = \"https://desk.example\"\n[desk]\nemail = \"desk@desk.example\"\n",
    );
    let b = ("content/articles/b.md", "---\ntitle: \"B & \\\"C\\\"?\"\ndate: 2025-10-12\n---\n");
    let site = Site::of(&fixture_with(PLAIN, &[config, b]));
    contains(
        &site.read(ARTICLE),
        "<a class=\"screen-only\" href=\"mailto:desk@desk.example?subject=Error%20in%20%E2%80%9CA%E2%80%9D&amp;body=https://desk.example/articles/2025/10/a/\">Report an error</a>",
    );
    contains(
        &site.read("articles/2025/10/b/index.html"),
        "?subject=Error%20in%20%E2%80%9CB%20%26%20%E2%80%9CC%E2%80%9D%3F%E2%80%9D&amp;body=",
    );
    for path in site.files(".") {
        let text = site.read(&path);
        assert!(!text.contains("method=\"post\"") && !text.contains("<form"), "{path}");
    }
}

/// The text between two marks, with the escapes of HTML undone.
fn between(page: &str, start: &str, end: &str) -> String {
    let text = page.split(start).nth(1).unwrap_or_else(|| panic!("{start} is not in {page}"));
    let text = text.split(end).next().unwrap();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn a_page_says_how_to_cite_this_version_of_it() {
    let fixture = "
//- content/articles/a.md
---
title: \"100 % of {us} & <them>\"
date: 2025-10-12
authors: [Ann Khan, Ben Shah]
information_cutoff: 2025-10-11
---
Text.
";
    let site = Site::of(fixture);
    let page = site.read(ARTICLE);
    let version = between(&page, ". Version ", ",");
    assert!(version.len() == 8 && version.bytes().all(|b| b.is_ascii_hexdigit()), "{version}");
    contains(
        &page,
        &format!(
            "<summary>Cite this page</summary>\n<p>Ann Khan, Ben Shah. “100 % of {{us}} &amp; &lt;them&gt;”, Desk, 12 October 2025. Version {version}, information as of 11 October 2025. https://desk.example/articles/2025/10/a/</p>"
        ),
    );
    let bibtex = between(&page, "<pre>@misc", "</pre>");
    assert_eq!(
        bibtex,
        format!(
            "{{a-2025,
 author = {{{{Ann Khan}} and {{Ben Shah}}}},
 title = {{{{100 \\% of \\textbraceleft{{}}us\\textbraceright{{}} \\& <them>}}}},
 howpublished = {{Desk}},
 year = 2025, month = 10,
 note = {{Version {version}, information as of 11 October 2025}},
 url = {{https://desk.example/articles/2025/10/a/}}
}}"
        )
    );
    let csl: serde_json::Value =
        serde_json::from_str(&format!("[{}", between(&page, "<pre>[", "</pre>"))).unwrap();
    assert_eq!(csl[0]["title"], "100 % of {us} & <them>");
    assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2025, 10, 12]]));
    assert_eq!(csl[0]["version"], version);
    // Any change of the text is another version.
    let edited = Site::of(&fixture.replace("Text.", "Text!"));
    assert_ne!(between(&edited.read(ARTICLE), ". Version ", ","), version);
    // No files beside the article, unless asked for.
    assert_eq!(site.files("articles/2025/10/a"), ["index.html"]);
    let config = (
        "site.toml",
        "title = \"Desk\"\nbase_url = \"https://desk.example\"\n[article]\ncite_files = true\n",
    );
    let site = Site::of(&fixture_with(fixture, &[config]));
    assert_eq!(site.files("articles/2025/10/a"), ["cite.bib", "cite.json", "index.html"]);
    let page = site.read(ARTICLE);
    contains(&page, "<a href=\"/articles/2025/10/a/cite.bib\" download>BibTeX</a>");
    let file: serde_json::Value =
        serde_json::from_str(&site.read("articles/2025/10/a/cite.json")).unwrap();
    assert_eq!(file[0]["version"], between(&page, ". Version ", ","));
    assert_eq!(
        site.read("articles/2025/10/a/cite.bib"),
        format!("@misc{}\n", between(&page, "<pre>@misc", "</pre>"))
    );
}
