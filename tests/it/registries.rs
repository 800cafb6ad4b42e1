//! What the files of registries say besides names, each on its page and for machines.

use crate::html::Document;
use crate::page::{Site, check_page, check_problems, contains};

/// The JSON-LD of a page.
fn json_ld(fixture: &str, url: &str) -> serde_json::Value {
    Document::parse(&Site::of(fixture).html(url)).json_ld()
}

const PLACES: &str = "
//- content/places/tehran.md
---
name: Tehran
names: {fa: تهران, en: Tehran}
country: IR
lat: 35.7
lon: 51.4
---
//- content/places/wana.md
---
name: 'Wana </script>'
country: PK
lat: -32
lon: -69.578125
disputed: true
---
//- content/places/plain.md
---
name: Plain
country: PK
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
countries: [PK, IR]
places: [tehran, wana, plain]
---
";

#[test]
fn a_place_says_where_it_is_and_whose() {
    check_page(
        PLACES,
        "/places/tehran/index.html",
        &[
            "<dd><a href=\"geo:35.7,51.4\">35.7° N, 51.4° E</a>, accurate to about 10 km</dd></div>",
            "</dl>",
        ],
    );
    check_page(
        PLACES,
        "/places/wana/index.html",
        &[
            "<a href=\"geo:-32,-69.578125\">32.000000° S, 69.578125° W</a>, accurate to about 10 cm</dd></div>",
            "<div><dt>Sovereignty</dt><dd>Disputed</dd></div>",
        ],
    );
    assert!(!Site::of(PLACES).html("/places/plain/").contains("<dl"));
    assert!(!Site::of(PLACES).html("/places/tehran/").contains("Sovereignty"));
    assert_eq!(
        json_ld(PLACES, "/places/tehran/"),
        serde_json::json!({
            "@context": "https://schema.org",
            "@type": "Place",
            "alternateName": ["تهران"],
            "containedInPlace": {"@type": "Country", "name": "Iran"},
            "geo": {"@type": "GeoCoordinates", "latitude": 35.7, "longitude": 51.4},
            "name": "Tehran",
            "url": "https://desk.example/places/tehran/",
        })
    );
    // Machines have no word for a country that is disputed.
    let disputed = json_ld(PLACES, "/places/wana/");
    assert_eq!(disputed["name"], "Wana </script>");
    assert!(disputed.get("containedInPlace").is_none(), "{disputed}");
}

const TOPICS: &str = "
//- content/topics/security.md
---
name: Security
synonyms: [safety]
---
//- content/topics/terror.md
---
name: Counter-terrorism
names: {ur: انسداد}
broader: safety
iptc: medtop:20000053
---
//- content/topics/border.md
---
name: Border <security>
broader: security
---
";

#[test]
fn topics_lead_to_wider_and_narrower_ones() {
    check_page(
        TOPICS,
        "/topics/security/index.html",
        &["<div><dt>Includes</dt><dd><a href=\"/topics/border/\">Border &lt;security&gt;</a>, \
             <a href=\"/topics/terror/\">Counter-terrorism</a></dd></div>"],
    );
    check_page(
        TOPICS,
        "/topics/terror/index.html",
        &[
            "<div><dt>Part of</dt><dd><a href=\"/topics/security/\">Security</a></dd></div>",
            "<div><dt>IPTC Media Topic</dt><dd>\
             <a href=\"http://cv.iptc.org/newscodes/mediatopic/20000053\" rel=\"external\">medtop:20000053</a></dd></div>",
        ],
    );
    assert_eq!(
        json_ld(TOPICS, "/topics/terror/"),
        serde_json::json!({
            "@context": "https://schema.org",
            "@type": "DefinedTerm",
            "alternateName": ["انسداد"],
            "inDefinedTermSet": "https://desk.example/topics/",
            "name": "Counter-terrorism",
            "sameAs": ["http://cv.iptc.org/newscodes/mediatopic/20000053"],
            "url": "https://desk.example/topics/terror/",
        })
    );
}

#[test]
fn a_topic_is_no_part_of_itself() {
    check_problems(
        "
//- content/topics/a.md
---
name: A
broader: c
---
//- content/topics/b.md
---
name: B
broader: a
---
//- content/topics/c.md
---
name: C
broader: b
---
//- content/topics/self.md
---
name: Self
broader: self
---
//- content/topics/under.md
---
name: Under
broader: a
---
",
        "
warning[topic-circle]: `a` is a part of itself, by way of `c`, `b`
 --> content/topics/a.md:3:10
  |
3 | broader: c
  |          ^
  |
  = help: take `broader` out of the widest of them

warning[topic-circle]: `self` is a part of itself
 --> content/topics/self.md:3:10
  |
3 | broader: self
  |          ^^^^
  |
  = help: take `broader` out of the widest of them

2 warnings",
    );
}

#[test]
fn a_wider_topic_that_is_kept_back_is_not_told() {
    let site = Site::of(&TOPICS.replace("synonyms: [safety]", "synonyms: [safety]\ntlp: RED"));
    let page = site.page("/topics/terror/");
    assert!(!page.contains("Part of") && !page.contains("Security"), "{page}");
}

const ACTORS: &str = "
//- content/sources/fto.md
---
url: https://state.example/fto
publisher: 'State <Department>'
---
//- content/sources/cable.md
---
title: A cable
tlp: AMBER
---
//- content/actors/jaish.md
---
name: Jaish
aliases: [The label]
stix_types: [terrorist, nation-state]
same_as: ['https://www.wikidata.org/wiki/Q1?a=%22&b=1', 'https://opensanctions.org/x']
designations:
  - {by: US, list: FTO, date: 2010-11, source: fto}
  - {by: PK, source: cable}
---
//- content/actors/plain.md
---
name: Plain
designations: [{by: US}]
---
";

#[test]
fn an_actor_is_said_to_be_what_others_say_of_it_with_their_word() {
    check_page(
        ACTORS,
        "/actors/jaish/index.html",
        &[
            "<div><dt>Category in the STIX standard</dt><dd>terrorist, nation state</dd></div>",
            "<div><dt>See also</dt><dd><a href=\"https://www.wikidata.org/wiki/Q1?a=%22&amp;b=1",
            "\" rel=\"external\"><bdi>wikidata.org</bdi></a>, \
             <a href=\"https://opensanctions.org/x\" rel=\"external\"><bdi>opensanctions.org</bdi></a></dd></div>",
            "<th scope=\"col\">Source</th>",
            "<tr><th scope=\"row\">United States</th><td>FTO</td><td>November 2010</td>\
             <td><a href=\"#source-fto\"><bdi>State &lt;Department&gt;</bdi></a></td></tr>",
            "<tr><th scope=\"row\">Pakistan</th><td></td><td></td><td><span class=\"meta\">not recorded</span></td></tr>",
            "<p id=\"source-fto\" class=\"uncited\">",
        ],
    );
    assert!(!Site::of(ACTORS).html("/actors/plain/").contains(">Source<"));
    let data = json_ld(ACTORS, "/actors/jaish/");
    assert_eq!(data["@type"], "Organization");
    assert_eq!(data["sameAs"][1], "https://opensanctions.org/x");
    assert!(data.get("alternateName").is_none(), "{data}");
    // The register says who cites it, and nobody what is kept back.
    let site = Site::of(ACTORS);
    let register = site.page("/sources/");
    contains(&register, "<a href=\"/actors/jaish/\"><bdi>Jaish</bdi></a>");
    for path in site.files(".") {
        assert!(!site.text(&path).contains("cable"), "{path}");
    }
}

#[test]
fn a_designation_names_a_source_that_there_is() {
    check_problems(
        "
//- content/sources/state-dept.md
---
publisher: State
---
//- content/actors/x.md
---
name: X
designations: [{by: US}, {by: US, source: state-dep}]
---
",
        "
error[unknown-source]: unknown source `state-dep`
 --> content/actors/x.md:3:43
  |
3 | designations: [{by: US}, {by: US, source: state-dep}]
  |                                           ^^^^^^^^^
  |
  = help: did you mean `state-dept`?

1 error",
    );
}

const COUNTRIES: &str = "
//- content/countries/ir.md
---
region: 'Gulf & Levant'
regions: {m49: '034', crisiswatch: Middle East}
---
//- content/countries/pk.md
---
name: Pakistan
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
primary_country: IR
countries: [PK, IR]
---
";

#[test]
fn a_country_has_the_regions_that_each_scheme_gives_it() {
    check_page(
        COUNTRIES,
        "/countries/ir/index.html",
        &[
            "<dt>Region</dt><dd>Gulf &amp; Levant; Middle East <span class=\"meta\">(crisiswatch)</span>; \
             034 <span class=\"meta\">(UN M49)</span></dd>",
        ],
    );
    check_page(
        COUNTRIES,
        "/countries/index.html",
        &[
            "<p class=\"meta\">Gulf &amp; Levant · <span class=\"count\">1 article</span>",
            "<p class=\"meta\"><span class=\"count\">1 article</span>",
        ],
    );
    assert!(!Site::of(COUNTRIES).html("/countries/pk/").contains(">Region<"));
}

#[test]
fn the_primary_country_stands_first() {
    let article = "/articles/2025/10/a/";
    let data = json_ld(COUNTRIES, article);
    let iran = serde_json::json!({
        "@type": "Country",
        "name": "Iran",
        "url": "https://desk.example/countries/ir/",
    });
    assert_eq!(data["contentLocation"], iran);
    assert_eq!(data["spatialCoverage"][0]["name"], "Iran");
    for path in [article, "/articles/"] {
        let page = Site::of(COUNTRIES).page(path);
        let at = |name: &str| page.find(&format!("{name}</a>")).unwrap();
        assert!(at("Iran") < at("Pakistan"), "{path}");
    }
}
