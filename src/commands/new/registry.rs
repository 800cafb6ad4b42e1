//! The first file of a registry closes it. Where entries use keys of it that have no file, `new`
//! says in `site.toml` that it stays open, so that a new file never breaks the site.

use std::path::Path;

use crate::address::SourcePath;
use crate::config::{CONFIG_FILE, Config, Options, Vocabulary};
use crate::content::TermKind;
use crate::diagnostics::Diagnostic;
use crate::engine::Engine;
use crate::input::{Snapshot, SourceFile};
use crate::text::Key;

use super::problems;

/// `site.toml` with a registry that stays open.
pub(super) struct Opened {
    folder: &'static str,
    /// The keys that are used and have no file.
    unregistered: Vec<Key>,
    text: String,
}

impl Opened {
    /// What to say of it.
    pub(super) fn told(&self) -> String {
        let Self { folder, unregistered, .. } = self;
        format!(
            "{CONFIG_FILE} now says `registries.{folder} = \"open\"`, because {}",
            still_missing(unregistered)
        )
    }
}

/// What keeps the registry of a new file at `path` open, if this would be its first and close it.
pub(super) fn keep_open(
    path: &str,
    config: &Config,
    snapshot: &Snapshot,
    options: &Options,
) -> Option<Opened> {
    let kind = TermKind::in_folder(path.strip_prefix("content/")?.split('/').next()?)?;
    let folder = kind.folder();
    let has_file = snapshot
        .under(&format!("content/{folder}"))
        .any(|file| file.path.markdown_stem().is_some());
    if has_file || config.registries.contains_key(folder) {
        return None;
    }
    let own = SourcePath::new(path)?;
    let own = own.markdown_stem().and_then(Key::new);
    let site = Engine::default().build(snapshot, options).site?;
    let terms = site.model().terms(kind).iter();
    let unregistered: Vec<Key> =
        terms.map(|term| &term.key).filter(|key| Some(*key) != own.as_ref()).cloned().collect();
    if unregistered.is_empty() {
        return None;
    }
    let file = snapshot.files.get(&SourcePath::new(CONFIG_FILE)?);
    let text = file.map_or("", |file| std::str::from_utf8(&file.bytes).unwrap_or(""));
    let is_open = |text: &String| {
        let path = SourcePath::new(CONFIG_FILE)?;
        let file = SourceFile::text(path, text.clone().into_bytes());
        let config = Config::parse(&file, options).value?;
        (config.registries.get(folder) == Some(&Vocabulary::Open)).then_some(())
    };
    let text = with_open(text, folder, &still_missing(&unregistered))
        .into_iter()
        .find(|text| is_open(text).is_some())?;
    Some(Opened { folder, unregistered, text })
}

/// How many keys are named.
const NAMED: usize = 5;

/// Which keys have no file, and what follows from it.
fn still_missing(keys: &[Key]) -> String {
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

/// The configuration with a registry declared open, every other line as it was: what may come of
/// it, the best first, for not each is read as it was meant.
fn with_open(text: &str, folder: &str, why: &str) -> Vec<String> {
    let is_table =
        |line: &&str| line.split('#').next().is_some_and(|line| line.trim() == "[registries]");
    if let Some(table) = text.lines().find(is_table) {
        return vec![text.replacen(table, &format!("{table}\n# {why}.\n{folder} = \"open\""), 1)];
    }
    let line = format!("# {why}.\nregistries.{folder} = \"open\"\n");
    // Behind what belongs to no table, and before the comment on the first table.
    let mut before_table = 0;
    let mut at = 0;
    let mut has_table = false;
    for written in text.split_inclusive('\n') {
        if written.starts_with('[') {
            has_table = true;
            break;
        }
        at += written.len();
        if !written.starts_with('#') && !written.trim().is_empty() {
            before_table = at;
        }
    }
    let place = if has_table { before_table } else { text.len() };
    let (before, behind) = text.split_at_checked(place).unwrap_or(("", text));
    let gap = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    let blank = if before.is_empty() || before.ends_with("\n\n") { "" } else { "\n" };
    vec![format!("{before}{gap}{blank}{line}{behind}"), format!("{line}{text}")]
}

/// Writes the configuration.
pub(super) fn write(root: &Path, opened: &Opened) -> Result<(), Diagnostic> {
    let path = root.join(CONFIG_FILE);
    std::fs::write(&path, &opened.text).map_err(|error| problems::unwritable_file(&path, &error))
}
