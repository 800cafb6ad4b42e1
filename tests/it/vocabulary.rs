//! The words for types of events: the built-in ones.

use crate::page::Site;

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
    for (_, word, label) in types {
        let event = format!("id=\"one-{word}\" data-type=\"{word}\"");
        assert!(timeline.contains(&event), "no {event} in {timeline}");
        let kind = format!("<span class=\"kind\">{label}</span>");
        assert_eq!(timeline.matches(&kind).count(), 1, "{kind} in {timeline}");
        let option = format!("name=\"type\" value=\"{word}\"> <bdi>{label}</bdi>");
        assert!(timeline.contains(&option), "no {option} in {timeline}");
        assert!(calendar.contains(&format!("CATEGORIES:{label}\r\n")), "{label}: {calendar}");
        assert!(csv.contains(&format!(",One,{word},reported,")), "{word}: {csv}");
    }
}
