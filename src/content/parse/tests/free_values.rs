//! Free values of every kind: what a template may print has neither comments nor what nobody sees.

use super::*;

/// Every map that has free values: its file, the front matter before them, and what one is called.
const MAPS: &[(&str, &str, &str)] = &[
    ("articles/x.md", "title: T\ndate: 2025-10-29\nextra:", "`extra@`"),
    ("articles/x.ur.md", "title: T\nextra:", "`extra@`"),
    ("articles/x.md", "title: T\ndate: 2025-10-29\nevents: [{id: e, extra:", "`extra@` of event 1"),
    (
        "articles/x.md",
        "title: T\ndate: 2025-10-29\nsources: [{id: s, title: T, extra:",
        "`extra@` of source 1",
    ),
    (
        "articles/x.md",
        "title: T\ndate: 2025-10-29\nclaims: [{about: dead, value: 1, claimant: PK, source: s, extra:",
        "`extra@` of claim 1",
    ),
    (
        "articles/x.md",
        "title: T\ndate: 2025-10-29\nquotes: [{text: Q, speaker: p, source: s, extra:",
        "`extra@` of quote 1",
    ),
    (
        "articles/x.md",
        "title: T\ndate: 2025-10-29\njudgements: [{text: J, likelihood: likely, params:",
        "`params@` of judgement 1",
    ),
    (
        "articles/x.md",
        "title: T\ndate: 2025-10-29\ncorrections: [{date: 2025-10-30, text: C, extra:",
        "`extra@` of correction 1",
    ),
    (
        "articles/x.md",
        "title: T\ndate: 2025-10-29\nupdates: [{date: 2025-10-30, text: U, extra:",
        "`extra@` of update 1",
    ),
    ("sources/x.md", "title: T\nextra:", "`extra@`"),
    ("pages/x.md", "title: T\nparams:", "`params@`"),
    ("pages/x.ur.md", "title: T\nextra:", "`extra@`"),
    ("countries/pk.md", "code: PK\nextra:", "`extra@`"),
    ("topics/x.md", "title: T\nextra:", "`extra@`"),
    ("topics/x.ur.md", "title: T\nextra:", "`extra@`"),
    ("actors/x.md", "name: T\nextra:", "`extra@`"),
    ("people/x.md", "name: T\nextra:", "`extra@`"),
    ("places/x.md", "name: T\ncountry: PK\nextra:", "`extra@`"),
    ("stories/x.md", "title: T\nextra:", "`extra@`"),
    ("operations/x.md", "name: T\nextra:", "`extra@`"),
    // What `extra` of the registry lists, and any key where none is unknown.
    ("operations/x.md", "name: T\ncommander:", "`commander@`"),
    ("articles/x.md", "title: T\ndate: 2025-10-29\nmood:", "`mood@`"),
];

/// Checks a map of free values at each of these places: the problems, and what is kept of it. A
/// problem is `column text: severity[code]: message KEY=.a`, and its `NAME` is that key's.
#[track_caller]
fn check_free(map: &str, expected: &str, kept: &[&str]) {
    let text = "title = 'T'\nbase_url = 'https://desk.example'\nlanguages = ['en', 'ur']\n\
        [front_matter]\nunknown = 'allow'\n[registries.operations]\ntitle = 'O'\nextra = ['commander']\n";
    let options = Options::public(jiff::Timestamp::UNIX_EPOCH);
    let config = Config::parse(&file(CONFIG_FILE, text.as_bytes()), &options).value.unwrap();
    for (path, before, name) in MAPS {
        let end = if before.contains('{') { "}]" } else { "" };
        let text = format!("---\n{before}\n {map}{end}\n---\nBody\n");
        let line = before.matches('\n').count() + 3;
        let mut told = String::new();
        for problem in expected.lines() {
            let (at, rest) = problem.split_once(' ').unwrap();
            let (rest, key) = rest.split_once(" KEY=").unwrap_or((rest, ""));
            let rest = rest.replace("NAME", &name.replace('@', key));
            told.push_str(&format!("{line}:{at} {rest}\n"));
        }
        let path = format!("content/{path}");
        let Some(entry) = check_with(&config, &path, text.as_bytes(), &told) else { continue };
        let shown = format!("{entry:?}");
        for kept in kept {
            assert!(shown.contains(kept), "{path}: no {kept} in {shown}");
        }
        assert!(!shown.contains("secret"), "{path}: {shown}");
    }
}

#[test]
fn comments_are_cut_out_of_texts_and_keys() {
    check_free(
        "{a: \"Gen X %%secret%% <!-- secret -->\", \"b %%secret%%\": [{c: 'd%%secret%%'}, 7], e: '  f &amp; `%%` '}",
        "",
        &["String(\"Gen X\")", "\"b\"", "String(\"d\")", "Number(7)", "String(\"f &amp; `%%`\")"],
    );
    check_free("{a: '  b &amp; c '}", "", &["String(\"  b &amp; c \")"]);
}

#[test]
fn a_comment_without_its_end_is_told() {
    let told = "error[unclosed-comment]: the comment `%%` has no end | close it with `%%`; if no comment \
        is meant, write a backslash before it: `\\%%`";
    check_free("{a: [b, 'c %%secret']}", &format!("10 `'c %%secret'`: {told}"), &[]);
    check_free("{'a %%secret': b}", &format!("3 `'a %%secret'`: {told}"), &[]);
}

#[test]
fn characters_that_nobody_sees_are_told() {
    let control = "error[control-character]: NAME holds the control character U+0000 | remove it; it has no place in a page";
    check_free("{a: {b: \"x\\0y\"}}", &format!("10 `\"x\\0y\"`: {control} KEY=.a.b"), &[]);
    check_free("{a: {\"b\\0\": 1}}", &format!("7 `\"b\\0\"`: {control} KEY=.a.b "), &[]);
    let turned = "warning[open-direction]: NAME holds U+202E, which turns the direction of letters and is not seen | \
        remove it: the letters themselves say in which direction they are read";
    check_free(
        "{a: {b: \"x\u{202e}y\"}}",
        &format!("10 `\"x\u{202e}y\"`: {turned} KEY=.a.b"),
        &["x\\u{202e}y"],
    );
    let in_list = turned.replace("NAME", "item 1 of NAME");
    check_free("{a: [\"x\u{202e}y\"]}", &format!("7 `\"x\u{202e}y\"`: {in_list} KEY=.a"), &[]);
}
