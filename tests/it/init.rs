//! Starting a site and its files.

use crate::project::Project;

const SITE_FILES: [&str; 9] = [
    ".gitignore",
    "content/articles/first.md",
    "content/pages/about.md",
    "content/pages/corrections-policy.md",
    "content/pages/funding.md",
    "content/pages/masthead.md",
    "content/pages/methodology.md",
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
    project.check(&["--root", "a/desk"]).check(0, "", "No problems found\nLeft out: 5 drafts");
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

/// What `init` and `new` write as an example is told of before it goes out, and no hint is published.
#[test]
fn examples_are_told_of_before_they_go_out() {
    let project = Project::new("//- -site.toml\n");
    project.run(&["init", "."]);
    project.run(&["new", "country", "XS"]);
    project.run(&["new", "source", "kdp"]);
    let text = project.read("content/sources/kdp.md");
    assert!(text.starts_with("---\n# title: Headline of the report\nurl: "), "{text}");
    project.run(&["new", "page", "House rules"]);
    // Whoever takes a page out of the drafts before it is written is told of it.
    for file in ["content/pages/house-rules.md", "content/pages/funding.md"] {
        let page = project.read(file).replace("draft: true\n", "");
        project.write(file, page);
    }
    // Whoever takes the comment away of a line has its example.
    let page =
        project.read("content/pages/house-rules.md").replace("# description:", "description:");
    project.write("content/pages/house-rules.md", page);
    project.check(&[]).check(0, "", "No problems found\nLeft out: 4 drafts");
    let run = project.check(&["--strict", "--all"]);
    let lines: Vec<&str> = run.stderr.lines().collect();
    let found: Vec<String> = lines
        .windows(2)
        .filter(|pair| pair[0].starts_with("warning[example-left]: "))
        .map(|pair| format!("{}: {}", pair[1].trim(), &pair[0]["warning[example-left]: ".len()..]))
        .collect();
    assert_eq!(
        found,
        [
            "--> content/articles/first.md:2:8: this is the text of an example",
            "--> content/countries/xs.md:3:1: readers see the code `XS` as the name of this territory",
            "--> content/pages/funding.md:5:1: this is the text of an example",
            "--> content/pages/house-rules.md:3:14: this is the text of an example",
            "--> content/sources/kdp.md:3:6: this is the text of an example",
            "--> site.toml:2:10: this is the title of an example",
            "--> site.toml:7:21: `desk.example` is an address of examples, where no site can be",
        ],
        "{}",
        run.stderr
    );
    assert_eq!(project.build(&["-q"]).code, 0);
    for hint in ["Say here", "Say who", "Who pays", "What happened between", "Headline of"] {
        for file in project.files("public").into_iter().filter(|file| !file.ends_with(".png")) {
            let text = project.read(&format!("public/{file}"));
            assert!(!text.contains(hint), "{file}: {hint}");
        }
    }
}

/// The command that is shown can be pasted.
#[test]
fn a_folder_with_a_space_stands_in_quotes() {
    let project = Project::new("//- -site.toml\n");
    project.run(&["init", "My Site"]).check(
        0,
        "",
        "A new site is in `My Site`. Build it with `dateline build --root \"My Site\"`",
    );
}

#[test]
fn an_empty_folder_and_a_fresh_repository_are_taken() {
    let project = Project::new("//- -site.toml\n//- .git/HEAD\n");
    assert_eq!(project.run(&["init", "."]).code, 0);
    assert_eq!(project.read(".git/HEAD"), "");
    assert_eq!(
        project.files("content"),
        SITE_FILES[1..8].iter().map(|file| &file["content/".len()..]).collect::<Vec<_>>()
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
        ("[registries]", "[registries]\n{why}\ntopics = \"open\"\n"),
        ("[ registries ] # ours", "[ registries ] # ours\n{why}\ntopics = \"open\"\n"),
        ("['registries']", "['registries']\n{why}\ntopics = \"open\"\n"),
        ("[extra]\nx = 1", "{why}\nregistries.topics = \"open\"\n\ntitle"),
        ("registries.people = \"open\"", "{why}\nregistries.topics = \"open\"\n\ntitle"),
        (
            "registries = {people = \"open\"}",
            "registries = { topics = \"open\",people = \"open\"}\n",
        ),
        ("registries = {}", "registries = { topics = \"open\"}\n"),
        (
            "description = \"\"\"\n[registries]\n\"\"\"",
            "{why}\nregistries.topics = \"open\"\n\ntitle",
        ),
    ] {
        for mark in ["", "\u{feff}"] {
            let project = Project::new(&site.replace("{config}", config));
            project.write("site.toml", format!("{mark}{}", project.read("site.toml")));
            let why = "`trade` and `water` have no file yet; remove this line once they have one";
            let told = &format!("site.toml now says `registries.topics = \"open\"`, because {why}");
            let expected = &expected.replace("{why}", &format!("# {why}."));
            project.run(&["new", "topic", "Energy"]).check(0, "./content/topics/energy.md", told);
            let text = project.read("site.toml");
            assert!(text.starts_with(mark) && text.contains(expected), "{text}");
            project.run(&["new", "topic", "Water"]).check(0, "./content/topics/water.md", "");
            assert_eq!(project.check(&[]).code, 0);
        }
    }
    // Where `site.toml` has it in some other way, nothing is written.
    let project = Project::new(&site.replace("{config}", "\"registr\\u0069es\" = {}"));
    project.run(&["new", "topic", "Energy"]).check(
        2,
        "",
        "
`content/topics/energy.md` was not written, for the site would have an error
error[registry-closes]: the first file of `content/topics` closes that registry, and the site uses 2 keys that have no file in it
  |
  = help: write `registries.topics = \"open\"` at the top of site.toml first

1 error
",
    );
    assert_eq!(project.files("content"), ["articles/2026-01-02-a.md"]);
}

#[test]
fn a_first_file_beside_what_quotations_name() {
    let project = Project::new(
        "
//- content/articles/2026-01-02-a.md
---
title: A
sources: [{id: s, title: S}]
quotes: [{text: Q., speaker: ann, venue: paris, source: s}]
---
",
    );
    for (kind, folder) in [("person", "people"), ("place", "places")] {
        let key = if kind == "person" { "ann" } else { "paris" };
        let told = format!(
            "site.toml now says `registries.{folder} = \"open\"`, because `{key}` has no file yet; remove this \
             line once it has one"
        );
        let path = format!("./content/{folder}/bob.md");
        project.run(&["new", kind, "Bob"]).check(0, &path, &told);
    }
    assert_eq!(project.check(&[]).code, 0);
}

#[test]
fn new_breaks_no_site() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/articles/first.md
---
title: First
date: 2026-11-02
---
//- content/articles/first.ur.md
---
title: First
---
",
    );
    for (args, path) in [
        (
            ["article", "Talks %% secret <!-- R&amp;D"],
            "content/articles/2026-11-24-talks-secret-r-amp-d.md",
        ),
        (["topic", "x <!-- y"], "content/topics/x-y.md"),
        (["country", "XA"], "content/countries/xa.md"),
    ] {
        project.run(&["new", args[0], args[1]]).check(0, &format!("./{path}"), "");
    }
    assert_eq!(project.build(&["-q", "--drafts"]).code, 0);
    let page = project.read("public/topics/x-y/index.html");
    assert!(page.contains("<h1>x &lt;!-- y</h1>"), "{page}");
    let before = project.files("content");
    for args in [["article", "first"], ["translation", "content/articles/first.UR.md"]] {
        let run = project.run(&["new", args[0], args[1]]);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{}", run.stderr);
        assert!(run.stderr.contains("error[address-taken]"), "{}", run.stderr);
    }
    assert_eq!(project.files("content"), before);
    // Errors that the site has already are no reason.
    project.write("content/articles/broken.md", "---\ntitle: B\n---\n");
    project.run(&["new", "page", "About"]).check(0, "./content/pages/about.md", "");
}

#[cfg(unix)]
#[test]
fn new_writes_nothing_outside_of_the_site() {
    use std::os::unix::fs::symlink;

    let project =
        Project::new("//- desk/site.toml\ntitle = \"D\"\nbase_url = \"https://d.example\"\n");
    project.write("outside/note.txt", "mine\n");
    project.write("desk/content/articles/a.md", "---\ntitle: A\ndate: 2026-11-02\n---\n");
    let link = |to: &str, from: &str| symlink(to, project.root().join(from)).unwrap();
    link("../../outside", "desk/content/places");
    link("../../../outside", "desk/content/articles/2026-11");
    link("nowhere", "desk/content/topics");
    for (kind, expected) in [
        (
            "place",
            "error[link-out-of-root]: the symbolic link `content/places` leads out of the site's root",
        ),
        ("topic", "error[unreadable-file]: cannot read content/topics: "),
    ] {
        let run = project.run(&["new", kind, "Q", "--root", "desk"]);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{}", run.stderr);
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
    assert_eq!(project.files("outside"), ["note.txt"]);
    // A link inside of the site is followed, as it is when the site is read.
    project.write("desk/content/lib/.keep", "");
    link("lib", "desk/content/stories");
    project.run(&["new", "story", "S", "--root", "desk"]).check(0, "desk/content/stories/s.md", "");
    // A configuration that is a link out of the site is told of.
    project.remove("desk/site.toml");
    project.write("site.txt", "title = \"D\"\nbase_url = \"https://d.example\"\n");
    link("../site.txt", "desk/site.toml");
    let run = project.run(&["new", "story", "T", "--root", "desk"]);
    assert_eq!((run.code, &*run.stdout), (2, ""), "{}", run.stderr);
    let told = "the symbolic link `site.toml` leads out of the site's root";
    assert!(run.stderr.contains(told), "{}", run.stderr);
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
  = help: open it, or choose another name for something else

1 error
",
    );
    assert_eq!(project.read("content/topics/talks.md"), "mine\n");
    project.write("content/countries/pk.md", "---\ncode: PK\n---\n");
    project.run(&["new", "country", "Pakistan"]).check(
        2,
        "",
        "
error[file-exists]: the file `./content/countries/pk.md` exists already
  |
  = help: open it: a country has one file

1 error
",
    );
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
