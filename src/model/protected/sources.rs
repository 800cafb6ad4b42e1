//! Where the content names protected people: the place that must be mended.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::super::spellings::KeySet;
use super::{Naming, ProtectedNames, Protection};
use crate::config::Config;
use crate::content::{Article, Entry, Parsed, Step};
use crate::diagnostics::{Place, Span};
use crate::text::{Key, Where, fold, may_be_a_word};

/// Places of a file that are told of each person.
const TOLD: usize = 50;

/// What a text is looked at for.
struct Content<'a> {
    config: &'a Config,
    protected: &'a KeySet,
    names: &'a ProtectedNames,
}

/// Looks for names in what is published, its names of files among it; nothing if nobody is
/// protected.
pub(in crate::model) fn protection(
    config: &Config,
    protected: &KeySet,
    entries: &[Arc<Parsed>],
    published: &[&Arc<Parsed>],
) -> Option<Protection> {
    let names = ProtectedNames::of(entries)?;
    let of = Content { config, protected, names: &names };
    let found = published.par_iter().flat_map_iter(|parsed| of_entry(&of, parsed));
    let found = found.collect();
    Some(Protection { names, found })
}

fn of_entry(of: &Content<'_>, parsed: &Parsed) -> Vec<Naming> {
    let names = of.names;
    let mut found = in_text(of, parsed);
    if let Entry::Article(article) = &parsed.entry {
        found.extend(in_fields(of, article, parsed));
    }
    let is_new =
        |found: &[Naming], person: usize| found.iter().all(|naming| naming.person != person);
    // What only rendering brings together has no exact place.
    for (person, line) in in_body(names, parsed) {
        if is_new(&found, person) {
            found.push(names.named(person, line));
        }
    }
    let path = parsed.source.path.as_str();
    let path = path.strip_prefix("content/").unwrap_or(path);
    for person in names.in_text(path.trim_end_matches(".md"), Where::Address) {
        if is_new(&found, person) {
            found.push(names.named(person, Place::File(parsed.source.path.clone())));
        }
    }
    found
}

/// Every place in a file. `people` and `speaker` may name somebody: what they say of a protected
/// person is not shown.
fn in_text(of: &Content<'_>, parsed: &Parsed) -> Vec<Naming> {
    let names = of.names;
    let Some(finder) = &names.finder else { return Vec::new() };
    let Ok(text) = std::str::from_utf8(&parsed.source.bytes) else { return Vec::new() };
    let mut found = finder.all(text, Where::Text);
    if !found.is_empty() {
        let allowed = allowed(of, parsed);
        found.retain(|found| {
            !allowed
                .iter()
                .any(|span| span.start <= found.range.start && found.range.end <= span.end)
        });
    }
    let file = &parsed.source.path;
    let mut told: Vec<Naming> = Vec::new();
    let mut more = 0;
    for found in found {
        if told.iter().filter(|naming| naming.person == found.person).count() < TOLD {
            told.push(names.named(found.person, place(file, found.range, text.len())));
        } else {
            more += 1;
        }
    }
    if let (Some(last), true) = (told.last_mut(), more > 0)
        && let Some(help) = &mut last.problem.help
    {
        help.push_str(&format!("; {more} more places in this file name somebody"));
    }
    told
}

/// The place of a range; the file for what stands nowhere in particular.
fn place(file: &crate::address::SourcePath, range: Range<usize>, length: usize) -> Place {
    if range == (0..length) {
        return Place::File(file.clone());
    }
    Span::new(file, range).into()
}

/// Where a file may name protected people: in the lists of its people, those of its events among
/// them, and as speakers.
fn allowed(content: &Content<'_>, parsed: &Parsed) -> Vec<Span> {
    let config = content.config;
    let (people, events, quotes) = match &parsed.entry {
        Entry::Article(article) => (&article.people, &*article.events, &*article.quotes),
        Entry::Event(event) => (&event.people, &[][..], &[][..]),
        _ => return Vec::new(),
    };
    let people = people
        .iter()
        .filter(|(key, _)| content.protected.contains(key.as_str()))
        .map(|(key, _)| parsed.places.of_item(config, "people", key.as_str()));
    let of_events = events.iter().flat_map(|event| {
        let people = event.people.iter().enumerate();
        people.filter(|(_, (key, _))| content.protected.contains(key.as_str())).map(
            move |(position, _)| {
                let steps =
                    [Step::Index(event.listed_at), Step::Key("people"), Step::Index(position)];
                parsed.places.of_field(config, "events", &steps)
            },
        )
    });
    let quotes = quotes.iter().enumerate();
    let speakers = quotes
        .filter(|(_, quote)| content.protected.contains(quote.speaker.as_str()))
        .map(|(index, _)| {
            parsed.places.of_field(config, "quotes", &[Step::Index(index), Step::Key("speaker")])
        });
    people
        .chain(of_events)
        .chain(speakers)
        .filter_map(|place| match place {
            Place::Span(span) => Some(span),
            _ => None,
        })
        .collect()
}

/// Keys that are ordinary words or very short, which are not looked for in a text, in the fields
/// that name people.
fn in_fields(of: &Content<'_>, article: &Article, parsed: &Parsed) -> Vec<Naming> {
    let config = of.config;
    let ordinary = |text: &str| {
        let key = Key::from_text(text)?;
        of.names.index_of(key.as_str()).filter(|_| may_be_a_word(key.as_str()))
    };
    let lists = [("authors", &article.authors), ("reviewed_by", &article.reviewed_by)];
    let listed = lists.into_iter().flat_map(|(field, people)| {
        people
            .iter()
            .enumerate()
            .map(move |(index, text)| (field, [Some(Step::Index(index)), None], text))
    });
    let claims = article.claims.iter().enumerate().map(|(index, claim)| {
        ("claims", [Some(Step::Index(index)), Some(Step::Key("claimant"))], &claim.claimant)
    });
    listed
        .chain(claims)
        .filter_map(|(field, steps, text)| {
            let person = ordinary(text)?;
            let steps: Vec<Step<'_>> = steps.into_iter().flatten().collect();
            Some(of.names.named(person, parsed.places.of_field(config, field, &steps)))
        })
        .collect()
}

/// Who is named in the rendered body, with the line of the file that has the longest word of it.
fn in_body(names: &ProtectedNames, parsed: &Parsed) -> Vec<(usize, Place)> {
    let Some(finder) = &names.finder else { return Vec::new() };
    let html = &*parsed.body.html;
    let mut found = finder.all(html, Where::Text);
    // Each person is told once, and to look for a line takes as long as the file.
    let mut told = std::collections::BTreeSet::new();
    found.retain(|found| told.insert(found.person));
    let place = |range: Range<usize>| {
        let file = &parsed.source.path;
        let words = html.get(range).unwrap_or_default();
        let words = words.split(|letter: char| !letter.is_alphabetic()).map(fold);
        let longest = words.max_by_key(String::len).filter(|word| word.len() >= 3);
        longest
            .and_then(|word| line_with(std::str::from_utf8(&parsed.source.bytes).ok()?, &word))
            .map_or(Place::File(file.clone()), |range| Span::new(file, range).into())
    };
    found.into_iter().map(|found| (found.person, place(found.range))).collect()
}

/// The last line of a text that holds a folded word: bodies stand behind front matter.
fn line_with(text: &str, word: &str) -> Option<Range<usize>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let range = start..start + line.trim_end().len();
        start += line.len();
        (range, line)
    });
    lines.filter(|(_, line)| fold(line).contains(word)).last().map(|(range, _)| range)
}
