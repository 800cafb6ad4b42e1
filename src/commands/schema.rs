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
    let site = match root.join(CONFIG_FILE).is_file() {
        true => Some(site::read(root)?.1),
        false => None,
    };
    // A `site.toml` with mistakes says nothing.
    let options = Options::public(Timestamp::UNIX_EPOCH);
    let config = site.as_ref().and_then(|snapshot| Config::read(snapshot, &options).value);
    let registries = config.as_ref().map(|config| config.registries.clone()).unwrap_or_default();
    let mut kinds = crate::content::written_files(&registries);
    kinds.push(("site", vec![Config::DECLARATION]));
    let Some(kind) = kind else {
        let names: Vec<&str> = kinds.iter().map(|(name, _)| *name).collect();
        console.print(&format!("{}\n", names.join("\n")));
        return Ok(Outcome::Done);
    };
    // A registry is known by its folder too.
    let singular = registries.in_folder(kind).map(|kind| &*registries[kind].singular);
    let kind = singular.unwrap_or(kind);
    let Some((_, declarations)) = kinds.iter().find(|(name, _)| *name == kind) else {
        let names = kinds.iter().map(|(name, _)| *name);
        return Err(problems::unknown_kind(kind, nearest(kind, names.clone()), names));
    };
    let mut known = Known::default();
    // What the site itself is told knows nothing of its content.
    if kind != "site" {
        known.withholding = crate::content::withholding_words();
        known.countries = CountryCode::all()
            .map(|code| (code.to_string(), code.name("en").to_string()))
            .collect();
        if let Some((snapshot, config)) = site.as_ref().zip(config.as_ref()) {
            learn(&mut known, snapshot, config);
            known.fields = crate::content::fields_of_site(kind, config);
        }
    }
    let schema = schema_of_file(kind, declarations, &known);
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
/// with mistakes is known by its name alone.
fn learn(known: &mut Known, snapshot: &Snapshot, config: &Config) {
    for file in snapshot.files.values() {
        if !file.path.as_str().starts_with("content/") {
            continue;
        }
        let Some((kind, stem)) = named_entry(&file.path, config) else { continue };
        if kind == EntryKind::Country {
            known.countries.extend(territory(file, stem, config));
            continue;
        }
        if !has_keys(kind) {
            continue;
        }
        let parsed = Entry::parse(file, config).value;
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
        known.keys.entry(kind.folder(&config.registries).to_owned()).or_default().push((key, name));
    }
    known.keys.values_mut().for_each(|keys| keys.sort());
    known.countries.sort();
    let open = config.registries.rules.iter().filter(|(_, rule)| **rule == Vocabulary::Open);
    known.open = open.map(|(name, _)| name.to_string()).collect();
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
    !matches!(
        kind,
        EntryKind::Article
            | EntryKind::Country
            | EntryKind::Page
            | EntryKind::Front
            | EntryKind::Edition
    )
}
