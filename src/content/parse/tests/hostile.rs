//! Files made to hurt: deep, wide, self-repeating, or plain noise.

use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;
use crate::cpu_time::measured;

/// Parses front matter that must be refused for this reason, and soon.
fn refuse(front_matter: &str, code: &str) {
    let bytes = format!("---\n{front_matter}\n---\n");
    let file = file("content/articles/x.md", bytes.as_bytes());
    let (parsed, took) = measured(|| Entry::parse(&file, &config()));
    // A test build is some ten times slower than a release build.
    assert!(took < Duration::from_secs(4), "{took:?} for {code}");
    assert!(parsed.value.is_none());
    let codes: Vec<&str> = parsed.problems.iter().map(|problem| problem.code).collect();
    assert!(codes.contains(&code), "{codes:?} has no {code} {:?}", parsed.problems.first());
    assert!(codes.len() <= 102);
    assert!(parsed.problems.iter().all(|problem| problem.place != Place::Nowhere));
}

#[test]
fn nesting_is_bounded() {
    for count in [40, 1000, 100_000] {
        for (open, close) in [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")] {
            let count = count.min(250_000 / (open.len() + close.len()));
            refuse(
                &format!("x: {}{}", open.repeat(count), close.repeat(count)),
                "front-matter-too-deep",
            );
        }
        refuse(&format!("x: {}", "[".repeat(count)), "front-matter-too-deep");
        refuse(&format!("x:\n {}a", "- ".repeat(count)), "front-matter-too-deep");
        // Closing brackets inside quotes must not make it look shallow.
        let text = format!("x: {}", "[ \"]]\", ".repeat(count.min(20_000)));
        refuse(&text, "front-matter-too-deep");
    }
    refuse(&format!("x: {}", "? ".repeat(100_000)), "invalid-yaml");
}

#[test]
fn wide_front_matter_is_read() {
    // Many brackets that do not nest are no reason to refuse.
    let events = "- {id: a, date: 2025, title: x, type: talks, status: reported, places: [a, b]}\n";
    let text = format!(
        "title: T\ndate: 2025-10-29\nextra:\n  list:\n{}",
        format!("  {events}").repeat(2500)
    );
    check_in("content/articles/x.md", &text, "");
}

#[test]
fn aliases_are_bounded() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let item = format!("*a{}, ", level - 1);
        bomb.push_str(&format!("a{level}: &a{level} [{}]\n", item.repeat(10)));
    }
    refuse(&bomb, "too-many-aliases");
    // Few aliases, each of much: what serde_yaml's own limit lets pass.
    let list = format!("a: &a [{}]\nb: [{}]", "1,".repeat(50_000), "*a,".repeat(40_000));
    refuse(&list, "too-many-aliases");
    let text = format!("a: &a \"\\n{}\"\nb: [{}]", "x".repeat(100_000), "*a,".repeat(40_000));
    refuse(&text, "too-many-aliases");
    let text = format!("extra:\n  a: &a {}\n  b: [{}]", "x".repeat(100_000), "*a,".repeat(40_000));
    refuse(&text, "too-many-aliases");
    let key = "k".repeat(1000);
    let text = format!("extra:\n  a: &a {{{key}: v}}\n  b: [{}]", "*a,".repeat(40_000));
    refuse(&text, "too-many-aliases");
    let merge = format!(
        "a: &a {{{}}}\n{}",
        (0..9000).map(|n| format!("k{n}: v,")).collect::<String>(),
        (0..9000).map(|n| format!("m{n}: {{<<: *a}}\n")).collect::<String>()
    );
    refuse(&merge, "too-many-aliases");
    refuse("a: &a [*a]", "front-matter-too-deep");
    refuse("a: &a {<<: *a}", "front-matter-too-deep");
    // Ordinary use of aliases is read.
    check("extra: {a: &a {b: c}, d: *a, e: {<<: *a, f: g}}", "");
}

#[test]
fn size_is_bounded() {
    refuse(&"#".repeat(300_000), "front-matter-too-large");
    refuse(&"x: y\n".repeat(60_000), "front-matter-too-large");
    refuse(&"x: y\n".repeat(50_000), "duplicate-key");
    let topics: String = (0..20_000).map(|number| format!("t{number}, ")).collect();
    refuse(&format!("topics: [{topics}]"), "too-many-items");
    let keys: String = (0..20_000).map(|number| format!("k{number}: v\n")).collect();
    refuse(&keys, "too-many-problems");
    let items = "- ~\n".repeat(40_000);
    refuse(&format!("countries:\n{items}"), "too-many-problems");
    let items = "- Atlantis\n".repeat(20_000);
    refuse(&format!("countries:\n{items}"), "too-many-problems");
    let events = "- {id: a, date: 2025, title: x, type: talks, status: reported}\n".repeat(4000);
    refuse(&format!("events:\n{events}"), "too-many-problems");
    refuse(&format!("countries: {}", "x".repeat(200_000)), "unknown-country");
    refuse(&format!("date: {}", "9".repeat(200_000)), "bad-date");
    refuse(&format!("tlp: {}", "é".repeat(100_000)), "unknown-word");
    refuse(&format!("{}: x", "k".repeat(1000)), "unknown-key");
}

fn paths() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "content/articles/x.md",
        "content/articles/x.ur.md",
        "content/countries/pk.md",
        "content/topics/x.md",
        "content/actors/x.md",
        "content/people/x.md",
        "content/places/x.md",
        "content/stories/x.md",
        "content/events/x.md",
        "content/sources/x.md",
        "content/pages/x.md",
    ])
}

/// What every file must keep to, whatever it holds.
fn hold(path: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let file = file(path, bytes);
    let parsed = Entry::parse(&file, &config());
    let has_error = parsed.problems.iter().any(Diagnostic::is_error);
    prop_assert_eq!(parsed.value.is_none(), has_error);
    for problem in &parsed.problems {
        let places = problem.related.iter().map(|related| &related.place);
        for place in places.chain([&problem.place]) {
            prop_assert_ne!(place, &Place::Nowhere);
            if let Place::Span(span) = place {
                prop_assert!(span.start <= span.end && span.end <= bytes.len());
                if let Ok(text) = std::str::from_utf8(bytes) {
                    prop_assert!(text.get(span.start..span.end).is_some());
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_are_survived(path in paths(), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        hold(path, &bytes)?;
        let mut framed = b"---\n".to_vec();
        framed.extend(bytes);
        framed.extend(b"\n---\n");
        hold(path, &framed)?;
    }

    #[test]
    fn any_text_like_yaml_is_survived(
        path in paths(),
        text in "([a-z]{1,3}|[ \\n]|: |- |[\\[\\]{},&*!|>'\"#?%@`~<0-9é\u{feff}\t\r]|\n  |---|title: |date: |<<: |\\*a|&a ){0,60}",
    ) {
        hold(path, format!("---\n{text}\n---\n").as_bytes())?;
    }

    #[test]
    fn any_values_of_our_fields_are_survived(
        path in paths(),
        lines in prop::collection::vec((
            prop::sample::select(vec![
                "title", "name", "date", "updated", "slug", "aliases", "draft", "weight", "template",
                "lang", "authors", "extra", "kind", "tlp", "countries", "topics", "events", "sources",
                "claims", "quotes", "judgements", "corrections", "updates", "id", "type", "status",
                "names", "offices", "designations", "lat", "lon", "admin1", "iptc", "taxonomies",
                "permalink", "published", "month", "url", "grade", "code", "neighbours", "same_as",
            ]),
            prop::sample::select(vec![
                "x", "2025-10-29", "[a, b]", "{a: b}", "1.5", "-3", "1e3", "true", "~", "", "''",
                "[[x]]", "[{id: a}]", "[{id: a, date: 2025/.., title: é, type: talks, status: denied}]",
                "[{about: a, value: 3–2, claimant: b, source: c}]", "{en: x, ur: ~, q: z}", "é «ü»",
                "[{text: likely high confidence, likelihood: likely}, {text: '!', likelihood: x}]",
                "[{month: 2025-10, trend: improved, reason: x}]", "\"\\0\"", "999999999999999999999",
                "/a/b/", "https://x.example/a", ".nan", "0x1F", "[~, '', x]", "&a [*a]", "|\n  t",
            ]),
        ), 0..12),
    ) {
        let mut text = String::from("---\n");
        for (key, value) in lines {
            text.push_str(&format!("{key}: {value}\n"));
        }
        text.push_str("---\nBody");
        hold(path, text.as_bytes())?;
    }
}
