//! How what several files say of one event joins: every field has one rule, what contradicts is
//! told with both values, a revision replaces what it says, and the order of files never decides.

use serde_json::{Value, json};

use crate::page::{Site, check_problems, contains, options};

/// A desk with an event that three articles may tell of, and events and places that it can name.
const AROUND: &str = "
//- content/places/p.md
---
title: Pee
country: PK
lat: 30.5
lon: 67.25
---
//- content/events/e2.md
---
date: 2026-01-02
title: Deal two
type: agreement
status: reported
countries: [PK, IR]
commitments: [Share a list]
---
//- content/events/e3.md
---
date: 2026-01-03
title: Deal three
type: agreement
status: reported
countries: [PK, IR]
commitments: [Open a crossing]
---
";

/// What the first account says besides.
const TOLD: &str = "id: x, date: 2026-04-03, title: Talks, type: talks, status: reported";

/// A site with an article for each account: its file, its day, the account.
fn fixture(accounts: &[(&str, &str, &str)]) -> String {
    let articles = accounts.iter().map(|(file, day, account)| {
        format!(
            "//- content/articles/{file}.md\n---\ntitle: {file}\ndate: {day}\nevents:\n  - {{{account}}}\n---\n"
        )
    });
    AROUND.to_owned() + &articles.collect::<String>()
}

/// The event `x` as the map has it, made of accounts in files of these names; both orders of the
/// names give the same.
#[track_caller]
fn joined(day: &str, first: &str, other_day: &str, second: &str) -> Value {
    let of = |[one, other]: [&str; 2]| {
        let accounts = [(one, day, first), (other, other_day, second)];
        let site = Site::clean(&fixture(&accounts));
        let map: Value = serde_json::from_str(&site.read("timeline/events.geojson")).unwrap();
        let features = map["features"].as_array().unwrap();
        let found = features.iter().find(|feature| feature["id"] == "x").unwrap().clone();
        let own = &found["properties"];
        let mut actors: Vec<String> =
            own["actors"].as_array().unwrap().iter().map(Value::to_string).collect();
        actors.sort_unstable();
        json!({
            "at": found["geometry"]["coordinates"], "part_of": own["part_of"], "follows": own["follows"],
            "outcome": own["outcome"], "actors": actors, "countries": own["countries"], "status": own["status"],
        })
    };
    let (found, turned) = (of(["a", "b"]), of(["b", "a"]));
    assert_eq!(found, turned, "the names of the files decide");
    found
}

#[track_caller]
fn check(fact: &str, first: &str, second: &str, expected: &Value) {
    for other_day in ["2026-05-01", "2026-05-09"] {
        let first = format!("{TOLD}, {first}");
        let second = format!("id: x, {second}");
        let found = joined("2026-05-01", &first, other_day, &second);
        assert_eq!(&found[fact], expected, "{first}; {second}");
    }
}

#[test]
fn a_place_is_as_coarse_as_the_coarsest_account() {
    let exact = json!([67.25, 30.5]);
    let city = json!([67.3, 30.5]);
    check("at", "places: [p]", "places: [p]", &exact);
    check("at", "places: [p]", "places: [{id: p, precision: country}]", &Value::Null);
    check("at", "places: [{id: p, precision: country}]", "places: [p]", &Value::Null);
    check("at", "places: [{id: p, precision: city}]", "places: [{id: p, precision: exact}]", &city);
    check("at", "places: [p, {id: p, precision: admin1}]", "outcome: None", &Value::Null);
    // A revision replaces it, and one of the same day does not undo that.
    let revised = "places: [{id: p, precision: city}], revised: 2026-05-20";
    check("at", "places: [{id: p, precision: country}]", revised, &city);
}

#[test]
fn a_revision_replaces_what_it_says_and_nothing_else() {
    let first = "places: [p], part_of: e2, follows: e2, effect: amends, outcome: first, actors: [{id: h, role: host}, o]";
    let revised = "part_of: e3, follows: e3, outcome: second, actors: [{id: h, role: target}], revised: 2026-05-20";
    for (fact, expected) in [
        ("part_of", json!("e3")),
        ("follows", json!("e3")),
        ("outcome", json!("second")),
        ("at", json!([67.25, 30.5])),
        ("status", json!("reported")),
    ] {
        check(fact, first, revised, &expected);
    }
    let site = Site::clean(&fixture(&[
        ("a", "2026-05-01", &format!("{TOLD}, {first}")),
        ("b", "2026-05-01", &format!("id: x, {revised}")),
    ]));
    let text = site.read("timeline/events.json");
    contains(&text, "\"role\":\"target\"");
    assert!(!text.contains("\"role\":\"host\""), "{text}");
}

#[test]
fn what_an_event_does_belongs_to_what_it_follows() {
    let pair = "countries: [PK, IR], follows: e2";
    let site = |second: &str| {
        Site::clean(&fixture(&[
            ("a", "2026-05-01", &format!("{TOLD}, {pair}, effect: ends")),
            ("b", "2026-05-01", &format!("id: x, {second}")),
        ]))
        .page("/relations/ir-pk/")
    };
    contains(&site("outcome: None"), "Ended</");
    // The other deal is followed, and nobody says that it is ended.
    let page = site("follows: e3, revised: 2026-05-20");
    assert!(!page.contains("Ended</"), "{page}");
    // Said later of the same.
    contains(&site("follows: e2, revised: 2026-05-20"), "Ended</");
    check_problems(
        &fixture(&[
            ("a", "2026-05-01", &format!("{TOLD}, {pair}")),
            ("b", "2026-05-09", "id: x, follows: e3, effect: ends"),
        ]),
        "
error[event-conflict]: event `x` has the follows `e3` here and `e2` in `content/articles/a.md`
 --> content/articles/b.md:5:22
  |
5 |   - {id: x, follows: e3, effect: ends}
  |                      ^^
  |
  = help: make the accounts agree, give different events different ids, or say on which day the later account replaced the earlier: `revised: 2025-10-31`
note: the other account
 --> content/articles/a.md:5:106
  |
5 |   - {id: x, date: 2026-04-03, title: Talks, type: talks, status: reported, countries: [PK, IR], follows: e2}
  |                                                                                                          ^^

1 error
",
    );
}

#[test]
fn every_contradiction_is_told_with_both_values() {
    let site = Site::any(
        &fixture(&[
            (
                "a",
                "2026-05-01",
                &format!("{TOLD}, part_of: e2, follows: e2, effect: amends, outcome: first"),
            ),
            ("b", "2026-05-01", "id: x, part_of: e3, follows: e2, effect: ends, outcome: second"),
        ]),
        &options(),
    );
    for expected in [
        "event `x` has the part_of `e3` here and `e2` in",
        "event `x` has the effect `ends` here and `amends` in",
        "event `x` has the outcome `second` here and `first` in",
    ] {
        contains(&site.report, expected);
    }
    assert_eq!(site.report.matches("error[").count(), 3, "{}", site.report);
}

#[test]
fn keys_of_extra_are_facts_of_their_own() {
    for (first, second) in [("a", "b"), ("b", "a")] {
        let site = Site::any(
            &fixture(&[
                (first, "2026-05-01", &format!("{TOLD}, extra: {{level: high, line: A  b, n: 1}}")),
                (second, "2026-05-01", "id: x, extra: {level: [low], line: A b, only: yes}"),
            ]),
            &options(),
        );
        contains(
            &site.report,
            &format!(
                "event `x` has the extra.level `[\"low\"]` here and `high` in `content/articles/{first}.md`
 --> content/articles/{second}.md:5:28
"
            ),
        );
        assert_eq!(site.report.matches("error[").count(), 1, "{}", site.report);
    }
    let site = |other_day: &str, second: &str| {
        Site::clean(&format!(
            "{}//- templates/partials/event.html\n\
             {{{{ event.id }}}}: {{{{ event.extra.level | default(value=0) }}}} {{{{ event.extra.n | default(value=0) }}}}.\n",
            fixture(&[
                ("b", "2026-05-01", &format!("{TOLD}, extra: {{level: high, n: 1}}")),
                ("a", other_day, second),
            ])
        ))
        .page("/timeline/")
    };
    for day in ["2026-05-01", "2026-05-09"] {
        contains(&site(day, "id: x, extra: {level: low}, revised: 2026-05-20"), "x: low 1.");
    }
}

#[test]
fn what_nobody_says_is_no_contradiction() {
    check("countries", "outcome: None", "countries: [PK]", &json!(["PK"]));
    check("countries", "countries: [PK]", "outcome: None", &json!(["PK"]));
    check("outcome", "places: [p]", "outcome: None", &json!("None"));
    check("status", "outcome: None", "status: reported, revised: 2026-05-20", &json!("reported"));
    let site = Site::clean(&format!(
        "{AROUND}
//- content/events/x.md
---
date: 2026-04-03
title: Talks
type: talks
status: reported
---
//- content/articles/a.md
---
title: A
date: 2026-05-01
events: [{{id: x, countries: [PK]}}]
---
"
    ));
    contains(&site.page("/countries/pk/"), "Talks");
}

#[test]
fn what_reads_the_same_is_no_contradiction() {
    for (title, other) in [
        ("Caf\u{e9} closed", "Cafe\u{301} closed"),
        ("\"Two  spaces\"", "Two spaces"),
        ("Zero\u{200b}width", "Zerowidth"),
    ] {
        for (date, other_date) in
            [("2026-04-01", "2026-04-01/2026-04-01"), ("2026-04/2026-04", "2026-04")]
        {
            let account = |title: &str, date: &str| {
                format!("id: x, date: {date}, title: {title}, type: talks, status: reported")
            };
            joined("2026-05-01", &account(title, date), "2026-05-01", &account(other, other_date));
        }
    }
}

#[test]
fn a_revision_ahead_does_not_count_yet() {
    let accounts = [
        ("a", "2026-05-01", TOLD),
        ("b", "2026-05-02", "id: x, status: confirmed, revised: 2030-05-03"),
    ];
    check_problems(
        &fixture(&accounts),
        "
warning[dated-ahead]: this revision is dated 2030-05-03, which is to come: readers do not see it before
 --> content/articles/b.md:5:41
  |
5 |   - {id: x, status: confirmed, revised: 2030-05-03}
  |                                         ^^^^^^^^^^
  |
  = help: if the date is a mistake, write the day on which it was made

1 warning
",
    );
    let site = Site::of_moment(&fixture(&accounts), "2026-06-01T12:00:00Z");
    let text = site.read("timeline/events.json");
    assert!(!text.contains("confirmed"), "{text}");
    let later = Site::of_moment(&fixture(&accounts), "2030-05-03T12:00:00Z");
    contains(&later.read("timeline/events.json"), "\"status\":\"confirmed\"");
}

#[test]
fn a_revision_before_what_has_happened() {
    check_problems(
        &fixture(&[
            ("a", "2026-05-01", TOLD),
            ("b", "2026-05-02", "id: x, status: confirmed, revised: 2020-05-03"),
        ]),
        "
warning[revised-before-event]: event `x` of 2026-04-03 was revised on 2020-05-03, before it happened
 --> content/articles/b.md:5:41
  |
5 |   - {id: x, status: confirmed, revised: 2020-05-03}
  |                                         ^^^^^^^^^^
  |
  = help: correct the day, or give it the `status` `expected`

1 warning
",
    );
    // What is expected may be put off long before.
    Site::clean(&fixture(&[
        ("a", "2025-05-01", "id: x, date: 2027-04-03, title: Talks, type: talks, status: expected"),
        ("b", "2025-05-02", "id: x, date: 2027-05, revised: 2025-05-03"),
    ]));
}

#[test]
fn what_is_named_twice_is_exported_once() {
    let text = Site::clean(&fixture(&[(
        "a",
        "2026-05-01",
        &format!("{TOLD}, places: [p, p], actors: [h, h, {{id: h, role: host}}]"),
    )]))
    .read("timeline/events.json");
    contains(&text, "\"places\":[\"p\"]");
    assert_eq!(text.matches("\"id\":\"h\"").count(), 1, "{text}");
}

#[test]
fn circles_of_events_are_told_once() {
    let site = Site::any(
        &fixture(&[
            ("a", "2026-05-01", &format!("{TOLD}, follows: y, part_of: x")),
            (
                "b",
                "2026-05-02",
                "id: y, date: 2026-04-04, title: Y, type: talks, status: reported, follows: x",
            ),
        ]),
        &options(),
    );
    for expected in [
        "warning[event-circle]: `x` follows itself, by way of `y`\n --> content/articles/a.md:5:85",
        "= help: take `follows` out of the earliest of them",
        "warning[event-circle]: `x` is a part of itself\n --> content/articles/a.md:5:97",
        "= help: take `part_of` out of the widest of them",
        "2 warnings",
    ] {
        contains(&site.report, expected);
    }
}
