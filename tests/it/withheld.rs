//! What is not published leaves no byte: no title, address, picture, event, source or name of it
//! stands anywhere in the output, neither in a file nor in the name of one.

use std::fs;

use crate::project::{Project, is_by_chance};

/// The withheld article, whose every word of interest begins with `zq`; `MARK` is what withholds it.
/// Another article, published, must not show any of it.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/articles/open.md
---
title: Open
date: 2026-11-01
countries: [PK]
topics: [borders]
aliases: [/open-old/]
events:
  - {id: shared, date: 2026-10, title: Shared, type: talks, status: reported, countries: [PK]}
---
Open text.
//- content/articles/zqslug.md
---
title: zqtitle
date: 2026-11-02
description: zqdescription
MARK
countries: [IR, IS]
topics: [zqtopic]
actors: [zqactor]
people: [zqperson]
places: [zqplace]
story: zqstory
authors: [zqauthor]
reviewed_by: [zqreviewer]
dateline: zqdateline
takeaways: [zqtakeaway]
kind: forecast
scope_note: zqscope
aliases: [/zqalias/]
extra: {zqkey: zqvalue}
sources:
  - {id: zqsource, url: 'https://zq.example/', title: zqsourcetitle}
events:
  - {id: shared, date: 2026-10, title: Shared, type: talks, status: reported, countries: [PK], actors: [zqeventactor], places: [zqeventplace], sources: [zqsource], outcome: zqoutcome, commitments: [zqpromise]}
  - {id: zqevent, date: 2019-03, title: zqeventtitle, type: talks, status: reported, countries: [NO], actors: [zqotheractor]}
claims:
  - {about: zqclaim, value: 3, claimant: zqclaimant, source: zqsource}
quotes:
  - {text: Zqquote., speaker: zqspeaker, source: zqsource}
judgements:
  - {text: zqjudgement, likelihood: likely}
corrections:
  - {date: 2026-11-03, text: zqcorrection}
updates:
  - {date: 2026-11-03, text: zqupdate}
---
zqbody [@zqsource] ![zqalt](zqpicture.png) [open](open.md)
//- content/articles/zqpicture.png
zqpixels
//- content/articles/zqslug.ur.md
---
title: zqtranslated
---
zqtranslatedbody [@zqsource] ![zqalt](zqpicture.png)
";

/// Names of files, and texts of files, of the output that hold `needle`.
fn found(project: &Project, needle: &str) -> Vec<String> {
    project
        .files("public")
        .into_iter()
        .filter(|file| !is_by_chance(file))
        .filter(|file| {
            let bytes = fs::read(project.root().join("public").join(file)).unwrap();
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            file.to_lowercase().contains(needle) || text.contains(needle)
        })
        .collect()
}

/// Builds the site with a line of front matter and looks for what it withholds.
#[track_caller]
fn check(mark: &str, args: &[&str], is_published: bool) {
    let project = Project::new(&SITE.replace("MARK", mark));
    project.build(&[&["--quiet"], args].concat()).check(0, "", "");
    let found = found(&project, "zq");
    if is_published {
        let page = "articles/2026/11/zqslug/index.html".to_owned();
        assert!(found.contains(&page), "{mark} {args:?}: {found:?}");
        return;
    }
    assert_eq!(found, [""; 0], "{mark} {args:?}");
    // Countries that only the withheld article names have no page either.
    assert_eq!(
        project.files("public/countries"),
        [
            "index.html",
            "pak/index.html",
            "pk/atom.xml",
            "pk/borders/index.html",
            "pk/in-figures/index.html",
            "pk/index.html",
            "pk/watch.ics"
        ]
    );
    assert_eq!(
        project.files("public/timeline"),
        [
            "2026/10/index.html",
            "2026/index.html",
            "asof/2026-11-01/index.html",
            "asof/index.html",
            "events.csv",
            "events.ics",
            "events.json",
            "finder-0.json",
            "finder.json",
            "index.html",
            "timeline.json",
            "type/talks/index.html"
        ]
    );
    assert_eq!(project.files("public/ur"), [""; 0]);
    assert_eq!(project.files("public/articles/kind"), [""; 0]);
}

#[test]
fn a_draft() {
    check("draft: true", &[], false);
    check("draft: true", &["--drafts"], true);
    check("published: false", &[], false);
    check("draft: false", &[], true);
}

#[test]
fn an_embargo() {
    let mark = "publish_date: 2026-11-20T18:00:00+05:00";
    check(mark, &["--now", "2026-11-20T12:59:59Z"], false);
    check(mark, &["--now", "2026-11-20T13:00:00Z"], true);
    check(mark, &["--drafts", "--now", "2026-11-20T12:59:59Z"], false);
}

#[test]
fn what_has_expired() {
    let mark = "expires: 2026-11-20T18:00:00+05:00";
    check(mark, &["--now", "2026-11-20T12:59:59Z"], true);
    check(mark, &["--now", "2026-11-20T13:00:00Z"], false);
}

#[test]
fn a_marking_above_the_build() {
    check("tlp: AMBER", &[], false);
    check("tlp: GREEN", &[], false);
    check("tlp: AMBER", &["--tlp", "green"], false);
    check("tlp: AMBER+STRICT", &["--tlp", "AMBER"], false);
    check("tlp: RED", &["--tlp", "AMBER+STRICT"], false);
    check("tlp: AMBER", &["--tlp", "AMBER"], true);
    check("tlp: CLEAR", &[], true);
}

#[test]
fn an_old_output_loses_what_is_withheld_now() {
    let project = Project::new(&SITE.replace("MARK", "expires: 2026-11-20"));
    assert_eq!(project.build(&["--now", "2026-11-03T00:00:00Z"]).code, 0);
    assert_ne!(found(&project, "zq"), [""; 0]);
    assert_eq!(project.build(&["--now", "2026-12-01T00:00:00Z"]).code, 0);
    assert_eq!(found(&project, "zq"), [""; 0]);
}

#[test]
fn a_draft_page() {
    let page = "//- content/pages/zqpage.md\n---\ntitle: zqtitle\ndraft: true\naliases: [/zqold/]\nweight: 1\n---\nzqbody\n";
    let project = Project::new(page);
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(found(&project, "zq"), [""; 0]);
    // A build with drafts never takes the place of the public one.
    project.remove("public");
    assert_eq!(project.build(&["--drafts"]).code, 0);
    assert!(found(&project, "zq").contains(&"zqpage/index.html".to_owned()));
}

/// Nothing of a choice that is kept back gets out, nor of an article that is and was chosen.
#[test]
fn a_draft_of_the_desks_choice() {
    let chosen = "title: zqtitle\narticles: [articles/zqone.md, articles/two.md]\n";
    let site = |draft: &str| {
        format!(
            "//- content/articles/zqone.md\n---\ntitle: zqone\ndate: 2026-11-01\ndraft: true\n---\n\
             //- content/articles/two.md\n---\ntitle: Two\ndate: 2026-11-01\n---\n\
             //- content/front.md\n---\nlead: articles/zqone.md\n{draft}---\nnote ![zqpicture](zqmap.svg)\n\
             //- content/zqmap.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n\
             //- content/editions/2026-11-01.md\n---\n{}{draft}---\ntext\n",
            if draft.is_empty() { "articles: [articles/zqone.md]\n" } else { chosen },
        )
    };
    let project = Project::new(&site("draft: true\n"));
    assert_eq!(project.build(&["--quiet"]).code, 0);
    assert_eq!(found(&project, "zq"), [""; 0]);
    let project = Project::new(
        &site("").replace("zqpicture](zqmap.svg", "a](map.svg").replace("zqmap", "map"),
    );
    assert_eq!(project.build(&["--quiet"]).code, 0);
    assert_eq!(found(&project, "zq"), [""; 0]);
}

#[test]
fn a_link_to_what_is_withheld() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-01
superseded_by: articles/draft.md
---
See [the draft](draft.md) and [its heading](@/articles/draft.md#x).
//- content/articles/draft.md
---
title: Draft
date: 2026-11-01
draft: true
---
## X
//- content/articles/later.md
---
title: Later
date: 2026-11-01
publish_date: 2027-01-01
---
//- content/articles/gone.md
---
title: Gone
date: 2026-11-01
expires: 2026-11-02
---
//- content/articles/amber.md
---
title: Amber
date: 2026-11-01
tlp: AMBER
---
//- content/pages/about.md
---
title: About
---
[Later](@/articles/later.md), [gone](../articles/gone.md), [amber](/articles/2026/11/amber/)
[marked](@/articles/amber.md)
",
    );
    project.build(&[]).check(1, "", "
error[link-to-withheld]: link to `content/articles/draft.md`, which is a draft
 --> content/articles/a.md:4:16
  |
4 | superseded_by: articles/draft.md
  |                ^^^^^^^^^^^^^^^^^
  |
  = help: remove the link, or publish both together

error[link-to-withheld]: link to `content/articles/draft.md`, which is a draft
 --> content/articles/a.md:6:17
  |
6 | See [the draft](draft.md) and [its heading](@/articles/draft.md#x).
  |                 ^^^^^^^^
  |
  = help: remove the link, or publish both together

error[link-to-withheld]: link to `content/articles/draft.md`, which is a draft
 --> content/articles/a.md:6:45
  |
6 | See [the draft](draft.md) and [its heading](@/articles/draft.md#x).
  |                                             ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: remove the link, or publish both together

error[link-to-withheld]: link to `content/articles/later.md`, which is under embargo
 --> content/pages/about.md:4:9
  |
4 | [Later](@/articles/later.md), [gone](../articles/gone.md), [amber](/articles/2026/11/amber/)
  |         ^^^^^^^^^^^^^^^^^^^
  |
  = help: remove the link, or publish both together

error[link-to-withheld]: link to `content/articles/gone.md`, which has expired
 --> content/pages/about.md:4:38
  |
4 | [Later](@/articles/later.md), [gone](../articles/gone.md), [amber](/articles/2026/11/amber/)
  |                                      ^^^^^^^^^^^^^^^^^^^
  |
  = help: remove the link, or publish both together

error[unknown-address]: nothing is published at `/articles/2026/11/amber/`
 --> content/pages/about.md:4:68
  |
4 | [Later](@/articles/later.md), [gone](../articles/gone.md), [amber](/articles/2026/11/amber/)
  |                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `/articles/2026/11/a/`?

error[link-to-withheld]: link to `content/articles/amber.md`, which is marked more restricted than this build
 --> content/pages/about.md:5:10
  |
5 | [marked](@/articles/amber.md)
  |          ^^^^^^^^^^^^^^^^^^^
  |
  = help: remove the link, or publish both together

7 errors
");
}

const PROTECTED: &str = "
//- content/people/source-7.md
---
name: Zqjane Zqdoe
names: {ur: زقجین زقڈو}
protect: true
offices: [{title: zqoffice, from: '2020'}]
---
zqbody ![zqalt](zqpicture.png)
//- content/people/zqpicture.png
zqpixels
//- content/people/other.md
---
name: Other
---
";

#[test]
fn a_protected_person() {
    let project = Project::new(&format!(
        "{PROTECTED}
//- content/articles/a.md
---
title: A
date: 2026-11-01
people: [source-7, other]
quotes:
  - {{text: They came at night, speaker: source-7, source: s}}
  - {{text: We stay., speaker: other, role: a farmer, source: s}}
sources: [{{id: s, title: A paper}}]
---
Somebody said so [@s].
"
    ));
    project.build(&["--quiet"]).check(0, "", "");
    for needle in ["zq", "source-7", "زقجین"] {
        assert_eq!(found(&project, needle), [""; 0], "{needle}");
    }
    let html = project.read("public/articles/2026/11/a/index.html");
    for shown in [
        "<blockquote><p>They came at night</p></blockquote>\n</figure>",
        "<figcaption><a href=\"/people/other/\">Other</a>, a farmer</figcaption>",
    ] {
        assert!(html.contains(shown), "{shown}\n{html}");
    }
}

#[test]
fn the_name_of_a_protected_person() {
    let project = Project::new(&format!(
        "{PROTECTED}
//- content/articles/a.md
---
title: A word with Zqjane Zqdoe
date: 2026-11-01
people: [source-7, 'Zqjane Zqdoe']
authors: [source-7]
actors: [source-7]
claims: [{{about: x, value: 1, claimant: source-7, source: s}}]
quotes:
  - {{text: Zqjane ZQDOE says, speaker: source-7, source: s}}
sources: [{{id: s, title: A paper}}]
---
So said *Zqjane*
Zqdoe. See [her page](../people/source-7.md). زقجین زقڈو
//- content/articles/zqjane-zqdoe-speaks.md
---
title: B
date: 2026-11-01
---
//- content/articles/draft.md
---
title: Zqjane Zqdoe
date: 2026-11-01
draft: true
---
"
    ));
    project.build(&["--quiet"]).check(
        1,
        "",
        r#"
error[protected-person]: this names `source-7`, who is protected
 --> content/articles/a.md:2:20
  |
2 | title: A word with Zqjane Zqdoe
  |                    ^^^^^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

error[unknown-term]: unknown person `zqjane-zqdoe`
 --> content/articles/a.md:4:20
  |
4 | people: [source-7, 'Zqjane Zqdoe']
  |                    ^^^^^^^^^^^^^^
  |
  = help: add `content/people/zqjane-zqdoe.md`, or set `registries.people = "open"` at the top of site.toml

error[protected-person]: this names `source-7`, who is protected
 --> content/articles/a.md:4:21
  |
4 | people: [source-7, 'Zqjane Zqdoe']
  |                     ^^^^^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
 --> content/articles/a.md:5:11
  |
5 | authors: [source-7]
  |           ^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
 --> content/articles/a.md:6:10
  |
6 | actors: [source-7]
  |          ^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
 --> content/articles/a.md:7:41
  |
7 | claims: [{about: x, value: 1, claimant: source-7, source: s}]
  |                                         ^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
 --> content/articles/a.md:9:12
  |
9 |   - {text: Zqjane ZQDOE says, speaker: source-7, source: s}
  |            ^^^^^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
  --> content/articles/a.md:12:10
   |
12 |   So said *Zqjane*
   |  __________^
13 | | Zqdoe. See [her page](../people/source-7.md). زقجین زقڈو
   | |_____^
   |
   = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
  --> content/people/source-7.md

error[link-to-withheld]: link to `content/people/source-7.md`, which is a protected person
  --> content/articles/a.md:13:23
   |
13 | Zqdoe. See [her page](../people/source-7.md). زقجین زقڈو
   |                       ^^^^^^^^^^^^^^^^^^^^^
   |
   = help: remove the link

error[protected-person]: this names `source-7`, who is protected
  --> content/articles/a.md:13:33
   |
13 | Zqdoe. See [her page](../people/source-7.md). زقجین زقڈو
   |                                 ^^^^^^^^
   |
   = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
  --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
  --> content/articles/a.md:13:47
   |
13 | Zqdoe. See [her page](../people/source-7.md). زقجین زقڈو
   |                                               ^^^^^^^^^^
   |
   = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
  --> content/people/source-7.md

error[protected-person]: this names `source-7`, who is protected
 --> content/articles/zqjane-zqdoe-speaks.md
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/source-7.md

12 errors
"#,
    );
}

#[test]
fn a_draft_may_be_without_a_date() {
    let project = Project::new(
        "
//- content/articles/open.md
---
title: Open
date: 2026-11-01
---
Text.
//- content/articles/_drafts/plan.md
---
title: zqplan
---
zqbody
//- content/articles/_drafts/plan.ur.md
---
title: zqplanur
---
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
",
    );
    project.check(&["-v"]).check(
        0,
        "",
        "No problems found\nLeft out: 2 drafts\n  content/articles/_drafts/plan.md: draft (the folder `_drafts`)\n  content/articles/_drafts/plan.ur.md: draft (the folder `_drafts`)",
    );
    assert_eq!(project.build(&["-q"]).code, 0);
    assert!(project.files("public").iter().all(|file| !file.contains("plan")));
    // With the drafts it is told of, and still not shown: no date is made up.
    project.build(&["-q", "--drafts", "--output", "inside"]).check(
        0,
        "",
        "\
warning[undated-draft]: this draft is left out, as it has no `date`
 --> content/articles/_drafts/plan.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: give it a `date`, such as today's: it can be another one later

1 warning",
    );
    assert!(project.files("inside").iter().all(|file| !file.contains("plan")));
    // What leads to it does not lead nowhere.
    project.write(
        "content/articles/open.md",
        "---\ntitle: Open\ndate: 2026-11-01\n---\n[plan](_drafts/plan.md)\n",
    );
    let run = project.build(&["-q"]);
    assert!(run.stderr.contains("error[link-to-withheld]"), "{}", run.stderr);
}
