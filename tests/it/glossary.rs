//! Terms of a glossary are explained where an article first mentions them.

use crate::page::{Site, check_page};

const SITE: &str = "//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[registries.glossary]
title = \"Glossary\"
singular = \"term\"
explain = true
//- content/glossary/line-of-control.md
---
name: Line of Control
aliases: [loc]
---
The line of A & B.

More of it.
//- content/glossary/hostage-swap.md
---
name: hostage swap
description: An exchange.
---
//- content/glossary/kept.md
---
name: Kept Word
tlp: AMBER
---
Zqsecret.
//- content/people/naqvi.md
---
name: Naqvi
---
//- content/articles/a.md
---
title: The Line of Control
date: 2026-11-01
---
Naqvi crossed the LoC; a hostage
swap at the Line of Control, a Kept Word.
//- content/articles/b.md
---
title: B
date: 2026-11-01
---
Nothing.
//- content/articles/c.md
---
title: C
date: 2026-11-01
link_names: false
---
The LoC.
";

#[test]
fn the_first_mention_is_explained_in_place() {
    check_page(
        SITE,
        "/articles/2026/11/a/index.html",
        &[
            "<p><a class=\"known\" href=\"/people/naqvi/\">Naqvi</a> crossed the <button type=\"button\" \
             class=\"term\" popovertarget=\"page-glossary-line-of-control\">LoC</button>; a <button type=\"button\" \
             class=\"term\" popovertarget=\"page-glossary-hostage-swap\">hostage\nswap</button> at the Line \
             of Control, a Kept Word.</p>",
            "<div id=\"page-glossary-line-of-control\" popover><p><strong>Line of Control</strong>: The \
             line of A &amp; B.</p>",
            "<p class=\"meta\"><a href=\"/glossary/line-of-control/\">Glossary</a></p>",
            "<strong>hostage swap</strong>: An exchange.</p>",
        ],
    );
    let site = Site::of(SITE);
    for path in ["b", "c"] {
        let page = site.read(&format!("articles/2026/11/{path}/index.html"));
        assert!(!page.contains("popover") && !page.contains("explanations"), "{page}");
    }
}

#[test]
fn the_list_has_every_term() {
    check_page(
        SITE,
        "/glossary/index.html",
        &["<h1>Glossary</h1>", "hostage swap</a>", "An exchange.", "Line of Control</a>"],
    );
    let site = Site::of(SITE);
    assert!(!site.read("glossary/index.html").contains("Kept"));
}
