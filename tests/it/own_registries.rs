//! Registries that the desk declares in `site.toml`: everything that topics have, they have.

use crate::page::{Site, check_page, check_problems, contains};
use crate::project::Project;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
[registries.operations]
title = \"Operations <&>\"
feed = true
extra = [\"commander\", \"started\", \"arms\"]
//- content/operations/azm.md
---
name: Azm-e-Istehkam
names: {ur: عزم استحکام}
synonyms: [resolve]
description: Against armed groups <b>
commander: A. <script>
started: 2024-06-22
arms: [army, 7]
extra: {budget: 12}
---
Background of the *operation*.
//- content/operations/unused.md
---
name: Unused
---
//- content/articles/a.md
---
title: Raid
date: 2025-10-12
countries: [PK]
operations: [Resolve]
events:
  - {id: raid, date: 2025-10-11, title: A raid, type: attack, status: reported, countries: [PK], operations: [azm]}
---
See [it](@/operations/azm.md).
";

#[test]
fn an_entry_has_a_page_with_its_articles_events_and_fields() {
    check_page(
        SITE,
        "/operations/azm/index.html",
        &[
            "<h1>Azm-e-Istehkam</h1>",
            "عزم استحکام",
            "<p>Background of the <em>operation</em>.</p>",
            "<dl class=\"facts\">\n<div><dt>Commander</dt><dd><bdi>A. &lt;script&gt;</bdi></dd></div>\n\
             <div><dt>Started</dt><dd><bdi>2024-06-22</bdi></dd></div>\n\
             <div><dt>Arms</dt><dd><bdi>army, 7</bdi></dd></div>\n</dl>",
            ">Raid</a>",
            ">A raid</a>",
        ],
    );
    let site = Site::clean(SITE);
    contains(&site.html("/operations/"), "Against armed groups &lt;b&gt;");
    contains(&site.html("/"), "<a href=\"/operations/\">Operations &lt;&amp;&gt;</a>");
    contains(&site.html("/operations/resolve/"), "/operations/azm/");
    contains(&site.read("operations/azm/atom.xml"), "<title>Raid</title>");
    contains(&site.read("sitemap.xml"), "https://desk.example/operations/azm/");
    contains(&site.read("timeline/events.json"), "\"registries\": {\n");
}

#[test]
fn articles_and_events_lead_to_their_entries() {
    let article = Site::clean(SITE).html("/articles/2025/10/a/");
    contains(&article, "Operations &lt;&amp;&gt;</dt>");
    contains(&article, "<a href=\"/operations/azm/\">Azm-e-Istehkam</a>");
    contains(&article, "See <a href=\"/operations/azm/\">it</a>.");
}

#[test]
fn what_is_withheld_leaves_by_no_way() {
    for mark in ["draft: true", "publish_date: 2099-01-01", "tlp: AMBER", "expires: 2020-01-01"] {
        let fixture = SITE.replace("commander:", &format!("{mark}\ncommander:"));
        let fixture = fixture.replace("See [it](@/operations/azm.md).", "Text.");
        let site = Site::of(&fixture);
        for path in site.files("") {
            let text = site.text(&path).to_lowercase();
            let found = ["azm", "resolve", "script&gt;", "عزم", "armed groups"];
            let found = found.iter().find(|word| text.contains(**word) || path.contains(**word));
            assert_eq!(found, None, "{mark}: {path}");
        }
    }
    // What a draft alone uses goes with it.
    let fixture = SITE.replace("title: Raid\n", "title: Raid\ndraft: true\n");
    assert!(!Site::of(&fixture).has_page("/operations/azm/"));
    assert!(Site::of(&fixture).has_page("/operations/unused/"));
}

#[test]
fn a_protected_name_is_found_in_its_fields() {
    let person = "//- content/people/spy.md\n---\nname: Zorvath Quillon\nprotect: true\n---\n";
    let fixture = SITE.replace("A. <script>", "Zorvath Quillon") + person;
    let site = Site::any(&fixture, &crate::page::options());
    assert!(site.has_errors);
    contains(&site.report, "names `spy`, who is protected");
    contains(&site.report, "content/operations/azm.md:");
}

#[test]
fn unknown_keys_are_told_with_the_nearest() {
    check_problems(
        &SITE.replace("operations: [Resolve]", "operations: [amz]\noperation: [azm]"),
        "",
    );
}

#[test]
fn an_open_registry_has_a_page_for_every_key() {
    let fixture = SITE
        .replace("feed = true", "feed = true\nkeys = \"open\"")
        .replace("operations: [Resolve]", "operations: [Resolve, Zarb-e-Azb]");
    contains(&Site::clean(&fixture).html("/operations/zarb-e-azb/"), "<h1>Zarb-e-Azb</h1>");
}

#[test]
fn without_pages_names_stand_without_links() {
    let fixture = SITE
        .replace("feed = true", "pages = false")
        .replace("See [it](@/operations/azm.md).", "Text.");
    let site = Site::clean(&fixture);
    contains(&site.html("/articles/2025/10/a/"), ">Azm-e-Istehkam</dd>");
    assert_eq!(site.files("operations"), Vec::<String>::new());
}

#[test]
fn names_that_cannot_be_used() {
    let declared = |tables: &str| {
        format!(
            "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
{tables}
//- content/pages/about.md
---
title: About
---
"
        )
    };
    check_problems(&declared("[registries.timeline]\ntitle = \"T\""), "");
    check_problems(&declared("[registries.Ops]\ntitle = \"T\""), "");
    check_problems(&declared("[registries.claimants]\ntitle = \"T\"\nsingular = \"topic\""), "");
    check_problems(&declared("[registries.quotes]\ntitle = \"T\""), "");
    check_problems(&declared("[registries.operations]\ntitle = \"T\"\nextra = [\"name\"]"), "");
    check_problems(&declared("[registries.operations]\nfeeds = true"), "");
    check_problems(&declared("[registries.about]\ntitle = \"T\""), "");
}

#[test]
fn new_and_schema_know_it() {
    let project = Project::new(SITE);
    project.run(&["new", "operations", "Radd-ul-Fasaad"]).check(
        0,
        "./content/operations/radd-ul-fasaad.md\n",
        "",
    );
    contains(&project.read("content/operations/radd-ul-fasaad.md"), "# commander: \n");
    project.check(&[]).check(0, "", "");
    let schema = project.run(&["schema", "article"]);
    contains(&schema.stdout, "\"azm\"");
    let schema = project.run(&["schema", "operations"]);
    contains(&schema.stdout, "\"commander\"");
}

#[test]
fn every_kind_of_entry_has_free_values_for_templates() {
    let fixture = "
//- templates/event.html
//- templates/term.html
{% extends \"base.html\" %}{% block main %}[{{ term.extra.x }}]{% endblock main %}
//- templates/country.html
{% extends \"base.html\" %}{% block main %}[{{ term.extra.x }}]{% endblock main %}
//- content/places/quetta.md
---
name: Quetta
extra: {x: <b>}
---
//- content/countries/pk.md
---
extra: {x: <i>}
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
countries: [PK]
places: [quetta]
---
";
    let fixture = fixture.replace("//- templates/event.html\n", "");
    let site = Site::of(&fixture);
    contains(&site.html("/places/quetta/"), "[&lt;b&gt;]");
    contains(&site.html("/countries/pk/"), "[&lt;i&gt;]");
}
