//! Usage, exit codes, and where what is printed goes.

use std::process::{Command, Stdio};

use crate::project::Project;

const BROKEN: &str = "
//- site.toml
titel = \"Desk\"
base_url = \"https://desk.example\"
description = \"\u{1b}[31mred\" 1
";

#[test]
fn no_command_prints_help() {
    let run = Project::new("").run(&[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("Usage: dateline <COMMAND>"), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn help_goes_to_standard_output() {
    let project = Project::new("");
    for args in [&["--help"][..], &["help"], &["build", "--help"], &["check", "-h"]] {
        let run = project.run(args);
        assert_eq!((run.code, &*run.stderr), (0, ""), "{args:?}");
        assert!(run.stdout.contains("Usage: dateline"), "{}", run.stdout);
    }
}

#[test]
fn the_version() {
    Project::new("").run(&["--version"]).check(0, "dateline [VERSION]", "");
}

#[test]
fn wrong_usage_is_2() {
    let project = Project::new("");
    for (args, message) in [
        (&["publish"][..], "error: unrecognized subcommand 'publish'"),
        (&["build", "--draft"], "error: unexpected argument '--draft' found"),
        (
            &["build", "--jobs", "0"],
            "error: invalid value '0' for '--jobs <N>': number would be zero for non-zero type",
        ),
        (&["build", "--tlp", "SECRET"], "error: invalid value 'SECRET' for '--tlp <LEVEL>'"),
        (
            &["build", "--now", "24/11/2026"],
            "error: invalid value '24/11/2026' for '--now <TIME>': write a moment with its \
             offset, such as `2026-11-24T12:00:00Z`, or a day, such as `2026-11-24`",
        ),
        (
            &["build", "--base-url", "desk.example"],
            "error: invalid value 'desk.example' for '--base-url <URL>': it must start with \
             `https://` or `http://`",
        ),
        (&["build", "--format", "github"], "error: invalid value 'github' for '--format <FORMAT>'"),
        (&["new", "village", "x"], "error[unknown-kind]: there is no kind of file `village`"),
        (&["init"], "error: the following required arguments were not provided:"),
    ] {
        let run = project.run(args);
        assert_eq!(run.code, 2, "{args:?}");
        assert_eq!(run.stdout, "");
        assert_eq!(run.stderr.lines().next(), Some(message), "{}", run.stderr);
    }
}

#[test]
fn what_new_is_told_in_vain() {
    let project = Project::new("");
    project.run(&["new", "country", "xc", "Sable"]).check(
        2,
        "",
        "
error: unexpected argument 'Sable' found

  tip: put several words that are one name in quotation marks, as in \"Talks in Tehran\"

Usage: dateline new [OPTIONS] <KIND> [NAME]

For more information, try '--help'.
",
    );
    project.run(&["new", "correction", "x"]).check(
        2,
        "",
        "
error[unknown-kind]: there is no kind of file `correction`
  |
  = help: it has no file of its own: it stands in the article that it is about, under `corrections:`

1 error
",
    );
}

#[test]
fn a_root_that_is_no_folder() {
    let project = Project::new("");
    let expected = "
error[missing-root]: there is no folder `nowhere`
  |
  = help: name the site's folder with `--root DIR`, or start a new site with `dateline init DIR`

1 error
";
    project.build(&["--root", "nowhere"]).check(2, "", expected);
    project.check(&["--root", "nowhere"]).check(2, "", expected);
    project.run(&["new", "topic", "x", "--root", "nowhere"]).check(2, "", expected);
}

#[test]
fn a_wrong_source_date_epoch() {
    let project = Project::new("");
    let run = project.run_with(&["check"], &[("SOURCE_DATE_EPOCH", "today")]);
    run.check(
        2,
        "",
        "
error[invalid-source-date-epoch]: `SOURCE_DATE_EPOCH` is `today`, which is no time
  |
  = help: set it to seconds since 1970-01-01T00:00:00Z, or unset it

1 error
",
    );
    let now = ["check", "--now", "2026-11-24T12:00:00Z"];
    assert_eq!(project.run_with(&now, &[("SOURCE_DATE_EPOCH", "today")]).code, 0);
}

#[test]
fn no_escape_codes_without_a_terminal() {
    let project = Project::new(BROKEN);
    for format in ["text", "json", "github"] {
        for variables in [&[][..], &[("NO_COLOR", "1")], &[("NO_COLOR", "1"), ("TERM", "xterm")]] {
            let run = project.run_with(&["check", "--format", format], variables);
            assert_eq!(run.code, 2);
            assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
            assert!(!run.stdout.contains('\u{1b}'), "{}", run.stdout);
        }
    }
}

#[test]
fn colors_where_they_are_forced_but_never_those_of_a_file() {
    let project = Project::new(BROKEN);
    let run = project.run_with(&["check"], &[("CLICOLOR_FORCE", "1")]);
    assert!(run.stderr.starts_with("\u{1b}[1m\u{1b}[91merror[config-syntax]"), "{:?}", run.stderr);
    assert!(!run.stderr.contains("\u{1b}[31m"), "{:?}", run.stderr);
    let both = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")];
    assert!(!project.run_with(&["check"], &both).stderr.contains("\u{1b}[31m"));
}

#[test]
fn json_lines_go_to_standard_output() {
    let project = Project::new("//- site.toml\ntitel = \"Desk\"\nbase_url = \"desk\"\n");
    for command in ["build", "check"] {
        let run = project.run(&[command, "--format", "json"]);
        assert_eq!((run.code, &*run.stderr), (2, ""));
        let lines: Vec<serde_json::Value> =
            run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let codes: Vec<_> = lines.iter().map(|line| line["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["missing-config-key", "unknown-config-key", "invalid-base-url"]);
        assert_eq!(lines[1]["file"], "site.toml");
        assert_eq!(lines[1]["line"], 1);
        assert_eq!(lines[1]["column"], 1);
        assert_eq!(lines[1]["end_column"], 6);
        assert_eq!(lines[1]["help"], "did you mean `title`?");
    }
}

#[test]
fn github_annotations_go_to_standard_output() {
    Project::new("//- site.toml\ntitel = \"Desk\"\nbase_url = \"https://desk.example\"\n")
        .check(&["--format", "github"])
        .check(
            2,
            "::error file=site.toml,title=missing-config-key::`title` is missing%0Ahelp: add `title = \"…\"`
::error file=site.toml,line=1,col=1,title=unknown-config-key::unknown key `titel`%0Ahelp: did you mean `title`?
",
            "",
        );
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let project = Project::new("//- site.toml\ntitel = \"Desk\"\n");
    for (args, code) in
        [(&["completions", "bash"][..], 0), (&["check", "--format", "json"], 2), (&["--help"], 0)]
    {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .args(args)
            .current_dir(project.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{args:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
    }
}

#[test]
fn completions_for_every_shell() {
    let project = Project::new("");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = project.run(&["completions", shell]);
        assert_eq!((run.code, &*run.stderr), (0, ""));
        assert!(run.stdout.contains("--base-url") || run.stdout.contains("-l base-url"), "{shell}");
    }
}

#[test]
fn a_manual_page_for_every_command() {
    let project = Project::new("");
    project.run(&["man", "a/man"]).check(0, "", "The manual is in `a/man`");
    assert_eq!(
        project.files("a/man"),
        [
            "dateline-build.1",
            "dateline-check.1",
            "dateline-completions.1",
            "dateline-init.1",
            "dateline-man.1",
            "dateline-new.1",
            "dateline-schema.1",
            "dateline-serve.1",
            "dateline-template.1",
            "dateline.1",
        ]
    );
}
