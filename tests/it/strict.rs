//! `check --strict`: what a good briefing has. Each demand with its place and its words.

use crate::project::Project;

/// An article that lacks nothing; a test takes something away.
const GOOD: &str = "\
---
title: A
date: 2025-10-12
description: D
authors: [Desk]
dateline: TEHRAN
countries: [PK]
topics: [x]
events:
  - {id: e, date: 2025-10-11, title: E, type: talks, status: reported, countries: [PK], sources: [s]}
sources:
  - {id: s, url: \"https://s.example/\", archived: \"https://k.example/\", accessed: 2025-10-12}
judgements:
  - {id: j, text: It will end., likelihood: likely, resolves_by: 2026-11-23, outcome: void}
review_by: 2026-11-24
---
Text.
";

/// What `--strict` says of the article when `taken` is replaced by `put`: first lines, without the
/// file's name.
#[track_caller]
fn check(taken: &str, put: &str, expected: &[&str]) {
    assert!(GOOD.contains(taken), "{taken}");
    let project = Project::new("");
    project.write("content/articles/a.md", GOOD.replacen(taken, put, 1));
    // Without the flag nobody asks.
    let plain = project.check(&[]);
    assert_eq!(plain.code, 0, "{}", plain.stderr);
    let run = project.check(&["--strict"]);
    let lines: Vec<&str> = run.stderr.lines().collect();
    let found: Vec<String> = lines
        .windows(2)
        .filter(|pair| pair[0].starts_with("error[strict-"))
        .map(|pair| {
            let place = pair[1].trim().trim_start_matches("--> content/articles/a.md:");
            format!("{place} {}", pair[0].trim_start_matches("error[strict-"))
        })
        .collect();
    assert_eq!(found, expected, "{}", run.stderr);
    assert_eq!(run.code, i32::from(!expected.is_empty()));
}

#[test]
fn a_good_article_passes() {
    check("title: A\n", "title: A\n", &[]);
}

#[test]
fn an_article_has_what_indexes_and_readers_need() {
    let fields = [
        ("description: D\n", "missing-description]: the article has no `description`"),
        ("authors: [Desk]\n", "missing-authors]: the article has no `authors`"),
        ("dateline: TEHRAN\n", "missing-dateline]: the article has no `dateline`"),
        ("topics: [x]\n", "missing-topics]: the article has no `topics`"),
        ("countries: [PK]\n", "missing-countries]: the article has no `countries`"),
    ];
    for (line, expected) in fields {
        check(line, "", &[&format!("1:1 {expected}")]);
    }
}

#[test]
fn events_have_countries_and_sources() {
    check(
        ", countries: [PK], sources",
        ", sources",
        &["10:5 missing-event-countries]: event `e` has no `countries`"],
    );
    check(", sources: [s]", "", &["10:5 missing-event-sources]: event `e` has no `sources`"]);
}

/// J2: a source on the web has an archived copy and the day of reading.
#[test]
fn sources_are_archived() {
    check(
        ", archived: \"https://k.example/\"",
        "",
        &["12:5 missing-archived]: source `s` has no `archived`"],
    );
    check(", accessed: 2025-10-12", "", &["12:5 missing-accessed]: source `s` has no `accessed`"]);
    check(
        "url: \"https://s.example/\", archived: \"https://k.example/\", accessed: 2025-10-12",
        "title: A letter",
        &[],
    );
}

/// J8: a forecast that is due fails without its outcome; the day itself is still part of it.
#[test]
fn a_forecast_that_is_due_has_its_outcome() {
    check(
        ", outcome: void",
        "",
        &["14:66 missing-outcome]: judgement `j` was due on 2026-11-23 and has no outcome"],
    );
    check("2026-11-23, outcome: void", "2026-11-24", &[]);
    check("resolves_by: 2026-11-23, outcome: void", "confidence: low", &[]);
}

/// J5: an article that judges keeps likelihood and confidence apart in its text too.
#[test]
fn likelihood_and_confidence_are_in_sentences_of_their_own() {
    let mixed = "likelihood-and-confidence]: one sentence speaks of likelihood (`likely`) and of confidence (`low confidence`)";
    check("\nText.", "\nAn end is\nlikely, with *low confidence*.", &[&format!("18:15 {mixed}")]);
    check(
        "description: D\n",
        "description: D\ntakeaways: [\"With low confidence: likely\"]\n",
        &[&format!("5:19 {mixed}")],
    );
    check("\nText.", "\nAn end is likely. We have low confidence in this.", &[]);
    check("\nText.", "\nHe called it “likely, with low confidence”.", &[]);
    // Reports may use the words as they like.
    check(
        "judgements:\n  - {id: j, text: It will end., likelihood: likely, resolves_by: 2026-11-23, outcome: void}\n",
        "",
        &[],
    );
}

#[test]
fn a_review_that_was_missed_fails() {
    check(
        "review_by: 2026-11-24",
        "review_by: 2026-11-23",
        &["15:12 stale]: not reviewed since 2026-11-23"],
    );
}
