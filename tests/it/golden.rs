//! The whole output of a small site, kept, so that no change to it goes unseen.
//!
//! When a change is meant, `INSTA_UPDATE=always cargo test --test it golden` takes it over; the
//! difference is then read in the commit.

use std::fmt::Write;
use std::fs;

use xxhash_rust::xxh3::xxh3_64;

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
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_snapshot_path("golden");
    settings.set_omit_expression(true);
    settings.bind(|| {
        for file in IN_FULL {
            let name = file.trim_end_matches("/index.html").replace('/', "-");
            insta::assert_snapshot!(name, project.read(&format!("public/{file}")));
        }
        insta::assert_snapshot!("files", list);
    });
}
