//! No page is heavier than a bad line carries, however much there is to show, and what does not
//! stand on one page stands on another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::page::{Site, contains};

/// The most that a page may weigh, in bytes of HTML.
const MOST_BYTES: usize = 300_000;

/// Sixty countries.
const CODES: &str = "AF AL AM AT AZ BA BD BE BG BH BY CH CN CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IN IQ IR \
                     IT JO JP KG KR KW KZ LB LK LT LV MD ME MK MN NL NO NP OM PK PL PS PT QA RO RS RU SA SY";

/// A thousand events of one actor in one month, most of them on one day and reported on one
/// day, four hundred corrections of one country, a thousand actors, and sixty countries of which
/// each is named with every other one.
fn adversarial() -> String {
    let mut site = String::new();
    for article in 0..10 {
        let _ = write!(
            site,
            "//- content/articles/a{article}.md\n---\ntitle: Article {article} on the events of the month\n\
             date: 2025-10-31\ncountries: [PK]\ntopics: [border]\nactors: [group]\nevents:\n"
        );
        for event in 0..100 {
            let day = match event % 4 {
                0 => "2025-10".to_owned(),
                1 => format!("2025-10-{:02}", event % 28 + 1),
                _ => "2025-10-11".to_owned(),
            };
            let _ = writeln!(
                site,
                "  - {{id: e-{article}-{event}, date: {day}, title: Event {event} of article {article} with a title of \
                 the usual length, type: attack, status: reported, countries: [PK, AF], actors: [group, \
                 group-{article}-{event}]}}"
            );
        }
        site.push_str("---\nText.\n");
    }
    for article in 0..8 {
        let _ = write!(
            site,
            "//- content/articles/c{article}.md\n---\ntitle: Corrected {article}\ndate: 2025-10-31\n\
             countries: [PK]\ncorrections:\n"
        );
        for correction in 0..50 {
            let _ = writeln!(
                site,
                "  - {{date: 2025-11-{:02}, kind: correction, text: 'Correction {correction}: an earlier version gave \
                 another number of people, and said that it came from another source than it did.'}}",
                correction % 23 + 1
            );
        }
        site.push_str("---\nText.\n");
    }
    let codes = CODES.split_whitespace().collect::<Vec<_>>().join(", ");
    let _ = write!(
        site,
        "//- content/articles/all.md\n---\ntitle: All\ndate: 2025-10-30\ncountries: [{codes}]\n---\nText.\n"
    );
    site
}

/// Twelve hundred judgements, two thousand claims about one thing and as many about forty others,
/// and a person with six hundred quotations.
fn crowded() -> String {
    let mut site = String::from("//- content/people/speaker.md\n---\nname: Speaker\n---\n");
    for article in 0..20 {
        let _ = write!(
            site,
            "//- content/articles/a{article}.md\n---\ntitle: Article {article} on what was said and what is to come\n\
             date: 2025-10-{:02}\ncountries: [PK, AF]\nsources:\n  - {{id: s, url: \
             \"https://source.example/articles/{article}\", publisher: The paper of record}}\njudgements:\n",
            article + 1
        );
        for number in 0..60 {
            let ending = match number % 6 {
                0 => "resolves_by: 2026-01-31",
                1 => "resolves_by: 2027-01-31",
                _ => "resolves_by: 2026-01-31, outcome: happened",
            };
            let _ = writeln!(
                site,
                "  - {{id: j-{article}-{number}, text: 'Judgement {number} of article {article} on what comes next \
                 at the border.', likelihood: likely, confidence: low, {ending}}}"
            );
        }
        site.push_str("claims:\n");
        let mut claim = |about: &str, value: usize| {
            let _ = writeln!(
                site,
                "  - {{about: {about}, value: {value}, unit: people, claimant: PK, source: s}}"
            );
        };
        for number in 0..100 {
            claim("People at the border", article * 100 + number);
        }
        for number in 0..50 {
            claim(&format!("People in district {article}"), number);
            claim(&format!("People on road {article}"), number);
        }
        site.push_str("quotes:\n");
        for number in 0..30 {
            let _ = writeln!(
                site,
                "  - {{text: 'Statement {number} of article {article}, of the usual length of a sentence that is \
                 quoted.', speaker: speaker, source: s, said_on: 2025-10-{:02}}}",
                article + 1
            );
        }
        site.push_str("---\nText [@s].\n");
    }
    site
}

/// How often a text has a fragment. The standard library's search is not optimized in tests, and takes
/// seconds of these pages.
fn count(text: &str, fragment: &str) -> usize {
    memchr::memmem::find_iter(text.as_bytes(), fragment).count()
}

/// The heavy pages of a site, each with its bytes.
fn heavy_pages(site: &Site) -> Vec<(String, usize)> {
    let mut files = site.files(".");
    files.retain(|path| path.ends_with(".html"));
    let sizes = files.into_iter().map(|path| {
        let bytes = site.read(&path).len();
        (path, bytes)
    });
    sizes.filter(|(_, bytes)| *bytes > MOST_BYTES).collect()
}

#[test]
fn no_page_is_too_heavy_and_everything_stands_somewhere() {
    let site = Site::of(&adversarial());
    assert_eq!(heavy_pages(&site), []);

    // Each event stands where its address leads.
    let json = site.read("timeline/events.json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let events = json["events"].as_array().unwrap();
    assert_eq!(events.len(), 1000);
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for event in events {
        let url = event["url"].as_str().unwrap().strip_prefix("https://desk.example").unwrap();
        let (path, id) = url.split_once('#').unwrap();
        let html = pages.entry(path.to_owned()).or_insert_with(|| site.page(path));
        assert!(html.contains(&format!(" id=\"{id}\"")), "{url}");
    }
    // Its year shows the first of each month.
    let events_of = |url: &str| count(&site.page(url), "<li class=\"event ");
    assert_eq!(events_of("/timeline/2025/"), 2);

    // Every actor is in the index, on one of its pages.
    let index: Vec<String> = (1..=3)
        .map(|number| match number {
            1 => site.page("/actors/"),
            _ => site.page(&format!("/actors/page/{number}/")),
        })
        .collect();
    let counts: Vec<usize> =
        index.iter().map(|html| count(html, "<li><a href=\"/actors/group")).collect();
    assert_eq!(counts, [500, 500, 1]);
}

/// Of sixty countries the matrix has half of those with most in common, and the list has every pair.
#[test]
fn the_relations_of_sixty_countries_are_whole() {
    let codes: Vec<&str> = CODES.split_whitespace().collect();
    assert_eq!(codes.len(), 60);
    let site = Site::of(&adversarial());
    let first = site.page("/relations/");
    assert_eq!(count(&first, "<th scope=\"col\">"), 29);
    assert_eq!(count(&first, "<th scope=\"row\">"), 29);
    contains(&first, "60 countries · 1,770 pairs");
    contains(&first, " The 30 countries with the most events are shown.");
    let mut all = String::new();
    for number in 1..=15 {
        let html = match number {
            1 => first.clone(),
            _ => site.page(&format!("/relations/page/{number}/")),
        };
        assert!(number == 1 || !html.contains("<table"));
        all.push_str(html.split_once("<ol class=\"pairs\">").unwrap().1);
    }
    for (position, first) in codes.iter().enumerate() {
        for second in &codes[position + 1..] {
            let link = format!("<a href=\"/relations/{first}-{second}/\"").to_lowercase();
            assert_eq!(count(&all, &link), 1, "{link}");
        }
    }
}

/// A month that does not fit continues on further pages: its days lead there, counts are those of
/// the whole month, and no number of the country's page leads to a part of what it counts.
#[test]
fn a_long_month_goes_on() {
    let events: String = [("a", "2025-10-02"), ("b", "2025-10"), ("c", "2025-10-02"), ("d", "2025-10-03")]
        .iter()
        .map(|(id, day)| {
            format!("  - {{id: {id}, date: {day}, title: T, type: talks, status: reported, countries: [PK]}}\n")
        })
        .collect();
    let site = Site::of(&format!(
        "//- site.toml\n{}[timeline]\nevents = 2\n//- content/articles/a.md\n---\ntitle: A\n\
         date: 2025-10-30\nevents:\n{events}  - {{id: e, date: 2025-09, title: T, type: talks, \
         status: reported, countries: [PK]}}\n---\n",
        crate::project::SITE
    ));
    let first = site.page("/timeline/2025/10/");
    contains(&first, "<p class=\"meta\">4 events</p>");
    contains(
        &first,
        "<ul><li><a href=\"#page-2025-10\">October 2025, exact day not known</a> <span class=\"count\">(1)</span></li>\
         <li><a href=\"#2025-10-02\">2 October</a> <span class=\"count\">(2)</span></li>\
         <li><a href=\"/timeline/2025/10/page/2/#2025-10-03\">3 October</a> <span class=\"count\">(1)</span></li></ul>",
    );
    contains(&first, "data-period=\"202510\"");
    let ids = |html: &str| -> Vec<String> {
        let events = html.split("<li class=\"event ").skip(1);
        events
            .map(|rest| {
                rest.split('"')
                    .nth(2)
                    .map(|_| rest.split("id=\"").nth(1).unwrap()[..1].to_owned())
                    .unwrap()
            })
            .collect()
    };
    assert_eq!(ids(&first), ["b", "a"]);
    let second = site.page("/timeline/2025/10/page/2/");
    contains(
        &site.page("/timeline/2025/"),
        "October</a> <span class=\"count\">(4)</span> · <a href=\"/timeline/2025/10/page/2/\">Page 2</a></li>",
    );
    assert_eq!(ids(&second), ["c", "d"]);
    contains(&second, "<h2 id=\"2025-10-02\" class=\"day-date\">2 October 2025</h2>");
    contains(&second, "<a href=\"/timeline/2025/09/\" rel=\"prev\">");
    contains(&second, "<a href=\"/timeline/2025/10/page/2/#c\">T</a>");
    // The year has September and the start of October on its first page.
    assert_eq!(ids(&site.page("/timeline/2025/")), ["e", "b"]);
    assert_eq!(ids(&site.page("/timeline/2025/page/2/")), ["a"]);
    // The timeline itself has the newest.
    assert_eq!(ids(&site.page("/timeline/")), ["d", "c"]);
    contains(
        &site.page("/countries/pk/in-figures/"),
        "<tr class=\"year\"><th scope=\"row\">2025</th><td><a href=\"/timeline/2025/?country=pk\">5</a></td>\
         <td><a href=\"/timeline/2025/?country=pk&amp;type=talks\">5</a></td></tr>\
         <tr><th scope=\"row\">October 2025</th><td><a href=\"/timeline/2025/10/?country=pk\">4</a></td>\
         <td><a href=\"/timeline/2025/10/?country=pk&amp;type=talks\">4</a></td></tr>\
         <tr><th scope=\"row\">September 2025</th><td><a href=\"/timeline/2025/09/?country=pk\">1</a></td>\
         <td><a href=\"/timeline/2025/09/?country=pk&amp;type=talks\">1</a></td></tr>",
    );
}

/// An edition has the first articles as cards, the others as links, and leads to the events
/// that do not fit.
#[test]
fn a_long_edition_leads_to_the_rest() {
    let mut site = String::new();
    for article in 0..80 {
        let _ = write!(
            site,
            "//- content/articles/a{article}.md\n---\ntitle: Article {article}\ndate: 2025-10-{:02}\nevents:\n  - {{id: \
             e{article}, date: 2025-10-11, title: T, type: talks, status: reported}}\n---\nText.\n",
            article % 28 + 1
        );
    }
    let edition = Site::of(&site).page("/editions/2025-10/");
    contains(&edition, "80 articles · 80 events");
    assert_eq!(count(&edition, "<article class=\"card\""), 25);
    for article in 0..80 {
        contains(&edition, &format!("\">Article {article}</a>"));
    }
    let links = count(&edition, "</a> <span class=\"meta\">");
    assert_eq!(links, 55, "{edition}");
    assert_eq!(count(&edition, "<li class=\"event "), 40);
    contains(&edition, "<a href=\"/timeline/2025/10/\">All 80 events</a>");
}

/// Ledgers go on upon further pages, with what follows from all of a ledger on the first; a group
/// of claims and the words of a person say how much more there is.
#[test]
fn long_ledgers_go_on_and_say_what_they_leave_out() {
    let site = Site::of(&crowded());
    assert_eq!(heavy_pages(&site), []);

    // Due, open and resolved are one list: 200, 200 and 800.
    let forecasts = pages_of(&site, "/forecasts/");
    let counts = |html: &String| count(html, "<p class=\"judgement\">");
    assert_eq!(forecasts.iter().map(counts).collect::<Vec<_>>(), [100; 12]);
    for (number, html) in (1..).zip(&forecasts) {
        contains(html, "<p class=\"meta\">200 due, 200 open, 800 resolved · ");
        contains(html, &format!("<p>Page {number} of 12</p>"));
        let headings = ["due", "open", "resolved", "score", "words"];
        let found: Vec<&str> = headings
            .into_iter()
            .filter(|id| html.contains(&format!("<h2 id=\"page-{id}\"")))
            .collect();
        let expected: &[&str] = match number {
            1 => &["due", "score", "words"],
            2 => &["due"],
            3 | 4 => &["open"],
            _ => &["resolved"],
        };
        assert_eq!(found, expected, "page {number}");
        let words = if number == 1 { "" } else { "/forecasts/" };
        contains(html, &format!("Likelihood: <a href=\"{words}#page-word-likely\">likely</a>"));
    }
    contains(&forecasts[0], "</strong> over 800 judgements.");
    let shown: BTreeSet<&str> = forecasts
        .iter()
        .flat_map(|html| html.split("<p class=\"judgement\">Judgement ").skip(1))
        .filter_map(|rest| rest.split_once(" on what comes next").map(|(name, _)| name))
        .collect();
    let written = (0..20)
        .flat_map(|article| (0..60).map(move |number| format!("{number} of article {article}")));
    let written: BTreeSet<String> = written.collect();
    // There is room for each once.
    assert!(shown.into_iter().eq(written.iter().map(|name| &**name)));

    // A group stands whole on the page to which its address leads, but for what exceeds a page.
    let claims = pages_of(&site, "/claims/");
    let counts = |html: &String| count(html, "<tr class=\"claim\">");
    assert_eq!(claims.iter().map(counts).collect::<Vec<_>>(), [200; 11]);
    contains(
        &claims[0],
        "<a href=\"/claims.csv\" type=\"text/csv\">1,800 more claims in the CSV</a>",
    );
    assert_eq!(count(&claims.concat(), "more claims in the CSV"), 1);
    let csv = site.read("claims.csv");
    assert_eq!(count(&csv, ",People at the border,"), 2000);
    for article in 0..20 {
        let html = site.page(&format!("/articles/2025/10/a{article}/"));
        contains(&html, "1,888 more claims</a>");
        let links: Vec<&str> = html
            .split("<a href=\"/claims/")
            .skip(1)
            .filter_map(|rest| rest.split('"').next()?.split_once('#'))
            .map(|(path, id)| {
                let target = site.page(&format!("/claims/{path}"));
                contains(&target, &format!("<tbody id=\"{id}\">"));
                id
            })
            .collect();
        assert!(links.len() >= 3, "{links:?}");
    }

    let person = site.page("/people/speaker/");
    assert_eq!(count(&person, "<figure class=\"quote\">"), 100);
    contains(&person, "<p class=\"meta\">500 older quotations are in the articles.</p></section>");
    for (article, is_shown) in [(19, true), (16, false)] {
        let text = format!("Statement 29 of article {article},");
        assert_eq!(person.contains(&text), is_shown, "{text}");
    }
}

/// Every page of a list, the first one first.
fn pages_of(site: &Site, list: &str) -> Vec<String> {
    let numbered = (2..).map(|number| format!("{list}page/{number}/"));
    std::iter::once(list.to_owned())
        .chain(numbered)
        .take_while(|url| site.has_page(url))
        .map(|url| site.page(&url))
        .collect()
}
