//! Ways through a site: how many clicks a page is from the front page, and the way back up that
//! stands above its headline.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::html::Document;
use crate::page::{Site, contains};
use crate::project::Project;

/// How many clicks a reader may need.
const CLICKS: usize = 3;

/// The pages of a site that the front page of their language leads to in no more than [`CLICKS`]
/// clicks are left out; the rest stand here, each with its clicks if anything leads to it at all.
fn far_away(pages: &BTreeMap<String, String>) -> BTreeMap<&str, Option<usize>> {
    let mut front: Vec<&str> =
        ["/", "/ur/", "/fa/"].into_iter().filter(|home| pages.contains_key(*home)).collect();
    let mut clicks: BTreeMap<&str, usize> = front.iter().map(|home| (*home, 0)).collect();
    while !front.is_empty() {
        let mut found = Vec::new();
        for url in front {
            for link in Document::parse(&pages[url]).all("a") {
                let target = link.attribute("href").unwrap_or_default();
                let target = target.split(['#', '?']).next().unwrap_or_default();
                if let Some((target, _)) = pages.get_key_value(target)
                    && !clicks.contains_key(&**target)
                {
                    clicks.insert(target, clicks[url] + 1);
                    found.push(&**target);
                }
            }
        }
        front = found;
    }
    let all = pages.iter().filter(|(_, html)| !html.contains("http-equiv=\"refresh\""));
    all.map(|(url, _)| (&**url, clicks.get(&**url).copied()))
        .filter(|(_, clicks)| clicks.is_none_or(|clicks| clicks > CLICKS))
        .collect()
}

/// The pages among the files of a site, by address.
fn pages(files: Vec<String>, read: impl Fn(&str) -> String) -> BTreeMap<String, String> {
    let pages = files.into_iter().filter_map(|file| {
        let folder = file.strip_suffix("index.html")?;
        Some((format!("/{folder}"), read(&file)))
    });
    pages.collect()
}

#[test]
fn every_page_of_the_sample_is_three_clicks_away() {
    let project = Project::new("");
    let sample = env!("CARGO_MANIFEST_DIR");
    project.run(&["build", "--quiet", "--root", sample, "--output", "out"]).check_sample();
    let pages = pages(project.files("out"), |file| project.read(&format!("out/{file}")));
    assert!(pages.len() > 100, "{}", pages.len());
    assert_eq!(far_away(&pages), BTreeMap::new());
}

/// On a large site articles are reached by pages of lists; whatever is no article and no later page
/// of a list is as near as on a small one.
#[test]
fn parts_of_a_large_site_are_three_clicks_away() {
    let mut fixture = String::from(
        "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\npaginate_by = 5\n\
         [timeline]\nevents = 20\n[[menu]]\ntitle = \"Countries\"\nurl = \"/countries/\"\n\
         //- content/pages/about.md\n---\ntitle: About\n---\nText.\n",
    );
    let codes = ["PK", "IR", "AF", "IN", "CN", "TR"];
    for number in 0..150 {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let (year, first, second) = (2022 + number % 4, number % 6, (number + 1 + number / 6) % 6);
        let _ = write!(
            fixture,
            "//- content/articles/a{number}.md\n---\ntitle: A {number}\n\
             date: {year}-{month:02}-{day:02}\ncountries: [{}, {}]\ntopics: [topic-{}]\n\
             story: story-{}\nactors: [actor-{}]\npeople: [person-{}]\nplaces: [place-{}]\n\
             events: [{{id: e{number}, title: E, type: talks, status: reported, date: {year}-{month:02}-{day:02}}}]\n---\nText.\n",
            codes[first],
            codes[second],
            number % 20,
            number % 15,
            number % 40,
            number % 50,
            number % 30,
        );
    }
    let site = Site::of(&fixture);
    let pages = pages(site.files("."), |file| site.read(file));
    let is_listed = |url: &str| url.starts_with("/articles/20") || url.contains("/page/");
    let far: Vec<_> = far_away(&pages).into_iter().filter(|(url, _)| !is_listed(url)).collect();
    assert_eq!(far, []);
}

/// Compares the crumbs of a page with what is expected: `title <url>`, the page itself in brackets.
#[track_caller]
fn check_crumbs(site: &Site, url: &str, expected: &[&str]) {
    let document = Document::parse(&site.html(url));
    let start = document
        .elements
        .iter()
        .position(|element| element.name == "nav" && element.attribute("class") == Some("crumbs"));
    let start = start.unwrap_or_else(|| panic!("no crumbs on {url}"));
    let depth = document.elements[start].depth;
    let inside = document.elements[start + 1..].iter().take_while(|element| element.depth > depth);
    let links = inside.filter(|element| element.name == "a").map(|link| {
        let (text, target) = (link.text.trim(), link.attribute("href").unwrap());
        match link.attribute("aria-current") {
            Some(_) => format!("[{text}]"),
            None => format!("{text} <{target}>"),
        }
    });
    assert_eq!(links.collect::<Vec<_>>(), expected, "{url}");
}

const TREE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example/brief/\"
languages = [\"en\", \"ur\"]
[[menu]]
title = \"What happened\"
url = \"/timeline/\"
[registries.operations]
title = \"Operations\"
//- content/topics/security.md
---
name: Security
---
//- content/topics/border.md
---
name: Border security
broader: security
---
//- content/operations/dawn.md
---
name: Dawn
---
//- content/articles/one.md
---
title: One
date: 2026-11-02
countries: [IR, PK]
topics: [border]
actors: [jaish]
operations: [dawn]
events: [{id: e, title: E, type: talks, status: reported, date: 2026-10-01}]
---
//- content/articles/one.ur.md
---
title: ایک
---
//- content/articles/two.md
---
title: Two
date: 2026-11-03
topics: [border]
---
//- content/articles/three.md
---
title: Three
date: 2026-11-04
kind: analysis
---
";

#[test]
fn crumbs_go_by_the_tree_of_the_site() {
    let site = Site::of(TREE);
    let home = "Home </brief/>";
    let countries = "Countries </brief/countries/>";
    let iran = "Iran </brief/countries/ir/>";
    let topics = "Topics </brief/topics/>";
    let security = "Security </brief/topics/security/>";
    let timeline = "Timeline </brief/timeline/>";
    for (url, expected) in [
        ("/articles/2026/11/one/", &[home, countries, iran] as &[&str]),
        (
            "/ur/articles/2026/11/one/",
            &[
                "صفحۂ اول </brief/ur/>",
                "ممالک </brief/ur/countries/>",
                "ایران </brief/ur/countries/ir/>",
            ],
        ),
        (
            "/articles/2026/11/two/",
            &[home, topics, security, "Border security </brief/topics/border/>"],
        ),
        ("/articles/2026/11/three/", &[home, "Articles </brief/articles/>"]),
        ("/articles/kind/analysis/", &[home, "Articles </brief/articles/>", "[Analysis]"]),
        ("/countries/ir/", &[home, countries, "[Iran]"]),
        ("/countries/ir/border/", &[home, countries, iran, "[Border security]"]),
        ("/topics/security/", &[home, topics, "[Security]"]),
        ("/topics/border/", &[home, topics, security, "[Border security]"]),
        ("/actors/jaish/", &[home, "Actors </brief/actors/>", "[jaish]"]),
        ("/operations/dawn/", &[home, "Operations </brief/operations/>", "[Dawn]"]),
        ("/relations/ir-pk/", &[home, "Relations </brief/relations/>", "[Iran and Pakistan]"]),
        ("/timeline/2026/", &[home, timeline, "[2026]"]),
        ("/timeline/2026/10/", &[home, timeline, "2026 </brief/timeline/2026/>", "[October 2026]"]),
    ] {
        check_crumbs(&site, url, expected);
    }
    // The front page and what stands right below it have none.
    for url in ["/", "/countries/", "/timeline/", "/articles/"] {
        assert!(!site.html(url).contains("class=\"crumbs\""), "{url}");
    }
}

/// Topics that are wider than each other are told of, and no way goes round in them.
#[test]
fn a_circle_of_topics_ends() {
    let topic = |key: &str, broader: &str| {
        format!("//- content/topics/{key}.md\n---\nname: {key}\nbroader: {broader}\n---\n")
    };
    let site = [topic("a", "b"), topic("b", "c"), topic("c", "a")].concat();
    let site = Site::of(&site);
    contains(&site.report, "warning[topic-circle]");
    let crumbs = Document::parse(&site.html("/topics/a/")).with("aria-label", "Breadcrumb").count();
    assert_eq!(crumbs, 1);
}

/// Who ends at an address that is none gets the whole site and the newest, and a place for a search.
#[test]
fn what_is_not_found_leads_on() {
    let site = Site::of(TREE);
    let page = site.read("404.html");
    for link in ["/brief/", "/brief/topics/", "/brief/timeline/", "/brief/articles/2026/11/two/"] {
        let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next());
        contains(main.unwrap(), &format!("<a href=\"{link}\""));
    }
    let own = "//- templates/not-found.html\n{% extends \"@default/not-found.html\" %}\n\
               {% block search %}<p>Search here.</p>{% endblock search %}\n";
    contains(&Site::clean(&format!("{TREE}{own}")).read("404.html"), "<p>Search here.</p>");
}

/// Without their script the buttons and the choice of colours are not there, and nothing of a page
/// is asked of another host.
#[test]
fn what_needs_a_script_is_hidden_without_it() {
    let page = Site::of(TREE).html("/articles/2026/11/one/");
    let document = Document::parse(&page);
    for class in ["share", "colours"] {
        let element = document.classed(class).unwrap();
        assert_eq!(element.attribute("hidden"), Some(""), "{class}");
    }
    contains(&page, "data-url=\"https://desk.example/brief/articles/2026/11/one/\"");
    assert!(!page.contains(" style=") && !page.contains("<script>"), "{page}");
    for (name, attribute) in [("script", "src"), ("link", "href"), ("img", "src")] {
        let loads = |element: &crate::html::Element| {
            name != "link" || matches!(element.attribute("rel"), Some("stylesheet" | "icon"))
        };
        for element in document.all(name).filter(|element| loads(element)) {
            if let Some(address) = element.attribute(attribute) {
                assert!(address.starts_with("/brief/"), "{address}");
            }
        }
    }
}
