//! What is said of a site in several languages where its files do not fit together, and what the
//! pages of a language have when they do.

use crate::page::{Site, check_problems};
use crate::project::fixture_with;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
[registries.operations]
title = \"Operations\"
titles = {ur = \"کارروائیاں\"}
[registries.exercises]
title = \"Exercises\"
//- content/articles/a.md
---
title: One
date: 2026-11-01
topics: [talks]
operations: [azm]
---
Text.
//- content/articles/a.ur.md
---
title: الف
---
متن۔
//- content/topics/talks.md
---
name: Talks
names: {ur: مذاکرات}
---
//- content/operations/azm.md
---
name: Azm
names: {ur: عزم}
---
//- content/exercises/none.md
---
name: None
---
";

/// Checks all that is said of the site with these files.
#[track_caller]
fn check(files: &[(&str, &str)], expected: &str) {
    check_problems(&fixture_with(SITE, files), expected);
}

#[test]
fn a_registry_of_the_desk_has_a_title_in_each_language() {
    let site = Site::clean(SITE);
    let list = site.html("/ur/operations/");
    for expected in [
        "<h1>کارروائیاں</h1>",
        "<meta name=\"description\" content=\"کارروائیاں: عزم۔\">",
        "<a href=\"/ur/operations/\" aria-current=\"page\">کارروائیاں</a>",
    ] {
        assert!(list.contains(expected), "{expected}\n{list}");
    }
    let topics = site.html("/ur/topics/");
    assert!(topics.contains("<meta name=\"description\" content=\"موضوعات: مذاکرات۔\">"));
    // Where nothing is in a language, there is no list of it.
    assert!(site.has_page("/exercises/") && !site.has_page("/ur/exercises/"));
    assert!(!site.text("sitemap.xml").contains("/ur/exercises/"));
    assert!(!site.html("/exercises/").contains("/ur/exercises/"));
}

#[test]
fn an_original_in_another_language_is_renamed_rather_than_translated_home() {
    check(
        &[
            ("content/articles/o.md", "---\ntitle: او\ndate: 2026-11-02\nlang: ur\n---\nمتن۔\n"),
            ("content/articles/o.en.md", "---\ntitle: O\n---\nText.\n"),
        ],
        "\
error[two-originals]: `o.en.md` is in the site's own language, so it is an original
 --> content/articles/o.en.md
  |
  = help: rename `o.md` to `o.ur.md`: it is the translation then, and what both share, such as the \
`date`, stands in `o.en.md`
note: the other original
 --> content/articles/o.md

1 error",
    );
}

#[test]
fn of_two_originals_nothing_else_is_told() {
    check(
        &[("content/articles/a.en.md", "---\ntitle: One\ndate: 2026-11-01\n---\nText.\n")],
        "\
error[two-originals]: `a.en.md` and `a.md` are the same entry
 --> content/articles/a.en.md
  |
  = help: both are in the site's own language: keep one of them
note: the other file
 --> content/articles/a.md

1 error",
    );
}

#[test]
fn a_translation_alone_is_not_taken_for_its_original() {
    let missing = |file: &str| {
        let original = file.replace(".ur.md", ".md");
        format!(
            "\
error[translation-without-original]: a translation of `{original}`, which does not exist
 --> {file}
  |
  = help: name the file like the original, with the language before `.md`
"
        )
    };
    let files = ["content/front.ur.md", "content/topics/nope.ur.md"];
    check(
        &files.map(|file| (file, "---\ntitle: الف\n---\n")),
        &format!("{}\n{}\n2 errors", missing(files[0]), missing(files[1])),
    );
}

#[test]
fn who_is_protected_is_not_suggested() {
    check(
        &[
            ("content/people/zed.md", "---\nname: Zed\nprotect: true\n---\n"),
            (
                "content/articles/b.md",
                "---\ntitle: B\ndate: 2026-11-02\n---\n[He](/ur/people/zed/).\n",
            ),
        ],
        "\
error[unknown-address]: nothing is published at `/ur/people/zed/`
 --> content/articles/b.md:5:6
  |
5 | [He](/ur/people/zed/).
  |      ^^^^^^^^^^^^^^^
  |
  = help: link content files as `@/articles/x.md`: such a link is right wherever they go

error[protected-person]: this names `zed`, who is protected
 --> content/articles/b.md:5:10
  |
5 | [He](/ur/people/zed/).
  |          ^^^^^^^^^^
  |
  = help: leave the name out: it may stand in `people` and as a `speaker`, where it is not shown
note: protected here
 --> content/people/zed.md

2 errors",
    );
}

#[test]
fn a_narrower_language_stands_in_the_wider() {
    let text = "---\ntitle: دو\ndate: 2026-11-02\nlang: ur-PK\n---\nمتن۔\n";
    let site = Site::clean(&fixture_with(SITE, &[("content/articles/b.md", text)]));
    assert!(site.html("/ur/articles/").contains("<a href=\"/articles/2026/11/b/\">دو</a>"));
}

#[test]
fn an_entry_of_a_feed_says_its_own_language() {
    let text = "---\ntitle: دو\ndate: 2026-11-02\nlang: ur\n---\nمتن۔\n";
    let site = Site::clean(&fixture_with(SITE, &[("content/articles/b.md", text)]));
    let feed = site.text("atom.xml");
    assert!(feed.contains("<entry xml:lang=\"ur\">\n  <title>دو</title>"), "{feed}");
    assert!(feed.contains("<entry>\n  <title>One</title>"), "{feed}");
    assert!(site.text("ur/atom.xml").contains("<entry>\n  <title>دو</title>"));
}

#[test]
fn sentences_have_one_kind_of_digits() {
    let event = |id: &str, date: &str| {
        format!(
            "---\nid: {id}\ndate: {date}\ntitle: {id}\ntype: attack\nstatus: reported\n\
             countries: [PK]\nplaces: [pass]\n---\n"
        )
    };
    let (old, new) = (event("old", "2015-02-03"), event("new", "2026-10-03"));
    let files = [
        ("content/events/old.md", &*old),
        ("content/events/new.md", &*new),
        (
            "content/places/pass.md",
            "---\nname: Pass\nnames: {ur: درہ}\nlat: 35.7\nlon: -51.4\n---\n",
        ),
        (
            "content/articles/b.md",
            "---\ntitle: B\ndate: 2026-11-02\nevents: [old, new]\nplaces: [pass]\n---\n",
        ),
        ("content/articles/b.ur.md", "---\ntitle: ب\n---\n"),
    ];
    let fixture = fixture_with(SITE, &files);
    let fixture = fixture.replace("[registries.op", "[digits]\nur = \"persian\"\n[registries.op");
    let site = Site::clean(&fixture);
    let timeline = site.html("/ur/timeline/");
    let told = "<meta name=\"description\" content=\"ٹائم لائن، ۲۰۱۵ تا ۲۰۲۶: ۲ واقعات۔\">";
    assert!(timeline.contains(told), "{timeline}");
    let place = site.html("/ur/places/pass/");
    let position =
        "<a href=\"geo:35.7,-51.4\">۳۵٫۷° شمال، ۵۱٫۴° مغرب</a>، تقریباً ۱۰ کلومیٹر کی حد تک درست";
    assert!(place.contains(position), "{place}");
    let place = site.html("/places/pass/");
    assert!(place.contains(">35.7° N, 51.4° W</a>, accurate to about 10 km</dd>"), "{place}");
}

#[test]
fn digits_and_calendars_of_a_language_without_pages() {
    let tables =
        "[digits]\nzh = \"latin\"\n[calendars]\nur = \"islamic\"\nde = \"islamic\"\n[registries.op";
    check_problems(
        &SITE.replace("[registries.op", tables),
        "\
warning[unknown-language]: `zh` is not a language of this site, so no page shows this
 --> site.toml:5:1
  |
5 | zh = \"latin\"
  | ^^
  |
  = help: write one of `en` or `ur`, or add `zh` to `languages`

warning[unknown-language]: `de` is not a language of this site, so no page shows this
 --> site.toml:8:1
  |
8 | de = \"islamic\"
  | ^^
  |
  = help: write one of `en` or `ur`, or add `de` to `languages`

2 warnings",
    );
}
