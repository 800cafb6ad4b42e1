//! Components: parts of the theme with arguments, each of which a site's own takes the place of.

use crate::page::{Site, check_problems, contains};
use crate::project::Project;

const SITE: &str = "//- content/people/p.md
---
name: Person
offices: [{title: Envoy, org: Office, from: 2025}]
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
countries: [PK]
people: [p]
events: [{id: talks, date: 2026-10-30, title: Talks, type: talks, status: disputed, countries: [PK]}]
---
Text.
";

/// What is said of a site with these templates.
#[track_caller]
fn check(templates: &str, expected: &str) {
    check_problems(&format!("{SITE}{templates}"), expected);
}

#[test]
fn a_component_of_the_site_s_own_takes_the_place_of_the_theme_s() {
    // Whatever the file is called, and with as many arguments as it likes.
    let site = Site::clean(&format!(
        "{SITE}//- templates/components/event-tag.html
{{% component event_tag(event, ...rest) -%}}
<b>{{{{ event.status }}}}</b>
{{%- endcomponent event_tag %}}
//- templates/tables.html
{{% component scroll_table(id, caption, kind=none, @site) -%}}
<table id=\"{{{{ id }}}}\" title=\"{{{{ site.title }}}}\">{{{{ body }}}}</table>
{{%- endcomponent %}}
"
    ));
    let person = site.page("/people/p/");
    assert!(person.contains("<table id=\"page-offices\" title=\"Desk\"><thead>"), "{person}");
    contains(&person, "<span class=\"mark\"> <b>disputed</b></span>");
}

#[test]
fn a_fault_within_a_component() {
    check(
        "//- templates/components/event-tag.html
{% component event_tag(event, ui) -%}
<b>{{ event.states }}</b>
{%- endcomponent %}
",
        r#"
error[template-error]: field `states` is not defined. Available fields: actors, articles, claims, commitments, countries, date, datetime, edtf, extra, id, marks, outcome, overdue, people, places, precision, registries, reported, revised, sources, status, status_label, title, type, type_label, url, year
 --> templates/components/event-tag.html:2:13
  |
2 | <b>{{ event.states }}</b>
  |             ^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
"#,
    );
    check(
        "//- templates/components/event-tag.html
{% component event_tag(event, ui) -%}
<b>{{ \"articles\" | said(count=3) }}</b>
{%- endcomponent %}
",
        r#"
error[template-error]: this needs the words of the page: write `@words` among the arguments of the component
 --> templates/components/event-tag.html:2:20
  |
2 | <b>{{ "articles" | said(count=3) }}</b>
  |                    ^^^^^^^^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
"#,
    );
}

/// The calls stand in templates that the desk has not written.
#[test]
fn a_component_that_its_calls_do_not_fit() {
    check(
        "//- templates/components/event-tag.html\n\n{% component event_tag(event) -%}<b></b>{%- endcomponent %}\n",
        r#"
error[template-error]: the component `event_tag` takes no `ui`, which the theme gives it
 --> templates/components/event-tag.html:2:1
  |
2 | {% component event_tag(event) -%}<b></b>{%- endcomponent %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `ui=none` among its arguments

1 error
"#,
    );
    check(
        "//- templates/components/event-tag.html\n{% component event_tag(event, ui, colour) -%}<b></b>{%- endcomponent %}\n",
        r#"
error[template-error]: the component `event_tag` needs `colour`, which the theme does not give it
 --> templates/components/event-tag.html:1:1
  |
1 | {% component event_tag(event, ui, colour) -%}<b></b>{%- endcomponent %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `colour=none`, and ask for it with `{% if colour %}`

1 error
"#,
    );
    check(
        "//- templates/components/event-tag.html\n{% component event_tag(event, ui: integer) -%}<b></b>{%- endcomponent %}\n",
        r#"
error[template-error]: the component `event_tag` wants `ui` as integer, and the theme gives it as string
 --> templates/components/event-tag.html:1:1
  |
1 | {% component event_tag(event, ui: integer) -%}<b></b>{%- endcomponent %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `ui` without a type

1 error
"#,
    );
    check(
        "//- templates/page.html\n{{ <event_tag of=\"x\" /> }}\n//- content/pages/b.md\n---\ntitle: B\n---\n",
        r#"
error[template-error]: unknown argument(s) `of` in component call. Possible argument(s) are: `event`, `ui`, `words`
 --> templates/page.html:1:4
  |
1 | {{ <event_tag of="x" /> }}
  |    ^^^^^^^^^^^^^^^^^^^^
  |
  = help: it was met on the page `/b/`

1 error
"#,
    );
}

#[test]
fn a_component_that_nothing_calls() {
    check(
        "//- templates/components/event-tags.html\n{% component event_tags(event) %}{% endcomponent %}\n",
        r#"
warning[unused-template]: no template calls the component `event_tags`
 --> templates/components/event-tags.html:1:1
  |
1 | {% component event_tags(event) %}{% endcomponent %}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: did you mean to replace `event_tag`?

1 warning
"#,
    );
    check(
        "//- templates/page.html\n{{ <quiet /> }}\n",
        "
error[template-error]: unknown component `quiet`
 --> templates/page.html:1:4
  |
1 | {{ <quiet /> }}
  |    ^

1 error
",
    );
    check(
        "//- templates/a.html\n{% component fold(id) %}{% endcomponent %}\n\
         //- templates/b.html\n{% component fold(id) %}{% endcomponent %}\n",
        r#"
error[template-error]: it defines the component `fold`, and so does `a.html`
 --> templates/b.html
  |
  = help: delete one of them, or give it another name

1 error
"#,
    );
}

#[test]
fn a_component_that_calls_itself() {
    check(
        "//- templates/components/event-tag.html
{% component event_tag(event, ui) -%}
<b>{{ <event_tag event={event} ui={ui} /> }}</b>
{%- endcomponent %}
",
        r#"
error[template-error]: the component `event_tag` calls itself
 --> templates/components/event-tag.html:2:7
  |
2 | <b>{{ <event_tag event={event} ui={ui} /> }}</b>
  |       ^^^^^^^^^^
  |
  = help: take the call out, or put it into an `{% if %}` that is false in the end

1 error
"#,
    );
    check(
        "//- templates/components/a.html\n{% component one() %}{{ <two /> }}{% endcomponent %}\n\
         {% component two() %}{{ <one /> }}{% endcomponent %}\n//- templates/page.html\n{{ <one /> }}\n\
         //- content/pages/p.md\n---\ntitle: P\n---\n",
        r#"
error[template-error]: the component `one` calls `two`, which leads back to it
 --> templates/components/a.html:1:25
  |
1 | {% component one() %}{{ <two /> }}{% endcomponent %}
  |                         ^^^^
  |
  = help: take the call out, or put it into an `{% if %}` that is false in the end

1 error
"#,
    );
}

/// Lists of names are printed by filters.
#[test]
fn names_with_commas_between_them() {
    let project = Project::new(
        "//- content/pages/a.md\n---\ntitle: A\n---\n//- templates/page.html\n\
         {% set all = [{\"name\": \"A & B\", \"url\": \"/a/?b&c\"}, {\"name\": \"C\", \"role_label\": \"host\"}, \
         {\"name\": \"آ\", \"lang\": \"ur\", \"url\": \"/u/\"}, \"<D>\"] %}\n\
         {{ all | links }}\n{{ all | names }}",
    );
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(
        project.read("public/a/index.html").trim_start(),
        "<a href=\"/a/?b&amp;c\">A &amp; B</a>, C (host), \
         <a href=\"/u/\" lang=\"ur\" dir=\"rtl\">آ</a>, &lt;D&gt;\n\
         A &amp; B, C (host), <bdi lang=\"ur\" dir=\"rtl\">آ</bdi>, &lt;D&gt;"
    );
}

/// In every list of links an article that the desk has taken back says so, and a title in another
/// language says which.
#[test]
fn links_to_articles() {
    let site = Site::of(
        "//- content/articles/a.md
---
title: Gone
date: 2026-08-01
countries: [PK]
authors: [jane]
sources: [{id: paper, url: \"https://paper.example/\", publisher: Paper}]
events: [{id: raid, date: 2026-07-01, title: Raid, type: attack, status: reported, countries: [PK], sources: [paper]}]
claims: [{about: Killed, value: 3, claimant: PK, source: paper, event: raid}]
corrections: [{date: 2026-08-06, text: Made up., kind: retraction}]
---
//- content/articles/b.md
---
title: آ
date: 2026-07-31
lang: ur
events: [{id: raid, date: 2026-07-01, title: Raid, type: attack, status: reported, countries: [PK]}]
---
//- content/articles/c.md
---
title: C
date: 2026-08-02
countries: [PK]
---
//- content/people/jane.md
---
name: Jane
---
",
    );
    let gone = "<a href=\"/articles/2026/08/a/\">Gone</a> <strong class=\"tag\">Retracted</strong>";
    let urdu = "<a href=\"/articles/2026/07/b/\" lang=\"ur\" dir=\"rtl\">آ</a> <span class=\"tag\">In Urdu</span>";
    let read = format!("<dt>Read</dt><dd>{gone}; {urdu}</dd>");
    contains(&site.page("/timeline/2026/07/"), &read);
    contains(&site.page("/claims/"), gone);
    contains(&site.page("/sources/"), gone);
    let missing = site.text("404.html").replace('\n', "");
    contains(&missing, &format!("<li>{gone}"));
    contains(&missing, &format!("<li>{urdu}"));
    contains(
        &site.page("/articles/2026/08/c/"),
        "<bdi lang=\"en\">Gone</bdi> <strong class=\"tag\">Retracted</strong></a>",
    );
    // On a day before, it still stood.
    let day = site.page("/timeline/asof/2026-08-01/");
    assert!(!day.contains("Retracted"), "{day}");
}
