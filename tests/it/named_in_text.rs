//! Names in the text of articles lead to the pages of who and what they name.

use crate::page::Site;
use crate::project::fixture_with;

const SITE: &str = "//- site.toml
title = \"Desk\"
base_url = \"https://desk.example/brief/\"
languages = [\"en\", \"ur\"]
//- content/people/naqvi.md
---
name: Mohsin Naqvi
names: {ur: محسن نقوی}
---
Mohsin Naqvi was born in Quetta.
//- content/people/source-7.md
---
name: Zqjane Zqdoe
protect: true
---
//- content/people/other.md
---
name: Jane Roe
---
//- content/people/same.md
---
name: Jane Roe
---
//- content/people/kept.md
---
name: Kept Back
tlp: AMBER
---
//- content/actors/group.md
---
name: The Group
aliases: [{text: The Gang, used_by: PK}]
---
//- content/countries/ge.md
---
code: GE
---
//- content/actors/georgia.md
---
name: Georgia
---
//- content/places/quetta.md
---
name: Quetta
---
//- content/articles/a.md
---
title: Quetta
date: 2026-11-01
description: In Quetta.
takeaways: [Quetta]
---
MARKDOWN
//- content/articles/a.ur.md
---
title: اردو
---
وزیر محسن نقوي نے کہا۔
";

/// The body of an article whose Markdown is `markdown`.
fn body(markdown: &str, more: &[(&str, &str)]) -> String {
    let site = Site::of(&fixture_with(&SITE.replace("MARKDOWN", markdown), more));
    assert!(!site.has_errors, "{}", site.report);
    prose(&site.read("articles/2026/11/a/index.html"))
}

fn prose(page: &str) -> String {
    let (_, prose) = page.split_once("<div class=\"prose\">\n").unwrap();
    prose.split_once("\n</div>").unwrap().0.trim().to_owned()
}

#[track_caller]
fn check(markdown: &str, expected: &str) {
    assert_eq!(body(markdown, &[]), expected);
}

#[test]
fn the_first_mention_leads_to_its_page() {
    check(
        "Mohsin Naqvi of The Gang went\nto Quetta. Naqvi saw Mohsin Naqvi.",
        "<p><a class=\"known\" href=\"/brief/people/naqvi/\">Mohsin Naqvi</a> of <a class=\"known\" \
         href=\"/brief/actors/group/\">The Gang</a> went\nto <a class=\"known\" \
         href=\"/brief/places/quetta/\">Quetta</a>. Naqvi saw Mohsin Naqvi.</p>",
    );
    // A link of the author's is enough.
    check(
        "In Quetta, [the city](@/places/quetta.md).",
        "<p>In Quetta, <a href=\"/brief/places/quetta/\">the city</a>.</p>",
    );
    let site = Site::of(SITE);
    assert_eq!(
        prose(&site.read("ur/articles/2026/11/a/index.html")),
        "<p>وزیر <a class=\"known\" href=\"/brief/ur/people/naqvi/\">محسن نقوي</a> نے کہا۔</p>"
    );
    // Other texts, and other pages, stay as they are.
    for page in ["articles/2026/11/a/index.html", "people/naqvi/index.html", "index.html"] {
        assert!(!site.read(page).contains("class=\"known\""), "{page}");
    }
}

#[test]
fn nobody_who_is_kept_back_and_no_two_of_one_name() {
    check("Kept Back, Jane Roe, Georgia.", "<p>Kept Back, Jane Roe, Georgia.</p>");
}

#[test]
fn a_desk_may_leave_names_alone() {
    check("[[!Quetta]], Quetta.", "<p>Quetta, Quetta.</p>");
    check(
        "[[! The Gang ]], The Group.",
        "<p>The Gang, <a class=\"known\" href=\"/brief/actors/group/\">The Group</a>.</p>",
    );
    let article = "---\ntitle: A\ndate: 2026-11-01\nlink_names: false\n---\nQuetta.\n";
    let more = [("content/articles/a.md", article)];
    assert_eq!(body("", &more), "<p>Quetta.</p>");
    let config = "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n\
                  [markdown]\nlink_names = false\n";
    assert_eq!(body("Quetta.", &[("site.toml", config)]), "<p>Quetta.</p>");
    let article = article.replace("false", "true");
    let more = [("site.toml", config), ("content/articles/a.md", &article)];
    let quetta = "<p><a class=\"known\" href=\"/places/quetta/\">Quetta</a>.</p>";
    assert_eq!(body("", &more), quetta);
}
