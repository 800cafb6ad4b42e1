//! What a site with hostile or changing surroundings gets: an error in words, never a hang and never
//! a page that should be gone.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};

use crate::project::Project;

const ARTICLE: &str = "---\ntitle: A\ndate: 2026-11-01\n---\nText of a.\n";
const SECRET: &str = "---\ntitle: S\ndate: 2026-11-01\n---\nZqsecret.\n";

#[test]
fn a_withdrawn_page_that_was_post_processed_fails_the_build_until_it_is_removed() {
    let project = Project::new("");
    project.write("content/articles/a.md", ARTICLE);
    project.write("content/articles/s.md", SECRET);
    assert_eq!(project.build(&[]).code, 0);
    let page = "public/articles/2026/11/s/index.html";
    let minified = project.read(page).replace("</body>", "<!-- minified --></body>");
    project.write(page, minified);
    project.write("content/articles/s.md", SECRET.replace("title", "draft: true\ntitle"));
    for _ in 0..2 {
        let run = project.build(&[]);
        assert_eq!((run.code, &*run.stdout), (1, ""), "{}", run.stderr);
        assert!(run.stderr.contains("withdrawn-file-changed"), "{}", run.stderr);
        assert!(run.stderr.contains("articles/2026/11/s/index.html"), "{}", run.stderr);
    }
    assert_eq!(project.build(&["--force"]).code, 0);
    assert!(!project.files("public").iter().any(|path| path.contains("/s/")));
}

#[test]
fn an_unknown_template_is_told_once() {
    let project = Project::new("");
    project.write("content/articles/a.md", ARTICLE.replace("date", "template: gone.html\ndate"));
    let run = project.check(&["--format", "json"]);
    let codes: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(codes.len(), 1, "{codes:?}");
    assert!(codes[0].contains("\"unknown-template\""), "{codes:?}");
}

/// The configuration is there, and of a kind that cannot be read.
#[track_caller]
fn check_config(make: impl Fn(&Project), code: &str) {
    let project = Project::new("//- -site.toml\n//- content/articles/a.md\n");
    make(&project);
    // A bare day is one of the site's time zone.
    for arguments in [&[][..], &["--now", "2026-11-24"]] {
        let run = project.check(arguments);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains(code), "{}", run.stderr);
        assert!(!run.stderr.contains("missing-config"), "{}", run.stderr);
    }
}

#[test]
fn a_configuration_of_a_wrong_kind_is_named_truly() {
    check_config(|project| project.write("site.toml/x", "x"), "site.toml is not a file");
    check_config(
        |project| {
            let path = project.root().join("site.toml");
            assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        },
        "site.toml is not a file",
    );
    check_config(|project| project.write("site.toml", vec![b'#'; 9 << 20]), "file-too-large");
}

/// Starts a build, tells it to stop by `signal` once `moment` has come, and sees that it ends with
/// that, says nothing, and leaves nothing beside the output. On a busy machine the build may have
/// done all before it is told: that proves nothing.
#[cfg(unix)]
#[track_caller]
fn stop_at(project: &Project, moment: impl Fn() -> bool, signal: Signal) -> Stopped {
    let mut build = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["build", "-q"])
        .current_dir(project.root())
        .env("SOURCE_DATE_EPOCH", crate::project::NOON)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while !moment() {
        if let Some(status) = build.try_wait().unwrap() {
            assert_eq!(status.code(), Some(0));
            return Stopped::TooLate;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "the moment never came");
        std::thread::sleep(Duration::from_micros(100));
    }
    kill_process(Pid::from_child(&build), signal).unwrap();
    let output = build.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    if output.status.success() {
        return Stopped::TooLate;
    }
    assert_eq!((output.status.code(), &*stderr), (Some(128 + signal.as_raw()), ""));
    let beside: Vec<_> = std::fs::read_dir(project.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(".public"))
        .collect();
    assert_eq!(beside, [""; 0]);
    Stopped::InTime
}

/// Whether a build was told to stop before it had ended.
#[cfg(unix)]
#[derive(Debug, PartialEq, Eq)]
enum Stopped {
    InTime,
    TooLate,
}

/// Tries until a build is told to stop in time.
#[cfg(unix)]
#[track_caller]
fn try_to_stop(attempt: impl Fn() -> Stopped) {
    assert!((0..20).any(|_| attempt() == Stopped::InTime), "the build is never stopped in time");
}

/// A build that is told to stop while it writes leaves the old site, and nothing else.
#[cfg(unix)]
#[track_caller]
fn check_signal(signal: Signal) {
    try_to_stop(|| {
        let project = Project::new("");
        project.write("content/articles/a.md", ARTICLE);
        assert_eq!(project.build(&[]).code, 0);
        let before = project.tree_hash();
        for article in 0..600 {
            project.write(&format!("content/articles/n{article}.md"), ARTICLE);
        }
        let staging = project.root().join(".public.dateline-new");
        let stopped = stop_at(&project, || staging.join("articles").exists(), signal);
        assert!(stopped == Stopped::TooLate || project.tree_hash() == before);
        stopped
    });
}

#[cfg(unix)]
#[test]
fn a_build_that_is_told_to_stop_after_the_exchange_removes_the_old_site_first() {
    try_to_stop(|| {
        let project = Project::new("");
        project.write("content/articles/a.md", ARTICLE);
        assert_eq!(project.build(&[]).code, 0);
        let expected = project.tree_hash();
        for file in 0..1_500 {
            project.write(&format!("static/{}/{file}.txt", file % 50), "x");
        }
        assert_eq!(project.build(&[]).code, 0);
        project.remove("static");
        let aside = project.root().join(".public.dateline-old");
        let stopped = stop_at(&project, || aside.exists(), Signal::INT);
        assert_eq!(project.tree_hash(), expected);
        stopped
    });
}

#[cfg(unix)]
#[test]
fn a_build_that_is_told_to_stop_leaves_no_half_site() {
    check_signal(Signal::INT);
    check_signal(Signal::TERM);
    check_signal(Signal::XFSZ);
    // Whoever runs the tests under `nohup` has it ignored, and so has every build.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    if mask.is_none_or(|mask| mask & 1 == 0) {
        check_signal(Signal::HUP);
    }
}
