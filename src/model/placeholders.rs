//! What `dateline init` and `dateline new` write as an example, and a desk forgets to make its own:
//! the one list from which both write it and `check --strict` and `check --release` know it again.

use std::sync::Arc;

use super::{CountryRecord, SiteModel};
use crate::config::CONFIG_FILE;
use crate::content::Parsed;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::{Snapshot, SourceFile};

/// The title of the starter's site.
pub(crate) const SITE_TITLE: &str = "Regional Briefing";
/// The title of the starter's article.
pub(crate) const FIRST_TITLE: &str = "The first article";
/// The title of the starter's event.
pub(crate) const FIRST_EVENT: &str = "The first article is published";
/// The description of the starter's article.
pub(crate) const FIRST_DESCRIPTION: &str = "What an article can say beyond its text.";
/// The text of a new article.
pub(crate) const ARTICLE_TEXT: &str =
    "Write the article here. Cite a source by its id in square brackets after an @ sign.";
/// The text of a new page.
pub(crate) const PAGE_TEXT: &str = "Write the page here.";
/// The address of a source in a new article.
pub(crate) const SOURCE_URL: &str = "https://example.org/report";

/// The description in a new file.
pub(crate) const DESCRIPTION: &str = "One sentence for lists and search engines.";
/// The dateline of a new article.
pub(crate) const DATELINE: &str = "ONE CITY / ANOTHER CITY";
/// The reason of a status in a new country.
pub(crate) const REASON: &str = "Say in one sentence why.";
/// The headline of a new edition.
pub(crate) const EDITION_TITLE: &str = "The headline of the edition";
/// The title of a new source.
pub(crate) const SOURCE_TITLE: &str = "Headline of the report";
/// The text of a new country, actor, person, place, or entry of a registry of the desk's own.
pub(crate) const BACKGROUND: &str = "Write the standing background here.";
/// The text of a new topic.
pub(crate) const TOPIC_TEXT: &str = "Write what the topic covers here.";
/// The text of a new term.
pub(crate) const TERM_TEXT: &str = "Write what it means here, in a sentence.";
/// The description of a new story.
pub(crate) const STORY_DESCRIPTION: &str = "What happened so far, in a sentence.";
/// The text of a new story.
pub(crate) const STORY_TEXT: &str = "Write how it began here.";

const TEXTS: [&str; 16] = [
    FIRST_TITLE,
    FIRST_EVENT,
    FIRST_DESCRIPTION,
    ARTICLE_TEXT,
    PAGE_TEXT,
    SOURCE_URL,
    DESCRIPTION,
    DATELINE,
    REASON,
    EDITION_TITLE,
    SOURCE_TITLE,
    BACKGROUND,
    TOPIC_TEXT,
    TERM_TEXT,
    STORY_DESCRIPTION,
    STORY_TEXT,
];

/// Finds in everything that is published what only stands there as an example, and an address of
/// the site that no site can have.
pub(crate) fn check_placeholders(model: &SiteModel, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let of_site = snapshot.files.values().find(|file| file.path.as_str() == CONFIG_FILE);
    let mut problems: Vec<Diagnostic> =
        of_site.map_or_else(Vec::new, |file| example_settings(model, file));
    let articles = model.articles.iter().map(|record| &record.parsed);
    let pages = model.pages.iter().map(|record| &record.parsed);
    let terms = model.config.registries.kinds().flat_map(|kind| model.terms(kind));
    let terms = terms.filter_map(|record| record.parsed.as_ref());
    let countries = model.countries.iter().filter_map(|record| record.parsed.as_ref());
    let editions = model.editions.values().filter_map(|record| model.entries.get(record.file?));
    let files = articles.chain(pages).chain(model.sources.values());
    let files = files.chain(terms).chain(countries).chain(editions);
    problems.extend(files.filter_map(|parsed| example_text(parsed)));
    problems.extend(model.countries.iter().filter_map(nameless));
    problems
}

/// The first line of a file that still is the example's: whoever opens it sees the rest.
fn example_text(parsed: &Parsed) -> Option<Diagnostic> {
    let text = text_of(&parsed.source);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let value = line.trim();
        let value = value.rsplit_once(": ").map_or(value, |(_, value)| value.trim_matches('"'));
        if !line.trim_start().starts_with('#') && TEXTS.contains(&value) {
            let at = start + line.rfind(value)?;
            let span = Span::new(&parsed.source.path, at..at + value.len());
            return Some(left(span.into(), "this is the text of an example"));
        }
        start += line.len();
    }
    None
}

/// A territory of the desk's own that is called by its code.
fn nameless(record: &CountryRecord) -> Option<Diagnostic> {
    let (code, parsed) = (record.code.as_str(), record.parsed.as_ref()?);
    let is_nameless = record.code.is_own() && &*record.name == code;
    is_nameless.then(|| {
        let place = span_of(&parsed.source, text_of(&parsed.source), &format!("name: {code}"));
        left(place, &format!("readers see the code `{code}` as the name of this territory"))
    })
}

/// Of `site.toml`: its title, and the host. RFC 2606 keeps some names for examples.
fn example_settings(model: &SiteModel, file: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    if &*model.config.title == SITE_TITLE {
        let place = span_of(file, text_of(file), SITE_TITLE);
        problems.push(left(place, "this is the title of an example"));
    }
    let origin = &*model.config.base_url.origin;
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let host = host.split(':').next().unwrap_or(host);
    let is_reserved = ["example", "example.com", "example.org", "example.net"]
        .iter()
        .any(|name| host == *name || host.strip_suffix(name).is_some_and(|it| it.ends_with('.')));
    if is_reserved {
        let message = format!("`{host}` is an address of examples, where no site can be");
        let place = span_of(file, text_of(file), host);
        problems.push(Diagnostic::warning("example-left", place, message).help(
            "write the address at which the site will be published as `base_url`: links, feeds \
             and the sitemap are made of it",
        ));
    }
    problems
}

fn left(place: Place, message: &str) -> Diagnostic {
    Diagnostic::warning("example-left", place, message)
        .help("write your own in its place, or take it out")
}

fn text_of(file: &SourceFile) -> &str {
    std::str::from_utf8(&file.bytes).unwrap_or_default()
}

fn span_of(file: &Arc<SourceFile>, text: &str, words: &str) -> Place {
    match text.find(words) {
        Some(start) => Span::new(&file.path, start..start + words.len()).into(),
        None => Place::File(file.path.clone()),
    }
}
