//! Whatever front matter says stays text: in HTML, in JSON-LD, in feeds, in the sitemap.

use std::fs;

use crate::html::Document;
use crate::project::{Project, is_by_chance};

/// Ends an attribute, an element and a script, and begins another.
// A comment that does not end is an error of its own.
const EVIL: &str = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;<!x";

#[test]
fn markup_in_every_field_stays_text() {
    // In a YAML string in single quotes a quote is written twice.
    let yaml = format!("'{}'", EVIL.replace('\'', "''"));
    let toml = format!("{EVIL:?}");
    let project = Project::new(
        &"
//- site.toml
title = TOML
description = TOML
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
[desk]
name = TOML
[[menu]]
title = TOML
url = \"/\"
[extra]
x = TOML
//- content/countries/pk.md
---
names: {en: YAML, ur: YAML}
status: [{month: 2026-10, trend: improved, reason: YAML, by: YAML}]
---
TEXT
//- content/topics/borders.md
---
name: YAML
names: {ur: YAML}
synonyms: [limits]
---
//- content/people/jane.md
---
name: YAML
offices: [{title: YAML, org: YAML}]
---
//- content/actors/group.md
---
name: YAML
aliases: [{text: YAML, used_by: YAML}]
designations: [{by: YAML, list: YAML}]
---
//- content/places/town.md
---
name: YAML
names: {ur: YAML}
---
//- content/stories/run.md
---
title: YAML
description: YAML
---
//- content/sources/shared.md
---
title: YAML
publisher: YAML
---
//- content/pages/about.md
---
title: YAML
description: YAML
weight: 1
---
TEXT
//- content/articles/a.md
---
title: YAML
date: 2026-11-01
updated: 2026-11-02
description: YAML
dateline: YAML
authors: [YAML, jane]
reviewed_by: [YAML]
takeaways: [YAML]
scope_note: YAML
story: run
countries: [PK]
topics: [borders]
actors: [group]
people: [jane]
places: [town]
extra: {x: YAML}
sources:
  - {id: s, url: 'https://x.example/?a=1&b=%22%3E', title: YAML, publisher: YAML}
events:
  - {id: e, date: 2026-10, title: YAML, type: talks, status: reported, outcome: YAML, commitments: [YAML], countries: [PK], actors: [group], places: [town], sources: [s]}
claims:
  - {about: YAML, value: YAML, unit: YAML, claimant: YAML, source: s}
quotes:
  - {text: SAID, speaker: jane, role: YAML, source: s}
judgements:
  - {text: YAML, likelihood: likely}
corrections:
  - {date: 2026-11-02, text: YAML}
updates:
  - {date: 2026-11-02, title: YAML, text: YAML}
---
TEXT ![TEXT](a.png 'x') [@s] [@shared]

## TEXT
//- content/articles/a.png
//- content/articles/a.ur.md
---
title: YAML
description: YAML
---
TEXT
"
        .replace("TOML", &toml)
        .replace("SAID", &yaml.replacen('\'', "'We say ", 1))
        .replace("YAML", &yaml)
        .replace("TEXT", EVIL),
    );
    // Its warnings are of the HTML that is shown as text.
    let run = project.build(&["--quiet"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut pages = 0;
    for file in project.files("public").into_iter().filter(|file| !is_by_chance(file)) {
        let text = fs::read_to_string(project.root().join("public").join(&file)).unwrap();
        if file.ends_with(".html") {
            pages += 1;
            let page = Document::parse(&text);
            assert_eq!(page.faults, [""; 0], "{file}\n{text}");
            for element in &page.elements {
                let is_data = element.attribute("type") == Some("application/ld+json");
                let own = ["/page.js?h=", "/timeline.js?h="];
                let is_own = element
                    .attribute("src")
                    .is_some_and(|src| own.iter().any(|own| src.starts_with(own)));
                assert!(element.name != "script" || is_data || is_own, "{file}: {text}");
                assert_ne!(element.attribute("src"), Some("x"), "{file}");
                let handler = element.attributes.iter().find(|(name, _)| name.starts_with("on"));
                assert_eq!(handler, None, "{file}");
            }
        }
        if file.ends_with(".xml") {
            check_xml(&file, &text);
        }
    }
    assert!(pages > 20, "{pages}");
    let article = Document::parse(&project.read("public/articles/2026/11/a/index.html"));
    // Entities of front matter are decoded, those of `site.toml` are text.
    let decoded = &*EVIL.replace("&amp;", "&");
    let typographic = &*decoded.replace("\"'", "“‘");
    assert_eq!(article.text_of("h1"), typographic);
    assert_eq!(article.json_ld()["headline"], typographic);
    assert_eq!(article.json_ld()["publisher"]["name"], EVIL);
    assert_eq!(article.classed("dateline").unwrap().text, decoded);
    let description = article.with("name", "description").next().unwrap();
    assert_eq!(description.attribute("content"), Some(typographic));
    let country = Document::parse(&project.read("public/countries/pk/index.html"));
    assert_eq!(country.text_of("h1").trim_start_matches(['🇵', '🇰', ' ']), decoded);
}

/// Reads XML to its end; what is not well-formed fails.
#[track_caller]
pub(crate) fn check_xml(file: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag)) => {
                for attribute in tag.attributes() {
                    attribute.unwrap_or_else(|error| panic!("{file}: {error}\n{text}"));
                }
            }
            Ok(_) => {}
            Err(error) => panic!("{file}: {error}\n{text}"),
        }
    }
    let bad = |letter: &char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    assert_eq!(text.chars().find(bad), None, "{file}");
}

#[test]
fn characters_that_xml_has_not_are_left_out_of_feeds() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
//- content/topics/borders.md
---
name: Borders
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
topics: [borders]
---
A\u{b}B\u{fffe}
",
    );
    assert_eq!(project.build(&["--quiet"]).code, 0);
    for file in project.files("public").iter().filter(|file| file.ends_with(".xml")) {
        check_xml(file, &project.read(&format!("public/{file}")));
    }
}

#[test]
fn control_characters() {
    check(
        "description: \"A\\x1B[31mB\"",
        r#"
error[control-character]: `description` holds the control character U+001B
 --> content/articles/a.md:4:14
  |
4 | description: "A\x1B[31mB"
  |              ^^^^^^^^^^^^
  |
  = help: remove it; it has no place in a page

1 error
"#,
    );
}

/// What is said of an article with a line of front matter.
#[track_caller]
fn check(line: &str, expected: &str) {
    let project = Project::new(&format!(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\n{line}\n---\n"
    ));
    project.build(&[]).check(1, "", expected);
    assert!(!project.root().join("public").exists());
}

#[test]
fn addresses_that_run_scripts() {
    check(
        "sources: [{id: s, url: 'javascript:alert(1)', title: S}]",
        "
error[bad-url]: `url` of source 1 cannot be `javascript:alert(1)`
 --> content/articles/a.md:4:24
  |
4 | sources: [{id: s, url: 'javascript:alert(1)', title: S}]
  |                        ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write a whole address that begins with `https://` or `http://`

1 error
",
    );
    check(
        "sources: [{id: s, url: ' JavaScript:alert(1)', title: S}]",
        "
error[bad-url]: `url` of source 1 cannot be `JavaScript:alert(1)`
 --> content/articles/a.md:4:24
  |
4 | sources: [{id: s, url: ' JavaScript:alert(1)', title: S}]
  |                        ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write a whole address that begins with `https://` or `http://`

1 error
",
    );
    check(
        "sources: [{id: s, url: 'https://x.example/', archived: 'data:text/html,x', title: S}]",
        "
error[bad-url]: `archived` of source 1 cannot be `data:text/html,x`
 --> content/articles/a.md:4:56
  |
4 | sources: [{id: s, url: 'https://x.example/', archived: 'data:text/html,x', title: S}]
  |                                                        ^^^^^^^^^^^^^^^^^^
  |
  = help: write a whole address that begins with `https://` or `http://`

1 error
",
    );
}

#[test]
fn aliases_that_leave_the_site() {
    check(
        "aliases: ['//evil.example']",
        "
error[bad-alias]: item 1 of `aliases` cannot be `//evil.example`
 --> content/articles/a.md:4:11
  |
4 | aliases: ['//evil.example']
  |           ^^^^^^^^^^^^^^^^
  |
  = help: write a path of this site, such as `/2015/06/old-name/`

1 error
",
    );
    check(
        "aliases: ['/../x']",
        "
error[bad-alias]: item 1 of `aliases` cannot be `/../x`
 --> content/articles/a.md:4:11
  |
4 | aliases: ['/../x']
  |           ^^^^^^^
  |
  = help: write a path of this site, such as `/2015/06/old-name/`

1 error
",
    );
    check(
        "aliases: ['https://evil.example/']",
        "
error[bad-alias]: item 1 of `aliases` cannot be `https://evil.example/`
 --> content/articles/a.md:4:11
  |
4 | aliases: ['https://evil.example/']
  |           ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write a path of this site, such as `/2015/06/old-name/`

1 error
",
    );
    check(
        "aliases: ['/%2e%2e/x/']",
        "
error[bad-alias]: item 1 of `aliases` cannot be `/%2e%2e/x/`
 --> content/articles/a.md:4:11
  |
4 | aliases: ['/%2e%2e/x/']
  |           ^^^^^^^^^^^^
  |
  = help: write a path of this site, such as `/2015/06/old-name/`

1 error
",
    );
}

#[test]
fn slugs_that_leave_the_site() {
    check(
        "slug: ..",
        "
error[bad-key]: `slug` cannot be `..`
 --> content/articles/a.md:4:7
  |
4 | slug: ..
  |       ^^
  |
  = help: write letters, digits and hyphens

1 error
",
    );
    check(
        "template: ../../secret.html",
        "
error[bad-template]: `template` cannot be `../../secret.html`
 --> content/articles/a.md:4:11
  |
4 | template: ../../secret.html
  |           ^^^^^^^^^^^^^^^^^
  |
  = help: write the path of a file in `templates/`, such as `article.html`

1 error
",
    );
}

#[test]
fn a_slug_is_one_part_of_an_address() {
    let project = Project::new(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\nslug: ../../x/../y\n---\n",
    );
    project.build(&["--quiet"]).check(
        0,
        "",
        "
warning[slug-spelling]: the address will have `x-y` in place of `../../x/../y`
 --> content/articles/a.md:4:7
  |
4 | slug: ../../x/../y
  |       ^^^^^^^^^^^^
  |
  = help: write `x-y`

1 warning
",
    );
    assert!(project.files("public").contains(&"articles/2026/11/x-y/index.html".to_owned()));
}

#[test]
fn files_that_are_none_of_the_sites_to_give() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-01
---
[the configuration](../../site.toml) [a template](../../templates/page.html) [a secret](../../.env) [another](.env)
//- templates/page.html
x
//- .env
SECRET
//- content/articles/.env
SECRET
",
    );
    project.build(&[]).check(1, "", "
error[unpublished-file]: `site.toml` is not a file to be published
 --> content/articles/a.md:5:21
  |
5 | [the configuration](../../site.toml) [a template](../../templates/page.html) [a secret](../../.env) [another](.env)
  |                     ^^^^^^^^^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

error[unpublished-file]: `templates/page.html` is not a file to be published
 --> content/articles/a.md:5:51
  |
5 | [the configuration](../../site.toml) [a template](../../templates/page.html) [a secret](../../.env) [another](.env)
  |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

error[missing-file]: file `.env` does not exist
 --> content/articles/a.md:5:89
  |
5 | [the configuration](../../site.toml) [a template](../../templates/page.html) [a secret](../../.env) [another](.env)
  |                                                                                         ^^^^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

error[missing-file]: file `content/articles/.env` does not exist
 --> content/articles/a.md:5:111
  |
5 | [the configuration](../../site.toml) [a template](../../templates/page.html) [a secret](../../.env) [another](.env)
  |                                                                                                               ^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

4 errors
");
}
