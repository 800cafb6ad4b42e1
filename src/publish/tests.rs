//! Publishing to a real folder: what is refused, what is kept, what is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;

use super::{Overwrite, Published, Publisher};
use crate::address::OutputPath;
use crate::diagnostics::Diagnostic;

mod races;

/// A site's root with an output folder in it.
struct Desk {
    _temp: TempDir,
    /// The site's root.
    root: PathBuf,
    /// `public` in it.
    target: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let temp = crate::test_folder::test_folder();
        let root = temp.path().canonicalize().unwrap().join("desk");
        for folder in ["content", "templates", "static", ".git"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("site.toml"), "title = 'x'").unwrap();
        Self { target: root.join("public"), root, _temp: temp }
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.target.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn open(&self) -> Publisher {
        Publisher::open(&self.target, &self.root, Overwrite::OnlyOwn, None).unwrap()
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Published, Diagnostic> {
        self.publish_over(files, Overwrite::OnlyOwn)
    }

    fn publish_over(
        &self,
        files: &[(&str, &str)],
        overwrite: Overwrite,
    ) -> Result<Published, Diagnostic> {
        let publisher = Publisher::open(&self.target, &self.root, overwrite, None)?;
        for (path, text) in files {
            publisher.write(&output(path), text.as_bytes()).unwrap();
        }
        publisher.commit()
    }

    /// What stands in the output folder, without the manifest.
    fn tree(&self) -> BTreeMap<String, String> {
        let mut tree = tree(&self.target);
        tree.remove("manifest.json");
        tree
    }

    fn mtime(&self, path: &str) -> (i64, i64, u64) {
        let metadata = fs::symlink_metadata(self.target.join(path)).unwrap();
        (metadata.mtime(), metadata.mtime_nsec(), metadata.ino())
    }

    /// No staging folder, no lock and no old site is left beside the target.
    #[track_caller]
    fn check_clean(&self) {
        let names: Vec<_> = fs::read_dir(&self.root)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains("dateline"))
            .collect();
        assert_eq!(names, Vec::<String>::new());
    }
}

fn output(path: &str) -> OutputPath {
    OutputPath::new(path).unwrap()
}

/// Every entry by path: a file with its text, a link as `-> target`, an empty folder as `/`.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    fn add(root: &Path, folder: &Path, tree: &mut BTreeMap<String, String>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        let entries: Vec<_> = entries.map(Result::unwrap).collect();
        let name = |path: &Path| path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if entries.is_empty() && folder != root {
            tree.insert(name(folder), "/".to_owned());
        }
        for entry in entries {
            let (path, kind) = (entry.path(), entry.file_type().unwrap());
            if kind.is_dir() {
                add(root, &path, tree);
            } else if kind.is_symlink() {
                let text = format!("-> {}", fs::read_link(&path).unwrap().display());
                tree.insert(name(&path), text);
            } else {
                tree.insert(name(&path), fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut entries = BTreeMap::new();
    add(folder, folder, &mut entries);
    entries
}

fn entries(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Opening must fail with this message and leave everything as it is.
#[track_caller]
fn check_refused(desk: &Desk, target: &Path, code: &str, message: &str) {
    let before = tree(desk.root.parent().unwrap());
    for overwrite in [Overwrite::OnlyOwn, Overwrite::Force] {
        let problem = Publisher::open(target, &desk.root, overwrite, None).unwrap_err();
        assert_eq!((problem.code, problem.message.as_str()), (code, message));
    }
    assert_eq!(tree(desk.root.parent().unwrap()), before);
}

#[track_caller]
fn check_unsafe(desk: &Desk, target: &Path, shown: &Path, what: &str) {
    let message = format!("the output folder {} is {what}", shown.display());
    check_refused(desk, target, "unsafe-output", &message);
}

#[test]
fn refuses_the_root_and_what_is_above_it() {
    let desk = Desk::new();
    let root = &desk.root;
    check_unsafe(&desk, root, root, "the site's root");
    check_unsafe(&desk, &root.join("."), root, "the site's root");
    check_unsafe(&desk, &root.join("content/.."), root, "the site's root");
    let above = root.parent().unwrap();
    check_unsafe(&desk, above, above, "a folder above the site's root");
    check_unsafe(&desk, &root.join(".."), above, "a folder above the site's root");
    check_unsafe(&desk, Path::new("/"), Path::new("/"), "the root of the file system");
}

#[test]
fn refuses_the_sites_source() {
    let desk = Desk::new();
    fs::create_dir(desk.root.join("real")).unwrap();
    symlink("real", desk.root.join("src")).unwrap();
    for source in ["content", "templates", "static", ".git"] {
        let what = format!("inside the site's `{source}`");
        let path = desk.root.join(source);
        check_unsafe(&desk, &path, &path, &what);
        check_unsafe(&desk, &path.join("public"), &path.join("public"), &what);
        check_unsafe(&desk, &path.join("a/b"), &path.join("a/b"), &what);
    }
    let real = desk.root.join("real/public");
    check_unsafe(&desk, &real, &real, "inside the site's `src`");
    // A name that only starts like one of them is fine.
    let near = desk.root.join("content-public");
    drop(Publisher::open(&near, &desk.root, Overwrite::OnlyOwn, None).unwrap());
    assert!(!near.exists());
}

#[test]
fn refuses_the_home_folder() {
    let Some(home) = std::env::home_dir().and_then(|home| home.canonicalize().ok()) else { return };
    let desk = Desk::new();
    if home.parent().is_some() && !desk.root.starts_with(&home) {
        check_unsafe(&desk, &home, &home, "your home folder");
    }
}

#[test]
fn refuses_links_and_files() {
    let desk = Desk::new();
    fs::create_dir(desk.root.join("elsewhere")).unwrap();
    symlink("elsewhere", &desk.target).unwrap();
    check_unsafe(&desk, &desk.target, &desk.target, "a symbolic link");
    // A slash behind a link must not hide it.
    let slash = PathBuf::from(format!("{}/", desk.target.display()));
    check_unsafe(&desk, &slash, &slash, "a symbolic link");
    fs::remove_file(&desk.target).unwrap();
    symlink("nowhere", &desk.target).unwrap();
    check_unsafe(&desk, &desk.target, &desk.target, "a symbolic link");
    fs::remove_file(&desk.target).unwrap();
    fs::write(&desk.target, "text").unwrap();
    check_unsafe(&desk, &desk.target, &desk.target, "not a folder");
    let below = desk.target.join("public");
    check_unsafe(&desk, &below, &below, "inside a file");
    let odd = desk.root.join("missing/../public");
    check_unsafe(&desk, &odd, &odd, "behind a folder that does not exist");
}

#[test]
fn refuses_a_folder_of_others_unless_forced() {
    let desk = Desk::new();
    desk.put("notes.txt", "mine");
    desk.put("manifest.json", r#"{"name":"A web app"}"#);
    let before = tree(&desk.root);
    let problem = desk.publish(&[("index.html", "new")]).unwrap_err();
    assert_eq!(problem.code, "unsafe-output");
    assert_eq!(
        problem.message,
        format!(
            "the output folder {} holds files that Dateline did not write",
            desk.target.display()
        )
    );
    assert_eq!(tree(&desk.root), before);
    desk.publish_over(&[("index.html", "new")], Overwrite::Force).unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "new"), ("notes.txt", "mine")]));
    desk.publish(&[("index.html", "newer")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "newer"), ("notes.txt", "mine")]));
}

#[test]
fn refuses_a_site_of_a_later_version() {
    let desk = Desk::new();
    desk.put("manifest.json", r#"{"dateline":2,"files":{}}"#);
    let message = format!(
        "the output folder {} was written by a later Dateline (manifest version 2)",
        desk.target.display()
    );
    check_refused(&desk, &desk.target, "unsafe-output", &message);
}

#[test]
fn refuses_a_second_build_at_the_same_time() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "old")]).unwrap();
    let first = desk.open();
    let message = format!("another build is writing to {}", desk.target.display());
    let problem = Publisher::open(&desk.target, &desk.root, Overwrite::OnlyOwn, None).unwrap_err();
    assert_eq!((problem.code, problem.message), ("output-locked", message));
    first.write(&output("index.html"), b"new").unwrap();
    first.commit().unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "new")]));
    desk.open();
    desk.check_clean();
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let desk = Desk::new();
    let problem = Publisher::open(Path::new("/proc/public"), &desk.root, Overwrite::OnlyOwn, None)
        .unwrap_err();
    assert_eq!(problem.code, "output-not-writable");
    assert!(problem.message.starts_with("cannot write in /proc: "), "{}", problem.message);
}

#[test]
fn publishes_to_a_missing_and_to_an_empty_folder() {
    let desk = Desk::new();
    let files = [("index.html", "home"), ("a/b/c.html", "deep"), ("a/d.css", "")];
    let published = desk.publish(&files).unwrap();
    let expected = Published { files: 3, bytes: 8, written: 3, ..Published::default() };
    assert_eq!(published, expected);
    assert_eq!(desk.tree(), entries(&files));
    desk.check_clean();
    fs::remove_dir_all(&desk.target).unwrap();
    fs::create_dir(&desk.target).unwrap();
    assert_eq!(desk.publish(&files).unwrap(), expected);
    assert_eq!(desk.tree(), entries(&files));
    desk.check_clean();
}

#[test]
fn folders_above_the_target_are_made_and_unmade() {
    let desk = Desk::new();
    let target = desk.root.join("out/of/the/way");
    drop(Publisher::open(&target, &desk.root, Overwrite::OnlyOwn, None).unwrap());
    assert!(!desk.root.join("out").exists());
    let publisher = Publisher::open(&target, &desk.root, Overwrite::OnlyOwn, None).unwrap();
    publisher.write(&output("x"), b"x").unwrap();
    publisher.commit().unwrap();
    assert_eq!(fs::read(target.join("x")).unwrap(), b"x");
}

#[test]
fn the_manifest_lists_what_was_written() {
    let desk = Desk::new();
    desk.publish(&[("b.html", "bb"), ("a/x", "")]).unwrap();
    assert_eq!(
        fs::read_to_string(desk.target.join("manifest.json")).unwrap(),
        "{\"dateline\":1,\"files\":{\n\
         \"a/x\":{\"bytes\":0,\"xxh3\":\"2d06800538d394c2\"},\n\
         \"b.html\":{\"bytes\":2,\"xxh3\":\"b776d5cb968aa5a4\"}\n}}\n"
    );
}

#[test]
fn an_equal_site_touches_nothing() {
    let desk = Desk::new();
    let files = [("index.html", "home"), ("a/b.html", "b")];
    desk.publish(&files).unwrap();
    desk.put("CNAME", "desk.example");
    let paths = ["", "index.html", "a", "a/b.html", "manifest.json", "CNAME"];
    let before = paths.map(|path| desk.mtime(path));
    let published = desk.publish(&files).unwrap();
    assert_eq!((published.written, published.unchanged, published.removed), (0, 2, 0));
    assert_eq!(paths.map(|path| desk.mtime(path)), before);
    desk.check_clean();
}

#[test]
fn only_what_changed_is_written_and_what_is_gone_is_removed() {
    let desk = Desk::new();
    desk.publish(&[("same", "1"), ("changed", "1"), ("gone/deep/x", "1")]).unwrap();
    let (same, changed) = (desk.mtime("same"), desk.mtime("changed"));
    let published = desk.publish(&[("same", "1"), ("changed", "2"), ("new/x", "1")]).unwrap();
    assert_eq!((published.written, published.unchanged, published.removed), (2, 1, 1));
    assert_eq!(published.warnings, []);
    assert_eq!(desk.tree(), entries(&[("same", "1"), ("changed", "2"), ("new/x", "1")]));
    assert_eq!(desk.mtime("same"), same);
    assert_ne!(desk.mtime("changed"), changed);
    assert!(!desk.target.join("gone").exists());
    desk.check_clean();
}

#[test]
fn files_of_others_stay_as_they_are() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "1"), ("a/x", "1")]).unwrap();
    desk.put("CNAME", "desk.example");
    desk.put(".git/HEAD", "ref: refs/heads/main");
    desk.put("a/by-hand.html", "mine");
    symlink("index.html", desk.target.join("link")).unwrap();
    symlink("/nowhere", desk.target.join("a/broken")).unwrap();
    fs::create_dir(desk.target.join("empty")).unwrap();
    fs::create_dir(desk.target.join("closed")).unwrap();
    desk.put("closed/key", "k");
    let closed = fs::Permissions::from_mode(0o700);
    fs::set_permissions(desk.target.join("closed"), closed).unwrap();
    fs::set_permissions(&desk.target, fs::Permissions::from_mode(0o750)).unwrap();
    let before = desk.mtime("CNAME");
    let others = [
        (".git/HEAD", "ref: refs/heads/main"),
        ("CNAME", "desk.example"),
        ("a/broken", "-> /nowhere"),
        ("a/by-hand.html", "mine"),
        ("closed/key", "k"),
        ("empty", "/"),
        ("link", "-> index.html"),
    ];
    for round in ["2", "3"] {
        desk.publish(&[("index.html", round)]).unwrap();
        let mut expected = entries(&others);
        expected.insert("index.html".to_owned(), round.to_owned());
        assert_eq!(desk.tree(), expected);
        assert_eq!(desk.mtime("CNAME"), before);
        let mode = |path: &str| fs::metadata(desk.target.join(path)).unwrap().mode() & 0o777;
        assert_eq!((mode("closed"), mode("")), (0o700, 0o750));
    }
    desk.check_clean();
}

#[test]
fn what_others_put_in_the_way_is_an_error() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "1")]).unwrap();
    desk.put("a", "mine");
    desk.put("b/x", "mine");
    symlink("/tmp", desk.target.join("c")).unwrap();
    desk.put("d", "mine");
    fs::create_dir(desk.target.join("e")).unwrap();
    let before = tree(&desk.root);
    let new = [("a", "1"), ("b", "1"), ("c/x", "1"), ("d/x", "1"), ("e", "1")];
    let problem = desk.publish(&new).unwrap_err();
    assert_eq!(problem.code, "foreign-file");
    assert_eq!(
        problem.message,
        "Dateline did not write what stands in the site's way: a, b/x, c and 2 more"
    );
    assert_eq!(tree(&desk.root), before);
    // Force replaces a file by a file, nothing else.
    let problem = desk.publish_over(&new, Overwrite::Force).unwrap_err();
    assert_eq!(
        problem.message,
        "Dateline did not write what stands in the site's way: b/x, c, d and 1 more"
    );
    assert_eq!(tree(&desk.root), before);
    desk.publish_over(&[("a", "1"), ("f", "1")], Overwrite::Force).unwrap();
    assert_eq!(desk.tree()["a"], "1");
    assert_eq!(desk.tree()["d"], "mine");
}

#[test]
fn a_file_of_others_with_the_sites_bytes_becomes_the_sites() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "1")]).unwrap();
    desk.put("CNAME", "desk.example");
    let published = desk.publish(&[("index.html", "1"), ("CNAME", "desk.example")]).unwrap();
    assert_eq!((published.written, published.unchanged), (0, 2));
    desk.publish(&[("index.html", "1")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "1")]));
}

#[test]
fn a_linked_folder_in_the_output_is_not_followed() {
    let desk = Desk::new();
    let outside = desk.root.join("outside");
    fs::create_dir(&outside).unwrap();
    desk.publish(&[("a/x", "1"), ("b", "1")]).unwrap();
    fs::rename(desk.target.join("a/x"), outside.join("x")).unwrap();
    fs::remove_dir(desk.target.join("a")).unwrap();
    symlink("../outside", desk.target.join("a")).unwrap();
    let problem = desk.publish(&[("a/x", "1"), ("b", "2")]).unwrap_err();
    assert_eq!(problem.code, "foreign-file");
    desk.publish(&[("b", "2")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("a", "-> ../outside"), ("b", "2")]));
    assert_eq!(tree(&outside), entries(&[("x", "1")]));
}

#[test]
fn dropping_midway_leaves_the_old_site() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "old")]).unwrap();
    let before = desk.mtime("index.html");
    let publisher = desk.open();
    publisher.write(&output("index.html"), b"new").unwrap();
    publisher.write(&output("a/b"), b"new").unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "old")]));
    drop(publisher);
    assert_eq!(desk.tree(), entries(&[("index.html", "old")]));
    assert_eq!(desk.mtime("index.html"), before);
    desk.check_clean();
}

#[test]
fn what_a_killed_build_left_is_cleaned_up() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "old")]).unwrap();
    // Killed while it wrote.
    fs::create_dir_all(desk.root.join(".public.dateline-new/a")).unwrap();
    fs::write(desk.root.join(".public.dateline-new/a/index.html"), "half").unwrap();
    fs::write(desk.root.join(".public.dateline.lock"), "").unwrap();
    desk.publish(&[("index.html", "new")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "new")]));
    desk.check_clean();

    // Killed while it wrote the list of its files, of which the beginning is there.
    fs::create_dir_all(desk.root.join(".public.dateline-new/a")).unwrap();
    fs::write(desk.root.join(".public.dateline-new/a/index.html"), "half").unwrap();
    fs::write(desk.root.join(".public.dateline-new/manifest.json"), "{\"files\": {").unwrap();
    drop(desk.open());
    assert_eq!(desk.tree(), entries(&[("index.html", "new")]));
    desk.check_clean();

    // Killed while it removed the old site: ours goes, what came late is brought over.
    let aside = desk.root.join(".public.dateline-old");
    fs::create_dir(&aside).unwrap();
    fs::copy(desk.target.join("manifest.json"), aside.join("manifest.json")).unwrap();
    fs::write(aside.join("index.html"), "old").unwrap();
    fs::write(aside.join("late"), "mine").unwrap();
    desk.publish(&[("index.html", "new")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("index.html", "new"), ("late", "mine")]));
    desk.check_clean();

    // Killed between the two renames.
    fs::rename(&desk.target, &aside).unwrap();
    drop(desk.open());
    assert_eq!(desk.tree(), entries(&[("index.html", "new"), ("late", "mine")]));
    desk.check_clean();
}

/// Runs itself as a child that publishes one site and another by turns, and kills it at many
/// moments: one of the two must always stand there, whole.
#[test]
fn a_build_killed_at_any_moment_leaves_one_whole_site() {
    const ROOT: &str = "DATELINE_TEST_KILLED_ROOT";
    let site = |round: usize| {
        let files = (0..60).map(|index| {
            let text = if index % 3 == 0 { 0 } else { round };
            (format!("{}/{index}/index.html", index * (round + 1) % 7), text.to_string())
        });
        files.collect::<BTreeMap<String, String>>()
    };
    let publish = |root: &Path, round: usize| {
        let publisher =
            Publisher::open(&root.join("public"), root, Overwrite::OnlyOwn, None).unwrap();
        for (path, text) in &site(round) {
            publisher.write(&output(path), text.as_bytes()).unwrap();
        }
        assert_eq!(publisher.commit().unwrap().warnings, []);
    };
    if let Some(root) = std::env::var_os(ROOT) {
        for round in 0.. {
            publish(Path::new(&root), round % 2);
        }
    }

    let desk = Desk::new();
    publish(&desk.root, 0);
    desk.put("CNAME", "desk.example");
    let sites = [0, 1].map(|round| {
        let mut files = site(round);
        files.insert("CNAME".to_owned(), "desk.example".to_owned());
        files
    });
    for kill in 0..12 {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "publish::tests::a_build_killed_at_any_moment_leaves_one_whole_site"])
            .env(ROOT, &desk.root)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let lock = desk.root.join(".public.dateline.lock");
        while !lock.exists() {
            assert!(child.try_wait().unwrap().is_none(), "the child never began");
            std::thread::yield_now();
        }
        std::thread::sleep(std::time::Duration::from_micros(kill * 1_700));
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success());
        assert!(sites.contains(&desk.tree()), "{:?}", desk.tree());
        drop(desk.open());
        assert!(sites.contains(&desk.tree()), "{:?}", desk.tree());
        desk.check_clean();
    }
}

#[test]
fn after_a_failed_write_nothing_is_published() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "old")]).unwrap();
    let long = "x".repeat(300);
    for (path, why) in [
        (long.as_str(), "File name too long (os error 36)"),
        ("index.html", "the path was written before"),
        ("manifest.json", "the name manifest.json is taken by Dateline's own list of files"),
        ("index.html/below", "not a directory"),
    ] {
        let publisher = desk.open();
        publisher.write(&output("index.html"), b"new").unwrap();
        let error = publisher.write(&output(path), b"x").unwrap_err();
        let why = if path == "index.html/below" { error.to_string() } else { why.to_owned() };
        assert_eq!(error.to_string(), why);
        let problem = publisher.commit().unwrap_err();
        assert_eq!(problem.code, "publish-failed");
        assert_eq!(
            problem.message,
            format!("the site was not published: cannot write {path}: {why}")
        );
        assert_eq!(desk.tree(), entries(&[("index.html", "old")]));
        desk.check_clean();
    }
}

#[test]
fn a_path_that_is_file_and_folder_is_an_error() {
    let desk = Desk::new();
    desk.publish(&[("a", "1")]).unwrap();
    // `a` is kept, so that nothing in the staging folder is in the way of `a/b`.
    for files in [[("a", "1"), ("a/b", "1")], [("a/b", "1"), ("a", "1")]] {
        let problem = desk.publish(&files).unwrap_err();
        assert_eq!(problem.message, "a is a file of the site and also a folder of it");
    }
    let problem = desk.publish(&[("manifest.json/x", "1")]).unwrap_err();
    assert_eq!(problem.message, "manifest.json is a file of the site and also a folder of it");
    assert_eq!(desk.tree(), entries(&[("a", "1")]));
    desk.publish(&[("a/b", "1")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("a/b", "1")]));
    desk.publish(&[("a", "1")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("a", "1")]));
}

#[test]
fn a_target_that_changes_while_the_site_is_made_is_left_alone() {
    let desk = Desk::new();
    // A folder of others appears where there was none.
    let publisher = desk.open();
    publisher.write(&output("x"), b"1").unwrap();
    desk.put("mine", "mine");
    assert_eq!(publisher.commit().unwrap_err().code, "publish-failed");
    assert_eq!(tree(&desk.target), entries(&[("mine", "mine")]));
    fs::remove_dir_all(&desk.target).unwrap();
    desk.check_clean();

    // A file that was to be kept vanishes.
    desk.publish(&[("x", "1"), ("y", "1")]).unwrap();
    let publisher = desk.open();
    publisher.write(&output("x"), b"1").unwrap();
    publisher.write(&output("y"), b"2").unwrap();
    fs::remove_file(desk.target.join("x")).unwrap();
    assert_eq!(publisher.commit().unwrap_err().code, "publish-failed");
    assert_eq!(desk.tree(), entries(&[("y", "1")]));
    desk.check_clean();

    // The folder becomes a link.
    let elsewhere = desk.root.join("elsewhere");
    let publisher = desk.open();
    publisher.write(&output("y"), b"2").unwrap();
    fs::rename(&desk.target, &elsewhere).unwrap();
    symlink("elsewhere", &desk.target).unwrap();
    assert!(publisher.commit().is_err());
    assert_eq!(tree(&elsewhere)["y"], "1");
    desk.check_clean();
}

#[test]
fn copies_are_compared_and_written_like_other_files() {
    let desk = Desk::new();
    let source = desk.root.join("static/photo.bin");
    let bytes: Vec<u8> = (0..200_000_u32).map(|index| (index % 253) as u8).collect();
    fs::write(&source, &bytes).unwrap();
    fs::set_permissions(&source, fs::Permissions::from_mode(0o600)).unwrap();
    let publish = || {
        let publisher = desk.open();
        publisher.copy(&output("a/photo.bin"), &source).unwrap();
        publisher.commit().unwrap()
    };
    assert_eq!((publish().written, publish().unchanged), (1, 1));
    let published = desk.target.join("a/photo.bin");
    assert_eq!(fs::read(&published).unwrap(), bytes);
    let mode = |path: &Path| fs::metadata(path).unwrap().mode() & 0o777;
    assert_eq!(mode(&published), mode(&desk.target.join("manifest.json")));
    let mut changed = bytes;
    changed[199_999] ^= 1;
    fs::write(&source, &changed).unwrap();
    assert_eq!(publish().written, 1);
    assert_eq!(fs::read(&published).unwrap(), changed);
    // The same bytes written instead of copied are the same file.
    let publisher = desk.open();
    publisher.write(&output("a/photo.bin"), &changed).unwrap();
    assert_eq!(publisher.commit().unwrap().unchanged, 1);
}

#[test]
fn pipes_at_names_of_ours_are_refused_at_once() {
    let pipe = |path: &Path| {
        let mode = rustix::fs::Mode::from_raw_mode(0o600);
        rustix::fs::mknodat(rustix::fs::CWD, path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    };
    let desk = Desk::new();
    desk.publish(&[("a/index.html", "text")]).unwrap();
    fs::remove_file(desk.target.join("manifest.json")).unwrap();
    pipe(&desk.target.join("manifest.json"));
    assert_eq!(desk.publish(&[]).unwrap_err().code, "unsafe-output");

    let desk = Desk::new();
    pipe(&desk.root.join(".public.dateline.lock"));
    assert_eq!(desk.publish(&[]).unwrap_err().code, "output-not-writable");

    let desk = Desk::new();
    fs::create_dir(desk.root.join(".public.dateline-new")).unwrap();
    pipe(&desk.root.join(".public.dateline-new/manifest.json"));
    desk.publish(&[("a/index.html", "text")]).unwrap();
}

#[test]
fn only_regular_files_are_copied() {
    let desk = Desk::new();
    symlink("/etc/passwd", desk.root.join("static/link")).unwrap();
    let pipe = desk.root.join("static/pipe");
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, mode, 0).unwrap();
    for name in ["link", "pipe", "missing", ""] {
        let publisher = desk.open();
        assert!(publisher.copy(&output("x"), &desk.root.join("static").join(name)).is_err());
        assert_eq!(publisher.commit().unwrap_err().code, "publish-failed");
        assert!(!desk.target.exists());
    }
}

#[test]
fn threads_write_at_the_same_time() {
    use rayon::prelude::*;
    let desk = Desk::new();
    for round in 0..3 {
        let files: Vec<(String, String)> = (0..500)
            .map(|index| {
                (
                    format!("{}/{}/{index}.html", index % 7, index % 11),
                    (index * round % 3).to_string(),
                )
            })
            .collect();
        let publisher = desk.open();
        files
            .par_iter()
            .for_each(|(path, text)| publisher.write(&output(path), text.as_bytes()).unwrap());
        assert_eq!(publisher.commit().unwrap().files, 500);
        assert_eq!(desk.tree(), files.into_iter().collect());
    }
    desk.check_clean();
}

const PATHS: [&str; 8] = ["a", "a/b", "a/b/c", "a-b", "d/e.html", "d/f", "g", "é/index.html"];

fn is_or_holds(one: &str, other: &str) -> bool {
    one == other || one.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was published before, the outcome is what a fresh publish would give, and what
    /// others put there stays; or else there is an error and nothing has changed.
    #[test]
    fn publishing_again_equals_publishing_afresh(
        steps in prop::collection::vec((any::<u8>(), any::<u8>(), 0..PATHS.len(), 0..4_u8), 1..10)
    ) {
        let desk = Desk::new();
        desk.publish(&[]).unwrap();
        let mut ours: BTreeSet<&str> = BTreeSet::new();
        let mut edited: BTreeSet<&str> = BTreeSet::new();
        let mut others: BTreeSet<&str> = BTreeSet::new();
        for (chosen, texts, touched_index, touch) in steps {
            let touched = PATHS[touched_index];
            let is_free = ours.iter().chain(&others).all(|it| !is_or_holds(it, touched) && !is_or_holds(touched, it));
            match touch {
                0 if is_free => {
                    desk.put(touched, "by others");
                    others.insert(touched);
                }
                1 if ours.contains(touched) => {
                    desk.put(touched, "edited");
                    edited.insert(touched);
                }
                _ => {}
            }
            let mut new: BTreeMap<&str, String> = BTreeMap::new();
            for (path_index, path) in PATHS.into_iter().enumerate() {
                let is_chosen = chosen >> path_index & 1 == 1;
                if is_chosen && new.keys().all(|it| !is_or_holds(path, it) && !is_or_holds(it, path)) {
                    new.insert(path, (texts >> path_index & 1).to_string());
                }
            }
            let kept: BTreeSet<&str> =
                others.iter().copied().collect();
            let is_withdrawn = edited.iter().any(|path| !new.contains_key(path));
            let is_in_the_way =
                kept.iter().any(|it| new.keys().any(|path| is_or_holds(it, path) || is_or_holds(path, it)));
            let files: Vec<(&str, &str)> = new.iter().map(|(path, text)| (*path, text.as_str())).collect();
            let before = tree(&desk.root);
            match desk.publish(&files) {
                Ok(published) => {
                    prop_assert!(!is_in_the_way && !is_withdrawn);
                    prop_assert_eq!(&published.warnings, &[]);
                    prop_assert_eq!(published.written + published.unchanged, files.len());
                    let mut expected = entries(&files);
                    for path in &kept {
                        expected.insert((*path).to_owned(), "by others".to_owned());
                    }
                    prop_assert_eq!(desk.tree(), expected);
                    let fresh = Desk::new();
                    fresh.publish(&files).unwrap();
                    let manifest = |desk: &Desk| fs::read(desk.target.join("manifest.json")).unwrap();
                    prop_assert_eq!(manifest(&desk), manifest(&fresh));
                    ours = new.keys().copied().collect();
                    edited.clear();
                }
                Err(problem) => {
                    prop_assert!(is_in_the_way || is_withdrawn, "{problem:?}");
                    let code = if is_withdrawn { "withdrawn-file-changed" } else { "foreign-file" };
                    prop_assert_eq!(problem.code, code);
                    prop_assert_eq!(tree(&desk.root), before);
                }
            }
            desk.check_clean();
        }
    }
}

#[test]
fn a_withdrawn_file_that_others_changed_is_never_kept_in_silence() {
    let desk = Desk::new();
    let site = [("index.html", "home"), ("s/index.html", "secret"), ("t/index.html", "secret")];
    desk.publish(&site).unwrap();
    desk.put("s/index.html", "secret, minified");
    desk.put("t/index.html.gz", "secret, packed");
    desk.put("index.html", "home, minified");
    desk.put("CNAME", "desk.example");
    for _ in 0..2 {
        let problem = desk.publish(&[("index.html", "home")]).unwrap_err();
        assert_eq!(
            (problem.code, &*problem.message),
            (
                "withdrawn-file-changed",
                "the output folder holds files that are no longer part of the site and that \
                 another program has changed since Dateline wrote it: s/index.html, t/index.html.gz"
            )
        );
        assert_eq!(desk.tree()["s/index.html"], "secret, minified");
    }
    desk.publish_over(&[("index.html", "home")], Overwrite::Force).unwrap();
    assert_eq!(desk.tree(), entries(&[("CNAME", "desk.example"), ("index.html", "home")]));
    desk.check_clean();
}

#[test]
fn a_link_in_the_place_of_a_withdrawn_file_is_named() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "home"), ("s.html", "secret")]).unwrap();
    fs::rename(desk.target.join("s.html"), desk.root.join("s.html")).unwrap();
    symlink("../s.html", desk.target.join("s.html")).unwrap();
    let problem = desk.publish(&[("index.html", "home")]).unwrap_err();
    assert_eq!(problem.code, "withdrawn-file-changed");
    fs::remove_file(desk.target.join("s.html")).unwrap();
    desk.publish(&[("index.html", "home")]).unwrap();
}

#[test]
fn files_that_nobody_knows_are_named_in_each_build_until_they_are_gone() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "home"), ("s/index.html", "secret"), ("t.html", "old")]).unwrap();
    fs::remove_file(desk.target.join("manifest.json")).unwrap();
    desk.put(".git/HEAD", "ref");
    let check = |published: Published, expected: &[&str]| {
        let folder = desk.target.display().to_string();
        let told = published.warnings.iter();
        let told: Vec<String> = told
            .map(|told| format!("{}: {}", told.code, told.message.replace(&folder, "FOLDER")))
            .collect();
        assert_eq!(told, expected);
    };
    let unlisted = "unknown-level: the output folder FOLDER had no list of what Dateline wrote: \
                    whether a public site or one for a smaller circle stood there cannot be told";
    let unknown = |names: &str| {
        format!(
            "unknown-files-kept: the output folder FOLDER holds files that are not part of the \
             site, from before Dateline had a list of what it wrote: {names}"
        )
    };
    let both = unknown("s/index.html, t.html");
    let home: &[(&str, &str)] = &[("index.html", "home")];
    check(desk.publish_over(home, Overwrite::Force).unwrap(), &[unlisted, &both]);
    // Nothing has changed, and it is told again; so it is when something has.
    let before = desk.mtime("index.html");
    check(desk.publish(home).unwrap(), &[&both]);
    assert_eq!(desk.mtime("index.html"), before);
    check(desk.publish(&[("index.html", "news")]).unwrap(), &[&both]);
    // What others put there later is theirs.
    desk.put("CNAME", "desk.example");
    fs::remove_file(desk.target.join("t.html")).unwrap();
    check(desk.publish(home).unwrap(), &[&unknown("s/index.html")]);
    fs::remove_dir_all(desk.target.join("s")).unwrap();
    check(desk.publish(home).unwrap(), &[]);
    check(desk.publish(home).unwrap(), &[]);
    assert_eq!(
        desk.tree(),
        entries(&[(".git/HEAD", "ref"), ("CNAME", "desk.example"), ("index.html", "home")])
    );
    desk.check_clean();
}

#[test]
fn a_folder_without_pages_held_no_site() {
    let desk = Desk::new();
    desk.put(".git/HEAD", "ref");
    desk.put("notes.txt", "mine");
    let published = desk.publish_over(&[("index.html", "home")], Overwrite::Force).unwrap();
    let codes: Vec<_> = published.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["unknown-files-kept"]);
}

/// Publishing must fail with this problem and change nothing, neither files nor their times.
#[track_caller]
fn check_closed(desk: &Desk, target: &Path, message: &str, help: &str) {
    let state = |path: &Path| {
        let metadata = fs::metadata(path).unwrap();
        (tree(path), metadata.mtime(), metadata.mtime_nsec(), metadata.ino())
    };
    let before = (state(&desk.root), state(&desk.target));
    for overwrite in [Overwrite::OnlyOwn, Overwrite::Force] {
        let problem = Publisher::open(target, &desk.root, overwrite, None).unwrap_err();
        assert_eq!((problem.code, &*problem.message), ("output-not-writable", message));
        assert_eq!(problem.help.as_deref(), Some(help));
    }
    assert_eq!((state(&desk.root), state(&desk.target)), before);
}

#[test]
fn a_folder_that_its_owner_closed_is_refused_even_to_the_superuser() {
    let desk = Desk::new();
    let chmod = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    desk.publish(&[("index.html", "old")]).unwrap();
    desk.put("CNAME", "x");
    let shown = desk.target.display().to_string();
    for mode in [0o555, 0o575, 0o500] {
        chmod(&desk.target, mode);
        check_closed(
            &desk,
            &desk.target,
            &format!("the output folder {shown} is read-only (mode {mode:04o})"),
            &format!("make it writable (`chmod u+w {shown}`), or choose another folder"),
        );
    }
    chmod(&desk.target, 0o755);

    // The new site is made beside the old one.
    let closed = desk.root.join("closed");
    fs::create_dir(&closed).unwrap();
    chmod(&closed, 0o555);
    for target in ["public", "deep/public"] {
        check_closed(
            &desk,
            &closed.join(target),
            &format!("cannot write in {}: the folder is read-only (mode 0555)", closed.display()),
            "the new site is made beside the old one: the folder above the output must be writable",
        );
    }
    chmod(&closed, 0o755);
    desk.publish(&[("index.html", "new")]).unwrap();
    assert_eq!(desk.tree(), entries(&[("CNAME", "x"), ("index.html", "new")]));
    desk.check_clean();
}

#[test]
fn what_others_put_into_the_old_site_outlives_a_kill_after_the_exchange() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "old")]).unwrap();
    desk.put("CNAME", "before");
    // As it is after the exchange: the name of the new site stands for the old one.
    let aside = desk.root.join(".public.dateline-new");
    fs::rename(&desk.target, &aside).unwrap();
    desk.put("index.html", "new");
    desk.put("CNAME", "before");
    fs::copy(aside.join("manifest.json"), desk.target.join("manifest.json")).unwrap();
    fs::write(aside.join("late"), "added").unwrap();
    desk.publish(&[("index.html", "newer")]).unwrap();
    let expected = [("CNAME", "before"), ("index.html", "newer"), ("late", "added")];
    assert_eq!(desk.tree(), entries(&expected));
    desk.check_clean();
}

#[test]
fn refuses_where_a_link_of_the_content_leads() {
    let desk = Desk::new();
    let posts = desk.root.join("posts");
    fs::create_dir_all(posts.join("sub")).unwrap();
    symlink("../posts", desk.root.join("content/articles")).unwrap();
    let what = "where the site's link `content/articles` leads";
    check_unsafe(&desk, &posts, &posts, what);
    check_unsafe(&desk, &posts.join("sub"), &posts.join("sub"), what);
    // Through a second link, and to what lies above.
    fs::create_dir_all(desk.root.join("far/deep")).unwrap();
    symlink("../far/deep", posts.join("more")).unwrap();
    let far = desk.root.join("far");
    check_unsafe(&desk, &far, &far, "where the site's link `posts/more` leads");
}

#[test]
fn refuses_a_name_that_is_too_long_in_words() {
    let desk = Desk::new();
    let target = desk.root.join("x".repeat(255));
    let message = format!("the name of the output folder {} is too long", target.display());
    check_refused(&desk, &target, "unsafe-output", &message);
    let longest = desk.root.join("x".repeat(240));
    drop(Publisher::open(&longest, &desk.root, Overwrite::OnlyOwn, None).unwrap());
}
