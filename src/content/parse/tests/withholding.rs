//! The keys that keep an entry back: of every kind, in every spelling, under every policy.

use super::*;
use crate::config::UnknownKeys;
use crate::content::Tlp;

/// What each kind of file needs besides.
const KINDS: &[(&str, &str)] = &[
    ("content/articles/x.md", "title: T\ndate: 2025-10-29\n"),
    ("content/pages/x.md", "title: T\n"),
    ("content/front.md", "lead: articles/x.md\n"),
    ("content/editions/2025-10-31.md", "title: T\n"),
    ("content/articles/x.ur.md", "title: T\n"),
    ("content/pages/x.ur.md", "title: T\n"),
    ("content/topics/x.ur.md", "title: T\n"),
    ("content/countries/pk.md", ""),
    ("content/topics/x.md", "name: N\n"),
    ("content/actors/x.md", "name: N\n"),
    ("content/people/x.md", "name: N\n"),
    ("content/places/x.md", "name: N\n"),
    ("content/stories/x.md", "title: T\n"),
    ("content/events/x.md", "title: T\ndate: 2025-10\ntype: talks\nstatus: reported\n"),
    ("content/sources/x.md", "title: T\n"),
];

const POLICIES: &[UnknownKeys] = &[UnknownKeys::Error, UnknownKeys::Warn, UnknownKeys::Allow];

fn with(policy: UnknownKeys) -> Config {
    let mut config = config();
    config.front_matter.unknown = policy;
    config
}

fn parse(config: &Config, path: &str, front_matter: &str) -> Checked<Parsed> {
    let bytes = format!("---\n{front_matter}\n---\nBody\n");
    Entry::parse(&file(path, bytes.as_bytes()), config)
}

/// What keeps a file back: `draft: true`, `after 2099-01-01`, `until 2020-01-01`, `RED`; `-` where
/// nothing does.
fn kept_back(withholding: &Withholding) -> String {
    let mut parts = Vec::new();
    parts.extend(withholding.draft.as_deref().map(str::to_owned));
    parts.extend(withholding.publish_date.map(|date| format!("after {}", date.day)));
    parts.extend(withholding.expires.map(|date| format!("until {}", date.day)));
    if withholding.tlp != Tlp::Clear {
        parts.push(withholding.tlp.as_str().to_owned());
    }
    if parts.is_empty() { "-".into() } else { parts.join(", ") }
}

/// Checks, for every kind and under every policy, what a line of front matter does: it keeps back
/// as `expected` says, or is an error with that code.
#[track_caller]
fn check_line(line: &str, expected: &str) {
    for (path, fields) in KINDS {
        for policy in POLICIES {
            check_one(&with(*policy), path, fields, line, expected);
        }
    }
}

#[track_caller]
fn check_one(config: &Config, path: &str, fields: &str, line: &str, expected: &str) {
    let parsed = parse(config, path, &format!("{fields}{line}"));
    let found = match &parsed.value {
        Some(parsed) => kept_back(&parsed.withholding),
        None => parsed.problems.iter().map(|problem| problem.code).collect::<Vec<_>>().join(" "),
    };
    let policy = config.front_matter.unknown;
    assert_eq!(found, expected, "`{line}` in {path} under {policy:?}: {:?}", parsed.problems);
    if parsed.value.is_some() {
        assert_eq!(parsed.problems, [], "`{line}` in {path} under {policy:?}");
    }
}

#[test]
fn our_own_words() {
    for (line, expected) in [
        ("draft: true", "draft: true"),
        ("draft: 'yes'", "draft: true"),
        ("draft: false", "-"),
        ("published: false", "published: false"),
        ("published: no", "published: false"),
        ("published: true", "-"),
        ("draft: false\npublished: false", "published: false"),
        ("draft: true\npublished: true", "draft: true"),
        ("tlp: CLEAR", "-"),
        ("tlp: 'tlp: amber+strict'", "AMBER+STRICT"),
        ("publish_date: 2099-01-01", "after 2099-01-01"),
        ("expires: 2020-01-01", "until 2020-01-01"),
        ("tlp: RED\nexpires: 2020-01-01\ndraft: on", "draft: true, until 2020-01-01, RED"),
        // Of two that disagree the stricter counts.
        ("tlp: GREEN\nTLP: RED\nTlp: AMBER", "RED"),
        ("publish_date: 2098-01-01\npublishDate: 2099-01-01", "after 2099-01-01"),
        ("expires: 2021-01-01\nexpiryDate: 2020-01-01", "until 2020-01-01"),
        ("draft: false\nDraft: true", "Draft: true"),
    ] {
        check_line(line, expected);
    }
}

#[test]
fn any_spelling() {
    for line in ["Draft: true", "DRAFT: true", "dRaFt: true", "'draft ': true", "_draft: true"] {
        let key = line.trim_end_matches(": true").trim_matches('\'');
        check_line(line, &format!("{key}: true"));
    }
    for key in ["publishDate", "PublishDate", "publishdate", "publish-date", "'Publish Date'"] {
        check_line(&format!("{key}: 2099-01-01"), "after 2099-01-01");
    }
    for key in ["expirydate", "Expiry-Date", "expiry", "unpublishdate", "unPublish_Date"] {
        check_line(&format!("{key}: 2020-01-01"), "until 2020-01-01");
    }
}

#[test]
fn words_of_other_tools() {
    for line in [
        "isDraft: true",
        "is_draft: true",
        "private: true",
        "Private: yes",
        "hidden: true",
        "headless: true",
        "publish: false",
        "dg-publish: false",
        "expired: true",
        "state: draft",
        "Workflow: pending",
        "public: false",
        "wip: true",
        "embargo: true",
        "visibility: private",
        "visibility: hidden",
        "permalink: false",
    ] {
        check_line(line, line.replace(": yes", ": true").as_str());
    }
    check_line("embargo: 2099-01-01", "after 2099-01-01");
    check_line("embargoed_until: 2099-01-01T00:00:00Z", "after 2099-01-01");
    for line in ["build: {render: never}", "_build: {render: never, list: never}"] {
        let key = line.split(':').next().unwrap();
        check_line(line, &format!("{key}: {{render: never}}"));
    }
    check_line("build: {render: link}", "build: {render: never}");
    check_line("build: {render: false}", "build: {render: never}");
    for line in [
        "private: false",
        "hidden: no",
        "headless: false",
        "publish: true",
        "visibility: public",
        "build: {render: always, list: always}",
        "unlisted: false",
        "listed: true",
        "eleventyExcludeFromCollections: false",
        "isProtected: false",
        "stage: published",
    ] {
        check_line(line, "-");
    }
}

#[test]
fn what_is_not_plain_is_an_error() {
    for line in [
        "unlisted: true",
        "listed: false",
        "eleventyExcludeFromCollections: true",
        "eleventyExcludeFromCollections: [posts]",
        "build: {render: always, list: never}",
        "_build: {list: false}",
        "password: secret",
        "password: 1234",
        "protected: true",
        "visibility: members",
        "visibility: paid",
        "cascade: {draft: true}",
        "cascade: [{_target: {path: x}, build: {render: never}}]",
    ] {
        check_line(line, "unclear-withholding");
    }
    for line in ["draft: maybe", "draft: 1", "hidden: [a]", "publish: never", "wip: {a: b}"] {
        check_line(line, "wrong-type");
    }
    for line in ["publish_date: soon", "expires: never", "embargo: Friday", "published: 2099-13-01"]
    {
        check_one(&config(), "content/topics/x.md", "name: N\n", line, "bad-date");
    }
    check_line("tlp: WHITE", "unknown-word");
    check_line("tlp: secret", "unknown-word");
}

#[test]
fn a_key_without_a_value_is_an_error() {
    for key in [
        "draft",
        "tlp",
        "publish_date",
        "expires",
        "Draft",
        "private",
        "embargo",
        "unlisted",
        "password",
        "visibility",
        "build",
    ] {
        for value in ["", " ~", " ''", " null"] {
            check_line(&format!("{key}:{value}"), "empty-withholding");
        }
    }
    check_in(
        "content/topics/x.md",
        "name: N\ndraft:",
        "3:1 `draft`: error[empty-withholding]: `draft` has no value | write `draft: true` to keep this back, or remove the line to publish it",
    );
    for (path, fields) in KINDS.iter().filter(|(path, _)| !path.contains("/sources/")) {
        check_one(&config(), path, fields, "published:", "empty-withholding");
    }
    check_in(
        "content/people/x.md",
        "name: N\nprotect:",
        "3:1 `protect`: error[empty-withholding]: `protect` has no value | write `protect: true` to keep the name back, or remove the line to publish it",
    );
}

/// Kinds that have no field `status` of their own.
#[test]
fn a_word_of_a_workflow() {
    let kinds = KINDS.iter().filter(|(path, _)| {
        !path.starts_with("content/countries/") && !path.starts_with("content/events/")
    });
    for (path, fields) in kinds {
        for policy in POLICIES {
            let config = with(*policy);
            for word in ["draft", "private", "pending", "hidden", "future", "trash", "inherit"] {
                let line = format!("status: {word}");
                check_one(&config, path, fields, &line, &line);
            }
            for word in ["published", "publish", "Public"] {
                check_one(&config, path, fields, &format!("status: {word}"), "-");
            }
            for word in ["growing", "brouillon", "1"] {
                let line = format!("status: {word}");
                check_one(&config, path, fields, &line, "unclear-withholding");
            }
        }
    }
    for path in ["content/events/x.md", "content/countries/pk.md"] {
        let fields = KINDS.iter().find(|(known, _)| *known == path).unwrap().1;
        let fields = fields.replace("status: reported\n", "");
        for policy in POLICIES {
            let parsed = parse(&with(*policy), path, &format!("{fields}status: draft"));
            assert!(parsed.value.is_none(), "{path}");
        }
    }
}

#[test]
fn no_renaming_and_no_free_value_lets_them_pass() {
    let mut config = with(UnknownKeys::Allow);
    let rename = [("status", "kind"), ("hide_it", "draft")];
    config.front_matter.rename =
        rename.iter().map(|(from, to)| (Box::from(*from), Box::from(*to))).collect();
    let (path, fields) = KINDS[0];
    for line in ["hide_it: true", "Hide-It: true", "HIDEIT: true"] {
        check_one(&config, path, fields, line, line);
    }
    // A site that has given the key a field of its own knows its words.
    check_one(&config, path, fields, "status: news", "-");
    check_one(&config, path, fields, "status: draft", "unknown-word");
    check(
        "extra: {draft: true, hidden: false, tlp: RED}\nparams: {status: private}",
        "4:9 `draft`: warning[free-withholding]: `draft` under `extra` keeps nothing back | if it should, write it at the top of the front matter, not under `extra`
         4:37 `tlp`: warning[free-withholding]: `tlp` under `extra` keeps nothing back | if it should, write it at the top of the front matter, not under `extra`
         5:10 `status`: warning[free-withholding]: `status` under `params` keeps nothing back | if it should, write it at the top of the front matter, not under `params`",
    );
}

#[test]
fn only_people_are_protected_in_their_own_file() {
    for (path, fields) in KINDS.iter().filter(|(path, _)| *path != "content/people/x.md") {
        check_one(&config(), path, fields, "protect: true", "unclear-withholding");
        check_one(&config(), path, fields, "protect: false", "-");
    }
    check_one(
        &config(),
        "content/people/x.ur.md",
        "title: T\n",
        "protect: true",
        "unclear-withholding",
    );
}

#[test]
fn a_slip_of_the_pen_is_an_error_under_every_policy() {
    for line in ["drfat: true", "drafts: true", "pubished: false", "expirs: 2020-01-01"] {
        for (path, fields) in KINDS {
            for policy in POLICIES {
                let parsed = parse(&with(*policy), path, &format!("{fields}{line}"));
                assert!(parsed.value.is_none(), "`{line}` in {path} under {policy:?}");
            }
        }
    }
    check_with(
        &with(UnknownKeys::Allow),
        "content/articles/x.md",
        b"---\ntitle: T\ndate: 2025-10-29\ndrfat: true\nmood: true\n---\n",
        "4:1 `drfat`: error[unknown-key]: unknown key `drfat` | did you mean `draft`?",
    );
    check_in(
        "content/topics/x.md",
        "name: N\nexpire: 2020-01-01",
        "3:1 `expire`: error[unknown-key]: unknown key `expire` | did you mean `expires`?",
    );
}

#[test]
fn a_part_of_a_file_cannot_be_kept_back() {
    for line in [
        "events: [{id: e, date: 2025-10, title: E, type: talks, status: reported, draft: true}]",
        "sources: [{id: s, title: S, TLP: RED}]",
        "quotes: [{text: Q, speaker: x, source: s, private: true}]",
        "claims: [{about: a, value: 1, claimant: b, source: s, hidden: true}]",
        "updates: [{date: 2025-10-30, text: U, publish_date: 2099-01-01}]",
    ] {
        let (path, fields) = KINDS[0];
        for policy in POLICIES {
            check_one(&with(*policy), path, fields, line, "nested-withholding");
        }
    }
    check(
        "sources: [{id: s, title: S, draft: true}]",
        "4:29 `draft`: error[nested-withholding]: `draft` of a source inside another file keeps nothing back | remove the part, or give it a file of its own, which can be kept back",
    );
}

#[test]
fn the_day_of_publication_is_the_date_where_there_is_none() {
    for (front_matter, date, publish_date) in [
        ("publishDate: 2025-10-29", "2025-10-29", Some("2025-10-29")),
        ("pubDate: 2025-10-29", "2025-10-29", Some("2025-10-29")),
        ("published: 2025-10-29", "2025-10-29", Some("2025-10-29")),
        ("date: 2025-10-28\npubdate: 2025-10-29", "2025-10-28", Some("2025-10-29")),
        ("date: 2025-10-28", "2025-10-28", None),
    ] {
        let parsed =
            parse(&config(), "content/articles/x.md", &format!("title: T\n{front_matter}"));
        let withholding = parsed.value.unwrap().withholding;
        assert_eq!(withholding.date.unwrap().day.to_string(), date, "{front_matter}");
        let found = withholding.publish_date.map(|date| date.day.to_string());
        assert_eq!(found.as_deref(), publish_date, "{front_matter}");
    }
    check_in(
        "content/articles/x.md",
        "title: T\nembargo: 2025-10-29",
        "1:1 `---`: error[missing-field]: `date` is missing | add `date: …`, such as `2025-10-29`",
    );
    // Of a source it is a date of its own.
    check_in(
        "content/sources/x.md",
        "title: T\npubDate: 2025-10-29",
        "3:1 `pubDate`: error[unclear-withholding]: `pubDate` of a source may be its date or an embargo | write `published: 2025-10-29` for its date, or `publish_date: …` to hold it back",
    );
    let source = parse(&config(), "content/sources/x.md", "title: T\npublished: 2025-10");
    assert_eq!(kept_back(&source.value.unwrap().withholding), "-");
}

#[test]
fn a_translation_has_its_own_date_to_wait_for() {
    let parsed = parse(&config(), "content/articles/x.ur.md", "title: T\ndate: 2099-01-01");
    assert_eq!(parsed.problems.len(), 1);
    assert_eq!(parsed.value.unwrap().withholding.date.unwrap().day.to_string(), "2099-01-01");
}

#[test]
fn a_folder_of_drafts() {
    for path in ["content/articles/_drafts/x.md", "content/articles/a/_Drafts/b/x.md"] {
        let parsed = parse(&config(), path, "title: T\ndate: 2025-10-29");
        let withholding = parsed.value.unwrap().withholding;
        assert_eq!(withholding.draft.as_deref(), Some("the folder `_drafts`"));
    }
}

#[test]
fn a_draft_needs_no_date_yet() {
    for (path, fields) in [
        ("content/articles/_drafts/x.md", "title: T"),
        ("content/articles/x.md", "title: T\ndraft: true"),
        ("content/articles/x.md", "title: T\nstatus: pending"),
    ] {
        let parsed = parse(&config(), path, fields);
        assert_eq!(parsed.problems, [], "{path}");
        let withholding = parsed.value.unwrap().withholding;
        assert!(withholding.is_undated && withholding.date.is_none(), "{path}");
    }
    let parsed = parse(&config(), "content/articles/_drafts/2025-10-29-x.md", "title: T");
    assert!(!parsed.value.unwrap().withholding.is_undated);
    let codes = |fields: &str| {
        let problems = parse(&config(), "content/articles/_drafts/x.md", fields).problems;
        problems.iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    // A date that is written must be one.
    assert_eq!(codes("title: T\ndate: soon"), ["bad-date"]);
    assert_eq!(codes("x: 1"), ["unknown-key", "missing-field"]);
    let parsed = parse(&config(), "content/articles/x.md", "title: T\ndraft: false");
    assert_eq!(parsed.problems.len(), 1);
}

#[test]
fn a_section_that_keeps_its_folder_back() {
    check_in(
        "content/articles/_index.md",
        "title: T\ncascade:\n  build: {render: never}",
        "1:1 `---`: error[unclear-withholding]: `cascade: build` keeps this folder back, but section files are not read | write `draft: true` into each file of the folder, or move them to a folder `_drafts`; then delete this file",
    );
    check_in(
        "content/articles/_index.md",
        "title: T\ndraft: true",
        "1:1 `---`: error[unclear-withholding]: `draft` keeps this folder back, but section files are not read | write `draft: true` into each file of the folder, or move them to a folder `_drafts`; then delete this file",
    );
}

#[test]
fn toml_has_the_same_keys() {
    let text = b"+++\ntitle = 'T'\ndate = 2025-10-29\nDraft = true\nexpiryDate = 2020-01-01\n[build]\nrender = 'never'\n+++\n";
    let parsed = Entry::parse(&file("content/articles/x.md", text), &config());
    let withholding = parsed.value.unwrap().withholding;
    assert_eq!(kept_back(&withholding), "Draft: true, until 2020-01-01");
}
