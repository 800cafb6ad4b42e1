//! Whoever signs an article has a page of what they wrote.

use crate::page::{Site, check_page};
use crate::project::fixture_with;

const SITE: &str = "//- site.toml
title = \"The Brief\"
base_url = \"https://desk.example\"
paginate_by = 2
[desk]
name = \"Frontier desk\"
//- content/people/jane.md
---
name: Jane Doe
---
//- content/people/source-7.md
---
name: Zqjane Zqdoe
protect: true
---
//- content/people/later.md
---
name: Zq Later
publish_date: 2027-01-01
---
//- content/articles/one.md
---
title: One
date: 2026-11-01
authors: [jane, 'John Roe', jane, Jane]
---
//- content/articles/two.md
---
title: Two
date: 2026-11-02
authors: ['John Roe', the frontier Desk, FRONTIER DESK, Staff, The Brief]
---
//- content/articles/three.md
---
title: Three
date: 2026-11-03
author: {name: john roe}
---
//- content/articles/draft.md
---
title: Draft
date: 2026-11-03
draft: true
authors: [Zq Nobody]
---
//- content/articles/kept.md
---
title: Kept
date: 2026-11-04
authors: [later, جان]
---
";

#[test]
fn the_pages_of_authors() {
    check_page(
        SITE,
        "/authors/index.html",
        &[
            "<h1>Authors</h1>",
            "<li><a href=\"/authors/jane/\">Jane Doe</a>\n<p class=\"meta\">1 article</p></li>",
            "<li><a href=\"/authors/john-roe/\">john roe</a>\n<p class=\"meta\">3 articles</p></li>",
            "<li><a href=\"/authors/%D8%AC%D8%A7%D9%86/\">جان</a>",
        ],
    );
    check_page(
        SITE,
        "/authors/jane/index.html",
        &[
            "<title>Jane Doe — The Brief</title>",
            "<a href=\"/authors/\">Authors</a>",
            "<h1>Jane Doe</h1>",
            "1 article · <a href=\"/people/jane/\">Profile</a>",
            "One</a>",
        ],
    );
    check_page(
        SITE,
        "/authors/john-roe/index.html",
        &["3 articles, newest first</p>", "Three</a>", "Two</a>", "/authors/john-roe/page/2/"],
    );
    check_page(SITE, "/authors/john-roe/page/2/index.html", &["<h1>john roe</h1>", "One</a>"]);
}

#[test]
fn bylines_lead_to_them() {
    let site = Site::of(SITE);
    let byline = |path: &str| {
        let page = site.read(path);
        let (_, byline) = page.split_once("<span>By ").unwrap();
        byline.split_once("</span>").unwrap().0.replace(" rel=\"author\"", "")
    };
    assert_eq!(
        byline("articles/2026/11/two/index.html"),
        "<a href=\"/authors/john-roe/\">John Roe</a>, the frontier Desk, FRONTIER DESK, Staff, The Brief"
    );
    assert_eq!(
        byline("articles/2026/11/one/index.html"),
        "<a href=\"/authors/jane/\">Jane Doe</a>, <a href=\"/authors/john-roe/\">John Roe</a>, <a \
         href=\"/authors/jane/\">Jane Doe</a>"
    );
    // The list hangs in the foot of every page, beside what is about the desk.
    assert!(site.read("index.html").contains("<li><a href=\"/authors/\">Authors</a></li>"));
}

#[test]
fn who_is_kept_back_has_none() {
    let site = Site::of(SITE);
    for path in ["authors/later", "authors/zq-nobody", "authors/source-7", "authors/staff"] {
        assert!(!site.has_page(&format!("/{path}/")), "{path}");
    }
    assert!(!site.read("authors/index.html").contains("Zq"));
    let none = "---\ntitle: A\ndate: 2026-11-01\nauthors: [Staff]\n---\n";
    let site = Site::of(&fixture_with(
        "//- site.toml\ntitle = \"D\"\nbase_url = \"https://d.example\"\n",
        &[("content/articles/a.md", none)],
    ));
    assert!(!site.has_page("/authors/"));
    assert!(!site.read("index.html").contains("/authors/"));
}
