//! What only shows when files are seen together: every reference means something that is there.

use std::sync::Arc;

use rayon::prelude::*;

use super::between::{commitment_named, promise_of};
use super::claimants::check_claimant;
use super::events::EventRecord;
use super::missing::{unknown_article, unknown_event, unknown_source};
use super::paths::{Resolved, article_path};
use super::problems::{
    broken_link, circle_of_events, circle_of_topics, dated_ahead, forecast_due,
    fulfilled_without_effect, link_to_withheld, overdue_event, place_of, uncited_source,
    unknown_commitment, unknown_fragment, unknown_term,
};
use super::{ForecastState, SiteModel, country_files, details, events, forecasts, names};
use crate::content::{
    Actor, Country, Effect, Entry, EntryKind, EventFact, EventStatus, Parsed, Step, Term, TermKind,
    Topic, locate_picture,
};
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::markdown::TargetKind;
use crate::text::Key;

/// Checks every published entry against the model.
pub(super) fn check(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    published
        .par_iter()
        .flat_map_iter(|parsed| {
            let mut problems = Vec::new();
            check_citations(model, parsed, &mut problems);
            check_targets(model, parsed, &mut problems);
            problems.extend(unshown_text(parsed));
            country_files::check_elsewhere(model, parsed, &mut problems);
            match &parsed.entry {
                Entry::Article(_) => check_article(model, parsed, &mut problems),
                Entry::Event(_) => check_events(model, parsed, &mut problems),
                Entry::Country(country) => check_country(model, parsed, country, &mut problems),
                Entry::Term(_, key, Term::Topic(topic)) => {
                    check_topic(model, parsed, key, topic, &mut problems);
                }
                Entry::Term(_, _, Term::Actor(actor)) => {
                    check_actor(model, parsed, actor, &mut problems);
                }
                Entry::Translation(_) => check_translation(model, parsed, &mut problems),
                // Their fields name nothing of other files.
                Entry::Term(
                    _,
                    _,
                    Term::Person(_) | Term::Place(_) | Term::Story(_) | Term::Own(_),
                )
                | Entry::Source(_)
                | Entry::Page(_) => {}
            }
            problems
        })
        .chain(model.events.par_iter().filter_map(|record| check_overdue(model, record)))
        .chain(model.events.par_iter().flat_map_iter(|record| check_circles(model, record)))
        .chain(country_files::check(model, published))
        .collect()
}

/// An event that was expected by a day that is past: somebody has to say what came of it.
fn check_overdue(model: &SiteModel, record: &EventRecord) -> Option<Diagnostic> {
    let event = record.event();
    let is_overdue = event.status == EventStatus::Expected && event.date.is_before(model.today);
    is_overdue.then(|| overdue_event(&model.config, record))
}

/// An event that comes after itself, or is a part of itself.
fn check_circles(model: &SiteModel, record: &EventRecord) -> Vec<Diagnostic> {
    let next = |fact: EventFact, id: &Key| {
        let event = model.events[*model.event_by_id.get(id)?].event();
        match fact {
            EventFact::Follows => event.follows.as_ref(),
            _ => event.part_of.as_ref(),
        }
    };
    let facts = [EventFact::Follows, EventFact::PartOf].into_iter();
    let circles =
        facts.filter_map(|fact| Some((fact, circle_of(record.id(), |id| next(fact, id))?)));
    circles.map(|(fact, circle)| circle_of_events(&model.config, record, fact, &circle)).collect()
}

/// Every `[@key]` of the body is a source.
fn check_citations(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let speaker = original(model, parsed).unwrap_or(parsed);
    // The sources of a translation stand in its original, which may be broken.
    if let Entry::Translation(translation) = &parsed.entry
        && matches!(model.resolve(&translation.original), Resolved::Silent)
    {
        return;
    }
    for citation in parsed.citations() {
        if !has_source(model, speaker, &citation.key) {
            let span = Span::new(&parsed.source.path, citation.span.clone());
            problems.push(unknown_source(model, speaker, &citation.key, span.into()));
        }
    }
    for uncited in &parsed.body.uncited {
        if has_source(model, speaker, &uncited.key) {
            let span = Span::new(&parsed.source.path, uncited.span.clone());
            problems.push(uncited_source(&uncited.key, uncited.is_bare, span));
        }
    }
}

/// The file that a translation translates: its sources are those of the original.
fn original<'a>(model: &'a SiteModel, parsed: &Parsed) -> Option<&'a Parsed> {
    let Entry::Translation(translation) = &parsed.entry else { return None };
    match model.resolve(&translation.original) {
        Resolved::Page(_, file) => file.map(|file| &*model.entries[file]),
        _ => None,
    }
}

/// A translation's words for the lead picture are of use where the original has one.
fn check_translation(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let is_without_file = parsed.picture().is_some_and(|picture| picture.src.is_none());
    if !is_without_file {
        return;
    }
    if let Some(original) = original(model, parsed)
        && original.picture().is_none()
    {
        let place = locate_picture(&parsed.source, &model.config);
        let message = "these words are for the lead picture of the original, which has none";
        problems.push(
            Diagnostic::warning("words-without-picture", place, message)
                .related(Place::File(original.source.path.clone()), "the original")
                .help("name the picture there, or here under `src`"),
        );
    }
}

/// Of so many broken links in one text the file that was meant is looked for.
const SUGGESTED: usize = 50;

/// Every link to a content file leads to a page that is published, every fragment to an id.
fn check_targets(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let weight = model.config.markdown.broken_links;
    let mut told = 0;
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
            Resolved::Missing => {
                told += 1;
                let near = (told <= SUGGESTED).then(|| model.nearest_path(path.as_str()));
                problems.push(weight.weigh(broken_link(path, near.flatten(), span)));
            }
            Resolved::Withheld(withheld) => {
                problems.push(link_to_withheld(path, withheld, span.into()));
            }
            Resolved::Page(_, Some(page)) => {
                let Some(fragment) = fragment else { continue };
                let page = &*model.entries[page];
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
        && !has_article(model, reference)
    {
        problems.push(unknown_article(model, reference, at(&[Step::Key("superseded_by")])));
    }
    check_events(model, parsed, problems);
    details::check(model, parsed, article, problems);
    for (index, correction) in article.corrections.iter().enumerate() {
        if correction.date > model.until_day() {
            let steps = [Step::Key("corrections"), Step::Index(index), Step::Key("date")];
            problems.push(dated_ahead("correction", correction.date, at(&steps)));
        }
    }
    for (index, update) in article.updates.iter().enumerate() {
        if update.date.timestamp > model.selection.until() {
            let steps = [Step::Key("updates"), Step::Index(index), Step::Key("date")];
            problems.push(dated_ahead("update", update.date.day, at(&steps)));
        }
    }
    for (index, claim) in article.claims.iter().enumerate() {
        if !has_source(model, parsed, &claim.source) {
            let place = at(&[Step::Key("claims"), Step::Index(index), Step::Key("source")]);
            problems.push(unknown_source(model, parsed, &claim.source, place));
        }
        check_claimant(model, parsed, index, &claim.claimant, problems);
        if let Some(id) = &claim.event
            && !model.has_event(id)
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
        if !has_source(model, parsed, &quote.source) {
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

fn check_events<'m>(model: &'m SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let in_article = matches!(parsed.entry, Entry::Article(_));
    for event in events::events_of(parsed) {
        let steps = |rest: &[Step<'m>]| -> Vec<Step<'m>> {
            let mut steps = Vec::with_capacity(rest.len() + 2);
            if in_article {
                steps.extend([Step::Key("events"), Step::Index(event.listed_at)]);
            }
            steps.extend_from_slice(rest);
            steps
        };
        let at = |rest: &[Step<'m>]| place_of(parsed, &model.config, &steps(rest));
        for (position, source) in event.sources.iter().enumerate() {
            if !has_source(model, parsed, source) {
                let place = at(&[Step::Key("sources"), Step::Index(position)]);
                problems.push(unknown_source(model, parsed, source, place));
            }
        }
        for (field, id) in [("part_of", &event.part_of), ("follows", &event.follows)] {
            if let Some(id) = id
                && !model.has_event(id)
            {
                problems.push(unknown_event(model, id, at(&[Step::Key(field)])));
            }
        }
        // What the event has in other files counts as well, so the whole of it is looked at.
        let whole = model.event(event.id.as_str()).map_or(event, |record| record.event());
        let promise = promise_of(model, whole);
        for (position, name) in event.fulfilled.iter().enumerate() {
            let place = || at(&[Step::Key("fulfilled"), Step::Index(position)]);
            if whole.effect != Some(Effect::Fulfils) {
                problems.push(fulfilled_without_effect(place()));
                break;
            }
            // What promised it may be kept back; an event that follows nothing fulfils nothing.
            let is_known = promise.map_or(event.follows.is_some(), |promise| {
                commitment_named(&promise.commitments, name).is_some()
            });
            if !is_known {
                problems.push(unknown_commitment(promise, name, place()));
            }
        }
        for (position, actor) in event.actors.iter().enumerate() {
            let steps = steps(&[Step::Key("actors"), Step::Index(position)]);
            check_term(model, parsed, TermKind::Actor, &actor.id, &steps, problems);
        }
        let own = model.config.registries.own().map(|(kind, _)| kind);
        for kind in [TermKind::Person, TermKind::Topic].into_iter().chain(own) {
            let named = event.named(kind);
            for (position, (key, _)) in named.iter().enumerate() {
                let steps = steps(&[
                    Step::Key(&model.config.registries[kind].folder),
                    Step::Index(position),
                ]);
                check_term(model, parsed, kind, key, &steps, problems);
            }
        }
        for (position, place) in event.places.iter().enumerate() {
            let steps = steps(&[Step::Key("places"), Step::Index(position)]);
            check_term(model, parsed, TermKind::Place, &place.id, &steps, problems);
        }
    }
}

fn check_country(
    model: &SiteModel,
    parsed: &Parsed,
    country: &Country,
    problems: &mut Vec<Diagnostic>,
) {
    for (index, reference) in country.pinned.iter().enumerate() {
        if !has_article(model, reference) {
            let steps = [Step::Key("pinned"), Step::Index(index)];
            let place = place_of(parsed, &model.config, &steps);
            problems.push(unknown_article(model, reference, place));
        }
    }
}

fn check_topic(
    model: &SiteModel,
    parsed: &Parsed,
    key: &Key,
    topic: &Topic,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(broader) = &topic.broader else { return };
    let steps = [Step::Key("broader")];
    check_term(model, parsed, TermKind::Topic, broader, &steps, problems);
    let broader = |key: &Key| match model.term(TermKind::Topic, key.as_str())?.entry() {
        Some(Term::Topic(topic)) => {
            model.term(TermKind::Topic, topic.broader.as_ref()?.as_str()).map(|wider| &wider.key)
        }
        _ => None,
    };
    if let Some(circle) = circle_of(key, broader) {
        problems.push(circle_of_topics(&circle, place_of(parsed, &model.config, &steps)));
    }
}

fn check_actor(model: &SiteModel, parsed: &Parsed, actor: &Actor, problems: &mut Vec<Diagnostic>) {
    for (index, designation) in actor.designations.iter().enumerate() {
        // One that is kept back is not shown: the designation stands without it.
        if let Some(source) = &designation.source
            && !has_source(model, parsed, source)
            && model.withheld.source(source).is_none()
        {
            let steps = [Step::Key("designations"), Step::Index(index), Step::Key("source")];
            let place = place_of(parsed, &model.config, &steps);
            problems.push(unknown_source(model, parsed, source, place));
        }
    }
}

/// How many steps a circle is looked for.
const STEPS: usize = 64;

/// The keys by way of which `next` leads from a key to itself, it being the first of them: a circle
/// is told once.
fn circle_of<'a>(key: &'a Key, next: impl Fn(&Key) -> Option<&'a Key>) -> Option<Vec<&'a Key>> {
    let mut circle = vec![key];
    while circle.len() <= STEPS {
        match next(circle.last()?)? {
            found if found == key => return Some(circle),
            found if found < key => return None,
            found => circle.push(found),
        }
    }
    None
}

/// Whether `id` is a source, or may be one of a file that could not be read.
fn has_source(model: &SiteModel, parsed: &Parsed, id: &Key) -> bool {
    model.source(parsed, id).is_some() || model.broken.has_id(id)
}

/// Whether a reference is an article, or the file of one that could not be read.
fn has_article(model: &SiteModel, reference: &str) -> bool {
    model.article_at(reference).is_some()
        || article_path(reference)
            .is_some_and(|path| matches!(model.resolve(&path), Resolved::Silent))
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
    let closed = match model.config.registries.rule(kind) {
        Some(vocabulary) => vocabulary == crate::config::Vocabulary::Closed,
        None => {
            terms.iter().any(|term| term.parsed.is_some())
                || model.broken.has_any(EntryKind::Term(kind))
                || model.withheld.has_files(kind)
        }
    };
    // What is kept back is not shown, and no mistake.
    let is_known = model.term(kind, key.as_str()).is_some()
        || model.withheld.has_term(kind, key)
        || kind == TermKind::Person && model.protected.contains(key)
        || model.broken.has_term(kind, key);
    if closed && !is_known {
        let place = place_of(parsed, &model.config, steps);
        let registry = &model.config.registries[kind];
        problems.push(unknown_term(registry, key, place, model.term_help(kind, key)));
    }
}

/// The text of a file whose front matter alone is shown.
fn unshown_text(parsed: &Parsed) -> Option<Diagnostic> {
    let what = match &parsed.entry {
        Entry::Event(_) => "an event",
        Entry::Source(_) => "a source",
        _ => return None,
    };
    if parsed.body.is_empty() {
        return None;
    }
    let message = format!("the text of {what} is shown nowhere");
    let problem =
        Diagnostic::warning("unshown-text", Place::File(parsed.source.path.clone()), message);
    Some(problem.help("write it in an article, or into the fields of the front matter"))
}
