//! What a program that was built without one of its features says of what it lacks.

use crate::project::Project;

const SITE: &str = "
//- site.toml
title = \"Test\"
base_url = \"https://desk.example\"

[history]
enabled = true
//- content/articles/a.md
---
title: A
date: 2025-10-01
---
One.
";

#[cfg(not(feature = "history"))]
#[test]
fn history() {
    let project = Project::new(SITE);
    project.build(&["-q"]).check(
        0,
        "",
        "
warning[no-history]: there are no pages of earlier versions: this `dateline` was built without its feature `history`
 --> site.toml
  |
  = help: use a `dateline` with all its features, or set `enabled = false` under `[history]`

1 warning
",
    );
}

#[cfg(not(feature = "cards"))]
#[test]
fn cards() {
    let project = Project::new(SITE);
    let site = project.read("site.toml");
    let site = site.replace("[history]\nenabled = true", "[share]\ncards = true");
    project.write("site.toml", site);
    project.build(&["-q"]).check(
        0,
        "",
        "
warning[no-cards]: there are no share cards: this `dateline` was built without its feature `cards`
 --> site.toml
  |
  = help: use a `dateline` with all its features, or set `cards = false` under `[share]`

1 warning
",
    );
}

#[cfg(not(feature = "links"))]
#[test]
fn links() {
    Project::new(SITE).check(&["--links"]).check(
        2,
        "",
        "
error[not-built]: this `dateline` was built without its feature `links`, which `--links` needs
  |
  = help: use a `dateline` with all its features

1 error
",
    );
}
