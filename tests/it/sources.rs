//! The register of sources (J1), archived copies (J2), and the balance (J7).

use std::fmt::Write as _;

use crate::page::Site;

const SITE: &str = "
//- content/countries/pk.md
---
code: PK
---
//- content/sources/app.md
---
id: app
url: https://app.example/1
title: Statement
publisher: APP
published: 2025-10
lang: ur
grade: B2
nature: state-media
country: PK
archived: https://web.archive.org/web/20251030101112/https://app.example/1
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
countries: [PK]
sources:
  - {id: one, url: \"https://blog.example/1\", title: \"A post\", lang: en, nature: social, grade: D4, archived: \"https://keep.example/x\", accessed: 2025-10-12}
  - {id: two, url: \"https://blog.example/2\", title: \"Another post\", lang: en}
---
See [@one] and [@app].
//- content/articles/b.md
---
title: B
date: 2025-10-13
countries: [AF]
sources:
  - {id: other, url: \"https://blog.example/1\", title: \"A post\", grade: C3}
---
See [@other].
";

#[track_caller]
fn contains(html: &str, expected: &str) {
    assert!(html.contains(expected), "{expected}\n\nis not in\n\n{html}");
}

#[test]
fn the_register_lists_each_address_once_with_grade_owner_language_and_uses() {
    let site = Site::of(SITE);
    let page = site.read("sources/index.html");
    contains(&page, "<p class=\"meta\">3 sources</p>");
    contains(
        &page,
        "<li id=\"source-app\">
<p class=\"register-title\"><cite><a href=\"https://app.example/1\" rel=\"external\" data-versionurl=\"https://web.archive.org/web/20251030101112/https://app.example/1\" data-versiondate=\"2025-10-30\">Statement</a></cite></p>
<details class=\"event-more\">
<summary>B2 · state media · October 2025 · cited in 1 article</summary>
<dl class=\"event-facts\">
<div><dt>Owner</dt><dd><bdi>APP</bdi></dd></div>
<div><dt>Published</dt><dd>October 2025</dd></div>
<div><dt>Grade</dt><dd>B2: usually reliable source, probably true</dd></div>
<div><dt>Type</dt><dd>state media, <a href=\"/countries/pk/\">Pakistan</a></dd></div>
<div><dt>Language</dt><dd>Urdu</dd></div>",
    );
    // Graded twice, used twice; the newest article gives the words.
    contains(
        &page,
        "<div><dt>Grade</dt><dd>C3: fairly reliable source, possibly true; D4: not usually reliable source, doubtful</dd></div>",
    );
    contains(
        &page,
        "<div><dt>Used in</dt><dd><span>2 articles</span>: <a href=\"/articles/2025/10/b/\">B</a>; <a href=\"/articles/2025/10/a/\">A</a></dd></div>",
    );
    contains(
        &page,
        "<div><dt>Used in</dt><dd><span>1 article</span>: <a href=\"/articles/2025/10/a/\">A</a></dd></div>",
    );
    for grade in page.split("<dt>Grade</dt><dd>").skip(1) {
        let code = &grade[..2];
        let sound = matches!(code.as_bytes(), [b'A'..=b'F', b'1'..=b'6']);
        assert!(sound || grade.starts_with("not graded"), "{grade}");
    }
}

#[test]
fn links_to_archived_sources_are_robust() {
    let site = Site::of(SITE);
    let article = site.read("articles/2025/10/a/index.html");
    contains(
        &article,
        "<a href=\"https://blog.example/1\" rel=\"external\" data-versionurl=\"https://keep.example/x\" data-versiondate=\"2025-10-12\">A post</a>",
    );
    contains(
        &article,
        "<a href=\"https://keep.example/x\" rel=\"external\" data-originalurl=\"https://blog.example/1\" data-versiondate=\"2025-10-12\">archived copy</a>",
    );
    contains(&article, "<a href=\"https://blog.example/2\" rel=\"external\">Another post</a>");
}

/// The sums of the panel's three tables.
fn sums(page: &str) -> Vec<usize> {
    let panel = page.split("<div class=\"balance-parts\">").nth(1).unwrap();
    let panel = panel.split("</div>").next().unwrap();
    panel
        .split("<table>")
        .skip(1)
        .map(|table| {
            let rows = table.split("</th><td>").skip(1);
            rows.map(|row| row.split('<').next().unwrap().parse::<usize>().unwrap()).sum()
        })
        .collect()
}

#[test]
fn the_balance_adds_up_to_the_list() {
    let site = Site::of(SITE);
    let page = site.read("sources/index.html");
    let listed = page.split("<ol class=\"register\">").nth(1).unwrap();
    let listed = listed.split("</ol>").next().unwrap().matches("<li").count();
    assert_eq!(listed, 3);
    assert_eq!(sums(&page), [listed; 3]);
    contains(&page, "<h2 id=\"page-balance\">Sources by side, language and type</h2>");
    contains(
        &page,
        "<tr><th scope=\"row\">Pakistan</th><td>1</td><td>33%</td></tr>\n<tr><th scope=\"row\" class=\"unknown\">not recorded</th><td>2</td><td>67%</td></tr>",
    );
    contains(
        &page,
        "<tr><th scope=\"row\">English</th><td>1</td><td>33%</td></tr>\n<tr><th scope=\"row\">Urdu</th><td>1</td>",
    );
    contains(&page, "<tr><th scope=\"row\">state media</th><td>1</td><td>33%</td></tr>");
    // A country has the balance of its articles' sources, if they are five.
    assert!(!site.read("countries/pk/index.html").contains("in-figures"));
    let site = Site::of(&format!(
        "{SITE}//- content/articles/more.md\n---\ntitle: More\ndate: 2025-10-13\ncountries: [PK]\n\
         sources: [{{id: m1, title: M1}}, {{id: m2, title: M2}}]\nevents: [{{id: e, date: 2025-10-13, \
         title: E, type: talks, status: reported, countries: [PK]}}]\n---\n"
    ));
    let pakistan = site.page("/countries/pk/in-figures/");
    contains(
        &pakistan,
        "<h2 id=\"page-balance\">Sources by side, language and type <span class=\"count\">5</span></h2>",
    );
    assert_eq!(sums(&pakistan), [5; 3]);
    assert!(!site.read("countries/af/index.html").contains("in-figures"));
}

/// A table that would only say that the desk gave nothing is no balance.
#[test]
fn the_balance_says_nothing_of_what_nobody_gave() {
    let source =
        |facts: &str| format!("//- content/sources/s.md\n---\nid: s\ntitle: S\n{facts}---\n{USE}");
    assert!(!Site::of(&source("")).html("/sources/").contains("balance"));
    let page = Site::of(&source("lang: ur\n")).html("/sources/");
    assert_eq!(sums(&page), [1]);
    contains(&page, "<caption>Language</caption>");
}

const USE: &str = "\
//- content/articles/a.md
---
title: A
date: 2026-10-12
---
Said [@s].
";

#[test]
fn a_long_register_has_pages_and_links_find_theirs() {
    let mut fixture = String::new();
    for number in 0..260 {
        let _ = write!(
            fixture,
            "//- content/sources/s{number}.md\n---\nid: s{number}\ntitle: Title {number:03}\n---\n"
        );
    }
    fixture.push_str(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\n---\n[first](@/sources/s1.md), [last](@/sources/s259.md)\n",
    );
    let site = Site::of(&fixture);
    let article = site.read("articles/2025/10/a/index.html");
    contains(&article, "<a href=\"/sources/#source-s1\">first</a>");
    contains(&article, "<a href=\"/sources/page/5/#source-s259\">last</a>");
    contains(&site.read("sources/page/5/index.html"), "<li id=\"source-s259\">");
}

/// Sources of `content/sources` and those of articles stand under one publisher.
#[test]
fn the_register_is_sorted_once() {
    let sources = |of: &str| -> String {
        (1..=12).map(|n| format!("  - {{id: {of}{n}, title: T{n}, publisher: {of}}}\n")).collect()
    };
    let site = Site::of(&format!(
        "
//- content/sources/wire.md
---
title: Wire
publisher: beta
---
//- content/articles/a.md
---
title: A
date: 2025-11-01
sources:
{}{}---
",
        sources("alpha"),
        sources("beta")
    ));
    let page = site.page("/sources/");
    let heads: Vec<&str> = page
        .split("<h2 id=\"page-publisher-")
        .skip(1)
        .map(|rest| rest.split("bdi>").nth(1).unwrap())
        .collect();
    assert_eq!(heads, ["alpha</", "beta</"]);
}

#[test]
fn letters_lead_to_the_publishers_of_a_long_register() {
    let mut fixture = String::new();
    let publishers = ["Acre", "Ácido", "Bell", "دنیا"].into_iter().chain(["2 Rivers"; 60]);
    for (number, publisher) in publishers.enumerate() {
        let _ = write!(
            fixture,
            "//- content/sources/s{number}.md\n---\ntitle: T{number:02}\npublisher: {publisher}\n---\n"
        );
    }
    let site = Site::of(&format!("{fixture}//- content/sources/none.md\n---\ntitle: None\n---\n"));
    let letters = |page: &str| -> Vec<String> {
        let html = site.read(page);
        let list = html.split_once("<nav class=\"periods letters\"").unwrap().1;
        let list = list.split_once("</nav>").unwrap().0;
        let ends = list.split("<li><a href=\"").skip(1);
        ends.map(|item| item.split_once("</a>").unwrap().0.replace("\">", " ")).collect()
    };
    assert_eq!(
        letters("sources/index.html"),
        [
            "#page-publisher-0 0–9",
            "/sources/page/2/#page-publisher-0 A",
            "/sources/page/2/#page-publisher-2 B",
            "/sources/page/2/#page-publisher-3 د",
        ]
    );
    assert_eq!(
        letters("sources/page/2/index.html"),
        [
            "/sources/#page-publisher-0 0–9",
            "#page-publisher-0 A",
            "#page-publisher-2 B",
            "#page-publisher-3 د",
        ]
    );
    let page = site.read("sources/page/2/index.html");
    contains(&page, "<h2 id=\"page-publisher-3\"><bdi>دنیا</bdi></h2>");
}
