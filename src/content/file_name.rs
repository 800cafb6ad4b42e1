//! What a path under `content/` says: kind of entry, name, date, language.

use jiff::civil::Date;

use super::{EntryKind, problems};
use crate::address::SourcePath;
use crate::config::Config;
use crate::diagnostics::{Checked, Diagnostic};
use crate::text::{is_common_language, language_tag};

/// What kind of entry the file at `path` is. No value: it is none, be it an asset or a Markdown
/// file that is not read, which the problem says.
pub fn classify(path: &SourcePath, config: &Config) -> Checked<EntryKind> {
    let inside = path.as_str().strip_prefix("content/");
    let stem = path.markdown_stem().filter(|stem| !stem.starts_with('.') && !stem.is_empty());
    let (Some(inside), Some(stem)) = (inside, stem) else { return Checked::failed(Vec::new()) };
    if is_section(stem) {
        return Checked::failed(vec![problems::section_file(path)]);
    }
    let folder = inside.rsplit_once('/').map_or("", |(folder, _)| folder);
    let in_folder = |root: &str| {
        folder.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if is_front(inside, stem) {
        return Checked::ok(EntryKind::Front);
    }
    if config.content.articles.iter().any(|root| in_folder(root)) {
        return Checked::ok(EntryKind::Article);
    }
    let kind = others(config).find(|kind| match kind {
        EntryKind::Event => in_folder(kind.folder(&config.registries)),
        _ => folder == kind.folder(&config.registries),
    });
    match kind {
        Some(kind) => Checked::ok(kind),
        None => Checked::failed(vec![problems::unread_file(path, folder, &known_folders(config))]),
    }
}

/// Whether a file of `content/` itself is that of the front page, in any language.
fn is_front(inside: &str, stem: &str) -> bool {
    let name = stem.strip_prefix("front");
    !inside.contains('/')
        && name.is_some_and(|rest| {
            rest.is_empty()
                || rest.strip_prefix('.').is_some_and(|lang| language_tag(lang).is_some())
        })
}

/// The path by which an original is known that says its own language: `x.md` for `x.en.md`, where
/// `en` is the site's language.
pub(crate) fn without_own_language(path: &SourcePath, config: &Config) -> Option<SourcePath> {
    let name = path.file_name();
    let stem = path.markdown_stem()?;
    let ending = name.strip_prefix(stem)?;
    let (original, suffix) = stem.rsplit_once('.').filter(|(original, _)| !original.is_empty())?;
    let is_own = language_tag(suffix)?.eq_ignore_ascii_case(&config.language);
    let folder = path.folder();
    is_own.then(|| SourcePath::new(&format!("{folder}/{original}{ending}"))).flatten()
}

/// What the entry of a file would be and how it would be named, told by nothing but its path; of a
/// translation, the name of its original.
pub fn named_entry<'p>(path: &'p SourcePath, config: &Config) -> Option<(EntryKind, &'p str)> {
    let kind = classify(path, config).value?;
    let name = FileName::read(path, kind, config).ok()?;
    // A broken translation defines nothing.
    name.translation.is_none().then_some((kind, name.stem))
}

/// The language of a file and the path of its original, if it is a translation.
///
/// # Errors
///
/// The language that its name ends in is none of the site's.
pub fn translation_of(
    path: &SourcePath,
    config: &Config,
) -> Result<Option<(Box<str>, SourcePath)>, Box<Diagnostic>> {
    match classify(path, config).value {
        Some(kind) => Ok(FileName::read(path, kind, config)?.translation),
        None => Ok(None),
    }
}

/// Everything but articles.
fn others(config: &Config) -> impl Iterator<Item = EntryKind> {
    let apart = [
        EntryKind::Country,
        EntryKind::Edition,
        EntryKind::Event,
        EntryKind::Page,
        EntryKind::Source,
    ];
    apart.into_iter().chain(config.registries.kinds().map(EntryKind::Term))
}

/// Every folder under `content/` that holds entries.
pub(crate) fn known_folders(config: &Config) -> Vec<&str> {
    let mut others: Vec<&str> =
        others(config).map(|kind| kind.folder(&config.registries)).collect();
    others.sort_unstable();
    config.content.articles.iter().map(AsRef::as_ref).chain(others).collect()
}

/// Whether a file is one of a section of another generator, which is not read.
pub(super) fn is_section_file(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/") && path.markdown_stem().is_some_and(is_section)
}

/// `_index.md` of Hugo and Zola, in any language.
fn is_section(stem: &str) -> bool {
    stem == "_index"
        || stem.strip_prefix("_index.").is_some_and(|lang| language_tag(lang).is_some())
}

/// The parts of an entry's file name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileName<'p> {
    /// Its name without language, ending and (for an article) date; the folder's for `index.md`.
    pub(super) stem: &'p str,
    /// The day at its start: `2014-03-12-slug.md`.
    pub(super) date: Option<Date>,
    /// The language and the original's path, if it is a translation.
    pub(super) translation: Option<(Box<str>, SourcePath)>,
}

impl<'p> FileName<'p> {
    /// Reads the name of the file of an entry.
    pub(super) fn read(
        path: &'p SourcePath,
        kind: EntryKind,
        config: &Config,
    ) -> Result<Self, Box<Diagnostic>> {
        let name = path.file_name();
        let stem = path.markdown_stem().unwrap_or(name);
        let ending = name.strip_prefix(stem).unwrap_or(".md");
        let mut own = (stem, None);
        if let Some((original, suffix)) = stem.rsplit_once('.')
            && !original.is_empty()
            && let Some(lang) = language_tag(suffix)
        {
            let known = config.languages.iter().find(|known| known.eq_ignore_ascii_case(&lang));
            let separator = if path.folder().is_empty() { "" } else { "/" };
            let file = format!("{}{separator}{original}{ending}", path.folder());
            match (known, SourcePath::new(&file)) {
                // The original says its own language.
                (Some(known), _) if *known == config.language => own = (original, None),
                (Some(known), Some(file)) => own = (original, Some((known.clone(), file))),
                _ if is_common_language(&lang) => {
                    return Err(problems::unknown_language(path, &lang).into());
                }
                _ => {}
            }
        }
        let (mut stem, translation) = own;
        if stem == "index"
            && let Some(folder) = path.folder().rsplit('/').next().filter(|name| !name.is_empty())
        {
            stem = folder;
        }
        let (date, stem) = match kind {
            EntryKind::Article => split_date(stem),
            _ => (None, stem),
        };
        Ok(Self { stem, date, translation })
    }
}

/// The name of an article's file without the day in front.
pub(crate) fn undated(stem: &str) -> &str {
    split_date(stem).1
}

/// `2014-03-12-slug`, or `2014-3-12-slug`, as its day and `slug`; a bare day keeps its digits as
/// the name.
fn split_date(stem: &str) -> (Option<Date>, &str) {
    let mut parts = stem.splitn(3, '-');
    let (Some(year), Some(month), Some(third)) = (parts.next(), parts.next(), parts.next()) else {
        return (None, stem);
    };
    let digits = third.bytes().take_while(u8::is_ascii_digit).count();
    let Some((day, rest)) = third.split_at_checked(digits) else { return (None, stem) };
    let number = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        let valid = lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<i16>().ok().filter(|_| valid)
    };
    let small = |text: &str| number(text, 1..=2).and_then(|number| i8::try_from(number).ok());
    let day = number(year, 4..=4)
        .filter(|year| *year > 0)
        .zip(small(month))
        .zip(small(day))
        .and_then(|((year, month), day)| Date::new(year, month, day).ok());
    match (day, rest.strip_prefix(['-', '_'])) {
        (Some(day), Some(slug)) if !slug.is_empty() => (Some(day), slug),
        (Some(day), _) if rest.is_empty() => (Some(day), stem),
        _ => (None, stem),
    }
}
