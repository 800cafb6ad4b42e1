//! What tests of pages ask of a built site.

use crate::project::Project;

/// The site of a fixture, built without a problem.
#[track_caller]
pub(crate) fn built(fixture: &str) -> Project {
    let project = Project::new(fixture);
    let run = project.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    project
}

/// The text of the page at an address, without the white space around its lines.
#[track_caller]
pub(crate) fn page(project: &Project, url: &str) -> String {
    project.read(&format!("public{url}index.html")).lines().map(str::trim).collect()
}

/// Asserts that a text has a fragment.
#[track_caller]
pub(crate) fn contains(text: &str, fragment: &str) {
    assert!(text.contains(fragment), "no {fragment}\nin {text}");
}
