//! What a translation says of parts of its original, such as events and judgements. Said of a part
//! that the original does not have, it would be lost without a word.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::SiteModel;
use super::problems::place_of;
use super::problems::translation::{self, Said};
use crate::content::{ClaimTexts, Entry, EventTexts, Pairs, Parsed, Step, Translation};
use crate::diagnostics::{Diagnostic, Place};
use crate::text::Key;

/// What is wrong with the lists of a translation.
pub(super) fn check(
    model: &SiteModel,
    parsed: &Parsed,
    texts: &Translation,
    original: &Parsed,
) -> Vec<Diagnostic> {
    let place = |steps: &[Step<'_>]| place_of(parsed, &model.config, steps);
    let mut problems = without_pair(texts, original, place);
    for said in lists(texts, original) {
        let Some(known) = &said.known else {
            if !said.named.is_empty() {
                problems.push(translation::without_such(
                    place(&[Step::Key(said.field)]),
                    said.field,
                    said.holder,
                ));
            }
            continue;
        };
        for (index, name) in said.named.iter().enumerate() {
            let at =
                |index| place(&[Step::Key(said.field), Step::Index(index), Step::Key(said.name)]);
            if let Some(first) = said.named[..index].iter().position(|other| other == name) {
                problems.push(translation::twice(at(index), &said, name, at(first)));
            } else if !known.contains(name) {
                problems.push(translation::of_nothing(at(index), &said, name, known, original));
            }
        }
    }
    if !texts.takeaways.is_empty() && !matches!(original.entry, Entry::Article(_)) {
        let place = place(&[Step::Key("takeaways")]);
        problems.push(translation::without_such(place, "takeaways", "articles"));
    }
    for (index, event) in texts.events.iter().enumerate() {
        let Some(record) = model.event(event.id.as_str()) else { continue };
        let (here, there) = (event.commitments.len(), record.event().commitments.len());
        if here > 0 && here != there {
            let steps = [Step::Key("events"), Step::Index(index), Step::Key("commitments")];
            problems.push(translation::of_some_commitments(place(&steps), here, there));
        }
    }
    problems
}

fn lists(texts: &Translation, original: &Parsed) -> [Said; 4] {
    let [mut events, mut statuses, mut judgements, mut claims] = [None, None, None, None];
    match &original.entry {
        Entry::Article(article) => {
            let own = article.events.iter().map(|event| event.id.to_string());
            let named = article.mentions.iter().map(|mention| mention.id.to_string());
            events = Some(own.chain(named).collect());
            let mut about: Vec<String> =
                article.claims.iter().map(|claim| claim.about.to_string()).collect();
            // Several values of one thing are translated together.
            about.dedup();
            claims = Some(about);
            judgements = Some(article.judgements.iter().map(|one| one.id.to_string()).collect());
        }
        Entry::Event(event) => events = Some(vec![event.id.to_string()]),
        Entry::Country(country) => {
            statuses = Some(country.status.iter().map(|one| one.month.to_string()).collect());
        }
        _ => {}
    }
    let list =
        |field, name, part, holder, named, known| Said { field, name, part, holder, named, known };
    [
        list(
            "events",
            "id",
            "event",
            "articles and events",
            texts.events.iter().map(|one| one.id.to_string()).collect(),
            events,
        ),
        list(
            "statuses",
            "month",
            "status",
            "countries",
            texts.statuses.iter().map(|one| one.month.to_string()).collect(),
            statuses,
        ),
        list(
            "judgements",
            "id",
            "judgement",
            "articles",
            texts.judgements.iter().map(|one| one.id.to_string()).collect(),
            judgements,
        ),
        list("claims", "about", "claim about", "articles", named_claims(texts, original), claims),
    ]
}

/// What the claims of a translation are about, in the letters of the original.
fn named_claims(texts: &Translation, original: &Parsed) -> Vec<String> {
    let claims = match &original.entry {
        Entry::Article(article) => article.claims.as_slice(),
        _ => &[],
    };
    let named = texts.claims.iter().map(|texts| {
        let subject = ClaimTexts::subject(&texts.about);
        let same = claims.iter().find(|claim| ClaimTexts::subject(&claim.about) == subject);
        same.map_or(&texts.about, |claim| &claim.about).to_string()
    });
    named.collect()
}

/// Quotations, corrections and updates of a translation beyond those of its original; several may
/// have one speaker or one day.
fn without_pair(
    texts: &Translation,
    original: &Parsed,
    place: impl Fn(&[Step<'_>]) -> Place,
) -> Vec<Diagnostic> {
    let none = |count: usize| vec![None; count];
    let Pairs { quotes, corrections, updates } = match &original.entry {
        Entry::Article(article) => Pairs::of(texts, article),
        _ => Pairs {
            quotes: none(texts.quotes.len()),
            corrections: none(texts.corrections.len()),
            updates: none(texts.updates.len()),
        },
    };
    let lists = [
        ("quotes", "speaker", quotes),
        ("corrections", "date", corrections),
        ("updates", "date", updates),
    ];
    let mut problems = Vec::new();
    for (field, key, pairs) in lists {
        let unpaired = pairs.iter().enumerate().filter(|(_, pair)| pair.is_none());
        problems.extend(unpaired.map(|(index, _)| {
            let place = place(&[Step::Key(field), Step::Index(index), Step::Key(key)]);
            translation::without_pair(place, field, key, original)
        }));
    }
    problems
}

/// Events that two translations into one language call two things: an event is called the same
/// wherever it is told of.
pub(super) fn check_alike(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    let mut first: FxHashMap<(&str, &Key), (&Parsed, usize, &EventTexts)> = FxHashMap::default();
    let mut problems = Vec::new();
    for parsed in published {
        let Entry::Translation(texts) = &parsed.entry else { continue };
        for (index, event) in texts.events.iter().enumerate() {
            let (before, at, other) =
                *first.entry((&*texts.lang, &event.id)).or_insert((&**parsed, index, event));
            let unlike = [
                ("title", other.title != event.title),
                ("outcome", both_differ(&other.outcome, &event.outcome)),
            ];
            for (key, _) in unlike.into_iter().filter(|(_, is_unlike)| *is_unlike) {
                let place = |parsed, index| {
                    let steps = [Step::Key("events"), Step::Index(index), Step::Key(key)];
                    place_of(parsed, &model.config, &steps)
                };
                let (here, there) = (place(parsed, index), place(before, at));
                problems.push(translation::told_unlike(here, there, &event.id, key, &texts.lang));
            }
        }
    }
    problems
}

fn both_differ(one: &Option<Box<str>>, other: &Option<Box<str>>) -> bool {
    one.is_some() && other.is_some() && one != other
}
