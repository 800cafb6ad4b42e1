//! The front page as an issue: what leads, what stands behind it, of when it is.

use std::fmt::Write as _;

use crate::page::{Site, contains};

/// Titles of the lead, of the seconds and of the river of a site with these articles: slug, day of
/// October, further lines of the front matter.
#[track_caller]
fn chosen(articles: &[(&str, u32, &str)]) -> [Vec<String>; 3] {
    let mut fixture = String::new();
    for (slug, day, lines) in articles {
        let _ = write!(
            fixture,
            "//- content/articles/{slug}.md\n---\ntitle: {slug}\ndate: 2025-10-{day:02}\n{lines}---\nText.\n"
        );
    }
    let home = Site::of(&fixture).page("/");
    let titles = |html: &str| -> Vec<String> {
        let cards = html.split("<h3><a href=\"/articles/").skip(1);
        cards
            .filter_map(|card| Some(card.split_once('>')?.1.split_once('<')?.0.to_owned()))
            .collect()
    };
    let home = home.split("<div class=\"side\">").next().unwrap();
    let (head, river) = home.split_once("<section class=\"river\"").unwrap_or((home, ""));
    let (lead, seconds) = head.split_once("<div class=\"seconds\">").unwrap_or((head, ""));
    [titles(lead), titles(seconds), titles(river)]
}

#[track_caller]
fn check(articles: &[(&str, u32, &str)], lead: &str, seconds: &[&str], river: &[&str]) {
    let [led, second, rest] = chosen(articles);
    assert_eq!((led.concat().as_str(), &*second, &*rest), (lead, &*owned(seconds), &*owned(river)));
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

const EVENT: &str =
    "events: [{id: e, date: 2025-10-01, title: E, type: talks, status: reported}]\n";
const FORECAST: &str = "kind: forecast\n";

/// Of the last week that leads which the desk gave weight, then what has most behind it, then what
/// is newest; nothing stands twice.
#[test]
fn what_leads_is_chosen() {
    check(&[("a", 1, ""), ("b", 2, ""), ("c", 3, ""), ("d", 4, "")], "d", &["c", "b"], &["a"]);
    check(&[("a", 1, ""), ("b", 2, EVENT), ("c", 3, ""), ("d", 4, "")], "b", &["d", "c"], &["a"]);
    let sources = "sources: [{id: s, title: S}, {id: t, title: T}]\n";
    check(&[("a", 1, EVENT), ("b", 2, sources), ("c", 3, "")], "b", &["a", "c"], &[]);
    check(&[("a", 1, "weight: -1\n"), ("b", 2, EVENT), ("c", 3, "")], "a", &["b", "c"], &[]);
    check(&[("a", 1, ""), ("b", 2, "weight: 5\n")], "a", &["b"], &[]);
    // Older than a week: it leads no more, whatever it has.
    check(&[("a", 1, EVENT), ("b", 8, ""), ("c", 9, "")], "c", &["b", "a"], &[]);
    check(&[("a", 1, EVENT), ("b", 7, "")], "a", &["b"], &[]);
    check(&[("a", 1, "")], "a", &[], &[]);
}

#[test]
fn a_forecast_leads_alone() {
    check(&[("a", 1, ""), ("b", 2, FORECAST)], "a", &["b"], &[]);
    check(&[("a", 1, ""), ("b", 2, "kind: explainer\nweight: -5\n")], "a", &["b"], &[]);
    check(&[("b", 2, FORECAST)], "b", &[], &[]);
    // What else there is may be too old to be the news.
    check(&[("a", 1, ""), ("b", 20, FORECAST)], "b", &["a"], &[]);
}

/// The issue is of the day of what was changed last, with the time where it is known.
#[test]
fn the_issue_has_a_day() {
    let home = |date: &str| {
        Site::of(&format!("//- content/articles/a.md\n---\ntitle: A\ndate: {date}\n---\n"))
            .page("/")
    };
    contains(
        &home("2025-10-31"),
        "<p class=\"issue\"><time datetime=\"2025-10-31\">Friday, 31 October 2025</time></p>",
    );
    contains(
        &home("2025-10-31T10:30:00Z"),
        "<time datetime=\"2025-10-31\">Friday, 31 October 2025</time> · updated \
         <time datetime=\"2025-10-31T10:30:00+00:00\">10:30 UTC</time></p>",
    );
    let empty = Site::of("//- content/pages/about.md\n---\ntitle: About\n---\n").page("/");
    assert!(!empty.contains("class=\"issue\""));
    contains(&empty, "<p>No articles yet.</p>");
}

/// Eight in the river; the archive has the rest.
#[test]
fn the_river_ends() {
    let slugs: Vec<String> = (1..=13).map(|day| format!("a{day}")).collect();
    let articles: Vec<(&str, u32, &str)> =
        slugs.iter().zip(1..).map(|(slug, day)| (&**slug, day, "")).collect();
    let [lead, seconds, river] = chosen(&articles);
    assert_eq!([lead.len(), seconds.len(), river.len()], [1, 2, 8]);
    assert_eq!([&river[0], &river[7]], ["a10", "a3"]);
}
