//! Each fact stands once: articles name events and sources of other files by their ids, and add
//! what they know besides. Only contradictions are errors.

use crate::kept_back::Desk;
use crate::page::{Site, check_problems, contains};

/// An event in a file of its own and one in an article, a source with a file, and an article that
/// adds to each.
const SITE: &str = "
//- content/events/niger-coup.md
---
date: 2026-10-26
title: Coup in Niger
type: other
status: confirmed
countries: [NE]
sources: [kdp]
---
//- content/sources/kdp.md
---
publisher: Khaama Desk
url: https://kdp.example/
accessed: 2026-10-01
lang: fa
---
//- content/articles/truce.md
---
title: The truce
date: 2026-11-01
events: [{id: truce, date: 2026-10-30, title: A truce, type: ceasefire, status: reported, countries: [NE]}]
---
//- content/articles/later.md
---
title: What followed
date: 2026-11-02
topics: [sanctions]
sources: [{id: kdp, accessed: 2026-11-02, grade: B2}, {id: own, title: A paper}]
events:
  - {id: niger-coup, people: [bazoum], outcome: The president is held, sources: [own]}
  - {id: truce, status: reported, countries: [NE], actors: [junta]}
---
Text [@kdp].
//- content/articles/latest.md
---
title: The latest
date: 2026-11-03
sources: [kdp]
---
";

#[test]
fn details_of_an_event_of_another_file() {
    let site = Site::clean(SITE);
    let month = site.page("/timeline/2026/10/");
    assert_eq!(month.matches("id=\"niger-coup\"").count(), 1);
    for fragment in [
        "Coup in Niger",
        "The president is held",
        "/people/bazoum/",
        "A paper",
        "Khaama Desk",
        "A truce",
        "/actors/junta/",
        "What followed",
    ] {
        contains(&month, fragment);
    }
    for page in ["/articles/2026/11/later/", "/people/bazoum/", "/actors/junta/"] {
        let html = site.page(page);
        let title = if page == "/actors/junta/" { "A truce" } else { "Coup in Niger" };
        contains(&html, title);
    }
    // The file has no day of its own, so the article is the first report.
    let event = site.read("timeline/events.json");
    contains(&event, "2026-11-02");
}

#[test]
fn sources_of_the_register_with_details() {
    let site = Site::clean(SITE);
    let later = site.page("/articles/2026/11/later/");
    for fragment in ["Khaama Desk", "https://kdp.example/", "2 November 2026", "B2"] {
        contains(&later, fragment);
    }
    let latest = site.page("/articles/2026/11/latest/");
    for fragment in ["Khaama Desk", "https://kdp.example/", "1 October 2026"] {
        contains(&latest, fragment);
    }
    let register = site.page("/sources/");
    assert_eq!(register.matches("id=\"source-kdp\"").count(), 1);
    contains(&register, "2 sources");
    contains(&register, "The latest");
    contains(&register, "What followed");
}

#[test]
fn what_says_otherwise_is_told_with_both_values() {
    check_problems(
        "
//- content/sources/kdp.md
---
publisher: Khaama Desk
published: 2026-10
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
events:
  - {id: x, date: 2026-10-26, title: Assault, type: attack, status: reported, countries: [NE]}
---
//- content/articles/b.md
---
title: B
date: 2026-11-02
sources: [{id: kdp, published: 2026-09}]
events:
  - {id: x, status: denied, sources: [kdp]}
---
//- content/articles/c.md
---
title: C
date: 2026-11-03
events:
  - {id: x, status: disputed, revised: 2026-11-03}
---
//- content/articles/d.md
---
title: D
date: 2026-11-04
events:
  - {id: x, status: reported}
---
",
        "
error[source-conflict]: `published` of the source `kdp` is `2026-09` here and `2026-10` in `content/sources/kdp.md`
 --> content/articles/b.md:4:32
  |
4 | sources: [{id: kdp, published: 2026-09}]
  |                                ^^^^^^^
  |
  = help: correct one of the two, or describe another source here, with another id
note: the file of the source
 --> content/sources/kdp.md:3:12
  |
3 | published: 2026-10
  |            ^^^^^^^

error[event-conflict]: event `x` has the status `denied` here and `reported` in `content/articles/a.md`
 --> content/articles/b.md:6:21
  |
6 |   - {id: x, status: denied, sources: [kdp]}
  |                     ^^^^^^
  |
  = help: make the accounts agree, give different events different ids, or say on which day the later account replaced the earlier: `revised: 2025-10-31`
note: the other account
 --> content/articles/a.md:5:69
  |
5 |   - {id: x, date: 2026-10-26, title: Assault, type: attack, status: reported, countries: [NE]}
  |                                                                     ^^^^^^^^

error[event-conflict]: event `x` has the status `reported` here and `disputed` in `content/articles/c.md`
 --> content/articles/d.md:5:21
  |
5 |   - {id: x, status: reported}
  |                     ^^^^^^^^
  |
  = help: make the accounts agree, give different events different ids, or say on which day the later account replaced the earlier: `revised: 2025-10-31`
note: the other account
 --> content/articles/c.md:5:21
  |
5 |   - {id: x, status: disputed, revised: 2026-11-03}
  |                     ^^^^^^^^

3 errors
",
    );
}

#[test]
fn what_nobody_tells_in_full() {
    check_problems(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-01
sources: [kdp, {id: wire, accessed: 2026-11-01}]
events:
  - {id: x, title: Assault, date: 2026-10-26, countries: [NE]}
---
Text [@kdp].
//- content/articles/b.md
---
title: B
date: 2026-11-02
events:
  - {id: x, type: attack, status: reported, sources: [kdp]}
---
",
        "
error[unknown-source]: the source `kdp` is not described here, and has no file
 --> content/articles/a.md:4:11
  |
4 | sources: [kdp, {id: wire, accessed: 2026-11-01}]
  |           ^^^
  |
  = help: give it a `url`, `title` or `publisher` here, or add `content/sources/kdp.md`

error[unknown-source]: the source `wire` is not described here, and has no file
 --> content/articles/a.md:4:16
  |
4 | sources: [kdp, {id: wire, accessed: 2026-11-01}]
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: give it a `url`, `title` or `publisher` here, or add `content/sources/wire.md`

error[missing-field]: the event `x` has no `type` or `status` here, and no published file tells of it in full
 --> content/articles/a.md:6:5
  |
6 |   - {id: x, title: Assault, date: 2026-10-26, countries: [NE]}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add `type` and `status` here, or tell of the event in full in another article or in `content/events/x.md`

error[missing-field]: the event `x` has no `title` or `date` here, and no published file tells of it in full
 --> content/articles/b.md:5:5
  |
5 |   - {id: x, type: attack, status: reported, sources: [kdp]}
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: add `title` and `date` here, or tell of the event in full in another article or in `content/events/x.md`

error[unknown-source]: unknown source `kdp`
 --> content/articles/b.md:5:55
  |
5 |   - {id: x, type: attack, status: reported, sources: [kdp]}
  |                                                       ^^^
  |
  = help: list it under `sources:`, or add `content/sources/kdp.md`

5 errors
",
    );
}

#[test]
fn a_revision_by_details_alone() {
    let site = Site::clean(&format!(
        "{SITE}
//- content/articles/end.md
---
title: The end
date: 2026-11-10
events: [{{id: truce, status: cancelled, revised: 2026-11-09}}]
---
"
    ));
    let before = site.page("/timeline/asof/2026-11-02/");
    contains(&before, "A truce");
    assert!(!before.contains("event-cancelled"), "{before}");
    contains(&site.page("/timeline/2026/10/"), "ancelled");
    contains(&site.page("/timeline/asof/2026-11-09/"), "ancelled");
}

/// An event and a source that are kept back by `MARK`, with articles that add to the event.
const KEPT_BACK: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
//- content/articles/zqslug.md
---
title: zqtitle
date: 2026-11-01
MARK
events: [{id: zqevent, date: 2026-10, title: zqeventtitle, type: talks, status: reported, countries: [NO]}]
---
//- content/articles/open.md
---
title: Open
date: 2026-11-02
countries: [PK]
events:
  - {id: zqevent, outcome: zqoutcome, people: [zqperson], actors: [zqactor], countries: [NO], commitments: [zqpromise]}
  - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK], follows: zqevent}
claims: [{about: Dead, value: 3, claimant: PK, source: own}]
sources: [{id: own, title: A paper}]
---
Open text.
";

#[test]
fn details_of_what_is_kept_back_fall_with_it() {
    let mut desk = Desk::new();
    let marks = ["draft: true", "tlp: RED", "publish_date: 2099-01-01", "expires: 2026-11-20"];
    for mark in marks {
        let built = desk.build(&KEPT_BACK.replace("MARK", mark));
        assert_eq!(built.problems, [], "{mark}");
        assert_eq!(built.holding("zq"), [""; 0], "{mark}");
        assert_eq!(built.holding("norway"), [""; 0], "{mark}");
        assert_ne!(built.holding("talks"), [""; 0], "{mark}");
    }
    let built = desk.build(&KEPT_BACK.replace("MARK", "draft: false"));
    assert_eq!(built.problems, []);
    for word in ["zqeventtitle", "zqoutcome", "zqperson", "zqactor", "zqpromise", "norway"] {
        assert_ne!(built.holding(word), [""; 0], "{word}");
    }
    // The same the other way round: who is kept back adds nothing to what is published.
    let other =
        KEPT_BACK.replace("MARK", "weight: 1").replace("title: Open", "title: Open\ntlp: RED");
    let built = desk.build(&other);
    assert_eq!(built.problems, []);
    assert_ne!(built.holding("zqeventtitle"), [""; 0]);
    for word in ["zqoutcome", "zqperson", "zqactor", "zqpromise"] {
        assert_eq!(built.holding(word), [""; 0], "{word}");
    }
}

#[test]
fn a_source_that_is_kept_back() {
    check_problems(
        "
//- content/sources/kdp.md
---
publisher: Khaama Desk
draft: true
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
sources: [kdp]
---
",
        "
error[needs-withheld]: this needs the source `kdp`, which is a draft
 --> content/articles/a.md:4:11
  |
4 | sources: [kdp]
  |           ^^^
  |
  = help: publish both together, or take this out
note: it is kept back here
 --> content/sources/kdp.md:3:1
  |
3 | draft: true
  | ^^^^^

1 error
",
    );
    // Named by its id, it is used, though nothing cites it.
    let site = Site::clean(
        "
//- content/sources/kdp.md
---
publisher: Khaama Desk
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
sources: [kdp]
---
//- content/articles/b.md
---
title: B
date: 2026-11-01
draft: true
---
Text [@kdp].
",
    );
    contains(&site.page("/sources/"), "Khaama Desk");
}

#[test]
fn a_source_that_has_a_file_is_described_there() {
    let site = Site::any(
        &SITE.replace(
            "sources: [kdp]\n---\n",
            "sources: [{id: kdp, publisher: Khaama  Desk, url: https://other.example/}]\n---\n",
        ),
        &crate::page::options(),
    );
    contains(
        &site.report,
        "`url` of the source `kdp` is `https://other.example/` here and `https://kdp.example/` in `content/sources/kdp.md`",
    );
    assert!(!site.report.contains("`publisher` of the source"), "{}", site.report);
}
