//! The same input gives the same bytes, whatever the machine does meanwhile.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::project::Project;

const SAMPLE: &str = env!("CARGO_MANIFEST_DIR");

/// Every file of a folder with its bytes.
fn tree(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let read = |file: String| {
        let bytes = fs::read(project.root().join(folder).join(&file)).unwrap();
        (file, bytes)
    };
    project.files(folder).into_iter().map(read).collect()
}

/// Compares two folders and names the first file in which they differ.
#[track_caller]
fn check(project: &Project, left: &str, right: &str) {
    let (left, right) = (tree(project, left), tree(project, right));
    assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>());
    assert!(!left.is_empty());
    for (file, bytes) in &left {
        assert!(bytes == &right[file], "{file} differs");
    }
}

#[test]
fn folders_threads_and_time_of_day_do_not_matter() {
    let project = Project::new("");
    let build = |output: &str, args: &[&str], variables: &[(&str, &str)]| {
        let run = project.run_with(
            &[&["build", "--quiet", "--root", SAMPLE, "--output", output], args].concat(),
            variables,
        );
        run.check_sample();
    };
    build("one", &[], &[]);
    build("two/deep", &["--jobs", "1"], &[]);
    check(&project, "one", "two/deep");
    build(
        "elsewhere",
        &["--jobs", "4", "--now", "2026-11-24T12:00:00Z"],
        &[
            ("SOURCE_DATE_EPOCH", "0"),
            ("TZ", "Pacific/Auckland"),
            ("LANG", "ur_PK.UTF-8"),
            ("LC_ALL", "C"),
        ],
    );
    check(&project, "one", "elsewhere");
    // A second build into the same folder has nothing to change.
    build("one", &[], &[]);
    check(&project, "one", "elsewhere");
}

#[test]
fn source_date_epoch_is_the_moment_of_the_build() {
    let project = Project::new(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\npublish_date: 2027-01-01\n---\n",
    );
    let page = project.root().join("public/articles/2026/11/a/index.html");
    let run = project.run_with(&["build", "-q"], &[("SOURCE_DATE_EPOCH", "1798761599")]);
    run.check(0, "", "");
    assert!(!page.exists());
    let run = project.run_with(&["build", "-q"], &[("SOURCE_DATE_EPOCH", "1798761600")]);
    run.check(0, "", "");
    assert!(page.exists());
}

#[test]
fn the_order_in_which_files_are_made_does_not_matter() {
    let mut files = Vec::new();
    copy_list(Path::new(SAMPLE), "content", &mut files);
    copy_list(Path::new(SAMPLE), "site.toml", &mut files);
    let make = |files: &mut dyn Iterator<Item = &(String, Vec<u8>)>| {
        let project = Project::new("//- -site.toml\n");
        for (path, bytes) in files {
            project.write(path, bytes);
        }
        project.build(&["--quiet"]).check_sample();
        project.tree_hash()
    };
    let forward = make(&mut files.iter());
    assert_eq!(forward, make(&mut files.iter().rev()));
    let (odd, even): (Vec<_>, Vec<_>) =
        files.iter().enumerate().partition(|(index, _)| index % 2 == 1);
    assert_eq!(forward, make(&mut odd.into_iter().chain(even).map(|(_, file)| file)));
}

fn copy_list(root: &Path, path: &str, files: &mut Vec<(String, Vec<u8>)>) {
    let full = root.join(path);
    if full.is_file() {
        files.push((path.to_owned(), fs::read(full).unwrap()));
        return;
    }
    for entry in fs::read_dir(full).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        copy_list(root, &format!("{path}/{name}"), files);
    }
}
