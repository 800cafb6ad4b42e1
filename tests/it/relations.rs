//! Relations: the matrix of all pairs, the page of a pair, its trail of agreements and talks.

use crate::page::{Site, contains, options};

const SITE: &str = "
//- content/articles/border.md
---
title: Border talks
date: 2025-10-30
countries: [PK, IR]
events:
  - {id: accord, date: 2025-08, title: Accord, type: agreement, status: reported, countries: [IR, PK],
     commitments: [Share a list, Open a crossing], places: [tehran]}
  - {id: accord-kept, date: 2025-10-29~, title: Both stand by it, type: statement, status: confirmed,
     countries: [PK, IR], follows: accord, effect: reaffirms}
  - {id: shelling, date: 2025-11-02, title: Shelling, type: attack, status: disputed,
     countries: [IR, PK], follows: accord-kept, effect: breaches}
---
Text.
//- content/articles/third.md
---
title: Pakistan alone
date: 2025-11-01
countries: [PK]
events:
  - {id: doha, date: 2025-12, title: Doha round, type: talks, status: reported, countries: [AF, PK],
     part_of: mediation, follows: istanbul, outcome: None, actors: [{id: envoy, role: mediator}, guests]}
  - {id: istanbul, date: 2025-12-20, title: Istanbul round, type: talks, status: reported,
     countries: [AF, PK], part_of: mediation}
  - {id: mediation, date: ../2026-01-15, title: Mediation, type: talks, status: reported, countries: [PK, AF]}
  - {id: far, date: 2030-05-01, title: Next round, type: talks, status: expected, countries: [PK, AF]}
---
Text.
";

/// E1: items that name both, and a way from the other order.
#[test]
fn a_pair_lists_what_names_both() {
    let site = Site::of(SITE);
    assert_eq!(
        site.files("relations"),
        [
            "af-pk/index.html",
            "index.html",
            "ir-pk/index.html",
            "pk-af/index.html",
            "pk-ir/index.html"
        ]
    );
    let pair = site.page("/relations/ir-pk/");
    contains(&pair, "<h1>Iran and Pakistan</h1>");
    contains(
        &pair,
        "1 article · 3 events naming both · latest <time datetime=\"2025-11-02\">2 November 2025</time>",
    );
    contains(&pair, "<a href=\"/articles/2025/10/border/\">Border talks</a>");
    for event in ["accord", "accord-kept", "shelling"] {
        contains(&pair, &format!("id=\"{event}\""));
    }
    assert!(!pair.contains("Pakistan alone") && !pair.contains("doha"), "{pair}");
    let other = site.page("/relations/pk-ir/");
    contains(&other, "<meta http-equiv=\"refresh\" content=\"0; url=/relations/ir-pk/\">");
    // A pair that is only named by events has a page too, and the countries lead to it.
    contains(&site.page("/relations/af-pk/"), "0 articles · 4 events naming both");
    let country = site.page("/countries/pk/");
    contains(&country, "<a href=\"/relations/af-pk/\">");
    contains(&country, "<a href=\"/relations/ir-pk/\">");
}

/// E2: half a matrix counts the events of each pair, and a list has the last of each.
#[test]
fn the_matrix_and_the_list_have_every_pair() {
    let site = Site::of(SITE);
    let matrix = site.page("/relations/");
    contains(
        &matrix,
        "<caption id=\"page-matrix-caption\">Events naming both countries. <span class=\"shades\">\
         <span class=\"s1\">1</span><span class=\"s2\">2</span><span class=\"s3\">3</span><span class=\"s4\">4</span></span></caption>\
         <thead><tr><td></td><th scope=\"col\"><span>Afghanistan</span></th><th scope=\"col\"><span>Iran</span></th></tr></thead>\
         <tbody><tr><th scope=\"row\"><a href=\"/countries/ir/\">Iran</a></th><td></td></tr>\
         <tr><th scope=\"row\"><a href=\"/countries/pk/\">Pakistan</a></th>\
         <td class=\"s4\"><a href=\"/relations/af-pk/\"aria-label=\"Afghanistan and Pakistan: 4 events, of which 1 expected\">4</a></td>\
         <td class=\"s3\"><a href=\"/relations/ir-pk/\"aria-label=\"Iran and Pakistan: 3 events\">3</a></td></tr></tbody>",
    );
    // What is expected is no last event, and what is known by its end alone is no day.
    contains(
        &matrix,
        "<ol class=\"pairs\"><li><a href=\"/relations/af-pk/\">Afghanistan – Pakistan</a> <span class=\"meta\">4 events, of which 1 expected \
         · last <span>until 15 January 2026</span>: <a href=\"/timeline/2026/01/#mediation\">Mediation</a></span></li>\
         <li><a href=\"/relations/ir-pk/\">Iran – Pakistan</a> <span class=\"meta\">3 events \
         · last <time datetime=\"2025-11-02\">2 November 2025</time>: <a href=\"/timeline/2025/11/#shelling\">Shelling</a></span></li></ol>",
    );
    contains(&matrix, "<a href=\"/relations/\" aria-current=\"page\">Relations</a>");
}

/// E3: rounds in order, with venue, mediator and outcome.
#[test]
fn rounds_stand_after_what_they_continue() {
    let site = Site::of(SITE);
    let pair = site.page("/relations/af-pk/");
    let section = &pair[pair.find("id=\"page-rounds\"").unwrap()..];
    let section = &section[..section.find("</section>").unwrap()];
    // By date alone the Doha round ("December") would stand before what it follows.
    let order: Vec<&str> =
        ["Mediation</a></p>", "Istanbul round</a></p>", "Doha round</a></p>", "Next round</a>"]
            .into();
    let places: Vec<Option<usize>> = order.iter().map(|title| section.find(title)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {section}");
    contains(
        section,
        "<summary><span class=\"kind\">talks</span> · None</summary><dl class=\"event-facts\">\
         <div><dt>After</dt><dd><a href=\"/timeline/2025/12/#istanbul\">Istanbul round</a></dd></div>\
         <div><dt>Part of</dt><dd><a href=\"/timeline/2026/01/#mediation\">Mediation</a></dd></div>\
         <div><dt>Mediator</dt><dd><a href=\"/actors/envoy/\">envoy</a></dd></div></dl>",
    );
    let pair = site.page("/relations/ir-pk/");
    contains(&pair, "<div><dt>Venue</dt><dd><a href=\"/places/tehran/\">tehran</a></dd></div>");
}

/// E3: open commitments apart, each with its trail; what is fulfilled is not open.
#[test]
fn commitments_show_what_became_of_them() {
    let site = Site::of(SITE);
    let pair = site.page("/relations/ir-pk/");
    contains(
        &pair,
        "<h2 id=\"page-open\">Open commitments</h2><article class=\"commitment\">\
         <h3><a href=\"/timeline/2025/08/#accord\">Accord</a></h3><p class=\"meta\">\
         <span class=\"kind\">agreement</span> <span class=\"tag\">reported</span> August 2025</p>\
         <ul class=\"promises\"><li>Share a list</li><li>Open a crossing</li></ul>\
         <ol class=\"trail\" aria-label=\"What followed\">\
         <li><strong class=\"for\">Reaffirmed</strong> \
         <a href=\"/timeline/2025/10/#accord-kept\">Both stand by it</a> \
         <span class=\"meta\">about 29 October 2025 · confirmed</span></li>\
         <li><strong class=\"against\">Breached</strong> \
         <a href=\"/timeline/2025/11/#shelling\">Shelling</a> \
         <span class=\"meta\">2 November 2025 · disputed</span></li></ol></article>",
    );
    assert!(!pair.contains("page-closed"), "{pair}");
    let site = Site::of(&SITE.replace("effect: breaches", "effect: fulfils"));
    let pair = site.page("/relations/ir-pk/");
    contains(&pair, "<h2 id=\"page-closed\">Commitments fulfilled or ended</h2>");
    contains(&pair, "<strong class=\"for\">Fulfilled</strong>");
    assert!(!pair.contains("page-open"), "{pair}");
}

#[test]
fn an_event_fulfils_what_it_names() {
    let check = |fulfilled: &str, open: &[&str], closed: &[&str]| {
        let effect = format!("effect: fulfils, fulfilled: {fulfilled}");
        let site = Site::of(&SITE.replace("effect: breaches", &effect));
        let pair = site.page("/relations/ir-pk/");
        // What kept some promises stands with these, and once.
        let trails = usize::from(!closed.is_empty());
        assert_eq!(
            pair.matches("<strong class=\"for\">Fulfilled</strong>").count(),
            trails,
            "{pair}"
        );
        for (id, expected) in [("page-open", open), ("page-closed", closed)] {
            let Some((_, section)) = pair.split_once(&format!("id=\"{id}\"")) else {
                assert!(expected.is_empty(), "{id}: {pair}");
                continue;
            };
            let section = section.split("</section>").next().unwrap();
            let list = section.split_once("<ul class=\"promises\">").unwrap().1;
            let list = list.split("</ul>").next().unwrap();
            let items: Vec<&str> = list
                .split("<li>")
                .filter_map(|item| item.split_once("</li>"))
                .map(|it| it.0)
                .collect();
            assert_eq!(items, expected, "{fulfilled}, {id}");
        }
    };
    check("[2]", &["Share a list"], &["Open a crossing"]);
    check("1", &["Open a crossing"], &["Share a list"]);
    check("[Open a crossing]", &["Share a list"], &["Open a crossing"]);
    check("[1, 2]", &[], &["Share a list", "Open a crossing"]);

    let report = |fields: &str| {
        Site::any(&SITE.replace("effect: breaches", fields), &options()).report.clone()
    };
    let unknown = report("effect: fulfils, fulfilled: [3]");
    contains(&unknown, "error[unknown-commitment]: `3` is no commitment of the event `");
    contains(
        &unknown,
        "= help: write its words or its number: 1 “Share a list”, 2 “Open a crossing”",
    );
    let without = report("effect: breaches, fulfilled: [1]");
    contains(
        &without,
        "error[fulfilled-without-effect]: nothing is fulfilled without `effect: fulfils`",
    );
}

#[test]
fn a_circle_of_events_ends() {
    let event = |id: &str, follows: &str| {
        format!(
            "  - {{id: {id}, date: 2025-10, title: {id}, type: talks, status: reported, countries: [PK, IR], \
             follows: {follows}, part_of: {id}, commitments: [x]}}\n"
        )
    };
    let events = [event("a", "b"), event("b", "c"), event("c", "a")].concat();
    let site = Site::of(&format!(
        "\n//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nevents:\n{events}---\n"
    ));
    let pair = site.page("/relations/ir-pk/");
    assert_eq!(pair.matches("<li class=\"event status-reported\"><p class").count(), 3, "{pair}");
}

#[test]
fn an_unknown_effect_is_named() {
    let site = Site::any(&SITE.replace("effect: breaches", "effect: breach"), &options());
    assert!(site.has_errors);
    contains(&site.report, "content/articles/border.md:11:57");
    contains(&site.report, "= help: did you mean `breaches`?");
}

/// Lists are cut into pages, and the events are the newest fifty with a way to the rest.
#[test]
fn long_lists_are_cut() {
    use std::fmt::Write;
    let mut fixture = String::from(
        "\n//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example/b\"\npaginate_by = 2\n",
    );
    for article in 1..=5 {
        let _ = write!(
            fixture,
            "//- content/articles/a{article}.md\n---\ntitle: Article {article}\ndate: 2025-10-0{article}\n\
             countries: [PK, IR, AF]\nevents:\n"
        );
        for event in 1..=12 {
            let _ = writeln!(
                fixture,
                "  - {{id: e-{article}-{event}, date: 2025-{event:02}-0{article}, title: T, type: talks, \
                 status: reported, countries: [PK, IR]}}"
            );
        }
        fixture.push_str("---\n");
    }
    let site = Site::of(&fixture);
    let first = site.page("/relations/ir-pk/");
    contains(&first, "<a href=\"/b/relations/ir-pk/page/3/\" aria-label=\"Page 3\">3</a>");
    contains(
        &first,
        "<a href=\"/b/timeline/?country=ir,pk\">Events of either country on the timeline</a>",
    );
    assert_eq!(first.matches("<article class=\"card\"").count(), 2);
    assert_eq!(first.matches("\" id=\"e-").count(), 50);
    let last = site.page("/relations/ir-pk/page/3/");
    assert_eq!(last.matches("<article class=\"card\"").count(), 1);
    assert_eq!(last.matches("e-1-1").count(), 0, "{last}");
    contains(&site.page("/relations/pk-ir/"), "content=\"0; url=/b/relations/ir-pk/\"");
}

/// Two countries that meet only where others do are told in a fold; names stand as in an index.
#[test]
fn pairs_of_wide_events_are_folded() {
    let site = Site::of(
        "
//- content/articles/a.md
---
title: A
date: 2025-11-01
events:
  - {id: summit, date: 2025-10-01, title: Summit, type: talks, status: reported, countries: [IR, PK, DE]}
  - {id: visit, date: 2025-10-02, title: Visit, type: visit, status: reported, countries: [IR, DE]}
---
",
    );
    let page = site.page("/relations/");
    let (pairs, wide) = page.split_once("<details class=\"rest\">").unwrap();
    contains(pairs, "<a href=\"/relations/de-ir/\">Germany – Iran</a>");
    contains(wide, "<summary>2 pairs appear only in events with a third country</summary>");
    contains(wide, "<a href=\"/relations/de-pk/\">Germany – Pakistan</a>");
    contains(wide, "<a href=\"/relations/ir-pk/\">Iran – Pakistan</a>");
}
