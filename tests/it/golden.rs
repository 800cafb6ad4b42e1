//! The whole output of a small site, and the structure of a page of each kind, kept, so that no
//! change to them goes unseen.
//!
//! When a change is meant, `INSTA_UPDATE=always cargo test --test it golden` takes it over; the
//! difference is then read in the commit.

use std::fmt::Write;
use std::fs;

use xxhash_rust::xxh3::xxh3_64;

use crate::html::{Document, Element};
use crate::incremental::page_of_each_kind;
use crate::project::Project;

/// Files that are kept in full: one of each family.
const IN_FULL: [&str; 6] = [
    "index.html",
    "articles/2026/11/two/index.html",
    "countries/pk/index.html",
    "timeline/2026/10/index.html",
    "ur/articles/2026/11/two/index.html",
    "atom.xml",
];

#[test]
fn the_whole_output() {
    let project = Project::new(crate::pages::SITE);
    // The theme's looks change often and have tests of their own.
    project.write("static/style.css", "body { margin: 0 }\n");
    project.build(&["--quiet"]).check(0, "", "");
    let mut list = String::new();
    for file in project.files("public") {
        let bytes = fs::read(project.root().join("public").join(&file)).unwrap();
        // Writing to a string cannot fail.
        let _ = writeln!(list, "{:016x} {file}", xxh3_64(&bytes));
    }
    settings("golden").bind(|| {
        for file in IN_FULL {
            let name = file.trim_end_matches("/index.html").replace('/', "-");
            insta::assert_snapshot!(name, project.read(&format!("public/{file}")));
        }
        insta::assert_snapshot!("files", list);
    });
}

/// What stands in each kind of page and in which order, without its words: a kind has its file here
/// from its first day on (`src/pages/kind.rs` asks for it).
#[test]
fn the_structure_of_each_kind_of_page() {
    settings("golden/kinds").bind(|| {
        for (kind, html) in page_of_each_kind() {
            let elements = Document::parse(&html).elements;
            let main = elements.iter().position(|element| element.name == "main");
            let lines = outline(within(&elements[main.unwrap_or_default()..]).0);
            insta::assert_snapshot!(kind, lines.join("\n"));
        }
    });
}

fn settings(folder: &str) -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_snapshot_path(folder);
    settings.set_omit_expression(true);
    settings
}

/// The first element with all that stands in it, and what follows it.
fn within(elements: &[Element]) -> (&[Element], &[Element]) {
    let is_behind = |element: &Element| element.depth <= elements[0].depth;
    let end = elements[1..].iter().position(is_behind).map_or(elements.len(), |at| at + 1);
    elements.split_at(end)
}

/// Names and classes of elements, a line each, indented. What looks like the one before it is left
/// out: how many there are is not their structure.
fn outline(elements: &[Element]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut before: Vec<String> = Vec::new();
    let mut rest = elements;
    while !rest.is_empty() {
        let (own, behind) = within(rest);
        let classes = own[0].attribute("class").unwrap_or_default().split_whitespace();
        let classes: String = classes.map(|class| format!(".{class}")).collect();
        let mut block = vec![format!("{}{classes}", own[0].name)];
        block.extend(outline(&own[1..]).into_iter().map(|line| format!("  {line}")));
        if block != before {
            lines.extend(block.iter().cloned());
        }
        (before, rest) = (block, behind);
    }
    lines
}
