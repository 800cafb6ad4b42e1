//! What an edit has made anew, and what it leaves as it was: an author waits for no more than the
//! edit asks for, whatever the site is warned of meanwhile.

use std::collections::BTreeMap;

use dateline::engine::{Build, Engine, Stage};
use dateline::input::{FileStore, History, NoHistory};

use super::{options, snapshot_of};
use crate::project::parse_fixture;

/// Nothing is wrong with it.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
//- content/articles/talks.md
---
title: Talks
date: 2026-10-01
countries: [PK]
---
See [the pact](pact.md).

More.
//- content/articles/pact.md
---
title: Pact
date: 2026-10-02
---
Text.
//- templates/partials/card.html
<p>{{ card.title }}</p>
";

/// An event that should have come, and a judgement that should have been resolved.
const OVERDUE: &str = "
//- content/articles/watch.md
---
title: Watch
date: 2026-10-03
countries: [PK]
events: [{id: vote, date: \"2026-11-01\", title: Vote, type: talks, status: expected, countries: [PK]}]
judgements: [{text: It passes, likelihood: likely, resolves_by: 2026-11-02}]
---
Text.
";

/// A site that asks for pages of versions and lies in no repository.
const NO_HISTORY: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[history]
enabled = true
";

/// Builds a site, edits one file of it, and compares the codes of what it is warned of before and
/// after, and what was made anew.
#[track_caller]
fn check(more: &str, edit: [&str; 3], warnings: &[&str], expected: &str) {
    let empty = crate::test_folder::test_folder();
    let built_in = FileStore::new(empty.path()).read().unwrap();
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (path, text) in parse_fixture(SITE).into_iter().chain(parse_fixture(more)) {
        files.insert(path, text.into_bytes());
    }
    let history = || match more.contains("[history]") {
        true => History::Missing(NoHistory::NoRepository),
        false => History::NotRead,
    };
    let mut engine = Engine::default();
    let before = engine.build(&snapshot_of(&files, history(), &built_in), &options());
    assert_eq!(codes(&before), warnings, "before: {:#?}", before.diagnostics);
    assert_eq!(
        made(&before),
        format!("config made, {} parsed, templates made, model made, look made", texts(&files))
    );

    let [path, from, to] = edit;
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} has no {from:?}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    let snapshot = snapshot_of(&files, history(), &built_in);
    let after = engine.build(&snapshot, &options());
    let fresh = Engine::default().build(&snapshot, &options());
    assert_eq!(after.diagnostics, fresh.diagnostics, "{edit:?}");
    assert_eq!(codes(&after), warnings, "after {edit:?}");
    assert_eq!(made(&after), expected, "{edit:?} beside {warnings:?}");
    // Where the model is kept, it is the very same, not a copy of it.
    let (before, now) = (before.site.unwrap(), after.site.unwrap());
    let is_same = std::ptr::eq(before.model(), now.model());
    assert_eq!(is_same, after.stats.model == Stage::Kept, "{edit:?}");
}

fn texts(files: &BTreeMap<String, Vec<u8>>) -> usize {
    files.keys().filter(|path| path.ends_with(".md")).count()
}

fn codes(build: &Build) -> Vec<&'static str> {
    build.diagnostics.iter().map(|problem| problem.code).collect()
}

fn made(build: &Build) -> String {
    let stats = build.stats;
    let word = |stage| match stage {
        Stage::Kept => "kept",
        Stage::Made => "made",
        Stage::Skipped => "skipped",
    };
    format!(
        "config {}, {} parsed, templates {}, model {}, look {}",
        word(stats.config),
        stats.parsed,
        word(stats.templates),
        word(stats.model),
        word(stats.look)
    )
}

/// What standing warnings there are, each with a site that has them.
const STANDING: &[(&str, &[&str])] =
    &[("", &[]), (OVERDUE, &["overdue-event", "forecast-due"]), (NO_HISTORY, &["no-history"])];

/// The same edit makes the same work, whatever the site is warned of.
#[track_caller]
fn check_beside_warnings(edit: [&str; 3], expected: &str) {
    for (more, warnings) in STANDING {
        check(more, edit, warnings, expected);
    }
}

#[test]
fn an_edit_of_a_body_makes_its_page_alone() {
    let expected = "config kept, 1 parsed, templates kept, model kept, look kept";
    check_beside_warnings(["content/articles/talks.md", "More.", "Less."], expected);
}

#[test]
fn an_edit_of_words_keeps_the_model() {
    let expected = "config kept, 1 parsed, templates kept, model kept, look made";
    check_beside_warnings(
        ["content/articles/talks.md", "title: Talks", "title: Talks go on"],
        expected,
    );
    check_beside_warnings(["content/articles/talks.md", "See", "Also see"], expected);
}

#[test]
fn an_edit_of_a_template_keeps_the_model() {
    let expected = "config kept, 0 parsed, templates made, model kept, look made";
    check_beside_warnings(["templates/partials/card.html", "<p>", "<p class=\"x\">"], expected);
}

#[test]
fn an_edit_of_facts_makes_the_model() {
    let expected = "config kept, 1 parsed, templates kept, model made, look made";
    check_beside_warnings(["content/articles/talks.md", "[PK]", "[PK, IR]"], expected);
    check_beside_warnings(["content/articles/talks.md", "More.", "## More"], expected);
}

#[test]
fn an_edit_of_the_configuration_makes_everything() {
    let expected =
        |count| format!("config made, {count} parsed, templates kept, model made, look made");
    let edit = ["site.toml", "\"Desk\"", "\"The desk\""];
    check("", edit, &[], &expected(2));
    check(OVERDUE, edit, &["overdue-event", "forecast-due"], &expected(3));
}

#[test]
fn a_file_with_a_warning_is_looked_at_again_where_its_place_may_have_moved() {
    let codes = ["overdue-event", "forecast-due"];
    let watch = |from, to| ["content/articles/watch.md", from, to];
    let kept = "config kept, 1 parsed, templates kept, model kept, look made";
    check(OVERDUE, watch("Text.", "Other text."), &codes, kept);
    let made = "config kept, 1 parsed, templates kept, model made, look made";
    check(OVERDUE, watch("title: Watch", "title: A watch"), &codes, made);
}
