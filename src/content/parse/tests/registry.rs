//! Countries, topics, actors, people, places, stories.

use super::*;
use crate::content::{ActorKind, Alert, StixType, Trend};

#[test]
fn countries() {
    let entry = check_in(
        "content/countries/pk.md",
        "name: Pakistan!\nnames: {ur: پاکستان, EN: Pakistan}\nregion: south-asia\nneighbours: [AF, IR]\n\
         review_by: 2025-11-30\npinned: [a.md]\nstatus:\n- {month: 2025-11, trend: unchanged, reason: \
         r, by: desk}\n- {month: 2025-10, trend: deteriorated, alert: conflict risk, reason: r}",
        "",
    );
    let Some(Entry::Country(country)) = entry else { panic!() };
    assert_eq!(country.code.as_str(), "PK");
    assert_eq!((&*country.names["en"], &*country.names["ur"]), ("Pakistan", "پاکستان"));
    assert_eq!(country.neighbours.len(), 2);
    let months: Vec<i8> = country.status.iter().map(|status| status.month.month).collect();
    assert_eq!(months, [10, 11]);
    assert_eq!(country.status[0].trend, Trend::Deteriorated);
    assert_eq!(country.status[0].alert, Some(Alert::ConflictRisk));
    for path in ["content/countries/PK.md", "content/countries/pk.md"] {
        assert!(check_file(path, b"Only a background", "").is_some());
    }
    check_in("content/countries/pk.md", "code: pk", "");
    let entry = check_in(
        "content/countries/af.md",
        "alpha3: AFG\nm49: 004\nregions: {m49: 034, desk: south-asia}",
        "",
    );
    let Some(Entry::Country(country)) = entry else { panic!() };
    assert_eq!((&*country.regions["m49"], &*country.regions["desk"]), ("034", "south-asia"));
}

#[test]
fn countries_that_are_wrong() {
    let name = |name: &str, help: &str| {
        let path = format!("content/countries/{name}.md");
        let expected = format!(
            "{path}: error[bad-file-name]: the file name `{name}.md` is no ISO 3166-1 code of two letters | {help}"
        );
        check_in(&path, "", &expected);
    };
    name("pakistan", "rename it to `pk.md`");
    name("saudi-arabia", "rename it to `sa.md`");
    name("PAK", "rename it to `pk.md`");
    name(
        "atlantis",
        "rename it after the country's code, such as `pk.md`; one that ISO does not have takes one from `xa.md` to `xz.md`",
    );
    check_in(
        "content/countries/pk.md",
        "code: IR\nname: x",
        "2:7 `IR`: error[code-mismatch]: `code` is `IR`, but the file is named `pk.md` | rename the file to `ir.md`, or remove `code`",
    );
    check_in(
        "content/countries/pk.md",
        "status:\n- {month: 2025-11, trend: unchanged, reason: x}\n- {month: 2025-11, trend: improved, reason: x}\n\
         - {month: 2025-1, trend: up}\n- {month: 2025-13, trend: improved, reason: x, alert: none}",
        "4:11 `2025-11`: error[duplicate-month]: there are two statuses for 2025-11 | leave one of them | 3:11 `2025-11`: first here
         5:11 `2025-1`: error[bad-month]: `month` of item 3 of `status` cannot be `2025-1` | write year and month, such as `2025-10`
         5:26 `up`: error[unknown-word]: `trend` of item 3 of `status` cannot be `up` | write one of `deteriorated`, `improved` or `unchanged`
         5:3 `{month: 2025-1, trend: up}`: error[missing-field]: `reason` of item 3 of `status` is missing | add `reason: …`
         6:11 `2025-13`: error[bad-month]: `month` of item 4 of `status` cannot be `2025-13` | write year and month, such as `2025-10`
         6:55 `none`: error[unknown-word]: `alert` of item 4 of `status` cannot be `none` | write one of `conflict-risk` or `resolution-opportunity`",
    );
    check_in(
        "content/countries/pk.md",
        "names: {english: x, ur: ~, fa: [a]}",
        "2:9 `english`: error[bad-language]: `names` cannot be `english` | `english` is `en`: write that
         2:25 `~`: warning[empty-item]: `names.ur` is empty | fill it in or remove it
         2:32 `[a]`: error[wrong-type]: `names.fa` must be text, not a list | write text",
    );
    check_in(
        "content/countries/pk.md",
        "status: tense",
        "2:9 `tense`: error[wrong-type]: `status` must be a map of `key: value`, not text | write a map of `key: value`, such as `{month: 2025-10, trend: deteriorated, reason: …}`",
    );
    check_in(
        "content/countries/pk.md",
        "alpha3: IRN\nm49: 4\nregions: south-asia",
        "4:10 `south-asia`: error[wrong-type]: `regions` must be a map of `scheme: region`, not text | write a map of `scheme: region`
         2:9 `IRN`: error[code-mismatch]: `alpha3` cannot be `IRN` | remove it: `PK` says it all
         3:6 `4`: error[code-mismatch]: `m49` cannot be `4` | remove it: `PK` says it all",
    );
    check_in(
        "content/countries/pk.md",
        "names: x",
        "2:8 `x`: error[wrong-type]: `names` must be a map of `language: name`, not text | write a map of `language: name`",
    );
}

#[test]
fn topics_and_stories() {
    let entry = check_in(
        "content/topics/counter-terrorism.md",
        "name: Counter-terrorism\nnames: {ur: x}\nsynonyms: [Terrorism, CT, ct]\nbroader: security\niptc: medtop:20000053",
        "",
    );
    let Some(Entry::Term(_, key, Term::Topic(topic))) = entry else { panic!() };
    assert_eq!(key.as_str(), "counter-terrorism");
    assert_eq!(topic.synonyms.len(), 2);
    assert_eq!(topic.broader.unwrap().as_str(), "security");
    let Some(Entry::Term(_, _, Term::Topic(topic))) =
        check_in("content/topics/x.md", "title: T", "")
    else {
        panic!()
    };
    assert_eq!(&*topic.name, "T");
    check_in(
        "content/topics/Border Security.md",
        "iptc: 20000053",
        "1:1 `---`: error[missing-field]: `name` is missing | add `name: …`
         2:7 `20000053`: error[bad-iptc]: `iptc` cannot be `20000053` | write an IPTC Media Topic code such as `medtop:20000053`
         content/topics/Border Security.md: error[bad-file-name]: the file name `Border Security.md` has a form that cannot stand in an address | rename it to `border-security.md`",
    );
    let Some(Entry::Term(_, _, Term::Story(story))) =
        check_in("content/stories/x.md", "name: T\nsummary: s", "")
    else {
        panic!()
    };
    assert_eq!((&*story.title, story.description.as_deref()), ("T", Some("s")));
    check_in(
        "content/stories/x.md",
        "topics: [a]\ntitle: T",
        "2:1 `topics`: error[unknown-key]: unknown key `topics` | a story has the keys `description`, `extra`, `title`",
    );
}

#[test]
fn actors() {
    let entry = check_in(
        "content/actors/jaish-al-adl.md",
        "name: Jaish al-Adl\naliases: [Jundallah, {text: جیش العدل, lang: fa, used_by: itself}]\ntype: armed group\n\
         countries: [IR, PK]\nsame_as: https://www.wikidata.org/wiki/Q1\ndesignations:\n- {by: US, list: FTO, date: 2019-07, source: lwj}",
        "",
    );
    let Some(Entry::Term(_, key, Term::Actor(actor))) = entry else { panic!() };
    let other = check_in(
        "content/actors/x.md",
        "key: x\nname: X\narea: [IR]\nstix_types: [terrorist, Nation-State]",
        "",
    );
    let Some(Entry::Term(_, _, Term::Actor(other))) = other else { panic!() };
    assert_eq!(other.countries[0].as_str(), "IR");
    assert_eq!(other.stix_types, [StixType::Terrorist, StixType::NationState]);
    check_in(
        "content/actors/x.md",
        "key: y\nname: X\nstix_types: terorist",
        "4:13 `terorist`: error[unknown-word]: `stix_types` cannot be `terorist` | did you mean `terrorist`?
         2:6 `y`: error[key-mismatch]: `key` is `y`, but the file is named `x.md` | remove `key`, or rename the file after it",
    );
    assert_eq!(key.as_str(), "jaish-al-adl");
    assert_eq!(actor.actor_type, Some(ActorKind::ArmedGroup.into()));
    assert_eq!(actor.aliases[1].lang.as_deref(), Some("fa"));
    assert_eq!(actor.designations[0].date.as_ref().unwrap().to_string(), "2019-07");
    check_in(
        "content/actors/x.md",
        "name: x\naliases: [{lang: fa}]\ntype: state\ndesignations: [{list: x, source: '!'}]\nsame_as: [Q1]",
        "3:11 `{lang: fa}`: error[missing-field]: `text` of alias 1 is missing | add `text: …`
         4:7 `state`: error[unknown-word]: `type` cannot be `state` | write one of `government`, `military`, `armed-group`, `political`, `intergovernmental`, `criminal`, `media`, `ngo` or `other`; or add it under `[vocabulary.actor_types]` in site.toml
         5:16 `{list: x, source: '!'}`: error[missing-field]: `by` of designation 1 is missing | add `by: …`
         5:34 `'!'`: error[bad-key]: `source` of designation 1 cannot be `!` | write letters, digits and hyphens
         6:11 `Q1`: error[bad-url]: item 1 of `same_as` cannot be `Q1` | write a whole address that begins with `https://` or `http://`",
    );
}

#[test]
fn people() {
    let entry = check_in(
        "content/people/masoud-pezeshkian.md",
        "name: Masoud Pezeshkian\nnames: {fa: مسعود پزشکیان}\nprotect: true\noffices:\n- {title: President, org: o, country: IR, from: 2024-07-28}\n- {title: Minister, from: 2001, to: 2005}",
        "",
    );
    let Some(Entry::Term(_, _, Term::Person(person))) = entry else { panic!() };
    assert!(person.protect);
    assert_eq!(person.offices.len(), 2);
    assert_eq!(person.offices[0].from.as_ref().unwrap().to_string(), "2024-07-28");
    check_in(
        "content/people/x.md",
        "name: x\noffices: [{title: y, from: 2025, to: 2024}, {from: x}]",
        "3:38 `2024`: error[ends-before-start]: item 1 of `offices` ends before it starts | exchange `from` and `to`, or correct them
         3:45 `{from: x}`: error[missing-field]: `title` of office 2 is missing | add `title: …`
         3:52 `x`: error[bad-date]: `from` of office 2 cannot be `x`: it does not begin with a year of four digits | write `2025-10-11`, `2025-08`, `2025-10-25/2025-10-30` or `2025-10~`",
    );
}

#[test]
fn places() {
    for (lat, lon, expected) in [
        ("35.7", "51.4", (35_700_000, 51_400_000)),
        ("-90", "180", (-90_000_000, 180_000_000)),
        ("0", "-0.1234567", (0, -123_457)),
        ("'35.5'", "1e1", (35_500_000, 10_000_000)),
    ] {
        let text =
            format!("name: x\nlat: {lat}\nlon: {lon}\ncountry: IR\nadmin1: ir-23\ndisputed: no");
        let Some(Entry::Term(_, _, Term::Place(place))) =
            check_in("content/places/x.md", &text, "")
        else {
            panic!()
        };
        assert_eq!(place.position, Some(expected));
        assert_eq!(place.admin1.as_deref(), Some("IR-23"));
    }
    check_in(
        "content/places/x.md",
        "name: x\nlat: 35.7",
        "1:1 `---`: error[missing-field]: `lon` is missing | add `lon: 51.4`",
    );
    check_in(
        "content/places/x.md",
        "name: x\nlat: 91\nlon: east\nadmin1: Tehran",
        "5:9 `Tehran`: error[bad-admin1]: `admin1` cannot be `Tehran` | write an ISO 3166-2 code such as `PK-BA`
         3:6 `91`: error[bad-position]: `lat` cannot be `91` | write degrees from -90 to 90, such as `35.7`
         4:6 `east`: error[wrong-type]: `lon` must be a number, not text | write a number",
    );
    check_in(
        "content/places/x.md",
        "name: x\nlat: .nan\nlon: .inf",
        "3:6 `.nan`: error[bad-position]: `lat` cannot be `NaN` | write degrees from -90 to 90, such as `35.7`
         4:6 `.inf`: error[bad-position]: `lon` cannot be `inf` | write degrees from -180 to 180, such as `35.7`",
    );
}
