//! `dateline schema`: what editors need to complete and mark the fields of a kind of file.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::{Console, Outcome, problems, site};
use crate::config::{CONFIG_FILE, Config, Options, UnknownKeys, Vocabulary};
use crate::content::{CountryCode, Entry, EntryKind, Term, named_entry};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::nearest;
use crate::input::{Snapshot, SourceFile};
use crate::written::{Known, schema_of_file};

/// Prints the schema of a kind of file, with the keys of the site in `root` if there is one;
/// without a kind, the kinds there are.
pub fn run(kind: Option<&str>, root: &Path, console: &Console) -> Result<Outcome, Diagnostic> {
    let mut kinds = crate::content::written_files();
    kinds.push(("site", vec![Config::RECORD]));
    let Some(kind) = kind else {
        let names: Vec<&str> = kinds.iter().map(|(name, _)| *name).collect();
        console.print(&format!("{}\n", names.join("\n")));
        return Ok(Outcome::Done);
    };
    let Some((_, records)) = kinds.iter().find(|(name, _)| *name == kind) else {
        let names = kinds.iter().map(|(name, _)| *name);
        return Err(problems::unknown_schema(kind, nearest(kind, names.clone()), names));
    };
    let mut known = Known::default();
    // What the site itself is told knows nothing of its content.
    if kind != "site" {
        known.withholding = crate::content::withholding_words();
        known.countries = CountryCode::all()
            .map(|code| (code.to_string(), code.name("en").to_string()))
            .collect();
        if root.join(CONFIG_FILE).is_file() {
            let (_, snapshot) = site::read(root)?;
            learn(&mut known, &snapshot);
        }
    }
    let schema = schema_of_file(kind, records, &known);
    console.print(&format!("{schema:#}\n"));
    Ok(Outcome::Done)
}

/// Code and name of the territory that a file of `content/countries` declares, if it is one of the
/// desk's own.
fn territory(file: &Arc<SourceFile>, stem: &str, config: &Config) -> Option<(String, String)> {
    let code = CountryCode::new(stem).filter(CountryCode::is_own)?;
    let parsed = Entry::parse(file, config).value;
    let names = match parsed.as_ref().map(|parsed| &parsed.entry) {
        Some(Entry::Country(country)) => country.names.get(&config.language),
        _ => None,
    };
    Some((code.to_string(), names.map(|name| name.to_string()).unwrap_or_default()))
}

/// What the site's own files say: keys of registries, renamings, which keys may be unknown. A file
/// with mistakes is known by its name alone, and a `site.toml` with mistakes says nothing.
fn learn(known: &mut Known, snapshot: &Snapshot) {
    let options = Options::public(Timestamp::UNIX_EPOCH);
    let Some(config) = Config::read(snapshot, &options).value else { return };
    for file in snapshot.files.values() {
        if !file.path.as_str().starts_with("content/") {
            continue;
        }
        let Some((kind, stem)) = named_entry(&file.path, &config) else { continue };
        if kind == EntryKind::Country {
            known.countries.extend(territory(file, stem, &config));
            continue;
        }
        if !has_keys(kind) {
            continue;
        }
        let parsed = Entry::parse(file, &config).value;
        let entry = parsed.as_ref().map(|parsed| &parsed.entry);
        let (key, name) = match entry {
            // Whoever is protected stays nameless here too.
            Some(Entry::Term(_, _, Term::Person(person))) if person.protect => (stem, None),
            Some(Entry::Event(event)) => (event.id.as_str(), entry.and_then(Entry::title)),
            Some(Entry::Source(source)) => {
                (source.id.as_str(), entry.and_then(Entry::title).or(source.publisher.as_deref()))
            }
            _ => (stem, entry.and_then(Entry::title)),
        };
        let (key, name) = (key.to_owned(), name.unwrap_or_default().to_owned());
        known.keys.entry(kind.folder()).or_default().push((key, name));
    }
    known.keys.values_mut().for_each(|keys| keys.sort());
    known.countries.sort();
    let open = config.registries.iter().filter(|(_, rule)| **rule == Vocabulary::Open);
    let open: Vec<&str> = open.map(|(name, _)| &**name).collect();
    known.open = known.keys.keys().copied().filter(|name| open.contains(name)).collect();
    known.words = config
        .vocabulary
        .words()
        .into_iter()
        .map(|(list, words)| (list, words.into_iter().map(str::to_owned).collect()))
        .collect();
    let rename = config.front_matter.rename.iter();
    known.rename = rename.map(|(from, to)| (from.to_string(), to.to_string())).collect();
    known.allows_unknown = config.front_matter.unknown != UnknownKeys::Error;
}

/// Whether other files use the keys of such entries.
fn has_keys(kind: EntryKind) -> bool {
    !matches!(kind, EntryKind::Article | EntryKind::Country | EntryKind::Page)
}
