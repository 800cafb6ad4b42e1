//! The first file of a registry closes it. Where entries use keys of it that have no file, `new`
//! says in `site.toml` that it stays open, so that a new file never breaks the site.

use std::path::Path;

use crate::address::SourcePath;
use crate::config::{CONFIG_FILE, Config, Options, Vocabulary};
use crate::diagnostics::Diagnostic;
use crate::engine::Engine;
use crate::input::{Snapshot, SourceFile};
use crate::text::Key;

use super::problems;

/// `site.toml` with a registry that stays open.
pub(super) struct Opened {
    folder: String,
    /// How many keys are used that have no file.
    unregistered: usize,
    text: String,
}

impl Opened {
    /// What to say of it.
    pub(super) fn told(&self) -> String {
        let Self { folder, unregistered, .. } = self;
        let (keys, have) = if *unregistered == 1 { ("key", "has") } else { ("keys", "have") };
        format!(
            "{CONFIG_FILE} now says `registries.{folder} = \"open\"`: the site uses {unregistered} {keys} of \
             {folder} that {have} no file yet"
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
    let kind = config.registries.in_folder(path.strip_prefix("content/")?.split('/').next()?)?;
    let folder = &*config.registries[kind].folder;
    let has_file = snapshot
        .under(&format!("content/{folder}"))
        .any(|file| file.path.markdown_stem().is_some());
    if has_file || config.registries.rule(kind).is_some() {
        return None;
    }
    let own = SourcePath::new(path)?;
    let own = own.markdown_stem().and_then(Key::new);
    let site = Engine::default().build(snapshot, options).site?;
    let terms = site.model().terms(kind).iter();
    let unregistered = terms.filter(|term| Some(&term.key) != own.as_ref()).count();
    if unregistered == 0 {
        return None;
    }
    let file = snapshot.files.get(&SourcePath::new(CONFIG_FILE)?);
    let text =
        with_open(file.map_or("", |file| std::str::from_utf8(&file.bytes).unwrap_or("")), folder);
    let read = Config::parse(
        &SourceFile::text(SourcePath::new(CONFIG_FILE)?, text.clone().into_bytes()),
        options,
    );
    let is_open =
        read.value.is_some_and(|config| config.registries.rule(kind) == Some(Vocabulary::Open));
    is_open.then(|| Opened { folder: folder.to_owned(), unregistered, text })
}

/// The configuration with a registry declared open, every other line as it was.
fn with_open(text: &str, folder: &str) -> String {
    let table = |name: &str| {
        let is_it = |line: &&str| line.split('#').next().is_some_and(|line| line.trim() == name);
        text.lines().find(is_it)
    };
    if let Some(own) = table(&format!("[registries.{folder}]")) {
        return text.replacen(own, &format!("{own}\nkeys = \"open\""), 1);
    }
    match table("[registries]") {
        Some(table) => text.replacen(table, &format!("{table}\n{folder} = \"open\""), 1),
        // Before any table, where it belongs to none.
        None => format!("registries.{folder} = \"open\"\n{text}"),
    }
}

/// Writes the configuration.
pub(super) fn write(root: &Path, opened: &Opened) -> Result<(), Diagnostic> {
    let path = root.join(CONFIG_FILE);
    std::fs::write(&path, &opened.text).map_err(|error| problems::unwritable_file(&path, &error))
}
