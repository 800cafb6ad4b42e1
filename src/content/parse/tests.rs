//! Front matter in, entries and diagnostics out.

use std::fmt::Write;
use std::sync::Arc;

use super::*;
use crate::address::SourcePath;
use crate::config::{CONFIG_FILE, Options};
use crate::content::{
    Actor, Alias, Article, Claim, Correction, Country, Designation, Event, EventActor, Judgement,
    Office, Page, Person, Picture, Quote, Source, Status, Step, Story, Topic, Translation, Update,
    Withheld,
};
use crate::diagnostics::{Place, Severity};

/// A site in English and Urdu, of a desk in Karachi.
fn config() -> Config {
    let text = "title = 'Test'\nbase_url = 'https://desk.example'\nlanguages = ['en', 'ur', 'pa-Arab']\n\
        timezone = 'Asia/Karachi'\n[content]\narticles = ['articles', 'posts/news']\n\
        [markdown]\nsmart_punctuation = false\nhighlight = false\n";
    let options = Options::public(jiff::Timestamp::UNIX_EPOCH);
    Config::parse(&file(CONFIG_FILE, text.as_bytes()), &options).value.unwrap()
}

fn file(path: &str, bytes: &[u8]) -> Arc<SourceFile> {
    Arc::new(SourceFile::text(SourcePath::new(path).unwrap(), bytes))
}

/// ``line:column `text` ``, columns in characters; the path of a whole file.
fn place(place: &Place, bytes: &[u8]) -> String {
    match place {
        Place::Nowhere => "nowhere".into(),
        Place::File(path) => path.to_string(),
        Place::Span(span) => {
            let before = String::from_utf8_lossy(&bytes[..span.start]);
            let text = String::from_utf8_lossy(&bytes[span.start..span.end]);
            let line = before.matches('\n').count() + 1;
            let column =
                before.rsplit('\n').next().unwrap().trim_start_matches('\u{feff}').chars().count()
                    + 1;
            format!("{line}:{column} `{text}`")
        }
    }
}

/// The problems, each on a line: `place: severity[code]: message | help`.
fn shown(problems: &[Diagnostic], bytes: &[u8]) -> String {
    let mut text = String::new();
    for problem in problems {
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let (place_text, code) = (place(&problem.place, bytes), problem.code);
        write!(text, "{place_text}: {severity}[{code}]: {}", problem.message).unwrap();
        if let Some(help) = &problem.help {
            write!(text, " | {help}").unwrap();
        }
        for related in &problem.related {
            write!(text, " | {}: {}", place(&related.place, bytes), related.message).unwrap();
        }
        text.push('\n');
    }
    text
}

/// Checks the problems of a whole file, one a line.
fn check_file(path: &str, bytes: &[u8], expected: &str) -> Option<Entry> {
    check_with(&config(), path, bytes, expected)
}

fn check_with(config: &Config, path: &str, bytes: &[u8], expected: &str) -> Option<Entry> {
    let parsed = Entry::parse(&file(path, bytes), config);
    let found = shown(&parsed.problems, bytes);
    let expected: String = expected.lines().map(|line| format!("{}\n", line.trim())).collect();
    assert_eq!(
        found,
        expected.trim_start_matches('\n'),
        "for {path}: {}",
        String::from_utf8_lossy(bytes)
    );
    // An entry with an error is left out; one without is there.
    assert_eq!(parsed.value.is_some(), !found.contains(": error[") && !found.contains("-file]"));
    parsed.value.map(|parsed| parsed.entry)
}

/// Checks the problems of front matter in a file with this path.
fn check_in(path: &str, front_matter: &str, expected: &str) -> Option<Entry> {
    check_file(path, format!("---\n{front_matter}\n---\nBody\n").as_bytes(), expected)
}

/// Checks the problems of an article's front matter after `title` and `date`, which take the
/// lines 2 and 3 of the file.
fn check(front_matter: &str, expected: &str) -> Option<Article> {
    let front_matter = format!("title: T\ndate: 2025-10-29\n{front_matter}");
    match check_in("content/articles/x.md", &front_matter, expected) {
        Some(Entry::Article(article)) => Some(article),
        Some(other) => panic!("{other:?} is no article"),
        None => None,
    }
}

/// An article without problems.
fn article(front_matter: &str) -> Article {
    check(front_matter, "").unwrap()
}

mod apparatus;
mod article;
mod files;
mod free_values;
mod hostile;
mod picture;
mod registry;
mod withholding;

/// Every map of the front matter.
const DECLARATIONS: &[&crate::written::Declaration] = &[
    Article::DECLARATION,
    Withheld::DECLARATION,
    Picture::DECLARATION,
    Event::DECLARATION,
    EventActor::DECLARATION,
    Source::DECLARATION,
    Claim::DECLARATION,
    Quote::DECLARATION,
    Judgement::DECLARATION,
    Correction::DECLARATION,
    Update::DECLARATION,
    Country::DECLARATION,
    Status::DECLARATION,
    Topic::DECLARATION,
    Actor::DECLARATION,
    Alias::DECLARATION,
    Designation::DECLARATION,
    Person::DECLARATION,
    Office::DECLARATION,
    crate::content::Place::DECLARATION,
    Story::DECLARATION,
    crate::content::GlossaryTerm::DECLARATION,
    crate::content::OwnTerm::DECLARATION,
    Page::DECLARATION,
    crate::content::Front::DECLARATION,
    crate::content::Edition::DECLARATION,
    Translation::DECLARATION,
    crate::content::translation::EventTexts::DECLARATION,
    crate::content::translation::StatusTexts::DECLARATION,
    crate::content::translation::JudgementTexts::DECLARATION,
];

#[test]
fn the_guide_has_every_key() {
    crate::written::check_guide("content.md", DECLARATIONS);
}

#[test]
fn finds_fields_by_spelling_and_renaming() {
    let none = std::collections::BTreeMap::new();
    let rename = std::collections::BTreeMap::from([
        ("tags".into(), "topics".into()),
        ("date".into(), "x".into()),
    ]);
    for (key, rename, field) in [
        ("title", &none, Some("title")),
        ("lastmod", &none, Some("updated")),
        ("tags", &none, None),
        ("tags", &rename, Some("topics")),
        ("date", &rename, Some("date")),
        ("Title", &none, None),
        ("heroImage", &none, Some("image")),
    ] {
        assert_eq!(Article::DECLARATION.field(key, Some(rename)), field, "for {key}");
    }
}

#[test]
fn suggests_our_own_names_first() {
    for (key, near) in [
        ("countires", Some("countries")),
        ("sumary", Some("summary")),
        ("topic", Some("topics")),
        ("Title", Some("title")),
        ("xyzzy", None),
    ] {
        assert_eq!(Article::DECLARATION.nearest(key, None), near, "for {key}");
    }
    assert_eq!(Article::DECLARATION.nearest(&"x".repeat(1000), None), None);
}
