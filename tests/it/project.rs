//! A site in a temporary folder, and the program run on it.
//!
//! A test writes down a site as one string, in which a line `//- path` starts a file, runs a
//! command, and compares the whole of what was printed:
//!
//! ```ignore
//! let project = Project::new("
//! //- content/articles/a.md
//! ---
//! title: A
//! date: 2026-11-01
//! ---
//! Text.
//! //- static/robots.txt
//! ");
//! project.build(&["--drafts"]).check(0, "", "Built 1 file (1.2 kB) in [TIME]\n");
//! assert!(project.read("public/articles/2026/11/a/index.html").contains("<h1>A</h1>"));
//!
//! let before = project.tree_hash();
//! project.write("content/articles/a.md", "broken");
//! assert_eq!(project.build(&[]).code, 1);
//! assert_eq!(project.tree_hash(), before);
//! ```
//!
//! The program runs in the project's folder, without a terminal, and believes that it is noon on
//! 24 November 2026 UTC. A project without `site.toml` gets [`SITE`]; `//- -site.toml` leaves it
//! out. Tests that only look at pages take a [`Site`](crate::page::Site). What differs from run to run stands in brackets in the output: `[ROOT]`, `[VERSION]`,
//! `[TIME]`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

use crate::test_folder::test_folder;

/// The `site.toml` of a project that has none of its own.
pub(crate) const SITE: &str = "title = \"Desk\"\nbase_url = \"https://desk.example\"\n";

/// Noon on 24 November 2026, UTC, in seconds.
pub(crate) const NOON: &str = "1795521600";

/// Whether the bytes of a file hold any two letters by chance: pictures and typefaces do.
pub(crate) fn is_by_chance(file: &str) -> bool {
    file.ends_with(".woff2") || file.ends_with("card.png")
}

/// A site on disk; the folder goes when the value does.
pub(crate) struct Project {
    folder: TempDir,
}

/// What a run of the program printed and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    /// Exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

impl Project {
    /// Writes the files of a fixture.
    #[track_caller]
    pub(crate) fn new(fixture: &str) -> Self {
        let project = Self { folder: test_folder() };
        let files = parse_fixture(fixture);
        if !files.contains_key("site.toml") && !files.contains_key("-site.toml") {
            project.write("site.toml", SITE);
        }
        for (path, text) in files.iter().filter(|(path, _)| !path.starts_with('-')) {
            project.write(path, text);
        }
        project
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, making the folders that it needs.
    #[track_caller]
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Removes a file, or a folder with all that is in it.
    #[track_caller]
    pub(crate) fn remove(&self, path: &str) {
        let path = self.root().join(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
    }

    /// The text of a file.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        match fs::read_to_string(self.root().join(path)) {
            Ok(text) => text,
            Err(error) => panic!("{path}: {error}; there are {:?}", self.files(".")),
        }
    }

    /// Paths of all files in a folder, relative to it, sorted.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let folder = self.root().join(folder);
        let mut paths = Vec::new();
        collect_files(&folder, &mut paths);
        let relative = paths.iter().map(|path| path.strip_prefix(&folder).unwrap());
        let mut names: Vec<_> = relative.map(|path| path.to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    /// Hash of names and bytes of all that is published in `public`.
    pub(crate) fn tree_hash(&self) -> u64 {
        let mut hasher = xxhash_rust::xxh3::Xxh3::new();
        for path in self.files("public") {
            let bytes = fs::read(self.root().join("public").join(&path)).unwrap();
            // Lengths keep the end of one part from being taken for the start of the next.
            for part in [path.as_bytes(), &bytes] {
                hasher.update(&part.len().to_le_bytes());
                hasher.update(part);
            }
        }
        hasher.digest()
    }

    /// Runs `dateline build` with further arguments.
    pub(crate) fn build(&self, args: &[&str]) -> Run {
        self.run(&[&["build"], args].concat())
    }

    /// Runs `dateline check` with further arguments.
    pub(crate) fn check(&self, args: &[&str]) -> Run {
        self.run(&[&["check"], args].concat())
    }

    /// Runs `dateline` with arguments.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, &[])
    }

    /// Runs `dateline` with arguments and variables of the environment.
    pub(crate) fn run_with(&self, args: &[&str], variables: &[(&str, &str)]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .args(args)
            .current_dir(self.root())
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env("SOURCE_DATE_EPOCH", NOON)
            .env("XDG_CACHE_HOME", self.root().join(".cache"))
            .envs(variables.iter().copied())
            .timeout(std::time::Duration::from_secs(180))
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap_or(-1),
            stdout: self.redact(&String::from_utf8(output.stdout).unwrap()),
            stderr: self.redact(&String::from_utf8(output.stderr).unwrap()),
        }
    }

    fn redact(&self, text: &str) -> String {
        let text = text
            .replace(self.root().to_str().unwrap(), "[ROOT]")
            .replace(env!("CARGO_PKG_VERSION"), "[VERSION]");
        match text.split_once(") in ") {
            Some((before, after)) => {
                let rest = after.find('\n').map_or("", |end| &after[end..]);
                format!("{before}) in [TIME]{rest}")
            }
            None => text,
        }
    }
}

impl Run {
    /// Says nothing but, on a copy of the repository without its git history, that the sample's
    /// pages of versions are missing.
    #[track_caller]
    pub(crate) fn check_sample(&self) {
        let problems = self.stderr.lines().filter(|line| {
            let is_problem = line.starts_with("error") || line.starts_with("warning");
            is_problem && !line.starts_with("warning[no-history]")
        });
        assert_eq!(problems.collect::<Vec<_>>(), [""; 0], "{}", self.stderr);
        assert_eq!((self.code, &*self.stdout), (0, ""));
    }

    /// Compares everything with what was expected.
    #[track_caller]
    pub(crate) fn check(&self, code: i32, stdout: &str, stderr: &str) {
        assert_eq!(self.stderr.trim(), stderr.trim(), "standard error:\n{}", self.stderr);
        assert_eq!(self.stdout.trim(), stdout.trim(), "standard output:\n{}", self.stdout);
        assert_eq!(self.code, code, "exit code");
    }
}

/// The files of a fixture by path. Of two of one path the later counts, and `//- -path` takes an
/// earlier one out.
pub(crate) fn parse_fixture(fixture: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut current: Option<&mut String> = None;
    for line in fixture.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("//- ") {
            let path = path.trim();
            if let Some(left_out) = path.strip_prefix('-') {
                files.remove(left_out);
            }
            files.insert(path.to_owned(), String::new());
            current = files.get_mut(path);
        } else if let Some(text) = &mut current {
            text.push_str(line);
        } else {
            assert!(line.trim().is_empty(), "a fixture starts with `//- path`, not {line:?}");
        }
    }
    files
}

/// A fixture with more files, or other texts for its own; `-path` leaves one out.
pub(crate) fn fixture_with(fixture: &str, files: &[(&str, &str)]) -> String {
    let files = files.iter().map(|(path, text)| format!("//- {path}\n{text}"));
    std::iter::once(format!("{fixture}\n")).chain(files).collect()
}

fn collect_files(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() { collect_files(&path, paths) } else { paths.push(path) }
    }
}

#[test]
fn a_fixture_becomes_files() {
    let project = Project::new("\n//- a/b.md\none\n\ntwo\n//- c.txt\n");
    assert_eq!(project.files("."), ["a/b.md", "c.txt", "site.toml"]);
    assert_eq!(project.read("a/b.md"), "one\n\ntwo\n");
    assert_eq!(project.read("c.txt"), "");
    assert_eq!(project.read("site.toml"), SITE);
    project.remove("a");
    assert_eq!(project.files("."), ["c.txt", "site.toml"]);
    assert_eq!(Project::new("//- -site.toml\n").files("."), [""; 0]);
    let edited = Project::new("//- a\none\n//- b\ntwo\n//- a\nthree\n//- -b\n");
    assert_eq!(edited.files("."), ["a", "site.toml"]);
    assert_eq!(edited.read("a"), "three\n");
}

#[test]
fn the_hash_of_the_output_covers_names_and_bytes() {
    let hash = |fixture: &str| Project::new(fixture).tree_hash();
    let first = hash("//- public/a\none\n//- public/b\ntwo\n");
    assert_eq!(first, hash("//- public/b\ntwo\n//- public/a\none\n//- other\n"));
    assert_ne!(first, hash("//- public/a\none\n//- public/c\ntwo\n"));
    assert_ne!(first, hash("//- public/a\none\n//- public/b\ntwo.\n"));
}
