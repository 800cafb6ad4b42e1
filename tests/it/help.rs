//! What helps a writer who has made a mistake: causes without consequences, errors that no number of
//! warnings hides, and words that say what to write.

use std::fmt::Write;

use crate::project::{Project, Run};

/// The problems of a check in JSON, a line each: `path:line:column code: message | help`.
#[track_caller]
fn problems(run: &Run) -> String {
    let mut text = String::new();
    for line in run.stdout.lines() {
        let problem: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| problem[name].as_str().unwrap_or("").to_owned();
        let number = |name: &str| problem[name].as_u64();
        let place = match (number("line"), number("column")) {
            (Some(line), Some(column)) => format!(":{line}:{column}"),
            _ => String::new(),
        };
        let (file, code, message) = (field("file"), field("code"), field("message"));
        let file = file.strip_prefix("content/").unwrap_or(&file);
        write!(text, "{file}{place} {code}: {message}").unwrap();
        if let Some(help) = problem["help"].as_str() {
            write!(text, " | {help}").unwrap();
        }
        for related in problem["related"].as_array().into_iter().flatten() {
            let file = related["file"].as_str().unwrap_or("");
            let file = file.strip_prefix("content/").unwrap_or(file);
            let message = related["message"].as_str().unwrap_or("");
            write!(text, " | {file}:{} {message}", related["line"]).unwrap();
        }
        text.push('\n');
    }
    text
}

/// Checks what is said of a site.
#[track_caller]
fn check(fixture: &str, expected: &str) {
    let run = Project::new(fixture).check(&["--format", "json"]);
    let expected: String = expected.lines().map(|line| format!("{}\n", line.trim())).collect();
    let found = problems(&run);
    assert_eq!(found.trim(), expected.trim(), "{found}\n{}", run.stderr);
}

/// Checks the codes of what is said of a site, each with its file, and with its line where the file
/// itself can be read.
#[track_caller]
fn check_codes(fixture: &str, expected: &[&str]) {
    let run = Project::new(fixture).check(&["--format", "json"]);
    let found = problems(&run);
    let codes: Vec<String> = found
        .lines()
        .map(|line| {
            let (place, rest) = line.split_once(' ').unwrap();
            let code = rest.split_once(": ").unwrap().0;
            let mut parts = place.split(':');
            let (file, line) = (parts.next().unwrap(), parts.next());
            match line.filter(|_| code.starts_with("unknown")) {
                Some(line) => format!("{file}:{line} {code}"),
                None => format!("{file} {code}"),
            }
        })
        .collect();
    assert_eq!(codes, expected, "{found}");
}

#[test]
fn errors_stand_behind_all_warnings() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-02
date: 2026-11-03
---
",
    );
    for number in 0..300 {
        let text = "---\ntitle: B\ndate: 2026-11-02\nslug: B b\n---\n";
        let folder = format!("content/articles/b{number:03}/index.md");
        project.write(&folder, text.replace("B b", &format!("B {number}")));
    }
    for args in [&["build"][..], &["check"]] {
        let run = project.run(args);
        assert_eq!(run.code, 1);
        let heads: Vec<&str> =
            run.stderr.lines().filter(|l| l.contains("]: ") || l.starts_with('…')).collect();
        assert_eq!(heads.len(), 7, "{}", run.stderr);
        assert!(heads[..5].iter().all(|head| head.starts_with("warning[slug-spelling]: ")));
        assert_eq!(heads[5], "… and 295 more `slug-spelling` (`--all` shows them)");
        assert_eq!(heads[6], "error[duplicate-key]: the key `date` stands here twice");
        assert!(run.stderr.trim_end().ends_with("\n\n1 error, 300 warnings"), "{}", run.stderr);
    }
    let run = project.check(&["--all"]);
    assert_eq!(run.stderr.matches("warning[slug-spelling]: ").count(), 300);
}

/// A file with a tab or without an end still is the topic, the source, the event that others name.
#[test]
fn a_broken_file_still_defines_what_others_name() {
    check_codes(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/topics/coups.md
---
name: Coups
\tbroader: politics
---
//- content/actors/army.md
---
name: [
---
//- content/people/jane.md
---
names: {en
---
//- content/places/niamey.md
name: Niamey
//- content/stories/coup.md
---
title: The coup
//- content/sources/wire.md
---
title: 'Wire's report'
---
//- content/events/coup-of-july.md
---
title: Coup
 date: 2023-07
---
//- content/articles/first.md
---
title: First: a report
date: 2026-11-01
slug: the-first
aliases: [/old/first/]
sources:
  - {id: own, title: Own}
events:
  - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
---
//- content/articles/first.ur.md
---
title: پہلا
---
متن [@own] [@wire]
//- content/articles/second.md
---
title: Second
date: 2026-11-02
topics: [coups]
actors: [army]
people: [jane]
places: [niamey]
story: coup
superseded_by: articles/first.md
events:
  - id: more-talks
    date: 2026-11
    title: More talks
    type: talks
    status: reported
    countries: [PK]
    part_of: coup-of-july
    follows: talks
    actors: [army]
    places: [niamey]
    sources: [wire]
quotes:
  - {text: Yes, speaker: jane, source: wire, venue: niamey}
---
Text [@wire], [first](first.md), [there](/articles/2026/11/the-first/), [then](/old/first/), [topic](/topics/coups/), [talks](/timeline/2026/10/).
",
        &[
            "actors/army.md invalid-yaml",
            "articles/first.md invalid-yaml",
            "events/coup-of-july.md invalid-yaml",
            "people/jane.md invalid-yaml",
            "places/niamey.md missing-front-matter",
            "sources/wire.md invalid-yaml",
            "stories/coup.md unclosed-front-matter",
            "topics/coups.md invalid-yaml",
        ],
    );
}

/// What is wrong for itself is told all the same, and a registry is closed by a broken file too.
#[test]
fn a_broken_file_hides_nothing_else() {
    check_codes(
        "
//- content/topics/coups.md
---
\tname: Coups
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
topics: [coups, elections]
---
[x](/nowhere/) [@nothing]
",
        &[
            "articles/a.md:4 unknown-term",
            "articles/a.md:6 unknown-address",
            "articles/a.md:6 unknown-source",
            "topics/coups.md invalid-yaml",
        ],
    );
}

#[test]
fn a_name_in_place_of_a_key_is_told_its_key() {
    check(
        "
//- content/actors/islamic-state-sahel.md
---
name: Islamic State in the Sahel
aliases: [EIGS, {text: ISGS, lang: en}]
---
//- content/people/mohsin-naqvi.md
---
name: Mohsin Naqvi
names: {ur: محسن نقوی}
---
//- content/topics/border-security.md
---
name: Frontier security
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
actors: [EIGS]
people: [محسن نقوی]
topics: [Frontier security, border-securty]
events:
  - {id: e, date: 2026-10, title: E, type: attack, status: reported, countries: [ML], actors: [ISGS, isg]}
---
",
        "
articles/a.md:4:10 unknown-term: unknown actor `eigs` | `EIGS` is a name of `islamic-state-sahel`: write that
articles/a.md:5:10 unknown-term: unknown person `محسن-نقوی` | `محسن نقوی` is a name of `mohsin-naqvi`: write that
articles/a.md:6:10 unknown-term: unknown topic `frontier-security` | `Frontier security` is a name of `border-security`: write that
articles/a.md:6:29 unknown-term: unknown topic `border-securty` | did you mean `border-security`?
articles/a.md:8:96 unknown-term: unknown actor `isgs` | `ISGS` is a name of `islamic-state-sahel`: write that
articles/a.md:8:102 unknown-term: unknown actor `isg` | add `content/actors/isg.md`, or set `registries.actors = \"open\"` in site.toml
",
    );
}
