//! Events, sources, claims, quotes, judgements, corrections, updates.

use super::*;
use crate::content::{
    ActorRole, ClaimValue, CorrectionKind, EventFact, EventKind, EventStatus, Likelihood, Nature,
    Outcome, PlacePrecision,
};

/// Checks the problems of a list of one item, which stands in line 5.
fn check_item(field: &str, item: &str, expected: &str) -> Option<Article> {
    check(&format!("{field}:\n- {item}"), expected)
}

const EVENT: &str = "id: a, date: 2025-10-11, title: t, type: talks, status: reported";

#[test]
fn reads_an_event() {
    let article = check_item(
        "events",
        "{id: doha-2025, date: 2025-10-18/2025-10-19, title: Talks in Doha, type: Border closure, \
         status: Confirmed, reported: 2025-10-19T23:00:00Z, countries: [PK, af], places: [doha, {id: \
         Kabul City, precision: city}], actors: [bla, {id: afghan-taliban, role: accused}], part_of: \
         crisis, follows: x-1, sources: [kdp, kdp, b], outcome: none, commitments: [a, b]}",
        "",
    );
    let event = article.unwrap().events.remove(0);
    assert_eq!(event.id.as_str(), "doha-2025");
    assert_eq!(event.date.to_string(), "2025-10-18/2025-10-19");
    assert_eq!(
        (event.event_type.kind(), event.status),
        (EventKind::BorderClosure, EventStatus::Confirmed)
    );
    // The day in Karachi.
    assert_eq!(event.reported.unwrap().to_string(), "2025-10-20");
    assert_eq!(event.countries.len(), 2);
    assert_eq!(event.places[1].id.as_str(), "kabul-city");
    assert_eq!(event.places[1].precision, Some(PlacePrecision::City));
    assert_eq!((event.actors[0].role, event.actors[1].role), (None, Some(ActorRole::Accused)));
    assert_eq!(event.sources.len(), 2);
    assert_eq!(event.commitments.len(), 2);
}

#[test]
fn events_that_are_wrong() {
    check_item(
        "events",
        "{}",
        "5:3 `{}`: error[missing-field]: `id` of event 1 is missing | add `id: …`
         5:3 `{}`: error[missing-field]: `date` of event 1 is missing | add `date: …`, such as `2025-10-29`
         5:3 `{}`: error[missing-field]: `title` of event 1 is missing | add `title: …`
         5:3 `{}`: error[missing-field]: `type` of event 1 is missing | add `type: …` with one of `attack`, `clash`, `airstrike`, `abduction`, `arrest`, `coup`, `deployment`, `withdrawal`, `displacement`, `cyber`, `maritime-incident`, `ceasefire`, `agreement`, `talks`, `visit`, `statement`, `designation`, `sanctions`, `legal`, `election`, `border-closure`, `protest` or `other`
         5:3 `{}`: error[missing-field]: `status` of event 1 is missing | add `status: …` with one of `reported`, `confirmed`, `disputed`, `denied`, `expected`, `cancelled` or `retracted`",
    );
    check_item(
        "events",
        "[text]",
        "5:3 `[text]`: error[wrong-type]: item 1 of `events` must be a map of `key: value`, not a list | write a map of `key: value`, such as `- {id: …, date: 2025-10-29, title: …, type: attack, status: reported}`",
    );
    check_item(
        "events",
        "{id: Doha Talks, date: 2025-13, title: '', type: atack, status: done, reported: 2025, tilte: x}",
        "5:89 `tilte`: error[unknown-key]: unknown key `tilte` | did you mean `title`?
         5:8 `Doha Talks`: error[bad-id]: `id` of event 1 cannot be `Doha Talks` | write `doha-talks`
         5:26 `2025-13`: error[bad-date]: `date` of event 1 cannot be `2025-13`: there is no month 13 | write a month from 01 to 12, or a season from 21 (spring) to 24 (winter)
         5:35 `title`: error[missing-field]: `title` of event 1 is missing | add `title: …`
         5:52 `atack`: error[unknown-word]: `type` of event 1 cannot be `atack` | did you mean `attack`?
         5:67 `done`: error[unknown-word]: `status` of event 1 cannot be `done` | write one of `reported`, `confirmed`, `disputed`, `denied`, `expected`, `cancelled` or `retracted`
         5:83 `2025`: error[bad-date]: `reported` of event 1 cannot be `2025`: it does not begin with year, month and day | write `2025-10-29` or `2025-10-29T20:00:00+05:00`",
    );
    check(
        &format!("events:\n- {{{EVENT}}}\n- {{{EVENT}, places: [{{precision: town}}], actors: [{{id: x, role: villain}}]}}"),
        "6:8 `a`: error[duplicate-id]: the event `a` stands here twice | give the second an id of its own, or remove it | 5:8 `a`: first here
         6:91 `town`: error[unknown-word]: `precision` of place 1 of event 2 cannot be `town` | write one of `exact`, `city`, `admin1` or `country`
         6:79 `{precision: town}`: error[missing-field]: `id` of place 1 of event 2 is missing | add `id: …`
         6:122 `villain`: error[unknown-word]: `role` of actor 1 of event 2 cannot be `villain` | write one of `participant`, `host`, `mediator`, `claimant`, `accused` or `target`",
    );
    check_item(
        "events",
        &format!("{{{EVENT}, sources: ['!']}}"),
        "5:80 `'!'`: error[bad-key]: item 1 of `sources` of event 1 cannot be `!` | write letters, digits and hyphens",
    );
    check_item(
        "events",
        &format!("{{{EVENT}, foo: 1}}"),
        "5:70 `foo`: error[unknown-key]: unknown key `foo` | an event has the keys `actors`, `commitments`, `countries`, `date`, `effect`, `extra`, `follows`, `fulfilled`, `id`, `outcome`, `part_of`, `people`, `places`, `reported`, `revised`, `sources`, `status`, `title`, `topics`, `type`",
    );
}

#[test]
fn an_event_of_another_file_with_details() {
    let event = check_item("events", "{id: a, date: 2025-10, people: [b]}", "");
    let event = event.unwrap().events.remove(0);
    assert_eq!(event.untold, [EventFact::Title, EventFact::Type, EventFact::Status]);
    check_item(
        "events",
        "{id: a, outcome: None, title: }",
        "5:26 `title`: error[missing-field]: `title` of event 1 is missing | add `title: …`",
    );
    check_in(
        "content/events/a.md",
        "id: a\ndate: 2025-10\ntitle: A\ntype: talks",
        "1:1 `---`: error[missing-field]: `status` is missing | add `status: …` with one of `reported`, `confirmed`, `disputed`, `denied`, `expected`, `cancelled` or `retracted`",
    );
}

#[test]
fn an_event_in_a_file_of_its_own() {
    let fields = "date: 2025-10~\ntitle: t\ntype: talks\nstatus: expected";
    for (path, extra, id) in [
        ("content/events/2025/doha-talks.md", "", "doha-talks"),
        ("content/events/whatever name.md", "\nid: doha-2", "doha-2"),
    ] {
        let Some(Entry::Event(event)) = check_in(path, &format!("{fields}{extra}"), "") else {
            panic!()
        };
        assert_eq!(event.id.as_str(), id);
    }
    check_in(
        "content/events/Doha Talks.md",
        fields,
        "content/events/Doha Talks.md: error[bad-file-name]: the file name `Doha Talks.md` has a \
         form that cannot stand in an address | rename it to `doha-talks.md`",
    );
}

#[test]
fn sources() {
    let article = check_item(
        "sources",
        "{id: kdp, url: HTTPS://kdp.example/a?b=c, title: t, publisher: KDP, published: 2025-10, \
         lang: EN, archived: 'http://a.example', accessed: 2025-10-30, grade: c3, nature: State \
         media, country: PK}",
        "",
    );
    let source = article.unwrap().sources.remove(0);
    let grade = source.grade.unwrap();
    assert_eq!((grade.reliability, grade.credibility), ('C', 3));
    assert_eq!(source.nature, Some(Nature::StateMedia));
    assert_eq!(source.lang.as_deref(), Some("en"));
    assert_eq!(source.published.unwrap().to_string(), "2025-10");
    for bad in ["ftp://x", "javascript:alert(1)", "https://", "https:///a", "x"] {
        check_item(
            "sources",
            &format!("{{id: a, url: '{bad}'}}"),
            &format!(
                "5:16 `'{bad}'`: error[bad-url]: `url` of source 1 cannot be `{bad}` | write a whole address that begins with `https://` or `http://`"
            ),
        );
    }
    for bad in ["G1", "A7", "A0", "3C", "A", "A11", "13"] {
        check_item(
            "sources",
            &format!("{{id: a, title: t, grade: {bad}}}"),
            &format!(
                "5:28 `{bad}`: error[bad-grade]: `grade` of source 1 cannot be `{bad}` | write an Admiralty grade from `A1` to `F6`"
            ),
        );
    }
    check_item(
        "sources",
        "{id: a, title: ''}",
        "5:3 `{id: a, title: ''}`: error[missing-field]: `url` of source 1 is missing | add `url: https://…`",
    );
    check_item(
        "sources",
        "{accessed: 2025-10-30}",
        "5:3 `{accessed: 2025-10-30}`: error[missing-field]: `id` of source 1 is missing | add `id: …`
         5:3 `{accessed: 2025-10-30}`: error[missing-field]: `url` of source 1 is missing | add `url: https://…`",
    );
    // What has an id and nothing that describes it is a source of `content/sources`.
    for reference in ["kdp", "{id: kdp}", "{id: kdp, grade: A1}"] {
        let source = check_item("sources", reference, "").unwrap().sources.remove(0);
        assert_eq!((source.id.as_str(), source.refers), ("kdp", true), "{reference}");
    }
    check_in(
        "content/sources/kdp.md",
        "accessed: 2025-10-30",
        "1:1 `---`: error[missing-field]: `url` is missing | add `url: https://…`",
    );
    check(
        "sources:\n- {id: a, title: t}\n- {id: b, title: t}\n- {id: a, title: u}",
        "7:8 `a`: error[duplicate-id]: the source `a` stands here twice | give the second an id of its own, or remove it | 5:8 `a`: first here",
    );
    let Some(Entry::Source(source)) = check_in("content/sources/kdp.md", "title: KDP", "") else {
        panic!()
    };
    assert_eq!(source.id.as_str(), "kdp");
}

#[test]
fn values_of_claims() {
    for (written, expected) in [
        ("23", "23000..23000"),
        ("0", "0..0"),
        ("-5", "-5000..-5000"),
        ("1.5", "1500..1500"),
        ("1.125", "1125..1125"),
        ("'1,200'", "1200000..1200000"),
        ("'1,234,567.5'", "1234567500..1234567500"),
        ("20-25", "20000..25000"),
        ("20–25", "20000..25000"),
        ("20 – 25", "20000..25000"),
        ("1.5-2", "1500..2000"),
        ("nearly 900", "nearly 900"),
        ("took place", "took place"),
        ("'۵۰'", "50000..50000"),
        ("50+", "50+"),
        ("~40", "~40"),
        ("25-20", "25-20"),
        ("2025-10-11", "2025-10-11"),
        ("1.0005", "1.0005"),
        ("1e3", "1e3"),
        ("'1,20'", "1,20"),
        ("12345678901234567890", "12345678901234567890"),
        ("true", "true"),
        ("007", "7000..7000"),
        ("'-'", "-"),
        ("5-", "5-"),
    ] {
        let item = format!("{{about: x, value: {written}, claimant: PK, source: kdp}}");
        // What has a figure, is no number and is no day is lost for every range.
        let is_text = !expected.contains("..");
        let is_told = is_text && expected.contains(char::is_numeric) && expected != "2025-10-11";
        let told = format!(
            "5:21 `{written}`: warning[value-not-a-number]: the value `{expected}` has a figure and is no number | write the number alone (`50`) or a range, the lower first (`20-25`), and the rest in `unit`, `status: approximate` or the text; words without a figure (`dozens`) are shown and not counted"
        );
        let article = check_item("claims", &item, if is_told { &told } else { "" }).unwrap();
        let found = match &article.claims[0].value {
            ClaimValue::Number(range) => format!("{}..{}", range.low, range.high),
            ClaimValue::Text(text) => text.to_string(),
        };
        assert_eq!(found, expected, "for {written}");
    }
    check_item(
        "claims",
        "{value: [1], status: confrimed, source: K, unit: km, event: E e}",
        "5:3 `{value: [1], status: confrimed, source: K, unit: km, event: E e}`: error[missing-field]: `about` of claim 1 is missing | add `about: …`
         5:11 `[1]`: error[wrong-type]: `value` of claim 1 must be text, not a list | write text
         5:3 `{value: [1], status: confrimed, source: K, unit: km, event: E e}`: error[missing-field]: `claimant` of claim 1 is missing | add `claimant: …`
         5:24 `confrimed`: error[unknown-word]: `status` of claim 1 cannot be `confrimed` | did you mean `confirmed`?
         5:63 `E e`: error[bad-id]: `event` of claim 1 cannot be `E e` | write `e-e`",
    );
}

#[test]
fn quotes_corrections_updates() {
    let article = article(
        "quotes:\n- {text: \"a\\nb\", speaker: Mohsin Naqvi, role: Minister, said_on: 2025-10, venue: \
         Tehran, source: kdp, lang: fa, translated: yes}\ncorrections:\n- {date: 2025-10-30, text: x}\n\
         - {date: 2025-10-31, text: y, kind: retraction}\nupdates:\n- {date: 2025-10-30 10:00, text: t}",
    );
    let quote = &article.quotes[0];
    assert_eq!(
        (quote.speaker.as_str(), &*quote.text, quote.translated),
        ("mohsin-naqvi", "a\nb", true)
    );
    assert_eq!(article.corrections[0].kind, CorrectionKind::Correction);
    assert_eq!(article.corrections[1].kind, CorrectionKind::Retraction);
    assert_eq!(article.updates[0].date.timestamp.to_string(), "2025-10-30T05:00:00Z");
    check_item(
        "corrections",
        "{date: soon, kind: clarifiction}",
        "5:10 `soon`: error[bad-date]: `date` of correction 1 cannot be `soon`: it does not begin with year, month and day | write `2025-10-29` or `2025-10-29T20:00:00+05:00`
         5:3 `{date: soon, kind: clarifiction}`: error[missing-field]: `text` of correction 1 is missing | add `text: …`
         5:22 `clarifiction`: error[unknown-word]: `kind` of correction 1 cannot be `clarifiction` | did you mean `clarification`?",
    );
}

#[test]
fn judgements() {
    let article = check_item(
        "judgements",
        "{text: \"Another round is held by 30 November.\", likelihood: Very likely, confidence: \
         moderate, resolves_by: 2025-11-30, outcome: no, countries: PK}",
        "",
    );
    let judgement = article.unwrap().judgements.remove(0);
    assert_eq!(judgement.id.as_str(), "another-round-is-held-by-30-november");
    assert_eq!(judgement.likelihood, Likelihood::VeryLikely);
    assert_eq!(judgement.outcome, Some(Outcome::DidNotHappen));
    for (written, outcome) in [
        ("true", Some(Outcome::Happened)),
        ("yes", Some(Outcome::Happened)),
        ("happened", Some(Outcome::Happened)),
        ("false", Some(Outcome::DidNotHappen)),
        ("did not happen", Some(Outcome::DidNotHappen)),
        ("void", Some(Outcome::Void)),
        ("~", None),
    ] {
        let item = format!("{{text: t, likelihood: likely, outcome: {written}}}");
        assert_eq!(check_item("judgements", &item, "").unwrap().judgements[0].outcome, outcome);
    }
    for (word, help) in [
        ("likley", "did you mean `likely`?"),
        ("probable", "write `likely`, which has the same range in ICD 203"),
        ("remote", "write `almost-no-chance`, which has the same range in ICD 203"),
        ("Highly improbable", "write `very-unlikely`, which has the same range in ICD 203"),
        (
            "perhaps",
            "write one of `almost-no-chance`, `very-unlikely`, `unlikely`, `roughly-even-chance`, `likely`, `very-likely` or `almost-certain`",
        ),
    ] {
        check_item(
            "judgements",
            &format!("{{text: t, likelihood: {word}}}"),
            &format!(
                "5:25 `{word}`: error[unknown-word]: `likelihood` of judgement 1 cannot be `{word}` | {help}"
            ),
        );
    }
    check_item(
        "judgements",
        "{text: '…', likelihood: likely}",
        "5:10 `'…'`: error[bad-key]: `text` of judgement 1 cannot be `` | add an `id`; the text holds no letter to make one of",
    );
}

#[test]
fn likelihood_and_confidence_stay_apart() {
    for (text, words) in [
        (
            "We judge with high confidence that talks are likely.",
            Some(("likely", "high confidence")),
        ),
        (
            "Talks are VERY LIKELY (moderate confidence).",
            Some(("very likely", "moderate confidence")),
        ),
        ("It is unlikely, and we are confident of it.", Some(("unlikely", "are confident"))),
        (
            "Almost certainly so, with low-confidence sources.",
            Some(("almost certainly", "low confidence")),
        ),
        ("Talks are likely. We have high confidence in this.", None),
        ("A vote of no confidence is likely.", None),
        ("The likelihood is given apart, with high confidence.", None),
        ("We have high confidence.", None),
        ("Talks are likely.", None),
    ] {
        let expected = words.map_or(String::new(), |(likelihood, confidence)| {
            format!(
                "5:10 `\"{text}\"`: error[likelihood-and-confidence]: one sentence speaks of \
                 likelihood (`{likelihood}`) and of confidence (`{confidence}`) | ICD 203 keeps the \
                 two apart: say how likely it is here, and give the confidence in `confidence`"
            )
        });
        check_item("judgements", &format!("{{text: \"{text}\", likelihood: likely}}"), &expected);
    }
}
