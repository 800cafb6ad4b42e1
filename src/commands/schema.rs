//! `dateline schema`: what editors need to complete and mark the fields of a kind of file.

use std::path::Path;

use jiff::Timestamp;

use super::{Console, Outcome, problems, site};
use crate::config::{CONFIG_FILE, Config, Options, UnknownKeys, Vocabulary};
use crate::content::{CountryCode, Entry, EntryKind, Tlp, named_entry};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::nearest;
use crate::input::Snapshot;
use crate::written::{Known, schema_of_file};

/// Prints the schema of a kind of file, with the keys of the site in `root` if there is one;
/// without a kind, the kinds there are.
pub fn run(kind: Option<&str>, root: &Path, console: &Console) -> Result<Outcome, Diagnostic> {
    let kinds = crate::content::written_files();
    let Some(kind) = kind else {
        let names: Vec<&str> = kinds.iter().map(|(name, _)| *name).collect();
        console.print(&format!("{}\n", names.join("\n")));
        return Ok(Outcome::Done);
    };
    let Some((_, records)) = kinds.iter().find(|(name, _)| *name == kind) else {
        let names = kinds.iter().map(|(name, _)| *name);
        return Err(problems::unknown_schema(kind, nearest(kind, names.clone()), names));
    };
    let mut known = Known {
        countries: CountryCode::all()
            .map(|code| (code.to_string(), code.name("en").to_string()))
            .collect(),
        withholding: crate::content::withholding_words(),
        ..Known::default()
    };
    if root.join(CONFIG_FILE).is_file() {
        let (_, snapshot) = site::read(root)?;
        learn(&mut known, &snapshot);
    }
    let schema = schema_of_file(kind, records, &known);
    console.print(&format!("{schema:#}\n"));
    Ok(Outcome::Done)
}

/// What the site's own files say: keys of registries, renamings, which keys may be unknown. A file
/// with mistakes is known by its name alone, and a `site.toml` with mistakes says nothing.
fn learn(known: &mut Known, snapshot: &Snapshot) {
    let options = Options {
        now: Timestamp::UNIX_EPOCH,
        base_url: None,
        origin: None,
        drafts: false,
        future: false,
        tlp: Tlp::Clear,
    };
    let Some(config) = Config::read(snapshot, &options).value else { return };
    for file in snapshot.files.values() {
        if !file.path.as_str().starts_with("content/") {
            continue;
        }
        let Some((kind, stem)) = named_entry(&file.path, &config) else { continue };
        let Some(folder) = folder(kind) else { continue };
        let parsed = Entry::parse(file, &config).value;
        let (key, name) = match parsed.as_ref().map(|parsed| &parsed.entry) {
            Some(Entry::Topic(key, topic)) => (key.to_string(), topic.name.to_string()),
            Some(Entry::Actor(key, actor)) => (key.to_string(), actor.name.to_string()),
            // Whoever is protected stays nameless here too.
            Some(Entry::Person(key, person)) if person.protect => (key.to_string(), String::new()),
            Some(Entry::Person(key, person)) => (key.to_string(), person.name.to_string()),
            Some(Entry::Place(key, place)) => (key.to_string(), place.name.to_string()),
            Some(Entry::Story(key, story)) => (key.to_string(), story.title.to_string()),
            Some(Entry::Event(event)) => (event.id.to_string(), event.title.to_string()),
            Some(Entry::Source(source)) => {
                let name = source.title.as_ref().or(source.publisher.as_ref());
                (source.id.to_string(), name.map_or("", |name| name).to_owned())
            }
            _ => (stem.to_owned(), String::new()),
        };
        known.keys.entry(folder).or_default().push((key, name));
    }
    known.keys.values_mut().for_each(|keys| keys.sort());
    let open = config.registries.iter().filter(|(_, rule)| **rule == Vocabulary::Open);
    let open: Vec<&str> = open.map(|(name, _)| &**name).collect();
    known.open = known.keys.keys().copied().filter(|name| open.contains(name)).collect();
    let rename = config.front_matter.rename.iter();
    known.rename = rename.map(|(from, to)| (from.to_string(), to.to_string())).collect();
    known.allows_unknown = config.front_matter.unknown != UnknownKeys::Error;
}

/// The folder of a registry whose keys other files use.
fn folder(kind: EntryKind) -> Option<&'static str> {
    Some(match kind {
        EntryKind::Topic => "topics",
        EntryKind::Actor => "actors",
        EntryKind::Person => "people",
        EntryKind::Place => "places",
        EntryKind::Story => "stories",
        EntryKind::Event => "events",
        EntryKind::Source => "sources",
        EntryKind::Article | EntryKind::Country | EntryKind::Page => return None,
    })
}
