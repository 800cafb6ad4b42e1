//! An entry in another language: the texts of its translation, and everything else as it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Article, Entry, EventTexts, Page, Parsed, Picture, Term, TermKind, Translation};
use crate::input::SourceFile;
use crate::markdown::Links;
use crate::text::Key;

/// A language into which entries are translated, and what translations tell of events in it.
#[derive(Debug)]
pub(crate) struct Into<'a> {
    lang: &'a str,
    /// The language of the site.
    own: &'a str,
    events: FxHashMap<&'a Key, &'a EventTexts>,
}

impl<'a> Into<'a> {
    /// A language, with the translations of entries into it.
    pub(crate) fn of(
        lang: &'a str,
        own: &'a str,
        translations: impl Iterator<Item = &'a Parsed>,
    ) -> Self {
        let events = translations.flat_map(|parsed| match &parsed.entry {
            Entry::Translation(texts) => texts.events.as_slice(),
            _ => &[],
        });
        Self { lang, own, events: events.map(|texts| (&texts.id, texts)).collect() }
    }

    /// Calls the events of an entry what any translation calls them.
    fn translate_events(&self, entry: &mut Entry) {
        let events = match entry {
            Entry::Article(article) => article.events.as_mut_slice(),
            Entry::Event(event) => std::slice::from_mut(event),
            _ => return,
        };
        for event in events {
            let Some(texts) = self.events.get(&event.id) else { continue };
            event.title = texts.title.clone();
            event.lang = Some(self.lang.into());
            event.outcome = texts.outcome.clone().or(event.outcome.take());
            if texts.commitments.len() == event.commitments.len() {
                event.commitments = texts.commitments.clone();
            }
        }
    }
}

impl Parsed {
    /// The entry as `translation` has it. It keeps the path of its own file, by which others refer
    /// to it; its text, and so the hash of its file, are those of both.
    pub(crate) fn translated_by(&self, translation: &Self, into: &Into<'_>) -> Self {
        let Entry::Translation(texts) = &translation.entry else { return self.clone() };
        let (lang, own) = (into.lang, into.own);
        let mut entry = self.entry.clone();
        into.translate_events(&mut entry);
        match &mut entry {
            Entry::Article(article) => article.translate(texts, lang),
            Entry::Page(page) => page.translate(texts),
            Entry::Edition(edition) => {
                edition.title = Some(texts.title.clone());
                edition.description = texts.description.clone();
            }
            Entry::Country(country) => {
                country.names.entry(lang.into()).or_insert_with(|| texts.title.clone());
                for status in &mut country.status {
                    let same = texts.statuses.iter().find(|one| one.month == status.month);
                    if let Some(same) = same {
                        status.reason = same.reason.clone();
                        status.lang = Some(lang.into());
                    }
                }
            }
            Entry::Term(_, _, term) => {
                term.translate(texts, lang);
                term.call_in(lang, own);
            }
            Entry::Event(event) => {
                event.title = texts.title.clone();
                event.lang = Some(lang.into());
            }
            Entry::Front(_) | Entry::Source(_) | Entry::Translation(_) => {}
        }
        let hash = |own: u64, other: u64| own.rotate_left(1) ^ other;
        let mut hashes = self.hashes;
        hashes.words = hash(hashes.words, translation.hashes.words);
        hashes.shape = hash(hashes.shape, translation.hashes.shape);
        let mut withholding = self.withholding.clone();
        withholding.tlp = withholding.strictest_tlp(&translation.withholding);
        let both = |own: &[_], other: &[_]| [other, own].concat();
        let mut field_links = self.field_links.clone();
        field_links.targets.extend_from_slice(&translation.field_links.targets);
        field_links.outside.extend_from_slice(&translation.field_links.outside);
        Self {
            source: Arc::new(SourceFile {
                path: self.source.path.clone(),
                hash: hash(self.source.hash, translation.source.hash),
                ..SourceFile::clone(&translation.source)
            }),
            places: translation.places.clone(),
            entry,
            withholding,
            body: Arc::clone(&translation.body),
            field_citations: both(&self.field_citations, &translation.field_citations),
            field_links,
            hashes,
        }
    }

    /// An entry that has no translation, as pages in another language have it: with the name that
    /// it has there, and without its text, but for what a term means.
    pub(crate) fn named_in(&self, into: &Into<'_>) -> Self {
        let mut parsed = self.clone();
        into.translate_events(&mut parsed.entry);
        if !matches!(self.entry, Entry::Term(TermKind::Glossary, ..)) {
            parsed.body = Arc::default();
        }
        if let Entry::Term(_, _, term) = &mut parsed.entry {
            term.call_in(into.lang, into.own);
        }
        parsed
    }
}

impl Parsed {
    /// An article that is not in the language, for what it tells of events that others there tell
    /// of or name too: an event is as well known in each language. `is_told` knows them.
    pub(crate) fn told_in(&self, into: &Into<'_>, is_told: impl Fn(&Key) -> bool) -> Self {
        let mut parsed = self.named_in(into);
        parsed.field_citations = Vec::new();
        parsed.field_links = Links::default();
        if let Entry::Article(article) = &mut parsed.entry {
            article.events.retain(|event| is_told(&event.id));
            article.mentions.retain(|mention| is_told(&mention.id));
            for event in &mut article.events {
                event.lang = event.lang.take().or_else(|| article.lang.clone());
            }
        }
        parsed
    }
}

impl Article {
    fn translate(&mut self, texts: &Translation, lang: &str) {
        self.lang = Some(lang.into());
        self.title = texts.title.clone();
        self.description = texts.description.clone();
        self.takeaways = texts.takeaways.clone();
        // Old addresses are those of the original.
        self.aliases = Vec::new();
        self.other_titles = Vec::new();
        self.dateline = None;
        self.image = translated_picture(self.image.take(), texts.image.as_ref());
        self.extra = texts.extra_over(&self.extra).into_owned();
        for judgement in &mut self.judgements {
            if let Some(same) = texts.judgements.iter().find(|one| one.id == judgement.id) {
                judgement.text = same.text.clone();
                judgement.lang = Some(lang.into());
            }
        }
    }
}

impl Page {
    fn translate(&mut self, texts: &Translation) {
        self.title = texts.title.clone();
        self.description = texts.description.clone();
        self.aliases = Vec::new();
        self.extra = texts.extra_over(&self.extra).into_owned();
    }
}

/// The lead picture of a translation: its own, or that of the original, in its words.
fn translated_picture(original: Option<Picture>, own: Option<&Picture>) -> Option<Picture> {
    let Some(own) = own else { return original };
    let of_original = original.filter(|_| own.src.is_none());
    let (src, credit) = of_original.map_or((None, None), |one| (one.src, one.credit));
    Some(Picture {
        src: own.src.clone().or(src),
        credit: own.credit.clone().or(credit),
        ..own.clone()
    })
}

impl Term {
    /// Takes the name that it has in a language for its own, where it has one; its own stays among
    /// the others, as that in `own`.
    pub(crate) fn call_in(&mut self, lang: &str, own: &str) {
        let Some(name) = self.names().and_then(|names| names.get(lang)).cloned() else { return };
        let before = std::mem::replace(self.name_mut(), name);
        if let Some(names) = self.names_mut() {
            names.entry(own.into()).or_insert(before);
        }
    }

    fn translate(&mut self, texts: &Translation, lang: &str) {
        match self.names_mut() {
            Some(names) => {
                names.entry(lang.into()).or_insert_with(|| texts.title.clone());
            }
            None => *self.name_mut() = texts.title.clone(),
        }
        if let Some(description) = self.description_mut() {
            *description = texts.description.clone();
        }
    }

    fn name_mut(&mut self) -> &mut Box<str> {
        match self {
            Self::Topic(topic) => &mut topic.name,
            Self::Actor(actor) => &mut actor.name,
            Self::Person(person) => &mut person.name,
            Self::Place(place) => &mut place.name,
            Self::Story(story) => &mut story.title,
            Self::Glossary(term) => &mut term.name,
            Self::Own(entry) => &mut entry.name,
        }
    }

    fn names_mut(&mut self) -> Option<&mut BTreeMap<Box<str>, Box<str>>> {
        match self {
            Self::Topic(topic) => Some(&mut topic.names),
            Self::Person(person) => Some(&mut person.names),
            Self::Place(place) => Some(&mut place.names),
            Self::Glossary(term) => Some(&mut term.names),
            Self::Own(entry) => Some(&mut entry.names),
            Self::Actor(_) | Self::Story(_) => None,
        }
    }

    fn description_mut(&mut self) -> Option<&mut Option<Box<str>>> {
        match self {
            Self::Story(story) => Some(&mut story.description),
            Self::Glossary(term) => Some(&mut term.description),
            Self::Own(entry) => Some(&mut entry.description),
            Self::Topic(_) | Self::Actor(_) | Self::Person(_) | Self::Place(_) => None,
        }
    }
}
