//! What is said of a wrong `site.toml`. Each single mistake is tested beside the parser
//! (`src/config/tests.rs`); here is what becomes of them in the program.

use crate::project::Project;

#[test]
fn a_folder_without_a_site() {
    let expected = "
error[missing-config]: there is no `site.toml` here
 --> site.toml
  |
  = help: start a new site with `dateline init DIR`, or name the site's folder with `--root DIR`

1 error
";
    let project = Project::new("//- -site.toml\n");
    project.check(&[]).check(2, "", expected);
    project.build(&[]).check(2, "", expected);
    project.run(&["new", "topic", "x"]).check(2, "", expected);
    assert_eq!(project.files("."), [""; 0]);
}

#[test]
fn every_mistake_is_told_at_once_and_nothing_is_written() {
    let project = Project::new(
        "
//- site.toml
base_url = \"https://desk.example/?a\"
timezone = \"Karachi\"
paginate_by = 0
[feed]
entries = 5
",
    );
    let expected = "
error[missing-config-key]: `title` is missing
 --> site.toml
  |
  = help: add `title = \"…\"`

error[invalid-base-url]: `https://desk.example/?a` is not a base URL: it must not have a query (`?…`)
 --> site.toml:1:12
  |
1 | base_url = \"https://desk.example/?a\"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^

error[unknown-time-zone]: unknown time zone `Karachi`
 --> site.toml:2:12
  |
2 | timezone = \"Karachi\"
  |            ^^^^^^^^^
  |
  = help: did you mean `Asia/Karachi`?

error[config-number-out-of-range]: `paginate_by` must be a whole number from 1 to 1000
 --> site.toml:3:15
  |
3 | paginate_by = 0
  |               ^

error[unknown-config-key]: unknown key `feed`
 --> site.toml:4:2
  |
4 | [feed]
  |  ^^^^
  |
  = help: did you mean `feeds`?

5 errors
";
    project.check(&[]).check(2, "", expected);
    project.build(&[]).check(2, "", expected);
    assert_eq!(project.files("."), ["site.toml"]);
}

#[test]
fn a_syntax_error() {
    Project::new("//- site.toml\ntitle = \"Desk\nbase_url = \"https://desk.example\"\n")
        .check(&[])
        .check(
            2,
            "",
            "
error[config-syntax]: not valid TOML: invalid basic string, expected `\"`
 --> site.toml:1:14
  |
1 | title = \"Desk
  |              ^
  |
  = help: the quotation has no end: put a `\"` behind the value

1 error
",
        );
}

/// An error about pages, and the content is checked all the same.
#[test]
fn an_error_about_pages_hides_none_of_the_content() {
    let fixture = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[theme]
accent = \"yellow\"
//- content/articles/a.md
---
title: A
date: 2026-11-01
contries: [PK]
---
Text.
";
    let project = Project::new(fixture);
    project.build(&[]).check(
        1,
        "",
        "
error[unknown-key]: unknown key `contries`
 --> content/articles/a.md:4:1
  |
4 | contries: [PK]
  | ^^^^^^^^
  |
  = help: did you mean `countries`?

error[invalid-colour]: `yellow` is not a colour
 --> site.toml:4:10
  |
4 | accent = \"yellow\"
  |          ^^^^^^^^
  |
  = help: write it as `#` and six digits of red, green and blue, such as `#0b5567`

2 errors
",
    );
    project.check(&["--quiet"]);
    assert_eq!(project.files("public"), Vec::<String>::new());
}

#[test]
fn the_base_url_may_come_from_the_command_line() {
    let project = Project::new("//- site.toml\ntitle = \"Desk\"\n");
    assert_eq!(project.build(&[]).code, 2);
    assert_eq!(project.build(&["--base-url", "https://desk.example"]).code, 0);
}
