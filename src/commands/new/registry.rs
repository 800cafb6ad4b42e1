//! The first file of a registry closes it. Where entries use keys of it that have no file, `new`
//! says in `site.toml` that it stays open, so that a new file never breaks the site.

use std::path::Path;

use super::problems;
use crate::config::CONFIG_FILE;
use crate::diagnostics::Diagnostic;

/// `site.toml` with a registry that stays open.
pub(super) struct Opened {
    /// The key that says so.
    pub(super) rule: String,
    /// Which keys are used that have no file, and what follows from it.
    pub(super) why: String,
    pub(super) text: String,
}

impl Opened {
    /// What to say of it.
    pub(super) fn told(&self) -> String {
        let Self { rule, why, .. } = self;
        format!("{CONFIG_FILE} now says `{rule} = \"open\"`, because {why}")
    }
}

/// How many keys are named.
const NAMED: usize = 5;

/// Which keys have no file, and what follows from it.
pub(super) fn still_missing(keys: &[&str]) -> String {
    let named: Vec<String> = keys.iter().take(NAMED).map(|key| format!("`{key}`")).collect();
    let more = keys.len() - named.len();
    let (have, they, names) = match (named.as_slice(), more) {
        ([one], 0) => ("has", "it has", one.clone()),
        ([first @ .., last], 0) => {
            ("have", "they have", format!("{} and {last}", first.join(", ")))
        }
        _ => ("have", "they have", format!("{} and {more} more", named.join(", "))),
    };
    format!("{names} {have} no file yet; remove this line once {they} one")
}

/// The configuration with `rule`, a key in tables, set to `open` in every way that there is, and
/// where a comment can stand, `why`; every other line as it was. Which of them is right only
/// reading tells: a line may look like a table and be a text.
pub(super) fn with_open(text: &str, rule: &[&str], why: &str) -> Vec<String> {
    let assignments: Vec<(&[&str], String)> = (1..rule.len())
        .filter_map(|depth| rule.split_at_checked(depth))
        .map(|(tables, key)| (tables, format!("{} = \"open\"", key.join("."))))
        .collect();
    let mut ways = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let end = from + line.len();
        let header = bare(line.split('#').next().unwrap_or_default());
        for (tables, assignment) in &assignments {
            if header == format!("[{}]", tables.join(".")) {
                let line_break = if line.ends_with('\n') { "" } else { "\n" };
                ways.push((end, format!("{line_break}# {why}.\n{assignment}\n")));
            }
            let table = format!("{}=", tables.last().unwrap_or(&""));
            let mut within = line;
            while let Some((before, behind)) = within.split_once('{') {
                let start = end - behind.len();
                if bare(before).ends_with(&table) {
                    let comma = if behind.trim_start().starts_with('}') { "" } else { "," };
                    ways.push((start, format!(" {assignment}{comma}")));
                }
                within = behind;
            }
        }
        from = end;
    }
    // Before any table, where it belongs to none.
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    ways.push((start, format!("# {why}.\n{} = \"open\"\n\n", rule.join("."))));
    let put = |(at, line): (usize, String)| {
        let (before, behind) = text.split_at_checked(at)?;
        Some(format!("{before}{line}{behind}"))
    };
    ways.into_iter().filter_map(put).collect()
}

/// A line without what may stand around the names in it.
fn bare(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace() && !"\"'".contains(*c)).collect()
}

/// Writes the configuration.
pub(super) fn write(root: &Path, opened: &Opened) -> Result<(), Diagnostic> {
    let path = root.join(CONFIG_FILE);
    std::fs::write(&path, &opened.text).map_err(|error| problems::unwritable_file(&path, &error))
}
