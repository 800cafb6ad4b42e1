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
    contains(&site.read("timeline/events.json"), "\"registries\":{\"operations\":[\"azm\"]}");
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
    let with = |line: &str| SITE.replace("operations: [Resolve]", line);
    check_problems(
        &with("operation: [azm]"),
        "
error[unknown-key]: unknown key `operation`
 --> content/articles/a.md:5:1
  |
5 | operation: [azm]
  | ^^^^^^^^^
  |
  = help: did you mean `operations`?

1 error",
    );
    check_problems(
        &with("operations: [amz]"),
        "
error[unknown-term]: unknown operation `amz`
 --> content/articles/a.md:5:14
  |
5 | operations: [amz]
  |              ^^^
  |
  = help: did you mean `azm`?

1 error",
    );
    let fixture = SITE.replace("commander: A.", "comander: A.");
    contains(&Site::any(&fixture, &crate::page::options()).report, "did you mean `commander`?");
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
    check_problems(
        &declared("[registries.timeline]\ntitle = \"T\""),
        "
error[taken-registry]: a registry cannot be called `timeline`: every site has something of that name
 --> site.toml:3:13
  |
3 | [registries.timeline]
  |             ^^^^^^^^
  |
  = help: choose another name; what people read is its `title`

1 error",
    );
    let told = |tables: &str, problem: &str| {
        let site = Site::any(&declared(tables), &crate::page::options());
        assert!(site.has_errors);
        contains(&site.report, problem);
    };
    told(
        "[registries.Ops]\ntitle = \"T\"",
        "error[invalid-registry]: a registry cannot be called `Ops`\n --> site.toml:3:13\n",
    );
    told(
        "[registries.claimants]\ntitle = \"T\"\nsingular = \"topic\"",
        "error[taken-registry]: an entry of `claimants` cannot be called `topic`, which is something \
         else\n --> site.toml:3:13\n",
    );
    told(
        "[registries.quotes]\ntitle = \"T\"",
        "error[taken-registry]: `quotes` is a field of articles or events already\n \
         --> site.toml:3:13\n",
    );
    told(
        "[registries.operations]\ntitle = \"T\"\nextra = [\"name\"]",
        "error[taken-registry]: `name` is a field of every entry already\n --> site.toml:5:10\n",
    );
    told(
        "[registries.operations]\nfeeds = true",
        "unknown key `feeds` in `[registries.operations]`\n --> site.toml:4:1\n",
    );
    told("registries.opertions = \"open\"", "unknown key `opertions` in `[registries]`\n");
    told(
        "[registries.about]\ntitle = \"T\"",
        "error[address-taken]: two pages have the address `/about/`\n",
    );
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
    project.check(&[]).check(0, "", "No problems found");
    let schema = project.run(&["schema", "article"]);
    contains(&schema.stdout, "\"azm\"");
    let schema = project.run(&["schema", "operations"]);
    contains(&schema.stdout, "\"commander\"");
}

#[test]
fn every_kind_of_entry_has_free_values_for_templates() {
    let fixture = "
//- templates/place.html
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
    let site = Site::of(fixture);
    contains(&site.html("/places/quetta/"), "[&lt;b&gt;]");
    contains(&site.html("/countries/pk/"), "[&lt;i&gt;]");
}

/// Files for programs, the filters of the timeline and JSON-LD know them as they know topics; an
/// event that names none has those of its articles.
#[test]
fn programs_and_filters_know_them() {
    let site = Site::clean(&format!(
        "{SITE}
//- content/articles/b.md
---
title: B
date: 2025-10-13
operations: [unused]
events: [{{id: later, date: 2025-10-12, title: Later, type: talks, status: reported}}]
---
"
    ));
    let csv = site.read("timeline/events.csv");
    let columns: Vec<&str> = csv.lines().map(|line| line.rsplit(',').next().unwrap()).collect();
    assert_eq!(columns, ["operations", "azm", "unused"]);
    contains(&site.read("timeline/events.json"), "\"registries\":{\"operations\":[\"unused\"]}");
    let month = site.html("/timeline/2025/10/");
    contains(&month, "data-names=\"country topic type status actor operation\"");
    contains(&month, "<legend>Operation</legend>");
    contains(
        &month,
        "<input type=\"checkbox\" name=\"operation\" value=\"azm\"> <bdi>Azm-e-Istehkam</bdi>",
    );
    contains(
        &month,
        "id=\"raid\" data-type=\"attack\" data-status=\"reported\" data-country=\"pk\" data-operation=\"azm\">",
    );
    contains(
        &month,
        "id=\"later\" data-type=\"talks\" data-status=\"reported\" data-operation=\"unused\">",
    );
    contains(&site.html("/operations/azm/"), "href=\"/timeline/2025/10/?operation=azm\"");
    contains(
        &site.html("/articles/2025/10/a/"),
        "\"about\":[{\"@type\":\"Thing\",\"name\":\"Azm-e-Istehkam\"}]",
    );
    contains(&site.read("atom.xml"), "<category term=\"azm\" label=\"Azm-e-Istehkam\"/>");
}
