//! What only shows when files are seen together: every reference means something that is there.

use std::sync::Arc;

use rayon::prelude::*;

use super::between::{commitment_named, promise_of};
use super::claimants::{almost_a_claimant, country_in_words};
use super::events::EventRecord;
use super::missing::{needs_withheld, unknown_article, unknown_event, unknown_source};
use super::paths::{Resolved, article_path};
use super::problems::{
    broken_link, circle_of_events, circle_of_topics, country_named_in_words, dated_ahead,
    forecast_due, fulfilled_without_effect, link_to_withheld, link_without_page, overdue_event,
    place_of, uncited_source, unknown_claimant, unknown_commitment, unknown_fragment, unknown_term,
};
use super::{
    ForecastState, SiteModel, chosen, country_files, details, events, forecasts, names, term_names,
    translation_texts,
};
use crate::address::SourcePath;
use crate::content::{
    Actor, Article, Effect, Entry, EntryKind, EventFact, EventStatus, Parsed, Step, Term, TermKind,
    Topic, Translation, keyboard_form, locate_picture,
};
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::markdown::TargetKind;
use crate::text::Key;

/// Checks every published entry against the model.
pub(super) fn check(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    published
        .par_iter()
        .flat_map_iter(|parsed| {
            let mut check = Check { model, parsed, event: None, problems: Vec::new() };
            check.file();
            check.problems
        })
        .chain(model.events.par_iter().filter_map(|record| check_overdue(model, record)))
        .chain(model.events.par_iter().flat_map_iter(|record| check_circles(model, record)))
        .chain(country_files::check(model, published))
        .chain(translation_texts::check_alike(model, published))
        .chain(term_names::check(model))
        .chain(term_names::check_unlinked(model, published))
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

/// The checks of one file.
struct Check<'m> {
    model: &'m SiteModel,
    parsed: &'m Parsed,
    /// The place in the article's list of the event that is looked at.
    event: Option<usize>,
    problems: Vec<Diagnostic>,
}

impl<'m> Check<'m> {
    fn file(&mut self) {
        self.citations();
        self.targets();
        self.problems.extend(unshown_text(self.parsed));
        self.problems.extend(unsaid_meaning(self.parsed));
        country_files::check_elsewhere(self.model, self.parsed, &mut self.problems);
        match &self.parsed.entry {
            Entry::Article(article) => self.article(article),
            Entry::Event(_) => self.events(),
            Entry::Country(country) => {
                for (index, reference) in country.pinned.iter().enumerate() {
                    self.names_article(reference, &[Step::Key("pinned"), Step::Index(index)]);
                }
            }
            Entry::Term(_, key, Term::Topic(topic)) => self.topic(key, topic),
            Entry::Term(_, _, Term::Actor(actor)) => self.actor(actor),
            Entry::Front(front) => {
                self.problems.extend(chosen::check_front(self.model, self.parsed, front));
                for (index, story) in front.stories.iter().enumerate() {
                    self.names_term(
                        TermKind::Story,
                        story,
                        &[Step::Key("stories"), Step::Index(index)],
                    );
                }
            }
            Entry::Edition(edition) => {
                self.problems.extend(chosen::check_edition(self.model, self.parsed, edition));
            }
            Entry::Translation(texts) => self.translation(texts),
            // Their fields name nothing of other files.
            Entry::Term(
                _,
                _,
                Term::Person(_)
                | Term::Place(_)
                | Term::Story(_)
                | Term::Glossary(_)
                | Term::Own(_),
            )
            | Entry::Source(_)
            | Entry::Page(_) => {}
        }
    }

    /// The place of what stands at these steps of the front matter, or of the event in it.
    fn at(&self, steps: &[Step<'_>]) -> Place {
        let event = self.event.map(|index| [Step::Key("events"), Step::Index(index)]);
        let steps = [event.as_slice().as_flattened(), steps].concat();
        place_of(self.parsed, &self.model.config, &steps)
    }

    fn names_source(&mut self, id: &Key, steps: &[Step<'_>]) {
        if !has_source(self.model, self.parsed, id) {
            self.problems.push(unknown_source(self.model, self.parsed, id, self.at(steps)));
        }
    }

    fn names_event(&mut self, id: Option<&Key>, steps: &[Step<'_>]) {
        if let Some(id) = id.filter(|id| !self.model.has_event(id)) {
            self.problems.push(unknown_event(self.model, id, self.at(steps)));
        }
    }

    /// An article, or the file of one that could not be read.
    fn names_article(&mut self, reference: &str, steps: &[Step<'_>]) {
        let model = self.model;
        let is_broken = |path: SourcePath| matches!(model.resolve(&path), Resolved::Silent);
        if model.article_at(reference).is_none() && !article_path(reference).is_some_and(is_broken)
        {
            self.problems.push(unknown_article(model, reference, self.at(steps)));
        }
    }

    /// A key outside an article's own lists: in a closed registry it has a file, in an open one any
    /// key is fine.
    fn names_term(&mut self, kind: TermKind, key: &Key, steps: &[Step<'_>]) {
        let model = self.model;
        // What is kept back is not shown, and no mistake.
        let is_known = model.term(kind, key.as_str()).is_some()
            || model.withheld.has_term(kind, key)
            || kind == TermKind::Person && model.protected.contains(key.as_str())
            || model.broken.has_term(kind, key);
        let is_closed = || match model.config.registries.rule(kind) {
            Some(vocabulary) => vocabulary == crate::config::Vocabulary::Closed,
            None => {
                model.terms(kind).iter().any(|term| term.parsed.is_some())
                    || model.broken.has_any(EntryKind::Term(kind))
                    || model.withheld.has_files(kind)
            }
        };
        if !is_known && is_closed() {
            let registry = &model.config.registries[kind];
            let help = model.term_help(kind, key);
            self.problems.push(unknown_term(registry, key, self.at(steps), help));
        }
    }

    /// Every `[@key]` of the body is a source.
    fn citations(&mut self) {
        let (model, parsed) = (self.model, self.parsed);
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
                self.problems.push(unknown_source(model, speaker, &citation.key, span.into()));
            }
        }
        for uncited in &parsed.body.uncited {
            if has_source(model, speaker, &uncited.key) {
                let span = Span::new(&parsed.source.path, uncited.span.clone());
                self.problems.push(uncited_source(&uncited.key, uncited.is_bare, span));
            }
        }
    }

    /// What a translation says is of what the original has.
    fn translation(&mut self, texts: &Translation) {
        if let Some(original) = original(self.model, self.parsed) {
            let problems = translation_texts::check(self.model, self.parsed, texts, original);
            self.problems.extend(problems);
        }
        let is_without_file = self.parsed.picture().is_some_and(|picture| picture.src.is_none());
        if is_without_file
            && let Some(original) = original(self.model, self.parsed)
            && original.picture().is_none()
        {
            let place = locate_picture(&self.parsed.source, &self.model.config);
            let message = "these words are for the lead picture of the original, which has none";
            self.problems.push(
                Diagnostic::warning("words-without-picture", place, message)
                    .related(Place::File(original.source.path.clone()), "the original")
                    .help("name the picture there, or here under `src`"),
            );
        }
    }

    /// Every link to a content file leads to a page that is published, every fragment to an id.
    fn targets(&mut self) {
        let (model, parsed) = (self.model, self.parsed);
        let weight = model.config.markdown.broken_links;
        let mut told = 0;
        for target in &parsed.body.targets {
            let span = Span::new(&parsed.source.path, target.span.clone());
            let (path, fragment) = match &target.kind {
                TargetKind::Page { path, fragment } => (path, fragment),
                TargetKind::Named { name, fragment } => match model.page_called(name) {
                    Some(path) => (path, fragment),
                    None => {
                        self.problems.push(names::unknown_name(name, span));
                        continue;
                    }
                },
                _ => continue,
            };
            match model.resolve(path) {
                Resolved::Silent | Resolved::Page(_, None) => {}
                Resolved::Unpaged => self.problems.push(match &target.kind {
                    TargetKind::Named { name, .. } => names::unknown_name(name, span),
                    _ => weight.weigh(link_without_page(path, span)),
                }),
                Resolved::Missing => {
                    told += 1;
                    let near = (told <= SUGGESTED).then(|| model.nearest_path(path.as_str()));
                    self.problems.push(weight.weigh(broken_link(path, near.flatten(), span)));
                }
                Resolved::Withheld(withheld) => {
                    self.problems.push(link_to_withheld(path, withheld, span.into()));
                }
                Resolved::Page(_, Some(page)) => {
                    let Some(fragment) = fragment else { continue };
                    let page = &*model.entries[page];
                    let translated = model.translation_beside(page, parsed);
                    let bodies = [Some(page), translated].into_iter().flatten();
                    let generated = ["source-", "update-", "page-"]
                        .iter()
                        .any(|prefix| fragment.starts_with(prefix));
                    if !generated && bodies.clone().all(|one| one.body.id_of(fragment).is_none()) {
                        let problem = unknown_fragment(page, path, fragment, span);
                        self.problems.push(weight.weigh(problem));
                    }
                }
            }
        }
    }

    fn article(&mut self, article: &Article) {
        if let Some(reference) = &article.superseded_by {
            self.names_article(reference, &[Step::Key("superseded_by")]);
        }
        self.events();
        details::check(self.model, self.parsed, article, &mut self.problems);
        for (index, correction) in article.corrections.iter().enumerate() {
            if correction.date > self.model.until_day() {
                let steps = [Step::Key("corrections"), Step::Index(index), Step::Key("date")];
                self.problems.push(dated_ahead("correction", correction.date, self.at(&steps)));
            }
        }
        for (index, update) in article.updates.iter().enumerate() {
            if update.date.timestamp > self.model.selection.until() {
                let steps = [Step::Key("updates"), Step::Index(index), Step::Key("date")];
                self.problems.push(dated_ahead("update", update.date.day, self.at(&steps)));
            }
        }
        for (index, claim) in article.claims.iter().enumerate() {
            let steps = |field| [Step::Key("claims"), Step::Index(index), Step::Key(field)];
            self.names_source(&claim.source, &steps("source"));
            self.claimant(&claim.claimant, &steps("claimant"));
            self.names_event(claim.event.as_ref(), &steps("event"));
        }
        for (index, judgement) in article.judgements.iter().enumerate() {
            if forecasts::state(judgement, self.model.today) == ForecastState::Due {
                let steps = [Step::Key("judgements"), Step::Index(index), Step::Key("resolves_by")];
                self.problems.push(forecast_due(judgement, self.at(&steps)));
            }
        }
        for (index, quote) in article.quotes.iter().enumerate() {
            let steps = |field| [Step::Key("quotes"), Step::Index(index), Step::Key(field)];
            self.names_source(&quote.source, &steps("source"));
            self.names_term(TermKind::Person, &quote.speaker, &steps("speaker"));
            if let Some(venue) = &quote.venue {
                self.names_term(TermKind::Place, venue, &steps("venue"));
            }
        }
    }

    fn events(&mut self) {
        let model = self.model;
        let in_article = matches!(self.parsed.entry, Entry::Article(_));
        for event in events::events_of(self.parsed) {
            self.event = Some(event.listed_at).filter(|_| in_article);
            let item = |field, index| [Step::Key(field), Step::Index(index)];
            for (index, source) in event.sources.iter().enumerate() {
                self.names_source(source, &item("sources", index));
            }
            self.names_event(event.part_of.as_ref(), &[Step::Key("part_of")]);
            self.names_event(event.follows.as_ref(), &[Step::Key("follows")]);
            // What the event has in other files counts as well, so the whole of it is looked at.
            let whole = model.event(event.id.as_str()).map_or(event, |record| record.event());
            let promise = promise_of(model, whole);
            for (index, name) in event.fulfilled.iter().enumerate() {
                let place = || self.at(&item("fulfilled", index));
                if whole.effect != Some(Effect::Fulfils) {
                    self.problems.push(fulfilled_without_effect(place()));
                    break;
                }
                // What promised it may be kept back; an event that follows nothing fulfils nothing.
                let is_known = promise.map_or(event.follows.is_some(), |promise| {
                    commitment_named(&promise.commitments, name).is_some()
                });
                if !is_known {
                    self.problems.push(unknown_commitment(promise, name, place()));
                }
            }
            for (index, actor) in event.actors.iter().enumerate() {
                self.names_term(TermKind::Actor, &actor.id, &item("actors", index));
            }
            let own = model.config.registries.own().map(|(kind, _)| kind);
            for kind in [TermKind::Person, TermKind::Topic].into_iter().chain(own) {
                let folder = &*model.config.registries[kind].folder;
                for (index, (key, _)) in event.named(kind).iter().enumerate() {
                    self.names_term(kind, key, &item(folder, index));
                }
            }
            for (index, place) in event.places.iter().enumerate() {
                self.names_term(TermKind::Place, &place.id, &item("places", index));
            }
        }
        self.event = None;
    }

    fn topic(&mut self, key: &Key, topic: &Topic) {
        let model = self.model;
        let Some(broader) = &topic.broader else { return };
        let steps = [Step::Key("broader")];
        self.names_term(TermKind::Topic, broader, &steps);
        let broader = |key: &Key| match model.term(TermKind::Topic, key.as_str())?.entry() {
            Some(Term::Topic(topic)) => model
                .term(TermKind::Topic, topic.broader.as_ref()?.as_str())
                .map(|wider| &wider.key),
            _ => None,
        };
        if let Some(circle) = circle_of(key, broader) {
            self.problems.push(circle_of_topics(&circle, self.at(&steps)));
        }
    }

    fn actor(&mut self, actor: &Actor) {
        for (index, designation) in actor.designations.iter().enumerate() {
            let steps = [Step::Key("designations"), Step::Index(index), Step::Key("by")];
            self.country_in_words(&designation.by, &steps);
            // One that is kept back is not shown: the designation stands without it.
            if let Some(source) = &designation.source
                && self.model.withheld.source(source).is_none()
            {
                let steps = [Step::Key("designations"), Step::Index(index), Step::Key("source")];
                self.names_source(source, &steps);
            }
        }
    }

    /// Whether the name of a country stands where its code would lead to its page, which is told.
    fn country_in_words(&mut self, written: &str, steps: &[Step<'_>]) -> bool {
        let code = country_in_words(self.model, written);
        let told = code.map(|code| country_named_in_words(written, code, self.at(steps)));
        let is_one = told.is_some();
        self.problems.extend(told);
        is_one
    }

    /// A claim by somebody who is kept back: without a claimant it would be the desk's own word.
    fn claimant(&mut self, claimant: &str, steps: &[Step<'_>]) {
        let model = self.model;
        let Some(key) = Key::new(claimant) else {
            self.country_in_words(claimant, steps);
            return;
        };
        let kinds = [TermKind::Actor, TermKind::Person];
        let is_shown = kinds.iter().any(|kind| model.term(*kind, claimant).is_some())
            || model.source(self.parsed, &key).is_some();
        if is_shown || self.country_in_words(claimant, steps) {
            return;
        }
        let kept_back = kinds.iter().find(|kind| model.withheld.has_term(**kind, &key));
        let (what, withheld, file) = if let Some(kind) = kept_back {
            let registry = &model.config.registries[*kind];
            let form = keyboard_form(claimant);
            let is_it = |entry: &&Arc<Parsed>| {
                matches!(&entry.entry, Entry::Term(of, key, _)
                    if of == kind && keyboard_form(key.as_str()) == form)
            };
            let file = model.entries.iter().find(is_it).map(|entry| &**entry);
            (format!("{} `{key}`", registry.singular), None, file)
        } else if let Some((source, withheld)) = model.withheld.source(&key) {
            (format!("source `{key}`"), Some(withheld), Some(source))
        } else {
            if let Some(near) = almost_a_claimant(model, self.parsed, &key) {
                self.problems.push(unknown_claimant(&key, near, self.at(steps)));
            }
            return;
        };
        self.problems.push(needs_withheld(model, &what, withheld, file, self.at(steps)));
    }
}

/// Of so many broken links in one text the file that was meant is looked for.
const SUGGESTED: usize = 50;

/// The file that a translation translates: its sources are those of the original.
fn original<'a>(model: &'a SiteModel, parsed: &Parsed) -> Option<&'a Parsed> {
    let Entry::Translation(translation) = &parsed.entry else { return None };
    match model.resolve(&translation.original) {
        Resolved::Page(_, file) => file.map(|file| &*model.entries[file]),
        _ => None,
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

/// A term of the glossary of which nobody says what it means.
fn unsaid_meaning(parsed: &Parsed) -> Option<Diagnostic> {
    let Entry::Term(_, _, Term::Glossary(term)) = &parsed.entry else { return None };
    if term.description.is_some() || !parsed.body.is_empty() {
        return None;
    }
    let message = format!("the glossary does not say what `{}` means", term.name);
    let place = Place::File(parsed.source.path.clone());
    Some(
        Diagnostic::warning("no-definition", place, message)
            .help("write it as `description`, or as the first paragraph"),
    )
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
