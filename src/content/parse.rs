//! One content file becomes one entry.

mod article;
mod event;
mod hashing;
mod picture;
mod record;
mod registry;
mod translation;

use std::sync::Arc;

pub(super) use article::tlp;
pub(crate) use picture::locate_picture;

use super::fields::Fields;
use super::file_name::{FileName, classify};
use super::front_matter::read_front_matter;
use super::node::Node;
use super::reader::{Path, Reader};
use super::source::SourceText;
use super::{Entry, EntryKind, Parsed, Withholding, comments, problems, schema, withholding};
use crate::config::Config;
use crate::diagnostics::{Checked, Diagnostic};
use crate::input::SourceFile;
use crate::markdown::Citation;
use crate::text::Key;

impl Entry {
    /// Splits, reads and checks one file of `content/`.
    ///
    /// The value is absent if the path is none of an entry, or if there is any error, so that a
    /// broken file never gets into the site in part. All its problems are found at once, those of
    /// the body included.
    pub fn parse(file: &Arc<SourceFile>, config: &Config) -> Checked<Parsed> {
        let kind = classify(&file.path, config);
        let Some(kind) = kind.value else {
            return Checked::failed(withholding_section(file).unwrap_or(kind.problems));
        };
        let mut problems = Vec::new();
        let parsed = parse_kind(file, kind, config, &mut problems);
        match parsed {
            Some(parsed) if !problems.iter().any(Diagnostic::is_error) => {
                Checked::new(parsed, problems)
            }
            _ => Checked::failed(problems),
        }
    }
}

fn parse_kind(
    file: &Arc<SourceFile>,
    kind: EntryKind,
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) -> Option<Parsed> {
    let name =
        FileName::read(&file.path, kind, config).map_err(|problem| problems.push(*problem)).ok();
    let source = SourceText::split(file).map_err(|problem| problems.push(*problem)).ok()?;
    let read = match (name, read_front_matter(&source)) {
        (Some(name), Ok((node, has_duplicates))) => {
            let (read, found) = read_entry(&source, &name, kind, config, &node, has_duplicates);
            problems.extend(found);
            problems.extend(comments::swallowed(&source));
            read
        }
        (_, front_matter) => {
            problems.extend(front_matter.err().map(|problem| *problem));
            None
        }
    };
    let lang = read.as_ref().and_then(|(entry, ..)| language(entry)).unwrap_or(&config.language);
    let body_range = source.body.clone();
    let body = crate::markdown::render(file, body_range, source.text, lang, &config.markdown);
    let body = body.take(problems)?;
    let (mut entry, withholding, field_citations) = read?;
    let hashes = hashing::hashes(&file.path, &mut entry, &withholding, &body, &field_citations);
    Some(Parsed {
        source: Arc::clone(file),
        entry,
        withholding,
        body: Arc::new(body),
        field_citations,
        hashes,
    })
}

/// What is wrong with a section file that keeps its whole folder back: it is not read, and what
/// stands in the folder would be published.
fn withholding_section(file: &SourceFile) -> Option<Vec<Diagnostic>> {
    if !super::file_name::is_section_file(&file.path) {
        return None;
    }
    let source = SourceText::split(file).ok()?;
    let (node, _) = read_front_matter(&source).ok()?;
    let words = withholding::of_section(&node)?;
    Some(vec![withholding::withholding_section(source.front_matter_place(), &words)])
}

/// The language that an entry gives itself.
fn language(entry: &Entry) -> Option<&str> {
    match entry {
        Entry::Article(article) => article.lang.as_deref(),
        Entry::Translation(translation) => Some(&translation.lang),
        _ => None,
    }
}

/// What a front matter says: the entry, when it may be shown, and what its texts cite.
type Read = (Entry, Withholding, Vec<Citation>);

fn read_entry(
    source: &SourceText<'_>,
    name: &FileName<'_>,
    kind: EntryKind,
    config: &Config,
    node: &Node<'_>,
    has_duplicates: bool,
) -> (Option<Read>, Vec<Diagnostic>) {
    let path = &source.file.path;
    if source.front_matter.is_none() && (kind != EntryKind::Country || name.translation.is_some()) {
        let problem = match source.almost_opening() {
            Some(span) => problems::almost_opening(span),
            None => problems::missing_front_matter(path),
        };
        return (None, vec![problem]);
    }
    let reader = Reader::new(source, config);
    if has_duplicates {
        reader.report_duplicates();
    }
    let pairs = match node {
        Node::Map(pairs) => pairs.as_slice(),
        _ => &[],
    };
    let mut reading = withholding::read(&reader, kind, name, pairs);
    if name.translation.is_some() {
        let entry = translation::read(&reader, name, kind, pairs, &mut reading);
        let citations = reader.citations.take();
        let read = entry.map(|entry| (entry, reading.withholding, citations));
        return (read, reader.into_problems());
    }
    let fields = Fields::new(&reader, &Path::Root, pairs, schema::of(kind));
    let mut name_problem = None;
    let mut key = || {
        let key = Key::new(name.stem);
        if key.is_none() {
            let better = Key::from_text(name.stem);
            let better = better.as_ref().map(Key::as_str);
            let reason = "has a form that cannot stand in an address";
            name_problem = Some(problems::bad_file_name(path, reason, better));
        }
        key
    };
    let entry = match kind {
        EntryKind::Article => article::article(&fields, name, &mut reading).map(Entry::Article),
        EntryKind::Page => article::page(&fields, name, &mut reading).map(Entry::Page),
        EntryKind::Country => registry::country(&fields, name).map(Entry::Country),
        EntryKind::Topic => key().zip(registry::topic(&fields)).map(|(k, v)| Entry::Topic(k, v)),
        EntryKind::Actor => key().zip(registry::actor(&fields)).map(|(k, v)| Entry::Actor(k, v)),
        EntryKind::Person => key().zip(registry::person(&fields)).map(|(k, v)| Entry::Person(k, v)),
        EntryKind::Place => key().zip(registry::place(&fields)).map(|(k, v)| Entry::Place(k, v)),
        EntryKind::Story => key().zip(registry::story(&fields)).map(|(k, v)| Entry::Story(k, v)),
        EntryKind::Event => {
            // Its own id counts before the file's name.
            let id = match fields.get("id") {
                Some(value) => value.id().and_then(|id| event::not_reserved(id, &value)),
                None => key(),
            };
            event::event(&fields, id).map(Entry::Event)
        }
        EntryKind::Source => {
            let id = match fields.get("id") {
                Some(value) => value.id(),
                None => key(),
            };
            record::source(&fields, id).map(Entry::Source)
        }
    };
    // A key is the file's name; who writes it down as well must mean the same.
    if !matches!(kind, EntryKind::Article)
        && let Some(value) = fields.get("key")
        && let Some(text) = value.raw()
        && Key::new(text.trim()).as_ref().map(Key::as_str) != Some(name.stem)
    {
        value.report(|place| problems::key_mismatch(place, &text, name.stem));
    }
    drop(fields);
    let citations = reader.citations.take();
    let mut found = reader.into_problems();
    found.extend(name_problem);
    (entry.map(|entry| (entry, reading.withholding, citations)), found)
}

#[cfg(test)]
mod tests;
