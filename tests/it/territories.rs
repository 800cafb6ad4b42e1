//! Territories that the desk declares itself, under codes that ISO 3166-1 leaves to its users.

use crate::page::{Site, check_page, check_problems};

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ar\"]
//- content/countries/xs.md
---
name: Somaliland
names: {ar: أرض الصومال}
neighbours: [ET]
---
//- content/articles/2026-11-01-talks.md
---
title: Talks in Hargeisa
countries: [XS, SO]
events:
  - id: talks
    date: 2026-10-30
    title: Talks
    type: talks
    status: reported
    countries: [xs, so]
---
";

#[test]
fn it_has_pages_like_any_country() {
    check_page(
        SITE,
        "countries/xs/index.html",
        &["<h1>Somaliland</h1>", "أرض الصومال", "Talks in Hargeisa"],
    );
    check_page(SITE, "relations/so-xs/index.html", &["Somalia", "Somaliland"]);
    let site = Site::clean(SITE);
    let home = site.read("/index.html");
    // Two letters in place of a flag would be drawn for no flag.
    assert!(!home.contains('\u{1f1fd}'), "{home}");
    // It has no code of three letters that an address could have.
    assert!(!site.has_page("/countries//"));
}

#[test]
fn the_first_country_is_told_at_its_place() {
    check_problems(
        &SITE
            .replace("countries/xs.md", "countries/et.md")
            .replace("countries: [XS, SO]", "primary_country: XS")
            .replace("    countries: [xs, so]\n", ""),
        "
error[undeclared-territory]: `XS` is a code of the desk's own, and no file says for what
 --> content/articles/2026-11-01-talks.md:3:18
  |
3 | primary_country: XS
  |                  ^^
  |
  = help: add `content/countries/xs.md` with its `name`

1 error
",
    );
}

#[test]
fn it_has_to_be_declared() {
    check_problems(
        &SITE.replace("countries/xs.md", "countries/et.md"),
        "
error[undeclared-territory]: `XS` is a code of the desk's own, and no file says for what
 --> content/articles/2026-11-01-talks.md:3:13
  |
3 | countries: [XS, SO]
  |             ^^
  |
  = help: add `content/countries/xs.md` with its `name`

1 error
",
    );
    check_problems(
        &SITE.replace("name: Somaliland\n", ""),
        "
error[missing-field]: `name` is missing
 --> content/countries/xs.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: add `name: …`

1 error
",
    );
}

/// A file that is kept back is no missing one.
#[test]
fn one_that_is_kept_back() {
    let site = Site::any(
        &SITE.replace("name: Somaliland", "name: Somaliland\ndraft: true"),
        &crate::page::options(),
    );
    assert!(!site.report.contains("undeclared-territory"), "{}", site.report);
    crate::page::contains(
        &site.report,
        "error[needs-withheld]: this needs the territory `XS`, which is a draft",
    );
}

/// Wherever a code may stand, somebody has to say what it means.
#[test]
fn it_has_to_be_declared_wherever_it_is_named() {
    let site = Site::any(
        "
//- content/countries/pk.md
---
neighbours: [XA]
---
//- content/places/p.md
---
title: P
country: XB
---
//- content/actors/a.md
---
title: A
countries: [XD]
designations: [{by: XE}, {by: PK}]
---
//- content/articles/2026-11-01-talks.md
---
title: Talks
sources: [{id: s, title: S, country: XF}]
claims: [{about: Dead, value: 3, claimant: XG, source: s}]
judgements: [{text: It holds, likelihood: likely, countries: [XH]}]
---
",
        &crate::page::options(),
    );
    for expected in [
        "error[undeclared-territory]: `XA` is a code of the desk's own, and no file says for what\n --> content/countries/pk.md:2:14",
        "`XB` is a code of the desk's own, and no file says for what\n --> content/places/p.md:3:10",
        "`XD` is a code of the desk's own",
        "`XE` is a code of the desk's own",
        "`XF` is a code of the desk's own",
        "`XG` is a code of the desk's own",
        "`XH` is a code of the desk's own",
    ] {
        crate::page::contains(&site.report, expected);
    }
}

#[test]
fn it_is_suggested_by_its_name() {
    let generic = "write the ISO 3166-1 code of two letters, such as `PK`; a territory that ISO does not have takes one from `XA` to `XZ`: `dateline new country \"XA Qqqqqqqq\"`";
    for (written, help) in [
        ("Somaliland", "`Somaliland` is `XS` here: write that"),
        ("“Somaliland”", "`Somaliland` is `XS` here: write that"),
        ("Somalilnd", "did you mean `XS` (Somaliland)?"),
        ("Qqqqqqqq", generic),
    ] {
        let line = format!("countries: [{written}, SO]");
        let width = "^".repeat(written.chars().count());
        let fixture = SITE.replacen("countries: [XS, SO]", &line, 1);
        check_problems(
            &fixture,
            &format!(
                "
error[unknown-country]: `{written}` in item 1 of `countries` is not a country code
 --> content/articles/2026-11-01-talks.md:3:13
  |
3 | {line}
  |             {width}
  |
  = help: {help}

1 error
"
            ),
        );
    }
}
