//! Terms of the glossary are explained where an article first mentions them.

use crate::page::{Site, check_page};
use crate::project::{Project, fixture_with};

const SITE: &str = "//- site.toml
title = \"Desk\"
base_url = \"https://desk.example/brief/\"
languages = [\"en\", \"ur\"]
//- content/glossary/line-of-control.md
---
name: Line of Control
aliases: [LoC, the line]
names: {ur: لائن}
---
The line of A & B.

More of it, see [C](@/articles/c.md).
//- content/glossary/hostage-swap.md
---
name: hostage swap
description: An exchange.
---
//- content/glossary/kept.md
---
name: Kept Word
aliases: [Zqalias]
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
//- content/articles/a.ur.md
---
title: اردو
---
یہ لائن ہے۔
//- content/articles/b.md
---
title: B
date: 2026-11-02
---
Nothing.
//- content/articles/c.md
---
title: C
date: 2026-11-03
explain_terms: false
---
Naqvi at the LoC.
//- content/articles/d.md
---
title: D
date: 2026-11-04
link_names: false
---
Naqvi at the LoC.
//- content/articles/e.md
---
title: E
date: 2026-11-05
---
Naqvi at the [[!LoC]].
";

/// The paragraph of the article with this letter.
fn paragraph(site: &Site, letter: &str) -> String {
    let page = site.read(&format!("articles/2026/11/{letter}/index.html"));
    let (_, prose) = page.split_once("<div class=\"prose\">\n").unwrap();
    prose.split_once("\n</div>").unwrap().0.trim().to_owned()
}

#[test]
fn the_first_mention_is_explained_in_place() {
    check_page(
        SITE,
        "/articles/2026/11/a/index.html",
        &[
            "<p><a class=\"known\" href=\"/brief/people/naqvi/\">Naqvi</a> crossed the <button type=\"button\" \
             class=\"term\" popovertarget=\"page-glossary-line-of-control\">LoC</button>; a <button type=\"button\" \
             class=\"term\" popovertarget=\"page-glossary-hostage-swap\">hostage\nswap</button> at the Line \
             of Control, a Kept Word.</p>",
            "<div id=\"page-glossary-line-of-control\" popover><p><strong><a \
             href=\"/brief/glossary/line-of-control/\">Line of Control</a></strong>: The line of A &amp; B.</p>",
            "<p class=\"meta\"><a href=\"/brief/glossary/\">Glossary</a></p>",
            "hostage swap</a></strong>: An exchange.</p>",
        ],
    );
    let site = Site::of(SITE);
    assert!(site.read("ur/articles/2026/11/a/index.html").contains(">لائن</button>"));
}

#[test]
fn a_desk_may_leave_terms_alone() {
    let site = Site::of(SITE);
    assert!(!site.has_errors, "{}", site.report);
    for letter in ["b", "c", "e"] {
        let page = site.read(&format!("articles/2026/11/{letter}/index.html"));
        assert!(!page.contains("popover") && !page.contains("explanations"), "{page}");
    }
    let naqvi = "<a class=\"known\" href=\"/brief/people/naqvi/\">Naqvi</a>";
    let loc = "<button type=\"button\" class=\"term\" \
               popovertarget=\"page-glossary-line-of-control\">LoC</button>";
    assert_eq!(paragraph(&site, "c"), format!("<p>{naqvi} at the LoC.</p>"));
    assert_eq!(paragraph(&site, "d"), format!("<p>Naqvi at the {loc}.</p>"));
    assert_eq!(paragraph(&site, "e"), format!("<p>{naqvi} at the LoC.</p>"));
    let config = "title = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\nlanguages = [\"en\", \"ur\"]\n\
                  [markdown]\nexplain_terms = false\n";
    let site = Site::of(&fixture_with(SITE, &[("site.toml", config)]));
    let article = site.read("articles/2026/11/a/index.html");
    assert!(article.contains(naqvi) && !article.contains("popover"), "{article}");
    assert!(!site.read("glossary/line-of-control/index.html").contains("Used in"));
}

#[test]
fn the_list_has_every_term_and_the_foot_leads_to_it() {
    check_page(
        SITE,
        "/glossary/index.html",
        &[
            "<h1>Glossary</h1>",
            "<dl class=\"glossary\">\n<div id=\"term-hostage-swap\"><dt><a \
             href=\"/brief/glossary/hostage-swap/\">hostage swap</a></dt>\n<dd>An exchange.</dd></div>\n\
             <div id=\"term-line-of-control\"><dt><a href=\"/brief/glossary/line-of-control/\">Line of \
             Control</a></dt>\n<dd>The line of A &amp; B.\n<p class=\"meta\">Also: LoC, the line</p></dd></div>\n</dl>",
        ],
    );
    let home = Site::of(SITE).read("index.html");
    let (_, about) = home.split_once("<h2>About</h2>").unwrap();
    assert!(about.contains("<li><a href=\"/brief/glossary/\">Glossary</a></li>"), "{about}");
    assert_eq!(home.matches("/brief/glossary/").count(), 1);
}

#[test]
fn many_terms_stand_under_their_letters() {
    let words = ["Asylum", "Border", "Convoy", "Dam", "Embargo", "Fence", "Gate", "Hull", "Island"];
    let files: Vec<(String, String)> = words
        .iter()
        .map(|word| {
            (
                format!("content/glossary/{}.md", word.to_lowercase()),
                format!("---\nname: {word}\n---\nA word.\n"),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let list =
        |files: &[(&str, &str)]| Site::of(&fixture_with(SITE, files)).read("glossary/index.html");
    let few = list(&[]);
    assert!(!few.contains("<h2 id=\"page-"), "{few}");
    let with_one_more =
        [&files[..], &[("content/glossary/line.md", "---\nname: Linear\n---\nA word.\n")]].concat();
    let many = list(&with_one_more);
    for letter in ["A", "H", "L"] {
        assert!(many.contains(&format!("<a href=\"#page-{letter}\">{letter}</a>")), "{many}");
        assert!(many.contains(&format!("<h2 id=\"page-{letter}\">{letter}</h2>")), "{many}");
    }
}

#[test]
fn a_term_has_its_meaning_and_where_it_is_used() {
    check_page(
        SITE,
        "/glossary/line-of-control/index.html",
        &[
            "\"@type\":\"DefinedTerm\"",
            "<h1>Line of Control</h1>",
            "<bdi lang=\"ur\" dir=\"rtl\">لائن</bdi>",
            "<p class=\"meta\">Also: LoC, the line</p>",
            "<p>The line of A &amp; B.</p>",
            "<h2 id=\"page-uses\">Used in</h2>\n<ul class=\"lines\">\n\
             <li><a href=\"/brief/articles/2026/11/d/\">D</a> <span class=\"meta\">4 November 2026</span></li>\n\
             <li><a href=\"/brief/articles/2026/11/a/\">The Line of Control</a> <span \
             class=\"meta\">1 November 2026</span></li>\n</ul>",
        ],
    );
    check_page(
        SITE,
        "/glossary/hostage-swap/index.html",
        &["<p class=\"standfirst\">An exchange.</p>"],
    );
    let site = Site::of(SITE);
    assert!(site.html("/glossary/loc/").contains("/brief/glossary/line-of-control/"));
}

#[test]
fn what_is_kept_back_leaves_no_trace() {
    let site = Site::of(SITE);
    for path in site.files(".") {
        let text = site.text(&path);
        assert!(!path.contains("kept") && !path.contains("zqalias"), "{path}");
        assert!(!text.contains("Zqsecret") && !text.contains("Zqalias"), "{path}");
        assert!(!text.contains("glossary/kept"), "{path}");
    }
    let kept_alone = "---\nname: Alone\ndraft: true\n---\nZqsecret.\n";
    let site = Site::of(&fixture_with(
        "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\n---\nAlone.\n",
        &[("content/glossary/alone.md", kept_alone)],
    ));
    for path in site.files(".") {
        let text = site.text(&path);
        assert!(!path.contains("glossary") && !text.contains("lossary/"), "{path}");
    }
}

/// Checks what is said of these files of the glossary beside those of the site.
#[track_caller]
fn check_report(files: &[(&str, &str)], expected: &[&str]) -> std::sync::Arc<Site> {
    let site = Site::of(&fixture_with(SITE, files));
    for expected in expected {
        assert!(site.report.contains(expected), "no {expected:?} in\n{}", site.report);
    }
    if expected.is_empty() {
        assert_eq!(site.report, "");
    }
    site
}

#[test]
fn a_term_without_a_meaning_is_told_and_explained_nowhere() {
    let article = "---\ntitle: X\ndate: 2026-11-06\n---\nAn Xword.\n";
    let site = check_report(
        &[("content/glossary/x.md", "---\nname: Xword\n---\n"), ("content/articles/x.md", article)],
        &["warning[no-definition]: the glossary does not say what `Xword` means"],
    );
    assert_eq!(paragraph(&site, "x"), "<p>An Xword.</p>");
}

#[test]
fn two_terms_of_one_name_are_told() {
    check_report(
        &[("content/glossary/loc.md", "---\nname: Other\naliases: [Line of control]\n---\nX.\n")],
        &[
            "warning[same-name]: two entries are called `Line of control`: articles neither explain nor link it\n \
             --> content/glossary/loc.md:3:11",
            "note: the other one\n --> content/glossary/line-of-control.md:2:7",
        ],
    );
    check_report(
        &[("content/glossary/person.md", "---\nname: Naqvi\n---\nX.\n")],
        &["called `Naqvi`", "content/glossary/person.md:2:7", "content/people/naqvi.md:2:7"],
    );
    // One term may have a word twice.
    check_report(
        &[("content/glossary/other.md", "---\nname: Other\naliases: [other]\n---\nX.\n")],
        &[],
    );
}

#[test]
fn a_new_term_that_is_there_is_told() {
    let project = Project::new(SITE);
    let expected =
        "error[file-exists]: `loc` is there already, in `content/glossary/line-of-control.md`";
    let run = project.run(&["new", "term", "loc"]);
    assert!(run.stderr.starts_with(expected), "{}", run.stderr);
    assert_eq!(project.run(&["new", "term", "Armistice"]).code, 0);
    assert!(project.read("content/glossary/armistice.md").contains("\ndraft: true\n"));
}

#[test]
fn a_term_that_no_article_can_explain_is_told() {
    check_report(
        &[("content/glossary/irgc.md", "---\nname: (IRGC)\n---\nX.\n")],
        &["warning[unfindable-term]: no article explains `(IRGC)`", "content/glossary/irgc.md:2:7"],
    );
    let irgc = "---\nname: (IRGC)\naliases: [IRGC]\n---\nX.\n";
    check_report(&[("content/glossary/irgc.md", irgc)], &[]);
}

#[test]
fn links_and_translations_are_uses() {
    let link =
        "---\ntitle: Zlink\ndate: 2026-11-07\nexplain_terms: false\n---\nSee [[hostage swap]].\n";
    let other = "---\ntitle: Zother\ndate: 2026-11-06\n---\nNothing.\n";
    let site = check_report(
        &[
            ("content/articles/link.md", link),
            ("content/articles/other.md", other),
            ("content/articles/other.ur.md", "---\ntitle: اور\n---\nیہ لائن ہے۔\n"),
        ],
        &[],
    );
    let swap = site.read("glossary/hostage-swap/index.html");
    assert!(swap.contains("/brief/articles/2026/11/link/\">Zlink</a>"), "{swap}");
    let line = site.read("glossary/line-of-control/index.html");
    assert!(!line.contains("Zother") && !line.contains("اور"), "{line}");
    // A translation is a use among the pages of its language.
    let line = site.read("ur/glossary/line-of-control/index.html");
    assert!(line.contains("<a href=\"/brief/ur/articles/2026/11/other/\">اور</a>"), "{line}");
}

#[test]
fn a_draft_takes_no_term_away_that_an_article_uses() {
    let draft =
        "---\ntitle: D\ndate: 2026-11-06\ndraft: true\n---\n[[hostage swap]], [[Zqonly]].\n";
    let files = [
        ("content/articles/draft.md", draft),
        ("content/glossary/zqonly.md", "---\nname: Zqonly\n---\nA word.\n"),
    ];
    let site = Site::of(&fixture_with(SITE, &files));
    let list = site.read("glossary/index.html");
    assert!(list.contains("/brief/glossary/hostage-swap/"), "{list}");
    assert!(!list.contains("Zqonly"), "{list}");
    assert!(site.read("articles/2026/11/a/index.html").contains("page-glossary-hostage-swap"));
}
