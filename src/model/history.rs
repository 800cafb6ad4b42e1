//! The versions of an article that readers could see, and whether each change was logged.
//!
//! A version is left out if it was never public: a draft, one that was replaced before the embargo
//! ended, one that is marked more restricted than the build. An embargo that a later version brings
//! covers those before it. A public text that is taken back as it is (draft, mark, embargo, its
//! file deleted) hides everything up to it: so a desk takes out for good what should not have been
//! said. Also left out is a version that shows what this build withholds: a protected person's
//! name, or a reference of any kind to an entry that is not published. What the article names today
//! as well, and is published without, is no reason, unless the version says it in its text.

use super::index::Position;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::ArticleIndex;
use super::names::Names;
use super::paths::{PathEntry, article_path};
use super::protected::ProtectedNames;
use super::published_text::PublishedText;
use super::records::{ArticleRecord, Articles};
use super::selection::{Selection, Withheld};
use super::spellings::KeySet;
use super::version_name::{Sight, version_name};
use super::versions::{ArticleHistory, Log, Version};
use super::withheld::references::{Reference, references};
use super::withheld::{WithheldAddresses, WithheldKeys};
use crate::address::{Searched, SourcePath, Surroundings, Written};
use crate::config::{CONFIG_FILE, Config};
use crate::content::{Entry, EntryKind, Parsed, TermKind};
use crate::diagnostics::{Diagnostic, Place};
use crate::input::{History, NoHistory, Revision, Revisions, SourceFile};
use crate::markdown::Body;
use crate::text::Seen;

/// The revisions of articles as today's program reads them. They depend on the history, the
/// configuration and the moment of the build alone, so they are kept from one build to the next.
#[derive(Debug, Default)]
pub struct ParsedRevisions {
    files: BTreeMap<SourcePath, Vec<ParsedRevision>>,
}

#[derive(Debug)]
struct ParsedRevision {
    time: Timestamp,
    id: Box<str>,
    /// Whether the commit took the file away.
    is_gone: bool,
    /// Nothing where the file was away, or where it cannot be read.
    read: Option<Box<ReadRevision>>,
}

#[derive(Debug)]
struct ReadRevision {
    /// The article; of its body only what it refers to.
    parsed: Parsed,
    text: Arc<PublishedText>,
    /// What goes on in the next line and may be an address, of which the text is in one line.
    broken: Box<str>,
    log: Log,
}

impl ParsedRevisions {
    /// The articles as they were.
    pub(super) fn articles(&self) -> impl Iterator<Item = &Parsed> {
        let read = self.files.values().flatten().filter_map(|revision| revision.read.as_deref());
        read.map(|read| &read.parsed)
    }

    /// Parses every revision of every article, as far as it may be seen by `now`.
    pub(crate) fn parse(revisions: &Revisions, config: &Config, now: Timestamp) -> Self {
        let files = revisions
            .files
            .par_iter()
            .filter_map(|(path, revisions)| {
                let kind = crate::content::classify(path, config).value;
                (kind == Some(crate::content::EntryKind::Article)).then(|| {
                    let parsed = revisions.iter().map(|revision| parse(revision, config, now));
                    (path.clone(), parsed.collect())
                })
            })
            .collect();
        Self { files }
    }
}

fn parse(revision: &Revision, config: &Config, now: Timestamp) -> ParsedRevision {
    let mut id = Box::default();
    let read = revision.bytes.as_ref().and_then(|bytes| {
        let file = Arc::new(SourceFile::text(revision.path.clone(), Arc::clone(bytes)));
        let mut parsed = Entry::parse(&file, config).value?;
        let Entry::Article(article) = &parsed.entry else { return None };
        // A version that names somebody who is not shown is not shown itself.
        let today = now.to_zoned_datetime((*config.time_zone).clone()).date();
        id = version_name(article, &parsed, &Sight { now, today, hides: &|_| false }).into();
        let language = article.lang.as_deref().unwrap_or(&config.language);
        let text = Arc::new(PublishedText::new(article, &parsed, now, language, &config.words));
        let log = Log::of(article);
        let seen = Seen::of(&parsed.body.html).text;
        let words = seen.split(' ').filter(|word| word.trim().contains('\n') && word.contains('/'));
        let broken = words.collect::<Vec<_>>().join(" ").into();
        let Body { targets, cited, outside, .. } = (*parsed.body).clone();
        parsed.body = Arc::new(Body { targets, cited, outside, ..Body::default() });
        Some(Box::new(ReadRevision { text, broken, log, parsed }))
    });
    ParsedRevision { time: revision.time, id, is_gone: revision.bytes.is_none(), read }
}

/// The histories of the published articles.
pub(super) fn histories(
    articles: &Articles,
    guard: &Guard<'_>,
    revisions: &ParsedRevisions,
) -> BTreeMap<ArticleIndex, ArticleHistory> {
    articles
        .par_iter()
        .enumerate()
        .filter_map(|(index, record)| {
            let revisions = revisions.files.get(&record.parsed.source.path)?;
            let history = article_history(guard, record, revisions);
            (!history.versions.is_empty()).then_some((ArticleIndex::new(index), history))
        })
        .collect()
}

/// Tells which revisions may be shown.
pub(super) struct Guard<'a> {
    pub(super) config: &'a Config,
    pub(super) selection: Selection,
    pub(super) by_path: &'a FxHashMap<SourcePath, PathEntry>,
    pub(super) withheld: &'a WithheldKeys,
    pub(super) protected: &'a KeySet,
    pub(super) protected_names: Option<&'a ProtectedNames>,
    /// What pages are called, where a link asks for that.
    pub(super) names: Option<&'a Names>,
    /// The addresses of all that is withheld.
    pub(super) addresses: &'a WithheldAddresses,
    /// The files of today as they stand.
    pub(super) entries: &'a [Arc<Parsed>],
}

impl Guard<'_> {
    /// Which revisions of a file were public and show nothing that this build withholds, and when
    /// those before them were taken back.
    fn admitted(
        &self,
        today: &Parsed,
        revisions: &[ParsedRevision],
    ) -> (Vec<bool>, Option<Timestamp>) {
        // An author is shown drafts, but they were never public.
        let selection = Selection { drafts: false, future: false, ..self.selection };
        let mut admitted = vec![false; revisions.len()];
        // What later revisions say of the earlier ones.
        let mut embargo: Option<Timestamp> = None;
        let mut withheld: Vec<(&Arc<PublishedText>, Timestamp)> = Vec::new();
        let mut public: Vec<&Arc<PublishedText>> = Vec::new();
        let mut until = None;
        for (is_admitted, revision) in admitted.iter_mut().zip(revisions).rev() {
            let replaced_at = until.replace(revision.time);
            if revision.is_gone {
                return (admitted, Some(revision.time));
            }
            let Some(read) = revision.read.as_deref() else { continue };
            let withholding = &read.parsed.withholding;
            embargo = embargo.max(withholding.publish_date.map(|date| date.timestamp));
            // Its own date alone holds it back: a later text may well bear a later date.
            let due = embargo.max(withholding.due().map(|date| date.timestamp));
            if let Some(reason) = selection.withholds(&read.parsed) {
                // What was published again is no secret, and what has expired never was one.
                if reason != Withheld::Expired && !public.contains(&&read.text) {
                    withheld.push((&read.text, revision.time));
                }
            } else if let Some((_, time)) = withheld.iter().find(|(text, _)| **text == read.text) {
                return (admitted, Some(*time));
            } else {
                let replaced = due.zip(replaced_at).is_some_and(|(due, until)| due >= until);
                *is_admitted = !replaced && self.shows(today, read);
                public.extend(is_admitted.then_some(&read.text));
            }
        }
        (admitted, None)
    }

    /// Whether a revision shows nothing that is withheld today.
    fn shows(&self, today: &Parsed, revision: &ReadRevision) -> bool {
        let Entry::Article(article) = &revision.parsed.entry else { return false };
        let mut shows = true;
        PublishedText::names(article, &mut |reference| shows &= !self.withholds(reference));
        references(&revision.parsed, |reference| {
            shows &= !self.withholds(reference) || self.is_left_out_of(today, reference);
        });
        if !self.addresses.is_empty() {
            let whole = revision.text.whole();
            let texts = revision.parsed.addresses().chain([&*whole, &*revision.broken]);
            let surroundings = Surroundings::default();
            for text in texts {
                let searched =
                    Searched { text, written: Written::Text, surroundings: &surroundings };
                shows &= self.addresses.found_in(searched).is_empty();
            }
        }
        shows && !self.protected_names.is_some_and(|names| names.are_in(&revision.text.whole()))
    }

    /// Whether a reference is to what is not published.
    fn withholds(&self, reference: Reference<'_>) -> bool {
        let is_withheld =
            |path: &SourcePath| matches!(self.by_path.get(path), Some(PathEntry::Withheld(_)));
        match reference {
            Reference::Path(path) => is_withheld(path),
            Reference::File(path) => article_path(path).is_some_and(|path| is_withheld(&path)),
            Reference::Name(name) => {
                self.names.and_then(|names| names.page(name, is_withheld)).is_some_and(is_withheld)
            }
            Reference::Address(address) if self.addresses.part_of(address).is_some() => true,
            Reference::Key(EntryKind::Term(TermKind::Person), key) => self.protected.contains(key),
            reference => self.withheld.has_reference(reference),
        }
    }

    /// Whether the file of today names what is kept back as well, without which it is published.
    /// A person is named nowhere.
    fn is_left_out_of(&self, today: &Parsed, reference: Reference<'_>) -> bool {
        let mut found = false;
        references(today, |named| found |= named == reference);
        found && !matches!(reference, Reference::Key(EntryKind::Term(TermKind::Person), _))
    }
}

fn article_history(
    guard: &Guard<'_>,
    record: &ArticleRecord,
    revisions: &[ParsedRevision],
) -> ArticleHistory {
    let today = guard.entries.get(record.file.get()).unwrap_or(&record.parsed);
    let zone: &TimeZone = &guard.config.time_zone;
    let day = |time: Timestamp| time.to_zoned_datetime(zone.clone()).date();
    let (admitted, taken_back) = guard.admitted(today, revisions);
    let mut versions: Vec<Version> = Vec::new();
    for (revision, is_admitted) in revisions.iter().zip(admitted) {
        let Some(read) = revision.read.as_deref().filter(|_| is_admitted) else { continue };
        // A later commit that leaves the text alone may still log the change.
        if let Some(last) = versions.last_mut().filter(|last| last.text == read.text) {
            last.log = read.log.clone();
            last.id = revision.id.clone();
            continue;
        }
        let due = read.parsed.withholding.due().map(|date| date.timestamp);
        let time = due.map_or(revision.time, |due| due.max(revision.time));
        versions.push(Version {
            id: revision.id.clone(),
            time,
            day: day(time),
            text: Arc::clone(&read.text),
            marks: Vec::new(),
            log: read.log.clone(),
        });
    }
    let current = Log::of(record.article());
    let mut before: Option<Log> = None;
    for version in &mut versions {
        if let Some(before) = &before {
            version.marks = version.log.since(before);
            if version.marks.is_empty() {
                version.marks = current.on(version.day);
            }
        }
        before = Some(version.log.clone());
    }
    ArticleHistory { versions, taken_back: taken_back.map(day) }
}

/// A site that asks for its history and has none.
pub(crate) fn check_history(config: &Config, history: &History) -> Option<Diagnostic> {
    let History::Missing(reason) = history else { return None };
    let place = SourcePath::new(CONFIG_FILE).map_or(Place::Nowhere, Place::File);
    config.history.enabled.then(|| {
        let message = format!("there are no pages of earlier versions: {}", explain(reason));
        let remedy = remedy(reason);
        Diagnostic::warning("no-history", place, message)
            .help(format!("{remedy}, or set `enabled = false` under `[history]`"))
    })
}

/// Why there is no history, as it stands after a colon.
pub(super) fn explain(reason: &NoHistory) -> String {
    match reason {
        NoHistory::NotBuilt => "this `dateline` was built without its feature `history`".to_owned(),
        NoHistory::NoRepository => "the site is not in a git repository".to_owned(),
        NoHistory::NoCommits => "no commit holds `content/`".to_owned(),
        NoHistory::Shallow => "the git repository is a shallow clone".to_owned(),
        NoHistory::Unreadable(error) => format!("the git repository cannot be read: {error}"),
    }
}

/// What to do about it.
pub(super) fn remedy(reason: &NoHistory) -> &'static str {
    match reason {
        NoHistory::NotBuilt => "use a `dateline` with all its features",
        NoHistory::NoRepository | NoHistory::NoCommits => {
            "commit the site to git (`git init`, `git add .`, `git commit`)"
        }
        NoHistory::Shallow => {
            "fetch the older commits with `git fetch --unshallow` (on GitHub Actions: `fetch-depth: 0`)"
        }
        NoHistory::Unreadable(_) => "see what `git fsck` says",
    }
}
