//! What the terms of a glossary are called: articles explain a word only if it means one thing, and
//! only if it can be found in them.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::problems::place_of;
use super::{CountryRecord, SiteModel, TermRecord};
use crate::content::{Entry, Parsed, Step, Term, TermKind};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::text::{Wanted, can_be_found};

/// The kinds of terms whose names are links in articles.
pub(crate) const LINKED_KINDS: [TermKind; 3] = [TermKind::Person, TermKind::Actor, TermKind::Place];

/// What has a name, and where.
#[derive(Clone)]
struct Owner<'m> {
    /// Number of what is called so: one thing may have a name twice.
    of: usize,
    /// Nothing where it has no file.
    file: Option<&'m Arc<Parsed>>,
    steps: Vec<Step<'m>>,
}

/// Names that two have, and terms that no article can explain.
pub(super) fn check(model: &SiteModel) -> Vec<Diagnostic> {
    let registries = &model.config.registries;
    let explained: Vec<TermKind> =
        registries.kinds().filter(|kind| registries[*kind].is_explained).collect();
    if explained.iter().all(|kind| model.terms(*kind).is_empty()) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let mut owners: FxHashMap<Vec<u8>, Owner<'_>> = FxHashMap::default();
    let mut count = 0;
    for country in &*model.countries {
        count += 1;
        for name in names_of_country(country) {
            for spelling in (Wanted { name, target: None, is_proper: true }).spellings() {
                let file = country.parsed.as_ref();
                owners.entry(spelling).or_insert(Owner { of: count, file, steps: Vec::new() });
            }
        }
    }
    let linked = LINKED_KINDS.into_iter().map(|kind| (kind, true));
    for (kind, is_proper) in linked.chain(explained.into_iter().map(|kind| (kind, false))) {
        for term in model.terms(kind).iter() {
            count += 1;
            let names = names(term);
            for (name, steps) in &names {
                let wanted = Wanted { name, target: None, is_proper };
                let owner = Owner { of: count, file: term.parsed.as_ref(), steps: steps.clone() };
                let mut is_told = false;
                for spelling in wanted.spellings() {
                    let first = owners.entry(spelling).or_insert_with(|| owner.clone());
                    if first.of != count && !is_proper && !is_told {
                        is_told = true;
                        problems.extend(named_twice(model, name, &owner, first));
                    }
                }
            }
            if !is_proper && !names.iter().any(|(name, _)| can_be_found(name)) {
                problems.extend(never_found(model, term));
            }
        }
    }
    problems
}

/// Names that an author will not have linked, `[[!Naqvi]]`, and nothing is called so: a slip leaves
/// the right name linked.
pub(super) fn check_unlinked(model: &SiteModel, published: &[&Arc<Parsed>]) -> Vec<Diagnostic> {
    let asking = || published.iter().filter(|parsed| !parsed.body.unlinked.is_empty());
    if asking().next().is_none() {
        return Vec::new();
    }
    let registries = &model.config.registries;
    let is_looked_for =
        |kind: TermKind| LINKED_KINDS.contains(&kind) || registries[kind].is_explained;
    let mut known: Vec<&str> = Vec::new();
    // What is kept back has its names too.
    for parsed in model.entries.iter() {
        if let Entry::Term(kind, _, term) = &parsed.entry
            && is_looked_for(*kind)
        {
            known.extend(names_of(term).into_iter().map(|(name, _)| name));
        }
    }
    let spellings = |name: &str| Wanted { name, target: None, is_proper: false }.spellings();
    let all: FxHashSet<Vec<u8>> = known.iter().flat_map(|name| spellings(name)).collect();
    let mut problems = Vec::new();
    for parsed in asking() {
        let text = std::str::from_utf8(&parsed.source.bytes).unwrap_or_default();
        for (at, _) in text.match_indices("[[!") {
            let start = at + "[[!".len();
            let Some((inside, _)) = text.get(start..).and_then(|rest| rest.split_once("]]")) else {
                continue;
            };
            let name = inside.split('|').next().unwrap_or_default().trim();
            let is_asked = parsed.body.unlinked.iter().any(|asked| **asked == *name);
            if !is_asked || spellings(name).iter().any(|spelling| all.contains(spelling)) {
                continue;
            }
            let span = Span::new(&parsed.source.path, at..start + inside.len() + "]]".len());
            let message = format!("nothing is called `{name}`: `[[!{name}]]` leaves no link out");
            let problem = Diagnostic::warning("wikilink", span, message);
            problems.push(match nearest(name, known.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `[[!{near}]]`?")),
                None => problem.help("write the name as its file does, or take the brackets out"),
            });
        }
    }
    problems
}

/// All that a country is called.
pub(crate) fn names_of_country(country: &CountryRecord) -> impl Iterator<Item = &str> {
    let own = country.entry().into_iter().flat_map(|entry| entry.names.values());
    own.map(|name| &**name).chain([&*country.name, country.code.name("en")])
}

/// All that a term is called, and where its file says so.
pub(crate) fn names(term: &TermRecord) -> Vec<(&str, Vec<Step<'_>>)> {
    match term.entry() {
        Some(entry) => names_of(entry),
        None => vec![(&*term.name, Vec::new())],
    }
}

fn names_of(entry: &Term) -> Vec<(&str, Vec<Step<'_>>)> {
    let mut names = vec![(entry.name(), vec![Step::Key("name")])];
    let of_languages = entry.names().into_iter().flatten();
    names.extend(
        of_languages.map(|(lang, name)| (&**name, vec![Step::Key("names"), Step::Key(lang)])),
    );
    let at = |list, index| vec![Step::Key(list), Step::Index(index)];
    names.extend(entry.aliases().enumerate().map(|(index, alias)| (alias, at("aliases", index))));
    if let Term::Own(own) = entry {
        let synonyms = own.synonyms.iter().enumerate();
        names.extend(synonyms.map(|(index, word)| (word.as_str(), at("synonyms", index))));
    }
    names
}

fn place(model: &SiteModel, owner: &Owner<'_>) -> Option<Place> {
    Some(place_of(owner.file?, &model.config, &owner.steps))
}

fn named_twice(
    model: &SiteModel,
    name: &str,
    owner: &Owner<'_>,
    other: &Owner<'_>,
) -> Option<Diagnostic> {
    let message = format!("two entries are called `{name}`: articles neither explain nor link it");
    let problem = Diagnostic::warning("same-name", place(model, owner)?, message)
        .help("give one of them another name, or make one file of both");
    Some(match place(model, other) {
        Some(place) => problem.related(place, "the other one"),
        None => problem,
    })
}

fn never_found(model: &SiteModel, term: &TermRecord) -> Option<Diagnostic> {
    let place = place_of(term.parsed.as_ref()?, &model.config, &[Step::Key("name")]);
    let message = format!(
        "no article explains `{}`: a word is found by two letters or more, by none of the signs before them, and never as a month",
        term.name
    );
    Some(
        Diagnostic::warning("unfindable-term", place, message)
            .help("write a longer `name`, or add the words for it to `aliases`"),
    )
}
