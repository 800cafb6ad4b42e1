//! The first file of a registry closes it. Where entries use keys of it that have no file, `new`
//! says in `site.toml` that it stays open, so that a new file never breaks the site.

use std::path::Path;

use super::problems;
use crate::config::CONFIG_FILE;
use crate::diagnostics::Diagnostic;

/// `site.toml` with a registry that stays open.
pub(super) struct Opened {
    pub(super) folder: String,
    /// Which keys are used that have no file, and what follows from it.
    pub(super) why: String,
    pub(super) text: String,
}

impl Opened {
    /// What to say of it.
    pub(super) fn told(&self) -> String {
        let Self { folder, why, .. } = self;
        format!("{CONFIG_FILE} now says `registries.{folder} = \"open\"`, because {why}")
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

/// The configuration with a registry declared open in every way that there is, and where a comment
/// can stand, `why`; every other line as it was. Which of them is right only reading tells: a line
/// may look like a table and be a text.
pub(super) fn with_open(text: &str, folder: &str, why: &str) -> Vec<String> {
    let mut ways = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        let code = line.split('#').next().unwrap_or_default();
        let code: String =
            code.chars().filter(|c| !c.is_whitespace() && !"\"'".contains(*c)).collect();
        let end = from + line.len();
        if code == "[registries]" {
            let line_break = if line.ends_with('\n') { "" } else { "\n" };
            ways.push((end, format!("{line_break}# {why}.\n{folder} = \"open\"\n")));
        } else if code == format!("[registries.{folder}]") {
            let line_break = if line.ends_with('\n') { "" } else { "\n" };
            ways.push((end, format!("{line_break}# {why}.\nkeys = \"open\"\n")));
        } else if code.starts_with("registries={")
            && let Some(brace) = line.find('{')
        {
            let comma = if code.starts_with("registries={}") { "" } else { "," };
            ways.push((from + brace + 1, format!(" {folder} = \"open\"{comma}")));
        }
        from = end;
    }
    // Before any table, where it belongs to none.
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    ways.push((start, format!("# {why}.\nregistries.{folder} = \"open\"\n\n")));
    let put = |(at, line): (usize, String)| {
        let (before, behind) = text.split_at_checked(at)?;
        Some(format!("{before}{line}{behind}"))
    };
    ways.into_iter().filter_map(put).collect()
}

/// Writes the configuration.
pub(super) fn write(root: &Path, opened: &Opened) -> Result<(), Diagnostic> {
    let path = root.join(CONFIG_FILE);
    std::fs::write(&path, &opened.text).map_err(|error| problems::unwritable_file(&path, &error))
}
