//! What must hold before a site goes out: no change that readers are not told of, and a second
//! reader for every article.

use rayon::prelude::*;

use super::history::{explain, remedy};
use super::index::{ArticleIndex, Position};
use super::published_text::PublishedText;
use super::versions::Log;
use super::{ArticleRecord, SiteModel};
use crate::content::TermKind;
use crate::diagnostics::{Diagnostic, Place};
use crate::input::History;
use crate::text::Key;

/// Checks every published article. `history` must have been read whole.
pub fn check_release(model: &SiteModel, history: &History) -> Vec<Diagnostic> {
    let mut problems: Vec<Diagnostic> = match history {
        History::Missing(reason) => vec![
            Diagnostic::error(
                "no-history",
                Place::Nowhere,
                format!("cannot tell which articles have changed: {}", explain(reason)),
            )
            .help(remedy(reason)),
        ],
        History::NotRead | History::Known(_) => Vec::new(),
    };
    problems.par_extend(model.articles.par_iter().enumerate().flat_map_iter(|(index, record)| {
        let unlogged = unlogged_change(model, ArticleIndex::new(index), record);
        unlogged.into_iter().chain(missing_review(model, record))
    }));
    problems
}

/// The last change of an article's text, if its readers are not told of it: neither was something
/// logged with the change or after it, nor does the log have an entry of that day or later.
fn unlogged_change(
    model: &SiteModel,
    index: ArticleIndex,
    record: &ArticleRecord,
) -> Option<Diagnostic> {
    let versions = &model.histories.get(&index)?.versions;
    let newest = versions.last()?;
    let article = record.article();
    let language = article.lang.as_deref().unwrap_or(&model.config.language);
    let log = Log::of(article);
    let new_entries = log.since(&newest.log);
    let text = PublishedText::new(
        article,
        &record.parsed,
        model.selection.now,
        language,
        &model.config.words,
    );
    let (day, message) = if text == *newest.text {
        if versions.len() < 2 || !newest.marks.is_empty() {
            return None;
        }
        let message = format!("the text was changed on {} and readers are not told", newest.day);
        (newest.day, message)
    } else {
        (model.today, "the text has changed since its last commit and readers are not told".into())
    };
    if !new_entries.is_empty() || log.latest().is_some_and(|latest| latest >= day) {
        return None;
    }
    let place = record.parsed.places.of_field(&model.config, "corrections", &[]);
    Some(Diagnostic::error("unlogged-change", place, message).help(format!(
        "add an entry of {day} under `corrections:` or `updates:`, or set `updated: {day}`"
    )))
}

/// An article that nobody but its authors has read.
fn missing_review(model: &SiteModel, record: &ArticleRecord) -> Option<Diagnostic> {
    let article = record.article();
    let is_author = |who: &str| article.authors.iter().any(|author| is_same(model, author, who));
    if article.reviewed_by.iter().any(|who| !is_author(who)) {
        return None;
    }
    let place = record.parsed.places.of_field(&model.config, "reviewed_by", &[]);
    let message = match article.reviewed_by.is_empty() {
        true => "nobody is named as second reader",
        false => "the second reader is the author",
    };
    Some(
        Diagnostic::error("not-reviewed", place, message)
            .help("let somebody else read it, and name them under `reviewed_by:`"),
    )
}

/// Whether two names, or a key and a name, mean one person.
fn is_same(model: &SiteModel, left: &str, right: &str) -> bool {
    let key = |who: &str| {
        let by_name = || {
            let folded = who.to_lowercase();
            model.terms(TermKind::Person).iter().find(|term| term.name.to_lowercase() == folded)
        };
        let term = model.term(TermKind::Person, who).or_else(by_name);
        term.map(|term| term.key.clone()).or_else(|| Key::from_text(who))
    };
    left.trim().to_lowercase() == right.trim().to_lowercase()
        || key(left).zip(key(right)).is_some_and(|(left, right)| left == right)
}
