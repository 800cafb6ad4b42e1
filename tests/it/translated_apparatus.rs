//! A translation says in its language what its article claims, quotes, corrects and adds.

use crate::page::{Site, check_problems};
use crate::project::fixture_with;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/people/ali.md
---
name: Ali
names: {ur: علی}
---
//- content/articles/a.md
---
title: One
date: 2026-10-01
sources: [{id: post, url: \"https://p.example/\", title: Post}]
events: [{id: flood, date: 2026-09-30, title: A flood, type: other, status: confirmed}]
claims:
  - {about: Soldiers killed, value: 12, unit: men, claimant: Army, source: post}
  - {about: Soldiers killed, value: zqhundred, unit: men, claimant: Others, source: post}
  - {about: Zqlorries, value: 3, claimant: Army, source: post}
quotes:
  - {text: We will not go back to it., speaker: ali, source: post}
  - {text: We have said all of it., speaker: ali, source: post}
corrections:
  - {date: 2026-10-02, text: It said zqfirst.}
  - {date: 2026-10-02, text: It said zqsecond.}
updates:
  - {date: \"2026-10-01T10:00:00Z\", title: Zqhead, text: Zqupdate.}
---
Text.
//- content/articles/b.md
---
title: Two
date: 2026-10-03
lang: ur
sources: [{id: post, url: \"https://p.example/\", title: Post}]
claims: [{about: ہلاک فوجی, value: 14, unit: جوان, claimant: Army, source: post}]
---
متن۔
//- content/articles/a.ur.md
---
title: الف
events: [{id: flood, title: سیلاب}]
claims:
  - about: Soldiers killed
    title: ہلاک فوجی
    words: [{original: men, text: جوان}, {original: zqhundred, text: سو کے قریب}]
quotes: [{speaker: ali, text: ہم واپس نہیں جائیں گے۔}]
corrections: [{date: 2026-10-02, text: پہلے غلط تھا۔}]
updates: [{date: \"2026-10-01T10:00:00Z\", title: سرخی, text: تازہ خبر۔}]
---
متن۔
";

#[test]
fn what_an_article_rests_on_is_said_in_the_language() {
    let site = Site::of(SITE);
    assert!(!site.has_errors, "{}", site.report);
    let page = site.read("ur/articles/2026/10/a/index.html");
    let main = page.split_once("<main").unwrap().1;
    for text in [
        "<bdi>ہلاک فوجی</bdi>",
        "<bdi>12 جوان</bdi>",
        "<bdi>سو کے قریب جوان</bdi>",
        "<bdi lang=\"en\" dir=\"ltr\">Zqlorries</bdi>",
        "<blockquote><p>ہم واپس نہیں جائیں گے۔</p></blockquote>",
        "<blockquote lang=\"en\" dir=\"ltr\"><p>We have said all of it.</p></blockquote>",
        "<span>پہلے غلط تھا۔</span>",
        "<span lang=\"en\" dir=\"ltr\">It said zqsecond.</span>",
        ">سرخی</a></h3>",
        "<div class=\"prose\"><p",
        "تازہ خبر۔</p>",
    ] {
        let plain = main.replace(" lang=\"ur\" dir=\"rtl\"", "");
        assert!(plain.contains(text), "{text}: {main}");
    }
    for text in ["zqhundred", "zqfirst", "Zqhead", "Zqupdate", "Soldiers killed", "go back"] {
        assert!(!main.contains(text), "{text}: {main}");
    }
    // What is claimed in an article of the language is about the same thing.
    let ledger = site.read("ur/claims/index.html");
    assert_eq!(ledger.matches("class=\"claim-about\"").count(), 2, "{ledger}");
    // The site's own pages have nothing of it.
    assert!(!site.read("articles/2026/10/a/index.html").contains("ہلاک فوجی"));
}

#[track_caller]
fn check(translation: &str, expected: &str) {
    let text = format!("---\ntitle: الف\n{translation}\n---\nمتن۔\n");
    check_problems(&fixture_with(SITE, &[("content/articles/a.ur.md", &text)]), expected);
}

#[test]
fn a_text_for_what_the_original_does_not_have_is_an_error() {
    check(
        "corrections: [{date: 2026-10-05, text: متن}]",
        "\
error[translation-without-original]: no further one of the `corrections` of the original has this `date`
 --> content/articles/a.ur.md:3:22
  |
3 | corrections: [{date: 2026-10-05, text: متن}]
  |                      ^^^^^^^^^^
  |
  = help: write a value of `date` from the `corrections` of `content/articles/a.md`, or take it out

1 error",
    );
    check(
        "claims: [{about: Men killed, title: متن}]",
        "\
error[translation-without-original]: the original has no claim about `Men killed`
 --> content/articles/a.ur.md:3:18
  |
3 | claims: [{about: Men killed, title: متن}]
  |                  ^^^^^^^^^^
  |
  = help: `content/articles/a.md` has `Soldiers killed`, `Zqlorries`

1 error",
    );
}
