//! Countries that are named and have no file: a code that is a slip for another makes a page
//! without a word, `NI` for Niger that of Nicaragua.

use std::cmp::Reverse;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::missing::needs_withheld;
use super::withheld::references::{Reference, references};
use super::{SiteModel, events};
use crate::config::Vocabulary;
use crate::content::{CountryCode, Entry, EntryKind, Parsed, Step, TermKind};
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::text::Key;

/// Where the site has files of countries, a warning for each country without one that a single file
/// names and that may be a slip for one of these; where `registries.countries` is closed, an error
/// for every country without a file. A territory of the desk's own always needs one: only there it
/// has a name.
pub(super) fn check(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    let vocabulary = model.config.registries.rules.get("countries");
    let has_files = model.countries.iter().any(|country| country.parsed.is_some())
        || model.broken.has_any(EntryKind::Country);
    let is_closed = vocabulary == Some(&Vocabulary::Closed);
    let asks = is_closed || has_files && vocabulary != Some(&Vocabulary::Open);
    let without = model
        .countries
        .iter()
        .filter(|country| country.parsed.is_none() && !model.broken.has_country(country.code))
        .filter(|country| asks || country.code.is_own());
    let mut uses: FxHashMap<CountryCode, Vec<&Parsed>> =
        without.map(|country| (country.code, Vec::new())).collect();
    if uses.is_empty() {
        return Vec::new();
    }
    for parsed in published {
        let own: &[CountryCode] = match &parsed.entry {
            Entry::Article(article) => &article.countries,
            _ => &[],
        };
        let of_events = events::events_of(parsed).iter().flat_map(|event| &event.countries);
        for code in own.iter().chain(of_events) {
            if let Some(found) = uses.get_mut(code)
                && !found.last().is_some_and(|last| std::ptr::eq(*last, &***parsed))
            {
                found.push(parsed);
            }
        }
    }
    model
        .countries
        .iter()
        .filter_map(|country| Some((country.code, uses.get(&country.code)?)))
        .filter(|(code, uses)| is_closed || code.is_own() || uses.len() == 1)
        .flat_map(|(code, uses)| uses.iter().map(move |parsed| (code, *parsed)))
        .map(|(code, parsed)| (code, parsed, meant(model, code)))
        .filter(|(code, _, meant)| is_closed || code.is_own() || !meant.is_empty())
        .map(|(code, parsed, meant)| {
            let place = place(model, parsed, code);
            if code.is_own() {
                return undeclared(model, place, code);
            }
            let name = code.name("en");
            let problem = match is_closed {
                true => {
                    let message = format!("{name} (`{code}`) has no file in `content/countries`");
                    Diagnostic::error("country-without-file", place, message)
                }
                false => {
                    let message = format!(
                        "{name} (`{code}`) is named in this file alone, and has no file in \
                         `content/countries`"
                    );
                    Diagnostic::warning("country-without-file", place, message)
                }
            };
            let slug = code.slug();
            let add = format!("add `content/countries/{slug}.md` (`dateline new country {slug}`)");
            let meant: Vec<String> =
                meant.iter().map(|code| format!("`{code}` ({})", code.name("en"))).collect();
            problem.help(match meant.as_slice() {
                [] => add,
                meant => format!(
                    "did you mean {}? If {name} is meant, {add}: this is then not asked again",
                    meant.join(" or ")
                ),
            })
        })
        .collect()
}

/// The territories of the desk's own that a file names anywhere but among the countries of what it
/// tells, which are looked at with all others, and that no file declares.
pub(super) fn check_elsewhere(model: &SiteModel, parsed: &Parsed, problems: &mut Vec<Diagnostic>) {
    let mut own: Vec<CountryCode> = Vec::new();
    references(parsed, |reference| {
        if let Reference::Country(code) = reference
            && code.is_own()
            && !own.contains(&code)
        {
            own.push(code);
        }
    });
    let is_of_record = |code: &CountryCode| {
        let of_events = || events::events_of(parsed).iter().flat_map(|event| &event.countries);
        matches!(&parsed.entry, Entry::Article(article) if article.countries.contains(code))
            || of_events().any(|named| named == code)
    };
    for code in own.into_iter().filter(|code| !is_of_record(code)) {
        let has_file = model.country(code).is_some_and(|country| country.parsed.is_some());
        // A claimant may be an actor, a person or a source whose key looks like a code.
        let is_key = Key::new(&code.slug()).is_some_and(|key| {
            let kinds = [TermKind::Actor, TermKind::Person];
            kinds.iter().any(|kind| model.term(*kind, key.as_str()).is_some())
                || model.source(parsed, &key).is_some()
        });
        if !has_file && !is_key && !model.broken.has_country(code) {
            problems.push(undeclared(model, word_place(parsed, code), code));
        }
    }
}

/// Where a file has a code as a word of its own for the first time.
fn word_place(parsed: &Parsed, code: CountryCode) -> Place {
    let (path, bytes) = (&parsed.source.path, &parsed.source.bytes);
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|byte| byte.is_ascii_alphanumeric())
    };
    let found = bytes.windows(2).enumerate().position(|(at, word)| {
        word.eq_ignore_ascii_case(code.as_str().as_bytes())
            && !is_letter(at.checked_sub(1))
            && !is_letter(Some(at + 2))
    });
    match found {
        Some(at) => Span::new(path, at..at + 2).into(),
        None => Place::File(path.clone()),
    }
}

/// A code that means nothing but what a file of the desk says, and there is no such file.
fn undeclared(model: &SiteModel, place: Place, code: CountryCode) -> Diagnostic {
    let is_its_file =
        |entry: &&Arc<Parsed>| matches!(&entry.entry, Entry::Country(own) if own.code == code);
    if let Some(file) = model.entries.iter().find(is_its_file) {
        return needs_withheld(model, &format!("territory `{code}`"), None, Some(file), place);
    }
    let message = format!("`{code}` is a code of the desk's own, and no file says for what");
    Diagnostic::error("undeclared-territory", place, message)
        .help(format!("add `content/countries/{}.md` with its `name`", code.slug()))
}

/// Where a file names a country: as the first of all, in its own list, or in an event.
fn place(model: &SiteModel, parsed: &Parsed, code: CountryCode) -> Place {
    let config = &*model.config;
    let event = events::events_of(parsed).iter().find(|event| event.countries.contains(&code));
    match (&parsed.entry, event) {
        (Entry::Article(article), _) if article.primary_country == Some(code) => {
            parsed.places.of_field(config, "primary_country", &[])
        }
        (Entry::Article(article), Some(event)) if !article.countries.contains(&code) => {
            let steps = [Step::Index(event.listed_at), Step::Key("countries")];
            parsed.places.of_field(config, "events", &steps)
        }
        _ => parsed.places.of_item(config, "countries", code.as_str()),
    }
}

/// The countries with a file that a code may be a slip for: those whose names begin with its
/// letters (`NI` for Niger), else those whose codes have one of its letters at the same place; the
/// most used first.
fn meant(model: &SiteModel, code: CountryCode) -> Vec<CountryCode> {
    let mut with_file: Vec<_> =
        model.countries.iter().filter(|country| country.parsed.is_some()).collect();
    with_file.sort_by_key(|country| Reverse(country.articles.len() + country.events.len()));
    let with_file: Vec<CountryCode> = with_file.iter().map(|country| country.code).collect();
    let written = code.as_str();
    let begins = |other: &&CountryCode| {
        other.name("en").get(..2).is_some_and(|start| start.eq_ignore_ascii_case(written))
    };
    let is_near = |other: &&CountryCode| {
        other.as_str().bytes().zip(written.bytes()).any(|(known, letter)| known == letter)
    };
    let by_name: Vec<CountryCode> = with_file.iter().filter(begins).copied().collect();
    if by_name.is_empty() {
        return with_file.iter().filter(is_near).take(3).copied().collect();
    }
    by_name
}
