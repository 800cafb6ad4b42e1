//! Starting a site and its files.

use crate::project::Project;

const SITE_FILES: [&str; 5] = [
    ".gitignore",
    "content/articles/first.md",
    "content/pages/about.md",
    "content/topics/border-security.md",
    "site.toml",
];

#[test]
fn a_new_site_builds() {
    let project = Project::new("//- -site.toml\n");
    project.run(&["init", "a/desk"]).check(
        0,
        "",
        "A new site is in `a/desk`. Build it with `dateline build --root a/desk`",
    );
    assert_eq!(project.files("a/desk"), SITE_FILES);
    assert!(project.read("a/desk/content/articles/first.md").contains("\ndate: 2026-11-24\n"));
    project.check(&["--root", "a/desk"]).check(0, "", "No problems found");
    assert_eq!(project.build(&["--root", "a/desk"]).code, 0);
    // A second topic leaves the first closed to typing errors.
    project.run(&["new", "topic", "River security", "--root", "a/desk"]).check(
        0,
        "a/desk/content/topics/river-security.md",
        "",
    );
    project.write(
        "a/desk/content/articles/second.md",
        "---\ntitle: S\ndate: 2026-11-20\ntopics: [river-securty]\n---\nText.\n",
    );
    let run = project.check(&["--root", "a/desk"]);
    assert!(run.stderr.contains("unknown topic `river-securty`"), "{}", run.stderr);
}

#[test]
fn an_empty_folder_and_a_fresh_repository_are_taken() {
    let project = Project::new("//- -site.toml\n//- .git/HEAD\n");
    assert_eq!(project.run(&["init", "."]).code, 0);
    assert_eq!(project.read(".git/HEAD"), "");
    assert_eq!(
        project.files("content"),
        ["articles/first.md", "pages/about.md", "topics/border-security.md"]
    );
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let project = Project::new("//- -site.toml\n//- desk/notes.txt\nmine\n");
    project.run(&["init", "desk"]).check(
        2,
        "",
        "
error[folder-not-empty]: the folder `desk` is not empty
 |
 = help: name a new folder, or an empty one

1 error
",
    );
    assert_eq!(project.files("."), ["desk/notes.txt"]);
    assert_eq!(project.run(&["init", "desk/notes.txt"]).code, 2);
    assert_eq!(project.read("desk/notes.txt"), "mine\n");
}

#[test]
fn new_files() {
    let project = Project::new("");
    for (args, path, start) in [
        (
            ["article", "Talks in Tehran: \"progress\""],
            "content/articles/2026-11-24-talks-in-tehran-progress.md",
            "---\ntitle: \"Talks in Tehran: \\\"progress\\\"\"\ndate: 2026-11-24\ndraft: true\n",
        ),
        (["country", "pk"], "content/countries/pk.md", "---\ncode: PK\n"),
        (
            ["topic", "Border Security"],
            "content/topics/border-security.md",
            "---\nname: \"Border Security\"\n",
        ),
        (["actor", "BLA"], "content/actors/bla.md", "---\nname: \"BLA\"\n"),
        (
            ["person", "Mohsin Naqvi"],
            "content/people/mohsin-naqvi.md",
            "---\nname: \"Mohsin Naqvi\"\n",
        ),
    ] {
        let [kind, name] = args;
        project.run(&["new", kind, name]).check(0, &format!("./{path}"), "");
        let text = project.read(path);
        assert!(text.starts_with(start), "{text}");
    }
    assert_eq!(project.check(&["--drafts"]).code, 0);
}

#[test]
fn the_first_file_of_a_registry_breaks_nothing() {
    let site = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
{config}
//- content/articles/2026-01-02-a.md
---
title: A
topics: [water, trade]
---
";
    for (config, expected) in [
        ("[registries]", "[registries]\n# {why}.\ntopics = \"open\"\n"),
        (
            "\n# Ours.\n[extra]\nx = 1",
            "desk.example\"\n\n# {why}.\nregistries.topics = \"open\"\n\n# Ours.\n[extra]",
        ),
        ("", "desk.example\"\n\n# {why}.\nregistries.topics = \"open\"\n"),
    ] {
        let why = "`trade` and `water` have no file yet; remove this line once they have one";
        let expected = &expected.replace("{why}", why);
        let project = Project::new(&site.replace("{config}", config));
        let told = format!("site.toml now says `registries.topics = \"open\"`, because {why}");
        project.run(&["new", "topic", "Energy"]).check(0, "./content/topics/energy.md", &told);
        assert!(project.read("site.toml").contains(expected), "{}", project.read("site.toml"));
        project.run(&["new", "topic", "Water"]).check(0, "./content/topics/water.md", "");
        assert_eq!(project.check(&[]).code, 0);
    }
}

#[test]
fn new_never_overwrites() {
    let project = Project::new("//- content/topics/talks.md\nmine\n");
    project.run(&["new", "topic", "Talks"]).check(
        2,
        "",
        "
error[file-exists]: the file `./content/topics/talks.md` exists already
 |
 = help: choose another name

1 error
",
    );
    assert_eq!(project.read("content/topics/talks.md"), "mine\n");
}

#[test]
fn the_day_is_that_of_the_desk() {
    let site = "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n";
    let project = Project::new(&format!("{site}timezone = \"Pacific/Kiritimati\"\n"));
    project.run(&["new", "article", "Far east"]).check(
        0,
        "./content/articles/2026-11-25-far-east.md",
        "",
    );
    let project = Project::new(&format!("{site}[content]\narticles = [\"news/posts\"]\n"));
    project.run(&["new", "article", "Elsewhere"]).check(
        0,
        "./content/news/posts/2026-11-24-elsewhere.md",
        "",
    );
}
