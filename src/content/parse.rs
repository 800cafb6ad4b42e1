//! One content file becomes one entry.

mod hashing;

use std::sync::Arc;

use super::article::Taxonomies;
use super::context::{Context, Fields, Reader};
use super::declarations::declaration_of;
use super::file_name::{FileName, classify};
use super::{
    Article, Country, Edition, Entry, EntryKind, Event, Front, Page, Parsed, Places, Source, Term,
    Translation, Withholding, comments, other_script, problems, unknown_keys, withheld,
    withholding,
};
use crate::config::Config;
use crate::diagnostics::{Checked, Diagnostic};
use crate::input::SourceFile;
use crate::markdown::{Citation, Links};
use crate::text::Key;
use crate::written::{Node, Path, SourceText, read_front_matter};

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
    let words = config.words.of(lang);
    let body =
        crate::markdown::render(file, body_range, source.text, lang, words, &config.markdown);
    let body = body.take(problems)?;
    let (mut entry, withholding, field_citations, field_links) = read?;
    let hashes = hashing::hashes(
        &file.path,
        &mut entry,
        &withholding,
        &body,
        &field_citations,
        &field_links,
    );
    Some(Parsed {
        source: Arc::clone(file),
        places: Places::new(Arc::clone(file)),
        entry,
        withholding,
        body: Arc::new(body),
        field_citations,
        field_links,
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
    let words = withheld::of_section(&node)?;
    Some(vec![withholding::problems::withholding_section(source.front_matter_place(), &words)])
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
type Read = (Entry, Withholding, Vec<Citation>, Links);

fn read_entry<'t>(
    source: &'t SourceText<'t>,
    name: &'t FileName<'t>,
    kind: EntryKind,
    config: &'t Config,
    node: &Node<'t>,
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
    let reader = Reader::new(source, Context::new(config, kind, Some(name)));
    if has_duplicates {
        reader.report_duplicates();
    }
    let pairs = match node {
        Node::Map(pairs) => pairs.as_slice(),
        _ => &[],
    };
    withheld::read(&reader, pairs);
    let entry = match name.translation {
        Some(_) => {
            let fields = Fields::unchecked(&reader, &Path::Root, pairs, Translation::DECLARATION);
            unknown_keys::check_translation(&fields);
            Translation::of_fields(&fields).map(Entry::Translation)
        }
        None => {
            let fields = Fields::new(&reader, &Path::Root, pairs, declaration_of(kind));
            let taxonomies = match kind {
                EntryKind::Article => fields.get("taxonomies"),
                _ => None,
            };
            let taxonomies =
                taxonomies.as_ref().and_then(|value| value.fields(Taxonomies::DECLARATION));
            let fields = fields.with(taxonomies.as_ref());
            let entry = entry(kind, &fields);
            check_key(&fields, name);
            if let Some(Entry::Article(article)) = &entry {
                other_script::check(&fields, article);
            }
            entry
        }
    };
    let citations = reader.context.citations.take();
    let links = reader.context.links.take();
    let withholding = reader.context.reading.take().withholding;
    let name_problem = reader.context.name_problem.take();
    let mut problems = reader.into_problems();
    problems.extend(name_problem);
    (entry.map(|entry| (entry, withholding, citations, links)), problems)
}

/// The entry that the fields of its file make.
fn entry(kind: EntryKind, fields: &Fields<'_, '_>) -> Option<Entry> {
    Some(match kind {
        EntryKind::Article => Entry::Article(Article::of_fields(fields)?),
        EntryKind::Page => Entry::Page(Page::of_fields(fields)?),
        EntryKind::Edition => Entry::Edition(Edition::of_fields(fields)?),
        EntryKind::Front => Entry::Front(Front::of_fields(fields)?),
        EntryKind::Country => Entry::Country(Country::of_fields(fields)?),
        EntryKind::Event => Entry::Event(Event::of_fields(fields)?),
        EntryKind::Source => Entry::Source(Source::of_fields(fields)?),
        EntryKind::Term(kind) => {
            // Both are read, for all that is wrong with either.
            let (key, term) = (fields.reader.file_key(), Term::of_fields(kind, fields));
            Entry::Term(kind, key?, term?)
        }
    })
}

/// A key is the file's name; who writes it down as well must mean the same.
fn check_key(fields: &Fields<'_, '_>, name: &FileName<'_>) {
    if fields.knows("key")
        && let Some(value) = fields.get("key")
        && let Some(text) = value.raw()
        && Key::new(text.trim()).as_ref().map(Key::as_str) != Some(name.stem)
    {
        value.report(|place| problems::key_mismatch(place, &text, name.stem));
    }
}

#[cfg(test)]
mod tests;
