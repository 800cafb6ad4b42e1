//! The words for types of events and actors: the built-in ones, and those that a desk adds.

use serde_json::json;

use crate::page::{Site, options};
use crate::project::Project;

const HEAD: &str =
    "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguage = \"en\"\n";

/// A site with an event of each type.
fn site(types: &[&str]) -> String {
    let mut fixture = HEAD.to_owned();
    for word in types {
        fixture += &format!(
            "//- content/events/one-{}.md\n---\ntitle: One\ndate: 2025-10-12\ntype: {word}\n\
             status: reported\ncountries: [PK]\n---\n",
            word.to_lowercase().replace(' ', "-")
        );
    }
    fixture
}

#[test]
fn each_type_has_a_word_for_programs_and_one_for_people() {
    let types = [
        ("coup", "coup", "coup"),
        ("election", "election", "election"),
        ("deployment", "deployment", "deployment"),
        ("withdrawal", "withdrawal", "withdrawal"),
        ("abduction", "abduction", "abduction"),
        ("sanctions", "sanctions", "sanctions"),
        ("legal", "legal", "legal step"),
        ("cyber", "cyber", "cyber incident"),
        ("Maritime incident", "maritime-incident", "maritime incident"),
        ("displacement", "displacement", "displacement"),
        ("border-closure", "border-closure", "border closure"),
    ];
    let site = Site::clean(&site(&types.map(|(written, ..)| written)));
    let timeline = site.page("/timeline/2025/10/");
    let calendar = site.read("timeline/events.ics");
    let csv = site.read("timeline/events.csv");
    let finder = site.read("timeline/finder.json");
    for (_, word, label) in types {
        let event = format!("id=\"one-{word}\">");
        assert!(timeline.contains(&event), "no {event} in {timeline}");
        let kind = format!("<span class=\"kind\">{label}</span>");
        assert_eq!(timeline.matches(&kind).count(), 1, "{kind} in {timeline}");
        let option = format!("{{\"value\":\"{word}\",\"label\":\"{label}\"}}");
        assert!(finder.contains(&option), "no {option} in {finder}");
        assert!(calendar.contains(&format!("CATEGORIES:{label}\r\n")), "{label}: {calendar}");
        assert!(csv.contains(&format!(",One,{word},reported,")), "{word}: {csv}");
    }
}

const DESK: &str = "\
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[vocabulary]
actor_types = { pirates = { as = \"criminal\" } }
event_types = { piracy = \"Piracy & robbery\", accord = { label = \"Accord\", as = \"agreement\" }, drone-strike = { as = \"attack\" } }
//- content/actors/crew.md
---
name: Crew
type: Pirates
---
//- content/articles/a.md
---
title: A
date: 2025-10-14
countries: [PK, IR]
events:
  - {id: ship, date: 2025-10-11, title: Ship, type: piracy, status: reported, countries: [PK]}
  - {id: raid, date: 2025-10-12, title: Raid, type: attack, status: reported, countries: [PK]}
  - {id: drone, date: 2025-10-12, title: Drone, type: Drone strike, status: reported, countries: [PK]}
  - {id: sea, date: 2025-10-13, title: Sea, type: Accord, status: confirmed, countries: [PK, IR]}
---
";

#[test]
fn words_of_the_desk_are_read_as_ours_and_said_by_their_labels() {
    let site = Site::clean(DESK);
    let timeline = site.page("/timeline/2025/10/");
    for event in [
        "id=\"ship\">",
        "id=\"drone\">",
        "<span class=\"kind\">Piracy &amp; robbery</span>",
        "<span class=\"kind\">drone strike</span>",
    ] {
        assert!(timeline.contains(event), "no {event} in {timeline}");
    }
    // They come behind what they stand for.
    let finder = site.read("timeline/finder.json");
    let option = |word, label| {
        let option = format!("{{\"value\":\"{word}\",\"label\":\"{label}\"}}");
        let option = option.replace("&amp;", "&");
        finder.find(&option).unwrap_or_else(|| panic!("no {option} in {finder}"))
    };
    let options = [
        option("attack", "attack"),
        option("drone-strike", "drone strike"),
        option("accord", "Accord"),
        option("piracy", "Piracy &amp; robbery"),
    ];
    assert!(options.is_sorted(), "{options:?}");
    let country = site.page("/countries/pk/in-figures/");
    assert!(country.contains("?country=pk&amp;type=drone-strike\">1</a>"), "{country}");
    assert!(site.page("/actors/crew/").contains("<p class=\"meta\">pirates"));
}

#[test]
fn words_of_the_desk_mean_what_they_stand_for() {
    let site = Site::clean(DESK);
    // An agreement is one of the rounds of two countries.
    let pair = site.page("/relations/ir-pk/");
    assert!(pair.contains("<span class=\"kind\">Accord</span>"), "{pair}");
    let events: serde_json::Value =
        serde_json::from_str(&site.read("timeline/events.json")).unwrap();
    let types: Vec<_> = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| {
            (
                event["id"].clone(),
                event["type"].clone(),
                event["type_label"].clone(),
                event["type_as"].clone(),
            )
        })
        .collect();
    assert_eq!(
        json!(types),
        json!([
            ["ship", "piracy", "Piracy & robbery", "other"],
            ["drone", "drone-strike", "drone strike", "attack"],
            ["raid", "attack", null, null],
            ["sea", "accord", "Accord", "agreement"],
        ]),
    );
    assert!(site.read("timeline/events.csv").contains(",Drone,drone-strike,reported,"));
    let calendar = site.read("timeline/events.ics");
    assert!(calendar.contains("CATEGORIES:Piracy & robbery\r\n"), "{calendar}");
    let slides = site.read("timeline/timeline.json");
    assert!(slides.contains("\"group\":\"drone strike\""));
    // What programs take for HTML is escaped.
    assert!(slides.contains("\"group\":\"Piracy &amp; robbery\""), "{slides}");
    assert!(slides.contains("<p>Piracy &amp; robbery, "), "{slides}");
}

#[test]
fn a_word_that_nobody_declared_is_an_error_that_knows_those_of_the_desk() {
    let fixture =
        DESK.replace("type: piracy", "type: pirac").replace("type: Pirates", "type: pyrates");
    let report = &Site::any(&fixture, &options()).report;
    for said in [
        "error[unknown-word]: `type` of event 1 cannot be `pirac`",
        "= help: did you mean `piracy`?",
        "error[unknown-word]: `type` cannot be `pyrates`",
        "= help: did you mean `pirates`?",
    ] {
        assert!(report.contains(said), "no {said} in {report}");
    }
    let fixture = DESK.replace("type: piracy", "type: kidnapping at sea");
    let report = &Site::any(&fixture, &options()).report;
    assert!(report.contains("`protest`, `other`, `drone-strike`"), "{report}");
    // Without the declaration it is no word.
    let report = Site::any(&site(&["piracy"]), &options());
    assert!(report.has_errors, "{}", report.report);
}

#[test]
fn editors_and_stubs_know_words_of_the_desk() {
    let project = Project::new(DESK);
    let run = project.run(&["schema", "event"]);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let types = schema["properties"]["type"]["enum"].as_array().unwrap();
    for word in ["attack", "piracy", "drone-strike"] {
        assert!(types.contains(&word.into()), "{word}: {types:?}");
    }
    project.run(&["new", "event", "A hijacking"]);
    assert!(
        project
            .read("content/events/a-hijacking.md")
            .contains(", other, drone-strike, accord, piracy\n")
    );
}
