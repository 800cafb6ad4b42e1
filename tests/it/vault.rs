//! Posts of vaults and of other tools, as whole sites: comments, wikilinks, entities, fragments.

use crate::project::Project;

const SITE: &str = "
//- content/articles/a.md
---
title: Harrow Front &amp; R&amp;D &#8220;deal&#8221;
date: 2026-01-05
description: Known %%SECRET%% facts
aliases: [The Old Front]
takeaways: [\"One %%SECRET%% point\"]
updates:
- date: 2026-01-06
  text: More %%SECRET%% news
---
## Что дальше?

Text %%SECRET
%% end.
//- content/articles/b.md
---
title: Notes
date: 2026-01-05
---
See [[harrow front & R&D “deal”|the front]], [[a#Что дальше]], [[Nowhere]], [[the old front]] and [there](a.md#Что-Дальше).
";

fn address(article: &str) -> String {
    format!("public/articles/2026/01/{article}/index.html")
}

#[test]
fn comments_are_in_no_file_and_entities_are_characters() {
    let project = Project::new(SITE);
    assert_eq!(project.build(&[]).code, 0);
    for file in project.files("public") {
        let bytes = std::fs::read(project.root().join("public").join(&file)).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("SECRET"), "{file}");
    }
    let page = project.read(&address("a"));
    assert!(page.contains("<h1>Harrow Front &amp; R&amp;D “deal”</h1>"), "{page}");
    assert!(page.contains("Known facts") && page.contains("One point"), "{page}");
}

#[test]
fn names_and_fragments_lead_to_pages() {
    let project = Project::new(SITE);
    let run = project.build(&[]);
    let page = project.read(&address("b"));
    for link in [
        "<a href=\"/articles/2026/01/a/\">the front</a>",
        "<a href=\"/articles/2026/01/a/#chto-dalshe\">a</a>",
        "</a>, Nowhere, <a",
        "<a href=\"/articles/2026/01/a/\">the old front</a>",
        "<a href=\"/articles/2026/01/a/#chto-dalshe\">there</a>",
    ] {
        assert!(page.contains(link), "{link}: {page}");
    }
    assert!(
        run.stderr.contains("no page, or more than one, is called `Nowhere`"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_comment_without_an_end_stops_the_build() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-01-05
description: Known %%SECRET facts
---
Text %%SECRET
",
    );
    let run = project.build(&[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("content/articles/a.md:4:14"), "{}", run.stderr);
    assert!(run.stderr.contains("content/articles/a.md:6:6"), "{}", run.stderr);
    assert!(!project.root().join("public").exists());
}
