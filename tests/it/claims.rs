//! The claims ledger (J6): conflicting values stand side by side with claimant and source, and
//! sums are ranges.

use crate::page::{Site, check_problems};
use crate::project::fixture_with;

/// Two articles on one assault; each side gives its own figure.
const SITE: &str = "
//- content/actors/taliban.md
---
name: Taliban
type: political
---
//- content/countries/pk.md
---
code: PK
---
//- content/articles/army.md
---
title: The army speaks
date: 2025-10-12
countries: [PK]
sources:
  - {id: app, url: \"https://app.example/1\", publisher: APP}
events:
  - {id: assault, date: 2025-10-11, title: Assault, type: attack, status: disputed, countries: [PK, AF]}
claims:
  - {about: Soldiers killed, value: 23, unit: soldiers, claimant: PK, source: app, event: assault}
  - {about: Fighters killed, value: 200-250, claimant: PK, source: app, event: assault}
---
Said [@app].
//- content/articles/taliban.md
---
title: The Taliban speak
date: 2025-10-13
countries: [AF]
actors: [taliban]
sources:
  - {id: bna, url: \"https://bna.example/1\", publisher: BNA}
claims:
  - {about: \"soldiers killed.\", value: 58, unit: Soldiers, claimant: taliban, source: bna, status: disputed, event: assault}
---
Said.
";

/// The page without line breaks between its elements.
fn flat(html: &str) -> String {
    html.replace('\n', "")
}

#[track_caller]
fn contains(html: &str, expected: &str) {
    let (html, expected) = (flat(html), flat(expected));
    assert!(html.contains(&expected), "{expected}\n\nis not in\n\n{html}");
}

#[test]
fn values_stand_side_by_side_and_their_total_is_a_range() {
    let site = Site::of(SITE);
    let ledger = site.read("claims/index.html");
    contains(
        &ledger,
        r#"<tbody id="claim-soldiers-killed">
<tr class="claim-about"><th colspan="4" scope="rowgroup"><bdi>Soldiers killed</bdi> <span class="claim-total">Range: <strong>23–58 soldiers</strong></span> <span class="claim-where"><span>Event:</span> <a href="/timeline/2025/10/#assault"><bdi>Assault</bdi></a></span></th></tr>
<tr class="claim"><td class="claim-value"><bdi>23 soldiers</bdi></td>
<td data-label="According to"><a href="/countries/pk/">Pakistan</a></td>
<td></td>
<td data-label="Source"><a href="https://app.example/1" rel="external"><bdi>APP</bdi></a> <span class="claim-where"><span>In:</span> <a href="/articles/2025/10/army/">The army speaks</a></span></td></tr>
<tr class="claim"><td class="claim-value"><bdi>58 soldiers</bdi></td>
<td data-label="According to"><a href="/actors/taliban/">Taliban</a></td>
<td data-label="Status of the claim">disputed</td>"#,
    );
    // A value that is a range itself stays one.
    contains(&ledger, r#"<td class="claim-value"><bdi>200–250</bdi></td>"#);
    // On each article both values, the own one with the number of its source; an article's total
    // would be that of its own claims, and there is but one.
    let army = site.read("articles/2025/10/army/index.html");
    contains(
        &army,
        r##"<a href="/claims/#claim-soldiers-killed"><bdi>Soldiers killed</bdi></a> <span class="claim-where"><span>Event:</span> <a href="/timeline/2025/10/#assault"><bdi>Assault</bdi></a></span></th></tr>"##,
    );
    contains(
        &army,
        r#"<tr class="claim other"><td class="claim-value"><bdi>58 soldiers</bdi></td>"#,
    );
    contains(
        &army,
        r##"<td data-label="Source"><a href="#source-app"><bdi>APP</bdi> [1]</a></td>"##,
    );
    contains(&army, r#"<td class="claim-value"><bdi>58 soldiers</bdi></td>"#);
    let taliban = site.read("articles/2025/10/taliban/index.html");
    contains(&taliban, r#"<td class="claim-value"><bdi>23 soldiers</bdi></td>"#);
    // On both countries of the event, and at the event.
    for country in ["pk", "af"] {
        let page = site.read(&format!("countries/{country}/index.html"));
        contains(&page, "Range: <strong>23–58 soldiers</strong>");
    }
    let month = site.read("timeline/2025/10/index.html");
    contains(
        &month,
        r##"<dt>Claimed</dt><dd><a href="/claims/#claim-soldiers-killed">Soldiers killed</a>: 23 soldiers (Pakistan); 58 soldiers (Taliban, disputed); range 23–58</dd><dd><a href="/claims/#claim-fighters-killed">Fighters killed</a>: 200–250 (Pakistan)</dd>"##,
    );
    // Two sides compete over the one thing only; the count is that of the claims made here.
    contains(&army, r#"<summary>Claims <span class="count">2</span></summary>"#);
    contains(&taliban, r#"<summary>Competing claims <span class="count">1</span></summary>"#);
    // Where nothing is added up nothing is said of totals.
    contains(&taliban, r#"<caption id="page-claims-caption" class="unseen">Claims</caption>"#);
    // The footer leads to the ledger.
    contains(&army, r#"<li><a href="/claims/">Claims</a></li>"#);
}

#[test]
fn the_csv_has_every_claim_and_no_formula() {
    let odd = (
        "content/articles/odd.md",
        "---
title: Odd
date: 2025-10-14
sources: [{id: x, title: '=HYPERLINK(\"http://x\")'}]
claims:
  - {about: '@odd', value: '-5', claimant: '+them', source: x}
  - {about: '@odd', value: '=1+1', claimant: x, source: x, status: retracted}
---
",
    );
    let site = Site::of(&fixture_with(SITE, &[odd]));
    let expected = "\
group,about,unit,value,low,high,claimant,claimant_kind,status,source,source_url,event,article,article_date,countries,counted\r
claim-odd,'@odd,,-5,-5,-5,'+them,other,,\"'=HYPERLINK(\"\"http://x\"\")\",,,https://desk.example/articles/2025/10/odd/,2025-10-14,,yes\r
claim-odd,'@odd,,'=1+1,,,\"'=HYPERLINK(\"\"http://x\"\")\",source,retracted,\"'=HYPERLINK(\"\"http://x\"\")\",,,https://desk.example/articles/2025/10/odd/,2025-10-14,,no\r
claim-soldiers-killed,Soldiers killed,soldiers,23,23,23,Pakistan,country,,APP,https://app.example/1,assault,https://desk.example/articles/2025/10/army/,2025-10-12,AF PK,yes\r
claim-soldiers-killed,Soldiers killed,soldiers,58,58,58,Taliban,actor,disputed,BNA,https://bna.example/1,assault,https://desk.example/articles/2025/10/taliban/,2025-10-13,AF PK,yes\r
claim-fighters-killed,Fighters killed,,200–250,200,250,Pakistan,country,,APP,https://app.example/1,assault,https://desk.example/articles/2025/10/army/,2025-10-12,AF PK,yes\r
";
    assert_eq!(site.read("claims.csv"), expected);
}

#[test]
fn a_claim_stands_as_it_says_itself() {
    let site = Site::of(
        "//- content/articles/a.md
---
title: A
date: 2025-10-12
sources: [{id: s, title: S}]
events:
  - {id: e, date: 2025-10-10, title: E, type: clash, status: denied}
  - {id: r, date: 2025-10-10, title: R, type: clash, status: retracted}
claims:
  - {about: a, value: 1, claimant: s, source: s, event: e, status: confirmed}
  - {about: b, value: 1, claimant: s, source: s, event: e, status: disputed}
  - {about: c, value: 1, claimant: s, source: s, event: e}
  - {about: d, value: 1, claimant: s, source: s, event: r, status: confirmed}
  - {about: e, value: 1, claimant: s, source: s, event: r, status: denied}
---
//- content/articles/r.md
---
title: R
date: 2025-10-12
corrections: [{date: 2025-10-13, text: All of it was wrong., kind: retraction}]
sources: [{id: s, title: S}]
claims:
  - {about: f, value: 1, claimant: s, source: s, status: denied}
  - {about: g, value: 1, claimant: s, source: s, status: confirmed}
---
",
    );
    let csv = site.read("claims.csv");
    let rows: Vec<String> = csv
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .map(|cells| format!("{} {} {}", cells[1], cells[8], cells[cells.len() - 1]))
        .collect();
    assert_eq!(
        rows,
        [
            "a confirmed yes",
            "b disputed no",
            "c  no",
            "d confirmed no",
            "e denied no",
            "f denied no",
            "g confirmed no",
        ]
    );
}

#[test]
fn a_denied_event_denies_no_claim() {
    let site = Site::of(
        "//- content/countries/xh.md
---
code: XH
name: Halvend
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
countries: [XH]
sources: [{id: s, title: S}]
events:
  - {id: e, date: 2025-10-10, title: Ransom, type: other, status: denied, countries: [XH]}
claims:
  - {about: Ransom, value: 600, claimant: s, source: s, event: e, status: unverified}
  - {about: Ransom, value: none was paid, claimant: XH, source: s, event: e, status: unverified}
---
//- content/articles/r.md
---
title: R
date: 2025-10-11
countries: [XH]
corrections: [{date: 2025-10-13, text: All of it was wrong., kind: retraction}]
sources: [{id: s, title: S}]
claims:
  - {about: Talks, value: took place, claimant: s, source: s, status: confirmed}
---
",
    );
    let ledger = site.read("claims/index.html");
    // Who says that nothing was paid is not denied by the denial.
    contains(
        &ledger,
        r#"<tr class="claim"><td class="claim-value"><bdi>none was paid</bdi></td>
<td data-label="According to"><a href="/countries/xh/">Halvend</a></td>
<td data-label="Status of the claim">unverified <span class="claim-where">not counted: the event is denied</span></td>"#,
    );
    contains(
        &ledger,
        r#"<td data-label="Status of the claim">confirmed <span class="claim-where">not counted: the article is retracted</span></td>"#,
    );
    contains(
        &site.read("timeline/2025/10/index.html"),
        r##"600 (S, unverified); none was paid (Halvend, unverified)"##,
    );
}

#[test]
fn sums_over_events_are_ranges() {
    let check = |claims: &str, expected: &str| {
        let site = Site::of(&format!(
            "//- content/articles/a.md
---
title: A
date: 2025-10-12
sources: [{{id: s, title: S}}, {{id: t, title: T}}]
events:
  - {{id: one, date: 2025-10-10, title: One, type: clash, status: reported}}
  - {{id: two, date: 2025-10-11, title: Two, type: clash, status: reported}}
claims:
{claims}---
"
        ));
        contains(&site.read("claims/index.html"), expected);
    };
    let claim = |value: &str, source: &str, rest: &str| {
        format!("  - {{about: Dead, value: {value}, claimant: {source}, source: {source}{rest}}}\n")
    };
    let of = |event: &str| format!(", event: {event}");
    // 23 or 58 in one clash and 5 in the other: 28 to 63 in both.
    let sum =
        [claim("23", "s", &of("one")), claim("58", "t", &of("one")), claim("5", "s", &of("two"))]
            .concat();
    check(
        &sum,
        "Total for 2 events: <strong>28–63</strong>; for 1 of the events claimed by <bdi>S</bdi>; not confirmed; 1 of the events has one source</span>",
    );
    // One that speaks of all of them widens the whole.
    let whole = format!("{sum}{}", claim("70", "t", ""));
    check(
        &whole,
        "Total for 2 events: <strong>28–70</strong>; for 1 of the events claimed by <bdi>S</bdi>; not confirmed; 1 of the events has one source</span>",
    );
    // What was taken back and what is no number are shown and not counted.
    let odd =
        [claim("23", "s", ""), claim("99", "t", ", status: retracted"), claim("dozens", "t", "")]
            .concat();
    check(
        &odd,
        "Figure: <strong>23</strong>; also said: <q><bdi>dozens</bdi></q>; 1 withdrawn, not counted</span>",
    );
    check(&odd, r#"<td class="claim-value retracted"><bdi>99</bdi></td>"#);
    // Words alone have no range; both stand there.
    let words = [claim("took place", "s", ""), claim("did not", "t", "")].concat();
    check(&words, r#"<span class="claim-total">2 accounts</span>"#);
}

#[test]
fn a_claim_of_an_unknown_event_is_an_error() {
    check_problems(
        "
//- content/articles/a.md
---
title: A
date: 2025-10-12
sources: [{id: s, title: S}]
claims:
  - {about: X, value: 1, claimant: s, source: s, event: asault}
---
",
        "
error[unknown-event]: unknown event `asault`
 --> content/articles/a.md:6:57
  |
6 |   - {about: X, value: 1, claimant: s, source: s, event: asault}
  |                                                         ^^^^^^
  |
  = help: an event is defined under `events:` of an article or in `content/events`

1 error
",
    );
}

#[test]
fn a_claimant_that_is_almost_a_key() {
    let near = SITE.replace("claimant: taliban,", "claimant: talibna,");
    check_problems(
        &near,
        "
warning[unknown-claimant]: `talibna` is printed as it stands: it is no key of a claimant
 --> content/articles/taliban.md:9:70
  |
9 |   - {about: \"soldiers killed.\", value: 58, unit: Soldiers, claimant: talibna, source: bna, status: disputed, event: assa…
  |                                                                      ^^^^^^^
  |
  = help: did you mean `taliban`? If not, write the name in words, as readers are to see it

1 warning
",
    );
    // Words are names; so are keys that are like no other.
    for words in ["Talibna", "villagers", "residents of Quetta", "uk"] {
        let fixture = SITE.replace("claimant: taliban,", &format!("claimant: {words},"));
        check_problems(&fixture, "");
    }
}

/// One side as its code and the other by its name would be a link and a text.
#[test]
fn a_claimant_that_is_a_country_in_words() {
    let country = "//- content/countries/xa.md\n---\ncode: XA\nname: Ternland\n---\n";
    let named = format!("{SITE}{country}").replace("claimant: taliban,", "claimant: Ternland,");
    check_problems(
        &named,
        "
warning[country-spelling]: `Ternland` is printed as it stands, without a link to the country
 --> content/articles/taliban.md:9:70
  |
9 |   - {about: \"soldiers killed.\", value: 58, unit: Soldiers, claimant: Ternland, source: bna, status: disputed, event: ass…
  |                                                                      ^^^^^^^^
  |
  = help: `Ternland` is `XA` here: write that

1 warning
",
    );
    let actor = SITE.replace("type: political", "type: political\ndesignations: [{by: pakistan}]");
    check_problems(
        &actor,
        "
warning[country-spelling]: `pakistan` is printed as it stands, without a link to the country
 --> content/actors/taliban.md:4:21
  |
4 | designations: [{by: pakistan}]
  |                     ^^^^^^^^
  |
  = help: `pakistan` is `PK` here: write that

1 warning
",
    );
}
