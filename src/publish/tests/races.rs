//! Others who write, replace and delete in the output while it is published to.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::*;

/// Publishes over files of others, with `change` made when all is ready for the exchange. Nothing
/// of theirs is different afterwards, but what `expected` says: the text at a path, or that it is
/// gone.
#[track_caller]
fn check_meanwhile(change: impl Fn(&Path), expected: &[(&str, Option<&str>)]) {
    let desk = Desk::new();
    desk.publish(&[("index.html", "old"), ("ours/x", "old")]).unwrap();
    for path in ["CNAME", "sub/one", "sub/two", "ours/theirs"] {
        desk.put(path, "before");
    }
    symlink("before", desk.target.join("link")).unwrap();
    fs::create_dir(desk.target.join("empty")).unwrap();
    let mut all = desk.tree();
    all.insert("index.html".to_owned(), "new".to_owned());
    all.remove("ours/x");
    for (path, text) in expected {
        match text {
            Some(text) => all.insert((*path).to_owned(), (*text).to_owned()),
            None => all.remove(*path),
        };
    }
    let publisher = desk.open();
    publisher.write(&output("index.html"), b"new").unwrap();
    let published = publisher.commit_after(&|| change(&desk.target)).unwrap();
    assert_eq!(published.warnings, []);
    assert_eq!(desk.tree(), all);
    desk.check_clean();
}

#[test]
fn files_of_others_that_change_meanwhile_are_kept_as_they_are_then() {
    let write = |path: &Path, text: &str| fs::write(path, text).unwrap();
    check_meanwhile(|_| (), &[]);
    // Replaced by rename, which gives it another inode.
    let replace = |target: &Path| {
        write(&target.join("x.tmp"), "after");
        fs::rename(target.join("x.tmp"), target.join("CNAME")).unwrap();
    };
    check_meanwhile(replace, &[("CNAME", Some("after"))]);
    check_meanwhile(|target| write(&target.join("CNAME"), "after"), &[("CNAME", Some("after"))]);
    check_meanwhile(|target| write(&target.join("ours/y"), "new"), &[("ours/y", Some("new"))]);
    let relink = |target: &Path| {
        fs::remove_file(target.join("link")).unwrap();
        symlink("after", target.join("link")).unwrap();
    };
    check_meanwhile(relink, &[("link", Some("-> after"))]);
    let remove = |target: &Path| fs::remove_file(target.join("CNAME")).unwrap();
    check_meanwhile(remove, &[("CNAME", None)]);
    let remove = |target: &Path| fs::remove_dir_all(target.join("sub")).unwrap();
    check_meanwhile(remove, &[("sub/one", None), ("sub/two", None)]);
    let remove = |target: &Path| fs::remove_dir(target.join("empty")).unwrap();
    check_meanwhile(remove, &[("empty", None)]);
}

#[test]
fn folders_of_others_that_come_meanwhile_are_kept() {
    let make = |target: &Path| {
        fs::create_dir_all(target.join("sub/new/deep")).unwrap();
        fs::write(target.join("sub/new/x"), "added").unwrap();
        fs::create_dir(target.join("private")).unwrap();
        let closed = fs::Permissions::from_mode(0o700);
        fs::set_permissions(target.join("private"), closed).unwrap();
    };
    check_meanwhile(
        make,
        &[("sub/new/x", Some("added")), ("sub/new/deep", Some("/")), ("private", Some("/"))],
    );
    // Where one of ours goes, nothing of ours comes back with it.
    let make = |target: &Path| fs::create_dir(target.join("ours/new")).unwrap();
    check_meanwhile(make, &[("ours/new", Some("/"))]);
}

#[test]
fn what_others_make_another_kind_of_thing_is_kept_as_that() {
    let fold = |target: &Path| {
        fs::remove_file(target.join("CNAME")).unwrap();
        fs::create_dir(target.join("CNAME")).unwrap();
        fs::write(target.join("CNAME/x"), "after").unwrap();
    };
    check_meanwhile(fold, &[("CNAME", None), ("CNAME/x", Some("after"))]);
    let unfold = |target: &Path| {
        fs::remove_dir_all(target.join("sub")).unwrap();
        fs::write(target.join("sub"), "after").unwrap();
    };
    check_meanwhile(unfold, &[("sub/one", None), ("sub/two", None), ("sub", Some("after"))]);
    let link = |target: &Path| {
        fs::remove_file(target.join("CNAME")).unwrap();
        symlink("elsewhere", target.join("CNAME")).unwrap();
        fs::remove_dir(target.join("empty")).unwrap();
        symlink("elsewhere", target.join("empty")).unwrap();
    };
    check_meanwhile(link, &[("CNAME", Some("-> elsewhere")), ("empty", Some("-> elsewhere"))]);
    let unlink = |target: &Path| {
        fs::remove_file(target.join("link")).unwrap();
        fs::write(target.join("link"), "after").unwrap();
    };
    check_meanwhile(unlink, &[("link", Some("after"))]);
}

/// Publishes again and again while `others` work in the output. No build fails or warns.
#[track_caller]
fn publish_against(desk: &Desk, others: impl FnOnce(&Path) + Send) {
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            others(&desk.target);
            is_over.store(true, Ordering::Relaxed);
        });
        let mut round = 0;
        while !is_over.load(Ordering::Relaxed) {
            round += 1;
            let text = round.to_string();
            let published = desk.publish(&[("index.html", &text), ("a/same", "1")]).unwrap();
            assert_eq!(published.warnings, []);
        }
    });
}

#[test]
fn nothing_is_lost_of_what_others_write_while_the_site_is_published() {
    const OPERATIONS: usize = 2_000;
    let desk = Desk::new();
    desk.publish(&[]).unwrap();
    desk.put("log", "");
    let mut expected: BTreeMap<String, String> = BTreeMap::new();
    let mut log = String::new();
    publish_against(&desk, |target| {
        for number in 0..OPERATIONS {
            let text = number.to_string();
            let mut add = |path: String, done: std::io::Result<()>, text: &str| match done {
                Ok(()) => drop(expected.insert(path, text.to_owned())),
                // A folder that it made just before is in the old site still.
                Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::NotFound),
            };
            match number % 7 {
                0 => add(
                    format!("file-{number}"),
                    fs::write(target.join(format!("file-{number}")), &text),
                    &text,
                ),
                1 => add(
                    format!("a/{number}"),
                    fs::write(target.join(format!("a/{number}")), &text),
                    &text,
                ),
                2 => {
                    let folder = format!("folder-{}", number % 70);
                    drop(fs::create_dir(target.join(&folder)));
                    let path = format!("{folder}/{number}");
                    add(path.clone(), fs::write(target.join(&path), &text), &text);
                }
                3 => {
                    let path = format!("link-{number}");
                    add(path.clone(), symlink(&text, target.join(&path)), &format!("-> {text}"));
                }
                4 => {
                    let path = format!("empty-{number}");
                    add(path.clone(), fs::create_dir(target.join(&path)), "/");
                }
                5 => {
                    // What is in the old site still is not found, and stays.
                    let path = format!("file-{}", number - 5);
                    if fs::remove_file(target.join(&path)).is_ok() {
                        expected.remove(&path);
                    }
                }
                _ => {
                    let file = fs::File::options().append(true).open(target.join("log"));
                    file.unwrap().write_all(format!("{number}\n").as_bytes()).unwrap();
                    log.push_str(&format!("{number}\n"));
                }
            }
        }
    });
    desk.publish(&[]).unwrap();
    expected.insert("log".to_owned(), log);
    assert_eq!(desk.tree(), expected);
    desk.check_clean();
}

/// As an editor or a deployment does that writes beside a file and renames.
#[test]
fn a_file_that_others_replace_all_the_time_stands_in_no_builds_way() {
    let desk = Desk::new();
    desk.publish(&[]).unwrap();
    publish_against(&desk, |target| {
        for number in 0..3_000 {
            let saved = fs::write(target.join(".tmp"), number.to_string())
                .and_then(|()| fs::rename(target.join(".tmp"), target.join("saved")));
            if let Err(error) = saved {
                assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
            }
        }
        drop(fs::remove_file(target.join(".tmp")));
    });
    fs::write(desk.target.join("saved"), "last").unwrap();
    drop(fs::remove_file(desk.target.join(".tmp")));
    desk.publish(&[]).unwrap();
    assert_eq!(desk.tree(), entries(&[("saved", "last")]));
    desk.check_clean();
}

/// A program whose working folder is the output goes on in the old site until that is gone.
#[test]
fn what_is_written_into_the_old_site_until_it_is_gone_is_kept() {
    use rustix::fs::{Mode, OFlags, openat, renameat};
    for _ in 0..20 {
        let desk = Desk::new();
        desk.publish(&[("index.html", "old")]).unwrap();
        desk.put("saved", "before");
        let folder = fs::File::open(&desk.target).unwrap();
        let write = |name: &str, text: &str| -> rustix::io::Result<()> {
            let flags = OFlags::CREATE | OFlags::WRONLY;
            let file = openat(&folder, name, flags, Mode::from_raw_mode(0o644))?;
            fs::File::from(file).write_all(text.as_bytes()).unwrap();
            Ok(())
        };
        let publisher = desk.open();
        publisher.write(&output("index.html"), b"new").unwrap();
        let begins = AtomicBool::new(false);
        let mut expected = entries(&[("index.html", "new")]);
        thread::scope(|scope| {
            scope.spawn(|| {
                while !begins.load(Ordering::Relaxed) {
                    thread::yield_now();
                }
                for number in 0..500 {
                    let (name, text) = (format!("late-{number}"), number.to_string());
                    match write(&name, &text) {
                        Ok(()) => drop(expected.insert(name, text)),
                        Err(error) => {
                            assert_eq!(error, rustix::io::Errno::NOENT);
                            break;
                        }
                    }
                }
                // Its own second name may have moved in between.
                let _ = write(".tmp", "x").and_then(|()| renameat(&folder, ".tmp", &folder, "new"));
            });
            let published = publisher.commit_after(&|| begins.store(true, Ordering::Relaxed));
            assert_eq!(published.unwrap().warnings, []);
        });
        let mut tree = desk.tree();
        assert_eq!(tree.remove("saved").as_deref(), Some("before"));
        tree.remove("new");
        tree.remove(".tmp");
        assert_eq!(tree, expected);
        desk.check_clean();
    }
}
