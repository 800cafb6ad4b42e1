//! Templates are bounded: one with a mistake ends, with its place, before it fills the memory.

use crate::project::Project;

const LIMITS: &str = "page_bytes = 100000\npage_steps = 20000\npage_seconds = 20";

/// What a build says of a `page.html` of the desk's own, whose page is not published.
#[track_caller]
fn check(template: &str, expected: &str) {
    let project = Project::new("//- content/pages/a.md\n---\ntitle: A\n---\nText.\n");
    project.write(
        "site.toml",
        format!("title = \"Desk\"\nbase_url = \"https://desk.example\"\n[limits]\n{LIMITS}\n"),
    );
    project.write("templates/page.html", template);
    let run = project.build(&["-q", "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    let found: Vec<String> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|row| row["severity"] == "error")
        .map(|row| {
            format!(
                "{}:{}:{} {}",
                row["file"].as_str().unwrap_or_default(),
                row["line"],
                row["column"],
                row["message"].as_str().unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(found, [expected]);
    assert!(project.files("public").is_empty());
}

/// The same of a value that becomes too long.
#[track_caller]
fn check_bytes(template: &str, place: &str) {
    check(
        template,
        &format!(
            "templates/page.html:{place} this page costs too much: a value has more than 100000 bytes (`page_bytes` under `[limits]`)"
        ),
    );
}

#[test]
fn texts_that_double() {
    let doubling = "{% set x = x ~ x %}".repeat(40);
    check_bytes(&format!("{{% set x = \"a\" %}}{doubling}{{{{ x | length }}}}"), "1:322");
    check_bytes(
        &format!(
            "{{% set x = \"a\" %}}\n{}",
            "{% set y = x ~ x %}{% set x = y ~ y %}\n".repeat(40)
        ),
        "10:1",
    );
    check_bytes(
        &format!("{{% set x = \"a\" %}}\n{}", "{% set x %}{{ x }}{{ x }}{% endset %}\n".repeat(40)),
        "18:26",
    );
    check_bytes(
        "{% set_global x = \"a\" %}{% for i in range(end=40) %}\n{% set_global x = x ~ x %}{% endfor %}",
        "2:1",
    );
    check_bytes(
        &format!(
            "{{% set x = \"aaaa\" %}}\n{}",
            "{% set x = x | replace(from=\"a\", to=x) %}\n".repeat(20)
        ),
        "5:16",
    );
    check_bytes(
        &format!("{{% set x = [\"aaaa\"] %}}\n{}", "{% set x = [x, x] %}\n".repeat(60)),
        "16:1",
    );
}

/// What a call has within it is printed twice by each of the components around it.
#[test]
fn texts_that_double_within_components() {
    check_bytes(
        &format!(
            "{{% component d() %}}\n{{{{ body }}}}{{{{ body }}}}{{% endcomponent %}}\n{}aaaa{}",
            "{% <d> %}".repeat(30),
            "{% </d> %}".repeat(30)
        ),
        "1:1",
    );
}

#[test]
fn loops_without_an_end() {
    let nested = "{% for a in range(end=1000) %}\n{% for b in range(end=1000) %}{% for c in range(end=1000) %}{% endfor %}{% endfor %}{% endfor %}";
    check(
        nested,
        "templates/page.html:2:31 this page costs too much: its loops take more than 20000 rounds (`page_steps` under `[limits]`)",
    );
}

#[test]
fn pages_without_an_end() {
    check(
        "{% for a in range(end=1000) %}{% for b in range(end=10) %}0123456789abcdefghij{% endfor %}{% endfor %}",
        "templates/page.html:null:null it makes a page of more than 100000 bytes",
    );
}

#[test]
fn a_tag_that_puts_very_much_together() {
    let sum = vec!["page.title"; 70].join(" ~ ");
    check(
        &format!("a {{{{ {sum} }}}}"),
        "templates/page.html:1:3 one tag puts too many texts together with `~`",
    );
}

#[test]
fn templates_of_a_desk_work_as_they_are_written() {
    let project = Project::new("//- content/pages/a.md\n---\ntitle: A\n---\nText.\n");
    project.write(
        "templates/page.html",
        "{% extends \"@default/page.html\" %}\n{% block main -%}\n{% set n = [1, 2] -%}\n\
         {% for i in n -%}\n  {{ i }}{% if not loop.last %}, {% endif %}\n{%- endfor %}\n\
         {% set title | upper %}{{ page.title }}{% endset %}[{{ title }}]\n\
         {% raw %}{% set x = 1 %}{% endraw %}\n{%- endblock main %}",
    );
    assert_eq!(project.build(&["-q"]).code, 0);
    let page = project.read("public/a/index.html");
    let main = page.split_once("tabindex=\"-1\">").unwrap().1.split_once("</main>").unwrap().0;
    assert_eq!(main.trim(), "1, 2\n[A]\n{% set x = 1 %}");
}

#[test]
fn an_error_behind_a_call_has_its_own_place() {
    let project = Project::new("//- content/pages/a.md\n---\ntitle: A\n---\nText.\n");
    project.write("templates/page.html", "{% set x = 1 %}{% set y = 2 %}{{ page.none.none }}");
    let run = project.build(&["-q"]);
    assert!(run.stderr.contains("--> templates/page.html:1:39"), "{}", run.stderr);
}
