//! What an entry refers to: the keys, codes, files and addresses of other entries.
//!
//! There is one walk for all who ask: which registry files go with what is kept back, what is taken
//! out of an entry before it is shown, and which older versions may be shown. Every field of what
//! is walked over is named, so that a new one is not forgotten.

use crate::address::SourcePath;
use crate::config::Registries;
use crate::content::{
    Actor, Article, Claim, Country, CountryCode, Designation, Edition, Entry, EntryKind, Event,
    Front, GlossaryTerm, Judgement, Office, OwnTerm, Parsed, Person, Place, Quote, Source, Status,
    Story, Term, TermKind, Topic,
};
use crate::markdown::TargetKind;
use crate::text::Key;

/// A reference to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::model) enum Reference<'a> {
    /// Its key in a registry.
    Key(EntryKind, &'a str),
    /// The code of a country.
    Country(CountryCode),
    /// Its file.
    Path(&'a SourcePath),
    /// Its file, as a field of the front matter names it.
    File(&'a str),
    /// The address of its page.
    Address(&'a str),
    /// What it is called, in a link of a vault.
    Name(&'a str),
}

/// Visits everything that an entry refers to. Sources that it describes are its own.
pub(in crate::model) fn references<'a>(parsed: &'a Parsed, visit: impl FnMut(Reference<'a>)) {
    let mut visit = but_own_sources(parsed, visit);
    match &parsed.entry {
        Entry::Article(article) => of_article(article, &mut visit),
        Entry::Event(event) => of_event(event, &mut visit),
        Entry::Term(_, _, term) => of_term(term, &mut visit),
        Entry::Country(country) => of_country(country, &mut visit),
        Entry::Source(source) => of_source(source, &mut visit),
        Entry::Front(front) => of_front(front, &mut visit),
        Entry::Edition(edition) => of_edition(edition, &mut visit),
        Entry::Page(_) | Entry::Translation(_) => {}
    }
    for cited in parsed.citations() {
        visit(Reference::Key(EntryKind::Source, cited.key.as_str()));
    }
    for target in parsed.targets().chain(&parsed.field_links.targets) {
        match target {
            TargetKind::Page { path, .. } => visit(Reference::Path(path)),
            TargetKind::Site { path, .. } => visit(Reference::Address(path)),
            TargetKind::Named { name, .. } => visit(Reference::Name(name)),
            TargetKind::Asset(_) => {}
        }
    }
}

/// Visits what an event of an entry refers to, itself among it.
pub(in crate::model) fn references_of_event<'a>(
    parsed: &'a Parsed,
    event: &'a Event,
    visit: impl FnMut(Reference<'a>),
) {
    of_event(event, &mut but_own_sources(parsed, visit));
}

/// Leaves out the sources that an entry describes itself.
fn but_own_sources<'a>(
    parsed: &'a Parsed,
    mut visit: impl FnMut(Reference<'a>),
) -> impl FnMut(Reference<'a>) {
    let own = match &parsed.entry {
        Entry::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    let is_own = |id: &str| own.iter().any(|own| !own.refers && own.id.as_str() == id);
    move |reference| match reference {
        Reference::Key(EntryKind::Source, id) if is_own(id) => {}
        reference => visit(reference),
    }
}

/// Whoever a claim names as the one who asserts it: it may be any of these.
pub(in crate::model) fn of_claimant<'a>(claimant: &'a str, visit: &mut impl FnMut(Reference<'a>)) {
    let kinds =
        [EntryKind::Term(TermKind::Actor), EntryKind::Term(TermKind::Person), EntryKind::Source];
    kinds.into_iter().for_each(|kind| visit(Reference::Key(kind, claimant)));
    CountryCode::new(claimant).into_iter().for_each(|code| visit(Reference::Country(code)));
}

/// The term to whose page an address inside the site leads.
pub(in crate::model) fn registry_address<'a>(
    registries: &Registries,
    address: &'a str,
) -> Option<(TermKind, &'a str)> {
    let mut parts = address.split(['/', '?', '#']).filter(|part| !part.is_empty());
    Some((registries.in_folder(parts.next()?)?, parts.next()?))
}

fn term(kind: TermKind, key: &str) -> Reference<'_> {
    Reference::Key(EntryKind::Term(kind), key)
}

fn of_countries<'a>(
    codes: impl IntoIterator<Item = &'a CountryCode>,
    visit: &mut impl FnMut(Reference<'a>),
) {
    codes.into_iter().for_each(|code| visit(Reference::Country(*code)));
}

fn of_article<'a>(article: &'a Article, visit: &mut impl FnMut(Reference<'a>)) {
    let Article {
        lang: _,
        title: _,
        link_names: _,
        explain_terms: _,
        date: _,
        live: _,
        slug: _,
        primary_country,
        countries,
        events,
        sources,
        aliases: _,
        updated: _,
        description: _,
        image: _,
        weight: _,
        template: _,
        authors,
        reviewed_by,
        extra: _,
        dateline: _,
        kind: _,
        takeaways: _,
        information_cutoff: _,
        scope_note: _,
        story,
        superseded_by,
        review_by: _,
        topics: _,
        actors: _,
        people: _,
        places: _,
        claims,
        quotes,
        judgements,
        corrections: _,
        updates: _,
        own,
        other_titles: _,
        mentions,
    } = article;
    of_own(own, visit);
    for kind in TermKind::OURS {
        article.named(kind).iter().for_each(|(key, _)| visit(term(kind, key.as_str())));
    }
    story.iter().for_each(|story| visit(term(TermKind::Story, story.as_str())));
    for who in authors.iter().chain(reviewed_by) {
        visit(term(TermKind::Person, who));
    }
    of_countries(primary_country.iter().chain(countries), visit);
    superseded_by.iter().for_each(|path| visit(Reference::File(path)));
    events.iter().for_each(|event| of_event(event, visit));
    for mention in mentions {
        visit(Reference::Key(EntryKind::Event, mention.id.as_str()));
    }
    for source in sources {
        if source.refers {
            visit(Reference::Key(EntryKind::Source, source.id.as_str()));
        }
        of_source(source, visit);
    }
    claims.iter().for_each(|claim| of_claim(claim, visit));
    quotes.iter().for_each(|quote| of_quote(quote, visit));
    for Judgement {
        text: _,
        likelihood: _,
        confidence: _,
        resolves_by: _,
        outcome: _,
        countries,
        id: _,
        lang: _,
        extra: _,
    } in judgements
    {
        of_countries(countries, visit);
    }
}

fn of_claim<'a>(claim: &'a Claim, visit: &mut impl FnMut(Reference<'a>)) {
    let Claim { about: _, value: _, claimant, source, unit: _, status: _, event, extra: _ } = claim;
    visit(Reference::Key(EntryKind::Source, source.as_str()));
    of_claimant(claimant, visit);
    event.iter().for_each(|id| visit(Reference::Key(EntryKind::Event, id.as_str())));
}

fn of_quote<'a>(quote: &'a Quote, visit: &mut impl FnMut(Reference<'a>)) {
    let Quote {
        text: _,
        speaker,
        source,
        role: _,
        said_on: _,
        venue,
        lang: _,
        translated: _,
        extra: _,
    } = quote;
    visit(Reference::Key(EntryKind::Source, source.as_str()));
    visit(term(TermKind::Person, speaker.as_str()));
    venue.iter().for_each(|venue| visit(term(TermKind::Place, venue.as_str())));
}

fn of_event<'a>(event: &'a Event, visit: &mut impl FnMut(Reference<'a>)) {
    let Event {
        id,
        listed_at: _,
        date: _,
        title: _,
        event_type: _,
        status: _,
        reported: _,
        revised: _,
        countries,
        places,
        actors,
        people,
        topics,
        part_of,
        follows,
        effect: _,
        fulfilled: _,
        sources,
        outcome: _,
        commitments: _,
        extra: _,
        own,
        untold: _,
        lang: _,
    } = event;
    of_own(own, visit);
    for id in [id].into_iter().chain(part_of).chain(follows) {
        visit(Reference::Key(EntryKind::Event, id.as_str()));
    }
    of_countries(countries, visit);
    actors.iter().for_each(|actor| visit(term(TermKind::Actor, actor.id.as_str())));
    people.iter().for_each(|(key, _)| visit(term(TermKind::Person, key.as_str())));
    topics.iter().for_each(|(key, _)| visit(term(TermKind::Topic, key.as_str())));
    places.iter().for_each(|place| visit(term(TermKind::Place, place.id.as_str())));
    sources.iter().for_each(|source| visit(Reference::Key(EntryKind::Source, source.as_str())));
}

fn of_source<'a>(source: &'a Source, visit: &mut impl FnMut(Reference<'a>)) {
    let Source {
        id: _,
        url: _,
        title: _,
        publisher: _,
        published: _,
        lang: _,
        archived: _,
        accessed: _,
        grade: _,
        nature: _,
        country,
        extra: _,
        refers: _,
    } = source;
    of_countries(country, visit);
}

fn of_country<'a>(country: &'a Country, visit: &mut impl FnMut(Reference<'a>)) {
    let Country {
        code: _,
        names: _,
        region: _,
        regions: _,
        neighbours,
        status,
        review_by: _,
        pinned,
        extra: _,
    } = country;
    of_countries(neighbours, visit);
    for Status { month: _, trend: _, reason: _, alert: _, lang: _, by } in status {
        by.iter().for_each(|who| visit(term(TermKind::Person, who)));
    }
    pinned.iter().for_each(|path| visit(Reference::File(path)));
}

fn of_edition<'a>(edition: &'a Edition, visit: &mut impl FnMut(Reference<'a>)) {
    let Edition { title: _, description: _, articles, board: _, extra: _, period: _ } = edition;
    articles.iter().for_each(|path| visit(Reference::File(path)));
}

fn of_front<'a>(front: &'a Front, visit: &mut impl FnMut(Reference<'a>)) {
    let Front { lead, second, until: _, stories } = front;
    lead.iter().chain(second).for_each(|path| visit(Reference::File(path)));
    stories.iter().for_each(|story| visit(term(TermKind::Story, story.as_str())));
}

fn of_term<'a>(entry: &'a Term, visit: &mut impl FnMut(Reference<'a>)) {
    match entry {
        Term::Topic(Topic { name: _, names: _, synonyms: _, broader, iptc: _, extra: _ }) => {
            broader.iter().for_each(|broader| visit(term(TermKind::Topic, broader.as_str())));
        }
        Term::Actor(Actor {
            name: _,
            aliases,
            actor_type: _,
            stix_types: _,
            designations,
            countries,
            same_as: _,
            extra: _,
        }) => {
            of_countries(countries, visit);
            let users = aliases.iter().filter_map(|alias| alias.used_by.as_ref());
            let by = designations.iter().map(|designation| &designation.by);
            let codes = users.chain(by).filter_map(|text| CountryCode::new(text));
            codes.for_each(|code| visit(Reference::Country(code)));
            for Designation { by: _, list: _, date: _, source } in designations {
                source.iter().for_each(|id| visit(Reference::Key(EntryKind::Source, id.as_str())));
            }
        }
        Term::Person(Person {
            name: _,
            protect: _,
            names: _,
            offices,
            protect_forms: _,
            extra: _,
        }) => {
            for Office { title: _, from: _, to: _, org: _, country } in offices {
                of_countries(country, visit);
            }
        }
        Term::Place(Place {
            name: _,
            names: _,
            country,
            admin1: _,
            disputed: _,
            position: _,
            extra: _,
        }) => {
            of_countries(country, visit);
        }
        Term::Story(Story { title: _, description: _, extra: _ }) => {}
        Term::Glossary(GlossaryTerm {
            name: _,
            names: _,
            aliases: _,
            description: _,
            extra: _,
        }) => {}
        Term::Own(OwnTerm { name: _, names: _, synonyms: _, description: _, extra: _ }) => {}
    }
}

/// What a file names of the desk's own registries.
fn of_own<'a>(own: &'a [Vec<(Key, Box<str>)>], visit: &mut impl FnMut(Reference<'a>)) {
    for (number, list) in (0..).zip(own) {
        list.iter().for_each(|(key, _)| visit(term(TermKind::Own(number), key.as_str())));
    }
}
