//! Problems that only show when files are seen together. One constructor a problem.

use std::sync::Arc;

use rayon::prelude::*;

use super::events::{Account, EventRecord};
use super::selection::{Withheld, folder_of};
use super::site_model::{Resolved, article_path};
use super::terms::TermKind;
use super::{ForecastState, SiteModel, events, forecasts, names};
use crate::config::Config;
use crate::content::{Entry, EventStatus, Judgement, Key, Parsed, Step, locate_field, locate_item};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::SourcePath;
use crate::markdown::TargetKind;

/// Checks every published entry against the model.
pub(super) fn check(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    published
        .par_iter()
        .flat_map_iter(|parsed| {
            let mut problems = Vec::new();
            check_citations(model, parsed, &mut problems);
            check_targets(model, parsed, &mut problems);
            match &parsed.entry {
                Entry::Article(_) => check_article(model, parsed, &mut problems),
                Entry::Event(_) => check_events(model, parsed, &mut problems),
                Entry::Country(_) | Entry::Topic(..) => {
                    check_registry(model, parsed, &mut problems)
                }
                _ => {}
            }
            problems
        })
        .chain(model.events.par_iter().filter_map(|record| check_overdue(model, record)))
        .collect()
}

/// An event that was expected by a day that is past: somebody has to say what came of it.
fn check_overdue(model: &SiteModel, record: &EventRecord) -> Option<Diagnostic> {
    let event = record.event();
    let is_overdue = event.status == EventStatus::Expected && event.date.is_before(model.today);
    is_overdue.then(|| overdue_event(model, record))
}

/// Every `[@key]` of the body is a source.
fn check_citations(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let speaker = original(model, parsed).unwrap_or(parsed);
    for citation in &parsed.body.cited {
        if model.source(speaker, &citation.key).is_none() {
            let span = Span::new(&parsed.source.path, citation.span.clone());
            problems.push(unknown_source(model, speaker, &citation.key, span.into()));
        }
    }
}

/// The file that a translation translates: its sources are those of the original.
fn original<'a>(model: &'a SiteModel, parsed: &Parsed) -> Option<&'a Parsed> {
    let Entry::Translation(translation) = &parsed.entry else { return None };
    match model.resolve(&translation.original) {
        Resolved::Page(_, original) => original,
        _ => None,
    }
}

/// Every link to a content file leads to a page that is published, every fragment to an id.
fn check_targets(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let weight = model.config.markdown.broken_links;
    for target in &parsed.body.targets {
        let span = Span::new(&parsed.source.path, target.span.clone());
        let (path, fragment) = match &target.kind {
            TargetKind::Page { path, fragment } => (path, fragment),
            TargetKind::Named { name, fragment } => match model.page_called(name) {
                Some(path) => (path, fragment),
                None => {
                    problems.push(names::unknown_name(name, span));
                    continue;
                }
            },
            _ => continue,
        };
        match model.resolve(path) {
            Resolved::Silent => {}
            Resolved::Missing => problems.push(weight.weigh(broken_link(model, path, span))),
            Resolved::Withheld(withheld) => {
                problems.push(link_to_withheld(path, withheld, span.into()));
            }
            Resolved::Page(_, Some(page)) => {
                let Some(fragment) = fragment else { continue };
                let generated = ["source-", "update-", "page-"]
                    .iter()
                    .any(|prefix| fragment.starts_with(prefix));
                if !generated && page.body.id_of(fragment).is_none() {
                    problems.push(weight.weigh(unknown_fragment(page, path, fragment, span)));
                }
            }
            Resolved::Page(_, None) => {}
        }
    }
}

fn check_article(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let Entry::Article(article) = &parsed.entry else { return };
    let config = &*model.config;
    let at = |steps: &[Step<'_>]| place_of(parsed, config, steps);
    if let Some(reference) = &article.superseded_by
        && model.article_at(reference).is_none()
    {
        problems.push(unknown_article(model, reference, at(&[Step::Key("superseded_by")])));
    }
    check_events(model, parsed, problems);
    for (index, claim) in article.claims.iter().enumerate() {
        if model.source(parsed, &claim.source).is_none() {
            let place = at(&[Step::Key("claims"), Step::Index(index), Step::Key("source")]);
            problems.push(unknown_source(model, parsed, &claim.source, place));
        }
        if let Some(id) = &claim.event
            && model.event(id.as_str()).is_none()
        {
            let place = at(&[Step::Key("claims"), Step::Index(index), Step::Key("event")]);
            problems.push(unknown_event(model, id, place));
        }
    }
    for (index, judgement) in article.judgements.iter().enumerate() {
        if forecasts::state(judgement, model.today) == ForecastState::Due {
            let steps = [Step::Key("judgements"), Step::Index(index), Step::Key("resolves_by")];
            problems.push(forecast_due(judgement, at(&steps)));
        }
    }
    for (index, quote) in article.quotes.iter().enumerate() {
        let step = [Step::Key("quotes"), Step::Index(index)];
        if model.source(parsed, &quote.source).is_none() {
            let place = at(&[step[0], step[1], Step::Key("source")]);
            problems.push(unknown_source(model, parsed, &quote.source, place));
        }
        check_term(
            model,
            parsed,
            TermKind::Person,
            &quote.speaker,
            &[step[0], step[1], Step::Key("speaker")],
            problems,
        );
        if let Some(venue) = &quote.venue {
            check_term(
                model,
                parsed,
                TermKind::Place,
                venue,
                &[step[0], step[1], Step::Key("venue")],
                problems,
            );
        }
    }
}

fn check_events(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let in_article = matches!(parsed.entry, Entry::Article(_));
    for (index, event) in events::events_of(parsed).iter().enumerate() {
        let steps = |rest: &[Step<'static>]| -> Vec<Step<'static>> {
            let mut steps = Vec::with_capacity(rest.len() + 2);
            if in_article {
                steps.extend([Step::Key("events"), Step::Index(index)]);
            }
            steps.extend_from_slice(rest);
            steps
        };
        let at = |rest: &[Step<'static>]| place_of(parsed, &model.config, &steps(rest));
        for (position, source) in event.sources.iter().enumerate() {
            if model.source(parsed, source).is_none() {
                let place = at(&[Step::Key("sources"), Step::Index(position)]);
                problems.push(unknown_source(model, parsed, source, place));
            }
        }
        for (field, id) in [("part_of", &event.part_of), ("follows", &event.follows)] {
            if let Some(id) = id
                && model.event(id.as_str()).is_none()
            {
                problems.push(unknown_event(model, id, at(&[Step::Key(field)])));
            }
        }
        for (position, actor) in event.actors.iter().enumerate() {
            let steps = steps(&[Step::Key("actors"), Step::Index(position)]);
            check_term(model, parsed, TermKind::Actor, &actor.id, &steps, problems);
        }
        for (position, place) in event.places.iter().enumerate() {
            let steps = steps(&[Step::Key("places"), Step::Index(position)]);
            check_term(model, parsed, TermKind::Place, &place.id, &steps, problems);
        }
    }
}

fn check_registry(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let at = |steps: &[Step<'_>]| place_of(parsed, &model.config, steps);
    match &parsed.entry {
        Entry::Country(country) => {
            for (index, reference) in country.pinned.iter().enumerate() {
                if model.article_at(reference).is_none() {
                    let place = at(&[Step::Key("pinned"), Step::Index(index)]);
                    problems.push(unknown_article(model, reference, place));
                }
            }
        }
        Entry::Topic(_, topic) => {
            if let Some(broader) = &topic.broader {
                check_term(
                    model,
                    parsed,
                    TermKind::Topic,
                    broader,
                    &[Step::Key("broader")],
                    problems,
                );
            }
        }
        _ => {}
    }
}

/// A key outside an article's own lists: in a closed registry it has a file, in an open one any
/// key is fine.
fn check_term(
    model: &SiteModel,
    parsed: &Parsed,
    kind: TermKind,
    key: &Key,
    steps: &[Step<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    let terms = model.terms(kind);
    let closed = match model.config.registries.get(kind.folder()) {
        Some(vocabulary) => *vocabulary == crate::config::Vocabulary::Closed,
        None => {
            terms.iter().any(|term| term.parsed.is_some())
                || kind == TermKind::Person && !model.protected.is_empty()
        }
    };
    if closed && model.term(kind, key.as_str()).is_none() && !model.protected.contains(key) {
        let known = terms.iter().map(|term| term.key.as_str());
        let place = place_of(parsed, &model.config, steps);
        problems.push(unknown_term(kind, key, place, known));
    }
}

/// The place of a value of the front matter; the first step names a field.
fn place_of(parsed: &Parsed, config: &Config, steps: &[Step<'_>]) -> Place {
    match steps.split_first() {
        Some((Step::Key(field), rest)) => locate_field(&parsed.source, config, field, rest),
        _ => Place::File(parsed.source.path.clone()),
    }
}

/// Where an article names a term in its own list of a kind.
pub(super) fn term_place(parsed: &Parsed, config: &Config, kind: TermKind, key: &Key) -> Place {
    match kind {
        TermKind::Story => locate_field(&parsed.source, config, "story", &[]),
        kind => locate_item(&parsed.source, config, kind.folder(), key.as_str()),
    }
}

/// A key that has no file in a registry whose keys need one.
pub(super) fn unknown_term<'a>(
    kind: TermKind,
    key: &Key,
    place: Place,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let singular = kind.singular();
    let folder = folder_of(kind.entry_kind());
    let problem = Diagnostic::error("unknown-term", place, format!("unknown {singular} `{key}`"));
    match nearest(key.as_str(), known) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help(format!(
            "add `content/{folder}/{key}.md`, or set `registries.{folder} = \"open\"` in site.toml"
        )),
    }
}

/// An id that is no source of the article and none of `content/sources`.
fn unknown_source(model: &SiteModel, parsed: &Parsed, key: &Key, place: Place) -> Diagnostic {
    let own = match &parsed.entry {
        Entry::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    let known =
        own.iter().map(|source| source.id.as_str()).chain(model.sources.keys().map(Key::as_str));
    let problem = Diagnostic::error("unknown-source", place, format!("unknown source `{key}`"));
    match nearest(key.as_str(), known) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => {
            problem.help(format!("list it under `sources:`, or add `content/sources/{key}.md`"))
        }
    }
}

/// An event id that no file defines.
fn unknown_event(model: &SiteModel, id: &Key, place: Place) -> Diagnostic {
    let problem = Diagnostic::error("unknown-event", place, format!("unknown event `{id}`"));
    match nearest(id.as_str(), model.events.iter().map(|event| event.id().as_str())) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => {
            problem.help("an event is defined under `events:` of an article or in `content/events`")
        }
    }
}

/// A judgement whose day has passed without an outcome.
fn forecast_due(judgement: &Judgement, place: Place) -> Diagnostic {
    let day = judgement.resolves_by.map(|day| day.to_string()).unwrap_or_default();
    Diagnostic::warning(
        "forecast-due",
        place,
        format!("judgement `{}` was to be decided by {day} and has no outcome", judgement.id),
    )
    .help("add `outcome: happened`, `did-not-happen` or `void`")
}

/// A link to something that is not published.
fn link_to_withheld(path: &SourcePath, withheld: Withheld, place: Place) -> Diagnostic {
    let message = format!("link to `{path}`, which {}", withheld.reason());
    let help = match withheld {
        Withheld::Protected => "remove the link",
        _ => "remove the link, or publish both together",
    };
    Diagnostic::error("link-to-withheld", place, message).help(help)
}

/// A reference to an article that is not there.
fn unknown_article(model: &SiteModel, reference: &str, place: Place) -> Diagnostic {
    if let Some(path) = article_path(reference)
        && let Resolved::Withheld(withheld) = model.resolve(&path)
    {
        return link_to_withheld(&path, withheld, place);
    }
    let problem = Diagnostic::error(
        "unknown-article",
        place,
        format!("no published article at `{reference}`"),
    );
    let known = model.known_paths().filter_map(|path| path.strip_prefix("content/"));
    match nearest(reference.trim_start_matches("@/"), known) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help("write the path from `content/`, such as `articles/x.md`"),
    }
}

/// A link to a content file that does not exist.
fn broken_link(model: &SiteModel, path: &SourcePath, span: Span) -> Diagnostic {
    let problem =
        Diagnostic::error("broken-link", span, format!("link to `{path}`, which does not exist"));
    match nearest(path.as_str(), model.known_paths()) {
        Some(name) => {
            problem.help(format!("did you mean `@/{}`?", name.trim_start_matches("content/")))
        }
        None => problem
            .help("write the path from `content/` as `@/articles/x.md`, or relative to this file"),
    }
}

/// A link to a heading that the page does not have.
fn unknown_fragment(page: &Parsed, path: &SourcePath, fragment: &str, span: Span) -> Diagnostic {
    let problem = Diagnostic::error(
        "unknown-fragment",
        span,
        format!("`{path}` has no heading `#{fragment}`"),
    );
    match nearest(fragment, page.body.ids.iter().map(|id| &**id)) {
        Some(name) => problem.help(format!("did you mean `#{name}`?")),
        None => {
            problem.help("a heading's id is its text in lower case, or what `{#id}` after it says")
        }
    }
}

/// Where an account of an event gives a field.
fn account_place(account: &Account, field: &'static str, config: &Config) -> Place {
    let mut steps = Vec::new();
    if account.article.is_some() {
        steps.extend([Step::Key("events"), Step::Index(account.position)]);
    }
    steps.push(Step::Key(field));
    place_of(&account.parsed, config, &steps)
}

/// An event that was expected and whose last day is past.
fn overdue_event(model: &SiteModel, record: &EventRecord) -> Diagnostic {
    let event = record.event();
    Diagnostic::warning(
        "overdue-event",
        account_place(record.deciding_account(), "status", &model.config),
        format!("event `{}` was expected by {}, which is past", event.id, event.date.last_day()),
    )
    .help("say what came of it: give it another `status`, or a later `date`")
}

/// Two accounts of one event that do not agree.
pub(super) fn event_conflict(
    first: &Account,
    second: &Account,
    field: &'static str,
    config: &Config,
) -> Diagnostic {
    let at = |account: &Account| account_place(account, field, config);
    let id = &second.event().id;
    let other = if field == "countries" { "other" } else { "another" };
    Diagnostic::error(
        "event-conflict",
        at(second),
        format!("event `{id}` has {other} {field} elsewhere"),
    )
    .related(at(first), "the other account")
    .help(
        "make the accounts agree, give different events different ids, or say on which day the \
         later account replaced the earlier: `revised: 2025-10-31`",
    )
}

/// A translation whose original is missing.
pub(super) fn translation_without_original(parsed: &Parsed, original: &SourcePath) -> Diagnostic {
    Diagnostic::error(
        "translation-without-original",
        Place::File(parsed.source.path.clone()),
        format!("a translation of `{original}`, which does not exist"),
    )
    .help("name the file like the original, with the language before `.md`")
}
