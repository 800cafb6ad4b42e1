//! A repository may come from anybody: it neither hangs a build nor fills the memory, and the reason
//! for which it is not read is the true one.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::sync::LazyLock;

use crate::history::{article, commit, git, repository};
use crate::project::Project;

/// A site with two versions of one article: what git makes of them, each file with its bytes.
static TWO_VERSIONS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let project = repository("");
    for (day, text) in [("2025-10-10T00:00:00Z", "One."), ("2025-10-11T00:00:00Z", "Two.")] {
        project.write("content/articles/a.md", article("", text));
        commit(&project, day);
    }
    let read = |path: String| {
        let bytes = fs::read(project.root().join(&path)).unwrap();
        (path, bytes)
    };
    project.files(".").into_iter().map(read).collect()
});

/// That site, and what its repository's files become.
#[track_caller]
fn check(spoil: impl FnOnce(&Project), reason: &str) {
    let project = Project::new("//- -site.toml\n");
    for (path, bytes) in &*TWO_VERSIONS {
        project.write(path, bytes);
    }
    spoil(&project);
    let run = project.build(&["-q"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let first = run.stderr.lines().next().unwrap_or_default();
    assert!(first.contains("warning[no-history]") && first.contains(reason), "{}", run.stderr);
    // The site is published all the same.
    assert!(project.read("public/articles/2025/10/a/index.html").contains("Two."));
}

fn replace_by_pipe(project: &Project, path: &str) {
    let path = project.root().join(path);
    let _ = fs::remove_file(&path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
}

/// What git prints, without the line's end.
fn asked(project: &Project, args: &[&str], input: &str) -> String {
    let mut child = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@a"])
        .args(args)
        .current_dir(project.root())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap().trim().to_owned()
}

/// Writes a loose object whose header says what it likes.
fn write_object(project: &Project, id: &str, header: &str) {
    let path = project.root().join(".git/objects").join(&id[..2]).join(&id[2..]);
    let _ = fs::remove_file(&path);
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(header.as_bytes()).unwrap();
    fs::write(path, encoder.finish().unwrap()).unwrap();
}

#[test]
fn pipes_and_links_are_not_opened() {
    for path in ["HEAD", "config", "packed-refs", "objects/info/alternates", "refs/heads/main"] {
        let name = path.rsplit('/').next().unwrap();
        let spoil = |project: &Project| replace_by_pipe(project, &format!(".git/{path}"));
        check(spoil, &format!("`{name}` is no file"));
    }
    let spoil = |project: &Project| {
        let head = project.root().join(".git/HEAD");
        fs::remove_file(&head).unwrap();
        symlink("/dev/zero", head).unwrap();
    };
    check(spoil, "`HEAD` is a link");
    check(|project| replace_by_pipe(project, ".git/objects/pack/x.pack"), "holds what is no pack");
}

#[test]
fn an_object_that_is_a_pipe() {
    let spoil = |project: &Project| {
        let id = asked(project, &["rev-parse", "HEAD"], "");
        replace_by_pipe(project, &format!(".git/objects/{}/{}", &id[..2], &id[2..]));
    };
    check(spoil, "is no file");
}

#[test]
fn sizes_are_looked_at_before_anything_is_unpacked() {
    let commit = |project: &Project| {
        let id = asked(project, &["rev-parse", "HEAD"], "");
        write_object(project, &id, &format!("commit 99999999999\0{}", "a".repeat(1000)));
    };
    check(commit, "says that it has 99999999999 bytes");
    let tree = |project: &Project| {
        let id = asked(project, &["rev-parse", "HEAD:content"], "");
        write_object(project, &id, &format!("tree 99999999999\0{}", "a".repeat(1000)));
    };
    check(tree, "says that it has 99999999999 bytes");
}

#[test]
fn what_is_no_object_is_told_as_such() {
    let spoil = |project: &Project| {
        let id = asked(project, &["rev-parse", "HEAD"], "");
        let path = project.root().join(".git/objects").join(&id[..2]).join(&id[2..]);
        fs::remove_file(&path).unwrap();
        fs::write(path, "no object").unwrap();
    };
    check(spoil, "the git repository cannot be read");
    let spoil = |project: &Project| {
        let tree = asked(project, &["rev-parse", "HEAD^{tree}"], "");
        write_object(project, &tree, "blob 3\0abc");
    };
    check(spoil, "is a blob, not a tree");
}

#[test]
fn folders_that_hold_each_other_twice() {
    let spoil = |project: &Project| {
        let blob = asked(project, &["hash-object", "-w", "content/articles/a.md"], "");
        let mut tree = asked(project, &["mktree"], &format!("100644 blob {blob}\tx.md\n"));
        for _ in 0..60 {
            let entries = format!("040000 tree {tree}\ta\n040000 tree {tree}\tb\n");
            tree = asked(project, &["mktree"], &entries);
        }
        let root = asked(project, &["mktree"], &format!("040000 tree {tree}\tcontent\n"));
        let bomb = asked(project, &["commit-tree", &root, "-p", "HEAD", "-m", "m"], "");
        git(project, &["update-ref", "HEAD", &bomb], "2025-10-12T00:00:00Z");
    };
    check(spoil, "hold the same folder too often");
}

#[test]
fn alternates_that_lead_on_and_on() {
    let spoil = |project: &Project| {
        let lines: String = (0..100).map(|index| format!("../../nowhere/{index}\n")).collect();
        project.write(".git/objects/info/alternates", lines);
    };
    check(spoil, "leans on too many other repositories");
}

#[test]
fn two_copies_of_a_folder_are_no_attack() {
    let project = repository("");
    for (day, text) in [("2025-10-10T00:00:00Z", "One."), ("2025-10-11T00:00:00Z", "Two.")] {
        for folder in ["x", "y"] {
            project.write(
                &format!("content/articles/{folder}/{folder}.md"),
                article("", &format!("{folder} {text}")),
            );
            project.write(
                &format!("content/articles/{folder}/same/pages.md"),
                article(&format!("slug: {folder}-same\n"), text),
            );
        }
        commit(&project, day);
    }
    let run = project.build(&["-q"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    for slug in ["x", "y", "x-same", "y-same"] {
        let page = project.read(&format!("public/articles/2025/10/{slug}/history/index.html"));
        assert!(page.contains("One."), "{slug}");
    }
}
