//! A site's own templates and static files take the place of the built-in ones, file by file.

use crate::page::{Site, contains};
use crate::project::Project;

const ARTICLE: &str =
    "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\nextra: {map: north}\n---\nText.\n";

/// What is said of a site with this template.
#[track_caller]
fn check(files: &str, expected: &str) {
    let project = Project::new(&format!("{ARTICLE}{files}"));
    project.build(&[]).check(1, "", expected);
    assert!(!project.root().join("public").exists());
}

#[test]
fn a_folder_with_nothing_but_content() {
    let project =
        Project::new(&format!("//- -site.toml\n{}", ARTICLE.replace("content", "desk/content")));
    project.write("desk/site.toml", crate::project::SITE);
    project.build(&["--quiet", "--root", "desk", "--output", "out/web"]).check(0, "", "");
    assert!(project.read("out/web/articles/2026/11/a/index.html").contains("<p>Text.</p>"));
    // The built-in style sheet, without what only its authors read.
    assert!(project.read("out/web/style.css").starts_with(":root{color-scheme:light dark;"));
    // The record of the build is the one thing that is written beside the source.
    let mut files = project.files("desk");
    files.retain(|file| !file.starts_with(".dateline/"));
    assert_eq!(files, ["content/articles/a.md", "site.toml"]);
}

#[test]
fn a_block_of_a_built_in_template() {
    let project = Project::new(&format!(
        "{ARTICLE}
//- templates/base.html
{{% extends \"@default/base.html\" %}}
{{% block head %}}<meta name=\"desk\" content=\"{{{{ page.kind }}}}\">{{% endblock head %}}
//- templates/article.html
{{% extends \"@default/article.html\" %}}
{{% block main %}}<p>Map: {{{{ article.extra.map }}}}</p>{{{{ super() }}}}{{% endblock main %}}
"
    ));
    project.build(&["--quiet"]).check(0, "", "");
    let article = project.read("public/articles/2026/11/a/index.html");
    assert!(article.contains("<meta name=\"desk\" content=\"article\">"), "{article}");
    assert!(article.contains("<p>Map: north</p>"), "{article}");
    assert!(article.contains("<h1>A</h1>"), "{article}");
    assert!(project.read("public/index.html").contains("<meta name=\"desk\" content=\"home\">"));
}

#[test]
fn markdown_within_a_line_has_no_blocks() {
    let project = Project::new(
        "//- content/pages/a.md\n---\ntitle: A\nextra: {note: \"B *c*\\n\\nd\"}\n---\n\
         //- templates/page.html\n<h1>{{ extra.note | markdown(inline=true) }}</h1>\n\
         {{ extra.note | markdown }}",
    );
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(
        project.read("public/a/index.html"),
        "<h1>B <em>c</em> d</h1>\n<p>B <em>c</em></p>\n<p>d</p>"
    );
}

#[test]
fn what_pages_share_is_changed_once_and_what_is_a_kind_s_own_by_itself() {
    let site = Site::clean(
        "//- content/articles/a.md
---
title: A
date: 2026-11-01
topics: [border]
actors: [rebels]
events: [{id: raid, date: 2026-10-30, title: Raid, type: attack, status: reported}]
---
Text.
//- templates/term.html
{% extends \"@default/term.html\" %}
{% block around %}<p>Of the desk: {{ term.name }}</p>{% endblock around %}
//- templates/topic.html
{% extends \"@default/topic.html\" %}
{% block facts %}<p>A topic</p>{{ super() }}{% endblock facts %}
//- templates/timeline-month.html
{% extends \"@default/timeline-month.html\" %}
{% block counts %}<p>{{ name }}: {{ event_count }}</p>{% endblock counts %}
",
    );
    let topic = site.page("/topics/border/");
    assert!(topic.contains("<p>A topic</p>"), "{topic}");
    assert!(topic.contains("<p>Of the desk: border</p>"), "{topic}");
    // The page of an actor has something of its own around it, which a site keeps or not.
    let actor = site.page("/actors/rebels/");
    assert!(!actor.contains("<p>A topic</p>"), "{actor}");
    let month = site.page("/timeline/2026/10/");
    assert!(month.contains("<p>October 2026: 1</p>") && month.contains("Raid"), "{month}");
    assert!(!site.page("/timeline/2026/").contains("<p>2026: 1</p>"));
}

#[test]
fn a_block_that_built_in_templates_fill() {
    check(
        "//- templates/term.html\n<h1>{{ term.name }}</h1>{% block facts %}{% endblock %}\n\
         //- templates/base.html\n{% block main %}{% endblock main %}\n",
        "
error[template-error]: it has no block `head`, which built-in templates fill
 --> templates/base.html
  |
  = help: write `{% block head %}{% endblock %}` where that is to stand, or extend `@default/base.html`

error[template-error]: it has no block `around`, which built-in templates fill
 --> templates/term.html
  |
  = help: write `{% block around %}{% endblock %}` where that is to stand, or extend `@default/term.html`

2 errors
",
    );
}

#[test]
fn a_static_file_of_the_site() {
    let project = Project::new(
        "//- static/style.css\nbody { color: red }\n//- static/robots.txt\nUser-agent: *\nDisallow: /\n//- static/img/map.svg\n<svg/>\n",
    );
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(project.read("public/style.css"), "body { color: red }\n");
    assert_eq!(project.read("public/robots.txt"), "User-agent: *\nDisallow: /\n");
    assert_eq!(project.read("public/img/map.svg"), "<svg/>\n");
    // Its address holds its hash, so that no reader keeps the old one.
    let own = project.read("public/index.html");
    project.remove("static/style.css");
    assert_eq!(project.build(&[]).code, 0);
    assert_ne!(own, project.read("public/index.html"));
}

#[test]
fn a_template_of_one_article() {
    let project = Project::new(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\ntemplate: wide.html\n---\n//- templates/wide.html\n<h1>{{ page.title }}</h1>",
    );
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(project.read("public/articles/2026/11/a/index.html"), "<h1>A</h1>");
    project.remove("templates");
    project.build(&[]).check(
        1,
        "",
        "
error[unknown-template]: there is no template `wide.html`
 --> content/articles/a.md:4:11
  |
4 | template: wide.html
  |           ^^^^^^^^^
  |
  = help: did you mean `base.html`?

1 error
",
    );
}

#[test]
fn a_syntax_error() {
    check("//- templates/home.html\n<p>\n{{ page.title }\n//- templates/page.html\n{% if %}\n", "
error[template-syntax]: found `}` but expected }}
 --> templates/home.html:2:15
  |
2 | {{ page.title }
  |               ^

error[template-syntax]: found `%}` but expected one of: integer, float, string, bool, ident, `-`, `not`, `<`, `{`, `[` or `(`
 --> templates/page.html:1:7
  |
1 | {% if %}
  |       ^^

2 errors
");
}

#[test]
fn a_page_that_comes_out_empty() {
    check("//- templates/article.html\n{% if false %}x{% endif %}\n", "
error[template-error]: `article.html` makes an empty page
 --> templates/article.html
  |
  = help: look for a condition that is never true, or for text outside the blocks of a template that `extends` another: nothing of it is shown

1 error
");
}

#[test]
fn a_name_that_is_not_defined() {
    check("//- templates/article.html\n<h1>{{ article.titel }}</h1>\n", "
error[template-error]: field `titel` is not defined. Available fields: actors, authors, claims, corrections, corrections_url, countries, date, dateline, datetime, description, extra, image, information_cutoff, information_cutoff_datetime, judgements, kind, kind_label, people, places, primary_country, quotes, reading_minutes, registries, report_url, retracted, retracted_on, reviewed_by, scope_note, story, superseded_by, takeaways, title, tlp, tlp_label, topics, updated, updated_datetime, updates, word_count
 --> templates/article.html:1:16
  |
1 | <h1>{{ article.titel }}</h1>
  |                ^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
");
    check("//- templates/article.html\n<h1>{{ artcle.title }}</h1>\n", "
error[template-error]: variable `artcle` is not defined. Available variables: article, body, citation, claim_groups, claims_head, events, explained, facts, facts_in_ui, facts_lang, here_in_ui, history, next, own, own_in_ui, page, plain, previous, record, related, site, sources, toc, translation_of, ui, ui_in_facts, ui_lang, words
 --> templates/article.html:1:8
  |
1 | <h1>{{ artcle.title }}</h1>
  |        ^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
");
}

#[test]
fn a_filter_or_function_that_does_not_exist() {
    check(
        "//- templates/page.html\n{{ page.title | shout }}\n",
        "
error[template-error]: unknown filter `shout`
 --> templates/page.html:1:17
  |
1 | {{ page.title | shout }}
  |                 ^^^^^

1 error
",
    );
    check(
        "//- templates/page.html\n{{ weather(city=\"Quetta\") }}\n",
        r#"
error[template-error]: unknown function `weather`
 --> templates/page.html:1:4
  |
1 | {{ weather(city="Quetta") }}
  |    ^^^^^^^

1 error
"#,
    );
}

#[test]
fn a_template_that_does_not_exist() {
    check(
        "//- templates/page.html\n{% include \"partials/none.html\" %}\n",
        r#"
error[template-error]: unknown template `partials/none.html`
 --> templates/page.html:1:12
  |
1 | {% include "partials/none.html" %}
  |            ^

1 error
"#,
    );
    check(
        "//- templates/page.html\n{% extends \"bse.html\" %}\n",
        "
error[template-missing-parent]: it extends `bse.html`, which does not exist
 --> templates/page.html

1 error
",
    );
}

#[test]
fn templates_that_extend_each_other() {
    check(
        "//- templates/base.html\n{% extends \"page.html\" %}\n//- templates/page.html\n{% extends \"base.html\" %}\n",
        "
error[template-cycle]: it includes or extends itself
 --> templates/base.html

1 error
",
    );
}

#[test]
fn functions_that_are_called_wrongly() {
    check(
        "//- templates/article.html\n{{ url(path=\"@/articles/none.md\") }}\n",
        r#"
error[template-error]: `path` must start with one slash, not `@/articles/none.md`
 --> templates/article.html:1:4
  |
1 | {{ url(path="@/articles/none.md") }}
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
"#,
    );
    check(
        "//- templates/article.html\n{{ url(path=\"/no/such/\") }}{{ url(path=\"/timeline\") }}\n",
        r#"
error[template-error]: nothing is published at `/no/such/`
 --> templates/article.html:1:4
  |
1 | {{ url(path="/no/such/") }}{{ url(path="/timeline") }}
  |    ^^^^^^^^^^^^^^^^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
"#,
    );
    check(
        "//- templates/article.html\n{{ asset(path=\"nowhere.txt\") }}\n",
        r#"
error[template-error]: there is no static file `nowhere.txt`
 --> templates/article.html:1:4
  |
1 | {{ asset(path="nowhere.txt") }}
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
"#,
    );
    check(
        "//- templates/article.html\n{{ country_name(code=\"ZZ\") }}\n",
        r#"
error[template-error]: unknown country code `ZZ`
 --> templates/article.html:1:4
  |
1 | {{ country_name(code="ZZ") }}
  |    ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
"#,
    );
}

#[test]
fn a_fault_that_many_pages_show_is_told_once() {
    check("//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\n---\n//- templates/partials/card.html\n{{ card.none.x }}\n", "
error[template-error]: field `none` is not defined. Available fields: countries, date, dateline, datetime, description, dir, image, kind, kind_label, lang, page_dir, page_lang, retracted, superseded, title, topics, ui, updated, updated_datetime, url, written_in, year
 --> templates/partials/card.html:1:9
  |
1 | {{ card.none.x }}
  |         ^^^^
  |
  = help: it was met on the page `/articles/2026/11/a/`

1 error
");
}

#[test]
fn a_template_that_nothing_uses() {
    let project = Project::new(&format!(
        "{ARTICLE}
//- templates/aticle.html
<p>
//- templates/parts/boxed-quotation.html
<p>
//- templates/parts/used.html
<p>
//- templates/not-found.html
{{% include \"parts/used.html\" %}}
"
    ));
    project.build(&["--quiet"]).check(
        0,
        "",
        "
warning[unused-template]: no page uses the template `aticle.html`
 --> templates/aticle.html
  |
  = help: did you mean to replace `article.html`?

warning[unused-template]: no page uses the template `parts/boxed-quotation.html`
 --> templates/parts/boxed-quotation.html
  |
  = help: delete it, or name it in another template or as an entry's `template`

2 warnings
",
    );
}

/// Free values stand beside everything that an article lists, and in its translations, which
/// exchange those of the original.
#[test]
fn free_values_of_what_an_article_lists() {
    let mut macros = String::new();
    for list in ["claims", "quotes", "judgements", "corrections", "updates"] {
        macros.push_str(&format!(
            "{{% for item in article.{list} %}}{list}={{{{ item.extra.x }}}} {{% endfor %}}"
        ));
    }
    let site = Site::clean(&format!(
        "//- site.toml
title = \"T\"
base_url = \"https://x.example\"
languages = [\"ur\"]
//- content/people/p.md
---
name: Person
---
//- content/articles/a.md
---
title: A
date: 2026-11-01
extra: {{x: original, y: kept}}
sources: [{{id: s, url: \"https://s.example\"}}]
events: [{{id: e, date: 2026-10-01, title: E, type: talks, status: reported}}]
claims: [{{about: dead, value: 1, claimant: PK, source: s, event: e, extra: {{x: <c>}}}}]
quotes: [{{text: Words., speaker: p, source: s, extra: {{x: q}}}}]
judgements: [{{text: It may, likelihood: likely, params: {{x: j}}}}]
corrections: [{{date: 2026-11-02, text: Wrong, extra: {{x: k}}}}]
updates: [{{date: 2026-11-02, text: New, extra: {{x: u}}}}]
---
//- content/articles/a.ur.md
---
title: Urdu
extra: {{x: own}}
---
//- content/pages/b.md
---
title: B
extra: {{x: original, y: kept}}
---
//- content/pages/b.ur.md
---
title: Urdu page
extra: {{x: own}}
---
//- templates/page.html
[{{{{ extra.x }}}} {{{{ extra.y }}}}]
//- templates/article.html
[{{{{ article.extra.x }}}} {{{{ article.extra.y }}}} {macros}]
//- templates/partials/claims.html
[{{% for group in claim_groups %}}{{% for claim in group.claims %}}{{{{ claim.extra.x }}}}{{% endfor %}}{{% endfor %}}]
//- templates/partials/event.html
[{{{{ event.claims[0].values[0].extra.x }}}}]
//- templates/person.html
[{{% for quote in quotes %}}{{{{ quote.extra.x }}}}{{% endfor %}}]
//- templates/forecasts.html
[{{% for forecast in open %}}{{{{ forecast.extra.x }}}}{{% endfor %}}]
//- templates/corrections.html
[{{% for correction in corrections %}}{{{{ correction.extra.x }}}}{{% endfor %}}]
"
    ));
    let listed = "claims=&lt;c&gt; quotes=q judgements=j corrections=k updates=u ";
    for (page, expected) in [
        ("/articles/2026/11/a/", format!("[original kept {listed}]")),
        ("/ur/articles/2026/11/a/", format!("[own kept {listed}]")),
        ("/b/", "[original kept]".to_owned()),
        ("/ur/b/", "[own kept]".to_owned()),
        ("/claims/", "[&lt;c&gt;]".to_owned()),
        ("/timeline/2026/10/", "[&lt;c&gt;]".to_owned()),
        ("/people/p/", "[q]".to_owned()),
        ("/forecasts/", "[j]".to_owned()),
        ("/corrections/", "[k]".to_owned()),
    ] {
        contains(&site.page(page), &expected);
    }
}

/// A loop over a map has one order in every build: by key where the desk wrote it, and as the guide
/// lists them where we did.
#[test]
fn the_keys_of_a_map_have_an_order() {
    let keys: Vec<String> = (10..40).map(|number| format!("k{number}")).collect();
    let written: Vec<String> = keys.iter().rev().map(|key| format!("{key}: 1")).collect();
    let site = Site::clean(&format!(
        "//- content/pages/a.md\n---\ntitle: A\nextra: {{{}}}\n---\n\
         //- templates/page.html\n{{% for key, _ in extra %}}{{{{ key }}}} {{% endfor %}}",
        written.join(", ")
    ));
    assert_eq!(site.page("/a/").trim_end(), keys.join(" "));
}

/// The worked example of the guide: a section below the text, from free values.
#[test]
fn the_example_of_the_guide_works() {
    let guide = include_str!("../../docs/guide/templates.md");
    let start = guide.find("{% extends \"@default/article.html\" %}").unwrap();
    let template = guide[start..].split("```").next().unwrap();
    let fixture = format!(
        "
//- templates/article.html
{template}
//- content/articles/a.md
---
title: A
date: 2026-11-02
extra: {{vessels: [Behshad, <b>]}}
---
Text.
//- content/articles/b.md
---
title: B
date: 2026-11-02
---
Text.
"
    );
    let site = crate::page::Site::clean(&fixture);
    let html = site.page("/articles/2026/11/a/");
    let expected = "<p>Text.</p></div><section id=\"page-vessels\"><h2>Vessels</h2><ul><li>Behshad</li>\
                    <li>&lt;b&gt;</li></ul></section>";
    assert!(html.contains(expected), "{html}");
    assert!(!site.page("/articles/2026/11/b/").contains("page-vessels"));
}

#[test]
fn the_built_in_templates_can_be_read() {
    let project = crate::project::Project::new("//- -site.toml\n");
    let list = project.run(&["template"]);
    assert!(list.stdout.lines().any(|line| line == "article.html"), "{}", list.stdout);
    let original = include_str!("../../templates/article.html");
    project.run(&["template", "article.html"]).check(0, original, "");
    assert!(list.stdout.lines().any(|line| line == "words/en.ftl"), "{}", list.stdout);
    let words = include_str!("../../src/catalogue/en.ftl");
    project.run(&["template", "words/en.ftl"]).check(0, words, "");
    project.run(&["template", "en.ftl"]).check(0, words, "");
    let run = project.run(&["template", "artcle.html"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `article.html`?"), "{}", run.stderr);
}
