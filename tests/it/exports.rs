//! The events of the timeline for other programs (F5, F8): whole, stable, no more exact than known.

use dateline::config::Options;
use dateline::content::Tlp;

use crate::page::{Site, at, options};
use crate::project::fixture_with;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example/brief\"
//- content/articles/a.md
---
title: 'An article, with a comma'
date: 2025-10-12
topics: [border]
sources:
  - {id: kdp, url: https://kdp.example/x, publisher: KDP}
events:
  - {id: assault, date: 2025-10-11, title: '=HYPERLINK(\"x\"); <b>assault</b>', type: attack, status: disputed, countries: [PK, AF], places: [kurram], actors: [{id: one, role: accused}], sources: [kdp]}
  - {id: agreement, date: 2025-08, title: The agreement, type: agreement, status: confirmed, countries: [PK, IR], outcome: 'Signed, sealed', commitments: [Patrols, Posts]}
  - {id: round, date: 2025-10-25/2025-10-30, title: The round, type: talks, status: reported}
  - {id: maybe, date: 2024~, title: Maybe, type: other, status: denied}
  - {id: until, date: ../2025-10-11, title: Until, type: airstrike, status: reported}
  - {id: since, date: 2025-10-12/.., title: Since, type: border-closure, status: cancelled}
  - {id: decade, date: 201X, title: Decade, type: other, status: confirmed}
---
";

#[track_caller]
fn contains(text: &str, fragments: &[&str]) {
    for fragment in fragments {
        assert!(text.contains(fragment), "no {fragment:?} in\n{text}");
    }
}

#[test]
fn f5_csv_has_a_column_with_the_date_as_edtf() {
    let text = Site::clean(SITE).read("timeline/events.csv");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "id,edtf,date,start,end,precision,title,type,status,reported,revised,countries,places,\
         actors,topics,part_of,follows,outcome,commitments,url,articles,sources,people,articles_retracted"
    );
    let start = |id: &str| {
        let line = lines.iter().find(|line| line.starts_with(&format!("{id},"))).unwrap();
        line.split(',').take(6).collect::<Vec<_>>().join(",")
    };
    assert_eq!(start("assault"), "assault,2025-10-11,11 October 2025,2025-10-11,,day");
    assert_eq!(start("agreement"), "agreement,2025-08,August 2025,2025-08,,month");
    assert_eq!(
        start("round"),
        "round,2025-10-25/2025-10-30,25–30 October 2025,2025-10-25,2025-10-30,interval"
    );
    assert_eq!(start("maybe"), "maybe,2024~,about 2024,2024,,year");
    assert_eq!(start("until"), "until,../2025-10-11,until 11 October 2025,,2025-10-11,interval");
    assert_eq!(start("since"), "since,2025-10-12/..,from 12 October 2025,2025-10-12,,interval");
    assert_eq!(start("decade"), "decade,201X,2010s,201X,,decade");
    // A title that looks like a formula is text.
    contains(
        &text,
        &[
            ",'=HYPERLINK(“x”); <b>assault</b>,attack,disputed,2025-10-12,,PK AF,kurram,one,border,,,,,\
             https://desk.example/brief/timeline/2025/10/#assault,https://desk.example/brief/articles/2025/10/a/,https://kdp.example/x,,\r\n",
            ",\"Signed, sealed\",Patrols; Posts,",
        ],
    );
}

#[test]
fn f5_json_keeps_all_that_is_known() {
    let text = Site::clean(SITE).read("timeline/events.json");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["title"], "Desk: timeline");
    assert_eq!(json["url"], "https://desk.example/brief/timeline/");
    let ids: Vec<&str> = json["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["decade", "maybe", "agreement", "until", "since", "assault", "round"]);
    assert_eq!(
        json["events"][5],
        serde_json::json!({
            "id": "assault",
            "url": "https://desk.example/brief/timeline/2025/10/#assault",
            "title": "=HYPERLINK(“x”); <b>assault</b>",
            "edtf": "2025-10-11",
            "date": "11 October 2025",
            "start": "2025-10-11",
            "end": null,
            "precision": "day",
            "approximate": false,
            "uncertain": false,
            "type": "attack",
            "status": "disputed",
            "reported": "2025-10-12",
            "revised": null,
            "countries": ["PK", "AF"],
            "places": ["kurram"],
            "actors": [{"id": "one", "role": "accused"}],
            "people": [],
            "topics": ["border"],
            "part_of": null,
            "follows": null,
            "outcome": null,
            "commitments": [],
            "articles": [{
                "title": "An article, with a comma",
                "url": "https://desk.example/brief/articles/2025/10/a/",
                "date": "2025-10-12",
            }],
            "sources": [{"label": "KDP", "url": "https://kdp.example/x"}],
        })
    );
    assert_eq!(json["events"][1]["approximate"], true);
}

#[test]
fn f8_timelinejs_gets_what_its_format_asks_for() {
    let text = Site::clean(SITE).read("timeline/timeline.json");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let events = json["events"].as_array().unwrap();
    let find = |id: &str| events.iter().find(|event| event["unique_id"] == id).unwrap().clone();
    assert_eq!(
        find("assault"),
        serde_json::json!({
            "unique_id": "assault",
            "start_date": {"year": 2025, "month": 10, "day": 11},
            "display_date": "11 October 2025",
            "text": {
                "headline": "=HYPERLINK(“x”); &lt;b&gt;assault&lt;/b&gt;",
                "text": "<p>attack, disputed: Pakistan, Afghanistan</p><p><a href=\"https://desk.example/brief/timeline/2025/10/#assault\">On the timeline</a></p>",
            },
            "group": "attack",
            "autolink": false,
        })
    );
    for (id, start, end, display) in [
        ("agreement", serde_json::json!({"year": 2025, "month": 8}), None, "August 2025"),
        (
            "round",
            serde_json::json!({"year": 2025, "month": 10, "day": 25}),
            Some(serde_json::json!({"year": 2025, "month": 10, "day": 30})),
            "25–30 October 2025",
        ),
        ("maybe", serde_json::json!({"year": 2024}), None, "about 2024"),
        ("until", serde_json::json!({"year": 2025, "month": 10}), None, "until 11 October 2025"),
        ("since", serde_json::json!({"year": 2025, "month": 10}), None, "from 12 October 2025"),
        (
            "decade",
            serde_json::json!({"year": 2010}),
            Some(serde_json::json!({"year": 2019})),
            "2010s",
        ),
    ] {
        let event = find(id);
        assert_eq!(event["start_date"], start, "{id}");
        assert_eq!(event.get("end_date"), end.as_ref(), "{id}");
        assert_eq!(event["display_date"], display, "{id}");
    }
}

#[test]
fn f8_the_calendar_has_whole_days_and_stable_ids() {
    let text = Site::clean(SITE).read("timeline/events.ics");
    let unfolded = text.replace("\r\n ", "");
    let of = |id: &str| {
        let start = unfolded.find(&format!("UID:{id}@")).unwrap();
        let end = start + unfolded[start..].find("END:VEVENT").unwrap();
        unfolded[start..end].replace("\r\n", "\n")
    };
    assert_eq!(
        of("assault"),
        "UID:assault@desk.example\nDTSTAMP:20251012T000000Z\nDTSTART;VALUE=DATE:20251011\n\
         DTEND;VALUE=DATE:20251012\n\
         SUMMARY:=HYPERLINK(“x”)\\; <b>assault</b> — disputed\n\
         DESCRIPTION:Date: 11 October 2025\\nStatus: disputed\\nCountries: Pakistan\\, Afghanistan\\n\
         An article\\, with a comma: https://desk.example/brief/articles/2025/10/a/\n\
         LOCATION:kurram\nCATEGORIES:attack\nSTATUS:TENTATIVE\nTRANSP:TRANSPARENT\n\
         URL:https://desk.example/brief/timeline/2025/10/#assault\n\
         X-DATELINE-EDTF:2025-10-11\nX-DATELINE-STATUS:disputed\n"
    );
    contains(
        &of("round"),
        &[
            "DTSTART;VALUE=DATE:20251025\nDTEND;VALUE=DATE:20251031\nSUMMARY:The round\n",
            "\nSTATUS:TENTATIVE\n",
        ],
    );
    // What has no day, or an open end, is on none.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn f8_ids_and_bytes_are_the_same_in_every_build() {
    let site = Site::clean(SITE);
    let read = |site: &Site| {
        ["events.ics", "timeline.json", "events.json", "events.csv"]
            .map(|name| site.read(&format!("timeline/{name}")))
    };
    let before = read(&site);
    // Neither the day of the build nor an article that comes later changes anything here.
    let b = ("content/articles/b.md", "---\ntitle: B\ndate: 2025-11-01\n---\nText.\n");
    let later = Site::any(&fixture_with(SITE, &[b]), &at("2028-01-01T00:00:00Z"));
    assert!(!later.has_errors, "{}", later.report);
    assert_eq!(read(&later), before);
}

#[test]
fn the_timeline_links_its_forms() {
    contains(
        &Site::clean(SITE).read("timeline/index.html"),
        &[
            "<a href=\"/brief/timeline/events.json\">JSON</a> · <a href=\"/brief/timeline/events.csv\">CSV</a> · \
           <a href=\"/brief/timeline/events.ics\">Calendar</a> · <a href=\"/brief/timeline/timeline.json\">TimelineJS</a>",
        ],
    );
}

const MAP: &str = "
//- content/places/tehran.md
---
name: Tehran
lat: 35.6892
lon: 51.389
---
//- content/places/wana.md
---
name: '</script> Wana'
lat: 32.3
lon: -69.57
disputed: true
---
//- content/places/safe-house.md
---
name: Safe house
lat: 12.345678
lon: 1
tlp: RED
---
//- content/places/sindh.md
---
name: Sindh
lat: 26
lon: 68
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
events:
  - {id: one, date: 2025-10-01, title: One, type: talks, status: reported, places: [tehran, safe-house]}
  - {id: two, date: 2025-10-02, title: Two, type: clash, status: reported,
     places: [{id: tehran, precision: city}, {id: wana, precision: exact}]}
  - {id: area, date: 2025-10-03, title: Area, type: clash, status: reported, places: [{id: sindh, precision: admin1}]}
  - {id: nowhere, date: 2025-10-04, title: Nowhere, type: other, status: reported}
---
";

#[test]
fn the_map_is_no_more_exact_than_what_is_known() {
    let site = Site::of(MAP);
    let text = site.read("timeline/events.geojson");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["type"], "FeatureCollection");
    let features = json["features"].as_array().unwrap();
    let check = |id: &str, geometry: serde_json::Value, points: serde_json::Value| {
        let feature = features.iter().find(|feature| feature["id"] == id).unwrap();
        assert_eq!(feature["geometry"], geometry, "{id}");
        assert_eq!(feature["properties"]["points"], points, "{id}");
        assert_eq!(
            feature["properties"]["url"],
            format!("https://desk.example/timeline/2025/10/#{id}")
        );
    };
    let point = |place: &str, name: &str, precision: Option<&str>| serde_json::json!({"place": place, "name": name, "precision": precision, "disputed": place == "wana"});
    check(
        "one",
        serde_json::json!({"type": "Point", "coordinates": [51.389, 35.6892]}),
        serde_json::json!([point("tehran", "Tehran", None)]),
    );
    // A city is told to a tenth of a degree.
    check(
        "two",
        serde_json::json!({"type": "MultiPoint", "coordinates": [[51.4, 35.7], [-69.57, 32.3]]}),
        serde_json::json!([
            point("tehran", "Tehran", Some("city")),
            point("wana", "</script> Wana", Some("exact")),
        ]),
    );
    // A province is no point, and what is kept back is nowhere.
    check("area", serde_json::Value::Null, serde_json::json!([]));
    check("nowhere", serde_json::Value::Null, serde_json::json!([]));
    for hidden in ["12.345678", "12.3", "afe house", "safe-house"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
    contains(
        &site.read("timeline/index.html"),
        &["<a href=\"/timeline/events.geojson\">GeoJSON</a>"],
    );
    // Where no place has a position there is no map.
    assert!(!Site::clean(SITE).files("timeline").contains(&"events.geojson".to_owned()));
}

#[test]
fn a_map_for_a_smaller_circle_bears_its_mark() {
    let amber = Options { tlp: Tlp::Amber, ..options() };
    let text = Site::with(MAP, &amber).read("timeline/events.geojson");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["marking"], "TLP:AMBER");
}
