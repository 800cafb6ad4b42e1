//! Versions of articles out of real git repositories, and `check --release`.
//!
//! The repositories are made with the `git` program, which these tests need.

use std::process::Command;

use crate::project::Project;

const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.test\"
timezone = \"Asia/Karachi\"

[history]
enabled = true
";

/// A project whose folder is a git repository without a commit.
pub(crate) fn repository(fixture: &str) -> Project {
    let project = Project::new(&format!("{SITE}{fixture}"));
    // Without the examples of hooks that git would write.
    git(&project, &["init", "-q", "-b", "main", "--template="], "");
    project
}

/// Commits everything that is there, as written at `date`.
#[track_caller]
pub(crate) fn commit(project: &Project, date: &str) {
    git(project, &["add", "-A"], date);
    git(project, &["commit", "-q", "-m", "internal words of the desk"], date);
}

/// Writes a file and commits it.
#[track_caller]
pub(crate) fn save(project: &Project, date: &str, path: &str, text: &str) {
    project.write(path, text);
    commit(project, date);
}

/// Runs git, with nothing of the machine's own settings.
#[track_caller]
pub(crate) fn git(project: &Project, args: &[&str], date: &str) {
    let mut command = Command::new("git");
    // Otherwise each commit starts another program, which looks whether anything is to be packed.
    command.args(["-c", "gc.auto=0", "-c", "maintenance.auto=false"]);
    command.args(args).current_dir(project.root());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for role in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{role}_NAME"), "Nobody Nameless");
        command.env(format!("GIT_{role}_EMAIL"), "nameless@desk.example");
        command.env(format!("GIT_{role}_DATE"), date);
    }
    let output = command.output().expect("these tests need `git`");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// An article's file with further front matter.
pub(crate) fn article(front_matter: &str, text: &str) -> String {
    format!("---\ntitle: A\ndate: 2025-10-01\n{front_matter}---\n{text}\n")
}

const PATH: &str = "content/articles/a.md";
const PAGE: &str = "public/articles/2025/10/a/history/index.html";

/// The versions of article `a` in short: a line for the version, then its changed parts.
#[track_caller]
fn versions(project: &Project) -> String {
    let run = project.build(&["-q"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    if !project.files("public").contains(&"articles/2025/10/a/history/index.html".to_owned()) {
        return "no page".to_owned();
    }
    let page = project.read(PAGE);
    let list = page.split_once("<ol class=\"versions\" reversed>").unwrap().1;
    let list = list.split_once("</ol>").unwrap().0;
    let mut text = String::new();
    let mut rest = list
        .replace("<del><span class=\"sign\" aria-hidden=\"true\">−</span>", "[")
        .replace("<ins><span class=\"sign\" aria-hidden=\"true\">+</span>", "{")
        .replace("<span class=\"unseen\">removed: </span>", "-")
        .replace("<span class=\"unseen\">added: </span>", "+")
        .replace("</del>", "]")
        .replace("</ins>", "}");
    // Names of versions depend on front matter that the tests do not show.
    while let Some((before, after)) = rest.split_once(" · <span class=\"version-id\">") {
        rest = format!("{before}{}", after.split_once("</span>").unwrap().1);
    }
    let mut rest = rest.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').unwrap().1;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn an_article_with_two_versions_has_a_page_of_them() {
    let project = repository("");
    save(
        &project,
        "2025-10-01T10:00:00Z",
        PATH,
        &article("", "Five soldiers were killed.\n\nEnd."),
    );
    assert_eq!(versions(&project), "no page");
    let article_page = "public/articles/2025/10/a/index.html";
    assert!(!project.read(article_page).contains("history/"));

    save(&project, "2025-10-03T21:00:00Z", PATH, &article("", "Six soldiers were killed.\n\nEnd."));
    let corrections = "corrections: [{date: 2025-10-05, text: It was six.}]\n";
    save(
        &project,
        "2025-10-05T10:00:00Z",
        PATH,
        &article(corrections, "Six soldiers were killed, it says.\n\nEnd."),
    );
    // The day is that of the desk in Karachi, where it was past midnight.
    assert_eq!(
        versions(&project),
        "\
Version 3 · 5 October 2025
Noted as correction
Text
Six soldiers were [-killed.] {+killed, it says.}
1 paragraph unchanged
Version 2 · 4 October 2025
No note published
Text
[-Five] {+Six} soldiers were killed.
1 paragraph unchanged
Version 1 · 1 October 2025
First version on record"
    );
    assert!(
        project
            .read(article_page)
            .contains("<span><a href=\"/articles/2025/10/a/history/\">3 versions</a></span>")
    );
    let page = project.read(PAGE);
    assert!(page.contains("<a href=\"/articles/2025/10/a/#page-corrections\">correction</a>"));
    for file in project.files("public") {
        let text = String::from_utf8_lossy(
            &std::fs::read(project.root().join("public").join(&file)).unwrap(),
        )
        .into_owned();
        for word in ["internal words", "Nameless", "nameless@"] {
            assert!(!text.contains(word), "{file} holds {word:?}");
        }
    }
    assert!(!project.read("public/sitemap.xml").contains("/history/"));
}

#[test]
fn every_part_that_readers_see_is_compared() {
    let project = repository("");
    let before = "description: Old summary\ntakeaways: [One, Two]\ntopics: [x]\n\
        events: [{id: e, date: \"2025-10\", title: Talks, type: talks, status: expected, countries: [PK]}]\n\
        sources: [{id: s, url: \"https://s.example/\"}]\n\
        claims: [{about: killed, value: 23, claimant: PK, source: s}]\n";
    let after = "description: New summary\ntakeaways: [One, Three]\ntopics: [x, y]\n\
        events: [{id: e, date: 2025-10-11, title: Talks, type: talks, status: reported, countries: [PK]}]\n\
        sources: [{id: s, url: \"https://s.example/\", accessed: 2025-10-02}]\n\
        claims: [{about: killed, value: 23-58, claimant: PK, source: s}]\n";
    save(&project, "2025-10-01T10:00:00Z", PATH, &article(before, "See [it](https://a.example/)."));
    save(
        &project,
        "2025-10-02T10:00:00Z",
        PATH,
        &article(after, "See [it](https://b.example/) [@s]."),
    );
    assert_eq!(
        versions(&project),
        "\
Version 2 · 2 October 2025
No note published
Summary
[-Old] {+New} summary
Key points
1 paragraph unchanged
[-Two]
{+Three}
Text
See it [-(https://a.example/).] {+(https://b.example/) [s].}
Events
{+11} October 2025: Talks (talks, [-expected)] {+reported)}
Claims
killed: [-23] {+23–58} — PK
Version 1 · 1 October 2025
First version on record"
    );
}

#[test]
fn what_was_never_public_leaves_no_byte() {
    let project = repository("");
    let steps = [
        // Drafts before the first publication.
        ("2025-10-01T10:00:00Z", article("draft: true\n", "secretdraft")),
        // Replaced before its embargo ended.
        ("2025-10-02T10:00:00Z", article("publish_date: 2025-10-10\n", "secretembargo")),
        // Public from the tenth on.
        ("2025-10-03T10:00:00Z", article("publish_date: 2025-10-10\n", "First words.")),
        ("2025-10-12T10:00:00Z", article("", "Second words.")),
        // Taken back into a drawer, marked, unreadable, away.
        ("2025-10-13T10:00:00Z", article("draft: true\n", "secretdrawer")),
        ("2025-10-14T10:00:00Z", article("tlp: AMBER\n", "secretamber")),
        ("2025-10-15T10:00:00Z", article("titel: x\n", "secretbroken")),
        (
            "2025-10-16T10:00:00Z",
            article("", "Visible.\n\n<!-- secretcomment -->\n\n[secretname]: /x/"),
        ),
        // It shows what is withheld today.
        ("2025-10-17T10:00:00Z", article("people: [p]\n", "secretperson")),
        ("2025-10-18T10:00:00Z", article("", "He met PROTECTED PERSON.")),
        ("2025-10-19T10:00:00Z", article("", "[Title of a draft](@/articles/secretfile.md)")),
        ("2025-10-20T10:00:00Z", article("", "Third words.")),
    ];
    project.write("content/people/p.md", "---\nname: Protected Person\nprotect: true\n---\n");
    project.write(
        "content/articles/secretfile.md",
        "---\ntitle: Title of a draft\ndate: 2025-10-01\ndraft: true\n---\nx\n",
    );
    for (date, text) in &steps {
        save(&project, date, PATH, text);
    }
    assert_eq!(
        versions(&project),
        "\
Version 4 · 20 October 2025
No note published
Text
[-Visible.]
{+Third words.}
Version 3 · 16 October 2025
No note published
Text
[-Second words.]
{+Visible.}
Version 2 · 12 October 2025
No note published
Text
[-First] {+Second} words.
Version 1 · 10 October 2025
First version on record"
    );
    // A draft shown to its author makes no more of it public.
    for args in [&["-q"][..], &["-q", "--drafts"]] {
        // Each circle has a folder of its own.
        project.remove("public");
        assert_eq!(project.build(args).code, 0);
        for file in project.files("public") {
            let bytes = std::fs::read(project.root().join("public").join(&file)).unwrap();
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            let secrets = [
                "secretdraft",
                "secretembargo",
                "secretdrawer",
                "secretamber",
                "secretbroken",
                "secretcomment",
                "secretname",
                "secretperson",
                "protected person",
            ];
            for secret in secrets {
                assert!(!text.contains(secret), "{file} holds {secret:?}");
            }
        }
    }
    // Under a build for the community the marked version is one of them.
    project.remove("public");
    assert_eq!(project.build(&["-q", "--tlp", "AMBER"]).code, 0);
    assert!(project.read(PAGE).contains("secretamber"));
}

/// Saves article `a` anew for each step and compares its versions; no secret may be published.
#[track_caller]
fn check_versions(project: &Project, steps: &[(&str, &str, &str)], expected: &str) {
    for (day, front_matter, text) in steps {
        save(project, &format!("2025-10-{day}T10:00:00Z"), PATH, &article(front_matter, text));
    }
    let found = versions(project);
    let lines: Vec<&str> =
        found.lines().filter(|line| !line.starts_with("No note published")).collect();
    assert_eq!(lines.join("\n"), expected);
    for file in project.files("public") {
        let bytes = std::fs::read(project.root().join("public").join(&file)).unwrap();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("secret"), "{file} holds a secret: {text}");
    }
}

const FIRST_AND_SECOND: &str = "\
Version 2 · 12 October 2025
Text
[-First] {+Second} words.
Version 1 · 10 October 2025
First version on record";

#[test]
fn an_embargo_covers_what_was_written_before_it() {
    let steps = [
        ("01", "", "Secret: the embargo was forgotten."),
        ("02", "publish_date: 2025-10-10\n", "First words."),
        ("12", "", "Second words."),
    ];
    check_versions(&repository(""), &steps, FIRST_AND_SECOND);
}

#[test]
fn a_text_that_was_taken_back_stays_back_and_with_it_all_before_it() {
    let since = "Earlier versions were withdrawn on 3 October 2025 and are not shown";
    for word in ["draft: true\n", "tlp: AMBER\n", "publish_date: 2027-01-01\n"] {
        let steps = [
            ("01", "", "Secret: an older form of it."),
            ("02", "", "Secret: it should not have been said."),
            ("03", word, "Secret: it should not have been said."),
            ("04", word, "Secret: being rewritten."),
            ("10", "", "First words."),
            ("12", "", "Second words."),
        ];
        let expected = FIRST_AND_SECOND.replace("First version on record", since);
        check_versions(&repository(""), &steps, &expected);
    }
    // What was published again as it was is no secret.
    for word in ["draft: true\n", "expires: 2025-10-11\n"] {
        let steps = [
            ("10", "", "First words."),
            ("11", word, "First words."),
            ("11", "", "First words."),
            ("12", "", "Second words."),
        ];
        check_versions(&repository(""), &steps, FIRST_AND_SECOND);
    }
    // Under a build for the community the marked version is public.
    let project = repository("");
    for (day, word) in [("01", ""), ("02", "tlp: AMBER\n")] {
        save(&project, &format!("2025-10-{day}T10:00:00Z"), PATH, &article(word, "Secret."));
    }
    save(&project, "2025-10-10T10:00:00Z", PATH, &article("", "First words."));
    assert_eq!(project.build(&["-q", "--tlp", "AMBER"]).code, 0);
    assert!(project.read(PAGE).contains("Secret."));
}

#[test]
fn a_protected_name_is_found_however_it_was_written() {
    let project = repository("");
    let person = "---\nname: Secret O’Name\nprotect: true\n---\n";
    project.write("content/people/p.md", person);
    let steps = [
        ("01", "", "He met secret\n**o'name** there."),
        ("02", "", "See [it](https://a.example/secret-o-name)."),
        ("05", "sources: [{id: s, title: S}]\n", "He met Secret [@s] O’Name."),
        ("06", "", "He met [Secret](https://a.example/x) O&rsquo;N&#97;me."),
        ("07", "", "He met O’Name, Secr\u{ad}et, and S. O’Name."),
        ("03", "takeaways: [\"SECRET O’Name’s arrest\"]\n", "Words."),
        (
            "04",
            "claims: [{about: x, value: 1, claimant: \"Secret O'Name\", source: s}]\nsources: [{id: s, title: S}]\n",
            "Words.",
        ),
        ("10", "", "First words."),
        ("12", "", "Second words."),
    ];
    check_versions(&project, &steps, FIRST_AND_SECOND);
}

#[test]
fn a_version_that_names_what_is_kept_back_is_left_out() {
    let back = "draft: true\n---\n";
    let site = |project: &Project| {
        for (path, front_matter) in [
            ("articles/d", "title: D\ndate: 2025-09-01\naliases: [/old/d/]\n"),
            ("pages/g", "title: G\n"),
            ("topics/t", "name: T\n"),
            ("actors/a", "name: A\n"),
            ("people/p", "name: P\n"),
            ("places/l", "name: L\n"),
            ("stories/s", "title: S\n"),
            ("countries/xs", "name: X\n"),
            ("sources/r", "title: R\n"),
            ("events/e", "title: E\ndate: 2025-09\ntype: talks\nstatus: reported\n"),
        ] {
            project.write(&format!("content/{path}.md"), format!("---\n{front_matter}{back}"));
        }
    };
    let event = |field: &str| {
        format!(
            "events: [{{id: o, title: O, date: 2025-09, type: talks, status: reported, {field}}}]\n"
        )
    };
    let claim = |field: &str| {
        format!(
            "sources: [{{id: k, title: K}}]\nclaims: [{{about: x, value: 1, source: k, {field}}}]\n"
        )
    };
    let quote = |field: &str| {
        format!("sources: [{{id: k, title: K}}]\nquotes: [{{text: Q., source: k, {field}}}]\n")
    };
    let front_matters = [
        "topics: [t]\n".to_owned(),
        "actors: [a]\n".to_owned(),
        "people: [p]\n".to_owned(),
        "authors: [p]\n".to_owned(),
        "places: [l]\n".to_owned(),
        "story: s\n".to_owned(),
        "countries: [XS]\n".to_owned(),
        "sources: [r]\n".to_owned(),
        "superseded_by: articles/d.md\n".to_owned(),
        "events: [e]\n".to_owned(),
        "events: [{id: e, countries: [PK]}]\n".to_owned(),
        "events: [{id: e, title: E, date: 2025-09, type: talks, status: reported}]\n".to_owned(),
        event("part_of: e"),
        event("follows: e"),
        event("places: [l]"),
        event("countries: [XS]"),
        event("sources: [r]"),
        claim("claimant: a"),
        claim("claimant: r"),
        claim("claimant: XS"),
        claim("claimant: PK, event: e"),
        quote("speaker: p"),
        quote("speaker: q, venue: l"),
        "judgements: [{text: J., likelihood: likely, countries: [XS]}]\n".to_owned(),
    ];
    // Each is a version of its own, so that the one that is shown would be counted.
    let project = repository("");
    site(&project);
    let secrets = front_matters
        .iter()
        .enumerate()
        .map(|(index, front_matter)| ("01", &**front_matter, format!("Secret {index}.")));
    let secrets: Vec<_> = secrets.collect();
    let bodies = [
        ("01", "", "See [@r], secret.".to_owned()),
        ("01", "", "See [secret](@/topics/t.md).".to_owned()),
        ("01", "", "See [secret](/topics/t/).".to_owned()),
    ];
    // Every way to link each kind, in the body and in each text of the front matter that has links.
    let ways = ["[[topics/t]]", "[[T|secret]]", "[[D|secret]]", "[[articles/d]]", "[[G|secret]]"];
    let ways = ways.map(|way| ("01", String::new(), way.to_owned()));
    let addresses = [
        "/articles/2025/09/d/",
        "/articles/2025/09/d",
        "/articles/2025/09/d/#x",
        "/old/d/",
        "/g/",
        "/topics/t",
        "https://desk.test/articles/2025/09/d/",
        "https://desk.test/topics/t/",
        "@/articles/d.md",
        "d.md",
        "../pages/g.md",
    ];
    let linked = addresses.iter().flat_map(|address| {
        let link = format!("[secret {address}]({address})");
        // Whatever a body may link, and of the rest one address of each kind.
        let of_fields = if address.contains("/d.md") || *address == "/g/" { 5 } else { 1 };
        let all = [
            ("01", String::new(), format!("See {link}.")),
            ("01", format!("takeaways: [\"{link}\"]\n"), format!("Secret 1 {address}.")),
            (
                "01",
                format!("updates: [{{date: 2025-10-01, text: \"{link}\"}}]\n"),
                format!("Secret 2 {address}."),
            ),
            (
                "01",
                format!("corrections: [{{date: 2025-10-01, text: \"{link}\"}}]\n"),
                format!("Secret 3 {address}."),
            ),
            ("01", format!("scope_note: \"{link}\"\n"), format!("Secret 4 {address}.")),
        ];
        all.into_iter().take(of_fields)
    });
    let linked: Vec<(&str, String, String)> = ways.into_iter().chain(linked).collect();
    let linked = linked.iter().map(|(day, front, text)| (*day, &**front, text.clone()));
    let linked: Vec<_> = linked.collect();
    let mut steps: Vec<(&str, &str, &str)> = secrets
        .iter()
        .chain(&bodies)
        .chain(&linked)
        .map(|(day, front, text)| (*day, *front, &**text))
        .collect();
    steps.extend([("10", "", "First words."), ("12", "", "Second words.")]);
    check_versions(&project, &steps, FIRST_AND_SECOND);

    // What the article of today names as well is left out of it, and its versions stay; but not one
    // that says it in its text.
    let project = repository("");
    site(&project);
    let listed = "topics: [t]\nactors: [a]\nevents: [e]\n";
    let told = "actors: [a]\nevents: [{id: e, title: Secret, date: 2025-09, type: talks, status: reported}]\n";
    let asserted = format!("{}actors: [a]\n", claim("claimant: a"));
    let steps = [
        ("01", told, "Told."),
        ("02", &*asserted, "Secret."),
        ("10", listed, "First words."),
        ("12", listed, "Second words."),
    ];
    check_versions(&project, &steps, FIRST_AND_SECOND);
}

#[test]
fn a_moved_file_keeps_its_history() {
    let project = repository("");
    let old = "content/articles/old.md";
    save(&project, "2025-10-10T10:00:00Z", old, &article("", "First words."));
    git(&project, &["mv", old, PATH], "");
    commit(&project, "2025-10-11T10:00:00Z");
    check_versions(&project, &[("12", "", "Second words.")], FIRST_AND_SECOND);
    // Nothing but the bytes counts: what is moved and changed at once is a new file.
    project.remove(PATH);
    save(&project, "2025-10-13T10:00:00Z", old, &article("", "Third words."));
    assert!(!project.files("public").is_empty());
    assert_eq!(project.build(&["-q"]).code, 0);
    assert!(!project.files("public").iter().any(|file| file.contains("history/")));
}

#[test]
fn what_stood_where_nothing_is_published_was_not_public() {
    for folder in ["content/desk", "content/articles/.desk", "content/pages", "desk"] {
        let project = repository("");
        let from = format!("{folder}/a.md");
        save(&project, "2025-10-01T10:00:00Z", &from, &article("", "Secret."));
        save(&project, "2025-10-02T10:00:00Z", &from, &article("", "First words."));
        std::fs::create_dir_all(project.root().join("content/articles")).unwrap();
        git(&project, &["mv", &from, PATH], "");
        commit(&project, "2025-10-10T10:00:00Z");
        check_versions(&project, &[("12", "", "Second words.")], FIRST_AND_SECOND);
    }
}

#[test]
fn a_citation_names_the_version_that_the_history_lists() {
    let project = repository("");
    save(&project, "2025-10-01T10:00:00Z", PATH, &article("", "One."));
    save(&project, "2025-10-02T10:00:00Z", PATH, &article("", "Two."));
    // The text is the same, the file is another.
    save(&project, "2025-10-03T10:00:00Z", PATH, &article("weight: 1\n", "Two."));
    assert_eq!(project.build(&["-q"]).code, 0);
    let page = project.read("public/articles/2025/10/a/index.html");
    let cited = page.split_once(". Version ").unwrap().1.split(". ").next().unwrap();
    let history = project.read(PAGE);
    let listed: Vec<&str> = history
        .split("<span class=\"version-id\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    assert_eq!((listed.len(), listed[0]), (2, cited));
}

#[test]
fn a_branch_is_one_change_with_the_day_of_its_merge() {
    let project = repository("");
    save(&project, "2025-10-01T10:00:00Z", PATH, &article("", "One."));
    git(&project, &["switch", "-q", "-c", "work"], "");
    save(&project, "2025-10-02T10:00:00Z", PATH, &article("", "Wordsofabranch."));
    save(&project, "2025-10-03T10:00:00Z", PATH, &article("", "Two."));
    git(&project, &["switch", "-q", "main"], "");
    save(&project, "2025-10-03T10:00:00Z", "content/pages/p.md", "---\ntitle: P\n---\nx\n");
    git(&project, &["merge", "-q", "--no-ff", "-m", "m", "work"], "2025-10-04T10:00:00Z");
    assert_eq!(
        versions(&project),
        "\
Version 2 · 4 October 2025
No note published
Text
[-One.]
{+Two.}
Version 1 · 1 October 2025
First version on record"
    );
}

#[test]
fn a_site_in_a_folder_of_a_repository() {
    let project = repository("");
    save(&project, "2025-10-01T10:00:00Z", "desk/site.toml", &project.read("site.toml"));
    let path = format!("desk/{PATH}");
    save(&project, "2025-10-02T10:00:00Z", &path, &article("", "One word."));
    save(&project, "2025-10-03T10:00:00Z", &path, &article("", "Two words."));
    assert_eq!(project.build(&["-q", "--root", "desk"]).code, 0);
    assert!(project.read(&format!("desk/{PAGE}")).contains("Version 2"));
}

#[test]
fn history_is_off_unless_asked_for() {
    let project = repository("");
    project.write("site.toml", crate::project::SITE.replace("desk.example", "desk.test"));
    save(&project, "2025-10-01T10:00:00Z", PATH, &article("", "One."));
    save(&project, "2025-10-02T10:00:00Z", PATH, &article("", "Two."));
    assert_eq!(versions(&project), "no page");
}

#[test]
fn without_git_the_site_is_built_and_says_so() {
    let project = Project::new(SITE);
    project.write(PATH, article("", "One."));
    let expected = |why: &str, help: &str| {
        format!(
            "
warning[no-history]: there are no pages of earlier versions: {why}
 --> site.toml
  |
  = help: {help}

1 warning
"
        )
    };
    let commit_it = "commit the site to git (`git init`, `git add .`, `git commit`), or set `enabled = false` under `[history]`";
    project.build(&["-q"]).check(
        0,
        "",
        &expected("the site is not in a git repository", commit_it),
    );
    git(&project, &["init", "-q", "-b", "main"], "");
    project.build(&["-q"]).check(0, "", &expected("no commit holds `content/`", commit_it));

    commit(&project, "2025-10-01T10:00:00Z");
    save(&project, "2025-10-02T10:00:00Z", PATH, &article("", "Two."));
    project.build(&["-q"]).check(0, "", "");
    let clone = Project::new("//- -site.toml\n");
    let from = format!("file://{}", project.root().display());
    git(&clone, &["clone", "-q", "--depth", "1", &from, "."], "");
    clone.build(&["-q"]).check(
        0,
        "",
        &expected(
            "the git repository is a shallow clone",
            "fetch the older commits with `git fetch --unshallow` (on GitHub Actions: `fetch-depth: 0`), or set `enabled = false` under `[history]`",
        ),
    );
    assert!(!clone.files("public").iter().any(|file| file.contains("history/")));
}

#[test]
fn a_clone_builds_the_same_bytes() {
    let project = repository("");
    save(&project, "2025-10-01T10:00:00Z", PATH, &article("", "One."));
    save(&project, "2025-10-02T10:00:00Z", PATH, &article("", "Two."));
    let clone = Project::new("//- -site.toml\n");
    let from = format!("file://{}", project.root().display());
    git(&clone, &["clone", "-q", &from, "."], "");
    git(&project, &["gc", "-q"], "");
    for args in [&["-q"][..], &["-q", "--jobs", "1"]] {
        assert_eq!((project.build(args).code, clone.build(args).code), (0, 0));
        assert_eq!(project.tree_hash(), clone.tree_hash());
    }
}

/// Article `a` with a second reader, so that only its changes count.
fn read_twice(front_matter: &str, text: &str) -> String {
    article(&format!("authors: [Ann]\nreviewed_by: [Bob]\n{front_matter}"), text)
}

#[test]
fn a_release_needs_every_change_logged() {
    // Release asks for the history whether the site shows it or not.
    let project = repository("");
    project.write("site.toml", crate::project::SITE.replace("desk.example", "desk.test"));
    save(&project, "2025-10-01T10:00:00Z", PATH, &read_twice("", "Five were killed."));
    project.check(&["--release"]).check(0, "", "No problems found");

    save(&project, "2025-10-03T10:00:00Z", PATH, &read_twice("", "Six were killed."));
    let unlogged = |line: &str, why: &str, day: &str| {
        format!(
            "
error[unlogged-change]: the text {why} and readers are not told
 --> content/articles/a.md:{line}
 = help: add an entry of {day} under `corrections:` or `updates:`, or set `updated: {day}`

1 error
"
        )
    };
    let lines = "1:1\n  |\n1 | ---\n  | ^^^\n  |\n  = help";
    let shown = |text: String| text.replace("1:1\n = help", lines);
    project.check(&["--release"]).check(
        1,
        "",
        &shown(unlogged("1:1", "was changed on 2025-10-03", "2025-10-03")),
    );
    // Nobody is asked for it otherwise.
    project.check(&[]).check(0, "", "No problems found");

    for log in [
        "corrections: [{date: 2025-10-03, text: It was six.}]\n",
        "updates: [{date: 2025-10-03, text: It is six.}]\n",
        "updated: 2025-10-03\n",
        // Logged with the change, although dated before it.
        "corrections: [{date: 2025-10-02, text: It was six.}]\n",
    ] {
        project.write(PATH, read_twice(log, "Six were killed."));
        project.check(&["--release"]).check(0, "", "No problems found");
    }
    // A log that is older than the change, and what is not committed yet.
    let log = "updated: 2025-10-03\n";
    save(&project, "2025-10-04T10:00:00Z", PATH, &read_twice(log, "Six were killed."));
    project.check(&["--release"]).check(0, "", "No problems found");
    project.write(PATH, read_twice(log, "Seven were killed."));
    project.check(&["--release"]).check(
        1,
        "",
        &shown(unlogged("1:1", "has changed since its last commit", "2026-11-24")),
    );
    save(&project, "2025-10-05T10:00:00Z", PATH, &read_twice(log, "Seven were killed."));
    project.check(&["--release"]).check(
        1,
        "",
        &shown(unlogged("1:1", "was changed on 2025-10-05", "2025-10-05")),
    );
    // Keys of the index may be completed at any time, and white space is no text.
    save(
        &project,
        "2025-10-06T10:00:00Z",
        PATH,
        &read_twice("updated: 2025-10-05\ntopics: [x]\n", "Seven\nwere  killed."),
    );
    project.check(&["--release"]).check(0, "", "No problems found");
}

#[test]
fn a_version_that_another_tool_would_have_kept_back_was_never_public() {
    for mark in
        ["Draft: true", "status: private", "private: true", "build: {render: never}", "TLP: RED"]
    {
        let project = repository("");
        save(&project, "2025-10-01T10:00:00Z", PATH, &article(&format!("{mark}\n"), "Zq one."));
        save(&project, "2025-10-02T10:00:00Z", PATH, &article("", "Two."));
        save(&project, "2025-10-03T10:00:00Z", PATH, &article("", "Three."));
        let shown = versions(&project);
        assert!(shown.contains("Three.") && !shown.contains("Zq"), "{mark}: {shown}");
    }
    // Neither was one that was replaced before its day came.
    let project = repository("");
    save(&project, "2025-09-20T10:00:00Z", PATH, &article("", "Zq one."));
    save(&project, "2025-09-25T10:00:00Z", PATH, &article("", "Two."));
    save(&project, "2025-10-03T10:00:00Z", PATH, &article("", "Three."));
    let shown = versions(&project);
    assert!(shown.contains("Version 1 · 1 October 2025"), "{shown}");
    assert!(shown.contains("Three.") && !shown.contains("Zq"), "{shown}");
}

#[test]
fn a_release_needs_git() {
    let project = Project::new("");
    project.write("site.toml", crate::project::SITE.replace("desk.example", "desk.test"));
    project.write(PATH, read_twice("", "One."));
    project.check(&["--release"]).check(
        1,
        "",
        "
error[no-history]: cannot tell which articles have changed: the site is not in a git repository
  |
  = help: commit the site to git (`git init`, `git add .`, `git commit`)

1 error
",
    );
}

#[test]
fn a_release_needs_a_second_reader() {
    let check = |front_matter: &str, expected: &str| {
        let project = repository("");
        project.write("content/people/ann-lee.md", "---\nname: Ann Lee\n---\n");
        save(&project, "2025-10-01T10:00:00Z", PATH, &article(front_matter, "One."));
        let run = project.check(&["--release"]);
        let first = run.stderr.lines().next().unwrap_or_default().to_owned();
        assert_eq!(first, expected, "{}", run.stderr);
        assert_eq!(run.code, i32::from(expected != "No problems found"));
    };
    let nobody = "error[not-reviewed]: nobody is named as second reader";
    let author = "error[not-reviewed]: the second reader is the author";
    check("", nobody);
    check("authors: [Ann Lee]\n", nobody);
    check("authors: [Ann Lee]\nreviewed_by: [Ann Lee]\n", author);
    check("authors: [ann-lee]\nreviewed_by: [ANN LEE]\n", author);
    check("authors: [Ann Lee, Bob]\nreviewed_by: [bob]\n", author);
    check("authors: [Ann Lee]\nreviewed_by: [Bob]\n", "No problems found");
    check("authors: [Ann Lee]\nreviewed_by: [Ann Lee, Bob]\n", "No problems found");
    check("reviewed_by: [Bob]\n", "No problems found");
}

#[test]
fn to_delete_a_file_is_to_take_it_back() {
    let project = repository("");
    save(&project, "2025-10-01T10:00:00Z", PATH, &article("", "The name is Zqsecret."));
    project.remove(PATH);
    save(&project, "2025-10-02T10:00:00Z", "content/pages/p.md", "---\ntitle: P\n---\nText.\n");
    save(&project, "2025-10-03T10:00:00Z", PATH, &article("", "No name."));
    assert_eq!(versions(&project), "no page");
    save(&project, "2025-10-04T10:00:00Z", PATH, &article("", "No name at all."));
    assert!(!versions(&project).contains("secret"));
    assert!(!project.read(PAGE).contains("Zqsecret"));
}
