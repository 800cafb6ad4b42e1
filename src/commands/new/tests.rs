//! Tests of what `new` writes.

use std::sync::Arc;

use jiff::civil::date;

use super::*;
use crate::content::Entry;
use crate::input::{Snapshot, SourceFile};

/// A site of these files, each a path and its text, on 24 November 2026.
fn on(files: &[(&str, &str)], test: impl FnOnce(&Known<'_>, &Config)) {
    let now = date(2026, 11, 24).at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
    let options =
        Options { now, base_url: None, origin: None, drafts: true, future: true, tlp: Tlp::Red };
    let mut snapshot = Snapshot::default();
    let site = ("site.toml", "title = \"Desk\"\nbase_url = \"https://desk.example\"\n");
    for (path, text) in [&site].into_iter().chain(files) {
        let path = SourcePath::new(path).unwrap();
        let file = SourceFile::text(path.clone(), text.as_bytes().to_vec());
        snapshot.files.insert(path, Arc::new(file));
    }
    let config = Config::read(&snapshot, &options).value.unwrap();
    test(&Known::new(&config, &snapshot, now), &config);
}

#[track_caller]
fn check(kind: Kind, name: &str, path: &str, start: &str) {
    on(&[], |known, _| {
        let made = draft(kind, name, known).unwrap();
        assert_eq!(made.path, path);
        assert!(made.text.starts_with(start), "{}", made.text);
    });
}

#[track_caller]
fn check_error(kind: Kind, name: &str, message: &str, help: &str) {
    on(&[], |known, _| {
        let problem = draft(kind, name, known).unwrap_err();
        assert_eq!((&*problem.message, problem.help.as_deref()), (message, Some(help)));
    });
}

#[test]
fn paths_and_front_matter() {
    check(
        Kind::Article,
        "Islamabad & Tehran: \"recommit\"",
        "content/articles/2026-11-24-islamabad-tehran-recommit.md",
        "---\ntitle: \"Islamabad & Tehran: \\\"recommit\\\"\"\ndate: 2026-11-24\ndraft: true\n",
    );
    for name in ["articles/x.md", "content/articles/x.md", "./content/articles/x.md"] {
        check(
            Kind::Front,
            name,
            "content/front.md",
            "---\nlead: \"articles/x.md\"\n# second: [articles/one.md, articles/two.md]\n# until: 2026-11-24  #",
        );
    }
    for (name, path) in
        [("2025-10-31", "2025-10-31"), ("2025-w44", "2025-W44"), ("2025-10", "2025-10")]
    {
        let path = format!("content/editions/{path}.md");
        check(Kind::Edition, name, &path, "---\n# title: The headline of the edition\n");
    }
    check_error(
        Kind::Edition,
        "October",
        "`October` is no day, week or month",
        "write the days that the edition covers: `2025-10-31`, `2025-W44` or `2025-10`",
    );
    for name in ["pk", "PAK", "pakistan", "Islamic Republic of Pakistan"] {
        check(Kind::Country, name, "content/countries/pk.md", "---\ncode: PK\n");
    }
    check(
        Kind::Country,
        "xa",
        "content/countries/xa.md",
        "---\ncode: XA\nname: XA  # as readers are to see it\n",
    );
    check(
        Kind::Country,
        "XB Republic of Ostmark",
        "content/countries/xb.md",
        "---\ncode: XB\nname: \"Republic of Ostmark\"\n",
    );
    check(Kind::Country, "Mali", "content/countries/ml.md", "---\ncode: ML\n");
    for (kind, name, path, start) in [
        (Kind::Topic, "Border Security", "topics/border-security", "name: \"Border Security\"\n"),
        (Kind::Actor, "Jaish al-Adl", "actors/jaish-al-adl", "name: "),
        (Kind::Person, "محسن نقوی", "people/محسن-نقوی", "name: \"محسن نقوی\"\n"),
        (Kind::Place, "Quetta", "places/quetta", "name: \"Quetta\"\n"),
        (Kind::Story, "The crisis", "stories/the-crisis", "title: \"The crisis\"\n"),
        (Kind::Term, "Line of Control", "glossary/line-of-control", "name: \"Line of Control\"\n"),
        (Kind::Source, "KDP", "sources/kdp", "title: \"KDP\"\n"),
        (Kind::Page, "About", "pages/about", "title: \"About\"\ndraft: true\n"),
        (Kind::Event, "Talks", "events/talks", "title: \"Talks\"\ndate: 2026-11-24\n"),
    ] {
        check(kind, name, &format!("content/{path}.md"), &format!("---\n{start}"));
    }
}

#[test]
fn what_a_name_is_depends_on_the_kind() {
    let check = |kind: Option<Kind>, word: &str, help: &str| {
        let problem = nameless(kind, word);
        assert_eq!(&*problem.message, format!("a new {word} needs a name"));
        assert_eq!(problem.help.as_deref(), Some(help));
    };
    check(
        Some(Kind::Edition),
        "edition",
        "write the day, week or month that it covers: `dateline new edition 2026-11`",
    );
    check(None, "vessel", "write its name: `dateline new vessel \"The name\"`");
}

#[test]
fn names_that_cannot_be_used() {
    check_error(
        Kind::Country,
        "Pakistn",
        "`Pakistn` is not a country code",
        "did you mean `PK` (Pakistan)?",
    );
    let territory = |name: &str| {
        format!(
            "write the ISO 3166-1 code of two letters, such as `PK`; a territory that ISO does not have takes one from `XA` to `XZ`: `dateline new country \"XA {name}\"`"
        )
    };
    for name in ["nowhere at all", "Somaliland", "Puntland", "Kurdistan", "Transnistria"] {
        let message = format!("`{name}` is not a country code");
        check_error(Kind::Country, name, &message, &territory(name));
    }
    for name in ["", "../..", "!!!", "a\u{1b}b", "a\nb: c"] {
        check_error(
            Kind::Topic,
            name,
            &format!("`{name}` has no letter or digit, or has a control character"),
            "choose another name",
        );
    }
    check_error(
        Kind::Translation,
        "content/articles/x.ur.md",
        "`ur` is not a language of this site",
        "add `ur` to `languages` in site.toml, or rename the file if this is no translation",
    );
    check_error(
        Kind::Translation,
        "content/articles/x.md",
        "`content/articles/x.md` is no path of a translation",
        "name the site's further languages in site.toml first, such as `languages = [\"ur\"]`",
    );
}

#[test]
fn stubs_are_read_without_a_problem_with_and_without_their_comments() {
    on(&[], |known, config| {
        for &kind in Kind::value_variants().iter().filter(|kind| **kind != Kind::Translation) {
            let name = if kind == Kind::Edition { "2025-10-31" } else { "PK" };
            let Draft { path, text } = draft(kind, name, known).unwrap();
            let (front_matter, body) = text.rsplit_once("---\n").unwrap();
            let uncommented = front_matter.replace("\n# ", "\n");
            for text in [front_matter, &uncommented] {
                let file = SourceFile::text(
                    SourcePath::new(&path).unwrap(),
                    format!("{text}---\n{body}").into_bytes(),
                );
                let parsed = Entry::parse(&Arc::new(file), config);
                assert_eq!(parsed.problems, [], "{text}");
                assert!(parsed.value.is_some(), "{text}");
            }
        }
    });
}

#[test]
fn examples_are_the_desks_own() {
    let topic = "---\nname: T\n---\n";
    let files = [("content/topics/water.md", topic), ("content/topics/trade.md", topic)];
    on(&files, |known, _| {
        let made = draft(Kind::Article, "x", known).unwrap();
        assert!(made.text.contains("# topics: [trade, water]\n"), "{}", made.text);
    });
}

#[test]
fn a_translation_lists_what_is_to_be_translated() {
    let files = [
        (
            "site.toml",
            "title = \"D\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n",
        ),
        (
            "content/articles/2026-01-02-talks.md",
            "---\ntitle: Talks\ndescription: Two days\ntakeaways: [One, \"Two: three\"]\n\
             events:\n  - {id: talks, date: 2026-01-01, title: First round, type: talks, \
             status: reported, outcome: No text, commitments: [To meet]}\n\
             judgements:\n  - {id: gate, text: A gate opens., likelihood: likely}\n---\n",
        ),
        ("content/articles/2026-01-03-broken.md", "---\ntitle: Broken\nkind: opinion\n---\n"),
    ];
    on(&files, |known, _| {
        let made = draft(Kind::Translation, "articles/2026-01-02-talks.ur.md", known).unwrap();
        let (front_matter, _) = made.text.split_once("---\n\n").unwrap();
        let expected = r#"---
title: "Talks"
draft: true
# description: "Two days"
# takeaways:
#   - "One"
#   - "Two: three"
# events:
#   - {id: talks, title: "First round", outcome: "No text", commitments: ["To meet"]}
# judgements:
#   - {id: gate, text: "A gate opens."}
"#;
        assert_eq!(front_matter, expected);
        let (path, errors) = known.broken_original("articles/2026-01-03-broken.ur.md").unwrap();
        assert_eq!(path.as_str(), "content/articles/2026-01-03-broken.md");
        assert_eq!(errors.iter().map(|one| one.code).collect::<Vec<_>>(), ["unknown-word"]);
    });
}

#[test]
fn a_translation_starts_with_the_original() {
    let files = [
        (
            "site.toml",
            "title = \"D\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n",
        ),
        ("content/articles/2026-01-02-talks.md", "---\ntitle: Talks\n---\n"),
    ];
    on(&files, |known, _| {
        let [made, other] = ["./content/", ""].map(|folder| {
            let name = format!("{folder}articles/2026-01-02-talks.ur.md");
            draft(Kind::Translation, &name, known).unwrap()
        });
        assert_eq!(made, other);
        assert_eq!(made.path, "content/articles/2026-01-02-talks.ur.md");
        assert!(made.text.starts_with("---\ntitle: \"Talks\"\ndraft: true\n"), "{}", made.text);
        assert!(known.broken_original("articles/2026-01-02-talks.ur.md").is_none());
        let problem = draft(Kind::Translation, "content/articles/other.ur.md", known).unwrap_err();
        assert_eq!(
            &*problem.message,
            "`content/articles/other.ur.md` would translate `content/articles/other.md`, which \
             does not exist"
        );
        let problem = draft(Kind::Translation, "content/articles/x.md", known).unwrap_err();
        assert_eq!(
            problem.help.as_deref(),
            Some(
                "write the path of the original with the language before the ending, such as \
                 `content/articles/x.ur.md`"
            )
        );
    });
}

#[test]
fn a_country_that_is_there_is_named() {
    let file = ("content/countries/xa.md", "---\ncode: XA\nname: Sundholm\n---\n");
    on(&[file], |known, _| {
        let problem = draft(Kind::Country, "sundholm", known).unwrap_err();
        assert_eq!(
            &*problem.message,
            "`sundholm` is `XA` here, and `content/countries/xa.md` is there already"
        );
        assert_eq!(problem.help.as_deref(), Some("open it: a country has one file"));
    });
}
