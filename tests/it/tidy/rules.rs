//! The rules of the house.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::TokenTree;

use super::source::{Arrow, Crate};

/// The floors of the house from the ground up: a file names only files of its own floor and of
/// those above it in this list. Folders of one row do not name each other.
const FLOORS: &[&[&str]] = &[
    &["text"],
    &["address"],
    &["diagnostics"],
    &["assets"],
    &["input"],
    &["written"],
    &["catalogue"],
    &["config"],
    &["markdown"],
    &["content"],
    &["words"],
    &["model"],
    &["history"],
    &["checks"],
    &["formats"],
    &["theme"],
    &["pages"],
    &["site"],
    &["engine"],
    &["publish", "report"],
    &["serve"],
    &["commands"],
    &["cli"],
    &["lib"],
];

/// Floors that ask the system.
const EDGE: &[&str] = &["input", "publish", "serve", "report", "commands", "cli"];

/// What asks the system or the clock.
const SYSTEM: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::net::TcpListener",
    "std::net::TcpStream",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "std::time::Instant",
    "std::time::SystemTime",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "jiff::tz::TimeZone::system",
    "notify",
    "rustix",
    "ureq",
    "open",
];

/// The longest file.
const MAX_LINES: usize = 500;

/// A rule that is broken somewhere.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Break {
    /// Rule and place, as in the list of exceptions.
    pub(super) subject: String,
    pub(super) detail: String,
}

fn broken(subject: String, detail: String) -> Break {
    Break { subject, detail }
}

/// The floor of a file, by its folder or, in `src` itself, its name.
fn floor(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    inside.split_once('/').map_or(inside.trim_end_matches(".rs"), |(folder, _)| folder)
}

fn height(floor: &str) -> usize {
    let height = FLOORS.iter().position(|row| row.contains(&floor));
    height.unwrap_or_else(|| panic!("`{floor}` has no place in the list of floors"))
}

/// Files that name a file of a floor above their own.
pub(super) fn floors(source: &Crate) -> Vec<Break> {
    let goes_up = |arrow: &Arrow| {
        let (from, to) = (floor(&arrow.from), floor(&arrow.to));
        from != to && height(from) <= height(to)
    };
    let up = source.arrows().into_iter().filter(goes_up);
    up.map(|Arrow { from, to, line }| broken(format!("up: {from} -> {to}"), format!("line {line}")))
        .collect()
}

/// Files of one floor that name each other in a circle.
pub(super) fn circles(source: &Crate) -> Vec<Break> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for arrow in source.arrows() {
        if floor(&arrow.from) == floor(&arrow.to) {
            names.entry(arrow.from).or_default().insert(arrow.to);
        }
    }
    // What can be reached; a folder has some thirty files, so that the plain way is quick enough.
    let reach: BTreeMap<&String, BTreeSet<&String>> = names
        .keys()
        .map(|file| {
            let mut reached = BTreeSet::new();
            let mut next: Vec<_> = names[file].iter().collect();
            while let Some(file) = next.pop() {
                if reached.insert(file) {
                    next.extend(names.get(file).into_iter().flatten());
                }
            }
            (file, reached)
        })
        .collect();
    let circle = |file: &String| -> Vec<&String> {
        let back = |other: &&String| reach.get(other).is_some_and(|reach| reach.contains(file));
        reach[file].iter().copied().filter(back).collect()
    };
    let in_circle = names.keys().filter(|file| reach[file].contains(*file));
    in_circle
        .map(|file| {
            let members = circle(file);
            let next = members.iter().filter(|other| names[file].contains(**other));
            let next: Vec<_> = next.map(|other| other.trim_start_matches("src/")).collect();
            let detail = format!("of {}: names {}", members.len(), next.join(", "));
            broken(format!("circle: {file}"), detail)
        })
        .collect()
}

/// Files away from the edge that ask the system.
pub(super) fn edges(source: &Crate) -> Vec<Break> {
    let asks = |path: &str| {
        let mut names = SYSTEM.iter();
        names.find(|name| path == **name || path.starts_with(&format!("{name}::")))
    };
    let outside = source.outside().into_iter();
    let inner = outside.filter(|arrow| !EDGE.contains(&floor(&arrow.from)));
    inner
        .filter_map(|Arrow { from, to, line }| {
            let name = asks(&to)?;
            Some(broken(format!("system: {from} {name}"), format!("line {line}")))
        })
        .collect()
}

/// Length and head of each file, and how wide its documentation is.
pub(super) fn files(source: &Crate) -> Vec<Break> {
    let mut found = Vec::new();
    for module in source.modules.iter().filter(|module| !module.text.is_empty()) {
        let file = &module.file;
        let lines = module.text.lines().count();
        if lines > MAX_LINES {
            found.push(broken(format!("long: {file}"), format!("{lines} lines")));
        }
        if !module.text.starts_with("//!") {
            found.push(broken(format!("no head: {file}"), String::new()));
        }
        let wide =
            module.text.lines().enumerate().filter(|(_, line)| {
                line.trim_start().starts_with("//") && line.chars().count() > 100
            });
        found.extend(wide_lines(file, wide));
    }
    found
}

fn wide_lines<'a>(file: &str, wide: impl Iterator<Item = (usize, &'a str)>) -> Option<Break> {
    let lines: Vec<_> = wide.map(|(index, _)| (index + 1).to_string()).collect();
    let detail = format!("{} lines: {}", lines.len(), lines.join(" "));
    (!lines.is_empty()).then(|| broken(format!("wide: {file}"), detail))
}

/// Lines of documents and templates that do not fit a window; a row of a table is one line.
pub(super) fn widths(root: &Path) -> Vec<Break> {
    let mut files = Vec::new();
    let mut folders = vec![root.join("docs"), root.join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else if entry.path().extension().is_some_and(|ext| ext == "md" || ext == "html") {
                files.push(entry.path());
            }
        }
    }
    files.extend(
        ["README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG"]
            .map(|name| root.join(name).with_extension("md")),
    );
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let wide = text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('|') && line.chars().count() > 120);
        let name = file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        found.extend(wide_lines(&name, wide));
    }
    found
}

/// Codes of problems that the guide does not list.
pub(super) fn codes(source: &Crate, root: &Path) -> Vec<Break> {
    let mut guide = String::new();
    for entry in fs::read_dir(root.join("docs/guide")).unwrap() {
        guide.push_str(&fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    let mut found = Vec::new();
    let mut makers = BTreeSet::new();
    source.modules.iter().for_each(|module| collect_makers(&module.tokens, &mut makers));
    for module in &source.modules {
        let mut codes = Codes::default();
        codes.read(&module.tokens, &makers);
        let mut all = codes.found;
        // A code that comes to a diagnostic as a value stands in a table of its own module, or is
        // given to a function that takes it.
        if codes.constants.remove("code") {
            collect_kebab(&module.tokens, &mut all);
        }
        for name in codes.constants {
            match constant(&source.modules, &name) {
                Some(code) => drop(all.insert(code)),
                None => drop(all.insert(format!("?{name}"))),
            }
        }
        for code in all {
            if !guide.contains(&format!("`{code}`")) {
                found.push(broken(format!("code: {code}"), module.file.clone()));
            }
        }
    }
    found
}

#[derive(Default)]
struct Codes {
    found: BTreeSet<String>,
    constants: BTreeSet<String>,
}

impl Codes {
    /// First arguments of `Diagnostic::error`, `Diagnostic::warning` and what stands for them.
    fn read(&mut self, tokens: &[TokenTree], makers: &BTreeSet<String>) {
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            let inner: Vec<_> = group.stream().into_iter().collect();
            let before = &tokens[at.saturating_sub(4)..at];
            let names: Vec<_> = before.iter().map(ToString::to_string).collect();
            if names.first().is_some_and(|name| name == "Diagnostic")
                && names.last().is_some_and(|name| name == "error" || name == "warning")
            {
                match inner.first() {
                    Some(TokenTree::Literal(code)) => {
                        self.found.insert(code.to_string().trim_matches('"').to_owned());
                    }
                    Some(other) => drop(self.constants.insert(other.to_string())),
                    None => {}
                }
            }
            if let (Some(name), Some(TokenTree::Literal(code))) = (names.last(), inner.first())
                && (makers.contains(name) || name == "make")
                && code.to_string().starts_with('"')
            {
                self.found.insert(code.to_string().trim_matches('"').to_owned());
            }
            self.read(&inner, makers);
        }
    }
}

/// Names of functions that are given the code of a diagnostic as their first value.
fn collect_makers(tokens: &[TokenTree], makers: &mut BTreeSet<String>) {
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let inner: Vec<_> = group.stream().into_iter().collect();
        if let [.., word, name] = &tokens[..at]
            && word.to_string() == "fn"
        {
            let text: String = group.stream().to_string().split_whitespace().collect();
            let after_self = text.split_once("self,").map_or(&*text, |(_, rest)| rest);
            if after_self.starts_with("code:") {
                makers.insert(name.to_string());
            }
        }
        collect_makers(&inner, makers);
    }
}

/// Texts that have the form of a code.
fn collect_kebab(tokens: &[TokenTree], found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                collect_kebab(&group.stream().into_iter().collect::<Vec<_>>(), found);
            }
            TokenTree::Literal(text) => {
                let text = text.to_string();
                let code = text.trim_matches('"');
                let is_kebab = code.contains('-')
                    && code.split('-').all(|word| {
                        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
                    });
                if is_kebab && code.len() + 2 == text.len() {
                    found.insert(code.to_owned());
                }
            }
            _ => {}
        }
    }
}

/// The text of `const NAME: &str = "…"`.
fn constant(modules: &[super::source::Module], name: &str) -> Option<String> {
    let declared = format!("const {name}: &str = \"");
    let rest = modules.iter().find_map(|module| module.text.split_once(&declared))?.1;
    rest.split_once('"').map(|(code, _)| code.to_owned())
}
