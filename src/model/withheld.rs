//! What follows from it that an entry is not published.
//!
//! A file of a registry that only such entries use goes with them: a source that only a draft cites
//! would tell what the draft is about. And what refers to an entry that is kept back by itself is
//! shown without the reference: before anything else sees a published entry, the keys of withheld
//! topics, actors, people, places, stories and events are taken out of it, and out of an actor's
//! designations those of sources. So no page, feed or
//! table can forget to leave them out.

mod addresses;
pub(super) mod references;
mod unused;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

pub(super) use self::addresses::Parts;
pub(crate) use self::addresses::{KeptBack, WithheldAddresses};
use self::references::{Reference, references, registry_address};
pub(super) use self::unused::reasons;
use super::entries::{Entries, Shown};
use super::events::events_of;
use super::index::{EntryIndex, Position};
use super::selection::Withheld;
use super::spellings::KeySet;
use super::told::Told;
use crate::config::{Config, Registries};
use crate::content::{
    Article, CountryCode, Entry, EntryKind, Event, Month, Parsed, PerKind, Step, Term, TermKind,
};
use crate::diagnostics::{Diagnostic, Place};
use crate::text::Key;

/// The keys of what is not published, for what refers to it.
#[derive(Debug, Clone)]
pub(crate) struct WithheldKeys {
    /// A set for each kind, synonyms among them. Protected people are
    /// not: they stand in [`super::SiteModel::protected`].
    terms: PerKind<KeySet>,
    /// Sources of `content/sources`, with the entry.
    sources: BTreeMap<Key, (Arc<Parsed>, Withheld)>,
    /// Events that no published file tells of, with a file that does.
    events: BTreeMap<Key, Arc<Parsed>>,
    /// Territories of the desk's own. What other codes stand for is no secret.
    territories: BTreeSet<CountryCode>,
    /// The registries of the site, whose folders are in addresses.
    registries: Registries,
    /// Whether a registry has files, though none of them is published.
    has_files: PerKind<bool>,
    /// Whether a term or a source is kept back by its own file.
    has_own: bool,
    /// What published files tell of what others add details to.
    told: Told,
    /// The entries that are shown otherwise than they were, as they were and as they are shown.
    copies: BTreeMap<EntryIndex, (Arc<Parsed>, Arc<Parsed>)>,
}

impl WithheldKeys {
    /// Nothing is kept back yet.
    fn new(registries: &Registries) -> Self {
        Self {
            registries: registries.clone(),
            territories: BTreeSet::new(),
            terms: PerKind::of(registries, |_| KeySet::default()),
            sources: BTreeMap::new(),
            events: BTreeMap::new(),
            has_files: PerKind::of(registries, |_| false),
            has_own: false,
            told: Told::default(),
            copies: BTreeMap::new(),
        }
    }

    /// Whether a term is kept back.
    pub(crate) fn has_term(&self, kind: TermKind, key: &Key) -> bool {
        self.terms[kind].contains(key.as_str())
    }

    /// The people who are kept back.
    pub(super) fn people(&self) -> &KeySet {
        &self.terms[TermKind::Person]
    }

    /// Whether a registry has a file that is kept back, so that it is closed.
    pub(crate) fn has_files(&self, kind: TermKind) -> bool {
        self.has_files[kind]
    }

    /// The source of `content/sources` that is kept back, and why.
    pub(crate) fn source(&self, key: &Key) -> Option<(&Parsed, Withheld)> {
        self.sources.get(key).map(|(parsed, withheld)| (&**parsed, *withheld))
    }

    /// The entry that tells of an event, where no published one does.
    pub(crate) fn event(&self, id: &Key) -> Option<&Parsed> {
        self.events.get(id).map(|parsed| &**parsed)
    }

    /// The entries as pages show them: `entries` are those of the model, some of them with other
    /// words or another body.
    pub(super) fn shown(&self, entries: &[Arc<Parsed>], today: Date) -> Entries {
        let mut shown = entries.to_vec();
        for (file, (before, copy)) in &self.copies {
            let Some(now) = shown.get_mut(file.get()) else { continue };
            match Arc::ptr_eq(now, before) {
                true => *now = Arc::clone(copy),
                false => *now = self.copy_of(now, today).map_or_else(|| Arc::clone(now), Arc::new),
            }
        }
        Entries::new(shown)
    }

    /// The entry with what it leaves to other files, and without what is not to be shown of it;
    /// nothing where it is shown as it is.
    fn copy_of(&self, parsed: &Parsed, today: Date) -> Option<Parsed> {
        let copy = without_months_ahead(parsed, Month::of(today));
        let copy = self.told.completed(copy.as_ref().unwrap_or(parsed)).or(copy);
        // What is merely unused is named by nothing published.
        if !self.has_own && self.events.is_empty() {
            return copy;
        }
        self.without_references(copy.as_ref().unwrap_or(parsed)).or(copy)
    }
}

/// The entries that pages show, without what refers to entries that are kept back, and the keys of
/// these. Those for which there are `reasons` are not published, nor is what others leave out of
/// those that are `in_part`.
pub(super) fn redact<'a>(
    config: &Config,
    entries: &[Arc<Parsed>],
    reasons: &[Option<Withheld>],
    in_part: impl Iterator<Item = &'a Arc<Parsed>>,
    today: Date,
    problems: &mut Vec<Diagnostic>,
) -> (WithheldKeys, Vec<Shown>) {
    let mut keys = WithheldKeys::new(&config.registries);
    for (parsed, reason) in entries.iter().zip(reasons) {
        let Some(reason) = *reason else { continue };
        keys.add(parsed, reason);
    }
    in_part.for_each(|whole| keys.add(whole, Withheld::Elsewhere));
    let keys_may_clash = keys.has_files.values().any(|has_files| *has_files);
    let published = || {
        let all = entries.iter().zip(reasons).enumerate();
        all.filter(|(_, (_, reason))| reason.is_none())
            .map(|(index, (parsed, _))| (EntryIndex::new(index), parsed))
    };
    // A word that two files claim is the published one's; a key is its own file's.
    let words = || {
        let published = published().filter(|_| keys_may_clash);
        let terms = published.filter_map(|(_, parsed)| match &parsed.entry {
            Entry::Term(kind, key, term) => Some((*kind, key, term.synonyms())),
            _ => None,
        });
        terms.flat_map(|(kind, key, synonyms)| {
            synonyms.iter().chain([key]).map(move |word| (kind, word))
        })
    };
    words().for_each(|(kind, word)| keys.terms[kind].remove(word));
    for (parsed, reason) in entries.iter().zip(reasons) {
        if let Entry::Term(kind, key, _) = &parsed.entry
            && reason.is_some_and(|reason| reason != Withheld::Protected)
        {
            keys.terms[*kind].insert(key.clone());
        }
    }
    words().for_each(|(kind, word)| keys.terms[kind].yield_to(word));
    if !keys.events.is_empty() {
        for event in published().flat_map(|(_, parsed)| told_in_full(parsed)) {
            keys.events.remove(&event.id);
        }
    }
    keys.told = Told::of(published().map(|(_, parsed)| parsed));
    let mut shown: Vec<Shown> = Vec::with_capacity(entries.len());
    for (file, parsed) in published() {
        let parsed = match keys.copy_of(parsed, today).map(Arc::new) {
            Some(copy) => {
                keys.report_claims(config, parsed, problems);
                keys.copies.insert(file, (Arc::clone(parsed), Arc::clone(&copy)));
                copy
            }
            None => Arc::clone(parsed),
        };
        shown.push(Shown { file, parsed });
    }
    (keys, shown)
}

/// The events of which a file tells all that an event cannot be without.
fn told_in_full(parsed: &Parsed) -> impl Iterator<Item = &Event> {
    events_of(parsed).iter().filter(|event| !event.is_partial())
}

/// A country without the statuses of months that have not begun, which are nobody's status yet;
/// nothing if it has none of these.
fn without_months_ahead(parsed: &Parsed, now: Month) -> Option<Parsed> {
    let Entry::Country(country) = &parsed.entry else { return None };
    if country.status.iter().all(|status| status.month <= now) {
        return None;
    }
    let mut parsed = parsed.clone();
    if let Entry::Country(country) = &mut parsed.entry {
        country.status.retain(|status| status.month <= now);
    }
    Some(parsed)
}

impl WithheldKeys {
    fn add(&mut self, parsed: &Arc<Parsed>, reason: Withheld) {
        match &parsed.entry {
            Entry::Term(kind, _, term) => {
                let terms = &mut self.terms[*kind];
                term.synonyms().iter().for_each(|synonym| terms.insert(synonym.clone()));
                self.has_files[*kind] = true;
                self.has_own |= !matches!(reason, Withheld::Protected | Withheld::Unused);
            }
            Entry::Source(source) => {
                self.has_own |= reason != Withheld::Unused;
                self.sources.insert(source.id.clone(), (Arc::clone(parsed), reason));
            }
            Entry::Country(country) if country.code.is_own() => {
                self.territories.insert(country.code);
            }
            _ => {}
        }
        for event in told_in_full(parsed) {
            self.events.entry(event.id.clone()).or_insert_with(|| Arc::clone(parsed));
        }
    }

    fn has(&self, kind: TermKind) -> impl Fn(&Key) -> bool {
        let terms = &self.terms[kind];
        move |key| terms.contains(key.as_str())
    }

    fn is_person(&self) -> impl Fn(&str) -> bool {
        let people = &self.terms[TermKind::Person];
        move |who| people.contains(who)
    }

    /// The entry without its references to what is kept back; nothing if it has none.
    fn without_references(&self, parsed: &Parsed) -> Option<Parsed> {
        if !self.is_referred_to_by(parsed) {
            return None;
        }
        let mut parsed = parsed.clone();
        match &mut parsed.entry {
            Entry::Article(article) => self.redact_article(article),
            Entry::Event(event) => self.redact_event(event),
            Entry::Term(_, _, Term::Topic(topic)) => {
                topic.broader = topic.broader.take().filter(|key| !self.has(TermKind::Topic)(key));
            }
            Entry::Term(_, _, Term::Actor(actor)) => {
                for listing in &mut actor.designations {
                    listing.source =
                        listing.source.take().filter(|id| !self.sources.contains_key(id));
                }
            }
            Entry::Country(country) => {
                for status in &mut country.status {
                    status.by = status.by.take().filter(|who| !self.is_person()(who));
                }
            }
            Entry::Front(front) => {
                front.stories.retain(|story| !self.has(TermKind::Story)(story));
            }
            _ => {}
        }
        Some(parsed)
    }

    fn is_referred_to_by(&self, parsed: &Parsed) -> bool {
        let mut found = false;
        references(parsed, |reference| found |= self.has_reference(reference));
        found
    }

    /// Whether a reference is to what is kept back, as far as keys, codes and addresses of
    /// registries tell; what is at a path the model knows.
    pub(super) fn has_reference(&self, reference: Reference<'_>) -> bool {
        match reference {
            Reference::Key(EntryKind::Term(kind), key) => self.terms[kind].contains(key),
            Reference::Key(EntryKind::Source, id) => self.sources.contains_key(id),
            Reference::Key(EntryKind::Event, id) => self.events.contains_key(id),
            Reference::Country(code) => self.territories.contains(&code),
            Reference::Address(address) => registry_address(&self.registries, address)
                .is_some_and(|(kind, key)| self.terms[kind].contains(key)),
            Reference::Key(
                EntryKind::Article
                | EntryKind::Country
                | EntryKind::Page
                | EntryKind::Front
                | EntryKind::Edition,
                _,
            )
            | Reference::Path(_)
            | Reference::File(_)
            | Reference::Name(_) => false,
        }
    }

    fn redact_article(&self, article: &mut Article) {
        let lists = [
            (TermKind::Topic, &mut article.topics),
            (TermKind::Actor, &mut article.actors),
            (TermKind::Person, &mut article.people),
            (TermKind::Place, &mut article.places),
        ];
        for (kind, list) in lists {
            list.retain(|(key, _)| !self.has(kind)(key));
        }
        self.redact_own(&mut article.own);
        article.story = article.story.take().filter(|key| !self.has(TermKind::Story)(key));
        article.authors.retain(|who| !self.is_person()(who));
        article.reviewed_by.retain(|who| !self.is_person()(who));
        article.events.iter_mut().for_each(|event| self.redact_event(event));
        article.mentions.retain(|event| !self.events.contains_key(&event.id));
        for quote in &mut article.quotes {
            quote.venue = quote.venue.take().filter(|key| !self.has(TermKind::Place)(key));
        }
        for claim in &mut article.claims {
            claim.event = claim.event.take().filter(|id| !self.events.contains_key(id));
        }
    }

    fn redact_own(&self, own: &mut [Vec<(Key, Box<str>)>]) {
        for (number, list) in (0..).zip(own) {
            list.retain(|(key, _)| !self.has(TermKind::Own(number))(key));
        }
    }

    fn redact_event(&self, event: &mut Event) {
        // Every field is named, so that a new one is not forgotten here.
        let Event {
            id: _,
            listed_at: _,
            date: _,
            title: _,
            event_type: _,
            status: _,
            reported: _,
            revised: _,
            countries: _,
            places,
            actors,
            people,
            topics,
            own,
            part_of,
            follows,
            effect,
            fulfilled,
            sources: _,
            outcome: _,
            commitments: _,
            extra: _,
            untold: _,
            lang: _,
        } = event;
        places.retain(|place| !self.has(TermKind::Place)(&place.id));
        actors.retain(|actor| !self.has(TermKind::Actor)(&actor.id));
        people.retain(|(key, _)| !self.has(TermKind::Person)(key));
        topics.retain(|(key, _)| !self.has(TermKind::Topic)(key));
        self.redact_own(own);
        *part_of = part_of.take().filter(|id| !self.events.contains_key(id));
        if follows.as_ref().is_some_and(|id| self.events.contains_key(id)) {
            // What it does to an event that is not shown, it does to no other.
            (*follows, *effect) = (None, None);
            fulfilled.clear();
        }
    }

    /// A claim about an event that is not published stands without it, which changes sums.
    fn report_claims(&self, config: &Config, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
        let Entry::Article(article) = &parsed.entry else { return };
        for (index, claim) in article.claims.iter().enumerate() {
            let Some((id, of)) = claim.event.as_ref().and_then(|id| Some((id, self.event(id)?)))
            else {
                continue;
            };
            let steps = [Step::Index(index), Step::Key("event")];
            let place = parsed.places.of_field(config, "claims", &steps);
            let message = format!("this claim is about the event `{id}`, which is not published");
            problems.push(
                Diagnostic::warning("claim-without-event", place, message)
                    .related(Place::File(of.source.path.clone()), "told here, which is left out")
                    .help("it stands without the event: publish both together, or take it out"),
            );
        }
    }
}
