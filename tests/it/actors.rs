//! Actors by whatever name they are called, and people with their offices and words.

use crate::page::{Site, contains};

const SITE: &str = "
//- content/actors/jaish-al-adl.md
---
name: Jaish al-Adl
type: armed-group
countries: [IR]
aliases:
  - {text: Jaysh al-Adl, lang: en, used_by: The <Desk>}
  - {text: \"جیش العدل\", lang: fa}
  - {text: Front, lang: en}
  - {text: BLA, lang: en}
  - {text: Jaish al-Adl}
designations:
  - {by: US, list: FTO, date: 2010-11}
---
//- content/actors/bla.md
---
name: Balochistan Liberation Army
aliases: [{text: Front, lang: en}]
---
//- content/actors/idle.md
---
name: Idle
---
//- content/articles/one.md
---
title: One
date: 2025-10-30
countries: [IR]
actors: [jaish-al-adl]
events:
  - {id: middle, date: 2024-05-01, title: Middle, type: attack, status: reported, countries: [IR],
     actors: [jaish-al-adl, {id: bla, role: accused}]}
  - {id: last, date: 2025-03, title: Last, type: attack, status: reported, countries: [IR], actors: [jaish-al-adl, bla]}
  - {id: first, date: 2019, title: First, type: attack, status: reported, countries: [IR], actors: [jaish-al-adl]}
---
Text.
";

const PEOPLE: &str = "
//- content/people/naqvi.md
---
name: Mohsin Naqvi
offices:
  - {title: Chair, org: Board, from: 2024, to: 2024-12}
  - {title: Interior Minister, country: PK, from: 2025-01}
---
//- content/articles/now.md
---
title: Now
date: 2025-10-30
countries: [PK]
people: [naqvi]
sources: [{id: s, url: \"https://s.example\"}]
quotes:
  - {text: Partners in peace., speaker: naqvi, said_on: 2025-10-29, source: s}
  - {text: \"صلح.\", speaker: naqvi, source: s, lang: fa, role: Guest}
---
Text.
//- content/articles/then.md
---
title: Then
date: 2024-06-01
people: [naqvi]
---
Text.
//- content/articles/again.md
---
title: Again
date: 2025-11-02
sources: [{id: s, url: \"https://s.example\"}]
quotes:
  - {text: Partners in peace., speaker: naqvi, said_on: 2025-10-29, source: s}
  - {text: Partners in peace., speaker: naqvi, said_on: 2025-11-01, source: s}
---
Text.
";

/// D1: first and last are the ends of the actor's events.
#[test]
fn first_and_last_are_the_ends_of_the_events() {
    let site = Site::of(SITE);
    let actor = site.page("/actors/jaish-al-adl/");
    contains(&actor, "<p class=\"meta\">armed group · 1 article · 3 events</p>");
    contains(
        &actor,
        "<dl class=\"facts\"><div><dt>Area of operation</dt><dd><a href=\"/countries/ir/\">Iran</a></dd></div>\
         <div><dt>First event on record</dt><dd>2019: <a href=\"/timeline/2019/#first\">First</a></dd></div>\
         <div><dt>Latest event on record</dt><dd>March 2025: <a href=\"/timeline/2025/03/#last\">Last</a></dd></div></dl>",
    );
    contains(
        &actor,
        "<tr><th scope=\"row\">United States</th><td>FTO</td><td>November 2010</td></tr>",
    );
    contains(
        &actor,
        "<h2 id=\"page-related\">In the same events</h2><ul class=\"browse\"><li><a href=\"/actors/bla/\">\
         Balochistan Liberation Army</a> <span class=\"count\">2</span></li></ul>",
    );
    let one = site.page("/actors/bla/");
    contains(&one, "<dd>1 May 2024: <a href=\"/timeline/2024/05/#middle\">Middle</a></dd>");
    assert!(!site.page("/actors/idle/").contains("event here"));
}

/// D1: every other name leads to the actor, but for keys of actors and names that two share.
#[test]
fn aliases_lead_to_the_actor() {
    let site = Site::of(SITE);
    assert_eq!(
        site.files("actors"),
        [
            "bla/index.html",
            "idle/index.html",
            "index.html",
            "jaish-al-adl/index.html",
            "jaysh-al-adl/index.html",
            "جیش-العدل/index.html",
        ]
    );
    for alias in ["jaysh-al-adl", "جیش-العدل"] {
        contains(
            &site.page(&format!("/actors/{alias}/")),
            "<meta http-equiv=\"refresh\" content=\"0; url=/actors/jaish-al-adl/\">",
        );
    }
    contains(&site.page("/actors/bla/"), "<h1>Balochistan Liberation Army</h1>");
}

/// D2: each label with its language and who uses it; lists have the house name.
#[test]
fn labels_are_shown_as_labels() {
    let site = Site::of(SITE);
    let actor = site.page("/actors/jaish-al-adl/");
    contains(
        &actor,
        "<caption id=\"page-names-caption\">Names that others use; the name here is Jaish al-Adl</caption>\
         <thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Language</th><th scope=\"col\">Used by</th></tr>\
         </thead><tbody><tr><th scope=\"row\"><bdi lang=\"en\" dir=\"ltr\">Jaysh al-Adl</bdi></th>\
         <td><span>English</span></td><td>The &lt;Desk&gt;</td></tr>\
         <tr><th scope=\"row\"><bdi lang=\"fa\" dir=\"rtl\">جیش العدل</bdi></th>\
         <td><span>Persian</span></td><td><span class=\"meta\">not recorded</span></td></tr>",
    );
    for path in ["/actors/", "/timeline/", "/articles/2025/10/one/"] {
        let page = site.page(path);
        contains(&page, ">Jaish al-Adl</a>");
        assert!(!page.contains("Jaysh al-Adl"), "{path}");
    }
}

/// D3: the office is that of the article's day.
#[test]
fn the_office_is_that_of_the_day() {
    let site = Site::of(PEOPLE);
    contains(&site.page("/articles/2025/10/now/"), "Interior Minister, Pakistan");
    let then = site.page("/articles/2024/06/then/");
    contains(&then, "Chair, Board");
    assert!(!then.contains("Interior Minister"));
}

/// D3: each quotation once, with every article that has it, also where the article does not list
/// the speaker.
#[test]
fn each_quotation_stands_once() {
    let person = Site::of(PEOPLE).page("/people/naqvi/");
    let quotes = &person[person.find("<figure class=\"quote\">").unwrap()..];
    let quotes = &quotes[..quotes.find("</section>").unwrap()];
    assert_eq!(
        quotes,
        "<figure class=\"quote\"><blockquote lang=\"en\" dir=\"ltr\"><p>Partners in peace.</p></blockquote>\
         <figcaption>Interior Minister, Pakistan, 1 November 2025 · <a href=\"/articles/2025/11/again/\">Again</a>\
         </figcaption></figure>\
         <figure class=\"quote\"><blockquote lang=\"fa\" dir=\"rtl\"><p>صلح.</p></blockquote>\
         <figcaption>Guest · <a href=\"/articles/2025/10/now/\">Now</a></figcaption></figure>\
         <figure class=\"quote\"><blockquote lang=\"en\" dir=\"ltr\"><p>Partners in peace.</p></blockquote>\
         <figcaption>Interior Minister, Pakistan, 29 October 2025 · <a href=\"/articles/2025/11/again/\">Again</a> · \
         <a href=\"/articles/2025/10/now/\">Now</a></figcaption></figure>"
    );
}

/// A country is called by its name wherever a desk writes its code, with or without a page of its
/// own; what is no code stands as written.
#[test]
fn codes_of_countries_are_names_to_readers() {
    let site = |more: &str| {
        Site::of(&format!(
            "{more}
//- content/actors/a.md
---
name: Actor
countries: [PK, DE]
aliases: [{{text: One, used_by: PK}}, {{text: Two, used_by: de}}, {{text: Three, used_by: UN}}]
designations: [{{by: pk, list: L}}, {{by: DE}}, {{by: The UN}}]
---
//- content/people/p.md
---
name: Person
offices: [{{title: Minister, country: DE}}, {{title: Envoy, country: PK}}]
---
//- content/places/x.md
---
name: Place
country: FR
---
//- content/articles/one.md
---
title: One
date: 2025-10-30
countries: [PK]
actors: [a]
places: [x]
sources: [{{id: s, url: \"https://s.example\"}}]
claims:
  - {{about: dead, value: 1, claimant: IT, source: s}}
  - {{about: dead, value: 2, claimant: pk, source: s}}
  - {{about: dead, value: 3, claimant: a, source: s}}
---
Text.
"
        ))
    };
    let english = site("");
    let actor = english.page("/actors/a/");
    contains(&actor, "<dd><a href=\"/countries/pk/\">Pakistan</a>, Germany</dd>");
    for row in [
        "One</bdi></th><td></td><td><a href=\"/countries/pk/\">Pakistan</a></td>",
        "Two</bdi></th><td></td><td>Germany</td>",
        "Three</bdi></th><td></td><td>UN</td>",
        "<th scope=\"row\"><a href=\"/countries/pk/\">Pakistan</a></th><td>L</td>",
        "<th scope=\"row\">Germany</th>",
        "<th scope=\"row\">The UN</th>",
    ] {
        contains(&actor, row);
    }
    let person = english.page("/people/p/");
    contains(&person, "<td>Germany</td>");
    contains(&person, "<td><a href=\"/countries/pk/\">Pakistan</a></td>");
    contains(&english.page("/places/x/"), "\"name\":\"France\"");
    let csv = english.read("claims.csv");
    for claimant in [",Italy,country,", ",Pakistan,country,", ",Actor,actor,"] {
        contains(&csv, claimant);
    }
    // In the language of the page, else marked as English.
    let urdu =
        site("//- site.toml\ntitle = \"T\"\nbase_url = \"https://x.example\"\nlanguage = \"ur\"\n");
    contains(&urdu.page("/actors/a/"), "جرمنی</th>");
    contains(&urdu.read("claims.csv"), "اٹلی");
    let french =
        site("//- site.toml\ntitle = \"T\"\nbase_url = \"https://x.example\"\nlanguage = \"fr\"\n")
            .page("/actors/a/");
    contains(&french, "<th scope=\"row\"><bdi lang=\"en\" dir=\"ltr\">Germany</bdi></th>");
    contains(&french, "<a href=\"/countries/pk/\" lang=\"en\" dir=\"ltr\">Pakistan</a>");
}
