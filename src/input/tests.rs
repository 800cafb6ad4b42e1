//! Reading a site from disk: what is read, what is left out, and that refreshing equals reading.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use proptest::prelude::*;
use tempfile::TempDir;

use super::{Dimensions, FileStore, Limits, Origin, Outgoing, Snapshot};
use crate::address::SourcePath;
use crate::assets::Images;

/// A site in a temporary folder, beside a folder that is none of its business.
struct Site {
    _temp: TempDir,
    root: PathBuf,
    outside: PathBuf,
}

impl Site {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let temp = crate::test_folder::test_folder();
        let real = temp.path().canonicalize().unwrap();
        let site = Self { root: real.join("site"), outside: real.join("outside"), _temp: temp };
        fs::create_dir_all(&site.outside).unwrap();
        fs::create_dir_all(&site.root).unwrap();
        fs::write(site.outside.join("secret.md"), "secret").unwrap();
        for (path, bytes) in files {
            site.write(path, bytes);
        }
        site
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn link(&self, path: &str, target: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(target.replace("OUTSIDE", self.outside.to_str().unwrap()), path).unwrap();
    }

    fn store(&self) -> FileStore {
        FileStore::new(&self.root)
    }

    fn read(&self) -> Snapshot {
        self.store().read().unwrap()
    }
}

/// The site's own files as `path kind length`, then the problems as `code: message`.
fn listing(snapshot: &Snapshot) -> Vec<String> {
    let files =
        snapshot.files.values().filter(|file| file.origin == Origin::Site).map(|file| match &file
            .asset
        {
            Some(asset) => format!("{} asset {}", file.path, asset.len),
            None => format!("{} text {}", file.path, file.bytes.len()),
        });
    let problems = snapshot.problems.iter().map(|it| format!("{}: {}", it.code, it.message));
    files.chain(problems).collect()
}

#[track_caller]
fn check(site: &Site, expected: &[&str]) {
    assert_eq!(listing(&site.read()), expected);
}

/// Everything that two snapshots may differ in.
fn facts(snapshot: &Snapshot) -> String {
    let files: Vec<_> = snapshot
        .files
        .iter()
        .map(|(path, file)| {
            let bytes = xxhash_rust::xxh3::xxh3_64(&file.bytes);
            (path, &file.disk, file.origin, file.hash, bytes, file.asset.clone())
        })
        .collect();
    format!("{files:?} {:?} {}", snapshot.problems, snapshot.has_links)
}

#[track_caller]
fn check_refresh(site: &Site, before: &Snapshot, changed: &[&str]) -> Snapshot {
    let changed: Vec<PathBuf> = changed.iter().map(|path| site.root.join(path)).collect();
    let refreshed = site.store().refresh(before, &changed).unwrap();
    assert_eq!(facts(&refreshed), facts(&site.read()));
    refreshed
}

#[test]
fn reads_the_four_parts_of_a_site() {
    let site = Site::new(&[
        ("site.toml", b"title = 'x'"),
        ("content/articles/2025/a.md", b"one"),
        ("content/articles/2025/a.pdf", b"four"),
        ("templates/base.html", b"<p>"),
        ("templates/events.csv", b"a,b"),
        ("static/style.css", b"p {}"),
        ("README.md", b"not part of the site"),
        ("public/index.html", b"output"),
    ]);
    check(
        &site,
        &[
            "content/articles/2025/a.md text 3",
            "content/articles/2025/a.pdf asset 4",
            "site.toml text 11",
            "static/style.css asset 4",
            "templates/base.html text 3",
            "templates/events.csv text 3",
        ],
    );
}

#[test]
fn the_files_under_a_folder_are_found() {
    let site = Site::new(&[
        ("content/a/x.md", b""),
        ("content/a/b/y.md", b""),
        ("content/a-b/z.md", b""),
        ("content/a.md", b""),
    ]);
    let snapshot = site.read();
    let under = |folder| snapshot.under(folder).map(|file| file.path.as_str()).collect::<Vec<_>>();
    assert_eq!(under("content/a"), ["content/a/b/y.md", "content/a/x.md"]);
    assert_eq!(under("content").len(), 4);
    assert_eq!(under("content/a.md"), Vec::<&str>::new());
}

#[test]
fn an_empty_root_is_a_site_without_files() {
    check(&Site::new(&[]), &[]);
}

#[test]
fn a_missing_root_cannot_be_read() {
    assert!(FileStore::new(std::path::Path::new("/nonexistent/site")).read().is_err());
}

#[test]
fn bytes_are_kept_as_they_are() {
    let bytes = b"\xef\xbb\xbf---\r\n\xff\xfe\0";
    let site = Site::new(&[("content/a.md", bytes), ("content/empty.md", b"")]);
    let snapshot = site.read();
    assert_eq!(&*snapshot.get("content/a.md").unwrap().bytes, bytes);
    assert_eq!(&*snapshot.get("content/empty.md").unwrap().bytes, b"");
    assert_eq!(snapshot.get("content/a.md").unwrap().hash, xxhash_rust::xxh3::xxh3_64(bytes));
}

#[test]
fn traces_of_editors_and_hidden_files_are_ignored() {
    let site = Site::new(&[
        ("content/.git/config", b""),
        ("content/.DS_Store", b""),
        ("content/.#a.md", b""),
        ("content/#a.md#", b""),
        ("content/a.md~", b""),
        ("content/.a.md.swp", b""),
        ("content/a.md.swp", b""),
        ("content/4913", b""),
        ("content/a.md___jb_tmp___", b""),
        ("content/.well-known/x.md", b""),
        ("static/.well-known/security.txt", b"Contact"),
        ("static/.nojekyll", b""),
        ("static/.env", b"SECRET"),
    ]);
    check(&site, &["static/.nojekyll asset 0", "static/.well-known/security.txt asset 7"]);
}

#[test]
fn a_long_text_is_a_problem_and_a_long_asset_is_not() {
    let site = Site::new(&[
        ("content/a.md", b"12345"),
        ("content/b.md", b"1234"),
        ("content/c.bin", b"123456789"),
    ]);
    let limits = Limits { text_bytes: 4, ..Limits::default() };
    assert_eq!(
        listing(&FileStore::with_limits(&site.root, limits).read().unwrap()),
        [
            "content/b.md text 4",
            "content/c.bin asset 9",
            "file-too-large: content/a.md has 5 bytes; a text file may have at most 4",
        ]
    );
}

#[test]
fn folders_end_at_the_depth_limit() {
    let site = Site::new(&[("content/a/b.md", b""), ("content/a/b/c.md", b"")]);
    let limits = Limits { depth: 2, ..Limits::default() };
    assert_eq!(
        listing(&FileStore::with_limits(&site.root, limits).read().unwrap()),
        [
            "content/a/b.md text 0",
            "folder-too-deep: content/a/b lies more than 2 folders deep and is left out",
        ]
    );
}

#[test]
fn names_that_no_address_can_hold_are_problems() {
    let site = Site::new(&[("content/a\\b.md", b"")]);
    fs::write(site.root.join("content").join(OsStr::from_bytes(b"caf\xe9.md")), "").unwrap();
    check(
        &site,
        &[
            r#"bad-file-name: the file name "a\\b.md" cannot be part of an address"#,
            r#"bad-file-name: the file name "caf\xE9.md" cannot be part of an address"#,
        ],
    );
}

#[test]
fn a_part_of_the_wrong_kind_is_a_problem() {
    let site = Site::new(&[("content", b""), ("site.toml/x", b"")]);
    check(
        &site,
        &["wrong-file-kind: content is not a folder", "wrong-file-kind: site.toml is not a file"],
    );
}

#[test]
fn links_inside_the_root_are_followed() {
    let site = Site::new(&[("content/a.md", b"one"), ("shared/deep/b.md", b"three")]);
    site.link("content/link.md", "a.md");
    site.link("content/shared", "../shared");
    check(
        &site,
        &["content/a.md text 3", "content/link.md text 3", "content/shared/deep/b.md text 5"],
    );
}

#[test]
fn links_out_of_the_root_are_errors() {
    let site = Site::new(&[("content/a.md", b"one")]);
    site.link("content/absolute.md", "OUTSIDE/secret.md");
    site.link("content/relative.md", "../../outside/secret.md");
    site.link("content/folder", "OUTSIDE");
    site.link("content/inner", "../hop");
    site.link("hop", "OUTSIDE");
    site.link("static", "OUTSIDE");
    check(
        &site,
        &[
            "content/a.md text 3",
            "link-out-of-root: the symbolic link `content/absolute.md` leads out of the site's root",
            "link-out-of-root: the symbolic link `content/folder` leads out of the site's root",
            "link-out-of-root: the symbolic link `content/inner` leads out of the site's root",
            "link-out-of-root: the symbolic link `content/relative.md` leads out of the site's root",
            "link-out-of-root: the symbolic link `static` leads out of the site's root",
        ],
    );
}

#[test]
fn a_folder_whose_name_only_starts_like_the_root_is_outside() {
    let site = Site::new(&[]);
    let sibling = site.root.with_file_name("site-secret");
    fs::create_dir(&sibling).unwrap();
    fs::write(sibling.join("x.md"), "secret").unwrap();
    site.link("content/x.md", "../../site-secret/x.md");
    check(
        &site,
        &["link-out-of-root: the symbolic link `content/x.md` leads out of the site's root"],
    );
}

#[test]
fn links_to_hidden_files_are_errors() {
    let site = Site::new(&[(".git/config", b"token")]);
    site.link("static/config.txt", "../.git/config");
    check(
        &site,
        &["link-to-hidden: the symbolic link `static/config.txt` leads to a hidden file or folder"],
    );
}

#[test]
fn loops_of_links_end() {
    let site = Site::new(&[("content/a/x.md", b"x"), ("content/b/y.md", b"y")]);
    site.link("content/self", ".");
    site.link("content/a/to-b", "../b");
    site.link("content/b/to-a", "../a");
    check(
        &site,
        &[
            "content/a/to-b/y.md text 1",
            "content/a/x.md text 1",
            "content/b/to-a/x.md text 1",
            "content/b/y.md text 1",
            "link-loop: the symbolic link `content/a/to-b/to-a` leads back to a folder that holds it",
            "link-loop: the symbolic link `content/b/to-a/to-b` leads back to a folder that holds it",
            "link-loop: the symbolic link `content/self` leads back to a folder that holds it",
        ],
    );
}

#[test]
fn broken_links_and_links_to_themselves_are_unreadable() {
    let site = Site::new(&[]);
    site.link("content/broken.md", "nowhere.md");
    site.link("content/self.md", "self.md");
    let codes: Vec<_> = site.read().problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["unreadable-file", "unreadable-file"]);
}

#[test]
fn linked_folders_cannot_multiply_without_end() {
    // Each of 20 folders holds two links to the next: a million paths to the last file.
    let site = Site::new(&[("content/20/x.md", b"x")]);
    for folder in 0..20 {
        site.link(&format!("content/{folder}/a"), &format!("../{}", folder + 1));
        site.link(&format!("content/{folder}/b"), &format!("../{}", folder + 1));
    }
    let snapshot = site.read();
    assert!(snapshot.problems.iter().all(|problem| problem.code == "too-many-links"));
    assert!((1..300).contains(&snapshot.problems.len()), "{}", snapshot.problems.len());
    assert_eq!(facts(&snapshot), facts(&site.read()));
}

#[test]
fn pipes_and_sockets_are_never_opened() {
    let site = Site::new(&[("content/a.md", b"one"), ("static/x", b"")]);
    let mode = rustix::fs::Mode::from_raw_mode(0o600);
    let fifo = site.root.join("content/pipe.md");
    let kind = rustix::fs::FileType::Fifo;
    rustix::fs::mknodat(rustix::fs::CWD, &fifo, kind, mode, 0).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(site.root.join("static/socket")).unwrap();
    site.link("content/linked.md", "pipe.md");
    check(
        &site,
        &[
            "content/a.md text 3",
            "static/x asset 0",
            "special-file: content/linked.md is a pipe, a socket or a device and is left out",
            "special-file: content/pipe.md is a pipe, a socket or a device and is left out",
            "special-file: static/socket is a pipe, a socket or a device and is left out",
        ],
    );
}

#[test]
fn pictures_have_a_size_and_other_files_have_none() {
    // The fixed part of a PNG of 640×480, and of a GIF of 3×2.
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x02\0\0\0";
    let site = Site::new(&[
        ("content/a.png", png),
        ("static/b.gif", b"GIF89a\x03\0\x02\0\0\0\0"),
        ("static/cut.png", &png[..18]),
        ("static/c.pdf", b"%PDF-1.7 and so on and so on"),
    ]);
    let snapshot = site.read();
    let size = |path| snapshot.get(path).unwrap().asset.clone().unwrap().dimensions;
    assert_eq!(size("content/a.png"), Some(Dimensions { width: 640, height: 480 }));
    assert_eq!(size("static/b.gif"), Some(Dimensions { width: 3, height: 2 }));
    assert_eq!(size("static/cut.png"), None);
    assert_eq!(size("static/c.pdf"), None);
}

#[test]
fn an_asset_longer_than_one_piece_has_the_hash_of_its_bytes() {
    let bytes: Vec<u8> = (0..600_000_u32).map(|index| (index % 251) as u8).collect();
    let site = Site::new(&[("static/long.bin", &bytes)]);
    let snapshot = site.read();
    let file = snapshot.get("static/long.bin").unwrap();
    assert_eq!(file.hash, xxhash_rust::xxh3::xxh3_64(&bytes));
    assert_eq!(file.asset.as_ref().unwrap().len, 600_000);
    let outgoing = site.store().outgoing(file, &Images::default()).unwrap();
    assert!(matches!(outgoing, Outgoing::Copy(_, 600_000)), "{outgoing:?}");
}

#[test]
fn an_asset_that_became_a_link_out_is_not_read() {
    let site = Site::new(&[("static/a.txt", b"public")]);
    let snapshot = site.read();
    let file = snapshot.get("static/a.txt").unwrap();
    fs::remove_file(site.root.join("static/a.txt")).unwrap();
    site.link("static/a.txt", "OUTSIDE/secret.md");
    let error = site.store().outgoing(file, &Images::default()).unwrap_err();
    assert_eq!(error.to_string(), "static/a.txt leads out of the site's root");
    assert!(site.store().resolve(file).is_err());
    fs::remove_file(site.root.join("static/a.txt")).unwrap();
    site.write(".env", b"secret");
    std::os::unix::fs::symlink("../.env", site.root.join("static/a.txt")).unwrap();
    let error = site.store().outgoing(file, &Images::default()).unwrap_err();
    assert_eq!(error.to_string(), "static/a.txt leads to a hidden file");
}

#[test]
fn built_in_files_stand_where_the_site_has_none_and_can_always_be_read() {
    let empty = Site::new(&[]);
    let store = empty.store();
    let built_in = store.read().unwrap().built_in;
    for file in built_in.values() {
        assert_eq!(file.origin, Origin::BuiltIn);
        let Outgoing::Bytes(bytes) = store.outgoing(file, &Images::default()).unwrap() else {
            panic!("a built-in file is in memory")
        };
        assert_eq!(xxhash_rust::xxh3::xxh3_64(&bytes), file.hash);
    }
    let Some(path) = built_in.keys().next().cloned() else { return };
    let site = Site::new(&[]);
    let fresh = site.read();
    assert_eq!(fresh.files[&path].origin, Origin::BuiltIn);
    site.write(path.as_str(), b"mine");
    let overridden = check_refresh(&site, &fresh, &[path.as_str()]);
    assert_eq!(overridden.files[&path].origin, Origin::Site);
    assert_eq!(overridden.built_in[&path].origin, Origin::BuiltIn);
    fs::remove_file(site.root.join(path.as_str())).unwrap();
    let restored = check_refresh(&site, &overridden, &[path.as_str()]);
    assert_eq!(restored.files[&path].origin, Origin::BuiltIn);
}

#[test]
fn refreshing_sees_files_written_changed_and_deleted() {
    let site = Site::new(&[("content/a.md", b"one"), ("content/a-b.md", b"two")]);
    let first = site.read();
    site.write("content/a.md", b"changed");
    site.write("content/new/c.md", b"three");
    let second = check_refresh(&site, &first, &["content/a.md", "content/new/c.md"]);
    assert_eq!(&*second.get("content/a.md").unwrap().bytes, b"changed");
    fs::remove_file(site.root.join("content/a.md")).unwrap();
    let third = check_refresh(&site, &second, &["content/a.md"]);
    assert_eq!(listing(&third), ["content/a-b.md text 3", "content/new/c.md text 5"]);
}

#[test]
fn refreshing_sees_whole_folders_moved_and_deleted() {
    let site = Site::new(&[
        ("content/a/x.md", b"x"),
        ("content/a/deep/y.md", b"y"),
        ("content/a-2/z.md", b"z"),
    ]);
    let first = site.read();
    fs::rename(site.root.join("content/a"), site.root.join("content/b")).unwrap();
    let second = check_refresh(&site, &first, &["content/a", "content/b"]);
    fs::remove_dir_all(site.root.join("content/b")).unwrap();
    // Some watchers name only the files of a folder that is gone.
    let third = check_refresh(&site, &second, &["content/b/x.md", "content/b/deep/y.md"]);
    assert_eq!(listing(&third), ["content/a-2/z.md text 1"]);
    fs::remove_dir_all(site.root.join("content")).unwrap();
    check_refresh(&site, &third, &["content"]);
}

#[test]
fn refreshing_sees_a_file_become_a_folder_and_back() {
    let site = Site::new(&[("content/a", b"file")]);
    let first = site.read();
    fs::remove_file(site.root.join("content/a")).unwrap();
    site.write("content/a/b.md", b"inside");
    let second = check_refresh(&site, &first, &["content/a/b.md", "content/a"]);
    fs::remove_dir_all(site.root.join("content/a")).unwrap();
    site.write("content/a", b"file");
    check_refresh(&site, &second, &["content/a", "content/a/b.md"]);
}

#[test]
fn refreshing_sees_problems_come_and_go() {
    let site = Site::new(&[("content/a\\b.md", b""), ("content/c.md", b"")]);
    let first = site.read();
    fs::rename(site.root.join("content/a\\b.md"), site.root.join("content/d.md")).unwrap();
    let second = check_refresh(&site, &first, &["content/a\\b.md", "content/d.md"]);
    assert!(second.problems.is_empty());
    fs::write(site.root.join("content").join(OsStr::from_bytes(b"\xe9")), "").unwrap();
    let odd = PathBuf::from(OsStr::from_bytes(b"content/\xe9"));
    let third = site.store().refresh(&second, &[odd]).unwrap();
    assert_eq!(facts(&third), facts(&site.read()));
    assert_eq!(third.problems.len(), 1);
}

#[test]
fn refreshing_sees_a_change_behind_a_link() {
    let site = Site::new(&[("shared/a.md", b"one")]);
    site.link("content/a.md", "../shared/a.md");
    let first = site.read();
    site.write("shared/a.md", b"changed");
    let second = check_refresh(&site, &first, &["shared/a.md"]);
    assert_eq!(&*second.get("content/a.md").unwrap().bytes, b"changed");
}

#[test]
fn refreshing_sees_a_folder_become_a_link() {
    let site = Site::new(&[("content/a/x.md", b"x"), ("shared/x.md", b"shared")]);
    let first = site.read();
    fs::remove_dir_all(site.root.join("content/a")).unwrap();
    site.link("content/a", "../shared");
    check_refresh(&site, &first, &["content/a/x.md"]);
}

#[test]
fn refreshing_with_paths_of_no_concern_changes_nothing() {
    let site = Site::new(&[("content/a.md", b"one")]);
    let first = site.read();
    check_refresh(&site, &first, &["public/index.html", "content/.a.md.swp", "/etc/passwd"]);
    let relative = [PathBuf::from("./content/a.md"), PathBuf::from("content/../content/a.md")];
    let again = site.store().refresh(&first, &relative).unwrap();
    assert_eq!(facts(&again), facts(&first));
}

#[test]
fn a_path_that_leaves_the_root_is_no_source_path() {
    for path in ["../x", "/x", "a//b", "a/./b", "", "a\\b", "a\0b"] {
        assert_eq!(SourcePath::new(path), None, "{path:?}");
    }
}

#[test]
fn letters_that_are_stored_in_two_ways_are_one() {
    let site = Site::new(&[
        ("content/cafe\u{301}/te\u{301}.md", b"one"),
        ("static/cafe\u{301}.png", b"pixels"),
    ]);
    site.link("content/a\u{301}.md", "cafe\u{301}/te\u{301}.md");
    check(&site, &["content/café/té.md text 3", "content/á.md text 3", "static/café.png asset 6"]);
    let snapshot = site.read();
    for path in ["static/café.png", "content/café/té.md", "content/á.md"] {
        let outgoing = site.store().outgoing(snapshot.get(path).unwrap(), &Images::default());
        assert!(!outgoing.unwrap().read().unwrap().is_empty(), "{path}");
    }
}

#[test]
fn two_files_with_one_name_are_told_of() {
    let site = Site::new(&[
        ("content/café/a.md", b"one"),
        ("content/cafe\u{301}/a.md", b"two!"),
        ("content/cafe\u{301}/b.md", b"three"),
        ("static/K", b"ascii"),
        ("static/\u{212a}", b"kelvin"),
    ]);
    check(
        &site,
        &[
            "content/café/a.md text 3",
            "content/café/b.md text 5",
            "static/K asset 5",
            "two-spellings: two files have the name `content/café/a.md`",
            "two-spellings: two files have the name `static/K`",
        ],
    );
    let help: Vec<_> =
        site.read().problems.iter().map(|problem| problem.help.clone().unwrap()).collect();
    assert_eq!(
        help,
        [
            "remove or rename one of them: the disk stores their letters in two ways, \
             `content/caf<U+00E9>/a.md` and `content/cafe<U+0301>/a.md`",
            "remove or rename one of them: the disk stores their letters in two ways, \
             `static/K` and `static/<U+212A>`",
        ]
    );
}

#[test]
fn refreshing_sees_either_spelling() {
    let site = Site::new(&[("content/cafe\u{301}.md", b"one"), ("content/e\u{301}/x.md", b"x")]);
    let first = site.read();
    site.write("content/cafe\u{301}.md", b"changed");
    let second = check_refresh(&site, &first, &["content/cafe\u{301}.md"]);
    assert_eq!(&*second.get("content/café.md").unwrap().bytes, b"changed");
    site.write("content/cafe\u{301}.md", b"again");
    // macOS may tell of it under the other name.
    let third = check_refresh(&site, &second, &["content/café.md"]);
    site.write("content/café.md", b"both");
    let fourth = check_refresh(&site, &third, &["content/café.md"]);
    assert_eq!(fourth.problems.len(), 1);
    fs::remove_file(site.root.join("content/café.md")).unwrap();
    let fifth = check_refresh(&site, &fourth, &["content/café.md"]);
    assert_eq!(&*fifth.get("content/café.md").unwrap().bytes, b"again");
    fs::rename(site.root.join("content/e\u{301}"), site.root.join("content/é")).unwrap();
    check_refresh(&site, &fifth, &["content/e\u{301}", "content/é"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn refreshing_equals_reading_after_any_edits(
        edits in prop::collection::vec((0..4_usize, 0..12_usize, 0..5_u8), 1..24)
    ) {
        // Some are one path in two spellings; the last is an `A` that is not ASCII.
        const PATHS: [&str; 12] = [
            "content/a.md", "content/a/b.md", "content/a/c/d.png", "content/a-b/e.md",
            "static/a", "static/a/f.css", "content/\u{e9}/g.md", "content/e\u{301}/g.md",
            "content/e\u{301}", "content/\u{e9}.md", "static/K", "static/\u{212a}",
        ];
        let site = Site::new(&[("content/x.md", b"x")]);
        let mut snapshot = site.read();
        for (kind, path_index, content) in edits {
            let path = PATHS[path_index];
            let disk = site.root.join(path);
            let folder = disk.parent().unwrap();
            let mut changed = vec![path];
            match kind {
                0 | 1 => {
                    // What stands where a folder must be goes first, and is reported like the rest.
                    if folder.is_file() {
                        fs::remove_file(folder).unwrap();
                    }
                    if disk.is_dir() {
                        fs::remove_dir_all(&disk).unwrap();
                    }
                    site.write(path, &[content]);
                }
                2 => drop(fs::remove_file(&disk)),
                _ => {
                    drop(fs::remove_dir_all(folder));
                    changed = vec![path.rsplit_once('/').unwrap().0];
                }
            }
            let changed: Vec<PathBuf> = changed.iter().map(|path| site.root.join(path)).collect();
            snapshot = site.store().refresh(&snapshot, &changed).unwrap();
            prop_assert_eq!(facts(&snapshot), facts(&site.read()));
        }
    }
}
