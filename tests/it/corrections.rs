//! Corrections (J3): each stands in its article, in the log and in the feed; the policy is linked
//! from every page.

use crate::page::Site;
use crate::project::fixture_with;

const SITE: &str = "
//- content/pages/corrections-policy.md
---
title: How we correct
---
Openly.
//- content/articles/a.md
---
title: Talks & <tea>
date: 2025-10-12
corrections:
  - {date: 2025-10-13, text: \"Nine delegates, not <ten>.\"}
  - {date: 2025-10-20, kind: clarification, text: \"“Talks” means the second round.\"}
---
//- content/articles/b.md
---
title: B
date: 2025-10-14
corrections:
  - {date: 2025-10-20, kind: retraction, text: \"The source withdrew it.\"}
---
";

#[track_caller]
fn contains(html: &str, expected: &str) {
    assert!(html.contains(expected), "{expected}\n\nis not in\n\n{html}");
}

#[test]
fn each_correction_is_in_article_log_and_feed() {
    let site = Site::of(SITE);
    let article = site.read("articles/2025/10/a/index.html");
    contains(
        &article,
        "<p class=\"correction-line\" id=\"page-correction-2025-10-13\"><strong>Correction, <time\n\
         datetime=\"2025-10-13\">13 October 2025</time>:</strong> <span>Nine delegates, not &lt;ten&gt;.</span>\n\
         <a class=\"screen-only\" href=\"/corrections/\">All corrections and updates</a></p>",
    );
    // Under the headline, before the text.
    let head = &article[..article.find("</header>\n<div class=\"with-rail\">").unwrap()];
    contains(head, "<div id=\"page-corrections\">");
    contains(head, "id=\"page-correction-2025-10-20\"");
    contains(
        &site.read("articles/2025/10/b/index.html"),
        "<p class=\"notice\" id=\"page-correction-2025-10-20\"><span><strong>Retracted on <time\n\
         datetime=\"2025-10-20\">20 October 2025</time>.</strong> The desk no longer stands by this article:</span> <span>The source withdrew it.</span>",
    );
    contains(
        &article,
        "\"correction\":[{\"@type\":\"CorrectionComment\",\"datePublished\":\"2025-10-13\",\"inLanguage\":\"en\",\"text\":\"Nine delegates, not \\u003cten>.\",\"url\":\"https://desk.example/articles/2025/10/a/#page-correction-2025-10-13\"}",
    );

    let log = site.read("corrections/index.html");
    let dates: Vec<&str> = log
        .split("<p class=\"event-title\"><a href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    // Newest first; of one day the newer article first.
    assert_eq!(
        dates,
        [
            "/articles/2025/10/b/#page-correction-2025-10-20",
            "/articles/2025/10/a/#page-correction-2025-10-20",
            "/articles/2025/10/a/#page-correction-2025-10-13",
        ]
    );
    contains(&log, "<p><span class=\"tag\">Correction</span> Nine delegates, not &lt;ten&gt;.</p>");
    contains(
        &log,
        "<p class=\"meta\">3 entries · <a href=\"/corrections-policy/\">How we correct</a> · <a href=\"/corrections/atom.xml\" type=\"application/atom+xml\">Atom feed</a></p>",
    );

    let feed = site.read("corrections/atom.xml");
    assert_eq!(feed.matches("<entry>").count(), 3);
    contains(
        &feed,
        "<id>https://desk.example/corrections/atom.xml</id>\n <updated>2025-10-20T00:00:00+00:00</updated>",
    );
    contains(
        &feed,
        " <entry>
  <title>Correction: Talks &amp; &lt;tea&gt;</title>
  <id>https://desk.example/articles/2025/10/a/#page-correction-2025-10-13</id>
  <link rel=\"alternate\" type=\"text/html\" href=\"https://desk.example/articles/2025/10/a/#page-correction-2025-10-13\"/>
  <published>2025-10-13T00:00:00+00:00</published>
  <updated>2025-10-13T00:00:00+00:00</updated>
  <category term=\"correction\" label=\"Correction\"/>
  <summary>Nine delegates, not &lt;ten&gt;.</summary>
 </entry>",
    );
}

#[test]
fn the_policy_is_linked_from_every_page() {
    let site = Site::of(SITE);
    let pages: Vec<String> =
        site.files(".").into_iter().filter(|path| path.ends_with(".html")).collect();
    assert!(pages.len() > 6, "{pages:?}");
    for path in pages {
        let page = site.read(&path);
        let (_, foot) = page.split_once("<footer").unwrap();
        contains(foot, "<li><a href=\"/corrections/\">Corrections and updates</a></li>");
        contains(foot, "<li><a href=\"/corrections-policy/\">How we correct</a></li>");
    }
}

#[test]
fn a_page_of_the_same_address_stands_above_the_log() {
    let page = ("content/pages/corrections.md", "---\ntitle: Our errors\n---\nWe own up.\n");
    let policy = ("-content/pages/corrections-policy.md", "");
    let site = Site::of(&fixture_with(SITE, &[page, policy]));
    let log = site.read("corrections/index.html");
    contains(&log, "<h1>Our errors</h1>");
    contains(&log, "<div class=\"prose\"><p>We own up.</p>");
    contains(&log, "Nine delegates");
    // No second entry for the same address.
    assert_eq!(log.matches("<li><a href=\"/corrections/\">").count(), 1);
}

#[test]
fn a_policy_alone_makes_an_empty_log() {
    let site = Site::of("//- content/pages/corrections-policy.md\n---\ntitle: P\n---\nX.\n");
    contains(&site.read("corrections/index.html"), "<li>No corrections to date.</li>");
    assert_eq!(site.read("corrections/atom.xml").matches("<entry>").count(), 0);
    let without = Site::of("//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\n---\n");
    assert!(!without.files(".").iter().any(|path| path.starts_with("corrections")));
}

#[test]
fn what_is_taken_back_is_said_wherever_its_title_stands() {
    let site = Site::clean(
        "//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
[article]
cite_files = true
//- content/articles/b.md
---
title: Gone
date: 2025-10-14
events:
  - {id: talks, date: 2025-10-14, title: Talks, type: talks, status: confirmed}
  - {id: ahead, date: 2027-10-14, title: Ahead, type: talks, status: expected}
countries: [PK, AF]
judgements:
  - {id: j, text: It holds., likelihood: likely}
corrections:
  - {date: 2025-10-20, kind: retraction, text: It was wrong.}
---
Text.
//- content/articles/b.ur.md
---
title: گیا
---
یہ۔
//- content/articles/old.md
---
title: Old
date: 2025-10-13
superseded_by: articles/b.md
---
//- content/articles/old.ur.md
---
title: پرانا
---
//- content/editions/2025-10.md
---
articles: [articles/b.md]
---
",
    );
    let feed = site.read("ur/atom.xml");
    contains(&feed, "<title>واپس لیا گیا: گیا</title>");
    contains(&feed, "<title>متروک: پرانا</title>");
    contains(
        &site.read("articles/2025/10/old/index.html"),
        "A newer article replaces this one: <a href=\"/articles/2025/10/b/\"><bdi>Gone</bdi></a> \
         <strong class=\"tag\">Retracted</strong></p>",
    );
    let print = site.read("editions/2025-10/print/index.html");
    contains(
        &print,
        "<li><a href=\"#page-article-1\">Gone</a> <strong class=\"tag\">Retracted</strong></li>",
    );
    contains(&print, "<h2>Retracted: Gone</h2>");
    let own = "articles/2025/10/b";
    contains(&site.read(&format!("{own}/cite.bib")), "title = {{Retracted: Gone}}");
    contains(&site.read(&format!("{own}/cite.json")), "\"title\": \"Retracted: Gone\"");
    contains(&site.read(&format!("ur/{own}/cite.bib")), "title = {{واپس لیا گیا: گیا}}");
    contains(&site.read(&format!("{own}/index.html")), "“Retracted: Gone”, Desk, 14 October 2025");
    let last = |file: &str| {
        let text = site.read(file);
        let columns =
            |line: Option<&str>| line.unwrap().trim_end().rsplit(',').next().unwrap().to_owned();
        [columns(text.lines().next()), columns(text.lines().nth(1))]
    };
    assert_eq!(last("forecasts.csv"), ["article_retracted", "2025-10-20"]);
    let url = format!("https://desk.example/{own}/");
    assert_eq!(last("timeline/events.csv"), ["articles_retracted", &url]);
    // What the desk has taken back is not the latest between two countries.
    let pair = site.read("relations/af-pk/index.html");
    assert!(!pair.contains("latest"), "{pair}");
    let events: serde_json::Value =
        serde_json::from_str(&site.read("timeline/events.json")).unwrap();
    assert_eq!(events["events"][0]["articles"][0]["retracted"], true);
    for calendar in ["timeline/events.ics", "watch.ics"] {
        contains(&site.read(calendar).replace("\r\n ", ""), "Retracted: Gone: https://");
    }
}
