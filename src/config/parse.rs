//! Reads `site.toml`.

use std::collections::BTreeMap;
use std::hash::Hash;

use jiff::tz::{TimeZone, TimeZoneDatabase};
use toml::de::DeTable;

use super::reader::{Reader, Section, Text};
use super::registries::Registries;
use super::{
    AsOf, BrokenLinks, Config, Desk, FrontMatterConfig, MarkdownConfig, MenuItem, UnknownKeys,
    Vocabulary, article_path, builds, problems,
};
use crate::address::{BaseUrl, SourcePath};
use crate::config::Options;
use crate::diagnostics::{Checked, Diagnostic, Place, Span};
use crate::input::{Snapshot, SourceFile};
use crate::text::language_tag;

/// Name of the file, in the site's root.
pub const CONFIG_FILE: &str = "site.toml";

/// Registries whose keys can be made to need a file.
const REGISTRIES: &[&str] = &["actors", "countries", "people", "places", "stories", "topics"];

/// Folders under `content/` that mean something else than articles.
const OTHER_FOLDERS: &[&str] =
    &["actors", "countries", "events", "pages", "people", "places", "sources", "stories", "topics"];

impl Config {
    /// The configuration of a site; it is an error if the site has none.
    pub fn read(snapshot: &Snapshot, options: &Options) -> Checked<Self> {
        match snapshot.get(CONFIG_FILE) {
            Some(file) => Self::parse(file, options),
            // One that is there and cannot be read has been told so.
            None if Self::is_told_unreadable(snapshot) => Checked::failed(Vec::new()),
            None => Checked::failed(vec![problems::missing_config(SourcePath::new(CONFIG_FILE))]),
        }
    }

    /// Whether the reading of the files has told that `site.toml` cannot be read.
    pub(crate) fn is_told_unreadable(snapshot: &Snapshot) -> bool {
        let mut errors = snapshot.problems.iter().filter(|problem| problem.is_error());
        errors.any(|error| error.place.file().is_some_and(|path| path.as_str() == CONFIG_FILE))
    }

    /// Reads the text of `site.toml`. There is a value only if there is no error: what the wrong
    /// values were meant to say is not guessed, as that would cause errors elsewhere.
    pub fn parse(file: &SourceFile, options: &Options) -> Checked<Self> {
        let text = match std::str::from_utf8(&file.bytes) {
            Ok(text) => text,
            Err(error) => {
                let start = error.valid_up_to();
                let end = start + error.error_len().unwrap_or(1);
                return Checked::failed(vec![problems::not_utf8(Span::new(
                    &file.path,
                    start..end,
                ))]);
            }
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            return Checked::failed(syntax_problems(file, text, &errors));
        }
        let mut reader = Reader::new(file, text);
        let config = read_config(&mut reader, table.get_ref(), file, options);
        let failed = reader.problems.iter().any(Diagnostic::is_error);
        Checked { value: config.filter(|_| !failed), problems: reader.problems }
    }
}

/// One problem a line, as the parser is guessing after the first, and no more than anybody repairs
/// at a time.
fn syntax_problems(file: &SourceFile, text: &str, errors: &[toml::de::Error]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut last_line = None;
    for error in errors.iter().take(100) {
        let line = error
            .span()
            .map(|span| text.bytes().take(span.start).filter(|byte| *byte == b'\n').count());
        if line.is_some() && line == last_line {
            continue;
        }
        last_line = line;
        let place = match error.span() {
            Some(range) => Place::Span(Span::new(&file.path, range)),
            None => Place::File(file.path.clone()),
        };
        problems.push(problems::syntax(place, error.message()));
    }
    problems
}

fn read_config<'t>(
    reader: &mut Reader<'_>,
    table: &'t DeTable<'t>,
    file: &SourceFile,
    options: &Options,
) -> Option<Config> {
    let root = reader.root(
        table,
        &[
            "article",
            "article_path",
            "base_url",
            "builds",
            "content",
            "description",
            "desk",
            "extra",
            "feeds",
            "front_matter",
            "history",
            "images",
            "language",
            "languages",
            "limits",
            "markdown",
            "menu",
            "paginate_by",
            "registries",
            "timeline",
            "timezone",
            "title",
            "vocabulary",
        ],
    );
    let title = required(reader, root, "title", "Name of the briefing", file);
    let base_url = read_base_url(reader, root, file, options);
    let (language, languages) = read_languages(reader, root);
    let (time_zone, time_zone_name) = read_time_zone(reader, root);
    let article_path = read_article_path(reader, root);
    let description = boxed(reader.string(root, "description"));
    let desk = read_desk(reader, root);
    let paginate_by = reader.number(root, "paginate_by", 1..=1000);
    let article = reader.section(root, "article", &["cite_files"]);
    let cite_files = article.and_then(|section| reader.switch(section, "cite_files"));
    let feeds = reader.section(root, "feeds", &["entries"]);
    let feed_entries = feeds.and_then(|section| reader.number(section, "entries", 1..=1000));
    let timeline = reader.section(root, "timeline", &["as_of", "as_of_days", "events"]);
    let events = timeline.and_then(|section| reader.number(section, "events", 1..=100_000));
    let as_of = timeline.and_then(|section| read_as_of(reader, section));
    let as_of_days = timeline.and_then(|section| reader.number(section, "as_of_days", 1..=100_000));
    let article_folders = read_article_folders(reader, root);
    let front_matter = read_front_matter(reader, root);
    let history = reader.section(root, "history", &["enabled"]);
    let history = history.and_then(|section| reader.switch(section, "enabled"));
    let markdown = read_markdown(reader, root);
    let images = super::images::read(reader, root);
    let limits = super::limits::read(reader, root);
    let menu = read_menu(reader, root);
    let registries = read_registries(reader, root);
    let vocabulary = super::vocabulary::read(reader, root);
    let builds = builds::read(reader, root);
    let extra = reader.free_section(root, "extra").map(|section| reader.json(section));
    // Everything has been read, and so every mistake found, before anything is given up.
    Some(Config {
        title: title?.value.into(),
        description,
        base_url: base_url?,
        language,
        languages,
        time_zone,
        time_zone_name,
        desk,
        article_path,
        paginate_by: paginate_by.unwrap_or(20),
        cite_files: cite_files.unwrap_or(false),
        feed_entries: feed_entries.unwrap_or(20),
        timeline_events: events.unwrap_or(150),
        as_of: as_of.unwrap_or_default(),
        as_of_days: as_of_days.unwrap_or(60),
        article_folders,
        front_matter,
        history: history.unwrap_or(false),
        markdown,
        images,
        menu,
        registries: Registries { rules: registries, ..Registries::default() },
        vocabulary,
        limits,
        builds,
        extra: extra.unwrap_or_default(),
        hash: hash(file, options),
    })
}

fn required<'t>(
    reader: &mut Reader<'_>,
    root: Section<'t>,
    key: &str,
    example: &str,
    file: &SourceFile,
) -> Option<Text<'t>> {
    if !root.has(key) {
        reader.problems.push(problems::missing_key(Place::File(file.path.clone()), key, example));
    }
    reader.string(root, key)
}

fn read_base_url(
    reader: &mut Reader<'_>,
    root: Section<'_>,
    file: &SourceFile,
    options: &Options,
) -> Option<BaseUrl> {
    // The file need not say what it is told.
    let text = match options.base_url.is_some() || options.origin.is_some() {
        true => reader.string(root, "base_url"),
        false => required(reader, root, "base_url", "https://desk.example", file),
    };
    let configured = text.and_then(|text| match BaseUrl::parse(text.value) {
        Ok(url) => Some(url),
        Err(error) => {
            reader.problems.push(problems::invalid_base_url(text.span, text.value, error));
            None
        }
    });
    let base_url = options.base_url.clone().or(configured);
    match options.origin.clone() {
        Some(origin) => {
            let path = base_url.map(|url| url.path).unwrap_or_default();
            Some(BaseUrl { origin, path })
        }
        None => base_url,
    }
}

/// The site's language and all its languages, that one first.
fn read_languages(reader: &mut Reader<'_>, root: Section<'_>) -> (Box<str>, Vec<Box<str>>) {
    let language = reader
        .string(root, "language")
        .and_then(|text| parse_language(reader, &text))
        .unwrap_or_else(|| "en".into());
    let mut seen: Vec<(Box<str>, Span)> = Vec::new();
    for text in reader.strings(root, "languages").unwrap_or_default() {
        let Some(tag) = parse_language(reader, &text) else { continue };
        match seen.iter().find(|(other, _)| *other == tag) {
            Some((_, first)) => {
                reader.problems.push(problems::repeated_language(text.span, &tag, first.clone()));
            }
            None => seen.push((tag, text.span)),
        }
    }
    let others = seen.into_iter().map(|(tag, _)| tag).filter(|tag| *tag != language);
    let languages = std::iter::once(language.clone()).chain(others).collect();
    (language, languages)
}

/// A tag in its canonical form, `pt-BR` for `pt-br`: it becomes part of addresses.
fn parse_language(reader: &mut Reader<'_>, text: &Text<'_>) -> Option<Box<str>> {
    let tag = language_tag(text.value).filter(|tag| &**tag != "und");
    if tag.is_none() {
        reader.problems.push(problems::invalid_language(text.span.clone(), text.value));
    }
    tag
}

/// The time zone, from the database inside the binary: that of the system differs from machine to
/// machine, and so would the pages.
fn read_time_zone(reader: &mut Reader<'_>, root: Section<'_>) -> (TimeZone, Box<str>) {
    let utc = (TimeZone::UTC, "UTC".into());
    let Some(text) = reader.string(root, "timezone") else { return utc };
    let database = TimeZoneDatabase::bundled();
    match database.get(text.value) {
        Ok(zone) => {
            let name = zone.iana_name().unwrap_or(text.value).into();
            (zone, name)
        }
        Err(_) => {
            let mut names: Vec<String> =
                database.available().map(|name| name.as_str().to_owned()).collect();
            names.sort();
            let names = names.iter().map(String::as_str);
            reader.problems.push(problems::unknown_time_zone(text.span, text.value, names));
            utc
        }
    }
}

fn read_desk(reader: &mut Reader<'_>, root: Section<'_>) -> Desk {
    let Some(section) = reader.section(root, "desk", &["email", "name"]) else {
        return Desk::default();
    };
    let email = reader.string(section, "email");
    if let Some(text) = email.as_ref().filter(|text| !is_email(text.value)) {
        reader.problems.push(problems::invalid_email(text.span.clone(), text.value));
    }
    Desk { name: boxed(reader.string(section, "name")), email: boxed(email) }
}

/// Whether a text can stand in a `mailto:` link. Only what would break the link is refused.
fn is_email(text: &str) -> bool {
    let valid = |part: &str| {
        !part.is_empty()
            && !part.chars().any(|letter| {
                letter.is_whitespace() || letter.is_control() || "@<>\"'?&#%,;:\\".contains(letter)
            })
    };
    text.split_once('@').is_some_and(|(name, host)| valid(name) && valid(host))
}

fn read_article_path(reader: &mut Reader<'_>, root: Section<'_>) -> Box<str> {
    const DEFAULT: &str = "/articles/{year}/{month}/{slug}/";
    let Some(text) = reader.string(root, "article_path") else { return DEFAULT.into() };
    let mistakes = article_path::mistakes(text.value);
    for (range, mistake) in &mistakes {
        let span = reader.inside(&text, range.clone());
        reader.problems.push(problems::invalid_article_path(span, mistake));
    }
    if mistakes.is_empty() { text.value.into() } else { DEFAULT.into() }
}

/// `as_of = "auto"`, `true` or `false`.
fn read_as_of(reader: &mut Reader<'_>, section: Section<'_>) -> Option<AsOf> {
    if section.is_string("as_of") {
        let words = [("auto", AsOf::Auto), ("true", AsOf::Always), ("false", AsOf::Never)];
        return reader.word(section, "as_of", &words);
    }
    let switch = reader.switch(section, "as_of")?;
    Some(if switch { AsOf::Always } else { AsOf::Never })
}

fn read_article_folders(reader: &mut Reader<'_>, root: Section<'_>) -> Vec<Box<str>> {
    let default = vec!["articles".into()];
    let Some(section) = reader.section(root, "content", &["articles"]) else { return default };
    let Some(texts) = reader.strings(section, "articles") else { return default };
    let mut folders: Vec<Box<str>> = Vec::new();
    for text in texts {
        let first = text.value.split('/').next().unwrap_or("");
        let path = SourcePath::new(text.value);
        let why = match path.as_ref().map(SourcePath::as_str) {
            None => "write its path from `content/`, without slashes at its ends",
            Some(_) if OTHER_FOLDERS.contains(&first) => "it holds something else",
            Some(path) if folders.iter().any(|folder| **folder == *path) => "it is listed twice",
            Some(path) => {
                folders.push(path.into());
                continue;
            }
        };
        reader.problems.push(problems::invalid_article_folder(text.span, text.value, why));
    }
    folders
}

fn read_front_matter(reader: &mut Reader<'_>, root: Section<'_>) -> FrontMatterConfig {
    let Some(section) = reader.section(root, "front_matter", &["rename", "unknown"]) else {
        return FrontMatterConfig::default();
    };
    let words =
        [("error", UnknownKeys::Error), ("warn", UnknownKeys::Warn), ("allow", UnknownKeys::Allow)];
    let unknown = reader.word(section, "unknown", &words).unwrap_or_default();
    let mut rename = BTreeMap::new();
    if let Some(section) = reader.free_section(section, "front_matter.rename") {
        for (from, to) in reader.pairs(section) {
            rename.insert(from.value.into(), to.value.into());
        }
    }
    FrontMatterConfig { unknown, rename }
}

fn read_markdown(reader: &mut Reader<'_>, root: Section<'_>) -> MarkdownConfig {
    let mut markdown = MarkdownConfig::default();
    let known =
        ["broken_links", "highlight", "raw_html", "smart_punctuation", "theme_dark", "theme_light"];
    let Some(section) = reader.section(root, "markdown", &known) else { return markdown };
    for (key, switch) in [
        ("raw_html", &mut markdown.raw_html),
        ("smart_punctuation", &mut markdown.smart_punctuation),
        ("highlight", &mut markdown.highlight),
    ] {
        *switch = reader.switch(section, key).unwrap_or(*switch);
    }
    let words = [("error", BrokenLinks::Error), ("warn", BrokenLinks::Warn)];
    markdown.broken_links = reader.word(section, "broken_links", &words).unwrap_or_default();
    for (key, theme) in
        [("theme_light", &mut markdown.theme_light), ("theme_dark", &mut markdown.theme_dark)]
    {
        if let Some(text) = reader.string(section, key) {
            *theme = text.value.into();
        }
    }
    markdown
}

fn read_menu(reader: &mut Reader<'_>, root: Section<'_>) -> Vec<MenuItem> {
    let mut menu = Vec::new();
    for (section, span) in reader.sections(root, "menu", &["title", "url"]) {
        for (key, example) in [("title", "Timeline"), ("url", "/timeline/")] {
            if !section.has(key) {
                reader.problems.push(problems::missing_key(span.clone(), key, example));
            }
        }
        let title = reader.string(section, "title");
        let Some(url) = reader.string(section, "url") else { continue };
        if !is_internal(url.value) {
            reader.problems.push(problems::invalid_menu_url(url.span, url.value));
        } else if let Some(title) = title {
            menu.push(MenuItem {
                title: title.value.into(),
                url: url.value.into(),
                span: url.span,
            });
        }
    }
    menu
}

/// Whether an address stays inside the site. `//host` and, to some browsers, `/\host` do not.
fn is_internal(url: &str) -> bool {
    let bad = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\\';
    url.starts_with('/') && !url.starts_with("//") && !url.contains(bad)
}

fn read_registries(reader: &mut Reader<'_>, root: Section<'_>) -> BTreeMap<Box<str>, Vocabulary> {
    let mut registries = BTreeMap::new();
    if let Some(section) = reader.section(root, "registries", REGISTRIES) {
        let words = [("open", Vocabulary::Open), ("closed", Vocabulary::Closed)];
        for name in REGISTRIES {
            if let Some(vocabulary) = reader.word(section, name, &words) {
                registries.insert((*name).into(), vocabulary);
            }
        }
    }
    registries
}

/// Hash of all that decides what the configuration says.
fn hash(file: &SourceFile, options: &Options) -> u64 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    (file.hash, &options.base_url, &options.origin).hash(&mut hasher);
    hasher.digest()
}

fn boxed(text: Option<Text<'_>>) -> Option<Box<str>> {
    text.map(|text| text.value.into())
}
