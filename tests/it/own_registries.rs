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
commander: A. <script> %%our man there%% <!-- and here -->
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
             <div><dt>Started</dt><dd><bdi>22 June 2024</bdi></dd></div>\n\
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
fn the_first_file_leaves_it_open_however_it_is_declared() {
    let why = "# `azm` has no file yet; remove this line once it has one.\n";
    for (declared, expected) in [
        (
            "[registries.operations]\ntitle = \"T\"",
            "[registries.operations]\n{why}keys = \"open\"\ntitle = \"T\"",
        ),
        (
            "registries.operations = {title = \"T\"}",
            "registries.operations = { keys = \"open\",title = \"T\"}",
        ),
        (
            "registries = {operations = {title = \"T\"}}",
            "registries = {operations = { keys = \"open\",title = \"T\"}}",
        ),
        (
            "registries = {operations.title = \"T\"}",
            "registries = { operations.keys = \"open\",operations.title = \"T\"}",
        ),
        (
            "[registries]\noperations.title = \"T\"",
            "[registries]\n{why}operations.keys = \"open\"\noperations.title = \"T\"",
        ),
        (
            "[registries]\noperations = {title = \"T\"}",
            "[registries]\noperations = { keys = \"open\",title = \"T\"}",
        ),
        (
            "registries.operations.title = \"T\"",
            "{why}registries.operations.keys = \"open\"\n\ntitle",
        ),
    ] {
        let project = Project::new(&format!(
            "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
{declared}
//- content/articles/a.md
---
title: A
date: 2025-10-12
operations: [azm]
---
"
        ));
        let told = "site.toml now says `registries.operations.keys = \"open\"`, because `azm` has \
                    no file yet; remove this line once it has one";
        project.run(&["new", "operation", "Other"]).check(
            0,
            "./content/operations/other.md\n",
            told,
        );
        contains(&project.read("site.toml"), &expected.replace("{why}", why));
        assert_eq!(project.check(&[]).code, 0);
    }
}

#[test]
fn a_key_without_a_file_is_told_how_it_may_stand() {
    let told = |declared: &str, help: &str| {
        let fixture = format!(
            "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
{declared}
//- content/operations/one.md
//- content/topics/one.md
//- content/articles/a.md
---
title: A
date: 2025-10-12
operations: [azm]
topics: [trade]
---
"
        );
        contains(&Site::any(&fixture, &crate::page::options()).report, help);
    };
    let own = "or set `keys = \"open\"` under `[registries.operations]` in site.toml\n";
    told("[registries.operations]\ntitle = \"T\"", own);
    told(
        "[registries.operations]\ntitle = \"T\"",
        "or set `registries.topics = \"open\"` at the top of site.toml\n",
    );
    let table = "[registries]\npeople = \"open\"\noperations.title = \"T\"";
    told(table, "or set `topics = \"open\"` under `[registries]` in site.toml\n");
}

#[test]
fn what_has_no_page_is_not_linked() {
    let fixture = |body: &str| {
        format!(
            "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[registries.operations]
title = \"T\"
pages = false
feed = true
//- content/operations/azm.md
---
name: Azm
---
//- content/articles/a.md
---
title: A
date: 2025-10-12
---
{body}
"
        )
    };
    let feed = "
warning[feed-without-pages]: there is no feed without pages
 --> site.toml:6:1
  |
6 | feed = true
  | ^^^^
  |
  = help: remove `feed = true`, or `pages = false`
";
    check_problems(
        &fixture("[It](@/operations/azm.md)"),
        &format!(
            "{feed}
error[broken-link]: link to `content/operations/azm.md`, which has no page
 --> content/articles/a.md:5:6
  |
5 | [It](@/operations/azm.md)
  |      ^^^^^^^^^^^^^^^^^^^
  |
  = help: remove the link, or `pages = false` from `[registries.operations]` in site.toml

1 error, 1 warning"
        ),
    );
    check_problems(
        &fixture("[[Azm]]"),
        &format!(
            "
warning[wikilink]: no page, or more than one, is called `Azm`: `[[Azm]]` is shown without a link
 --> content/articles/a.md:5:1
  |
5 | [[Azm]]
  | ^^^^^^^
  |
  = help: write the name of the file, or a link as `[text](@/articles/x.md)`
{feed}
2 warnings"
        ),
    );
    let template = "//- templates/home.html\n{{ url(KIND=\"azm\") }}\n";
    let with = |kind: &str| {
        let fixture = fixture("Text.") + &template.replace("KIND", kind);
        Site::any(&fixture, &crate::page::options()).report.clone()
    };
    contains(&with("operation"), "no operation has a page: `registries.operations` has none");
    contains(
        &with("ship"),
        "url() needs one of article, page, country, topic, actor, person, place, story, term, event, path",
    );
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
        &site.read("timeline/finder.json"),
        "{\"name\":\"operation\",\"values\":[{\"value\":\"azm\",\"label\":\"Azm-e-Istehkam\"}",
    );
    let named =
        "<dt>Operations &lt;&amp;&gt;</dt><dd><a href=\"/operations/azm/\">Azm-e-Istehkam</a></dd>";
    contains(&crate::timeline::event(&month, "raid"), named);
    assert!(!crate::timeline::event(&month, "later").contains("Operations"));
    contains(&site.html("/operations/azm/"), "href=\"/timeline/2025/10/?operation=azm\"");
    contains(
        &site.html("/articles/2025/10/a/"),
        "\"about\":[{\"@type\":\"Thing\",\"name\":\"Azm-e-Istehkam\",\"url\":\"https://desk.example/operations/azm/\"}]",
    );
    contains(&site.read("atom.xml"), "<category term=\"azm\" label=\"Azm-e-Istehkam\"/>");
}
